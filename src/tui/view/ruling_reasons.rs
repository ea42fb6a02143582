//! Why reviewers differ, as digits say it while a difference is settled.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::list_rows::cursor_mark;
use super::paint::{self, rows};
use super::question;
use crate::domain::rulings::RulingReason;
use crate::review::settling::SettledCase;
use crate::wording;
use crate::wording::text::width;
use crate::words::Words;

/// Draws the reasons with their digits, in as many rows as there are; in one alone from where the one that was chosen is in it.
/// Returns the rows that they take.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    case: &SettledCase,
) -> u16 {
    let (theme, chosen) = (context.theme, case.reason);
    let asks = if case.has_reason_of_before() { "settle-reason-before" } else { "settle-reason" };
    let mut spans = vec![Span::styled(format!("{} ", context.get(asks)), theme.accent)];
    let mut row = 0;
    let named = |name: fn(&Words, RulingReason) -> String| -> Vec<(String, bool)> {
        let named = |(reason, digit): (RulingReason, u8)| {
            let is_chosen = chosen == Some(reason);
            let mark = cursor_mark(is_chosen);
            (format!("{mark}{digit} {} ", name(context.words, reason)), is_chosen)
        };
        RulingReason::ALL.into_iter().zip(1..).map(named).collect()
    };
    let mut reasons = named(wording::ruling_reason);
    let before = paint::spans_width(&spans);
    if rows_of(&reasons, before, usize::from(area.width)) > usize::from(area.height) {
        reasons = named(wording::ruling_reason_in_short);
    }
    let last = reasons.iter().position(|(_, is_chosen)| *is_chosen).unwrap_or(0);
    if usize::from(area.height) > reasons.len() {
        let beside = Rect { x: area.x.saturating_sub(1), ..area };
        question::draw_bar(context, buffer, rows(beside, 0, 1));
        spans.insert(0, Span::raw(" "));
        paint::spans(buffer, rows(area, 0, 1), spans);
        for ((text, is_chosen), at) in reasons.into_iter().zip(1..) {
            question::draw_bar(context, buffer, rows(beside, at, 1));
            paint::spans(buffer, rows(area, at, 1), option(context, text, is_chosen));
        }
        return u16::try_from(RulingReason::ALL.len() + 1).unwrap_or(u16::MAX);
    }
    let room = usize::from(area.width).saturating_sub(before);
    let is_in_row = |first: &usize| {
        reasons[*first..=last].iter().map(|(text, _)| width(text)).sum::<usize>() <= room
    };
    let first = if area.height > 1 { 0 } else { (0..last).find(is_in_row).unwrap_or(last) };
    for (text, is_chosen) in reasons.iter().skip(first).cloned() {
        let used = paint::spans_width(&spans) + width(&text);
        if used > usize::from(area.width) && row + 1 < area.height {
            paint::spans(buffer, rows(area, row, 1), std::mem::take(&mut spans));
            row += 1;
        }
        spans.extend(option(context, text, is_chosen));
    }
    paint::cut_spans(buffer, rows(area, row, 1), spans);
    row + 1
}

/// Returns a reason as an option: its digit stands out, and the one that is chosen is filled.
fn option(context: &Context<'_>, mut text: String, is_chosen: bool) -> Vec<Span<'static>> {
    let theme = context.theme;
    if is_chosen {
        return vec![Span::styled(text, theme.chosen)];
    }
    let name = text.split_off(text.find(|sign: char| sign.is_ascii_digit()).map_or(0, |at| at + 1));
    vec![Span::styled(text, theme.bar), Span::styled(name, theme.text)]
}

/// Returns how many rows reasons take behind a heading of that width, in rows of another.
fn rows_of(reasons: &[(String, bool)], heading: usize, room: usize) -> usize {
    let (mut rows, mut used) = (1, heading);
    for (text, _) in reasons {
        if used + width(text) > room {
            (rows, used) = (rows + 1, 0);
        }
        used += width(text);
    }
    rows
}
