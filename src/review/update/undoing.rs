//! Undo and redo: typed answers first, then the acts in the log.

use super::super::batch::BatchAnswer;
use super::super::draft::Draft;
use super::super::effect::{Effect, StoreEffect, Via};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::open_case::OpenCaseView;
use super::super::saving::LastSaved;
use super::super::state::{Pane, State};
use super::super::state_parts::AnsweredDrafts;
use super::super::unsaved::Reversing;
use super::stage::{follow_act, lose_act, say};
use super::undo_stage::{redo_act, undo_act};
use super::{
    again, batching, disputed_rules, lapsing, marking, reversal_words, settling, untyping,
};
use crate::domain::rulings::{ReversedSettling, RuleKey};
use crate::domain::{CaseNo, Message, Moment, Reversal};

/// Takes back the last thing done: a typed answer, on this case or another, else the newest act.
pub(super) fn undo(state: &mut State, now: Moment) -> Vec<Effect> {
    if let Some(effects) = untyping::untype(state) {
        return effects;
    }
    if state.saving.failure.is_some() {
        return say(state, Notice::warning(Message::new("review-no-more-decisions")));
    }
    if let Some(effects) = again::undo(state) {
        return effects;
    }
    // Who has imported a wrong file may expect that this takes it back, and not an answer from before.
    if std::mem::take(&mut state.history.undo.import_is_newest)
        && let Some(how) = how_to_undo_the_import(state)
    {
        return say(state, Notice::plain(how).and(Message::new("review-undo-older-answer")));
    }
    state.history.undo.in_a_row += 1;
    undo_act(state, now)
}

/// Does again what was taken back last: a typed answer, else an act.
pub(super) fn redo(state: &mut State, now: Moment) -> Vec<Effect> {
    if let Some(effects) = untyping::retype(state) {
        return effects;
    }
    if state.saving.failure.is_some() {
        return say(state, Notice::warning(Message::new("review-no-more-decisions")));
    }
    let undo = &state.history.undo;
    match undo.redoable.last() {
        _ if undo.redo_asked => {}
        Some(1) => {}
        Some(_) if undo.is_fresh => {}
        Some(count) => return ask_to_redo(state, *count),
        None => return redo_elsewhere(state),
    }
    state.history.undo.redo_asked = false;
    redo_act(state, now)
}

/// Goes to the case on which answers were put away last, to bring them back there; without one, looks for an act that an earlier
/// run has retracted.
fn redo_elsewhere(state: &State) -> Vec<Effect> {
    let away = state.put_away_elsewhere();
    let back = away.map(|no| StoreEffect::Open(no, Via::Retyping));
    vec![Effect::Store(back.unwrap_or(StoreEffect::LookAtRedo))]
}

/// Asks before an act counts again that was retracted in an earlier run, or that changes many cases and was retracted a while
/// ago: the key is also that of undo under Caps Lock.
pub(super) fn redo_found(state: &mut State, cases: Option<usize>) -> Vec<Effect> {
    match cases {
        Some(count) => ask_to_redo(state, count),
        None => say(state, Notice::plain(Message::new("review-nothing-to-redo"))),
    }
}

/// Returns how the delivery imported last is taken back; `None` where there is none, or where it cannot be for what was done since.
fn how_to_undo_the_import(state: &State) -> Option<Message> {
    let is_newest = state.files.last_delivery_as_of == state.saving.newest_ticket;
    let is_offered = is_newest && !state.keeps_last_delivery();
    let last = state.files.last_delivery.as_ref().filter(|_| is_offered)?;
    Some(Message::new("review-undo-import").with("file", last.file.as_str()))
}

fn ask_to_redo(state: &mut State, count: usize) -> Vec<Effect> {
    state.history.undo.redo_asked = true;
    // What was typed on its cases since would make room for their answers.
    let act = state.drafts.retracted.last().filter(|act| act.cases.len() == count);
    let typed = act.map_or(0, |act| {
        act.cases.iter().filter(|no| reversal_words::has_typed_draft(state, **no)).count()
    });
    let ask = Message::new("review-redo-ask").with("count", count).with("drafts", typed);
    say(state, Notice::warning(ask))
}

