//! What the terms of a filter ask for.

use std::collections::BTreeSet;

use super::case::CaseNo;
use super::filter::{Filter, Term};
use super::reviewer::Reviewer;

impl Filter {
    /// Returns whether a term is about a reviewer by a name that is not written as that of the one at the desk, or about
    /// what reviewers differ about.
    #[must_use]
    pub fn speaks_of_others(&self, desk: &Reviewer) -> bool {
        self.has_term(&|term| match term {
            Term::Reviewer(name) => name.as_str() != desk.as_str(),
            Term::Differs(_) | Term::Ruled | Term::Lapsed => true,
            _ => false,
        })
    }

    /// Returns whether a term is about what anyone has decided.
    #[must_use]
    pub fn speaks_of_decisions(&self) -> bool {
        self.has_term(&Term::is_about_decisions)
    }

    /// Returns the filter with the cases that are reserved for the reviewer at the desk.
    #[must_use]
    pub fn with_reserved(self, cases: &BTreeSet<CaseNo>) -> Self {
        self.with_terms(&|term| match term {
            Term::Reserved(_) => Term::Reserved(cases.clone()),
            other => other,
        })
    }

    /// Returns the filter with the cases on which the reviewer at the desk has a draft.
    #[must_use]
    pub fn with_drafts(self, cases: &BTreeSet<CaseNo>) -> Self {
        self.with_terms(&|term| match term {
            Term::Draft(_) => Term::Draft(cases.clone()),
            other => other,
        })
    }

    /// Returns the filter with each term changed so.
    fn with_terms(self, change: &dyn Fn(Term) -> Term) -> Self {
        let all = |parts: Vec<Self>| parts.into_iter().map(|part| part.with_terms(change));
        match self {
            Self::All => Self::All,
            Self::And(parts) => Self::And(all(parts).collect()),
            Self::Or(parts) => Self::Or(all(parts).collect()),
            Self::Not(part) => Self::Not(Box::new(part.with_terms(change))),
            Self::Is(term) => Self::Is(change(term)),
        }
    }

    /// Returns whether it asks for drafts, which are the desk's own and change with every key.
    #[must_use]
    pub fn asks_for_drafts(&self) -> bool {
        self.has_term(&|term| matches!(term, Term::Draft(_)))
    }

    /// Returns whether it asks for what is reserved, which is other cases in an hour.
    #[must_use]
    pub fn asks_for_reserved(&self) -> bool {
        self.has_term(&|term| matches!(term, Term::Reserved(_)))
    }

    /// Returns whether a term of the filter is such a one.
    #[must_use]
    pub fn has_term(&self, is_it: &dyn Fn(&Term) -> bool) -> bool {
        self.find_term(&|term| is_it(term).then_some(())).is_some()
    }

    /// Returns what is found in the first term of the filter in which anything is.
    #[must_use]
    pub fn find_term<T>(&self, find: &dyn Fn(&Term) -> Option<T>) -> Option<T> {
        match self {
            Self::All => None,
            Self::And(parts) | Self::Or(parts) => {
                parts.iter().find_map(|part| part.find_term(find))
            }
            Self::Not(part) => part.find_term(find),
            Self::Is(term) => find(term),
        }
    }
}
