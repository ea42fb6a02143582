//! How far reviewers agree, as a page of its own.

use super::document::{PageFrame, document};
use super::table::{PageTable, table};
use crate::domain::Moment;
use crate::words::Words;

/// A table in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordedTable {
    /// What it shows.
    pub caption: String,
    /// The names of its columns.
    pub header: Vec<String>,
    /// Its rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

/// What the page shows, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementInWords {
    /// Which answers are compared.
    pub lead: Vec<String>,
    /// The tables; none where nothing is compared.
    pub tables: Vec<WordedTable>,
    /// What the numbers say, and what is to be known of them.
    pub sentences: Vec<String>,
}

/// Returns the page.
#[must_use]
pub fn agreement_page(words: &Words, of: &AgreementInWords, at: Moment) -> String {
    let title = words.get("report-agreement");
    let head = PageFrame { title: &title, lead: &of.lead, at };
    document(
        words,
        &head,
        |_| {},
        |markup| {
            for (place, found) in of.tables.iter().enumerate() {
                let of = PageTable {
                    id: &format!("table-{}", place + 1),
                    caption: &found.caption,
                    header: &found.header,
                    rows: &found.rows,
                    has_words: false,
                };
                table(markup, words, &of);
            }
            markup.element("ul", &[], |markup| {
                for sentence in &of.sentences {
                    markup.line("li", &[], sentence);
                }
            });
        },
    )
}
