//! What reviewers answered to their own old cases then and now, in words.

use super::agreement::{interval_cell, percent_cell, question_name, value_name};
use crate::domain::Message;
use crate::domain::agreement::{ComparedRound, QuestionAgain, ReviewerAgain, ValueAgain};
use crate::words::Words;

/// Returns what each reviewer answered then and now to their own old cases, a line each: who, each question, each value.
#[must_use]
pub fn answered_again(
    words: &Words,
    round: &ComparedRound,
    reviewers: &[ReviewerAgain],
) -> Vec<String> {
    let about = Message::new("agreement-again-round")
        .with("round", round.name.as_str())
        .with("date", words.date(round.closed_at));
    let mut lines = vec![words.format(&about)];
    for of in reviewers {
        let who = Message::new("agreement-again-reviewer")
            .with("reviewer", of.reviewer.as_str())
            .with("cases", of.cases)
            .with("given", of.given);
        lines.push(words.format(&who));
        for question in &of.questions {
            lines.push(format!("  {}", question_again(words, question)));
            let values = question.values.iter();
            lines.extend(
                values
                    .map(|value| format!("    {}", value_again(words, &question.question, value))),
            );
        }
    }
    lines.push(words.get("agreement-again-legend"));
    lines
}

fn question_again(words: &Words, of: &QuestionAgain) -> String {
    let is_set = of.kappa.is_none();
    let key = if is_set { "agreement-again-set" } else { "agreement-again-question" };
    let message = Message::new(key)
        .with("question", question_name(words, &of.question))
        .with("percent", percent_cell(words, Some(of.percent)))
        .with("units", of.units);
    if is_set {
        return words.format(&message);
    }
    let kappa = interval_cell(words, of.kappa);
    words.format(&message.with("kappa", kappa).with("ac1", interval_cell(words, of.ac1)))
}

fn value_again(words: &Words, question: &str, of: &ValueAgain) -> String {
    let key = match of.probability {
        Some(_) => "agreement-again-value",
        None => "agreement-again-value-same",
    };
    let message = Message::new(key)
        .with("value", value_name(words, question, of.value))
        .with("then", of.then)
        .with("now", of.now)
        .with("gained", of.gained)
        .with("lost", of.lost);
    let p = of.probability.map(|p| words.decimal(p, 3)).unwrap_or_default();
    words.format(&message.with("p", p))
}
