//! The facets that a project's codebook asks: their values, digits, and of which cases they are asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::case::{Case, CaseNo, TextHash};
use super::classification::Answers;
use super::codebook_reading::{CodebookIs, CodebookReading};
use super::facet_answers::{FacetAnswer, FacetAnswers, FacetWord};
use super::filter::{Filter, KindIs, Subject, Term, is_header};
use super::folding::spaced;
use super::history::Standing;
use super::open_case::OpenCase;
use super::place::PlaceLookup;
use super::reviewer::Reviewer;
use super::sector::Sector;

/// Whether a facet is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asking {
    /// Not on the screen; on the command line and by proposals.
    Off,
    /// Of those who go there.
    #[default]
    Optional,
    /// Of every case, before it is saved.
    Required,
}

/// A facet: what filters, tables, sets and screens know of it. Its names are in the words of the codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedFacet {
    /// Its id, which is its word in files.
    pub id: FacetWord,
    /// Whether several values may be given.
    pub takes_several: bool,
    /// Whether it is asked.
    pub asking: Asking,
    /// The cases of which it is asked.
    pub when: Filter,
    /// Its values that can be given, by digits from 1.
    pub values: Vec<FacetWord>,
    /// The column that proposes answers.
    pub source: Option<ProposalSource>,
}

/// A column of files that proposes answers to a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalSource {
    /// Its headers; the first that a case has counts.
    pub headers: Vec<String>,
    /// What its entries mean, as [`spaced`] writes them.
    pub values: BTreeMap<String, FacetWord>,
    /// Whether an entry that is none of these is a sector by its usual words.
    pub is_sector: bool,
}

impl ProposalSource {
    /// Returns the place of a header among those of the column; `None` where it is none of them.
    pub(super) fn place_of(&self, header: &str) -> Option<usize> {
        self.headers.iter().position(|name| is_header(header, name))
    }

    /// Returns the value that an entry means.
    fn value(&self, entry: &str) -> Option<FacetWord> {
        let sector = || Sector::recognised(entry).filter(|_| self.is_sector);
        let known = self.values.get(&spaced(entry)).copied();
        known.or_else(|| sector().map(|sector| FacetWord::known(sector.as_str())))
    }
}

impl AskedFacet {
    /// Returns the answer that an entry of its column proposes; `None` where it is not understood as a whole.
    pub(super) fn proposed_by(&self, entry: &str) -> Option<FacetAnswer> {
        let source = self.source.as_ref()?;
        let value = |entry: &str| source.value(entry).filter(|value| self.takes(value));
        if let Some(value) = value(entry) {
            return FacetAnswer::of([value], self.takes_several);
        }
        let entries =
            entry.split([';', '|', ',', '\n']).map(str::trim).filter(|one| !one.is_empty());
        let values = entries.map(value).collect::<Option<Vec<FacetWord>>>()?;
        let fits = values.len() == 1 || !values.iter().any(FacetWord::stands_alone);
        if fits { FacetAnswer::of(values, self.takes_several) } else { None }
    }

    /// Returns its options with their digits, as they are shown; 0 is unclear.
    #[must_use]
    pub fn options(&self) -> Vec<(u8, FacetWord)> {
        let values = (1..).zip(self.values.iter().copied());
        values.chain([(0, FacetWord::unclear())]).collect()
    }

    /// Returns whether this is one of its values, or unclear.
    #[must_use]
    pub fn takes(&self, word: &FacetWord) -> bool {
        word.is_unclear() || self.values.contains(word)
    }

    /// Returns the answer with this value taken: instead of the one before, or switched on or off where there may be
    /// several. What stands alone, and `unclear`, take the place of all others.
    #[must_use]
    pub fn taken(&self, before: Option<&FacetAnswer>, word: FacetWord) -> Option<FacetAnswer> {
        if !self.takes_several || word.stands_alone() {
            return FacetAnswer::of([word], self.takes_several);
        }
        let given: Vec<FacetWord> =
            before.into_iter().flat_map(FacetAnswer::words).copied().collect();
        let is_given = given.contains(&word);
        let others = given.into_iter().filter(|other| *other != word && !other.stands_alone());
        FacetAnswer::of(others.chain((!is_given).then_some(word)), true)
    }

