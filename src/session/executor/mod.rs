//! The executor carries out effects, for the full screen and for the
//! plain mode. It owns what belongs to one project, and does not know how anything looks.

mod ending;
mod files;
mod importing;
mod many;
mod next_case;
mod open_project;
mod reading;
mod rounds;
mod samples;
mod settling;
mod team;
mod upheavals;

use super::cue_words;
use std::path::PathBuf;
use std::slice;

use self::open_project::OpenProject;
use super::arrivals::EventSender;
use super::background_reader::BatchOrder;
use super::error::SessionError;
use super::import_preferences::{ImportPreferences, RequestedImport};
use super::trouble::trouble;
use crate::codebook;
use crate::domain::{Moment, Reviewer, ToMessage as _, Viewer};
use crate::import::typed_path;
use crate::review::settling::RuleWording;
use crate::review::{
    Effect, MergeOrder, Reply, ReviewInput, ScreenEffect, Setup, State, StoreEffect, update,
};
use crate::store::{Job, JobReply, Project, Reader, StoreError};
use crate::threads::NoThread;
use crate::wording;
use crate::words::Words;
use crate::workflow::{self, TeamError};

/// Postponed cases read at a time; more are not shown.
const MOST_POSTPONED: usize = 500;

/// The desk's state, and all that is needed to do what it asks for.
pub(super) struct Executor {
    /// What the reviewer works on.
    pub(super) state: State,
    /// The reviewer wants to quit; what is underway is waited for.
    pub(super) quitting: bool,
    /// How files of cases are read.
    pub(super) imports: ImportPreferences,
    /// The session ends whatever the reviewer wants: a signal says so, or the terminal is gone.
    must_end: bool,
    project: OpenProject,
    reviewer: Reviewer,
    samples: PathBuf,
    /// The project that was left for the samples in this session.
    left_for_samples: Option<PathBuf>,
    /// It was gone back to with the file that is being imported.
    comes_from_samples: bool,
    sender: EventSender,
}

impl Executor {
    /// Creates an executor for this project and a view of it. Answers of the store, of searches and of files go to `sender`,
    /// once [`Executor::begin_beside`] was called.
    ///
    /// # Errors
    /// The project cannot be read.
    pub(super) fn new(
        project: (Project, Reader),
        samples: PathBuf,
        setup: Setup,
        sender: EventSender,
    ) -> Result<Self, SessionError> {
        let reviewer = setup.reviewer.clone();
        let (project, state) = OpenProject::open(project, setup, &sender)?;
        Ok(Self {
            state,
            quitting: false,
            imports: ImportPreferences::default(),
            must_end: false,
            project,
            reviewer,
            samples,
            left_for_samples: None,
            comes_from_samples: false,
            sender,
        })
    }

    /// Opens the case that Enter would go to from the newest decision. Answers as [`Executor::act`].
    pub(super) fn begin(
        &mut self,
        import: Option<RequestedImport>,
        words: &Words,
    ) -> Vec<ScreenEffect> {
        if let Some(RequestedImport { file, options, rules }) = import {
            let options = self.imports.another(options, rules);
            self.project.file_jobs.import(file, options);
        }
        let opening = self.state.opening();
        self.carry_out(opening, words)
    }

    /// Starts to do what is done beside the screen; to be called when the first case is shown.
    ///
    /// # Errors
    /// The system allows too few threads. What was sent to the store is written at the end then.
    pub(super) fn begin_beside(&mut self) -> Result<(), NoThread> {
        self.project.begin_beside(&self.reviewer, &self.state.setup().own)?;
        self.count_today();
        Ok(())
    }

    /// Has the cases counted that the reviewer has classified today.
    fn count_today(&self) {
        let ticket = self.state.newest_ticket();
        self.project.background_reader.today(self.reviewer.clone(), ticket);
    }

    /// Takes one step and carries out what it asks for. Returns what is for the screen to do.
    pub(super) fn act(
        &mut self,
        input: impl Into<ReviewInput>,
        words: &Words,
    ) -> Vec<ScreenEffect> {
        let effects = update(&mut self.state, input, Moment::now());
        self.measure_sample();
        self.carry_out(effects, words)
    }

