//! What undo and redo report.

use super::super::draft::Draft;
use super::super::notice::{Sentence, Topic};
use super::super::open_case::OpenCaseView;
use super::super::state::State;
use super::super::unsaved::Reversing;
use crate::domain::{Answers, CaseChange, CaseNo, Change, Message, Reversal};

/// Says what was taken back or done again, by what kind of act it was; the title of the first case is filled in when that case is
/// open.
pub(super) fn message(reversal: &Reversal, way: Reversing) -> Message {
    let undone = way == Reversing::Undo;
    let name = match (&reversal.change, reversal.cases.len()) {
        (_, count) if count > 1 && undone && !reversal.is_alike() => "review-undone-many-own",
        (_, count) if count > 1 && undone => "review-undone-many",
        (_, count) if count > 1 => "review-redone-many",
        (CaseChange::Postponed, _) if undone => "review-undone-postponement",
        (CaseChange::Postponed, _) => "review-redone-postponement",
        (CaseChange::Answered(patch), _) if !patch.gives_answers() => {
            let is_flagged = reversal.after.classification.flagged;
            match (undone, patch.flag == Change::Keep) {
                (_, true) => of_note(undone, reversal),
                (true, false) if is_flagged => "review-undone-flag-removed",
                (true, false) => "review-undone-flag",
                (false, false) if is_flagged => "review-redone-flag",
                (false, false) => "review-redone-flag-removed",
            }
        }
        _ if undone && leaves_classification(reversal) => {
            let was_confirmed = is_confirmation(reversal);
            if was_confirmed { "review-undone-confirmation" } else { "review-undone-same" }
        }
        _ if !undone && is_confirmation(reversal) => "review-redone-confirmation",
        _ if undone && reversal.after.is_classified() => "review-undone-older",
        _ if undone => "review-undone",
        _ => "review-redone",
    };
    counted(name, reversal)
}

fn counted(name: &'static str, reversal: &Reversal) -> Message {
    Message::new(name).with("count", reversal.cases.len()).with("unchanged", reversal.unchanged)
}

/// Returns whether an act answers one case, and more than the answers of before on another text.
pub(super) fn answers_one_case(reversal: &Reversal) -> bool {
    reversal.cases.len() == 1 && reversal.gives_answers() && !is_confirmation(reversal)
}

/// Returns whether the case is classified as before.
fn leaves_classification(reversal: &Reversal) -> bool {
    reversal.before.classification == reversal.after.classification
}

/// Returns what is reported of a note, by what there was before and is now.
fn of_note(undone: bool, reversal: &Reversal) -> &'static str {
    let [was, is] = [&reversal.before, &reversal.after].map(|it| it.classification.note.is_some());
    match (undone, was, is) {
        (true, true, true) => "review-undone-note-wording",
        (true, false, true) => "review-undone-note-removed",
        (true, ..) => "review-undone-note",
        (false, true, true) => "review-redone-note-wording",
        (false, true, false) => "review-redone-note-removed",
        (false, ..) => "review-redone-note",
    }
}

/// Returns whether an act confirmed answers: it gave the same ones on another text.
fn is_confirmation(reversal: &Reversal) -> bool {
    let [before, after] = [&reversal.before, &reversal.after];
    let [was, is] = [before, after].map(|standing| standing.decided.map(|decided| decided.text));
    before.classification == after.classification && was != is
}

/// Returns what is reported of an undo: also where one case of a batch is marked again, where a newer draft is shown instead of the
/// answers undone, or where digits are for marked cases.
pub(super) fn undone(
    reversal: &Reversal,
    (is_marked, has_newer_draft): (bool, bool),
    state: &State,
) -> Sentence {
    if is_marked {
        return counted("review-undone-marked", reversal).into();
    }
    let undone = message(reversal, Reversing::Undo);
    if !answers_one_case(reversal) || leaves_classification(reversal) {
        return undone.into();
    }
    let key = match (reversal.after.is_classified(), has_newer_draft) {
        (false, true) => "review-undone-beside-draft",
        (true, true) => "review-undone-older-beside-draft",
        (false, false) if state.answers_for_all() => "review-undone-beside-marks",
        (false, false) => return undone.into(),
        (true, false) if state.answers_for_all() => "review-undone-older-beside-marks",
        (true, false) => return Sentence::about(Topic::EscTakesAnswers, undone),
    };
    undone.under(key).into()
}

/// Returns whether answers were typed on a case that are not saved.
pub(super) fn has_typed_draft(state: &State, no: CaseNo) -> bool {
    typed_draft(state, no).is_some()
}

fn typed_draft(state: &State, no: CaseNo) -> Option<&Draft> {
    let open = state.open_case.as_ref().filter(|view| view.open.no == no);
    let draft = open.map(|view| &view.draft).or_else(|| state.drafts.left.get(&no));
    draft.filter(|draft| draft.is_typed())
}

/// Returns whether answers that were typed on a case are a draft still where an act counts again: one for marked cases answers
/// for them.
pub(super) fn keeps_draft(state: &State, reversal: &Reversal) -> bool {
    let draft = reversal.cases.first().and_then(|no| typed_draft(state, *no));
    let counts = &reversal.after.classification.answers;
    draft.is_some_and(|draft| {
        if state.history.undo.is_of_many {
            draft.answered_by(&reversal.shared).answers != *counts
        } else {
            draft.answers != *counts
        }
    })
}

/// Returns what to say of answers that were put away: what the panel shows without them.
pub(super) fn cleared(view: &OpenCaseView) -> &'static str {
    match &view.draft.answers {
        answers if *answers == Answers::default() => "review-answers-cleared",
        _ if view.has_draft() => "review-change-cleared-draft",
        _ => "review-change-cleared",
    }
}