/// Opens the case of an act that was retracted, with its answers as a draft.
pub(super) fn undone(state: &mut State, reversal: Option<Box<Reversal>>) -> Vec<Effect> {
    let Some(reversal) = reversal else {
        state.waits.acts = false;
        // Answers that an earlier run typed before its newest act are all that is left to undo.
        if let Some(no) = state.drafts.typed_on_another_case() {
            return vec![Effect::Store(StoreEffect::Open(no, Via::Untyping))];
        }
        let notice = Notice::plain(Message::new("review-nothing-to-undo"));
        let how = how_to_undo_the_import(state);
        return say(state, how.into_iter().fold(notice, Notice::and));
    };
    state.history.undo.redoable.push(reversal.cases.len());
    state.history.undo.is_fresh = true;
    state.drafts.kept.extend(reversal.drafts.iter().cloned());
    let is_exported = state.history.undo.takes_back_exported();
    if let Some(settled) = &reversal.settling {
        settling_reversed(state);
        return match settled {
            ReversedSettling::Rulings(written) => {
                lose_act(state);
                settling::undone(state, written)
            }
            ReversedSettling::RuleNote(rule) => {
                rule_note_reversed(state, rule, "settle-rule-note-undone")
            }
        };
    }
    lose_act(state);
    if reversal.cases.is_empty() {
        return nothing_opens(state);
    }
    let answered = reversal.gives_answers().then(|| retract_drafts(state, &reversal.cases));
    state.history.undo.is_of_many = reversal.cases.len() > 1
        || answered.as_ref().is_some_and(|answered| answered.is_for_marked);
    let (mut unmarked, mut marks_gone) = (0, None);
    let has_newer_draft =
        reversal.cases.first().is_some_and(|no| reversal_words::has_typed_draft(state, *no));
    if answered.is_some() {
        // An answer for many makes no pace, nor does a change.
        if !state.history.undo.is_of_many && !reversal.after.is_classified() {
            state.workday.pace.taken_back();
        }
        let answers = &reversal.before.classification.answers;
        state.history.decisions.retract(&reversal.cases, answers);
        let marks_others = state.batch.answers.is_blank() && reversal.is_alike();
        marks_gone = marks_others.then(|| others_unmarked(state, &reversal)).flatten();
        unmarked = keep_as_draft(state, &reversal);
    } else {
        state.history.decisions.retract_another();
    }
    // One case of a batch is marked again, as many are.
    let is_marked =
        answered.is_some() && state.history.undo.is_of_many && reversal.cases.len() == 1;
    let said = reversal_words::undone(&reversal, (is_marked, has_newer_draft), state);
    let mut notice = Notice::plain(said).behind(lapsing::reversed(&reversal));
    if is_exported && answered.is_some() && reversal.before.is_classified() {
        notice = notice.and(Message::new("review-undone-exported"));
    }
    if state.history.undo.in_a_row == 2 && answered.is_some() {
        notice = notice.and(Message::new("review-second-undo"));
    }
    if unmarked > 0 {
        // What is lost is read first, and in sight where not every sentence has room.
        marks_gone = Some(Message::new("review-undone-marks-gone").with("count", unmarked));
    }
    notice = notice.behind(marks_gone.into_iter().collect());
    reversed(state, &reversal, notice);
    if let Some(answered) = answered {
        if state.history.undo.is_of_many {
            batching::give_drafts_back(state, &answered);
        }
        state.drafts.retracted.push(answered);
    }
    let marked = state.marks.cases().collect();
    opens(state, &reversal, marked)
}

/// Returns of how many cases marks go with the reversal of an answer for many that is not about them; `None` where of none.
fn others_unmarked(state: &State, reversal: &Reversal) -> Option<Message> {
    let is_other = |no: &CaseNo| reversal.cases.binary_search(no).is_err();
    let count = state.marks.cases().filter(is_other).count();
    let goes = state.history.undo.is_of_many && count > 0;
    goes.then(|| Message::new("review-marks-gone").with("count", count))
}

/// Returns what an act that is retracted had made of drafts; of one of an earlier run that is not known.
fn retract_drafts(state: &mut State, cases: &[CaseNo]) -> AnsweredDrafts {
    let answered = &mut state.drafts.answered;
    let found = answered.iter().rposition(|act| act.cases == cases).map(|at| answered.remove(at));
    found.unwrap_or_else(|| AnsweredDrafts {
        cases: cases.to_vec(),
        is_for_marked: cases.len() > 1,
        ..AnsweredDrafts::default()
    })
}

/// Takes note that acts of settling count no more, or again.
fn settling_reversed(state: &mut State) {
    state.waits.acts = false;
    state.history.decisions.lose_count();
}

