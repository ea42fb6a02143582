//! Where a subcommand runs: language, project file, reviewer.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Shared;
use super::failure::{Failure, terminal_lost};
use super::output::{self, Remarks};
use crate::config::{Preferences, line_of};
use crate::domain::{Message, Reviewer, ToMessage as _};
use crate::files::{data_folder, settings_folder};
use crate::store::{Claim, Project, Reader, StoreError};
use crate::tui::Keymap;
use crate::words::{Language, UnknownLanguage, Words};
use crate::workflow::SAMPLES_NAME;

/// How long a session that is pushed out is given to notice. It looks before each commit, so this must be
/// longer than what comes behind the look: one flush to the disk, or across the network.
const NOTICED_WITHIN: Duration = Duration::from_secs(5);

/// The ending of project files.
const ENDING: &str = "nybrott";

/// The language, and the settings it was taken from.
pub(super) struct Voice {
    /// The words to say things in.
    pub(super) words: Words,
    /// Whether nobody has said which language to speak, so that English was taken.
    pub(super) is_guess: bool,
    /// The settings. Where they cannot be understood, that stops what needs them, and nothing else: help
    /// and what is used to fix them must work.
    pub(super) preferences: Preferences,
    /// Who or what has said which language to speak.
    from: Message,
}

/// What every subcommand needs to know.
pub(super) struct Surroundings<'a> {
    /// The language and the settings.
    pub(super) voice: &'a Voice,
    /// The words to say things in.
    pub(super) words: &'a Words,
    /// What is said beside results and errors.
    pub(super) remarks: Remarks<'a>,
    /// The settings, ready to remember more.
    pub(super) preferences: Preferences,
    /// What there is to report of the settings; it is printed already.
    pub(super) settings_warning: Option<Message>,
    /// The project file.
    pub(super) project: PathBuf,
    /// Whether the project was named, by flag or environment.
    pub(super) project_is_named: bool,
    /// Whether a session that may be at work elsewhere is to be pushed out.
    take_over: bool,
    /// Who classifies; `None` where that may stand in settings that cannot be understood.
    reviewer: Option<Reviewer>,
}

impl<'a> Surroundings<'a> {
    /// What flags, environment and system say, in this order.
    pub(super) fn of(
        shared: Shared,
        voice: &'a Voice,
        remarks: Remarks<'a>,
    ) -> Result<Self, Failure> {
        let take_over = shared.take_over;
        let (project, project_is_named, project_from) = project(shared.project)?;
        let path = project.to_string_lossy();
        for detail in [
            Message::new("cli-detail-language")
                .with("language", voice.words.language().name())
                .with("from", voice.from.clone()),
            Message::new("cli-detail-project")
                .with("file", path.as_ref())
                .with("from", project_from),
        ] {
            remarks.detail(&detail);
        }
        let mut preferences = voice.preferences.clone();
        let settings_warning = preferences.prepare();
        if let Some(warning) = &settings_warning {
            remarks.remark(warning);
        }
        let reviewer = reviewer(shared.reviewer, &preferences)?.map(|(reviewer, from)| {
            let detail = Message::new("cli-detail-reviewer").with("reviewer", reviewer.as_str());
            remarks.detail(&detail.with("from", from));
            reviewer
        });
        let words = &voice.words;
        Ok(Self {
            voice,
            words,
            remarks,
            preferences,
            settings_warning,
            project,
            project_is_named,
            take_over,
            reviewer,
        })
    }

    /// Who classifies.
    ///
    /// # Errors
    /// The name may stand in settings that cannot be understood. Under another name, the decisions
    /// would be somebody else's.
    pub(super) fn reviewer(&self) -> Result<&Reviewer, Failure> {
        let nobody = || Message::new("cli-no-reviewer");
        let trouble = self.preferences.config_trouble();
        let why = || Failure::Misused(trouble.cloned().unwrap_or_else(nobody));
        self.reviewer.as_ref().ok_or_else(why)
    }

