//! The codebook by which a project's cases are classified.

use std::collections::HashMap;

use uuid::Uuid;

use crate::codebook::codebook_sha256;
use crate::codebook::own::{ProjectCodebook, facet_scheme, from_canonical, hash};
use crate::domain::{FacetScheme, Language, TextHash};
use crate::review::filter;
use crate::store::{Reader, StoreError};
use crate::words::Words;

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

/// The words of all codebooks that a project followed: what an answer was called when it was given.
pub struct WordsOfActs {
    in_force: Words,
    /// All that were taken, the oldest first.
    taken: Vec<String>,
    /// The words of those that acts were found to name; `None` where there are none.
    known: HashMap<TextHash, Option<Words>>,
}

impl WordsOfActs {
    /// Reads the codebooks of a project.
    ///
    /// # Errors
    /// The project cannot be read.
    pub fn read(reader: &Reader, language: Language) -> Result<Self, StoreError> {
        let in_force = project_codebook(reader)?.words(language);
        Ok(Self { in_force, taken: reader.codebook_texts()?, known: HashMap::new() })
    }

    /// Returns the words of the codebook that an act was given under; those of the one in force where it names none.
    ///
    /// # Errors
    /// The project cannot be read.
    pub fn of(&mut self, reader: &Reader, act: Uuid) -> Result<&Words, StoreError> {
        // Most projects took none.
        let named = if self.taken.is_empty() { None } else { reader.codebook_of(act)? };
        let Some(sha256) = named else { return Ok(&self.in_force) };
        let Self { in_force, taken, known } = self;
        let words = || words_under(sha256, taken, in_force.language());
        Ok(known.entry(sha256).or_insert_with(words).as_ref().unwrap_or(in_force))
    }
}

fn words_under(sha256: TextHash, taken: &[String], language: Language) -> Option<Words> {
    let is_it = |text: &String| from_canonical(text).is_some_and(|own| hash(&own) == sha256);
    let codebook = match taken.iter().position(is_it) {
        Some(at) => ProjectCodebook::read(Some(&taken[at]), &taken[..=at]),
        None if sha256 == codebook_sha256() => ProjectCodebook::default(),
        None => return None,
    };
    Some(codebook.words(language))
}
