//! Taking what was erased out of the segments that this copy wrote. Others do so with theirs when they hear of it.

use uuid::Uuid;

use super::membership::TeamError;
use crate::carrier::TeamFolder;
use crate::domain::exchange::{CaseKey, PortableVersion};
use crate::domain::{Parcel, ParcelItem};
use crate::files::IfExists;
use crate::store::Reader;

/// Rewrites this copy's segments without the texts of erased cases and without notes that the project has no more.
pub(super) fn take_out_erased(
    folder: &TeamFolder,
    reader: &Reader,
    replica: Uuid,
) -> Result<(), TeamError> {
    let erased = reader.erased_cases()?;
    for name in folder.segments()?.into_iter().filter(|name| name.replica == replica) {
        let Ok(parcel) = folder.read(&name)? else { continue };
        let mut kept = Vec::with_capacity(parcel.items.len());
        for item in &parcel.items {
            match item {
                ParcelItem::Note(note) if !reader.has_note(note.sha256)? => {}
                ParcelItem::Version(version) if erased.contains(&key(version)) => {
                    kept.push(ParcelItem::Version(blanked(version)));
                }
                item => kept.push(item.clone()),
            }
        }
        let kept = Parcel { items: kept };
        if kept != parcel {
            folder.write(&name, &kept, IfExists::Replace)?;
        }
    }
    Ok(())
}

fn key(version: &PortableVersion) -> CaseKey {
    CaseKey { source: version.source.clone(), id: version.id.clone() }
}

/// Returns the version as an erased case has it.
fn blanked(version: &PortableVersion) -> PortableVersion {
    PortableVersion { title: String::new(), text: None, fields: Vec::new(), ..version.clone() }
}
