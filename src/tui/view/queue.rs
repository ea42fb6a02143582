//! The queue: cases in import order with what was decided, the postponed ones below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::legend;
use super::list_rows::ListRow;
use super::paint::{self, rows};
use super::queue_heading;
use super::scrolling::Scrolling;
use crate::codebook;
use crate::domain::{Answers, CaseNo, CaseRow, Message};
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

/// From so many cells on titles spare one for a scrollbar that is within the queue.
const BAR_FROM_WIDTH: u16 = 60;

/// Draws the queue; over the line beside it, which part of its cases is in sight.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let cases = draw_list(context, buffer, area, area.width);
    draw_bar(context, buffer, cases);
}

/// Draws the queue where no line is beside it: the scrollbar has its last column, as far as titles can spare one.
pub(super) fn draw_over(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let is_whole = in_sight(context, case_rows(context, area)).fits();
    if is_whole || area.width < BAR_FROM_WIDTH {
        draw_list(context, buffer, area, area.width);
        return;
    }
    let cases = draw_list(context, buffer, area, area.width - 1);
    draw_bar(context, buffer, cases);
}

/// Draws behind the rows of the cases which of them are in sight; where the case has the keys, it is not in focus.
fn draw_bar(context: &Context<'_>, buffer: &mut Buffer, cases: Rect) {
    let bar = Rect { x: cases.right(), width: 1, ..cases };
    in_sight(context, cases).draw_bar(&context.of_queue(), buffer, bar);
}

/// Returns which cases of the list are in sight in these rows.
fn in_sight(context: &Context<'_>, cases: Rect) -> Scrolling {
    let queue = context.state.queue();
    let height = usize::from(cases.height);
    let first = queue.rows.get(first_row(context, cases.y, height));
    let top = first.and_then(|case| queue.position(case.no)).unwrap_or_default();
    Scrolling { top, lines: queue.count(context.state.total()), height }
}

/// Draws heading, cases in so many cells, and what is below them; returns where the cases are.
fn draw_list(context: &Context<'_>, buffer: &mut Buffer, area: Rect, cells: u16) -> Rect {
    paint::clear(buffer, area, context.theme.text);
    let meanings = legend::below(context, area);
    let legend_height = legend::height(&meanings);
    let postponed = postponed_rows(context, area);
    let heading = heading_rows(area);
    let height = area.height.saturating_sub(heading + legend_height + postponed);
    let columns = QueueColumns::new(context, &context.state.queue().rows, area.width);
    queue_heading::draw(context, buffer, rows(area, 0, heading), legend_height > 0);
    let list = Rect { width: cells, ..area };
    let cases = rows(list, heading, height);
    draw_rows(context, buffer, cases, &columns);
    draw_postponed(context, buffer, rows(list, heading + height, postponed), &columns);
    let below = rows(area, heading + height + postponed, legend_height);
    legend::draw(context, buffer, below, meanings);
    cases
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
