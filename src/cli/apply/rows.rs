//! The answers in a row of a file.

use super::super::answers::{self, FacetNames};
use super::columns::{AnswerColumn, AnswerColumns};
use crate::domain::filter::named;
use crate::domain::{Change, ChangeKind, KindSet, KindsAnswer, Message, Patch, Reviewer, Verdict};
use crate::import::Row;
use crate::words::Words;

/// The answers in a row.
pub(super) struct RowAnswers {
    /// The case's own id.
    pub(super) id: String,
    /// Its id space, where the row names one.
    pub(super) source: Option<String>,
    /// The answers: what is blank is not touched.
    pub(super) patch: Patch,
    /// The verdict that the row has, which follows from answers of whatever time.
    pub(super) verdict: Option<Verdict>,
}

/// What a row is.
pub(super) enum RowKind {
    /// It has nothing in it, as rows below a table that a spreadsheet saved.
    Blank,
    /// It has the answers of another reviewer, as exports of several do.
    OfAnother,
    /// It has answers.
    Answers(RowAnswers),
}

/// Parses a row.
///
/// # Errors
/// What is wrong with the row.
pub(super) fn read(
    words: &Words,
    reviewer: &Reviewer,
    (columns, facets): (&AnswerColumns, &FacetNames),
    row: &Row,
) -> Result<RowKind, Message> {
    if row.is_blank() {
        return Ok(RowKind::Blank);
    }
    let cell = |part| columns.cell(row, part);
    let id = cell(AnswerColumn::Id).ok_or(Message::new("cli-apply-blank-id"))?;
    if let Some(name) = cell(AnswerColumn::Reviewer).and_then(Reviewer::new)
        && named(&name, std::iter::once(reviewer)).is_none()
    {
        if columns.is_own() {
            return Ok(RowKind::OfAnother);
        }
        return Err(Message::new("cli-apply-other-reviewer")
            .with("name", name.as_str())
            .with("own", reviewer.as_str()));
    }
    let mut patch = Patch::default();
    if let Some(word) = cell(AnswerColumn::Category) {
        patch.category = Change::Set(answers::category(words, word)?);
    }
    if let Some(word) = cell(AnswerColumn::New) {
        patch.new = Change::Set(answers::newness(words, word)?);
    }
    if let Some(list) = cell(AnswerColumn::Kinds) {
        patch.kinds = Change::Set(answers::kinds(words, list)?);
    }
    if let Some(answer) = kinds_apart(columns, row)? {
        patch.kinds = Change::Set(answer);
    }
    for facet in facets.asked.iter() {
        let Some(values) = cell(AnswerColumn::Facet(facet.id)) else { continue };
        let answer = facets.answer(facet, values);
        let answer = answer.ok_or_else(|| FacetNames::refusal(facet, values))?;
        patch.facets.insert(facet.id, Change::Set(answer));
    }
    if let Some(note) = cell(AnswerColumn::Note) {
        patch.note = Change::Set(note.to_owned());
    }
    if let Some(word) = cell(AnswerColumn::Flag) {
        patch.flag = Change::Set(truth(word)?);
    }
    Ok(RowKind::Answers(RowAnswers {
        id: id.to_owned(),
        source: cell(AnswerColumn::Source).map(str::to_owned),
        patch,
        verdict: cell(AnswerColumn::Verdict).and_then(answers::verdict),
    }))
}

/// Parses the kinds that have a column each: yes or no, or *unclear* in all of them; `None` where every cell is blank.
/// A table that the program wrote has all of them filled in or none: what one of them was emptied for, no one can know.
fn kinds_apart(columns: &AnswerColumns, row: &Row) -> Result<Option<KindsAnswer>, Message> {
    let (mut answer, mut blank) = (None, None);
    for kind in ChangeKind::ALL {
        let part = AnswerColumn::Kind(kind);
        let Some(word) = columns.cell(row, part) else {
            blank = blank.or(columns.header(part));
            continue;
        };
        let next = match (answer, answers::means_unclear_kinds(word)) {
            (None | Some(KindsAnswer::Unclear), true) => KindsAnswer::Unclear,
            (None, false) if truth(word)? => KindsAnswer::Are(KindSet::NONE.toggled(kind)),
            (None, false) => KindsAnswer::NONE,
            (Some(KindsAnswer::Are(kinds)), false) if truth(word)? => {
                KindsAnswer::Are(kinds.toggled(kind))
            }
            (Some(KindsAnswer::Are(kinds)), false) => KindsAnswer::Are(kinds),
            _ => return Err(Message::new("cli-kinds-contradict").with("word", word)),
        };
        answer = Some(next);
    }
    if let (true, Some(_), Some(column)) = (columns.is_own(), answer, blank) {
        return Err(Message::new("cli-apply-kind-blank").with("column", column));
    }
    Ok(answer)
}

/// Parses yes or no, as spreadsheets and statistics programs write it.
fn truth(word: &str) -> Result<bool, Message> {
    match word.to_lowercase().as_str() {
        // Statistics programs make decimals of a column that has blank cells.
        "1" | "1.0" | "1,0" | "true" | "yes" | "x" | "ja" | "sann" => Ok(true),
        "0" | "0.0" | "0,0" | "false" | "no" | "nei" | "usann" => Ok(false),
        _ => Err(Message::new("cli-apply-not-yes-or-no").with("word", word)),
    }
}
