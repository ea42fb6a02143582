//! How many cases of a group say what.

use std::collections::BTreeMap;

use crate::domain::barometer::{Base, TableId};
use crate::domain::{
    Answers, Category, CategoryAnswer, ChangeKind, FacetAnswers, FacetWord, KindSet, KindsAnswer,
    Verdict,
};

/// The answers to the first question, in order.
const CATEGORIES: [CategoryAnswer; 4] = [
    CategoryAnswer::Is(Category::Emergency),
    CategoryAnswer::Is(Category::Preparedness),
    CategoryAnswer::Is(Category::LongTerm),
    CategoryAnswer::Unclear,
];

/// The kinds as the innovation barometers of KS and CO-PI have them, with process and organisation as one.
const IN_FOUR: [(&str, &[ChangeKind]); 4] = [
    ("service", &[ChangeKind::Service]),
    ("product", &[ChangeKind::Product]),
    ("process_organisation", &[ChangeKind::Process, ChangeKind::Organisation]),
    ("communication", &[ChangeKind::Communication]),
];

/// The id of the column of cases with two kinds or more.
pub const TWO_OR_MORE: &str = "two_or_more";

/// The column of cases that are classified and no innovations, in tables by place.
pub const OTHER: &str = "other";

/// The column of cases without final answers, in tables by place.
pub const NOT_CLASSIFIED: &str = "not_classified";

/// The counts of one group of cases, of final answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct AnswerCounts {
    /// Classified or not.
    pub(super) cases: usize,
    /// With final answers to every question that was asked.
    pub(super) done: usize,
    verdicts: [usize; 3],
    categories: [usize; 4],
    /// Of innovations: by category; by kind within each.
    innovations: [usize; 4],
    kinds: [[usize; 5]; 4],
    two_kinds: [usize; 4],
    in_four: [usize; 4],
    two_in_four: usize,
    /// By facet, how many have an answer, and how many each value.
    facets: BTreeMap<FacetWord, FacetCounts>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct FacetCounts {
    answered: usize,
    values: BTreeMap<FacetWord, usize>,
}

/// A facet that has a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedFacet {
    /// Its id.
    pub facet: FacetWord,
    /// Whether it takes several values.
    pub takes_several: bool,
    /// Its values, in order.
    pub values: Vec<FacetWord>,
}

/// The counts of a group in all, and within each stratum of the draw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct GroupCounts {
    pub(super) all: AnswerCounts,
    pub(super) strata: Vec<AnswerCounts>,
}

impl GroupCounts {
    /// Counts a case; its answers where it is counted, in this stratum.
    pub(super) fn add(&mut self, counted: Option<usize>, answers: &Answers) {
        self.all.cases += 1;
        let Some(stratum) = counted else { return };
        if self.strata.len() <= stratum {
            self.strata.resize(stratum + 1, AnswerCounts::default());
        }
        self.all.add(answers);
        self.strata[stratum].cases += 1;
        self.strata[stratum].add(answers);
    }

    /// Counts what a case has of facets alone; where it is counted and `is_done`, in this stratum.
    pub(super) fn add_facets(
        &mut self,
        counted: Option<usize>,
        is_done: bool,
        facets: &FacetAnswers,
    ) {
        self.all.cases += 1;
        let Some(stratum) = counted else { return };
        if self.strata.len() <= stratum {
            self.strata.resize(stratum + 1, AnswerCounts::default());
        }
        self.strata[stratum].cases += 1;
        if is_done {
            self.all.add_facets(facets);
            self.strata[stratum].add_facets(facets);
        }
    }

    /// Counts cases without answers, none of which was drawn.
    pub(super) fn add_unanswered(&mut self, cases: usize) {
        if self.strata.is_empty() {
            self.strata.push(AnswerCounts::default());
        }
        self.all.cases += cases;
        self.strata[0].cases += cases;
    }

    /// Adds the counts of another group.
    pub(super) fn join(&mut self, other: &Self) {
        self.all.join(&other.all);
        if self.strata.len() < other.strata.len() {
            self.strata.resize(other.strata.len(), AnswerCounts::default());
        }
        self.strata.iter_mut().zip(&other.strata).for_each(|(own, other)| own.join(other));
    }
}

impl AnswerCounts {
    /// Returns the counts of one case alone.
    pub(super) fn of_one(answers: &Answers) -> Self {
        let mut counts = Self { cases: 1, ..Self::default() };
        counts.add(answers);
        counts
    }

    /// Counts a case with these final answers.
    pub(super) fn add(&mut self, answers: &Answers) {
        let place = CATEGORIES.iter().position(|category| Some(*category) == answers.category);
        let Some(place) = place.filter(|_| answers.are_complete()) else { return };
        self.done += 1;
        self.add_facets(&answers.facets);
        self.categories[place] += 1;
        self.verdicts[answers.verdict() as usize] += 1;
        if let (Verdict::Innovation, Some(KindsAnswer::Are(kinds))) =
            (answers.verdict(), answers.kinds)
        {
            self.add_innovation(place, kinds);
        }
    }

