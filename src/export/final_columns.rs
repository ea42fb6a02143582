//! What counts of a case, as columns of tables for people.

use super::cell::Cell;
use super::labels::{FinalLabels, Labels, find};
use crate::domain::final_shape::{FINAL_COLUMNS, SetFinal};
use crate::domain::rulings::Ruling;
use crate::domain::{CaseRecord, Choice, FinalSource, KindsAnswer};

/// Returns each column's code with its header.
pub(super) fn headers(finals: &FinalLabels) -> impl Iterator<Item = (&'static str, &str)> {
    FINAL_COLUMNS.into_iter().zip(finals.headers.iter().map(String::as_str))
}

/// Returns the cells of a case, in the order of [`FINAL_COLUMNS`].
pub(super) fn cells(record: &CaseRecord, labels: &Labels, finals: &FinalLabels) -> Vec<Cell> {
    let Some(found) = &record.final_record else { return vec![Cell::Blank; FINAL_COLUMNS.len()] };
    let SetFinal { category, new_to_municipality, change_kinds, verdict, answers } =
        SetFinal::from(&**found);
    let text = |text: Option<&str>| text.map_or(Cell::Blank, |text| Cell::Text(text.to_owned()));
    let name = |choice: Option<Choice>| text(choice.map(|choice| labels.name(choice)));
    let source = |source: Option<FinalSource>| text(source.map(|by| find(&finals.sources, by)));
    let truth = |truth: Option<bool>| text(truth.map(|truth| labels.truth(truth)));
    let ruling = found.ruling();
    let ruled = ruling.map(|ruling| &ruling.ruled);
    let rules = ruled
        .map(|ruled| ruled.rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
    vec![
        name(category.value.map(Choice::Category)),
        source(category.source),
        name(new_to_municipality.value.map(Choice::New)),
        source(new_to_municipality.source),
        text(change_kinds.value.map(|kinds| kind_names(labels, kinds)).as_deref()),
        source(change_kinds.source),
        text(verdict.value.map(|verdict| labels.verdict(verdict))),
        source(verdict.source),
        Cell::Number(answers.to_string()),
        text(ruling.map(|ruling| ruling.by.as_str())),
        text(rules.as_deref()),
        text(ruled.and_then(|ruled| ruled.reason).map(|reason| find(&finals.reasons, reason))),
        truth(ruling.and_then(Ruling::is_blind_answer)),
        truth(ruled.map(|ruled| ruled.seen.text != record.text_sha256)),
    ]
}

fn kind_names(labels: &Labels, kinds: KindsAnswer) -> String {
    match kinds {
        KindsAnswer::NONE => labels.name(Choice::NoKind).to_owned(),
        KindsAnswer::Unclear => labels.name(Choice::KindsUnclear).to_owned(),
        KindsAnswer::Are(kinds) => {
            let names = kinds.iter().map(|kind| labels.name(Choice::Kind(kind)));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}
