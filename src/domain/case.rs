//! A case report: one municipality's account of something it did.

use std::fmt;
use std::str::FromStr;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::headers::Headers;
use super::message::{Message, ToMessage};

/// The number a project gives a case: its place in import order, from 1 and without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNo(pub i64);

impl fmt::Display for CaseNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A case report as it was delivered. Nothing in it is changed on the way from import to export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Case {
    /// The id space the id belongs to; `None` is the project's common one.
    pub source: Option<String>,
    /// The reporter's own id, unique within its id space.
    pub id: String,
    /// One line that names the measure; may be blank.
    pub title: String,
    /// The report itself. `None` means that this project does not have it (a file exported without
    /// texts, or an erased one); a report that was delivered blank is `Some("")`.
    pub text: Option<String>,
    /// The municipality that reports.
    pub municipality: Option<String>,
    /// The county of that municipality.
    pub county: Option<String>,
    /// The date as the file has it: `2020-05-12`, `mars 2020`, …
    pub date: Option<String>,
    /// All other columns, in the file's order and under its own headers.
    pub fields: IndexMap<String, String>,
    /// Under which headers it came in; those of all fields are among them.
    pub headers: Headers,
}

/// Headers, folded to lower case, under which files name the organisation that reports.
pub const ORGANISATION_HEADERS: [&str; 10] = [
    "organisation",
    "organization",
    "organisasjon",
    "virksomhet",
    "verksemd",
    "enhet",
    "eining",
    "organizing-org",
    "unit",
    "agency",
];

/// Returns the id of a case. Where ids of a project come again under another source, it is behind its own: `Røros: 7`.
#[must_use]
pub fn shown_id(source: Option<&str>, id: &str, ids_repeat: bool) -> String {
    match source {
        Some(source) if ids_repeat => format!("{source}: {id}"),
        _ => id.to_owned(),
    }
}

/// How an id begins that was made of a report, for a file without ids.
const MADE: &str = "c-";

/// How many hexadecimal digits of the report's hash such an id has.
const MADE_DIGITS: usize = 16;

/// Returns the id of a report in a file without ids: `c-` and the first 16 hexadecimal digits of its hash. Equal reports may be
/// numbered behind it.
#[must_use]
pub fn made_id(report: &TextHash) -> String {
    format!("{MADE}{}", &report.to_string()[..MADE_DIGITS])
}

