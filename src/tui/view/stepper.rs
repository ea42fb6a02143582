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
use crate::wording::text::width;

/// Between two questions.
const GAP: usize = 3;

/// How much of each name is written where the questions have no places of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
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
    const ALL: [Self; 7] = [
        Self::ShortQuestions,
        Self::Short,
        Self::ShortMixed,
        Self::WholeAnswers,
        Self::Answers,
        Self::Bare,
        Self::Digits,
    ];

    /// Returns whether a question that is answered has its name.
    const fn has_names(self) -> bool {
        matches!(self, Self::ShortQuestions | Self::Short | Self::ShortMixed)
    }

    /// Returns how many blanks are between two questions.
    const fn gap(self) -> usize {
        if matches!(self, Self::ShortQuestions) { GAP } else { 1 }
    }
}

/// Where each question is in every case, however long the answers before it are: the eye need not look for it.
#[derive(Clone, Copy)]
struct QuestionPlaces {
    /// A question has its whole name until it is answered; else only the last one has, which moves no other.
    has_whole_names: bool,
    gap: usize,
    /// How many cells each question has with the longest answer.
    cells: [usize; 3],
}

/// Ways to have places, from that which needs most room: whether questions have whole names, how many kinds have room, and how
/// many blanks are between two questions.
const WAYS: [(bool, usize, usize); 3] = [(true, 2, GAP), (false, 2, GAP), (false, 1, 1)];

impl QuestionPlaces {
    /// Returns those for a row of so many cells; `None` where it is too narrow.
    fn of(context: &Context<'_>, room: usize) -> Option<Self> {
        let widths = Question::ALL.map(|question| {
            let names = names(context, question).map(|name| width(&name));
            (question, names, widest_answer(context, question))
        });
        let places = WAYS.into_iter().map(|(has_whole_names, kinds, gap)| {
            let cells = widths.map(|(question, [whole, short], answer)| {
                let answer = match question {
                    Question::Kinds => (answer + 2) * kinds - 2,
                    Question::Category | Question::New => answer,
                };
                let answered = short + 1 + answer;
                let has_whole = has_whole_names || question == Question::Kinds;
                2 + if has_whole { whole.max(answered) } else { answered }
            });
            Self { has_whole_names, gap, cells }
        });
        let needed = |places: &Self| {
            let questions = places.cells.iter().sum::<usize>() + 2 * places.gap;
            questions + facets::most_cells(context, places.gap)
        };
        places.into_iter().find(|places| needed(places) <= room)
    }

    /// Returns how many cells a question has, with the longest answer.
    fn cells(self, question: Question) -> usize {
        let mut cells = Question::ALL.into_iter().zip(self.cells);
        cells.find(|(other, _)| *other == question).map_or(0, |(_, cells)| cells)
    }

    /// Returns whether a question has its whole name until it is answered.
    fn has_whole(self, question: Question) -> bool {
        self.has_whole_names || question == Question::Kinds
    }
}

/// Returns how many cells the longest answer to a question takes; of kinds, a single one.
fn widest_answer(context: &Context<'_>, question: Question) -> usize {
    let words = context.words;
    let of_option = |choice: &Choice| match question {
        // Its ground has a blank on either side.
        Question::Category => width(&codebook::short(words, *choice)) + 2,
        Question::New => width(&codebook::name(words, *choice)),
        Question::Kinds => width(&codebook::short(words, *choice)),
    };
    Choice::options(question).iter().map(of_option).max().unwrap_or(0)
}

/// Returns the whole name of a question and its short one.
fn names(context: &Context<'_>, question: Question) -> [String; 2] {
    let entry = codebook::question(context.words, question);
    [entry.name, entry.short].map(|name| name.trim_end_matches('?').to_owned())
}

