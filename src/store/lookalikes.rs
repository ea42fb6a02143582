//! The cases that are most like one.

use std::collections::{BTreeMap, HashSet};

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

/// Cases are alike from this share of the weight of the telling words on, and two of them. Measured by reading what was
/// called alike in 555 English reports: below it they mostly had words in common that are no subject.
const ALIKE: f64 = 0.25;
const FEWEST_SHARED: usize = 2;

/// A word in the title counts as much as so many in the text.
const TITLE_WORDS: u32 = 3;

impl Reader {
    /// Returns the cases most like this one, at most `limit`, the likest first: those that share enough of its most
    /// telling words, which are frequent in it and rare in the others. None for a case that no other is like, and
    /// where there is no such case.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn lookalikes(&self, no: CaseNo, limit: usize) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let Some(telling) = TellingWords::of(conn, no)? else { return Ok(Vec::new()) };
            let wanted: Vec<String> =
                telling.shared.iter().map(|(_, word)| format!("\"{word}\"")).collect();
            if wanted.is_empty() {
                return Ok(Vec::new());
            }
            let best = text_index::best(conn, &wanted.join(" OR "), Some(no), limit)?;
            let mut alike = Vec::new();
            for other in best {
                if report_words(conn, other)?.is_some_and(|report| telling.are_of(&report)) {
                    alike.push(other);
                }
            }
            Ok(alike)
        })
    }
}

/// The words of a report, each between two spaces.
struct ReportWords {
    title: String,
    text: String,
}

/// Returns the words of the newest version of a case.
fn report_words(conn: &Connection, no: CaseNo) -> rusqlite::Result<Option<ReportWords>> {
    let report: Option<(String, Option<String>)> = conn
        .prepare_cached(concat!(
            "SELECT v.title, v.text FROM case_report r",
            newest_version!(),
            "WHERE r.no = ?1"
        ))?
        .query_row([no], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let words = |text: &str| spaced(&without_markup(text));
    Ok(report.map(|(title, text)| ReportWords {
        title: words(&title),
        text: words(text.as_deref().unwrap_or_default()),
    }))
}

/// The words that tell a case from the others, each with its weight by tf·idf. What is in every report tells nothing:
/// stop words fall out without a list of them.
struct TellingWords {
    /// Those that other reports have too.
    shared: Vec<(f64, String)>,
    /// The weight of as many words, whether others have them or not.
    weight: f64,
}

impl TellingWords {
    fn of(conn: &Connection, no: CaseNo) -> rusqlite::Result<Option<Self>> {
        let Some(report) = report_words(conn, no)? else { return Ok(None) };
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for (words, weight) in [(&report.title, TITLE_WORDS), (&report.text, 1)] {
            for word in words.split_ascii_whitespace() {
                *counts.entry(word).or_default() += weight;
            }
        }
        let reports = f64::from(u32::try_from(case_count(conn)?).unwrap_or(u32::MAX));
        let mut having = conn.prepare_cached("SELECT doc FROM case_word WHERE term = ?1")?;
        let mut telling: Vec<(f64, &str, bool)> = Vec::new();
        for (word, count) in counts {
            let having: Option<u32> = having.query_row([word], |row| row.get(0)).optional()?;
            let having = f64::from(having.unwrap_or(0).max(1));
            if having < reports {
                let weight = (1.0 + f64::from(count).ln()) * (reports / having).ln();
                telling.push((weight, word, having > 1.0));
            }
        }
        telling.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
        let weight = telling.iter().take(TELLING).map(|(weight, ..)| weight).sum();
        let shared = telling.into_iter().filter(|(.., is_shared)| *is_shared).take(TELLING);
        let shared = shared.map(|(weight, word, _)| (weight, word.to_owned())).collect();
        Ok(Some(Self { shared, weight }))
    }

    /// Returns whether another report has enough of them.
    fn are_of(&self, other: &ReportWords) -> bool {
        let words = [&other.title, &other.text];
        let words: HashSet<&str> =
            words.into_iter().flat_map(|words| words.split_ascii_whitespace()).collect();
        let found = self.shared.iter().filter(|(_, word)| words.contains(word.as_str()));
        let weights: Vec<f64> = found.map(|(weight, _)| *weight).collect();
        weights.len() >= FEWEST_SHARED && weights.iter().sum::<f64>() >= ALIKE * self.weight
    }
}
