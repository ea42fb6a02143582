//! Decisions that came from a file, written as events that are the same in every copy that imports it.

use std::collections::HashMap;
use std::rc::Rc;

use indexmap::IndexMap;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::domain::exchange::{PortableCase, PortableChange, PortableEvent, portable_patch};
use crate::domain::{CaseNo, Change, Classification, Decision, Moment, Patch, Reviewer, SeenCase};
use crate::store::acts::{self, ActMeta};
use crate::store::projection::ProjectionWriter;
use crate::store::sequencer::Numbering;
use crate::store::tx_error::TxError;
use crate::store::{columns, portable};

/// The decisions of a file that are kept, by the acts they were made in.
#[derive(Default)]
pub(super) struct Decisions {
    pub(super) taken: HashMap<(CaseNo, Rc<Reviewer>), Classification>,
    acts: IndexMap<(Rc<Reviewer>, Moment, u32), CasesByPatch>,
}

/// The cases of an act by what it changes of them.
type CasesByPatch = IndexMap<Patch, Vec<SeenCase>>;

impl Decisions {
    pub(super) fn add(
        &mut self,
        case: CaseNo,
        reviewer: Rc<Reviewer>,
        decision: &Decision,
        classification: Classification,
    ) {
        self.acts
            .entry((Rc::clone(&reviewer), decision.decided_at, decision.batch_size))
            .or_default()
            .entry(Patch::whole(&classification))
            .or_default()
            .push(SeenCase { case, text: decision.text_sha256 });
        self.taken.insert((case, reviewer), classification);
    }

    /// Writes each act as one event.
    pub(super) fn write(&mut self, conn: &Connection) -> Result<(), TxError> {
        let mut authors = Authors::open(conn, self.acts.keys().map(|(reviewer, ..)| reviewer))?;
        for ((reviewer, at, batch_size), changes) in self.acts.drain(..) {
            let changes: Vec<(Patch, Vec<SeenCase>)> = changes.into_iter().collect();
            let Some((meta, person)) = authors.get(&reviewer) else { continue };
            let meta = meta.another(at, batch_size);
            let clock =
                if person.has_acted { newest_on(conn, meta.person(), &changes)? } else { 0 };
            let numbering = numbering(conn, &reviewer, (at, clock + 1), batch_size, &changes)?;
            if !portable::has_event(conn, numbering.id)? {
                // No two acts of a file are about the same case, unless of a person with several ids.
                let are_first = !person.has_acted;
                let projection = &mut person.projection;
                acts::record_answers(conn, projection, numbering, meta, changes, are_first)?;
            }
        }
        Ok(authors.close()?)
    }
}

/// The reviewers of a file, and what follows from the acts of each person among them.
struct Authors<'c> {
    metas: HashMap<Rc<Reviewer>, ActMeta>,
    people: HashMap<i64, ActingPerson<'c>>,
}

/// A person whose decisions are imported.
struct ActingPerson<'c> {
    projection: ProjectionWriter<'c>,
    /// Whether there may be other acts of theirs on the same cases.
    has_acted: bool,
}

impl<'c> Authors<'c> {
    fn open<'r>(
        conn: &'c Connection,
        reviewers: impl Iterator<Item = &'r Rc<Reviewer>>,
    ) -> rusqlite::Result<Self> {
        let (mut metas, mut people) = (HashMap::new(), HashMap::new());
        for reviewer in reviewers {
            if metas.contains_key(reviewer) {
                continue;
            }
            let meta = ActMeta::imported(conn, reviewer, Moment::from_millis(0), 1)?;
            metas.insert(Rc::clone(reviewer), meta);
            let is_second = people.contains_key(&meta.person());
            let has_acted = is_second || has_acted(conn, meta.person())?;
            let projection = ProjectionWriter::open(conn, meta.person())?;
            people.insert(meta.person(), ActingPerson { projection, has_acted });
        }
        Ok(Self { metas, people })
    }

    fn get(&mut self, reviewer: &Reviewer) -> Option<(ActMeta, &mut ActingPerson<'c>)> {
        let meta = *self.metas.get(reviewer)?;
        self.people.get_mut(&meta.person()).map(|person| (meta, person))
    }

    /// Writes the totals of each person.
    fn close(self) -> rusqlite::Result<()> {
        self.people.into_values().try_for_each(|person| person.projection.close().map(|_| ()))
    }
}

/// Returns whether there is an act of the person, and so perhaps a standing.
pub(super) fn has_acted(conn: &Connection, person: i64) -> rusqlite::Result<bool> {
    let found = "SELECT EXISTS (SELECT 1 FROM act WHERE reviewer = ?1)";
    conn.query_row(found, [person], |row| row.get(0))
}

/// Returns what makes this event the same wherever the file is imported: it follows from what the event says.
/// Its Lamport clock, `lamport`, is the lowest that puts it behind what the person did to these cases before.
///
/// It is not above all that this copy has seen, as the clock of an act is: another copy has seen something
/// else, would give the same decisions of the same file another clock, and so another event. The price is that
/// imported decisions come early in the log. Nothing that counts depends on it: the order of acts matters
/// for one reviewer on one case alone, and there the clock is above all others.
fn numbering(
    conn: &Connection,
    reviewer: &Reviewer,
    (at, lamport): (Moment, u64),
    batch_size: u32,
    changes: &[(Patch, Vec<SeenCase>)],
) -> rusqlite::Result<Numbering> {
    let mut portable_changes = Vec::with_capacity(changes.len());
    for (patch, cases) in changes {
        let cases = cases.iter().map(|seen| portable_case(conn, seen));
        let cases = cases.collect::<rusqlite::Result<_>>()?;
        let mut hashed = patch.clone();
        if let Change::Set(note) = &patch.note {
            hashed.note = Change::Set(columns::note_hash(note).to_string());
        }
        let patch = Some(portable_patch(&hashed));
        portable_changes.push(PortableChange { cases, patch });
    }
    let event = PortableEvent {
        at,
        batch_size,
        changes: portable_changes,
        codebook: None,
        id: Uuid::nil(),
        imported: true,
        kind: "answered".to_owned(),
        lamport,
        payload: None,
        reviewer: reviewer.id(),
        seq: 1,
        session: Uuid::nil(),
        target: None,
        track: None,
    };
    let PortableEvent { id, session, seq, lamport, .. } = event.identified_by_content();
    // Which codebook was in force when it was decided, the file need not say.
    Ok(Numbering { id, session, seq, lamport, codebook: None })
}

/// Returns the highest Lamport clock of what the person did to these cases; 0 where that is nothing.
fn newest_on(
    conn: &Connection,
    person: i64,
    changes: &[(Patch, Vec<SeenCase>)],
) -> rusqlite::Result<u64> {
    let mut query = conn.prepare_cached(
        "SELECT coalesce(max(a.lamport), 0) FROM event_case c JOIN act a ON a.event = c.event
         WHERE c.case_no = ?1 AND a.reviewer = ?2",
    )?;
    let mut newest = 0;
    for seen in changes.iter().flat_map(|(_, cases)| cases) {
        let on_case = query.query_row(params![seen.case, person], |row| row.get(0))?;
        newest = newest.max(i64::cast_unsigned(on_case));
    }
    Ok(newest)
}

fn portable_case(conn: &Connection, seen: &SeenCase) -> rusqlite::Result<PortableCase> {
    conn.prepare_cached("SELECT source, id FROM case_report WHERE no = ?1")?
        .query_row([seen.case], |row| {
            Ok(PortableCase { source: row.get(0)?, id: row.get(1)?, text: seen.text })
        })
}
