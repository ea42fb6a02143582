//! What the argument parser refuses, in the reader's language: what is wrong, what was probably meant, and how
//! the command is used.

use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::USAGE;
use crate::domain::Message;
use crate::words::Words;

/// Returns the lines that explain an error of the argument parser. They repeat arguments, which may have come
/// from anywhere, and are to be made harmless for a terminal.
pub(super) fn in_words(error: &clap::Error, words: &Words) -> Vec<String> {
    let what = wrong_value(error).unwrap_or_else(|| misuse(error));
    let mut lines = vec![words.format(&Message::new("cli-error").with("what", what))];
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.strip_prefix(USAGE).unwrap_or(&usage).trim();
        let usage = with_required(error, usage);
        lines.push(words.format(&Message::new("cli-usage").with("usage", usage.as_str())));
        lines.push(words.get("cli-usage-help"));
    }
    lines
}

/// Returns how the command is used; what is missing is not left to choice, as `[FILE]` would have it.
fn with_required(error: &clap::Error, usage: &str) -> String {
    let missing = match error.kind() {
        ErrorKind::MissingRequiredArgument => texts(error, ContextKind::InvalidArg),
        _ => Vec::new(),
    };
    missing.iter().fold(usage.to_owned(), |usage, named| {
        let name = named.trim_start_matches('<').trim_end_matches(['>', '.']);
        usage.replace(&format!("[{name}]"), &format!("<{name}>"))
    })
}

/// Returns what is wrong with a value: it is missing, or none of a fixed set. The set says more than how the
/// command is used.
fn wrong_value(error: &clap::Error) -> Option<Message> {
    if error.kind() != ErrorKind::InvalidValue {
        return None;
    }
    let option = first_word(error, ContextKind::InvalidArg);
    let known = texts(error, ContextKind::ValidValue).join(", ");
    let value = texts(error, ContextKind::InvalidValue).concat();
    if value.is_empty() {
        return Some(Message::new("cli-missing-value").with("option", option));
    }
    // An argument without an option is called by its values, which follow anyway.
    let is_option = option.starts_with('-');
    let message =
        Message::new(if is_option { "cli-invalid-value" } else { "cli-invalid-argument" });
    Some(message.with("value", value).with("option", option).with("known", known))
}

