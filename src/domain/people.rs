//! Who is who: the ids of reviewers, and the people behind them, as a log introduces them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::reviewer::ReviewerId;
use super::stamp::Stamp;

/// The kind of act that gives an id its name, or says whose id it is besides.
pub const INTRODUCED: &str = "introduced";

/// An act of the kind [`INTRODUCED`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// Its place in the log.
    pub stamp: Stamp,
    /// The id that is introduced.
    pub id: ReviewerId,
    /// The name to show for the person.
    pub name: String,
    /// Another id of the same person.
    pub same_as: Option<ReviewerId>,
}

impl Introduction {
    /// Returns what the payload of an act by this id says; `None` where it speaks of another id, or of none.
    #[must_use]
    pub fn read(stamp: Stamp, id: ReviewerId, payload: &Value) -> Option<Self> {
        let text = |key: &str| payload.get(key).and_then(Value::as_str);
        if text("id")?.parse() != Ok(id) {
            return None;
        }
        let same_as = text("same_as").and_then(|other| other.parse().ok());
        Some(Self { stamp, id, name: text("name").unwrap_or_default().trim().to_owned(), same_as })
    }

    /// Returns the payload of an act that introduces this id.
    #[must_use]
    pub fn payload(id: ReviewerId, name: &str, same_as: Option<ReviewerId>) -> Value {
        match same_as {
            Some(other) => json!({ "id": id, "name": name, "same_as": other }),
            None => json!({ "id": id, "name": name }),
        }
    }
}

/// The people behind the ids of a project. It follows from the introductions alone, in whichever order they
/// came to this copy.
///
/// Ids of machines that are declared the same belong to one person for good. An id that was made from a
/// name belongs to the one who claimed it last: who worked under that name before ids were minted goes
/// on with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// The id that represents the person: one that was minted where there is one, and of several the
    /// smallest.
    person_of: BTreeMap<ReviewerId, ReviewerId>,
    /// The name by which each person is shown, by the id that represents the person. No two are the same.
    names: BTreeMap<ReviewerId, String>,
}

impl People {
    /// Finds the people behind these ids, each given with the name that it has where no introduction
    /// says one.
    #[must_use]
    pub fn new(known: &BTreeMap<ReviewerId, String>, introductions: &[Introduction]) -> Self {
        let mut introductions: Vec<&Introduction> =
            introductions.iter().filter(|one| known.contains_key(&one.id)).collect();
        introductions.sort_by_key(|one| one.stamp);
        let mut person_of: BTreeMap<_, _> = known.keys().map(|id| (*id, *id)).collect();
        let mut claimed: BTreeMap<ReviewerId, ReviewerId> = BTreeMap::new();
        for one in &introductions {
            let Some(other) = one.same_as.filter(|other| known.contains_key(other)) else {
                continue;
            };
            match (one.id.is_from_name(), other.is_from_name()) {
                (false, true) => drop(claimed.insert(other, one.id)),
                (true, false) => drop(claimed.insert(one.id, other)),
                _ => join(&mut person_of, one.id, other),
            }
        }
        for (by_name, minted) in claimed {
            join(&mut person_of, by_name, minted);
        }
        let names = names(&person_of, known, &introductions);
        Self { person_of, names }
    }

    /// Returns the id that represents the person behind this one.
    #[must_use]
    pub fn person(&self, id: ReviewerId) -> ReviewerId {
        self.person_of.get(&id).copied().unwrap_or(id)
    }

    /// Returns the name by which the person behind this id is shown; blank for an unknown one.
    #[must_use]
    pub fn name(&self, id: ReviewerId) -> &str {
        self.names.get(&self.person(id)).map_or("", String::as_str)
    }

    /// Returns the name of the person behind this id without what tells namesakes apart.
    #[must_use]
    pub fn plain_name(&self, id: ReviewerId) -> &str {
        undistinguished(self.person(id), self.name(id))
    }

    /// Returns each person by the id that represents them, with the name that is shown.
    pub fn iter(&self) -> impl Iterator<Item = (ReviewerId, &str)> {
        self.names.iter().map(|(id, name)| (*id, name.as_str()))
    }

    /// Returns how many names are shown that are not among those of `before`.
    #[must_use]
    pub fn names_unlike(&self, before: &Self) -> usize {
        let before: BTreeSet<&str> = before.iter().map(|(_, name)| name).collect();
        self.iter().filter(|(_, name)| !before.contains(name)).count()
    }

    /// Returns all ids of the person behind this one.
    pub fn ids(&self, id: ReviewerId) -> impl Iterator<Item = ReviewerId> {
        let person = self.person(id);
        self.person_of.iter().filter(move |(_, of)| **of == person).map(|(id, _)| *id)
    }
}

