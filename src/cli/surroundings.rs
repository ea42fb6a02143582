//! Where a subcommand runs: language, project file, reviewer.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::Shared;
use super::failure::Failure;
use crate::codebook::{Language, UnknownLanguage, Words};
use crate::config::Config;
use crate::domain::{Message, Reviewer, Spoken as _};
use crate::store::{Project, Reader, StoreError};
use crate::transfer::SAMPLES_NAME;

/// The ending of project files.
const ENDING: &str = "nybrott";

/// The language, and the settings it was taken from.
pub(super) struct Voice {
    /// The words to say things in.
    pub(super) words: Words,
    /// Whether nobody has said which language to speak, so that English was taken.
    pub(super) is_guess: bool,
    /// What the reviewer has chosen to keep.
    pub(super) config: Config,
    /// Where that is kept.
    pub(super) config_file: Option<PathBuf>,
}

/// What every subcommand needs to know.
pub(super) struct Surroundings<'a> {
    /// The language and the settings.
    pub(super) voice: &'a Voice,
    /// The words to say things in.
    pub(super) words: &'a Words,
    /// The project file.
    pub(super) project: PathBuf,
    /// Whether the project was named, by flag or environment.
    pub(super) project_is_named: bool,
    /// Who classifies.
    pub(super) reviewer: Reviewer,
}

impl<'a> Surroundings<'a> {
    /// What flags, environment and system say, in this order.
    pub(super) fn of(shared: Shared, voice: &'a Voice) -> Result<Self, Failure> {
        let named =
            shared.project.or_else(|| std::env::var_os("NYBROTT_PROJECT").map(PathBuf::from));
        let named = named.filter(|path| !path.as_os_str().is_empty());
        let project_is_named = named.is_some();
        let project = named.map_or_else(default_project, Ok)?;
        let reviewer = reviewer(shared.reviewer, voice.config.reviewer.as_deref())?;
        Ok(Self { voice, words: &voice.words, project, project_is_named, reviewer })
    }

    /// The project, to write to; made when it is not there.
    pub(super) fn open_project(&self) -> Result<Project, StoreError> {
        Project::open(&self.project)
    }

    /// The project, to read from.
    pub(super) fn open_reader(&self) -> Result<Reader, StoreError> {
        Reader::open(&self.project)
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
        let config_file = Config::path();
        let config = config_file.as_deref().map_or_else(|| Ok(Config::default()), Config::read);
        let config = config.map_err(|error| Failure::Misused(error.message()))?;
        let chosen = language(after.or(joined), config.language.as_deref())
            .map_err(|unknown| Failure::Misused(unknown.message()))?;
        let words = Words::new(chosen.unwrap_or(Language::English));
        Ok(Self { words, is_guess: chosen.is_none(), config, config_file })
    }
}

/// The words that the environment asks for, where flag and settings are of no use.
pub(super) fn words_of_environment() -> Words {
    Words::new(language(None, None).ok().flatten().unwrap_or(Language::English))
}

fn language(flag: Option<&str>, kept: Option<&str>) -> Result<Option<Language>, UnknownLanguage> {
    Language::choose(flag, kept, |name| std::env::var(name).ok(), sys_locale::get_locale())
}

/// The project for people who never name one.
fn default_project() -> Result<PathBuf, Failure> {
    ProjectDirs::from("no", "", "nybrott")
        .map(|folders| folders.data_dir().join(format!("project.{ENDING}")))
        .ok_or(Failure::Misused(Message::new("cli-no-home")))
}

fn reviewer(flag: Option<String>, kept: Option<&str>) -> Result<Reviewer, Failure> {
    let named = flag.or_else(|| std::env::var("NYBROTT_REVIEWER").ok());
    if let Some(name) = named.or_else(|| kept.map(str::to_owned)) {
        return Reviewer::new(&name).ok_or(Failure::Misused(Message::new("cli-blank-reviewer")));
    }
    let login = whoami::fallible::username().unwrap_or_default();
    Reviewer::new(&login).ok_or(Failure::Misused(Message::new("cli-no-reviewer")))
}
