//! The words of reports: kept with each import, and looked up.
//!
//! Folding and cutting into words is [`folding`](crate::domain::folding)'s work on both sides, so
//! that a search and a filter find the same words. What is asked of the index is put together from
//! such words alone, between quotation marks: nothing that is typed can be a fault in it.

use rusqlite::{Connection, params};

use super::reader::{Reader, Result};
use crate::domain::folding::spaced;
use crate::domain::markup::without_markup;
use crate::domain::{CaseNo, TextPattern};

/// How much more a word in the title counts than one in the text: a choice, measured on no corpus.
const TITLE_WEIGHT: f64 = 4.0;

impl Reader {
    /// Returns the cases whose title or text has every word of `query`, or a word that begins so, the best
    /// `limit` of them first, and how many there are. Words between quotation marks must be in a row as they
    /// are. None where there is no word to look for.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn text_hits(&self, query: &str, limit: usize) -> Result<(Vec<CaseNo>, usize)> {
        let needles: Vec<String> = patterns(query).iter().filter_map(needle).collect();
        if needles.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let wanted = needles.join(" AND ");
        self.ask(|conn| {
            let total: i64 = conn
                .prepare_cached("SELECT count(*) FROM case_text WHERE case_text MATCH ?1")?
                .query_row([&wanted], |row| row.get(0))?;
            let hits = best(conn, &wanted, None, limit)?;
            Ok((hits, usize::try_from(total).unwrap_or(usize::MAX)))
        })
    }
}

/// Keeps the words of the newest version of a report, as it is read.
pub(super) fn index(
    conn: &Connection,
    no: CaseNo,
    title: &str,
    text: Option<&str>,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO case_text (rowid, title, text) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![no, words(title), text.map(words)])?;
    Ok(())
}

fn words(text: &str) -> String {
    spaced(&without_markup(text))
}

/// Returns what the index is asked for these words; `None` where there are none.
pub(super) fn needle(pattern: &TextPattern) -> Option<String> {
    let needle = pattern.needle()?;
    let star = if pattern.begins { "*" } else { "" };
    Some(format!("\"{}\"{star}", needle.trim()))
}

/// Returns the cases that have what is `wanted`, best first, but for one.
pub(super) fn best(
    conn: &Connection,
    wanted: &str,
    but: Option<CaseNo>,
    limit: usize,
) -> rusqlite::Result<Vec<CaseNo>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    conn.prepare_cached(
        "SELECT rowid FROM case_text WHERE case_text MATCH ?1 AND rowid IS NOT ?2
         ORDER BY bm25(case_text, ?3, 1.0), rowid LIMIT ?4",
    )?
    .query_map(params![wanted, but, TITLE_WEIGHT, limit], |row| row.get(0))?
    .collect()
}

/// Returns what is typed, in pieces: words between quotation marks as they are, all others as beginnings.
fn patterns(query: &str) -> Vec<TextPattern> {
    let mut patterns = Vec::new();
    for (place, piece) in query.split(['"', '“', '”', '«', '»']).enumerate() {
        if place % 2 == 1 {
            patterns.push(TextPattern::whole(piece));
        } else {
            patterns.extend(piece.split_whitespace().map(TextPattern::beginning));
        }
    }
    // Who is still typing between quotation marks has typed a beginning.
    if let Some(last) = patterns.last_mut() {
        last.begins |= !query.ends_with(['"', '“', '”', '«', '»']);
    }
    patterns
}
