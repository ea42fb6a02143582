//! "This is what I found": which column is what, before a file with unusual headers is imported.

use super::super::command::Command;
use super::super::effect::{Effect, FileEffect, ScreenEffect};
use super::super::layer::{Choosing, ColumnsDialogue, ColumnsLine, Layer, all_sheets};
use super::super::notice::Notice;
use super::super::state::State;
use super::stage::{close, does_nothing, moves_cursor, push, say};
use crate::domain::{Case, ColumnGuess, Message, Role};

/// Shows what was found in a file. What was asked before stays below it.
pub(super) fn open(state: &mut State, found: Box<ColumnGuess>, first: Box<Case>) -> Vec<Effect> {
    // Another sheet of the same file takes the place of the one before.
    state.layers.retain(|layer| !matches!(layer, Layer::Columns(_)));
    push(
        state,
        Layer::Columns(ColumnsDialogue {
            found,
            first,
            choosing: None,
            is_taken: false,
            asked_headers: None,
        }),
    )
}

/// Shows the first case as the columns make it now.
pub(super) fn previewed(state: &mut State, case: Box<Case>) -> Vec<Effect> {
    if let Some(Layer::Columns(dialogue)) = state.layers.last_mut() {
        dialogue.first = case;
    }
    Vec::new()
}

/// Lets the columns be chosen again, because the file could not be imported. Returns how another column is chosen for the
/// ids; `None` where no file is asked for.
pub(super) fn failed(state: &mut State) -> Option<Message> {
    let mut way = None;
    for layer in &mut state.layers {
        match layer {
            Layer::Import(_) => way = Some(Message::new("review-columns-other-id-palette")),
            Layer::Columns(dialogue) => {
                dialogue.failed();
                let id = ColumnsLine::Columns(Role::Id);
                let digit = dialogue.lines().iter().position(|line| *line == id).map(|at| at + 1);
                let other = Message::new("review-columns-other-id");
                way = digit.map(|digit| other.with("digit", digit));
            }
            _ => {}
        }
    }
    way
}

/// Gives a command to the dialogue.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Columns(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    if dialogue.is_taken {
        return say(state, Notice::plain(Message::new("review-columns-taking")));
    }
    if dialogue.choosing.is_some() {
        return choosing(state, command);
    }
    match command {
        Command::Digit(digit) => {
            let lines = dialogue.lines();
            let line = usize::from(digit).checked_sub(1).and_then(|at| lines.get(at)).copied();
            let Some(line) = line else { return does_nothing(state) };
            if let (ColumnsLine::Hints, Some(hints)) = (line, &mut dialogue.found.hints) {
                hints.are_left_out = !hints.are_left_out;
                return Vec::new();
            }
            if line == ColumnsLine::Headers {
                let sheet = dialogue.found.sheet.clone();
                let row = dialogue.move_headers();
                let look = |row| Effect::File(FileEffect::LookAtHeaders(sheet, row));
                return row.map(look).into_iter().collect();
            }
            dialogue.choosing = Some(Choosing::among(&dialogue.found, line));
            Vec::new()
        }
        Command::Save if dialogue.found.columns.with_role(Role::Text).is_empty() => {
            let text = ColumnsLine::Columns(Role::Text);
            dialogue.choosing = Some(Choosing::among(&dialogue.found, text));
            Vec::new()
        }
        Command::Save => {
            dialogue.is_taken = true;
            vec![Effect::File(FileEffect::ImportWith(dialogue.found.clone()))]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Closes the dialogue of a file that was imported. Only now its columns are kept for files with the same headers: what was
/// refused is asked about again.
pub(super) fn imported(state: &mut State) -> Option<Effect> {
    let columns = state.layers.iter().find_map(|layer| match layer {
        Layer::Columns(dialogue) => Some(dialogue.found.clone()),
        _ => None,
    });
    state.layers.retain(|layer| !matches!(layer, Layer::Import(_) | Layer::Columns(_)));
    state.files.last_columns.clone_from(&columns);
    columns.map(|found| Effect::Screen(ScreenEffect::KeepColumns(found)))
}

/// Returns that a column is taken from another line, where one is.
fn taken_from(found: &ColumnGuess, role: Role, columns: &[usize]) -> Option<Notice> {
    let other = |at: &usize| found.columns.role_of(at).filter(|other| *other != role);
    let (at, other) = columns.iter().find_map(|at| Some((*at, other(at)?)))?;
    let header = found.headers.get(at).map(String::as_str).unwrap_or_default();
    let name = |role: Role| Message::new(role_key(role));
    let taken = Message::new("review-columns-taken").with("column", header);
    Some(Notice::warning(taken.with("role", name(role)).with("other", name(other))))
}

/// Returns the key of what the lines call a role.
const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Title => "review-columns-title",
        Role::Text => "review-columns-text",
        Role::Municipality => "review-columns-municipality",
        Role::Id => "review-columns-id",
        Role::Date => "review-columns-date",
        Role::County => "review-columns-county",
    }
}

/// Chooses the columns of one line of the dialogue.
fn choosing(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Columns(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    let Some(choosing) = &mut dialogue.choosing else { return Vec::new() };
    let entries = choosing.entries(&dialogue.found);
    if moves_cursor(&mut choosing.selected, entries, command) {
        return Vec::new();
    }
    match command {
        Command::MarkAndMove if choosing.takes_several() => {
            choosing.toggle();
            moves_cursor(&mut choosing.selected, entries, Command::LineDown);
        }
        Command::Cancel => dialogue.choosing = None,
        Command::Save | Command::MarkAndMove => {
            let (line, columns, selected) = (choosing.line, choosing.chosen(), choosing.selected);
            dialogue.choosing = None;
            if let ColumnsLine::Columns(role) = line {
                state.notice = taken_from(&dialogue.found, role, &columns);
                dialogue.found.columns.move_to(role, columns);
                return vec![Effect::File(FileEffect::Preview(dialogue.found.clone()))];
            }
            // The first entry may be all sheets that have the same headers.
            let at = selected.checked_sub(all_sheets(&dialogue.found));
            let sheet = at.and_then(|at| dialogue.found.sheets.get(at).cloned());
            return vec![Effect::File(FileEffect::LookAtSheet(sheet))];
        }
        _ => return does_nothing(state),
    }
    Vec::new()
}
