//! The codebook by which a project's cases are classified.

use crate::codebook::codebook_sha256;
use crate::codebook::own::{ProjectCodebook, facet_scheme};
use crate::domain::{FacetScheme, TextHash};
use crate::review::filter;
use crate::store::{Reader, StoreError};

/// Returns the hash of the codebook in force: the one that the project took last, else the one that is built in.
///
/// # Errors
/// The project cannot be read.
pub fn codebook_in_force(reader: &Reader) -> Result<TextHash, StoreError> {
    Ok(reader.codebook()?.map_or_else(codebook_sha256, |taken| taken.sha256))
}

/// Returns the codebook that the project follows, with what earlier ones called facets and values.
///
/// # Errors
/// The project cannot be read.
pub fn project_codebook(reader: &Reader) -> Result<ProjectCodebook, StoreError> {
    let in_force = reader.codebook()?.and_then(|taken| taken.text);
    // Most projects take none.
    let taken = if in_force.is_some() { reader.codebook_texts()? } else { Vec::new() };
    Ok(ProjectCodebook::read(in_force.as_deref(), &taken))
}

/// Returns the facets of the codebook in force; none of the one that is built in.
///
/// # Errors
/// The project cannot be read.
pub fn facets_in_force(reader: &Reader) -> Result<FacetScheme, StoreError> {
    let own = project_codebook(reader)?.in_force;
    let condition = |when: &str| filter::parse(when).ok();
    let scheme = own.map(|own| facet_scheme(&own, condition)).unwrap_or_default();
    Ok(scheme.with_reading(reader.codebook_reading()?))
}
