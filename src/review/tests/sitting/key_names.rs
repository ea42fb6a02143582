//! What keys mean, and which commands the palette has.

use crate::review::command::PaletteEntry;
use crate::review::{Command, Pane};

pub(super) fn is_a_key_in_a_line(key: &str) -> bool {
    ["Enter", "Esc", "Tab", "Up", "Down", "Backspace", "Ctrl-C"].contains(&key)
}

/// What a key means, by the table of the desk's design.
pub(super) fn command(key: &str, pane: Pane) -> Option<Command> {
    let in_queue = pane == Pane::Queue;
    Some(match key {
        "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" => {
            Command::Digit(key.parse().ok()?)
        }
        "Enter" => Command::Save,
        "Tab" => Command::NextQuestion,
        "Shift-Tab" => Command::PreviousQuestion,
        "Backspace" => Command::Back,
        "Left" => Command::LookLeft,
        "Right" => Command::LookRight,
        "Up" if in_queue => Command::PreviousCase,
        "Down" if in_queue => Command::NextCase,
        "Up" => Command::LineUp,
        "Down" => Command::LineDown,
        "j" => Command::NextCase,
        "k" => Command::PreviousCase,
        "Space" if pane == Pane::Queue => Command::MarkAndMove,
        "F" => Command::Filter,
        "r" => Command::Kept,
        "keep" => Command::Keep,
        "forget" => Command::ForgetKept,
        "O" => Command::Sort,
        "=" => Command::Lookalikes,
        "W" => Command::Worklists,
        "x" => Command::Mark,
        "v" if pane == Pane::Queue => Command::Range,
        "*" | "Ctrl-A" if pane == Pane::Queue => Command::MarkAll,
        "o" if pane == Pane::Queue => Command::LeaveOutFinished,
        "Space" | "PgDn" | "Ctrl-D" => Command::PageDown,
        "b" | "PgUp" | "Ctrl-U" => Command::PageUp,
        "Home" => Command::Top,
        "End" => Command::End,
        "g" => Command::FirstCase,
        "G" => Command::LastCase,
        "s" => Command::Postpone,
        "f" => Command::Flag,
        "m" => Command::Note,
        "h" => Command::History,
        "w" => Command::Who,
        "i" => Command::Fields,
        "u" | "Ctrl-Z" => Command::Undo,
        "Ctrl-R" | "Ctrl-Y" | "U" => Command::Redo,
        "." | "," => Command::Repeat,
        "/" => Command::Search,
        "n" => Command::NextHit,
        "N" => Command::PreviousHit,
        ":" | "Ctrl-P" => Command::Palette,
        "?" => Command::Keys,
        "c" | "F1" => Command::Codebook,
        "F2" => Command::FoldRules,
        "F4" => Command::CueWords,
        "Delete" => Command::ClearAnswer,
        "B" => Command::Barometer,
        "A" => Command::Agreement,
        "T" => Command::Rules,
        "t" => Command::BarsOrFigures,
        "l" => Command::Queue,
        "e" => Command::Export,
        "q" => Command::Quit,
        "Esc" => Command::Cancel,
        "Ctrl-C" => Command::Interrupt,
        "Ctrl-S" => Command::SaveHint,
        _ => return None,
    })
}

pub(super) fn palette() -> Vec<PaletteEntry> {
    let entry = |command, id, title: &str, key: &str| PaletteEntry {
        command,
        id,
        title: title.to_owned(),
        keys: vec![key.to_owned()],
        synonyms: Vec::new(),
    };
    vec![
        entry(Command::Postpone, "later", "Senere: saken kommer igjen til slutt", "s"),
        entry(Command::Search, "search", "Søk i titler, kommuner og id-er", "/"),
        entry(Command::Undo, "undo", "Angre", "u"),
        entry(Command::FirstCase, "first-case", "Første sak", "g"),
        entry(Command::LastCase, "last-case", "Siste sak", "G"),
        entry(Command::Merge, "merge", "Flett inn en kopi av prosjektet …", ""),
        entry(Command::TakeBack, "take-back", "Angre den siste importen", ""),
        entry(Command::Import, "import", "Hent saker fra en fil (importer)", ""),
        entry(Command::Rounds, "round", "Runder: arbeid i en", ""),
        entry(Command::OpenRound, "round-open", "Åpne en runde …", ""),
        entry(Command::Export, "export", "Ta ut svarene til en fil", "e"),
        entry(Command::Quit, "quit", "Avslutt", "q"),
        entry(Command::Preferences, "settings", "Innstillinger", ""),
        entry(Command::Samples, "samples", "Se på eksemplene", ""),
        entry(Command::OwnProject, "own-project", "Gå tilbake til dine egne saker", ""),
        entry(Command::Tour, "tour", "Start omvisningen på nytt", ""),
    ]
}
