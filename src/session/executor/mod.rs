//! The executor carries out what the desk asks for, whoever shows the desk: the full screen or the
//! plain mode. It owns what belongs to one project, and is not told how anything looks.

mod ending;
mod many;
mod open_project;

use std::path::PathBuf;

use self::open_project::OpenProject;
use super::arrivals::EventSender;
use super::complete;
use super::error::SessionError;
use super::import_preferences::{ImportPreferences, RequestedImport};
use super::naming::name_files;
use super::rescue::Rescue;
use super::trouble::trouble;
use crate::domain::{CaseNo, ImportRules, Moment, NextCase, Reviewer, Tally, ToMessage as _};
use crate::import::{self, Options, typed_path};
use crate::review::action::ImportOutcome;
use crate::review::queue::QueueContent;
use crate::review::{Action, Effect, State, Tour, Via, update};
use crate::store::{Job, JobReply, Project, StoreError};
use crate::threads::NoThread;
use crate::words::Words;
use crate::workflow::{self, ImportJob, PendingImport};

/// Rows read at a time when the next case of a list is looked for.
const ROWS_AT_ONCE: usize = 256;

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
    sender: EventSender,
}

impl Executor {
    /// A desk with this project. Answers of the store, of searches and of files go to `sender`, once
    /// [`Executor::begin_beside`] was called.
    ///
    /// # Errors
    /// The project cannot be read.
    pub(super) fn new(
        project: Project,
        samples: PathBuf,
        reviewer: Reviewer,
        words: &Words,
        sender: EventSender,
    ) -> Result<Self, SessionError> {
        let (project, mut state) = OpenProject::open(project, &reviewer, &sender)?;
        state.language = words.language();
        let (quitting, must_end, imports) = (false, false, ImportPreferences::default());
        Ok(Self { state, quitting, imports, must_end, project, reviewer, samples, sender })
    }

    /// Opens the case that Enter would go to from the newest decision. Answers as [`Executor::act`].
    pub(super) fn begin(&mut self, fetch: Option<RequestedImport>, words: &Words) -> Vec<Effect> {
        if let Some(RequestedImport { file, options, rules }) = fetch {
            let options = self.imports.another(options, rules);
            self.project.file_jobs.import(file, options);
        }
        let opening = self.opening();
        self.carry_out(opening, words)
    }

    /// Starts to do what is done beside the screen; to be called when the first case is shown.
    ///
    /// # Errors
    /// The system allows too few threads. What was sent to the store is written at the end then.
    pub(super) fn begin_beside(&mut self) -> Result<(), NoThread> {
        self.project.begin_beside(&self.sender)
    }

    /// Takes one step and carries out what it asks for. What only the one who shows the desk can do
    /// is given back.
    pub(super) fn act(&mut self, action: Action, words: &Words) -> Vec<Effect> {
        let effects = update(&mut self.state, action, Moment::now());
        self.carry_out(effects, words)
    }

    /// The store has done a job. Answers as [`Executor::act`].
    pub(super) fn store_answered(&mut self, answer: JobReply, words: &Words) -> Vec<Effect> {
        let action = match answer {
            JobReply::Saved { ticket } => Action::Saved { ticket },
            JobReply::Undone(reversal) => Action::Undone(reversal.map(Box::new)),
            JobReply::Redone(reversal) => Action::Redone(reversal.map(Box::new)),
            JobReply::Imported(imported) => {
                let Some(running) = self.project.importing.take() else {
                    return Vec::new();
                };
                self.project.searcher.forget();
                match self.project.reader.case_count() {
                    Ok(total) => {
                        self.project.searcher.compare_new(total, imported.new);
                        let finished = running.finish(imported, self.imports.rules);
                        let message = finished.in_short();
                        let imported = finished.imported;
                        Action::Imported(Ok(Box::new(ImportOutcome { message, total, imported })))
                    }
                    Err(error) => trouble(&error),
                }
            }
            JobReply::Refused(why) => {
                self.project.importing = None;
                Action::Imported(Err(why))
            }
            JobReply::Blocked => Action::SavingBlocked(true),
            JobReply::Unblocked => Action::SavingBlocked(false),
            JobReply::Failed { unsaved: _, error } => {
                // Ending now would lose what could not be saved: the reviewer decides. Who quits after a
                // failure has decided, whatever else fails then.
                if self.state.failure.is_none() {
                    self.quitting = self.must_end;
                }
                let importing = self.project.importing.take().is_some();
                Action::SaveFailed { cause: error.to_message(), importing }
            }
        };
        self.act(action, words)
    }

    /// A file was read or written, or could not be. Answers as [`Executor::act`].
    pub(super) fn file_answered(&mut self, answer: Action, words: &Words) -> Vec<Effect> {
        self.project.file_jobs.answered();
        self.act(answer, words)
    }

