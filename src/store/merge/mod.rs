//! Uniting a project with a copy of it: what the other file knows and this one does not is taken over, in
//! one transaction, and nothing that is here is overwritten.
//!
//! The union is the same in whichever order files come, and coming twice is coming once: events are known by
//! their ids, cases by source and id, versions by hash and time. What contradicts that (one id, two contents)
//! is set aside. Afterwards the standings of those cases are folded again that something came for.

mod cases;
mod events;
mod hand_out;
mod parcels;
mod people;
mod preview;
mod run;
mod unassigned;

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, params};

use self::cases::CaseMerger;
pub use self::hand_out::HandedOut;
pub(super) use self::hand_out::fill as hand_out;
pub(super) use self::parcels::fill_with;
pub(super) use self::people::unknown_name;
use self::run::{MergeRun, refused};
use super::rounds::closing;
use super::rulings::lapsing::RulingsAtOnce;
use super::sequencer::Sequencer;
use super::tx_error::TxError;
use super::{
    backlog, codebooks, columns, erase, introductions, journal, portable, refold, reviewers,
};
use crate::domain::exchange::Canonical as _;
use crate::domain::rulings::LapsedRulings;
use crate::domain::{
    CaseName, CaseNo, Contradiction, MergeChoices, MergeRefusal, MergeSummary, Moment, Parcel,
    Quarantined, Reviewer, TextHash,
};

/// Merges what the project `from`, whose file is `file`, has and this one has not; and the versions of reports and the events
/// of `parcels`, from which `from` was filled with the rest.
pub(super) fn merge(
    conn: &Connection,
    sequencer: &mut Sequencer,
    (from, file, parcels): (&Connection, &Path, &[Parcel]),
    choices: &MergeChoices,
    at: Moment,
) -> Result<MergeSummary, TxError> {
    check_project(conn, from, file, choices)?;
    let before = refold::differing(conn)?;
    let (notes, codebooks) = count_texts(conn)?;
    let (rulings_before, were_open) = (RulingsAtOnce::now(conn)?, closing::open_rounds(conn)?);
    let names_before = reviewers::people(conn)?;
    let mut merge = MergeRun::new(conn, at);
    refold::begin(conn)?;
    let settled = people::settle(conn, (from, file, parcels), choices)?;
    let cases = merge.merge_cases((from, file, parcels), choices)?;
    merge.merge_texts(from)?;
    let to_erase = merge.merge_erasures((from, parcels), cases)?;
    if merge.merged.erased > 0 && !choices.erases && !choices.dry_run {
        return Err(refused(file, MergeRefusal::ErasesTexts(merge.merged.erased)));
    }
    let codebook = codebooks::newest(conn)?;
    merge.merge_events(from)?;
    merge.merge_events_of(parcels)?;
    sequencer.catch_up(conn)?;
    merge.merged.codebook = codebooks::newest(conn)?
        .filter(|newest| codebook.is_none_or(|before| before.sha256 != newest.sha256))
        .map(|newest| (newest.name, newest.edition));
    merge.merged.introductions += people::write_decisions(conn, sequencer, &settled)?;
    let renamed = refold::follow_introductions(conn)?;
    merge.merged.renamed = people::own_or_not(conn, renamed, choices)?;
    merge.merged.new_names = reviewers::people(conn)?.names_unlike(&names_before);
    refold::finish(conn)?;
    if !to_erase.is_empty() {
        erase::erase(conn, &to_erase, at)?;
    }
    // What came and was erased here is not kept.
    let (notes_now, codebooks_now) = count_texts(conn)?;
    merge.merged.notes = notes_now.saturating_sub(notes);
    merge.merged.codebooks = codebooks_now.saturating_sub(codebooks);
    let rulings = RulingsAtOnce::now(conn)?;
    let settled = rulings.settled();
    let differing = refold::differing(conn)?.into_iter();
    merge.merged.differing =
        differing.filter(|no| !before.contains(no) && !settled.contains(no)).collect();
    merge.merged.lapsed = rulings.lapsed_since(conn, &rulings_before)?;
    merge.merged.settled = rulings.settled_since(&rulings_before);
    merge.merged.closed_rounds = closing::closed_of(conn, &were_open)?;
    merge.merged.events = merge.count_events()?;
    merge.merged.unassigned = unassigned::find(conn, &merge.merged.events)?;
    if !merge.merged.is_nothing_new() {
        journal::add_merge(conn, &file.to_string_lossy(), at, &merge.merged)?;
    }
    Ok(merge.merged)
}

