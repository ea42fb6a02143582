//! Files of kinds that are not read: each is refused by its name, whatever the file is called.

use super::packing::archive;
use super::*;
use crate::import::kinds::{ARCHIVE, OLD_OFFICE};

/// The first bytes of files of other kinds, each with what it is.
fn foreign() -> Vec<(&'static str, Vec<u8>, FileKind)> {
    let at = |at: usize, bytes: &[u8]| [vec![0; at], bytes.to_vec()].concat();
    let old = |part: &str| {
        let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), vec![0; 600], name].concat()
    };
    let flat = "<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"application/vnd.oasis.\
                opendocument.spreadsheet\"><office:body/></office:document>";
    vec![
        ("PDF", b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n".to_vec(), FileKind::Pdf),
        ("PDF behind a mark", b"\xEF\xBB\xBF\n%PDF-1.7\n".to_vec(), FileKind::Pdf),
        ("RTF", b"{\\rtf1\\ansi Vi {\\b gikk}.}".to_vec(), FileKind::Rtf),
        ("DOC", old("WordDocument"), FileKind::Doc),
        ("an Office file cut off", old("")[..608].to_vec(), FileKind::OldOffice),
        ("PPT", old("PowerPoint Document"), FileKind::Slides),
        ("MSG", old("__properties_version1.0"), FileKind::Mail),
        ("FODS", flat.as_bytes().to_vec(), FileKind::FlatSheet),
        (
            "Excel 2003",
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook \
              xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                .to_vec(),
            FileKind::FlatSheet,
        ),
        ("HTML", b"<!DOCTYPE html>\n<html><body>a;b</body></html>".to_vec(), FileKind::Html),
        ("XHTML", b"<?xml version=\"1.0\"?>\n<html xmlns=\"x\"/>".to_vec(), FileKind::Html),
        ("a table", b"<table><tr><td>id</td></tr></table>".to_vec(), FileKind::Html),
        ("XML", b"<?xml version=\"1.0\"?>\n<cases><case/></cases>".to_vec(), FileKind::Xml),
        ("SVG", b"<?xml version=\"1.0\"?>\n<svg/>".to_vec(), FileKind::Picture),
        ("empty ZIP", [b"PK\x05\x06".to_vec(), vec![0; 18]].concat(), FileKind::Archive),
        ("7z", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), FileKind::Archive),
        ("RAR", b"Rar!\x1A\x07\x01\0".to_vec(), FileKind::Archive),
        ("TAR", at(257, b"ustar\0"), FileKind::Archive),
        ("SAV", b"$FL2@(#) SPSS DATA FILE".to_vec(), FileKind::Spss),
        ("DTA", b"<stata_dta><header><release>118</release>".to_vec(), FileKind::Stata),
        ("old DTA", b"\x72\x02\x01\0\x05\0".to_vec(), FileKind::Stata),
        ("RDS", b"X\n\0\0\0\x03\0\x04".to_vec(), FileKind::RData),
        ("SQLite", b"SQLite format 3\0\x10\0".to_vec(), FileKind::Database),
        ("Parquet", b"PAR1\x15\x04".to_vec(), FileKind::Columnar),
        (
            "RIS",
            b"TY  - JOUR\nTI  - Hjemmebes\xC3\xB8k\nAB  - Vi.\nER  - \n".to_vec(),
            FileKind::References,
        ),
        ("BibTeX", b"@article{lom2020,\n  title = {A}\n}".to_vec(), FileKind::References),
        (
            "EML",
            b"Return-Path: <a@b.no>\nFrom: a@b.no\nSubject: Svar\n\nVi gikk.".to_vec(),
            FileKind::Mail,
        ),
        ("PNG", b"\x89PNG\r\n\x1A\n".to_vec(), FileKind::Picture),
        ("JPEG", b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), FileKind::Picture),
        ("GIF", b"GIF89a\x01\0\x01\0\x80".to_vec(), FileKind::Picture),
        ("TIFF", b"II*\0\x08\0".to_vec(), FileKind::Picture),
        ("WebP", b"RIFF\x24\0\0\0WEBPVP8 ".to_vec(), FileKind::Picture),
        ("HEIC", b"\0\0\0\x18ftypheic\0".to_vec(), FileKind::Picture),
        ("MP4", b"\0\0\0\x18ftypisom\0".to_vec(), FileKind::Recording),
        ("ZIP", archive(&[("svar.csv", b"id,text\n1,a\n")]), FileKind::Archive),
        (
            "ODT",
            archive(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", b"<a/>"),
            ]),
            FileKind::Odt,
        ),
        (
            "PPTX",
            archive(&[("[Content_Types].xml", b"<a/>"), ("ppt/presentation.xml", b"<a/>")]),
            FileKind::Slides,
        ),
        ("EPUB", archive(&[("mimetype", b"application/epub+zip")]), FileKind::Epub),
        ("Numbers", archive(&[("Index/Document.iwa", b"a")]), FileKind::Apple),
    ]
}

#[test]
fn other_kinds_of_files_are_refused_by_name_whatever_they_are_called() {
    for (what, bytes, kind) in foreign() {
        for name in ["a", "a.csv", "a.xlsx", "a.xls", "a.docx", "a.txt", "a.json", "a.pdf", "a.md"]
        {
            assert_eq!(fault(name, &bytes), ImportErrorKind::Foreign(kind), "{what} called {name}");
        }
    }
}

#[test]
fn a_file_on_the_disk_is_refused_like_its_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for (what, bytes, kind) in foreign() {
        let path = folder.path().join("a.csv");
        std::fs::write(&path, &bytes).unwrap();
        let asks = Options { ask: Ask::Always, ..Options::default() };
        let fault = read_file(&path, &asks).unwrap_err().kind;
        // The test program is no child that reads office files.
        let is_of_office = [ARCHIVE, OLD_OFFICE].iter().any(|it| bytes.starts_with(it));
        let is_left = is_of_office && matches!(fault, ImportErrorKind::Workbook(_));
        assert!(is_left || fault == ImportErrorKind::Foreign(kind), "{what}: {fault:?}");
    }
}

#[test]
fn a_locked_ods_is_locked_not_damaged() {
    let locked = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"\x01\x02<\x03 no XML at all"),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        ),
    ]);
    assert_eq!(fault("svar.ods", locked), WorkbookError::Locked.into());
}

#[test]
fn a_text_that_begins_like_another_kind_is_read() {
    for (name, text) in [
        ("a.txt", "From: Oslo\nTo: Bergen\n\nVi flyttet."),
        ("a.txt", "PDF-en er lagt ved.\n\n%PDF- er et filformat."),
        ("a.csv", "GIF89a,text\n1,En beskrivelse\n"),
        ("a.md", "<!-- utkast -->\n# Matkasser\n\nVi kjørte ut."),
        ("a.txt", "<3 til alle\n\nVi hjalp."),
        ("a.csv", "@kommune{x};text\n1;b\n"),
        ("a.csv", "xxxxftyp,text\n1,En beskrivelse\n"),
    ] {
        let read = read_bytes(name, text.as_bytes(), &Options::default());
        assert!(read.is_ok(), "{text:?}: {read:?}");
    }
    // What is a text because a person says so is one.
    let said = Options { format: Some(ImportFormat::Text), ..Options::default() };
    assert!(read_bytes("a.html", b"<html>Vi gikk.</html>", &said).is_ok());
    assert!(read_bytes("a.pdf", b"%PDF-1.4", &said).is_err());
}
