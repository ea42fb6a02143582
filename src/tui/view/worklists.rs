//! Worklists with their counts: over the case, and on the finished screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::super::commands::Mode;
use super::context::Context;
use super::footer::key_label;
use super::list_rows::{ListRow, window};
use super::paint;
use crate::domain::Message;
use crate::review::{Command, Worklist};
use crate::wording::text::{cut, width};

/// Returns how many rows the worklists of the project take.
pub(super) fn height(context: &Context<'_>) -> u16 {
    u16::try_from(Worklist::of(context.state.facets()).len()).unwrap_or(u16::MAX)
}

/// Draws all worklists, each with its digit and its count; returns how many rows they take. `selected` is the
/// one under the cursor, where there is one.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    selected: Option<usize>,
) -> u16 {
    let lists = Worklist::of(context.state.facets());
    let widest = widest(context, &lists, area);
    let mut lists: Vec<(usize, Worklist)> = (1..).zip(lists).collect();
    let rows_left = usize::from(area.height);
    let is_cut = selected.is_none() && lists.len() > rows_left;
    if is_cut {
        // Those that have cases come first, and the last row says that there are others.
        lists.sort_by_key(|(_, list)| context.state.worklist_count(*list) == Some(0));
    }
    let others = if is_cut { lists.len() + 1 - rows_left.max(1) } else { 0 };
    lists.truncate(lists.len() - others);
    if let Some(last) = rows_left.checked_sub(1).filter(|_| is_cut) {
        let more = Message::new("review-worklists-more").with("count", others);
        let row = paint::rows(area, u16::try_from(last).unwrap_or(u16::MAX), 1);
        paint::text(buffer, row, &format!("  {}", context.format(&more)), context.theme.muted);
    }
    let shown = window(&lists, selected.unwrap_or(0), (area, 1));
    let mut drawn = 0;
    for ((digit, list), row, here) in shown {
        let here = here && selected.is_some();
        let count = context.state.worklist_count(*list);
        // Those that are empty do not stand out.
        let row = ListRow::new(buffer, row, &context.theme, here).quiet_if(count == Some(0));
        let count = count.map_or_else(|| "…".to_owned(), |count| count.to_string());
        let title = context.get(list.title());
        let short = list.short_title().filter(|_| width(&title) > widest);
        let title = short.map_or(title, |short| context.get(short));
        row.draw(buffer, entry(&row, (&digit.to_string(), &title, &count), widest));
        drawn += 1;
    }
    drawn
}

/// Draws how many differences there are to settle, as a row above the worklists.
pub(super) fn draw_differences(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let contested = context.state.contested_disputes();
    let title = Message::new("review-finished-differences").with("contested", contested);
    draw_settling(context, buffer, area, (&title, context.state.disputes()));
}

/// Draws on how many cases a ruling is begun, as a row below the worklists.
pub(super) fn draw_rulings_begun(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let title = Message::new("review-worklists-rulings-begun");
    draw_settling(context, buffer, area, (&title, context.state.rulings_begun()));
}

/// Draws a row with the key under which differences are settled in the place of the digits of lists.
fn draw_settling(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (title, count): (&Message, usize),
) {
    let widest = widest(context, &Worklist::of(context.state.facets()), area);
    let key = context.keymap.key_names(Command::Settle, Mode::Case).next();
    let key = key.map(|name| key_label(context, name)).unwrap_or_default();
    let (title, count) = (context.format(title), count.to_string());
    let row = ListRow::new(buffer, area, &context.theme, false);
    row.draw(buffer, entry(&row, (&key, &title, &count), widest));
}

/// Returns a list in its row: the key that opens it, what it is called, and how many cases it has.
fn entry(
    row: &ListRow<'_>,
    (key, title, count): (&str, &str, &str),
    widest: usize,
) -> Vec<Span<'static>> {
    let title = cut(title, widest);
    let gap = " ".repeat(widest.saturating_sub(width(&title)));
    let mut spans = row.keyed(key);
    spans.push(Span::styled(format!("{title}{gap}"), row.text));
    spans.push(Span::styled(format!(" {count:>5}"), row.strong));
    spans
}

/// Returns the width of the longest title, as far as there is room.
fn widest(context: &Context<'_>, lists: &[Worklist], area: Rect) -> usize {
    let room = usize::from(area.width).saturating_sub(11);
    let widest = lists.iter().map(|list| width(&context.get(list.title())));
    widest.max().unwrap_or(0).min(room)
}