    fn add_facets(&mut self, facets: &FacetAnswers) {
        for (facet, answer) in facets.iter() {
            let counts = self.facets.entry(*facet).or_default();
            counts.answered += 1;
            for value in answer.words() {
                *counts.values.entry(*value).or_default() += 1;
            }
        }
    }

    fn add_innovation(&mut self, category: usize, kinds: KindSet) {
        self.innovations[category] += 1;
        for (count, kind) in self.kinds[category].iter_mut().zip(ChangeKind::ALL) {
            *count += usize::from(kinds.contains(kind));
        }
        self.two_kinds[category] += usize::from(kinds.iter().count() > 1);
        let has = |of: &[ChangeKind]| of.iter().any(|kind| kinds.contains(*kind));
        let mut found = 0;
        for (count, (_, of)) in self.in_four.iter_mut().zip(IN_FOUR) {
            *count += usize::from(has(of));
            found += usize::from(has(of));
        }
        self.two_in_four += usize::from(found > 1);
    }

    fn join(&mut self, other: &Self) {
        let add = |own: &mut [usize], other: &[usize]| {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        };
        for (facet, other) in &other.facets {
            let own = self.facets.entry(*facet).or_default();
            own.answered += other.answered;
            for (value, count) in &other.values {
                *own.values.entry(*value).or_default() += count;
            }
        }
        self.cases += other.cases;
        self.done += other.done;
        self.two_in_four += other.two_in_four;
        add(&mut self.verdicts, &other.verdicts);
        add(&mut self.categories, &other.categories);
        add(&mut self.innovations, &other.innovations);
        add(self.kinds.as_flattened_mut(), other.kinds.as_flattened());
        add(&mut self.two_kinds, &other.two_kinds);
        add(&mut self.in_four, &other.in_four);
    }

    /// Returns how many are innovations.
    pub(super) fn innovations(&self) -> usize {
        self.innovations.iter().sum()
    }

    /// Returns how many the shares of a table are parts of.
    pub(super) fn base(&self, id: TableId) -> usize {
        match id.base() {
            Base::Innovations => self.innovations(),
            Base::Classified => self.done,
            Base::Answered => match id {
                TableId::Facet(of) => self.facets.get(&of.facet).map_or(0, |of| of.answered),
                _ => 0,
            },
        }
    }

    /// Returns the counts of these columns of a table.
    pub(super) fn of_table(&self, id: TableId, values: &[FacetWord]) -> Vec<usize> {
        match id {
            TableId::Facet(of) => {
                let counts = self.facets.get(&of.facet);
                let count = |value| counts.and_then(|of| of.values.get(value)).copied();
                values.iter().map(|value| count(value).unwrap_or_default()).collect()
            }
            TableId::Verdict | TableId::SectorVerdict => self.verdicts.to_vec(),
            TableId::Category | TableId::SectorCategory | TableId::Month => {
                self.categories.to_vec()
            }
            TableId::InnovationCategory => self.innovations.to_vec(),
            TableId::Kinds | TableId::CategoryByKind => {
                let kind = |place: usize| self.kinds.iter().map(|kinds| kinds[place]).sum();
                let two = self.two_kinds.iter().sum();
                (0..ChangeKind::ALL.len()).map(kind).chain([two]).collect()
            }
            TableId::KindsInFour => {
                self.in_four.iter().copied().chain([self.two_in_four]).collect()
            }
            TableId::County | TableId::Municipality => {
                let innovations = self.innovations();
                vec![innovations, self.done - innovations, self.cases - self.done]
            }
        }
    }

    /// Returns the counts of the innovations of one category alone.
    pub(super) fn of_category(&self, place: usize) -> Self {
        let mut alone = Self::default();
        alone.innovations[place] = self.innovations[place];
        alone.kinds[place] = self.kinds[place];
        alone.two_kinds[place] = self.two_kinds[place];
        alone.cases = self.innovations[place];
        alone
    }
}

/// Returns the ids of a table's columns; of facets, those of these.
pub(super) fn values(id: TableId, facets: &[CountedFacet]) -> Vec<FacetWord> {
    let kinds = ChangeKind::ALL.map(ChangeKind::as_str);
    let ids = match id {
        TableId::Facet(of) => {
            let found = facets.iter().find(|known| known.facet == of.facet);
            return found.map(|found| found.values.clone()).unwrap_or_default();
        }
        TableId::Verdict | TableId::SectorVerdict => Verdict::ALL.map(Verdict::as_str).to_vec(),
        TableId::Category
        | TableId::InnovationCategory
        | TableId::SectorCategory
        | TableId::Month => categories(),
        TableId::Kinds | TableId::CategoryByKind => {
            kinds.into_iter().chain([TWO_OR_MORE]).collect()
        }
        TableId::KindsInFour => {
            IN_FOUR.map(|(id, _)| id).into_iter().chain([TWO_OR_MORE]).collect()
        }
        TableId::County | TableId::Municipality => {
            vec![Verdict::Innovation.as_str(), OTHER, NOT_CLASSIFIED]
        }
    };
    ids.into_iter().map(FacetWord::known).collect()
}

/// Returns the ids of the answers to the first question.
pub(super) fn categories() -> Vec<&'static str> {
    CATEGORIES.iter().map(|category| category.as_str()).collect()
}