/// Writes down that a reviewer of this home and the one who is shown by `name` are the same person, who goes on
/// under the name of this home. Returns how many rulings no longer count by it; `None` where they were the
/// same before.
pub(super) fn join(
    conn: &Connection,
    sequencer: &mut Sequencer,
    own: &Reviewer,
    name: &str,
    at: Moment,
) -> Result<Option<LapsedRulings>, TxError> {
    let Some(namesake) = reviewers::named(conn, name)? else { return Ok(None) };
    let no = introductions::enrol(conn, sequencer, own, at)?;
    let person = reviewers::person(conn, no)?;
    if person == namesake {
        return Ok(None);
    }
    let before = RulingsAtOnce::now(conn)?;
    refold::begin(conn)?;
    let settled = people::Settled::same(namesake.id(), person.id(), own.as_str());
    people::write_decisions(conn, sequencer, &settled)?;
    refold::follow_introductions(conn)?;
    refold::finish(conn)?;
    Ok(Some(RulingsAtOnce::now(conn)?.lapsed_since(conn, &before)?))
}

/// Returns how many notes and codebooks there are.
fn count_texts(conn: &Connection) -> rusqlite::Result<(usize, usize)> {
    let count = |row: &Row<'_>, at| row.get(at).map(|it: i64| usize::try_from(it).unwrap_or(0));
    conn.query_row(
        "SELECT (SELECT count(*) FROM note_text), (SELECT count(*) FROM codebook_text)",
        [],
        |row| Ok((count(row, 0)?, count(row, 1)?)),
    )
}

/// Refuses a file that is no copy of this project.
fn check_project(
    conn: &Connection,
    from: &Connection,
    file: &Path,
    choices: &MergeChoices,
) -> Result<(), TxError> {
    let id = |conn: &Connection| -> rusqlite::Result<Option<Vec<u8>>> {
        conn.query_row("SELECT id FROM project", [], |row| row.get(0))
    };
    if id(conn)? == id(from)? || choices.foreign {
        return Ok(());
    }
    Err(refused(file, MergeRefusal::OtherProject))
}

