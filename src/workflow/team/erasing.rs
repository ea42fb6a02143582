//! Taking what was erased out of the segments that this copy wrote. Others do so with theirs when they hear of it, and
//! each copy confirms what it has erased.

use std::collections::BTreeSet;
use std::path::Path;

use uuid::Uuid;

use super::membership::{Membership, TeamError};
use crate::carrier::{ConfirmedErasures, SegmentFault, TeamFolder, UnconfirmedCopy};
use crate::domain::exchange::{CaseKey, PortableVersion};
use crate::domain::{Parcel, ParcelItem, TextHash};
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
    for replica in replicas {
        // Those that another file has replaced and that are not removed yet, too.
        for name in folder.segments(*replica)? {
            let parcels = match folder.read(&name) {
                Ok(Some(parcels)) => parcels,
                // What is left of it may have the text. The next exchange hands over again what no other file has.
                Err(SegmentFault::NotWhole) => {
                    folder.remove(&name)?;
                    continue;
                }
                Ok(None) | Err(_) => continue,
            };
            let kept = parcels.iter().map(|parcel| without_erased(parcel, reader, &erased));
            let kept = kept.collect::<Result<Vec<Parcel>, TeamError>>()?;
            if kept != parcels {
                folder.write(&name, &kept, IfExists::Replace)?;
            }
        }
        folder.remove_dead_drafts(*replica);
    }
    Ok(())
}

/// Returns the parcel without the texts of these cases and without notes that the project has no more.
fn without_erased(
    parcel: &Parcel,
    reader: &Reader,
    erased: &BTreeSet<CaseKey>,
) -> Result<Parcel, TeamError> {
    let mut kept = blanked(parcel, erased);
    let mut notes = Vec::with_capacity(kept.items.len());
    for item in &kept.items {
        notes.push(match item {
            ParcelItem::Note(note) => reader.has_note(note.sha256)?,
            _ => true,
        });
    }
    let mut notes = notes.into_iter();
    kept.items.retain(|_| notes.next().unwrap_or(true));
    Ok(kept)
}

/// Confirms in the folder what this copy has erased. A copy that has erased nothing confirms that, so that the others
/// know of it.
pub(super) fn confirm_erased(
    folder: &TeamFolder,
    reader: &Reader,
    membership: &Membership,
) -> Result<(), TeamError> {
    let cases = named_by_hash(&reader.erased_cases()?);
    for replica in membership.replicas() {
        let before = folder.confirmed(replica);
        // Where this run does not know who works here, an earlier one did.
        let own = Some(&membership.own).filter(|own| !own.is_empty());
        let reviewers = own.or(before.as_ref().map(|before| &before.reviewers));
        let reviewers = reviewers.cloned().unwrap_or_default();
        let confirmed = ConfirmedErasures { reviewers, cases: cases.clone() };
        if before.as_ref() == Some(&confirmed) {
            continue;
        }
        let written = folder.confirm(replica, &confirmed);
        // A copy that may only read the folder has nothing to hand over either.
        if !confirmed.cases.is_empty() {
            written?;
        }
    }
    Ok(())
}

fn named_by_hash(cases: &BTreeSet<CaseKey>) -> BTreeSet<TextHash> {
    cases.iter().map(|case| TextHash::new(&case.source, &case.id)).collect()
}

/// A copy that has not confirmed to have erased what this one has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnconfirmedErasures {
    /// The copy.
    pub replica: Uuid,
    /// Its reviewers, as far as it has named them and they are known here.
    pub reviewers: Vec<String>,
    /// Of how many cases.
    pub cases: usize,
}

/// Returns the copies in a folder that have not confirmed to have erased what this one has.
pub(super) fn unconfirmed_in_folder(
    shared: &Path,
    membership: &Membership,
    reader: &Reader,
) -> Result<Vec<UnconfirmedErasures>, TeamError> {
    let erased = named_by_hash(&reader.erased_cases()?);
    let Ok(folder) = TeamFolder::open(shared, membership.project) else { return Ok(Vec::new()) };
    let names = reader.names_of_reviewers()?;
    let own = membership.replicas();
    let copies = folder.copies()?;
    let mut unconfirmed = Vec::new();
    for replica in copies.difference(&own).copied() {
        let confirmed = folder.confirmed(replica).unwrap_or_default();
        let cases = erased.difference(&confirmed.cases).count();
        let named = confirmed.reviewers.iter().filter_map(|id| names.get(id).cloned());
        let reviewers = named.collect();
        if cases > 0 {
            unconfirmed.push(UnconfirmedErasures { replica, reviewers, cases });
        }
    }
    Ok(unconfirmed)
}

/// Returns of the copies that have not confirmed on a server those of others, by the names of their reviewers or else their login.
pub(super) fn unconfirmed_on_server(
    copies: &[UnconfirmedCopy],
    membership: &Membership,
    reader: &Reader,
) -> Result<Vec<UnconfirmedErasures>, TeamError> {
    let names = reader.names_of_reviewers()?;
    let own = membership.replicas();
    let of_copy = |copy: &UnconfirmedCopy| {
        let named = copy.reviewers.iter().filter_map(|id| names.get(id).cloned());
        let mut reviewers: Vec<String> = named.collect();
        if reviewers.is_empty() {
            reviewers.extend(copy.login.clone());
        }
        let cases = usize::try_from(copy.cases).unwrap_or_default();
        UnconfirmedErasures { replica: copy.replica, reviewers, cases }
    };
    Ok(copies.iter().filter(|copy| !own.contains(&copy.replica)).map(of_copy).collect())
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
