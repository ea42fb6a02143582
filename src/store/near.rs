//! Reports that are nearly the same: sent twice, or by two offices.
//!
//! Each report is boiled down to a sketch of fixed size (`MinHash` over runs of three words), so that
//! 100,000 reports take a few megabytes. Sketching them is most of the work, and two threads share it. Reports whose
//! sketches agree in a band are compared, first by their sketches and then word by word. Nothing of it is kept: the reports may change.

use std::array;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hasher as _};

use rusqlite::{Connection, OptionalExtension};

use super::newest::{newest_version, of_newest_version};
use super::reader::{Reader, Result};
use crate::domain::CaseNo;
use crate::domain::folding::spaced;
use crate::domain::markup::without_markup;
use crate::domain::mixing::mixed;
use crate::threads;

/// So many words in a row are looked for in the other report. A choice, as are the numbers below that
/// do not say otherwise; they were measured on no corpus.
const RUN: usize = 3;

/// A report of fewer words has too little in it to be taken for another.
const FEWEST_WORDS: usize = 8;

/// Sketches agree by bands of so many numbers: reports that share half of their runs meet in one of
/// the bands 93 times in 100, since 1 - (1 - 0.5³)²⁰ = 0.93.
const BANDS: usize = 20;
const ROWS: usize = 3;

/// Reports that share so much of their runs are nearly the same.
const NEARLY: f64 = 0.5;

/// The sketch may be so far off; what it rules out beyond that is not read again.
const SLACK: f64 = 0.2;

/// Texts of so many bytes are read before they are sketched.
const READ_AT_ONCE: usize = 1 << 20;

/// Numbers that two reports have in common as probably as they share a run, see [`sketch`].
type Sketch = [u32; BANDS * ROWS];

impl Reader {
    /// Returns the cases whose newest reports are nearly the same, in groups of at least two, both the groups
    /// and the cases in them in import order. `goes_on` is called now and then; where it returns `false`,
    /// there are no groups.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn near_duplicates(&self, goes_on: &dyn Fn() -> bool) -> Result<Vec<Vec<CaseNo>>> {
        self.ask(|conn| {
            let Some(sketches) = sketches(conn, goes_on)? else { return Ok(Vec::new()) };
            grouped(conn, &sketches, goes_on)
        })
    }

    /// Does the same with these cases alone.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn near_duplicates_among(&self, cases: &[CaseNo]) -> Result<Vec<Vec<CaseNo>>> {
        self.ask(|conn| {
            let read = Read { conn, last: HashMap::new() };
            let mut sketches = Vec::with_capacity(cases.len());
            for no in cases {
                let runs = read.runs(*no)?;
                sketches.extend((!runs.is_empty()).then(|| (*no, sketch(&runs))));
            }
            sketches.sort_unstable_by_key(|(no, _)| *no);
            grouped(conn, &sketches, &|| true)
        })
    }
}

/// Puts reports together that are nearly the same, by their sketches and then word by word.
fn grouped(
    conn: &Connection,
    sketches: &[(CaseNo, Sketch)],
    goes_on: &dyn Fn() -> bool,
) -> rusqlite::Result<Vec<Vec<CaseNo>>> {
    let mut groups = Groups::new(sketches.len());
    let mut read = Read { conn, last: HashMap::new() };
    for band in 0..BANDS {
        // The first report of each bucket represents all in it.
        let mut first: HashMap<&[u32], usize> = HashMap::new();
        for (at, (no, sketch)) in sketches.iter().enumerate() {
            let bucket = &sketch[band * ROWS..(band + 1) * ROWS];
            let &mut other = first.entry(bucket).or_insert(at);
            if other == at || groups.are_together(at, other) {
                continue;
            }
            let (other_no, other_sketch) = &sketches[other];
            if estimate(sketch, other_sketch) + SLACK >= NEARLY
                && read.share(*no, *other_no)? >= NEARLY
            {
                groups.join(at, other);
            }
        }
        if !goes_on() {
            return Ok(Vec::new());
        }
    }
    Ok(groups.in_order(sketches.iter().map(|(no, _)| *no)))
}

/// Returns the sketch of each report that has enough words.
fn sketches(
    conn: &Connection,
    goes_on: &dyn Fn() -> bool,
) -> rusqlite::Result<Option<Vec<(CaseNo, Sketch)>>> {
    let mut sketches = Vec::new();
    let mut query = conn.prepare_cached(concat!(
        "SELECT r.no, v.text FROM case_report r",
        newest_version!(),
        "WHERE v.text IS NOT NULL ORDER BY r.no"
    ))?;
    let mut rows = query.query([])?;
    let (mut texts, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        bytes += text.len();
        texts.push((row.get(0)?, text));
        if bytes >= READ_AT_ONCE {
            sketches.extend(sketched(&texts));
            texts.clear();
            bytes = 0;
            if !goes_on() {
                return Ok(None);
            }
        }
    }
    sketches.extend(sketched(&texts));
    Ok(Some(sketches))
}