fn misuse(error: &clap::Error) -> Message {
    let named = texts(error, ContextKind::InvalidArg).join(" ");
    match error.kind() {
        ErrorKind::UnknownArgument if !named.starts_with('-') => {
            let usage = error.get(ContextKind::Usage).map(ToString::to_string);
            let is_list = usage.is_some_and(|usage| usage.contains("nybrott list"));
            let of_list = "cli-argument-too-many-of-list";
            Message::new(if is_list { of_list } else { "cli-argument-too-many" })
                .with("argument", named)
        }
        ErrorKind::UnknownArgument => {
            suggesting("cli-unknown-argument", &named, &texts(error, ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            unknown_command(error, &texts(error, ContextKind::InvalidSubcommand).concat())
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-missing-argument").with("argument", named)
        }
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::ValueValidation => Message::new("cli-unusable-value")
            .with("value", texts(error, ContextKind::InvalidValue).concat())
            .with("option", named),
        ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            Message::new("cli-wrong-number-of-values").with("option", named)
        }
        ErrorKind::MissingSubcommand => Message::new("cli-missing-command")
            .with("known", texts(error, ContextKind::ValidSubcommand).join(", ")),
        ErrorKind::InvalidUtf8 => Message::new("cli-argument-no-text"),
        _ => Message::new("cli-misused"),
    }
}

/// Returns what to do about a command that there is not; the file of cases that it may be is not imported unasked.
fn unknown_command(error: &clap::Error, typed: &str) -> Message {
    if Path::new(typed).is_file() {
        return Message::new("cli-file-as-command").with("file", typed);
    }
    suggesting("cli-unknown-command", typed, &texts(error, ContextKind::SuggestedSubcommand))
}

/// Returns the sentence about an argument that is not known, with those that are spelled nearly like it, the nearest first.
fn suggesting(key: &'static str, argument: &str, suggestions: &[String]) -> Message {
    let message = Message::new(key).with("argument", argument);
    let suggestion = match suggestions {
        [] => Message::new("cli-no-suggestion"),
        // The parser has the nearest at the end.
        [others @ .., nearest] => {
            let or = |first, second: &String| {
                Message::new("cli-or").with("first", first).with("second", second.as_str())
            };
            let nearest = Message::new("import-plain").with("name", nearest.as_str());
            let near = others.iter().rev().take(1).fold(nearest, or);
            Message::new("cli-suggestion").with("near", near)
        }
    };
    message.with("suggestion", suggestion)
}

fn conflict(error: &clap::Error) -> Message {
    let option = first_word(error, ContextKind::InvalidArg);
    let others = texts(error, ContextKind::PriorArg);
    let other =
        others.first().and_then(|other| other.split_whitespace().next()).unwrap_or_default();
    if other == option {
        return Message::new("cli-given-twice").with("option", option);
    }
    Message::new("cli-conflict").with("option", option).with("other", other)
}

/// Returns an option without the name of its value, which follows it.
fn first_word(error: &clap::Error, kind: ContextKind) -> String {
    let named = texts(error, kind).concat();
    named.split_whitespace().next().unwrap_or_default().to_owned()
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::{CommandLine, help};
    use crate::words::Language;

    fn refused(language: Language, arguments: &str) -> Vec<String> {
        let words = Words::new(language);
        let command = help::in_words(CommandLine::command(), &words);
        let arguments = std::iter::once("nybrott").chain(arguments.split_whitespace());
        in_words(&command.try_get_matches_from(arguments).unwrap_err(), &words)
    }

    #[test]
    fn what_is_wrong_comes_first_and_then_how_the_command_is_used() {
        for (arguments, expected) in [
            (
                "export a.csv --dialect norsk",
                "«norsk» er ikke en verdi for --dialect. Velg plain, excel-no.",
            ),
            ("import a.csv --formt csv", "Valget «--formt» finnes ikke her. Mente du --format?"),
            ("import a.csv --qwxyz", "Valget «--qwxyz» finnes ikke her."),
            ("lis", "Kommandoen «lis» finnes ikke. Mente du list?"),
            (
                "Cargo.toml",
                "«Cargo.toml» er en fil. Hent sakene fra fila, og begynn med: nybrott review \"Cargo.toml\"",
            ),
            ("classify", "Det mangler noe: --where <FILTER>"),
            (
                "round",
                "Det mangler en kommando. Velg open, list, show, check, close, hand-out, reassign.",
            ),
            ("import a.csv --text", "--text mangler en verdi."),
            ("import a.csv --no-id --id nr", "--no-id og --id kan ikke brukes sammen."),
            ("list --sort date --sort title", "--sort kan bare brukes én gang."),
            ("completions ksh", "«ksh» passer ikke her. Velg bash, elvish, fish, powershell, zsh."),
            ("imports --take-back to", "«to» passer ikke for --take-back <NUMMER>."),
            (
                "municipalities --set Herøy",
                "Det er for få verdier til --set <SKRIVEMÅTE> <NUMMER>.",
            ),
        ] {
            let lines = refused(Language::Bokmal, arguments);
            assert_eq!(lines[0], format!("nybrott: {expected}"));
            assert!(!lines.iter().any(|line| line.contains("Usage")), "{lines:?}");
        }
        let lines = refused(Language::Nynorsk, "import --formt csv");
        assert_eq!(lines[1], "Bruk: nybrott import [VAL] <FIL>...");
    }

    #[test]
    fn a_format_is_refused_with_those_it_could_be() {
        let lines = refused(Language::English, "import a.csv --format pdf");
        assert!(lines[0].contains("xlsb") && lines[0].contains("docx"), "{lines:?}");
    }
}
