//! Functions that SQLite calls to compare text as filters do.
//!
//! Folded columns beside the written ones would be quicker, but they would have to be kept for every
//! column of every file; the headings of 100,000 cases are folded in the time of a few frames.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql};
use sha2::{Digest as _, Sha256};

use crate::domain::filter::{is_header, is_within};
use crate::domain::folding::{fold, sort_key, spaced};
use crate::domain::markup::without_markup;
use crate::domain::{Days, ReviewerId};

const FLAGS: FunctionFlags = FunctionFlags::SQLITE_UTF8
    .union(FunctionFlags::SQLITE_DETERMINISTIC)
    .union(FunctionFlags::SQLITE_DIRECTONLY);

/// Gives the connection the ids that older files did not have: of reviewers, by their names, and of the
/// project, by its secret, so that copies made before agree on them.
pub(super) fn equip_for_ids(conn: &Connection) -> rusqlite::Result<()> {
    conn.create_scalar_function("nybrott_reviewer_id", 1, FLAGS, |ctx| {
        Ok(ReviewerId::from_name(ctx.get_raw(0).as_str()?).0.into_bytes().to_vec())
    })?;
    conn.create_scalar_function("nybrott_project_id", 1, FLAGS, |ctx| {
        let mut hasher = Sha256::new();
        hasher.update(b"nybrott project");
        hasher.update(ctx.get_raw(0).as_blob()?);
        Ok(hasher.finalize()[..16].to_vec())
    })
}

/// The values that were asked about, and whether each has the words looked for: there are 357
/// municipalities, however many cases. One for each set of words that a filter looks for.
#[derive(Default)]
struct Memo {
    of: VecDeque<(String, HashMap<String, bool>)>,
}

impl Memo {
    /// Longer values seldom come twice.
    const LONGEST: usize = 64;

    /// More values than this are not kept, nor more sets of words than the second number.
    const MOST: (usize, usize) = (4_096, 8);

    /// Returns whether `value` has one of the words, each on a line of `wanted`.
    fn has_words(&mut self, value: &str, wanted: &str) -> bool {
        let known = self.of.iter().find(|(words, _)| words == wanted);
        if let Some(has) = known.and_then(|(_, values)| values.get(value)) {
            return *has;
        }
        let spaced = spaced(&without_markup(value));
        let has = wanted.lines().any(|needle| spaced.contains(needle));
        if value.len() <= Self::LONGEST {
            self.keep(value, wanted, has);
        }
        has
    }

    fn keep(&mut self, value: &str, wanted: &str, has: bool) {
        let (most_values, most_words) = Self::MOST;
        if let Some((_, values)) = self.of.iter_mut().find(|(words, _)| words == wanted) {
            if values.len() < most_values {
                values.insert(value.to_owned(), has);
            }
            return;
        }
        self.of.truncate(most_words - 1);
        self.of.push_front((wanted.to_owned(), HashMap::from([(value.to_owned(), has)])));
    }
}

/// Gives a connection the functions that compare text.
pub(super) fn equip(conn: &Connection) -> rusqlite::Result<()> {
    let function = |name: &str, arity, function: fn(&Context<'_>) -> rusqlite::Result<Given>| {
        define(conn, name, arity, function)
    };
    function("fold", 1, |given| Ok(Given::Text(fold(text(given, 0)?.trim()))))?;
    function("sort_key", 1, |given| Ok(Given::Text(sort_key(text(given, 0)?))))?;
    function("first_day", 1, |given| {
        // Behind every day of four digits.
        let undated = || "no date".to_owned();
        Ok(Given::Text(
            Days::parse(text(given, 0)?).map_or_else(undated, |days| days.first.to_string()),
        ))
    })?;
    function("is_header", 2, |given| {
        Ok(Given::Truth(is_header(text(given, 0)?, text(given, 1)?)))
    })?;
    let known = Mutex::new(Memo::default());
    conn.create_scalar_function("has_words", 2, FLAGS, move |given| {
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(known.has_words(text(given, 0)?, text(given, 1)?))
    })?;
    function("is_within", 3, |given| {
        let day = |at: usize| Ok::<_, rusqlite::Error>(text(given, at)?.parse().ok());
        Ok(Given::Truth(is_within(text(given, 0)?, day(1)?, day(2)?)))
    })
}

/// Gives a connection one function.
pub(super) fn define(
    conn: &Connection,
    name: &str,
    arity: i32,
    function: fn(&Context<'_>) -> rusqlite::Result<Given>,
) -> rusqlite::Result<()> {
    conn.create_scalar_function(name, arity, FLAGS, move |given| function(given))
}

/// A value given back to SQLite.
pub(super) enum Given {
    Text(String),
    Truth(bool),
    Number(Option<i64>),
}

impl ToSql for Given {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Text(text) => text.to_sql(),
            Self::Truth(truth) => truth.to_sql(),
            Self::Number(number) => number.to_sql(),
        }
    }
}

/// Returns a text that SQLite hands over; nothing is a blank text.
pub(super) fn text<'c>(given: &'c Context<'_>, at: usize) -> rusqlite::Result<&'c str> {
    match given.get_raw(at) {
        ValueRef::Null => Ok(""),
        value => Ok(value.as_str()?),
    }
}
