//! Who is who in two files: the same id is the same person, the same name need not be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, params};
use serde_json::Value;
use uuid::Uuid;

use super::events;
use super::run::refused;
use crate::domain::exchange::{MOST_LAMPORT, PortableEvent};
use crate::domain::{
    INTRODUCED, Introduction, MergeChoices, MergeRefusal, Moment, OtherIdentity, Parcel, People,
    RenamedReviewer, Reviewer, ReviewerId, Stamp,
};
use crate::store::reviewers;
use crate::store::sequencer::Sequencer;
use crate::store::tx_error::TxError;

/// What was decided about names, to be written into the log so that it reaches every copy.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// Ids of one person: theirs and ours, with the name.
    same: Vec<(ReviewerId, ReviewerId, String)>,
    /// Ids with their new names.
    renamed: Vec<(ReviewerId, String)>,
    /// Ids that were made from names and stay ours, each with whose they are.
    kept: Vec<(ReviewerId, ReviewerId, String)>,
}

impl Settled {
    /// Returns the decision that two ids are the same person.
    pub(super) fn same(one: ReviewerId, other: ReviewerId, name: &str) -> Self {
        Self { same: vec![(one, other, name.to_owned())], ..Self::default() }
    }

    /// Returns whose introduction each decision is, with its payload.
    fn payloads(&self) -> Vec<(ReviewerId, Value)> {
        let same = self.same.iter().map(|(one, other, name)| {
            let (first, second) = (*one.min(other), *one.max(other));
            (second, Introduction::payload(second, name, Some(first)))
        });
        let renamed =
            self.renamed.iter().map(|(id, name)| (*id, Introduction::payload(*id, name, None)));
        let kept = self.kept.iter().map(|(by_name, whose, name)| {
            (*whose, Introduction::payload(*whose, name, Some(*by_name)))
        });
        let mut payloads: Vec<_> = same.chain(renamed).chain(kept).collect();
        payloads.sort_by_key(|(id, payload)| (*id, payload.to_string()));
        payloads
    }
}

/// The reviewers of a file, and what its log says of them.
struct Known {
    names: BTreeMap<ReviewerId, String>,
    introductions: Vec<Introduction>,
    people: People,
}

impl Known {
    fn new(names: BTreeMap<ReviewerId, String>, introductions: Vec<Introduction>) -> Self {
        let people = People::new(&names, &introductions);
        Self { names, introductions, people }
    }

    fn read(conn: &Connection) -> rusqlite::Result<Self> {
        Ok(Self::new(reviewers::known(conn)?, reviewers::introductions(conn)?))
    }

    /// Reads another file. A name that an id was not made from is not believed to be its name.
    fn read_other(from: &Connection) -> rusqlite::Result<Self> {
        let Self { mut names, mut introductions, .. } = Self::read(from)?;
        for (id, name) in &mut names {
            if id.is_from_name() && ReviewerId::from_name(name) != *id {
                *name = id.to_string();
            }
        }
        introductions.retain(|one| (1..=MOST_LAMPORT).contains(&one.stamp.lamport));
        Ok(Self::new(names, introductions))
    }

    /// Returns what both know together, and what was decided.
    fn with(&self, other: &Self, settled: &Settled) -> Self {
        let mut names = other.names.clone();
        names.extend(self.names.clone());
        let mut introductions = self.introductions.clone();
        let known: BTreeSet<Uuid> = introductions.iter().map(|one| one.stamp.id).collect();
        let new = other.introductions.iter().filter(|one| !known.contains(&one.stamp.id));
        introductions.extend(new.cloned());
        // Decisions come after everything else.
        let decided =
            settled.payloads().into_iter().zip(0..).filter_map(|((id, payload), place)| {
                Introduction::read(
                    Stamp { lamport: u64::MAX, id: Uuid::from_u128(place) },
                    id,
                    &payload,
                )
            });
        introductions.extend(decided);
        Self::new(names, introductions)
    }

