//! Tables of a page.

use super::markup::MarkupWriter;
use crate::wording::figures;
use crate::words::Words;

/// What is in a table.
pub(super) struct PageTable<'a> {
    /// Unique in the page.
    pub(super) id: &'a str,
    /// What it is, above it.
    pub(super) caption: &'a str,
    pub(super) header: &'a [String],
    pub(super) rows: &'a [Vec<String>],
    /// Whether the cells are sentences, which are aligned to the left.
    pub(super) has_words: bool,
}

/// Writes a table whose first column names the rows. It can be scrolled where the screen is narrower, also by keyboard.
pub(super) fn table(markup: &mut MarkupWriter, words: &Words, of: &PageTable<'_>) {
    let scrolled = [("class", "wide"), ("tabindex", "0"), ("aria-label", of.caption)];
    markup.element("section", &scrolled, |markup| {
        let attributes = [("id", of.id), ("class", "words")];
        let attributes = if of.has_words { &attributes[..] } else { &attributes[..1] };
        markup.element("table", attributes, |markup| {
            markup.line("caption", &[], of.caption);
            markup.element("thead", &[], |markup| {
                markup.element("tr", &[], |markup| {
                    for name in of.header {
                        markup.line("th", &[("scope", "col")], name);
                    }
                });
            });
            markup.element("tbody", &[], |markup| {
                for row in of.rows {
                    markup.element("tr", &[], |markup| line(markup, words, row));
                    markup.text("\n");
                }
            });
        });
    });
    markup.text("\n");
}

fn line(markup: &mut MarkupWriter, words: &Words, row: &[String]) {
    for (place, cell) in row.iter().enumerate() {
        if place == 0 {
            markup.line("th", &[("scope", "row")], cell);
            continue;
        }
        markup.element("td", &[], |markup| spoken(markup, words, cell));
    }
}

/// Writes a cell; a sign is read out as what it means.
fn spoken(markup: &mut MarkupWriter, words: &Words, cell: &str) {
    let meaning = match cell {
        figures::HIDDEN => "report-not-published",
        figures::NOTHING => "report-nothing",
        _ => return markup.text(cell),
    };
    markup.element("span", &[("aria-hidden", "true")], |markup| markup.text(cell));
    markup.element("span", &[("class", "unseen")], |markup| markup.text(&words.get(meaning)));
}
