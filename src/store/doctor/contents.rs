//! What is brought over of each table of a damaged project, and what replaces the rest.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

use super::journal;
use super::lost::{self, STAND_IN};
use super::rebuild;
use super::salvage::{self, Allowance, Saved, Table};
use crate::domain::{Answer, CategoryAnswer, FacetAnswers, KindsAnswer, Message, Patch, TextHash};
use crate::store::{columns, functions, rearrange};

/// That the first column is the number of a case.
const IS_CASE: &str = "?1 IN (SELECT no FROM case_report)";

/// The cases that a report or an act speaks of.
const SPOKEN_OF: &str = "SELECT case_no FROM case_version UNION SELECT case_no FROM event_case";

/// Brings over all that can be read, and derives the rest. Returns what is lost.
pub(super) fn save(
    from: &Connection,
    bytes: u64,
    to: &Connection,
) -> rusqlite::Result<Vec<Message>> {
    let tables = Tables { from, bytes, to };
    let table = |name, key, condition| Table {
        name,
        into: name,
        key,
        spare: &[],
        condition,
        accepts: |_| true,
    };
    let take = |name, key, condition| tables.save(&table(name, key, condition));
    let reviewers = take("reviewer", "no", "trim(?2) <> ''")?;
    take("header_row", "no", "json_valid(?2) AND json_type(?2) = 'object'")?;
    let versions = tables.save(&Table {
        spare: &["text", "header_row"],
        accepts: is_version,
        ..table("case_version", "rowid", "?1 > 0 AND length(?3) = 32")
    })?;
    let events = take("event", "no", "length(?2) = 16 AND length(?4) = 16")?;
    let patches = tables.save(&Table {
        accepts: is_patch,
        ..table("event_patch", "event", "?1 IN (SELECT no FROM event)")
    })?;
    let touched = take(
        "event_case",
        "event",
        "length(?4) = 32 AND ?2 > 0 AND ?1 IN (SELECT no FROM event)
         AND (?3 IS NULL
              OR EXISTS (SELECT 1 FROM event_patch WHERE event = ?1 AND patch_no = ?3))",
    )?;
    let cases = tables.name_cases()?;
    take("erased", "case_no", IS_CASE)?;
    tables.save(&Table { accepts: is_draft, ..table("draft", "case_no", IS_CASE) })?;
    take("half_written", "case_no", IS_CASE)?;
    tables.save_notes()?;
    tables.save_codebooks()?;
    tables.save_quarantine()?;
    tables.save_project()?;
    tables.stand_in()?;
    tables.identify_reviewers()?;
    let is_version = "EXISTS (SELECT 1 FROM case_version WHERE case_no = ?1 AND version = ?2)";
    take("lost_version", "case_no", is_version)?;
    note_lost_versions(to, &versions)?;
    let mut losses = journal::save(from, bytes, to)?;
    rearrange::rearrange(to, || rearrange::close_gaps(to))?;
    rebuild::follow_log(to)?;
    rebuild::follow_reports(to)?;

    if [&events, &patches, &touched].into_iter().any(Saved::is_lost) {
        losses.push(Message::new("doctor-lost-acts"));
    }
    if cases.is_lost() && versions.is_lost() {
        losses.push(Message::new("doctor-lost-cases"));
    }
    losses.extend(lost::known(to)?);
    let is_said = losses.iter().any(|loss| loss.key == "doctor-lost-reviewers");
    if reviewers.is_lost() && !is_said {
        losses.push(Message::new("doctor-lost-reviewers"));
    }
    Ok(losses)
}

fn secret(row: &Row<'_>) -> rusqlite::Result<[u8; 32]> {
    row.get(0)
}

fn project_id(row: &Row<'_>) -> rusqlite::Result<[u8; 16]> {
    row.get(0)
}

/// Returns whether the ninth column has the other columns of a file as reports have them.
fn is_version(row: &[Value]) -> bool {
    let is_fields = |json: &str| serde_json::from_str::<HashMap<String, String>>(json).is_ok();
    matches!(row.get(8), Some(Value::Text(json)) if is_fields(json))
}

/// Returns whether the third column is a patch as the log has it.
fn is_patch(row: &[Value]) -> bool {
    matches!(row.get(2), Some(Value::Text(json)) if serde_json::from_str::<Patch>(json).is_ok())
}

