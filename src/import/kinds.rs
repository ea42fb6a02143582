//! Kinds of files that people have at hand and that cannot be read here: each with what it is recognised
//! by, whatever it is called, and with the way out. Signatures are those of the formats' own
//! specifications, as <https://www.iana.org/assignments/media-types> and file(1) list them.

use serde::{Deserialize, Serialize};

use crate::domain::{Message, ToMessage};

/// What files of the older Office begin with, and newer ones that are locked with a password.
pub(crate) const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The first bytes of a zip archive.
pub(crate) const ARCHIVE: &[u8] = b"PK\x03\x04";

/// So many bytes of a file tell what it is: a tape archive says it latest.
const HEAD: usize = 1_024;

/// A file with a binary signature that a text may begin with has control characters in its first bytes, so many of
/// them: numbers and lengths.
const BINARY_HEAD: usize = 64;

/// So many characters of a text are looked at for its kind: in a flat `LibreOffice` file, a long list
/// of namespaces may stand before what tells.
const TEXT_HEAD: usize = 16_000;

/// What a file is, where it is nothing that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileKind {
    /// A page description: text without paragraphs.
    Pdf,
    /// Rich text.
    Rtf,
    /// A Word file of before 2007.
    Doc,
    /// Another file of the Office of before 2007, or a damaged one.
    OldOffice,
    /// A text of `LibreOffice`, packed or flat.
    Odt,
    /// A Pages or Numbers file of a Mac.
    Apple,
    /// Slides.
    Slides,
    /// A book.
    Epub,
    /// A spreadsheet of `LibreOffice` or Excel in one XML file.
    FlatSheet,
    /// A web page, or a table that a program calls `.xls`.
    Html,
    /// Data of a program, in XML.
    Xml,
    /// An archive of files.
    Archive,
    /// Data of SPSS.
    Spss,
    /// Data of Stata.
    Stata,
    /// Data of R.
    RData,
    /// Data of SAS.
    Sas,
    /// Columns for data analysis: Parquet, Feather.
    Columnar,
    /// A database.
    Database,
    /// References of a reference manager.
    References,
    /// An e-mail.
    Mail,
    /// A picture.
    Picture,
    /// Sound or video.
    Recording,
}

/// Bytes at a place in a file, and the kind they are of.
#[rustfmt::skip]
const SIGNATURES: [(usize, &[u8], FileKind); 40] = [
    (0, b"%PDF-", FileKind::Pdf),
    (0, b"{\\rtf", FileKind::Rtf),
    (0, b"PK\x05\x06", FileKind::Archive),
    (0, b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (0, b"Rar!\x1A\x07", FileKind::Archive),
    (0, b"\xFD7zXZ\0", FileKind::Archive),
    (0, b"\x28\xB5\x2F\xFD", FileKind::Archive),
    (0, b"BZh91AY&SY", FileKind::Archive),
    (257, b"ustar\0", FileKind::Archive),
    (257, b"ustar ", FileKind::Archive),
    (0, b"$FL2@(#)", FileKind::Spss),
    (0, b"$FL3@(#)", FileKind::Spss),
    (0, b"<stata_dta>", FileKind::Stata),
    (0, b"\x71\x01\x01\0", FileKind::Stata),
    (0, b"\x71\x02\x01\0", FileKind::Stata),
    (0, b"\x72\x01\x01\0", FileKind::Stata),
    (0, b"\x72\x02\x01\0", FileKind::Stata),
    (0, b"\x73\x01\x01\0", FileKind::Stata),
    (0, b"\x73\x02\x01\0", FileKind::Stata),
    (0, b"RDX2\n", FileKind::RData),
    (0, b"RDX3\n", FileKind::RData),
    (0, b"X\n\0\0\0", FileKind::RData),
    (12, b"\xC2\xEA\x81\x60\xB3\x14\x11\xCF", FileKind::Sas),
    (0, b"PAR1", FileKind::Columnar),
    (0, b"ARROW1\0\0", FileKind::Columnar),
    (0, b"SQLite format 3\0", FileKind::Database),
    (4, b"Standard Jet DB", FileKind::Database),
    (4, b"Standard ACE DB", FileKind::Database),
    (0, b"\x89PNG\r\n", FileKind::Picture),
    (0, b"\xFF\xD8\xFF", FileKind::Picture),
    (0, b"GIF87a", FileKind::Picture),
    (0, b"GIF89a", FileKind::Picture),
    (0, b"II*\0", FileKind::Picture),
    (0, b"MM\0*", FileKind::Picture),
    (8, b"WEBP", FileKind::Picture),
    (4, b"ftyphei", FileKind::Picture),
    (4, b"ftypmif1", FileKind::Picture),
    (4, b"ftyp", FileKind::Recording),
    (0, b"ID3\x03\0", FileKind::Recording),
    (0, b"OggS\0", FileKind::Recording),
];

/// Refuses bytes that are of such a kind, unless they are a text.
///
/// # Errors
/// What the bytes are.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), FileKind> {
    of_bytes(&bytes[..bytes.len().min(HEAD)]).map_or(Ok(()), Err)
}

