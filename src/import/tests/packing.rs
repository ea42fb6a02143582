//! Makes spreadsheets in memory, sound ones and crafted ones.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Little time is spent on packing, since some of what is packed is very large.
        let quickly = SimpleFileOptions::default().compression_level(Some(1));
        archive.start_file(*name, quickly).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// These bytes packed with gzip.
pub fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packing = GzEncoder::new(Vec::new(), Compression::best());
    packing.write_all(bytes).unwrap();
    packing.finish().unwrap()
}

/// A workbook of sheets: the name of each, and the XML of its rows.
pub fn xlsx(sheets: &[(&str, &str)]) -> Vec<u8> {
    xlsx_with(sheets, &[])
}

/// The same with other parts, such as shared strings, or parts in the place of its own.
pub fn xlsx_with(sheets: &[(&str, &str)], others: &[(&str, &str)]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut entries = String::new();
    let mut links = String::new();
    let mut parts = Vec::new();
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let number = at + 1;
        let _ = write!(entries, r#"<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>"#);
        let _ = write!(
            links,
            r#"<Relationship Id="r{number}" Type="{LINKS}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        let sheet = format!(
            r#"<worksheet xmlns="{MAIN}"><dimension ref="A1:C3"/><sheetData>{rows}</sheetData></worksheet>"#
        );
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
    }
    parts.push((
        "xl/workbook.xml".into(),
        format!(
            r#"<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{entries}</sheets></workbook>"#
        ),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>"#
        ),
    ));
    parts.push((
        "_rels/.rels".into(),
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    ));
    parts.push(("[Content_Types].xml".into(), "<Types/>".into()));
    parts.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    parts.extend(others.iter().map(|(name, text)| ((*name).into(), (*text).into())));
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, text): &(String, String)| (name.as_str(), text.as_bytes()))
        .collect();
    archive(&parts)
}

/// Rows of texts from row 1 on, as XML. A blank text is no cell.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut xml = String::new();
    for (at, cells) in rows.iter().enumerate() {
        let _ = write!(xml, r#"<row r="{}">"#, at + 1);
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let letter = char::from(b'A' + u8::try_from(column).unwrap());
            let _ = write!(
                xml,
                r#"<c r="{letter}{}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#,
                at + 1
            );
        }
        xml += "</row>";
    }
    xml
}

/// A spreadsheet as `LibreOffice` writes it, of one sheet: its name, and the XML of its rows.
pub fn ods(name: &str, rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="{name}">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest xmlns:manifest=\"m\"></manifest:manifest>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A binary workbook of one sheet: its name, and the records of its rows; with other parts, such as
/// shared strings.
pub fn xlsb(name: &str, rows: &[u8], others: &[(&str, &[u8])]) -> Vec<u8> {
    let in_sight = [0; 8];
    let sheet = [in_sight.as_slice(), &xlsb_text("r1"), &xlsb_text(name)].concat();
    let book = [xlsb_record(0x9C, &sheet), xlsb_record(0x90, &[]), xlsb_record(0x84, &[])];
    let begin = [xlsb_record(0x94, &[0; 16]), xlsb_record(0x91, &[])].concat();
    let rows = [&begin, rows, &xlsb_record(0x92, &[])].concat();
    let links =
        br#"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.bin"/></Relationships>"#;
    let book = book.concat();
    let parts: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", links),
        ("xl/worksheets/sheet1.bin", &rows),
    ];
    archive(&[&parts, others].concat())
}

/// A record of a binary workbook.
pub fn xlsb_record(kind: u8, content: &[u8]) -> Vec<u8> {
    let mut record = vec![kind];
    if kind & 0x80 != 0 {
        record.push(1);
    }
    let mut length = content.len();
    while length > 0x7F {
        record.push(u8::try_from(length & 0x7F).unwrap() | 0x80);
        length >>= 7;
    }
    record.push(u8::try_from(length).unwrap());
    [&record, content].concat()
}

/// A text as it is in a record of a binary workbook.
pub fn xlsb_text(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u32::try_from(units.len()).unwrap().to_le_bytes();
    length.into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

/// A workbook of the older Excel with these records: first those of the book and then those of each
/// sheet. Where each sheet begins is put into them here.
pub fn xls(records: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    const NOTHING: u32 = 0xFFFF_FFFF;
    const END: u32 = 0xFFFF_FFFE;
    const TABLE: u32 = 0xFFFF_FFFD;
    let mut stream = with_places(records);
    // What is shorter than this is elsewhere.
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = u32::try_from(stream.len() / SECTOR).unwrap();
    // The directory is first, then comes the stream, and at last the table of which sector follows which.
    let mut table = vec![END];
    table.extend(2..=sectors);
    table.push(END);
    let tables = table.len().div_ceil(SECTOR / 4 - 1);
    table.resize(table.len() + tables, TABLE);
    table.resize(tables * SECTOR / 4, NOTHING);
    let tables = u32::try_from(tables).unwrap();

    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(24, 0);
    for half in [0x3E, 3, 0xFFFE, 9, 6_u16] {
        file.extend(half.to_le_bytes());
    }
    file.resize(44, 0);
    for word in [tables, 0, 0, 4096, END, 0, END, 0] {
        file.extend(word.to_le_bytes());
    }
    for at in 0..109 {
        let table = if at < tables { sectors + 1 + at } else { NOTHING };
        file.extend(table.to_le_bytes());
    }
    let length = u32::try_from(stream.len()).unwrap();
    for (name, kind, child, start, length) in
        [("Root Entry", 5, 1, END, 0), ("Workbook", 2, NOTHING, 1, length)]
    {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend([u8::try_from(2 * name.len() + 2).unwrap(), 0, kind, 1]);
        for word in [NOTHING, NOTHING, child] {
            entry.extend(word.to_le_bytes());
        }
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend(length.to_le_bytes());
        entry.resize(128, 0);
        file.extend(entry);
    }
    file.resize(2 * SECTOR, 0);
    file.extend(stream);
    file.extend(table.into_iter().flat_map(u32::to_le_bytes));
    file
}

/// The records with the place of each sheet put into the record that names it.
fn with_places(records: &[u8]) -> Vec<u8> {
    const BEGIN: &[u8] = b"\x09\x08";
    const SHEET: &[u8] = b"\x85\0";
    let mut at = 0;
    let mut begins = Vec::new();
    for record in xls_records(records) {
        if record.starts_with(BEGIN) {
            begins.push(u32::try_from(at).unwrap());
        }
        at += record.len();
    }
    // The first is where the book itself begins.
    let mut begins = begins.into_iter().skip(1);
    let mut stream = Vec::new();
    for record in xls_records(records) {
        let mut record = record.to_vec();
        if record.starts_with(SHEET)
            && let Some(place) = record.get_mut(4..8)
            && let Some(begin) = begins.next()
        {
            place.copy_from_slice(&begin.to_le_bytes());
        }
        stream.extend(record);
    }
    stream
}

/// The records, each with its kind and length; last what is no whole one.
pub fn xls_records(mut records: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let length = match records {
            [] => return None,
            [_, _, low, high, ..] => 4 + usize::from(u16::from_le_bytes([*low, *high])),
            _ => records.len(),
        };
        let (record, rest) = records.split_at(length.min(records.len()));
        records = rest;
        Some(record)
    })
}

/// A Word file with these paragraphs as XML.
pub fn docx(paragraphs: &str) -> Vec<u8> {
    let body = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>"#
    );
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", body.as_bytes())])
}