/// Returns whether the fourth to sixth columns are answers, or none.
fn is_draft(row: &[Value]) -> bool {
    let is = |place: usize, parses: fn(&str) -> bool| match row.get(place) {
        Some(Value::Null) => true,
        Some(Value::Text(word)) => parses(word),
        _ => false,
    };
    let are_kinds = |words: &str| {
        KindsAnswer::from_words(words.split(',').filter(|word| !word.is_empty())).is_ok()
    };
    // A draft of an earlier schema has none.
    let are_facets = |json: &str| serde_json::from_str::<FacetAnswers>(json).is_ok();
    (row.get(8).is_none() || is(8, are_facets))
        && is(3, |word| word.parse::<CategoryAnswer>().is_ok())
        && is(4, |word| word.parse::<Answer>().is_ok())
        && is(5, are_kinds)
}

/// A damaged project of so many bytes, and the one that is made of it.
struct Tables<'a> {
    from: &'a Connection,
    bytes: u64,
    to: &'a Connection,
}

impl Tables<'_> {
    fn allowance(&self) -> Allowance {
        Allowance::for_file(self.bytes)
    }

    fn save(&self, table: &Table<'_>) -> rusqlite::Result<Saved> {
        salvage::save(self.from, self.to, table, &self.allowance())
    }

    /// Brings over the cases with their ids: by their table, else by the index of ids. Of two numbers for
    /// one id, the one counts that is spoken of; a number that is spoken of and has no id gets one that
    /// says so. Numbers that nothing mentions are not made up.
    fn name_cases(&self) -> rusqlite::Result<Saved> {
        self.to.execute_batch(
            "CREATE TEMP TABLE named (place INTEGER PRIMARY KEY, no INTEGER, source TEXT, id TEXT)",
        )?;
        let saved = self.save(&Table {
            name: "case_report",
            into: "named",
            key: "no",
            spare: &[],
            condition: "?1 > 0",
            accepts: |_| true,
        })?;
        let indexed = "SELECT no, source, id FROM case_report
                       INDEXED BY sqlite_autoindex_case_report_1 ORDER BY source, id";
        let mut insert = self.to.prepare(
            "INSERT INTO named (no, source, id) SELECT ?1, ?2, ?3 WHERE ?1 > 0 AND typeof(?1) = 'integer'",
        )?;
        salvage::for_each_readable(self.from, &self.allowance(), indexed, &mut |row| {
            insert.execute(params![
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?
            ])?;
            Ok(())
        });
        drop(insert);
        let take = "INSERT OR IGNORE INTO case_report (no, source, id)
                    SELECT no, source, id FROM named";
        self.to.execute_batch(&format!(
            "{take} WHERE no IN ({SPOKEN_OF}) ORDER BY place;
             {take} ORDER BY place;
             DROP TABLE named"
        ))?;
        let nameless = format!("{SPOKEN_OF} EXCEPT SELECT no FROM case_report");
        name(
            self.to,
            &nameless,
            "INSERT OR IGNORE INTO case_report (no, source, id) VALUES (?1, '', ?2)",
        )?;
        Ok(saved)
    }

    /// Brings over the codebooks, up to the first that cannot be read: they are few.
    fn save_codebooks(&self) -> rusqlite::Result<()> {
        let mut insert = self
            .to
            .prepare("INSERT OR IGNORE INTO codebook_text (sha256, text) VALUES (?1, ?2)")?;
        let all = "SELECT sha256, text FROM codebook_text";
        salvage::for_each_readable(self.from, &self.allowance(), all, &mut |row| {
            insert.execute(params![row.get::<_, TextHash>(0)?, row.get::<_, String>(1)?])?;
            Ok(())
        });
        Ok(())
    }

    /// Brings over what merges have set aside, up to the first that cannot be read.
    fn save_quarantine(&self) -> rusqlite::Result<()> {
        let mut insert = self.to.prepare(
            "INSERT OR IGNORE INTO quarantine (id, why, body, at) VALUES (?1, ?2, ?3, ?4)",
        )?;
        let all = "SELECT id, why, body, at FROM quarantine";
        salvage::for_each_readable(self.from, &self.allowance(), all, &mut |row| {
            let (id, why): (Vec<u8>, String) = (row.get(0)?, row.get(1)?);
            insert.execute(params![id, why, row.get::<_, String>(2)?, row.get::<_, i64>(3)?])?;
            Ok(())
        });
        Ok(())
    }

    /// Brings over the secret and the id, which older files do not have but which follows from the secret.
    fn save_project(&self) -> rusqlite::Result<()> {
        functions::equip_for_ids(self.to)?;
        if let Ok(secret) = self.from.query_row("SELECT secret FROM project", [], secret) {
            self.to
                .execute("UPDATE project SET secret = ?1, id = nybrott_project_id(?1)", [secret])?;
        }
        if let Ok(id) = self.from.query_row("SELECT id FROM project", [], project_id) {
            self.to.execute("UPDATE project SET id = ?1", [id])?;
        }
        Ok(())
    }

    /// Gives reviewers of older files their ids, and makes each a person of whom no other is known.
    fn identify_reviewers(&self) -> rusqlite::Result<()> {
        if self.from.prepare("SELECT id FROM reviewer").is_err() {
            self.to.execute("UPDATE OR IGNORE reviewer SET id = nybrott_reviewer_id(name)", [])?;
        }
        self.to.execute(
            "UPDATE OR IGNORE reviewer SET person = no
             WHERE person NOT IN (SELECT no FROM reviewer)",
            [],
        )?;
        Ok(())
    }

    /// Brings over the notes that the log speaks of and that are what they were, each by itself.
    fn save_notes(&self) -> rusqlite::Result<()> {
        let mut query = self
            .to
            .prepare("SELECT DISTINCT unhex(json_extract(patch, '$.note')) FROM event_patch")?;
        let hashes: Vec<Option<TextHash>> =
            query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for hash in hashes.into_iter().flatten() {
            let read = self.from.query_row(
                "SELECT text FROM note_text WHERE sha256 = ?1",
                [hash],
                |row| row.get::<_, String>(0),
            );
            if let Some(text) = read.ok().filter(|text| columns::note_hash(text) == hash) {
                self.to.execute(
                    "INSERT INTO note_text (sha256, text) VALUES (?1, ?2)",
                    params![hash, text],
                )?;
            }
        }
        Ok(())
    }

    /// Puts something in the place of what is referred to and could not be read: what an index still knows
    /// of a version, else nothing but its being there.
    fn stand_in(&self) -> rusqlite::Result<()> {
        let indexed = "SELECT case_no, version, title, municipality, date, county FROM case_version
                       INDEXED BY case_heading ORDER BY case_no, version";
        let mut insert = self.to.prepare(
            "INSERT OR IGNORE INTO case_version
                 (case_no, version, sha256, title, municipality, date, county, imported_at, fields)
             SELECT ?1, ?2, coalesce((SELECT text_sha256 FROM event_case WHERE case_no = ?1
                 ORDER BY event DESC LIMIT 1), zeroblob(32)), ?3, ?4, ?5, ?6, 0, '{}'
             WHERE ?1 IN (SELECT no FROM case_report)",
        )?;
        salvage::for_each_readable(self.from, &self.allowance(), indexed, &mut |row| {
            let (case, version): (i64, i64) = (row.get(0)?, row.get(1)?);
            let title: String = row.get(2)?;
            let place: [Option<String>; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
            let [municipality, date, county] = place;
            insert.execute(params![case, version, title, municipality, date, county])?;
            Ok(())
        });
        self.to.execute_batch(
            "INSERT INTO case_version (case_no, version, sha256, title, imported_at, fields)
             SELECT no, 1, zeroblob(32), '', 0, '{}' FROM case_report
             WHERE no NOT IN (SELECT case_no FROM case_version);
             INSERT OR IGNORE INTO header_row (no, headers)
             SELECT DISTINCT header_row, '{\"nybrott-lost-' || header_row || '\":null}'
             FROM case_version WHERE header_row NOT IN (SELECT no FROM header_row);",
        )?;
        name(
            self.to,
            "SELECT DISTINCT reviewer FROM event WHERE reviewer NOT IN (SELECT no FROM reviewer)",
            "INSERT OR IGNORE INTO reviewer (no, name) VALUES (?1, ?2)",
        )
    }
}

