//! The question in focus in whole words, and its options below with their digits.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::paint::{self, cursor_at, rows};
use super::read_on;
use crate::codebook;
use crate::domain::{Choice, Question};
use crate::review::Panel;
use crate::wording;
use crate::wording::text::width;

/// The bar, the column behind it, and the question or the first option.
pub(super) const INDENT: u16 = 2;

/// Names are cut to so many letters at the shortest.
const FEWEST_LETTERS: usize = 1;

/// Draws the question, in as many whole sentences as fit; where not even the first does, by its name.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    draw_bar(context, buffer, inner);
    let row = behind_bar(inner);
    let question = codebook::question(context.words, panel.focus);
    let room = usize::from(row.width);
    if let Some(replaced) = replaced(context, panel) {
        let left = room.saturating_sub(width(&replaced) + 1);
        let asked = whole_sentences(&question.ask, left).map(|asked| format!("{asked} "));
        let asked = Span::styled(asked.unwrap_or_default(), context.theme.accent);
        let replaced = Span::styled(replaced, context.theme.warning);
        paint::cut_spans(buffer, row, vec![asked, replaced]);
        return;
    }
    let words = whole_sentences(&question.ask, room).unwrap_or(&question.name);
    paint::text(buffer, row, words, context.theme.accent);
}

/// Returns that the next digit takes the place of the kinds that are chosen, which look as if it would add to them.
pub(super) fn replaced(context: &Context<'_>, panel: &Panel) -> Option<String> {
    panel.replaces_kinds.then(|| context.get("review-kinds-replaced"))
}

/// Returns the sentences of a question for which a row of that width has no room.
pub(super) fn sentences_left(ask: &str, room: usize) -> &str {
    let shown = whole_sentences(ask, room);
    shown.and_then(|shown| ask.strip_prefix(shown)).unwrap_or_default().trim()
}

/// Returns the sentences of a text that fit into a row; `None` where not even the first does.
pub(super) fn whole_sentences(ask: &str, room: usize) -> Option<&str> {
    let ends = ask.match_indices(['?', '.']).map(|(at, _)| at + 1);
    ends.map(|end| &ask[..end]).rfind(|sentences| width(sentences) <= room)
}

/// Returns how many rows below its options a question leaves free, where each option has a row.
pub(super) fn free_rows(options: Rect, panel: &Panel) -> u16 {
    let used = u16::try_from(Choice::options(panel.focus).len()).unwrap_or(u16::MAX);
    if options.height > 2 { options.height.saturating_sub(used) } else { 0 }
}

/// Returns what there is to know of an answer where no row has rules: the test of the option that is looked at or taken, else the
/// hint, or what of it the row below the options has no room for; `None` where that row has all of it.
pub(super) fn short_rule(context: &Context<'_>, options: Rect, panel: &Panel) -> Option<String> {
    if let Some(choice) = panel.shown_option() {
        return Some(format!("{} {}", choice.digit(), codebook::test(context.words, choice)));
    }
    let hint = codebook::question(context.words, panel.focus).hint;
    let options = Rect { x: options.x + 1, width: options.width.saturating_sub(2), ..options };
    let room = usize::from(options.width.saturating_sub(INDENT));
    let lines = fitted(context, panel.focus, room, usize::from(options.height));
    if lines.len() >= usize::from(options.height) {
        return Some(hint);
    }
    let is_whole = width(&hint) <= usize::from(hint_row(options).width);
    let (_, rest) = hint.split_once(". ").filter(|_| !is_whole)?;
    Some(rest.to_owned())
}

/// Returns where a hint is in a row of the question: below the digits of the options.
fn hint_row(row: Rect) -> Rect {
    let behind = behind_bar(row);
    Rect { x: behind.x + 1, width: behind.width.saturating_sub(1), ..behind }
}

/// Draws the options, the hint in the rows that are free; returns the position of the cursor, which is on the option
/// in focus.
pub(super) fn draw_options(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (area, free): (Rect, u16),
    panel: &Panel,
) -> Option<Position> {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if area.height > 2 {
        draw_in_rows(context, buffer, (inner, free), panel)
    } else {
        draw_in_lines(context, buffer, inner, panel)
    }
}