/// Gives both people the id that represents them together.
fn join(person_of: &mut BTreeMap<ReviewerId, ReviewerId>, one: ReviewerId, other: ReviewerId) {
    let (one, other) = (person_of[&one], person_of[&other]);
    let kept = [one, other].into_iter().min_by_key(|id| (id.is_from_name(), *id)).unwrap_or(one);
    for person in person_of.values_mut().filter(|person| **person == one || **person == other) {
        *person = kept;
    }
}

/// Returns the name of each person: the newest one that an introduction gives. Of several people of one
/// name, the one who was introduced first has it, and the others are distinguished by their ids.
fn names(
    person_of: &BTreeMap<ReviewerId, ReviewerId>,
    known: &BTreeMap<ReviewerId, String>,
    introductions: &[&Introduction],
) -> BTreeMap<ReviewerId, String> {
    let mut first: BTreeMap<ReviewerId, Stamp> = BTreeMap::new();
    let mut names: BTreeMap<ReviewerId, String> =
        person_of.values().map(|id| (*id, undistinguished(*id, &known[id]).to_owned())).collect();
    for one in introductions {
        let person = person_of[&one.id];
        first.entry(person).or_insert(one.stamp);
        if !one.name.is_empty() {
            names.insert(person, one.name.clone());
        }
    }
    let mut by_name: BTreeMap<String, Vec<ReviewerId>> = BTreeMap::new();
    for (person, name) in &names {
        by_name.entry(name.clone()).or_default().push(*person);
    }
    for (name, mut namesakes) in by_name {
        namesakes.sort_by_key(|person| (first.get(person).copied(), *person));
        for person in namesakes.into_iter().skip(1) {
            names.insert(person, distinguished(person, &name));
        }
    }
    names
}

/// Returns the name of a person whose name another one has, too.
#[must_use]
pub fn distinguished(id: ReviewerId, name: &str) -> String {
    format!("{name}{}", distinction(id))
}

/// Returns the name without what distinguishes it from that of another person.
#[must_use]
pub fn undistinguished(id: ReviewerId, name: &str) -> &str {
    name.strip_suffix(&distinction(id)).unwrap_or(name)
}

/// Returns the end of an id, since ids that were minted at about the same time begin alike.
fn distinction(id: ReviewerId) -> String {
    let id = id.to_string();
    format!(" ({})", &id[id.len() - 8..])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn minted(number: u128) -> ReviewerId {
        ReviewerId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number))
    }

    fn introduced(
        lamport: u64,
        id: ReviewerId,
        name: &str,
        same_as: Option<ReviewerId>,
    ) -> Introduction {
        let stamp = Stamp { lamport, id: Uuid::from_u128(lamport.into()) };
        Introduction { stamp, id, name: name.into(), same_as }
    }

    fn known(ids: &[(ReviewerId, &str)]) -> BTreeMap<ReviewerId, String> {
        ids.iter().map(|(id, name)| (*id, (*name).to_owned())).collect()
    }

    #[test]
    fn who_claims_the_id_of_a_name_last_has_it_and_ids_of_machines_stay_together() {
        let (here, there, by_name) = (minted(1), minted(2), ReviewerId::from_name("kvam"));
        let ids = known(&[(here, "kvam"), (there, "kvam"), (by_name, "kvam")]);
        let claims = [
            introduced(5, here, "kvam", Some(by_name)),
            introduced(7, there, "kvam", Some(by_name)),
        ];
        let people = People::new(&ids, &claims);
        assert_eq!(people.person(by_name), there);
        assert_ne!(people.person(here), there);
        assert_eq!(people.name(here), "kvam");
        assert_eq!(people.name(there), "kvam (00000002)");
        let joined = [&claims[..], &[introduced(9, there, "Kvam", Some(here))]].concat();
        let people = People::new(&ids, &joined);
        assert_eq!(people.ids(here).count(), 3);
        assert_eq!((people.person(there), people.name(by_name)), (here, "Kvam"));
        let reversed: Vec<Introduction> = joined.into_iter().rev().collect();
        assert_eq!(People::new(&ids, &reversed), people, "the order of coming does not matter");
    }

    #[test]
    fn an_introduction_speaks_of_its_own_id_alone() {
        let stamp = Stamp { lamport: 1, id: Uuid::nil() };
        let payload = Introduction::payload(minted(1), " kvam ", Some(minted(2)));
        let read = Introduction::read(stamp, minted(1), &payload).unwrap();
        assert_eq!((read.name.as_str(), read.same_as), ("kvam", Some(minted(2))));
        assert_eq!(Introduction::read(stamp, minted(3), &payload), None);
        assert_eq!(Introduction::read(stamp, minted(1), &json!("kvam")), None);
    }
}
