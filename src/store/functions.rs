//! Functions that SQLite calls to compare text as filters do.
//!
//! Folded columns beside the written ones would be quicker, but they would have to be kept for every
//! column of every file; the headings of 100,000 cases are folded in the time of a few frames.

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql};

use crate::domain::Days;
use crate::domain::filter::{is_header, is_within};
use crate::domain::folding::{fold, sort_key, spaced};

/// Gives a connection the functions that compare text.
pub(super) fn equip(conn: &Connection) -> rusqlite::Result<()> {
    let function = |name: &str, arity, function: fn(&Context<'_>) -> rusqlite::Result<Given>| {
        let flags = FunctionFlags::SQLITE_UTF8
            | FunctionFlags::SQLITE_DETERMINISTIC
            | FunctionFlags::SQLITE_DIRECTONLY;
        conn.create_scalar_function(name, arity, flags, move |given| function(given))
    };
    function("fold", 1, |given| Ok(Given::Text(fold(text(given, 0)?.trim()))))?;
    function("sort_key", 1, |given| Ok(Given::Text(sort_key(text(given, 0)?))))?;
    function("first_day", 1, |given| {
        // Behind every day of four digits.
        let undated = || "no date".to_owned();
        Ok(Given::Text(
            Days::of(text(given, 0)?).map_or_else(undated, |days| days.first.to_string()),
        ))
    })?;
    function("is_header", 2, |given| {
        Ok(Given::Truth(is_header(text(given, 0)?, text(given, 1)?)))
    })?;
    function("has_words", 2, |given| {
        let (value, mut wanted) = (spaced(text(given, 0)?), text(given, 1)?.lines());
        Ok(Given::Truth(wanted.any(|needle| value.contains(needle))))
    })?;
    function("is_within", 3, |given| {
        let day = |at: usize| Ok::<_, rusqlite::Error>(text(given, at)?.parse().ok());
        Ok(Given::Truth(is_within(text(given, 0)?, day(1)?, day(2)?)))
    })
}

/// A value given back to SQLite.
enum Given {
    Text(String),
    Truth(bool),
}

impl ToSql for Given {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Text(text) => text.to_sql(),
            Self::Truth(truth) => truth.to_sql(),
        }
    }
}

/// A text that SQLite hands over; nothing is a blank text.
fn text<'c>(given: &'c Context<'_>, at: usize) -> rusqlite::Result<&'c str> {
    match given.get_raw(at) {
        ValueRef::Null => Ok(""),
        value => Ok(value.as_str()?),
    }
}
