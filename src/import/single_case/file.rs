//! Letters: files of prose, each of which is one case. Text, Markdown and Word.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::form::{self, FormContent, Labelled};
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
    /// The text, its first line included, without answers that have labels.
    pub(crate) text: String,
    /// Whether the first line is marked as a heading.
    pub(crate) has_heading: bool,
    /// Answers with their labels.
    pub(crate) labelled: Vec<Labelled>,
    /// Where in the text they were, in bytes.
    pub(crate) form_at: usize,
}

/// What a file says of its case.
struct DocumentParts {
    title: String,
    text: String,
    form: FormContent,
}

impl SingleCaseFile {
    /// Returns the case in a file of text. In Markdown a heading is marked.
    pub(crate) fn from_text(text: &str, format: ImportFormat) -> Self {
        let text = text.trim_start_matches(['\n', '\r', '\u{FEFF}']);
        let (labelled, text) = form::front_matter(text).unwrap_or((Vec::new(), text));
        let text = text.trim_start_matches(['\n', '\r']);
        let has_heading = format == ImportFormat::Markdown && text.trim_start().starts_with('#');
        Self { text: text.to_owned(), has_heading, labelled, form_at: 0 }
    }

    /// Returns the parts of the case: what the labels tell apart, and of the rest title and report.
    fn parts(&self) -> DocumentParts {
        let (above, rest) = self.text.split_at_checked(self.form_at).unwrap_or(("", &self.text));
        let (mut above, mut rest) = (above.trim().to_owned(), rest.trim().to_owned());
        let mut labelled = self.labelled.clone();
        if above.is_empty()
            && let Some(lines) = form::of_lines(&rest)
        {
            (above, rest) = (lines.above, lines.rest);
            labelled.extend(lines.labelled);
        }
        let form = FormContent::new(&labelled);
        let report = form.report();
        let joined = |parts: [&str; 3]| {
            let filled = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
            filled.collect::<Vec<_>>().join("\n\n")
        };
        if let Some(title) = form.title.clone() {
            // Front matter has the title of the heading once more.
            let rest = match rest.split_once('\n') {
                Some((first, after)) if without_marks(first) == title => after,
                _ if without_marks(&rest) == title => "",
                _ => &rest,
            };
            return DocumentParts { title, text: joined([&above, &report, rest]), form };
        }
        let above_or_rest = if above.is_empty() { &mut rest } else { &mut above };
        let (title, left) = self.title_and_report(above_or_rest, !report.is_empty());
        *above_or_rest = left;
        let title = if title.is_empty() { title_of(&report) } else { title };
        DocumentParts { title, text: joined([&above, &report, &rest]), form }
    }

    /// Returns title and report: a heading or a short first line is the title and not part of the report.
    /// Of a text without such a line, unless more of the report comes behind it, the first sentence is the
    /// title too.
    fn title_and_report(&self, text: &str, goes_on: bool) -> (String, String) {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let is_short = first.chars().count() <= LONGEST_TITLE;
        if self.has_heading || (is_short && (!rest.trim().is_empty() || goes_on)) {
            return (without_marks(first).to_owned(), rest.trim().to_owned());
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
        let DocumentParts { title, text, form } = self.parts();
        let hash = TextHash::new(&title, &text);
        let FormContent { municipality, county, date, fields, headers, .. } = form;
        let case = Case {
            source: source.map(str::to_owned),
            id: summary.name.nfc().collect(),
            title,
            text: Some(text),
            municipality,
            county,
            date,
            fields: fields.into_iter().collect(),
            headers,
        };
        let record = CaseRecord::new(case, hash, Vec::new());
        if sink.summary(summary, 1).is_continue() {
            // There is nothing after it that could be stopped.
            let _ = sink.case(record, CasePlace::File { number: 1 });
        }
    }
}

/// Returns a line without what marks it as a heading.
fn without_marks(line: &str) -> &str {
    line.trim().trim_start_matches('#').trim()
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
            let parts = SingleCaseFile::from_text(text, format).parts();
            assert_eq!((parts.title.as_str(), parts.text.as_str()), (title, report), "{text:?}");
        }
    }

    #[test]
    fn labelled_answers_are_title_municipality_and_fields() {
        let text = "---\nkommune: Røros\nsektor: helse\n---\n# Matkasser\n\nVi kjørte ut.";
        let DocumentParts { title, text, form } =
            SingleCaseFile::from_text(text, ImportFormat::Markdown).parts();
        assert_eq!((title.as_str(), text.as_str()), ("Matkasser", "Vi kjørte ut."));
        assert_eq!(form.municipality.as_deref(), Some("Røros"));
        assert_eq!(form.fields, [("sektor".to_owned(), "helse".to_owned())]);

        let text =
            "Innmelding\nTittel: Tolk\nKommune: Oppdal\nBakgrunn: kort\n\nVi ringte.\nHver dag.";
        let DocumentParts { title, text, form } =
            SingleCaseFile::from_text(text, ImportFormat::Text).parts();
        assert_eq!(
            (title.as_str(), text.as_str()),
            ("Tolk", "Innmelding\n\nVi ringte.\nHver dag.")
        );
        assert_eq!(form.fields, [("Bakgrunn".to_owned(), "kort".to_owned())]);
        assert_eq!(
            form.headers.with_role(crate::domain::Role::Title).collect::<Vec<_>>(),
            ["Tittel"]
        );

        let text = "---\ntitle: Tolk\n---\n# Tolk\nVi ringte.";
        let parts = SingleCaseFile::from_text(text, ImportFormat::Markdown).parts();
        assert_eq!((parts.title.as_str(), parts.text.as_str()), ("Tolk", "Vi ringte."));
    }
}
