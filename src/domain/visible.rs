//! Untrusted text made harmless for a terminal: whatever would steer it is shown as a symbol.
//!
//! Every widget and every line printed goes through here. Stored and exported text stays as it was.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// A grapheme cluster has at most this many scalars: enough for every script and nearly every emoji,
/// too few for the thousands of combining marks that stall a terminal.
const SCALARS_A_GRAPHEME: usize = 8;

/// Returns `text` with every control, bidi, invisible and tag character shown as a symbol; line feeds stay.
/// What is visible already stays as it is.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    make_visible(text, true)
}

/// Works like [`visible`], for text that must stay on one line: line feeds are shown too.
#[must_use]
pub fn visible_line(text: &str) -> Cow<'_, str> {
    make_visible(text, false)
}

/// Returns whether every scalar of the text shows itself, takes one cell and joins with no other, as in
/// nearly everything written in these languages: such text has as many cells as scalars.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    text.chars().all(is_plain_scalar)
}

const fn is_plain_scalar(scalar: char) -> bool {
    matches!(scalar, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{17F}' | '–' | '—' | '‘'..='”' | '…')
}

fn make_visible(text: &str, keep_lines: bool) -> Cow<'_, str> {
    if text.chars().all(|scalar| is_plain_scalar(scalar) || (keep_lines && scalar == '\n')) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut scalars = text.chars().peekable();
    while let Some(scalar) = scalars.next() {
        let (before, after) = (shown.chars().next_back(), scalars.peek().copied());
        match scalar {
            '\r' if keep_lines && after == Some('\n') => {}
            '\n' if keep_lines => shown.push('\n'),
            _ if shapes_a_picture(before, scalar, after) => shown.push(scalar),
            _ => push_visible(&mut shown, scalar),
        }
    }
    Cow::Owned(capped(shown))
}

/// Returns whether an invisible scalar does here what it is for: a joiner between two pictures, or a
/// variation selector behind a character that can be a picture.
fn shapes_a_picture(before: Option<char>, scalar: char, after: Option<char>) -> bool {
    match scalar {
        '\u{200D}' => {
            before.is_some_and(|before| is_picture(before) || before == '\u{FE0F}')
                && after.is_some_and(is_picture)
        }
        '\u{FE0E}' | '\u{FE0F}' => before.is_some_and(|before| {
            is_picture(before) || before.is_ascii_digit() || matches!(before, '#' | '*')
        }),
        _ => false,
    }
}

/// Returns whether the scalar is in one of the blocks that emoji are taken from.
const fn is_picture(scalar: char) -> bool {
    matches!(scalar, '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | 'Ⓜ' | '〰' | '〽' | '㊗' | '㊙'
        | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}'
        | '\u{2900}'..='\u{297F}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Returns the text with every grapheme cut to what a terminal can take, the cut shown.
fn capped(shown: String) -> String {
    let is_long = |grapheme: &str| grapheme.chars().nth(SCALARS_A_GRAPHEME).is_some();
    if !shown.graphemes(true).any(is_long) {
        return shown;
    }
    let mut capped = String::with_capacity(shown.len());
    for grapheme in shown.graphemes(true) {
        if is_long(grapheme) {
            capped.extend(grapheme.chars().take(SCALARS_A_GRAPHEME - 1));
            capped.push('…');
        } else {
            capped.push_str(grapheme);
        }
    }
    capped
}

fn push_visible(shown: &mut String, scalar: char) {
    match scalar {
        '\t' => shown.push('⇥'),
        // Unicode has a picture for each C0 control, in their order, and one for DEL.
        '\0'..='\u{1F}' => shown.extend(char::from_u32(0x2400 + scalar as u32)),
        '\u{7F}' => shown.push('␡'),
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
        '\u{2066}' => shown.push_str("⟨LRI⟩"),
        '\u{2067}' => shown.push_str("⟨RLI⟩"),
        '\u{2068}' => shown.push_str("⟨FSI⟩"),
        '\u{2069}' => shown.push_str("⟨PDI⟩"),
        '\u{FEFF}' => shown.push_str("⟨BOM⟩"),
        // C1 controls, and what Unicode calls ignorable by default: fillers, joiners, selectors, tags.
        '\u{80}'..='\u{9F}'
        | '\u{34F}'
        | '\u{115F}'..='\u{1160}'
        | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{2061}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}' => push_code(shown, scalar),
        _ => shown.push(scalar),
    }
}

