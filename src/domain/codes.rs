//! The codes of tables: what programs read of them, and by which a workbook of the program comes back.
//!
//! A workbook's sheet of codes begins with rows about the first sheet, each with its name in the first cell:
//! what the file is ([`FORMAT`](super::set_shape::FORMAT), with [`SHEET_VERSION`]); the headers, in order; what each
//! column is to a case (a role, [`SOURCE`], blank for a field) or to a decision; whose decisions it shows,
//! where several reviewers are side by side. The row whose first cell is [`ID`] has the names of the columns
//! below it, a row for each case and reviewer.

use std::fmt;
use std::str::FromStr;

use super::classification::Classification;
use super::facet_answers::{FacetAnswer, FacetWord};
use super::proposals::PROPOSED;
use super::record::Decision;
use super::scheme::{KindsAnswer, UnknownWord};

/// The version of the sheet of codes that this program writes, and the newest it reads.
pub const SHEET_VERSION: u32 = 1;

/// The row of the first sheet's headers.
pub const HEADERS_ROW: &str = "headers";

/// The row with the meaning of each of these columns.
pub const COLUMNS_ROW: &str = "columns";

/// The row with whose decisions each of these columns shows.
pub const REVIEWERS_ROW: &str = "reviewers";

/// The case's own id.
pub const ID: &str = "id";

/// The id space.
pub const SOURCE: &str = "source";

/// The hash of the report as the file has it.
pub const CASE_SHA256: &str = "case_sha256";

/// Who decided.
pub const REVIEWER: &str = "reviewer";

/// Question 1.
pub const CATEGORY: &str = "category";

/// Question 2.
pub const NEW: &str = "new_to_municipality";

/// Question 3.
pub const KINDS: &str = "change_kinds";

/// What columns of facets begin with: `facet.sector`.
pub const FACET: &str = "facet";

/// The verdict.
pub const VERDICT: &str = "verdict";

/// The note.
pub const NOTE: &str = "note";

/// The flag.
pub const FLAGGED: &str = "flagged";

/// When it was decided.
pub const DECIDED_AT: &str = "decided_at";

/// The hash of the report it was decided on.
pub const TEXT_SHA256: &str = "text_sha256";

/// Whether the report was changed after that.
pub const CHANGED_SINCE: &str = "text_changed_since";

/// How many cases were decided at once.
pub const BATCH_SIZE: &str = "batch_size";

/// The columns that say which case a row of the sheet of codes is about.
pub const CASE_COLUMNS: [&str; 3] = [ID, SOURCE, CASE_SHA256];

/// The columns of [`decision_cells`].
pub const DECISION_COLUMNS: [&str; 11] = [
    REVIEWER,
    CATEGORY,
    NEW,
    KINDS,
    VERDICT,
    NOTE,
    FLAGGED,
    DECIDED_AT,
    TEXT_SHA256,
    CHANGED_SINCE,
    BATCH_SIZE,
];

/// Headers by which an exported table is known: those of codes, and those of tables for people in each
/// language, behind which a reviewer's name follows where several are side by side.
pub const EXPORTED_TABLES: [&[&str]; 4] = [
    &[KINDS, DECIDED_AT, CHANGED_SINCE, BATCH_SIZE],
    &["Verdict", "Text changed since"],
    &["Konklusjon", "Tekst endret etterpå"],
    &["Konklusjon", "Tekst endra etterpå"],
];

/// What a table without a sheet of codes says behind a header, so that the column is known for certain,
/// whatever the reporter's own columns are called: `Merknad [note]`. Only what
/// `apply` reads is marked.
const MARKED: [&str; 12] = [
    ID,
    SOURCE,
    REVIEWER,
    CATEGORY,
    NEW,
    "service",
    "product",
    "process",
    "organisation",
    "communication",
    NOTE,
    FLAGGED,
];

/// Returns the header with its code behind it; a header whose column is not read back as it is.
#[must_use]
pub fn marked(header: &str, code: &str) -> String {
    if is_marked(code) {
        format!("{header} [{code}]")
    } else if mark_of(header).is_some() {
        // The reporter's own column must not pass for one of the program's.
        format!("{header} (2)")
    } else {
        header.to_owned()
    }
}

/// Returns a marked header without its mark, and the code.
#[must_use]
pub fn mark_of(header: &str) -> Option<(&str, &str)> {
    let (label, mark) = header.trim_end().strip_suffix(']')?.rsplit_once('[')?;
    let code = mark.trim();
    is_marked(code).then(|| (label.trim_end(), code))
}

fn is_marked(code: &str) -> bool {
    MARKED.contains(&code) || code.parse().is_ok_and(|column: FacetColumn| !column.is_as_given)
}

/// Returns a column's header with whose decisions it shows, where several reviewers are side by side.
#[must_use]
pub fn of_reviewer(label: &str, reviewer: &str) -> String {
    format!("{label} ({reviewer})")
}

