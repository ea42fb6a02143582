//! Numbers that are not broken at the end of a line.

use std::borrow::Cow;

/// The narrow space at which no line is broken.
const NARROW: char = '\u{202F}';

/// Returns a text in which no line is broken between a number and its per cent sign or within a number: the spaces there
/// are narrow ones.
pub(super) fn unbroken(text: &str) -> Cow<'_, str> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let letter = |place: usize| letters.get(place).map(|(_, letter)| *letter);
    let is_digit = |place: usize| letter(place).is_some_and(|letter| letter.is_ascii_digit());
    let is_kept = |place: usize| {
        let is_space =
            letter(place).is_some_and(|space| [' ', '\u{A0}', '\u{2009}'].contains(&space));
        let before = place.checked_sub(1).is_some_and(is_digit);
        let thousands = || (1..=3).all(|next| is_digit(place + next)) && !is_digit(place + 4);
        // `2018 1 500` are two numbers.
        let few = || place < 4 || !(1..=4).all(|back| is_digit(place - back));
        is_space && before && (letter(place + 1) == Some('%') || (thousands() && few()))
    };
    if !(0..letters.len()).any(is_kept) {
        return Cow::Borrowed(text);
    }
    let narrowed = letters.iter().enumerate();
    narrowed.map(|(place, (_, letter))| if is_kept(place) { NARROW } else { *letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_unit_and_its_thousands() {
        for (text, expected) in [
            ("(74 %) av dem", "(74\u{202F}%) av dem"),
            ("25–37\u{A0}%", "25–37\u{202F}%"),
            ("1 234 567 saker", "1\u{202F}234\u{202F}567 saker"),
            ("n = 1\u{A0}500", "n = 1\u{202F}500"),
            ("2018 og 2020", "2018 og 2020"),
            ("i 2018 100 av 200", "i 2018 100 av 200"),
            ("12 3456", "12 3456"),
            ("5 % 6", "5\u{202F}% 6"),
            ("% av", "% av"),
            (" %", " %"),
            ("", ""),
        ] {
            assert_eq!(unbroken(text), expected, "{text}");
        }
    }
}