/// Returns the digit of the option at a cell.
pub(super) fn digit_at(
    context: &Context<'_>,
    area: Rect,
    panel: &Panel,
    at: Position,
) -> Option<u8> {
    let row = usize::from(at.y.checked_sub(area.y)?);
    if area.height > 2 {
        return Choice::options(panel.focus).get(row).map(|choice| choice.digit());
    }
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inner.width.saturating_sub(INDENT));
    let lines = fitted(context, panel.focus, room, usize::from(area.height));
    let mut left = usize::from(at.x.checked_sub(inner.x + INDENT)?);
    for (_, digit, name) in lines.get(row)? {
        let cells = option_cells(name);
        if left < cells {
            return Some(*digit);
        }
        left -= cells;
    }
    None
}

/// Returns the cells that an option takes with its digit and the blanks around it.
pub(super) fn option_cells(name: &str) -> usize {
    4 + width(name)
}

/// Draws an option a row, its test beside it; what a question with fewer options leaves free has
/// its hint.
fn draw_in_rows(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (area, free): (Rect, u16),
    panel: &Panel,
) -> Option<Position> {
    let theme = context.theme;
    let options = wording::options(context.words, panel.focus);
    // The same column for every question, so that the tests do not jump.
    let widest = Question::ALL
        .into_iter()
        .flat_map(|question| wording::options(context.words, question))
        .map(|(_, name)| width(&name))
        .max()
        .unwrap_or(0);
    let mut cursor = None;
    for (at, (choice, (digit, name))) in
        (0_u16..).zip(Choice::options(panel.focus).iter().zip(&options))
    {
        let row = rows(area, at, 1);
        draw_bar(context, buffer, row);
        let mut spans = option_spans(context, panel, usize::from(at), *choice, (*digit, name));
        let padding = widest + 2 - width(name);
        spans.push(Span::raw(" ".repeat(padding)));
        let test = codebook::test(context.words, *choice);
        spans.push(Span::styled(test, theme.muted));
        paint::cut_spans(buffer, behind_bar(row), spans);
        if is_at(panel, usize::from(at)) {
            cursor = Some(cursor_at(row.x, row.y, usize::from(INDENT) + 1));
        }
    }
    let used = u16::try_from(options.len()).unwrap_or(u16::MAX);
    let free = behind_bar(rows(area, used + 1, free.saturating_sub(1)));
    let hint = codebook::question(context.words, panel.focus).hint;
    if paint::height(&hint, free.width) <= free.height {
        paint::paragraph(buffer, free, &hint, theme.muted);
    }
    cursor
}

/// Draws the options beside each other in two rows; where one is enough, the other has the hint.
fn draw_in_lines(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    panel: &Panel,
) -> Option<Position> {
    let room = usize::from(area.width.saturating_sub(INDENT));
    let lines = fitted(context, panel.focus, room, usize::from(area.height));
    let mut cursor = None;
    let mut place = 0;
    for (line, at) in lines.iter().zip(0..) {
        let row = rows(area, at, 1);
        draw_bar(context, buffer, row);
        let mut spans = Vec::new();
        for (choice, digit, name) in line {
            if is_at(panel, place) {
                let before = paint::spans_width(&spans);
                cursor = Some(cursor_at(row.x, row.y, usize::from(INDENT) + before + 1));
            }
            spans.extend(option_spans(context, panel, place, *choice, (*digit, name)));
            place += 1;
        }
        paint::spans(buffer, behind_bar(row), spans);
    }
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if used < area.height {
        let row = rows(area, used, 1);
        draw_bar(context, buffer, row);
        let hint = codebook::question(context.words, panel.focus).hint;
        let hint_row = hint_row(row);
        let above = lines.last().map_or(0, |line| line_cells(line)) + 2;
        let (above_hint, below_hint) =
            in_two(&hint, room.saturating_sub(above), usize::from(hint_row.width));
        let above = u16::try_from(above).unwrap_or(u16::MAX);
        let beside = behind_bar(rows(area, used.saturating_sub(1), 1));
        let beside =
            Rect { x: beside.x + above, width: beside.width.saturating_sub(above), ..beside };
        paint::text(buffer, beside, above_hint, context.theme.muted);
        let style = context.theme.muted;
        read_on::text_or_key(context, buffer, hint_row, (below_hint, style));
    }
    cursor
}

/// Divides a hint that is too long for its row: its first sentence goes beside the options, where both parts fit so.
fn in_two(hint: &str, beside: usize, below: usize) -> (&str, &str) {
    if width(hint) > below
        && let Some((first, rest)) = hint.split_once(". ")
        && width(first) < beside
        && width(rest) <= below
    {
        return (&hint[..=first.len()], rest);
    }
    ("", hint)
}

