//! Word files: the paragraphs of their main part.

use std::io::{BufReader, Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::blocks::{Blocks, Paragraph};
use super::file::SingleCaseFile;
use crate::import::workbook::WorkbookError;

/// The part that holds the text where the archive does not say which one does.
const USUAL_BODY: &str = "word/document.xml";

/// The part that says which part is the main one (ECMA-376, part 2, package relationships).
const RELATIONSHIPS: &str = "_rels/.rels";

/// No list of relationships is longer than this, in bytes.
const LONGEST_RELATIONSHIPS: u64 = 100_000;

/// Returns the name of the part that holds the text; `None` where the archive is no Word file. Word
/// writes `word/document.xml`, its editor in a browser also `word/document2.xml`.
pub(crate) fn body(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let named = main_part(archive).filter(|part| part.starts_with("word/"));
    let part = named.unwrap_or_else(|| USUAL_BODY.to_owned());
    archive.index_for_name(&part).is_some().then_some(part)
}

/// Returns the part that the archive calls its main one.
fn main_part(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let mut relationships = String::new();
    let part = archive.by_name(RELATIONSHIPS).ok()?;
    part.take(LONGEST_RELATIONSHIPS).read_to_string(&mut relationships).ok()?;
    let mut reader = Reader::from_str(&relationships);
    loop {
        let (Event::Start(element) | Event::Empty(element)) = (match reader.read_event().ok()? {
            Event::Eof => return None,
            event => event,
        }) else {
            continue;
        };
        let value = |name| element.try_get_attribute(name).ok().flatten();
        let is_main = value("Type").is_some_and(|kind| kind.value.ends_with("/officeDocument"));
        if is_main && let Some(target) = value("Target") {
            return Some(target.value.trim_start_matches('/').to_owned());
        }
    }
}

/// Reads the text of a Word file. What was deleted with changes tracked is not part of it, nor are
/// comments, headers and footers.
///
/// # Errors
/// What cannot be unpacked or understood.
pub(crate) fn read(bytes: &[u8]) -> Result<SingleCaseFile, WorkbookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = body(&mut archive).unwrap_or_else(|| USUAL_BODY.to_owned());
    let body = archive.by_name(&part).map_err(damaged)?;
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
            Event::Eof => return Ok(text.done.into_file()),
            _ => {}
        }
    }
}

fn damaged(error: impl std::fmt::Display) -> WorkbookError {
    WorkbookError::damaged(&error)
}

/// Elements with all that is in them that are not read: what another program shows instead of a drawing says the same
/// once more; text that was deleted, or where it was before it was moved, and former properties are there because
/// changes are tracked; the tabs of a paragraph are places on its ruler.
const PASSED_OVER: [&str; 6] = ["Fallback", "moveFrom", "del", "rPrChange", "pPrChange", "tabs"];

/// An element, as far as it matters within which one another is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enclosing {
    Run,
    Properties,
    Other,
}

/// Paragraphs on their way into a text.
#[derive(Default)]
struct Gathered {
    done: Blocks,
    /// Those that are open: a text box is within a paragraph.
    open: Vec<Paragraph>,
    /// All elements that are open.
    levels: Vec<Enclosing>,
    /// How deep within what is not read.
    passed_over: usize,
    /// Whether what comes is text of the report.
    in_text: bool,
    /// For each open run whether it is hidden: a text box is within a run.
    runs: Vec<bool>,
}

impl Gathered {
    fn begins(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookError> {
        let name = element.local_name();
        let name = name.as_ref();
        if self.passed_over > 0 || PASSED_OVER.contains(&name) {
            self.passed_over += 1;
            return Ok(());
        }
        // The mark at the end of a paragraph has such properties, too.
        let is_of_run = self.levels.ends_with(&[Enclosing::Run, Enclosing::Properties]);
        self.levels.push(match name {
            "r" => Enclosing::Run,
            "rPr" => Enclosing::Properties,
            _ => Enclosing::Other,
        });
        match name {
            "p" => self.open.push(Paragraph::default()),
            "tbl" | "tr" | "tc" => self.done.begin(name),
            "t" => self.in_text = true,
            "r" => self.runs.push(false),
            "vanish" if is_of_run => {
                let off = value_of(element, "w:val")?;
                if let Some(is_hidden) = self.runs.last_mut() {
                    *is_hidden = !matches!(off.as_str(), "0" | "false" | "off");
                }
            }
            "noBreakHyphen" => self.write("\u{2011}"),
            "sym" => {
                let (font, code) = (value_of(element, "w:font")?, value_of(element, "w:char")?);
                self.write(symbol(&font, &code));
            }
            "tab" | "br" | "cr" if !self.open.is_empty() => {
                self.write(if name == "tab" { "\t" } else { "\n" });
            }
            "numPr" => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.is_of_list = true;
                }
            }
            "pStyle" => {
                let style = value_of(element, "w:val")?;
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
        self.levels.pop();
        match name {
            "t" => self.in_text = false,
            "r" => {
                self.runs.pop();
            }
            "p" => {
                if let Some(paragraph) = self.open.pop() {
                    self.done.add(paragraph);
                }
            }
            "tbl" => self.done.end(name),
            _ => {}
        }
    }

    fn says(&mut self, words: &str) {
        if self.in_text && self.passed_over == 0 {
            self.write(words);
        }
    }

    fn write(&mut self, words: &str) {
        if self.runs.contains(&true) {
            return;
        }
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(words);
        }
    }
}

/// Returns the value of an attribute; blank where there is none.
fn value_of(element: &BytesStart<'_>, name: &str) -> Result<String, WorkbookError> {
    let attribute = element.try_get_attribute(name).map_err(damaged)?;
    Ok(attribute.map(|attribute| attribute.value.into_owned()).unwrap_or_default())
}

/// Returns a letter of a symbol font as Unicode has it: boxes, ticks and bullets, as forms use them.
/// Another one is shown as a letter that is not known.
fn symbol(font: &str, code: &str) -> &'static str {
    // The codes of symbol fonts are in the private use area, from F000 on.
    let code = u32::from_str_radix(code, 16).unwrap_or(0) & 0xFF;
    match (font, code) {
        ("Wingdings", 0xFE) | ("Wingdings 2", 0x52) => "☑",
        ("Wingdings", 0xFC) | ("Wingdings 2", 0x50) => "✓",
        ("Wingdings", 0xFD | 0x78) | ("Wingdings 2", 0x53) => "☒",
        ("Wingdings", 0xFB) | ("Wingdings 2", 0x4F) => "✗",
        ("Wingdings", 0x6F | 0x71 | 0xA8) | ("Wingdings 2", 0x2A | 0x30 | 0xA3) => "☐",
        ("Wingdings", 0x6C | 0x9F | 0xA7) | ("Symbol", 0xB7) => "•",
        ("Wingdings", 0xE0) | ("Symbol", 0xAE) => "→",
        _ => "\u{FFFD}",
    }
}

/// Returns whether a paragraph's style is that of a title or a heading, in English or Norwegian.
fn is_heading(style: &str) -> bool {
    let style = style.to_lowercase();
    ["title", "tittel", "heading", "overskrift"].iter().any(|begin| style.starts_with(begin))
}
