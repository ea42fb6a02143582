//! Uniting the small segments of a copy, so that a folder does not fill with files: each exchange that has something new
//! writes one, and those who join read them all.
//!
//! What a copy has united is a further file. The ones that it replaces are removed by the next exchange, and only when it
//! can be read: so a synchronisation service has it on its way first, and whatever is cut short in between leaves both.

use std::fs;
use std::ops::Range;

use uuid::Uuid;

use super::error::CarrierError;
use super::folder::TeamFolder;
use super::segment_chain::SegmentChain;
use super::segment_name::SegmentName;
use crate::domain::Parcel;
use crate::files::IfExists;

/// So many neighbours are united, or more.
const FEWEST: usize = 32;

/// What is united has fewer bytes than this, packed: larger files are few, and would be carried again each time.
const LARGEST: u64 = 1 << 20;

/// A file of a copy that may be united with its neighbours.
#[derive(Debug, Clone)]
struct SmallFile {
    name: SegmentName,
    bytes: u64,
}

impl SmallFile {
    /// Returns how often it was united: files of one tier have about as many segments, and only those are united, so that
    /// each act is written again a few times and not each time.
    fn tier(&self) -> u32 {
        self.name.count().ilog(32)
    }

    fn may_follow(&self, before: &Self) -> bool {
        before.name.last.checked_add(1) == Some(self.name.first) && before.tier() == self.tier()
    }
}

impl TeamFolder {
    /// Removes what this copy has united before, and unites what has become many small files since.
    ///
    /// # Errors
    /// The folder cannot be read or written; nothing is lost, and the next time goes on.
    pub fn unite(&self, replica: Uuid) -> Result<(), CarrierError> {
        let names = self.without_replaced(self.segments(replica)?);
        let pieces = names.into_iter().filter_map(|name| {
            let bytes = fs::metadata(self.file(&name)).ok()?.len();
            Some(SmallFile { name, bytes })
        });
        let mut pieces: Vec<SmallFile> = pieces.collect();
        while let Some(run) = run_of_small(&pieces) {
            match self.read_all(pieces.get(run.clone()).unwrap_or_default()) {
                Ok((name, parcels)) => {
                    self.mark_united()?;
                    self.write(&name, &parcels, IfExists::Replace)?;
                    let bytes = fs::metadata(self.file(&name)).map_or(LARGEST, |file| file.len());
                    pieces.splice(run, [SmallFile { name, bytes }]);
                }
                // What cannot be read stays as it is.
                Err(at) => drop(pieces.remove(run.start + at)),
            }
        }
        Ok(())
    }

    /// Removes the files that another one has replaced, and returns the others. One that is not whole replaces nothing: it is
    /// removed where all that was in it is in others, and else it is as if it were not there.
    fn without_replaced(&self, mut names: Vec<SegmentName>) -> Vec<SegmentName> {
        let replaces =
            |wide: &SegmentName, name: &SegmentName| wide != name && wide.has_all_of(name);
        let replacing = names.iter().filter(|wide| names.iter().any(|name| replaces(wide, name)));
        let (whole, broken): (Vec<SegmentName>, Vec<SegmentName>) =
            replacing.cloned().partition(|wide| matches!(self.read(wide), Ok(Some(_))));
        for wide in broken {
            names.retain(|name| *name != wide);
            let parts = names.iter().filter(|name| replaces(&wide, name)).cloned().collect();
            let there = SegmentChain::new(self, parts, wide.first.saturating_sub(1)).count();
            if u64::try_from(there) == Ok(wide.count()) {
                // One that cannot be removed does no harm.
                let _ = self.remove(&wide);
            }
        }
        names.retain(|name| {
            let is_replaced = whole.iter().any(|wide| replaces(wide, name));
            if is_replaced {
                let _ = self.remove(name);
            }
            !is_replaced
        });
        names
    }

    /// Reads these neighbours as what they become together. The error is the place of one that cannot be read.
    fn read_all(&self, pieces: &[SmallFile]) -> Result<(SegmentName, Vec<Parcel>), usize> {
        let mut parcels = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let Ok(Some(read)) = self.read(&piece.name) else { return Err(at) };
            parcels.extend(read);
        }
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return Err(0) };
        let name = SegmentName { last: last.name.last, ..first.name.clone() };
        Ok((name, parcels))
    }
}

