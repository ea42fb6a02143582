//! The one table of commands: id, where it holds, default keys. Keymap, footer, help, palette,
//! README and the `keys` subcommand are all made from it; titles stand in the word catalogue under
//! `review-command-ID`, the footer's short words under `review-footer-ID`.

use std::collections::HashMap;

use crossterm::event::KeyEvent;
use tui_input::InputRequest;

use super::keys::{Chord, Key, Press, press};
use crate::codebook::Words;
use crate::domain::visible_line;
use crate::review::layer::Kind;
use crate::review::state::PaletteEntry;
use crate::review::{Action, Command, Place, State};

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Report and questions; the welcome and the finished screen.
    Case,
    /// The list.
    Queue,
    /// Something to read.
    Page,
    /// A text field.
    Line,
    /// A question with choices.
    Choice,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 5] = [Self::Case, Self::Queue, Self::Page, Self::Line, Self::Choice];

    /// Where the keys go now.
    #[must_use]
    pub fn of(state: &State) -> Self {
        match (state.top().map(crate::review::Layer::kind), state.place) {
            (Some(Kind::Page), _) => Self::Page,
            (Some(Kind::Line), _) => Self::Line,
            (Some(Kind::Choice), _) => Self::Choice,
            (None, Place::Queue) => Self::Queue,
            (None, Place::Case) => Self::Case,
        }
    }
}

/// A row of the table.
#[derive(Debug)]
pub struct Binding {
    /// The command; [`Command::Digit`] stands for all its digits.
    pub command: Command,
    /// Its name in files and in the palette.
    pub id: &'static str,
    /// Where it holds.
    pub modes: &'static [Mode],
    /// The keys it lies on by default, by their names.
    pub keys: &'static [&'static str],
    /// Whether the palette offers it: not what only makes sense with a key.
    pub in_palette: bool,
}

const fn row(
    command: Command,
    id: &'static str,
    modes: &'static [Mode],
    keys: &'static [&'static str],
    in_palette: bool,
) -> Binding {
    Binding { command, id, modes, keys, in_palette }
}

use Mode::{Case, Choice, Line, Page, Queue};

/// Where one works on cases.
const WORK: &[Mode] = &[Case, Queue];

/// Every command, in the order in which help shows them.
pub const TABLE: &[Binding] = &[
    row(
        Command::Digit(0),
        "answer",
        &[Case, Queue, Choice],
        &["0", "1", "2", "3", "4", "5", "6"],
        false,
    ),
    row(Command::Save, "save", &[Case, Line, Choice], &["Enter"], true),
    row(Command::Postpone, "later", &[Case, Queue, Choice], &["s"], true),
    row(Command::NextQuestion, "next-question", &[Case, Queue, Line, Choice], &["Tab"], false),
    row(
        Command::PreviousQuestion,
        "previous-question",
        &[Case, Queue, Choice],
        &["Shift-Tab"],
        false,
    ),
    row(Command::Back, "back", &[Case], &["Backspace"], true),
    row(Command::LookLeft, "look-left", WORK, &["Left"], false),
    row(Command::LookRight, "look-right", WORK, &["Right"], false),
    row(Command::PageDown, "page-down", &[Case, Page], &["Space", "PgDn", "Ctrl-D"], true),
    row(Command::PageUp, "page-up", &[Case, Page], &["b", "PgUp", "Ctrl-U"], true),
    row(Command::LineDown, "line-down", &[Case, Page, Line], &["Down"], false),
    row(Command::LineUp, "line-up", &[Case, Page, Line], &["Up"], false),
    row(Command::Top, "top", &[Case, Queue, Page], &["Home"], true),
    row(Command::End, "end", &[Case, Queue, Page], &["End"], true),
    row(Command::NextCase, "next-case", &[Case], &["j"], true),
    row(Command::PreviousCase, "previous-case", &[Case], &["k"], true),
    row(Command::Save, "queue-open", &[Queue], &["Enter"], false),
    row(Command::NextCase, "queue-down", &[Queue], &["Down", "j"], false),
    row(Command::PreviousCase, "queue-up", &[Queue], &["Up", "k"], false),
    row(Command::PageDown, "queue-page-down", &[Queue], &["PgDn", "Ctrl-D"], false),
    row(Command::PageUp, "queue-page-up", &[Queue], &["b", "PgUp", "Ctrl-U"], false),
    row(Command::FirstCase, "first-case", WORK, &["g"], true),
    row(Command::LastCase, "last-case", WORK, &["G"], true),
    row(Command::Queue, "queue", WORK, &["l"], true),
    row(Command::MarkAndMove, "mark-and-move", &[Queue], &["Space"], false),
    row(Command::Mark, "mark", WORK, &["x"], true),
    row(Command::Range, "range", &[Queue], &["v"], true),
    row(Command::MarkAll, "mark-all", &[Queue], &["*", "Ctrl-A"], true),
    row(Command::LeaveOutFinished, "leave-out-finished", &[Queue], &["o"], true),
    row(Command::Search, "search", WORK, &["/"], true),
    row(Command::Filter, "filter", WORK, &["F"], true),
    row(Command::Sort, "sort", WORK, &["O"], true),
    row(Command::Lookalikes, "lookalikes", WORK, &["="], true),
    row(Command::NextHit, "next-hit", WORK, &["n"], true),
    row(Command::PreviousHit, "previous-hit", WORK, &["N"], true),
    row(Command::Undo, "undo", WORK, &["u", "Ctrl-Z"], true),
    row(Command::Redo, "redo", WORK, &["Ctrl-Y", "Ctrl-R", "U"], true),
    row(Command::Repeat, "repeat", WORK, &[".", ","], true),
    row(Command::Flag, "flag", WORK, &["f"], true),
    row(Command::Note, "note", WORK, &["m"], true),
    row(Command::History, "history", WORK, &["h"], true),
    row(Command::Fields, "fields", WORK, &["i"], true),
    row(Command::Codebook, "codebook", WORK, &["c", "F1"], true),
    row(Command::Keys, "keys", WORK, &["?"], true),
    row(Command::Palette, "palette", WORK, &[":", "Ctrl-P"], false),
    row(Command::Export, "export", WORK, &["e"], true),
    row(Command::Fetch, "import", WORK, &[], true),
    row(Command::Cancel, "cancel", &[Case, Queue, Line, Choice], &["Esc"], false),
    row(Command::Cancel, "close", &[Page], &["Esc", "q"], false),
    row(Command::Quit, "quit", &[Case, Queue, Choice], &["q"], true),
    row(Command::Language, "language", WORK, &[], true),
    row(Command::Theme, "theme", WORK, &[], true),
    row(Command::Suspend, "suspend", WORK, &[], true),
    row(Command::Interrupt, "interrupt", &[Case, Queue, Page, Line, Choice], &["Ctrl-C"], false),
    row(Command::SaveHint, "save-hint", WORK, &["Ctrl-S"], false),
];

