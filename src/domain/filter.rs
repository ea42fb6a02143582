//! Which cases match: the tree that a filter is read into, and what it means for a case.
//!
//! `review` reads filters, `store` turns them into SQL. What [`Filter::matches`] returns is what a
//! filter means; the store is held against it.
//!
//! **Whose decisions.** Terms about decisions ([`Term::is_about_decisions`]) mean those of the
//! reviewer at the desk. Where a [`Term::Reviewer`] is directly in a [`Filter::And`], not
//! negated, they mean that reviewer's, throughout that group and the groups within it, until one of
//! these names a reviewer of its own. Of two in one group the first counts. A term of the reviewer
//! is also a condition by itself: that reviewer has answered, noted or flagged the case.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::case::{Case, CaseNo, TextHash};
use super::classification::Classification;
use super::codebook_reading::{CodebookIs, CodebookReading};
use super::days::Days;
use super::facet_answers::FacetWord;
use super::folding::{fold, spaced};
use super::history::Standing;
use super::place::{PlaceLookup, PlaceNo, WrittenPlace};
use super::reviewer::Reviewer;
use super::rulings::{Differences, Disputed, Settlement};
use super::scheme::{Answer, CategoryAnswer, ChangeKind, KindsAnswer, Verdict};
use super::stamp::Stamp;

pub use super::sort::Sort;
pub use super::text_pattern::TextPattern;

/// A condition on cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Every case.
    All,
    /// All of these hold; every case where there are none.
    And(Vec<Filter>),
    /// At least one of these holds; no case where there are none.
    Or(Vec<Filter>),
    /// This does not hold.
    Not(Box<Filter>),
    /// The term holds.
    Is(Term),
}

/// One condition on a case. Where several values are given, one of them must fit; where
/// none is given, none does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// The municipality, as it is written, has these words in a row; or it is today the one that they name.
    Municipality(Vec<TextPattern>),
    /// The county has these words in a row; where the row has none, the county of its municipality has.
    County(Vec<TextPattern>),
    /// The title has these words in a row.
    Title(Vec<TextPattern>),
    /// A column that is kept as it came has these words in a row.
    Field {
        /// The header; case, accents and punctuation do not matter.
        name: String,
        /// The words.
        values: Vec<TextPattern>,
    },
    /// The id is this, or begins so.
    Id(Vec<TextPattern>),
    /// The id space is this, or begins so. Cases of the common id space have none.
    Source(Vec<TextPattern>),
    /// A round of this name has the case in its sample, or one whose name begins so.
    Round(Vec<TextPattern>),
    /// Every day that the date may mean lies within the range. What is no date lies in no range.
    Date {
        /// The first day; `None` is any.
        from: Option<Date>,
        /// The last day; `None` is any.
        to: Option<Date>,
    },
    /// The case does not say this of itself, or only blanks.
    Without(Stated),
    /// Question 1 is answered so; `None` is not answered.
    Category(BTreeSet<Option<CategoryAnswer>>),
    /// Question 2 is answered so; `None` is not answered.
    New(BTreeSet<Option<Answer>>),
    /// Question 3 is answered so.
    Kind(BTreeSet<KindIs>),
    /// A facet is answered so; `None` is not answered.
    Facet {
        /// The facet.
        facet: FacetWord,
        /// The values, of which one is given.
        values: BTreeSet<Option<FacetWord>>,
    },
    /// The case was decided under such a codebook.
    Codebook(BTreeSet<CodebookIs>),
    /// The case is classified, and this is the verdict.
    Verdict(BTreeSet<Verdict>),
    /// No question is missing.
    Classified,
    /// A question is missing.
    Unclassified,
    /// There is a flag.
    Flagged,
    /// There is a note.
    Noted,
    /// The case was postponed and has not been classified since.
    Postponed,
    /// The report was changed after it was decided on.
    Changed,
    /// A server has reserved the case for the reviewer at the desk: it is one of these. As read from a text there are none;
    /// [`Filter::with_reserved`] says which they are.
    Reserved(BTreeSet<CaseNo>),
    /// The reviewer at the desk has begun an answer or a note on the case that is not saved: it is one of these. As read from
    /// a text there are none; [`Filter::with_drafts`] says which they are.
    Draft(BTreeSet<CaseNo>),
    /// Reviewers differ about one of these, or about anything where none is given, and no ruling counts.
    Differs(BTreeSet<Disputed>),
    /// A ruling counts.
    Ruled,
    /// Someone has ruled, and no ruling counts any more: it is stale or contested.
    Lapsed,
    /// The reviewer of this name has answered, noted or flagged the case; see above for what else it
    /// says. Names are equal as they are folded; where several are, the very same one is meant, else
    /// the first.
    Reviewer(Reviewer),
    /// Title or text have these words in a row.
    Text(TextPattern),
}

