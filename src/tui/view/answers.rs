//! The three questions with their options, and the verdict in words.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::context::Context;
use super::paint::{self, cursor_at};
use crate::codebook;
use crate::domain::{Answers, Choice, Message, Question, Verdict};
use crate::review::Panel;
use crate::wording;
use crate::wording::text::width;

/// Draws the questions; returns the position of the cursor, which is on the option in focus.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    panel: &Panel,
) -> Option<Position> {
    let mut cursor = None;
    for (question, y) in Question::ALL.into_iter().zip(area.top()..area.bottom()) {
        let row = Rect { y, height: 1, ..area };
        let at = draw_question(context, buffer, row, panel, question);
        if panel.focus == question {
            cursor = Some(cursor_at(row.x, y, at));
        }
    }
    cursor
}

/// Draws one question and returns the column of the option in focus.
fn draw_question(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    panel: &Panel,
    question: Question,
) -> usize {
    let theme = context.theme;
    let focused = panel.focus == question;
    let fitted = Fitted::new(context, question, usize::from(area.width));
    let label_style = if focused { theme.chosen } else { theme.text };
    let mut spans = vec![
        Span::styled(mark(panel, question), theme.focus),
        Span::styled(fitted.label.clone(), label_style),
        Span::raw(" ".repeat(fitted.label_gap)),
    ];
    let mut column = 3 + width(&fitted.label) + fitted.label_gap;
    let mut cursor = column + 1;
    for (place, (choice, name)) in Choice::options(question).iter().zip(&fitted.names).enumerate() {
        let taken = choice.is_taken(&panel.answers);
        let looked_at = focused && panel.look == Some(place);
        let style = match (taken, looked_at) {
            (true, _) => theme.chosen,
            (false, true) => theme.hit,
            (false, false) => Style::new(),
        };
        spans.push(Span::styled(if taken { "*" } else { " " }, theme.focus));
        if looked_at {
            cursor = column + 1;
        }
        spans.push(Span::styled(name.clone(), style));
        spans.push(Span::raw(" ".repeat(fitted.gap)));
        column += 1 + width(name) + fitted.gap;
    }
    paint::spans(buffer, area, spans);
    cursor
}

/// Returns `>` for the question in focus, `~` where the marked cases have different answers.
fn mark(panel: &Panel, question: Question) -> &'static str {
    match (panel.focus == question, panel.mixed.contains(&question)) {
        (true, true) => ">~ ",
        (true, false) => " > ",
        (false, true) => " ~ ",
        (false, false) => "   ",
    }
}

/// A question's row as it fits: names cut as little as possible. It depends on the width and the
/// language only, so that no option moves between cases.
struct Fitted {
    label: String,
    label_gap: usize,
    names: Vec<String>,
    gap: usize,
}

impl Fitted {
    fn new(context: &Context<'_>, question: Question, room: usize) -> Self {
        let words = context.words;
        let label = codebook::question(words, question).short;
        let widest = Question::ALL
            .map(|other| width(&codebook::question(words, other).short))
            .into_iter()
            .max();
        let aligned = widest.unwrap_or(0).saturating_sub(width(&label)) + 1;
        for names in [wording::options(context.words, question), short_names(context, question)] {
            let names = numbered(&names, usize::MAX, " ");
            for (label_gap, gap) in [(aligned, 2), (aligned, 1), (aligned, 0), (1, 0), (0, 0)] {
                let row = Self { label: label.clone(), label_gap, names: names.clone(), gap };
                if row.width() <= room {
                    return row;
                }
            }
        }
        let names = short_names(context, question);
        let cut = (1..12).rev().map(|longest| {
            let space = if longest > 3 { " " } else { "" };
            let label = label.chars().take(if longest > 3 { 8 } else { 4 }).collect();
            Self { label, label_gap: 0, names: numbered(&names, longest, space), gap: 0 }
        });
        let narrowest =
            || Self { label: String::new(), label_gap: 0, names: numbered(&names, 1, ""), gap: 0 };
        cut.into_iter().find(|row| row.width() <= room).unwrap_or_else(narrowest)
    }

    /// Returns the cells it takes: mark, label, and before each name the mark of a chosen option.
    fn width(&self) -> usize {
        let names: usize = self.names.iter().map(|name| 1 + width(name) + self.gap).sum();
        3 + width(&self.label) + self.label_gap + names - self.gap
    }
}

fn short_names(context: &Context<'_>, question: Question) -> Vec<(u8, String)> {
    Choice::options(question)
        .iter()
        .map(|choice| (choice.digit(), codebook::short(context.words, *choice)))
        .collect()
}

/// Returns options such as `1 Nød`, with at most `longest` letters of the name.
fn numbered(names: &[(u8, String)], longest: usize, space: &str) -> Vec<String> {
    let cut = |name: &str| name.chars().take(longest).collect::<String>();
    names.iter().map(|(digit, name)| format!("{digit}{space}{}", cut(name))).collect()
}

/// Draws the verdict that follows from the answers, and whether Enter saves.
pub(super) fn draw_verdict(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let answers = &panel.answers;
    let style = match answers.verdict() {
        _ if answers.is_blank() => context.theme.quiet,
        Verdict::Innovation => context.theme.good,
        Verdict::NotInnovation => context.theme.bad,
        Verdict::Undetermined => context.theme.warning,
    };
    let remarks = match differing(context, *answers) {
        _ if !answers.are_complete() => Vec::new(),
        Some(differing) => differing.into(),
        None => vec![context.get("review-ready")],
    };
    let verdict = wording::verdict(context.words, answers, usize::from(row.width));
    paint::with_remark(buffer, row, (&verdict, style), &remarks, context.theme.strong);
}

/// Returns a remark on a finished case that is much like this one and was answered otherwise: with
/// all its answers, or with the one that differs where there is less room.
fn differing(context: &Context<'_>, answers: Answers) -> Option<[String; 2]> {
    let other = context.state.open_case()?.alike.iter().find(|alike| {
        alike.answers.category != answers.category || alike.answers.verdict() != answers.verdict()
    })?;
    let category = Answers { category: other.answers.category, ..Answers::default() };
    let difference = if other.answers.category == answers.category {
        codebook::verdict(context.words, other.answers.verdict()).name
    } else {
        wording::answers_in_short(context.words, category)
    };
    let remark = |answers: String| {
        let message = Message::new("review-alike-differs");
        context.format(&message.with("no", other.no.to_string()).with("answers", answers))
    };
    Some([wording::answers_in_short(context.words, other.answers), difference].map(remark))
}
