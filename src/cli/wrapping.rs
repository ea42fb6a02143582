//! Sentences at a terminal: broken at blanks to its width, with commands, paths and names of files whole, so that they can
//! be copied.

use std::borrow::Cow;

use crate::domain::message::Value;
use crate::domain::{Message, visible_line};
use crate::words::{Words, command, program};

/// In place of a blank at which no line is to be broken.
const JOINED: char = '\u{a0}';

/// Below this width lines are left to the terminal.
const NARROWEST: u16 = 20;

/// Subcommands that have subcommands.
const GROUPS: [&str; 3] = ["codebook", "round", "team"];

/// The gaps of sentences that are filled with commands, paths and names of files.
const WHOLE: [&str; 7] = ["again", "command", "file", "folder", "path", "project", "target"];

/// Returns a message in words for [`wrap`], with what is to stay whole joined.
pub(super) fn joined(words: &Words, message: &Message) -> String {
    let mut wholes = Vec::new();
    collect(message, &mut wholes);
    let joined = |text: String, whole: &String| {
        text.replace(whole.as_str(), &whole.replace(' ', &JOINED.to_string()))
    };
    with_commands_joined(&wholes.iter().fold(words.format(message), joined), &command())
}

/// Collects what fills the gaps and has a blank in it.
fn collect(message: &Message, wholes: &mut Vec<String>) {
    for (name, value) in &message.args {
        match value {
            Value::Text(text) if WHOLE.contains(name) && text.contains(' ') => {
                wholes.push(visible_line(text).into_owned());
            }
            Value::Message(inner) => collect(inner, wholes),
            _ => {}
        }
    }
}

/// Joins what belongs to a command: `nybrott round close`, options, and values in capitals or quotation marks. `command` is
/// the program with the options that commands of this run need.
fn with_commands_joined(text: &str, command: &str) -> String {
    let whole = command.replace(' ', &JOINED.to_string());
    let text = text.replace(command, &whole);
    let mut joined = String::with_capacity(text.len());
    // How many words of the command may still be subcommands; `None` outside one.
    let mut subcommands: Option<usize> = None;
    let is_program = |word: &str| word == program() || word == whole;
    for (place, word) in text.split(' ').enumerate() {
        let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '»', '”', '`']);
        let is_name = bare.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-');
        let is_value = bare.starts_with(['-', '"'])
            || (!bare.is_empty() && bare.chars().all(char::is_uppercase));
        let goes_on = match subcommands {
            None => false,
            Some(left) => is_value || (left > 0 && is_name && !bare.is_empty()),
        };
        if place > 0 {
            joined.push(if goes_on { JOINED } else { ' ' });
        }
        joined.push_str(word);
        subcommands = match subcommands {
            // What follows a full stop is another sentence.
            _ if is_program(word.trim_start_matches(['(', '«', '“', '`'])) => Some(1),
            Some(_) if goes_on && bare != word => None,
            Some(_) if goes_on && GROUPS.contains(&bare) => Some(1),
            Some(_) if goes_on => Some(0),
            _ => None,
        };
    }
    joined
}

/// Breaks each line at its blanks; what was joined is whole and has blanks again.
pub(super) fn wrap(text: &str, width: Option<u16>) -> String {
    // A number keeps its sign.
    let text = text.replace(" %", &format!("{JOINED}%"));
    let lines = text.split('\n').map(|line| match width {
        Some(width) if width >= NARROWEST => Cow::Owned(wrap_line(line, usize::from(width))),
        _ => Cow::Borrowed(line),
    });
    lines.collect::<Vec<_>>().join("\n").replace(JOINED, " ")
}

fn wrap_line(line: &str, width: usize) -> String {
    let indent = " ".repeat(line.len() - entry(line).len());
    let options = textwrap::Options::new(width)
        .subsequent_indent(&indent)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(line, options)
}

/// Returns a line of a list without its dash or number.
fn entry(line: &str) -> &str {
    numbered(line).unwrap_or_else(|| line.trim_start_matches("- ").trim_start())
}