    /// A file has been read and understood: its cases go to the store.
    pub(super) fn import(&mut self, pending: PendingImport) {
        self.project.file_jobs.answered();
        let (ImportJob { records, origin }, running) = pending.into_job(Moment::now());
        self.project.importing = Some(running);
        let rules = self.imports.rules;
        self.project.writer.send(Job::Import { records, origin, rules });
    }

    /// The reviewer wants to quit. What another program holds up is waited for a last time.
    pub(super) fn quit(&mut self) {
        self.quitting = true;
        self.project.writer.hurry();
    }

    /// Whether there is an answer of the store or of a file to wait for. After a failed save the
    /// store has nothing more to say.
    pub(super) fn is_awaited(&self) -> bool {
        self.project.file_jobs.is_busy() || (self.state.failure.is_none() && !self.is_idle())
    }

    /// Whether nothing that was sent to the store is still to be answered.
    fn is_idle(&self) -> bool {
        let state = &self.state;
        state.underway.is_empty() && !state.waiting && self.project.importing.is_none()
    }

    /// Whether to end now: once everything sent is durable; after a failed save at once, since
    /// nothing more will be.
    pub(super) fn may_end(&self) -> bool {
        self.quitting && (self.is_idle() || self.state.failure.is_some())
    }

    fn carry_out(&mut self, effects: Vec<Effect>, words: &Words) -> Vec<Effect> {
        let mut left = Vec::new();
        for effect in effects {
            match self.effect(effect, words) {
                Outcome::Done => {}
                Outcome::Answered(action) => left.extend(self.act(action, words)),
                Outcome::Asks(effects) => left.extend(self.carry_out(effects, words)),
                Outcome::NotMine(effect) => left.push(effect),
            }
        }
        left
    }

    /// Carries out one effect. What can be answered at once is; the rest arrives later.
    fn effect(&mut self, effect: Effect, words: &Words) -> Outcome {
        let project = &mut self.project;
        let reviewer = self.reviewer.clone();
        let at = Moment::now();
        match effect {
            Effect::Write { ticket, act } => {
                project.writer.send(Job::Record { ticket, reviewer, act, at });
            }
            Effect::WriteBatch { .. }
            | Effect::ReadMarked(_)
            | Effect::Filter { .. }
            | Effect::FindAlike(_) => return self.of_many(effect),
            Effect::Undo => project.writer.send(Job::Undo { reviewer, at }),
            Effect::Redo => project.writer.send(Job::Redo { reviewer, at }),
            Effect::OpenNext { after } => return self.open_next(after),
            Effect::Open(no, via) => return self.read_case(no, via),
            Effect::ReadRows { first, count } => {
                return answer(project.reader.rows(first, count, &reviewer), Action::Rows);
            }
            Effect::ReadTheseRows(cases) => {
                return answer(project.reader.rows_of(&cases, &reviewer), Action::Rows);
            }
            Effect::ReadAlike { no, cases } => {
                let rows = project.reader.rows_of(&cases, &reviewer);
                return answer(rows, |rows| Action::AlikeRows(no, rows));
            }
            Effect::ReadTally => return answer(project.reader.tally(&reviewer), Action::Counted),
            Effect::ReadPostponed => {
                let postponed = project.reader.postponed(&reviewer, MOST_POSTPONED);
                return answer(postponed, Action::Postponed);
            }
            Effect::ReadHistory(no) => return self.read_history(no),
            Effect::PrepareSearch => project.searcher.prepare(),
            Effect::Search { generation, query } => project.searcher.search(generation, query),
            Effect::SearchTexts { generation, query } => {
                project.searcher.search_texts(generation, query);
            }
            Effect::FindNearDuplicates => project.searcher.near_duplicates(None),
            Effect::CompareAlike(no) => project.searcher.compare(no),
            Effect::NameFiles => {
                let newest = project.reader.newest_origin().ok().flatten();
                name_files(&mut self.state, newest.as_ref(), &project.path, words);
            }
            Effect::Export(order) => project.file_jobs.export(order, words),
            Effect::Import(typed) => {
                let options = self.imports.another(Options::default(), ImportRules::default());
                project.file_jobs.import(typed_path(&typed), options);
            }
            Effect::Preview(found) => {
                let first = import::first_case(&found);
                return Outcome::Answered(Action::Previewed(Box::new(first)));
            }
            Effect::LookAtSheet(sheet) => {
                project.file_jobs.import_again(self.imports.looking_at(sheet));
            }
            Effect::TakeColumns(found) => {
                project.file_jobs.import_again(self.imports.taking(&found));
                return Outcome::NotMine(Effect::TakeColumns(found));
            }
            Effect::Rescue { file, records } => {
                let rescue = Rescue::of(&self.state, Ok(&project.reader), records);
                project.file_jobs.rescue(typed_path(&file), rescue);
            }
            Effect::CompletePath(typed) => {
                return Outcome::Answered(Action::Completed(complete::path(&typed)));
            }
            Effect::OpenSamples => {
                return match self.open_samples() {
                    Ok(()) => Outcome::Asks(self.opening()),
                    Err(error) => Outcome::Answered(Action::Trouble(error.to_message())),
                };
            }
            Effect::Quit => self.quit(),
            other @ (Effect::Scroll(_)
            | Effect::SpeakLanguage(_)
            | Effect::NextTheme
            | Effect::WidenQueue(_)
            | Effect::RenameReviewer(_)
            | Effect::KeepAnswers(_)
            | Effect::ShowPersons(_)
            | Effect::Suspend) => return Outcome::NotMine(other),
        }
        Outcome::Done
    }