    /// Returns whether a person of the other file is known here under one of the same ids. An id that was
    /// made from a name and belongs to somebody else here is no such id.
    fn has(&self, other: &Known, person: ReviewerId) -> bool {
        let is_by_name = person.is_from_name();
        other
            .people
            .ids(person)
            .filter(|id| self.names.contains_key(id))
            .any(|id| !id.is_from_name() || is_by_name || self.people.person(id).is_from_name())
    }

    /// Returns the person who is shown by this name.
    fn named(&self, name: &str) -> Option<ReviewerId> {
        self.people.iter().find(|(_, shown)| *shown == name).map(|(id, _)| id)
    }
}

/// Decides who of the other file is who here, and adds the reviewers who are new.
///
/// # Errors
/// [`MergeRefusal::SameNames`] where a name means different ids and nothing was decided about it,
/// [`MergeRefusal::NameTaken`] where the new name of one is that of another here, [`MergeRefusal::RenamesKnown`] where a
/// name that both know is to be changed, and [`MergeRefusal::OwnIds`] where the other file has another opinion on who a
/// reviewer of this home is.
pub(super) fn settle(
    conn: &Connection,
    (from, file, parcels): (&Connection, &Path, &[Parcel]),
    choices: &MergeChoices,
) -> Result<Settled, TxError> {
    let files = (conn, from, parcels);
    let is_name = |known: &Known, id| is_named_alone(files, known.people.ids(id));
    let (ours, theirs) = (Known::read(conn)?, Known::read_other(from)?);
    let mut settled = Settled::default();
    rename(&ours, &theirs, choices, &mut settled).map_err(|why| refused(file, why))?;
    let united = ours.with(&theirs, &settled).people;
    let mut unsettled = BTreeSet::new();
    for (person, name) in theirs.people.iter() {
        let renamed = settled.renamed.iter().find(|(id, _)| *id == person);
        let shown = renamed.map_or(name, |(_, new)| new.as_str());
        let Some(namesake) = ours.named(shown).filter(|_| !ours.has(&theirs, person)) else {
            continue;
        };
        let is_told_apart = united.plain_name(person) != united.plain_name(namesake);
        if is_told_apart || united.person(person) == united.person(namesake) {
            continue;
        }
        let is_same = choices.same.iter().any(|same| same == name);
        if is_same
            || is_name(&theirs, person)?
            || is_name(&ours, namesake)?
            || is_same_by_session(conn, from, (&ours, namesake), (&theirs, person))?
        {
            settled.same.push((person, namesake, shown.to_owned()));
        } else if renamed.is_some() {
            let (name, new) = (name.to_owned(), shown.to_owned());
            return Err(refused(file, MergeRefusal::NameTaken { name, new }));
        } else {
            unsettled.insert(name.to_owned());
        }
    }
    if !unsettled.is_empty() {
        let names = unsettled.into_iter().collect();
        return Err(refused(file, MergeRefusal::SameNames(names)));
    }
    let unsure = |id: ReviewerId| Ok(!is_named_alone(files, std::iter::once(id))?);
    check_own(conn, (&ours, &ours.with(&theirs, &settled)), choices, &settled, unsure)?
        .map_err(|why| refused(file, why))?;
    for (id, name) in &theirs.names {
        if !ours.names.contains_key(id) {
            reviewers::add(conn, *id, name)?;
        }
    }
    Ok(settled)
}

/// Returns the first name for which something was chosen, though neither a reviewer of one of the other files has it
/// nor, where it is to be the same person, one of this home.
pub(in crate::store) fn unknown_name(
    conn: &Connection,
    others: &[&Connection],
    choices: &MergeChoices,
) -> rusqlite::Result<Option<MergeRefusal>> {
    if choices.same.is_empty() && choices.rename.is_empty() {
        return Ok(None);
    }
    let ours = Known::read(conn)?;
    let own = own_people(conn, choices)?;
    let is_own = |name: &str| own.iter().any(|id| ours.people.name(*id) == name);
    let others = others.iter().map(|from| Known::read_other(from));
    let others = others.collect::<rusqlite::Result<Vec<Known>>>()?;
    let is_there = |name: &str| others.iter().any(|other| other.named(name).is_some());
    let same = choices.same.iter().find(|name| !is_there(name) && !is_own(name));
    // The same command may come again with a newer file, in which the new name has arrived.
    let rename = choices.rename.iter().find(|(old, new)| !is_there(old) && !is_there(new));
    let unknown = same.map(|name| ("--same", name));
    Ok(unknown.or(rename.map(|(old, _)| ("--rename", old))).map(|(option, name)| {
        let names = others.iter().flat_map(|other| other.people.iter().map(|(_, name)| name));
        let names: BTreeSet<String> = names.map(str::to_owned).collect();
        let (name, names) = (name.clone(), names.into_iter().collect());
        MergeRefusal::UnknownName { option, name, files: others.len(), names }
    }))
}

