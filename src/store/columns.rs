//! Our terms as values of SQLite columns, and back.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::{
    Answer, Answers, CaseChange, CaseNo, CategoryAnswer, Change, Classification, Decided,
    FacetAnswers, KindsAnswer, Moment, Patch, Reviewer, ReviewerId, Stamp, Standing, TextHash,
    Verdict, WrittenPlace,
};

/// An enum of the scheme is a column of its words.
macro_rules! word_column {
    ($($name:ty),+) => {
        $(
            impl ToSql for $name {
                fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                    Ok(ToSqlOutput::from(self.as_str()))
                }
            }

            impl FromSql for $name {
                fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                    value.as_str()?.parse().map_err(FromSqlError::other)
                }
            }
        )+
    };
}

word_column!(CategoryAnswer, Answer, Verdict);

/// The words joined by commas; the empty string is "none of them".
impl ToSql for KindsAnswer {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.words().join(",")))
    }
}

impl FromSql for KindsAnswer {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let words = value.as_str()?.split(',').filter(|word| !word.is_empty());
        Self::from_words(words).map_err(FromSqlError::other)
    }
}

impl ToSql for TextHash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_slice()))
    }
}

impl FromSql for TextHash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        FromSql::column_result(value).map(Self)
    }
}

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.as_millis()))
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self::from_millis)
    }
}

impl ToSql for CaseNo {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for CaseNo {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

impl ToSql for ReviewerId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.into_bytes().to_vec()))
    }
}

impl FromSql for ReviewerId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        FromSql::column_result(value).map(|bytes| Self(Uuid::from_bytes(bytes)))
    }
}

/// Reads a reviewer from the two columns from `index`: name and id.
pub(super) fn reviewer(row: &Row<'_>, index: usize) -> rusqlite::Result<Reviewer> {
    let name: String = row.get(index)?;
    let named = Reviewer::new(&name)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(index, name, Type::Text))?;
    Ok(named.with_id(row.get(index + 1)?))
}

/// Reads municipality, county and date as they are written, from three columns; blank where they are null.
pub(super) fn written_place<'r>(
    row: &'r Row<'_>,
    index: usize,
) -> rusqlite::Result<WrittenPlace<'r>> {
    let text = |index| -> rusqlite::Result<&'r str> {
        Ok(row.get_ref(index)?.as_str_or_null()?.unwrap_or_default())
    };
    let [municipality, county, date] = [text(index)?, text(index + 1)?, text(index + 2)?];
    Ok(WrittenPlace { municipality, county, date })
}

/// Reads an id from column `index`.
pub(super) fn uuid(row: &Row<'_>, index: usize) -> rusqlite::Result<Uuid> {
    row.get(index).map(Uuid::from_bytes)
}

/// Reads a stamp from the two columns from `index`: Lamport clock and id.
pub(super) fn stamp(row: &Row<'_>, index: usize) -> rusqlite::Result<Stamp> {
    Ok(Stamp { lamport: row.get::<_, i64>(index)?.cast_unsigned(), id: uuid(row, index + 1)? })
}

/// Reads a stamp that may be absent from the two columns from `index`.
pub(super) fn optional_stamp(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Stamp>> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => stamp(row, index).map(Some),
    }
}

/// The columns that [`answers`] reads, of a table called `s`.
macro_rules! answer_columns {
    () => {
        "s.category, s.new_to_municipality, s.change_kinds"
    };
}

/// The column that [`facets`] reads: the answers to facets that belong to a row of a table called `s`, as JSON.
macro_rules! facet_column {
    () => {
        "(SELECT json_group_object(f.facet, json(f.answer)) FROM facet_answer f
          WHERE f.case_no = s.case_no AND f.reviewer = s.reviewer)"
    };
}

/// The columns that [`standing`] reads, of a table `s` and the note's text `n` that belongs to it.
macro_rules! standing_columns {
    () => {
        concat!(
            $crate::store::columns::answer_columns!(),
            ", s.flagged, n.text, s.skipped_lamport, s.skipped_id, s.decided_lamport, \
             s.decided_id, s.decided_at, s.decided_text, s.decided_batch, s.decided_answered, ",
            $crate::store::columns::facet_column!()
        )
    };
}

