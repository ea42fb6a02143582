//! The page of the keys, and what the signs of the queue mean.

use std::iter;

use ratatui::style::Style;
use ratatui::text::Span;

use super::super::commands::Mode;
use super::super::keymap::key_label;
use super::changes::StyledLine;
use super::context::Context;
use super::queue;
use crate::review::Pane;
use crate::wording::text::{width, wrap};

/// Returns the keys of where one is, the case or the queue, then those of the others that differ, and before them those of the page that is below; with the keys of the queue
/// what its signs mean.
pub(super) fn lines(context: &Context<'_>, page_width: usize) -> Vec<StyledLine> {
    let of_case = (Mode::Case, "review-keys-case");
    let of_queue = (Mode::Queue, "review-keys-queue");
    let (of_page, of_settling) =
        ((Mode::Page, "review-keys-page"), (Mode::Settle, "review-keys-settle"));
    let [first, second] =
        if context.state.pane() == Pane::Queue { [of_queue, of_case] } else { [of_case, of_queue] };
    // Who asks on a page is shown first what works there.
    let places = if context.state.page_below_keys() {
        [of_page, first, second, of_settling]
    } else {
        [first, second, of_page, of_settling]
    };
    let mut lines: Vec<StyledLine> = Vec::new();
    for (at, (mode, heading)) in places.into_iter().enumerate() {
        if !lines.is_empty() {
            lines.push(vec![(String::new(), Style::new())]);
        }
        lines.push(vec![(context.get(heading), context.theme.strong)]);
        if mode == Mode::Queue {
            let room = page_width.saturating_sub(2);
            let line = |spans: Vec<Span<'static>>| {
                let pieces = spans.into_iter().map(|span| (span.content.into_owned(), span.style));
                iter::once(("  ".to_owned(), Style::new())).chain(pieces).collect()
            };
            lines.extend(queue::legend(context, room, queue::RareSigns::ALL).into_iter().map(line));
        }
        let before: Vec<Mode> = places[..at].iter().map(|(mode, _)| *mode).collect();
        let keys = keys_of(context, (mode, &before), page_width);
        lines.extend(keys.into_iter().map(|line| vec![line]));
    }
    lines
}

/// Returns the keys of a mode that are not those of the modes before.
fn keys_of(
    context: &Context<'_>,
    (mode, before): (Mode, &[Mode]),
    page_width: usize,
) -> Vec<(String, Style)> {
    const COLUMN: usize = 29;
    let mut lines = Vec::new();
    let rows = context.keymap.bound().iter().filter(|bound| {
        let modes = bound.binding.modes;
        let here = !before.iter().any(|before| modes.contains(before));
        modes.contains(&mode) && here && !bound.keys.is_empty()
    });
    for bound in rows {
        let keys: Vec<String> =
            bound.shown_keys().map(|name| key_label(context.words, name)).collect();
        let keys = keys.join("  ");
        let title = context.get(&format!("review-command-{}", bound.binding.id));
        let Some(room) = page_width.checked_sub(2 + COLUMN).filter(|room| *room >= 20) else {
            // What a key does is below it.
            let strong = context.theme.strong;
            lines.extend(wrap(&keys, page_width).into_iter().map(|line| (line, strong)));
            let title = wrap(&title, page_width.saturating_sub(2));
            lines.extend(title.iter().map(|line| (format!("  {line}"), Style::new())));
            continue;
        };
        let firsts = iter::once(true).chain(iter::repeat(false));
        for (title, first) in wrap(&title, room).iter().zip(firsts) {
            let keys = if first { keys.as_str() } else { "" };
            let padding = " ".repeat(COLUMN.saturating_sub(width(keys)).max(2));
            lines.push((format!("  {keys}{padding}{title}"), Style::new()));
        }
    }
    lines
}