/// Returns an entry that begins with its number, such as those of the journal, without that.
fn numbered(line: &str) -> Option<&str> {
    let behind = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    behind.strip_prefix("  ").filter(|_| behind.len() < line.len()).map(str::trim_start)
}

/// Breaks the lines of results as [`wrap`] does, unless they are rows of a table, JSON or the like.
pub(super) fn wrap_results(text: &str, width: Option<u16>) -> String {
    let is_sentence = |line: &str| {
        let is_row = line.starts_with([' ', '\t', '{', '}', '"', '|']) || line.contains("  ");
        numbered(line).is_some() || !is_row
    };
    let lines = text
        .split('\n')
        .map(|line| if is_sentence(line) { wrap(line, width) } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn english() -> Words {
        Words::new(Language::English)
    }

    fn fits(text: &str, width: usize) -> bool {
        text.lines().all(|line| line.chars().count() <= width)
    }

    #[test]
    fn a_sentence_is_broken_at_blanks_and_paths_and_commands_stay_whole() {
        let file = "/home/Rådgiver Kvam/Mine saker/alle rapportene.xlsx";
        let message = Message::new("config-there").with("file", file);
        let plain = english().format(&message);
        for width in [20, 40, 60, 80] {
            let shown = wrap(&joined(&english(), &message), Some(width));
            assert!(shown.lines().any(|line| line.contains(file)), "{shown}");
            assert_eq!(shown.replace('\n', " "), plain);
            let rest = shown.replace(file, "");
            assert!(fits(&rest, usize::from(width)), "{shown}");
        }
        assert_eq!(wrap(&joined(&english(), &message), None), plain);
    }

    #[test]
    fn the_parts_of_a_command_are_not_torn_apart() {
        let of = |text: &str| with_commands_joined(text, "nybrott").replace(JOINED, "_");
        for (text, expected) in [
            ("See nybrott keys --ids for all.", "See nybrott_keys_--ids for all."),
            ("Run nybrott team join FOLDER first", "Run nybrott_team_join_FOLDER first"),
            ("with nybrott doctor. Then wait", "with nybrott_doctor. Then wait"),
            ("(nybrott round close NAME)", "(nybrott_round_close_NAME)"),
            ("nybrott --project \"a\" reads", "nybrott_--project_\"a\" reads"),
            ("Start nybrott again later", "Start nybrott_again later"),
            ("Slett FILA. A B", "Slett FILA. A B"),
        ] {
            assert_eq!(of(text), expected);
        }
        let own = "nybrott --project \"en fil\" --reviewer kvam";
        let joined = with_commands_joined(&format!("Run “{own} team sync --yes” now"), own);
        let expected = "Run “nybrott_--project_\"en_fil\"_--reviewer_kvam_team_sync_--yes” now";
        assert_eq!(joined.replace(JOINED, "_"), expected);
    }

    #[test]
    fn results_that_are_tables_or_json_are_left_as_they_are() {
        let sentence = "A sentence that is longer than twenty cells is broken.";
        let table = "Municipality     Cases   Innovations";
        let json = "    \"where\": \"a value with several words in it\",";
        let text = format!("{sentence}\n{table}\n{json}\n");
        let shown = wrap_results(&text, Some(20));
        assert!(
            shown.contains(table) && shown.contains(json) && !shown.contains(sentence),
            "{shown}"
        );
        assert_eq!(wrap_results(&text, None), text);
    }

    #[test]
    fn a_number_keeps_its_sign() {
        let shown = wrap("[ ] er intervall 95 % og mer", Some(20));
        assert_eq!(shown, "[ ] er intervall\n95 % og mer");
        assert_eq!(wrap_results("[ ] er intervall 95 % og mer", Some(20)), shown);
    }

    #[test]
    fn what_follows_in_a_list_is_indented_as_the_entry() {
        assert_eq!(wrap("- one two three four five", Some(20)), "- one two three four\n  five");
        let numbered = wrap_results("12  one  two three four five", Some(20));
        assert_eq!(numbered, "12  one  two three\n    four five");
    }
}
