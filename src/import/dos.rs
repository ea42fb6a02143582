//! The code pages of DOS in Norway: 865, and 850 of later years. Browsers never knew them, and so neither does the
//! library that decodes all others. Their letters are at the same places; signs and lines are not.

/// A code page: the characters of the bytes from 128 on; those below are ASCII.
#[derive(Debug)]
pub(super) struct CodePage {
    pub(super) name: &'static str,
    upper: &'static str,
}

/// Microsoft's code page 865 (Nordic), as the Unicode Consortium lists it (CP865.TXT).
pub(super) static NORDIC: CodePage = CodePage {
    name: "CP865",
    upper: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
            └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
};

/// Microsoft's code page 850 (Latin 1), likewise (CP850.TXT).
static WESTERN: CodePage = CodePage {
    name: "CP850",
    upper: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
            └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}",
};

impl CodePage {
    /// Returns the code page of this name, as programs write it; `dos` is the Nordic one.
    pub(super) fn named(label: &str) -> Option<&'static Self> {
        let label = label.trim().to_ascii_lowercase();
        let number = ["cp", "ibm", "dos"].iter().find_map(|before| label.strip_prefix(before));
        match number.map_or(label.as_str(), |number| number.trim_start_matches(['-', '_'])) {
            "865" => Some(&NORDIC),
            "" if label == "dos" => Some(&NORDIC),
            "850" => Some(&WESTERN),
            _ => None,
        }
    }

    /// Returns the text of these bytes: each has a meaning.
    pub(super) fn decode(&self, bytes: &[u8]) -> String {
        let upper: Vec<char> = self.upper.chars().collect();
        let character = |byte: &u8| match byte.checked_sub(128) {
            Some(place) => upper.get(usize::from(place)).copied().unwrap_or('\u{FFFD}'),
            None => char::from(*byte),
        };
        bytes.iter().map(character).collect()
    }
}

/// Returns whether bytes are Norwegian in a code page of DOS. Its å and ø are † and › in Windows-1252, which within
/// words, and as the better part of what is not ASCII, occur in no text.
pub(super) fn is_norwegian(bytes: &[u8]) -> bool {
    const A_AND_O: &[u8] = b"\x86\x9B";
    const LETTERS: &[u8] = b"\x86\x9B\x91\x8F\x9D\x92";
    const OF_WINDOWS: &[u8] = b"\xE6\xF8\xE5\xC6\xD8\xC5";
    let is_within_word = bytes.windows(3).any(|three| {
        A_AND_O.contains(&three[1])
            && three[0].is_ascii_alphabetic()
            && three[2].is_ascii_lowercase()
    });
    let count = |wanted: &[u8]| bytes.iter().filter(|byte| wanted.contains(*byte)).count();
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    is_within_word && count(OF_WINDOWS) == 0 && count(LETTERS) * 2 > beyond_ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_page_has_a_character_for_each_byte() {
        for page in [&NORDIC, &WESTERN] {
            assert_eq!(page.upper.chars().count(), 128, "{}", page.name);
            assert_eq!(
                page.decode(b"Bl\x86b\x91r p\x86 \x8Fs; \x9Drn, \x92rlig r\x9Bd\n"),
                "Blåbær på Ås; Ørn, Ærlig rød\n"
            );
        }
        assert_eq!(
            (NORDIC.decode(b"\xAF\xE1\xB3"), WESTERN.decode(b"\xAF\xE1\xB3")),
            ("¤ß│".into(), "»ß│".into())
        );
    }

    #[test]
    fn code_pages_have_several_names() {
        for name in ["cp865", "IBM865", " 865 ", "cp-865", "dos"] {
            assert_eq!(CodePage::named(name).map(|page| page.name), Some("CP865"), "{name}");
        }
        assert_eq!(CodePage::named("850").map(|page| page.name), Some("CP850"));
        for name in ["", "cp437", "utf-8", "8650", "ibm"] {
            assert!(CodePage::named(name).is_none(), "{name}");
        }
    }

    #[test]
    fn norwegian_of_dos_is_distinguished_from_that_of_windows() {
        assert!(is_norwegian(b"Bl\x86b\x91r p\x86 \x8Fs"));
        // “ord”† and ‹ord› in Windows-1252, beside Norwegian letters and alone; æ alone in the code page.
        for windows in
            [&b"\x93ord\x94\x86 og p\xE5"[..], b"\x8Bord\x9B", b"ord\x86 don\x92t", b"b\x91r"]
        {
            assert!(!is_norwegian(windows));
        }
    }
}
