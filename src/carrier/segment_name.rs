//! The names of files with segments: `00000007.seg`, or `00000001-00000032.seg` where a copy has united its own.

use std::fmt;

use uuid::Uuid;

/// The ending of segments.
const ENDING: &str = ".seg";

/// A file with one segment, or with several that were united.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentName {
    /// The copy that wrote it.
    pub replica: Uuid,
    /// The number of the first segment in it; a copy counts from 1 without gaps.
    pub first: u64,
    /// The number of the last one.
    pub last: u64,
}

impl SegmentName {
    /// Returns the name of a segment as it is handed over.
    #[must_use]
    pub const fn single(replica: Uuid, number: u64) -> Self {
        Self { replica, first: number, last: number }
    }

    /// Returns the name that a file in the folder of a copy has; `None` where it is no segment, as copies that a
    /// synchronisation service makes of a conflict.
    pub(super) fn of_file(replica: Uuid, file: &str) -> Option<Self> {
        let numbers = file.strip_suffix(ENDING)?;
        let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
        // What counts further than that was not written by us.
        let number = |digits: &str| digits.parse::<u32>().ok().map(u64::from);
        let name = Self { replica, first: number(first)?, last: number(last)? };
        let is_counted = 0 < name.first && name.first <= name.last;
        (is_counted && name.file_name() == file).then_some(name)
    }

    /// Returns what the file is called.
    pub(super) fn file_name(&self) -> String {
        let Self { first, last, .. } = self;
        if first == last {
            format!("{first:08}{ENDING}")
        } else {
            format!("{first:08}-{last:08}{ENDING}")
        }
    }

    /// Returns how many segments are in it.
    pub(super) const fn count(&self) -> u64 {
        (self.last - self.first).saturating_add(1)
    }

    /// Returns whether this segment is in it.
    pub(super) const fn has(&self, number: u64) -> bool {
        self.first <= number && number <= self.last
    }

    /// Returns whether all that is in the other file of the same copy is in this one.
    pub(super) const fn has_all_of(&self, other: &Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

impl fmt::Display for SegmentName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.replica, self.file_name())
    }
}

/// Returns how many segments after this number are in these files of one copy.
#[must_use]
pub fn segments_after<'a>(after: u64, names: impl IntoIterator<Item = &'a SegmentName>) -> u64 {
    let mut names: Vec<&SegmentName> = names.into_iter().collect();
    names.sort();
    let (mut counted, mut reached) = (0_u64, after);
    for name in names.into_iter().filter(|name| name.last > after) {
        counted = counted
            .saturating_add(name.last.saturating_sub(reached.max(name.first.saturating_sub(1))));
        reached = reached.max(name.last);
    }
    counted
}
