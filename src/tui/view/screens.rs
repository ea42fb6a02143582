//! Screens without an open case: the welcome of an empty project, and the end of the work.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::commands::Mode;
use super::context::Context;
use super::footer::key_label;
use super::paint::{self, rows};
use super::{round_ends, worklists};
use crate::domain::Message;
use crate::review::{Command, Layer};

pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if context.state.is_empty() {
        welcome(context, buffer, inner);
    } else if context.state.is_finished() {
        finished(context, buffer, inner);
    }
}

/// The widest lines of the welcome.
const WELCOME_WIDTH: u16 = 76;

/// The rows that the welcome takes in the middle of a large window, with a line for the project.
const WELCOME_ROWS: u16 = 14;

/// Returns where the welcome is: at the top, in a large window in its middle, a little above the half.
fn welcome_area(area: Rect) -> Rect {
    if area.height < SPACIOUS {
        return rows(area, u16::from(area.height > 12), area.height);
    }
    let middle = rows(area, area.height.saturating_sub(WELCOME_ROWS) / 3, area.height);
    let width = area.width.min(WELCOME_WIDTH);
    Rect { x: area.x + (area.width - width) / 2, width, ..middle }
}

fn welcome(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let strong = context.theme.strong;
    let gap = u16::from(area.height >= SPACIOUS);
    let area = welcome_area(area);
    let mut at = paint::paragraph(buffer, rows(area, 0, 2), &context.get("review-welcome"), strong);
    at += 1 + gap;
    for (key, does) in [
        (Command::Digit(1), "review-welcome-import"),
        (Command::Digit(2), context.state.samples_choice()),
        (Command::Quit, "review-welcome-quit"),
    ] {
        at += with_keys(context, buffer, rows(area, at, 1), (does, &[key])) + gap;
    }
    at += 1;
    let private = context.get("review-welcome-private");
    let (key, style) = if context.state.setup().is_new_project {
        ("review-welcome-new-project", strong)
    } else {
        ("review-welcome-project", context.theme.muted)
    };
    let place = Message::new(key).with("path", context.state.project_path());
    let mut parts = [(private, context.theme.text), (context.format(&place), style)];
    // In a small window what may be a mistake is not cut.
    if context.state.setup().is_new_project {
        parts.reverse();
    }
    for (part, style) in parts {
        at += paint::paragraph(buffer, rows(area, at, 3), &part, style) + 1;
    }
    at -= 1;
    let reviewer =
        Message::new("review-welcome-reviewer").with("reviewer", context.state.reviewer().as_str());
    paint::paragraph(buffer, rows(area, at, 2), &context.format(&reviewer), context.theme.muted);
}

/// From so many rows on there is room for more than what is left to do.
const ROOMY: u16 = 13;

/// From so many rows on a dialogue below leaves the lists in sight, also with blank rows between them.
const SPACIOUS: u16 = 25;

fn finished(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let state = context.state;
    let words = context.words;
    // Those that can be chosen are the same.
    let are_on_top = matches!(state.top(), Some(Layer::Worklists(_)));
    let mut at = u16::from(area.height >= SPACIOUS);
    if state.round().is_some() {
        for (line, place) in round_ends::round_finished(words, state).iter().zip(0..) {
            let style = if place == 0 { context.theme.strong } else { context.theme.text };
            at += paint::paragraph(buffer, rows(area, at, 3), line, style);
        }
        at += marked(context, buffer, rows(area, at, 2)) + 1;
        if !are_on_top {
            lists(context, buffer, rows(area, at, area.height));
        }
        return;
    }
    let done = Message::new("review-finished")
        .with("count", state.total())
        .with("total", words.number(state.total()));
    at += paint::paragraph(buffer, rows(area, at, 2), &context.format(&done), context.theme.strong);
    at += marked(context, buffer, rows(area, at, 2)) + 1;
    for line in round_ends::rounds_still_open(words, state) {
        at += paint::paragraph(buffer, rows(area, at, 3), &line, context.theme.text);
    }
    // In a small window the keys of the last row do, and the lists have the rows.
    let (export, look) = (
        ("review-finished-export", &[Command::Export][..]),
        ("review-finished-look", &[Command::PreviousCase, Command::Search, Command::Quit][..]),
    );
    at += with_keys(context, buffer, rows(area, at, 2), export);
    if area.height >= ROOMY {
        at += with_keys(context, buffer, rows(area, at, 2), look);
    }
    if are_on_top {
        return;
    }
    at += u16::from(area.height >= SPACIOUS);
    let left = context.get("review-finished-left");
    at += paint::paragraph(buffer, rows(area, at, 1), &left, context.theme.text);
    lists(context, buffer, rows(area, at, area.height));
}

/// Draws what is left to look at: differences, where there are any, and the worklists.
fn lists(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let differences = u16::from(context.state.disputes() > 0);
    if differences > 0 {
        worklists::draw_differences(context, buffer, rows(area, 0, 1));
    }
    let left = rows(area, differences, worklists::height(context));
    worklists::draw(context, buffer, left, None);
}

/// Draws what keys do, the keys as they are in the last row; returns the rows used.
fn with_keys(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (does, keys): (&'static str, &[Command]),
) -> u16 {
    let theme = context.theme;
    let name = |command: &Command| {
        if let Command::Digit(digit) = command {
            return Some(digit.to_string());
        }
        let name = context.keymap.key_names(*command, Mode::Case).next();
        name.map(|name| key_label(context, name))
    };
    let keys: Vec<String> = keys.iter().filter_map(name).collect();
    let does = context.get(does);
    paint::paragraph_with_keys(buffer, area, (&does, theme.text), (&keys, theme.strong))
}

/// Draws that answers for marked cases wait to be saved, where some do; returns the rows used.
fn marked(context: &Context<'_>, buffer: &mut Buffer, area: Rect) -> u16 {
    let count = context.state.typed_for_marked();
    if count == 0 {
        return 0;
    }
    let waiting = context.format(&Message::new("review-finished-marked").with("count", count));
    paint::paragraph(buffer, area, &waiting, context.theme.warning)
}
