//! A case that is being settled, with what there is to settle.

use uuid::Uuid;

use super::difference::{Differences, Disputed};
use super::reason::RulingReason;
use super::rule::RuleKey;
use super::ruling::Settlement;
use crate::domain::case::TextHash;
use crate::domain::classification::Answers;
use crate::domain::exchange::CaseKey;
use crate::domain::open_case::OpenCase;
use crate::domain::reviewer::{Reviewer, ReviewerId, derived_uuid};
use crate::domain::rounds::SettledHow;

/// What an adjudicator answered before they saw what others did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindAnswer {
    /// The act.
    pub event: Uuid,
    /// The answers.
    pub answers: Answers,
}

/// What an adjudicator brings to a case from before: it lies there when the others' answers are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnBefore {
    /// What they answered last: blind, as a reviewer or by a ruling. `None` where they are to answer first.
    pub answers: Option<Answers>,
    /// Why, as their ruling that does not count has it.
    pub reason: Option<RulingReason>,
    /// By which rules, as that ruling has it.
    pub rules: Vec<RuleKey>,
    /// The note on that ruling.
    pub note: Option<String>,
}

/// Which of the answers of one reviewer these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersOrder {
    /// There are no others.
    Only,
    /// What they answered by themselves.
    First,
    /// What they answer since they saw the others' answers.
    Later,
}

/// Answers to a case that is being settled, by the number of their reviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberedAnswers<'a> {
    /// The number of the reviewer, which says nothing of who they are: 1, 2, …
    pub number: usize,
    /// Which of the reviewer's answers they are.
    pub order: AnswersOrder,
    /// Who gave them.
    pub by: &'a Reviewer,
    /// What they are.
    pub answers: &'a Answers,
}

/// What all reviewers of a case answered alike and its ruling says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overruled {
    /// How many reviewers there are, at least two.
    pub reviewers: usize,
    /// What they answered alike, and nothing of the rest.
    pub answers: Answers,
}

/// A case that is being settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// The case and its report.
    pub open: OpenCase,
    /// The independent answers, in the order of the numbers of their reviewers: 1, 2, … What a reviewer answers since is
    /// behind their first answer.
    pub answers: Vec<(Reviewer, Answers)>,
    /// What they differ about.
    pub differences: Differences,
    /// What identifies them.
    pub inputs: TextHash,
    /// What rulings come to so far.
    pub settlement: Settlement,
    /// What the adjudicator answered before; `None` as long as they are to do so.
    pub blind: Option<BlindAnswer>,
    /// What they bring to it from before.
    pub before: OwnBefore,
    /// Whether one of the answers is the adjudicator's own.
    pub is_own: bool,
    /// What the adjudicator sees before they answer, as the round has it.
    pub how: SettledHow,
    /// Whether the log says that they have seen the others' answers.
    pub is_seen: bool,
}

impl Dispute {
    /// Brings answers into the order of their numbers, which say nothing of who they are: it differs from case to case and is
    /// the same for everyone.
    pub fn number(case: &CaseKey, answers: &mut [(Reviewer, Answers)]) {
        let place = |id: ReviewerId| {
            let (source, own, by) = (case.source.as_bytes(), case.id.as_bytes(), id.0.as_bytes());
            derived_uuid("nybrott letters", &[source, own, by])
        };
        answers.sort_by_cached_key(|(reviewer, _)| place(reviewer.id()));
    }

    /// Returns the answers in their order, with one number for each reviewer.
    #[must_use]
    pub fn numbered(&self) -> Vec<NumberedAnswers<'_>> {
        let is_by_same = |one: Option<&(Reviewer, Answers)>, by: &Reviewer| {
            one.is_some_and(|(other, _)| other.id() == by.id())
        };
        let mut number = 0;
        let numbered = self.answers.iter().enumerate().map(|(place, (by, answers))| {
            let before = place.checked_sub(1).and_then(|place| self.answers.get(place));
            let has_before = is_by_same(before, by);
            let has_later = is_by_same(self.answers.get(place + 1), by);
            number += usize::from(!has_before);
            let order = match (has_before, has_later) {
                (true, _) => AnswersOrder::Later,
                (false, true) => AnswersOrder::First,
                (false, false) => AnswersOrder::Only,
            };
            NumberedAnswers { number, order, by, answers }
        });
        numbered.collect()
    }

    /// Returns whether all agree: such cases are mixed in, and there is nothing to rule.
    #[must_use]
    pub const fn is_agreed(&self) -> bool {
        self.differences.is_empty()
    }

    /// Returns whether the others' answers are to be shown before the adjudicator answers.
    #[must_use]
    pub fn is_shown_at_once(&self) -> bool {
        self.how == SettledHow::Open && self.blind.is_none()
    }

    /// Returns whether one of the answers that were given by themselves is this one, or differs from it in nothing: of what is
    /// not new, kinds may be given or not.
    #[must_use]
    pub fn is_among(&self, answers: &Answers) -> bool {
        self.answers.iter().any(|(_, given)| Differences::of([given, answers]).is_empty())
    }

    /// Returns whether reviewers differ about this.
    #[must_use]
    pub fn is_disputed(&self, about: Disputed) -> bool {
        self.differences.has(about)
    }

    /// Returns what all reviewers answered alike and these answers say otherwise; `None` where that is nothing.
    #[must_use]
    pub fn overruled_by(&self, ruled: &Answers) -> Option<Overruled> {
        let reviewers = self.numbered().last()?.number;
        let (_, given) = self.answers.first().filter(|_| reviewers > 1)?;
        let is_overruled = |about: Disputed| {
            let said = about.code_of(given);
            let alike = self.answers.iter().all(|(_, other)| about.code_of(other) == said);
            let now = about.code_of(ruled);
            alike && said.is_some() && now.is_some() && now != said
        };
        let answers = Answers {
            category: given.category.filter(|_| is_overruled(Disputed::Category)),
            new: given.new.filter(|_| is_overruled(Disputed::New)),
            kinds: given.kinds.filter(|_| is_overruled(Disputed::Kinds)),
            ..Answers::default()
        };
        (!answers.is_blank()).then_some(Overruled { reviewers, answers })
    }

    /// Returns whether these answers say to it what no reviewer answered.
    #[must_use]
    pub fn is_overruled(&self, about: Disputed, answers: &Answers) -> bool {
        let given = self.answers.iter().filter_map(|(_, answers)| about.code_of(answers));
        let given: Vec<String> = given.collect();
        !given.is_empty() && about.code_of(answers).is_some_and(|own| !given.contains(&own))
    }
}
