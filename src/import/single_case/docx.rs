//! Word files: the paragraphs of `word/document.xml`.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::file::SingleCaseFile;
use crate::import::workbook::WorkbookError;

/// The part of the archive that holds the text.
pub(crate) const BODY: &str = "word/document.xml";

/// Reads the text of a Word file. What was deleted with changes tracked is not part of it, nor are
/// comments, headers and footers.
///
/// # Errors
/// What cannot be unpacked or understood.
pub(crate) fn read(bytes: &[u8]) -> Result<SingleCaseFile, WorkbookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let body = archive.by_name(BODY).map_err(damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(body));
    reader.config_mut().expand_empty_elements = true;
    let mut text = Gathered::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(element) => text.begins(&element)?,
            Event::End(element) => text.ends(element.local_name().as_ref()),
            Event::Text(words) => text.says(&words.xml10_content()),
            Event::GeneralRef(entity) => {
                let scalar = entity.resolve_char_ref().map_err(damaged)?;
                let name = entity.xml10_content();
                match (scalar, resolve_xml_entity(&name)) {
                    (Some(scalar), _) => text.says(scalar.encode_utf8(&mut [0; 4])),
                    (None, Some(known)) => text.says(known),
                    (None, None) => return Err(WorkbookError::damaged(&name)),
                }
            }
            Event::Eof => return Ok(text.into_file()),
            _ => {}
        }
    }
}

fn damaged(error: impl std::fmt::Display) -> WorkbookError {
    WorkbookError::damaged(&error)
}

/// A paragraph of a Word file.
#[derive(Default)]
struct Paragraph {
    text: String,
    is_heading: bool,
    is_of_list: bool,
}

/// Paragraphs on their way into a text.
#[derive(Default)]
struct Gathered {
    done: Vec<Paragraph>,
    /// Those that are open: a text box is within a paragraph.
    open: Vec<Paragraph>,
    /// How deep within what is not read.
    passed_over: usize,
    /// Whether what comes is text of the report.
    in_text: bool,
}

impl Gathered {
    fn begins(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookError> {
        let name = element.local_name();
        let name = name.as_ref();
        // What another program shows instead of a drawing says the same once more.
        if self.passed_over > 0 || name == "Fallback" {
            self.passed_over += 1;
            return Ok(());
        }
        match name {
            "p" => self.open.push(Paragraph::default()),
            "t" => self.in_text = true,
            "tab" | "br" | "cr" if !self.open.is_empty() => {
                self.write(if name == "tab" { "\t" } else { "\n" });
            }
            "numPr" => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.is_of_list = true;
                }
            }
            "pStyle" => {
                let style = element.try_get_attribute("w:val").map_err(damaged)?;
                let style = style.map(|style| style.value.into_owned()).unwrap_or_default();
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.is_heading = is_heading(&style);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn ends(&mut self, name: &str) {
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => self.done.extend(self.open.pop()),
            _ => {}
        }
    }

    fn says(&mut self, words: &str) {
        if self.in_text && self.passed_over == 0 {
            self.write(words);
        }
    }

    fn write(&mut self, words: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(words);
        }
    }

    /// Paragraphs with a blank line between them, those of a list without.
    fn into_file(self) -> SingleCaseFile {
        let mut filled =
            self.done.into_iter().filter(|paragraph| !paragraph.text.trim().is_empty());
        let mut file = SingleCaseFile::default();
        let Some(first) = filled.next() else { return file };
        file.has_heading = first.is_heading;
        file.text = first.text;
        let mut of_list = first.is_of_list;
        for paragraph in filled {
            file.text.push_str(if of_list && paragraph.is_of_list { "\n" } else { "\n\n" });
            file.text.push_str(&paragraph.text);
            of_list = paragraph.is_of_list;
        }
        file
    }
}

/// Returns whether a paragraph's style is that of a title or a heading, in English or Norwegian.
fn is_heading(style: &str) -> bool {
    let style = style.to_lowercase();
    ["title", "tittel", "heading", "overskrift"].iter().any(|begin| style.starts_with(begin))
}
