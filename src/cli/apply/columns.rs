//! The columns of a file with answers.
//!
//! What the program exported says of each column what it is, and nothing else is believed of it: a
//! reporter's own column may be called «Merknad» as well. Columns of other files are known by their headers.

use crate::domain::filter::{is_header, named};
use crate::domain::{
    ChangeKind, Classification, FacetScheme, FacetWord, KindIs, Message, Reviewer, Role, codes,
    visible_line,
};
use crate::import::{ExportedColumn, Row, RowOrigin, Rows, USUAL_NAMES};
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
    /// The answer to a facet.
    Facet(FacetWord),
    /// The verdict. It follows from the answers; it is read to find out who corrected it instead of them.
    Verdict,
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

impl AnswerColumn {
    /// Returns what a column with this header is in a file from elsewhere.
    fn from_header(header: &str) -> Option<Self> {
        let named =
            NAMES.iter().find(|(_, names)| names.iter().any(|name| is_header(header, name)));
        named.map(|(part, _)| *part).or_else(|| match meaning(&KINDS, header) {
            Some(KindIs::Kind(kind)) => Some(Self::Kind(*kind)),
            // Only by its id: a reporter's own column may well be called “Sektor”.
            _ => facet_column(header.trim()).map(Self::Facet),
        })
    }

    /// Returns what a column of an export is to the reviewer called `own` in it.
    fn from_export(said: &ExportedColumn, own: &str) -> Option<Self> {
        if said.reviewer.as_ref().is_some_and(|name| name != own) {
            return None;
        }
        Some(match said.code.as_str() {
            codes::ID => Self::Id,
            codes::SOURCE => Self::Source,
            codes::REVIEWER => Self::Reviewer,
            codes::CATEGORY => Self::Category,
            codes::NEW => Self::New,
            codes::NOTE => Self::Note,
            codes::FLAGGED => Self::Flag,
            codes::VERDICT => Self::Verdict,
            code => match facet_column(code) {
                Some(facet) => Self::Facet(facet),
                None => Self::Kind(code.parse().ok()?),
            },
        })
    }

    /// Returns whether there is something of what it contains.
    pub(super) fn has_answer(self, classification: &Classification) -> bool {
        let Classification { answers, note, flagged } = classification;
        match self {
            Self::Id | Self::Source | Self::Reviewer | Self::Verdict => false,
            Self::Category => answers.category.is_some(),
            Self::New => answers.new.is_some(),
            Self::Kinds | Self::Kind(_) => answers.kinds.is_some(),
            Self::Facet(facet) => answers.facets.get(facet.as_str()).is_some(),
            Self::Note => note.is_some(),
            Self::Flag => *flagged,
        }
    }

    /// Returns whether it contains something that a reviewer decided.
    const fn is_answer(self) -> bool {
        !matches!(self, Self::Id | Self::Source | Self::Reviewer | Self::Verdict)
    }
}

/// The columns of a file that are understood, by their places in it.
#[derive(Debug)]
pub(super) struct AnswerColumns {
    found: Vec<FoundColumn>,
    others: usize,
    /// Whether the program exported the file.
    is_own: bool,
}

/// A column that is understood.
#[derive(Debug)]
struct FoundColumn {
    part: AnswerColumn,
    place: usize,
    header: String,
}

impl AnswerColumns {
    /// Finds the columns. `id` is the header of the ids, where it was named; `file` is for the error. Facets that are not
    /// asked any more have none.
    pub(super) fn find(
        rows: &Rows,
        facets: &FacetScheme,
        id: Option<&str>,
        reviewer: &Reviewer,
        file: &str,
    ) -> Result<Self, Message> {
        let headers = &rows.headers;
        let about = |key| Message::new(key).with("file", file);
        let id_at = id.map(|id| id_named(headers, id).ok_or(id)).transpose().map_err(|id| {
            about("cli-apply-no-such-id").with("column", id).with("columns", headers.join(", "))
        })?;
        let parts: Vec<Option<AnswerColumn>> = match &rows.origin {
            RowOrigin::Exported(said) => {
                let own = own_name(said, reviewer);
                let part = |said: &Option<ExportedColumn>| {
                    said.as_ref().and_then(|said| AnswerColumn::from_export(said, &own))
                };
                with_id(said.iter().map(part).collect(), id_at)
            }
            RowOrigin::Unexplained if id_at.is_none() => {
                return Err(about("cli-apply-unexplained"));
            }
            RowOrigin::Unexplained => with_id(
                headers.iter().map(|h| AnswerColumn::from_header(unnumbered(h))).collect(),
                id_at,
            ),
            RowOrigin::Elsewhere => with_id(
                headers.iter().map(|header| AnswerColumn::from_header(header)).collect(),
                id_at.or_else(|| usual_id(headers)),
            ),
        };
        let is_own = matches!(rows.origin, RowOrigin::Exported(_));
        let mut columns = Self { found: Vec::new(), others: 0, is_own };
        let is_asked = |part: &AnswerColumn| match part {
            AnswerColumn::Facet(facet) => facets.get(facet.as_str()).is_some(),
            _ => true,
        };
        for ((place, header), part) in headers.iter().enumerate().zip(parts) {
            let Some(part) = part.filter(is_asked) else {
                columns.others += 1;
                continue;
            };
            if let Some(first) = columns.found.iter().find(|known| known.part == part) {
                return Err(about("cli-apply-two-columns")
                    .with("first", headers[first.place].as_str())
                    .with("second", header.as_str()));
            }
            columns.others += usize::from(part == AnswerColumn::Verdict);
            columns.found.push(FoundColumn { part, place, header: header.trim().to_owned() });
        }
        columns.check(file, reviewer)?;
        Ok(columns)
    }

