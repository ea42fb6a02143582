//! The hits of a search, below the field in which it is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation as _;

use super::boxes::framed;
use super::context::Context;
use super::field::draw_field;
use super::list_rows::{ListRow, draw_bar, window};
use super::paint::{self, rows};
use super::queue::{before_signs, sign_spans};
use crate::domain::{Message, visible_line};
use crate::review::layer::SearchField;
use crate::review::search::{Findings, Hit, MarkedText};
use crate::wording::text::{cut, one_line, width};
use crate::wording::title_or_id;

/// Draws the field, how many hits there are, and those that fit.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    field: &SearchField,
) -> Option<Position> {
    let remark = if field.input.value().trim().is_empty() {
        context.get(if field.whole_text {
            "review-search-what-texts"
        } else {
            "review-search-what"
        })
    } else if field.searching || field.found.is_first {
        context.get("review-searching")
    } else {
        let Findings { total, unread, .. } = field.found;
        let count = Message::new("review-search-count").with("count", total);
        context.format(&match unread {
            0 => count,
            _ => Message::new("review-search-unread").with("found", count).with("unread", unread),
        })
    };
    let heading =
        if field.whole_text { "review-search-heading-texts" } else { "review-search-heading" };
    let heading = context.get(heading);
    let remark = beginnings(context, field, (remark, usize::from(stage.width)), &heading);
    // Half a heading and half a remark tell less than one of them.
    let are_both = width(&heading) + width(&remark) + 12 <= usize::from(stage.width);
    let is_typed = !field.input.value().trim().is_empty();
    let ends = match (are_both, is_typed) {
        (true, _) => (heading.as_str(), remark.as_str()),
        (false, true) => ("", remark.as_str()),
        (false, false) => (heading.as_str(), ""),
    };
    let list = framed(context, buffer, stage, ends);
    let cursor = draw_field(context, buffer, rows(list, 0, 1), "/ ", &field.input);
    let list = rows(list, 1, list.height.saturating_sub(1));
    if field.found.hits.is_empty() && !field.searching && !field.input.value().trim().is_empty() {
        // Enter has shown it already.
        if context.state.notice().is_none() {
            let none = context.format(&field.no_hits());
            paint::paragraph(buffer, list, &none, context.theme.warning);
        }
        return cursor;
    }
    let has_snippets = field.found.hits.iter().any(|hit| hit.snippet.is_some());
    let height = if has_snippets && list.height >= 4 { 2 } else { 1 };
    for (hit, row, here) in window(&field.found.hits, field.selected, (list, height)) {
        draw_hit(context, buffer, row, hit, here);
    }
    draw_bar(context, buffer, (list, height), (field.selected, field.found.hits.len()));
    cursor
}

/// Adds to the count of hits in whole texts that words match from their beginning, where there is room beside the heading.
fn beginnings(
    context: &Context<'_>,
    field: &SearchField,
    (remark, cells): (String, usize),
    heading: &str,
) -> String {
    let is_counted = field.whole_text && !field.found.hits.is_empty() && !field.searching;
    let whole = Message::new("review-search-count-texts").with("found", remark.as_str());
    let whole = context.format(&whole);
    let fits = width(heading) + width(&whole) + 12 <= cells;
    if is_counted && fits { whole } else { remark }
}

/// The municipality of a hit has at most so many cells; in fewer than so many of a row it has a quarter of them.
const MOST_MUNICIPALITY: usize = 18;

/// An id that matches has at most so many cells.
const MOST_ID: usize = 24;

/// Draws a hit as a row of the queue, its id behind its title where that matches; the letters found are highlighted. Below it
/// where the report matches.
fn draw_hit(context: &Context<'_>, buffer: &mut Buffer, area: Rect, hit: &Hit, here: bool) {
    let row = ListRow::new(buffer, area, &context.theme, here);
    let mut spans = before_signs(context, hit.no, &row);
    match &hit.row {
        Some(case) => spans.extend(sign_spans(context, case)),
        None => spans.push(Span::styled("   ", row.text)),
    }
    spans.push(Span::styled(" ", row.text));
    let title_at = paint::spans_width(&spans);
    let cells = usize::from(area.width);
    let most = MOST_MUNICIPALITY.min(cells / 4);
    let place = marked(context, &hit.municipality, row.quiet, most);
    let place_at = cells.saturating_sub(most + 1);
    let id = if hit.id.places.is_empty() {
        Vec::new()
    } else {
        let mut id = vec![Span::styled("  ", row.text)];
        id.extend(marked(context, &hit.id, row.text, MOST_ID));
        id
    };
    let room = place_at.saturating_sub(title_at + paint::spans_width(&id) + 1);
    if one_line(&hit.title.text).is_empty() {
        let title = title_or_id(context.words, "", &hit.id.text);
        spans.push(Span::styled(cut(&title, room).into_owned(), row.text));
    } else {
        spans.extend(marked(context, &hit.title, row.text, room));
    }
    spans.extend(id);
    let gap = place_at.saturating_sub(paint::spans_width(&spans));
    spans.push(Span::styled(" ".repeat(gap), row.text));
    spans.extend(place);
    row.draw(buffer, spans);
    if let Some(snippet) = hit.snippet.as_ref().filter(|_| area.height > 1) {
        let before = u16::try_from(title_at).unwrap_or(u16::MAX).min(area.width);
        let below = Rect { x: area.x + before, width: area.width - before, ..rows(area, 1, 1) };
        let room = usize::from(below.width);
        paint::spans(buffer, below, marked(context, snippet, row.quiet, room));
    }
}