/// Refuses bytes that are a text of such a kind.
///
/// # Errors
/// What the text is.
pub(super) fn refuse_undecoded(bytes: &[u8]) -> Result<(), FileKind> {
    let head = &bytes[..bytes.len().min(TEXT_HEAD)];
    head.utf8_chunks().next().map_or(Ok(()), |chunk| refuse_text(chunk.valid()))
}

/// Refuses a text that is of such a kind.
///
/// # Errors
/// What the text is.
pub(super) fn refuse_text(text: &str) -> Result<(), FileKind> {
    of_text(text).map_or(Ok(()), Err)
}

/// Returns the kind that these first bytes of a file are of.
fn of_bytes(head: &[u8]) -> Option<FileKind> {
    let at = |(at, bytes, _): &&(usize, &[u8], FileKind)| {
        head.get(*at..).is_some_and(|rest| rest.starts_with(bytes))
    };
    if let Some((at, _, kind)) = SIGNATURES.iter().find(at) {
        let is_binary = kind.is_binary() || *at > 0;
        let first = &head[..head.len().min(BINARY_HEAD.max(*at))];
        return (!is_binary || has_controls(first)).then_some(*kind);
    }
    // A mark or blank lines before the signature are passed over, as the programs of the format do.
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    match text {
        _ if text.starts_with(b"%PDF-") => Some(FileKind::Pdf),
        _ if text.starts_with(b"{\\rtf") => Some(FileKind::Rtf),
        // The size of the header and the number of planes of a bitmap.
        [b'B', b'M', ..] if head.get(14..18) == Some(b"\x28\0\0\0") => Some(FileKind::Picture),
        [b'R', b'I', b'F', b'F', ..] if head.get(8..12) == Some(b"WAVE") => {
            Some(FileKind::Recording)
        }
        _ => None,
    }
}

/// Returns whether these bytes have characters that no text has, in whatever encoding.
fn has_controls(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r'))
}

/// Returns the kind that a text is of by how it begins.
fn of_text(text: &str) -> Option<FileKind> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let end = text.char_indices().nth(TEXT_HEAD).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    if head.starts_with('<') {
        return of_markup(&head.to_lowercase());
    }
    let first = head.lines().next().unwrap_or_default();
    match () {
        () if head.starts_with("%PDF-") => Some(FileKind::Pdf),
        () if head.starts_with("{\\rtf") => Some(FileKind::Rtf),
        () if first.starts_with("TY  - ") => Some(FileKind::References),
        () if is_bibtex(first) => Some(FileKind::References),
        () if is_mail(head) => Some(FileKind::Mail),
        () => None,
    }
}

/// Returns the kind of a markup that begins with this, in lower case.
fn of_markup(head: &str) -> Option<FileKind> {
    let has = |part: &str| head.contains(part);
    let begins = |with: &[&str]| with.iter().any(|begin| head.starts_with(begin));
    match () {
        () if begins(&["<stata_dta>"]) => Some(FileKind::Stata),
        () if begins(&["<!doctype html", "<html", "<head", "<body", "<table", "<meta "]) => {
            Some(FileKind::Html)
        }
        () if !begins(&["<?xml", "<!doctype", "<!--"]) => None,
        () if has("<html") || has("<!doctype html") => Some(FileKind::Html),
        () if has("opendocument.text") || has("progid=\"word.document\"") => Some(FileKind::Odt),
        () if has("opendocument.spreadsheet") || has("office:spreadsheet") => {
            Some(FileKind::FlatSheet)
        }
        () if has("<svg") => Some(FileKind::Picture),
        () if begins(&["<!--"]) && !has("<?xml") => None,
        () => Some(FileKind::Xml),
    }
}

/// Returns whether a reference of `BibTeX` begins so: `@article{key,`.
fn is_bibtex(line: &str) -> bool {
    let Some((kind, key)) = line.strip_prefix('@').and_then(|rest| rest.split_once('{')) else {
        return false;
    };
    !kind.is_empty()
        && kind.chars().all(|letter| letter.is_ascii_alphabetic())
        && key.trim_end().ends_with(',')
}

