//! The project file: one SQLite file with the cases, the event log, and what follows from the log.
//!
//! [`Project`] is its one writer, usually behind a [`Writer`] thread; a [`Reader`] reads beside it.
//! The log is the truth: standings and totals are also kept in tables, written in the transaction
//! of each event, and could be derived from the log at any time.

mod acts;
mod answer_drafts;
mod backlog;
mod backup;
mod beside;
mod claim;
mod closed_runs;
mod codebooks;
mod columns;
mod connection;
mod cue_words;
mod doctor;
mod draft;
mod erase;
mod error;
mod error_message;
mod event_row;
mod file;
mod filter;
mod functions;
mod half_written;
mod hand_out;
mod holder;
mod identity;
mod import;
mod introductions;
mod job;
mod journal;
mod listing;
mod live_acts;
mod lock;
mod lock_file;
mod lookalikes;
mod mark;
mod marked_draft;
mod merge;
mod near;
mod newest;
mod oddity;
mod parcels;
mod places;
mod portable;
mod project;
mod projection;
mod pseudonym;
mod readable;
mod reader;
mod rearrange;
mod recognition;
mod refold;
mod reversed_drafts;
mod reversing;
mod reviewers;
mod rounds;
mod rulings;
mod schema;
mod sequencer;
mod site;
mod take_back;
mod text_index;
mod titles;
mod tx_error;
mod version_row;
mod visibility;
mod writer;

#[cfg(test)]
mod tests;

pub use answer_drafts::NotSaved;
pub use backup::{Backup, backup_folder, backups, drafts_beside};
pub use claim::Claim;
pub use cue_words::{begin_cue_words, cue_words_file, read_cue_words};
pub use doctor::{Finding, Grade, Repaired, examine, repair};
pub use error::StoreError;
pub use file::sqlite_version;
pub use holder::Holder;
pub use job::{Job, JobReply};
pub use merge::HandedOut;
pub use oddity::Oddity;
pub use places::ProjectPlaces;
pub use project::Project;
pub use pseudonym::Pseudonyms;
pub use reader::backup::Interrupter;
pub use reader::headings::CasesById;
pub use reader::places::PlaceSpelling;
pub use reader::{PendingDigest, Reader, Result};
pub use schema::PROJECT_VERSION;
pub use writer::{JobSender, Writer};
