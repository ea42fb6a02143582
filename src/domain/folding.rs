//! Text as it is compared: without case, accents and Norwegian letters, cut into words.
//!
//! One rule for all: what a filter finds, what the text index of a project holds, and what is typed
//! are folded and cut here.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Gives the letters that a letter is compared as: `Ø` as `o`, `Æ` as `ae`, `é` as `e`, `ß` as `ss`.
/// Nothing comes of marks that only change the letter before them, nor of what is never seen.
pub fn fold_letter(letter: char, mut give: impl FnMut(char)) {
    if letter.is_ascii() {
        return give(letter.to_ascii_lowercase());
    }
    // The Norwegian letters, as below, without a look at how Unicode takes letters apart.
    match letter {
        'ø' | 'Ø' => return give('o'),
        'å' | 'Å' => return give('a'),
        'æ' | 'Æ' => return "ae".chars().for_each(give),
        _ => {}
    }
    // A soft hyphen, joiners and a byte order mark lie within words without parting them.
    if matches!(letter, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}') {
        return;
    }
    for plain in letter.nfd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase)
    {
        match plain {
            'ø' => give('o'),
            'æ' => "ae".chars().for_each(&mut give),
            'ß' => "ss".chars().for_each(&mut give),
            'đ' | 'ð' => give('d'),
            'ŋ' => give('n'),
            'ŧ' => give('t'),
            'ł' => give('l'),
            mark if is_combining_mark(mark) => {}
            other => give(other),
        }
    }
}

/// Returns the whole text folded letter by letter; what lies between words stays.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(letter, |plain| folded.push(plain));
    }
    folded
}

/// Returns whether a word has a sign that the name it would stand for has not. Folding passes over it, but in "emergency?"
/// it may be a doubt. Blanks, hyphens, full stops and quotation marks are none.
#[must_use]
pub fn has_doubtful_sign(word: &str, name: &str) -> bool {
    let is_harmless =
        |sign: char| sign.is_alphanumeric() || sign.is_whitespace() || "-_.'’\"“”«»".contains(sign);
    word.chars().any(|sign| !is_harmless(sign) && !name.contains(sign))
}

/// Returns the words of a text, folded, each between two spaces: `" hjemmekontor i roros "`. A word is a run
/// of letters and digits. Empty where there is no word.
///
/// A text has whole words in a row where its spaced words hold theirs, which is how they are
/// looked for.
#[must_use]
pub fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 2);
    let (mut rest, mut in_word) = (text, false);
    while let Some(letter) = rest.chars().next() {
        // Most of a text is plain letters, which are passed on in one piece.
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if plain > 0 {
            if !in_word {
                spaced.push(' ');
            }
            in_word = true;
            spaced.push_str(&rest[..plain]);
            rest = &rest[plain..];
            continue;
        }
        fold_letter(letter, |folded| {
            let belongs = folded.is_alphanumeric();
            if belongs {
                if !in_word {
                    spaced.push(' ');
                }
                spaced.push(folded);
            }
            in_word = belongs;
        });
        rest = &rest[letter.len_utf8()..];
    }
    spaced.make_ascii_lowercase();
    if !spaced.is_empty() {
        spaced.push(' ');
    }
    spaced
}

/// Returns what texts are put into alphabetical order by: as [`fold`], but `æ`, `ø` and `å` come last, as in
/// Norwegian, and so do blank texts.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return char::MAX.to_string();
    }
    let mut key = String::with_capacity(text.len());
    for letter in text.nfc() {
        // The three follow z in the old Norwegian alphabet of seven bits, and so they do here.
        match letter {
            'æ' | 'Æ' | 'ä' | 'Ä' => key.push('{'),
            'ø' | 'Ø' | 'ö' | 'Ö' => key.push('|'),
            'å' | 'Å' => key.push('}'),
            other => fold_letter(other, |plain| key.push(plain)),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_folded_and_cut() {
        assert_eq!(spaced("Hjemme\u{AD}kontor, i RØROS (2020)!"), " hjemmekontor i roros 2020 ");
        assert_eq!(spaced("A\u{30A}lesund/Ålesund"), " alesund alesund ");
        assert_eq!(spaced("Sør-Odal covid-19"), " sor odal covid 19 ");
        assert_eq!(spaced(" –…! "), "");
        assert_eq!(fold("Bærum: É"), "baerum: e");
        assert_eq!(fold("ÆØÅ æøå Ǿ Ǽ Ǻ"), "aeoa aeoa o ae a");
    }

    #[test]
    fn the_norwegian_alphabet_ends_in_its_own_letters() {
        let mut names = ["", "Ås", "Østre Toten", "Ærdal", "Volda", "Asker", "Ørland", "Zeta"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Asker", "Volda", "Zeta", "Ærdal", "Ørland", "Østre Toten", "Ås", ""]);
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
            let words = spaced(&text);
            prop_assert_eq!(spaced(&words), words);
        }

        #[test]
        fn words_are_what_stands_between_other_signs_in_the_folded_text(
            text in "([a-zA-Z0-9]{0,6}[ÆØÅæøåéÄß –.\u{AD}-]{0,3}){0,8}",
        ) {
            let folded = fold(&text);
            let words = folded.split(|letter: char| !letter.is_alphanumeric());
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            let cut = spaced(&text);
            prop_assert_eq!(cut.split_whitespace().collect::<Vec<_>>(), words);
        }
    }
}
