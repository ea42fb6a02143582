//! The segments of a copy in their order, whichever files they are in.

use std::vec;

use uuid::Uuid;

use super::error::{CarrierError, SegmentFault};
use super::folder::TeamFolder;
use super::segment_name::{SegmentName, segments_after};
use crate::domain::Parcel;

/// Reads the segments of a copy one after another, up to the first that has not arrived as a whole. Of the files that have a
/// segment, the one with most is read; where it is not whole, as while it arrives, those that it is to replace are.
#[derive(Debug)]
pub struct SegmentChain<'a> {
    folder: &'a TeamFolder,
    /// The files that begin after the next segment, the last one first.
    coming: Vec<SegmentName>,
    /// Those that may have the next segment.
    open: Vec<SegmentName>,
    /// The number of the next segment.
    next: u64,
    /// What was read and is not given out.
    parcels: vec::IntoIter<Parcel>,
    faults: Vec<(SegmentName, SegmentFault)>,
    /// Files that were removed after they had been listed: what has replaced them is found the next time.
    vanished: Vec<SegmentName>,
}

/// Where a chain ends before all that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainRest {
    /// The file that cannot be read, if it is not one that is missing.
    pub fault: Option<(SegmentName, SegmentFault)>,
    /// How many further segments wait.
    pub waiting: u64,
}

impl TeamFolder {
    /// Returns the segments of a copy after this number, as far as they have arrived.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn chain(&self, replica: Uuid, after: u64) -> Result<SegmentChain<'_>, CarrierError> {
        Ok(SegmentChain::new(self, self.segments(replica)?, after))
    }
}

impl<'a> SegmentChain<'a> {
    /// Reads the segments in these files of one copy that come after this number.
    #[must_use]
    pub fn new(folder: &'a TeamFolder, mut names: Vec<SegmentName>, after: u64) -> Self {
        names.sort_by(|one, other| other.cmp(one));
        let (parcels, next) = (Vec::new().into_iter(), after.saturating_add(1));
        let (open, faults, vanished) = (Vec::new(), Vec::new(), Vec::new());
        Self { folder, coming: names, open, next, parcels, faults, vanished }
    }

    /// Returns what is left when there is no next segment.
    #[must_use]
    pub fn rest(self) -> ChainRest {
        let Self { next, coming, open, vanished, faults, .. } = self;
        let waits = coming.iter().chain(&open).chain(&vanished);
        let waiting = segments_after(next.saturating_sub(1), waits);
        let mut faults = faults.into_iter();
        let fault = faults.find(|(name, _)| name.has(next));
        ChainRest { fault, waiting }
    }

    /// Removes the file that has most of those with the next segment.
    fn widest(&mut self) -> Option<SegmentName> {
        while let Some(name) = self.coming.pop_if(|name| name.first <= self.next) {
            self.open.push(name);
        }
        self.open.retain(|name| name.last >= self.next);
        let widest = (0..self.open.len()).max_by_key(|at| self.open.get(*at).map(|name| name.last));
        widest.map(|at| self.open.swap_remove(at))
    }
}

impl Iterator for SegmentChain<'_> {
    /// The number of a segment, and what is in it.
    type Item = (u64, Parcel);

    fn next(&mut self) -> Option<Self::Item> {
        let parcel = loop {
            if let Some(parcel) = self.parcels.next() {
                break parcel;
            }
            let name = self.widest()?;
            match self.folder.read(&name) {
                Ok(Some(parcels)) => {
                    self.parcels = parcels.into_iter();
                    for _ in name.first..self.next {
                        self.parcels.next();
                    }
                }
                Ok(None) => self.vanished.push(name),
                Err(fault) => self.faults.push((name, fault)),
            }
        };
        let number = self.next;
        self.next = number.saturating_add(1);
        Some((number, parcel))
    }
}
