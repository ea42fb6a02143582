//! Reading what can be read of a damaged table.
//!
//! A table is read in the order of its key until a page makes no sense. Then the first key behind the
//! damage is looked for, in steps that grow and then shrink, and reading goes on from there.

use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

/// No key is greater.
const HIGHEST: i64 = 1 << 48;

/// A table to be saved, from one database into another.
pub(super) struct Table<'a> {
    pub(super) name: &'a str,
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
    /// The rows, by their new numbers, that lost their spare columns.
    pub(super) stripped: Vec<i64>,
    /// Whether there was a place that could not be read.
    pub(super) is_damaged: bool,
}

/// Brings over every row of the table that can be read.
pub(super) fn save(
    from: &Connection,
    to: &Connection,
    table: &Table<'_>,
) -> rusqlite::Result<Saved> {
    let mut saved = Saved::default();
    let Ok(known) = columns(from, table.name) else {
        saved.is_damaged = true;
        return Ok(saved);
    };
    let columns: Vec<String> =
        columns(to, table.name)?.into_iter().filter(|name| known.contains(name)).collect();
    let kept: Vec<String> =
        columns.iter().filter(|name| !table.spare.contains(&name.as_str())).cloned().collect();
    let mut next = Some(0);
    while let Some(at) = next {
        let (last, ended) = copy(from, to, table, &columns, at, i64::MAX, &mut saved)?;
        if ended {
            break;
        }
        saved.is_damaged = true;
        let stuck = last.map_or(at, |last| last + 1);
        next = readable_from(from, table, stuck);
        // A key that is read though its row is not: without its spare columns, the row may be.
        if let Some(key) = next.filter(|_| !table.spare.is_empty()) {
            let (whole, _) = copy(from, to, table, &columns, key, key, &mut saved)?;
            if whole.is_none() && copy(from, to, table, &kept, key, key, &mut saved)?.0.is_some() {
                saved.stripped.push(to.last_insert_rowid());
            }
            next = Some(key + 1);
        } else if next == Some(at) {
            next = Some(at + 1);
        }
    }
    Ok(saved)
}

fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let found: Vec<String> = conn
        .prepare("SELECT name FROM pragma_table_info(?1)")?
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if found.is_empty() { Err(rusqlite::Error::QueryReturnedNoRows) } else { Ok(found) }
}

/// Brings rows over until one cannot be read. Answers with the last key, and whether the end came.
fn copy(
    from: &Connection,
    to: &Connection,
    table: &Table<'_>,
    columns: &[String],
    first: i64,
    last: i64,
    saved: &mut Saved,
) -> rusqlite::Result<(Option<i64>, bool)> {
    let Table { name, key, condition, .. } = table;
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    let sql = format!(
        "INSERT OR IGNORE INTO {name} ({}) SELECT {} WHERE {condition}",
        columns.join(", "),
        places.join(", ")
    );
    let mut insert = to.prepare_cached(&sql)?;
    let sql = format!(
        "SELECT {key}, {} FROM {name} NOT INDEXED WHERE {key} BETWEEN {first} AND {last} ORDER BY {key}",
        columns.join(", ")
    );
    let Ok(mut query) = from.prepare(&sql) else { return Ok((None, false)) };
    let Ok(mut rows) = query.query([]) else { return Ok((None, false)) };
    let mut reached = None;
    loop {
        let row = match rows.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok((reached, true)),
            Err(_) => return Ok((reached, false)),
        };
        let Ok(values) = values(row, columns.len()) else { return Ok((reached, false)) };
        let Ok(at) = row.get(0) else { return Ok((reached, false)) };
        // What the schema does not allow cannot be what was written.
        let is_good = (table.accepts)(&values);
        let taken = if is_good { insert.execute(params_from_iter(values)).unwrap_or(0) } else { 0 };
        saved.refused += i64::from(taken == 0);
        reached = Some(at);
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

/// The first key from `at` on that can be read; `None` when none can.
fn readable_from(conn: &Connection, table: &Table<'_>, at: i64) -> Option<i64> {
    let Table { name, key, .. } = table;
    let sql =
        format!("SELECT {key} FROM {name} NOT INDEXED WHERE {key} >= ?1 ORDER BY {key} LIMIT 1");
    let mut query = conn.prepare_cached(&sql).ok()?;
    let mut probe = |from: i64| query.query_row([from], |row| row.get::<_, i64>(0)).optional();
    if let Ok(found) = probe(at) {
        return found;
    }
    let mut step = 1;
    while probe(at + step).is_err() {
        step *= 2;
        if at + step > HIGHEST {
            return None;
        }
    }
    let (mut unreadable, mut readable) = (at + step / 2, at + step);
    while readable - unreadable > 1 {
        let middle = unreadable + (readable - unreadable) / 2;
        if probe(middle).is_ok() {
            readable = middle;
        } else {
            unreadable = middle;
        }
    }
    probe(readable).ok().flatten()
}

/// Makes a file as long as its first page says, so that what is left of one that was cut short can be
/// read.
pub(super) fn lengthen(file: &Path) -> std::io::Result<()> {
    use std::io::Read as _;
    let mut head = [0; 100];
    let mut opened = std::fs::OpenOptions::new().read(true).write(true).open(file)?;
    opened.read_exact(&mut head)?;
    let page = match u64::from(u16::from_be_bytes([head[16], head[17]])) {
        1 => 65536,
        size => size,
    };
    let pages = u64::from(u32::from_be_bytes([head[28], head[29], head[30], head[31]]));
    // No more than a file that has lost most of itself.
    let wanted = (page * pages).min(opened.metadata()?.len().saturating_mul(64));
    if wanted > opened.metadata()?.len() {
        opened.set_len(wanted)?;
    }
    Ok(())
}
