//! "This is what I found": which column is what, with the first case below as these columns make it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::list_rows::cursor_mark;
use super::paint::{self, rows};
use crate::domain::{ColumnGuess, Message, Role};
use crate::review::layer::{Choosing, ColumnsDialogue, ColumnsLine, all_sheets};
use crate::wording::text::{cut, one_line, width};
use crate::wording::{self, PersonalFields};

/// The column in which the example of a column begins, beside its header.
const EXAMPLE_FROM: u16 = 30;

/// Of a hint, so much is shown.
const LONGEST_HINT: usize = 40;

/// With fewer rows, each line has one of them and there is no first case.
const LEAST_ROOM: u16 = 10;

/// So many rows are kept for the lines that can be changed.
const LEAST_LINES: u16 = 6;

/// With fewer rows, the first case is not shown at all.
const LEAST_PREVIEW: u16 = 4;

pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    dialogue: &ColumnsDialogue,
) {
    let theme = context.theme;
    let found = &dialogue.found;
    // Where there is little room, the lines that can be changed stay, and the heading counts.
    let is_roomy = area.height > LEAST_ROOM;
    let file = Message::new("review-columns-heading").with("file", one_line(&found.file));
    let (heading, count) = if is_roomy {
        (context.format(&file), counted(context, found))
    } else {
        (one_line(&found.file), context.format(&count_of(found)))
    };
    let rule = rows(area, 0, 1);
    paint::rule(buffer, rule, (&heading, theme.accent), (&count, theme.strong), theme.muted);
    let below = rows(area, 1, area.height.saturating_sub(1));
    let inner = Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below };
    match &dialogue.choosing {
        Some(choosing) => draw_columns(context, buffer, inner, found, choosing),
        None => draw_lines(context, buffer, inner, dialogue),
    }
}

/// Returns the footer's hint while the lines are shown: how to accept them, and how to change one. Its keys stand out, as in all
/// footers.
pub(super) fn hint(
    context: &Context<'_>,
    dialogue: &ColumnsDialogue,
    room: usize,
) -> Option<Vec<Span<'static>>> {
    let theme = context.theme;
    if dialogue.choosing.is_some() {
        return None;
    }
    if dialogue.is_taken {
        return Some(vec![Span::styled(context.get("review-columns-taking"), theme.strong)]);
    }
    let last = dialogue.lines().len();
    let (whole, short) = if lacks_text(&dialogue.found) {
        ("review-columns-how-text", "review-columns-how-text-short")
    } else {
        ("review-columns-how", "review-columns-how-short")
    };
    let hint = context.format(&Message::new(whole).with("last", last));
    let hint = if width(&hint) <= room { hint } else { context.get(short) };
    let mut spans = Vec::new();
    for part in hint.split_inclusive(" · ") {
        let (key, does) = part.split_at(part.find(' ').unwrap_or(part.len()));
        spans.push(Span::styled(key.to_owned(), theme.strong));
        spans.push(Span::styled(does.to_owned(), theme.muted));
    }
    Some(spans)
}

