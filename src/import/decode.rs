//! Bytes to text: which encoding it is, and nothing guessed where a byte has no meaning in it.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Decoder, DecoderResult, Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252,
};

use super::dos::{self, CodePage};
use super::error::ImportErrorKind;
use super::place::Spot;

/// What UTF-8 is called in messages.
pub(super) const UTF_8_NAME: &str = "UTF-8";

/// A file's text, without a byte order mark, and the encoding it was read in.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: &'static str,
}

impl Decoded<'_> {
    /// Returns whether it was written in Unicode, which hardly any file is by chance.
    pub(super) fn is_unicode(&self) -> bool {
        self.encoding.starts_with("UTF-")
    }
}

/// Reads `bytes` in the chosen encoding, or in the one that is detected.
///
/// Detected are, in this order: a byte order mark; UTF-16 where nearly every other byte is zero;
/// UTF-8 where all is valid; Mac Roman or a code page of DOS where only that gives Norwegian letters; else
/// the older encoding that fits best, which for Norwegian is Windows-1252.
///
/// # Errors
/// An unknown name of an encoding; a byte that has no meaning in it.
pub(super) fn decode<'a>(
    bytes: &'a [u8],
    chosen: Option<&str>,
) -> Result<Decoded<'a>, ImportErrorKind> {
    let marked = Encoding::for_bom(bytes);
    let page = match chosen {
        Some(label) => CodePage::named(label),
        None if marked.is_none() && is_of_dos(bytes) => Some(&dos::NORDIC),
        None => None,
    };
    if let Some(page) = page {
        return Ok(Decoded { text: Cow::Owned(page.decode(bytes)), encoding: page.name });
    }
    let (encoding, mark) = match (chosen.map(named).transpose()?, marked) {
        // The name "UTF-16" leaves the byte order to the mark.
        (Some(chosen), Some((marked, mark))) if chosen == marked || both_utf_16(chosen, marked) => {
            (marked, mark)
        }
        (Some(chosen), _) => (chosen, 0),
        (None, Some((marked, mark))) => (marked, mark),
        (None, None) => (detected(bytes)?, 0),
    };
    let text = strictly(encoding, &bytes[mark..])?;
    // Windows-1252 leaves five bytes without meaning; a file that has them is in another encoding.
    let unassigned = |text: &str| text.find(|c| ('\u{80}'..='\u{9F}').contains(&c));
    if chosen.is_none()
        && encoding == WINDOWS_1252
        && let Some(offset) = unassigned(&text)
    {
        return Err(not_in(encoding, Spot::at(&text, offset).line));
    }
    Ok(Decoded { text, encoding: shown(encoding) })
}

/// Returns the encoding of this name, as browsers know them, and a few names that other programs
/// show.
fn named(label: &str) -> Result<&'static Encoding, ImportErrorKind> {
    let folded = label.trim().to_ascii_lowercase();
    let known = match folded.as_str() {
        "ansi" => Some(WINDOWS_1252),
        "utf16" | "utf16le" => Some(UTF_16LE),
        "utf16be" => Some(UTF_16BE),
        "mac roman" | "macroman" => Some(MACINTOSH),
        // This one reads everything as a single replacement character.
        "replacement" => None,
        other => Encoding::for_label_no_replacement(other.as_bytes()),
    };
    known.ok_or_else(|| ImportErrorKind::UnknownEncoding { label: label.to_owned() })
}

fn both_utf_16(one: &Encoding, other: &Encoding) -> bool {
    let utf_16 = [UTF_16LE, UTF_16BE];
    utf_16.contains(&one) && utf_16.contains(&other)
}

