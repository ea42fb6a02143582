//! Reading what can be read of a damaged table.
//!
//! A table is read in the order of its key until a page makes no sense. Then the first key behind the
//! damage is looked for, in steps that grow and then shrink, and reading goes on from there. Damage can
//! also put keys out of order and let pages lead in circles: so each round begins behind the one before,
//! whatever was read, and an [`Allowance`] ends what would go on.

use std::cell::Cell;
use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params_from_iter};

/// The least that a row takes in a file: two bytes for its place on the page, one each for its length,
/// its key and its header, and one of content (<https://www.sqlite.org/fileformat.html>).
const LEAST_ROW: u64 = 6;

/// A table to be saved, from one database into another.
pub(super) struct Table<'a> {
    pub(super) name: &'a str,
    /// The table that the rows are put into.
    pub(super) into: &'a str,
    /// The column that it is sorted by.
    pub(super) key: &'a str,
    /// Columns that may be lost without the row.
    pub(super) spare: &'a [&'a str],
    /// What must hold for a row to be taken, with `?1`, `?2`, … for its columns.
    pub(super) condition: &'a str,
    /// What must hold that SQL cannot say.
    pub(super) accepts: fn(&[Value]) -> bool,
}

/// What became of a table.
#[derive(Debug, Default)]
pub(super) struct Saved {
    /// Rows that could be read but not be taken.
    pub(super) refused: i64,
    /// The rows, by their new numbers and in their order, that lost their spare columns.
    pub(super) stripped: Vec<i64>,
    /// Whether there was a place that could not be read.
    pub(super) is_damaged: bool,
}

impl Saved {
    /// Returns whether anything of the table may be missing.
    pub(super) const fn is_lost(&self) -> bool {
        self.is_damaged || self.refused > 0
    }
}

/// How much is read of one table at most: more than the whole file can hold comes out of a file only
/// where its pages lead in circles.
#[derive(Debug)]
pub(super) struct Allowance {
    left: Cell<u64>,
    /// No key that was given is higher: numbers are given from 1 on, and a row takes more than a byte.
    highest_key: i64,
}

impl Allowance {
    /// Returns what a file of so many bytes can be worth: twice its size, since rows are read again behind
    /// damage, and something for looking for its end.
    pub(super) const fn for_file(bytes: u64) -> Self {
        let left = bytes.saturating_mul(2).saturating_add(10_000 * LEAST_ROW);
        Self { left: Cell::new(left), highest_key: bytes.cast_signed() }
    }

    /// Takes a row or a question with so many bytes of content; false when nothing is left.
    pub(super) fn spend(&self, bytes: usize) -> bool {
        let cost = LEAST_ROW.saturating_add(bytes as u64);
        let left = self.left.get().checked_sub(cost);
        self.left.set(left.unwrap_or(0));
        left.is_some()
    }
}

/// Brings over every row of the table that can be read.
pub(super) fn save(
    from: &Connection,
    to: &Connection,
    table: &Table<'_>,
    allowance: &Allowance,
) -> rusqlite::Result<Saved> {
    let mut saved = Saved::default();
    let Ok(known) = columns(from, table.name) else {
        saved.is_damaged = true;
        return Ok(saved);
    };
    let columns: Vec<String> =
        columns(to, table.into)?.into_iter().filter(|name| known.contains(name)).collect();
    let kept: Vec<String> =
        columns.iter().filter(|name| !table.spare.contains(&name.as_str())).cloned().collect();
    let source = Source { conn: from, table, allowance };
    let mut at = i64::MIN;
    loop {
        let reached = source.copy(to, &columns, Span::From(at), &mut saved)?;
        if reached.is_end {
            break;
        }
        saved.is_damaged = true;
        // No key that was given is negative.
        let Some(stuck) = reached.last.unwrap_or(at).checked_add(1) else { break };
        let Some(key) = source.readable_from(stuck.max(0)) else { break };
        at = key;
        // A key that is read though its row is not: without its spare columns, the row may be.
        if !table.spare.is_empty() {
            let is_whole = source.copy(to, &columns, Span::Only(key), &mut saved)?.last.is_some();
            if !is_whole && source.copy(to, &kept, Span::Only(key), &mut saved)?.last.is_some() {
                saved.stripped.push(to.last_insert_rowid());
            }
            let Some(next) = key.checked_add(1) else { break };
            at = next;
        }
    }
    if saved.is_damaged {
        // Behind the last damage, if the way there from before it was not found.
        source.copy(to, &columns, Span::FromTheEnd, &mut saved)?;
    }
    Ok(saved)
}

fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let found: Vec<String> = conn
        // Not as a function, since a table may bear its name.
        .prepare(&format!("PRAGMA table_info({table})"))?
        .query_map([], |row| row.get("name"))?
        .collect::<rusqlite::Result<_>>()?;
    if found.is_empty() { Err(rusqlite::Error::QueryReturnedNoRows) } else { Ok(found) }
}

