//! What is proposed for a case and decided by no one: answers to facets by a column of its file, the county by its
//! municipality. In files it has columns of its own, `facet.sector_proposed` and `county_proposed`; in words it is marked
//! behind the value. What is counted of it is counted apart from what was decided.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;

use super::facet_answers::{FacetAnswer, FacetAnswers, FacetWord};
use super::facet_scheme::{AskedFacet, FacetScheme, facet_column};
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

/// Reads what columns propose as answers to facets, case by case. What a header and a cell mean is worked out once: there
/// are few of them, however many cases.
#[derive(Debug)]
pub struct ProposalReader<'s> {
    /// The facets that have a column.
    facets: Vec<ColumnFacet<'s>>,
}

/// A facet that has a column, and what is known of that.
#[derive(Debug)]
struct ColumnFacet<'s> {
    asked: &'s AskedFacet,
    /// Headers, each with its place among those of the column.
    headers: HashMap<String, Option<usize>>,
    cells: HashMap<String, Option<FacetAnswer>>,
}

impl<'s> ProposalReader<'s> {
    /// So many headers and cells of a facet are kept: a column may as well have another text in each case.
    const MOST: usize = 10_000;

    /// Creates a reader for these facets.
    #[must_use]
    pub fn new(scheme: &'s FacetScheme) -> Self {
        let column = |asked| ColumnFacet { asked, headers: HashMap::new(), cells: HashMap::new() };
        let facets = scheme.iter().filter(|asked| asked.source.is_some()).map(column);
        Self { facets: facets.collect() }
    }

    /// Returns what is proposed for a case with these fields.
    pub fn read(&mut self, fields: &IndexMap<String, String>) -> FacetAnswers {
        let read = |facet: &mut ColumnFacet<'_>| Some((facet.asked.id, facet.read(fields)?));
        self.facets.iter_mut().filter_map(read).collect()
    }
}

impl ColumnFacet<'_> {
    fn read(&mut self, fields: &IndexMap<String, String>) -> Option<FacetAnswer> {
        let entries = fields.iter().map(|(header, cell)| (header, cell.trim()));
        let entries = entries.filter(|(_, entry)| !entry.is_empty());
        let placed = entries.filter_map(|(header, entry)| {
            let place = |header: &str| self.asked.source.as_ref()?.place_of(header);
            Some((known(&mut self.headers, header, place)?, entry))
        });
        let (_, entry) = placed.min_by_key(|(place, _)| *place)?;
        known(&mut self.cells, entry, |entry| self.asked.proposed_by(entry))
    }
}

/// Returns what is known of a text, which is worked out where it is not.
fn known<T: Clone>(known: &mut HashMap<String, T>, text: &str, of: impl FnOnce(&str) -> T) -> T {
    if let Some(meaning) = known.get(text) {
        return meaning.clone();
    }
    let meaning = of(text);
    if known.len() < ProposalReader::MOST {
        known.insert(text.to_owned(), meaning.clone());
    }
    meaning
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
