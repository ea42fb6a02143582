//! The answers that count of a case, when several reviewers have answered.

use super::classification::Answers;

/// A case with what shares are counted by, and what everyone answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseAnswers {
    /// The municipality, as its file has it.
    pub municipality: Option<String>,
    /// The county, as its file has it.
    pub county: Option<String>,
    /// The date, as its file has it.
    pub date: Option<String>,
    /// What a column of sectors says, where there is one.
    pub sector: Option<String>,
    /// The answers of each reviewer who gave any.
    pub answers: Vec<Answers>,
}

/// The answers that count of one case: for each question the one that all gave who answered it. Where
/// they differ there is none until it is settled; no majority decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FinalAnswers {
    /// What counts.
    pub answers: Answers,
    /// Whether two reviewers or more answered.
    pub several: bool,
    /// Whether they differ about a question.
    pub disputed: bool,
}

impl FinalAnswers {
    /// Returns what counts of these answers.
    #[must_use]
    pub fn of(all: &[Answers]) -> Self {
        let given = || all.iter().filter(|answers| !answers.is_blank());
        let (category, by_category) = agreed(given().filter_map(|answers| answers.category));
        let (new, by_new) = agreed(given().filter_map(|answers| answers.new));
        let (kinds, by_kinds) = agreed(given().filter_map(|answers| answers.kinds));
        Self {
            answers: Answers { category, new, kinds },
            several: given().count() > 1,
            disputed: !(by_category && by_new && by_kinds),
        }
    }
}

/// Returns the answer that all of these are, if any was given, and whether they are alike.
fn agreed<T: PartialEq>(mut given: impl Iterator<Item = T>) -> (Option<T>, bool) {
    let first = given.next();
    let are_alike = given.all(|other| first.as_ref() == Some(&other));
    (first.filter(|_| are_alike), are_alike)
}

#[cfg(test)]
mod tests {
    use super::super::scheme::{Answer, CategoryAnswer, ChangeKind, KindSet, KindsAnswer};
    use super::*;

    #[test]
    fn what_all_say_counts_and_what_they_differ_about_is_open() {
        let service = KindsAnswer::Are(KindSet::from_iter([ChangeKind::Service]));
        let one = Answers {
            category: Some(CategoryAnswer::Unclear),
            new: Some(Answer::Yes),
            kinds: Some(service),
        };
        let other = Answers { kinds: Some(KindsAnswer::NONE), ..one };
        let blank = Answers::default();
        let single = FinalAnswers::of(&[one, blank]);
        assert_eq!((single.answers, single.several, single.disputed), (one, false, false));
        let alike = FinalAnswers::of(&[one, one, Answers { kinds: None, ..one }]);
        assert_eq!((alike.answers, alike.several, alike.disputed), (one, true, false));
        let differ = FinalAnswers::of(&[one, other]);
        assert_eq!(differ.answers, Answers { kinds: None, ..one });
        assert!(differ.disputed && !differ.answers.are_complete());
        assert_eq!(FinalAnswers::of(&[]), FinalAnswers::default());
    }
}
