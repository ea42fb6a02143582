//! The rows between the options and the verdict: the rule of the option in focus, a lesson of the
//! tour, or what Enter will do to all marked cases.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::context::Context;
use super::paint::{self, rows};
use super::{batch, question, read_on};
use crate::codebook;
use crate::codebook::own::own_rules;
use crate::domain::{Choice, Message, Question};
use crate::review::tour::CASES;
use crate::review::{Panel, Tour};
use crate::wording::text::{width, wrap};

/// When an option fits, and when it does not.
const RULES: usize = 2;

/// From so many rows on, the test of each option is beside it, and these rows have the rest.
const TESTS_BESIDE_FROM: u16 = 3;

/// Draws what fits; `options` is the area of the options, which show their tests where they have
/// rows of their own. What needs more rows takes those that the options leave free above it; returns how many of these
/// are left.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (area, free): (Rect, u16),
    options: Rect,
    panel: &Panel,
) -> u16 {
    let inner = below_options(area);
    if context.state.answers_for_all() {
        return batch::draw(context, buffer, (inner, free), panel);
    }
    // Who looks at an option wants its rule, in the tour, too; the one just taken is not looked at.
    if let Some(tour) = context.state.tour().filter(|_| !panel.is_looking()) {
        let [lesson, _] = tour.lesson(panel.focus, panel.answers.are_complete());
        paint::paragraph(buffer, inner, &context.get(lesson), context.theme.strong);
        return free;
    }
    draw_outside_queue(context, buffer, (area, free), options, panel)
}

/// Returns the area below the options without its margins.
pub(super) fn below_options(area: Rect) -> Rect {
    Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area }
}

/// Draws the rule of the option in focus, or how to choose, where neither marks nor the tour have a part in it; returns how
/// many of the rows above are left.
pub(super) fn draw_outside_queue(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (area, free): (Rect, u16),
    options: Rect,
    panel: &Panel,
) -> u16 {
    let inner = below_options(area);
    let tests_beside = options.height >= TESTS_BESIDE_FROM;
    let mut lines = lines(context, panel, tests_beside, usize::from(inner.width));
    let gap = inner.y.saturating_sub(options.bottom());
    // A blank row stays below the options.
    let most = inner.height + (free + gap).saturating_sub(1);
    let mut needed = needed(context, &lines, inner.width);
    // The example goes before a rule is cut.
    if needed > most && lines.len() > RULES {
        lines.truncate(RULES);
        needed = self::needed(context, &lines, inner.width);
    }
    // And another one above the verdict, where one is free: the hint gives way to the rule of an option that is looked at.
    let above = (needed + 1).min(most).saturating_sub(inner.height);
    let inner = Rect { y: inner.y - above, height: inner.height + above, ..inner };
    let mut at = 0;
    for (place, line) in (1_u16..).zip(&lines) {
        // Every line that follows keeps a row.
        let following = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(place);
        let left = inner.height.saturating_sub(at);
        let room = left.saturating_sub(following).max(left.min(1));
        at += draw_labelled(context, buffer, rows(inner, at, room), line);
    }
    free.saturating_sub(above.saturating_sub(gap))
}

/// Returns the rows that these lines take where none is cut.
fn needed(context: &Context<'_>, lines: &[Line], width: u16) -> u16 {
    let rows = lines
        .iter()
        .map(|(label, rule, _)| paint::height(rule, width.saturating_sub(indent(context, label))));
    rows.fold(0, u16::saturating_add)
}

/// Returns the heading of the tour, with its case.
pub(super) fn tour_heading(context: &Context<'_>, tour: Tour) -> String {
    let heading = Message::new("review-tour-heading")
        .with("case", i64::from(tour.case()))
        .with("cases", i64::from(CASES).min(context.state.total()));
    format!(" {} ", context.format(&heading))
}

/// A label and what it says, which may have none.
type Line = (String, String, Style);

