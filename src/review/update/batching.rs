//! Answering all marked cases at once.

use std::collections::BTreeMap;

use super::super::batch::Outlook;
use super::super::command::Command;
use super::super::draft::{BroughtBack, Draft};
use super::super::effect::{Effect, StoreEffect, Via};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::saving::LastSaved;
use super::super::state::State;
use super::super::state_parts::AnsweredDrafts;
use super::super::taking::next_question;
use super::super::typed_words::{retyped, untyped};
use super::super::unsaved::BatchUnderway;
use super::stage::{close, does_nothing, follow_act, push, say};
use super::{answering, facets, lapsing, marking, moving};
use crate::domain::rulings::TurnedRulings;
use crate::domain::{Answers, CaseNo, Choice, Message, Moment, Patch, Question, Tally};

/// Marks the case under the cursor and moves down.
pub(super) fn mark_and_move(state: &mut State) -> Vec<Effect> {
    let here = state.current();
    let is_last = here.is_some_and(|no| state.queue.is_last(no, state.total));
    // The cursor cannot move on: the next of several presses would take this mark off again.
    if is_last && here.is_some_and(|no| state.marks.has(no)) {
        return say(state, Notice::plain(Message::new("review-mark-last")));
    }
    let mut effects = marking::mark(state);
    effects.extend(moving::step(state, 1));
    // At the last case there is nowhere to move, which needs no words here.
    state.notice = None;
    effects
}

/// Answers the question in focus for all marked cases.
pub(super) fn digit(state: &mut State, digit: u8) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    if let Some(effects) = facets::digit(state, digit) {
        return effects;
    }
    let batch = &mut state.batch;
    let options = Choice::options(batch.focus);
    let Some(place) = options.iter().position(|choice| choice.digit() == digit) else {
        return answering::no_such_option(state, digit);
    };
    let question = batch.focus;
    batch.type_in(batch.taking(options[place]), next_question(question));
    batch.look = (question == Question::Kinds).then_some(place);
    Vec::new()
}

/// Fills in the answers saved last for all marked cases; Enter saves them.
pub(super) fn repeat(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    let Some(last) = state.history.decisions.last_with_answers().cloned() else {
        return say(state, Notice::warning(Message::new("review-nothing-to-repeat")));
    };
    fill_in(state, last.answers);
    let message = match last.cases {
        0 | 1 => Message::new("review-batch-repeated").with("title", last.title),
        cases => Message::new("review-batch-repeated-many").with("last", cases),
    };
    say(state, Notice::plain(message.with("count", state.marks.len())))
}

/// Fills in these answers for all marked cases. What is there already is not filled in: undo would seem to do nothing.
pub(super) fn fill_in(state: &mut State, answers: Answers) {
    if answers != state.batch.answers {
        state.batch.type_in(answers, Question::Category);
    }
}

/// Leaves finished cases out, or takes them in again.
pub(super) fn leave_out_finished(state: &mut State) -> Vec<Effect> {
    if !state.answers_for_all() {
        return say(state, Notice::warning(Message::new("review-key-needs-marks")));
    }
    state.batch.leaves_out_finished = !state.batch.leaves_out_finished;
    state.batch.asked_again = false;
    if !state.marks.are_known() {
        return Vec::new();
    }
    let left = state.marks.len() - state.marked_open().min(state.marks.len());
    let key = match state.batch.leaves_out_finished {
        true if left == state.marks.len() => "review-batch-nothing",
        true => "review-batch-leaves-out",
        false => "review-batch-includes",
    };
    say(state, Notice::plain(Message::new(key).with("count", left)))
}

