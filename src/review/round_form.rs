//! The dialogues about rounds: which to work in, opening one, closing one.

use std::collections::BTreeMap;

use tui_input::Input;

use crate::domain::rounds::{PlannedRound, RoundKind, RoundOrder, RoundPart, RoundStatus};

/// The dialogue that shows the rounds.
#[derive(Debug, Clone, Default)]
pub struct RoundsDialogue {
    /// The line under the cursor: the whole project, then the rounds.
    pub selected: usize,
    /// What is asked of a round before it is done.
    pub asked: Option<(RoundDeed, Box<RoundStatus>)>,
}

/// What is done with a round as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundDeed {
    /// It is closed.
    Close,
    /// A project is written for each other reviewer.
    HandOut,
}

/// Opening a round: what it is to be, line by line, and what would be drawn.
#[derive(Debug, Clone)]
pub struct RoundForm {
    /// What it is for.
    pub kind: RoundKind,
    /// The line that is asked for.
    pub line: RoundPart,
    /// What is typed on each.
    pub fields: BTreeMap<RoundPart, Input>,
    /// How far it is.
    pub step: FormStep,
    /// Whom the project does not know was looked for in the team.
    pub has_exchanged: bool,
}

/// How far the opening of a round is.
#[derive(Debug, Clone, PartialEq)]
pub enum FormStep {
    /// Lines are filled in.
    Typing,
    /// What is new is exchanged with the team: these names are not known here.
    Exchanging(String),
    /// It is drawn.
    Drawing,
    /// This would be drawn: is it to be opened?
    Agree(Box<PlannedRound>),
}

/// What the lines of the form say.
impl RoundPart {
    /// Returns the key of what it is called.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Kind => "review-round-line-kind",
            Self::Name => "review-round-line-name",
            Self::Cases => "review-round-line-cases",
            Self::Number => "review-round-line-number",
            Self::Strata => "review-round-line-strata",
            Self::Overlap => "review-round-line-overlap",
            Self::Reviewers => "review-round-line-reviewers",
            Self::Goal => "review-round-line-goal",
        }
    }

    /// Returns the key of what to type, or what is meant where nothing is typed.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Kind => "review-round-hint-kind",
            Self::Name => "review-round-hint-name",
            Self::Cases => "review-round-hint-cases",
            Self::Number => "review-round-hint-number",
            Self::Strata => "review-round-hint-strata",
            Self::Overlap => "review-round-hint-overlap",
            Self::Reviewers => "review-round-hint-reviewers",
            Self::Goal => "review-round-hint-goal",
        }
    }
}

impl RoundForm {
    /// Begins with the first line; the reviewers are these.
    #[must_use]
    pub fn new(reviewers: &str) -> Self {
        let fields = [(RoundPart::Reviewers, Input::new(reviewers.to_owned()))].into();
        let (kind, line) = (RoundKind::Sample, RoundPart::Kind);
        Self { kind, line, fields, step: FormStep::Typing, has_exchanged: false }
    }

    /// Begins with what was filled in before.
    #[must_use]
    pub fn of(order: RoundOrder) -> Self {
        let RoundOrder { kind, name, filter, n, strata, overlap, reviewers, goal } = order;
        let filled = [
            (RoundPart::Name, name),
            (RoundPart::Cases, filter),
            (RoundPart::Number, n),
            (RoundPart::Strata, strata),
            (RoundPart::Overlap, overlap),
            (RoundPart::Reviewers, reviewers),
            (RoundPart::Goal, goal),
        ];
        let fields = filled.into_iter().map(|(line, typed)| (line, Input::new(typed))).collect();
        Self { kind, line: RoundPart::Name, fields, step: FormStep::Typing, has_exchanged: false }
    }

    /// Returns the lines that this kind of round needs. In a double reading all cases overlap, in a calibration
    /// everyone reads all.
    #[must_use]
    pub fn lines(&self) -> Vec<RoundPart> {
        let is_needed = |line: &RoundPart| {
            !matches!(
                (self.kind, line),
                (RoundKind::Calibration, RoundPart::Strata | RoundPart::Overlap)
                    | (RoundKind::Double, RoundPart::Overlap)
                    | (
                        RoundKind::Drift | RoundKind::Training,
                        RoundPart::Cases | RoundPart::Strata | RoundPart::Overlap | RoundPart::Goal
                    )
                    | (RoundKind::Training, RoundPart::Number)
            )
        };
        RoundPart::ALL.into_iter().filter(is_needed).collect()
    }

    /// Returns the line so many behind the present one, if there is one.
    #[must_use]
    pub fn neighbour(&self, step: isize) -> Option<RoundPart> {
        let lines = self.lines();
        let at = lines.iter().position(|line| *line == self.line)?;
        lines.get(at.checked_add_signed(step)?).copied()
    }

    /// Returns what is asked for where the present line has to be filled in and is blank.
    #[must_use]
    pub fn missing(&self) -> Option<&'static str> {
        let why = match self.line {
            RoundPart::Name => "review-round-no-name",
            RoundPart::Number => "review-round-no-number",
            RoundPart::Reviewers => "review-round-no-reviewers",
            _ => return None,
        };
        self.typed(self.line).trim().is_empty().then_some(why)
    }

    /// Returns whether keys are letters.
    #[must_use]
    pub fn is_typed_in(&self) -> bool {
        self.step == FormStep::Typing && self.line != RoundPart::Kind
    }

    /// Returns what is typed on a line.
    #[must_use]
    pub fn typed(&self, line: RoundPart) -> &str {
        self.fields.get(&line).map_or("", Input::value)
    }

    /// Returns what is asked for.
    #[must_use]
    pub fn order(&self) -> RoundOrder {
        let lines = self.lines();
        let typed = |line| {
            if lines.contains(&line) { self.typed(line).trim().to_owned() } else { String::new() }
        };
        RoundOrder {
            kind: self.kind,
            name: typed(RoundPart::Name),
            filter: typed(RoundPart::Cases),
            n: typed(RoundPart::Number),
            strata: typed(RoundPart::Strata),
            overlap: typed(RoundPart::Overlap),
            reviewers: typed(RoundPart::Reviewers),
            goal: typed(RoundPart::Goal),
        }
    }
}
