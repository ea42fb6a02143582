//! A new project made of what can be read of a damaged one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

use super::finding::named;
use super::rebuild;
use super::salvage::{self, Saved, Table};
use crate::domain::{Message, Moment, Patch, TextHash};
use crate::store::draft::{self, Namesake, Unmade};
use crate::store::error::StoreError;
use crate::store::lock::Lock;
use crate::store::schema::STEPS;
use crate::store::{columns, file, mark};

/// What was made of a damaged project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The new project, beside the damaged one.
    pub path: PathBuf,
    /// Its cases.
    pub cases: i64,
    /// Its acts.
    pub acts: i64,
    /// What could not be saved.
    pub losses: Vec<Message>,
}

/// Makes a new project beside a damaged one, of all that can be read of it. What follows from the log
/// is made anew. The damaged project is not touched.
///
/// # Errors
/// [`StoreError::Held`]; [`StoreError::Damaged`] when nothing of it can be read;
/// [`StoreError::CannotCreate`]; whatever the disk refuses.
pub fn repair(project: &Path, now: Moment) -> Result<Repaired, StoreError> {
    if !project.is_file() {
        return Err(StoreError::NotFound { path: project.to_owned() });
    }
    let path = file::settle(project)?;
    let _lock = Lock::take(&path)?;
    let cannot_open =
        |error: &io::Error| StoreError::CannotOpen { path: path.clone(), cause: error.into() };
    let mut losses = Vec::new();
    let folder = tempfile::Builder::new()
        .prefix(".nybrott-")
        .tempdir_in(path.parent().unwrap_or(Path::new(".")))
        .map_err(|error| cannot_open(&error))?;
    let copy = folder.path().join("copy");
    take_copy(&path, &copy, &mut losses).map_err(|error| cannot_open(&error))?;
    let damaged = open_damaged(&copy).map_err(|error| StoreError::from_sql(&path, &error))?;

    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let time = now.to_string().replace(':', "");
    let target = path.with_file_name(format!("{stem}-repaired-{time}.nybrott"));
    let fill = |draft: &Path| {
        let mut sound = file::begin_in(draft, &path, STEPS)?;
        let tx = sound.transaction()?;
        save(&damaged, &tx, &mut losses)?;
        tx.commit()?;
        file::finish(sound)
    };
    draft::make(&target, Namesake::Stays, fill).map_err(|unmade| StoreError::CannotCreate {
        path: target.clone(),
        cause: unmade.cause(&target),
    })?;
    let reader = crate::store::Reader::open(&target)?;
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        reader.ask(|conn| conn.query_row(&sql, [], |row| row.get(0)))
    };
    Ok(Repaired { cases: count("case_report")?, acts: count("act")?, path: target, losses })
}

/// Copies the project and its log, unless that was written for another file.
fn take_copy(project: &Path, copy: &Path, losses: &mut Vec<Message>) -> io::Result<()> {
    fs::copy(project, copy)?;
    if file::has_log(project) {
        let log = file::log_of(project);
        if mark::check_log_unlocked(project).is_ok() {
            fs::copy(&log, file::log_of(copy))?;
        } else {
            let file = log.to_string_lossy().into_owned();
            losses.push(Message::new("doctor-lost-log").with("file", file));
        }
    }
    salvage::lengthen(copy)
}

fn open_damaged(copy: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(copy, file::writing())?;
    // Lets tables be read though others make no sense.
    conn.pragma_update(None, "writable_schema", true)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'event'", [], |_| Ok(()))?;
    Ok(conn)
}

/// More cases than any project has: a greater number is none that was given.
const MOST_CASES: i64 = 10_000_000;

/// That the first column is the number of a case.
const IS_CASE: &str = "?1 IN (SELECT no FROM case_report)";

