//! Who classifies: an id that never changes, and the name that is shown.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid, Version};

/// Identifies a reviewer across names, machines and copies of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReviewerId(pub Uuid);

impl ReviewerId {
    /// Returns an id that no one has yet (a `UUIDv7`).
    #[must_use]
    pub fn new() -> Self {
        Self(Uuid::now_v7())
    }

    /// Returns the id of a reviewer of whom only the name is known, as in project files up to schema 4 and
    /// in classified sets of version 1: the same name gives the same id (a `UUIDv8`).
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        Self(derived_uuid("nybrott reviewer", &[name.as_bytes()]))
    }

    /// Returns whether the id was made from a name, so that it says no more than the name does.
    #[must_use]
    pub fn is_from_name(self) -> bool {
        self.0.get_version() == Some(Version::Custom)
    }
}

impl Default for ReviewerId {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for ReviewerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ReviewerId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// Returns a `UUIDv8` made from these parts: the same parts under the same purpose give the same id.
#[must_use]
pub fn derived_uuid(purpose: &str, parts: &[&[u8]]) -> Uuid {
    let mut hasher = Sha256::new();
    hasher.update(purpose.as_bytes());
    for part in parts {
        // With its length before it, no part runs into the next.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    let hash: [u8; 32] = hasher.finalize().into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

/// Who classifies. Two values are the same reviewer when their ids are; sorted, they come by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reviewer {
    name: String,
    id: ReviewerId,
}

impl Reviewer {
    /// Returns the reviewer of whom only this name is known, without surrounding white space; `None` when
    /// nothing remains of it.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let name = name.trim();
        (!name.is_empty()).then(|| Self { name: name.to_owned(), id: ReviewerId::from_name(name) })
    }

    /// Returns the same name with this id.
    #[must_use]
    pub fn with_id(self, id: ReviewerId) -> Self {
        Self { id, ..self }
    }

    /// Returns the id.
    #[must_use]
    pub const fn id(&self) -> ReviewerId {
        self.id
    }

    /// Returns the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for Reviewer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_gives_the_same_id_everywhere_and_an_own_id_is_no_one_elses() {
        let kari = Reviewer::new(" kari ").unwrap();
        // Fixed: files that other copies hold already name the reviewer so.
        assert_eq!(kari.id().to_string(), "282907e3-6487-8c58-ae61-f3e902baea98");
        assert!(kari.id().is_from_name());
        let own = kari.clone().with_id(ReviewerId::new());
        assert!(!own.id().is_from_name() && own != kari && own.as_str() == "kari");
    }
}
