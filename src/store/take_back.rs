//! Taking back a delivery: what came with it goes, unless another delivery has it or an act speaks of it.
//!
//! A delivery says of each of its cases what the newest version was when it came. A version goes with the
//! last delivery that says so, and a case with its last version. What came with a merge stays. See
//! `docs/decisions/0025-taking-back-a-delivery.md`.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use super::journal::not_taken_back;
use super::reader::{Reader, Result};
use super::titles::{id_of, title_of};
use super::tx_error::TxError;
use super::{backlog, erase, half_written, journal, rearrange};
use crate::domain::{CaseNo, JournalKind, Moment, TakeBackRefusal, TakenBack, TextHash};

impl Reader {
    /// Returns what would go if the delivery of this number were taken back.
    ///
    /// # Errors
    /// [`StoreError::NotTakenBack`]; see [`Reader`].
    pub fn take_back_preview(&self, no: i64) -> Result<TakenBack> {
        let plan = self.ask(|conn| TakeBackPlan::new(conn, no))?;
        plan.map(|plan| plan.summary).map_err(|why| refusal(self.path(), no, why))
    }
}

/// Takes the delivery of this number back, within a transaction.
pub(super) fn take_back(
    conn: &Connection,
    path: &Path,
    no: i64,
    at: Moment,
) -> std::result::Result<TakenBack, TxError> {
    let plan = TakeBackPlan::new(conn, no)?.map_err(|why| refusal(path, no, why))?;
    plan.carry_out(conn)?;
    journal::add_take_back(conn, at, &plan.summary)?;
    Ok(plan.summary)
}

fn refusal(path: &Path, no: i64, why: TakeBackRefusal) -> StoreError {
    StoreError::NotTakenBack { path: path.to_owned(), no, why }
}

/// What goes when a delivery is taken back.
struct TakeBackPlan {
    summary: TakenBack,
    /// Versions of cases that stay.
    versions: Vec<(CaseNo, i64)>,
}

impl TakeBackPlan {
    fn new(
        conn: &Connection,
        no: i64,
    ) -> rusqlite::Result<std::result::Result<Self, TakeBackRefusal>> {
        let file = match takeable(conn, no)? {
            Ok(file) => journal::name_of(&file).to_owned(),
            Err(why) => return Ok(Err(why)),
        };
        let others = OtherDeliveries::read(conn, no)?;
        let mut plan =
            Self { summary: TakenBack { no, file, ..TakenBack::default() }, versions: Vec::new() };
        let (mut with_acts, mut first_with_acts) = (Vec::new(), None);
        for (first, last) in runs(conn, no)? {
            for case in (first..=last).map(CaseNo) {
                if !plan.add(conn, case, &others)? {
                    first_with_acts.get_or_insert(case);
                    with_acts.push(id_of(conn, case)?);
                }
            }
        }
        let Some(first) = first_with_acts else { return Ok(Ok(plan)) };
        let title = title_of(conn, first)?;
        Ok(Err(TakeBackRefusal::HasActs { ids: with_acts, title }))
    }

    /// Adds what goes of a case; false where an act speaks of it.
    fn add(
        &mut self,
        conn: &Connection,
        case: CaseNo,
        others: &OtherDeliveries,
    ) -> rusqlite::Result<bool> {
        let versions = versions(conn, case)?;
        // What is erased stays so, and nothing of it is left to go.
        let goes =
            if erase::is_erased(conn, case)? { Vec::new() } else { others.leave(case, &versions) };
        if goes.is_empty() {
            self.summary.kept += 1;
            return Ok(true);
        }
        if goes.len() == versions.len() {
            if has_acts(conn, case, None)? {
                return Ok(false);
            }
            self.summary.drafts += drafts_of(conn, case)?;
            self.summary.gone.push(case);
            return Ok(true);
        }
        for version in &goes {
            let stays = |other: &Version| {
                other.hash == version.hash && !goes.iter().any(|gone| gone.no == other.no)
            };
            if !versions.iter().any(stays) && has_acts(conn, case, Some(version.hash))? {
                return Ok(false);
            }
        }
        self.summary.kept += 1;
        self.summary.versions += goes.len();
        self.versions.extend(goes.iter().map(|version| (case, version.no)));
        Ok(true)
    }

    fn carry_out(&self, conn: &Connection) -> rusqlite::Result<()> {
        let moved = rearrange::rearrange(conn, || {
            let header_rows = self.remove(conn)?;
            let moved = rearrange::close_gaps(conn)?;
            remove_unused(conn, &header_rows)?;
            Ok(moved)
        })?;
        if let Some((first, last)) = moved {
            backlog::add_run(conn, first, last)?;
        }
        Ok(())
    }

    /// Removes the reports, and returns the rows of headers that they came under.
    fn remove(&self, conn: &Connection) -> rusqlite::Result<BTreeSet<i64>> {
        let of_cases = self.summary.gone.iter().map(|case| (*case, None));
        let of_versions = self.versions.iter().map(|(case, version)| (*case, Some(*version)));
        let mut header_rows = BTreeSet::new();
        for (case, version) in of_cases.chain(of_versions) {
            conn.prepare_cached(
                "DELETE FROM lost_version WHERE case_no = ?1 AND version = coalesce(?2, version)",
            )?
            .execute(params![case, version])?;
            let mut remove = conn.prepare_cached(
                "DELETE FROM case_version WHERE case_no = ?1 AND version = coalesce(?2, version)
                 RETURNING header_row",
            )?;
            let gone = remove
                .query_map(params![case, version], |row| row.get::<_, Option<i64>>(0))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            header_rows.extend(gone.into_iter().flatten());
            if version.is_some() {
                backlog::add(conn, case)?;
            } else {
                conn.prepare_cached("DELETE FROM draft WHERE case_no = ?1")?.execute([case])?;
                half_written::forget(conn, case)?;
                conn.prepare_cached("DELETE FROM case_report WHERE no = ?1")?.execute([case])?;
            }
        }
        Ok(header_rows)
    }
}

