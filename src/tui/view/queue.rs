//! The queue: cases in import order with what was decided, the postponed ones below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::legend;
use super::list_rows::ListRow;
use super::notice;
use super::paint::{self, rows};
use crate::codebook;
use crate::domain::{Answers, CaseNo, CaseRow, Message};
use crate::review::queue::{ListReach, QueueContent};
use crate::review::{Cancels, Worklist};
use crate::wording::text::{cut, one_line, width};
use crate::wording::{short_municipality, title_or_id};

/// Postponed cases shown at a time.
const MOST_POSTPONED: u16 = 5;

/// The columns of a list of cases: what it shows depends on its width and its cases.
pub(super) struct QueueColumns {
    signs: usize,
    municipality: usize,
    date: usize,
}

pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    paint::clear(buffer, area, context.theme.text);
    let meanings = legend::below(context, area);
    let legend_height = legend::height(&meanings);
    let postponed = postponed_rows(context, area);
    let heading = heading_rows(area);
    let height = area.height.saturating_sub(heading + legend_height + postponed);
    let columns = QueueColumns::new(context, &context.state.queue().rows, area.width);
    draw_heading(context, buffer, rows(area, 0, heading), legend_height > 0);
    draw_rows(context, buffer, rows(area, heading, height), &columns);
    draw_postponed(context, buffer, rows(area, heading + height, postponed), &columns);
    let below = rows(area, heading + height + postponed, legend_height);
    legend::draw(context, buffer, below, meanings);
}

/// Returns the rows of the heading: in the fewest rows cases tell more, and the first row of the screen names a list too.
const fn heading_rows(area: Rect) -> u16 {
    if area.height < 5 { 0 } else { 1 }
}

/// Returns the case in a row of the screen, where the queue has this area.
pub(super) fn case_at(context: &Context<'_>, area: Rect, y: u16) -> Option<CaseNo> {
    let queue = context.state.queue();
    let cases = case_rows(context, area);
    let at = usize::from(y.checked_sub(cases.y)?);
    let height = usize::from(cases.height);
    let postponed = usize::from(postponed_rows(context, area));
    let case = match at.checked_sub(height + 1) {
        Some(below) if below + 1 < postponed => queue.postponed_shown().nth(below),
        _ if at < height => queue.rows.get(first_row(context, cases.y, height) + at),
        _ => None,
    };
    case.map(|case| case.no)
}

/// Returns whether what lies over the queue in this area hides the row of the open case.
pub(super) fn is_hidden_by(context: &Context<'_>, area: Rect, over: Rect) -> bool {
    let here = context.state.current();
    let is_here = |y| here.is_some() && case_at(context, area, y) == here;
    over.intersection(area).rows().any(|row| is_here(row.y))
}

/// Returns where the rows of the cases are, between heading and what is below them.
fn case_rows(context: &Context<'_>, area: Rect) -> Rect {
    let heading = heading_rows(area);
    let below = legend::height(&legend::below(context, area)) + postponed_rows(context, area);
    rows(area, heading, area.height.saturating_sub(heading + below))
}

/// Returns the first row in sight of a list from `top` on: the open case is in the middle where it can, or where it was clicked.
fn first_row(context: &Context<'_>, top: u16, height: usize) -> usize {
    let (here, rows) = (context.state.current(), &context.state.queue().rows);
    let at = rows.iter().position(|row| Some(row.no) == here).unwrap_or(0);
    let clicked = context.clicked.filter(|(no, _)| Some(*no) == here);
    let clicked = clicked.and_then(|(_, y)| y.checked_sub(top)).map(usize::from);
    let above = clicked.filter(|above| *above < height).unwrap_or(height / 2);
    at.saturating_sub(above).min(rows.len().saturating_sub(height))
}

