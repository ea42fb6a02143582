//! Taking what was erased out of the segments that this copy wrote. Others do so with theirs when they hear of it.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::membership::TeamError;
use crate::carrier::TeamFolder;
use crate::domain::exchange::{CaseKey, PortableVersion};
use crate::domain::{Parcel, ParcelItem};
use crate::files::IfExists;
use crate::store::Reader;

/// Rewrites the segments of these copies without the texts of erased cases and without notes that the project has no
/// more.
pub(super) fn take_out_erased(
    folder: &TeamFolder,
    reader: &Reader,
    replicas: &BTreeSet<Uuid>,
) -> Result<(), TeamError> {
    let erased = reader.erased_cases()?;
    for name in folder.segments()?.into_iter().filter(|name| replicas.contains(&name.replica)) {
        let Ok(parcel) = folder.read(&name) else { continue };
        let mut kept = blanked(&parcel, &erased);
        let mut notes = Vec::with_capacity(kept.items.len());
        for item in &kept.items {
            notes.push(match item {
                ParcelItem::Note(note) => reader.has_note(note.sha256)?,
                _ => true,
            });
        }
        let mut notes = notes.into_iter();
        kept.items.retain(|_| notes.next().unwrap_or(true));
        if kept != parcel {
            folder.write(&name, &kept, IfExists::Replace)?;
        }
    }
    Ok(())
}

/// Returns the parcel as it is without the texts of these cases.
pub(super) fn blanked(parcel: &Parcel, erased: &BTreeSet<CaseKey>) -> Parcel {
    let items = parcel.items.iter().map(|item| match item {
        ParcelItem::Version(version) if erased.contains(&case_of(version)) => {
            let version = version.clone();
            let (title, fields) = (String::new(), Vec::new());
            ParcelItem::Version(PortableVersion { title, text: None, fields, ..version })
        }
        item => item.clone(),
    });
    Parcel { items: items.collect() }
}

/// Returns the case of a version.
pub(super) fn case_of(version: &PortableVersion) -> CaseKey {
    CaseKey { source: version.source.clone(), id: version.id.clone() }
}
