//! The cases that several reviewers read, and which of them are nearly the same: who reads a report twice answers it alike,
//! so that these make agreement look better than it is.

use std::collections::{HashMap, HashSet};

use crate::domain::CaseNo;
use crate::domain::rounds::FramedCase;
use crate::store::{Reader, StoreError};

/// So many reports are compared with each other before a round is opened.
const MOST_COMPARED: usize = 2_000;

/// A sample whose first cases are read several times.
pub(super) struct OverlapCases {
    /// The places of the sample in the frame.
    pub(super) sample: Vec<usize>,
    /// How many of them, the first, are read several times.
    pub(super) overlap: usize,
    /// How many groups of reports that are nearly the same there are among these, and how many cases beyond one of each; `None`
    /// where there are too many to look.
    pub(super) near: Option<(usize, usize)>,
}

impl OverlapCases {
    /// Finds these cases: the first `wanted` of the sample, or the first of which no two are nearly the same. The others are
    /// read once, and the sample is the same.
    pub(super) fn new(
        reader: &Reader,
        frame: &[FramedCase],
        sample: Vec<usize>,
        (wanted, one_per_group): (usize, bool),
    ) -> Result<Self, StoreError> {
        let numbers = |places: &[usize]| -> Vec<CaseNo> {
            places.iter().filter_map(|place| frame.get(*place)).map(|case| case.no).collect()
        };
        if !one_per_group {
            let first = numbers(&sample[..wanted.min(sample.len())]);
            let near = if first.len() > MOST_COMPARED {
                None
            } else {
                let groups = reader.near_duplicates_among(&first)?;
                Some((groups.len(), groups.iter().map(|group| group.len() - 1).sum()))
            };
            return Ok(Self { sample, overlap: wanted, near });
        }
        let groups = reader.near_duplicates_among(&numbers(&sample))?;
        let of: HashMap<CaseNo, usize> = groups
            .iter()
            .enumerate()
            .flat_map(|(place, group)| group.iter().map(move |no| (*no, place)))
            .collect();
        let (mut first, mut others, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
        for place in sample {
            let group = frame.get(place).and_then(|case| of.get(&case.no));
            if first.len() < wanted && group.is_none_or(|group| taken.insert(*group)) {
                first.push(place);
            } else {
                others.push(place);
            }
        }
        let overlap = first.len();
        first.extend(others);
        Ok(Self { sample: first, overlap, near: Some((0, 0)) })
    }
}
