//! What the signs of the queue mean, below it and among the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::paint::{self, rows};
use crate::codebook;
use crate::domain::{CaseNo, CaseRow, Category, CategoryAnswer, Choice, Verdict};
use crate::wording::text::width;

/// Returns the rows of the legend below a queue beside the report: the letters of the categories, one row of the other signs, of
/// which the rest is among the keys, and one that begins with the rare ones that the queue has; nothing where there is no room for it.
pub(super) fn below(context: &Context<'_>, area: Rect) -> Vec<Vec<Span<'static>>> {
    if area.height < 24 {
        return Vec::new();
    }
    let room = usize::from(area.width.saturating_sub(2));
    let (categories, others) = parted(context, RareSigns::of(context));
    let (rare, usual): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|meaning| meaning.need <= HALF_NEED);
    let (shown, left) = fitting(usual, room);
    let mut rows = vec![categories, shown];
    if !rare.is_empty() {
        let (shown, _) = fitting(rare.into_iter().chain(left).collect(), room);
        rows.push(shown);
    }
    rows.into_iter().flat_map(|row| in_lines(context, row.into_iter(), room)).collect()
}

/// Returns those of the meanings that fit into one line of `room` cells, and the others.
fn fitting(meanings: Vec<Meaning>, room: usize) -> (Vec<Meaning>, Vec<Meaning>) {
    let mut used = 0;
    let mut shown = Vec::new();
    for need in 0..CATEGORY {
        let of_need = meanings.iter().filter(|meaning| meaning.need == need);
        let cells: usize = of_need.map(|meaning| meaning.width() + GAP).sum();
        if used + cells <= room + GAP {
            used += cells;
            shown.push(need);
        }
    }
    meanings.into_iter().partition(|meaning| shown.contains(&meaning.need))
}

/// Between what the signs mean and the remark of a queue.
const BEFORE_REMARK: usize = 3;

/// Returns the remark of a queue that has no legend below it. Before it is, as far as there is room, what those signs in the queue
/// mean that are no letters, and then the letters of categories.
pub(super) fn beside_heading(
    context: &Context<'_>,
    remark: &str,
    room: usize,
) -> Vec<Span<'static>> {
    let apart = if remark.is_empty() { 0 } else { width(remark) + BEFORE_REMARK };
    let mut left = (room + GAP).saturating_sub(apart);
    let mut fits = |meaning: &Meaning| {
        let rest = left.checked_sub(meaning.width() + GAP);
        left = rest.unwrap_or(left);
        rest.is_some()
    };
    let (categories, others) = parted(context, RareSigns::of(context));
    let others = others.into_iter().filter(|meaning| is_no_letter(context, meaning));
    let others: Vec<_> = others.filter(&mut fits).collect();
    let letters = letters_in_queue(context);
    let categories = categories.into_iter().rev().filter(|it| letters.contains(&it.sign));
    let categories: Vec<_> = categories.filter(fits).collect();
    let shown = categories.into_iter().rev().chain(others);
    let mut spans = in_lines(context, shown, room).into_iter().next().unwrap_or_default();
    let before = if spans.is_empty() || remark.is_empty() { 0 } else { BEFORE_REMARK };
    spans.push(Span::styled(format!("{}{remark}", " ".repeat(before)), context.theme.muted));
    spans
}

/// So many rows before and behind the cursor are in sight at most.
const NEAR: usize = 50;

/// Returns the rows of the list near the cursor: the queue keeps those of other lists, too.
fn rows_near<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a CaseRow> + use<'a> {
    let (queue, total) = (context.state.queue(), context.state.total());
    let here = context.state.current().and_then(|no| queue.position(no)).unwrap_or_default();
    let near = here.saturating_sub(NEAR)..=here + NEAR;
    let mut near: Vec<CaseNo> = near.filter_map(|at| queue.at(at, total)).collect();
    near.sort_unstable();
    let rows = queue.rows.iter().chain(&queue.postponed);
    rows.filter(move |row| near.binary_search(&row.no).is_ok())
}

/// Returns whether a sign is no letter of a category or a mark, nor of a verdict that its case has, and the queue has it.
fn is_no_letter(context: &Context<'_>, meaning: &Meaning) -> bool {
    let mut rows = rows_near(context);
    match meaning.need {
        VERDICT if meaning.sign == open_sign(context) => {
            let is_open = |row: &CaseRow| {
                row.answers.are_complete() && row.answers.verdict() == Verdict::Undetermined
            };
            letters_in_queue(context).contains(&meaning.sign) || rows.any(is_open)
        }
        DRAFT => {
            let drafts = context.state.cases_with_drafts();
            !drafts.is_empty() && rows.any(|row| drafts.binary_search(&row.no).is_ok())
        }
        POSTPONED => rows.any(|row| row.postponed),
        // The rare ones are there only where a case has them.
        CONTESTED_NEED..=HALF_NEED => true,
        _ => false,
    }
}