/// What an answer to question 3 can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindIs {
    /// This kind is among those taken.
    Kind(ChangeKind),
    /// None of the kinds fits.
    NoneOfThem,
    /// Unclear is the answer.
    Unclear,
    /// The question is not answered.
    Missing,
}

/// What a case may say of itself, and can be asked for where it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stated {
    /// The municipality.
    Municipality,
    /// The county.
    County,
    /// The date, whether it is understood or not.
    Date,
}

/// What a filter is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The case.
    pub no: CaseNo,
    /// The report in its newest version.
    pub case: &'a Case,
    /// The hash of that version.
    pub hash: TextHash,
    /// The standing of the case with each reviewer; one who is missing has decided nothing about it.
    pub standings: &'a BTreeMap<Reviewer, Standing>,
    /// Whether what others say of the case is hidden from the reviewer at the desk.
    pub is_hidden: bool,
    /// The names of the rounds that have the case in their samples.
    pub rounds: &'a [String],
    /// What is to be settled of the case.
    pub differences: &'a Differences,
    /// What rulings on the case come to.
    pub settlement: &'a Settlement,
    /// What places mean today.
    pub places: &'a dyn PlaceLookup,
    /// How answers given under earlier codebooks read.
    pub reading: &'a CodebookReading,
    /// The codebooks under which acts decided cases, by the stamps of the acts.
    pub codebooks: &'a BTreeMap<Stamp, TextHash>,
}

impl Filter {
    /// Returns whether the case matches, with `desk` as the reviewer at the desk. A filter that speaks of others
    /// matches no case of which is hidden what they say: if its opposite did, that would say the same.
    #[must_use]
    pub fn matches(&self, subject: Subject<'_>, desk: &Reviewer) -> bool {
        !(subject.is_hidden && self.speaks_of_others(desk)) && self.holds(subject, desk)
    }

    fn holds(&self, subject: Subject<'_>, desk: &Reviewer) -> bool {
        match self {
            Self::All => true,
            Self::And(parts) => {
                let whose = Self::reviewer_of(parts).unwrap_or(desk);
                parts.iter().all(|part| part.holds(subject, whose))
            }
            Self::Or(parts) => parts.iter().any(|part| part.holds(subject, desk)),
            Self::Not(part) => !part.holds(subject, desk),
            Self::Is(term) => term.holds(subject, desk),
        }
    }

    /// Returns the reviewer whose decisions a group of terms joined by and means; `None` where it names none.
    #[must_use]
    pub fn reviewer_of(group: &[Self]) -> Option<&Reviewer> {
        group.iter().find_map(|part| match part {
            Self::Is(Term::Reviewer(name)) => Some(name),
            _ => None,
        })
    }
}

impl Term {
    /// Returns whether it is about what a reviewer has decided, and so depends on whose decisions are meant.
    #[must_use]
    pub const fn is_about_decisions(&self) -> bool {
        match self {
            Self::Category(_)
            | Self::New(_)
            | Self::Kind(_)
            | Self::Facet { .. }
            | Self::Codebook(_)
            | Self::Verdict(_)
            | Self::Classified
            | Self::Unclassified
            | Self::Flagged
            | Self::Noted
            | Self::Postponed
            | Self::Changed
            | Self::Differs(_)
            | Self::Ruled
            | Self::Lapsed
            | Self::Reviewer(_) => true,
            Self::Municipality(_)
            | Self::County(_)
            | Self::Title(_)
            | Self::Field { .. }
            | Self::Id(_)
            | Self::Source(_)
            | Self::Round(_)
            | Self::Date { .. }
            | Self::Without(_)
            | Self::Reserved(_)
            | Self::Draft(_)
            | Self::Text(_) => false,
        }
    }

    /// Returns whether it is about nothing but what was answered.
    #[must_use]
    pub const fn is_about_answers(&self) -> bool {
        matches!(
            self,
            Self::Category(_)
                | Self::New(_)
                | Self::Kind(_)
                | Self::Facet { .. }
                | Self::Verdict(_)
                | Self::Classified
                | Self::Unclassified
        )
    }

