//! What follows from the log and is kept beside it: standings, totals, live acts, closed cases.
//!
//! Whatever writes an event changes these in the same transaction.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::closed_runs::ClosureChanges;
use super::{columns, reviewers};
use crate::domain::{AppliedAct, CaseNo, Retraction, Reviewer, Stamp, Standing, Tally, history};

/// One reviewer's standings and totals, open for change within a transaction.
pub(super) struct ProjectionWriter<'a> {
    conn: &'a Connection,
    reviewer: Reviewer,
    no: i64,
    tally: Tally,
    moved: ClosureChanges,
}

impl<'a> ProjectionWriter<'a> {
    /// Opens the standings and totals of the person with this number.
    pub(super) fn open(conn: &'a Connection, no: i64) -> rusqlite::Result<Self> {
        let reviewer = reviewers::person(conn, no)?;
        let tally = tally(conn, no)?;
        Ok(Self { conn, reviewer, no, tally, moved: ClosureChanges::default() })
    }

    /// Returns whose standings these are.
    pub(super) const fn reviewer(&self) -> &Reviewer {
        &self.reviewer
    }

    /// Returns the standing of the case.
    pub(super) fn standing(&self, case: CaseNo) -> rusqlite::Result<Standing> {
        standing(self.conn, case, self.no)
    }

    /// Returns the standing of the case by everything the log has of it.
    pub(super) fn refolded(&self, case: CaseNo) -> rusqlite::Result<Standing> {
        let logged = acts_on(self.conn, case, Some(self.no))?;
        let retractions: Vec<Retraction> =
            logged.iter().filter_map(LoggedAct::retraction).collect();
        let acts: Vec<AppliedAct> = logged.into_iter().map(|logged| logged.act).collect();
        Ok(history::fold(&acts, &retractions).remove(&self.reviewer).unwrap_or_default())
    }

    /// Moves the case from where it is to `after`.
    pub(super) fn move_to(&mut self, case: CaseNo, after: &Standing) -> rusqlite::Result<()> {
        let before = self.standing(case)?;
        self.put(case, &before, after)
    }

    /// Moves the case from `before` to `after`.
    pub(super) fn put(
        &mut self,
        case: CaseNo,
        before: &Standing,
        after: &Standing,
    ) -> rusqlite::Result<()> {
        if before == after {
            return Ok(());
        }
        self.tally = self.tally.moved(before, after);
        if is_closed(before) != is_closed(after) {
            self.moved.note(case, is_closed(after));
        }
        write_facets(self.conn, self.no, case, (before, after))?;
        write_standing(self.conn, self.no, case, after)
    }

    /// Writes the totals and the runs of closed cases, and returns the totals.
    pub(super) fn close(self) -> rusqlite::Result<Tally> {
        self.moved.write(self.conn, self.no)?;
        let Tally { classified, postponed, undetermined, flagged } = self.tally;
        self.conn
            .prepare_cached(
                "INSERT INTO tally (reviewer, classified, postponed, undetermined, flagged)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (reviewer) DO UPDATE SET classified = ?2, postponed = ?3,
                     undetermined = ?4, flagged = ?5",
            )?
            .execute(params![self.no, classified, postponed, undetermined, flagged])?;
        Ok(self.tally)
    }
}

/// Returns the standing of a case with the person of this number.
pub(super) fn standing(conn: &Connection, case: CaseNo, person: i64) -> rusqlite::Result<Standing> {
    conn.prepare_cached(concat!(
        "SELECT ",
        columns::standing_columns!(),
        " FROM standing s LEFT JOIN note_text n ON n.sha256 = s.note
          WHERE s.case_no = ?1 AND s.reviewer = ?2"
    ))?
    .query_row(params![case, person], |row| columns::standing(row, 0))
    .optional()
    .map(Option::unwrap_or_default)
}

/// Returns the totals of the person of this number.
pub(super) fn tally(conn: &Connection, person: i64) -> rusqlite::Result<Tally> {
    conn.prepare_cached(
        "SELECT classified, postponed, undetermined, flagged FROM tally
         WHERE reviewer = ?1",
    )?
    .query_row([person], |row| read_tally(row, 0))
    .optional()
    .map(Option::unwrap_or_default)
}

/// Reads totals from the four columns from `index`.
pub(super) fn read_tally(row: &Row<'_>, index: usize) -> rusqlite::Result<Tally> {
    Ok(Tally {
        classified: row.get(index)?,
        postponed: row.get(index + 1)?,
        undetermined: row.get(index + 2)?,
        flagged: row.get(index + 3)?,
    })
}

