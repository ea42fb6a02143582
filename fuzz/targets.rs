//! The fuzz targets: a reader for each format, the filter language, and text on its way to the screen.
//!
//! Ordinary tests run them too, over the saved corpus.

use std::collections::HashSet;
use std::io::Write as _;
use std::sync::OnceLock;

use nybrott::codebook::{Language, Words};
use nybrott::domain::{CaseRecord, Message, Moment, Spoken, visible, visible_line};
use nybrott::export::{Format as Written, Header, writer};
use nybrott::import::{Delivery, Options, read_bytes, read_rows};
use nybrott::review::filter::{Tongue, complete, parse, print};
use nybrott::tui::text::{cut, one_line, readable, width, wrap};

use super::packing;

/// What goes out in one of these comes back the same; each input takes one of them.
const READ_BACK: [Written; 3] = [Written::Json, Written::Jsonl, Written::Ron];

/// A table as text.
pub fn csv(bytes: &[u8]) {
    read("a.csv", bytes, &Options::default());
    if let Some(last) = bytes.last().filter(|last| last.is_ascii()) {
        let delimiter = Some(char::from(*last));
        read("a.csv", bytes, &Options { delimiter, ..Options::default() });
    }
}

/// A list of objects, or a classified set.
pub fn json(bytes: &[u8]) {
    read("a.json", bytes, &Options::default());
}

/// An object on each line.
pub fn jsonl(bytes: &[u8]) {
    read("a.jsonl", bytes, &Options::default());
}

/// A list of structs or maps, or a classified set.
pub fn ron(bytes: &[u8]) {
    read("a.ron", bytes, &Options::default());
}

/// A file whose name says nothing: its format is found out. Its seeds are classified sets.
pub fn set(bytes: &[u8]) {
    read("a", bytes, &Options::default());
}

/// An Excel sheet: the XML of its rows, and behind a NUL that of the strings they share. Inputs are
/// packed here, since what is changed within an archive is only a damaged archive.
pub fn xlsx(bytes: &[u8]) {
    let xml = String::from_utf8_lossy(bytes);
    let (rows, strings) = xml.split_once('\0').unwrap_or((&xml, "<sst/>"));
    let book = packing::xlsx_with(&[("Svar", rows)], &[("xl/sharedStrings.xml", strings)]);
    read("a.xlsx", &book, &Options::default());
}

/// A sheet of `LibreOffice`: the XML of its rows.
pub fn ods(bytes: &[u8]) {
    read("a.ods", &packing::ods("Svar", &String::from_utf8_lossy(bytes)), &Options::default());
}

/// A Word file: the XML of its paragraphs; and the same bytes as Markdown.
pub fn docx(bytes: &[u8]) {
    read("a.docx", &packing::docx(&String::from_utf8_lossy(bytes)), &Options::default());
    read("a.md", bytes, &Options::default());
}

/// Rows of answers.
pub fn rows(bytes: &[u8]) {
    // What may be an office file is read by the program in a process of its own, and this is not it.
    if [b"PK".as_slice(), b"\xD0\xCF", b"\x1F\x8B"].iter().any(|mark| bytes.starts_with(mark)) {
        return;
    }
    for ending in [".csv", ".json", ".ron"] {
        let mut file = tempfile::Builder::new().suffix(ending).tempfile().unwrap();
        file.write_all(bytes).unwrap();
        match read_rows(file.path(), &Options::default()) {
            Ok(rows) => {
                assert!(!rows.rows.is_empty());
                let headers: HashSet<_> = rows.headers.iter().collect();
                assert_eq!(headers.len(), rows.headers.len(), "headers differ");
                assert!(rows.rows.iter().all(|row| row.cell(rows.headers.len()).is_none()));
            }
            Err(error) => is_said(&error),
        }
    }
}

/// The filter language.
pub fn filter(bytes: &[u8]) {
    let Ok(typed) = std::str::from_utf8(bytes) else { return };
    let length = typed.chars().count();
    match parse(typed) {
        Ok(filter) => {
            let printed = print(&filter);
            assert_eq!(parse(&printed), Ok(filter), "{typed:?} {printed:?}");
        }
        Err(error) => {
            assert!(error.at <= length, "{typed:?} {error}");
            is_said(&error);
        }
    }
    for cursor in [length / 2, length] {
        let completion = complete(typed, cursor, Tongue::Bokmal);
        assert!(completion.from <= cursor);
    }
}

/// Text on its way to the screen.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    is_harmless(&visible_line(&text));
    is_harmless(&one_line(&text));
    for text in [visible(&text).into_owned(), readable(&text)] {
        is_harmless(&text.replace('\n', ""));
        for line in wrap(&text, 40) {
            is_harmless(&line);
            let cut = cut(&line, 10);
            assert!(width(&cut) <= 10, "{cut:?}");
        }
    }
}

/// Makes what is made once and kept.
pub fn prepare() {
    words();
}

/// Reads a file of this name and checks what came of it.
fn read(name: &str, bytes: &[u8], options: &Options) {
    match read_bytes(name, bytes, options) {
        Ok(delivery) => is_whole(&delivery, READ_BACK[bytes.len() % READ_BACK.len()]),
        Err(error) => is_said(&error),
    }
}

/// There is something, all of it has a place and an id of its own, and it goes out and comes back.
fn is_whole(delivery: &Delivery, format: Written) {
    let Delivery { understood, records, places } = delivery;
    assert!(!records.is_empty());
    assert_eq!(records.len(), places.len());
    let ids: HashSet<_> =
        records.iter().map(|record| (record.source.as_deref(), record.id.as_str())).collect();
    assert_eq!(ids.len(), records.len(), "ids differ");
    assert!(records.iter().all(|record| !record.id.trim().is_empty()));
    says(&understood.with_count(records.len()));
    let file = written(records, format);
    let read = read_bytes(&format!("a.{}", format.ending()), &file, &Options::default());
    let read = read.map(|delivery| delivery.records);
    assert_eq!(read.as_ref(), Ok(records), "{}", String::from_utf8_lossy(&file));
}

fn written(records: &[CaseRecord], format: Written) -> Vec<u8> {
    let header = Header::new("fuzz", "0".repeat(64), Moment::from_millis(0));
    let mut file = Vec::new();
    let mut writer = writer(format, Box::new(&mut file));
    writer.begin(&header).unwrap();
    for record in records {
        writer.case(record).unwrap();
    }
    writer.end().unwrap();
    drop(writer);
    file
}

/// There is a sentence for it, of a length that a person reads, and it can do nothing to a terminal.
fn is_said(what: &impl Spoken) {
    says(&what.message());
}

fn says(message: &Message) {
    let said = words().say(message);
    is_harmless(&said);
    assert!(!said.is_empty() && said != message.key, "{} has words", message.key);
    assert!(said.chars().count() < 4_000, "{} is short: {said}", message.key);
}

/// Nothing in a line steers a terminal or hides.
fn is_harmless(line: &str) {
    let steers = |scalar: &char| {
        scalar.is_control()
            || matches!(scalar, '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
                | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{61C}' | '\u{AD}'
                | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E00FF}')
    };
    assert_eq!(line.chars().find(steers), None, "{line:?}");
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::new(Language::English))
}
