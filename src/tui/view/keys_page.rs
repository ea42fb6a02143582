//! The page of the keys, and what the signs of the queue mean.

use std::iter;

use ratatui::style::Style;
use ratatui::text::Span;

use super::super::commands::Mode;
use super::super::keymap::{Bound, key_label};
use super::changes::StyledLine;
use super::context::Context;
use super::dialogue_hints;
use super::legend;
use crate::domain::Message;
use crate::domain::folding::fold;
use crate::review::layer::Page;
use crate::review::{Command, Layer, Pane};
use crate::wording;
use crate::wording::text::{width, wrap};

/// So wide is a column of keys at least, where there are several.
const LEAST_COLUMN: usize = 62;

/// So wide is a column of keys at most.
const WIDEST_COLUMN: usize = 86;

/// Between two columns.
const GAP: usize = 4;

/// Returns the lines of the page: in columns, each read after the one before it, as many as there is room for.
/// Where something is looked for, it has the keys and signs alone that are it, or of which the words have it.
pub(super) fn columns(context: &Context<'_>, page_width: usize, sought: &str) -> Vec<StyledLine> {
    let count = ((page_width + GAP) / (LEAST_COLUMN + GAP)).max(1);
    let room = ((page_width + GAP) / count).saturating_sub(GAP).min(WIDEST_COLUMN);
    let mut columns =
        in_columns(&entries(context, room.min(page_width), sought), count).into_iter();
    let mut shown = columns.next().unwrap_or_default();
    for (column, before) in columns.zip(1..) {
        shown.resize(shown.len().max(column.len()), Vec::new());
        let from = before * (room + GAP);
        for (line, beside) in shown.iter_mut().zip(column) {
            let taken: usize = line.iter().map(|(text, _)| width(text)).sum();
            line.push((" ".repeat(from.saturating_sub(taken)), Style::new()));
            line.extend(beside.iter().cloned());
        }
    }
    shown
}

/// The lines of a key and what it does, which stay together; also a blank line, or a heading with what is first below it.
type KeyEntry = Vec<StyledLine>;

/// Divides entries into so many columns, the lowest that hold them. No column begins with a blank line.
fn in_columns(entries: &[KeyEntry], count: usize) -> Vec<Vec<StyledLine>> {
    let total: usize = entries.iter().map(Vec::len).sum();
    let filled = |height: usize| {
        let mut columns: Vec<Vec<StyledLine>> = vec![Vec::new()];
        for entry in entries {
            let is_full =
                |column: &Vec<_>| !column.is_empty() && column.len() + entry.len() > height;
            if columns.last().is_some_and(is_full) {
                columns.push(Vec::new());
            }
            let is_blank = entry.iter().flatten().all(|(text, _)| text.is_empty());
            if let Some(column) =
                columns.last_mut().filter(|column| !(is_blank && column.is_empty()))
            {
                column.extend(entry.iter().cloned());
            }
        }
        columns
    };
    // All of them fit into one column.
    let mut heights = total.div_ceil(count.max(1))..=total;
    heights
        .find_map(|height| Some(filled(height)).filter(|it| it.len() <= count))
        .unwrap_or_default()
}

