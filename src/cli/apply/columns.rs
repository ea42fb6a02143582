//! The columns of a file with answers.

use crate::domain::filter::is_header;
use crate::domain::{ChangeKind, KindIs, Message, Role};
use crate::import::{Row, USUAL_NAMES};
use crate::review::filter::names::{KINDS, meaning};

/// What a column contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnswerColumn {
    /// The case's own id.
    Id,
    /// The id space.
    Source,
    /// The reviewer who gave the answers.
    Reviewer,
    /// Question 1.
    Category,
    /// Question 2.
    New,
    /// Question 3, all kinds in one cell.
    Kinds,
    /// Question 3, a column for each kind.
    Kind(ChangeKind),
    /// The note.
    Note,
    /// The flag.
    Flag,
}

/// The headers of each column but the id, whose names are those of an import, and the kinds, whose names
/// are those of a filter. They are compared without case, accents and punctuation.
const NAMES: [(AnswerColumn, &[&str]); 7] = [
    (AnswerColumn::Source, &["source", "kilde", "kjelde"]),
    (AnswerColumn::Reviewer, &["reviewer", "saksbehandler", "saksbehandlar", "klassifisert av"]),
    (AnswerColumn::Category, &["category", "kategori"]),
    (
        AnswerColumn::New,
        &["new to municipality", "new", "ny for kommunen", "ny for kommunen eller fylket", "ny"],
    ),
    (
        AnswerColumn::Kinds,
        &[
            "change kinds",
            "kinds",
            "kind",
            "slag",
            "slag endring",
            "nytt eller endret",
            "nytt eller endra",
        ],
    ),
    (AnswerColumn::Note, &["note", "merknad"]),
    (AnswerColumn::Flag, &["flagged", "flag", "flagget", "flagga", "flagg"]),
];

/// The columns of a file that are understood, by their places in it.
#[derive(Debug)]
pub(super) struct AnswerColumns {
    parts: Vec<(AnswerColumn, usize)>,
    used: Vec<String>,
    others: usize,
}

impl AnswerColumns {
    /// Finds the columns by their headers. `file` is for the error.
    pub(super) fn find(headers: &[String], file: &str) -> Result<Self, Message> {
        let mut columns = Self { parts: Vec::new(), used: Vec::new(), others: 0 };
        let id = id_column(headers);
        for (place, header) in headers.iter().enumerate() {
            let part = if id == Some(place) { Some(AnswerColumn::Id) } else { part_of(header) };
            let Some(part) = part else {
                columns.others += 1;
                continue;
            };
            if let Some((_, first)) = columns.parts.iter().find(|(known, _)| *known == part) {
                return Err(Message::new("cli-apply-two-columns")
                    .with("file", file)
                    .with("first", headers[*first].as_str())
                    .with("second", header.as_str()));
            }
            columns.parts.push((part, place));
            columns.used.push(header.trim().to_owned());
        }
        let has =
            |wanted: fn(&AnswerColumn) -> bool| columns.parts.iter().any(|(part, _)| wanted(part));
        if !has(|part| *part == AnswerColumn::Id) {
            return Err(Message::new("cli-apply-no-id").with("file", file));
        }
        if !has(|part| {
            !matches!(part, AnswerColumn::Id | AnswerColumn::Source | AnswerColumn::Reviewer)
        }) {
            return Err(Message::new("cli-apply-no-answers").with("file", file));
        }
        if has(|part| *part == AnswerColumn::Kinds)
            && has(|part| matches!(part, AnswerColumn::Kind(_)))
        {
            return Err(Message::new("cli-apply-kinds-twice").with("file", file));
        }
        Ok(columns)
    }

    /// Returns the cell of this column in a row, trimmed; `None` where it is blank or there is none.
    pub(super) fn cell<'r>(&self, row: &'r Row, part: AnswerColumn) -> Option<&'r str> {
        let (_, place) = self.parts.iter().find(|(known, _)| *known == part)?;
        let cell = row.cell(*place)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    /// Returns a message with the columns that are understood, and how many are not.
    pub(super) fn to_message(&self) -> Message {
        Message::new("cli-apply-columns")
            .with("columns", self.used.join(", "))
            .with("others", self.others)
    }
}

/// Returns the column that an import would use as the id.
fn id_column(headers: &[String]) -> Option<usize> {
    let ids = USUAL_NAMES.iter().filter(|(role, _)| *role == Role::Id);
    ids.flat_map(|(_, names)| *names)
        .find_map(|name| headers.iter().position(|header| is_header(header, name)))
}

fn part_of(header: &str) -> Option<AnswerColumn> {
    let named = NAMES.iter().find(|(_, names)| names.iter().any(|name| is_header(header, name)));
    named.map(|(part, _)| *part).or_else(|| match meaning(&KINDS, header) {
        Some(KindIs::Kind(kind)) => Some(AnswerColumn::Kind(*kind)),
        _ => None,
    })
}