/// Gives people of the other file the names that were chosen.
fn rename(
    ours: &Known,
    theirs: &Known,
    choices: &MergeChoices,
    settled: &mut Settled,
) -> Result<(), MergeRefusal> {
    for (old, new) in &choices.rename {
        let Some(person) = theirs.named(old) else { continue };
        if ours.has(theirs, person) {
            // The same command may come again with a newer file.
            if ours.people.name(person) == new {
                continue;
            }
            return Err(MergeRefusal::RenamesKnown { name: old.clone(), new: new.clone() });
        }
        settled.renamed.push((person, new.clone()));
        // Acts from before ids were minted stay with the one who has them here.
        let claimed = theirs.people.ids(person).filter(|id| ours.names.contains_key(id));
        settled.kept.extend(
            claimed.map(|id| (id, ours.people.person(id), ours.people.name(id).to_owned())),
        );
    }
    Ok(())
}

/// Checks that reviewers of this home keep their names and ids, and get none, unless that was chosen.
fn check_own(
    conn: &Connection,
    (ours, united): (&Known, &Known),
    choices: &MergeChoices,
    settled: &Settled,
    is_unsure: impl Fn(ReviewerId) -> rusqlite::Result<bool>,
) -> rusqlite::Result<Result<(), MergeRefusal>> {
    let mut changed: BTreeMap<String, Option<String>> = BTreeMap::new();
    for id in own_people(conn, choices)? {
        let name = ours.people.name(id);
        if choices.accepts_names || choices.same.iter().any(|same| same == name) {
            continue;
        }
        let decided = |other: &ReviewerId| {
            let person = ours.people.person(id);
            settled.same.iter().any(|(theirs, namesake, _)| {
                *namesake == person && united.people.person(*theirs) == united.people.person(*other)
            })
        };
        let before: BTreeSet<ReviewerId> = ours.people.ids(id).collect();
        let after: BTreeSet<ReviewerId> = united.people.ids(id).collect();
        let is_renamed = ours.people.plain_name(id) != united.people.plain_name(id);
        let others = before.symmetric_difference(&after).filter(|other| !decided(other));
        let (mut is_changed, mut is_joined) = (is_renamed, false);
        for other in others {
            // A round gave cases to this name before it was known whose it is.
            if *other != ReviewerId::from_name(name) || is_unsure(*other)? {
                is_changed = true;
                is_joined |= after.contains(other);
            }
        }
        if is_changed {
            let is_named = is_renamed && !is_joined;
            let new = is_named.then(|| united.people.plain_name(id).to_owned());
            changed.insert(name.to_owned(), new);
        }
    }
    Ok(if changed.is_empty() {
        Ok(())
    } else {
        let of = |(own, new)| OtherIdentity { own, new };
        Err(MergeRefusal::OwnIds(changed.into_iter().map(of).collect()))
    })
}

/// Returns the reviewers of this home whom the project knows, by the ids that represent them.
fn own_people(conn: &Connection, choices: &MergeChoices) -> rusqlite::Result<BTreeSet<ReviewerId>> {
    let mut own = BTreeSet::new();
    for reviewer in &choices.own {
        if let Some(no) = reviewers::number(conn, reviewer)? {
            own.insert(reviewers::person(conn, no)?.id());
        }
    }
    Ok(own)
}