/// Saves the answers for all marked cases as one act; asks again when many or finished ones are
/// among them, or when some would be left with an open question.
pub(super) fn save(state: &mut State, now: Moment) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    if !state.marks.are_known() {
        state.batch.is_awaited = true;
        return say(state, Notice::plain(Message::new("review-batch-reading")));
    }
    let outlook = state.batch_outlook();
    let cases: Vec<CaseNo> = state.batch.cases(&state.marks).collect();
    if cases.is_empty() {
        let nothing = Message::new("review-batch-nothing").with("count", state.marks.len());
        return say(state, Notice::warning(nothing));
    }
    if let Some(facet) = state.required_facet_of_marked() {
        return answering::ask_for_required(state, facet);
    }
    if outlook.asks_again() && !state.batch.asked_again {
        state.batch.asked_again = true;
        let lacks_all = outlook.open == cases.len();
        let again = if lacks_all { "review-batch-again-all-open" } else { "review-batch-again" };
        let again = Message::new(again)
            .with("count", cases.len())
            .with("changed", outlook.changed)
            .with("open", outlook.open);
        let is_one = cases.len() == 1;
        let unlisted = if is_one { "review-batch-unlisted-one" } else { "review-batch-unlisted" };
        let why = [
            ("review-batch-replaces", outlook.replaced),
            ("review-batch-drafts", outlook.drafts),
            (unlisted, outlook.unlisted),
        ];
        let why = why.into_iter().filter(|(_, count)| *count > 0);
        let why = why.map(|(key, count)| Message::new(key).with("count", count));
        let in_drafts = Some(outlook.in_drafts).filter(|count| *count > 0);
        let in_drafts =
            in_drafts.map(|count| Message::new("review-batch-in-drafts").with("count", count));
        let mut sentences = why.chain([again]).chain(in_drafts);
        let first = sentences.next().map(Notice::warning);
        state.notice = first.map(|first| sentences.fold(first, Notice::and));
        return Vec::new();
    }
    let ticket = state.saving.next_ticket();
    let (answers, patch) = (state.batch.answers.clone(), state.batch.patch());
    let effect = Effect::Store(StoreEffect::WriteBatch {
        ticket,
        patch: patch.clone(),
        cases: cases.clone(),
        at: now,
    });
    state.saving.batch = Some(BatchUnderway { ticket, answers, patch, cases, at: now });
    // Keys wait: they are meant for what the screen shows when the answers are there.
    state.waits.acts = true;
    vec![effect]
}

/// Asks for answers before the marked cases can be saved.
pub(super) fn ask_for_answers(state: &mut State) -> Vec<Effect> {
    let first = Message::new("review-batch-answer-first").with("count", state.marks.len());
    say(state, Notice::warning(first))
}

/// Goes on where Enter waited for the answers of marked cases, which have been read.
pub(super) fn learned(state: &mut State, now: Moment) -> Vec<Effect> {
    if !state.batch.is_awaited || !state.marks.are_known() {
        return Vec::new();
    }
    state.batch.is_awaited = false;
    state.notice = None;
    save(state, now)
}

/// Returns the decision that is in sight: what was answered for all. Of a single case it is, as always, all
/// that is answered of it, under its title.
fn last_saved(state: &State, batch: &BatchUnderway) -> LastSaved {
    let no = batch.cases.first().copied().unwrap_or(CaseNo(1));
    let (cases, mut answers) = (batch.cases.len(), batch.answers.clone());
    let mut title = String::new();
    if cases == 1 {
        let before = state.marks.answers().find(|(marked, _)| *marked == no);
        answers = before.map(|(_, answers)| answers).unwrap_or_default();
        batch.patch.apply_to(&mut answers);
        let opened = state.open_case.as_ref().filter(|view| view.open.no == no);
        let row = state.queue.rows.iter().find(|row| row.no == no);
        let titles = opened.map(|view| &view.open.case.title).or(row.map(|row| &row.title));
        title = titles.cloned().unwrap_or_default();
    }
    LastSaved { no, title, answers, cases }
}