    /// The project, to write to; made when it is not there.
    pub(super) fn open_project(&self) -> Result<Project, Failure> {
        let project = Project::open_claimed(self.claim(&self.project)?)?;
        self.warn_of_site(&project);
        self.tidy_up(&project);
        Ok(project)
    }

    /// The project, to read from before it is written to. One of an older schema is brought up to date
    /// first; one that is not there is not made.
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

    /// Removes what killed runs left beside the project, and says where an erasure that was cut off could
    /// not be finished.
    pub(super) fn tidy_up(&self, project: &Project) {
        project.remove_dead_drafts();
        if project.has_remnants() {
            self.remarks.remark(&Message::new("cli-remnants"));
        }
    }

    /// The project, to read from.
    pub(super) fn open_reader(&self) -> Result<Reader, Failure> {
        match Reader::open(&self.project) {
            Err(StoreError::Elsewhere { .. }) if self.take_over => {
                drop(self.claim(&self.project)?);
                Ok(Reader::open(&self.project)?)
            }
            opened => Ok(opened?),
        }
    }

    /// Pushes out a session that may be at work elsewhere, where that is what the user wants.
    pub(super) fn take_over_if_told(&self) -> Result<(), Failure> {
        if self.take_over && self.project.is_file() {
            drop(self.claim(&self.project)?);
        }
        Ok(())
    }

    /// The right to write to the project at `path`. A session that may be at work elsewhere is pushed out
    /// where the user says so: with `--take-over`, or when asked at a terminal.
    pub(super) fn claim(&self, path: &Path) -> Result<Claim, Failure> {
        match Claim::acquire(path) {
            Err(error @ StoreError::Elsewhere { .. })
                if self.take_over || self.is_asked_to_take_over(&error)? =>
            {
                let seconds = NOTICED_WITHIN.as_secs();
                let waiting = Message::new("cli-take-over-waiting").with("seconds", seconds);
                output::complain(&self.words.format(&waiting));
                Ok(Claim::take_over(path, NOTICED_WITHIN)?)
            }
            taken => Ok(taken?),
        }
    }

    /// Whether the user agrees; `false` where there is nobody to ask.
    fn is_asked_to_take_over(&self, error: &StoreError) -> Result<bool, Failure> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Ok(false);
        }
        output::complain(&self.words.format(&error.to_message()));
        let question = self.words.get("cli-take-over-ask");
        match output::is_agreed(&question) {
            Ok(true) => Ok(true),
            Ok(false) => Err(Failure::Failed(Message::new("cli-take-over-declined"))),
            Err(error) => Err(terminal_lost(&error)),
        }
    }

    /// Says where the project lies, if no lock keeps others out there.
    pub(super) fn warn_of_site(&self, project: &Project) {
        if let Some(warning) = project.site_warning() {
            self.remarks.remark(&warning);
        }
    }

    /// Where the project of the samples is: beside the project.
    pub(super) fn samples(&self) -> PathBuf {
        let folder = self.project.parent().unwrap_or(Path::new(""));
        folder.join(format!("{SAMPLES_NAME}.{ENDING}"))
    }
}

impl Voice {
    /// The language for these arguments: `--lang` counts wherever it stands, then the settings, the
    /// environment and the system.
    pub(super) fn of(arguments: &[OsString]) -> Result<Self, Failure> {
        let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
        let at = texts.iter().position(|text| *text == "--lang");
        let after = at.and_then(|at| texts.get(at + 1)).copied();
        let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
        let preferences = Preferences::read(settings_folder().as_deref());
        let flag = after.or(joined);
        // What the program remembers is no obstacle, whatever it is.
        let is_known = |tag: &&str| Language::from_tag(tag).is_some();
        let remembered = preferences.remembered_language().filter(is_known);
        let set = preferences.set_language();
        let chosen = language(flag, set.or(remembered))
            .map_err(|unknown| Failure::Misused(unknown.to_message()))?;
        let words = Words::new(chosen.unwrap_or(Language::English));
        let from = match (flag, set, remembered) {
            (Some(_), ..) => option("--lang"),
            (None, Some(_), _) => settings(preferences.config_file()),
            (None, None, Some(_)) => settings(preferences.state_file()),
            (None, None, None) => language_from(),
        };
        let is_guess = chosen.is_none() && preferences.config_trouble().is_none();
        Ok(Self { words, is_guess, preferences, from })
    }