/// Returns the first neighbours that are to be united, and all after them that fit.
fn run_of_small(pieces: &[SmallFile]) -> Option<Range<usize>> {
    (0..pieces.len()).find_map(|start| {
        let (mut end, mut bytes, mut before) = (start, 0_u64, None);
        for piece in pieces.get(start..)? {
            bytes = bytes.saturating_add(piece.bytes);
            if bytes >= LARGEST || before.is_some_and(|before| !piece.may_follow(before)) {
                break;
            }
            before = Some(piece);
            end += 1;
        }
        (end - start >= FEWEST).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::SegmentFault;
    use crate::domain::{ParcelItem, ReviewerId};

    fn pieces(sizes: impl IntoIterator<Item = (u64, u64)>) -> Vec<SmallFile> {
        let mut next = 1;
        let piece = |(count, bytes)| {
            let name = SegmentName { replica: Uuid::nil(), first: next, last: next + count - 1 };
            next += count;
            SmallFile { name, bytes }
        };
        sizes.into_iter().map(piece).collect()
    }

    #[test]
    fn neighbours_of_one_tier_are_united_until_they_are_large() {
        let small = |count| std::iter::repeat_n((1, 700), count);
        assert_eq!(run_of_small(&pieces(small(31))), None);
        assert_eq!(run_of_small(&pieces(small(40))), Some(0..40), "all that wait, at once");
        let with_large = small(31).chain([(1, LARGEST)]).chain(small(33));
        assert_eq!(run_of_small(&pieces(with_large)), Some(32..65), "an import is left alone");
        let with_united = std::iter::repeat_n((32, 9_000), 31).chain(small(31));
        assert_eq!(run_of_small(&pieces(with_united)), None, "what is united waits for its like");
        let again = std::iter::repeat_n((32, 9_000), 32).chain(small(3));
        assert_eq!(run_of_small(&pieces(again)), Some(0..32));
        let large = std::iter::repeat_n((32, 100_000), 100);
        assert_eq!(run_of_small(&pieces(large)), None);
        let mut with_gap = pieces(small(60));
        with_gap.remove(30);
        assert_eq!(run_of_small(&with_gap), None, "what is missing is not united over");
    }

    /// A folder in which a copy has handed over so many segments.
    fn shared(count: u64) -> (tempfile::TempDir, TeamFolder, Uuid) {
        let folder = tempfile::tempdir().unwrap();
        let (project, replica) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let team = TeamFolder::create(folder.path(), project).unwrap();
        for number in 1..=count {
            let name = SegmentName::single(replica, number);
            team.write(&name, &[parcel(number)], IfExists::Keep).unwrap();
        }
        (folder, team, replica)
    }

    fn parcel(number: u64) -> Parcel {
        let id: ReviewerId = Uuid::from_u128(u128::from(number)).to_string().parse().unwrap();
        // A different number of lines each.
        let item = |line| ParcelItem::Reviewer { id, name: format!("{number}-{line}") };
        Parcel { items: (0..number % 3).map(item).collect() }
    }

    #[test]
    fn what_is_united_is_read_as_it_was_handed_over() {
        let (_folder, team, replica) = shared(40);
        team.unite(replica).unwrap();
        team.unite(replica).unwrap();
        assert_eq!(team.segments(replica).unwrap().len(), 1);
        for after in [0, 7, 39, 40] {
            let expected: Vec<_> =
                (after + 1..=40).map(|number| (number, parcel(number))).collect();
            let read: Vec<_> = team.chain(replica, after).unwrap().collect();
            assert_eq!(read, expected);
        }
    }

    #[test]
    fn a_build_that_knows_single_segments_only_finds_that_it_is_outdated() {
        let (_folder, team, replica) = shared(32);
        let strangers = || fs::read_dir(team.path()).unwrap().count();
        assert_eq!(strangers(), 1);
        team.unite(replica).unwrap();
        // It looks in all folders that are called as one of a copy, for a segment of this name and a higher version.
        let mark = fs::read(team.path().join(Uuid::nil().to_string()).join("00000001.seg"));
        let mut head = String::new();
        let mark = mark.unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*mark), &mut head)
            .unwrap();
        assert!(head.starts_with(r#"{"segment":2,"#), "{head}");
        assert_eq!((strangers(), team.copies().unwrap()), (2, [replica].into()));
    }

    #[test]
    fn a_file_that_goes_between_listing_and_reading_is_waited_for() {
        let (_folder, team, replica) = shared(34);
        let mut chain = team.chain(replica, 20).unwrap();
        // The copy unites, and removes what it has united.
        team.unite(replica).unwrap();
        team.unite(replica).unwrap();
        assert_eq!(chain.by_ref().count(), 0);
        let rest = chain.rest();
        assert_eq!((rest.fault, rest.waiting), (None, 14));
        assert_eq!(team.chain(replica, 20).unwrap().count(), 14);
    }

    #[test]
    fn a_file_that_has_other_segments_than_its_name_says_is_refused() {
        let (_folder, team, replica) = shared(32);
        team.unite(replica).unwrap();
        let file = |first, last| team.file(&SegmentName { replica, first, last });
        let read = |first, last| team.read(&SegmentName { replica, first, last });
        for (first, last) in [(1, 31), (2, 33), (1, 4_000_000_000), (50, 50)] {
            fs::copy(file(1, 32), file(first, last)).unwrap();
            assert_eq!(read(first, last), Err(SegmentFault::Misplaced), "{first} to {last}");
        }
        fs::copy(file(3, 3), file(60, 90)).unwrap();
        assert_eq!(read(60, 90), Err(SegmentFault::Misplaced));
        // Nothing is read twice, and what is there is read all the same.
        assert_eq!(team.chain(replica, 0).unwrap().count(), 32);
    }
}
