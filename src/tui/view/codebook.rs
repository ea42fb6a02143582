//! The rule of the option in focus, in the rows between questions and verdict. Notices appear here
//! too, until the next key, since the reviewer looks here anyway.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::Context;
use super::notice;
use super::paint::{self, rows};
use crate::codebook;
use crate::domain::{Choice, Message, Question};
use crate::review::tour::CASES;
use crate::review::{Panel, Tour};
use crate::wording::text::{width as cells, wrap};

pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    heading: Rect,
    area: Option<Rect>,
    panel: &Panel,
) {
    let Some(area) = area else { return };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let theme = context.theme;
    if let Some(notice) = notice::current(context) {
        let style = notice::style(context, &notice);
        let text = notice::text(context, &notice);
        if wrap(&text, usize::from(inner.width)).len() <= usize::from(inner.height) {
            paint::rule(buffer, heading, ("", theme.quiet), ("", theme.quiet), theme.quiet);
            paint::paragraph(buffer, inner, &text, style);
        } else {
            // A long notice takes the row of the heading too.
            let y = heading.y.min(inner.y);
            let whole = Rect { y, height: inner.bottom().saturating_sub(y), ..inner };
            paint::paragraph(buffer, whole, &text, style);
        }
        return;
    }
    let (heading, inner) = match context.state.tour() {
        Some(tour) => draw_tour(context, buffer, heading, inner, panel, tour),
        None => (heading, inner),
    };
    if inner.height == 0 {
        return;
    }
    let shown = panel.shown_option();
    paint::rule(
        buffer,
        heading,
        (&title(context, panel, shown), theme.strong),
        ("", theme.quiet),
        theme.quiet,
    );
    let lines = if inner.height > 6 {
        everything(context, panel, shown, usize::from(inner.width))
    } else {
        in_short(context, panel, shown, usize::from(inner.height))
    };
    for (at, (line, style)) in (0..inner.height).zip(lines) {
        paint::text(buffer, rows(inner, at, 1), &line, style);
    }
}

/// Draws a lesson of the tour, in two rows before the rules; where there are only two, instead of
/// them. Returns the rows that are left for heading and rules.
fn draw_tour(
    context: &Context<'_>,
    buffer: &mut Buffer,
    heading: Rect,
    area: Rect,
    panel: &Panel,
    tour: Tour,
) -> (Rect, Rect) {
    let theme = context.theme;
    let title = Message::new("review-tour-heading")
        .with("case", i64::from(tour.case()))
        .with("cases", i64::from(CASES));
    paint::rule(
        buffer,
        heading,
        (&context.format(&title), theme.bar),
        ("", theme.quiet),
        theme.quiet,
    );
    let lesson = tour.lesson(panel.focus, panel.answers.are_complete());
    paint::paragraph(buffer, rows(area, 0, 2), &context.get(lesson), theme.strong);
    let rest = rows(area, 2, area.height);
    let heading = Rect { x: heading.x, width: heading.width, ..rows(rest, 0, 1) };
    (heading, rows(rest, 1, rest.height))
}

fn title(context: &Context<'_>, panel: &Panel, shown: Option<Choice>) -> String {
    match shown {
        Some(choice) => format!("{} {}", choice.digit(), codebook::name(context.words, choice)),
        None => codebook::question(context.words, panel.focus).ask,
    }
}

/// Returns two to six rows: the three tests and the decision order for a fresh case, else when to
/// choose the option and when not.
fn in_short(
    context: &Context<'_>,
    panel: &Panel,
    shown: Option<Choice>,
    height: usize,
) -> Vec<(String, Style)> {
    let theme = context.theme;
    let mut lines = Vec::new();
    match shown {
        Some(choice) => {
            let entry = codebook::entry(context.words, choice);
            lines.push((entry.when_row, theme.text));
            lines.push((entry.when_not_row, theme.text));
            lines.push((example(context, &entry.example), theme.quiet));
        }
        None if panel.focus == Question::Category => {
            lines.push((context.get("codebook-order-tests"), theme.text));
            lines.push((context.get("codebook-order"), theme.text));
        }
        None => {
            let choice = Choice::options(panel.focus)[0];
            let entry = codebook::entry(context.words, choice);
            lines.push((codebook::question(context.words, panel.focus).hint, theme.text));
            lines.push((entry.when_row, theme.text));
        }
    }
    if lines.len() < height && (shown.is_some() || panel.focus == Question::Category) {
        lines.push((codebook::question(context.words, panel.focus).hint, theme.quiet));
    }
    lines
}

/// Returns, where there is room, every option with its rule, then the option in focus in full.
fn everything(
    context: &Context<'_>,
    panel: &Panel,
    shown: Option<Choice>,
    width: usize,
) -> Vec<(String, Style)> {
    let theme = context.theme;
    let mut lines = Vec::new();
    let options = Choice::options(panel.focus);
    let widest = options.iter().map(|choice| cells(&codebook::name(context.words, *choice)));
    let column = widest.max().unwrap_or(0);
    for choice in options {
        let entry = codebook::entry(context.words, *choice);
        let mark = if choice.is_taken(&panel.answers) { '*' } else { ' ' };
        let padding = " ".repeat(column.saturating_sub(cells(&entry.name)));
        let style = if Some(*choice) == shown { theme.strong } else { theme.text };
        let name = format!("{mark}{} {}{padding}  ", choice.digit(), entry.name);
        let indent = cells(&name);
        for (place, rule) in wrap(&entry.when, width.saturating_sub(indent)).into_iter().enumerate()
        {
            let before = if place == 0 { name.clone() } else { " ".repeat(indent) };
            lines.push((format!("{before}{rule}"), style));
        }
    }
    lines.push((String::new(), theme.text));
    if let Some(choice) = shown {
        let entry = codebook::entry(context.words, choice);
        lines.extend(wrap(&entry.when_not_row, width).into_iter().map(|line| (line, theme.text)));
        lines.extend(
            wrap(&example(context, &entry.example), width)
                .into_iter()
                .map(|line| (line, theme.quiet)),
        );
    } else {
        if panel.focus == Question::Category {
            lines.extend(
                wrap(&context.get("codebook-order"), width)
                    .into_iter()
                    .map(|line| (line, theme.text)),
            );
        }
        let hint = codebook::question(context.words, panel.focus).hint;
        lines.extend(wrap(&hint, width).into_iter().map(|line| (line, theme.quiet)));
    }
    lines
}

fn example(context: &Context<'_>, example: &str) -> String {
    context.format(&Message::new("codebook-row-example").with("example", example))
}
