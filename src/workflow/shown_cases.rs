//! Cases that a report names: examples for its boxes, and what others did.

use std::collections::BTreeMap;

use super::barometer::CasesToCount;
use crate::domain::filter::Term;
use crate::domain::folding::fold;
use crate::domain::{
    Answers, CaseAnswers, CaseNo, Category, CategoryAnswer, FacetWord, Filter, Reviewer, ShownCase,
    Sort, Verdict, Viewer,
};
use crate::store::{Reader, Result};

/// What is kept of a case until it is known whether it is shown.
struct Candidate {
    answers: Answers,
    municipality: Option<String>,
    county: Option<String>,
    sector: Option<FacetWord>,
}

impl Candidate {
    fn new(case: &CaseAnswers) -> Self {
        let named = |name: &Option<String>| {
            name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
        };
        Self {
            answers: case.counts.answers.clone(),
            municipality: named(&case.municipality),
            county: named(&case.county),
            sector: case.sector.id(),
        }
    }

    fn is_of(&self, place: &str) -> bool {
        let is_it = |name: &Option<String>| name.as_deref().is_some_and(|name| fold(name) == place);
        is_it(&self.municipality) || is_it(&self.county)
    }
}

impl CasesToCount {
    /// Returns the innovations of all others than a municipality or county, in import order. `None` where no case is of
    /// a place with this name.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn of_others(
        &self,
        reader: &Reader,
        viewer: &Viewer,
        place: &str,
    ) -> Result<Option<Vec<ShownCase>>> {
        let (place, mut is_known) = (fold(place.trim()), false);
        let mut found = BTreeMap::new();
        self.each(reader, viewer, |no, case, _| {
            let case = Candidate::new(case);
            if case.is_of(&place) {
                is_known = true;
            } else if case.answers.are_complete() && case.answers.verdict() == Verdict::Innovation {
                found.insert(no, case);
            }
        })?;
        if !is_known {
            return Ok(None);
        }
        named(reader, found).map(Some)
    }

    /// Returns for each category the first case that is final and that someone has flagged.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn examples(&self, reader: &Reader, viewer: &Viewer) -> Result<Vec<ShownCase>> {
        let flagged = flagged(reader, viewer)?;
        let mut found: Vec<(CaseNo, Candidate)> = Vec::new();
        self.each(reader, viewer, |no, case, _| {
            let case = Candidate::new(case);
            let is_other = found.iter().all(|(_, of)| of.answers.category != case.answers.category);
            let has_category = matches!(case.answers.category, Some(CategoryAnswer::Is(_)));
            if has_category && is_other && case.answers.are_complete() && flagged.contains(&no) {
                found.push((no, case));
            }
        })?;
        let order = |category: Option<CategoryAnswer>| {
            Category::ALL.iter().position(|of| category == Some(CategoryAnswer::Is(*of)))
        };
        let mut shown = named(reader, found.into_iter().collect())?;
        shown.sort_by_key(|case| order(case.answers.category));
        Ok(shown)
    }
}

/// Returns the cases that anyone has flagged whom the viewer may see, in import order.
fn flagged(reader: &Reader, viewer: &Viewer) -> Result<std::collections::BTreeSet<CaseNo>> {
    let mut cases = std::collections::BTreeSet::new();
    let by = |reviewer: Reviewer| {
        Filter::And(vec![Filter::Is(Term::Reviewer(reviewer)), Filter::Is(Term::Flagged)])
    };
    for status in reader.statuses(viewer)? {
        cases.extend(reader.filtered(&by(status.reviewer), Sort::Import, viewer)?);
    }
    Ok(cases)
}

/// Returns cases with their ids and titles.
fn named(reader: &Reader, mut found: BTreeMap<CaseNo, Candidate>) -> Result<Vec<ShownCase>> {
    let cases: Vec<CaseNo> = found.keys().copied().collect();
    let headings = reader.headings_of(&cases)?;
    let shown = headings.into_iter().filter_map(|heading| {
        let Candidate { answers, municipality, sector, .. } = found.remove(&heading.no)?;
        Some(ShownCase { id: heading.id, title: heading.title, municipality, sector, answers })
    });
    Ok(shown.collect())
}
