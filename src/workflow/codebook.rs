//! The codebook by which a project's cases are classified.

use crate::codebook::codebook_sha256;
use crate::domain::TextHash;
use crate::store::{Reader, StoreError};

/// Returns the hash of the codebook in force: the one that the project took last, else the one that is built in.
///
/// # Errors
/// The project cannot be read.
pub fn codebook_in_force(reader: &Reader) -> Result<TextHash, StoreError> {
    Ok(reader.codebook()?.map_or_else(codebook_sha256, |taken| taken.sha256))
}
