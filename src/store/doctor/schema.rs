//! Whether the project has the tables, indexes and triggers that it should.

use rusqlite::Connection;

use super::finding::Finding;
use crate::domain::Message;
use crate::store::listing::{self, Difference};
use crate::store::schema::{STEPS, newest, version};

/// Holds the schema against the one that the steps make. What a stranger put in was refused before.
pub(super) fn compare(conn: &Connection) -> rusqlite::Result<Finding> {
    let found = version(conn)?;
    let Difference { missing, foreign } = listing::difference(conn, STEPS, found)?;
    let differing = [missing, foreign].concat();
    let trouble = (!differing.is_empty())
        .then(|| Message::new("doctor-schema-fault").with("names", listing::named(&differing)));
    let well = Message::new("doctor-schema").with("version", found).with("newest", newest(STEPS));
    Ok(Finding::unless(trouble, well))
}