    /// The keys as the settings bind them.
    ///
    /// # Errors
    /// The settings cannot be understood, or bind keys that cannot be bound.
    pub(super) fn keymap(&self) -> Result<Keymap, Failure> {
        if let Some(why) = self.preferences.config_trouble() {
            return Err(Failure::Misused(why.clone()));
        }
        Keymap::rebound(self.preferences.keys()).map_err(|error| {
            let file = self.preferences.config_file().unwrap_or(Path::new(""));
            let line = line_of(file, error.needle()).unwrap_or(1);
            let message = Message::new("config-key")
                .with("file", file.to_string_lossy().as_ref())
                .with("line", line)
                .with("what", error.to_message());
            Failure::Misused(message)
        })
    }
}

/// An option or a variable that has said something.
fn option(name: &str) -> Message {
    Message::new("cli-from-option").with("name", name)
}

/// The settings have said something.
fn settings(file: Option<&Path>) -> Message {
    let file = file.map(Path::to_string_lossy).unwrap_or_default();
    Message::new("cli-from-settings").with("file", file.as_ref())
}

/// What of the surroundings says which language to speak.
fn language_from() -> Message {
    let speaks = |locale: &String| Language::from_tag(locale).is_some();
    let variable = Language::VARIABLES
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(speaks).map(|value| (name, value)));
    match (variable, sys_locale::get_locale().filter(speaks)) {
        (Some((name, value)), _) => option(&format!("{name}={value}")),
        (None, Some(_)) => Message::new("cli-from-system"),
        (None, None) => Message::new("cli-from-nobody"),
    }
}

/// The words that the environment asks for, where flag and settings are of no use.
pub(super) fn words_of_environment() -> Words {
    Words::new(language(None, None).ok().flatten().unwrap_or(Language::English))
}

fn language(flag: Option<&str>, kept: Option<&str>) -> Result<Option<Language>, UnknownLanguage> {
    Language::choose(flag, kept, |name| std::env::var(name).ok(), sys_locale::get_locale())
}

/// The project, whether it was named, and by what.
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

/// Who classifies, and what says so; `None` where settings that cannot be understood may say so.
fn reviewer(
    flag: Option<String>,
    preferences: &Preferences,
) -> Result<Option<(Reviewer, Message)>, Failure> {
    let variable = || std::env::var("NYBROTT_REVIEWER").ok();
    let set = || preferences.set_reviewer().map(str::to_owned);
    let named = flag
        .map(|name| (name, option("--reviewer")))
        .or_else(|| variable().map(|name| (name, option("NYBROTT_REVIEWER"))))
        .or_else(|| set().map(|name| (name, settings(preferences.config_file()))));
    if let Some((name, from)) = named {
        let reviewer = Reviewer::new(&name);
        let reviewer = reviewer.ok_or(Failure::Misused(Message::new("cli-blank-reviewer")))?;
        return Ok(Some((reviewer, from)));
    }
    if preferences.config_trouble().is_some() {
        return Ok(None);
    }
    if let Some(reviewer) = preferences.remembered_reviewer().and_then(Reviewer::new) {
        return Ok(Some((reviewer, settings(preferences.state_file()))));
    }
    let login = whoami::fallible::username().unwrap_or_default();
    let reviewer = Reviewer::new(&login);
    let reviewer = reviewer.ok_or(Failure::Misused(Message::new("cli-no-reviewer")))?;
    Ok(Some((reviewer, Message::new("cli-from-login"))))
}
