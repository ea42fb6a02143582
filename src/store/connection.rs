//! Connections to a project file, which may come from someone else.
//!
//! A SQLite file brings SQL of its own: triggers that run when something is written, views in the place of
//! tables, expressions in indexes and constraints. None of it runs before the file is opened and its schema
//! is compared with the known one (`listing`), and a file with anything else in it is refused. What is set
//! here holds before that and beyond it: it also keeps a fault of our own from becoming someone else's way
//! in.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

/// Limits below SQLite's own, and above what the program itself asks for. The length of a value stays
/// SQLite's own, 1,000,000,000 bytes: a report may be as long as its file, and no value can be longer than
/// the file that it lies in. So does the depth of an expression, 1,000: a filter may be long.
const LIMITS: [(Limit, i32); 6] = [
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (Limit::SQLITE_LIMIT_COLUMN, 100),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 10),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 16),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    // `VACUUM` attaches the file that it writes.
    (Limit::SQLITE_LIMIT_ATTACHED, 1),
];

/// More steps of SQLite than any statement takes before the schema is known. Only then can one have no end:
/// by pages that lead to one another. Steps and not seconds, since a lock may honestly be waited for.
const STEPS_BEFORE_KNOWN: i32 = 1_000_000;

/// Opens a file for reading and writing. Until [`release`], no statement goes on without end.
pub(super) fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    secured(Connection::open_with_flags(path, flags)?)
}

/// Opens a file as if nothing could ever change it: SQLite takes no lock and makes no file. Until
/// [`release`], no statement goes on without end.
pub(super) fn open_immutable(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    secured(Connection::open_with_flags(format!("{}?immutable=1", uri(path)), flags)?)
}

fn secured(mut conn: Connection) -> rusqlite::Result<Connection> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    for (limit, most) in LIMITS {
        conn.set_limit(limit, most)?;
    }
    conn.progress_handler(STEPS_BEFORE_KNOWN, Some(|| true))?;
    conn.pragma_update(None, "cell_size_check", true)?;
    Ok(conn)
}

/// Lets statements take as long as they take: from now on they read nothing but known tables.
pub(super) fn release(conn: &mut Connection) -> rusqlite::Result<()> {
    conn.progress_handler(0, None::<fn() -> bool>)
}

/// The pages that are kept in memory for many changes at once, in kibibytes. Ids come in no order, so that each is
/// written on another page of its index: 128 MB hold those of a million.
const MANY_PAGES: i64 = 128 << 10;

/// Does `work`, which changes very much in one transaction, with more pages in memory than usual: else each page is
/// written to the disk whenever another is needed, and read again.
pub(super) fn with_many_pages<T, E: From<rusqlite::Error>>(
    conn: &Connection,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let usual: i64 = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
    conn.pragma_update(None, "cache_size", -MANY_PAGES)?;
    let done = work();
    conn.pragma_update(None, "cache_size", usual)?;
    done
}

/// Leaves the log where it is when the connection is closed, instead of bringing it into the file: because
/// another session has the project, over whose writing this connection would write what it knows; or
/// because the file is refused and stays as it came.
pub(super) fn leave_log(conn: &Connection) {
    // It is only set in memory, which does not fail.
    let _ = conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
}

/// Returns the path as a `file:` address.
fn uri(path: &Path) -> String {
    use std::fmt::Write as _;
    let mut address = String::from("file:");
    let mut bytes = path.as_os_str().as_encoded_bytes().to_vec();
    if cfg!(windows) {
        for byte in &mut bytes {
            if *byte == b'\\' {
                *byte = b'/';
            }
        }
        if bytes.starts_with(b"//?/") {
            bytes.drain(..4);
        }
        bytes.insert(0, b'/');
    }
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"/._-~:".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
