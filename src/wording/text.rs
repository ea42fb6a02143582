//! Untrusted text → lines of cells: HTML taken out, controls made visible, wrapped, cut.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::markup::without_markup;
use crate::domain::{is_plain, visible, visible_line};

/// Returns a report as it is read: without tags and entities, harmless for a terminal, with its
/// paragraphs.
#[must_use]
pub fn readable(text: &str) -> String {
    visible(&without_markup(text)).into_owned()
}

/// Wraps the text into lines of at most `width` cells. Runs of empty lines become one.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width.max(1))
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .word_splitter(textwrap::WordSplitter::Custom(hyphens_to_break_at));
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        if paragraph.trim().is_empty() {
            if lines.last().is_some_and(|last| !last.is_empty()) {
                lines.push(String::new());
            }
            continue;
        }
        // Meanwhile a letter is in the place of the spaces at which no line is broken.
        let kept = with_kept_spaces(paragraph, width);
        let wrapped = textwrap::wrap(kept.as_deref().unwrap_or(paragraph), &options);
        lines.extend(wrapped.into_iter().map(|line| match &kept {
            Some(_) => line.replace(KEPT_SPACE, " "),
            None => line.into_owned(),
        }));
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A letter of no script, as wide as a space, at which no line is broken.
const KEPT_SPACE: char = '\u{E000}';

/// The longest number that no line begins with at the end of a text: a digit of an option with its punctuation.
const LONGEST_LAST_NUMBER: usize = 3;

/// Returns a text in which the space between a number and a per cent sign is another letter, and the one before a number that is
/// its last word, which would be alone in a line; `None` where it has neither.
fn with_kept_spaces(text: &str, room: usize) -> Option<String> {
    if text.contains(KEPT_SPACE) {
        return None;
    }
    let last = space_before_last_number(text, room);
    if last.is_none() && !text.contains(" %") {
        return None;
    }
    let mut kept = String::with_capacity(text.len() + 8);
    let mut letters = text.char_indices().peekable();
    let mut is_after_digit = false;
    while let Some((at, letter)) = letters.next() {
        let is_before_unit = letters.peek().is_some_and(|(_, next)| *next == '%');
        let is_unit = letter == ' ' && is_after_digit && is_before_unit;
        kept.push(if is_unit || last == Some(at) { KEPT_SPACE } else { letter });
        is_after_digit = letter.is_ascii_digit();
    }
    Some(kept)
}

/// Returns where the space is before a short number that ends the text, where a line has room for it and the word before.
fn space_before_last_number(text: &str, room: usize) -> Option<usize> {
    let text = text.trim_end();
    let (before, last) = text.rsplit_once(' ')?;
    let is_short =
        last.len() <= LONGEST_LAST_NUMBER && last.starts_with(|it: char| it.is_ascii_digit());
    let word = before.rsplit(' ').next().filter(|word| !word.is_empty())?;
    (is_short && width(word) + 1 + width(last) <= room).then_some(before.len())
}

/// Returns where a word may be broken at its hyphens: between letters, and never in the name of a file, which is to be read
/// as one.
fn hyphens_to_break_at(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let is_dot_within = |three: &[(usize, char)]| matches!(three, [(_, before), (_, '.'), (_, after)] if before.is_alphanumeric() && after.is_alphanumeric());
    if letters.windows(3).any(is_dot_within) {
        return Vec::new();
    }
    let break_behind = |three: &[(usize, char)]| match three {
        [(_, before), (_, '-'), (at, after)] if before.is_alphabetic() && after.is_alphabetic() => {
            Some(*at)
        }
        _ => None,
    };
    letters.windows(3).filter_map(break_behind).collect()
}

/// Returns a title or another text on one line, harmless for a terminal and without tags. A line of
/// more than 4,000 characters is cut: no one reads it, and drawing it would slow the screen down.
#[must_use]
pub fn one_line(text: &str) -> String {
    const LONGEST: usize = 4_000;
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        return format!("{}…", one_line(&text[..end]));
    }
    let plain = without_markup(text);
    let joined = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    visible_line(&joined).into_owned()
}

/// Returns the parts between points that fit into a row, and the first in any case.
#[must_use]
pub fn whole_parts(text: &str, room: usize) -> &str {
    let mut shown = text;
    while let Some((before, _)) = shown.rsplit_once(" · ").filter(|_| width(shown) > room) {
        shown = before;
    }
    shown
}

/// Cuts the text to at most `width` cells; where something is cut off, the last cell is `…`.
#[must_use]
pub fn cut(text: &str, width: usize) -> Cow<'_, str> {
    if self::width(text) <= width {
        return Cow::Borrowed(text);
    }
    if is_plain(text) {
        let (mut shown, room) = (String::new(), width.saturating_sub(1));
        shown.extend(text.chars().take(room));
        shown.extend((width > 0).then_some('…'));
        return Cow::Owned(shown);
    }
    let mut shown = String::new();
    let mut cells = 0;
    for grapheme in text.graphemes(true) {
        if cells + grapheme.width() + 1 > width {
            break;
        }
        cells += grapheme.width();
        shown.push_str(grapheme);
    }
    if width > 0 {
        shown.push('…');
    }
    Cow::Owned(shown)
}

