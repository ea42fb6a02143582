//! How far reviewers agree, as a page shows it: numbers that were computed elsewhere, with what may be shown of them.

use std::borrow::Cow;

use super::codebook_version::CountedVersions;
use super::facet_answers::FacetWord;
use super::moment::Moment;

/// Alpha of a question, by the id of that in files.
pub type Alpha = (Cow<'static, str>, Measured);

/// What the page of agreement shows.
#[derive(Debug, Clone, PartialEq)]
pub enum AgreementOverview {
    /// A round hides from the viewer what others answered: how far each of its reviewers is, and no number.
    Hidden(Vec<RoundProgress>),
    /// What reviewers answered by themselves is compared.
    Compared(Box<ComparedAnswers>),
    /// What each reviewer of a round of drift answered then and now is compared.
    Again(Box<AnswersAgain>),
}

/// Answers of each reviewer to their own old cases, then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswersAgain {
    /// The round.
    pub round: ComparedRound,
    /// How many rounds are closed, of which this is one.
    pub closed_rounds: usize,
    /// Each reviewer, by name.
    pub reviewers: Vec<ReviewerAgain>,
}

/// How a reviewer answered their own old cases again.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewerAgain {
    /// The name.
    pub reviewer: String,
    /// How many cases they answered again.
    pub cases: usize,
    /// How many the round gave to them.
    pub given: usize,
    /// Each question; none where no case was answered again.
    pub questions: Vec<QuestionAgain>,
}

/// A question that was answered twice by the same reviewer.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionAgain {
    /// The id of the question in files.
    pub question: Cow<'static, str>,
    /// How many cases have both answers.
    pub units: usize,
    /// The share of cases with the same answer; of sets, how alike they are.
    pub percent: Measured,
    /// Cohen's kappa; `None` for sets.
    pub kappa: Option<Measured>,
    /// Gwet's AC1; `None` for sets.
    pub ac1: Option<Measured>,
    /// Each value that was given then or now.
    pub values: Vec<ValueAgain>,
}

/// How a value came and went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueAgain {
    /// Its id in files.
    pub value: FacetWord,
    /// How often it was given then.
    pub then: usize,
    /// How often now.
    pub now: usize,
    /// Cases that have it now and had not.
    pub gained: usize,
    /// Cases that had it and have it no longer.
    pub lost: usize,
    /// The exact two-sided probability of McNemar's test; `None` where nothing changed.
    pub probability: Option<f64>,
}

/// Agreement within a window of cases that follow each other in time.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementWindow {
    /// When the first of its cases got its second answer.
    pub from: Moment,
    /// When the last did.
    pub to: Moment,
    /// How many cases it has.
    pub cases: usize,
    /// Where answers are of several versions of the codebook: those under which these cases were answered.
    pub codebooks: Vec<String>,
    /// The share of pairs alike and alpha of each question, by its id in files.
    pub questions: Vec<(Cow<'static, str>, Measured, Measured)>,
}

/// How far a reviewer is in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundProgress {
    /// The round.
    pub round: String,
    /// The reviewer.
    pub reviewer: String,
    /// How many cases they have classified.
    pub done: usize,
    /// How many the round gives to them.
    pub given: usize,
}

/// Answers that are compared, and what comes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedAnswers {
    /// The round whose cases and reviewers they are of; `None` where they are of all cases.
    pub round: Option<ComparedRound>,
    /// Whether a ruling counts on every difference of these cases that the viewer sees.
    pub is_settled: bool,
    /// How many rounds are closed, of which this is one.
    pub closed_rounds: usize,
    /// How many cases have two answers or more.
    pub cases: usize,
    /// Whose answers are compared, by name.
    pub reviewers: Vec<String>,
    /// How they came about, as an id in files: `blind`, `partly_blind`, `not_blind`.
    pub label: &'static str,
    /// How many answers were given to another version of a report, and are left out.
    pub other_text: usize,
    /// Of which versions of the codebook the answers are, and what is left out for that.
    pub codebooks: CountedVersions,
    /// How many answers were given to several cases at once.
    pub in_batches: usize,
    /// How many answers were given after a look at those of others, and are left out.
    pub after_look: usize,
    /// How many answers had not come by the time the round was closed, and are left out.
    pub late: usize,
    /// Each question, in the order in which it is shown.
    pub questions: Vec<QuestionAgreement>,
    /// Windows of equal count, oldest first; none where there are too few cases for two.
    pub windows: Vec<AgreementWindow>,
}

/// The round whose answers are compared.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedRound {
    /// What it is called.
    pub name: String,
    /// When it was opened, with its goal.
    pub opened_at: Moment,
    /// When it was closed.
    pub closed_at: Moment,
    /// The alpha that was wanted when it was opened, of every question.
    pub goal: Option<f64>,
    /// Which calibration of the project it is, from 1; `None` where it is none.
    pub calibration: Option<usize>,
    /// How many of its cases have differences on which no ruling counts; `None` where that was not looked for.
    pub unsettled: Option<usize>,
}

