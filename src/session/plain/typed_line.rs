//! A typed line → what it asks for.

use super::command_words::{TypedLine, named, note_in};
use crate::domain::{Choice, Message, Question};
use crate::review::Command;

/// Reads a line while this question is asked.
///
/// # Errors
/// It says nothing that is understood here; the message says what to type.
pub(super) fn order(line: &str, asked: Question) -> Result<TypedLine, Message> {
    let line = line.trim();
    if line.is_empty() {
        return Ok(TypedLine::Do(Command::Save));
    }
    if line.starts_with(|first: char| first.is_ascii_digit()) {
        return answers(line, asked).map(TypedLine::Answer);
    }
    if let Some(text) = note_in(line) {
        return Ok(TypedLine::Note(Some(text.to_owned())));
    }
    if let Some((rule, note)) = about_a_rule(line) {
        return Ok(TypedLine::RuleNote(rule.to_owned(), note.to_owned()));
    }
    named(line).ok_or_else(|| Message::new("plain-unknown").with("typed", line))
}

/// Reads `T category.emergency what is noted about this rule`.
fn about_a_rule(line: &str) -> Option<(&str, &str)> {
    let (rule, note) = line.strip_prefix("T ")?.trim().split_once(' ')?;
    Some((rule, note.trim()))
}

/// Reads one number for each question: one answers the question that is asked, two that one and the next,
/// three answer all of them from the first.
fn answers(line: &str, asked: Question) -> Result<Vec<(Question, Vec<Choice>)>, Message> {
    let numbers: Vec<&str> = line.split_whitespace().collect();
    let from =
        if numbers.len() == Question::ALL.len() { 0 } else { usize::from(asked.number()) - 1 };
    if from + numbers.len() > Question::ALL.len() {
        return Err(Message::new("plain-too-many"));
    }
    Question::ALL[from..]
        .iter()
        .zip(numbers)
        .map(|(question, number)| Ok((*question, choices(*question, number)?)))
        .collect()
}

/// Returns the options that the digits of a number take. Only kinds may be several.
fn choices(question: Question, number: &str) -> Result<Vec<Choice>, Message> {
    if question != Question::Kinds && number.chars().count() > 1 {
        return Err(Message::new("plain-one-digit").with("question", i64::from(question.number())));
    }
    let mut choices = Vec::new();
    for digit in number.chars() {
        let choice = Choice::options(question)
            .iter()
            .find(|choice| digit.to_digit(10) == Some(u32::from(choice.digit())))
            .ok_or_else(|| {
                Message::new("plain-no-such-option")
                    .with("digit", digit.to_string())
                    .with("question", i64::from(question.number()))
            })?;
        if !choices.contains(choice) {
            choices.push(*choice);
        }
    }
    let stands_alone = |choice: &Choice| matches!(choice, Choice::NoKind | Choice::KindsUnclear);
    if choices.len() > 1 && choices.iter().any(stands_alone) {
        return Err(Message::new("plain-not-combined"));
    }
    Ok(choices)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(line: &str, asked: Question) -> Vec<(u8, Vec<u8>)> {
        let Ok(TypedLine::Answer(answers)) = order(line, asked) else { return Vec::new() };
        let of = |choices: Vec<Choice>| choices.into_iter().map(Choice::digit).collect();
        answers.into_iter().map(|(question, choices)| (question.number(), of(choices))).collect()
    }

    #[test]
    fn one_number_answers_the_question_that_is_asked_and_three_answer_all() {
        assert_eq!(digits("2", Question::Category), [(1, vec![2])]);
        assert_eq!(digits(" 13 ", Question::Kinds), [(3, vec![1, 3])]);
        assert_eq!(digits("1 13", Question::New), [(2, vec![1]), (3, vec![1, 3])]);
        for asked in Question::ALL {
            assert_eq!(
                digits("2 1 311", asked),
                [(1, vec![2]), (2, vec![1]), (3, vec![3, 1])],
                "{asked:?}"
            );
        }
    }

    #[test]
    fn what_is_no_answer_says_why() {
        for (line, asked, key) in [
            ("2112", Question::Category, "plain-one-digit"),
            ("12", Question::New, "plain-one-digit"),
            ("4", Question::Category, "plain-no-such-option"),
            ("1 3", Question::Category, "plain-no-such-option"),
            ("1x", Question::Kinds, "plain-no-such-option"),
            ("16", Question::Kinds, "plain-not-combined"),
            ("06", Question::Kinds, "plain-not-combined"),
            ("1 1", Question::Kinds, "plain-too-many"),
            ("1 1 1 1", Question::Category, "plain-too-many"),
            ("hei", Question::Category, "plain-unknown"),
            ("\u{1b}[2J", Question::Category, "plain-unknown"),
        ] {
            assert_eq!(order(line, asked).unwrap_err().key, key, "{line}");
        }
    }

    #[test]
    fn letters_mean_what_they_mean_on_the_screen_whatever_caps_lock_says() {
        let command = |line| match order(line, Question::New) {
            Ok(TypedLine::Do(command)) => Some(command),
            _ => None,
        };
        assert_eq!(command(""), Some(Command::Save));
        assert_eq!(command("u"), Some(Command::Undo));
        assert_eq!(command("U"), Some(Command::Redo));
        assert_eq!(command("Redo"), Some(Command::Redo));
        assert_eq!(command("S"), Some(Command::Postpone));
        assert_eq!(command("n"), command("j"));
        assert_eq!(command("w"), Some(Command::Who));
        assert_eq!(command("W"), Some(Command::Worklists));
        assert_eq!(command("Flagg"), Some(Command::Flag));
        assert_eq!(
            order("merknad se på dette", Question::New),
            Ok(TypedLine::Note(Some("se på dette".to_owned())))
        );
        assert_eq!(order("m", Question::New), Ok(TypedLine::Note(None)));
        assert_eq!(
            order("m  se på dette ", Question::New),
            Ok(TypedLine::Note(Some("se på dette".to_owned())))
        );
    }
}
