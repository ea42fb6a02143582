//! The frame, out of which is drawn, and the order in which it is.

use sha2::{Digest as _, Sha256};

use crate::domain::TextHash;
use crate::domain::exchange::CaseKey;

/// How cases are drawn. Another rule would get another name, so that a draw says by which it was made.
pub const DRAW_RULE: &str = "nybrott-draw-1";

/// Returns the SHA-256 of texts with a NUL byte between each two.
pub(super) fn hash(parts: &[&str]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            hasher.update([0]);
        }
        hasher.update(part.as_bytes());
    }
    hasher.finalize().into()
}

/// Returns the number by which a case is drawn: SHA-256 of the rule's name, the seed, the source and the id.
/// `printf 'nybrott-draw-1\0%s\0%s\0%s' SEED SOURCE ID | sha256sum` gives the same.
#[must_use]
pub fn draw_key(seed: &str, case: &CaseKey) -> [u8; 32] {
    hash(&[DRAW_RULE, seed, &case.source, &case.id])
}

/// Returns the places of the cases in the order in which they are drawn: by ascending
/// [`draw_key`], compared as 32 bytes. A sample of *n* is the first *n*, so that a larger one by the same seed holds
/// the smaller, and the order in which cases came into the project does not matter.
///
/// Each case is as likely as another to be drawn, and so is each sample of *n*: the keys of a hash cannot be
/// distinguished from random numbers by anyone who does not choose the seed to that end, which is why draws are counted.
#[must_use]
pub fn draw_order(seed: &str, cases: &[CaseKey]) -> Vec<usize> {
    sorted_by_hash(cases, |case| draw_key(seed, case))
}

/// Returns the places of cases by ascending hash; equal hashes, of equal cases, by place.
pub(super) fn sorted_by_hash(cases: &[CaseKey], hash: impl Fn(&CaseKey) -> [u8; 32]) -> Vec<usize> {
    let mut keyed: Vec<([u8; 32], usize)> =
        cases.iter().enumerate().map(|(place, case)| (hash(case), place)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// Returns what identifies a frame: SHA-256 over a line `source NUL id NUL text-sha256 LF` for each case, sorted
/// by source and id. Another case in it, or another wording, gives another.
#[must_use]
pub fn frame_sha256(cases: &[(CaseKey, TextHash)]) -> TextHash {
    let mut sorted: Vec<&(CaseKey, TextHash)> = cases.iter().collect();
    sorted.sort_unstable_by_key(|(case, text)| (&case.source, &case.id, *text));
    let mut hasher = Sha256::new();
    for (case, text) in sorted {
        hasher.update(format!("{}\0{}\0{text}\n", case.source, case.id));
    }
    TextHash(hasher.finalize().into())
}