/// Brings over all that can be read, and makes the rest anew.
fn save(from: &Connection, to: &Connection, losses: &mut Vec<Message>) -> Result<(), Unmade> {
    let table =
        |name, key, condition| Table { name, key, spare: &[], condition, accepts: |_| true };
    let take = |name, key, condition| salvage::save(from, to, &table(name, key, condition));
    let reviewers = take("reviewer", "no", "trim(?2) <> ''")?;
    let in_range = format!("?1 BETWEEN 1 AND {MOST_CASES}");
    let cases = salvage::save(from, to, &table("case_report", "no", &in_range))?;
    let unnamed = name_lost_cases(from, to)?;
    take("header_row", "no", "json_valid(?2)")?;
    take("origin", "no", "true")?;
    take("erased", "case_no", IS_CASE)?;
    let versions = Table {
        spare: &["text", "header_row"],
        ..table(
            "case_version",
            "rowid",
            "length(?3) = 32 AND json_valid(?9) AND ?1 IN (SELECT no FROM case_report)",
        )
    };
    let versions = salvage::save(from, to, &versions)?;
    let events = take("event", "no", "length(?2) = 16 AND length(?4) = 16")?;
    let patches = Table {
        accepts: is_patch,
        ..table("event_patch", "event", "?1 IN (SELECT no FROM event)")
    };
    let patches = salvage::save(from, to, &patches)?;
    let touched = take(
        "event_case",
        "event",
        "length(?4) = 32 AND ?1 IN (SELECT no FROM event) AND ?2 IN (SELECT no FROM case_report)
         AND (?3 IS NULL
              OR EXISTS (SELECT 1 FROM event_patch WHERE event = ?1 AND patch_no = ?3))",
    )?;
    let notes = save_notes(from, to)?;
    if let Ok(secret) = from.query_row("SELECT secret FROM project", [], secret) {
        to.execute("UPDATE project SET secret = ?1", [secret])?;
    }
    stand_in(from, to)?;
    rebuild::follow_log(to)?;
    rebuild::follow_reports(to)?;

    let texts = texts_lost(to, &versions)?;
    if !texts.is_empty() {
        let message = Message::new("doctor-lost-texts").with("count", texts.len());
        losses.push(message.with("ids", named(texts)));
    }
    let is_lost = |saved: &Saved| saved.is_damaged || saved.refused > 0;
    if [&events, &patches, &touched].into_iter().any(is_lost) {
        losses.push(Message::new("doctor-lost-acts"));
    }
    if is_lost(&reviewers) {
        losses.push(Message::new("doctor-lost-reviewers"));
    }
    if unnamed > 0 || (is_lost(&cases) && is_lost(&versions)) {
        losses.push(Message::new("doctor-lost-cases").with("count", unnamed));
    }
    if notes > 0 {
        losses.push(Message::new("doctor-lost-notes").with("count", notes));
    }
    Ok(())
}

fn secret(row: &Row<'_>) -> rusqlite::Result<[u8; 32]> {
    row.get(0)
}

/// Whether the third column is a patch as the log has it.
fn is_patch(row: &[Value]) -> bool {
    matches!(row.get(2), Some(Value::Text(json)) if serde_json::from_str::<Patch>(json).is_ok())
}

/// Brings over the notes that the log speaks of, each by itself. Answers with how many could not be read.
fn save_notes(from: &Connection, to: &Connection) -> rusqlite::Result<i64> {
    let mut lost = 0;
    let mut query = to.prepare("SELECT DISTINCT json_extract(patch, '$.note') FROM event_patch")?;
    let hashes: Vec<Option<String>> =
        query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for hash in hashes.into_iter().flatten().filter_map(|hash| hash.parse::<TextHash>().ok()) {
        let read = from.query_row("SELECT text FROM note_text WHERE sha256 = ?1", [hash], |row| {
            row.get::<_, String>(0)
        });
        match read {
            Ok(text) if columns::note_hash(&text) == hash => {
                to.execute(
                    "INSERT INTO note_text (sha256, text) VALUES (?1, ?2)",
                    params![hash, text],
                )?;
            }
            // One that was erased.
            Err(rusqlite::Error::QueryReturnedNoRows) => {}
            _ => lost += 1,
        }
    }
    Ok(lost)
}

