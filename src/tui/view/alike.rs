//! The finished cases most like the open one, with what the reviewer answered: on a wide screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::paint::{self, rows};
use super::queue;
use crate::wording::text::one_line;
use crate::wording::title_or_id;

/// Draws a heading and a row a case; nothing where there is none.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let Some(view) = context.state.open_case() else { return };
    let alike = &view.alike;
    if alike.is_empty() || area.height < 2 {
        return;
    }
    let theme = context.theme;
    let heading = context.get("review-alike-heading");
    paint::rule(buffer, rows(area, 0, 1), (&heading, theme.muted), ("", theme.muted), theme.muted);
    for (case, at) in alike.iter().zip(1..area.height) {
        let row = rows(area, at, 1);
        let inner = Rect { x: row.x + 1, width: row.width.saturating_sub(2), ..row };
        let mut spans = queue::sign_spans(context, case);
        let title = title_or_id(context.words, &case.title, &case.id);
        spans.push(Span::styled(format!(" {title}"), theme.text));
        if let Some(municipality) = &case.municipality {
            spans.push(Span::styled(format!("  {}", one_line(municipality)), theme.muted));
        }
        paint::cut_spans(buffer, inner, spans);
    }
}