/// Reports that a note about a rule is gone, or there again; a page that shows it is read again.
fn rule_note_reversed(state: &mut State, rule: &RuleKey, said: &'static str) -> Vec<Effect> {
    let said = Message::new(said).with("rule", rule.as_str());
    let said = say(state, Notice::plain(said));
    said.into_iter().chain(disputed_rules::read_again(state)).collect()
}

/// Opens the case of an act that counts again.
pub(super) fn redone(state: &mut State, reversal: Option<Box<Reversal>>) -> Vec<Effect> {
    let Some(reversal) = reversal else {
        state.waits.acts = false;
        return say(state, Notice::plain(Message::new("review-nothing-to-redo")));
    };
    state.history.undo.redoable.pop();
    state.history.undo.is_fresh = true;
    state.history.undo.counts_again();
    if let Some(settled) = &reversal.settling {
        settling_reversed(state);
        return match settled {
            ReversedSettling::Rulings(written) => {
                follow_act(state);
                settling::redone(state, written)
            }
            ReversedSettling::RuleNote(rule) => {
                rule_note_reversed(state, rule, "settle-rule-note-done-again")
            }
        };
    }
    if reversal.cases.is_empty() {
        return nothing_opens(state);
    }
    let again = reversal.gives_answers().then(|| state.drafts.retracted.pop());
    let is_for_marked = again.as_ref().and_then(Option::as_ref).is_some_and(|it| it.is_for_marked);
    state.history.undo.is_of_many = reversal.cases.len() > 1 || is_for_marked;
    let marks_gone = others_unmarked(state, &reversal);
    count_again(state, &reversal);
    let said = reversal_words::message(&reversal, Reversing::Redo);
    let is_of_one = reversal_words::answers_one_case(&reversal) && !state.answers_for_all();
    let said = if !is_of_one || !reversal.after.is_classified() {
        said.into()
    } else if reversal_words::keeps_draft(state, &reversal) {
        Sentence::about(Topic::EscTakesAnswers, said.under("review-redone-draft"))
    } else {
        said.under("review-redone-finished").into()
    };
    let notice = Notice::plain(said).behind(lapsing::reversed(&reversal));
    let notice = notice.behind(marks_gone.into_iter().collect());
    let has_draft = state.open_case.as_ref().is_some_and(OpenCaseView::has_draft);
    reversed(state, &reversal, notice);
    // The draft that the undo of one case left is the decision that now counts again. The undo of many leaves none: what lies
    // on their cases is older, and the act makes of it what it made before. A flag or a note has nothing to do with it.
    let keeps = state.history.undo.is_of_many || again.is_none();
    for no in &reversal.cases {
        let left = state.drafts.left.get(no).filter(|draft| !keeps && !draft.is_typed());
        if let Some(left) = left {
            let emptied = left.turned_to(reversal.after.classification.answers.clone());
            state.drafts.left.remove(no);
            if emptied.can_retype() {
                state.drafts.emptied.insert(*no, emptied);
            }
        }
        if !keeps && state.drafts.put_away.get(no).is_some_and(|away| !away.is_typed()) {
            state.drafts.put_away.remove(no);
        }
        // What was taken back on it is typed again behind a flag or a note.
        let open = state.open_case.as_mut().filter(|view| view.open.no == *no && again.is_some());
        if let Some(view) = open.filter(|view| !view.draft.is_typed() && (!keeps || !has_draft)) {
            view.draft = view.draft.turned_to(view.open.standing.classification.answers.clone());
        }
    }
    match again {
        Some(_) if state.history.undo.is_of_many => {
            batching::answer_drafts(state, &reversal.cases, &reversal.shared);
        }
        Some(again) => state.drafts.answered.extend(again),
        None => {}
    }
    follow_act(state);
    opens(state, &reversal, reversal.cases.clone())
}

/// Puts a decision that counts again in sight: one on many cases at once, one on a single case when it is open.
fn count_again(state: &mut State, reversal: &Reversal) {
    let is_of_many = reversal.cases.len() > 1;
    if state.history.undo.is_of_many {
        marking::drop_all(state);
    }
    let decides = reversal.gives_answers();
    state.history.decisions.restores_last = decides && !is_of_many;
    match reversal.cases.first() {
        _ if !decides => state.history.decisions.follow_with_another(),
        Some(first) if is_of_many => state.history.decisions.save(LastSaved {
            no: *first,
            title: String::new(),
            answers: BatchAnswer::holding(&reversal.shared).answers,
            cases: reversal.cases.len(),
        }),
        _ => {}
    }
}

