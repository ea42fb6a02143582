//! The questions that agreement is computed of, from the reviewers' answers.

use std::borrow::Cow;

use super::ratings::Ratings;
use super::sets::{LabelSet, SetRatings};
use crate::domain::{
    Answer, AnswerField, Answers, Category, CategoryAnswer, ChangeKind, FacetWord, KindsAnswer,
    Verdict,
};

/// A question with one value for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rated {
    /// Which category.
    Category,
    /// New to the municipality?
    New,
    /// The verdict that follows from each reviewer's answers.
    Verdict,
}

/// The declared values of each, in order.
const CATEGORIES: [CategoryAnswer; 4] = [
    CategoryAnswer::Is(Category::Emergency),
    CategoryAnswer::Is(Category::Preparedness),
    CategoryAnswer::Is(Category::LongTerm),
    CategoryAnswer::Unclear,
];
const NEW: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unclear];
const VERDICTS: [Verdict; 3] = [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined];

impl Rated {
    /// In the order in which they are asked; the verdict last.
    pub const ALL: [Self; 3] = [Self::Category, Self::New, Self::Verdict];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::New => "new",
            Self::Verdict => "verdict",
        }
    }

    /// Returns the ids of the declared values, in order.
    #[must_use]
    pub fn values(self) -> Vec<FacetWord> {
        let ids: Vec<&'static str> = match self {
            Self::Category => CATEGORIES.iter().map(|value| value.as_str()).collect(),
            Self::New => NEW.iter().map(|value| value.as_str()).collect(),
            Self::Verdict => VERDICTS.iter().map(|value| value.as_str()).collect(),
        };
        ids.into_iter().map(FacetWord::known).collect()
    }

    /// Returns the place of the value that a reviewer gave. A verdict is that of a classified case alone.
    fn place(self, answers: &Answers) -> Option<usize> {
        match self {
            Self::Category => CATEGORIES.iter().position(|value| Some(*value) == answers.category),
            Self::New => NEW.iter().position(|value| Some(*value) == answers.new),
            Self::Verdict if !answers.are_complete() => None,
            Self::Verdict => VERDICTS.iter().position(|value| *value == answers.verdict()),
        }
    }
}

/// The distance between two sets of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetDistance {
    /// See [`LabelSet::masi_distance`].
    Masi,
    /// See [`LabelSet::jaccard_distance`].
    Jaccard,
    /// See [`LabelSet::exact_distance`].
    Exact,
}

impl SetDistance {
    /// The headline first.
    pub const ALL: [Self; 3] = [Self::Masi, Self::Jaccard, Self::Exact];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Masi => "masi",
            Self::Jaccard => "jaccard",
            Self::Exact => "exact",
        }
    }

    /// Returns the distance between two sets.
    #[must_use]
    pub fn between(self, first: LabelSet, second: LabelSet) -> f64 {
        match self {
            Self::Masi => first.masi_distance(second),
            Self::Jaccard => first.jaccard_distance(second),
            Self::Exact => first.exact_distance(second),
        }
    }
}

/// How the kinds of change are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindsAs {
    /// The five kinds; none and unclear are sets of their own.
    Five,
    /// Process and organisation are one kind before anything is compared.
    Four,
    /// The five kinds; unclear counts as no answer. The difference shows how much is doubt.
    WithoutUnclear,
}

/// The label of "none of them" in a set of kinds.
pub const NONE_LABEL: u32 = 5;

/// The label of unclear.
pub const UNCLEAR_LABEL: u32 = 6;

impl KindsAs {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Five, Self::Four, Self::WithoutUnclear];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Five => "kinds",
            Self::Four => "kinds_in_four",
            Self::WithoutUnclear => "kinds_without_unclear",
        }
    }

    /// Returns the labels with their ids in files.
    #[must_use]
    pub fn labels(self) -> Vec<(u32, FacetWord)> {
        let mut labels: Vec<(u32, &'static str)> = Vec::new();
        for kind in ChangeKind::ALL {
            match (self, kind) {
                (Self::Four, ChangeKind::Process) => {
                    labels.push((kind as u32, "process_organisation"));
                }
                (Self::Four, ChangeKind::Organisation) => {}
                _ => labels.push((kind as u32, kind.as_str())),
            }
        }
        labels.push((NONE_LABEL, "none"));
        if self != Self::WithoutUnclear {
            labels.push((UNCLEAR_LABEL, "unclear"));
        }
        labels.into_iter().map(|(label, id)| (label, FacetWord::known(id))).collect()
    }

    fn set(self, answer: KindsAnswer) -> Option<LabelSet> {
        let empty = LabelSet::default();
        match answer {
            KindsAnswer::Unclear if self == Self::WithoutUnclear => None,
            KindsAnswer::Unclear => Some(empty.with(UNCLEAR_LABEL)),
            KindsAnswer::NONE => Some(empty.with(NONE_LABEL)),
            KindsAnswer::Are(kinds) => {
                let merged = kinds.iter().map(|kind| match kind {
                    ChangeKind::Organisation if self == Self::Four => ChangeKind::Process,
                    kind => kind,
                });
                Some(merged.fold(empty, |set, kind| set.with(kind as u32)))
            }
        }
    }
}