/// Cuts the text in its middle to at most `width` cells, so that most of its end stays: that of a path is the name of the file.
#[must_use]
pub fn cut_middle(text: &str, width: usize) -> Cow<'_, str> {
    if self::width(text) <= width {
        return Cow::Borrowed(text);
    }
    let end = tail(text, width * 2 / 3);
    let begin = cut(text, width.saturating_sub(self::width(end)));
    Cow::Owned(format!("{begin}{end}"))
}

/// Returns the end of the text in at most `width` cells.
#[must_use]
pub fn tail(text: &str, width: usize) -> &str {
    let mut cells = 0;
    let mut from = text.len();
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        cells += grapheme.width();
        if cells > width {
            break;
        }
        from = at;
    }
    &text[from..]
}

/// Returns the number of cells that the text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    if is_plain(text) { text.chars().count() } else { text.width() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_cut_in_its_middle_keeps_its_beginning_and_most_of_its_end() {
        assert_eq!(cut_middle("/home/kvam/saker.xlsx", 21), "/home/kvam/saker.xlsx");
        assert_eq!(cut_middle("/home/kvam/saker.xlsx", 12), "/ho…ker.xlsx");
        assert_eq!(cut_middle("/hjem/漢字漢字漢字.csv", 9), "/h…字.csv");
        assert_eq!(cut_middle("saker.csv", 0), "");
    }

    #[test]
    fn no_line_is_broken_between_a_number_and_its_per_cent_sign() {
        let text = "Av sakene er 74 % nye, og % alene er et ord";
        for room in 6..40 {
            let lines = wrap(text, room);
            assert!(!lines.iter().any(|line| line.starts_with("% nye")), "{room}: {lines:?}");
            assert_eq!(lines.join(" "), text, "{room}");
        }
    }

    #[test]
    fn no_line_is_a_number_that_ends_the_text() {
        for text in
            ["Velg 3 om det varer, ellers 1.", "det skal vare (da er det 3).", "Se regel 12"]
        {
            for room in 9..40 {
                let lines = wrap(text, room);
                let last = lines.last().map(String::as_str).unwrap_or_default();
                assert!(last.contains(' '), "{room}: {lines:?}");
                assert_eq!(lines.join(" "), text, "{room}");
            }
        }
        // Where not even the word before has room beside it, and of other words, lines are as before.
        assert_eq!(wrap("regel 12", 7), ["regel", "12"]);
        assert_eq!(wrap("varer det så", 10), ["varer det", "så"]);
    }

    #[test]
    fn html_is_read_as_text_with_its_line_breaks() {
        let text = "<p>F&oslash;rst &amp; fremst</p><ul><li>én</li><li>to</li></ul>a<br/>b";
        assert_eq!(readable(text), "Først & fremst\n- én\n- to\na\nb");
    }

    #[test]
    fn what_only_looks_like_html_stays() {
        for text in ["5 < 6 og 7 > 6", "<navn> og <prosjekt>", "a <", "R&D"] {
            assert_eq!(readable(text), text);
        }
    }

    #[test]
    fn an_escape_hidden_in_an_entity_is_shown() {
        let shown = readable("<b>&#27;[2J&#x9b;&#8238;</b>");
        assert!(
            !shown.chars().any(|scalar| scalar.is_control() || scalar == '\u{202E}'),
            "{shown:?}"
        );
    }

    #[test]
    fn long_texts_are_cut_with_a_mark_and_wide_letters_count_twice() {
        assert_eq!(cut("Smittefrakker", 8), "Smittef…");
        assert_eq!(cut("漢字漢字", 5), "漢字…");
        assert_eq!(cut("kort", 4), "kort");
    }

    #[test]
    fn the_end_of_a_long_text_is_what_fits() {
        assert_eq!(tail("kort", 4), "kort");
        assert_eq!(tail("Smittefrakker", 7), "frakker");
        assert_eq!(tail("漢字漢字", 5), "漢字");
        assert_eq!(tail("a\u{30A}", 0), "");
    }

    #[test]
    fn a_line_too_long_to_read_is_cut() {
        assert_eq!(one_line(&"å".repeat(4_000)), "å".repeat(4_000));
        assert_eq!(one_line(&"å".repeat(1_000_000)), format!("{}…", "å".repeat(4_000)));
    }

    #[test]
    fn the_name_of_a_file_is_not_broken_at_its_hyphens() {
        assert_eq!(wrap("til saker-2026-11-29.xlsx.", 22), ["til", "saker-2026-11-29.xlsx."]);
        assert_eq!(wrap("test av drive-in", 14), ["test av drive-", "in"]);
    }

    #[test]
    fn lines_keep_their_paragraphs() {
        assert_eq!(wrap("en to tre\n\n\nfire", 6), ["en to", "tre", "", "fire"]);
    }
}
