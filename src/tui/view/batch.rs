//! The panel when it answers for all marked cases: another heading, another frame, and what Enter
//! will do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::Context;
use super::notice;
use super::paint::{self, rows};
use crate::domain::Message;
use crate::review::Panel;
use crate::review::batch::{Outlook, WITHOUT_ASKING};
use crate::wording;

/// Draws heading and rules: how many cases, and what Enter will do to them.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    heading: Rect,
    area: Option<Rect>,
    panel: &Panel,
) {
    let Some(area) = area else { return };
    let state = context.state;
    let theme = context.theme;
    paint::text(buffer, heading, &"=".repeat(usize::from(heading.width)), theme.strong);
    let title = Message::new("review-batch-heading")
        .with("count", state.marks().len())
        .with("outside", state.marks_out_of_sight());
    let inner = Rect { x: heading.x + 2, width: heading.width.saturating_sub(4), ..heading };
    paint::text(buffer, inner, &format!(" {} ", context.format(&title)), theme.bar);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if let Some(notice) = notice::current(context) {
        let style = notice::style(context, &notice);
        paint::paragraph(buffer, inner, &notice::text(context, &notice), style);
        return;
    }
    let outlook = state.batch().outlook(state.marks());
    let taken = paint::paragraph(
        buffer,
        rows(inner, 0, 2),
        &outlook_in_words(context, &outlook),
        theme.text,
    );
    if panel.mixed.contains(&panel.focus) {
        let rest = rows(inner, taken, inner.height);
        paint::paragraph(buffer, rest, &context.get("review-batch-mixed"), theme.quiet);
    }
}

/// Draws the verdict of all marked cases, where their answers are the same.
pub(super) fn draw_verdict(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let state = context.state;
    let verdict = if panel.mixed.is_empty() {
        let prefix = context.get("review-batch-verdict");
        format!(
            "{prefix} {}",
            wording::verdict(context.words, &panel.answers, usize::from(row.width))
        )
    } else {
        context.get("review-batch-verdict-mixed")
    };
    let cases = state.batch().outlook(state.marks()).written();
    let ready = if state.batch().answers.is_blank() || state.batch_underway().is_some() {
        String::new()
    } else {
        context.format(&Message::new("review-batch-ready").with("count", cases))
    };
    let strong = context.theme.strong;
    paint::with_remark(buffer, row, (&verdict, strong), &[ready], strong);
}

fn outlook_in_words(context: &Context<'_>, outlook: &Outlook) -> String {
    let state = context.state;
    if let Some(underway) = state.batch_underway() {
        let saving = Message::new("review-batch-saving");
        return context.format(&saving.with("count", underway.cases.len()));
    }
    if state.batch().answers.is_blank() {
        return context
            .format(&Message::new("review-batch-answer").with("count", state.marks().len()));
    }
    let count = outlook.written();
    let key = match (outlook.changed == 0, outlook.left_out) {
        (true, 0) => "review-batch-unclassified",
        (true, _) => "review-batch-left-out",
        (false, _) => "review-batch-changes",
    };
    let text = context.format(
        &Message::new(key)
            .with("count", count)
            .with("answered", outlook.answered)
            .with("changed", outlook.changed)
            .with("left", outlook.left_out),
    );
    let twice = count > WITHOUT_ASKING || outlook.changed > 0;
    if twice { format!("{text} {}", context.get("review-batch-twice")) } else { text }
}
