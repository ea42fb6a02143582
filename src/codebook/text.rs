//! The whole codebook as one readable text, and its fingerprint.

use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::entry;
use super::own;
use crate::domain::{
    AskedFacet, Choice, FacetScheme, FacetWord, Message, Question, TextHash, Verdict,
};
use crate::words::{Language, Words};

/// The indent of an option's lines below its name.
const INDENT: &str = "   ";

/// What a line of the codebook is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodebookLineKind {
    /// The title of the codebook.
    Title,
    /// The heading of a part.
    Heading,
    /// The heading of a question.
    Question(Question),
    /// The name of a facet.
    Facet(FacetWord),
    /// The name of an option, or another heading inside a part.
    Name,
    /// A paragraph, an item of a list or a blank line.
    Body,
}

impl CodebookLineKind {
    /// Returns whether a part begins with it, and not only one of its questions or options.
    const fn is_part(self) -> bool {
        matches!(self, Self::Title | Self::Heading)
    }
}

/// A line of the codebook, however long; its leading spaces are its indent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookLine {
    /// What it is.
    pub kind: CodebookLineKind,
    /// What it says.
    pub text: String,
}

/// Returns the whole codebook as text to read. Each line is a heading, a paragraph or an item of a
/// list, however long; its leading spaces are its indent. The caller wraps the lines.
#[must_use]
pub fn codebook_text(words: &Words, facets: &FacetScheme) -> String {
    codebook_lines(words, facets).into_iter().fold(String::new(), |text, line| {
        // Without styles it is capitals that set the parts apart.
        let line = if line.kind.is_part() { line.text.to_uppercase() } else { line.text };
        text + &line + "\n"
    })
}

/// Returns the lines of [`codebook_text`], each with what it is, its headings in small letters.
#[must_use]
pub fn codebook_lines(words: &Words, facets: &FacetScheme) -> Vec<CodebookLine> {
    let mut text = Text { words, written: Vec::new() };
    text.add(CodebookLineKind::Title, words.get("codebook-title"));

    text.heading("codebook-heading-innovation");
    text.paragraph("codebook-innovation");
    text.paragraph("codebook-innovation-unit");

    text.heading("codebook-heading-questions");
    text.paragraph("codebook-questions");

    for question in Question::ALL {
        text.question(question);
        match question {
            Question::Category => text.decision_order(),
            Question::New => {}
            Question::Kinds => {
                text.blank();
                text.paragraph("codebook-several-kinds");
            }
        }
        text.rules(own::own_rules(words, question));
    }

    text.heading("codebook-heading-verdict");
    text.paragraph("codebook-verdict");
    for verdict in [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined] {
        let entry = entry::verdict(words, verdict);
        text.line(&format!("{}  {}. {}", entry.sign, entry.name, entry.definition));
    }

    if facets.iter().next().is_some() {
        text.heading("codebook-heading-facets");
        text.paragraph("codebook-facets");
    }
    for facet in facets.iter() {
        text.facet(facet);
    }

    text.heading("codebook-heading-worked");
    for key in ["codebook-worked-roros", "codebook-worked-steinkjer", "codebook-worked"] {
        text.paragraph(key);
    }

    text.heading("codebook-heading-sources");
    for key in [
        "codebook-source-newsletter",
        "codebook-source-barometer",
        "codebook-source-white-paper",
        "codebook-source-denmark",
        "codebook-source-oecd",
        "codebook-source-ours",
    ] {
        text.item(key);
    }
    text.written
}

/// Returns the codebook's fingerprint, which records the rules by which cases were classified: the
/// SHA-256 of the English text.
#[must_use]
pub fn codebook_sha256() -> TextHash {
    let words = Words::with_zone(Language::English, TimeZone::UTC);
    TextHash(Sha256::digest(codebook_text(&words, &FacetScheme::default()).as_bytes()).into())
}

/// The text written so far.
struct Text<'a> {
    words: &'a Words,
    written: Vec<CodebookLine>,
}

