//! The three questions with their options, and the verdict in words.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::text::width;
use super::{Context, cursor_at, paint};
use crate::domain::{Answer, Choice, Message, Question, Verdict};
use crate::review::Desk;

/// From this width on names are written out.
const FULL_NAMES_FROM_WIDTH: u16 = 100;

/// Draws the questions; answers where the cursor stands, which is on the option in focus.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    desk: &Desk,
) -> Option<Position> {
    let mut cursor = None;
    for (question, y) in Question::ALL.into_iter().zip(area.top()..area.bottom()) {
        let row = Rect { y, height: 1, ..area };
        let at = draw_question(context, buffer, row, desk, question);
        if desk.focus == question {
            cursor = Some(cursor_at(row.x, y, at));
        }
    }
    cursor
}

/// Draws one question and answers the column of the option in focus.
fn draw_question(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    desk: &Desk,
    question: Question,
) -> usize {
    let theme = context.theme;
    let focused = desk.focus == question;
    let full = area.width >= FULL_NAMES_FROM_WIDTH - 34;
    let fitted = Fitted::of(context, question, usize::from(area.width), full && area.width > 80);
    let label_style = if focused { theme.chosen } else { theme.text };
    let mut spans = vec![
        Span::styled(if focused { " > " } else { "   " }, theme.focus),
        Span::styled(fitted.label.clone(), label_style),
        Span::raw(" ".repeat(fitted.label_gap)),
    ];
    let mut column = 3 + width(&fitted.label) + fitted.label_gap;
    let mut cursor = column + 1;
    for (place, (choice, name)) in Choice::of(question).iter().zip(&fitted.names).enumerate() {
        let taken = choice.is_taken(&desk.draft.answers);
        let looked_at = focused && desk.look == Some(place);
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

/// A question's row as it fits: names cut as little as possible. It depends on the width and the
/// language only, so that no option moves between cases.
struct Fitted {
    label: String,
    label_gap: usize,
    names: Vec<String>,
    gap: usize,
}

impl Fitted {
    fn of(context: &Context<'_>, question: Question, room: usize, full: bool) -> Self {
        let words = context.words;
        let label = words.question(question).short;
        let widest = Question::ALL
            .map(|other| width(&words.question(other).short))
            .into_iter()
            .max()
            .unwrap_or(0);
        let padding = widest.saturating_sub(width(&label));
        let names: Vec<(u8, String)> = Choice::of(question)
            .iter()
            .map(|choice| {
                let entry = words.entry(*choice);
                // The long names of the categories repeat the word innovation and do not fit.
                let long = full && !matches!(choice, Choice::Category(_));
                (choice.digit(), if long { entry.name } else { entry.short })
            })
            .collect();
        let named = |longest: usize, space: &str| -> Vec<String> {
            names
                .iter()
                .map(|(digit, name)| {
                    format!("{digit}{space}{}", name.chars().take(longest).collect::<String>())
                })
                .collect()
        };
        let taken = |names: &[String], label: usize, gap: usize| {
            3 + label + names.iter().map(|name| 1 + width(name) + gap).sum::<usize>() - gap
        };
        let whole = named(usize::MAX, " ");
        for (label_gap, gap) in
            [(padding + 1, 2), (padding + 1, 1), (padding + 1, 0), (1, 0), (0, 0)]
        {
            if taken(&whole, width(&label) + label_gap, gap) <= room {
                return Self { label, label_gap, names: whole, gap };
            }
        }
        for longest in (3..12).rev() {
            let names = named(longest, " ");
            if taken(&names, width(&label) + 1, 0) <= room {
                return Self { label, label_gap: 1, names, gap: 0 };
            }
        }
        let label: String = label.chars().take(4).collect();
        for longest in (1..4).rev() {
            let names = named(longest, "");
            if taken(&names, width(&label), 0) <= room {
                return Self { label, label_gap: 0, names, gap: 0 };
            }
        }
        Self { label: String::new(), label_gap: 0, names: named(1, ""), gap: 0 }
    }
}

/// The verdict as the answers stand, in words, and whether Enter saves.
pub(super) fn draw_verdict(context: &Context<'_>, buffer: &mut Buffer, area: Rect, desk: &Desk) {
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let answers = &desk.draft.answers;
    let style = match answers.verdict() {
        _ if answers.is_blank() => context.theme.quiet,
        Verdict::Innovation => context.theme.good,
        Verdict::NotInnovation => context.theme.bad,
        Verdict::Undetermined => context.theme.warning,
    };
    let ready = match (answers.first_missing(), desk.has_draft()) {
        (Some(_), _) => String::new(),
        (None, true) => context.get("review-ready"),
        (None, false) => context.get("review-ready-again"),
    };
    paint::ends(buffer, row, (&verdict(context, desk), style), (&ready, context.theme.strong));
}

fn verdict(context: &Context<'_>, desk: &Desk) -> String {
    let answers = &desk.draft.answers;
    if answers.is_blank() {
        return context.get("review-verdict-blank");
    }
    if answers.verdict() == Verdict::Undetermined {
        // What is missing is asked for first; only then is what is unclear worth saying.
        let open =
            [Question::New, Question::Kinds].into_iter().find(|question| !answers.has(*question));
        if let Some(question) = open {
            return about(context, "review-verdict-missing", question);
        }
    }
    match (answers.verdict(), answers.new, answers.kinds) {
        (Verdict::Innovation, _, Some(kinds)) => {
            let kinds = context.words.kind_names(kinds).join(", ").to_lowercase();
            context.say(&Message::new("review-verdict-innovation").with("kinds", kinds))
        }
        (Verdict::NotInnovation, Some(Answer::No), _) => context.get("review-verdict-not-new"),
        (Verdict::NotInnovation, _, _) => context.get("review-verdict-minor"),
        (_, Some(Answer::Unclear), _) => about(context, "review-verdict-unclear", Question::New),
        (_, _, _) => about(context, "review-verdict-unclear", Question::Kinds),
    }
}

fn about(context: &Context<'_>, key: &'static str, question: Question) -> String {
    context.say(&Message::new(key).with("question", context.words.question(question).name))
}
