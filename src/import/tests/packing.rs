//! Makes spreadsheets in memory, sound ones and crafted ones.

use std::fmt::Write as _;
use std::io::Cursor;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Little time is spent on packing, since some of what is packed is very large.
        let quickly = SimpleFileOptions::default().compression_level(Some(1));
        archive.start_file(*name, quickly).unwrap();
        std::io::Write::write_all(&mut archive, content).unwrap();
    }
    archive.finish().unwrap().into_inner()
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

/// A Word file with these paragraphs as XML.
pub fn docx(paragraphs: &str) -> Vec<u8> {
    let body = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>"#
    );
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", body.as_bytes())])
}
