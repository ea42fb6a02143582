//! The cases that the rows of a file are about.

use std::collections::HashMap;

use super::rows::RowAnswers;
use crate::domain::{CaseNo, Message};
use crate::import::{CasePlace, Rows};
use crate::store::{Reader, StoreError};

/// A row whose case was found.
pub(super) struct MatchedRow {
    pub(super) place: CasePlace,
    pub(super) no: CaseNo,
    pub(super) answers: RowAnswers,
}

/// Finds the cases of these rows; rows whose case is not found, or found twice, are added to `wrong`.
/// In an export (`is_own`) an id may have lost its leading zeros to a spreadsheet.
pub(super) fn find(
    reader: &Reader,
    file: &Rows,
    answers: Vec<(CasePlace, RowAnswers)>,
    is_own: bool,
    wrong: &mut Vec<(CasePlace, Message)>,
) -> Result<Vec<MatchedRow>, StoreError> {
    let by_id = reader.cases_by_id()?;
    let shortened = if is_own && answers.iter().all(|(_, row)| !has_zeros(&row.id)) {
        shortened(by_id.keys())
    } else {
        HashMap::new()
    };
    let mut rows = Vec::new();
    let mut first_of: HashMap<CaseNo, CasePlace> = HashMap::new();
    for (place, answers) in answers {
        let id = |key| Message::new(key).with("id", answers.id.as_str());
        let known = match shortened.get(answers.id.as_str()) {
            None => answers.id.as_str(),
            Some(ids) => match *ids.as_slice() {
                [long] if !by_id.contains_key(&answers.id) => long,
                _ => {
                    wrong.push((place, id("cli-apply-without-zeros").with("other", ids[0])));
                    continue;
                }
            },
        };
        let mut cases = by_id.get(known).cloned().unwrap_or_default();
        if let Some(source) = &answers.source {
            cases.retain(|(of, _)| of.as_deref().unwrap_or_default() == source);
        }
        let no = match *cases.as_slice() {
            [(_, no)] => no,
            [] => {
                wrong.push((place, id("cli-apply-unknown-id")));
                continue;
            }
            _ => {
                wrong.push((place, id("cli-apply-several-sources")));
                continue;
            }
        };
        if let Some(first) = first_of.insert(no, place) {
            wrong.push((place, id("cli-apply-twice").with("first", file.locate(first))));
            continue;
        }
        rows.push(MatchedRow { place, no, answers });
    }
    Ok(rows)
}

/// Returns whether a spreadsheet that reads the id as a number would lose its beginning.
fn has_zeros(id: &str) -> bool {
    id.len() > 1 && id.starts_with('0') && id.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the ids with leading zeros by what a spreadsheet leaves of them.
fn shortened<'i>(ids: impl Iterator<Item = &'i String>) -> HashMap<&'i str, Vec<&'i str>> {
    let mut shortened: HashMap<&str, Vec<&str>> = HashMap::new();
    for id in ids.filter(|id| has_zeros(id)) {
        let short = id.trim_start_matches('0');
        shortened.entry(if short.is_empty() { "0" } else { short }).or_default().push(id);
    }
    shortened
}