impl MergeRun<'_> {
    /// Merges cases and versions.
    fn merge_cases(
        &mut self,
        (from, file, parcels): (&Connection, &Path, &[Parcel]),
        choices: &MergeChoices,
    ) -> Result<BTreeSet<CaseNo>, TxError> {
        let mut cases = CaseMerger::new(self.conn)?;
        let mut query = from.prepare("SELECT no, source, id FROM case_report ORDER BY no")?;
        let mut rows = query.query([])?;
        let mut others = Vec::new();
        while let Some(row) = rows.next()? {
            let theirs = row.get(0)?;
            let (source, id): (String, String) = (row.get(1)?, row.get(2)?);
            let ours = cases::number(self.conn, &source, &id)?;
            // Most cases of a copy are the same in both: they are compared as they are stored.
            if let Some(ours) = ours
                && portable::are_versions_alike((from, theirs), (self.conn, ours.0))?
            {
                self.merged.known_cases += 1;
                continue;
            }
            let versions = portable::versions(from, theirs)?;
            // Of a report of which a version was taken back, the two may have no wording in common.
            let is_same = choices.foreign
                || had_more(from, CaseNo(theirs))?
                || ours.map_or(Ok(false), |ours| had_more(self.conn, ours))?;
            if !cases.merge(&versions, is_same, &mut self.merged)? {
                // The id means two cases: the title is that of the other file.
                others.extend(versions.first().map(|theirs| {
                    let name = CaseName::new(&theirs.title, &theirs.id);
                    if name.title.is_empty() {
                        theirs.id.clone()
                    } else {
                        format!("{} ({})", name.title, theirs.id)
                    }
                }));
            }
        }
        if !others.is_empty() {
            return Err(refused(file, MergeRefusal::TwoReports(others)));
        }
        for versions in parcels::by_case(parcels) {
            cases.merge(&versions, true, &mut self.merged)?;
        }
        for version in cases.contradicting.drain(..) {
            let (id, why) = (version.id.clone(), Contradiction::OtherContent);
            let item = Quarantined { case: Some(CaseName::new(&version.title, &id)), id, why };
            self.set_aside(version.id.as_bytes(), item, &version.canonical())?;
        }
        if cases.first_new <= cases.highest {
            backlog::add_run(self.conn, cases.first_new, cases.highest)?;
        }
        Ok(cases.with_new_text)
    }

    /// Merges notes and codebooks, which are known by their hashes. One that its hash does not say is left: a note
    /// would be read in the place of one that was erased here, a codebook in the place of another.
    fn merge_texts(&mut self, from: &Connection) -> rusqlite::Result<()> {
        for table in ["note_text", "codebook_text"] {
            let mut query = from.prepare(&format!("SELECT sha256, text FROM {table}"))?;
            let mut rows = query.query([])?;
            let insert = format!("INSERT OR IGNORE INTO {table} (sha256, text) VALUES (?1, ?2)");
            let mut insert = self.conn.prepare(&insert)?;
            while let Some(row) = rows.next()? {
                let (hash, text): (TextHash, String) = (row.get(0)?, row.get(1)?);
                let is_of_hash = match table {
                    "note_text" => columns::note_hash(&text) == hash,
                    _ => codebooks::is_of_hash(&text, hash),
                };
                if is_of_hash {
                    insert.execute(params![hash, text])?;
                }
            }
        }
        Ok(())
    }

    /// Notes what was erased in the other file. Returns the cases whose texts are to go: those, and those
    /// that are erased here and came with something written.
    fn merge_erasures(
        &mut self,
        (from, parcels): (&Connection, &[Parcel]),
        came: BTreeSet<CaseNo>,
    ) -> rusqlite::Result<Vec<CaseNo>> {
        let is_erased = |no| erase::is_erased(self.conn, no);
        let mut cases = BTreeSet::new();
        for no in came {
            if is_erased(no)? {
                cases.insert(no);
            }
        }
        for key in portable::erasures(from)? {
            let Some(no) = cases::number(self.conn, &key.source, &key.id)? else { continue };
            if is_erased(no)? {
                continue;
            }
            let has_text: bool = self
                .conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM case_version
                     WHERE case_no = ?1 AND (text IS NOT NULL OR title <> '' OR fields <> '{}'))
                     OR EXISTS (SELECT 1 FROM standing WHERE case_no = ?1 AND note IS NOT NULL)",
                )?
                .query_row([no], |row| row.get(0))?;
            self.merged.erased += usize::from(has_text);
            cases.insert(no);
        }
        // A note that came along stands in the log by its hash; on an erased case its text must not stay.
        cases.extend(erased_with_notes(self.conn, from)?);
        for case in parcels::cases_with_notes(parcels) {
            let Some(no) = cases::number(self.conn, &case.source, &case.id)? else { continue };
            if is_erased(no)? {
                cases.insert(no);
            }
        }
        Ok(cases.into_iter().collect())
    }
}

/// Returns whether the case was in a delivery that was taken back, so that it may have had a further version.
fn had_more(conn: &Connection, case: CaseNo) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM delivered d JOIN journal j ON j.target = d.journal
                        WHERE ?1 BETWEEN d.first AND d.last)",
    )?
    .query_row([case], |row| row.get(0))
}

/// Returns the cases that are erased here and bear notes whose text the other file has.
fn erased_with_notes(conn: &Connection, from: &Connection) -> rusqlite::Result<Vec<CaseNo>> {
    let mut cases = Vec::new();
    let mut query = conn.prepare(
        "SELECT e.case_no, r.source, r.id FROM erased e JOIN case_report r ON r.no = e.case_no",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let has_note: Option<bool> = from
            .prepare_cached(
                "SELECT EXISTS (
                     SELECT 1 FROM event_case c
                     JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
                     JOIN note_text n ON n.sha256 = unhex(json_extract(p.patch, '$.note'))
                     WHERE c.case_no = r.no)
                 FROM case_report r WHERE r.source = ?1 AND r.id = ?2",
            )?
            .query_row(params![row.get::<_, String>(1)?, row.get::<_, String>(2)?], |row| {
                row.get(0)
            })
            .optional()?;
        if has_note == Some(true) {
            cases.push(row.get(0)?);
        }
    }
    Ok(cases)
}
