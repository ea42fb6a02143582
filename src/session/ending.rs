//! How a session ends.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::error::SessionError;
use crate::domain::Message;
use crate::review::unsaved::{SaveFailure, Unsaved};
use crate::words::Language;

/// How a session ended.
#[derive(Debug)]
pub struct Ending {
    /// The language spoken last.
    pub language: Language,
    /// The project worked on last.
    pub project: PathBuf,
    /// Cases classified today, in this run and before it.
    pub today: i64,
    /// Cases in the project.
    pub total: i64,
    /// Cases left to classify.
    pub left: i64,
    /// What could not be saved.
    pub unsaved: Unsaved,
    /// Why the project file took nothing more, if it came to that, and where the unsaved decisions are.
    pub failure: Option<SaveFailure>,
    /// Cases with answers that were not saved with Enter: they are kept as drafts.
    pub drafts: usize,
    /// Rulings that are begun and not made: they are kept too.
    pub rulings_begun: usize,
    /// Drafts and rulings that could not be kept.
    pub drafts_lost: usize,
    /// Marked cases with answers for all of them that were not saved with Enter: they are kept as a draft.
    pub marked_kept: usize,
    /// The same where they could not be kept.
    pub marked_lost: usize,
    /// What became of the last export on the screen: its message may not have been read when the screen closed.
    pub exported: Option<Message>,
    /// How many acts are not sent to the team; 0 where there is none.
    pub unsent: i64,
    /// What ended the session before the reviewer wanted it to.
    pub cut_short: Option<SessionError>,
}

/// Works until the end. A panic is an end too: what is on its way to the disk still arrives there.
pub(super) fn work_on<T>(
    session: &mut T,
    work: impl FnOnce(&mut T) -> Result<(), SessionError>,
) -> Worked {
    catch_unwind(AssertUnwindSafe(|| work(session))).unwrap_or(Err(SessionError::Panicked))
}

/// Whether the work went on until the reviewer quit.
pub(super) type Worked = Result<(), SessionError>;