/// Returns the file of a delivery that may be taken back, whatever acts say.
fn takeable(
    conn: &Connection,
    no: i64,
) -> rusqlite::Result<std::result::Result<String, TakeBackRefusal>> {
    let found: Option<(String, String, bool)> = conn
        .query_row(
            "SELECT kind, coalesce(file, ''), EXISTS (SELECT 1 FROM journal WHERE target = ?1)
             FROM journal WHERE no = ?1",
            [no],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let Some((kind, file, is_taken_back)) = found else { return Ok(Err(TakeBackRefusal::Unknown)) };
    if kind != JournalKind::Import.as_str() {
        let kind = JournalKind::ALL.into_iter().find(|known| known.as_str() == kind);
        return Ok(Err(TakeBackRefusal::NotADelivery(kind.unwrap_or(JournalKind::TakeBack))));
    }
    if is_taken_back {
        return Ok(Err(TakeBackRefusal::TakenBackBefore));
    }
    let unknown_later: Option<i64> = conn.query_row(
        concat!(
            "SELECT max(no) FROM journal WHERE no > ?1 AND kind = 'import' AND NOT is_whole AND ",
            not_taken_back!("no")
        ),
        [no],
        |row| row.get(0),
    )?;
    Ok(unknown_later.map_or(Ok(file), |later| Err(TakeBackRefusal::UnknownLater(later))))
}

/// Returns how many reviewers have something unsaved on a case.
fn drafts_of(conn: &Connection, case: CaseNo) -> rusqlite::Result<usize> {
    let count: i64 = conn
        .prepare_cached(
            "SELECT count(*) FROM (SELECT reviewer FROM draft WHERE case_no = ?1
                                   UNION SELECT reviewer FROM half_written WHERE case_no = ?1)",
        )?
        .query_row([case], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// A version of a report.
struct Version {
    no: i64,
    hash: TextHash,
    /// The entry that brought it; 0 where that is not known.
    entry: i64,
}

/// Returns the versions of a case, oldest first.
fn versions(conn: &Connection, case: CaseNo) -> rusqlite::Result<Vec<Version>> {
    conn.prepare_cached(
        "SELECT version, sha256, coalesce(journal, 0) FROM case_version
         WHERE case_no = ?1 ORDER BY version",
    )?
    .query_map([case], |row| {
        Ok(Version { no: row.get(0)?, hash: row.get(1)?, entry: row.get(2)? })
    })?
    .collect()
}

/// The deliveries beside one that is taken back.
struct OtherDeliveries {
    /// The one that is taken back.
    no: i64,
    /// Those that were taken back before.
    gone: BTreeSet<i64>,
    /// The others, each with its runs of cases.
    live: Vec<(i64, Vec<(i64, i64)>)>,
}

impl OtherDeliveries {
    fn read(conn: &Connection, no: i64) -> rusqlite::Result<Self> {
        let gone: BTreeSet<i64> = conn
            .prepare("SELECT target FROM journal WHERE target IS NOT NULL")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let imports: Vec<i64> = conn
            .prepare("SELECT no FROM journal WHERE kind = 'import' ORDER BY no")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let live = imports.into_iter().filter(|other| *other != no && !gone.contains(other));
        let live = live.map(|other| Ok((other, runs(conn, other)?)));
        let live = live.collect::<rusqlite::Result<_>>()?;
        Ok(Self { no, gone, live })
    }

    /// Returns the versions of a case that no other delivery says are the newest it knew: those that the one
    /// that is taken back brought, and those that it kept from going with another one.
    fn leave<'v>(&self, case: CaseNo, versions: &'v [Version]) -> Vec<&'v Version> {
        let has = |runs: &[(i64, i64)]| {
            let behind = runs.partition_point(|(first, _)| *first <= case.0);
            behind > 0 && runs[behind - 1].1 >= case.0
        };
        let known_to = |entry: i64| versions.iter().rev().find(|version| version.entry <= entry);
        let is_it = |version: &Version, other: Option<&Version>| {
            other.is_some_and(|other| other.no == version.no)
        };
        let is_kept = |version: &Version| {
            self.live.iter().any(|(no, runs)| is_it(version, known_to(*no)) && has(runs))
        };
        let came_along = |version: &Version| {
            version.entry == self.no
                || self.gone.contains(&version.entry) && is_it(version, known_to(self.no))
        };
        versions.iter().filter(|version| came_along(version) && !is_kept(version)).collect()
    }
}

/// Returns the cases that a delivery has, by the first and the last number of each run.
fn runs(conn: &Connection, entry: i64) -> rusqlite::Result<Vec<(i64, i64)>> {
    conn.prepare_cached("SELECT first, last FROM delivered WHERE journal = ?1 ORDER BY first")?
        .query_map([entry], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Returns whether an act speaks of the case, or of this text of it.
fn has_acts(conn: &Connection, case: CaseNo, text: Option<TextHash>) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM event_case
                        WHERE case_no = ?1 AND text_sha256 = coalesce(?2, text_sha256))",
    )?
    .query_row(params![case, text], |row| row.get(0))
}

/// Removes these rows of headers where no report came under them.
fn remove_unused(conn: &Connection, header_rows: &BTreeSet<i64>) -> rusqlite::Result<()> {
    for no in header_rows {
        conn.execute(
            "DELETE FROM header_row WHERE no = ?1
               AND NOT EXISTS (SELECT 1 FROM case_version WHERE header_row = ?1)",
            [no],
        )?;
    }
    Ok(())
}
