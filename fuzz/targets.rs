//! The fuzz targets: a reader for each format, the filter language, text on its way to the screen, and
//! what a terminal sends.
//!
//! Ordinary tests run them too, over the saved corpus.

use std::cell::Cell;
use std::collections::HashSet;
use std::io::{Read as _, Write as _};
use std::panic::{catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::{Mutex, Once, OnceLock, PoisonError};

use flate2::read::MultiGzDecoder;
use nybrott::domain::set_shape::SetShared;
use nybrott::domain::{
    CaseRecord, FacetScheme, Message, Moment, NamesInUse, ToMessage, visible, visible_line,
};
use nybrott::export::{ExportFormat, SetHeader, writer};
use nybrott::import::{Delivery, Options, read_bytes, read_file, read_rows};
use nybrott::review::filter::{complete, parse, print};
use nybrott::tui::InputParser;
use nybrott::wording::text::{cut, one_line, readable, width, wrap};
use nybrott::words::{Language, Words};

use super::packing;

/// What goes out in one of these comes back the same; each input takes one of them.
const READ_BACK: [ExportFormat; 3] = [ExportFormat::Json, ExportFormat::Jsonl, ExportFormat::Ron];

/// A table as text.
pub fn csv(bytes: &[u8]) {
    read("a.csv", bytes, &Options::default());
    if let Some(last) = bytes.last().filter(|last| last.is_ascii()) {
        let delimiter = Some(char::from(*last));
        read("a.csv", bytes, &Options { delimiter, ..Options::default() });
    }
}

/// A table that is read from a file piece by piece: it is what it is as a whole. Where this is built to
/// find inputs, the pieces are small.
pub fn flow(bytes: &[u8]) {
    if may_be_of_office(bytes) {
        return;
    }
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    let name = file.path().file_name().unwrap().to_string_lossy();
    let options = Options::default();
    assert_eq!(read_file(file.path(), &options), read_bytes(&name, bytes, &options));
}

/// A packed table; and the same bytes packed here, which come in as they do when they are not.
pub fn gz(bytes: &[u8]) {
    // A small file can hold a great deal; what memory that takes says nothing of how it is read.
    let unpacked = MultiGzDecoder::new(bytes).take(AT_MOST).read_to_end(&mut Vec::new());
    if unpacked.is_ok_and(|length| (length as u64) < AT_MOST) {
        read("a.csv.gz", bytes, &Options::default());
    }
    if may_be_of_office(bytes) {
        return;
    }
    let what_came = |name, bytes: &[u8]| match read_bytes(name, bytes, &Options::default()) {
        Ok(delivery) => Ok((delivery.records, delivery.places)),
        // A question and its remarks say what the file is called.
        Err(error) => Err(format!("{:?}", error.kind).replace("a.csv.gz", "a.csv")),
    };
    assert_eq!(what_came("a.csv.gz", &packing::gz(bytes)), what_came("a.csv", bytes));
}

/// What is packed to more than this is passed over.
const AT_MOST: u64 = 1 << 14;

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

/// A file whose name says nothing: its format is detected. Its seeds are classified sets.
pub fn set(bytes: &[u8]) {
    read("a", bytes, &Options::default());
}

/// An Excel sheet: the XML of its rows, and behind a NUL that of the strings they share. Inputs are
/// packed here, since what is changed within an archive is only a damaged archive.
pub fn xlsx(bytes: &[u8]) {
    let xml = String::from_utf8_lossy(bytes);
    let (rows, strings) = xml.split_once('\0').unwrap_or((&xml, "<sst/>"));
    let book = packing::xlsx_with(&[("Svar", rows)], &[("xl/sharedStrings.xml", strings)]);
    read_or_stumble("a.xlsx", &book);
}

/// A sheet of `LibreOffice`: the XML of its rows.
pub fn ods(bytes: &[u8]) {
    read("a.ods", &packing::ods("Svar", &String::from_utf8_lossy(bytes)), &Options::default());
}

/// A binary Excel sheet: the records of its rows, and from where they begin those of the strings that
/// the rows share. The cells' styles are a number, a date and a duration.
pub fn xlsb(bytes: &[u8]) {
    const STYLES: &[u8] =
        b"\xE9\x04\x04\x03\0\0\0\x2F\x04\0\0\0\0\x2F\x04\0\0\x0E\0\x2F\x04\0\0\x2E\0";
    /// The kind of the record that the strings begin with.
    const STRINGS: &[u8] = b"\x9F\x01";
    let strings = bytes.windows(2).position(|mark| mark == STRINGS);
    let (rows, strings) = bytes.split_at(strings.unwrap_or(bytes.len()));
    // The reader makes room for a record before it looks whether there is so much.
    let (rows, strings) = (whole_records(rows), whole_records(strings));
    let others = [("xl/styles.bin", STYLES), ("xl/sharedStrings.bin", strings)];
    let others = if strings.is_empty() { &others[..1] } else { &others };
    read_or_stumble("a.xlsb", &packing::xlsb("Svar", rows, others));
}

/// The records of a part of a binary Excel file, up to one that says it is longer than the part.
fn whole_records(part: &[u8]) -> &[u8] {
    let mut rest = part;
    let ends = std::iter::from_fn(|| {
        let kind = rest.split_off_first()?;
        if kind & 0x80 != 0 {
            rest.split_off_first()?;
        }
        let mut length = 0;
        for at in 0..4 {
            let byte = rest.split_off_first()?;
            length |= usize::from(byte & 0x7F) << (7 * at);
            if byte & 0x80 == 0 {
                break;
            }
        }
        rest.split_off(..length)?;
        Some(part.len() - rest.len())
    });
    &part[..ends.last().unwrap_or(0)]
}

/// A workbook of the older Excel: its records, packed here, or a whole file.
pub fn xls(bytes: &[u8]) {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        read_or_stumble("a.xls", bytes);
        return;
    }
    read_or_stumble("a.xls", &packing::xls(&close_together(bytes)));
}