    fn holds(&self, subject: Subject<'_>, whose: &Reviewer) -> bool {
        let Subject { case, hash, standings, places, rounds, .. } = subject;
        let written = WrittenPlace::of(case);
        let in_any = |values: &[TextPattern], text: Option<&str>| {
            text.is_some_and(|text| values.iter().any(|value| value.is_in(text)))
        };
        let names_any = |values: &[TextPattern], id: Option<&str>| {
            id.is_some_and(|id| values.iter().any(|value| value.names(id)))
        };
        let nothing = Standing::default();
        let whose = if let Self::Reviewer(name) = self { name } else { whose };
        let named = named(whose, standings.keys());
        let standing = named.and_then(|name| standings.get(name)).unwrap_or(&nothing);
        let Classification { answers, note, flagged } = &standing.classification;
        match self {
            Self::Municipality(values) => {
                in_any(values, case.municipality.as_deref())
                    || places
                        .of(written)
                        .is_some_and(|place| named_places(values, places).contains(&place))
            }
            Self::County(values) => {
                let proposed = || places.of(written).and_then(|place| places.county(place));
                in_any(values, written.own_county().or_else(proposed))
            }
            Self::Title(values) => in_any(values, Some(&case.title)),
            Self::Field { name, values } => case
                .fields
                .iter()
                .any(|(header, value)| is_header(header, name) && in_any(values, Some(value))),
            Self::Id(values) => names_any(values, Some(&case.id)),
            Self::Source(values) => names_any(values, case.source.as_deref()),
            Self::Round(values) => rounds.iter().any(|name| names_any(values, Some(name))),
            Self::Date { from, to } => {
                case.date.as_deref().is_some_and(|date| is_within(date, *from, *to))
            }
            Self::Without(stated) => {
                let said = match stated {
                    Stated::Municipality => &case.municipality,
                    Stated::County => &case.county,
                    Stated::Date => &case.date,
                };
                said.as_deref().is_none_or(|said| fold(said.trim()).is_empty())
            }
            Self::Category(wanted) => wanted.contains(&answers.category),
            Self::New(wanted) => wanted.contains(&answers.new),
            Self::Kind(wanted) => wanted.iter().any(|kind| kind.is_in(answers.kinds)),
            Self::Facet { facet, values } => {
                subject.reading.is_answered_by(facet, &answers.facets, values)
            }
            Self::Codebook(wanted) => standing.decided.is_some_and(|decided| {
                let under = subject.codebooks.get(&decided.stamp).copied();
                wanted.iter().any(|wanted| wanted.is_it(under, subject.reading))
            }),
            Self::Verdict(wanted) => {
                standing.is_classified() && wanted.contains(&answers.verdict())
            }
            Self::Classified => standing.is_classified(),
            Self::Unclassified => !standing.is_classified(),
            Self::Flagged => *flagged,
            Self::Noted => note.is_some(),
            Self::Postponed => standing.is_postponed(),
            Self::Changed => standing.text_changed_since(hash),
            Self::Reserved(cases) | Self::Draft(cases) => cases.contains(&subject.no),
            Self::Differs(about) => subject.differences.is_about(about),
            Self::Ruled => subject.settlement.ruling().is_some(),
            Self::Lapsed => subject.settlement.has_lapsed(),
            Self::Reviewer(_) => !standing.classification.is_blank(),
            Self::Text(pattern) => {
                pattern.is_in(&case.title)
                    || case.text.as_deref().is_some_and(|text| pattern.is_in(text))
            }
        }
    }
}

impl KindIs {
    fn is_in(self, answer: Option<KindsAnswer>) -> bool {
        match self {
            Self::Kind(kind) => {
                matches!(answer, Some(KindsAnswer::Are(kinds)) if kinds.contains(kind))
            }
            Self::NoneOfThem => answer == Some(KindsAnswer::NONE),
            Self::Unclear => answer == Some(KindsAnswer::Unclear),
            Self::Missing => answer.is_none(),
        }
    }
}

/// Returns the places that patterns of whole words name.
#[must_use]
pub fn named_places(patterns: &[TextPattern], places: &dyn PlaceLookup) -> BTreeSet<PlaceNo> {
    let whole = patterns.iter().filter(|pattern| !pattern.begins);
    whole.filter_map(|pattern| places.named(&pattern.text)).collect()
}

/// Returns of these reviewers the one whom `wanted` names: the very same, else the first whose name is equal
/// as it is folded.
pub fn named<'a>(
    wanted: &Reviewer,
    mut known: impl Iterator<Item = &'a Reviewer> + Clone,
) -> Option<&'a Reviewer> {
    let folded = fold(wanted.as_str());
    known
        .clone()
        .find(|name| *name == wanted)
        .or_else(|| known.find(|name| fold(name.as_str()) == folded))
}

/// Returns whether a column's header has this name: the same words.
#[must_use]
pub fn is_header(header: &str, name: &str) -> bool {
    spaced(header) == spaced(name)
}

/// Returns whether every day that the date as written may mean lies within the range.
#[must_use]
pub fn is_within(date: &str, from: Option<Date>, to: Option<Date>) -> bool {
    Days::parse(date).is_some_and(|days| {
        from.is_none_or(|from| from <= days.first) && to.is_none_or(|to| days.last <= to)
    })
}

#[cfg(test)]
mod tests;