fn detected(bytes: &[u8]) -> Result<&'static Encoding, ImportErrorKind> {
    if let Some(utf_16) = utf_16_without_mark(bytes) {
        return Ok(utf_16);
    }
    let valid_up_to = Encoding::utf8_valid_up_to(bytes);
    if valid_up_to == bytes.len() {
        return Ok(UTF_8);
    }
    if is_damaged_utf_8(bytes) {
        let sound = String::from_utf8_lossy(&bytes[..valid_up_to]);
        return Err(not_in(UTF_8, Spot::at(&sound, sound.len()).line));
    }
    if is_mac_roman(bytes) {
        return Ok(MACINTOSH);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(detector.guess(Some(b"no"), Utf8Detection::Deny))
}

/// Recognises UTF-16 without a mark: nearly every other byte of a European text is zero in it.
pub(super) fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let nearly_all = |count: usize| count * 10 >= pairs * 7;
    let hardly_any = |count: usize| count * 50 <= pairs;
    match () {
        () if nearly_all(odd) && hardly_any(even) => Some(UTF_16LE),
        () if nearly_all(even) && hardly_any(odd) => Some(UTF_16BE),
        () => None,
    }
}

/// Returns whether bytes are UTF-8 that something happened to. Text in an older encoding hardly ever holds
/// a valid UTF-8 sequence by chance, so where those outnumber the invalid bytes it is. To read it as
/// Windows-1252 would turn every æøå into two wrong characters.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut sequences, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        invalid += chunk.invalid().len();
    }
    sequences > invalid
}

/// Returns whether bytes are Mac Roman, in which Excel for Mac writes its plain CSV. Its æøå are ¾¿Œ in
/// Windows-1252, which beside letters and as the better part of what is not ASCII occur in no Norwegian
/// text.
fn is_mac_roman(bytes: &[u8]) -> bool {
    let beside_letters = |wanted: &[u8]| {
        let beside = |one: u8, other: u8| wanted.contains(&one) && other.is_ascii_lowercase();
        bytes.windows(2).filter(|pair| beside(pair[0], pair[1]) || beside(pair[1], pair[0])).count()
    };
    let of_mac = beside_letters(b"\xBE\xBF\x8C");
    let of_windows = beside_letters(b"\xE6\xF8\xE5\xC6\xD8\xC5");
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    of_windows == 0 && of_mac * 2 > beyond_ascii
}

/// Returns whether bytes are Norwegian in a code page of DOS, and in no Unicode.
fn is_of_dos(bytes: &[u8]) -> bool {
    dos::is_norwegian(bytes)
        && Encoding::utf8_valid_up_to(bytes) < bytes.len()
        && !is_damaged_utf_8(bytes)
        && utf_16_without_mark(bytes).is_none()
}

/// Returns the text, or the line of the first byte that has no meaning.
fn strictly<'a>(
    encoding: &'static Encoding,
    bytes: &'a [u8],
) -> Result<Cow<'a, str>, ImportErrorKind> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text);
    }
    let mut decoder: Decoder = encoding.new_decoder_without_bom_handling();
    let mut sound = String::new();
    let mut rest = bytes;
    loop {
        sound.reserve(rest.len().clamp(64, 1 << 20));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut sound, true);
        rest = &rest[read..];
        match result {
            DecoderResult::OutputFull => {}
            DecoderResult::InputEmpty | DecoderResult::Malformed(..) => {
                return Err(not_in(encoding, Spot::at(&sound, sound.len()).line));
            }
        }
    }
}

pub(super) fn not_in(encoding: &'static Encoding, line: usize) -> ImportErrorKind {
    ImportErrorKind::NotInEncoding { encoding: shown(encoding).to_owned(), line }
}