/// The same records with their cells in the first rows and columns, and without what says how large a
/// sheet is: the reader makes room for the rectangle that they span, and a small file can ask for any.
fn close_together(records: &[u8]) -> Vec<u8> {
    const DIMENSIONS: u16 = 0x0200;
    const CELLS: [u16; 8] = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];
    let mut close = Vec::new();
    for record in packing::xls_records(records) {
        let mut record = record.to_vec();
        let kind = record.first_chunk().copied().map(u16::from_le_bytes);
        if kind == Some(DIMENSIONS) {
            continue;
        }
        if kind.is_some_and(|kind| CELLS.contains(&kind)) {
            // A last one that breaks off before this would be filled up with what follows.
            let Some([row, row_high, column, column_high]) = record.get_mut(4..8) else { continue };
            (*row, *row_high, *column, *column_high) = (*row & 0x3F, 0, *column & 0x1F, 0);
        }
        close.extend(record);
    }
    close
}

/// A Word file: the XML of its paragraphs; and the same bytes as Markdown.
pub fn docx(bytes: &[u8]) {
    read("a.docx", &packing::docx(&String::from_utf8_lossy(bytes)), &Options::default());
    read("a.md", bytes, &Options::default());
}

/// Rows of answers.
pub fn rows(bytes: &[u8]) {
    if may_be_of_office(bytes) {
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

/// What may be an office file is read by the program in a process of its own, and this is not it.
fn may_be_of_office(bytes: &[u8]) -> bool {
    [b"PK".as_slice(), b"\xD0\xCF", b"\x1F\x8B"].iter().any(|mark| bytes.starts_with(mark))
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
        let completion = complete(
            typed,
            cursor,
            Language::Bokmal,
            (&FacetScheme::default(), &NamesInUse::default()),
        );
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

/// What a terminal sends: however it is cut into reads it says the same, and Ctrl-C is heard after it.
pub fn keys(bytes: &[u8]) {
    let heard = |reads: &mut dyn Iterator<Item = &[u8]>| {
        let mut parser = InputParser::default();
        let mut events: Vec<_> = reads.flat_map(|read| parser.feed(read)).collect();
        events.extend(parser.feed(b"\x03"));
        events.extend(parser.give_up());
        assert_eq!(parser.patience(), None);
        events
    };
    let whole = heard(&mut std::iter::once(bytes));
    let at_once = bytes.first().map_or(1, |first| usize::from(first % 7) + 1);
    assert_eq!(heard(&mut bytes.chunks(at_once)), whole);
    assert_eq!(whole.last(), heard(&mut std::iter::empty()).last());
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

thread_local! {
    /// Whether the reader of spreadsheets stumbled.
    static STUMBLED: Cell<bool> = const { Cell::new(false) };
}

/// Reads a spreadsheet with a reader that stumbles over crafted ones, which ends the process that the
/// program reads it in. Here it is reported where, once for each place.
fn read_or_stumble(name: &'static str, bytes: &[u8]) {
    static HOOK: Once = Once::new();
    static PLACES: Mutex<Vec<(String, u32)>> = Mutex::new(Vec::new());
    HOOK.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |panic| {
            let Some(at) = panic.location().filter(|at| at.file().contains("calamine-")) else {
                return usual(panic);
            };
            STUMBLED.set(true);
            let place = (at.file().to_owned(), at.line());
            let mut places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
            if !places.contains(&place) {
                let _ = writeln!(std::io::stderr(), "Stumbles: {panic}");
                places.push(place);
            }
        }));
    });
    let read = catch_unwind(|| read(name, bytes, &Options::default()));
    if let Err(panic) = read
        && !STUMBLED.replace(false)
    {
        resume_unwind(panic);
    }
}

/// There is something, all of it has a place and an id of its own, and it goes out and comes back.
fn is_whole(delivery: &Delivery, format: ExportFormat) {
    let Delivery { summary, records, places, .. } = delivery;
    assert!(!records.is_empty());
    assert_eq!(records.len(), places.len());
    let ids: HashSet<_> = records
        .iter()
        .map(|record| (record.case.source.as_deref(), record.case.id.as_str()))
        .collect();
    assert_eq!(ids.len(), records.len(), "ids differ");
    assert!(records.iter().all(|record| !record.case.id.trim().is_empty()));
    says(&summary.with_count(records.len()));
    let file = written(records, format);
    let read = read_bytes(&format!("a.{}", format.ending()), &file, &Options::default());
    let read = read.map(|delivery| delivery.records);
    assert_eq!(read.as_ref(), Ok(records), "{}", String::from_utf8_lossy(&file));
}

fn written(records: &[CaseRecord], format: ExportFormat) -> Vec<u8> {
    let header = SetHeader {
        shared: SetShared::of(records),
        ..SetHeader::new("fuzz", "0".repeat(64), Moment::from_millis(0))
    };
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
fn is_said(what: &impl ToMessage) {
    says(&what.to_message());
}

fn says(message: &Message) {
    let said = words().format(message);
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