/// Keys by where they are pressed.
#[derive(Debug)]
pub struct Keymap {
    commands: HashMap<(Mode, Chord), Command>,
}

impl Default for Keymap {
    fn default() -> Self {
        let mut commands = HashMap::new();
        for binding in TABLE {
            for (mode, chord) in chords(binding) {
                commands.insert((mode, chord), on_key(binding.command, chord));
            }
        }
        Self { commands }
    }
}

impl Keymap {
    /// What a key press means where the state is; `None` for what is no key press.
    #[must_use]
    pub fn action(&self, state: &State, event: &KeyEvent) -> Option<Action> {
        let mode = Mode::of(state);
        let chord = match press(event)? {
            Press::TextOnly(scalar) if mode == Line => {
                return Some(Action::Edit(InputRequest::InsertChar(scalar)));
            }
            Press::TextOnly(scalar) => return Some(unknown(&scalar.to_string())),
            Press::Chord(chord) => chord,
        };
        let command = self.commands.get(&(mode, chord)).map(|command| Action::Do(*command));
        command
            .or_else(|| (mode == Line).then(|| edit(chord)).flatten())
            .or_else(|| Some(unknown(&chord.to_string())))
    }
}

/// Where a row holds and on which keys; a name that is no key holds nowhere (a test finds it).
fn chords(binding: &Binding) -> impl Iterator<Item = (Mode, Chord)> {
    let keys: Vec<Chord> = binding.keys.iter().filter_map(|name| name.parse().ok()).collect();
    binding.modes.iter().flat_map(move |mode| keys.clone().into_iter().map(|chord| (*mode, chord)))
}

/// The digit rows of the table stand for the digit on the key.
fn on_key(command: Command, chord: Chord) -> Command {
    match (command, chord.key) {
        (Command::Digit(_), Key::Char(digit)) => Command::Digit(
            digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0),
        ),
        (command, _) => command,
    }
}

/// What a key does to the text in a field.
fn edit(chord: Chord) -> Option<Action> {
    let request = match (chord.ctrl, chord.key) {
        (false, Key::Char(scalar)) => InputRequest::InsertChar(scalar),
        (_, Key::Backspace) => InputRequest::DeletePrevChar,
        (_, Key::Delete) => InputRequest::DeleteNextChar,
        (false, Key::Left) => InputRequest::GoToPrevChar,
        (false, Key::Right) => InputRequest::GoToNextChar,
        (true, Key::Left) => InputRequest::GoToPrevWord,
        (true, Key::Right) => InputRequest::GoToNextWord,
        (_, Key::Home) | (true, Key::Char('a')) => InputRequest::GoToStart,
        (_, Key::End) | (true, Key::Char('e')) => InputRequest::GoToEnd,
        (true, Key::Char('w')) => InputRequest::DeletePrevWord,
        (true, Key::Char('u')) => InputRequest::DeleteFromStart,
        (true, Key::Char('k')) => InputRequest::DeleteTillEnd,
        _ => return None,
    };
    Some(Action::Edit(request))
}

