//! The worklists of a reviewer, counted where no screen is open.

use std::collections::BTreeSet;

use crate::domain::{CaseNo, FacetScheme, Filter, KeptDraft, Reviewer, Sort, Viewer};
use crate::review::Worklist;
use crate::store::{Reader, StoreError};

/// Counts the worklists of a project with such a codebook as the finished screen does; `None` where that takes too long to be
/// done unasked.
///
/// # Errors
/// The project could not be read.
pub fn worklist_counts(
    reader: &Reader,
    viewer: &Viewer,
    facets: &FacetScheme,
) -> Result<Vec<(Worklist, Option<usize>)>, StoreError> {
    let count = |list| Ok((list, cases_of(reader, viewer, facets, list)?.map(|cases| cases.len())));
    Worklist::of(facets).into_iter().map(count).collect()
}

fn cases_of(
    reader: &Reader,
    viewer: &Viewer,
    facets: &FacetScheme,
    list: Worklist,
) -> Result<Option<BTreeSet<CaseNo>>, StoreError> {
    let cases = match list.filter(facets) {
        Some(filter) => worklist_cases(reader, viewer, list, &filter)?,
        None if reader.case_count()? > Worklist::COMPARED_TO_COUNT => return Ok(None),
        None => answered_otherwise(reader, viewer.reviewer(), &|| true)?,
    };
    let mut cases: BTreeSet<CaseNo> = cases.into_iter().collect();
    if list == Worklist::Drafts {
        let drafts = reader.drafts_to_go_on_with(viewer.reviewer())?.into_iter();
        let is_of_case =
            |draft: &KeptDraft| matches!(draft, KeptDraft::Answers(_) | KeptDraft::Note(_));
        cases.extend(drafts.filter(|(_, draft)| is_of_case(draft)).map(|(place, _)| place.case));
    }
    Ok(Some(cases))
}

/// Returns the cases of the worklist that this filter makes, in import order; with those whose texts have changed also the ones
/// whose drafts were given on another text. What else lies on the desk comes to them there.
///
/// # Errors
/// The project could not be read.
pub fn worklist_cases(
    reader: &Reader,
    viewer: &Viewer,
    list: Worklist,
    filter: &Filter,
) -> Result<Vec<CaseNo>, StoreError> {
    let mut cases = reader.filtered(filter, Sort::Import, viewer)?;
    if list == Worklist::TextChanged {
        cases.extend(reader.drafts_on_other_text(viewer.reviewer())?);
        cases.sort_unstable();
        cases.dedup();
    }
    Ok(cases)
}

/// Returns the classified cases among those that are nearly the same whose answers differ within their group. Groups
/// stay together.
///
/// # Errors
/// The project could not be read.
pub fn answered_otherwise(
    reader: &Reader,
    reviewer: &Reviewer,
    goes_on: &dyn Fn() -> bool,
) -> Result<Vec<CaseNo>, StoreError> {
    let mut cases = Vec::new();
    for group in reader.near_duplicates(goes_on)? {
        let mut rows = reader.rows_of(&group, reviewer)?;
        rows.retain(|row| row.answers.are_complete());
        if rows.iter().any(|row| row.answers != rows[0].answers) {
            cases.extend(rows.iter().map(|row| row.no));
        }
    }
    Ok(cases)
}
