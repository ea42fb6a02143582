//! The queue: cases in import order with what was decided, the postponed ones below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::Context;
use super::paint::{self, rows};
use crate::codebook;
use crate::domain::{CaseRow, Message};
use crate::review::Pane;
use crate::review::queue::QueueContent;
use crate::wording::text::{cut, one_line, width};

/// Postponed cases shown at a time.
const MOST_POSTPONED: u16 = 5;

pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    paint::clear(buffer, area);
    let beside_report = area.width < 80;
    let list = Rect { width: area.width - u16::from(beside_report), ..area };
    if beside_report {
        for y in area.top()..area.bottom() {
            let bar = Rect { x: area.right() - 1, y, width: 1, height: 1 };
            paint::text(buffer, bar, "|", context.theme.quiet);
        }
    }
    let legend = legend_rows(list);
    let postponed = postponed_rows(context, list);
    let height = list.height.saturating_sub(1 + legend + postponed);
    draw_heading(context, buffer, rows(list, 0, 1));
    draw_rows(context, buffer, rows(list, 1, height));
    draw_postponed(context, buffer, rows(list, 1 + height, postponed));
    draw_legend(context, buffer, rows(list, 1 + height + postponed, legend));
}

fn draw_heading(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let state = context.state;
    let total = context.words.number(state.total());
    let (heading, remark) = match &state.queue().shown {
        QueueContent::All => (
            context.format(&Message::new("review-queue-heading").with("total", total)),
            String::new(),
        ),
        QueueContent::Listed { cases, about } => {
            let count = i64::try_from(cases.len()).unwrap_or(i64::MAX);
            let count = context.words.number(count);
            let remark = Message::new("review-queue-listed")
                .with("count", count.as_str())
                .with("total", total);
            // Beside the report there is room for what list it is and how long, and no more.
            let remark = if area.width < 60 { count } else { context.format(&remark) };
            (context.format(about), remark)
        }
    };
    let style =
        if context.state.pane() == Pane::Queue { context.theme.bar } else { context.theme.strong };
    paint::rule(
        buffer,
        area,
        (&heading, style),
        (&remark, context.theme.text),
        context.theme.quiet,
    );
}

/// Draws the rows around the open case, which stays in the middle where it can.
fn draw_rows(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let state = context.state;
    let here = state.current();
    let at = state.queue().rows.iter().position(|row| Some(row.no) == here).unwrap_or(0);
    let height = usize::from(area.height);
    let first = at.saturating_sub(height / 2).min(state.queue().rows.len().saturating_sub(height));
    for (case, y) in state.queue().rows.iter().skip(first).zip(area.top()..area.bottom()) {
        draw_row(context, buffer, Rect { y, height: 1, ..area }, case, Some(case.no) == here);
    }
}

fn draw_row(context: &Context<'_>, buffer: &mut Buffer, area: Rect, case: &CaseRow, here: bool) {
    let digits = width(&context.state.total().to_string()).max(3);
    let cursor = if here { '>' } else { ' ' };
    let mark = if context.state.marks().has(case.no) { 'x' } else { ' ' };
    let group = context.state.queue().groups.get(&case.no);
    let group = group.map(|group| format!("{group}) ")).unwrap_or_default();
    let text = format!("{cursor}{mark}{:>digits$} {:<3} {group}", case.no.0, sign(context, case));
    let room = usize::from(area.width).saturating_sub(width(&text) + 1);
    let row = if room > 60 {
        // Laid over the report there is room for municipality and date.
        let place =
            cut(&one_line(case.municipality.as_deref().unwrap_or_default()), 18).into_owned();
        let date = cut(&one_line(&context.words.day(case.date.as_deref().unwrap_or_default())), 12)
            .into_owned();
        let title = cut(&one_line(&case.title), room - 33).into_owned();
        format!("{text}{}{}{date}", padded(&title, room - 32), padded(&place, 19))
    } else {
        format!("{text}{}", cut(&one_line(&case.title), room))
    };
    let style = match (here, context.state.pane()) {
        (true, Pane::Queue) => context.theme.bar,
        (true, Pane::Case) => context.theme.strong,
        (false, _) => Style::new(),
    };
    paint::text(buffer, area, &padded(&row, usize::from(area.width)), style);
}

fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// Returns the sign of a case: `N+` category and verdict, `..` draft, `>>` postponed, `!` flag.
fn sign(context: &Context<'_>, case: &CaseRow) -> String {
    let sign = if context.state.has_draft(case.no) {
        "..".to_owned()
    } else if let (true, Some(category)) = (case.answers.are_complete(), case.answers.category) {
        let verdict = codebook::verdict(context.words, case.answers.verdict()).sign;
        let letter = codebook::category_letter(context.words, category);
        // Unclear twice is shown once.
        if letter == verdict { letter } else { format!("{letter}{verdict}") }
    } else if case.postponed {
        ">>".to_owned()
    } else {
        "  ".to_owned()
    };
    if case.flagged { format!("{sign}!") } else { sign }
}

fn postponed_rows(context: &Context<'_>, area: Rect) -> u16 {
    let count = u16::try_from(context.state.queue().postponed.len()).unwrap_or(u16::MAX);
    if count == 0 || area.height < 16 { 0 } else { 1 + count.min(MOST_POSTPONED) }
}

fn draw_postponed(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    if area.height == 0 {
        return;
    }
    let heading = context.format(
        &Message::new("review-queue-postponed").with("count", context.state.tally().postponed),
    );
    let quiet = context.theme.quiet;
    paint::rule(buffer, rows(area, 0, 1), (&heading, context.theme.strong), ("", quiet), quiet);
    let here = context.state.current();
    for (case, y) in context.state.queue().postponed.iter().zip(area.top() + 1..area.bottom()) {
        draw_row(context, buffer, Rect { y, height: 1, ..area }, case, Some(case.no) == here);
    }
}

fn legend_rows(area: Rect) -> u16 {
    if area.height >= 24 && area.width < 80 { 4 } else { 0 }
}

fn draw_legend(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    if area.height == 0 {
        return;
    }
    let quiet = context.theme.quiet;
    paint::rule(buffer, rows(area, 0, 1), ("", quiet), ("", quiet), quiet);
    let legend = ["review-legend-category", "review-legend-verdict", "review-legend-marks"];
    for (key, at) in legend.into_iter().zip(1..) {
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        paint::text(buffer, rows(inner, at, 1), &context.get(key), quiet);
    }
}