/// A question whose answers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparedQuestion {
    /// One with one value for an answer.
    Rated(Rated),
    /// The kinds of change, looked at in one way.
    Kinds(KindsAs),
    /// A facet.
    Facet(FacetWord),
}

impl ComparedQuestion {
    /// Returns the id in files: `category`, `facet.sector`.
    #[must_use]
    pub fn id(self) -> Cow<'static, str> {
        match self {
            Self::Rated(rated) => rated.as_str().into(),
            Self::Kinds(kinds_as) => kinds_as.as_str().into(),
            Self::Facet(facet) => AnswerField::Facet(facet).word(),
        }
    }
}

/// A facet whose answers are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedFacet {
    /// Its id.
    pub facet: FacetWord,
    /// Whether it takes several values.
    pub takes_several: bool,
    /// Its values, in order; those of earlier days that someone gave, too.
    pub values: Vec<FacetWord>,
}

/// The answers to a question, as they are compared.
#[derive(Debug, Clone)]
pub enum RatedQuestion {
    /// One value for an answer, of these.
    One(Ratings, Vec<FacetWord>),
    /// A set of these labels for an answer.
    Several(SetRatings, Vec<(u32, FacetWord)>),
}

/// What each reviewer answered to each case; `None` for no answer at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswerTable {
    /// A row for each case, with a place for each reviewer.
    pub cases: Vec<Vec<Option<Answers>>>,
    /// The facets that are compared, too.
    pub facets: Vec<ComparedFacet>,
}

impl AnswerTable {
    /// Returns what is compared, in order.
    #[must_use]
    pub fn questions(&self) -> Vec<ComparedQuestion> {
        let rated = Rated::ALL.into_iter().map(ComparedQuestion::Rated);
        let kinds = KindsAs::ALL.into_iter().map(ComparedQuestion::Kinds);
        let facets = self.facets.iter().map(|of| ComparedQuestion::Facet(of.facet));
        rated.chain(kinds).chain(facets).collect()
    }

    /// Returns the answers to a question.
    #[must_use]
    pub fn answers_to(&self, question: ComparedQuestion) -> RatedQuestion {
        match question {
            ComparedQuestion::Rated(rated) => RatedQuestion::One(self.rated(rated), rated.values()),
            ComparedQuestion::Kinds(kinds_as) => {
                RatedQuestion::Several(self.kinds(kinds_as), kinds_as.labels())
            }
            ComparedQuestion::Facet(facet) => self.facet(facet),
        }
    }

    fn facet(&self, facet: FacetWord) -> RatedQuestion {
        let found = self.facets.iter().find(|known| known.facet == facet);
        let values = found.map(|found| found.values.clone()).unwrap_or_default();
        let places = |answers: &Option<Answers>| -> Option<Vec<usize>> {
            let answer = answers.as_ref()?.facets.get(facet.as_str())?;
            answer.words().map(|word| values.iter().position(|value| value == word)).collect()
        };
        if found.is_some_and(|found| found.takes_several) {
            let set = |answers| {
                let places = places(answers)?.into_iter().filter_map(|place| place.try_into().ok());
                Some(places.fold(LabelSet::default(), LabelSet::with))
            };
            let rows: Vec<Vec<_>> =
                self.cases.iter().map(|case| case.iter().map(set).collect()).collect();
            let labels = (0..).zip(values.iter().copied()).collect();
            return RatedQuestion::Several(SetRatings::new(&rows), labels);
        }
        // A list is one value where the facet took several once.
        let place = |answers| places(answers).filter(|all| all.len() == 1)?.first().copied();
        let rows = self.cases.iter().map(|case| case.iter().map(place).collect());
        let ratings = Ratings::new(values.len(), rows.collect::<Vec<_>>());
        RatedQuestion::One(ratings, values)
    }

    /// Returns the table of a question with one value for an answer.
    #[must_use]
    pub fn rated(&self, rated: Rated) -> Ratings {
        let row = |case: &Vec<Option<Answers>>| {
            case.iter().map(|answers| rated.place(answers.as_ref()?)).collect()
        };
        Ratings::new(rated.values().len(), self.cases.iter().map(row))
    }

    /// Returns the table of the kinds of change. Kinds that were not asked, since the case is not new, are no
    /// answer.
    #[must_use]
    pub fn kinds(&self, kinds_as: KindsAs) -> SetRatings {
        let set = |answers: &Option<Answers>| kinds_as.set(answers.as_ref()?.kinds?);
        let rows: Vec<_> =
            self.cases.iter().map(|case| case.iter().map(set).collect::<Vec<_>>()).collect();
        SetRatings::new(&rows)
    }

    /// Returns how many answers have no kinds since the case is not new to the municipality.
    #[must_use]
    pub fn kinds_not_asked(&self) -> usize {
        let not_asked = |a: &&Answers| a.kinds.is_none() && a.new == Some(Answer::No);
        self.cases.iter().flatten().flatten().filter(not_asked).count()
    }
}
