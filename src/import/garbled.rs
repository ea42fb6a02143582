//! Text that was read in another encoding than it was written in, here or in a program before.

/// Characters that hardly occur in Norwegian or English but where text was read wrongly: the first of two
/// bytes of æøå in UTF-8 (`Ã¥`), of a dash or quotation mark (`â€`), å and ø of a DOS code page as
/// Windows-1252 has them (`bl†`, `r›d`), and what a program puts in place of a byte it cannot read.
const MARKS: [&str; 5] = ["Ã", "â€", "†", "›", "\u{FFFD}"];

/// Bytes of which each mark has one, and letters of Norwegian none: one look through a text finds all marks.
const RARE: [u8; 3] = ["Ã".as_bytes()[1], "†".as_bytes()[0], "\u{FFFD}".as_bytes()[0]];

/// Returns the first word of the text that looks wrongly decoded.
pub(super) fn garbled_word(text: &str) -> Option<&str> {
    let [one, another, third] = RARE;
    let is_garbled = |at: &usize| {
        let mut behind = text[*at..].chars();
        let mark = behind.next();
        let next = behind.next();
        let before = text[..*at].chars().next_back();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        match mark {
            Some('Ã') => next.is_some_and(|next| !next.is_alphabetic() && !next.is_whitespace()),
            Some('†' | '›') => {
                is_letter(next)
                    && !is_closing(before)
                    && (is_letter(before) || before.is_none_or(char::is_whitespace))
            }
            _ => true,
        }
    };
    let at = memchr::memchr3_iter(one, another, third, text.as_bytes())
        .filter_map(|rare| mark_around(text, rare))
        .find(is_garbled)?;
    let begin =
        text[..at].rfind(char::is_whitespace).map_or(0, |space| space + width_at(text, space));
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |end| at + end);
    Some(&text[begin..end])
}

/// Returns where the mark begins whose rare byte this is.
fn mark_around(text: &str, rare: usize) -> Option<usize> {
    MARKS.iter().find_map(|mark| {
        let offset = mark.bytes().position(|byte| RARE.contains(&byte))?;
        let begin = rare.checked_sub(offset)?;
        text.as_bytes()[begin..].starts_with(mark.as_bytes()).then_some(begin)
    })
}

/// Returns whether a quotation in the manner of some languages ends here.
fn is_closing(before: Option<char>) -> bool {
    before.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?'))
}

fn width_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_the_wrong_encoding_are_found() {
        for (text, word) in [
            ("Vi gjÃ¸r det", Some("gjÃ¸r")),
            ("Ã…pent", Some("Ã…pent")),
            ("et bl†b‘r", Some("bl†b‘r")),
            ("p† r›dt", Some("r›dt")),
            ("skriv â€“ og les", Some("â€“")),
            ("bl\u{FFFD}b\u{FFFD}r", Some("bl\u{FFFD}b\u{FFFD}r")),
            ("Blåbær på Ærø, “sitat” – ‘a’", None),
            ("SÃO PAULO, não", None),
            ("‹sitat› og mer † død 1850", None),
            ("“‹sitat›” – og sÃ¥ videre, bl†tt", Some("sÃ¥")),
            (&format!("{}Ã¥", "‹x› – ".repeat(200)), Some("Ã¥")),
            ("", None),
        ] {
            assert_eq!(garbled_word(text), word, "{text}");
        }
    }
}
