//! The message of each error, with the file and the next step.

use std::fmt;
use std::path::Path;

use super::error::StoreError;
use super::holder::Holder;
use crate::domain::{Message, ToMessage};

impl ToMessage for StoreError {
    fn to_message(&self) -> Message {
        let about =
            |key, path: &Path| Message::new(key).with("path", path.to_string_lossy().into_owned());
        match self {
            Self::NotFound { path } => about("store-not-found", path),
            Self::NotAFile { path } => about("store-not-a-file", path),
            Self::NotAProject { path } => about("store-not-a-project", path),
            Self::Empty { path } => about("store-empty", path),
            Self::NewerSchema { path, found, known } => about("store-newer-schema", path)
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::OlderSchema { path, found, known } => about("store-older-schema", path)
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::CannotBackUp { path, cause } => {
                about("store-cannot-back-up", path).with("cause", cause.to_message())
            }
            Self::BackupExists { path } => about("store-backup-exists", path),
            Self::BackupOfItself { path } => about("store-backup-of-itself", path),
            Self::Held { path, holder: None } => about("store-held-by-someone", path),
            Self::Held { path, holder: Some(holder) } => about("store-held", path)
                .with("user", holder.name())
                .with("pid", holder.pid.to_string())
                .with("since", holder.since),
            Self::Elsewhere { path, holder } => by(about("store-elsewhere", path), holder),
            Self::TakenOver { path, holder: None } => about("store-taken-over-by-someone", path),
            Self::TakenOver { path, holder: Some(holder) } => {
                by(about("store-taken-over", path), holder)
            }
            Self::CannotCreateFolder { path, cause } => {
                about("store-cannot-create-folder", path).with("cause", cause.to_message())
            }
            Self::CannotCreate { path, cause } => {
                about("store-cannot-create", path).with("cause", cause.to_message())
            }
            Self::CannotLock { path, cause } => {
                about("store-cannot-lock", path).with("cause", cause.to_message())
            }
            Self::CannotOpen { path, cause } => {
                about("store-cannot-open", path).with("cause", cause.to_message())
            }
            Self::Planted { path, oddity } => about(oddity.key(), path),
            Self::SeveralNames { path, names } => {
                about("store-several-names", path).with("names", names.to_string())
            }
            Self::DiskFull { path } => about("store-disk-full", path),
            Self::ReadOnly { path } => about("store-read-only", path),
            Self::Io { path, detail } => about("store-io", path).with("detail", detail.as_str()),
            Self::MergeRefused { path, why } => {
                about("store-merge-refused", path).with("why", why.to_message())
            }
            Self::NotTakenBack { no, why, .. } => {
                Message::new("store-not-taken-back").with("no", *no).with("why", why.to_message())
            }
            Self::Unswept { path, detail } => {
                about("store-unswept", path).with("detail", detail.as_str())
            }
            Self::Damaged { path, detail } => {
                about("store-damaged", path).with("detail", detail.as_str())
            }
            Self::Busy { path } => about("store-busy", path),
            Self::Replaced { path } => about("store-replaced", path),
            Self::Orphaned { path } => about("store-orphaned", path),
            Self::ForeignLog { path } => about("store-foreign-log", path),
            Self::ForeignSchema { path, names } => {
                about("store-foreign-schema", path).with("names", names.as_str())
            }
            Self::Unexpected { path, detail } => {
                about("store-unexpected", path).with("detail", detail.as_str())
            }
            Self::OtherTitles { path, known, differing, id, old, new } => {
                about("store-other-titles", path)
                    .with("known", *known)
                    .with("differing", *differing)
                    .with("id", id.as_str())
                    .with("old", old.as_str())
                    .with("new", new.as_str())
            }
            Self::NoSuchCase { path, no } => {
                about("store-no-such-case", path).with("no", no.to_string())
            }
        }
    }
}

/// Returns the sentence with whose session it is.
fn by(message: Message, holder: &Holder) -> Message {
    message
        .with("user", holder.name())
        .with("host", holder.host.as_deref().unwrap_or("?"))
        .with("pid", holder.pid.to_string())
        .with("since", holder.since)
}

/// The key and the values, for logs and test failures; people get the catalogue's sentence.
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_message().fmt(f)
    }
}

impl std::error::Error for StoreError {}
