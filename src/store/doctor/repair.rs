//! A new project made of what can be read of a damaged one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::{contents, impostors, salvage};
use crate::domain::{Message, Moment};
use crate::files::{self, IfExists};
use crate::store::beside::{self, has_log, log_of};
use crate::store::draft;
use crate::store::error::StoreError;
use crate::store::lock::Lock;
use crate::store::reviewers::FOLLOWING;
use crate::store::schema::STEPS;
use crate::store::{connection, file, mark};

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
/// is derived again. The damaged project is not touched.
///
/// # Errors
/// [`StoreError::Held`]; [`StoreError::Damaged`] when nothing of it can be read;
/// [`StoreError::CannotCreate`]; whatever the disk refuses.
pub fn repair(project: &Path, now: Moment) -> Result<Repaired, StoreError> {
    if !project.is_file() {
        return Err(StoreError::NotFound { path: files::in_full(project) });
    }
    let path = file::resolve(project)?;
    beside::verify_single_name(&path)?;
    beside::vet(&path)?;
    let _lock = Lock::acquire(&path)?;
    let cannot_open =
        |error: &io::Error| StoreError::CannotOpen { path: path.clone(), cause: error.into() };
    let mut losses = Vec::new();
    let folder = files::begin_folder(&path).map_err(|error| cannot_open(&error))?;
    let copy = folder.path().join("copy");
    let bytes = take_copy(&path, &copy, &mut losses).map_err(|error| cannot_open(&error))?;
    let mut damaged = open_damaged(&copy).map_err(|error| StoreError::from_sql(&path, &error))?;

    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let time = now.to_string().replace(':', "");
    let target = path.with_file_name(format!("{stem}-repaired-{time}.nybrott"));
    let fill = |draft: &Path| {
        let mut sound = file::create_draft(draft, &path, STEPS)?;
        let tx = sound.transaction()?;
        let mut hidden = impostors::hide(&damaged, &tx)?;
        hidden.retain(|table| !FOLLOWING.contains(&table.as_str()));
        if !hidden.is_empty() {
            losses.push(Message::new("doctor-lost-impostors").with("names", hidden.join(", ")));
        }
        connection::release(&mut damaged)?;
        losses.extend(contents::save(&damaged, bytes, &tx)?);
        tx.commit()?;
        file::finish(sound)
    };
    draft::make(&target, &path, IfExists::Keep, fill).map_err(|error| {
        StoreError::CannotCreate { path: target.clone(), cause: error.cause(&target) }
    })?;
    let reader = crate::store::Reader::open(&target)?;
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        reader.ask(|conn| conn.query_row(&sql, [], |row| row.get(0)))
    };
    Ok(Repaired { cases: count("case_report")?, acts: count("act")?, path: target, losses })
}

/// Copies the project and its log, unless that was written for another file. Answers with how many bytes
/// these are.
fn take_copy(project: &Path, copy: &Path, losses: &mut Vec<Message>) -> io::Result<u64> {
    let mut bytes = fs::copy(project, copy)?;
    if has_log(project) {
        let log = log_of(project);
        if mark::check_log_unlocked(project).is_ok() {
            bytes += fs::copy(&log, log_of(copy))?;
        } else {
            let file = log.to_string_lossy().into_owned();
            losses.push(Message::new("doctor-lost-log").with("file", file));
        }
    }
    salvage::lengthen(copy)?;
    Ok(bytes)
}

fn open_damaged(copy: &Path) -> rusqlite::Result<Connection> {
    let conn = connection::open(copy)?;
    // Lets tables be read though others make no sense, and pages of which only a part does. By the pragma
    // it would also let a name in the list of tables mean SQL of another.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
    conn.pragma_update(None, "cell_size_check", false)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'event'", [], |_| Ok(()))?;
    Ok(conn)
}
