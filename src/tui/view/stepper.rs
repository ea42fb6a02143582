//! The three questions with their answers in one row: `✓` answered, `▸` in focus, `·` to come.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::{facets, paint};
use crate::codebook;
use crate::domain::{Choice, KindsAnswer, Question};
use crate::review::Panel;

/// Between two questions.
const GAP: usize = 3;

/// How much of each name is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Whole,
    /// Short names of the questions.
    ShortQuestions,
    /// Short names of the options too.
    Short,
    /// A single word for answers that differ, too.
    ShortMixed,
    /// No names of questions that are answered, but whole ones of options.
    WholeAnswers,
    /// No names of questions that are answered.
    Answers,
    /// Nor what it is that is counted behind them.
    Bare,
    /// Nor of kinds: their digits, so that each of them that is chosen shows.
    Digits,
}

impl Length {
    const fn is_wide(self) -> bool {
        matches!(self, Self::Whole | Self::ShortQuestions)
    }

    /// Returns how many blanks are between two questions.
    const fn gap(self) -> usize {
        if self.is_wide() { GAP } else { 1 }
    }
}

/// Draws the questions, in the longest names that fit. Where none do, how many facets are answered stays.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let lengths = [
        Length::Whole,
        Length::ShortQuestions,
        Length::Short,
        Length::ShortMixed,
        Length::WholeAnswers,
        Length::Answers,
        Length::Bare,
        Length::Digits,
    ];
    let fitting = lengths
        .into_iter()
        .map(|length| spans(context, panel, length))
        .find(|spans| paint::spans_width(spans) <= usize::from(inner.width));
    if let Some(shown) = fitting {
        paint::spans(buffer, inner, shown);
        return;
    }
    let facets = facets::count(context, panel, true);
    let taken = u16::try_from(paint::spans_width(&facets)).unwrap_or(u16::MAX);
    let gap = u16::from(taken > 0);
    let left = Rect { width: inner.width.saturating_sub(taken.saturating_add(gap)), ..inner };
    paint::cut_spans(buffer, left, questions(context, panel, Length::Digits));
    paint::spans_at_end(buffer, inner, facets);
}

/// Returns the questions, and behind them how many facets are answered.
fn spans(context: &Context<'_>, panel: &Panel, length: Length) -> Vec<Span<'static>> {
    let mut spans = questions(context, panel, length);
    let is_bare = matches!(length, Length::Bare | Length::Digits);
    let facets = facets::count(context, panel, is_bare);
    if !facets.is_empty() {
        spans.push(Span::raw(" ".repeat(length.gap())));
        spans.extend(facets);
    }
    spans
}

fn questions(context: &Context<'_>, panel: &Panel, length: Length) -> Vec<Span<'static>> {
    let theme = context.theme;
    let mut spans = Vec::new();
    let is_wide = length.is_wide();
    let gap = length.gap();
    for (place, question) in Question::ALL.into_iter().enumerate() {
        // A category has a blank of its own on either side.
        let has_gap =
            gap == 1 && spans.last().is_some_and(|span: &Span<'_>| span.content.ends_with(' '));
        if place > 0 && !has_gap {
            spans.push(Span::raw(" ".repeat(gap)));
        }
        let entry = codebook::question(context.words, question);
        let name = if length == Length::Whole { entry.name } else { entry.short };
        let answer = answer(context, panel, question, length);
        let is_here = panel.focus == question && panel.facet.is_none();
        // Where only some of the marked cases have an answer, it is not answered.
        let is_answered = answer.is_some() && !panel.lacking.contains(&question);
        let (sign, name_style) = match (is_here, is_answered) {
            (true, _) => (signs::HERE, theme.accent),
            (false, true) => (signs::DONE, theme.muted),
            (false, false) => (signs::TO_COME, theme.muted),
        };
        let sign_style = if is_here { theme.accent } else { theme.done() };
        let has_names = is_wide || matches!(length, Length::Short | Length::ShortMixed);
        let is_named = has_names || is_here || answer.is_none();
        let has_blank =
            !is_named && answer.as_ref().is_some_and(|(answer, _)| answer.starts_with(' '));
        let sign = if has_blank { sign.to_owned() } else { format!("{sign} ") };
        spans.push(Span::styled(sign, sign_style));
        if is_named {
            spans.push(Span::styled(name.trim_end_matches('?').to_owned(), name_style));
        }
        if let Some((answer, style)) = answer {
            spans.push(Span::raw(if is_named { " " } else { "" }));
            spans.push(Span::styled(answer, style));
        }
    }
    spans
}

/// Returns the answer to a question in words, or that the marked cases have different ones.
fn answer(
    context: &Context<'_>,
    panel: &Panel,
    question: Question,
    length: Length,
) -> Option<(String, Style)> {
    let theme = context.theme;
    if panel.mixed.contains(&question) {
        let key = match (length, panel.lacking.contains(&question)) {
            (Length::ShortMixed, true) => "review-stepper-mixed-lacking-short",
            (Length::ShortMixed, false) => "review-stepper-mixed-short",
            (_, true) => "review-stepper-mixed-lacking",
            (_, false) => "review-stepper-mixed",
        };
        return Some((context.get(key), theme.warning));
    }
    let answers = &panel.answers;
    match question {
        Question::Category => {
            let category = answers.category?;
            let name = codebook::short(context.words, Choice::Category(category));
            Some((format!(" {name} "), theme.category(category)))
        }
        Question::New => {
            Some((codebook::name(context.words, Choice::New(answers.new?)), theme.strong))
        }
        Question::Kinds => Some((kinds(context, answers.kinds?, length), theme.strong)),
    }
}

fn kinds(context: &Context<'_>, answer: KindsAnswer, length: Length) -> String {
    let name = |choice| match length {
        Length::Short | Length::ShortMixed | Length::Answers | Length::Bare | Length::Digits => {
            codebook::short(context.words, choice)
        }
        Length::Whole | Length::ShortQuestions | Length::WholeAnswers => {
            codebook::name(context.words, choice)
        }
    };
    match answer {
        KindsAnswer::Are(kinds) if kinds.is_empty() => {
            codebook::short(context.words, Choice::NoKind)
        }
        KindsAnswer::Are(kinds) if length == Length::Digits => {
            let digits: Vec<String> =
                kinds.iter().map(|kind| Choice::Kind(kind).digit().to_string()).collect();
            digits.join(" ")
        }
        KindsAnswer::Are(kinds) => {
            let names: Vec<String> = kinds.iter().map(|kind| name(Choice::Kind(kind))).collect();
            names.join(", ")
        }
        KindsAnswer::Unclear => codebook::short(context.words, Choice::KindsUnclear),
    }
}

#[cfg(test)]
mod tests {
    use crate::wording::text::width;

    #[test]
    fn its_signs_are_one_cell_wide() {
        for sign in [super::signs::HERE, super::signs::DONE, super::signs::TO_COME] {
            assert_eq!(width(sign), 1, "{sign}");
        }
    }
}
