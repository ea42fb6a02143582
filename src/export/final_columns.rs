//! What counts of a case, as columns of tables for people.

use std::borrow::Cow;

use super::cell::Cell;
use super::labels::{FinalLabels, Labels, find};
use crate::domain::final_shape::{FINAL_COLUMNS, RULING_NOTE, SetFinal, final_facet_columns};
use crate::domain::rulings::Ruling;
use crate::domain::{CaseRecord, Choice, FinalSource, KindsAnswer};

/// Returns each column's code with its header.
pub(super) fn headers(
    labels: &Labels,
    finals: &FinalLabels,
) -> impl Iterator<Item = (Cow<'static, str>, String)> {
    let facets = labels.facets.iter().map(|facet| facet.facet);
    let codes = FINAL_COLUMNS.map(Cow::from).into_iter();
    let codes = codes.chain(final_facet_columns(facets).map(Cow::from)).chain([RULING_NOTE.into()]);
    let headers = finals.headers.iter().chain(finals.facets.iter().flatten()).chain([&finals.note]);
    codes.zip(headers.cloned().collect::<Vec<_>>())
}

/// Returns the cells of a case, in the order of these columns.
pub(super) fn cells(record: &CaseRecord, labels: &Labels, finals: &FinalLabels) -> Vec<Cell> {
    let Some(found) = &record.final_record else {
        return vec![Cell::Blank; FINAL_COLUMNS.len() + 2 * labels.facets.len() + 1];
    };
    let SetFinal { category, new_to_municipality, change_kinds, facets, verdict, answers } =
        SetFinal::from(&**found);
    let text = |text: Option<&str>| text.map_or(Cell::Blank, |text| Cell::Text(text.to_owned()));
    let name = |choice: Option<Choice>| text(choice.map(|choice| labels.name(choice)));
    let source = |source: Option<FinalSource>| text(source.map(|by| find(&finals.sources, by)));
    let truth = |truth: Option<bool>| text(truth.map(|truth| labels.truth(truth)));
    let ruling = found.ruling();
    let ruled = ruling.map(|ruling| &ruling.ruled);
    let rules = ruled.map(|ruled| finals.rules(&ruled.rules));
    let of_facets = labels.facets.iter().flat_map(|labelled| {
        let answer = facets.get(&labelled.facet);
        let value = answer.and_then(|answer| answer.value.as_ref());
        let value = value.map(|value| labels.facet_values(labelled.facet, value));
        [text(value.as_deref()), source(answer.and_then(|answer| answer.source))]
    });
    let mut cells = vec![
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
    ];
    cells.extend(of_facets);
    cells.push(text(found.note()));
    cells
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