/// Returns the keys of where one is, the case or the queue, then those of the others that differ; before them those of the page
/// that is below, what it means by them first. With the keys of the queue is what its signs mean.
fn entries(context: &Context<'_>, page_width: usize, sought: &str) -> Vec<KeyEntry> {
    let of_case = (Mode::Case, "review-keys-case");
    let of_queue = (Mode::Queue, "review-keys-queue");
    let (of_page, of_settling) =
        ((Mode::Page, "review-keys-page"), (Mode::Settle, "review-keys-settle"));
    let [first, second] =
        if context.state.pane() == Pane::Queue { [of_queue, of_case] } else { [of_case, of_queue] };
    // Who asks on a page is shown first what works there.
    let below = context.state.below_keys();
    let places: &[_] = match (below, below.map(Mode::of)) {
        // What the keys of the case and the queue do is no help while differences are settled.
        (Some(Layer::Settling(_)), _) => &[of_settling],
        (_, Some(Mode::Page)) => &[of_page, first, second, of_settling],
        (_, Some(Mode::Settle)) => &[of_settling, first, second, of_page],
        _ => &[first, second, of_page, of_settling],
    };
    let mut entries: Vec<KeyEntry> = Vec::new();
    let mut section = |heading: &str, body: Vec<KeyEntry>| {
        let mut body = body.into_iter();
        let Some(first) = body.next() else { return };
        if !entries.is_empty() {
            entries.push(vec![vec![(String::new(), Style::new())]]);
        }
        let heading = vec![(context.get(heading), context.theme.strong)];
        entries.push(iter::once(heading).chain(first).collect());
        entries.extend(body);
    };
    let paragraph = |text: &str| -> KeyEntry {
        let lines = wrap(text, page_width.saturating_sub(2)).into_iter();
        lines.map(|line| vec![(format!("  {line}"), Style::new())]).collect()
    };
    if let Some(layer) = below {
        let keys = keys_here(context, layer, (page_width, sought));
        section("review-keys-here", keys);
    }
    if let Some((heading, said)) = below.and_then(|layer| explained(context, layer))
        && sought.is_empty()
    {
        section(heading, said.iter().map(|said| paragraph(said)).collect());
    }
    for (at, (mode, heading)) in places.iter().copied().enumerate() {
        let mut body: Vec<KeyEntry> = Vec::new();
        if mode == Mode::Queue {
            let room = page_width.saturating_sub(2);
            let line = |spans: Vec<Span<'static>>| {
                let pieces = spans.into_iter().map(|span| (span.content.into_owned(), span.style));
                iter::once(("  ".to_owned(), Style::new())).chain(pieces).collect()
            };
            let is_wanted = |sign: &str, words: &str| has(sought, (&[sign.to_owned()], words));
            let lines = legend::lines(context, room, is_wanted);
            if !lines.is_empty() {
                body.push(lines.into_iter().map(line).collect());
            }
        }
        let before: Vec<Mode> = places[..at].iter().map(|(mode, _)| *mode).collect();
        body.extend(keys_of(context, (mode, &before), (page_width, sought)));
        if mode == Mode::Case && sought.is_empty() {
            body.push(paragraph(&context.get("review-keys-saved")));
        }
        section(heading, body);
    }
    if entries.is_empty() {
        let none = Message::new("review-page-no-hit").with("sought", sought);
        entries.push(vec![vec![(context.format(&none), context.theme.warning)]]);
    }
    entries
}

/// Returns what the numbers of a page mean, under a heading.
fn explained(context: &Context<'_>, layer: &Layer) -> Option<(&'static str, Vec<String>)> {
    match layer {
        Layer::Page(Page::Agreement(_)) => {
            Some(("agreement-legend-heading", wording::agreement::legend(context.words).into()))
        }
        _ => None,
    }
}

/// Returns whether the keys or what they do have what is looked for; all have it where nothing is.
fn has(sought: &str, (keys, title): (&[String], &str)) -> bool {
    let wanted = fold(sought);
    fold(title).contains(&wanted) || keys.iter().any(|key| fold(key) == wanted)
}

/// Returns the keys of a page or dialogue in the words of its last row, which has no room for all of them.
fn keys_here(
    context: &Context<'_>,
    layer: &Layer,
    (page_width, sought): (usize, &str),
) -> Vec<KeyEntry> {
    let mode = Mode::of(layer);
    let hints = dialogue_hints::of(layer, context.state).iter();
    let row = |(command, label, _): &(Command, &'static str, u8)| {
        let keys: Vec<String> = match command {
            Command::Digit(digit @ 1..) => vec![digit.to_string()],
            _ => context
                .keymap
                .key_names(*command, mode)
                .map(|name| key_label(context.words, name))
                .collect(),
        };
        let title = context.get(label);
        let is_shown = !keys.is_empty() && has(sought, (&keys, &title));
        is_shown.then(|| entry(context, (&keys, &title), page_width))
    };
    hints.filter(|(command, ..)| *command != Command::Keys).filter_map(row).collect()
}

