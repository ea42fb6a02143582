//! The panel when it answers for all marked cases: another heading, and what Enter will do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::layout::Layout;
use super::paint::{self, rows};
use crate::domain::Message;
use crate::review::Panel;
use crate::review::batch::Outlook;
use crate::wording::text::{cut, width};
use crate::wording::title_or_id;

/// Draws what Enter will do to the marked cases. What needs more rows takes those of the `free` ones above; returns how many
/// of these are left.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (area, free): (Rect, u16),
    panel: &Panel,
) -> u16 {
    let theme = context.theme;
    let state = context.state;
    let outlook = state.batch_outlook();
    let outlook = outlook_in_words(context, &outlook);
    let above = paint::height(&outlook, area.width).saturating_sub(area.height).min(free);
    let area = Rect { y: area.y - above, height: area.height + above, ..area };
    let taken = paint::paragraph(buffer, area, &outlook, theme.text);
    if panel.mixed.contains(&panel.focus) {
        let rest = rows(area, taken, area.height);
        paint::paragraph(buffer, rest, &context.get("review-batch-mixed"), theme.muted);
    }
    free - above
}

/// Returns the heading of the panel: for how many cases the answers are, and last, where it is cut first, the title of the first.
/// The report above may be that of another case.
pub(super) fn heading(context: &Context<'_>) -> String {
    let state = context.state;
    let (all, answered) = (state.marks().len(), count_answered(context));
    let key = if answered < all { "review-batch-heading-some" } else { "review-batch-heading" };
    let heading = Message::new(key)
        .with("count", all)
        .with("answered", answered)
        .with("outside", state.marks_out_of_sight());
    let heading = context.format(&heading);
    // The first may be one that is left out.
    let first = state.marks().first_title().filter(|_| answered == all);
    let title = first.map(|title| title_or_id(context.words, title, ""));
    let others = if state.marks().len() > 1 { " …" } else { "" };
    match title {
        Some(title) => format!("{heading}: {}{others}", cut(&title, LONGEST_TITLE)),
        None => heading,
    }
}

/// Returns how many of the marked cases the answers are for: classified ones that are left out are not among them.
fn count_answered(context: &Context<'_>) -> usize {
    let (batch, all) = (context.state.batch(), context.state.marks().len());
    match (batch.leaves_out_finished, batch.answers.is_blank()) {
        (false, _) => all,
        (true, true) => context.state.marked_open(),
        (true, false) => all.saturating_sub(context.state.batch_outlook().left_out),
    }
}

/// Draws at the end of the question how many cases are marked, where no row has the heading, as there is before the first
/// answer; returns what is left of the row.
pub(super) fn beside_question(
    context: &Context<'_>,
    buffer: &mut Buffer,
    row: Rect,
    layout: &Layout,
) -> Rect {
    let state = context.state;
    let has_heading = layout.report_rule.height > 0 || state.batch().answers.is_blank();
    if has_heading || !state.answers_for_all() {
        return row;
    }
    let count = Message::new("review-header-marks").with("count", state.marks().len());
    let count = context.format(&count.with("outside", 0_i64));
    let inner = Rect { width: row.width.saturating_sub(1), ..row };
    let taken = u16::try_from(width(&count) + 1).unwrap_or(u16::MAX);
    paint::spans_at_end(buffer, inner, vec![Span::styled(count, context.theme.accent)]);
    Rect { width: row.width.saturating_sub(taken), ..row }
}

/// A title in the heading has at most so many cells.
const LONGEST_TITLE: usize = 44;

fn outlook_in_words(context: &Context<'_>, outlook: &Outlook) -> String {
    let state = context.state;
    if let Some(underway) = &state.batch_underway() {
        let saving = Message::new("review-batch-saving");
        return context.format(&saving.with("count", underway.cases.len()));
    }
    if state.batch().answers.is_blank() {
        let all = state.marks().len();
        let open = state.marked_open();
        let answer = if state.batch().leaves_out_finished && open < all {
            Message::new("review-batch-answer-open").with("count", open).with("left", all - open)
        } else {
            Message::new("review-batch-answer").with("count", all)
        };
        return context.format(&answer);
    }
    let key = match (outlook.changed == 0, outlook.left_out) {
        (true, 0) if outlook.answered == 0 => "review-batch-as-before",
        (true, 0) => "review-batch-unclassified",
        (true, _) if outlook.answered == 0 => "review-batch-only-left-out",
        (true, _) => "review-batch-left-out",
        (false, _) => "review-batch-changes",
    };
    let text = context.format(
        &Message::new(key)
            .with("count", outlook.written())
            .with("same", outlook.as_before)
            .with("answered", outlook.answered)
            .with("changed", outlook.changed)
            .with("left", outlook.left_out),
    );
    let mut said = vec![text];
    // What replaces something comes first, where the last rows are cut.
    let lacks_all = outlook.open == outlook.written();
    let lacking = if lacks_all { "review-batch-all-open" } else { "review-batch-some-open" };
    for (key, count) in [
        ("review-batch-replaces", outlook.replaced),
        ("review-batch-drafts", outlook.drafts),
        (lacking, outlook.open),
        ("review-batch-in-drafts", outlook.in_drafts),
    ] {
        if count > 0 {
            said.push(context.format(&Message::new(key).with("count", count)));
        }
    }
    said.join(" ")
}
