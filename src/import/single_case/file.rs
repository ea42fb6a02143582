//! Letters: files of prose, each of which is one case. Text, Markdown and Word.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::domain::{Case, CaseRecord, TextHash};
use crate::import::events::EventSink;
use crate::import::options::ImportFormat;
use crate::import::place::CasePlace;
use crate::import::sheet::title_of;
use crate::import::summary::ImportSummary;

/// A first line that is longer is no title. A choice: a line and a half of a usual terminal.
const LONGEST_TITLE: usize = 120;

/// A file of prose: one case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SingleCaseFile {
    /// The text, its first line included.
    pub(crate) text: String,
    /// Whether the first line is marked as a heading.
    pub(crate) has_heading: bool,
}

impl SingleCaseFile {
    /// Returns the case in a file of text. In Markdown a heading is marked.
    pub(crate) fn from_text(text: &str, format: ImportFormat) -> Self {
        let text = text.trim_start_matches(['\n', '\r', '\u{FEFF}']);
        let has_heading = format == ImportFormat::Markdown && text.trim_start().starts_with('#');
        Self { text: text.to_owned(), has_heading }
    }

    /// Returns title and report: a heading or a short first line is the title and not part of the report.
    /// Of a text without such a line the first sentence is the title too.
    fn parts(&self) -> (String, String) {
        let text = self.text.trim();
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let (title, rest) = (first.trim_start_matches('#').trim(), rest.trim());
        let is_short = first.chars().count() <= LONGEST_TITLE;
        if self.has_heading || (is_short && !rest.is_empty()) {
            return (title.to_owned(), rest.to_owned());
        }
        (title_of(text), text.to_owned())
    }

    /// Emits the one case of the file, whose name is its id. A name is the same however a system
    /// composes its letters.
    pub(crate) fn emit(
        &self,
        summary: ImportSummary,
        source: Option<&str>,
        sink: &mut EventSink<'_>,
    ) {
        let (title, text) = self.parts();
        let hash = TextHash::new(&title, &text);
        let case = Case {
            source: source.map(str::to_owned),
            id: summary.name.nfc().collect(),
            title,
            text: Some(text),
            ..Case::default()
        };
        let record = CaseRecord::new(case, hash, Vec::new());
        if sink.summary(summary, 1).is_continue() {
            // There is nothing after it that could be stopped.
            let _ = sink.case(record, CasePlace::File { number: 1 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_or_a_short_first_line_is_the_title() {
        let long = format!("{} Slutt.", "Vi åpnet et mottak. ".repeat(9));
        for (text, format, title, report) in [
            (
                "Matkasser\n\nVi kjørte ut.\nHver dag.",
                ImportFormat::Text,
                "Matkasser",
                "Vi kjørte ut.\nHver dag.",
            ),
            (
                "\n\r\n## Matkasser ##x\r\nVi kjørte ut.",
                ImportFormat::Markdown,
                "Matkasser ##x",
                "Vi kjørte ut.",
            ),
            ("# Bare overskrift", ImportFormat::Markdown, "Bare overskrift", ""),
            ("#1 i landet", ImportFormat::Text, "#1 i landet", "#1 i landet"),
            ("Bare én linje.", ImportFormat::Text, "Bare én linje.", "Bare én linje."),
            (&long, ImportFormat::Text, "Vi åpnet et mottak", &long),
            ("", ImportFormat::Text, "", ""),
        ] {
            let (found, rest) = SingleCaseFile::from_text(text, format).parts();
            assert_eq!((found.as_str(), rest.as_str()), (title, report), "{text:?}");
        }
    }
}
