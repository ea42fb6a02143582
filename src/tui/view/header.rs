//! The first row: how far one is, how fast it goes, what is left open.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::Context;
use super::paint;
use crate::domain::Message;
use crate::review::pace::CASES_BEFORE_A_PACE;
use crate::wording::text::width;

pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    if area.height == 0 {
        return;
    }
    buffer.set_style(area, context.theme.bar);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let state = context.state;
    if state.is_empty() {
        paint::text(buffer, inner, "nybrott", context.theme.bar);
        return;
    }
    let drafts =
        |count: usize| context.format(&Message::new("review-header-drafts").with("count", count));
    let mut right = Vec::new();
    if !state.marks().is_empty() {
        let marks = Message::new("review-header-marks")
            .with("count", state.marks().len())
            .with("outside", state.marks_out_of_sight());
        right.push(context.format(&marks));
    }
    if state.draft_count() > 0 {
        right.push(drafts(state.draft_count()));
    }
    let right = right.join(" · ");
    // Room is kept for a draft or two, so that nothing jumps when the first digit is typed.
    let widest = width(&right).max(width(&drafts(2)));
    let room = usize::from(inner.width).saturating_sub(widest + 2);
    paint::ends(
        buffer,
        inner,
        (&progress(context, room), context.theme.bar),
        (&right, context.theme.bar),
    );
}

/// Returns as much of the progress as there is room for: counts first, then percentage, pace, bar.
fn progress(context: &Context<'_>, room: usize) -> String {
    let state = context.state;
    let words = context.words;
    let done = context.format(
        &Message::new("review-header-done")
            .with("done", words.number(state.tally().classified))
            .with("total", words.number(state.total())),
    );
    let percent = state.tally().classified.saturating_mul(100) / state.total().max(1);
    let percent = context.format(&Message::new("review-header-percent").with("percent", percent));
    let pace = pace(context);
    let postponed = if state.tally().postponed > 0 {
        context
            .format(&Message::new("review-header-postponed").with("count", state.tally().postponed))
    } else {
        String::new()
    };
    for bar_width in [30, 16, 0] {
        let bar = bar(state.tally().classified, state.total(), bar_width);
        let mut parts = vec![percent.clone(), pace.clone(), postponed.clone()];
        parts.retain(|part| !part.is_empty());
        while !parts.is_empty() {
            let text = format!("{done}{bar} {}", parts.join(" · "));
            if width(&text) <= room {
                return text;
            }
            if bar_width > 0 {
                break;
            }
            parts.pop();
        }
    }
    done
}

fn bar(done: i64, total: i64, width: usize) -> String {
    if width == 0 {
        return " ·".to_owned();
    }
    let cells = i64::try_from(width).unwrap_or(0);
    let full =
        usize::try_from((done.saturating_mul(cells) / total.max(1)).clamp(0, cells)).unwrap_or(0);
    format!(" [{}{}]", "#".repeat(full), ".".repeat(width - full))
}

/// Returns cases per minute and the time left, once enough cases are classified to estimate them.
fn pace(context: &Context<'_>) -> String {
    let state = context.state;
    let Some(pace) = state.pace().per_minute() else {
        return if state.acts_saved() < CASES_BEFORE_A_PACE as u64
            && state.tally().classified < state.total()
        {
            context.get("review-header-pace-later")
        } else {
            String::new()
        };
    };
    let pace = context.words.decimal(pace, 1);
    match state.minutes_left() {
        Some(minutes) if minutes >= 60 => context.format(
            &Message::new("review-header-pace-hours")
                .with("pace", pace)
                .with("hours", minutes / 60)
                .with("minutes", minutes % 60),
        ),
        Some(minutes) => context.format(
            &Message::new("review-header-pace").with("pace", pace).with("minutes", minutes),
        ),
        None => String::new(),
    }
}
