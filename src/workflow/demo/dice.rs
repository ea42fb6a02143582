//! Chance that is the same each time.

use sha2::{Digest as _, Sha256};

/// Returns a number below `sides` that follows from these words alone.
pub(super) fn dice(sides: usize, words: &[&str]) -> usize {
    let mut hasher = Sha256::new();
    for word in words {
        hasher.update(word.as_bytes());
        hasher.update([0]);
    }
    let hash: [u8; 32] = hasher.finalize().into();
    let number = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    usize::try_from(number).unwrap_or_default() % sides.max(1)
}
