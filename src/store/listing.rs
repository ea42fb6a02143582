//! What a project file declares, held against what it should: tables, indexes, triggers and the tables
//! that the text index keeps.
//!
//! Reading this list runs nothing of the file. Only its hash is compared at first, since that is done on
//! each opening; where it differs, an empty project of the same schema shows what does.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use sha2::{Digest as _, Sha256};

use super::schema::SchemaStep;
use crate::domain::TextHash;

/// The SHA-256 of the list of each schema, from the first. A step that changes, changes these.
const KNOWN: [&str; 12] = [
    "478ccfe256e12ec18e91539df13bcf1084415d264a0aeaf79ead84cefa796242",
    "f099bb7424f3008ca6784d77ebe047d80efb1a814d29e49301f26dd812768e3b",
    "240a5823c3875459642c8b355a615925f4553762e43f7c175f932aafec3c1937",
    "f07bcd50f66e2ba5d66d0fc726dd81f655890e5858cde7c2fb98871da53e8b81",
    "242252e4c6b3e27a6ba642dfcd867493e8fb36c2dfd597563299c16701d852b6",
    "05f919d27e42e6cf3e7874d1c5afc9d450c4c77ab44d5dddd362a3629d047fcb",
    "d370113c862dfabd89879cd47545846ccedb8199b32219eaac3de2dfd4db666a",
    "d370113c862dfabd89879cd47545846ccedb8199b32219eaac3de2dfd4db666a",
    "ea5e69f9334955074b3733797b48e730ac6ba8770080754cccb75e5440f275b4",
    "52318c72102370cebad06c3d761953de6fd179e06e5945333e4c5cafa1014b42",
    "0158f7672705f850ebffa4aad75522a2a550dfddb888fa3724f8af7b372a97f2",
    "89135e170ee62136bb67f6a208cb53b7761e66ccbc8990b1f64978110c0d21c8",
];

/// So many names are listed; more are counted.
const MOST_NAMED: usize = 10;

/// So many letters of a name are shown.
const LONGEST_NAME: usize = 60;

/// What a file declares, by its kind and name: the table that it belongs to, and its SQL.
type Listing = BTreeMap<(String, String), (String, String)>;

/// One thing of a [`Listing`].
type Listed<'l> = (&'l (String, String), &'l (String, String));

/// How a file's list differs from that of its schema, by names.
#[derive(Debug, Default)]
pub(super) struct Difference {
    /// What the schema does not have, or not so.
    pub(super) foreign: Vec<String>,
    /// What only the schema has.
    pub(super) missing: Vec<String>,
}

/// Returns the names of what the file declares though the first `version` of the `steps` do not. What is
/// missing is no stranger's: a damaged file lacks it, and can do nothing with what it has.
pub(super) fn foreign(
    conn: &Connection,
    steps: &[SchemaStep],
    version: i64,
) -> rusqlite::Result<Vec<String>> {
    Ok(difference(conn, steps, version)?.foreign)
}

/// Returns how the file differs from what the first `version` of the `steps` make.
pub(super) fn difference(
    conn: &Connection,
    steps: &[SchemaStep],
    version: i64,
) -> rusqlite::Result<Difference> {
    let place = usize::try_from(version).unwrap_or_default();
    let known = KNOWN.get(place.wrapping_sub(1));
    if known.is_some_and(|known| hash(conn).is_ok_and(|found| *known == found)) {
        return Ok(Difference::default());
    }
    let found = listing(conn)?;
    let expected = listing(&made_by(&steps[..place.min(steps.len())])?)?;
    let names = |one: &Listing, lacks: &dyn Fn(&Listed<'_>) -> bool| {
        let mut names: Vec<String> =
            one.iter().filter(lacks).map(|((_, name), _)| name.clone()).collect();
        names.sort();
        names.dedup();
        names
    };
    Ok(Difference {
        foreign: names(&found, &|(key, declared)| expected.get(*key) != Some(*declared)),
        missing: names(&expected, &|(key, _)| !found.contains_key(*key)),
    })
}

/// Returns the first of these names, and how many more there are.
pub(super) fn named(names: &[String]) -> String {
    let short = |name: &String| name.chars().take(LONGEST_NAME).collect::<String>();
    let mut said: Vec<String> = names.iter().take(MOST_NAMED).map(short).collect();
    if names.len() > MOST_NAMED {
        said.push(format!("… (+{})", names.len() - MOST_NAMED));
    }
    said.join(", ")
}

/// Returns an empty file as these steps make it.
fn made_by(steps: &[SchemaStep]) -> rusqlite::Result<Connection> {
    let mut fresh = Connection::open_in_memory()?;
    let tx = fresh.transaction()?;
    steps.iter().try_for_each(|step| step(&tx))?;
    tx.commit()?;
    Ok(fresh)
}

/// Returns what a file declares.
pub(super) fn listing(conn: &Connection) -> rusqlite::Result<Listing> {
    conn.prepare(DECLARED)?.query_map([], declared)?.collect()
}

/// What the list of a file is asked for; each row is to be read by [`declared`].
pub(super) const DECLARED: &str = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema";

/// Reads one thing that a file declares.
pub(super) fn declared(row: &Row<'_>) -> rusqlite::Result<((String, String), (String, String))> {
    Ok(((text(row, 0)?, text(row, 1)?), (text(row, 2)?, text(row, 3)?)))
}

/// Returns the declarations; what SQLite made for itself has no SQL.
fn text(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(match row.get_ref(at)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        _ => String::new(),
    })
}

/// Returns the SHA-256 of what a file declares, by kind and name, as it is read: each start waits for it.
fn hash(conn: &Connection) -> rusqlite::Result<String> {
    let mut hasher = Sha256::new();
    let mut statement = conn.prepare(&format!("{DECLARED} ORDER BY type, name"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..4 {
            let part = match row.get_ref(column)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
                _ => &[],
            };
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    Ok(TextHash(hasher.finalize().into()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema::STEPS;

    /// Who changes a step sees here the name of the new list.
    #[test]
    fn the_hash_of_each_schema_is_that_of_what_its_steps_make() {
        let made = |count| hash(&made_by(&STEPS[..count]).unwrap()).unwrap();
        let made: Vec<String> = (1..=STEPS.len()).map(made).collect();
        assert_eq!(made, KNOWN, "one for each step");
    }

    #[test]
    fn names_without_end_are_cut() {
        let names: Vec<String> = (0..30).map(|no| format!("{no}{}", "x".repeat(1_000))).collect();
        let said = named(&names);
        assert!(said.len() < 700 && said.ends_with("… (+20)"), "{said}");
    }
}
