//! A worked case to practise with: blank as any case, then a reading of it beside what was answered.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::agreement::in_columns;
use super::context::Context;
use super::layout::Layout;
use super::paint;
use super::report::ReportPane;
use super::settled_cell::cell;
use super::settling::draw_unanswered;
use crate::codebook;
use crate::domain::rulings::{Disputed, built_in_rules};
use crate::domain::{Answers, Choice, Message, Question, ReadingReasons};
use crate::review::training::Training;
use crate::wording::text::{one_line, whole_parts, wrap};

/// The indent of reasons and rules, in cells.
const INDENT: usize = 2;

/// Draws how far one is.
pub(super) fn draw_header(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    training: &Training,
) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let is_of_round = training.case().is_some_and(|case| case.round.is_some());
    let key = if is_of_round { "training-header-round" } else { "training-header" };
    let place = Message::new(key).with("place", training.at + 1);
    let place = place.with("all", training.cases.len());
    let place = context.format(&place);
    let shown = whole_parts(&place, usize::from(inner.width));
    paint::text(buffer, inner, shown, context.theme.strong);
}

/// Draws the case that lies open; returns the position of the cursor.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    layout: &Layout,
    report: &mut ReportPane,
    training: &Training,
) -> Option<Position> {
    draw_unanswered(context, buffer, layout, report, (&training.view, "", "training-ready"))
}

/// Returns the reading in lines of at most `page_width` cells.
pub(super) fn lines(context: &Context<'_>, page_width: usize) -> Vec<(String, Style)> {
    let theme = context.theme;
    let Some((training, case)) = context.state.training().and_then(|of| Some((of, of.case()?)))
    else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut add = |text: &str, indent: usize, style: Style| {
        let wrapped = match text {
            "" => vec![String::new()],
            text => wrap(text, page_width.saturating_sub(indent)),
        };
        let wrapped = wrapped.into_iter();
        lines.extend(wrapped.map(|line| (format!("{:indent$}{line}", ""), style)));
    };
    let mut meant = context.get("training-no-right-answer");
    // Where lines are typed, the next case follows at once.
    if !context.state.setup().is_line_by_line {
        meant = format!("{meant} {}", context.get("training-note-how"));
    }
    add(&meant, 0, theme.muted);
    add("", 0, theme.text);
    let differing = training.differing();
    for (line, style) in table(context, training, &case.reading, &differing) {
        add(&line, 0, style);
    }
    if let ReadingReasons::Own(Some(why)) = &case.reasons {
        add("", 0, theme.text);
        why.lines().for_each(|line| add(&one_line(line), 0, theme.text));
    }
    for question in Question::ALL {
        let name = codebook::question(context.words, question).short;
        add("", 0, theme.text);
        let differs = differing.contains(&question);
        add(&name, 0, if differs { theme.strong } else { theme.text });
        let about = match question {
            Question::Category => "category",
            Question::New => "new",
            Question::Kinds => "kinds",
        };
        if let ReadingReasons::Known(name) = case.reasons {
            add(&context.get(&format!("training-{name}-{about}")), INDENT, theme.text);
        }
        for choice in Choice::options(question).iter().filter(|one| one.is_taken(&case.reading)) {
            let rule = built_in_rules().into_iter().find(|rule| rule.choice == Some(*choice));
            let text = rule.map(|rule| codebook::rule_text(context.words, &rule.id));
            add(&text.unwrap_or_default(), INDENT, theme.muted);
        }
    }
    lines
}

/// Returns what was answered beside the reading, with `!` where they differ.
fn table(
    context: &Context<'_>,
    training: &Training,
    reading: &Answers,
    differing: &[Question],
) -> Vec<(String, Style)> {
    let theme = context.theme;
    let own = &training.view.draft.answers;
    let header = ["", "settle-own", "training-reading"]
        .map(|key| if key.is_empty() { String::new() } else { context.get(key) });
    let row = |question: Question| {
        let mark = if differing.contains(&question) { "! " } else { "  " };
        let name = codebook::question(context.words, question).short;
        let about = Disputed::from(question);
        let answer = |answers| cell(context, answers, (about, (usize::MAX, 1)));
        [format!("{mark}{name}"), answer(own), answer(reading)]
    };
    let rows: Vec<Vec<String>> =
        std::iter::once(header).chain(Question::ALL.map(row)).map(|row| row.to_vec()).collect();
    let styles = std::iter::once(theme.muted).chain(std::iter::repeat(theme.text));
    in_columns(&rows).into_iter().zip(styles).collect()
}