/// Returns the name as people write it.
fn shown(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1252" => "Windows-1252",
        "macintosh" => "Mac Roman",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORWEGIAN: &str = "Tittel;Tekst\r\nBlåbærsyltetøy;“Ærlig” – på Ålgård\r\n";

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes, None).unwrap();
        (decoded.text.into_owned(), decoded.encoding)
    }

    fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn each_encoding_is_distinguished_from_the_others() {
        let windows = WINDOWS_1252.encode(NORWEGIAN).0.into_owned();
        let marked = format!("\u{FEFF}{NORWEGIAN}");
        for (bytes, name) in [
            (NORWEGIAN.as_bytes().to_vec(), "UTF-8"),
            (marked.as_bytes().to_vec(), "UTF-8"),
            (windows, "Windows-1252"),
            (utf_16(&marked, u16::to_le_bytes), "UTF-16LE"),
            (utf_16(&marked, u16::to_be_bytes), "UTF-16BE"),
            (utf_16(NORWEGIAN, u16::to_le_bytes), "UTF-16LE"),
            (utf_16(NORWEGIAN, u16::to_be_bytes), "UTF-16BE"),
        ] {
            assert_eq!(read(&bytes), (NORWEGIAN.to_owned(), name));
        }
    }

    #[test]
    fn short_samples_in_older_encodings_are_norwegian() {
        for text in
            ["tekst\nå", "tekst\nPå", "tittel\nTromsø", "tekst\nÆrø", "a;b\n«jo»;é", "ÆØÅ æøå"]
        {
            let bytes = WINDOWS_1252.encode(text).0.into_owned();
            assert_eq!(read(&bytes), (text.to_owned(), "Windows-1252"), "{text}");
        }
    }

    #[test]
    fn the_plain_csv_of_a_mac_is_read() {
        // "på øya" and "æ" in Mac Roman.
        let bytes = b"tekst\np\x8C \xBFya, b\xBEr".to_vec();
        assert_eq!(read(&bytes), ("tekst\npå øya, bær".to_owned(), "Mac Roman"));
        let spanish = WINDOWS_1252.encode("text\n¿qué? ¿cómo? mañana").0.into_owned();
        assert_eq!(read(&spanish).0, "text\n¿qué? ¿cómo? mañana");
    }

    #[test]
    fn the_files_of_dos_are_read_and_can_be_chosen() {
        let bytes = b"id;tekst\r\n1;Bl\x86b\x91r p\x86 \x8Fs\r\n2;\x9Drn".to_vec();
        assert_eq!(read(&bytes), ("id;tekst\r\n1;Blåbær på Ås\r\n2;Ørn".to_owned(), "CP865"));
        let decoded = decode(b"\x9Drn \xB3", Some("cp850")).unwrap();
        assert_eq!((decoded.text.as_ref(), decoded.encoding), ("Ørn │", "CP850"));
    }

    #[test]
    fn a_name_overrules_what_is_detected() {
        let decoded = decode(b"\xE6", Some("Latin1")).unwrap();
        assert_eq!(decoded.text, "æ");
        let decoded = decode(b"\xFE\xFF\0a", Some("utf-16")).unwrap();
        assert_eq!((decoded.text.as_ref(), decoded.encoding), ("a", "UTF-16BE"));
        for label in ["klingon", "replacement", ""] {
            let fault = decode(b"a", Some(label)).unwrap_err();
            assert_eq!(fault, ImportErrorKind::UnknownEncoding { label: label.to_owned() });
        }
    }

    #[test]
    fn a_byte_without_meaning_is_an_error_with_its_line() {
        let not_in = |encoding: &str, line| ImportErrorKind::NotInEncoding {
            encoding: encoding.into(),
            line,
        };
        // Damaged UTF-8 is not taken for Windows-1252.
        let damaged = b"p\xC3\xA5\r\n\xC3\xB8\rb\xFFc".as_slice();
        assert_eq!(decode(damaged, None).unwrap_err(), not_in("UTF-8", 3));
        assert_eq!(decode(damaged, Some("utf8")).unwrap_err(), not_in("UTF-8", 3));
        let half_a_pair = utf_16("\u{FEFF}a\nb", u16::to_le_bytes);
        let half_a_pair = [half_a_pair, vec![0x00, 0xD8]].concat();
        assert_eq!(decode(&half_a_pair, None).unwrap_err(), not_in("UTF-16LE", 2));
        assert_eq!(decode(b"a\xE6\n\x81 b\xF8", None).unwrap_err(), not_in("Windows-1252", 2));
    }
}