/// Returns the cells that a line of options takes.
fn line_cells(line: &[FittedOption]) -> usize {
    line.iter().map(|(_, _, name)| option_cells(name)).sum()
}

/// An option with its digit and its name as it fits.
type FittedOption = (Choice, u8, String);

/// Divides the options into at most `most` lines, with names cut as little as possible. It depends
/// on question, width and language only, so that no option moves between cases.
fn fitted(
    context: &Context<'_>,
    question: Question,
    room: usize,
    most: usize,
) -> Vec<Vec<FittedOption>> {
    let whole = wording::options(context.words, question);
    let short: Vec<(u8, String)> = Choice::options(question)
        .iter()
        .map(|choice| (choice.digit(), codebook::short(context.words, *choice)))
        .collect();
    let shortest: Vec<(u8, String)> = Choice::options(question)
        .iter()
        .map(|choice| (choice.digit(), codebook::shortest(context.words, *choice)))
        .collect();
    let letters = |longest: usize| -> Vec<(u8, String)> {
        let cut = |name: &str| name.chars().take(longest).collect::<String>();
        short.iter().map(|(digit, name)| (*digit, cut(name))).collect()
    };
    let candidates =
        [whole, short.clone(), shortest].into_iter().chain((FEWEST_LETTERS..12).rev().map(letters));
    let mut fitting = Vec::new();
    for names in candidates {
        fitting = names;
        if filled(question, fitting.clone(), room).len() <= most {
            break;
        }
    }
    lengthen(question, &mut fitting, &short, (room, most));
    filled(question, fitting, room)
}

/// Gives names that are cut, in turn, the letters for which the lines have room.
fn lengthen(
    question: Question,
    names: &mut [(u8, String)],
    short: &[(u8, String)],
    (room, most): (usize, usize),
) {
    let mut has_grown = true;
    while has_grown {
        has_grown = false;
        for (at, (_, whole)) in short.iter().enumerate() {
            let mut longer = names.to_vec();
            let Some((_, name)) = longer.get_mut(at) else { continue };
            let Some(letter) =
                whole.strip_prefix(name.as_str()).and_then(|rest| rest.chars().next())
            else {
                continue;
            };
            name.push(letter);
            if filled(question, longer.clone(), room).len() <= most {
                names.clone_from_slice(&longer);
                has_grown = true;
            }
        }
    }
}

/// Fills lines of `room` cells with options.
fn filled(question: Question, names: Vec<(u8, String)>, room: usize) -> Vec<Vec<FittedOption>> {
    let mut lines: Vec<Vec<FittedOption>> = vec![Vec::new()];
    let mut used = 0;
    for (choice, (digit, name)) in Choice::options(question).iter().zip(names) {
        let cells = option_cells(&name);
        if used + cells > room && used > 0 {
            lines.push(Vec::new());
            used = 0;
        }
        used += cells;
        if let Some(line) = lines.last_mut() {
            line.push((*choice, digit, name));
        }
    }
    lines
}

/// Returns ` 1 Tjeneste `: a chip where it is chosen, underlined where it is only looked at.
fn option_spans(
    context: &Context<'_>,
    panel: &Panel,
    place: usize,
    choice: Choice,
    (digit, name): (u8, &str),
) -> Vec<Span<'static>> {
    let theme = context.theme;
    if choice.is_taken(&panel.answers) {
        let style = match choice {
            Choice::Category(category) => theme.category(category),
            _ => theme.chosen,
        };
        return vec![Span::styled(format!(" {digit} {name} "), style)];
    }
    let name_style = if panel.look == Some(place) { theme.hit } else { theme.text };
    vec![
        Span::raw(" "),
        Span::styled(digit.to_string(), theme.bar),
        Span::raw(" "),
        Span::styled(name.to_owned(), name_style),
        Span::raw(" "),
    ]
}

/// Returns whether the cursor is on the option at that place: the one looked at, else the first.
fn is_at(panel: &Panel, place: usize) -> bool {
    panel.look.unwrap_or(0) == place
}

pub(super) fn behind_bar(row: Rect) -> Rect {
    Rect { x: row.x + INDENT, width: row.width.saturating_sub(INDENT), ..row }
}

/// Draws the bar beside the question.
pub(super) fn draw_bar(context: &Context<'_>, buffer: &mut Buffer, row: Rect) {
    paint::text(buffer, Rect { width: 1, ..row }, signs::BAR, context.theme.bar);
}