/// Returns whether a message begins so: headers up to the first blank line, one of which no other text has.
fn is_mail(head: &str) -> bool {
    let head =
        head.strip_prefix("From ").and_then(|rest| rest.split_once('\n')).map_or(head, |it| it.1);
    let mut is_certain = false;
    for (number, line) in head.lines().enumerate() {
        if line.trim().is_empty() {
            return is_certain && number > 1;
        }
        if line.starts_with([' ', '\t']) && number > 0 {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return false;
        }
        let name = name.to_ascii_lowercase();
        is_certain |=
            ["message-id", "mime-version", "return-path", "delivered-to"].contains(&name.as_str());
    }
    is_certain
}

/// Returns the kind of an archive that is no file of Word and no spreadsheet, by its parts.
pub(super) fn of_archive(has: impl Fn(&str) -> bool, mimetype: &str) -> FileKind {
    match () {
        () if mimetype.contains("opendocument.text") => FileKind::Odt,
        () if mimetype.contains("opendocument.presentation") => FileKind::Slides,
        () if mimetype.contains("epub") => FileKind::Epub,
        () if has("ppt/presentation.xml") => FileKind::Slides,
        () if has("Index/Document.iwa") || has("Index.zip") => FileKind::Apple,
        () => FileKind::Archive,
    }
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::Pdf,
        Self::Rtf,
        Self::Doc,
        Self::OldOffice,
        Self::Odt,
        Self::Apple,
        Self::Slides,
        Self::Epub,
        Self::FlatSheet,
        Self::Html,
        Self::Xml,
        Self::Archive,
        Self::Spss,
        Self::Stata,
        Self::RData,
        Self::Sas,
        Self::Columnar,
        Self::Database,
        Self::References,
        Self::Mail,
        Self::Picture,
        Self::Recording,
    ];

    /// Returns whether its files have control characters in their first bytes.
    const fn is_binary(self) -> bool {
        matches!(
            self,
            Self::Picture | Self::Recording | Self::Columnar | Self::Database | Self::RData
        )
    }

    /// Returns the kind's name, as part of a sentence.
    fn name(self) -> Message {
        Message::new(self.described().0)
    }

    /// Returns what to do with such a file, as sentences.
    fn way_out(self) -> Message {
        Message::new(self.described().1)
    }

    /// Returns the keys of its name and its way out.
    ///
    /// Set by hand, because it is read as a table.
    #[rustfmt::skip]
    const fn described(self) -> (&'static str, &'static str) {
        match self {
            Self::Pdf        => ("import-kind-pdf",        "import-way-pdf"),
            Self::Rtf        => ("import-kind-rtf",        "import-way-text"),
            Self::Doc        => ("import-kind-doc",        "import-way-text"),
            Self::OldOffice  => ("import-kind-old-office", "import-way-office"),
            Self::Odt        => ("import-kind-odt",        "import-way-text"),
            Self::Apple      => ("import-kind-apple",      "import-way-apple"),
            Self::Slides     => ("import-kind-slides",     "import-way-copy"),
            Self::Epub       => ("import-kind-epub",       "import-way-copy"),
            Self::FlatSheet  => ("import-kind-flat-sheet", "import-way-table"),
            Self::Html       => ("import-kind-html",       "import-way-html"),
            Self::Xml        => ("import-kind-xml",        "import-way-data"),
            Self::Archive    => ("import-kind-archive",    "import-way-unpack"),
            Self::Spss       => ("import-kind-spss",       "import-way-data"),
            Self::Stata      => ("import-kind-stata",      "import-way-data"),
            Self::RData      => ("import-kind-r",          "import-way-data"),
            Self::Sas        => ("import-kind-sas",        "import-way-data"),
            Self::Columnar   => ("import-kind-columnar",   "import-way-data"),
            Self::Database   => ("import-kind-database",   "import-way-database"),
            Self::References => ("import-kind-references", "import-way-data"),
            Self::Mail       => ("import-kind-mail",       "import-way-copy"),
            Self::Picture    => ("import-kind-picture",    "import-way-picture"),
            Self::Recording  => ("import-kind-recording",  "import-way-recording"),
        }
    }
}

/// The gap `file` is filled by [`ImportError`](super::ImportError).
impl ToMessage for FileKind {
    fn to_message(&self) -> Message {
        let say = Message::new;
        say("import-foreign").with("kind", self.name()).with("way", self.way_out())
    }
}
