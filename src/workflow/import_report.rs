//! What an import did, in messages: short ones for the screen, all for the command line.

use std::path::PathBuf;

use crate::domain::rulings::LapsedRulings;
use crate::domain::{Differing, ImportRules, Imported, KeptColumns, Message, ToMessage as _};
use crate::import::{BlankCase, ImportSummary, NAMED, Remark, case_names, names, places};

/// Of so many cases a sentence has the names.
const CASES_NAMED: usize = 10;

/// An import that is done.
pub struct FinishedImport {
    /// The file.
    pub file: PathBuf,
    /// How the file was understood.
    pub summary: ImportSummary,
    /// Its cases without a text.
    pub blanks: Vec<BlankCase>,
    /// What was left out of it, or decided about it.
    pub remarks: Vec<Remark>,
    /// What is new and what changed, or would.
    pub imported: Imported,
    /// How it treated what the project had already.
    pub rules: ImportRules,
}

impl FinishedImport {
    /// Returns what it did in short: what came, then what asks for a decision (`unclear` are names of municipalities), then the
    /// rest.
    #[must_use]
    pub fn in_short(&self, unclear: Option<Message>) -> Message {
        let imported = &self.imported;
        let is_first = imported.changed + imported.same == 0;
        let came = if is_first { self.first_delivery() } else { self.later_delivery() };
        let rest = if is_first { self.first_rest() } else { self.later_rest() };
        let sentence = |first, second| {
            Message::new("cli-sentences").with("first", first).with("second", second)
        };
        let rest = rest.into_iter().reduce(sentence);
        // What asks for a decision ends as a sentence by itself.
        let done = match unclear {
            Some(unclear) => {
                let came = sentence(came, unclear);
                return rest.into_iter().fold(came, |first, second| {
                    Message::new("cli-paragraphs").with("first", first).with("second", second)
                });
            }
            None => came,
        };
        rest.into_iter().fold(done, sentence)
    }

    /// Returns what else is to be known of a first delivery, what reassures last.
    fn first_rest(&self) -> Vec<Message> {
        let summary = &self.summary;
        let mut rest: Vec<Message> =
            self.remarks.iter().map(|remark| remark.behind_the_file(summary)).collect();
        let said = [self.without_text(), self.kept_out(), summary.what_is_left_out()];
        rest.extend(said.into_iter().flatten());
        rest.extend(self.codes_on_screen());
        rest.extend(summary.what_is_not_shown());
        rest.push(Message::new(if summary.format.is_workbook() {
            "cli-import-excel-untouched"
        } else if summary.format.is_single_case() && summary.sha256.is_none() {
            "cli-import-files-untouched"
        } else {
            "cli-import-untouched"
        }));
        rest
    }

    /// Returns what else is to be known of a later delivery, what reassures last.
    fn later_rest(&self) -> Vec<Message> {
        let [stale, agreed] = self.lapsed();
        let decided = [stale, agreed, self.codes_on_screen(), self.missing()];
        let mut rest: Vec<Message> = decided.into_iter().flatten().collect();
        rest.extend(self.remarks());
        let said = [self.without_text(), self.kept_out(), self.summary.what_is_left_out()];
        rest.extend(said.into_iter().flatten());
        rest.push(Message::new("cli-import-answers-untouched"));
        rest
    }

    /// Returns that answers of a workbook that was exported were not read from where they are seen.
    fn codes_on_screen(&self) -> Option<Message> {
        let has_codes = self.summary.classified_set && self.summary.format.is_workbook();
        has_codes.then(|| Message::new("cli-import-answers-not-read"))
    }

    fn remarks(&self) -> impl Iterator<Item = Message> {
        self.remarks.iter().map(|remark| remark.in_file(&self.summary))
    }

    fn first_delivery(&self) -> Message {
        let what = Message::new("cli-import-first")
            .with("count", self.imported.cases())
            .with("file", self.summary.name.as_str());
        match &self.summary.sheet {
            Some(sheet) => Message::new("cli-import-first-sheet")
                .with("fetched", what)
                .with("sheet", sheet.as_str()),
            None => what,
        }
    }

    /// Returns how many cases are new, changed and as before, without those of which there is none.
    fn later_delivery(&self) -> Message {
        let Imported { new, changed, same, .. } = self.imported;
        let counts = [
            ("cli-import-again-new", new),
            ("cli-import-again-changed", changed),
            ("cli-import-again-same", same),
        ];
        let counted = counts.into_iter().filter(|(_, count)| *count > 0);
        let parts = counted.map(|(key, count)| Message::new(key).with("count", count));
        let list =
            |first, second| Message::new("import-list").with("first", first).with("second", second);
        let none = || Message::new("cli-import-again-same").with("count", same);
        parts.reduce(list).unwrap_or_else(none)
    }

