//! What subcommands work with: language, project file, reviewer.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::failure::{Failure, terminal_lost};
use super::output::{self, StatusOutput};
use super::shared::SharedArgs;
use super::startup::{Startup, option, settings};
use crate::codebook::codebook_sha256;
use crate::config::{ConfigError, NameSource, Preferences};
use crate::domain::{Message, Moment, Reviewer, ToMessage as _};
use crate::files::data_folder;
use crate::store::{Claim, Project, Reader, StoreError};
use crate::words::Words;
use crate::workflow::{self, SAMPLES_NAME};

/// How long a session that is taken over is given to notice. It checks before each commit, so this must be
/// longer than what follows the check: one flush to the disk, or across the network.
const NOTICED_WITHIN: Duration = Duration::from_secs(5);

/// The ending of project files.
pub(super) const ENDING: &str = "nybrott";

/// What subcommands on a project work with.
pub(super) struct CommandContext<'a> {
    /// The language and the settings.
    pub(super) startup: &'a Startup,
    /// The language of everything that is printed.
    pub(super) words: &'a Words,
    /// Prints remarks besides results and errors.
    pub(super) status: StatusOutput<'a>,
    /// The settings, ready to remember more.
    pub(super) preferences: Preferences,
    /// A problem with the settings, which is printed already.
    pub(super) settings_warning: Option<Message>,
    /// The project file.
    pub(super) project: PathBuf,
    /// Whether the project was named, by flag or environment.
    pub(super) project_is_named: bool,
    /// Whether to take the project over from a session that may be at work elsewhere.
    take_over: bool,
    /// The reviewer, and how the name was given; `None` where settings that cannot be understood may name one, and
    /// where the system has no login name.
    reviewer: Option<(Reviewer, NameSource)>,
}

impl<'a> CommandContext<'a> {
    /// Collects what options, environment and system say, in this order.
    pub(super) fn new(
        shared: SharedArgs,
        startup: &'a Startup,
        status: StatusOutput<'a>,
    ) -> Result<Self, Failure> {
        let take_over = shared.take_over;
        let (project, project_is_named, project_from) = project(shared.project)?;
        let path = project.to_string_lossy();
        for detail in [
            Message::new("cli-detail-language")
                .with("language", startup.words.language().name())
                .with("from", startup.language_from.clone()),
            Message::new("cli-detail-project")
                .with("file", path.as_ref())
                .with("from", project_from),
        ] {
            status.print_detail(&detail);
        }
        let mut preferences = startup.preferences.clone();
        let settings_warning = preferences.prepare();
        for warning in settings_warning.iter().chain(&startup.register_trouble) {
            status.print(warning);
        }
        let reviewer = reviewer(shared.reviewer, &preferences)?.map(|(named, source, from)| {
            let reviewer = preferences.reviewer(&named, source);
            let detail = Message::new("cli-detail-reviewer").with("reviewer", reviewer.as_str());
            status.print_detail(&detail.with("from", from));
            (reviewer, source)
        });
        let words = &startup.words;
        Ok(Self {
            startup,
            words,
            status,
            preferences,
            settings_warning: settings_warning.or_else(|| startup.register_trouble.clone()),
            project,
            project_is_named,
            take_over,
            reviewer,
        })
    }

    /// Returns the words for what a project contains: those of the codebook that it follows.
    pub(super) fn words_of(&self, reader: &Reader) -> Result<Words, Failure> {
        Ok(workflow::project_codebook(reader)?.words(self.words.language()))
    }

    /// Returns the reviewer.
    ///
    /// # Errors
    /// Settings that cannot be understood may name the reviewer. Under another name, the decisions would be
    /// someone else's. Or the system has no login name.
    pub(super) fn reviewer(&self) -> Result<&Reviewer, Failure> {
        let nobody = || Message::new("cli-no-reviewer");
        let trouble = self.preferences.config_trouble();
        let why = || Failure::Misused(trouble.cloned().unwrap_or_else(nobody));
        self.reviewer.as_ref().map(|(reviewer, _)| reviewer).ok_or_else(why)
    }

    /// Returns the reviewer who was named for this run alone, and is another one without that.
    pub(super) fn reviewer_of_run(&self) -> Option<&Reviewer> {
        let named = self.reviewer.as_ref().filter(|(_, source)| *source == NameSource::Run);
        named.map(|(reviewer, _)| reviewer)
    }