/// The questions that a goal is of, by their ids in files.
const WITH_GOAL: [&str; 4] = ["category", "new", "kinds", "verdict"];

/// Returns whether a question of this id in files is one of those that are asked of every case, or what follows from them.
#[must_use]
pub fn is_of_all(question: &str) -> bool {
    WITH_GOAL.contains(&question)
}

impl ComparedRound {
    /// Returns the questions that miss the goal, by their ids in files. `alphas` has those of all questions.
    #[must_use]
    pub fn missed<'a>(&self, alphas: &'a [Alpha]) -> Vec<&'a str> {
        let Some(goal) = self.goal else { return Vec::new() };
        let asked = alphas.iter().filter(|(question, _)| is_of_all(question));
        let misses = |(_, alpha): &&Alpha| alpha.value().is_none_or(|alpha| alpha < goal);
        asked.filter(misses).map(|(question, _)| &**question).collect()
    }
}

/// How far reviewers agree about a question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionAgreement {
    /// The id of the question in files: `category`, `kinds_in_four`, `facet.sector`.
    pub question: Cow<'static, str>,
    /// How many cases have two answers or more to it.
    pub units: usize,
    /// The share of pairs of answers that are alike; of sets, how alike they are.
    pub percent: Measured,
    /// Conger's kappa, of two reviewers Cohen's; `None` for sets.
    pub kappa: Option<Measured>,
    /// Krippendorff's alpha, of sets by the distance MASI.
    pub alpha: Measured,
    /// Gwet's AC1; `None` for sets.
    pub ac1: Option<Measured>,
    /// Whether nearly all answers are one value, so that alpha and kappa may be low though most are alike.
    pub is_paradox: bool,
    /// The one value that all answers have, where they have one.
    pub only: Option<FacetWord>,
    /// Each value: how often it was given, and how often another reviewer gives it where one does.
    pub values: Vec<GivenValue>,
    /// Two values that different reviewers gave to one case, with the number of cases, most often first.
    pub against: Vec<(FacetWord, FacetWord, usize)>,
    /// The values that two reviewers or more gave to one case, with the number of cases.
    pub alike: Vec<(FacetWord, usize)>,
    /// Each two reviewers.
    pub pairs: Vec<PairAgreement>,
    /// Each coefficient.
    pub coefficients: Vec<NamedCoefficient>,
}

/// A value of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenValue {
    /// Its id in files.
    pub value: FacetWord,
    /// How often it was given.
    pub given: usize,
    /// How often another reviewer gives it where one does, from 0 to 1; `None` where no one gave it.
    pub specific: Option<f64>,
    /// Alpha of the value given or not given.
    pub alpha: Option<Measured>,
}

/// A coefficient by its name, with how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedCoefficient {
    /// Its id in files, of sets with that of the distance: `fleiss`, `alpha-jaccard`.
    pub id: String,
    /// What it is.
    pub measured: Measured,
    /// The standard error of its interval, and that of the jackknife; `None` where there is none.
    pub errors: [Option<f64>; 2],
}

/// Two reviewers.
#[derive(Debug, Clone, PartialEq)]
pub struct PairAgreement {
    /// Their names.
    pub reviewers: [String; 2],
    /// How many cases both answered.
    pub units: usize,
    /// The share of these to which they gave the same answer; of sets, how alike they are.
    pub percent: Measured,
    /// Cohen's kappa; of sets, Krippendorff's alpha by the distance MASI.
    pub headline: Measured,
    /// Gwet's AC1; `None` for sets.
    pub ac1: Option<Measured>,
}

/// A coefficient, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measured {
    /// No case has two answers.
    NotMeasured,
    /// All answers are one value, or a reviewer gave none: it is neither 1 nor 0.
    NotDefined,
    /// It is this.
    Value {
        /// At most 1.
        value: f64,
        /// The ends of its interval of 95 %; `None` where none is shown.
        interval: Option<(f64, f64)>,
        /// Whether the interval is rough.
        is_rough: bool,
        /// Whether there are too few cases for an interval.
        is_few: bool,
    },
}

impl Measured {
    /// Returns the coefficient, where there is one.
    #[must_use]
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Value { value, .. } => Some(value),
            Self::NotMeasured | Self::NotDefined => None,
        }
    }

    /// Returns the ends of the interval, where one is shown.
    #[must_use]
    pub const fn interval(self) -> Option<(f64, f64)> {
        match self {
            Self::Value { interval, .. } => interval,
            Self::NotMeasured | Self::NotDefined => None,
        }
    }
}
