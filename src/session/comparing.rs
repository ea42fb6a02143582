//! Comparing the versions of a report beside the screen.

use std::path::Path;

use indexmap::IndexSet;

use crate::domain::difference::{Changed, PartChange, VersionChange, difference};
use crate::domain::{Case, CaseNo, Role};
use crate::store::{Reader, StoreError};
use crate::wording::text::readable;

/// Returns what each version of a report changed against the one before.
pub(super) fn changes(project: &Path, no: CaseNo) -> Result<Vec<VersionChange>, StoreError> {
    let versions = Reader::open(project)?.versions(no)?;
    let change = |pair: &[(i64, Case)]| match pair {
        [(_, old), (version, new)] => {
            Some(VersionChange { version: *version, parts: parts(old, new), is_same: old == new })
        }
        _ => None,
    };
    Ok(versions.windows(2).filter_map(change).collect())
}

/// Returns the parts of a case that have other words than before. A text that the project no longer has is
/// compared with none.
fn parts(old: &Case, new: &Case) -> Vec<PartChange> {
    fn text(value: Option<&String>) -> &str {
        value.map_or("", String::as_str)
    }
    let headers: IndexSet<&String> = old.fields.keys().chain(new.fields.keys()).collect();
    let roles = [
        (Role::Title, old.title.as_str(), new.title.as_str()),
        (Role::Text, text(old.text.as_ref()), text(new.text.as_ref())),
        (Role::Municipality, text(old.municipality.as_ref()), text(new.municipality.as_ref())),
        (Role::County, text(old.county.as_ref()), text(new.county.as_ref())),
        (Role::Date, text(old.date.as_ref()), text(new.date.as_ref())),
    ];
    let has_both = old.text.is_some() && new.text.is_some();
    let roles = roles.into_iter().filter(|(role, ..)| *role != Role::Text || has_both);
    let roles = roles.map(|(role, old, new)| (Changed::Role(role), old, new));
    let fields = headers.into_iter().map(|header| {
        let (old, new) = (text(old.fields.get(header)), text(new.fields.get(header)));
        (Changed::Field(header.clone()), old, new)
    });
    let changed = roles.chain(fields).filter(|(_, old, new)| old != new);
    let compared = changed.map(|(what, old, new)| PartChange {
        what,
        pieces: difference(&readable(old), &readable(new)),
    });
    compared.filter(|part| !part.pieces.is_empty()).collect()
}
