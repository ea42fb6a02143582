//! What one copy of a project hands to the others at once, however it travels.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::exchange::{CaseKey, PortableCodebook, PortableEvent, PortableNote, PortableVersion};
use super::moment::Moment;
use super::reviewer::ReviewerId;

/// A part of a parcel: a line of a segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParcelItem {
    /// A reviewer's id, and the name that is shown for it where the log has none.
    Reviewer {
        /// The id.
        id: ReviewerId,
        /// The name.
        name: String,
    },
    /// A version of a report.
    Version(PortableVersion),
    /// The text of a note.
    Note(PortableNote),
    /// A codebook.
    Codebook(PortableCodebook),
    /// A case that is erased.
    Erasure(CaseKey),
    /// An event.
    Event(PortableEvent),
}

/// What one copy hands to the others at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parcel {
    /// Its parts; what events speak of comes before them, or is there already.
    pub items: Vec<ParcelItem>,
}

impl Parcel {
    /// Returns the events.
    pub fn events(&self) -> impl Iterator<Item = &PortableEvent> {
        self.items.iter().filter_map(|item| match item {
            ParcelItem::Event(event) => Some(event),
            _ => None,
        })
    }

    /// Returns how many acts it has: all events but those that say who is who.
    #[must_use]
    pub fn acts(&self) -> usize {
        self.events().filter(|event| event.is_act()).count()
    }

    /// Returns the versions of reports.
    pub fn versions(&self) -> impl Iterator<Item = &PortableVersion> {
        self.items.iter().filter_map(|item| match item {
            ParcelItem::Version(version) => Some(version),
            _ => None,
        })
    }

    /// Returns the cases that are erased.
    pub fn erasures(&self) -> impl Iterator<Item = &CaseKey> {
        self.items.iter().filter_map(|item| match item {
            ParcelItem::Erasure(case) => Some(case),
            _ => None,
        })
    }

    /// Returns the cases of which its events speak.
    pub fn cases_of_events(&self) -> impl Iterator<Item = CaseKey> {
        let cases = self.events().flat_map(|event| &event.changes).flat_map(|one| &one.cases);
        cases.map(|case| CaseKey { source: case.source.clone(), id: case.id.clone() })
    }
}

/// What is to be taken of what other copies handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcelOrder {
    /// The id that all copies of the project have.
    pub project: Uuid,
    /// What is to be taken.
    pub parcels: Vec<Parcel>,
    /// Where it was handed over.
    pub source: PathBuf,
}

/// How far a copy has handed over what it knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelCursor {
    /// The place of the newest event in this file.
    pub event: i64,
    /// The id of that event: another one there means that the file is an older copy.
    pub event_id: Option<Uuid>,
    /// The newest entry of the journal: a delivery or a merge, with which versions of reports come.
    pub journal: i64,
    /// When that entry was written: another time there means that the file is an older copy.
    #[serde(default)]
    pub journal_at: Option<Moment>,
    /// How many cases are erased.
    pub erased: i64,
}