/// Returns the text in at most `room` cells, the letters found in another style. Where the first of them would be behind those
/// cells, the text begins not far before them.
fn marked(
    context: &Context<'_>,
    marked: &MarkedText,
    base: Style,
    room: usize,
) -> Vec<Span<'static>> {
    if marked.places.is_empty() {
        return vec![Span::styled(cut(&one_line(&marked.text), room).into_owned(), base)];
    }
    let begin = begin_in_sight(marked, room);
    let mut spans = Vec::new();
    if begin > 0 {
        spans.push(Span::styled("…", base));
    }
    let mut cells = spans.len();
    let mut scalars = 0;
    for grapheme in marked.text.graphemes(true) {
        let from = scalars;
        scalars += grapheme.chars().count();
        if from < begin {
            continue;
        }
        // Where a report begins a new line, the snippet has a blank.
        let is_blank = grapheme.chars().all(char::is_whitespace);
        let shown = if is_blank { " ".into() } else { visible_line(grapheme).into_owned() };
        cells += width(&shown);
        let is_found = marked.places.iter().any(|place| (from..scalars).contains(place));
        let style = if is_found { found_in(context, base) } else { base };
        spans.push(Span::styled(shown, style));
        if cells > room {
            break;
        }
    }
    paint::fitting(spans, room)
}

/// Returns the letter with which a text begins in so many cells, so that the first letters found are in sight: that of a word not
/// far before them where one begins there.
fn begin_in_sight(marked: &MarkedText, room: usize) -> usize {
    let Some(first) = marked.places.first().copied() else { return 0 };
    let found = (first..).zip(&marked.places).take_while(|(at, place)| at == *place).count();
    let letters = || marked.text.chars();
    let until: String = letters().take(first + found).collect();
    if width(&visible_line(&until)) <= room {
        return 0;
    }
    let before = (room / 3).min(room.saturating_sub(found + 1));
    // Where the text ends before the room does, more of what is before is shown.
    let earliest = first.saturating_sub(before).min(begin_of_end(&marked.text, room));
    let mut near = letters().enumerate().take(first).skip(earliest.saturating_sub(1));
    near.find(|(_, letter)| letter.is_whitespace()).map_or(earliest, |(blank, _)| blank + 1)
}

/// Returns the letter with which a text begins whose end fits into so many cells, behind a sign that it is cut.
fn begin_of_end(text: &str, room: usize) -> usize {
    let mut left = room.saturating_sub(1);
    let mut begin = text.chars().count();
    for letter in text.chars().rev() {
        let cells = width(&visible_line(letter.encode_utf8(&mut [0; 4])));
        if cells > left {
            break;
        }
        left -= cells;
        begin -= 1;
    }
    begin
}

/// Returns the style of found letters among those of another style. On a filled row, where their colour is that of
/// the ground, they are underlined only.
fn found_in(context: &Context<'_>, base: Style) -> Style {
    if base == context.theme.chosen {
        return base.add_modifier(Modifier::UNDERLINED);
    }
    base.patch(context.theme.hit).remove_modifier(Modifier::DIM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_text_ends_before_the_room_does_more_of_its_words_before_the_hit_is_shown() {
        let begins = |text: &str, word: &str, room| {
            let first = text[..text.find(word).unwrap()].chars().count();
            let places = (first..first + word.chars().count()).collect();
            let begin = begin_in_sight(&MarkedText { text: text.into(), places }, room);
            text.chars().skip(begin).collect::<String>()
        };
        assert_eq!(begins("Opplæring av ansatte på film", "film", 20), "av ansatte på film");
        assert_eq!(begins("Opplæring av ansatte på film", "film", 18), "ansatte på film");
        assert_eq!(
            begins("Opplæring av ansatte på film", "film", 28),
            "Opplæring av ansatte på film"
        );
        let long = begins("Opplæring av ansatte på film og i mange andre ting", "film", 20);
        assert_eq!(long, "på film og i mange andre ting");
    }
}
