//! What others have already of what a project knows.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use super::case::TextHash;
use super::exchange::{CaseKey, PortableVersion};
use super::moment::Moment;
use super::parcel::Parcel;

/// What makes a version of a report the same in every copy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionIdentity {
    /// The case.
    pub case: CaseKey,
    /// When it was imported first.
    pub imported_at: Moment,
    /// The hash of title and text.
    pub sha256: TextHash,
}

impl From<&PortableVersion> for VersionIdentity {
    fn from(version: &PortableVersion) -> Self {
        let case = CaseKey { source: version.source.clone(), id: version.id.clone() };
        Self { case, imported_at: version.imported_at, sha256: version.sha256 }
    }
}

/// What some parcels have.
#[derive(Debug, Default)]
pub struct HandedOver {
    events: HashSet<Uuid>,
    versions: BTreeSet<VersionIdentity>,
    erasures: BTreeSet<CaseKey>,
}

impl HandedOver {
    /// Returns what these parcels have.
    #[must_use]
    pub fn of(parcels: &[Parcel]) -> Self {
        let mut known = Self::default();
        for parcel in parcels {
            known.add(parcel);
        }
        known
    }

    /// Adds what a parcel has.
    pub fn add(&mut self, parcel: &Parcel) {
        self.events.extend(parcel.events().map(|event| event.id));
        self.versions.extend(parcel.versions().map(VersionIdentity::from));
        self.erasures.extend(parcel.erasures().cloned());
    }

    /// Returns whether an event is among it.
    #[must_use]
    pub fn has_event(&self, id: Uuid) -> bool {
        self.events.contains(&id)
    }

    /// Returns whether a version of a report is among it.
    #[must_use]
    pub fn has_version(&self, version: &VersionIdentity) -> bool {
        self.versions.contains(version)
    }

    /// Returns whether the erasure of a case is among it.
    #[must_use]
    pub fn has_erasure(&self, case: &CaseKey) -> bool {
        self.erasures.contains(case)
    }
}