fn unknown(key: &str) -> Action {
    Action::UnknownKey(visible_line(key).into_owned())
}

/// The keys of a command in a mode, by their names, in the table's order; digits as one range.
#[must_use]
pub fn key_names(command: Command, mode: Mode) -> Vec<&'static str> {
    TABLE
        .iter()
        .filter(|binding| binding.command == command && binding.modes.contains(&mode))
        .flat_map(shown_keys)
        .collect()
}

/// The keys of a row as help shows them: the digits as one range.
#[must_use]
pub fn shown_keys(binding: &Binding) -> Vec<&'static str> {
    match binding.command {
        Command::Digit(_) => vec!["0-6"],
        _ => binding.keys.to_vec(),
    }
}

/// What a key is called in the reader's language; letters and digits are called what they are.
#[must_use]
pub fn key_label(words: &Words, name: &str) -> String {
    let key = match name {
        "Space" => "review-key-space",
        "Up" => "review-key-up",
        "Down" => "review-key-down",
        "Left" => "review-key-left",
        "Right" => "review-key-right",
        "PgUp" => "review-key-page-up",
        "PgDn" => "review-key-page-down",
        _ => return name.to_owned(),
    };
    words.get(key)
}

/// The commands that the palette offers, in the table's order, with their names in the reader's
/// language.
#[must_use]
pub fn palette(words: &Words) -> Vec<PaletteEntry> {
    TABLE
        .iter()
        .filter(|binding| binding.in_palette)
        .map(|binding| PaletteEntry {
            command: binding.command,
            id: binding.id,
            title: words.get(&format!("review-command-{}", binding.id)),
            keys: binding.keys.iter().map(|name| (*name).to_owned()).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::codebook::Language;

    #[test]
    fn no_key_is_bound_twice_in_a_mode_and_every_name_is_a_key() {
        let mut seen = HashSet::new();
        for binding in TABLE {
            for name in binding.keys {
                let chord: Chord = name.parse().unwrap();
                assert_eq!(chord.to_string(), *name, "a key has one name");
            }
            for (mode, chord) in chords(binding) {
                assert!(seen.insert((mode, chord)), "{chord} is bound twice in {mode:?}");
            }
        }
    }

    /// The table of a README, made from this one, under its own heading.
    fn readme_table(heading: &str, words: &Words) -> String {
        use std::fmt::Write as _;

        let mut table = format!("{heading}\n|---|---|---|\n");
        let shown = TABLE.iter().filter(|binding| {
            !binding.keys.is_empty()
                && binding.modes.iter().any(|mode| matches!(mode, Case | Queue))
        });
        for binding in shown {
            let keys: Vec<String> =
                shown_keys(binding).into_iter().map(|name| format!("`{name}`")).collect();
            let title = words.get(&format!("review-command-{}", binding.id));
            let cell = |mode| if binding.modes.contains(&mode) { title.as_str() } else { "" };
            writeln!(table, "| {} | {} | {} |", keys.join(" "), cell(Case), cell(Queue)).unwrap();
        }
        table
    }

    #[test]
    fn each_readme_shows_these_keys() {
        for (language, heading, readme) in [
            (
                Language::English,
                "| key | in the case | in the queue |",
                include_str!("../../README.md"),
            ),
            (Language::Bokmal, "| tast | i saken | i køen |", include_str!("../../README.nb.md")),
        ] {
            let table = readme_table(heading, &Words::new(language));
            let readme = readme.replace("\r\n", "\n");
            let (_, rest) = readme.split_once("<!-- keys: begin -->\n").unwrap();
            let (shown, _) = rest.split_once("<!-- keys: end -->").unwrap();
            assert_eq!(shown.trim(), table.trim());
        }
    }

    #[test]
    fn ids_are_unique() {
        let ids: HashSet<_> = TABLE.iter().map(|binding| binding.id).collect();
        assert_eq!(ids.len(), TABLE.len());
    }

    #[test]
    fn no_command_lies_on_a_key_that_needs_altgr_or_a_dead_key() {
        let hard = ['@', '{', '[', ']', '}', '$', '\\', '~', '^', '´', '`', '¨', '|', '€', '£'];
        for binding in TABLE {
            for name in binding.keys {
                assert!(!name.chars().any(|scalar| hard.contains(&scalar)), "{name}");
            }
        }
    }
}