    /// Takes a step on what the store has done. Returns the same as [`Executor::act`].
    pub(super) fn store_answered(&mut self, answer: JobReply, words: &Words) -> Vec<ScreenEffect> {
        let reply = match answer {
            JobReply::Saved { ticket, turned } => Reply::Saved { ticket, turned },
            JobReply::Settled(written) => Reply::Settled(Box::new(written)),
            JobReply::DraftKept => Reply::DraftKept,
            JobReply::DraftNotKept(why) => Reply::DraftNotKept(why),
            JobReply::Undone(reversal) => Reply::Undone(reversal.map(Box::new)),
            JobReply::Redone(reversal) => Reply::Redone(reversal.map(Box::new)),
            JobReply::Imported(imported) => match self.imported(imported) {
                Some(reply) => reply,
                None => return Vec::new(),
            },
            JobReply::Refused(why) => {
                self.project.importing = None;
                Reply::Imported(Err(why))
            }
            JobReply::OtherTitles(why) => {
                self.project.importing = None;
                self.other_titles(why)
            }
            JobReply::Merged { merged, is_unswept } => self.merged(&merged, is_unswept),
            JobReply::NotMerged(file, error) => {
                Reply::Merged(Err(workflow::not_merged(&error, slice::from_ref(&file))))
            }
            JobReply::ParcelsTaken { taken, is_unswept } => {
                return self.parcels_taken(taken, is_unswept, words);
            }
            JobReply::ParcelsNotTaken(error) => {
                self.tell_courier(Err(TeamError::from(error).to_decide()));
                return Vec::new();
            }
            JobReply::RoundWritten(act) => Self::round_written(&act),
            JobReply::RoundNotWritten(why) => Reply::RoundWritten(Err(why)),
            JobReply::Looked(no, proof) => self.looked(no, proof),
            JobReply::TakenBack(taken_back) => self.taken_back(taken_back),
            JobReply::NotTakenBack(why) => Reply::TakenBack(Err(why)),
            JobReply::Blocked => Reply::SavingBlocked(true),
            JobReply::Unblocked => Reply::SavingBlocked(false),
            JobReply::Failed { unsaved: _, error } => {
                // Ending now would lose what could not be saved: the reviewer decides. Who quits after a
                // failure has decided, whatever else fails then.
                if self.state.failure().is_none() {
                    self.quitting = self.must_end;
                }
                let importing = self.project.importing.take().is_some();
                Reply::SaveFailed { cause: error.to_message(), importing }
            }
        };
        self.act(reply, words)
    }

    /// Takes a step on a file that was read or written, or could not be. Returns the same as
    /// [`Executor::act`].
    pub(super) fn file_answered(&mut self, answer: Reply, words: &Words) -> Vec<ScreenEffect> {
        self.project.file_jobs.answered();
        self.act(answer, words)
    }

    /// Returns whether something was decided that is not on the screen yet.
    pub(super) const fn awaits_frame(&self) -> bool {
        self.project.awaits_frame()
    }

    /// Lets the store begin to write what was decided, when that is on the screen. Where that takes long, it
    /// has begun already. Where there are two processors, a frame would take half as long again beside the
    /// disk's work.
    pub(super) fn drawn(&mut self) {
        self.project.drawn();
    }

    /// Returns whether cases still have the numbers that they had when a search looked.
    pub(super) fn is_numbered(&self, numbering: u64) -> bool {
        self.project.searcher.numbering() == numbering
    }

    /// Ends when it may, as the reviewer wants. What another program holds up is waited for a last time.
    pub(super) fn quit(&mut self) {
        self.quitting = true;
        self.project.writer.hurry();
    }

    /// Returns whether there is an answer of the store or of a file to wait for. After a failed save the
    /// store has nothing more to say.
    pub(super) fn is_awaited(&self) -> bool {
        self.project.file_jobs.is_busy() || (self.state.failure().is_none() && !self.is_idle())
    }

    /// Returns whether nothing that was sent to the store is still to be answered.
    fn is_idle(&self) -> bool {
        let state = &self.state;
        state.underway().is_empty() && !state.is_waiting() && self.project.importing.is_none()
    }

    /// Returns whether to end now: once everything sent is durable; after a failed save at once, since
    /// nothing more will be.
    pub(super) fn may_end(&self) -> bool {
        self.quitting && (self.is_idle() || self.state.failure().is_some())
    }

    fn carry_out(&mut self, effects: Vec<Effect>, words: &Words) -> Vec<ScreenEffect> {
        let mut for_screen = Vec::new();
        for effect in effects {
            let outcome = match effect {
                Effect::Store(effect) => self.store(effect, words),
                Effect::Search(effect) => self.search(effect),
                Effect::File(effect) => self.file(effect, words),
                Effect::Screen(effect) => {
                    for_screen.push(effect);
                    Outcome::Done
                }
                Effect::ChangeProject(to) => match self.change_project(to) {
                    Ok(()) => Outcome::Asks(self.state.opening()),
                    Err(error) => Outcome::Answered(Reply::Trouble(error.to_message())),
                },
                Effect::Quit => {
                    self.quit();
                    Outcome::Done
                }
            };
            for_screen.extend(match outcome {
                Outcome::Done => Vec::new(),
                Outcome::Answered(reply) => self.act(reply, words),
                Outcome::Asks(effects) => self.carry_out(effects, words),
            });
        }
        for_screen
    }

