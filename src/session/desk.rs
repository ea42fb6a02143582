//! What belongs to one project while it is worked on: its store, its searches, the state of its desk.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use super::SessionError;
use super::arrivals::Arrival;
use super::background::Background;
use super::searching::Searcher;
use crate::codebook::Words;
use crate::domain::{Reviewer, Tally};
use crate::import::Delivery;
use crate::review::State;
use crate::store::{Project, Reader, StoreError, Writer};
use crate::transfer;

/// What belongs to one project, and is opened anew for another one.
pub(super) struct Desk {
    pub(super) path: PathBuf,
    pub(super) reader: Reader,
    pub(super) writer: Writer,
    pub(super) searcher: Searcher,
    pub(super) background: Background,
    pub(super) state: State,
    /// The file being imported, until the store has answered.
    pub(super) importing: Option<Delivery>,
}

impl Desk {
    /// Opens it with everything that works beside the screen; the answers go to `sender`.
    ///
    /// # Errors
    /// The project does not answer.
    pub(super) fn open(
        project: Project,
        reviewer: &Reviewer,
        words: &Words,
        sender: &Sender<Arrival>,
    ) -> Result<Self, SessionError> {
        let path = project.path().to_owned();
        let reader = project.reader()?;
        let total = reader.case_count()?;
        let tally = if total == 0 { Tally::default() } else { reader.tally(reviewer)? };
        let mut state = State::new(reviewer.clone(), total, tally);
        if let Some(decision) = reader.newest_decision(reviewer)? {
            state.remember(&decision);
        }
        state.export_stem = export_stem(&reader, words)?;
        let answers = sender.clone();
        let writer = Writer::start(project, move |answer| {
            // The session outlives its writer; when it does not, nobody is left to tell.
            let _ = answers.send(Arrival::Store(Box::new(answer)));
        });
        let searcher = Searcher::start(path.clone(), sender.clone());
        let background = Background::new(path.clone(), sender.clone());
        Ok(Self { path, reader, writer, searcher, background, state, importing: None })
    }
}

/// The name of an export, beside the file that came in last.
pub(super) fn export_stem(reader: &Reader, words: &Words) -> Result<String, StoreError> {
    let today = jiff::Zoned::now().date().to_string();
    let word = words.get("cli-export-word");
    Ok(transfer::export_stem(reader.newest_origin()?.as_ref(), reader.path(), &word, &today))
}
