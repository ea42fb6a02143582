//! The reviewers of this home: each name has an id, minted once and remembered in `state.ron`.

use serde::Deserialize;

use crate::domain::{Reviewer, ReviewerId};

/// How the reviewer's name was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameSource {
    /// For this run, by an option or the environment: each such name is a reviewer of its own.
    Run,
    /// By `config.ron`, or in the program for next time: the name of the home's own reviewer, who keeps the
    /// id when it changes.
    Setting,
    /// By the login name, which is the own reviewer's only where there is no other.
    Login,
}

/// A reviewer of this home.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct HomeReviewer {
    pub(super) id: ReviewerId,
    /// The name that was given last.
    pub(super) name: String,
    /// The one whose name the settings give.
    #[serde(default)]
    pub(super) own: bool,
}

/// Returns the reviewer whom this name leads to; `None` where an id is still to be minted.
pub(super) fn find<'a>(
    reviewers: &'a [HomeReviewer],
    name: &str,
    source: NameSource,
) -> Option<&'a HomeReviewer> {
    let own = || reviewers.iter().find(|one| one.own);
    let named = || reviewers.iter().find(|one| one.name == name);
    match source {
        NameSource::Run => named(),
        NameSource::Setting => named().or_else(own),
        NameSource::Login => own().or_else(named),
    }
}

/// Remembers whom this name leads to, with an id of their own.
pub(super) fn remember(reviewers: &mut Vec<HomeReviewer>, name: &str, source: NameSource) {
    let found = find(reviewers, name, source).map(|found| found.id);
    let id = found.unwrap_or_default();
    if found.is_none() {
        reviewers.push(HomeReviewer { id, name: name.to_owned(), own: false });
    }
    if source == NameSource::Run {
        return;
    }
    for one in reviewers {
        one.own = one.id == id;
        if one.own && source == NameSource::Setting {
            name.clone_into(&mut one.name);
        }
    }
}

/// Gives a reviewer of this home another name, as the home's own reviewer.
pub(super) fn rename(reviewers: &mut [HomeReviewer], named: &Reviewer) {
    if !reviewers.iter().any(|one| one.id == named.id()) {
        return;
    }
    for one in reviewers {
        one.own = one.id == named.id();
        if one.own {
            named.as_str().clone_into(&mut one.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_for_one_run_is_a_reviewer_of_its_own_and_a_set_one_renames() {
        let mut home = Vec::new();
        remember(&mut home, "kn", NameSource::Login);
        let own = home[0].id;
        remember(&mut home, "lom", NameSource::Run);
        remember(&mut home, "Kvam", NameSource::Setting);
        assert_eq!((home.len(), home[0].id, home[0].name.as_str()), (2, own, "Kvam"));
        // The name that the settings no longer give stays theirs.
        assert_eq!(find(&home, "kn", NameSource::Login).unwrap().name, "Kvam");
        assert_eq!(find(&home, "kn", NameSource::Run), None);
        let lom = find(&home, "lom", NameSource::Run).unwrap().id;
        remember(&mut home, "lom", NameSource::Setting);
        assert_eq!(find(&home, "lom", NameSource::Setting).unwrap().id, lom);
        assert_eq!(home.iter().map(|one| one.own).collect::<Vec<_>>(), [false, true]);
        assert_eq!(home[0].name, "Kvam", "no one else is renamed");
    }
}
