//! The canonical form of a codebook, in which a project keeps it and by which it is known.

use sha2::{Digest as _, Sha256};

use super::file::OwnCodebook;
use crate::domain::TextHash;

impl OwnCodebook {
    /// Returns the canonical form: JSON on one line, the keys of each object sorted, without comments and without
    /// what it says of the edition before.
    #[must_use]
    pub fn canonical(&self) -> String {
        // Its parts are texts, lists and maps by text, which are always JSON.
        let mut value = serde_json::to_value(self).unwrap_or_default();
        value.sort_all_objects();
        value.to_string()
    }
}

/// Returns the hash by which acts name a codebook: the SHA-256 of its canonical form.
#[must_use]
pub fn hash(codebook: &OwnCodebook) -> TextHash {
    TextHash(Sha256::digest(codebook.canonical().as_bytes()).into())
}

/// Reads a canonical form; `None` where it is none that this program can read.
#[must_use]
pub fn from_canonical(text: &str) -> Option<OwnCodebook> {
    serde_json::from_str(text).ok()
}