/// Reads again what a reversal has changed, and opens its first case; one of many cases leaves the queue where it
/// is.
fn opens(state: &State, reversal: &Reversal, marked: Vec<CaseNo>) -> Vec<Effect> {
    let is_of_many = reversal.cases.len() > 1 && !state.rounds.follows_no_case();
    let rounds = is_of_many.then_some(Effect::Store(StoreEffect::ReadRounds));
    let stays = state.current().filter(|_| reversal.cases.len() > 1 && state.pane == Pane::Queue);
    let opened = stays.or_else(|| reversal.cases.first().copied());
    let first = opened.map(|no| StoreEffect::Open(no, Via::Reversal));
    [StoreEffect::ReadMarked(marked), StoreEffect::ReadPostponed]
        .map(Effect::Store)
        .into_iter()
        .chain(rounds)
        .chain(first.map(Effect::Store))
        .collect()
}

/// Keeps answers that were retracted in sight, to be corrected; answers the reviewer has typed on that case
/// in the meantime are not thrown away for them. Returns of how many cases marks went that the undo of a batch had brought back,
/// and their answers with them.
fn keep_as_draft(state: &mut State, reversal: &Reversal) -> usize {
    let is_of_many = state.history.undo.is_of_many;
    if is_of_many && !reversal.is_alike() {
        // A file gave each its own answers: to marked cases, digits would give all the same.
        return 0;
    }
    if is_of_many {
        // Many cases are marked again, with the answers that all of them were given.
        let had_answers = !state.batch.answers.is_blank();
        let goes = |no: &CaseNo| had_answers && reversal.cases.binary_search(no).is_err();
        let unmarked = state.marks.cases().filter(goes).count();
        state.marks.clear();
        state.marks.add(reversal.cases.iter().copied());
        state.batch = BatchAnswer::holding(&reversal.shared);
        return unmarked;
    }
    let Some(first) = reversal.cases.first() else { return 0 };
    // Marks that undoing a batch brought back end with the batch: the answers are in sight in the case itself.
    let undone = state.drafts.retracted.last().filter(|it| it.is_for_marked);
    let drops = undone.is_some_and(|undone| state.marks.cases().eq(undone.cases.iter().copied()));
    let unmarked = if drops { state.marks.len() } else { 0 };
    if drops {
        marking::drop_all(state);
    }
    let answers = &reversal.before.classification.answers;
    // As the project has it.
    let kept = reversal.drafts.iter().find_map(|(_, kept)| kept.answers_on(*first));
    let instead_of = |draft: &Draft| {
        let mut draft = draft.turned_to(answers.clone());
        if let Some(kept) = kept {
            draft.read(kept.seen.text);
        }
        draft
    };
    // What was put away before lies no longer under what a redo brings back.
    state.drafts.put_away.remove(first);
    if let Some(view) = state.open_case.as_mut().filter(|view| view.open.no == *first) {
        view.put_away = None;
        if !view.draft.is_typed() {
            view.draft = instead_of(&view.draft);
        }
        return unmarked;
    }
    let emptied = state.drafts.emptied.remove(first);
    let entry = state.drafts.left.entry(*first).or_insert_with(|| emptied.unwrap_or_default());
    if !entry.is_typed() {
        *entry = instead_of(entry);
    }
    unmarked
}

/// Takes over the totals and the standing of the first case; the rows are read again.
fn reversed(state: &mut State, reversal: &Reversal, notice: Notice) {
    state.tally = reversal.tally;
    if let ([only], false) = (reversal.cases.as_slice(), state.rounds.follows_no_case()) {
        state.rounds.update(*only, &reversal.after);
    }
    if let [only] = reversal.cases.as_slice() {
        state.queue.come_back(*only, &reversal.after);
    }
    state.queue.rows.clear();
    state.opening_notice = Some(notice);
    if let Some(view) = &mut state.open_case
        && reversal.cases.first() == Some(&view.open.no)
    {
        // The case is already open: its panel keeps the draft when it is laid open again.
        view.open.standing = reversal.after.clone();
    }
}

fn nothing_opens(state: &mut State) -> Vec<Effect> {
    state.waits.acts = false;
    Vec::new()
}