/// Which rows are read, and in which order.
#[derive(Debug, Clone, Copy)]
enum Span {
    From(i64),
    Only(i64),
    FromTheEnd,
}

/// How far reading came.
#[derive(Debug, Default)]
struct Reached {
    /// The last key of those that were asked for.
    last: Option<i64>,
    /// Whether there is nothing further.
    is_end: bool,
}

/// A damaged table that is read.
struct Source<'a> {
    conn: &'a Connection,
    table: &'a Table<'a>,
    allowance: &'a Allowance,
}

impl Source<'_> {
    /// Brings over these rows, until one cannot be read.
    fn copy(
        &self,
        to: &Connection,
        columns: &[String],
        span: Span,
        saved: &mut Saved,
    ) -> rusqlite::Result<Reached> {
        let Table { name, into, key, condition, accepts, .. } = self.table;
        let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
        let columns_named = columns.join(", ");
        let sql = format!(
            "INSERT OR IGNORE INTO {into} ({columns_named}) SELECT {} WHERE {condition}",
            places.join(", ")
        );
        let mut insert = to.prepare_cached(&sql)?;
        let mut reached = Reached::default();
        let (first, last, order) = match span {
            Span::From(first) => (first, i64::MAX, "ASC"),
            Span::Only(key) => (key, key, "ASC"),
            Span::FromTheEnd => (i64::MIN, i64::MAX, "DESC"),
        };
        let sql = format!(
            "SELECT {key}, {columns_named} FROM {name} NOT INDEXED
             WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key} {order}"
        );
        let Ok(mut query) = self.conn.prepare_cached(&sql) else { return Ok(reached) };
        let Ok(mut rows) = query.query([first, last]) else { return Ok(reached) };
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => {
                    reached.is_end = true;
                    return Ok(reached);
                }
                Err(_) => return Ok(reached),
            };
            let Ok(at) = row.get(0) else { return Ok(reached) };
            let Ok(values) = values(row, columns.len()) else { return Ok(reached) };
            if !self.allowance.spend(values.iter().map(size).sum()) {
                return Ok(reached);
            }
            let is_taken = accepts(&values) && put(&mut insert, values)?;
            saved.refused += i64::from(!is_taken);
            if self.is_in_order(first, at) {
                reached.last = Some(at);
            }
        }
    }

    /// Returns whether reading can go on behind this key. One that was never given would lead past all
    /// others.
    fn is_in_order(&self, first: i64, key: i64) -> bool {
        key >= first && (key <= self.allowance.highest_key || first > self.allowance.highest_key)
    }

    /// Returns the first key from `at` on that can be read; `None` when none can.
    fn readable_from(&self, at: i64) -> Option<i64> {
        let Table { name, key, .. } = self.table;
        let sql = format!(
            "SELECT {key} FROM {name} NOT INDEXED WHERE {key} >= ?1 ORDER BY {key} LIMIT 1"
        );
        let mut query = self.conn.prepare_cached(&sql).ok()?;
        let mut probe = |from: i64| {
            let may_ask = self.allowance.spend(0);
            may_ask.then(|| query.query_row([from], |row| row.get::<_, i64>(0)).optional())
        };
        if let Ok(found) = probe(at)? {
            // What lies out of order may come before what was asked for.
            return found.map(|key| key.max(at));
        }
        let mut step = 1_i64;
        while probe(at.checked_add(step)?)?.is_err() {
            step = step.checked_mul(2)?;
        }
        let (mut unreadable, mut readable) = (at + step / 2, at + step);
        while readable - unreadable > 1 {
            let middle = unreadable + (readable - unreadable) / 2;
            if probe(middle)?.is_ok() {
                readable = middle;
            } else {
                unreadable = middle;
            }
        }
        probe(readable)?.ok()?.map(|key| key.max(readable))
    }
}

