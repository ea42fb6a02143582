//! Taking back the last delivery: the question, and the cases' new places.

use super::super::batch::BatchAnswer;
use super::super::command::Command;
use super::super::effect::{Effect, FileEffect, ScreenEffect, StoreEffect, Via};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::state::State;
use super::stage::{close, does_nothing, push, say};
use super::{answering, filtering};
use crate::domain::{CaseNo, LastDelivery, Message, Moment, TakenBack};

/// Notes which delivery was imported last.
pub(super) fn noted(state: &mut State, last: Option<LastDelivery>) -> Vec<Effect> {
    state.files.last_delivery = last;
    state.files.last_delivery_as_of = state.saving.newest_ticket;
    Vec::new()
}

/// Finds what would go with the last delivery, to ask about it.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    match &state.files.last_delivery {
        Some(LastDelivery { no, .. }) => vec![Effect::File(FileEffect::PreviewTakeBack(*no))],
        None => say(state, Notice::plain(Message::new("review-take-back-none"))),
    }
}

/// Asks whether to take the delivery back, with the counts of what would go.
pub(super) fn previewed(
    state: &mut State,
    preview: Result<Box<TakenBack>, Message>,
) -> Vec<Effect> {
    match preview {
        Ok(would_go) => push(state, Layer::TakeBack(would_go)),
        Err(why) => say(state, Notice::warning(why)),
    }
}

/// Takes the delivery back, if the reviewer agrees. Keys are kept back until the cases have their new
/// numbers.
pub(super) fn command(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(Layer::TakeBack(would_go)) = state.layers.last() else { return Vec::new() };
    let no = would_go.no;
    match command {
        Command::Save => {
            close(state);
            state.waits.acts = true;
            state.notice = Some(Notice::plain(Message::new("review-take-back-underway")));
            vec![Effect::Store(StoreEffect::TakeBack { no, at: now })]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Shows the project without the delivery.
pub(super) fn taken_back(
    state: &mut State,
    outcome: Result<(Box<TakenBack>, i64), Message>,
) -> Vec<Effect> {
    state.waits.acts = false;
    let (taken_back, total) = match outcome {
        Ok(done) => done,
        Err(why) => return say(state, Notice::warning(why)),
    };
    state.total = total;
    state.saving.revision += 1;
    state.history.undo.import_is_newest = false;
    let notice = Notice::plain(taken_back.message("journal-take-back-done"))
        .and(Message::new("journal-take-back-returns"));
    let marked = give_places(state, &taken_back);
    let mut effects = vec![
        Effect::Store(StoreEffect::ReadTally),
        Effect::Store(StoreEffect::ReadPostponed),
        Effect::Store(StoreEffect::ReadLastDelivery),
        Effect::Store(StoreEffect::ReadMarked(marked)),
    ];
    // Who imports the file again may have meant other columns.
    let columns = state.files.last_columns.take();
    effects.extend(columns.map(|found| Effect::Screen(ScreenEffect::ForgetColumns(found))));
    // A filter matches other cases now.
    effects.extend(filtering::show_all(state));
    if state.is_empty() {
        (state.walk.finished, state.notice) = (false, Some(notice));
        effects.push(Effect::Store(StoreEffect::ReadRounds));
        return effects;
    }
    state.opening_notice = Some(notice);
    effects.push(Effect::Store(match state.current() {
        Some(no) => StoreEffect::Open(no, Via::Refresh),
        None => StoreEffect::OpenNext { after: None },
    }));
    effects.push(Effect::Store(StoreEffect::ReadRounds));
    effects
}

/// Has all that is known by a case's number follow the cases to their new ones. Returns the marked cases,
/// whose answers are to be read again.
fn give_places(state: &mut State, taken_back: &TakenBack) -> Vec<CaseNo> {
    let place = |no: CaseNo| taken_back.place_of(no);
    let drafts = std::mem::take(&mut state.drafts.left).into_iter();
    state.drafts.left = drafts.filter_map(|(no, draft)| Some((place(no)?, draft))).collect();
    let emptied = std::mem::take(&mut state.drafts.emptied).into_iter();
    state.drafts.emptied = emptied.filter_map(|(no, draft)| Some((place(no)?, draft))).collect();
    state.history.undo.typing.follow(&place);
    let put_away = std::mem::take(&mut state.drafts.put_away).into_iter();
    state.drafts.put_away = put_away.filter_map(|(no, away)| Some((place(no)?, away))).collect();
    let acts = state.drafts.answered.iter_mut().chain(&mut state.drafts.retracted);
    for act in acts {
        let drafts = std::mem::take(&mut act.drafts).into_iter();
        act.drafts = drafts.filter_map(|(no, draft)| Some((place(no)?, draft))).collect();
        act.cases = act.cases.iter().filter_map(|no| place(*no)).collect();
    }
    state.walk.settling_left = None;
    let rulings = std::mem::take(&mut state.drafts.rulings).into_iter();
    state.drafts.rulings = rulings.filter_map(|(no, draft)| Some((place(no)?, draft))).collect();
    let joined = std::mem::take(&mut state.drafts.before_joining).into_iter();
    state.drafts.before_joining = joined.filter_map(|(no, own)| Some((place(no)?, own))).collect();
    let notes = std::mem::take(&mut state.drafts.notes).into_iter();
    state.drafts.notes = notes.filter_map(|(no, text)| Some((place(no)?, text))).collect();
    let kept = std::mem::take(&mut state.drafts.kept).into_iter();
    state.drafts.kept = kept.filter_map(|(at, kept)| Some(kept.on(place(at.case)?))).collect();
    state.saving.saved.follow(&place);
    state.rounds.again.follow(&place);
    state.saving.drafts.follow(&place);
    state.open_case = state.open_case.take().and_then(|mut view| {
        view.open.no = place(view.open.no)?;
        view.alike.clear();
        Some(view)
    });
    let follow = |cases: &mut Vec<CaseNo>| {
        *cases = cases.iter().filter_map(|no| place(*no)).collect();
    };
    follow(&mut state.walk.trail);
    follow(&mut state.search.hits);
    state.search.last_hit = state.search.last_hit.and_then(&place);
    state.history.decisions.follow(&place);
    state.queue.postponed.clear();
    let marked: Vec<CaseNo> = state.marks.cases().filter_map(place).collect();
    state.marks.clear();
    state.marks.add(marked.iter().copied());
    if marked.is_empty() {
        state.batch = BatchAnswer::default();
    }
    marked
}