fn draw_heading(context: &Context<'_>, buffer: &mut Buffer, area: Rect, has_legend: bool) {
    if area.height == 0 {
        return;
    }
    let state = context.state;
    let theme = context.theme;
    let total = context.words.number(state.total());
    let (heading, remark) = match &state.queue().shown {
        QueueContent::All => (
            context.format(&Message::new("review-queue-heading").with("total", state.total())),
            String::new(),
        ),
        QueueContent::Listed { cases, about } => {
            let still = Still::of(context).filter(|still| still.left < still.listed);
            let count = number(context, cases.len());
            let ends = match state.queue().reach(state.scope().total) {
                ListReach::Part => "review-queue-listed",
                ListReach::AllSorted => "review-queue-sorted",
                ListReach::AllFiltered => "review-queue-filtered-all",
            };
            let remark = Message::new(ends).with("count", count.as_str()).with("total", total);
            let remark = if state.queue().is_narrowed() {
                remark
            } else {
                Message::new("review-queue-round").with("count", count.as_str())
            };
            // Beside the report there is room for what list it is and how long, and no more. Nor is Esc named there where
            // it takes something else away first.
            let esc_is_other = state.queue().is_narrowed() && state.cancels() != Cancels::List;
            let is_short = area.width < 60 || esc_is_other;
            let remark = match still {
                Some(still) => context.format(&still.in_words(context, is_short)),
                None if is_short => count,
                None => context.format(&remark),
            };
            let room = usize::from(area.width).saturating_sub(3 + width(&remark));
            (list_name(context, about, room), remark)
        }
    };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inner.width).saturating_sub(width(&heading) + 2);
    let remark = if has_legend {
        vec![Span::styled(remark, theme.muted)]
    } else {
        legend::beside_heading(context, &remark, room)
    };
    let style = if context.asks() { theme.muted } else { theme.accent };
    let taken = u16::try_from(paint::spans_width(&remark)).unwrap_or(u16::MAX);
    let left = Rect { width: inner.width.saturating_sub(taken.saturating_add(1)), ..inner };
    paint::text(buffer, left, &heading, style);
    paint::spans_at_end(buffer, inner, remark);
}

/// Of how many cases of the worklist in the queue that still holds for which it was opened: the others stay in their rows.
struct Still {
    left: usize,
    listed: usize,
}

impl Still {
    /// Counts them; `None` where that is not known at any time, or the list is another one.
    fn of(context: &Context<'_>) -> Option<Self> {
        let queue = context.state.queue();
        let list = queue.worklist.filter(|list| list.is_counted_again())?;
        let listed = queue.count(context.state.total());
        Some(Self { left: context.state.worklist_count(list)?.min(listed), listed })
    }

    fn in_words(&self, context: &Context<'_>, is_short: bool) -> Message {
        let key = if is_short { "review-queue-still" } else { "review-queue-still-esc" };
        let said = Message::new(key).with("count", number(context, self.left));
        said.with("listed", number(context, self.listed))
    }
}

/// Returns how many cases the worklist in the queue has now, and of how many that it was opened with, where those are more; `None`
/// where that is not known at any time, or the list is another one.
pub(super) fn count_now(context: &Context<'_>) -> Option<String> {
    let Still { left, listed } = Still::of(context)?;
    let (left, listed) = (number(context, left), number(context, listed));
    Some(if left == listed { left } else { format!("{left}/{listed}") })
}

