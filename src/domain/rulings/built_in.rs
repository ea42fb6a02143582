//! The rules of the built-in codebook, each with the id by which rulings name it.

use super::rule::RuleKey;
use crate::domain::choice::Choice;
use crate::domain::classification::Question;

/// A rule of the built-in codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltInRule {
    /// What it is called in files.
    pub id: RuleKey,
    /// The question that it is about.
    pub question: Question,
    /// The answer that it is about; `None` where it is about several.
    pub choice: Option<Choice>,
}

/// Returns all rules of the built-in codebook, in its order: one for each answer, and one for each question.
#[must_use]
pub fn built_in_rules() -> Vec<BuiltInRule> {
    let mut rules = Vec::new();
    for question in Question::ALL {
        let (about, general) = match question {
            Question::Category => ("category", "order"),
            Question::New => ("new", "unit"),
            Question::Kinds => ("kinds", "several"),
        };
        let choices = Choice::options(question).iter().copied().map(Some).chain([None]);
        for choice in choices {
            let end = choice.map_or(general, Choice::code);
            let id = format!("{about}.{end}").parse();
            rules.extend(id.map(|id| BuiltInRule { id, question, choice }));
        }
    }
    rules
}