/// Writes the row; false when the schema or the condition does not allow it, so that it cannot be what
/// was written.
fn put(insert: &mut rusqlite::Statement<'_>, values: Vec<Value>) -> rusqlite::Result<bool> {
    match insert.execute(params_from_iter(values)) {
        Ok(taken) => Ok(taken > 0),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

fn values(row: &Row<'_>, count: usize) -> rusqlite::Result<Vec<Value>> {
    (1..=count)
        .map(|at| {
            Ok(match row.get_ref(at)? {
                // Letters that are none are shown as such.
                ValueRef::Text(bytes) => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
                other => Value::try_from(other)?,
            })
        })
        .collect()
}

fn size(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
        Value::Null | Value::Integer(_) | Value::Real(_) => 0,
    }
}

/// Hands over the rows of a question until one cannot be read. What makes no sense is passed over.
pub(super) fn for_each_readable(
    conn: &Connection,
    allowance: &Allowance,
    sql: &str,
    each: &mut dyn FnMut(&Row<'_>) -> rusqlite::Result<()>,
) {
    let Ok(mut query) = conn.prepare(sql) else { return };
    let Ok(mut rows) = query.query([]) else { return };
    while let Ok(Some(row)) = rows.next() {
        if !allowance.spend(0) {
            return;
        }
        let _ = each(row);
    }
}

/// Makes a file as long as its first page declares, so that what is left of one that was cut short can be
/// read.
pub(super) fn lengthen(file: &Path) -> std::io::Result<()> {
    use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
    let mut head = [0; 100];
    let mut opened = std::fs::OpenOptions::new().read(true).write(true).open(file)?;
    opened.read_exact(&mut head)?;
    let page = match u64::from(u16::from_be_bytes([head[16], head[17]])) {
        1 => 65536,
        size => size,
    };
    let pages = u64::from(u32::from_be_bytes([head[28], head[29], head[30], head[31]]));
    // No more than a file that has lost most of itself.
    let most = opened.metadata()?.len().saturating_mul(64);
    if page * pages > most && page > 0 {
        // SQLite reads nothing of a file that has fewer pages than it declares.
        let count = u32::try_from(most / page).unwrap_or(u32::MAX);
        opened.seek(SeekFrom::Start(28))?;
        opened.write_all(&count.to_be_bytes())?;
    }
    let wanted = (page * pages).min(most);
    if wanted > opened.metadata()?.len() {
        opened.set_len(wanted)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;

    const TABLE: Table<'_> = Table {
        name: "t",
        into: "t",
        key: "no",
        spare: &["text"],
        condition: "true",
        accepts: |_| true,
    };
    const DECLARED: &str = "CREATE TABLE t (no INTEGER PRIMARY KEY, text TEXT)";

    /// Returns a small table on many small pages.
    fn written() -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t");
        let conn = Connection::open(&path).unwrap();
        conn.pragma_update(None, "page_size", 512).unwrap();
        conn.execute_batch(DECLARED).unwrap();
        conn.execute_batch(
            "WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < 400)
             INSERT INTO t SELECT no, printf('%.*c', no % 700, 'x') FROM n",
        )
        .unwrap();
        conn.close().unwrap();
        fs::read(path).unwrap()
    }

    /// Returns how many rows are saved of the file, and whether the allowance was enough.
    fn saved_of(bytes: &[u8]) -> (i64, bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t");
        fs::write(&path, bytes).unwrap();
        let from = Connection::open(&path).unwrap();
        let to = Connection::open_in_memory().unwrap();
        to.execute_batch(DECLARED).unwrap();
        let allowance = Allowance::for_file(bytes.len() as u64);
        save(&from, &to, &TABLE, &allowance).unwrap();
        let rows = to.query_row("SELECT count(*) FROM t", [], |row| row.get(0)).unwrap();
        (rows, allowance.left.get() > 0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// Whatever bytes are damaged, reading ends without an error. It may use up the allowance, since one
        /// byte can let a page lead back to pages before it.
        #[test]
        fn damage_anywhere_ends(
            damage in prop::collection::vec((512_usize..100_000, any::<u8>()), 1..40),
        ) {
            let mut bytes = written();
            let length = bytes.len();
            for (at, byte) in damage {
                bytes[512 + at % (length - 512)] = byte;
            }
            saved_of(&bytes);
        }
    }

    #[test]
    fn a_page_that_leads_back_costs_the_allowance_but_not_the_rows() {
        let mut bytes = written();
        let at = 512 + 35_609 % (bytes.len() - 512);
        bytes[at] = 71;
        assert_eq!(saved_of(&bytes), (399, false));
    }

    #[test]
    fn pages_that_lead_in_circles_end() {
        let whole = written();
        assert_eq!(saved_of(&whole), (400, true));
        // Every page that has pages below it has the same one, many times over.
        let mut bytes = whole.clone();
        for page in bytes.chunks_mut(512).skip(1).filter(|page| page[0] == 5) {
            let cells = usize::from(u16::from_be_bytes([page[3], page[4]]));
            let child: Vec<u8> = {
                let first = usize::from(u16::from_be_bytes([page[12], page[13]]));
                page[first..first + 4].to_vec()
            };
            for cell in 0..cells {
                let at = 12 + 2 * cell;
                let at = usize::from(u16::from_be_bytes([page[at], page[at + 1]]));
                page[at..at + 4].copy_from_slice(&child);
            }
            page[8..12].copy_from_slice(&child);
        }
        let (rows, _) = saved_of(&bytes);
        assert!((1..400).contains(&rows), "{rows}");
    }

    #[test]
    fn an_allowance_ends() {
        let allowance = Allowance::for_file(0);
        assert!((0..10_000).all(|_| allowance.spend(0)));
        assert!(!allowance.spend(0) && !allowance.spend(0));
    }
}