fn number(context: &Context<'_>, count: usize) -> String {
    context.words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Returns what the list in the queue is called, in fewer words where it does not fit in so many cells.
pub(super) fn list_name(context: &Context<'_>, about: &Message, room: usize) -> String {
    let name = notice::sentence(context, about);
    let short = context.state.queue().worklist.and_then(Worklist::short_title);
    match short.filter(|_| width(&name) > room) {
        Some(short) => context.get(short),
        None => name,
    }
}

/// Draws the rows around the open case, which stays in the middle where it can.
fn draw_rows(context: &Context<'_>, buffer: &mut Buffer, area: Rect, columns: &QueueColumns) {
    let state = context.state;
    let here = state.current();
    let first = first_row(context, area.y, usize::from(area.height));
    for (case, y) in state.queue().rows.iter().skip(first).zip(area.top()..area.bottom()) {
        let row = Rect { y, height: 1, ..area };
        draw_row(context, buffer, row, (case, Some(case.no) == here), columns);
    }
}

/// A title of fewer cells tells too little of a case: the municipality gives way to it.
const LEAST_TITLE: usize = 20;

/// A municipality beside the report has at most so many cells: titles need the rest more.
const MOST_MUNICIPALITY: usize = 12;

/// A municipality of fewer cells is not known any more.
const LEAST_MUNICIPALITY: usize = 6;

impl QueueColumns {
    pub(super) fn new(context: &Context<'_>, cases: &[CaseRow], cells: u16) -> Self {
        let digits = digits(context);
        let wide = cells >= 80;
        let places = cases.iter().filter_map(|row| row.municipality.as_deref());
        let places = places.map(|place| width(&short_municipality(place)));
        let most = if wide { 18 } else { (usize::from(cells) / 4).min(MOST_MUNICIPALITY) };
        let marks = cases.iter().map(|row| paint::spans_width(&marks_of(context, row)));
        let signs = 2 + marks.max().unwrap_or(0).max(1);
        let municipality = widest(places, most);
        // Cursor, mark and blanks, beside what is counted.
        let room = usize::from(cells).saturating_sub(digits + signs + LEAST_TITLE + 6);
        let municipality = municipality.min(room);
        let municipality = if room < LEAST_MUNICIPALITY { 0 } else { municipality };
        Self { signs, municipality, date: if wide { 12 } else { 0 } }
    }
}

/// Returns the greatest of these widths, at most `most`. Behind one that wide it looks at no other: a queue has many rows out
/// of sight, and all are asked in each frame.
fn widest(widths: impl Iterator<Item = usize>, most: usize) -> usize {
    let mut widest = 0;
    for width in widths {
        widest = widest.max(width);
        if widest >= most {
            return most;
        }
    }
    widest
}

/// Returns how many cells the numbers of cases take, which are in one column in all lists.
fn digits(context: &Context<'_>) -> usize {
    width(&context.state.total().to_string()).max(3)
}

/// Returns what is before the signs of a case in a list: the sign of the row in focus, that of a mark, and the number.
pub(super) fn before_signs(
    context: &Context<'_>,
    no: CaseNo,
    row: &ListRow<'_>,
) -> Vec<Span<'static>> {
    let mark = if context.state.marks().has(no) { "x" } else { " " };
    let digits = digits(context);
    vec![
        Span::styled(format!("{}{mark}", row.sign()), row.text),
        Span::styled(format!("{:>digits$} ", no.0), row.quiet),
    ]
}

/// Draws a case as a row of a list.
pub(super) fn draw_row(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (case, here): (&CaseRow, bool),
    columns: &QueueColumns,
) {
    let row = ListRow::new(buffer, area, &context.theme, here);
    let group = context.state.queue().groups.get(&case.no);
    let group = group.map(|group| format!("{group}) ")).unwrap_or_default();
    let mut spans = before_signs(context, case.no, &row);
    let mut signs = sign_spans(context, case);
    let missing = columns.signs.saturating_sub(paint::spans_width(&signs));
    signs.push(Span::styled(" ".repeat(missing), row.text));
    spans.extend(signs);
    spans.push(Span::styled(format!(" {group}"), row.text));
    let used = paint::spans_width(&spans);
    let behind = columns.municipality + columns.date + usize::from(columns.municipality > 0);
    let room = usize::from(area.width).saturating_sub(used + behind + 1);
    let title = title_or_id(context.words, &case.title, &case.id);
    let title = cut(&title, room).into_owned();
    spans.push(Span::styled(padded(&title, room), row.text));
    if columns.municipality > 0 {
        let place = short_municipality(case.municipality.as_deref().unwrap_or_default());
        let place = cut(&place, columns.municipality).into_owned();
        spans.push(Span::styled(format!(" {}", padded(&place, columns.municipality)), row.quiet));
    }
    if columns.date > 0 {
        let date = one_line(&context.words.day_alone(case.date.as_deref().unwrap_or_default()));
        spans.push(Span::styled(format!(" {}", cut(&date, columns.date - 1)), row.quiet));
    }
    row.draw(buffer, spans);
}

fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// Returns the signs of a case, in three cells unless it has several marks: category and verdict `N+`, `N✎` a draft, `N·` saved with an open
/// question, `N+✎` finished with a draft, `>>` postponed, also behind answers; `!` flagged, `m` with a note,
/// `✎` with one half written, `=L+` ruled, and how, `<>` contested.
pub(super) fn sign_spans(context: &Context<'_>, case: &CaseRow) -> Vec<Span<'static>> {
    let theme = context.theme;
    let draft = context.state.draft_answers(case.no);
    let is_answered = draft.is_some() || !case.answers.is_blank();
    let marks = marks_of(context, case);
    let mut spans = if case.answers.are_complete() {
        // What counts; that there is a draft too is behind it.
        answer_spans(context, &case.answers)
    } else if let Some(answers) = draft {
        vec![partly(context, &answers), Span::styled(signs::DRAFT, theme.strong)]
    } else if is_answered {
        vec![partly(context, &case.answers), Span::styled(signs::TO_COME, theme.strong)]
    } else if case.postponed {
        vec![Span::styled(">>", theme.muted)]
    } else {
        vec![Span::raw("  ")]
    };
    if marks.is_empty() {
        spans.push(Span::raw(" "));
    }
    spans.extend(marks);
    spans
}

/// Returns the signs of what a case has besides answers.
fn marks_of(context: &Context<'_>, case: &CaseRow) -> Vec<Span<'static>> {
    let theme = context.theme;
    let draft = context.state.draft_answers(case.no);
    let is_both = case.postponed && (!case.answers.is_blank() || draft.is_some());
    let is_decided = case.answers.are_complete();
    let marks = [
        (is_both, ">>", theme.muted),
        (is_decided && draft.is_some(), signs::DRAFT, theme.strong),
        (case.flagged, "!", theme.mark),
        (case.has_note, "m", theme.mark),
        (context.state.has_half_note(case.no), signs::DRAFT, theme.strong),
        (case.ruled.is_some(), "=", theme.mark),
        (case.is_contested, "<>", theme.mark),
    ];
    let set = marks.into_iter().filter(|(is_set, ..)| *is_set);
    let set = set.map(|(_, sign, style)| Span::styled(sign, style));
    let ruled = case.ruled.iter().flat_map(|ruled| answer_spans(context, ruled));
    set.chain(ruled).collect()
}

/// Returns the letter of the category of answers that are not complete; a blank where it is not answered.
fn partly(context: &Context<'_>, answers: &Answers) -> Span<'static> {
    match answers.category {
        Some(category) => {
            let letter = codebook::category_letter(context.words, category);
            Span::styled(letter, context.theme.category(category))
        }
        None => Span::raw(" "),
    }
}

/// Returns the letter of the category and the sign of the verdict.
pub(super) fn answer_spans(context: &Context<'_>, answers: &Answers) -> Vec<Span<'static>> {
    let theme = context.theme;
    let Some(category) = answers.category else { return vec![Span::raw("  ")] };
    let letter = codebook::category_letter(context.words, category);
    let verdict = answers.verdict();
    let sign = codebook::verdict(context.words, verdict).sign;
    vec![Span::styled(letter, theme.category(category)), Span::styled(sign, theme.sign(verdict))]
}

fn postponed_rows(context: &Context<'_>, area: Rect) -> u16 {
    let count = u16::try_from(context.state.queue().postponed_shown().count()).unwrap_or(u16::MAX);
    if count == 0 || area.height < 16 { 0 } else { 1 + count.min(MOST_POSTPONED) }
}

fn draw_postponed(context: &Context<'_>, buffer: &mut Buffer, area: Rect, columns: &QueueColumns) {
    if area.height == 0 {
        return;
    }
    let queue = context.state.queue();
    let count = if queue.is_narrowed() {
        i64::try_from(queue.postponed_shown().count()).unwrap_or(i64::MAX)
    } else {
        context.state.tally().postponed
    };
    let heading = context.format(&Message::new("review-queue-postponed").with("count", count));
    let muted = context.theme.muted;
    paint::rule(buffer, rows(area, 0, 1), (&heading, context.theme.strong), ("", muted), muted);
    // A case that the list has too is pointed at there.
    let here = context.state.current();
    let here = here.filter(|no| queue.position(*no).is_none());
    for (case, y) in queue.postponed_shown().zip(area.top() + 1..area.bottom()) {
        let row = Rect { y, height: 1, ..area };
        draw_row(context, buffer, row, (case, Some(case.no) == here), columns);
    }
}
