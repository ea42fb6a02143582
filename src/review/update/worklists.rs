//! Worklists: choosing one, counting them, walking through one.

use super::super::command::Command;
use super::super::effect::{Effect, SearchEffect, StoreEffect, Via};
use super::super::layer::Layer;
use super::super::notice::{Notice, Sentence, Topic};
use super::super::queue::{Narrowing, QueueContent};
use super::super::reply::Reply;
use super::super::state::{Pane, State};
use super::super::worklist::Worklist;
use super::stage::{close, does_nothing, moves_cursor, push, say};
use super::{filtering, moving, settling_stage};
use crate::domain::{CaseNo, Message};

/// Offers the worklists with their counts, of which the first with cases is selected.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let has_cases = |list: &Worklist| state.worklist_count(*list).is_some_and(|count| count > 0);
    let first = Worklist::of(state.facets()).iter().position(has_cases).unwrap_or(0);
    push(state, Layer::Worklists(first));
    if state.setup.is_line_by_line {
        // It is written at once, and its new count would come later.
        state.figures.worklists.counts.remove(&Worklist::AnsweredOtherwise);
    }
    count(state)
}

/// Counts what the desk cannot count itself.
pub(super) fn count(state: &State) -> Vec<Effect> {
    let is_read = |list: &Worklist| !list.is_counted_by_desk();
    let counted = Worklist::of(state.facets()).into_iter().filter(is_read).filter(|list| {
        *list != Worklist::AnsweredOtherwise || state.total <= Worklist::COMPARED_TO_COUNT
    });
    counted.map(|list| read(list, false)).collect()
}

/// Has the worklist that the queue shows counted again where an act was done, retracted or restored, unless the desk itself knows
/// its count.
pub(super) fn count_shown(state: &State, reply: &Reply) -> Option<Effect> {
    let is_act = matches!(reply, Reply::Saved { .. } | Reply::Undone(_) | Reply::Redone(_));
    let shown = state.queue.worklist.filter(|_| is_act)?;
    (shown.is_counted_again() && !shown.is_counted_by_desk()).then(|| read(shown, false))
}

/// Counts again what a saved answer may have changed. Reports are not compared again for it.
pub(super) fn count_again(state: &State) -> impl Iterator<Item = Effect> {
    count(state).into_iter().filter(|effect| matches!(effect, Effect::Store(_)))
}

/// Gives a command to the dialogue.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let lists = Worklist::of(state.facets());
    let Some(Layer::Worklists(selected)) = state.layers.last_mut() else { return Vec::new() };
    if moves_cursor(selected, lists.len(), command) {
        return Vec::new();
    }
    let list = match command {
        Command::Save => lists.get(*selected).copied(),
        Command::Digit(digit) => state.worklist_of(digit),
        Command::Cancel => return close(state),
        _ => None,
    };
    match list {
        Some(list) => show(state, list),
        None => does_nothing(state),
    }
}

/// Shows a worklist in the queue, once it is made.
pub(super) fn show(state: &mut State, list: Worklist) -> Vec<Effect> {
    match list {
        // That takes longer than keys may wait. A line waits: it is an answer to what is asked before it.
        Worklist::AnsweredOtherwise => {
            state.waits.list = state.setup.is_line_by_line;
            state.notice = Some(Notice::plain(Message::new("review-near-searching")));
            vec![read(list, true)]
        }
        _ => filtering::ask(state, read(list, true)),
    }
}

fn read(list: Worklist, opens: bool) -> Effect {
    match list {
        Worklist::AnsweredOtherwise => Effect::Search(SearchEffect::AnsweredOtherwise { opens }),
        _ => Effect::Store(StoreEffect::ReadWorklist { list, opens }),
    }
}

/// Takes note of a worklist that is made, and shows it if it was asked for.
pub(super) fn made(
    state: &mut State,
    list: Worklist,
    cases: Vec<CaseNo>,
    opens: bool,
) -> Vec<Effect> {
    let cases = if list == Worklist::Drafts {
        state.figures.worklists.half_answered = cases;
        state.half_answered()
    } else {
        cases
    };
    state.figures.worklists.counts.insert(list, cases.len());
    if list == Worklist::TextChanged {
        let changed = std::mem::take(&mut state.figures.worklists.changed_by_import);
        tell_changed(state, cases.iter().filter(|no| changed.contains(no)).count());
    }
    if !opens {
        return Vec::new();
    }
    state.waits.list = false;
    if cases.is_empty() {
        let empty = Message::new("review-worklist-empty").with("list", list.about());
        return say(state, Notice::plain(empty));
    }
    state.layers.retain(|layer| !matches!(layer, Layer::Worklists(_)));
    // `n` walks the list, and not the hits of a search before it.
    state.search.put_out();
    state.queue.narrowing = Narrowing::default();
    let message =
        Message::new("review-worklist-on").with("list", list.about()).with("count", cases.len());
    let effects =
        filtering::list_shown(state, QueueContent::Listed { cases, about: list.about() }, message);
    state.queue.worklist = Some(list);
    if let Some(view) = state.open_case.as_mut().filter(|_| list == Worklist::Drafts) {
        // The first row is found as the others are.
        view.find_draft();
    }
    effects
}

