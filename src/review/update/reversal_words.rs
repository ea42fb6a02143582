//! What undo and redo report.

use super::super::notice::{Sentence, Topic};
use super::super::state::{Pane, State};
use crate::domain::{Answers, CaseChange, Change, Message, Question, Reversal};

/// Says what was taken back or done again. `key` is completed by what kind of act it was; the title
/// of the first case is filled in when that case is open.
pub(super) fn message(reversal: &Reversal, key: &'static str) -> Message {
    let undone = key == "review-undone";
    let name = match (&reversal.change, reversal.cases.len()) {
        _ if key == "review-undone-marked" => key,
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
        _ if undone && reversal.before.classification == reversal.after.classification => {
            let was_confirmed = is_confirmation(reversal);
            if was_confirmed { "review-undone-confirmation" } else { "review-undone-same" }
        }
        _ if !undone && is_confirmation(reversal) => "review-redone-confirmation",
        _ if undone && reversal.after.is_classified() => "review-undone-older",
        _ if undone => "review-undone",
        _ => "review-redone",
    };
    Message::new(name).with("count", reversal.cases.len()).with("unchanged", reversal.unchanged)
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

/// Returns what is reported of a step that was taken back, by the answers before and after: what was cleared is there again.
pub(super) fn untyped(before: &Answers, after: &Answers) -> &'static str {
    let is_back = Question::ALL.into_iter().any(|one| after.has(one) && !before.has(one))
        || after.facets.iter().any(|(facet, _)| before.facets.get(facet.as_str()).is_none());
    let differs =
        [before.category != after.category, before.new != after.new, before.kinds != after.kinds];
    match differs.into_iter().filter(|differs| *differs).count() {
        _ if is_back => "review-answer-again",
        0 | 1 => "review-answer-undone",
        _ => "review-answers-undone",
    }
}

/// Returns whether an act confirmed answers: it gave the same ones on another text.
fn is_confirmation(reversal: &Reversal) -> bool {
    let [before, after] = [&reversal.before, &reversal.after];
    let [was, is] = [before, after].map(|standing| standing.decided.map(|decided| decided.text));
    before.classification == after.classification && was != is
}

/// Returns what is reported of an undo where a newer draft is shown instead of the answers undone, where digits are for marked
/// cases, or in the queue.
pub(super) fn beside_what_lies_here(
    undone: Message,
    has_newer_draft: bool,
    state: &State,
) -> Sentence {
    let key = match (undone.key, has_newer_draft) {
        ("review-undone", true) => "review-undone-beside-draft",
        ("review-undone-older", true) => "review-undone-older-beside-draft",
        ("review-undone", false) if state.answers_for_all() => "review-undone-beside-marks",
        ("review-undone-older", false) if state.answers_for_all() => {
            "review-undone-older-beside-marks"
        }
        // There Esc takes something else away.
        ("review-undone-older", false) if state.pane == Pane::Queue => {
            "review-undone-older-in-queue"
        }
        ("review-undone-older", false) => {
            return Sentence::about(Topic::EscTakesAnswers, undone);
        }
        _ => return undone.into(),
    };
    undone.under(key).into()
}