/// Returns whether an id was made of a report, and not given by the file.
#[must_use]
pub fn is_made_id(id: &str) -> bool {
    let digits = id.strip_prefix(MADE).map(|made| made.split('-').next().unwrap_or_default());
    digits.is_some_and(|digits| {
        digits.len() == MADE_DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

/// The first so many characters of a title are enough to know a case by in a sentence.
const NAME: usize = 60;

/// What a sentence calls a case: its title, and behind it the id where the file gave it one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseName {
    /// The title on one line; of a long one the beginning.
    pub title: String,
    /// The id; `None` for one that the program has made, which no one has seen.
    pub id: Option<String>,
    /// The municipality that reports, where the sentence names it.
    pub municipality: Option<String>,
}

impl CaseName {
    /// Names a case.
    #[must_use]
    pub fn new(title: &str, id: &str) -> Self {
        let id = (!is_made_id(id)).then(|| id.to_owned());
        Self { title: in_a_sentence(title), id, municipality: None }
    }

    /// Names a case among such of which an id may come again under another source.
    #[must_use]
    pub fn with_source(self, source: Option<&str>, ids_repeat: bool) -> Self {
        Self { id: self.id.map(|id| shown_id(source, &id, ids_repeat)), ..self }
    }

    /// Names the municipality too, where there is one.
    #[must_use]
    pub fn with_municipality(self, municipality: Option<&str>) -> Self {
        let named = municipality.map(in_a_sentence).filter(|name| !name.is_empty());
        Self { municipality: named, ..self }
    }
}

/// Returns a title on one line, and of a long one the beginning.
fn in_a_sentence(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let title = words.join(" ");
    match title.char_indices().nth(NAME) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title,
    }
}

impl ToMessage for CaseName {
    fn to_message(&self) -> Message {
        let titled = |key| Message::new(key).with("title", self.title.as_str());
        let placed = |key, place: &str| titled(key).with("place", place);
        match (&self.id, self.title.is_empty(), &self.municipality) {
            (None, true, _) => Message::new("review-title-blank"),
            (None, false, None) => titled("review-case-named"),
            (None, false, Some(place)) => placed("review-case-named-in", place),
            (Some(id), true, _) => Message::new("review-case-by-id").with("id", id.as_str()),
            (Some(id), false, None) => titled("review-case-named-with-id").with("id", id.as_str()),
            (Some(id), false, Some(place)) => {
                placed("review-case-named-in-with-id", place).with("id", id.as_str())
            }
        }
    }
}

impl Case {
    /// Returns the hash of the report as it is, or `None` where the project does not have the text.
    #[must_use]
    pub fn text_hash(&self) -> Option<TextHash> {
        self.text.as_deref().map(|text| TextHash::new(&self.title, text))
    }

    /// Returns the organisation that reports, from the first field with one of [`ORGANISATION_HEADERS`].
    #[must_use]
    pub fn organisation(&self) -> Option<&str> {
        ORGANISATION_HEADERS.iter().find_map(|wanted| {
            self.fields
                .iter()
                .find(|(header, value)| {
                    header.trim().to_lowercase() == *wanted && !value.trim().is_empty()
                })
                .map(|(_, value)| value.as_str())
        })
    }
}

/// A case as an act found it: which one, and which wording was on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SeenCase {
    /// The case.
    pub case: CaseNo,
    /// The hash of the text that was read.
    pub text: TextHash,
}

/// SHA-256 of a report's title, one NUL byte and its text: it identifies the wording that a decision was made
/// on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct TextHash(pub [u8; 32]);

impl TextHash {
    /// Returns the hash of a report with this title and text, both as stored.
    #[must_use]
    pub fn new(title: &str, text: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(title.as_bytes());
        hasher.update([0]);
        hasher.update(text.as_bytes());
        Self(hasher.finalize().into())
    }

    /// Returns it as 64 digits. Byte by byte through a formatter, that took 7 % of an export.
    fn digits(self) -> String {
        const DIGITS: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
        let halves = self.0.into_iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
        halves.map(|half| DIGITS[usize::from(half)]).collect()
    }
}

/// 64 lower-case hexadecimal digits.
impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.digits())
    }
}

/// The text is no SHA-256 in 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 of 64 hexadecimal digits: {0:?}")]
pub struct NotATextHash(pub String);

impl FromStr for TextHash {
    type Err = NotATextHash;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotATextHash(text.to_owned());
        let digit =
            |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return Err(wrong()) };
        if pairs.len() != 32 {
            return Err(wrong());
        }
        let mut bytes = [0; 32];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            let (Some(high), Some(low)) = (digit(*high), digit(*low)) else { return Err(wrong()) };
            *byte = high << 4 | low;
        }
        Ok(Self(bytes))
    }
}

impl From<TextHash> for String {
    fn from(hash: TextHash) -> Self {
        hash.digits()
    }
}

impl TryFrom<String> for TextHash {
    type Error = NotATextHash;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_text_are_kept_apart_in_the_hash() {
        assert_ne!(TextHash::new("a", "bc"), TextHash::new("ab", "c"));
        let hash = TextHash::new("a", "b");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!(TextHash([0xA0; 32]).to_string(), "a0".repeat(32));
        assert!("+1".repeat(32).parse::<TextHash>().is_err());
    }

    #[test]
    fn the_organisation_is_found_under_any_usual_header() {
        let mut case = Case::default();
        case.fields.insert("Virksomhet".into(), "Rehabilitering".into());
        assert_eq!(case.organisation(), Some("Rehabilitering"));
    }
}
