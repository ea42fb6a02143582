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
            Term::Differs(_) => true,
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
        let all = |parts: Vec<Self>| parts.into_iter().map(|part| part.with_reserved(cases));
        match self {
            Self::And(parts) => Self::And(all(parts).collect()),
            Self::Or(parts) => Self::Or(all(parts).collect()),
            Self::Not(part) => Self::Not(Box::new(part.with_reserved(cases))),
            Self::Is(Term::Reserved(_)) => Self::Is(Term::Reserved(cases.clone())),
            other => other,
        }
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