    /// Returns the reviewer for what may write acts: with an id of their own, which this home remembers.
    ///
    /// # Errors
    /// As [`Self::reviewer`].
    pub(super) fn acting_reviewer(&self) -> Result<Reviewer, Failure> {
        let reviewer = self.reviewer()?;
        let Some((_, source)) = &self.reviewer else { return Ok(reviewer.clone()) };
        match self.preferences.clone().enrol_reviewer(reviewer, *source) {
            Ok(enrolled) => Ok(enrolled),
            // As in a home in which nothing can be remembered.
            Err(ConfigError::Unwritten { file, source }) => {
                let message = Message::new("cli-reviewer-not-remembered")
                    .with("reviewer", reviewer.as_str())
                    .with("file", file.to_string_lossy().as_ref())
                    .with("reason", &source);
                self.status.print(&message);
                Ok(reviewer.clone())
            }
            Err(error) => {
                self.status.print(&error.to_message());
                Ok(reviewer.clone())
            }
        }
    }

    /// Opens the project to write to it, and creates it where there is none.
    pub(super) fn open_project(&self) -> Result<Project, Failure> {
        let mut project = Project::open_claimed(self.claim(&self.project)?)?;
        project.follow_codebook(codebook_sha256);
        if let Some((reviewer, _)) = &self.reviewer {
            project.follow_name(reviewer, Moment::now())?;
            project.name_holder(reviewer);
        }
        self.warn_of_site(&project);
        self.tidy_up(&project);
        Ok(project)
    }

    /// Opens the project, makes it where there is none, and puts something into it. A project that was made for what is
    /// refused is not left behind.
    pub(super) fn fill_project<T>(
        &self,
        fill: impl FnOnce(&mut Project) -> Result<T, Failure>,
    ) -> Result<(Project, T), Failure> {
        let is_new = !self.project.exists();
        let mut project = self.open_project()?;
        match fill(&mut project) {
            Ok(done) => Ok((project, done)),
            Err(refused) => {
                if is_new {
                    // An empty file that stays matters less than why it is empty.
                    let _ = project.discard();
                }
                Err(refused)
            }
        }
    }

    /// Opens the project to read from it before it is written to. One of an older schema is brought up to
    /// date first; none is created.
    pub(super) fn open_reader_to_write(&self) -> Result<Reader, Failure> {
        let mut opened = Reader::open(&self.project);
        if matches!(opened, Err(StoreError::Elsewhere { .. })) {
            drop(self.claim(&self.project)?);
            opened = Reader::open(&self.project);
        }
        if matches!(opened, Err(StoreError::OlderSchema { .. })) {
            Project::open_claimed(self.claim(&self.project)?)?.close()?;
            opened = Reader::open(&self.project);
        }
        Ok(opened?)
    }

    /// Removes what killed runs left beside the project, and warns where an interrupted erasure could not be
    /// finished.
    pub(super) fn tidy_up(&self, project: &Project) {
        project.remove_dead_drafts();
        if project.has_remnants() {
            self.status.print(&Message::new("cli-remnants"));
        }
    }

    /// Opens the project to read from it.
    pub(super) fn open_reader(&self) -> Result<Reader, Failure> {
        match Reader::open(&self.project) {
            Err(StoreError::Elsewhere { .. }) if self.take_over => {
                drop(self.claim(&self.project)?);
                Ok(Reader::open(&self.project)?)
            }
            opened => {
                let reader = opened?;
                if !self.follow_name(&reader) {
                    return Ok(reader);
                }
                drop(reader);
                Ok(Reader::open(&self.project)?)
            }
        }
    }

    /// Has the project follow the name that the reviewer has by now, as opening the screen would. Returns whether it did:
    /// while someone works in it, or where nothing can be written to it, it says the name before.
    pub(super) fn follow_name(&self, reader: &Reader) -> bool {
        let Some((reviewer, _)) = &self.reviewer else { return false };
        if !reader.is_renamed(reviewer).unwrap_or(false) {
            return false;
        }
        let opened = Claim::acquire(&self.project).and_then(Project::open_claimed);
        let followed = opened.and_then(|mut project| {
            project.follow_name(reviewer, Moment::now())?;
            project.close()
        });
        followed.is_ok()
    }

