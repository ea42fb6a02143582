//! What the signs of the queue mean, below it and among the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::paint::{self, rows};
use crate::codebook;
use crate::domain::{CaseRow, Category, CategoryAnswer, Choice, Verdict};
use crate::wording::text::width;

/// Returns the lines of the legend below a queue beside the report; none where there is no room for it.
pub(super) fn below(context: &Context<'_>, area: Rect) -> Vec<Vec<Span<'static>>> {
    if area.height < 24 {
        return Vec::new();
    }
    lines(context, usize::from(area.width.saturating_sub(2)), RareSigns::of(context))
}

/// Returns the remark of a queue that has no legend below it, with what the signs mean before it that are no letters, as far as
/// they are in the queue and there is room.
pub(super) fn beside_heading(context: &Context<'_>, remark: &str, room: usize) -> String {
    let rare = RareSigns::of(context);
    let rows = &context.state.queue().rows;
    let drafts = context.state.cases_with_drafts();
    let has_draft = |row: &CaseRow| drafts.binary_search(&row.no).is_ok();
    let shown = [
        (!drafts.is_empty() && rows.iter().any(has_draft), "…", "review-legend-draft"),
        (rare.is_half_answered, signs::TO_COME, HALF),
        (rows.iter().any(|row| row.postponed), ">>", "review-mark-postponed"),
        (rare.is_ruled, "=", RULED),
        (rare.is_contested, "<>", CONTESTED),
    ];
    let mut said = String::new();
    for (_, sign, key) in shown.into_iter().filter(|(is_there, ..)| *is_there) {
        let meaning = format!("{sign} {}", context.get(key));
        let gap = if said.is_empty() { "" } else { "  " };
        if width(&said) + width(&meaning) + gap.len() > room {
            break;
        }
        said.extend([gap, &meaning]);
    }
    match (said.is_empty(), remark.is_empty()) {
        (true, _) => remark.to_owned(),
        (false, true) => said,
        (false, false) => format!("{said}   {remark}"),
    }
}

/// Returns the rows that a legend takes, with the line above it.
pub(super) fn height(legend: &[Vec<Span<'static>>]) -> u16 {
    let lines = u16::try_from(legend.len()).unwrap_or(u16::MAX);
    if lines == 0 { 0 } else { lines.saturating_add(1) }
}

/// Draws what the signs mean, each in its own style.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    lines: Vec<Vec<Span<'static>>>,
) {
    if area.height == 0 {
        return;
    }
    let muted = context.theme.muted;
    paint::rule(buffer, rows(area, 0, 1), ("", muted), ("", muted), muted);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    for (line, at) in lines.into_iter().zip(1..) {
        paint::cut_spans(buffer, rows(inner, at, 1), line);
    }
}

/// The key of what the sign of a ruled case means.
const RULED: &str = "review-legend-ruled";

/// The key of what the sign of a contested case means.
const CONTESTED: &str = "review-legend-contested";

/// The key of what the sign of a case means that is saved with an open question.
const HALF: &str = "review-legend-half";

/// The signs that few projects have: they take no room from the others where no case has them.
#[derive(Clone, Copy)]
pub(super) struct RareSigns {
    /// A case is ruled.
    is_ruled: bool,
    /// A case is contested.
    is_contested: bool,
    /// A case is saved with an open question.
    is_half_answered: bool,
}

impl RareSigns {
    /// All of them.
    pub(super) const ALL: Self =
        Self { is_ruled: true, is_contested: true, is_half_answered: true };

    /// Returns those of the cases in the queue.
    fn of(context: &Context<'_>) -> Self {
        let rows = &context.state.queue().rows;
        let is_half = |row: &CaseRow| !row.answers.is_blank() && !row.answers.are_complete();
        Self {
            is_ruled: rows.iter().any(|row| row.ruled.is_some()),
            is_contested: rows.iter().any(|row| row.is_contested),
            is_half_answered: rows.iter().any(is_half),
        }
    }
}

/// Returns what the signs mean in lines of `room` cells: categories, then verdicts and marks, the rare ones only
/// where they are wanted.
pub(super) fn lines(
    context: &Context<'_>,
    room: usize,
    rare: RareSigns,
) -> Vec<Vec<Span<'static>>> {
    let theme = context.theme;
    let categories = Category::ALL.map(CategoryAnswer::Is).into_iter();
    let categories = categories.chain([CategoryAnswer::Unclear]).map(|category| {
        let letter = codebook::category_letter(context.words, category);
        let name = codebook::short(context.words, Choice::Category(category)).to_lowercase();
        (letter, theme.category(category), name)
    });
    let verdicts = [
        (Verdict::Innovation, "review-legend-yes"),
        (Verdict::NotInnovation, "review-legend-no"),
        (Verdict::Undetermined, "review-legend-open"),
    ];
    let verdicts = verdicts.map(|(verdict, key)| {
        let sign = codebook::verdict(context.words, verdict).sign;
        (sign, theme.sign(verdict), context.get(key))
    });
    let marks = [
        ("…", theme.strong, "review-legend-draft"),
        (signs::TO_COME, theme.strong, HALF),
        (">>", theme.muted, "review-mark-postponed"),
        ("!", theme.mark, "review-legend-flag"),
        ("m", theme.mark, "review-mark-note"),
        ("=", theme.mark, RULED),
        ("<>", theme.mark, CONTESTED),
        ("x", theme.text, "review-legend-mark"),
    ];
    let marks = marks.into_iter().filter(|(_, _, key)| match *key {
        RULED => rare.is_ruled,
        CONTESTED => rare.is_contested,
        HALF => rare.is_half_answered,
        _ => true,
    });
    let marks = marks.map(|(sign, style, key)| (sign.to_owned(), style, context.get(key)));
    let mut lines = Vec::new();
    let verdicts_and_marks: Vec<_> = verdicts.into_iter().chain(marks).collect();
    for together in [categories.collect(), verdicts_and_marks] {
        let mut line: Vec<Span<'static>> = Vec::new();
        for (sign, style, meaning) in together {
            let meaning = Span::styled(format!(" {meaning}"), theme.muted);
            let pieces = [Span::styled(sign, style), meaning];
            if !line.is_empty() {
                if paint::spans_width(&line) + 2 + paint::spans_width(&pieces) > room {
                    lines.push(std::mem::take(&mut line));
                } else {
                    line.push(Span::raw("  "));
                }
            }
            line.extend(pieces);
        }
        lines.push(line);
    }
    lines
}
