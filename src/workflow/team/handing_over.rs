//! What is to be handed over of a project.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use super::erasing::case_of;
use super::membership::TeamError;
use crate::domain::exchange::{CaseKey, PortableVersion};
use crate::domain::{Moment, Parcel, ParcelCursor, ParcelItem, TextHash};
use crate::store::Reader;

/// A version of a report, as all copies know it.
type VersionIdentity = (CaseKey, Moment, TextHash);

/// What some parcels have.
#[derive(Debug, Default)]
pub(super) struct HandedOver {
    events: HashSet<Uuid>,
    versions: BTreeSet<VersionIdentity>,
    erasures: BTreeSet<CaseKey>,
}

impl HandedOver {
    /// Returns what these parcels have.
    pub(super) fn of(parcels: &[Parcel]) -> Self {
        let mut known = Self::default();
        for parcel in parcels {
            known.add(parcel);
        }
        known
    }

    /// Adds what a parcel has.
    pub(super) fn add(&mut self, parcel: &Parcel) {
        self.events.extend(parcel.events().map(|event| event.id));
        self.versions.extend(parcel.versions().map(identity));
        self.erasures.extend(parcel.erasures().cloned());
    }

    fn has(&self, item: &ParcelItem) -> bool {
        match item {
            ParcelItem::Version(version) => self.versions.contains(&identity(version)),
            ParcelItem::Erasure(case) => self.erasures.contains(case),
            _ => false,
        }
    }
}

/// Returns what has come into the project since this cursor and is not known elsewhere, if there is anything; and how far
/// that is.
pub(super) fn parcel_of_news(
    reader: &Reader,
    since: &ParcelCursor,
    known: &HandedOver,
) -> Result<(Option<Parcel>, ParcelCursor), TeamError> {
    let (mut parcel, reached) =
        reader.parcel_since(since, &|event| known.events.contains(&event))?;
    parcel.items.retain(|item| !known.has(item));
    let is_news = |item: &ParcelItem| !matches!(item, ParcelItem::Reviewer { .. });
    Ok((parcel.items.iter().any(is_news).then_some(parcel), reached))
}

fn identity(version: &PortableVersion) -> VersionIdentity {
    (case_of(version), version.imported_at, version.sha256)
}
