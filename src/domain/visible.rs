//! Untrusted text made harmless for a terminal: whatever would steer it is shown as a symbol.
//!
//! Every widget and every line printed goes through here. Stored and exported text stays as it was.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// A grapheme cluster keeps at most this many scalars: enough for every script and emoji, too few
/// for the thousands of combining marks that stall a terminal.
const SCALARS_A_GRAPHEME: usize = 8;

/// `text` with every control, bidi, zero-width and tag character shown as a symbol; line feeds stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    make_visible(text, true)
}

/// As [`visible`], for text that must stay on one line: line feeds are shown too.
#[must_use]
pub fn visible_line(text: &str) -> Cow<'_, str> {
    make_visible(text, false)
}

fn make_visible(text: &str, keep_lines: bool) -> Cow<'_, str> {
    let plain = |byte: u8| (b' '..=b'~').contains(&byte) || (keep_lines && byte == b'\n');
    if text.bytes().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        if grapheme == "\r\n" && keep_lines {
            shown.push('\n');
            continue;
        }
        let joined = is_joined_emoji(grapheme);
        for (place, scalar) in grapheme.chars().enumerate() {
            if place >= SCALARS_A_GRAPHEME {
                shown.push('…');
                break;
            }
            match scalar {
                '\n' if keep_lines => shown.push('\n'),
                '\u{200D}' if joined => shown.push(scalar),
                _ => push_visible(&mut shown, scalar),
            }
        }
    }
    Cow::Owned(shown)
}

/// Whether a zero-width joiner in this grapheme joins pictures, which is what it is for.
fn is_joined_emoji(grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(|first| ('\u{1F000}'..='\u{1FAFF}').contains(&first))
}

fn push_visible(shown: &mut String, scalar: char) {
    match scalar {
        '\t' => shown.push('⇥'),
        // Unicode has a picture for each C0 control, in their order, and one for DEL.
        '\0'..='\u{1F}' => shown.extend(char::from_u32(0x2400 + scalar as u32)),
        '\u{7F}' => shown.push('␡'),
        '\u{80}'..='\u{9F}' | '\u{E0000}'..='\u{E0FFF}' => push_code(shown, scalar),
        '\u{AD}' => shown.push_str("⟨SHY⟩"),
        '\u{061C}' => shown.push_str("⟨ALM⟩"),
        '\u{200B}' => shown.push_str("⟨ZWSP⟩"),
        '\u{200C}' => shown.push_str("⟨ZWNJ⟩"),
        '\u{200D}' => shown.push_str("⟨ZWJ⟩"),
        '\u{200E}' => shown.push_str("⟨LRM⟩"),
        '\u{200F}' => shown.push_str("⟨RLM⟩"),
        '\u{2028}' => shown.push_str("⟨LS⟩"),
        '\u{2029}' => shown.push_str("⟨PS⟩"),
        '\u{202A}' => shown.push_str("⟨LRE⟩"),
        '\u{202B}' => shown.push_str("⟨RLE⟩"),
        '\u{202C}' => shown.push_str("⟨PDF⟩"),
        '\u{202D}' => shown.push_str("⟨LRO⟩"),
        '\u{202E}' => shown.push_str("⟨RLO⟩"),
        '\u{2060}' => shown.push_str("⟨WJ⟩"),
        '\u{2061}'..='\u{2064}'
        | '\u{206A}'..='\u{206F}'
        | '\u{180E}'
        | '\u{FFF9}'..='\u{FFFB}' => {
            push_code(shown, scalar);
        }
        '\u{2066}' => shown.push_str("⟨LRI⟩"),
        '\u{2067}' => shown.push_str("⟨RLI⟩"),
        '\u{2068}' => shown.push_str("⟨FSI⟩"),
        '\u{2069}' => shown.push_str("⟨PDI⟩"),
        '\u{FEFF}' => shown.push_str("⟨BOM⟩"),
        _ => shown.push(scalar),
    }
}

/// A character without a usual abbreviation, by its number: `⟨U+9B⟩`.
fn push_code(shown: &mut String, scalar: char) {
    use std::fmt::Write as _;
    // Writing into a String cannot fail.
    let _ = write!(shown, "⟨U+{:X}⟩", scalar as u32);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_shown() {
        assert_eq!(visible_line("\u{1b}[2J"), "␛[2J");
        assert_eq!(visible_line("a\tb\r\nc"), "a⇥b␍␊c");
        assert_eq!(visible("a\r\nb\nc"), "a\nb\nc");
        assert_eq!(visible("\u{202E}\u{9B}\u{E0041}"), "⟨RLO⟩⟨U+9B⟩⟨U+E0041⟩");
        assert_eq!(visible("Tromsø, å som a + ring: a\u{30A}"), "Tromsø, å som a + ring: a\u{30A}");
        assert_eq!(visible("👩\u{200D}🔬"), "👩\u{200D}🔬");
    }

    #[test]
    fn a_tower_of_combining_marks_is_cut() {
        let tower = format!("a{}", "\u{301}".repeat(100_000));
        assert!(visible(&tower).chars().count() <= SCALARS_A_GRAPHEME + 1);
    }

    proptest! {
        #[test]
        fn no_control_character_is_left(text in any::<String>()) {
            prop_assert!(!visible_line(&text).chars().any(char::is_control));
            prop_assert!(!visible(&text).chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
