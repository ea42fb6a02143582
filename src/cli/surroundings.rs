//! Where a subcommand runs: language, project file, reviewer.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::Shared;
use super::failure::Failure;
use crate::codebook::{Language, Words};
use crate::domain::{Message, Reviewer};
use crate::store::{Project, Reader, StoreError};
use crate::transfer::SAMPLES_NAME;

/// The ending of project files.
const ENDING: &str = "nybrott";

/// What every subcommand needs to know.
pub(super) struct Surroundings<'a> {
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
    pub(super) fn of(shared: Shared, words: &'a Words) -> Result<Self, Failure> {
        let named =
            shared.project.or_else(|| std::env::var_os("NYBROTT_PROJECT").map(PathBuf::from));
        let named = named.filter(|path| !path.as_os_str().is_empty());
        let project_is_named = named.is_some();
        let project = named.map_or_else(default_project, Ok)?;
        let reviewer = reviewer(shared.reviewer)?;
        Ok(Self { words, project, project_is_named, reviewer })
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

/// The words for these arguments: `--lang` counts wherever it stands.
pub(super) fn words(arguments: &[OsString]) -> Result<Words, Failure> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after =
        texts.iter().position(|text| *text == "--lang").and_then(|at| texts.get(at + 1)).copied();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    language(after.or(joined))
        .map(Words::new)
        .map_err(|unknown| Failure::Misused(crate::domain::Spoken::message(&unknown)))
}

/// The words that the environment asks for.
pub(super) fn words_of_environment() -> Words {
    Words::new(language(None).unwrap_or(Language::English))
}

fn language(flag: Option<&str>) -> Result<Language, crate::codebook::UnknownLanguage> {
    Language::choose(flag, |name| std::env::var(name).ok(), sys_locale::get_locale())
}

/// The project for people who never name one.
fn default_project() -> Result<PathBuf, Failure> {
    ProjectDirs::from("no", "", "nybrott")
        .map(|folders| folders.data_dir().join(format!("project.{ENDING}")))
        .ok_or(Failure::Misused(Message::new("cli-no-home")))
}

fn reviewer(flag: Option<String>) -> Result<Reviewer, Failure> {
    if let Some(name) = flag.or_else(|| std::env::var("NYBROTT_REVIEWER").ok()) {
        return Reviewer::new(&name).ok_or(Failure::Misused(Message::new("cli-blank-reviewer")));
    }
    let login = whoami::fallible::username().unwrap_or_default();
    Reviewer::new(&login).ok_or(Failure::Misused(Message::new("cli-no-reviewer")))
}