/// Returns for an option when it fits, when it does not, and an example; for a question without one
/// in focus how to choose.
fn lines(context: &Context<'_>, panel: &Panel, tests_beside: bool, room: usize) -> Vec<Line> {
    let theme = context.theme;
    let words = context.words;
    let labelled = |label, rule: String, style| (context.get(label), rule, style);
    let unlabelled = |rule: String, style| (String::new(), rule, style);
    match panel.shown_option() {
        Some(choice) => {
            let entry = codebook::entry(words, choice);
            let when = labelled("review-rule-when", format!("{}.", entry.when), theme.text);
            let not = labelled("review-rule-not", format!("{}.", entry.when_not), theme.text);
            let example = labelled("review-rule-example", entry.example, theme.muted);
            vec![when, not, example]
        }
        None if panel.focus == Question::Category => {
            let tests = unlabelled(context.get("codebook-order-tests"), theme.text);
            let order = unlabelled(context.get("codebook-order"), theme.text);
            let own = own_rules(words, panel.focus).into_iter();
            let own = own.map(|rule| unlabelled(rule, theme.text));
            let built_in = if tests_beside { vec![order] } else { vec![tests, order] };
            own.chain(built_in).collect()
        }
        None => {
            let first = codebook::entry(words, Choice::options(panel.focus)[0]);
            let when = labelled("review-rule-when", format!("{}.", first.when), theme.text);
            let not = labelled("review-rule-not", format!("{}.", first.when_not), theme.text);
            let own = own_rules(words, panel.focus).into_iter();
            let own = own.map(|rule| unlabelled(rule, theme.text));
            let ask = codebook::question(words, panel.focus).ask;
            let left = question::sentences_left(&ask, room);
            let left = (!left.is_empty()).then(|| unlabelled(left.to_owned(), theme.text));
            let built_in = if tests_beside { Vec::new() } else { vec![when, not] };
            left.into_iter().chain(own).chain(built_in).collect()
        }
    }
}

/// Draws the rules of one's own about a facet, and returns the rows used.
pub(super) fn draw_own(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    own: Vec<String>,
) -> u16 {
    let mut at = 0;
    for rule in own {
        let line = (String::new(), rule, context.theme.text);
        at += draw_labelled(context, buffer, rows(area, at, area.height), &line);
    }
    at
}

/// Draws a label and behind it the rule, wrapped under itself; returns the rows used.
fn draw_labelled(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (label, rule, style): &Line,
) -> u16 {
    let style = *style;
    let indent = indent(context, label).min(area.width);
    let room = Rect { x: area.x + indent, width: area.width - indent, ..area };
    let lines = wrap(rule, usize::from(room.width));
    let shown = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let is_cut = lines.len() > usize::from(shown);
    match (is_cut, shown.checked_sub(1)) {
        (true, Some(last)) => {
            for (line, at) in lines.iter().take(usize::from(last)).zip(0..) {
                paint::text(buffer, rows(room, at, 1), line, style);
            }
            let rest = lines[usize::from(last)..].join(" ");
            read_on::text_or_key(context, buffer, rows(room, last, 1), (&rest, style));
        }
        _ => {
            paint::paragraph(buffer, rows(room, 0, shown), rule, style);
        }
    }
    let label = Span::styled(label.clone(), context.theme.muted);
    paint::spans(buffer, rows(area, 0, 1), vec![label]);
    shown
}

/// Returns the column in which a rule begins.
fn indent(context: &Context<'_>, label: &str) -> u16 {
    let column = if label.is_empty() { 0 } else { label_column(context) };
    u16::try_from(column).unwrap_or(0)
}

/// Returns the column behind the longest label.
fn label_column(context: &Context<'_>) -> usize {
    let labels = ["review-rule-when", "review-rule-not", "review-rule-example"];
    labels.map(|label| width(&context.get(label))).into_iter().max().unwrap_or(0) + 1
}