/// Has those of the cases that an import has changed counted which the reviewer answered before.
pub(super) fn count_changed(state: &mut State, changed: Vec<CaseNo>) -> Effect {
    state.figures.worklists.changed_by_import = changed.into_iter().collect();
    read(Worklist::TextChanged, false)
}

/// Says of how many answers an import has changed the text, and where they are, before what it says itself, which is still being
/// read. That it is the case that lies open alone is in sight already.
fn tell_changed(state: &mut State, count: usize) {
    if count == 0 {
        return;
    }
    let changed = Message::new("review-import-changed").with("count", count);
    let place =
        if state.opening_notice.is_some() { &mut state.opening_notice } else { &mut state.notice };
    *place = Some(match place.take() {
        Some(mut notice) => {
            let own = |said: &&Sentence| said.topic == Some(Topic::TextChanged);
            let at = notice.sentences.iter().take_while(own).count();
            if at == 0 || count > 1 {
                notice.sentences.insert(at, changed.into());
            }
            notice
        }
        None => Notice::plain(changed),
    });
}

/// Returns what Enter goes to after a case: the next one of a worklist, else the next one that is not classified.
pub(super) fn next_after(state: &State, no: CaseNo) -> Effect {
    Effect::Store(match state.next_in_worklist(no) {
        Some(next) => StoreEffect::Open(next, Via::Jump),
        None => StoreEffect::OpenNext { after: Some(no) },
    })
}

/// Goes on to the worklists from a list that has no case left, and says which list that was.
pub(super) fn leave_list(state: &mut State) -> Vec<Effect> {
    state.figures.worklists.done_at = state.current();
    let done = list_is_done(state, state.queue.postponed_in_list());
    let mut effects = open(state);
    effects.extend(say(state, Notice::plain(done)));
    effects
}

/// Returns that the list in the queue has no case left, in which so many are postponed.
fn list_is_done(state: &State, postponed: usize) -> Message {
    let here = state.current();
    match state.queue.worklist {
        Some(list @ Worklist::Drafts) => {
            let left = state.half_answered().into_iter().filter(|no| Some(*no) != here).count();
            let done = if left > 0 { "review-worklist-done-left" } else { "review-worklist-done" };
            let done = Message::new(done).with("list", list.about());
            if left > 0 { done.with("count", left) } else { done }
        }
        Some(list) => Message::new("review-worklist-done").with("list", list.about()),
        None if postponed > 0 => {
            Message::new("review-list-done-postponed").with("count", postponed)
        }
        None => Message::new("review-list-done"),
    }
}

/// Says that the list in the queue has no case left to go on to, and what is left elsewhere; asked once more in the same
/// case, offers the worklists where some have cases.
pub(super) fn list_done(state: &mut State) -> Vec<Effect> {
    let here = state.current();
    if let Some(view) = state.open_case.as_mut().filter(|view| !view.has_draft()) {
        // As where a case opens: who types the usual digits once more replaces all three answers.
        view.forget_typed();
    }
    let postponed = state.queue.postponed_in_list();
    // The case that is postponed now is not classified, and the next list was not asked for.
    if state.opening_notice.take().is_some_and(|said| said.is_about(Topic::Postponed)) {
        let message = Message::new("review-list-postponed").with("count", postponed);
        let mut effects = count(state);
        effects.extend(say(state, Notice::plain(message)));
        return effects;
    }
    let has_others = state.has_other_worklists();
    let left = state.left();
    let is_asked_again = here.is_some() && state.figures.worklists.done_at == here;
    state.figures.worklists.done_at = here;
    if is_asked_again && has_others {
        return open(state);
    }
    let done = list_is_done(state, postponed);
    // The postponed cases of the list are named with it.
    let is_only_postponed = state.queue.worklist.is_none()
        && postponed > 0
        && usize::try_from(left).is_ok_and(|left| left == postponed);
    let leads = match (has_others, left) {
        (true, _) if is_only_postponed => Message::new("review-list-done-postponed-leads"),
        (false, 0) => Message::new("review-list-done-all"),
        (false, _) => Message::new("review-list-done-left").with("left", left),
        // There Enter opens the case first.
        _ if state.pane == Pane::Queue => {
            Message::new("review-list-done-lists-in-queue").with("left", left)
        }
        _ => Message::new("review-list-done-lists").with("left", left),
    };
    // Where all cases are classified, those of a list need not be named.
    let is_in_leads = has_others && left == 0 && postponed == 0 && state.queue.worklist.is_none();
    let leads = Sentence::about(Topic::EscShowsAll, leads);
    let said = if is_in_leads { Notice::plain(leads) } else { Notice::plain(done).and(leads) };
    let mut effects = count(state);
    effects.extend(say(state, said));
    effects
}

/// Goes on to the finished screen, which shows the worklists.
pub(super) fn none_left(state: &mut State) -> Vec<Effect> {
    let mut effects = moving::none_left(state);
    effects.extend(count(state));
    effects.extend(settling_stage::count(state));
    effects
}