/// Draws the questions in their places; where they have none, in the longest names that fit. Where none do, how many facets are
/// answered stays.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inner.width);
    let places = QuestionPlaces::of(context, room).into_iter().flat_map(|places| {
        let lengths = [Length::ShortQuestions, Length::Short].into_iter();
        lengths.flat_map(move |length| [false, true].map(|is_bare| (length, Some(places), is_bare)))
    });
    let bare = |length| matches!(length, Length::Bare | Length::Digits);
    let moving = Length::ALL.into_iter().map(|length| (length, None, bare(length)));
    let (in_digits, in_words): (Vec<_>, Vec<_>) =
        moving.partition(|(length, ..)| *length == Length::Digits);
    // Of so many kinds that only their digits fit, no question has to move.
    let kept = QuestionPlaces::of(context, room);
    let kept = kept.map(|places| (Length::Digits, Some(places), true));
    let fitting = places
        .chain(in_words)
        .chain(kept)
        .chain(in_digits)
        .map(|(length, places, is_bare)| spans(context, panel, (length, places), is_bare))
        .find(|spans| paint::spans_width(spans) <= room);
    if let Some(shown) = fitting {
        paint::spans(buffer, inner, shown);
        return;
    }
    let facets = facets::count(context, panel, true);
    let taken = u16::try_from(paint::spans_width(&facets)).unwrap_or(u16::MAX);
    let gap = u16::from(taken > 0);
    let left = Rect { width: inner.width.saturating_sub(taken.saturating_add(gap)), ..inner };
    paint::cut_spans(buffer, left, questions(context, panel, (Length::Digits, None)));
    paint::spans_at_end(buffer, inner, facets);
}

/// Returns the questions, and behind them how many facets are answered.
fn spans(
    context: &Context<'_>,
    panel: &Panel,
    (length, places): (Length, Option<QuestionPlaces>),
    is_bare: bool,
) -> Vec<Span<'static>> {
    let mut spans = questions(context, panel, (length, places));
    let facets = facets::count(context, panel, is_bare);
    if !facets.is_empty() {
        let gap = places.map_or(length.gap(), |places| places.gap);
        spans.push(Span::raw(" ".repeat(gap)));
        spans.extend(facets);
    }
    spans
}

fn questions(
    context: &Context<'_>,
    panel: &Panel,
    (length, places): (Length, Option<QuestionPlaces>),
) -> Vec<Span<'static>> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for question in Question::ALL {
        let own = question_spans(context, panel, question, (length, places));
        let used = paint::spans_width(&own);
        spans.extend(own);
        if question == Question::Kinds {
            break;
        }
        let gap = match places {
            Some(places) => places.cells(question).saturating_sub(used) + places.gap,
            // A category has a blank of its own on either side.
            None if length.gap() == 1 => {
                usize::from(!spans.last().is_some_and(|span| span.content.ends_with(' ')))
            }
            None => length.gap(),
        };
        spans.push(Span::raw(" ".repeat(gap)));
    }
    spans
}

/// Returns a question with its sign, and its answer where it has one.
fn question_spans(
    context: &Context<'_>,
    panel: &Panel,
    question: Question,
    (length, places): (Length, Option<QuestionPlaces>),
) -> Vec<Span<'static>> {
    let theme = context.theme;
    let answer = answer(context, panel, question, length);
    let is_here = panel.focus == question && panel.facet.is_none();
    // Where only some of the marked cases have an answer, it is not answered.
    let is_answered = answer.is_some() && !panel.lacking.contains(&question);
    let (sign, sign_style, name_style) = match (is_here, is_answered) {
        (true, _) => (signs::HERE, theme.accent, theme.accent),
        (false, true) => (signs::DONE, theme.done(), theme.muted),
        (false, false) => (signs::TO_COME, theme.muted, theme.muted),
    };
    let is_named = length.has_names() || places.is_some() || is_here || answer.is_none();
    let has_blank = !is_named && answer.as_ref().is_some_and(|(answer, _)| answer.starts_with(' '));
    let sign = if has_blank { sign.to_owned() } else { format!("{sign} ") };
    let mut spans = vec![Span::styled(sign, sign_style)];
    if is_named {
        let [whole, short] = names(context, question);
        let has_whole = answer.is_none() && places.is_some_and(|it| it.has_whole(question));
        spans.push(Span::styled(if has_whole { whole } else { short }, name_style));
    }
    if let Some((answer, style)) = answer {
        spans.push(Span::raw(if is_named { " " } else { "" }));
        spans.push(Span::styled(answer, style));
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
        let is_whole =
            matches!(length, Length::ShortQuestions | Length::Short | Length::WholeAnswers);
        let key = match (is_whole, panel.lacking.contains(&question)) {
            (false, true) => "review-stepper-mixed-lacking-short",
            (false, false) => "review-stepper-mixed-short",
            (true, true) => "review-stepper-mixed-lacking",
            (true, false) => "review-stepper-mixed",
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
        Length::ShortQuestions | Length::WholeAnswers => codebook::name(context.words, choice),
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
