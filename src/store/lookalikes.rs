//! The cases that are most like one.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::newest::newest_version;
use super::reader::{Reader, Result, case_count};
use super::text_index;
use crate::domain::CaseNo;
use crate::domain::folding::spaced;
use crate::domain::markup::without_markup;

/// So many of a report's most telling words are looked for in the others. With fewer, long reports are
/// reduced to one of their subjects; more bring nothing.
const TELLING: usize = 20;

/// A word in the title counts as much as so many in the text.
const TITLE_WORDS: u32 = 3;

impl Reader {
    /// Returns the cases most like this one, at most `limit`, the likest first: those that share its most
    /// telling words, which are frequent in it and rare in the others. None for a case whose words no other
    /// has, and where there is no such case.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn lookalikes(&self, no: CaseNo, limit: usize) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let words = telling_words(conn, no)?;
            if words.is_empty() {
                return Ok(Vec::new());
            }
            let wanted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            text_index::best(conn, &wanted.join(" OR "), Some(no), limit)
        })
    }
}

/// Returns the words that tell this case from the others, by tf·idf. What is in every report tells nothing,
/// and neither does what is in no other: stop words fall out without a list of them.
fn telling_words(conn: &Connection, no: CaseNo) -> rusqlite::Result<Vec<String>> {
    let report: Option<(String, Option<String>)> = conn
        .prepare_cached(concat!(
            "SELECT v.title, v.text FROM case_report r",
            newest_version!(),
            "WHERE r.no = ?1"
        ))?
        .query_row([no], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((title, text)) = report else { return Ok(Vec::new()) };
    let words = |text: &str| spaced(&without_markup(text));
    let (title, text) = (words(&title), words(text.as_deref().unwrap_or_default()));
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for (words, weight) in [(&title, TITLE_WORDS), (&text, 1)] {
        for word in words.split_ascii_whitespace() {
            *counts.entry(word).or_default() += weight;
        }
    }
    let reports = f64::from(u32::try_from(case_count(conn)?).unwrap_or(u32::MAX));
    let mut having = conn.prepare_cached("SELECT doc FROM case_word WHERE term = ?1")?;
    let mut telling: Vec<(f64, &str)> = Vec::new();
    for (word, count) in counts {
        let having: Option<u32> = having.query_row([word], |row| row.get(0)).optional()?;
        let having = f64::from(having.unwrap_or(0));
        if having > 1.0 && having < reports {
            telling.push(((1.0 + f64::from(count).ln()) * (reports / having).ln(), word));
        }
    }
    telling.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    Ok(telling.into_iter().take(TELLING).map(|(_, word)| word.to_owned()).collect())
}
