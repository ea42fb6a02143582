//! The answers in a row of a file.

use super::super::answers;
use super::super::facet_answers::{FacetNames, NotAnAnswer};
use super::columns::{AnswerColumn, AnswerColumns};
use crate::codebook;
use crate::codebook::own::facet_value;
use crate::domain::filter::named;
use crate::domain::{
    AskedFacet, Change, ChangeKind, Choice, KindSet, KindsAnswer, Message, Patch, Question,
    Reviewer, Verdict,
};
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
    /// The columns of an export that are blank here.
    pub(super) blank: Vec<AnswerColumn>,
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
        let category = answers::category(words, word);
        let unknown = || unknown(words, columns, (AnswerColumn::Category, word));
        patch.category = Change::Set(category.map_err(|_| unknown())?);
    }
    if let Some(word) = cell(AnswerColumn::New) {
        let new = answers::newness(words, word);
        patch.new =
            Change::Set(new.map_err(|_| unknown(words, columns, (AnswerColumn::New, word)))?);
    }
    if let Some(list) = cell(AnswerColumn::Kinds) {
        let in_column = |what| {
            let column = columns.header(AnswerColumn::Kinds);
            Message::new("cli-apply-row").with("place", column).with("what", what)
        };
        patch.kinds = Change::Set(answers::kinds(words, list).map_err(in_column)?);
    }
    if let Some(answer) = kinds_apart(words, columns, row)? {
        patch.kinds = Change::Set(answer);
    }
    for facet in facets.asked.iter() {
        let Some(values) = cell(AnswerColumn::Facet(facet.id)) else { continue };
        let answer = facets.answer(facet, values);
        let answer = answer.map_err(|why| refusal(words, columns, facet, &why))?;
        patch.facets.insert(facet.id, Change::Set(answer));
    }
    if let Some(note) = cell(AnswerColumn::Note) {
        patch.note = Change::Set(note.to_owned());
    }
    if let Some(word) = cell(AnswerColumn::Flag) {
        patch.flag = Change::Set(truth(columns.header(AnswerColumn::Flag), word)?);
    }
    Ok(RowKind::Answers(RowAnswers {
        id: id.to_owned(),
        source: cell(AnswerColumn::Source).map(str::to_owned),
        patch,
        blank: columns.blank_in(row),
        verdict: cell(AnswerColumn::Verdict).and_then(answers::verdict),
    }))
}

/// Returns what a cell may have, in the words that an export writes.
fn unknown(words: &Words, columns: &AnswerColumns, (part, word): (AnswerColumn, &str)) -> Message {
    let question = if part == AnswerColumn::New { Question::New } else { Question::Category };
    let known = Choice::options(question).iter().map(|choice| codebook::name(words, *choice));
    Message::new("cli-unknown-answer")
        .with("question", columns.header(part))
        .with("word", word)
        .with("known", known.collect::<Vec<_>>().join(", "))
}

/// Works like [`unknown`] for a facet, whose column is named; other files than exports have its values by their ids.
pub(super) fn refusal(
    words: &Words,
    columns: &AnswerColumns,
    facet: &AskedFacet,
    why: &NotAnAnswer,
) -> Message {
    why.to_message(facet, columns.header(AnswerColumn::Facet(facet.id)), |value| {
        if columns.is_own() { facet_value(words, &facet.id, value) } else { value.to_string() }
    })
}

/// Parses the kinds that have a column each: yes or no, or *unclear* in all of them; `None` where every cell is blank.
/// A table that the program wrote has all of them filled in or none: what one of them was emptied for, no one can know.
fn kinds_apart(
    words: &Words,
    columns: &AnswerColumns,
    row: &Row,
) -> Result<Option<KindsAnswer>, Message> {
    let (mut answer, mut blank, mut before) = (None, None, ("", ""));
    for kind in ChangeKind::ALL {
        let part = AnswerColumn::Kind(kind);
        let header = columns.header(part);
        let Some(word) = columns.cell(row, part) else {
            blank = blank.or(Some(header).filter(|header| !header.is_empty()));
            continue;
        };
        let next = match (answer, answers::means_unclear_kinds(word)) {
            (None | Some(KindsAnswer::Unclear), true) => KindsAnswer::Unclear,
            (None, false) if truth(header, word)? => KindsAnswer::Are(KindSet::NONE.toggled(kind)),
            (None, false) => KindsAnswer::NONE,
            (Some(KindsAnswer::Are(kinds)), false) if truth(header, word)? => {
                KindsAnswer::Are(kinds.toggled(kind))
            }
            (Some(KindsAnswer::Are(kinds)), false) => KindsAnswer::Are(kinds),
            _ => {
                return Err(Message::new("cli-apply-kinds-contradict")
                    .with("first", before.0)
                    .with("answer", before.1)
                    .with("second", header)
                    .with("other", word)
                    .with("unclear", codebook::name(words, Choice::KindsUnclear)));
            }
        };
        (answer, before) = (Some(next), (header, word));
    }
    if let (true, Some(_), Some(column)) = (columns.is_own(), answer, blank) {
        return Err(Message::new("cli-apply-kind-blank").with("column", column));
    }
    Ok(answer)
}

/// Parses yes or no, as spreadsheets and statistics programs write it.
fn truth(column: &str, word: &str) -> Result<bool, Message> {
    match word.to_lowercase().as_str() {
        // Statistics programs make decimals of a column that has blank cells.
        "1" | "1.0" | "1,0" | "true" | "yes" | "x" | "ja" | "sann" => Ok(true),
        "0" | "0.0" | "0,0" | "false" | "no" | "nei" | "usann" => Ok(false),
        _ => Err(Message::new("cli-apply-not-yes-or-no").with("column", column).with("word", word)),
    }
}
