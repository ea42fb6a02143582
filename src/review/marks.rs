//! The marked cases.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Answers, CaseNo, Question};

/// The cases that are marked, with the answers of each.
///
/// There may be very many: what a frame shows of them is counted when it changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// The marked cases in import order; answers that are still to be read are `None`.
    cases: BTreeMap<CaseNo, Option<Answers>>,
    /// How many of them have these answers.
    counts: HashMap<Answers, usize>,
    /// The titles of the first of them, to name what is answered.
    titles: BTreeMap<CaseNo, String>,
    /// Where a range begins that every move extends.
    pub range_from: Option<CaseNo>,
}

/// The titles of so many cases are remembered, so that one is left when marks are taken off.
const MOST_TITLES: usize = 20;

impl Marks {
    /// Returns how many cases are marked.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Returns whether no case is marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Returns whether this case is marked.
    #[must_use]
    pub fn has(&self, no: CaseNo) -> bool {
        self.cases.contains_key(&no)
    }

    /// Returns the marked cases in import order.
    pub fn cases(&self) -> impl Iterator<Item = CaseNo> {
        self.cases.keys().copied()
    }

    /// Returns the marked cases with the answers of each, where they are known.
    pub fn answers(&self) -> impl Iterator<Item = (CaseNo, Answers)> {
        self.cases.iter().filter_map(|(no, answers)| Some((*no, answers.clone()?)))
    }

    /// Returns the answers to this case, where it is marked and they are known.
    #[must_use]
    pub fn answers_to(&self, no: CaseNo) -> Option<&Answers> {
        self.cases.get(&no)?.as_ref()
    }

    /// Returns the different answers that are known, each with the number of its cases.
    pub fn counts(&self) -> impl Iterator<Item = (&Answers, usize)> {
        self.counts.iter().map(|(answers, count)| (answers, *count))
    }

    /// Returns the different answers that are known.
    pub fn different_answers(&self) -> impl Iterator<Item = &Answers> {
        self.counts.keys()
    }

    /// Returns the first question to which a marked case is known to have no answer; the first of all where each is classified.
    #[must_use]
    pub fn first_missing(&self) -> Question {
        let missing = self.different_answers().filter_map(Answers::first_missing);
        missing.min_by_key(|question| question.number()).unwrap_or(Question::Category)
    }

    /// Returns whether the answers of all marked cases are known.
    #[must_use]
    pub fn are_known(&self) -> bool {
        self.counts.values().sum::<usize>() == self.len()
    }

    /// Marks cases; answers those that were not marked, whose answers are to be read.
    pub fn add(&mut self, cases: impl IntoIterator<Item = CaseNo>) -> Vec<CaseNo> {
        let new: Vec<CaseNo> = cases.into_iter().filter(|no| !self.has(*no)).collect();
        self.cases.extend(new.iter().map(|no| (*no, None)));
        new
    }

    /// Notes the title of a marked case.
    pub fn name(&mut self, no: CaseNo, title: &str) {
        if self.has(no) {
            self.titles.insert(no, title.to_owned());
        }
        if self.titles.len() > MOST_TITLES {
            self.titles.pop_last();
        }
    }

    /// Returns the title of the first marked case, where one is known.
    #[must_use]
    pub fn first_title(&self) -> Option<&str> {
        self.titles.values().next().map(String::as_str)
    }

    /// Takes the mark off a case.
    pub fn remove(&mut self, no: CaseNo) {
        self.titles.remove(&no);
        if let Some(Some(answers)) = self.cases.remove(&no) {
            self.count_out(&answers);
        }
    }

    /// Takes all marks off.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Notes the answers that a case has now, where it is marked and they were known.
    pub fn update(&mut self, no: CaseNo, answers: Answers) {
        if matches!(self.cases.get(&no), Some(Some(_))) {
            self.learn(no, answers);
        }
    }

    /// Notes the answers of a case, where it is marked.
    pub fn learn(&mut self, no: CaseNo, answers: Answers) {
        let Some(known) = self.cases.get_mut(&no) else { return };
        let before = known.replace(answers.clone());
        *self.counts.entry(answers).or_default() += 1;
        if let Some(before) = before {
            self.count_out(&before);
        }
    }

    fn count_out(&mut self, answers: &Answers) {
        if let Some(count) = self.counts.get_mut(answers) {
            *count -= 1;
            if *count == 0 {
                self.counts.remove(answers);
            }
        }
    }
}

/// What the marked cases have in common.
pub(super) struct Common {
    /// The answers that all of them have.
    pub(super) answers: Answers,
    /// Whether their answers to each question are not the same.
    pub(super) differs: [bool; 3],
}

impl Common {
    /// Returns what these answers have in common.
    pub(super) fn of<'a>(mut all: impl Iterator<Item = &'a Answers>) -> Self {
        let mut common = Self { answers: Answers::default(), differs: [false; 3] };
        let Some(first) = all.next() else { return common };
        let mut facets = first.facets.clone();
        for answers in all {
            facets = facets.common_with(&answers.facets);
            common.differs[0] |= answers.category != first.category;
            common.differs[1] |= answers.new != first.new;
            common.differs[2] |= answers.kinds != first.kinds;
        }
        let [category, new, kinds] = common.differs;
        common.answers = Answers {
            category: first.category.filter(|_| !category),
            new: first.new.filter(|_| !new),
            kinds: first.kinds.filter(|_| !kinds),
            facets,
        };
        common
    }
}