pub(super) use {answer_columns, facet_column, standing_columns};

/// Reads the three answers from the columns from `index`.
pub(super) fn answers(row: &Row<'_>, index: usize) -> rusqlite::Result<Answers> {
    Ok(Answers {
        category: row.get(index)?,
        new: row.get(index + 1)?,
        kinds: row.get(index + 2)?,
        facets: FacetAnswers::default(),
    })
}

/// Reads answers to facets from column `index`.
pub(super) fn facets(row: &Row<'_>, index: usize) -> rusqlite::Result<FacetAnswers> {
    match row.get_ref(index)?.as_str_or_null() {
        // As in nearly every row of a project without facets.
        Ok(None | Some("{}")) => Ok(FacetAnswers::default()),
        _ => json(row, index),
    }
}

/// Reads the answers to questions and facets from the four columns from `index`.
pub(super) fn all_answers(row: &Row<'_>, index: usize) -> rusqlite::Result<Answers> {
    Ok(Answers { facets: facets(row, index + 3)?, ..answers(row, index)? })
}

/// Reads a standing from the fourteen columns from `index`; all are NULL where nothing counts.
pub(super) fn standing(row: &Row<'_>, index: usize) -> rusqlite::Result<Standing> {
    let decided = match optional_stamp(row, index + 7)? {
        None => None,
        Some(stamp) => Some(Decided {
            stamp,
            at: row.get(index + 9)?,
            text: row.get(index + 10)?,
            batch_size: row.get(index + 11)?,
            answered: row.get(index + 12)?,
        }),
    };
    Ok(Standing {
        classification: Classification {
            answers: Answers { facets: facets(row, index + 13)?, ..answers(row, index)? },
            flagged: row.get::<_, Option<bool>>(index + 3)?.unwrap_or(false),
            note: row.get(index + 4)?,
        },
        decided,
        postponed: optional_stamp(row, index + 5)?,
    })
}

/// Returns the hash under which the text of a note lies.
pub(super) fn note_hash(note: &str) -> TextHash {
    TextHash(Sha256::digest(note.as_bytes()).into())
}

/// Writes a patch as the log has it, and lays the text of its note aside.
pub(super) fn write_patch(conn: &Connection, patch: &Patch) -> rusqlite::Result<String> {
    let mut patch = patch.clone();
    if let Change::Set(note) = &patch.note {
        let hash = note_hash(note);
        conn.prepare_cached("INSERT OR IGNORE INTO note_text (sha256, text) VALUES (?1, ?2)")?
            .execute(params![hash, note])?;
        patch.note = Change::Set(hash.to_string());
    }
    written(&patch)
}

/// Returns a value as JSON, for a column.
pub(super) fn written(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// Reads a patch from column `index` and puts the text of its note back.
pub(super) fn patch(conn: &Connection, row: &Row<'_>, index: usize) -> rusqlite::Result<Patch> {
    let mut patch: Patch = json(row, index)?;
    if let Change::Set(hash) = &patch.note {
        let hash: TextHash = hash.parse().map_err(|error| unreadable(index, error))?;
        let note = conn
            .prepare_cached("SELECT text FROM note_text WHERE sha256 = ?1")?
            .query_row([hash], |row| row.get(0))
            .optional()?;
        // A note whose text was taken out of the project reads as no note.
        patch.note = Change::to(note);
    }
    Ok(patch)
}

/// Reads what an act did to a case from the column of its patch: a postponement has none.
pub(super) fn change(
    conn: &Connection,
    row: &Row<'_>,
    index: usize,
) -> rusqlite::Result<CaseChange> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(CaseChange::Postponed),
        _ => patch(conn, row, index).map(CaseChange::Answered),
    }
}

/// Reads JSON from column `index`.
pub(super) fn json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    index: usize,
) -> rusqlite::Result<T> {
    let text = row.get_ref(index)?.as_str().map_err(|error| unreadable(index, error))?;
    serde_json::from_str(text).map_err(|error| unreadable(index, error))
}

/// Returns the error of a column whose content makes no sense.
pub(super) fn unreadable(
    index: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, rusqlite::types::Type::Text, Box::new(error))
}