    /// Checks that a row of these columns says which case it answers, and how.
    fn check(&self, file: &str, reviewer: &Reviewer) -> Result<(), Message> {
        let about = |key| Message::new(key).with("file", file);
        let has =
            |wanted: fn(AnswerColumn) -> bool| self.found.iter().any(|known| wanted(known.part));
        if !has(|part| part == AnswerColumn::Id) {
            return Err(about("cli-apply-no-id"));
        }
        if !has(AnswerColumn::is_answer) {
            return Err(if self.is_own {
                about("cli-apply-none-of-yours").with("own", reviewer.as_str())
            } else {
                about("cli-apply-no-answers")
            });
        }
        if has(|part| part == AnswerColumn::Kinds)
            && has(|part| matches!(part, AnswerColumn::Kind(_)))
        {
            return Err(about("cli-apply-kinds-twice"));
        }
        Ok(())
    }

    /// Returns whether the program exported the file: it may contain the rows of other reviewers.
    pub(super) const fn is_own(&self) -> bool {
        self.is_own
    }

    /// Returns the cell of this column in a row, trimmed; `None` where it is blank or there is none.
    pub(super) fn cell<'r>(&self, row: &'r Row, part: AnswerColumn) -> Option<&'r str> {
        let cell = row.cell(self.column(part)?.place)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    /// Returns the header of this column; blank where there is none.
    pub(super) fn header(&self, part: AnswerColumn) -> &str {
        self.column(part).map_or("", |column| column.header.as_str())
    }

    /// Returns the columns of an export that are blank in a row.
    pub(super) fn blank_in(&self, row: &Row) -> Vec<AnswerColumn> {
        let parts = self.found.iter().map(|known| known.part).filter(|_| self.is_own);
        parts.filter(|part| self.cell(row, *part).is_none()).collect()
    }

    fn column(&self, part: AnswerColumn) -> Option<&FoundColumn> {
        self.found.iter().find(|known| known.part == part)
    }

    /// Returns a message with the columns that are understood, and how many are not.
    pub(super) fn to_message(&self) -> Message {
        let used = self.found.iter().filter(|known| known.part.is_answer());
        let used: Vec<&str> = used.map(|known| known.header.as_str()).collect();
        Message::new("cli-apply-columns")
            .with("columns", used.join(", "))
            .with("others", self.others)
    }
}

/// Returns the facet whose column is called so: `facet.sector`.
fn facet_column(name: &str) -> Option<FacetWord> {
    let column: codes::FacetColumn = name.parse().ok()?;
    (!column.is_as_given).then_some(column.facet)
}

/// Returns the reviewer's name as the columns write it.
fn own_name(said: &[Option<ExportedColumn>], reviewer: &Reviewer) -> String {
    let names = said.iter().flatten().filter_map(|said| Reviewer::new(said.reviewer.as_deref()?));
    let names: Vec<Reviewer> = names.collect();
    named(reviewer, names.iter()).unwrap_or(reviewer).as_str().to_owned()
}

/// Returns the columns with the id at this place, and nowhere else.
fn with_id(mut parts: Vec<Option<AnswerColumn>>, id: Option<usize>) -> Vec<Option<AnswerColumn>> {
    if let Some(id) = id {
        parts
            .iter_mut()
            .filter(|part| **part == Some(AnswerColumn::Id))
            .for_each(|part| *part = None);
        if let Some(part) = parts.get_mut(id) {
            *part = Some(AnswerColumn::Id);
        }
    }
    parts
}

/// Returns the column whose header is `wanted`, or was before it was marked.
fn id_named(headers: &[String], wanted: &str) -> Option<usize> {
    let label = |header: &str| codes::mark_of(header).map_or(header, |(label, _)| label).to_owned();
    headers
        .iter()
        .position(|header| header == wanted)
        .or_else(|| headers.iter().position(|header| is_header(header, wanted)))
        .or_else(|| headers.iter().position(|header| is_header(&label(header), wanted)))
        .or_else(|| headers.iter().position(|header| visible_line(header).trim() == wanted.trim()))
}

/// Returns the column that an import would use as the id.
fn usual_id(headers: &[String]) -> Option<usize> {
    let ids = USUAL_NAMES.iter().filter(|(role, _)| *role == Role::Id);
    ids.flat_map(|(_, names)| *names)
        .find_map(|name| headers.iter().position(|header| is_header(header, name)))
}

/// Returns the header without the number that tells it from an equal one: which of the two is
/// meant, nothing says.
fn unnumbered(header: &str) -> &str {
    let number = header.strip_suffix(')').and_then(|header| header.rsplit_once(" ("));
    number.filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit())).map_or(header, |(label, _)| label)
}
