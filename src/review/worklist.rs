//! Worklists: the cases that ask for another look, by what they ask for.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CaseNo, FacetScheme, Filter, KindIs, Message, Standing, Term, Verdict};

/// A list of cases that ask for another look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worklist {
    /// Classified, with an undetermined verdict.
    Undetermined,
    /// With a flag.
    Flagged,
    /// With a note.
    Noted,
    /// With answers that are not saved, or with some of the answers saved, as a batch leaves them.
    Drafts,
    /// Postponed and not classified since.
    Postponed,
    /// Classified on another title or text than the case has now, or with a draft that was given on another.
    TextChanged,
    /// Classified otherwise than a report that is nearly the same.
    AnsweredOtherwise,
    /// Decided before the meaning of what was answered changed.
    MeaningChanged,
    /// Classified, without an answer to a facet that is asked of it.
    FacetMissing,
}

impl Worklist {
    /// So many reports are compared with each other only to count those answered otherwise; among more, that is done when they
    /// are asked for.
    pub const COMPARED_TO_COUNT: i64 = 20_000;

    /// The worklists of every project, in the order of the digits that choose them.
    pub const ALL: [Self; 7] = [
        Self::Undetermined,
        Self::Flagged,
        Self::Noted,
        Self::Drafts,
        Self::Postponed,
        Self::TextChanged,
        Self::AnsweredOtherwise,
    ];

    /// Returns the worklists of a project with such a codebook, in the order of the digits that choose them.
    #[must_use]
    pub fn of(facets: &FacetScheme) -> Vec<Self> {
        let has_changed = !facets.reading().changed_meanings().is_empty();
        let of_codebook =
            [(has_changed, Self::MeaningChanged), (!facets.is_empty(), Self::FacetMissing)];
        let of_codebook = of_codebook.into_iter().filter(|(is_there, _)| *is_there);
        Self::ALL.into_iter().chain(of_codebook.map(|(_, list)| list)).collect()
    }

    /// Returns whether the desk knows at any time how many cases it has: the others are counted when they are looked at.
    #[must_use]
    pub const fn is_counted_by_desk(self) -> bool {
        matches!(self, Self::Undetermined | Self::Flagged | Self::Postponed)
    }

    /// Returns whether it is counted again with each act while it is shown: comparing reports takes too long for that.
    #[must_use]
    pub const fn is_counted_again(self) -> bool {
        !matches!(self, Self::AnsweredOtherwise)
    }

    /// Returns whether it has a case for what counts of the reviewer's acts alone.
    #[must_use]
    pub fn has(self, standing: &Standing) -> bool {
        match self {
            Self::Undetermined => {
                standing.is_classified()
                    && standing.classification.answers.verdict() == Verdict::Undetermined
            }
            Self::Flagged => standing.classification.flagged,
            Self::Noted => standing.classification.note.is_some(),
            Self::Postponed => standing.is_postponed(),
            Self::Drafts
            | Self::TextChanged
            | Self::AnsweredOtherwise
            | Self::MeaningChanged
            | Self::FacetMissing => false,
        }
    }

    /// Returns its word in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undetermined => "undetermined",
            Self::Flagged => "flagged",
            Self::Noted => "noted",
            Self::Drafts => "drafts",
            Self::Postponed => "postponed",
            Self::TextChanged => "text_changed",
            Self::AnsweredOtherwise => "answered_otherwise",
            Self::MeaningChanged => "meaning_changed",
            Self::FacetMissing => "facet_missing",
        }
    }

    /// Returns the key of what it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Undetermined => "review-worklist-undetermined",
            Self::Flagged => "review-worklist-flagged",
            Self::Noted => "review-worklist-noted",
            Self::Drafts => "review-worklist-drafts",
            Self::Postponed => "review-worklist-postponed",
            Self::TextChanged => "review-worklist-text-changed",
            Self::AnsweredOtherwise => "review-worklist-answered-otherwise",
            Self::MeaningChanged => "review-worklist-meaning-changed",
            Self::FacetMissing => "review-worklist-facet-missing",
        }
    }

    /// Returns the key of a shorter name for it, where the other one is long.
    #[must_use]
    pub const fn short_title(self) -> Option<&'static str> {
        match self {
            Self::TextChanged => Some("review-worklist-text-changed-short"),
            Self::AnsweredOtherwise => Some("review-worklist-answered-otherwise-short"),
            _ => None,
        }
    }

    /// Returns what the queue calls it.
    #[must_use]
    pub fn about(self) -> Message {
        Message::new(self.title())
    }

    /// Returns the filter that makes it, with such a codebook; `None` where no filter can. Drafts come to those that the filter
    /// finds.
    #[must_use]
    pub fn filter(self, facets: &FacetScheme) -> Option<Filter> {
        Some(match self {
            Self::Undetermined => Filter::Is(Term::Verdict([Verdict::Undetermined].into())),
            Self::Flagged => Filter::Is(Term::Flagged),
            Self::Noted => Filter::Is(Term::Noted),
            Self::Postponed => Filter::Is(Term::Postponed),
            Self::TextChanged => Filter::Is(Term::Changed),
            Self::MeaningChanged => facets.meaning_changed(),
            Self::FacetMissing => facets.unanswered(),
            Self::Drafts => half_answered(facets),
            Self::AnsweredOtherwise => return None,
        })
    }
}

/// Returns the filter of cases that are not classified and have answers all the same.
#[must_use]
pub(super) fn half_answered(facets: &FacetScheme) -> Filter {
    let questions = [
        Term::Category([None].into()),
        Term::New([None].into()),
        Term::Kind([KindIs::Missing].into()),
    ];
    let unanswered = |id| Term::Facet { facet: id, values: [None].into() };
    let facets = facets.iter().map(|facet| unanswered(facet.id));
    let answered = questions.into_iter().chain(facets);
    let answered = answered.map(|term| Filter::Not(Box::new(Filter::Is(term)))).collect();
    Filter::And(vec![Filter::Is(Term::Unclassified), Filter::Or(answered)])
}

/// What is known of the worklists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worklists {
    /// The counts of those that neither the totals nor the desk itself has, as they were read last.
    pub(super) counts: BTreeMap<Worklist, usize>,
    /// The cases of which some answers are saved and others missing, as they were read last.
    pub(super) half_answered: Vec<CaseNo>,
    /// The case behind which the list shown has no further one, where that is what the reviewer was shown last.
    pub(super) done_at: Option<CaseNo>,
    /// The cases whose titles or texts an import has changed: how many of them the reviewer has answered is not shown yet.
    pub(super) changed_by_import: BTreeSet<CaseNo>,
}
