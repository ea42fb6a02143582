//! Letters as people write them: with and without those that many keyboards lack.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::folding::fold_letter;

/// Returns the letters and digits as they are compared: in lower case, `ä` and `ö` as `æ` and `ø`, without the
/// marks of Sami letters, which tell no two places apart. Whatever is neither letter nor digit is left out.
pub(super) fn letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Most names are plain; they are all read at the start of each run.
    if text.is_ascii() {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        plain.extend(kept.map(|letter| letter.to_ascii_lowercase()));
        return plain;
    }
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'æ' | 'ø' => plain.push(letter),
            'ä' => plain.push('æ'),
            'ö' => plain.push('ø'),
            other => fold_letter(other, |folded| {
                if folded.is_alphanumeric() {
                    plain.push(folded);
                }
            }),
        }
    }
    plain
}

/// Returns what a name has in common with every way of writing it; both are [`letters`]. Other names may have it,
/// too: [`may_be`] tells them apart.
pub(super) fn rough(letters: &str) -> String {
    let mut rough = String::with_capacity(letters.len());
    let mut last = ' ';
    for letter in letters.chars() {
        let letter = match letter {
            'å' | 'æ' => 'a',
            'ø' => 'o',
            other => other,
        };
        let goes_on = match last {
            'a' => matches!(letter, 'a' | 'e'),
            'o' => letter == 'e',
            _ => false,
        };
        if !goes_on {
            rough.push(letter);
            last = letter;
        }
    }
    rough
}

/// Returns whether these letters may be meant for this name: each letter is there, but `å` may be `a` or `aa`, `ø`
/// `o` or `oe`, `æ` `ae` or `a`.
pub(super) fn may_be(name: &str, written: &str) -> bool {
    let mut rest = name.chars();
    let Some(letter) = rest.next() else { return written.is_empty() };
    let rest = rest.as_str();
    let ways: &[&str] = match letter {
        'å' => &["å", "aa", "a"],
        'ø' => &["ø", "oe", "o"],
        'æ' => &["æ", "ae", "a"],
        other => {
            return written.strip_prefix(other).is_some_and(|left| may_be(rest, left));
        }
    };
    ways.iter().any(|way| written.strip_prefix(way).is_some_and(|left| may_be(rest, left)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_letters_are_found_and_others_are_not() {
        for (name, written) in [
            ("Røros", "ROROS"),
            ("Røros", "Roeros"),
            ("Bærum", "Baerum"),
            ("Bærum", "BARUM"),
            ("Ålesund", "A\u{30A}lesund"),
            ("Vestvågøy", "Vestvaagoy"),
            ("Tromsø", "Tromsö"),
            ("Snåase", "Snaaase"),
            ("Kárášjohka", "karasjohka"),
        ] {
            let (name, written) = (letters(name), letters(written));
            assert!(may_be(&name, &written), "{name} {written}");
            assert_eq!(rough(&name), rough(&written), "{name} {written}");
        }
        for (name, written) in [("Lardal", "Lærdal"), ("Bø", "Boa"), ("Hå", "Hæ"), ("Os", "Øs")]
        {
            assert!(!may_be(&letters(name), &letters(written)), "{name} {written}");
        }
    }
}