    /// Returns the name of its column in tables: `facet.sector`.
    #[must_use]
    pub fn column(&self) -> String {
        facet_column(&self.id)
    }
}

/// Returns the name of a facet's column in tables: `facet.sector`.
#[must_use]
pub fn facet_column(facet: &FacetWord) -> String {
    format!("facet.{facet}")
}

/// The facets of a codebook, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FacetScheme {
    facets: Vec<AskedFacet>,
    reading: CodebookReading,
}

impl FacetScheme {
    /// Returns the scheme with how earlier answers read; what is retired cannot be given any more.
    #[must_use]
    pub fn with_reading(mut self, reading: CodebookReading) -> Self {
        for facet in &mut self.facets {
            let id = facet.id;
            facet.values.retain(|value| !reading.is_retired(&id, value));
        }
        self.reading = reading;
        self
    }

    /// Returns how earlier answers read.
    #[must_use]
    pub const fn reading(&self) -> &CodebookReading {
        &self.reading
    }

    /// Returns an answer as it reads today; `None` where the facet is not answered.
    #[must_use]
    pub fn answer(&self, facet: &FacetWord, given: &FacetAnswers) -> Option<FacetAnswer> {
        self.reading.answer_to(facet, given)
    }

    /// Returns the facets.
    pub fn iter(&self) -> impl Iterator<Item = &AskedFacet> {
        self.facets.iter()
    }

    /// Returns whether columns of files propose answers.
    #[must_use]
    pub fn propose(&self) -> bool {
        self.facets.iter().any(|facet| facet.source.is_some())
    }

    /// Returns the values of a facet as tables have them: those that can be given to no other case behind the others, unclear
    /// last.
    #[must_use]
    pub fn values_of(&self, facet: &AskedFacet) -> Vec<FacetWord> {
        let retired = self.reading.retired(&facet.id);
        let values = facet.values.iter().chain(retired).copied();
        values.chain([FacetWord::unclear()]).collect()
    }

    /// Returns whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.facets.is_empty()
    }

    /// Returns the facet of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&AskedFacet> {
        self.facets.iter().find(|facet| facet.id.as_str() == id)
    }

    /// Returns the filter of the cases that were decided before the meaning of what they were answered changed: an option or
    /// a value that was given, or a rule.
    #[must_use]
    pub fn meaning_changed(&self) -> Filter {
        let changed = |id: &str| {
            let before = Filter::Is(Term::Codebook([CodebookIs::Before(id.to_owned())].into()));
            Filter::And([before].into_iter().chain(self.given(id)).collect())
        };
        Filter::Or(self.reading.changed_meanings().into_iter().map(changed).collect())
    }

    /// Returns the condition that a case has the option or value of this id; `None` where it is that of a rule.
    fn given(&self, id: &str) -> Option<Filter> {
        let (of, value) = id.split_once('.')?;
        Some(Filter::Is(match of {
            "category" => Term::Category([Some(value.parse().ok()?)].into()),
            "new" => Term::New([Some(value.parse().ok()?)].into()),
            "kinds" => Term::Kind([kind(value)?].into()),
            facet => {
                self.get(facet)?;
                Term::Facet {
                    facet: facet.parse().ok()?,
                    values: [Some(value.parse().ok()?)].into(),
                }
            }
        }))
    }

    /// Returns the filter of the classified cases that lack an answer to a facet that is asked of them.
    #[must_use]
    pub fn unanswered(&self) -> Filter {
        let lacks = |facet: &AskedFacet| {
            let missing = Term::Facet { facet: facet.id, values: [None].into() };
            Filter::And(vec![facet.when.clone(), Filter::Is(missing)])
        };
        let asked = self.facets.iter().filter(|facet| facet.asking != Asking::Off);
        let lacks = Filter::Or(asked.map(lacks).collect());
        Filter::And(vec![Filter::Is(Term::Classified), lacks])
    }

    /// Returns the facets that are asked of a case with these answers on the panel, in their order.
    #[must_use]
    pub fn asked(
        &self,
        (open, answers): (&OpenCase, &Answers),
        desk: &Reviewer,
        places: &dyn PlaceLookup,
    ) -> Vec<&AskedFacet> {
        if self.facets.is_empty() {
            return Vec::new();
        }
        let mut standing = open.standing.clone();
        standing.classification.answers = answers.clone();
        let case = (&open.case, open.hash, standing);
        self.with_subject(case, (desk, places), |subject| {
            let is_asked = |facet: &&AskedFacet| {
                facet.asking != Asking::Off && facet.when.matches(subject, desk)
            };
            self.facets.iter().filter(is_asked).collect()
        })
    }

    /// Returns whether a facet is asked of a case with these answers; `None` where that depends on the report.
    #[must_use]
    pub fn is_asked_by_answers(
        &self,
        facet: &AskedFacet,
        answers: &Answers,
        desk: &Reviewer,
        places: &dyn PlaceLookup,
    ) -> Option<bool> {
        if facet.asking == Asking::Off || facet.when == Filter::All {
            return Some(facet.asking != Asking::Off);
        }
        if facet.when.has_term(&|term| !term.is_about_answers()) {
            return None;
        }
        let mut standing = Standing::default();
        standing.classification.answers = answers.clone();
        let case = (&Case::default(), TextHash([0; 32]), standing);
        Some(self.with_subject(case, (desk, places), |subject| facet.when.matches(subject, desk)))
    }

    /// Returns what is found of a case with this standing with the reviewer at the desk.
    fn with_subject<T>(
        &self,
        (case, hash, standing): (&Case, TextHash, Standing),
        (desk, places): (&Reviewer, &dyn PlaceLookup),
        found: impl FnOnce(Subject<'_>) -> T,
    ) -> T {
        let standings: BTreeMap<Reviewer, Standing> = BTreeMap::from([(desk.clone(), standing)]);
        found(Subject {
            // No condition of a facet asks for it.
            no: CaseNo(0),
            differences: &crate::domain::rulings::Differences::default(),
            settlement: &crate::domain::rulings::Settlement::Open,
            case,
            hash,
            standings: &standings,
            is_hidden: false,
            rounds: &[],
            places,
            reading: &self.reading,
            codebooks: &BTreeMap::new(),
        })
    }
}

