//! Worklists with their counts: over the case, and on the finished screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::lists::{cursor_mark, window};
use super::paint;
use crate::review::Worklist;
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
    let room = usize::from(area.width).saturating_sub(10);
    let widest = lists.iter().map(|list| width(&context.get(list.title())));
    let widest = widest.max().unwrap_or(0).min(room);
    let lists: Vec<(usize, Worklist)> = (1..).zip(lists).collect();
    let shown = window(&lists, selected.unwrap_or(0), (area, 1));
    let mut drawn = 0;
    for ((digit, list), row, here) in shown {
        let here = here && selected.is_some();
        let theme = context.theme;
        let (style, quiet) = paint::chosen(buffer, row, &theme, here);
        let count = context.state.worklist_count(*list);
        let count_style = match count {
            _ if here => style,
            Some(0) => quiet,
            _ => theme.strong,
        };
        let count = count.map_or_else(|| "…".to_owned(), |count| count.to_string());
        let title = cut(&context.get(list.title()), widest).into_owned();
        let gap = " ".repeat(widest.saturating_sub(width(&title)));
        let spans = vec![
            Span::styled(format!("{} ", cursor_mark(here)), style),
            Span::styled(digit.to_string(), if here { style } else { theme.strong }),
            Span::styled(format!(" {title}{gap}"), style),
            Span::styled(format!(" {count:>5}"), count_style),
        ];
        paint::cut_spans(buffer, row, spans);
        drawn += 1;
    }
    drawn
}