    /// Writes to the project or reads from it. What can be answered at once is; the rest arrives later.
    fn store(&mut self, effect: StoreEffect, words: &Words) -> Outcome {
        let reader = &self.project.reader;
        match effect {
            StoreEffect::Write { ticket, act, at } => {
                let reviewer = self.reviewer.clone();
                self.send(Job::Record { ticket, reviewer, act, at })
            }
            StoreEffect::WriteBatch { ticket, patch, cases, at } => {
                let reviewer = self.reviewer.clone();
                let is_as_before = self.state.batch_outlook().changes_nothing();
                let order = BatchOrder { ticket, patch, cases, reviewer, at, is_as_before };
                self.write_batch(order)
            }
            StoreEffect::WriteDraft { place, draft, at } => {
                let reviewer = self.reviewer.clone();
                self.send(Job::Draft { reviewer, place, draft, at })
            }
            StoreEffect::Undo { before, at } => {
                self.send(Job::Undo { reviewer: self.reviewer.clone(), before, at })
            }
            StoreEffect::Redo { at } => {
                self.send(Job::Redo { reviewer: self.reviewer.clone(), at })
            }
            StoreEffect::Merge { order, at } => {
                let MergeOrder { file, choices } = *order;
                self.send(Job::Merge { file: typed_path(&file), choices, at })
            }
            StoreEffect::Synchronise => self.synchronise(),
            StoreEffect::Claim => self.claim(),
            StoreEffect::TakeBack { no, at } => self.send(Job::TakeBack { no, at }),
            StoreEffect::ReadRounds
            | StoreEffect::PlanRound(_)
            | StoreEffect::OpenRound { .. }
            | StoreEffect::CloseRound { .. }
            | StoreEffect::HandOut(_)
            | StoreEffect::WriteAgain { .. }
            | StoreEffect::ReadStatements(_)
            | StoreEffect::Look { .. } => self.round(effect),
            StoreEffect::NameRules(rules) => {
                let name = |rule| RuleWording {
                    name: codebook::rule_name(words, rule),
                    text: codebook::rule_text(words, rule),
                };
                Outcome::Answered(Reply::RulesNamed(rules.iter().map(name).collect()))
            }
            StoreEffect::ReadAgreement { .. }
            | StoreEffect::ReadRules
            | StoreEffect::ReadTraining
            | StoreEffect::ReadDisputes(_)
            | StoreEffect::CountDisputes
            | StoreEffect::ReadDispute(_)
            | StoreEffect::Settle { .. } => self.settle(effect),
            StoreEffect::CountUnsent(sent) => answer(reader.news_since(&sent), Reply::Unsent),
            StoreEffect::LookAtRedo => answer(reader.redoable(&self.reviewer), Reply::RedoFound),
            StoreEffect::ReadLastDelivery => answer(reader.last_delivery(), Reply::LastDelivery),
            StoreEffect::OpenNext { after } => self.open_next(after),
            StoreEffect::Open(no, via) => self.read_case(no, via),
            StoreEffect::ReadRows { first, count } => {
                answer(reader.rows(first, count, &self.reviewer), Reply::Rows)
            }
            StoreEffect::ReadTheseRows(cases) => {
                answer(reader.rows_of(&cases, &self.reviewer), Reply::Rows)
            }
            StoreEffect::ReadAlike { no, cases } => {
                let rows = reader.rows_of(&cases, &self.reviewer);
                answer(rows, |rows| Reply::AlikeRows(no, rows))
            }
            StoreEffect::ReadMarked(cases) => self.read_marked(cases),
            StoreEffect::ReadTally => answer(reader.tally(&self.reviewer), Reply::Counted),
            StoreEffect::ReadCues => Outcome::Answered(cue_words::read(&self.project.path, words)),
            StoreEffect::BeginCues => {
                Outcome::Answered(cue_words::begin(&self.project.path, words))
            }
            StoreEffect::ReadToday => {
                self.count_today();
                Outcome::Done
            }
            StoreEffect::ReadBarometer => {
                self.project.background_reader.barometer(self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::ReadBar(bar) => {
                let name = wording::figures::bar_name(words, &bar);
                self.project.background_reader.bar(bar, name, self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::ReadPostponed => {
                answer(reader.postponed(&self.reviewer, MOST_POSTPONED), Reply::Postponed)
            }
            StoreEffect::ReadHistory(no) => self.read_history(no),
            StoreEffect::Filter { filter, sort } => self.filter(filter, sort),
            StoreEffect::CountFiltered { filter, generation } => {
                self.count_filtered(filter, generation)
            }
            StoreEffect::ReadNamesInUse => self.read_names_in_use(),
            StoreEffect::ReadWorklist { list, opens } => self.read_worklist(list, opens),
            StoreEffect::FindAlike(no) => self.find_alike(no),
        }
    }

    /// Has the writer do a job; its answer arrives later.
    fn send(&mut self, job: Job) -> Outcome {
        self.project.send(job);
        Outcome::Done
    }

    /// Returns who looks: the reviewer at the desk.
    fn viewer(&self) -> Viewer {
        Viewer::from(&self.reviewer)
    }
}

/// What came of an effect.
enum Outcome {
    /// It is done, or underway.
    Done,
    /// Its answer is there already.
    Answered(Reply),
    /// It asks for more.
    Asks(Vec<Effect>),
}

/// Returns what was read as a reply, or why it could not be.
fn answer<T>(read: Result<T, StoreError>, reply: impl FnOnce(T) -> Reply) -> Outcome {
    Outcome::Answered(match read {
        Ok(value) => reply(value),
        Err(error) => trouble(&error),
    })
}