/// Returns the keys of a mode that are not those of the modes before.
fn keys_of(
    context: &Context<'_>,
    (mode, before): (Mode, &[Mode]),
    (page_width, sought): (usize, &str),
) -> Vec<KeyEntry> {
    let in_codebook = matches!(context.state.below_keys(), Some(Layer::Page(Page::Codebook(_))));
    let rows = context.keymap.bound().iter().filter(|bound| {
        let modes = bound.binding.modes;
        // Of the pages that one asks on, the codebook alone can be searched, and elsewhere cases are looked for.
        let searches = is_of_search(bound.binding.command);
        let is_here = mode != Mode::Page || !searches || in_codebook;
        let is_before = |before: &Mode| {
            modes.contains(before) && !(searches && [mode, *before].contains(&Mode::Page))
        };
        let here = is_here && !before.iter().any(is_before);
        // While differences are settled, the palette only says that it opens later.
        let is_refused = mode == Mode::Settle && bound.binding.command == Command::Palette;
        modes.contains(&mode) && here && !is_refused && !bound.keys.is_empty()
    });
    let row = |bound: &Bound| {
        let keys: Vec<String> =
            bound.shown_keys().map(|name| key_label(context.words, name)).collect();
        let title = title_in(mode, bound.binding.id);
        let title = context.get(&title);
        has(sought, (&keys, &title)).then(|| entry(context, (&keys, &title), page_width))
    };
    rows.filter_map(row).collect()
}

/// Returns whether it looks for something, or goes through what was found.
const fn is_of_search(command: Command) -> bool {
    matches!(command, Command::Search | Command::NextHit | Command::PreviousHit)
}

/// Returns the key of what a command does there; on a page and while differences are settled, some do something else.
fn title_in(mode: Mode, id: &str) -> String {
    if mode == Mode::Page && id == "search" {
        return "review-page-search".to_owned();
    }
    let does_otherwise = matches!(
        id,
        "answer"
            | "save"
            | "later"
            | "next-question"
            | "previous-question"
            | "mark"
            | "cancel"
            | "quit"
    );
    let of = if mode == Mode::Settle && does_otherwise { "settle-keys" } else { "review-command" };
    format!("{of}-{id}")
}

/// Returns keys with what they do beside them, or below them where there is little room.
fn entry(context: &Context<'_>, (keys, title): (&[String], &str), page_width: usize) -> KeyEntry {
    const COLUMN: usize = 26;
    let (keys, strong) = (keys.join("  "), context.theme.strong);
    let mut lines = Vec::new();
    let Some(room) = page_width.checked_sub(2 + COLUMN).filter(|room| *room >= 20) else {
        lines.extend(wrap(&keys, page_width).into_iter().map(|line| vec![(line, strong)]));
        let title = wrap(title, page_width.saturating_sub(2));
        lines.extend(title.iter().map(|line| vec![(format!("  {line}"), Style::new())]));
        return lines;
    };
    let firsts = iter::once(true).chain(iter::repeat(false));
    for (title, first) in wrap(title, room).into_iter().zip(firsts) {
        let keys = if first { keys.as_str() } else { "" };
        let padding = " ".repeat(COLUMN.saturating_sub(width(keys)).max(2));
        lines
            .push(vec![(format!("  {keys}"), strong), (format!("{padding}{title}"), Style::new())]);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_in_one_column_and_no_column_begins_with_a_blank_line() {
        let entry = |(at, lines): (usize, usize)| -> KeyEntry {
            let name = if lines == 0 { String::new() } else { at.to_string() };
            vec![vec![(name, Style::new())]; lines.max(1)]
        };
        let entries: Vec<KeyEntry> =
            [3, 2, 0, 1, 2, 2, 0, 3, 1].into_iter().enumerate().map(entry).collect();
        for count in 1..6 {
            let columns = in_columns(&entries, count);
            assert!(columns.len() <= count, "{columns:?}");
            let names = |column: &Vec<StyledLine>| -> Vec<String> {
                column.iter().flatten().map(|(name, _)| name.clone()).collect()
            };
            for (at, lines) in
                [3, 2, 0, 1, 2, 2, 0, 3, 1].into_iter().enumerate().filter(|it| it.1 > 0)
            {
                let here = |column: &Vec<StyledLine>| {
                    names(column).iter().filter(|name| **name == at.to_string()).count()
                };
                let in_each: Vec<usize> =
                    columns.iter().map(here).filter(|lines| *lines > 0).collect();
                assert_eq!(in_each, [lines], "{count} columns: {columns:?}");
            }
            assert!(columns.iter().all(|column| !names(column)[0].is_empty()), "{columns:?}");
        }
    }
}
