//! A project as the executor works on it, with all that belongs to this one project alone.

use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};

use crate::codebook::codebook_sha256;
use crate::domain::rounds::RoundId;
use crate::domain::{Message, Moment, Reviewer, Tally};
use crate::review::{Setup, State};
use crate::session::SessionError;
use crate::session::arrivals::{EventSender, LoopEvent};
use crate::session::background_reader::BackgroundReader;
use crate::session::courier::Courier;
use crate::session::daily_backup::DailyBackup;
use crate::session::file_jobs::FileJobs;
use crate::session::searching::Searcher;
use crate::store::{Job, Project, Reader, StoreError, Writer};
use crate::threads::NoThread;
use crate::workflow::{self, RunningImport};

/// What belongs to one project: its handles, threads and jobs.
pub(super) struct OpenProject {
    pub(super) path: PathBuf,
    /// The way to the loop for what belongs to this project.
    sender: EventSender,
    pub(super) reader: Reader,
    pub(super) writer: Writer,
    /// What the writer waits for before it does what was decided: gone when that is on the screen.
    undrawn: Vec<Sender<()>>,
    pub(super) searcher: Searcher,
    pub(super) background_reader: BackgroundReader,
    /// Which round's sample was measured last, and how much was done then.
    pub(super) measured: Option<(RoundId, usize, usize)>,
    pub(super) file_jobs: FileJobs,
    /// `None` until it begins.
    pub(super) daily_backup: Option<DailyBackup>,
    /// `None` until it begins.
    pub(super) courier: Option<Courier>,
    /// The file being imported, until the store has answered.
    pub(super) importing: Option<RunningImport>,
}

impl OpenProject {
    /// Opens the handles on a project with a view of it, and the desk's state as its reviewer left it. The threads start with
    /// [`OpenProject::begin_beside`].
    ///
    /// # Errors
    /// The project cannot be read.
    pub(super) fn open(
        (mut project, reader): (Project, Reader),
        mut setup: Setup,
        sender: &EventSender,
    ) -> Result<(OpenProject, State), SessionError> {
        let sender = sender.of_project();
        project.follow_codebook(codebook_sha256);
        let path = project.path().to_owned();
        setup.facets = workflow::facets_in_force(&reader)?;
        setup.rules = workflow::rules_in_force(&reader)?;
        let total = reader.case_count()?;
        let reviewer = setup.reviewer.clone();
        project.follow_name(&reviewer, Moment::now())?;
        project.name_holder(&reviewer);
        let tally = if total == 0 { Tally::default() } else { reader.tally(&reviewer)? };
        let mut state = State::new(setup, total, tally);
        if let Some((decision, given)) = reader.newest_decision(&reviewer)? {
            state = state.after(&decision, &given, reader.newest_act_answers(&reviewer)?);
        } else if let Some(other) = other_who_decided(&reader, state.setup())? {
            let message = Message::new("review-others-answers").with("reviewer", reviewer.as_str());
            state = state.warning(message.with("other", other.as_str()));
        }
        if total > 0 {
            state = state.with_drafts(reader.drafts_to_go_on_with(&reviewer)?);
            state = state.having_typed_on(reader.typed_since_newest_act(&reviewer)?);
            state = state.with_rounds(workflow::desk_overview(&path, &reader, &reviewer)?);
        }
        if reader.has_namesake(&reviewer)? {
            let name = reviewer.as_str();
            state = state.warning(Message::new("review-namesake").with("name", name));
        }
        if project.has_remnants() {
            state = state.warning(Message::new("cli-remnants"));
        }
        let answers = sender.clone();
        let writer = Writer::new(project, move |answer| {
            // The session outlives its writer; when it does not, there is no one left to answer.
            let _ = answers.send(LoopEvent::Store(Box::new(answer)));
        });
        let searcher = Searcher::new(path.clone(), reviewer, sender.clone());
        let background_reader = BackgroundReader::new(path.clone(), sender.clone());
        let file_jobs = FileJobs::new(path.clone(), sender.clone());
        let (daily_backup, courier, importing) = (None, None, None);
        Ok((
            Self {
                path,
                sender,
                reader,
                writer,
                undrawn: Vec::new(),
                searcher,
                background_reader,
                measured: None,
                file_jobs,
                daily_backup,
                courier,
                importing,
            },
            state,
        ))
    }

    /// Has the writer do a job, after the next frame if that is drawn in a moment.
    pub(super) fn send(&mut self, job: Job) {
        let (frame, drawn) = mpsc::channel();
        self.undrawn.push(frame);
        self.writer.send_after(drawn, job);
    }

    /// Returns whether a job waits for a frame.
    pub(super) const fn awaits_frame(&self) -> bool {
        !self.undrawn.is_empty()
    }

    /// Lets the writer do what waits for a frame.
    pub(super) fn drawn(&mut self) {
        self.undrawn.clear();
    }

    /// Ends the backup that may be underway.
    pub(super) fn end_backup(&mut self) {
        if let Some(daily_backup) = &mut self.daily_backup {
            daily_backup.finish();
        }
    }

    /// Leaves the project once everything sent is written. Nothing of it arrives at the loop any more.
    ///
    /// # Errors
    /// Something could not be written.
    pub(super) fn leave(mut self) -> Result<(), SessionError> {
        self.sender.leave();
        self.end_backup();
        self.drawn();
        self.writer.finish()?;
        if let Some(mut courier) = self.courier {
            courier.finish();
        }
        Ok(())
    }

    /// Starts work that is not urgent: before the first frame it would only slow that down.
    pub(super) fn begin_beside(
        &mut self,
        reviewer: &Reviewer,
        own: &[Reviewer],
    ) -> Result<(), NoThread> {
        self.writer.begin()?;
        self.searcher.begin()?;
        let ready = self.writer.ready();
        self.daily_backup = Some(DailyBackup::start(self.path.clone(), ready, self.sender.clone()));
        let desk = (reviewer.clone(), own.to_vec());
        self.courier = Some(Courier::start(&self.path, desk, self.sender.clone()));
        Ok(())
    }
}

/// Returns a reviewer of this home other than the one at the desk, if one has decided here.
fn other_who_decided(reader: &Reader, setup: &Setup) -> Result<Option<Reviewer>, StoreError> {
    for other in setup.own.iter().filter(|one| one.id() != setup.reviewer.id()) {
        if reader.newest_decision(other)?.is_some() {
            return Ok(Some(other.clone()));
        }
    }
    Ok(None)
}
