//! The heading of the queue: what list it is, how long, and of a worklist how many cases still belong to it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::{legend, notice, paint};
use crate::domain::Message;
use crate::review::queue::{ListReach, QueueContent};
use crate::review::{Cancels, Worklist};
use crate::wording::text::width;

/// Draws the heading. Where the queue has no legend below it, what its signs mean is there, as far as there is room.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, has_legend: bool) {
    if area.height == 0 {
        return;
    }
    let state = context.state;
    let theme = context.theme;
    let total = context.words.number(state.total());
    let (heading, remark) = match &state.queue().shown {
        QueueContent::All => (
            context.format(&Message::new("review-queue-heading").with("total", state.total())),
            String::new(),
        ),
        QueueContent::Listed { cases, about } => {
            let still = Still::of(context).filter(|still| still.left < still.listed);
            let count = number(context, cases.len());
            let ends = match state.queue().reach(state.scope().total) {
                ListReach::Part => "review-queue-listed",
                ListReach::AllSorted => "review-queue-sorted",
                ListReach::AllFiltered => "review-queue-filtered-all",
            };
            let remark = Message::new(ends).with("count", count.as_str()).with("total", total);
            let remark = if state.queue().is_narrowed() {
                remark
            } else {
                Message::new("review-queue-round").with("count", count.as_str())
            };
            // Beside the report there is room for what list it is and how long, and no more. Nor is Esc named there where
            // it takes something else away first.
            let esc_is_other = state.queue().is_narrowed() && state.cancels() != Cancels::List;
            let is_short = area.width < 60 || esc_is_other;
            let remark = match still {
                Some(still) => context.format(&still.in_words(context, is_short)),
                None if is_short => count,
                None => context.format(&remark),
            };
            let room = usize::from(area.width).saturating_sub(3 + width(&remark));
            (list_name(context, about, room), remark)
        }
    };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inner.width).saturating_sub(width(&heading) + 2);
    let remark = if has_legend {
        vec![Span::styled(remark, theme.muted)]
    } else {
        legend::beside_heading(context, &remark, room)
    };
    let style = if context.asks() { theme.muted } else { theme.accent };
    let taken = u16::try_from(paint::spans_width(&remark)).unwrap_or(u16::MAX);
    let left = Rect { width: inner.width.saturating_sub(taken.saturating_add(1)), ..inner };
    paint::text(buffer, left, &heading, style);
    paint::spans_at_end(buffer, inner, remark);
}

/// Of how many cases of the worklist in the queue that still holds for which it was opened: the others stay in their rows.
struct Still {
    left: usize,
    listed: usize,
}

impl Still {
    /// Counts them; `None` where that is not known at any time, or the list is another one.
    fn of(context: &Context<'_>) -> Option<Self> {
        let queue = context.state.queue();
        let list = queue.worklist.filter(|list| list.is_counted_again())?;
        let listed = queue.count(context.state.total());
        Some(Self { left: context.state.worklist_count(list)?.min(listed), listed })
    }

    fn in_words(&self, context: &Context<'_>, is_short: bool) -> Message {
        let key = if is_short { "review-queue-still" } else { "review-queue-still-esc" };
        let said = Message::new(key).with("count", number(context, self.left));
        said.with("listed", number(context, self.listed))
    }
}

/// Returns how many cases the worklist in the queue has now, and of how many that it was opened with, where those are more; `None`
/// where that is not known at any time, or the list is another one.
pub(super) fn count_now(context: &Context<'_>) -> Option<String> {
    let Still { left, listed } = Still::of(context)?;
    let (left, listed) = (number(context, left), number(context, listed));
    Some(if left == listed { left } else { format!("{left}/{listed}") })
}

fn number(context: &Context<'_>, count: usize) -> String {
    context.words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Returns what the list in the queue is called, in fewer words where it does not fit in so many cells.
pub(super) fn list_name(context: &Context<'_>, about: &Message, room: usize) -> String {
    let name = notice::sentence(context, about);
    let short = context.state.queue().worklist.and_then(Worklist::short_title);
    match short.filter(|_| width(&name) > room) {
        Some(short) => context.get(short),
        None => name,
    }
}