impl FromIterator<AskedFacet> for FacetScheme {
    fn from_iter<I: IntoIterator<Item = AskedFacet>>(facets: I) -> Self {
        Self { facets: facets.into_iter().collect(), reading: CodebookReading::default() }
    }
}

/// Returns what an answer to question 3 is asked for by its id in a codebook.
fn kind(id: &str) -> Option<KindIs> {
    match id {
        "none" => Some(KindIs::NoneOfThem),
        FacetWord::UNCLEAR => Some(KindIs::Unclear),
        kind => kind.parse().ok().map(KindIs::Kind),
    }
}

/// Returns the first of these facets that is required and not answered.
#[must_use]
pub fn first_required<'f>(
    asked: &[&'f AskedFacet],
    given: &FacetAnswers,
) -> Option<&'f AskedFacet> {
    let lacks = |facet: &&&AskedFacet| {
        facet.asking == Asking::Required && given.get(facet.id.as_str()).is_none()
    };
    asked.iter().find(lacks).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &str) -> FacetWord {
        word.parse().unwrap()
    }

    #[test]
    fn several_values_are_switched_and_what_stands_alone_clears_them() {
        let partners = AskedFacet {
            id: word("partners"),
            takes_several: true,
            asking: Asking::Optional,
            when: Filter::All,
            values: ["county", "state", "no_partner"].map(word).into(),
            source: None,
        };
        let taken = |values: &[&str]| {
            let taken = |answer: Option<FacetAnswer>, value: &&str| {
                partners.taken(answer.as_ref(), word(value))
            };
            let answer = values.iter().fold(None, taken);
            let words = answer.iter().flat_map(FacetAnswer::words).map(FacetWord::as_str);
            words.collect::<Vec<_>>().join("+")
        };
        assert_eq!(taken(&["state", "county"]), "county+state");
        assert_eq!(taken(&["state", "county", "state"]), "county");
        assert_eq!(taken(&["state", "state"]), "");
        assert_eq!(taken(&["state", "no_partner"]), "no_partner");
        assert_eq!(taken(&["no_partner", "state"]), "state");
        assert_eq!(taken(&["county", "unclear"]), "unclear");
    }
}
