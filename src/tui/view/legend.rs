//! What the signs of the queue mean, below it and among the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::paint::{self, rows};
use crate::codebook;
use crate::domain::{CaseRow, Category, CategoryAnswer, Choice, Verdict};
use crate::wording::text::width;

/// Returns the legend below a queue beside the report, which has one row: the rest is among the keys; nothing where there is no
/// room for it.
pub(super) fn below(context: &Context<'_>, area: Rect) -> Vec<Span<'static>> {
    if area.height < 24 {
        return Vec::new();
    }
    let room = usize::from(area.width.saturating_sub(2));
    let all = meanings(context, RareSigns::of(context));
    let mut used = 0;
    let mut shown = Vec::new();
    for need in 0..=CATEGORY {
        let cells: usize = all.iter().filter(|it| it.need == need).map(|it| it.width() + GAP).sum();
        if used + cells <= room + GAP {
            used += cells;
            shown.push(need);
        }
    }
    let shown = all.into_iter().filter(|meaning| shown.contains(&meaning.need));
    in_lines(context, shown, room).into_iter().next().unwrap_or_default()
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
pub(super) const fn height(legend: &[Span<'static>]) -> u16 {
    if legend.is_empty() { 0 } else { 2 }
}

/// Draws what the signs mean, each in its own style.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    legend: Vec<Span<'static>>,
) {
    if area.height == 0 {
        return;
    }
    let muted = context.theme.muted;
    paint::rule(buffer, rows(area, 0, 1), ("", muted), ("", muted), muted);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    paint::cut_spans(buffer, rows(inner, 1, 1), legend);
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

/// Between two signs with their meanings.
const GAP: usize = 2;

/// How soon a letter of a category has a place: last, since the questions beside the queue name them in the same colours.
const CATEGORY: u8 = 9;

/// How soon a sign of a verdict has a place; they have it together.
const VERDICT: u8 = 3;

/// What a sign means.
struct Meaning {
    sign: String,
    style: Style,
    words: String,
    /// How soon it has a place where there is no room for all: the lowest first. Those with the same are shown together.
    need: u8,
}

impl Meaning {
    fn width(&self) -> usize {
        width(&self.sign) + 1 + width(&self.words)
    }
}

/// Returns what the signs mean: categories, then verdicts and marks, the rare ones only where they are wanted.
fn meanings(context: &Context<'_>, rare: RareSigns) -> Vec<Meaning> {
    let theme = context.theme;
    let categories = Category::ALL.map(CategoryAnswer::Is).into_iter();
    let categories = categories.chain([CategoryAnswer::Unclear]).map(|category| {
        let sign = codebook::category_letter(context.words, category);
        let words = codebook::short(context.words, Choice::Category(category)).to_lowercase();
        Meaning { sign, style: theme.category(category), words, need: CATEGORY }
    });
    let verdicts = [
        (Verdict::Innovation, "review-legend-yes"),
        (Verdict::NotInnovation, "review-legend-no"),
        (Verdict::Undetermined, "review-legend-open"),
    ];
    let verdicts = verdicts.map(|(verdict, key)| {
        let sign = codebook::verdict(context.words, verdict).sign;
        Meaning { sign, style: theme.sign(verdict), words: context.get(key), need: VERDICT }
    });
    let marks = [
        (true, "…", theme.strong, "review-legend-draft", 5),
        (rare.is_half_answered, signs::TO_COME, theme.strong, HALF, 2),
        (true, ">>", theme.muted, "review-mark-postponed", 7),
        (true, "!", theme.mark, "review-legend-flag", 4),
        (true, "m", theme.mark, "review-mark-note", 6),
        (rare.is_ruled, "=", theme.mark, RULED, 1),
        (rare.is_contested, "<>", theme.mark, CONTESTED, 0),
        (true, "x", theme.text, "review-legend-mark", 8),
    ];
    let marks = marks.into_iter().filter(|(is_there, ..)| *is_there);
    let marks = marks.map(|(_, sign, style, key, need)| Meaning {
        sign: sign.to_owned(),
        style,
        words: context.get(key),
        need,
    });
    categories.chain(verdicts).chain(marks).collect()
}

/// Returns what the signs mean in lines of `room` cells: categories, then verdicts and marks, the rare ones only
/// where they are wanted.
pub(super) fn lines(
    context: &Context<'_>,
    room: usize,
    rare: RareSigns,
) -> Vec<Vec<Span<'static>>> {
    let all = meanings(context, rare);
    let (categories, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|meaning| meaning.need == CATEGORY);
    let mut lines = in_lines(context, categories.into_iter(), room);
    lines.extend(in_lines(context, others.into_iter(), room));
    lines
}

/// Fills lines of `room` cells.
fn in_lines(
    context: &Context<'_>,
    meanings: impl Iterator<Item = Meaning>,
    room: usize,
) -> Vec<Vec<Span<'static>>> {
    let mut lines = Vec::new();
    let mut line: Vec<Span<'static>> = Vec::new();
    for meaning in meanings {
        if !line.is_empty() {
            if paint::spans_width(&line) + GAP + meaning.width() > room {
                lines.push(std::mem::take(&mut line));
            } else {
                line.push(Span::raw(" ".repeat(GAP)));
            }
        }
        line.push(Span::styled(meaning.sign, meaning.style));
        line.push(Span::styled(format!(" {}", meaning.words), context.theme.muted));
    }
    lines.push(line);
    lines
}