/// Draws a line for each role with its digit, then the first case.
fn draw_lines(context: &Context<'_>, buffer: &mut Buffer, area: Rect, dialogue: &ColumnsDialogue) {
    let ColumnsDialogue { found, first, .. } = dialogue;
    let theme = context.theme;
    let is_roomy = area.height >= LEAST_ROOM;
    let mut lines = Vec::new();
    for (digit, line) in (1..).zip(dialogue.lines()) {
        let line = match line {
            ColumnsLine::Columns(role) => line_of(context, found, role),
            ColumnsLine::Sheet => sheet_of(context, found),
            ColumnsLine::Hints => hints_of(context, found),
            ColumnsLine::Headers => headers_of(context, found, digit),
        };
        lines.push(format!("{digit} {line}"));
    }
    if !is_roomy {
        lines = side_by_side(lines, usize::from(area.width));
    }
    // Whole questions are long, and a report may have several.
    let most = if is_roomy { 2 } else { 1 };
    let mut at = 0;
    if lacks_text(found) {
        let ask = context.get("review-columns-no-text");
        at += paint::paragraph(buffer, rows(area, at, 2), &ask, theme.warning);
    }
    if found.reads_as_prose {
        let ask = context.get("review-columns-prose");
        at += paint::paragraph(buffer, rows(area, at, 3), &ask, theme.warning);
    }
    // What was left out and what to do about it is read first.
    for remark in &found.remarks {
        let left = area.height.saturating_sub(at + LEAST_LINES);
        let remark = format!("{}.", context.format(remark));
        at += paint::paragraph(buffer, rows(area, at, left.min(2)), &remark, theme.warning);
    }
    let digits: Vec<String> = (1..=dialogue.lines().len()).map(|digit| digit.to_string()).collect();
    let mut digits = digits.as_slice();
    for line in lines {
        let row = rows(area, at, most);
        let keys = (digits, theme.strong);
        at += paint::paragraph_with_keys(buffer, row, (&line, theme.text), keys);
        digits = digits.get(digits_in(&line, digits)..).unwrap_or_default();
    }
    let others = others(context, found);
    if !others.is_empty() {
        at += paint::paragraph(buffer, rows(area, at, 2), &others, theme.muted);
    }
    let left = area.height.saturating_sub(at);
    if !is_roomy || left < LEAST_PREVIEW {
        return;
    }
    let heading = context.get("review-columns-first");
    let rule = rows(area, at, 1);
    paint::rule(buffer, rule, (&heading, theme.muted), ("", theme.muted), theme.muted);
    let title = wording::title(context.words, first);
    let place = wording::place_and_date(context.words, first);
    paint::ends(buffer, rows(area, at + 1, 1), (&title, theme.strong), (&place, theme.muted));
    let report = rows(area, at + 2, left - 2);
    let lines =
        wording::report(context.words, first, usize::from(report.width), PersonalFields::Hidden);
    for (line, row) in lines.iter().zip(0..report.height) {
        paint::text(buffer, rows(report, row, 1), line, theme.text);
    }
}

/// Returns whether no column is the text of a report, without which nothing is imported.
fn lacks_text(found: &ColumnGuess) -> bool {
    found.columns.with_role(Role::Text).is_empty()
}

/// Joins lines that fit on one row together.
fn side_by_side(lines: Vec<String>, room: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for line in lines {
        match rows.last_mut() {
            Some(last) if width(last) + 3 + width(&line) <= room => {
                last.push_str("   ");
                last.push_str(&line);
            }
            _ => rows.push(line),
        }
    }
    rows
}

/// Returns how many of these digits, in their order, are words of a row.
fn digits_in(row: &str, digits: &[String]) -> usize {
    let mut next = digits.iter().peekable();
    row.split(' ').filter(|word| next.next_if(|digit| digit.as_str() == *word).is_some()).count()
}

fn count_of(found: &ColumnGuess) -> Message {
    Message::new("review-columns-count").with("count", found.cases())
}

/// Returns the number of cases and the sheet: `800 cases · sheet “Svar”`.
fn counted(context: &Context<'_>, found: &ColumnGuess) -> String {
    let count = context.format(&count_of(found));
    match &found.sheet {
        Some(sheet) => {
            let sheet = Message::new("review-columns-sheet").with("sheet", one_line(sheet));
            format!("{count} · {}", context.format(&sheet))
        }
        None => count,
    }
}

/// Returns the line of the sheet: `Sheet: “Svar” (of 3)`.
fn sheet_of(context: &Context<'_>, found: &ColumnGuess) -> String {
    let Some(sheet) = &found.sheet else {
        let all = Message::new("review-columns-all-sheets").with("count", found.alike.len());
        return format!("{} {}", context.get("review-columns-sheet-line"), context.format(&all));
    };
    let name = quoted(context, sheet);
    let message = Message::new("review-columns-sheet-of").with("count", found.sheets.len());
    format!("{} {name} {}", context.get("review-columns-sheet-line"), context.format(&message))
}

/// Returns the line of the rows of hints: `Row 2, “max 100 words”: hints, left out`.
fn hints_of(context: &Context<'_>, found: &ColumnGuess) -> String {
    let Some(hints) = &found.hints else { return String::new() };
    let key =
        if hints.are_left_out { "review-columns-hints-left" } else { "review-columns-hints-cases" };
    let rows: Vec<String> = hints.rows.iter().map(ToString::to_string).collect();
    let message = Message::new(key)
        .with("count", hints.rows.len())
        .with("rows", rows.join(", "))
        .with("example", cut(&one_line(&hints.example), LONGEST_HINT).as_ref());
    context.format(&message)
}