/// Ends an answer for all that is durable and did this to rulings: what is shown is read again.
pub(super) fn saved(
    state: &mut State,
    batch: &BatchUnderway,
    turned: TurnedRulings,
) -> Vec<Effect> {
    let written: Vec<CaseNo> = state.marks.cases().collect();
    let may_lack = state.may_leave_required_open();
    let outlook = state.batch.outlook(&state.marks, &[]);
    state.waits.acts = false;
    state.saving.saved.add(&batch.cases);
    let before = batch.cases.first().and_then(|no| state.marks.answers_to(*no)).cloned();
    state.history.decisions.save(last_saved(state, batch));
    if let (Some(before), 1) = (before, batch.cases.len()) {
        state.history.decisions.replace(before);
    }
    answer_drafts(state, &batch.cases, &batch.patch);
    state.drafts.retracted.clear();
    state.history.undo.ends_redo();
    state.rounds.again.newest = None;
    marking::drop_all(state);
    follow_act(state);
    state.queue.rows.clear();
    let saved = Message::new("review-batch-saved")
        .with("count", batch.cases.len())
        .with("open", outlook.open)
        .with("left", left_after(state, &outlook));
    let saved = Notice::plain(saved);
    let lacking = may_lack.then(|| Message::new("review-batch-may-lack"));
    let added = lapsing::in_words(turned, false).into_iter().chain(lacking);
    state.opening_notice = Some(added.fold(saved, Notice::and));
    answering::go_on_with_tour(state);
    let open = state.current().map(|no| Effect::Store(StoreEffect::Open(no, Via::Refresh)));
    let read = [
        Effect::Store(StoreEffect::ReadMarked(written)),
        Effect::Store(StoreEffect::ReadTally),
        Effect::Store(StoreEffect::ReadPostponed),
    ];
    let rounds =
        (!state.rounds.follows_no_case()).then_some(Effect::Store(StoreEffect::ReadRounds));
    read.into_iter().chain(rounds).chain(open).collect()
}

/// Returns how many cases are left to classify behind an answer for all, where the queue is the whole project.
fn left_after(state: &State, outlook: &Outlook) -> i64 {
    if state.round().is_some() {
        return 0;
    }
    let count = |cases: usize| i64::try_from(cases).unwrap_or(0);
    state.left() + count(outlook.reopened) - count(outlook.completed)
}

/// Adds to what is reported of an answer for many that no case is left, where that was the last of them: the finished screen
/// comes only with Enter.
pub(super) fn counted(state: &mut State, tally: &Tally) {
    let is_last = state.tally.classified < state.total && tally.classified == state.total;
    let Some(saved) = state.opening_notice.take_if(|_| is_last) else { return };
    let all = Message::new("review-batch-finishes").with("count", state.total);
    state.opening_notice = Some(saved.and(all));
}

/// Gives the drafts of cases the answers that an act has given to all marked ones, and notes what they were. Where
/// nothing else was typed, none is left.
pub(super) fn answer_drafts(state: &mut State, cases: &[CaseNo], patch: &Patch) {
    let saved: BTreeMap<CaseNo, Answers> = state.marks.answers().collect();
    let mut drafts = BTreeMap::new();
    for no in cases {
        state.drafts.put_away.remove(no);
        let Some(before) = state.drafts.left.remove(no) else { continue };
        let after = before.answered_by(patch);
        let mut counts = saved.get(no).cloned().unwrap_or_default();
        patch.apply_to(&mut counts);
        if after.answers != counts {
            state.drafts.left.insert(*no, after.clone());
        }
        drafts.insert(*no, [before, after]);
    }
    let open = state.open_case.as_mut().filter(|view| cases.contains(&view.open.no));
    if let Some(view) = open {
        view.put_away = None;
        let saved = view.open.standing.classification.answers.clone();
        let had_draft = view.has_draft();
        let mut before = std::mem::replace(&mut view.draft, Draft::showing(saved.clone()));
        if had_draft {
            before.read(view.open.hash);
            let after = before.answered_by(patch);
            let mut counts = saved;
            patch.apply_to(&mut counts);
            if after.answers != counts {
                view.draft = after.clone();
            }
            drafts.insert(view.open.no, [before, after]);
        }
    }
    let cases = cases.to_vec();
    state.drafts.answered.push(AnsweredDrafts { cases, is_for_marked: true, drafts });
}