/// An act on a case, with what the store knows of the act.
pub(super) struct LoggedAct {
    pub(super) act: AppliedAct,
    pub(super) imported: bool,
    pub(super) live: bool,
    marked: Option<Stamp>,
}

impl LoggedAct {
    /// Returns the newest retraction or restoration of the act: the only one that counts.
    fn retraction(&self) -> Option<Retraction> {
        self.marked.map(|stamp| Retraction {
            stamp,
            reviewer: self.act.reviewer.clone(),
            target: self.act.stamp.id,
            restores: self.live,
        })
    }
}

/// Returns all acts that touch a case, oldest first; those of one reviewer, or all.
pub(super) fn acts_on(
    conn: &Connection,
    case: CaseNo,
    reviewer: Option<i64>,
) -> rusqlite::Result<Vec<LoggedAct>> {
    conn.prepare_cached(
        "SELECT e.lamport, e.id, r.name, r.id, e.at, c.text_sha256, e.batch_size, e.imported,
                a.live, a.marked_lamport, a.marked_id, p.patch
         FROM event_case c
         JOIN event e ON e.no = c.event
         JOIN act a ON a.event = e.no
         JOIN reviewer r ON r.no = a.reviewer
         LEFT JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.case_no = ?1 AND (?2 IS NULL OR a.reviewer = ?2)
         ORDER BY e.lamport, e.id",
    )?
    .query_map(params![case, reviewer], |row| {
        Ok(LoggedAct {
            act: AppliedAct {
                stamp: columns::stamp(row, 0)?,
                reviewer: columns::reviewer(row, 2)?,
                at: row.get(4)?,
                text: row.get(5)?,
                batch_size: row.get(6)?,
                change: columns::change(conn, row, 11)?,
            },
            imported: row.get(7)?,
            live: row.get(8)?,
            marked: columns::optional_stamp(row, 9)?,
        })
    })?
    .collect()
}

/// Returns whether Enter passes the case over as long as there are others.
fn is_closed(standing: &Standing) -> bool {
    standing.is_classified() || standing.postponed.is_some()
}

/// The statement that writes a standing, and what it does where there is one.
macro_rules! insert_standing {
    ($or:literal) => {
        concat!(
            "INSERT OR ",
            $or,
            " INTO standing (case_no, reviewer, category, new_to_municipality, change_kinds, note,
                 flagged, verdict, classified, skipped_lamport, skipped_id, decided_lamport,
                 decided_id, decided_at, decided_text, decided_batch, decided_answered)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
        )
    };
}

fn write_standing(
    conn: &Connection,
    reviewer: i64,
    case: CaseNo,
    standing: &Standing,
) -> rusqlite::Result<()> {
    if *standing == Standing::default() {
        conn.prepare_cached("DELETE FROM standing WHERE case_no = ?1 AND reviewer = ?2")?
            .execute(params![case, reviewer])?;
        return Ok(());
    }
    let answers = &standing.classification.answers;
    let decided = standing.decided.as_ref();
    let values = params![
        case,
        reviewer,
        answers.category,
        answers.new,
        answers.kinds,
        standing.classification.note.as_deref().map(columns::note_hash),
        standing.classification.flagged,
        answers.verdict(),
        standing.is_classified(),
        standing.postponed.map(|stamp| stamp.lamport.cast_signed()),
        standing.postponed.map(|stamp| stamp.id.into_bytes()),
        decided.map(|decided| decided.stamp.lamport.cast_signed()),
        decided.map(|decided| decided.stamp.id.into_bytes()),
        decided.map(|decided| decided.at),
        decided.map(|decided| decided.text),
        decided.map(|decided| decided.batch_size),
        decided.map(|decided| decided.answered),
    ];
    // SQLite keeps a copy of each page on which a row may be replaced, so what is new is inserted.
    let write = |statement| conn.prepare_cached(statement)?.execute(values);
    if write(insert_standing!("IGNORE"))? == 0 {
        write(insert_standing!("REPLACE"))?;
    }
    Ok(())
}

/// Writes the answers to facets, where they are others than before.
fn write_facets(
    conn: &Connection,
    reviewer: i64,
    case: CaseNo,
    (before, after): (&Standing, &Standing),
) -> rusqlite::Result<()> {
    let facets = &after.classification.answers.facets;
    if before.classification.answers.facets == *facets {
        return Ok(());
    }
    conn.prepare_cached("DELETE FROM facet_answer WHERE case_no = ?1 AND reviewer = ?2")?
        .execute(params![case, reviewer])?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO facet_answer (case_no, reviewer, facet, answer) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (facet, answer) in facets.iter() {
        insert.execute(params![case, reviewer, facet.as_str(), columns::written(answer)?])?;
    }
    Ok(())
}
