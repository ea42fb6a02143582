//! The marked cases that are settled with the one on top, below its answers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::Context;
use super::paint::{self, rows};
use crate::domain::Message;
use crate::domain::rulings::Dispute;
use crate::review::settling::SettledCase;
use crate::wording;

/// A case of them takes at most so many rows.
const MOST_ROWS: u16 = 2;

/// Returns what they are called, in one line; `None` where there is none.
pub(super) fn titles(context: &Context<'_>, joined: &[&Dispute]) -> Option<String> {
    let titles = joined.iter().map(|of| wording::title(context.words, &of.open.case));
    let titles: Vec<String> = titles.collect();
    let heading = context.get("settle-joined-heading");
    (!titles.is_empty()).then(|| format!("{heading} {}", titles.join(" · ")))
}

/// Draws what each of them is settled as and what was answered there, as far as there is room; how many there are says the first row of the screen.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (case, joined): (&SettledCase, &[&Dispute]),
) {
    if joined.is_empty() || area.height < 2 {
        return;
    }
    let theme = context.theme;
    paint::text(buffer, rows(area, 0, 1), &context.get("settle-joined-heading"), theme.strong);
    let mut at = 1;
    for (other, left) in joined.iter().zip((0..joined.len()).rev()) {
        let room = area.height.saturating_sub(at);
        if room == 0 || (room == 1 && left > 0) {
            let more = Message::new("settle-joined-more").with("count", left + 1);
            paint::text(buffer, rows(area, at, 1), &context.format(&more), theme.muted);
            return;
        }
        let both = (&case.dispute, *other);
        let ruled = case.answers_for(other);
        let said = wording::joined_case(context.words, both, &ruled, case.shows_names);
        let wanted = paint::height(&said, area.width).min(MOST_ROWS);
        // The next one keeps a row.
        let row = rows(area, at, wanted.min(room.saturating_sub(u16::from(left > 0)).max(1)));
        paint::paragraph(buffer, row, &said, theme.text);
        at += row.height;
    }
}