/// Returns the sign of a verdict that is undetermined, which *unclear* has for a letter, too: it is explained once.
fn open_sign(context: &Context<'_>) -> String {
    codebook::verdict(context.words, Verdict::Undetermined).sign
}

/// Returns the letters of those categories that a case of the list has, or its draft.
fn letters_in_queue(context: &Context<'_>) -> Vec<String> {
    let drafts = context.state.cases_with_drafts();
    let rows = rows_near(context).map(|row| {
        let has_draft = drafts.binary_search(&row.no).is_ok();
        let draft = has_draft.then(|| context.state.draft_answers(row.no)).flatten();
        draft.map_or(row.answers.category, |draft| draft.category)
    });
    let rows: Vec<Option<CategoryAnswer>> = rows.collect();
    let in_queue = |category: &CategoryAnswer| rows.contains(&Some(*category));
    let letter = |category| codebook::category_letter(context.words, category);
    categories().filter(in_queue).map(letter).collect()
}

/// Returns the answers to the question of the category, *unclear* last.
fn categories() -> impl Iterator<Item = CategoryAnswer> {
    Category::ALL.map(CategoryAnswer::Is).into_iter().chain([CategoryAnswer::Unclear])
}

/// Returns the rows that a legend takes, with the line above it.
pub(super) fn height(legend: &[Vec<Span<'static>>]) -> u16 {
    if legend.is_empty() { 0 } else { u16::try_from(legend.len() + 1).unwrap_or(u16::MAX) }
}

/// Draws what the signs mean, each in its own style.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    legend: Vec<Vec<Span<'static>>>,
) {
    if area.height == 0 {
        return;
    }
    let muted = context.theme.muted;
    paint::rule(buffer, rows(area, 0, 1), ("", muted), ("", muted), muted);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    for (row, at) in legend.into_iter().zip(1..) {
        paint::cut_spans(buffer, rows(inner, at, 1), row);
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
struct RareSigns {
    /// A case is ruled.
    is_ruled: bool,
    /// A case is contested.
    is_contested: bool,
    /// A case is saved with an open question.
    is_half_answered: bool,
}

impl RareSigns {
    /// All of them.
    const ALL: Self = Self { is_ruled: true, is_contested: true, is_half_answered: true };

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

/// How soon a sign has a place, the lowest first: a letter of a category, which has a row of its own.
const CATEGORY: u8 = 9;

/// Postponed.
const POSTPONED: u8 = 7;

/// A draft.
const DRAFT: u8 = 5;

/// A verdict; they have it together.
const VERDICT: u8 = 3;

/// Saved with an open question: the last of the rare signs.
const HALF_NEED: u8 = 2;

/// Contested: the first of them.
const CONTESTED_NEED: u8 = 0;

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

/// Returns what the signs mean: categories, then verdicts and marks, the rare ones only where they are wanted. *Unclear* has the sign
/// of an undetermined verdict.
fn meanings(context: &Context<'_>, rare: RareSigns) -> Vec<Meaning> {
    let theme = context.theme;
    let categories = Category::ALL.map(CategoryAnswer::Is).into_iter().map(|category| {
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
        (true, signs::DRAFT, theme.strong, "review-legend-draft", DRAFT),
        (rare.is_half_answered, signs::TO_COME, theme.strong, HALF, HALF_NEED),
        (true, ">>", theme.muted, "review-mark-postponed", POSTPONED),
        (true, "!", theme.mark, "review-legend-flag", 4),
        (true, "m", theme.mark, "review-mark-note", 6),
        (rare.is_ruled, "=", theme.mark, RULED, 1),
        (rare.is_contested, "<>", theme.mark, CONTESTED, CONTESTED_NEED),
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

/// Returns what the letters of categories mean, and what the other signs mean, the rare ones only where they are wanted.
fn parted(context: &Context<'_>, rare: RareSigns) -> (Vec<Meaning>, Vec<Meaning>) {
    meanings(context, rare).into_iter().partition(|meaning| meaning.need == CATEGORY)
}

/// Returns what those signs mean that are wanted, by sign and meaning, in lines of `room` cells: categories, then verdicts and
/// marks, the rare ones too.
pub(super) fn lines(
    context: &Context<'_>,
    room: usize,
    is_wanted: impl Fn(&str, &str) -> bool,
) -> Vec<Vec<Span<'static>>> {
    let (categories, mut others) = parted(context, RareSigns::ALL);
    let open = open_sign(context);
    for meaning in others.iter_mut().filter(|meaning| meaning.sign == open) {
        meaning.words = context.get("review-legend-open-in-full");
    }
    let wanted = |meaning: &Meaning| is_wanted(&meaning.sign, &meaning.words);
    let mut lines = in_lines(context, categories.into_iter().filter(wanted), room);
    lines.extend(in_lines(context, others.into_iter().filter(wanted), room));
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
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
