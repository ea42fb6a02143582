//! What is proposed for a case and decided by no one: answers to facets by a column of its file, the county by its
//! municipality. In files it has columns of its own, `facet.sector_proposed` and `county_proposed`; in words it is marked
//! behind the value. What is counted of it is counted apart from what was decided.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::facet_answers::{FacetAnswers, FacetWord};
use super::facet_scheme::facet_column;
use super::final_answers::CaseAnswers;

/// What the names of columns end with that have what is proposed.
pub const PROPOSED: &str = "_proposed";

/// What a proposal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposedField {
    /// The county, which follows from the municipality.
    County,
    /// The answer to a facet, which a column of the file has.
    Facet(FacetWord),
}

impl ProposedField {
    /// Returns the name of its column in tables: `county_proposed`, `facet.sector_proposed`.
    #[must_use]
    pub fn column(self) -> Cow<'static, str> {
        match self {
            Self::County => "county_proposed".into(),
            Self::Facet(facet) => format!("{}{PROPOSED}", facet_column(&facet)).into(),
        }
    }
}

/// What is proposed for a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// The county of its municipality, where its file has none.
    pub county: Option<String>,
    /// What columns propose as answers to facets.
    pub facets: FacetAnswers,
}

/// Of how many cases something is proposed and decided by no one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProposalCounts {
    /// Cases whose county follows from their municipality.
    pub counties: i64,
    /// By facet and value; a case with two values counts under both.
    pub facets: BTreeMap<FacetWord, BTreeMap<FacetWord, i64>>,
}

impl ProposalCounts {
    /// Counts what columns propose as answers to facets of a case that no one has answered.
    pub fn add(&mut self, case: &CaseAnswers) {
        let open =
            case.proposals.iter().filter(|(facet, _)| case.counts.facet_source(**facet).is_none());
        for (facet, proposed) in open {
            let of_facet = self.facets.entry(*facet).or_default();
            for value in proposed.words() {
                *of_facet.entry(*value).or_default() += 1;
            }
        }
    }
}