    fn open_next(&self, after: Option<CaseNo>) -> Outcome {
        if let QueueContent::Listed { cases, .. } = &self.state.queue.shown {
            return self.open_next_among(cases, after);
        }
        let underway = self.state.underway_cases();
        match self.project.reader.next_case(&self.reviewer, after, &underway) {
            Ok(NextCase::None) => Outcome::Answered(Action::NoneLeft),
            Ok(next) => next.case().map_or(Outcome::Done, |no| self.read_case(no, Via::Next(next))),
            Err(error) => Outcome::Answered(trouble(&error)),
        }
    }

    /// Opens the next unclassified case of a list, wrapping round.
    fn open_next_among(&self, cases: &[CaseNo], after: Option<CaseNo>) -> Outcome {
        let here = after.and_then(|no| cases.iter().position(|case| *case == no));
        let (before, behind) = cases.split_at(here.map_or(0, |here| here + 1));
        for part in behind.chunks(ROWS_AT_ONCE).chain(before.chunks(ROWS_AT_ONCE)) {
            let rows = match self.project.reader.rows_of(part, &self.reviewer) {
                Ok(rows) => self.state.with_underway(rows),
                Err(error) => return Outcome::Answered(trouble(&error)),
            };
            let open = rows.iter().find(|row| !row.answers.are_complete() && !row.postponed);
            if let Some(row) = open {
                return self.read_case(row.no, Via::Next(NextCase::Unclassified(row.no)));
            }
        }
        Outcome::Answered(Action::ListDone)
    }

    /// The history of a case. Where there are several versions, they are compared beside the screen:
    /// reports may be long.
    fn read_history(&self, no: CaseNo) -> Outcome {
        match self.project.reader.history(no) {
            Ok(history) if history.versions.len() > 1 => {
                self.project.searcher.compare_versions(no, history);
                Outcome::Done
            }
            read => answer(read, |history| Action::History(no, history)),
        }
    }

    fn read_case(&self, no: CaseNo, via: Via) -> Outcome {
        match self.project.reader.case(no, &self.reviewer) {
            Ok(Some(open)) => Outcome::Answered(Action::Opened(Box::new(open), via)),
            Ok(None) => Outcome::Done,
            Err(error) => Outcome::Answered(trouble(&error)),
        }
    }

    /// Leaves this project for the samples, which are made when they are not there.
    fn open_samples(&mut self) -> Result<(), SessionError> {
        let mut project = Project::open(&self.samples)?;
        workflow::import_samples(&mut project, Moment::now())?;
        let (mut project, mut state) = OpenProject::open(project, &self.reviewer, &self.sender)?;
        project.begin_beside(&self.sender)?;
        state.palette = std::mem::take(&mut self.state.palette);
        state.language = self.state.language;
        state.shows_persons = self.state.shows_persons;
        if state.tally == Tally::default() {
            state.tour = Some(Tour::default());
        }
        self.state = state;
        let mut left = std::mem::replace(&mut self.project, project);
        left.end_backup();
        left.writer.finish()?;
        Ok(())
    }

    /// What opens the case that Enter would go to from the newest decision.
    fn opening(&self) -> Vec<Effect> {
        if self.state.is_empty() {
            return Vec::new();
        }
        let after = self.state.last_saved.as_ref().map(|last| last.no);
        vec![Effect::ReadPostponed, Effect::OpenNext { after }]
    }
}

/// What came of an effect.
enum Outcome {
    /// It is done, or underway.
    Done,
    /// Its answer is there already.
    Answered(Action),
    /// It asks for more.
    Asks(Vec<Effect>),
    /// Only the one who shows the desk can do it.
    NotMine(Effect),
}

/// What was read as an action, or why it could not be.
fn answer<T>(read: Result<T, StoreError>, action: impl FnOnce(T) -> Action) -> Outcome {
    Outcome::Answered(match read {
        Ok(value) => action(value),
        Err(error) => trouble(&error),
    })
}
