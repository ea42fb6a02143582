//! Texts that are longer than a cell of Excel may be. In a workbook the cell has the first piece with a mark
//! behind it, and a sheet of their own has the others, a row each.
//!
//! The mark, `…[nybrott 3+2]`, says which text it is (the third) and how many pieces follow (two). A text that
//! ends like that by itself is marked too, however short it is, so that no mark is taken for another's.

use std::collections::HashMap;

/// What a cell of Excel may hold, in UTF-16 units.
pub const LONGEST_CELL: usize = 32_767;

/// The first cell of the sheet with the pieces.
pub const LONG_TEXTS: &str = "nybrott/long-texts";

/// The columns of that sheet: which text it is, which piece of it (from 2 on), its case, and the piece.
pub const LONG_TEXT_COLUMNS: [&str; 4] = ["text", "piece", "id", "content"];

/// What a mark begins with.
const MARK: &str = "…[nybrott ";

/// So much room, in UTF-16 units, is left for a mark.
const ROOM: usize = 40;

/// A text in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PiecedText<'t> {
    /// What the cell has: the first piece and the mark.
    pub cell: String,
    /// The other pieces.
    pub rest: Vec<&'t str>,
}

/// Returns whether no cell of Excel can hold the text.
#[must_use]
pub fn is_too_long(text: &str) -> bool {
    // No text has more UTF-16 units than bytes.
    text.len() > LONGEST_CELL && text.encode_utf16().count() > LONGEST_CELL
}

/// Returns the text in pieces, as number `number` of its workbook; `None` where a cell can hold it.
#[must_use]
pub fn in_pieces(text: &str, number: usize) -> Option<PiecedText<'_>> {
    if !is_too_long(text) && mark_of(text).is_none() {
        return None;
    }
    let (first, mut left) = cut(text);
    let mut rest = Vec::new();
    while !left.is_empty() {
        let (piece, others) = cut(left);
        rest.push(piece);
        left = others;
    }
    Some(PiecedText { cell: format!("{first}{MARK}{number}+{}]", rest.len()), rest })
}

/// Cuts a piece off that fits a cell. Neither a character nor a line end of two characters is cut in two.
fn cut(text: &str) -> (&str, &str) {
    let mut units = 0;
    let end = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > LONGEST_CELL - ROOM
    });
    let end = end.map_or(text.len(), |(at, _)| at);
    let splits_line_end = end < text.len() && text[..end].ends_with('\r') && end > 1;
    text.split_at(if splits_line_end { end - 1 } else { end })
}

/// Returns the text before the mark, which text it is, and how many pieces follow.
fn mark_of(cell: &str) -> Option<(&str, usize, usize)> {
    let (before, numbers) = cell.strip_suffix(']')?.rsplit_once(MARK)?;
    let (number, count) = numbers.split_once('+')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(number) || !is_number(count) {
        return None;
    }
    Some((before, number.parse().ok()?, count.parse().ok()?))
}

/// The pieces of a workbook.
#[derive(Debug, Clone, Default)]
pub struct TextPieces(HashMap<(usize, usize), String>);

/// A text of which a piece is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingPiece {
    /// The text's number.
    pub text: usize,
}

impl TextPieces {
    /// Adds a piece of the text of this number.
    pub fn add(&mut self, text: usize, piece: usize, content: String) {
        self.0.insert((text, piece), content);
    }

    /// Puts what a cell has together again, where it is the beginning of a text in pieces.
    ///
    /// # Errors
    /// A piece of it is not there.
    pub fn complete(&self, cell: &mut String) -> Result<(), MissingPiece> {
        let Some((first, text, count)) = mark_of(cell) else { return Ok(()) };
        let mut whole = first.to_owned();
        for piece in 2..=count.saturating_add(1) {
            whole.push_str(self.0.get(&(text, piece)).ok_or(MissingPiece { text })?);
        }
        *cell = whole;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Puts the text in pieces and together again.
    fn back(text: &str) -> String {
        let Some(PiecedText { mut cell, rest }) = in_pieces(text, 7) else {
            return text.to_owned();
        };
        let units = |text: &str| text.encode_utf16().count();
        assert!(units(&cell) <= LONGEST_CELL && rest.iter().all(|it| units(it) <= LONGEST_CELL));
        let mut pieces = TextPieces::default();
        for (piece, number) in rest.into_iter().zip(2..) {
            pieces.add(7, number, piece.to_owned());
        }
        pieces.complete(&mut cell).unwrap();
        cell
    }

    #[test]
    fn a_text_of_any_length_comes_back() {
        let fits = "x".repeat(LONGEST_CELL);
        assert_eq!(in_pieces(&fits, 1), None);
        for text in [
            format!("{fits}y"),
            "æ".repeat(100_000),
            // Each counts twice in Excel.
            "😀".repeat(LONGEST_CELL / 2 + 1),
            "\r\n".repeat(40_000),
            "\r".repeat(40_000),
            format!("{}\r\n{fits}", "x".repeat(LONGEST_CELL - ROOM - 1)),
        ] {
            assert!(in_pieces(&text, 1).is_some());
            assert_eq!(back(&text), text);
        }
    }

    #[test]
    fn a_text_that_ends_like_a_mark_comes_back_as_it_is() {
        for text in ["a…[nybrott 7+1]", "…[nybrott 1+0]", "b…[nybrott 99999999999999999999+1]"]
        {
            assert_eq!(back(text), text);
        }
    }

    #[test]
    fn a_piece_that_is_gone_is_noticed() {
        let text = "x".repeat(3 * LONGEST_CELL);
        let PiecedText { mut cell, rest } = in_pieces(&text, 3).unwrap();
        let mut pieces = TextPieces::default();
        pieces.add(3, 2, rest[0].to_owned());
        assert_eq!(pieces.complete(&mut cell), Err(MissingPiece { text: 3 }));
    }

    proptest! {
        #[test]
        fn what_has_no_mark_stays(cell in "\\PC{0,20}|(…|\\[nybrott |[0-9+\\]]){0,6}") {
            prop_assert_eq!(back(&cell), cell);
        }
    }
}