/// Returns the line of the row with the headers: `Headers: row 1 (7 moves them down)`.
fn headers_of(context: &Context<'_>, found: &ColumnGuess, digit: usize) -> String {
    let row = found.header_row.unwrap_or_default();
    let key = if row == 0 { "review-columns-no-headers" } else { "review-columns-headers" };
    context.format(&Message::new(key).with("row", row).with("digit", digit))
}

/// Returns the line of a role: `Text: “Bakgrunn” + “Effekt”`.
fn line_of(context: &Context<'_>, found: &ColumnGuess, role: Role) -> String {
    let name = name_of(context, role);
    let headers: Vec<String> =
        found.headers_of(role).map(|header| quoted(context, header)).collect();
    let what = match role {
        _ if !headers.is_empty() => headers.join(" + "),
        Role::Title => context.get("review-columns-title-from-text"),
        Role::Id => context.get("review-columns-id-from-content"),
        _ => context.get("review-columns-none"),
    };
    format!("{name}: {what}")
}

/// Returns which other columns are kept, and which of them are not shown.
fn others(context: &Context<'_>, found: &ColumnGuess) -> String {
    let others =
        context.format(&Message::new("review-columns-others").with("count", found.others()));
    let hidden: Vec<String> = found
        .personal
        .iter()
        .filter(|at| found.columns.role_of(at).is_none())
        .filter_map(|at| found.headers.get(*at))
        .map(|header| quoted(context, header))
        .collect();
    if hidden.is_empty() {
        return others;
    }
    // Which columns are hidden matters more than how many are kept.
    let hidden = Message::new("review-columns-hidden").with("columns", hidden.join(", "));
    format!("{} {others}", context.format(&hidden)).trim_end().to_owned()
}

fn quoted(context: &Context<'_>, header: &str) -> String {
    context.format(&Message::new("import-quoted").with("name", one_line(header)))
}

/// Draws the columns to choose from, each with its value in the first case.
fn draw_columns(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    found: &ColumnGuess,
    choosing: &Choosing,
) {
    let theme = context.theme;
    let ask = match choosing.line {
        ColumnsLine::Sheet | ColumnsLine::Hints | ColumnsLine::Headers => {
            Message::new("review-columns-choose-sheet")
        }
        ColumnsLine::Columns(role) => {
            let key = if choosing.takes_several() {
                "review-columns-choose-several"
            } else {
                "review-columns-choose"
            };
            Message::new(key).with("role", name_of(context, role))
        }
    };
    let ask = context.format(&ask);
    let asked = paint::paragraph(buffer, rows(area, 0, 2), &ask, theme.strong);
    let list = rows(area, asked, area.height.saturating_sub(asked));
    let height = usize::from(list.height).max(1);
    let from = (choosing.selected + 1).saturating_sub(height);
    for (entry, row) in (from..choosing.entries(found)).zip(0..list.height) {
        let is_here = entry == choosing.selected;
        let area = rows(list, row, 1);
        let (style, quiet) = paint::chosen(buffer, area, &theme, is_here);
        let cursor = cursor_mark(is_here);
        if choosing.line == ColumnsLine::Sheet {
            let name = if let Some(at) = entry.checked_sub(all_sheets(found)) {
                found.sheets.get(at).map(|name| one_line(name)).unwrap_or_default()
            } else {
                let count = found.alike.len();
                context.format(&Message::new("review-columns-all-sheets").with("count", count))
            };
            paint::text(buffer, area, &format!("{cursor} {name}"), style);
            continue;
        }
        let Some(column) = entry.checked_sub(choosing.none()) else {
            let none = format!("{cursor}   {}", context.get("review-columns-no-column"));
            paint::text(buffer, area, &none, style);
            continue;
        };
        let mark = if choosing.columns.contains(&column) { '*' } else { ' ' };
        let header = found.headers.get(column).map(|header| one_line(header)).unwrap_or_default();
        let beside = Rect { width: EXAMPLE_FROM.min(area.width), ..area };
        paint::text(buffer, beside, &format!("{cursor} {mark} {header}"), style);
        let example = found.first.get(column).map(|first| one_line(first)).unwrap_or_default();
        let from = EXAMPLE_FROM + 1;
        let rest = Rect { x: area.x + from, width: area.width.saturating_sub(from), ..area };
        if rest.width > 0 {
            paint::text(buffer, rest, &example, quiet);
        }
    }
}

/// Returns the name of a role at the beginning of its line.
fn name_of(context: &Context<'_>, role: Role) -> String {
    context.get(&format!("review-columns-{role}"))
}