    /// Returns what came and what asks for a decision, one message for each line.
    #[must_use]
    pub fn in_full(&self) -> Vec<Message> {
        let Self { summary, imported, .. } = self;
        let is_all_new = imported.new > 0 && imported.changed + imported.same == 0;
        let what = Message::new(if is_all_new { "cli-imported-new" } else { "cli-imported" })
            .with("understood", summary.with_count(imported.cases()))
            .with("new", imported.new)
            .with("changed", imported.changed)
            .with("same", imported.same);
        let mut lines = vec![what];
        lines.extend(self.without_text());
        lines.extend(self.missing());
        lines.extend(self.decisions());
        lines.extend(self.lapsed().into_iter().flatten());
        lines
    }

    /// Returns what is only to be known, one message for each line.
    #[must_use]
    pub fn to_be_known(&self) -> Vec<Message> {
        let summary = &self.summary;
        let mut lines: Vec<Message> = self.remarks().collect();
        lines.extend(self.kept_out());
        lines.extend(summary.what_is_left_out());
        lines.extend(summary.what_is_not_shown());
        lines.extend(summary.has_kept_columns.then(|| Message::new("cli-columns-known")));
        if self.rules.dry_run {
            let file = self.file.to_string_lossy();
            lines.push(Message::new("cli-dry-run").with("file", file.as_ref()));
        }
        lines
    }

    /// Returns what was done with the decisions that came with the cases.
    fn decisions(&self) -> Vec<Message> {
        let Self { summary, imported, .. } = self;
        let mut lines = Vec::new();
        if summary.classified_set {
            lines.push(
                Message::new("cli-imported-decisions")
                    .with("count", imported.decisions - imported.without_answer)
                    .with("alone", imported.without_answer)
                    .with("same", imported.decisions_same),
            );
            if summary.format.is_workbook() {
                lines.push(Message::new("cli-imported-codes"));
            }
        }
        let named = |key: &'static str, decision: &Differing| {
            Message::new(key)
                .with("case", decision.case.to_message())
                .with("reviewer", decision.reviewer.as_str())
        };
        lines.extend(imported.replaced.iter().map(|it| named("cli-decision-replaced", it)));
        lines.extend(imported.differing.iter().map(|it| named("cli-decision-differs", it)));
        if !imported.differing.is_empty() {
            let count = imported.differing.len();
            lines.push(Message::new("cli-differing-kept-out").with("count", count));
        }
        lines
    }

    /// Returns which cases are new and which changed, unless all are new: all of them, or the first.
    #[must_use]
    pub fn which(&self, all: bool) -> Vec<Message> {
        let imported = &self.imported;
        if !self.rules.dry_run && imported.changed + imported.same == 0 {
            return Vec::new();
        }
        let most = if all { usize::MAX } else { CASES_NAMED };
        [("cli-which-new", &imported.new_names), ("cli-which-changed", &imported.changed_names)]
            .into_iter()
            .filter(|(_, cases)| !cases.is_empty())
            .map(|(key, cases)| Message::new(key).with("cases", case_names(cases, most)))
            .collect()
    }

    /// Returns on how many cases a ruling no longer counts, or would no longer.
    fn lapsed(&self) -> [Option<Message>; 2] {
        let LapsedRulings { stale, contested, agreed } = self.imported.lapsed;
        let keys = if self.rules.dry_run {
            ["cli-import-would-lapse", "cli-import-would-lapse-agreed"]
        } else {
            ["cli-import-lapsed", "cli-import-lapsed-agreed"]
        };
        let counted =
            |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
        [counted(keys[0], stale + contested), counted(keys[1], agreed)]
    }

    /// Returns how many cases of earlier deliveries the file no longer has.
    fn missing(&self) -> Option<Message> {
        let count = self.imported.missing.len();
        (count > 0).then(|| Message::new("cli-import-missing").with("count", count))
    }

    /// Returns which cases of earlier deliveries the file no longer has: all of them.
    #[must_use]
    pub fn which_are_missing(&self) -> Option<Message> {
        let cases = &self.imported.missing;
        let named = || case_names(cases, usize::MAX);
        (!cases.is_empty()).then(|| Message::new("cli-which-missing").with("cases", named()))
    }

    /// Returns the columns that were named, to be kept for the next file with the same headers.
    #[must_use]
    pub fn to_keep(&self) -> Option<KeptColumns> {
        let signature = self.summary.chosen_among.clone()?;
        let (columns, header) = (self.summary.columns.clone(), self.summary.chosen_header);
        Some(KeptColumns { signature, columns, header })
    }

    /// Returns how many cases were not imported because they are erased.
    fn kept_out(&self) -> Option<Message> {
        let count = self.imported.erased;
        (count > 0).then(|| Message::new("cli-erased-kept-out").with("count", count))
    }

    /// Returns which cases have no text, and where they are in the file.
    fn without_text(&self) -> Option<Message> {
        let blanks = &self.blanks;
        if blanks.is_empty() {
            return None;
        }
        let places = if self.summary.format.is_single_case() {
            names(blanks.iter().map(|blank| blank.id.as_str()), NAMED)
        } else {
            let places_of: Vec<_> = blanks.iter().map(|blank| blank.place).collect();
            places(&places_of, &self.summary.joined)
        };
        Some(Message::new("cli-blank-texts").with("count", blanks.len()).with("places", places))
    }
}