/// Has the drafts be as they were before a retracted answer for all, unless something was typed on them since.
pub(super) fn give_drafts_back(state: &mut State, answered: &AnsweredDrafts) {
    let open = state.open_case.as_ref().map(|view| (view.open.no, &view.draft));
    let back = answered.given_back(&state.drafts.left, open);
    let open = state.open_case.as_mut().filter(|view| answered.cases.contains(&view.open.no));
    if let Some(view) = open {
        let known = answered.drafts.get(&view.open.no);
        let is_as_left = known.is_some_and(|[_, after]| view.draft.is_typed_as(after));
        if is_as_left || !view.draft.is_typed() {
            view.draft = Draft::showing(view.open.standing.classification.answers.clone());
        }
    }
    state.drafts.left.extend(back);
}

/// Takes back the last digit of the answers for all, or brings back those that were put away; answers what to
/// say, `None` when there are none.
pub(super) fn untype(state: &mut State) -> Option<&'static str> {
    if !state.answers_for_all() {
        return None;
    }
    let is_away = state.batch.put_back(BroughtBack::ByRedo);
    if begins_again(state, is_away) {
        return Some("review-batch-cleared");
    }
    let before = state.batch.answers.clone();
    if state.batch.untype() {
        return Some(untyped(&before, &state.batch.answers));
    }
    let brings_back = state.batch.can_untype();
    (brings_back && state.batch.bring_back(BroughtBack::ByUndo)).then_some("review-answers-back")
}

/// Types the digit for all again that was taken back last, or brings back those that were put away; answers what to
/// say, `None` when there is nothing of this answer to do again.
pub(super) fn retype(state: &mut State) -> Option<&'static str> {
    if !state.answers_for_all() {
        return None;
    }
    if state.batch.bring_back(BroughtBack::ByRedo) {
        return Some("review-answers-back");
    }
    let before = state.batch.answers.clone();
    if state.batch.retype() {
        return Some(retyped(&before, &state.batch.answers));
    }
    let is_away = state.batch.put_back(BroughtBack::ByUndo);
    if begins_again(state, is_away) {
        return Some("review-batch-cleared");
    }
    // An act of before would be done again beside the answer that is being given.
    state.batch.is_begun().then_some("review-nothing-to-redo")
}

/// Puts the answers for all away; the marks stay. `false` when there are none.
pub(super) fn put_away(state: &mut State) -> bool {
    let is_away = state.answers_for_all() && state.batch.put_away();
    begins_again(state, is_away)
}

/// Returns whether the answers for all are put away, and has the question be in focus that one of the cases lacks.
fn begins_again(state: &mut State, is_away: bool) -> bool {
    if is_away {
        state.batch.follow_marks(Question::Category, &state.marks);
    }
    is_away
}

/// Asks before the marks go.
pub(super) fn ask_to_drop(state: &mut State) -> Vec<Effect> {
    push(state, Layer::DropMarks { is_typed_over: false })
}

/// Drops the marks, if the reviewer agrees. Digits are meant for questions, and so is the Enter right behind them.
pub(super) fn dropping_marks(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::DropMarks { is_typed_over }) = state.layers.last_mut() else {
        return Vec::new();
    };
    let was_typed_over = std::mem::replace(is_typed_over, matches!(command, Command::Digit(_)));
    match command {
        Command::Digit(_) => say(state, Notice::warning(Message::new("review-drop-marks-digit"))),
        Command::Save if was_typed_over => {
            say(state, Notice::warning(Message::new("review-drop-marks-enter")))
        }
        Command::Save => {
            marking::drop_all(state);
            close(state)
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}
