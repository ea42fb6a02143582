//! Cases and the versions of their reports, from another file.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use indexmap::IndexMap;
use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::exchange::PortableVersion;
use crate::domain::{CaseNo, MergeSummary, TextHash};
use crate::store::version_row::{VersionRow, as_json, header_row as header_row_no};
use crate::store::{backlog, journal, portable};

/// The cases of a project, open for those of another file.
pub(super) struct CaseMerger<'a> {
    conn: &'a Connection,
    /// Cases from this number on came with this merge.
    pub(super) first_new: i64,
    /// The highest number of a case.
    pub(super) highest: i64,
    /// The entry of the journal that this merge will be.
    entry: i64,
    /// Known cases that got a version.
    pub(super) with_new_text: BTreeSet<CaseNo>,
    /// Versions that say something else than the same version here.
    pub(super) contradicting: Vec<PortableVersion>,
}

impl<'a> CaseMerger<'a> {
    pub(super) fn new(conn: &'a Connection) -> rusqlite::Result<Self> {
        let highest: i64 =
            conn.query_row("SELECT coalesce(max(no), 0) FROM case_report", [], |row| row.get(0))?;
        let (with_new_text, contradicting) = (BTreeSet::new(), Vec::new());
        let entry = journal::next_no(conn)?;
        Ok(Self { conn, first_new: highest + 1, highest, entry, with_new_text, contradicting })
    }

    /// Merges a case with its versions; false where the same id means another report here. `is_same`: it is the
    /// same case, though the two have no version in common.
    pub(super) fn merge(
        &mut self,
        versions: &[impl Borrow<PortableVersion>],
        is_same: bool,
        merged: &mut MergeSummary,
    ) -> rusqlite::Result<bool> {
        let (versions, unsound): (Vec<_>, Vec<_>) =
            versions.iter().map(Borrow::borrow).partition(|of| is_sound(of));
        self.contradicting.extend(unsound.into_iter().cloned());
        let Some(first) = versions.first() else { return Ok(true) };
        let Some(no) = number(self.conn, &first.source, &first.id)? else {
            self.highest += 1;
            self.conn
                .prepare_cached("INSERT INTO case_report (no, source, id) VALUES (?1, ?2, ?3)")?
                .execute(params![self.highest, first.source, first.id])?;
            for (version, place) in versions.into_iter().zip(1..) {
                self.write(CaseNo(self.highest), place, version)?;
            }
            merged.new_cases += 1;
            return Ok(true);
        };
        let ours = portable::versions(self.conn, no.0)?;
        let is_known =
            |theirs: &PortableVersion| ours.iter().any(|our| our.sha256 == theirs.sha256);
        if !versions.iter().copied().any(is_known) && !is_same {
            return Ok(false);
        }
        merged.known_cases += 1;
        for theirs in versions {
            let is_it = |our: &&PortableVersion| {
                (our.imported_at, our.sha256) == (theirs.imported_at, theirs.sha256)
            };
            match ours.iter().find(is_it) {
                Some(our) if our == theirs || is_blanked(our, theirs) => {}
                Some(_) => self.contradicting.push(theirs.clone()),
                None => {
                    self.insert(no, theirs)?;
                    merged.new_versions += 1;
                    merged.same_texts += usize::from(is_known(theirs));
                    self.with_new_text.insert(no);
                }
            }
        }
        Ok(true)
    }

    /// Adds a version to a known case, in its place among those that are there.
    fn insert(&self, no: CaseNo, version: &PortableVersion) -> rusqlite::Result<()> {
        let place: i64 = self
            .conn
            .prepare_cached(
                "SELECT count(*) + 1 FROM case_version
                 WHERE case_no = ?1 AND (imported_at, sha256) < (?2, ?3)",
            )?
            .query_row(params![no, version.imported_at, version.sha256], |row| row.get(0))?;
        // In two steps, since no two versions may bear one number in between.
        self.conn
            .prepare_cached(
                "UPDATE case_version SET version = -1 - version WHERE case_no = ?1 AND version >= ?2",
            )?
            .execute(params![no, place])?;
        self.conn
            .prepare_cached(
                "UPDATE case_version SET version = -version WHERE case_no = ?1 AND version < 0",
            )?
            .execute([no])?;
        backlog::add(self.conn, no)?;
        self.write(no, place, version)
    }

    fn write(&self, no: CaseNo, place: i64, version: &PortableVersion) -> rusqlite::Result<()> {
        let fields: IndexMap<&str, &str> =
            version.fields.iter().map(|(header, value)| (&**header, &**value)).collect();
        let headers: IndexMap<&str, Option<&str>> =
            version.headers.iter().map(|(header, role)| (&**header, role.as_deref())).collect();
        let header_row = if headers.is_empty() {
            None
        } else {
            Some(header_row_no(self.conn, &as_json(&headers)?)?)
        };
        let row = VersionRow {
            case: no,
            version: place,
            sha256: version.sha256,
            title: &version.title,
            municipality: version.municipality.as_deref(),
            county: version.county.as_deref(),
            date: version.date.as_deref(),
            imported_at: version.imported_at,
            fields: as_json(&fields)?,
            text: version.text.as_deref(),
            header_row,
            journal: self.entry,
        };
        row.insert(self.conn)
    }
}

/// Returns whether the version has the report that its hash says, or none.
fn is_sound(version: &PortableVersion) -> bool {
    let is_its_report = |text: &String| TextHash::new(&version.title, text) == version.sha256;
    version.text.as_ref().is_none_or(is_its_report)
}

/// Returns whether the two differ only in that one was erased.
fn is_blanked(one: &PortableVersion, other: &PortableVersion) -> bool {
    let is_blank = |version: &PortableVersion| {
        version.text.is_none() && version.title.is_empty() && version.fields.is_empty()
    };
    let place = |version: &PortableVersion| {
        (version.municipality.clone(), version.county.clone(), version.date.clone())
    };
    (is_blank(one) || is_blank(other)) && place(one) == place(other)
}

/// Returns the number of a case in this file.
pub(super) fn number(
    conn: &Connection,
    source: &str,
    id: &str,
) -> rusqlite::Result<Option<CaseNo>> {
    conn.prepare_cached("SELECT no FROM case_report WHERE source = ?1 AND id = ?2")?
        .query_row([source, id], |row| row.get(0))
        .optional()
}