/// Returns whose decisions a column with this header shows, where it says so.
#[must_use]
pub fn reviewer_of(header: &str) -> Option<&str> {
    // No label of a decision has a bracket of its own.
    header.split_once(" (")?.1.strip_suffix(')')
}

/// The keys by which a line that was exported for `doccano` is known again.
pub const EXPORTED_LINE: [&str; 8] =
    ["text", "label", "id", "source", "title", "municipality", "reviewer", "note"];

/// The keys by which the data of a task that was exported for Label Studio is known again.
pub const EXPORTED_TASK: [&str; 5] = ["text", "title", "case_id", "source", "municipality"];

/// The answer "none of them": a blank cell would say that the question is not answered.
const NONE: &str = "none";

/// What is between kinds.
const BETWEEN: char = '|';

/// Returns the decision's cells; what is not answered is blank, and so is the verdict until the case is classified.
#[must_use]
pub fn decision_cells(decision: &Decision) -> [String; DECISION_COLUMNS.len()] {
    let Classification { answers, note, flagged } = &decision.classification;
    [
        decision.reviewer.to_string(),
        answers.category.map(|answer| answer.to_string()).unwrap_or_default(),
        answers.new.map(|answer| answer.to_string()).unwrap_or_default(),
        answers.kinds.map(kinds_cell).unwrap_or_default(),
        decision.verdict().map(|verdict| verdict.to_string()).unwrap_or_default(),
        note.clone().unwrap_or_default(),
        flagged.to_string(),
        decision.decided_at.to_string(),
        decision.text_sha256.to_string(),
        decision.text_changed_since.to_string(),
        decision.batch_size.to_string(),
    ]
}

/// Returns the kinds as `service|process`.
pub(super) fn kinds_cell(answer: KindsAnswer) -> String {
    match answer {
        KindsAnswer::NONE => NONE.to_owned(),
        answer => answer.words().join(&BETWEEN.to_string()),
    }
}

/// Returns what a facet's column has: `health_care`, `county|state`; a list of one value ends with a bar: `county|`.
#[must_use]
pub fn facet_cell(answer: Option<&FacetAnswer>) -> String {
    let Some(answer) = answer else { return String::new() };
    let words: Vec<&str> = answer.words().map(FacetWord::as_str).collect();
    let bar = if answer.is_list() && words.len() == 1 { "|" } else { "" };
    words.join(&BETWEEN.to_string()) + bar
}

/// Returns the answer that such a cell names; `None` for a blank one.
///
/// # Errors
/// A word that is none of a facet.
pub fn facet_of_cell(cell: &str) -> Result<Option<FacetAnswer>, UnknownWord> {
    let words = cell.split(BETWEEN).map(str::trim).filter(|word| !word.is_empty());
    let words = words.map(str::parse).collect::<Result<Vec<FacetWord>, _>>()?;
    Ok(FacetAnswer::of(words, cell.contains(BETWEEN)))
}

/// A column of a facet in tables of codes: as it reads today, or as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetColumn {
    /// The facet.
    pub facet: FacetWord,
    /// Whether it has the answers as they were given.
    pub is_as_given: bool,
}

/// What the names of columns end with that have answers as they were given: `facet.sector_as_given`.
const AS_GIVEN: &str = "_as_given";

impl fmt::Display for FacetColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.is_as_given { AS_GIVEN } else { "" };
        write!(f, "{FACET}.{}{end}", self.facet)
    }
}

impl FromStr for FacetColumn {
    type Err = UnknownWord;

    fn from_str(name: &str) -> Result<Self, UnknownWord> {
        let unknown = || UnknownWord { word: name.to_owned(), expected: format!("{FACET}.…") };
        let id = name.strip_prefix(FACET).and_then(|rest| rest.strip_prefix('.'));
        let id = id.ok_or_else(unknown)?;
        let (id, is_as_given) = match id.strip_suffix(AS_GIVEN) {
            Some(id) => (id, true),
            // Another column: what is proposed is no answer.
            None if id.ends_with(PROPOSED) => return Err(unknown()),
            None => (id, false),
        };
        Ok(Self { facet: id.parse()?, is_as_given })
    }
}

/// Returns [`decision_cells`], and behind them those of the columns of these facets.
#[must_use]
pub fn decision_row(decision: &Decision, facets: &[FacetColumn]) -> Vec<String> {
    let read = &decision.classification.answers.facets;
    let facets = facets.iter().map(|column| {
        facet_cell(if column.is_as_given {
            decision.facet_as_given(&column.facet)
        } else {
            read.get(column.facet.as_str())
        })
    });
    decision_cells(decision).into_iter().chain(facets).collect()
}

/// Returns the kinds that such a cell names; `None` for a blank one.
///
/// # Errors
/// A word that is none of a kind.
pub fn kinds_of_cell(cell: &str) -> Result<Option<KindsAnswer>, UnknownWord> {
    match cell.trim() {
        "" => Ok(None),
        NONE => Ok(Some(KindsAnswer::NONE)),
        words => KindsAnswer::from_words(words.split(BETWEEN)).map(Some),
    }
}