/// Names the cases that the table has lost: by what the index of ids still knows of them, else by a name
/// that says so. Answers with how many have only such a name.
fn name_lost_cases(from: &Connection, to: &Connection) -> rusqlite::Result<usize> {
    let indexed = "SELECT no, source, id FROM case_report
                   INDEXED BY sqlite_autoindex_case_report_1 ORDER BY source, id";
    let mut insert =
        to.prepare("INSERT OR IGNORE INTO case_report (no, source, id) VALUES (?1, ?2, ?3)")?;
    for_each_readable(from, indexed, &mut |row| {
        let no: i64 = row.get(0)?;
        if (1..=MOST_CASES).contains(&no) {
            insert.execute(params![no, row.get::<_, String>(1)?, row.get::<_, String>(2)?])?;
        }
        Ok(())
    });
    to.execute(
        "WITH RECURSIVE numbered (no) AS (
             SELECT max(no) FROM case_report UNION ALL
             SELECT no - 1 FROM numbered WHERE no > 1)
         INSERT INTO case_report (no, source, id)
         SELECT no, '', 'nybrott-lost-' || no FROM numbered
         WHERE no NOT IN (SELECT no FROM case_report)",
        [],
    )
}

/// Puts something in the place of what is referred to and could not be read: what an index still knows of
/// a version, else nothing but its being there.
fn stand_in(from: &Connection, to: &Connection) -> rusqlite::Result<()> {
    let indexed = "SELECT case_no, version, title, municipality, date, county FROM case_version
                   INDEXED BY case_heading ORDER BY case_no, version";
    let mut insert = to.prepare(
        "INSERT OR IGNORE INTO case_version
             (case_no, version, sha256, title, municipality, date, county, imported_at, fields)
         SELECT ?1, ?2, coalesce((SELECT text_sha256 FROM event_case WHERE case_no = ?1
             ORDER BY event DESC LIMIT 1), zeroblob(32)), ?3, ?4, ?5, ?6, 0, '{}'
         WHERE ?1 IN (SELECT no FROM case_report)",
    )?;
    for_each_readable(from, indexed, &mut |row| {
        let (case, version): (i64, i64) = (row.get(0)?, row.get(1)?);
        let title: String = row.get(2)?;
        let place: [Option<String>; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
        let [municipality, date, county] = place;
        insert.execute(params![case, version, title, municipality, date, county])?;
        Ok(())
    });
    to.execute_batch(
        "INSERT INTO case_version (case_no, version, sha256, title, imported_at, fields)
         SELECT no, 1, zeroblob(32), '', 0, '{}' FROM case_report
         WHERE no NOT IN (SELECT case_no FROM case_version);
         INSERT OR IGNORE INTO header_row (no, headers)
         SELECT DISTINCT header_row, '{\"nybrott-lost-' || header_row || '\":null}' FROM case_version
         WHERE header_row NOT IN (SELECT no FROM header_row);
         INSERT INTO reviewer (no, name)
         SELECT DISTINCT reviewer, 'nybrott-lost-' || reviewer FROM event
         WHERE reviewer NOT IN (SELECT no FROM reviewer);",
    )
}

/// Hands over the rows until one cannot be read.
fn for_each_readable(
    conn: &Connection,
    sql: &str,
    each: &mut dyn FnMut(&Row<'_>) -> rusqlite::Result<()>,
) {
    let Ok(mut query) = conn.prepare(sql) else { return };
    let Ok(mut rows) = query.query([]) else { return };
    while let Ok(Some(row)) = rows.next() {
        // A row that makes no sense is passed over.
        let _ = each(row);
    }
}

/// The ids of the cases whose text is lost, or is not what it was.
fn texts_lost(to: &Connection, versions: &Saved) -> rusqlite::Result<Vec<String>> {
    let mut ids = Vec::new();
    let mut query = to.prepare(
        "SELECT r.id, v.sha256, v.title, v.text, v.rowid, v.imported_at = 0 FROM case_version v
         JOIN case_report r ON r.no = v.case_no ORDER BY r.no",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (hash, title): (TextHash, String) = (row.get(1)?, row.get(2)?);
        let is_lost = match row.get::<_, Option<String>>(3)? {
            Some(text) => TextHash::of(&title, &text) != hash,
            None => row.get(5)? || versions.stripped.contains(&row.get(4)?),
        };
        if is_lost {
            ids.push(row.get(0)?);
        }
    }
    Ok(ids)
}