/// Writes a character without a usual abbreviation by its number: `⟨U+9B⟩`.
fn push_code(shown: &mut String, scalar: char) {
    use std::fmt::Write as _;
    // Writing into a String cannot fail.
    let _ = write!(shown, "⟨U+{:X}⟩", scalar as u32);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::char::is_combining_mark;
    use unicode_width::UnicodeWidthChar as _;

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
    fn pictures_stay_whole_and_what_hides_beside_them_does_not() {
        for whole in ["❤\u{FE0F}\u{200D}🔥", "👩🏽\u{200D}🚒", "1\u{FE0F}\u{20E3}", "✔\u{FE0F}"]
        {
            assert_eq!(visible_line(whole), whole);
        }
        assert_eq!(visible_line("👩\u{200D}"), "👩⟨ZWJ⟩");
        assert_eq!(visible_line("👩\u{200D}\u{200D}👩"), "👩⟨ZWJ⟩⟨ZWJ⟩👩");
        assert_eq!(visible_line("a\u{200D}👩"), "a⟨ZWJ⟩👩");
        assert_eq!(visible_line("a\u{FE0F}"), "a⟨U+FE0F⟩");
        assert_eq!(visible_line("✔\u{FE0F}\u{FE0F}"), "✔\u{FE0F}⟨U+FE0F⟩");
    }

    /// Whatever takes no cell is a mark on the letter before it or behind it, or part of a Hangul
    /// syllable. The widths are another library's, so no list here is held against itself.
    #[test]
    fn every_scalar_of_unicode_is_visible_or_a_mark() {
        for scalar in '\0'..=char::MAX {
            let text = format!("a{scalar}b");
            let shown = visible_line(&text);
            assert!(!shown.chars().any(char::is_control), "{scalar:?}");
            if shown != text {
                assert_eq!(visible_line(&shown), shown, "{scalar:?} is shown once");
                continue;
            }
            let is_mark = is_combining_mark(scalar)
                || matches!(scalar, '\u{A8FA}' | '\u{1161}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FB}')
                || format!("{scalar}b").graphemes(true).count() == 1;
            assert!(is_mark || scalar.width() > Some(0), "{scalar:?} hides");
        }
    }

    #[test]
    fn plain_text_is_visible_and_has_a_cell_for_each_scalar() {
        let plain: String = ('\0'..=char::MAX).filter(|scalar| is_plain_scalar(*scalar)).collect();
        for text in [plain.clone(), plain.chars().rev().collect()] {
            // The slow way, to which one other scalar leads.
            let (shown, mark) = (visible_line(&format!("{text}漢")).into_owned(), "漢");
            assert_eq!(shown.strip_suffix(mark), Some(text.as_str()));
            let cells = text.graphemes(true).map(|grapheme| {
                assert_eq!(grapheme.chars().count(), 1, "{grapheme:?}");
                unicode_width::UnicodeWidthStr::width(grapheme)
            });
            assert!(cells.eq(text.chars().map(|_| 1)));
            assert!(is_plain(&text));
        }
        assert!("Tromsø – på «1 042» språk, æåÆØÅ sáme č…".chars().all(is_plain_scalar));
    }

    #[test]
    fn a_tower_of_combining_marks_is_cut_in_linear_time() {
        for tower in ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{600}", "👩\u{200D}", "\u{94D}क", "🇳"]
        {
            let shown = visible_line(&format!("\u{1b}{}", tower.repeat(100_000))).into_owned();
            assert!(graphemes_are_short(&shown), "{tower:?}");
        }
        let cut =
            visible_line("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}").into_owned();
        assert_eq!(cut, "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}…");
    }

    fn graphemes_are_short(text: &str) -> bool {
        text.graphemes(true).all(|grapheme| grapheme.chars().count() <= SCALARS_A_GRAPHEME)
    }

    /// Scalars that steer, hide, join or pile up, among letters.
    fn scraps() -> impl Strategy<Value = String> {
        let scraps = "a å\u{301}\u{200D}\u{FE0F}👩🔬🏽🇳1\u{20E3}\u{600}\u{1b}[\u{9b}\r\n\t\u{202E}\u{E0041}\u{1100}\u{1161}\u{11A8}क\u{94D}\u{FEFF}…";
        let scalars: Vec<char> = scraps.chars().collect();
        proptest::collection::vec(proptest::sample::select(scalars), 0..40)
            .prop_map(|scalars| scalars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn no_control_character_is_left(text in any::<String>()) {
            prop_assert!(!visible_line(&text).chars().any(char::is_control));
            prop_assert!(!visible(&text).chars().any(|c| c.is_control() && c != '\n'));
        }

        #[test]
        fn what_is_visible_stays_as_it_is(text in scraps()) {
            let line = visible_line(&text);
            prop_assert!(graphemes_are_short(&line), "{:?}", line);
            prop_assert_eq!(visible_line(&line), line.as_ref());
            let lines = visible(&text);
            prop_assert!(graphemes_are_short(&lines), "{:?}", lines);
            prop_assert_eq!(visible(&lines), lines.as_ref());
        }
    }
}
