//! A decision as cells of codes: what programs read of a table.

use crate::domain::{Classification, Decision, KindsAnswer};

/// The headers of [`decision_cells`].
pub(super) const DECISION_COLUMNS: [&str; 11] = [
    "reviewer",
    "category",
    "new_to_municipality",
    "change_kinds",
    "verdict",
    "note",
    "flagged",
    "decided_at",
    "text_sha256",
    "text_changed_since",
    "batch_size",
];

/// The decision's cells; what is not answered is blank.
pub(super) fn decision_cells(decision: &Decision) -> [String; DECISION_COLUMNS.len()] {
    let Classification { answers, note, flagged } = &decision.classification;
    [
        decision.reviewer.clone(),
        answers.category.map(|answer| answer.to_string()).unwrap_or_default(),
        answers.new.map(|answer| answer.to_string()).unwrap_or_default(),
        answers.kinds.map(kinds_cell).unwrap_or_default(),
        answers.verdict().to_string(),
        note.clone().unwrap_or_default(),
        flagged.to_string(),
        decision.decided_at.to_string(),
        decision.text_sha256.to_string(),
        decision.text_changed_since.to_string(),
        decision.batch_size.to_string(),
    ]
}

/// `service|process`; a blank cell would say that the question is not answered, so the answer "none
/// of them" has a word.
fn kinds_cell(answer: KindsAnswer) -> String {
    match answer {
        KindsAnswer::NONE => "none".to_owned(),
        answer => answer.words().join("|"),
    }
}
