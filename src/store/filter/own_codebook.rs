//! Terms about facets, and about the codebook under which a case was decided.

use std::collections::BTreeSet;

use super::{SqlBuilder, any_of};
use crate::domain::{CodebookIs, FacetWord};

impl SqlBuilder {
    /// Returns the condition that a facet has one of these values, or none where that is wanted.
    pub(super) fn in_facet(
        &mut self,
        s: &str,
        id: &FacetWord,
        values: &BTreeSet<Option<FacetWord>>,
    ) -> String {
        let facet = self.bind(id.as_str().to_owned());
        let answered = |condition: &str| {
            format!(
                "EXISTS (SELECT 1 FROM facet_answer f WHERE f.case_no = r.no
                     AND f.reviewer = {s}.reviewer AND f.facet = {facet}{condition})"
            )
        };
        let mut any = Vec::new();
        for value in values {
            let Some(word) = value else {
                let Some(counting) = self.reading.counting(id) else {
                    any.push(format!("NOT {}", answered("")));
                    continue;
                };
                let counting = counting.iter().flat_map(|today| self.reading.given_as(id, today));
                let counting: BTreeSet<FacetWord> = counting.collect();
                let has: Vec<String> = counting.iter().map(|given| self.has_value(given)).collect();
                any.push(format!("NOT {}", answered(&format!(" AND {}", any_of(&has)))));
                continue;
            };
            let today = self.reading.value(id, word);
            for given in self.reading.given_as(id, &today) {
                let has = self.has_value(&given);
                any.push(answered(&format!(" AND {has}")));
            }
        }
        any_of(&any)
    }

    fn has_value(&mut self, given: &FacetWord) -> String {
        // A word in JSON is between quotes, and has no character that would be escaped.
        format!("instr(f.answer, {})", self.bind(format!("\"{given}\"")))
    }

    /// Returns the condition that a case was decided under such a codebook.
    pub(super) fn under_codebook(&mut self, s: &str, wanted: &CodebookIs) -> String {
        let (since, begins) = match wanted {
            CodebookIs::Old => (self.reading.since(None), None),
            CodebookIs::Before(id) => (self.reading.since(Some(id)), None),
            CodebookIs::Hash(begins) => (None, Some(begins)),
        };
        let by_act = |condition: &str| {
            format!(
                "EXISTS (SELECT 1 FROM event e WHERE e.id = {s}.decided_id AND e.codebook {condition})"
            )
        };
        match (since, begins) {
            (_, Some(begins)) => {
                let begins = self.bind(begins.clone());
                by_act(&format!("IS NOT NULL AND instr(lower(hex(e.codebook)), {begins}) = 1"))
            }
            (Some(since), None) => {
                let since = self.bind_all(since.into_iter().map(|hash| hash.0.to_vec()));
                format!("{s}.decided_id IS NOT NULL AND NOT {}", by_act(&format!("IN ({since})")))
            }
            (None, None) => "0".to_owned(),
        }
    }
}
