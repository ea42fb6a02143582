//! What a line asks for, and what can be typed for each command: the letter of the screen, and a word in each language.

use crate::domain::{Choice, Language, Question};
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

/// A command that the help names.
pub(super) struct TypedCommand {
    /// The letter of the screen; blank where there is a word only.
    letter: &'static str,
    /// The word for it in English, bokmål and nynorsk. Each is understood in every language.
    words: [&'static str; 3],
    /// What it asks for.
    line: TypedLine,
    /// The key of what the help says of it.
    pub(super) title: &'static str,
}

/// The commands in the order of the help.
pub(super) const COMMANDS: &[TypedCommand] = &[
    of("t", ["text", "tekst", "tekst"], TypedLine::Text, "plain-help-text"),
    of("r", ["rules", "regler", "reglar"], TypedLine::Rules, "plain-help-rules"),
    of("b", ["shares", "andeler", "andelar"], TypedLine::Shares, "plain-help-shares"),
    of("e", ["export", "eksporter", "eksporter"], TypedLine::Export, "plain-help-export"),
    does("-", ["back", "tilbake", "tilbake"], Command::Cancel, "plain-help-back"),
    does("s", ["postpone", "utsett", "utset"], Command::Postpone, "review-command-later"),
    does("u", ["undo", "angre", "angre"], Command::Undo, "review-command-undo"),
    does("U", ["redo", "gjør om", "gjer om"], Command::Redo, "review-command-redo"),
    does(".", ["repeat", "gjenta", "gjenta"], Command::Repeat, "review-command-repeat"),
    does("n", ["next", "neste", "neste"], Command::NextCase, "review-command-next-case"),
    does("k", ["previous", "forrige", "førre"], Command::PreviousCase, PREVIOUS),
    does("f", ["flag", "flagg", "flagg"], Command::Flag, "review-command-flag"),
    of("m", ["note", "merknad", "merknad"], TypedLine::Note(None), "review-command-note"),
    does("h", ["history", "historikk", "historikk"], Command::History, "review-command-history"),
    does("i", ["fields", "felt", "felt"], Command::Fields, "review-command-fields"),
    does("c", ["codebook", "kodebok", "kodebok"], Command::Codebook, "review-command-codebook"),
    does("w", ["who", "hvem", "kven"], Command::Who, "review-command-who"),
    does("W", ["worklists", LISTS, LISTS], Command::Worklists, "review-command-worklists"),
    does("", ["rounds", "runder", "rundar"], Command::Rounds, "review-command-round"),
    does(
        "",
        ["new round", "ny runde", "ny runde"],
        Command::OpenRound,
        "review-command-round-open",
    ),
    does("", ["practise", "øv", "øv"], Command::Training, "review-command-training"),
    does("C", ["settle", "avgjør", "avgjer"], Command::Settle, "review-command-settle"),
    does("A", ["agreement", "enighet", "semje"], Command::Agreement, "review-command-agreement"),
    does("T", DISPUTED, Command::Rules, "review-command-rules"),
    does("", ["exchange", "utveksle", "utveksl"], Command::Synchronise, SYNCHRONISE),
    does("q", ["quit", "avslutt", "avslutt"], Command::Quit, "review-command-quit"),
];

const LISTS: &str = "arbeidslister";
const DISPUTED: [&str; 3] = ["disputed rules", "omstridte regler", "omstridde reglar"];
const PREVIOUS: &str = "review-command-previous-case";
const SYNCHRONISE: &str = "review-command-synchronise";

/// What else is understood, so that a habit from the screen or a near word does no harm.
const OTHER_NAMES: &[(&str, TypedLine)] = &[
    ("?", TypedLine::Help),
    ("help", TypedLine::Help),
    ("hjelp", TypedLine::Help),
    ("j", TypedLine::Do(Command::NextCase)),
    ("N", TypedLine::Do(Command::PreviousCase)),
    (",", TypedLine::Do(Command::Repeat)),
    (":q", TypedLine::Do(Command::Quit)),
    ("round", TypedLine::Do(Command::Rounds)),
    ("runde", TypedLine::Do(Command::Rounds)),
    ("round-open", TypedLine::Do(Command::OpenRound)),
    ("training", TypedLine::Do(Command::Training)),
    ("øving", TypedLine::Do(Command::Training)),
    ("øvelse", TypedLine::Do(Command::Training)),
    ("sync", TypedLine::Do(Command::Synchronise)),
];

/// Letters that differ from the same letter by their case; with the others, Caps Lock does no harm.
const WITH_A_CASE: [&str; 6] = ["U", "C", "A", "T", "W", "N"];

const fn of(
    letter: &'static str,
    words: [&'static str; 3],
    line: TypedLine,
    title: &'static str,
) -> TypedCommand {
    TypedCommand { letter, words, line, title }
}

const fn does(
    letter: &'static str,
    words: [&'static str; 3],
    command: Command,
    title: &'static str,
) -> TypedCommand {
    of(letter, words, TypedLine::Do(command), title)
}

impl TypedCommand {
    /// Returns what can be typed for it, for readers of this language.
    pub(super) fn names(&self, language: Language) -> String {
        let word = self.words[match language {
            Language::English => 0,
            Language::Bokmal => 1,
            Language::Nynorsk => 2,
        }];
        if self.letter.is_empty() { word.to_owned() } else { format!("{}, {word}", self.letter) }
    }
}

/// Returns what a line asks for that is the name of a command.
pub(super) fn named(line: &str) -> Option<TypedLine> {
    let line = with_case(line);
    let command = COMMANDS.iter().find(|known| known.letter == line || is_word(known, &line));
    let of_command = command.map(|known| &known.line);
    let others = OTHER_NAMES.iter().find(|(name, _)| *name == line).map(|(_, asked)| asked);
    of_command.or(others).cloned().filter(|_| !line.is_empty())
}

/// Returns the letter in the place of its word, in lower case where case makes no difference.
pub(super) fn as_letter(line: &str) -> String {
    let line = with_case(line);
    let command = COMMANDS.iter().find(|known| is_word(known, &line));
    let letter = command.map(|known| known.letter).filter(|letter| !letter.is_empty());
    letter.map_or(line, str::to_owned)
}

/// Returns the text of a note that is on the same line as its command.
pub(super) fn note_in(line: &str) -> Option<&str> {
    let (name, text) = line.split_once(' ')?;
    (named(name) == Some(TypedLine::Note(None))).then(|| text.trim())
}

fn is_word(command: &TypedCommand, line: &str) -> bool {
    command.words.contains(&line)
}

fn with_case(line: &str) -> String {
    if WITH_A_CASE.contains(&line) { line.to_owned() } else { line.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_word_means_one_thing_in_every_language() {
        for command in COMMANDS {
            for word in command.words {
                assert_eq!(named(word).as_ref(), Some(&command.line), "{word}");
                assert_eq!(named(&word.to_uppercase()).as_ref(), Some(&command.line), "{word}");
            }
            let name = if command.letter.is_empty() { command.words[0] } else { command.letter };
            assert_eq!(named(name).as_ref(), Some(&command.line), "{name}");
        }
        let letters: Vec<&str> = COMMANDS.iter().map(|known| known.letter).collect();
        let letters: Vec<&&str> = letters.iter().filter(|letter| !letter.is_empty()).collect();
        assert_eq!(letters.iter().collect::<HashSet<_>>().len(), letters.len());
        assert_eq!(named(""), None);
    }
}
