//! The paragraphs and tables of a document, and the text they make.

use super::file::SingleCaseFile;
use super::form::{self, TableForm};

/// A paragraph of a document.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) is_heading: bool,
    pub(super) is_of_list: bool,
}

/// A cell of a table.
type CellParagraphs = Vec<Paragraph>;

/// A piece of a document.
#[derive(Debug)]
enum Block {
    Paragraph(Paragraph),
    /// Rows of cells.
    Table(Vec<Vec<CellParagraphs>>),
}

/// The pieces of a document, in their order.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    blocks: Vec<Block>,
    /// How many tables are open: what is in one within a cell is in that cell.
    depth: usize,
}

impl Blocks {
    /// Begins a table, or a row or cell of the outermost one, as the element of this name does.
    pub(super) fn begin(&mut self, name: &str) {
        match (name, self.depth, self.blocks.last_mut()) {
            ("tbl", 0, _) => {
                self.blocks.push(Block::Table(Vec::new()));
                self.depth = 1;
            }
            ("tbl", ..) => self.depth += 1,
            ("tr", 1, Some(Block::Table(rows))) => rows.push(Vec::new()),
            ("tc", 1, Some(Block::Table(rows))) => {
                if let Some(row) = rows.last_mut() {
                    row.push(CellParagraphs::new());
                }
            }
            _ => {}
        }
    }

    /// Ends a table.
    pub(super) fn end(&mut self, name: &str) {
        if name == "tbl" {
            self.depth = self.depth.saturating_sub(1);
        }
    }

    /// Adds a paragraph, to the open cell if there is one.
    pub(super) fn add(&mut self, paragraph: Paragraph) {
        let cell = match self.blocks.last_mut() {
            Some(Block::Table(rows)) if self.depth > 0 => {
                rows.last_mut().and_then(|it| it.last_mut())
            }
            _ => None,
        };
        match cell {
            Some(cell) => cell.push(paragraph),
            None => self.blocks.push(Block::Paragraph(paragraph)),
        }
    }

    /// Returns the file: paragraphs with a blank line between them, those of a list without; the rows of
    /// tables on lines, and tables of labels as a form.
    pub(super) fn into_file(self) -> SingleCaseFile {
        let mut text = TextOfBlocks::default();
        for block in self.blocks {
            match block {
                Block::Paragraph(paragraph) => text.add(paragraph),
                Block::Table(rows) => text.add_table(rows),
            }
        }
        text.file
    }
}

/// A text on its way.
#[derive(Default)]
struct TextOfBlocks {
    file: SingleCaseFile,
    /// Whether the last paragraph is of a list.
    is_of_list: bool,
}

impl TextOfBlocks {
    fn add(&mut self, paragraph: Paragraph) {
        let Paragraph { text, is_heading, is_of_list } = paragraph;
        if text.trim().is_empty() {
            return;
        }
        if self.file.text.is_empty() {
            self.file.has_heading = is_heading;
        } else {
            self.file.text.push_str(if self.is_of_list && is_of_list { "\n" } else { "\n\n" });
        }
        self.file.text.push_str(&text);
        self.is_of_list = is_of_list;
    }

    fn add_table(&mut self, rows: Vec<Vec<CellParagraphs>>) {
        let texts: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| text_of(cell)).collect()).collect();
        if let Some(TableForm { labelled, headings }) = form::of_table(&texts) {
            for text in headings {
                self.add(Paragraph { text, ..Paragraph::default() });
            }
            if self.file.labelled.is_empty() {
                self.file.form_at = self.file.text.len();
            }
            self.file.labelled.extend(labelled);
            return;
        }
        let mut lines: Vec<String> = Vec::new();
        for (row, texts) in rows.into_iter().zip(texts) {
            let is_line = texts.len() > 1 && texts.iter().all(|text| !text.contains('\n'));
            if is_line {
                lines.push(texts.join(" | "));
                continue;
            }
            self.add_lines(&mut lines);
            for paragraph in row.into_iter().flatten() {
                self.add(paragraph);
            }
        }
        self.add_lines(&mut lines);
    }

    fn add_lines(&mut self, lines: &mut Vec<String>) {
        lines.retain(|line| line.contains(|letter| letter != '|' && letter != ' '));
        let text = std::mem::take(lines).join("\n");
        self.add(Paragraph { text, ..Paragraph::default() });
    }
}

fn text_of(cell: &[Paragraph]) -> String {
    let filled = cell.iter().map(|paragraph| paragraph.text.trim());
    filled.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