impl Text<'_> {
    fn add(&mut self, kind: CodebookLineKind, text: String) {
        self.written.push(CodebookLine { kind, text });
    }

    fn line(&mut self, line: &str) {
        self.add(CodebookLineKind::Body, line.to_owned());
    }

    fn blank(&mut self) {
        self.line("");
    }

    fn heading(&mut self, key: &str) {
        self.blank();
        self.add(CodebookLineKind::Heading, self.words.get(key));
    }

    /// Writes the name of a facet, its answers with their digits, and the rules about it.
    fn facet(&mut self, facet: &AskedFacet) {
        self.blank();
        let name = own::facet_name(self.words, &facet.id);
        let name = format!("{name} (facet.{})", facet.id);
        self.add(CodebookLineKind::Facet(facet.id), name);
        for (digit, value) in facet.options() {
            let value = own::facet_value(self.words, &facet.id, &value);
            self.line(&format!("{INDENT}{digit}  {value}"));
        }
        self.rules(own::facet_rules(self.words, &facet.id));
    }

    fn paragraph(&mut self, key: &str) {
        self.line(&self.words.get(key));
    }

    fn item(&mut self, key: &str) {
        self.line(&format!("-  {}", self.words.get(key)));
    }

    fn question(&mut self, question: Question) {
        let words = self.words;
        let entry = entry::question(words, question);
        let heading = Message::new("codebook-heading-question")
            .with("number", u32::from(question.number()))
            .with("ask", entry.ask);
        self.blank();
        self.add(CodebookLineKind::Question(question), words.format(&heading));
        self.line(&entry.hint);
        for choice in Choice::options(question) {
            self.option(*choice);
        }
    }

    fn option(&mut self, choice: Choice) {
        let words = self.words;
        let entry = entry::entry(words, choice);
        let heading = Message::new("codebook-heading-option")
            .with("digit", choice.digit().to_string())
            .with("name", entry.name);
        let ask = Message::new("codebook-row-ask").with("question", entry.question);
        let example = Message::new("codebook-row-example").with("example", entry.example);
        self.blank();
        self.add(CodebookLineKind::Name, words.format(&heading));
        for line in [
            entry.definition,
            words.format(&ask),
            entry.when_row,
            entry.when_not_row,
            words.format(&example),
        ] {
            self.line(&format!("{INDENT}{line}"));
        }
    }

    /// Writes the rules of one's own about what comes before.
    fn rules(&mut self, rules: Vec<String>) {
        if rules.is_empty() {
            return;
        }
        self.blank();
        self.line(&self.words.get("codebook-rules-heading"));
        for rule in rules {
            self.line(&format!("{INDENT}{rule}"));
        }
    }

    fn decision_order(&mut self) {
        self.blank();
        self.add(CodebookLineKind::Name, self.words.get("codebook-heading-order"));
        for key in [
            "codebook-order-first",
            "codebook-order-second",
            "codebook-order-third",
            "codebook-order-last",
        ] {
            self.item(key);
        }
        self.paragraph("codebook-order-why");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_codebook_is_in_the_text() {
        for language in Language::ALL {
            let words = Words::with_zone(language, TimeZone::UTC);
            let text = codebook_text(&words, &FacetScheme::default());
            for question in Question::ALL {
                assert!(text.contains(&entry::question(&words, question).ask), "{language}");
                for choice in Choice::options(question) {
                    let entry = entry::entry(&words, *choice);
                    for part in [
                        &entry.name,
                        &entry.definition,
                        &entry.question,
                        &entry.when_row,
                        &entry.when_not_row,
                        &entry.example,
                    ] {
                        assert!(text.contains(part.as_str()), "{language}: {part}");
                    }
                }
            }
            // Every language has the same keys, as a test of the catalogue holds.
            let keys = include_str!("../words/en/codebook.ftl").lines();
            for key in keys.filter_map(|line| Some(line.split_once(" = ")?.0)) {
                if key.starts_with("codebook-source") || key.starts_with("codebook-worked") {
                    assert!(text.contains(&words.get(key)), "{language}: {key}");
                }
            }
            assert!(!text.contains("codebook-"), "{language}: a key is shown");
            assert!(!text.contains("\n\n\n"), "{language}: two blank lines in a row");
        }
    }

    #[test]
    fn the_fingerprint_is_that_of_the_english_text() {
        let words = Words::new(Language::English);
        let hash = Sha256::digest(codebook_text(&words, &FacetScheme::default()));
        assert_eq!(codebook_sha256(), TextHash(hash.into()));
    }
}
