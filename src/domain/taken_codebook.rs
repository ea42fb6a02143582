//! That a project follows a codebook of its own from here on.

use serde_json::{Value, json};

use super::case::TextHash;

/// The kind of act by which a project takes a codebook.
pub const CODEBOOK_TAKEN: &str = "codebook_taken";

/// A codebook as a project took it. Of several the one with the newest stamp is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenCodebook {
    /// The SHA-256 of its canonical form, by which later acts name it.
    pub sha256: TextHash,
    /// What it is called.
    pub name: String,
    /// Which edition it is.
    pub edition: String,
    /// What it says that it changes of the one before, in JSON.
    pub changes: Value,
    /// The canonical form, of which the hash is made; `None` for the codebook that is built in.
    pub text: Option<String>,
}

/// An edition that a project took, as far as later ones need it to read what was given under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookEdition {
    /// The SHA-256 of its canonical form.
    pub sha256: TextHash,
    /// What it says that it changes of the one before, in JSON.
    pub changes: Value,
    /// What it is called.
    pub name: String,
    /// Which edition it is.
    pub edition: String,
    /// Whether it is the codebook that is built in.
    pub is_built_in: bool,
}

impl CodebookEdition {
    /// Reads the payload of an act; `None` where it names no codebook.
    #[must_use]
    pub fn read(payload: &Value) -> Option<Self> {
        let text = |key: &str| payload.get(key).and_then(Value::as_str).unwrap_or_default();
        Some(Self {
            sha256: serde_json::from_value(payload.get("sha256")?.clone()).ok()?,
            changes: payload.get("changes").cloned().unwrap_or_default(),
            name: text("name").to_owned(),
            edition: text("version").to_owned(),
            is_built_in: is_built_in(payload),
        })
    }

    /// Returns the beginning of the hash of the edition from which it says that it comes.
    #[must_use]
    pub fn from(&self) -> Option<&str> {
        self.changes.get("from").and_then(Value::as_str)
    }

    /// Returns whether it says that words are others, and nothing else.
    #[must_use]
    pub fn changes_words_alone(&self) -> bool {
        let has = |key: &str| match self.changes.get(key) {
            Some(Value::Array(ids)) => !ids.is_empty(),
            Some(Value::Object(moves)) => !moves.is_empty(),
            _ => false,
        };
        has("words_only") && !["meaning", "renamed", "merged", "retired"].into_iter().any(has)
    }
}

fn is_built_in(payload: &Value) -> bool {
    payload.get("is_built_in").and_then(Value::as_bool).unwrap_or(false)
}

impl TakenCodebook {
    /// Returns the payload of the act, in which the canonical form is not.
    #[must_use]
    pub fn payload(&self) -> Value {
        let Self { sha256, name, edition, changes, text } = self;
        json!({
            "changes": changes,
            "is_built_in": text.is_none(),
            "name": name,
            "sha256": sha256,
            "version": edition,
        })
    }

    /// Reads the payload of an act; the canonical form is looked for by its hash. `None` where that is missing, or
    /// where the payload names no codebook.
    pub fn read(payload: &Value, text_of: impl FnOnce(TextHash) -> Option<String>) -> Option<Self> {
        let text = |key: &str| payload.get(key)?.as_str().map(str::to_owned);
        let sha256 = serde_json::from_value(payload.get("sha256")?.clone()).ok()?;
        Some(Self {
            sha256,
            name: text("name")?,
            edition: text("version").unwrap_or_default(),
            changes: payload.get("changes").cloned().unwrap_or_default(),
            text: if is_built_in(payload) { None } else { Some(text_of(sha256)?) },
        })
    }
}