    /// Takes the project over from a session that may be at work elsewhere, if the user wants that.
    pub(super) fn take_over_if_asked(&self) -> Result<(), Failure> {
        if self.take_over && self.project.is_file() {
            drop(self.claim(&self.project)?);
        }
        Ok(())
    }

    /// Acquires the right to write to the project at `path`. It is taken over from a session that may be at
    /// work elsewhere if the user wants that: with `--take-over`, or when asked at a terminal.
    pub(super) fn claim(&self, path: &Path) -> Result<Claim, Failure> {
        match Claim::acquire(path) {
            Err(error @ StoreError::Elsewhere { .. })
                if self.take_over || self.is_asked_to_take_over(&error)? =>
            {
                let seconds = NOTICED_WITHIN.as_secs();
                let waiting = Message::new("cli-take-over-waiting").with("seconds", seconds);
                output::print_message(self.words, &waiting);
                Ok(Claim::take_over(path, NOTICED_WITHIN)?)
            }
            taken => Ok(taken?),
        }
    }

    /// Asks whether to take over; `false` where there is no one to ask.
    fn is_asked_to_take_over(&self, error: &StoreError) -> Result<bool, Failure> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Ok(false);
        }
        output::print_message(self.words, &error.to_message());
        let question = self.words.get("cli-take-over-ask");
        match output::confirm(&question) {
            Ok(true) => Ok(true),
            Ok(false) => Err(Failure::Failed(Message::new("cli-take-over-declined"))),
            Err(error) => Err(terminal_lost(&error)),
        }
    }

    /// Warns if the project is where no lock keeps others out.
    pub(super) fn warn_of_site(&self, project: &Project) {
        if let Some(warning) = project.site_warning() {
            self.status.print(&warning);
        }
    }

    /// Returns where the project of the samples is: beside the project.
    pub(super) fn samples(&self) -> PathBuf {
        let folder = self.project.parent().unwrap_or(Path::new(""));
        folder.join(format!("{SAMPLES_NAME}.{ENDING}"))
    }
}

/// Returns the project, whether it was named, and by what.
fn project(flag: Option<PathBuf>) -> Result<(PathBuf, bool, Message), Failure> {
    let named = |path: Option<PathBuf>| path.filter(|path| !path.as_os_str().is_empty());
    if let Some(path) = named(flag) {
        return Ok((path, true, option("--project")));
    }
    if let Some(path) = named(std::env::var_os("NYBROTT_PROJECT").map(PathBuf::from)) {
        return Ok((path, true, option("NYBROTT_PROJECT")));
    }
    // For people who never name one.
    let folder = data_folder().ok_or(Failure::Misused(Message::new("cli-no-home")))?;
    let path = folder.join(format!("project.{ENDING}"));
    Ok((path, false, Message::new("cli-from-data-folder")))
}

/// Returns the reviewer as named, and the origin of the name; `None` where settings that cannot be understood may
/// have it, and where the system has no login name.
fn reviewer(
    flag: Option<String>,
    preferences: &Preferences,
) -> Result<Option<(Reviewer, NameSource, Message)>, Failure> {
    let variable = || std::env::var("NYBROTT_REVIEWER").ok();
    let set = || preferences.set_reviewer().map(str::to_owned);
    let named = flag
        .map(|name| (name, NameSource::Run, option("--reviewer")))
        .or_else(|| variable().map(|name| (name, NameSource::Run, option("NYBROTT_REVIEWER"))))
        .or_else(|| {
            let from = settings(preferences.config_file());
            set().map(|name| (name, NameSource::Setting, from))
        });
    if let Some((name, source, from)) = named {
        let reviewer = Reviewer::new(&name);
        let reviewer = reviewer.ok_or(Failure::Misused(Message::new("cli-blank-reviewer")))?;
        return Ok(Some((reviewer, source, from)));
    }
    if preferences.config_trouble().is_some() {
        return Ok(None);
    }
    if let Some(reviewer) = preferences.remembered_reviewer().and_then(Reviewer::new) {
        return Ok(Some((reviewer, NameSource::Setting, settings(preferences.state_file()))));
    }
    // Where there is no list of users, as in a container, only what needs a name fails.
    let login = whoami::username().unwrap_or_default();
    let reviewer = Reviewer::new(&login);
    Ok(reviewer.map(|reviewer| (reviewer, NameSource::Login, Message::new("cli-from-login"))))
}
