//! Text as it is compared, with the way back to the letters as written.

use crate::domain::folding::fold_letter;

/// Between the parts of a heading: no query holds it, so no exact hit spans two parts.
pub(super) const BETWEEN: char = '\u{1F}';

/// A text without case, accents and Norwegian letters, and where each of its letters came from.
#[derive(Debug)]
pub(super) struct Folded {
    pub(super) text: String,
    /// For each scalar of `text`, the place of the scalar it came from.
    pub(super) origin: Vec<usize>,
}

impl From<&str> for Folded {
    fn from(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::new() };
        for (place, letter) in text.chars().enumerate() {
            fold_letter(letter, |plain| {
                folded.text.push(plain);
                folded.origin.push(place);
            });
        }
        folded
    }
}
