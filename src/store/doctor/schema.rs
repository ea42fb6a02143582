//! Whether the project has the tables, indexes and triggers that it should.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::finding::Finding;
use crate::domain::Message;
use crate::store::schema::{STEPS, newest, version};

/// Holds the schema against one that is made anew by as many steps.
pub(super) fn compare(conn: &Connection) -> rusqlite::Result<Finding> {
    let mut fresh = Connection::open_in_memory()?;
    let tx = fresh.transaction()?;
    let version = version(conn)?;
    let mut steps = STEPS.iter().take(usize::try_from(version).unwrap_or(0));
    steps.try_for_each(|step| step(&tx))?;
    let (found, expected) = (objects(conn)?, objects(&tx)?);
    let differing: Vec<&str> = expected
        .iter()
        .filter(|(name, sql)| found.get(*name) != Some(sql))
        .chain(found.iter().filter(|(name, _)| !expected.contains_key(*name)))
        .map(|(name, _)| name.as_str())
        .collect();
    let trouble = (!differing.is_empty())
        .then(|| Message::new("doctor-schema-fault").with("names", differing.join(", ")));
    let well = Message::new("doctor-schema").with("version", version).with("newest", newest(STEPS));
    Ok(Finding::unless(trouble, well))
}

/// Tables, indexes and triggers by name, as they were declared.
fn objects(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    conn.prepare("SELECT name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
