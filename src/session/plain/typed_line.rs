//! A typed line → what it asks for.

use crate::domain::{Choice, Message, Question};
use crate::review::Command;

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TypedLine {
    /// Answers, question by question.
    Answer(Vec<(Question, Vec<Choice>)>),
    /// What the same key does on the screen.
    Do(Command),
    /// The note; with its text, where that is on the same line.
    Note(Option<String>),
    /// What is noted about a rule, with its id before it.
    RuleNote(String, String),
    /// The case, read again.
    Text,
    /// The rule of each option of the question that is asked.
    Rules,
    /// What can be typed.
    Help,
    /// How to export, which is not done here.
    Export,
    /// What shows what the cases say, which is not shown here.
    Shares,
}

/// A letter, the command on it, and the command's name in the word catalogue.
pub(super) const LETTERS: &[(&str, Command, &str)] = &[
    ("s", Command::Postpone, "later"),
    ("u", Command::Undo, "undo"),
    ("U", Command::Redo, "redo"),
    (".", Command::Repeat, "repeat"),
    ("n", Command::NextCase, "next-case"),
    ("k", Command::PreviousCase, "previous-case"),
    ("f", Command::Flag, "flag"),
    ("m", Command::Note, "note"),
    ("h", Command::History, "history"),
    ("i", Command::Fields, "fields"),
    ("c", Command::Codebook, "codebook"),
    ("w", Command::Who, "who"),
    ("W", Command::Worklists, "worklists"),
    ("round", Command::Rounds, "round"),
    ("round-open", Command::OpenRound, "round-open"),
    ("training", Command::Training, "training"),
    ("C", Command::Settle, "settle"),
    ("A", Command::Agreement, "agreement"),
    ("T", Command::Rules, "rules"),
    ("sync", Command::Synchronise, "synchronise"),
    ("q", Command::Quit, "quit"),
];

/// What else is understood, so that a habit from the screen does no harm.
const OTHER_NAMES: &[(&str, Command)] = &[
    ("j", Command::NextCase),
    ("N", Command::PreviousCase),
    ("-", Command::Cancel),
    ("redo", Command::Redo),
    (",", Command::Repeat),
    (":q", Command::Quit),
    ("runde", Command::Rounds),
    ("øving", Command::Training),
    ("øvelse", Command::Training),
    ("rundar", Command::Rounds),
];

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
    if let Some(text) = line.strip_prefix(['m', 'M']).filter(|text| text.starts_with(' ')) {
        return Ok(TypedLine::Note(Some(text.trim().to_owned())));
    }
    // Undo and redo, the codebook and settling differ by their case, as do who answered and the worklists, and the ways through
    // one; elsewhere Caps Lock does no harm.
    let has_a_case = matches!(line, "U" | "C" | "A" | "T" | "W" | "N");
    let name = if has_a_case { line.to_owned() } else { line.to_lowercase() };
    if let Some((rule, note)) = about_a_rule(line) {
        return Ok(TypedLine::RuleNote(rule.to_owned(), note.to_owned()));
    }
    match name.as_str() {
        "m" => return Ok(TypedLine::Note(None)),
        "t" => return Ok(TypedLine::Text),
        "r" => return Ok(TypedLine::Rules),
        "?" => return Ok(TypedLine::Help),
        "e" => return Ok(TypedLine::Export),
        "b" => return Ok(TypedLine::Shares),
        _ => {}
    }
    let letters = LETTERS.iter().map(|(name, command, _)| (*name, *command));
    letters
        .chain(OTHER_NAMES.iter().copied())
        .find(|(known, _)| *known == name)
        .map(|(_, command)| TypedLine::Do(command))
        .ok_or_else(|| Message::new("plain-unknown").with("typed", line))
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
        assert_eq!(order("m", Question::New), Ok(TypedLine::Note(None)));
        assert_eq!(
            order("m  se på dette ", Question::New),
            Ok(TypedLine::Note(Some("se på dette".to_owned())))
        );
    }
}
