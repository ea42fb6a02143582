//! What follows from the log and from the reports, derived from them again.
//!
//! To compare, it is derived in tables of the connection's own. They bear the same names, and where a
//! name is used alone they are meant: so what writes and reads the project's tables does it there.

use rusqlite::{Connection, params};

use super::finding::{Finding, named_cases};
use crate::domain::{CaseNo, Message, Standing};
use crate::store::newest::newest_no;
use crate::store::projection::ProjectionWriter;
use crate::store::reviewers::FOLLOWING;
use crate::store::rounds::tables as rounds;
use crate::store::{backlog, live_acts, text_index};

/// Fills the empty tables that follow from the log.
///
/// Standings come from the one fold of the log, `domain::history::fold`, case by case. `domain::Replay`
/// gives the same and is what tests hold these tables against; but it has the whole log in memory, and a
/// log may have a million cases. So which acts are live is asked in SQL.
pub(super) fn follow_log(conn: &Connection) -> rusqlite::Result<()> {
    live_acts::derive(conn, &live_acts::ALL)?;
    let people: Vec<i64> = conn
        .prepare("SELECT DISTINCT reviewer FROM act ORDER BY reviewer")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for no in people {
        let cases: Vec<CaseNo> = conn
            .prepare_cached(
                "SELECT DISTINCT c.case_no FROM act a JOIN event_case c ON c.event = a.event
                 WHERE a.reviewer = ?1 ORDER BY c.case_no",
            )?
            .query_map([no], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut projection = ProjectionWriter::open(conn, no)?;
        for case in cases {
            let standing = projection.refolded(case)?;
            projection.put(case, &Standing::default(), &standing)?;
        }
        projection.close()?;
    }
    rounds::derive(conn)
}

/// Fills the empty index with the words of the newest versions.
pub(super) fn follow_reports(conn: &Connection) -> rusqlite::Result<()> {
    let mut query = conn.prepare(concat!(
        "SELECT v.case_no, v.title, v.text FROM case_version v WHERE v.version = ",
        newest_no!("v.case_no"),
        " AND v.case_no NOT IN (SELECT case_no FROM erased)"
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (title, text): (String, Option<String>) = (row.get(1)?, row.get(2)?);
        text_index::index(conn, row.get(0)?, &title, text.as_deref())?;
    }
    Ok(())
}

/// Holds what is kept beside the log against the log.
pub(super) fn compare(conn: &Connection) -> rusqlite::Result<Finding> {
    allow_own_tables(conn)?;
    for table in FOLLOWING {
        make_own(conn, table)?;
    }
    follow_log(conn)?;
    let mut differing = Vec::new();
    for table in FOLLOWING {
        let differs: bool =
            conn.query_row(&format!("SELECT EXISTS ({})", difference(table)), [], |row| {
                row.get(0)
            })?;
        differing.extend(differs.then_some(table));
    }
    let cases: Vec<CaseNo> = conn
        .prepare(&format!(
            "SELECT DISTINCT r.no FROM ({}) d JOIN case_report r ON r.no = d.case_no ORDER BY r.no",
            difference("standing")
        ))?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let acts: i64 = conn.query_row("SELECT count(*) FROM temp.act", [], |row| row.get(0))?;
    for table in FOLLOWING {
        conn.execute_batch(&format!("DROP TABLE temp.{table}"))?;
    }
    let names = named_cases(conn, &cases)?;
    let trouble = (!differing.is_empty()).then(|| {
        Message::new("doctor-log-fault")
            .with("tables", differing.join(", "))
            .with("count", cases.len())
            .with("names", names)
    });
    Ok(Finding::unless(trouble, Message::new("doctor-log").with("count", acts)))
}

/// Holds the index of words against the reports.
pub(super) fn compare_words(conn: &Connection) -> rusqlite::Result<Finding> {
    if !backlog::is_empty(conn)? {
        return Ok(Finding::remark(Message::new("doctor-words-underway")));
    }
    allow_own_tables(conn)?;
    let missing: Vec<CaseNo> = conn
        .prepare(
            "SELECT no FROM case_report WHERE no NOT IN (SELECT rowid FROM main.case_text)
               AND no NOT IN (SELECT case_no FROM erased) ORDER BY no",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    make_own(conn, "case_text")?;
    make_own(conn, "case_word")?;
    follow_reports(conn)?;
    let words: i64 = conn.query_row(
        &format!("SELECT count(*) FROM ({})", difference("case_word")),
        [],
        |row| row.get(0),
    )?;
    conn.execute_batch("DROP TABLE temp.case_word; DROP TABLE temp.case_text")?;
    let names = named_cases(conn, &missing)?;
    let trouble = (words > 0 || !missing.is_empty()).then(|| {
        let message = Message::new("doctor-words-fault").with("count", words);
        message.with("missing", missing.len()).with("names", names)
    });
    Ok(Finding::unless(trouble, Message::new("doctor-words")))
}

/// Lets a connection that only reads keep tables of its own, which no one else sees.
fn allow_own_tables(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "query_only", false)?;
    conn.pragma_update(None, "foreign_keys", false)
}

/// Makes an empty table of the connection's own, like that of the project.
fn make_own(conn: &Connection, table: &str) -> rusqlite::Result<()> {
    let declared: String = conn.query_row(
        "SELECT sql FROM main.sqlite_schema WHERE name = ?1",
        params![table],
        |row| row.get(0),
    )?;
    let own = [("CREATE TABLE ", "CREATE TEMP TABLE "), ("VIRTUAL TABLE ", "VIRTUAL TABLE temp.")]
        .iter()
        .fold(declared, |sql, (from, to)| sql.replacen(from, to, 1));
    conn.execute_batch(&own)
}

/// Returns the rows that only one of the two tables has.
fn difference(table: &str) -> String {
    let except = |one, other| {
        format!("SELECT * FROM (SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table})")
    };
    format!("{} UNION ALL {}", except("main", "temp"), except("temp", "main"))
}