/// Returns who is shown by another name, and whether each is a reviewer of this home.
pub(super) fn own_or_not(
    conn: &Connection,
    renamed: Vec<(Reviewer, String)>,
    choices: &MergeChoices,
) -> rusqlite::Result<Vec<RenamedReviewer>> {
    let own = own_people(conn, choices)?;
    let people = reviewers::people(conn)?;
    let renamed = renamed.into_iter().map(|(was, new)| RenamedReviewer {
        is_own: own.contains(&people.person(was.id())),
        old: was.as_str().to_owned(),
        new,
    });
    Ok(renamed.collect())
}

/// Returns whether all that is known of these ids is a name, and nothing that was done under it: someone was given cases of a
/// round by that name before their copy had exchanged.
fn is_named_alone(
    (conn, from, parcels): (&Connection, &Connection, &[Parcel]),
    mut ids: impl Iterator<Item = ReviewerId>,
) -> rusqlite::Result<bool> {
    let acts = "SELECT EXISTS (SELECT 1 FROM event e JOIN reviewer r ON r.no = e.reviewer
                               WHERE r.id = ?1 AND e.kind <> ?2)";
    let has_acted = |id: ReviewerId| -> rusqlite::Result<bool> {
        let in_file = |conn: &Connection| -> rusqlite::Result<bool> {
            conn.prepare_cached(acts)?.query_row(params![id, INTRODUCED], |row| row.get(0))
        };
        let mut events = parcels.iter().flat_map(Parcel::events);
        let is_in_parcels = events.any(|event| event.reviewer == id && event.kind != INTRODUCED);
        Ok(is_in_parcels || in_file(conn)? || in_file(from)?)
    };
    ids.try_fold(true, |so_far, id| Ok(so_far && id.is_from_name() && !has_acted(id)?))
}

/// Returns whether one of the two is known by name alone, as in files before schema 5, and a session of that
/// reviewer is in both files: then one is a copy of the other.
fn is_same_by_session(
    conn: &Connection,
    from: &Connection,
    (ours, our): (&Known, ReviewerId),
    (theirs, their): (&Known, ReviewerId),
) -> rusqlite::Result<bool> {
    if !our.is_from_name() && !their.is_from_name() {
        return Ok(false);
    }
    let mut here = BTreeSet::new();
    for id in ours.people.ids(our) {
        here.append(&mut sessions(conn, id)?);
    }
    for id in theirs.people.ids(their) {
        if sessions(from, id)?.iter().any(|session| here.contains(session)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn sessions(conn: &Connection, id: ReviewerId) -> rusqlite::Result<BTreeSet<Vec<u8>>> {
    conn.prepare_cached(
        "SELECT DISTINCT session FROM event WHERE reviewer = (SELECT no FROM reviewer WHERE id = ?1)",
    )?
    .query_map([id], |row| row.get(0))?
    .collect()
}

/// Writes what was decided about names into the log. Two copies that know the same and decide the same write
/// the same events. Returns how many they are.
pub(super) fn write_decisions(
    conn: &Connection,
    sequencer: &mut Sequencer,
    settled: &Settled,
) -> Result<usize, TxError> {
    let newest: Option<Moment> =
        conn.query_row("SELECT max(at) FROM event", [], |row| row.get(0))?;
    let at = newest.unwrap_or(Moment::from_millis(0));
    let mut written = 0;
    for (id, payload) in settled.payloads() {
        let event = introduction(id, payload, sequencer.next_lamport(), at);
        if let Some(no) = reviewers::own_number(conn, id)? {
            written += usize::from(events::write(conn, no, (&event, &Vec::new()), false)?);
        }
    }
    Ok(written)
}

fn introduction(id: ReviewerId, payload: Value, lamport: u64, at: Moment) -> PortableEvent {
    let blank = PortableEvent {
        at,
        batch_size: 0,
        changes: Vec::new(),
        codebook: None,
        id: Uuid::nil(),
        imported: false,
        kind: INTRODUCED.to_owned(),
        lamport,
        payload: Some(payload),
        reviewer: id,
        seq: 1,
        session: Uuid::nil(),
        target: None,
        track: None,
    };
    blank.identified_by_content()
}