/// Gives each of these numbers a name that shows that its own is lost, and that no other has.
fn name(to: &Connection, nameless: &str, insert: &str) -> rusqlite::Result<()> {
    let numbers: Vec<i64> =
        to.prepare(nameless)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut insert = to.prepare(insert)?;
    for no in numbers {
        let mut name = format!("{STAND_IN}{no}");
        while insert.execute(params![no, name])? == 0 {
            name.push('+');
        }
    }
    Ok(())
}

/// Notes which versions are not what was delivered: so that the project itself knows.
fn note_lost_versions(to: &Connection, versions: &Saved) -> rusqlite::Result<()> {
    let mut query = to.prepare(
        "SELECT case_no, version, sha256, title, text, rowid, imported_at = 0 FROM case_version",
    )?;
    let mut insert =
        to.prepare("INSERT OR IGNORE INTO lost_version (case_no, version) VALUES (?1, ?2)")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (hash, title): (TextHash, String) = (row.get(2)?, row.get(3)?);
        let is_lost = match row.get::<_, Option<String>>(4)? {
            Some(text) => TextHash::new(&title, &text) != hash,
            None => row.get(6)? || versions.stripped.binary_search(&row.get(5)?).is_ok(),
        };
        if is_lost {
            insert.execute(params![row.get::<_, i64>(0)?, row.get::<_, i64>(1)?])?;
        }
    }
    Ok(())
}