/// Returns the sketches of those texts that have enough words, in the same order.
fn sketched(texts: &[(CaseNo, String)]) -> Vec<(CaseNo, Sketch)> {
    let of = |texts: &[(CaseNo, String)]| -> Vec<(CaseNo, Sketch)> {
        let runs = texts.iter().map(|(no, text)| (*no, runs(text)));
        runs.filter(|(_, runs)| !runs.is_empty()).map(|(no, runs)| (no, sketch(&runs))).collect()
    };
    let (one, other) = texts.split_at(texts.len() / 2);
    let (mut sketches, others) = threads::both(|| of(one), || of(other));
    sketches.extend(others);
    sketches
}

/// So many bytes of a report are compared, more than a hundred pages: what is longer was made to fill the
/// memory.
const MOST_BYTES: usize = 1 << 20;

/// Returns hashes of the runs of words in a report, in their order; none for one that is too short.
fn runs(text: &str) -> Vec<u64> {
    let end = (0..=text.len().min(MOST_BYTES)).rev().find(|at| text.is_char_boundary(*at));
    let text = spaced(&without_markup(&text[..end.unwrap_or_default()]));
    // Each word is hashed once, though it is in as many runs as a run has words.
    let hash = |word: &str| {
        let mut hasher = DefaultHasher::new();
        hasher.write(word.as_bytes());
        hasher.finish()
    };
    let words: Vec<u64> = text.split_ascii_whitespace().map(hash).collect();
    if words.len() < FEWEST_WORDS {
        return Vec::new();
    }
    let in_order = |run: u64, word: &u64| mixed(run.rotate_left(23) ^ word);
    words.windows(RUN).map(|run| run.iter().fold(0, in_order)).collect()
}

/// Returns the sketch of a report by its runs, of which there is one at least. Each run falls into a bin, as many of
/// which there are as numbers, and each bin keeps the smallest. A bin without a run borrows from one that has some; which
/// one is tried next is the same for every report, so that a borrowed number, too, is the same in two reports as
/// probably as they share a run. So each run is looked at once, and not once for each number.
///
/// Shrivastava (2017), Optimal Densification for Fast and Accurate Minwise Hashing, ICML.
fn sketch(runs: &[u64]) -> Sketch {
    let mut bins = [None; BANDS * ROWS];
    for run in runs {
        let smallest = &mut bins[bin(*run)];
        *smallest = Some(smallest.map_or(low_half(*run), |kept: u32| kept.min(low_half(*run))));
    }
    array::from_fn(|own| {
        let mut tried = (0..MOST_TRIES).map(|round| bins[bin(mixed(round << 32 | own as u64))]);
        bins[own].or_else(|| tried.find_map(|kept| kept)).unwrap_or(u32::MAX)
    })
}

/// After so many tries even a report with a single run has lent it to all other bins.
const MOST_TRIES: u64 = 10_000;

/// Returns the bin of a number whose bits are mixed, as those of a run are, by its upper half.
fn bin(mixed: u64) -> usize {
    let place = (mixed >> 32) * (BANDS * ROWS) as u64;
    usize::try_from(place >> 32).unwrap_or_default()
}

fn low_half(mixed: u64) -> u32 {
    u32::try_from(mixed & 0xFFFF_FFFF).unwrap_or(u32::MAX)
}

/// Returns about how much two reports share.
fn estimate(one: &Sketch, other: &Sketch) -> f64 {
    share(one.iter().zip(other).filter(|(one, other)| one == other).count(), one.len())
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}

/// Reads reports again to compare them; those that represent many are kept.
struct Read<'c> {
    conn: &'c Connection,
    last: HashMap<CaseNo, Vec<u64>>,
}

impl Read<'_> {
    /// Returns how much of their runs two reports share (Jaccard).
    fn share(&mut self, no: CaseNo, representative: CaseNo) -> rusqlite::Result<f64> {
        const KEPT: usize = 256;
        if !self.last.contains_key(&representative) {
            if self.last.len() >= KEPT {
                self.last.clear();
            }
            let runs = self.runs(representative)?;
            self.last.insert(representative, runs);
        }
        let one = self.runs(no)?;
        let Some(other) = self.last.get(&representative) else { return Ok(0.0) };
        let both = one.iter().filter(|run| other.binary_search(run).is_ok()).count();
        Ok(share(both, one.len() + other.len() - both))
    }

    /// Returns the runs of a case's newest report, sorted, each once.
    fn runs(&self, no: CaseNo) -> rusqlite::Result<Vec<u64>> {
        let text: Option<Option<String>> = self
            .conn
            .prepare_cached(of_newest_version!("text", "?1"))?
            .query_row([no], |row| row.get(0))
            .optional()?;
        let mut runs = text.flatten().map(|text| runs(&text)).unwrap_or_default();
        runs.sort_unstable();
        runs.dedup();
        Ok(runs)
    }
}

/// Which of many belong together (union-find).
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn are_together(&mut self, one: usize, other: usize) -> bool {
        self.root(one) == self.root(other)
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }

    /// Returns the groups of at least two.
    fn in_order(mut self, cases: impl Iterator<Item = CaseNo>) -> Vec<Vec<CaseNo>> {
        let mut groups: BTreeMap<usize, Vec<CaseNo>> = BTreeMap::new();
        for (at, case) in cases.enumerate() {
            groups.entry(self.root(at)).or_default().push(case);
        }
        groups.into_values().filter(|group| group.len() > 1).collect()
    }
}
