//! What holds: the reviewer's own settings, and below them what the program remembers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::config_file::{self, Config};
use super::error::ConfigError;
use super::home_reviewers::{self, NameSource};
use super::state_file::{self, Preference, SavedState};
use crate::domain::{KeptAnswers, KeptColumns, Message, Reviewer, ToMessage as _};
use crate::files;

/// What came of a choice made in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// It holds next time too.
    ForNextTime,
    /// It held before, or is not remembered because `config.ron` cannot be understood.
    Unchanged,
    /// It holds for this run only, because `config.ron` sets something else.
    ForThisRun,
}

/// What the reviewer's own settings and the program's memory say together; `config.ron` wins.
#[derive(Debug, Clone, Default)]
pub struct Preferences {
    config: Config,
    state: SavedState,
    /// `None` without a home folder.
    config_file: Option<PathBuf>,
    /// `None` where choices hold until the end only.
    state_file: Option<PathBuf>,
    config_trouble: Option<Message>,
    state_trouble: Option<Message>,
}

impl Preferences {
    /// Reads `config.ron` and `state.ron` in a folder. What cannot be understood sets nothing, and is named
    /// by [`config_trouble`](Self::config_trouble) and [`state_trouble`](Self::state_trouble).
    #[must_use]
    pub fn read(folder: Option<&Path>) -> Self {
        let Some(folder) = folder else { return Self::default() };
        let (config_file, state_file) = (folder.join("config.ron"), folder.join("state.ron"));
        let (config, config_trouble) = or_trouble(Config::read(&config_file));
        let (state, state_trouble) = or_trouble(SavedState::read(&state_file));
        Self {
            config,
            state: state.unwrap_or_default(),
            config_file: Some(config_file),
            state_file: Some(state_file),
            config_trouble,
            state_trouble,
        }
    }

    /// Makes `state.ron` fit to be written: one that cannot be understood is renamed, and what an older
    /// version remembered in `config.ron` is copied into a new one, once. Returns what to report.
    pub fn prepare(&mut self) -> Option<Message> {
        let file = self.state_file.clone()?;
        if let Some(trouble) = self.state_trouble.take() {
            let saved = SavedState::saved_from_broken(&file);
            let Ok(aside) = state_file::set_aside(&file) else {
                // What it holds must not be written over.
                self.state_file = None;
                return Some(trouble);
            };
            if saved != SavedState::default() {
                self.state = saved;
                let _ = self.update(|_| {});
            }
            let message = Message::new("config-set-aside");
            let message = message.with("file", file.to_string_lossy().as_ref());
            // It stays in its folder, and the screen has little room.
            let aside = aside.file_name().unwrap_or_default().to_string_lossy();
            return Some(message.with("aside", aside.as_ref()));
        }
        let is_old = self.config_file.as_deref().is_some_and(config_file::is_of_old_version);
        // What cannot be understood is split once it is fixed.
        if is_old && self.config_trouble.is_none() && !file.exists() {
            self.state = self.config.to_state();
            // Where it cannot be written, the values hold where they are.
            let _ = self.update(|_| {});
        }
        None
    }

    /// Remembers a choice for next time, unless `config.ron` sets something else.
    ///
    /// # Errors
    /// `state.ron` cannot be written.
    pub fn remember(&mut self, preference: Preference) -> Result<Remembered, ConfigError> {
        if self.config_trouble.is_some() {
            return Ok(Remembered::Unchanged);
        }
        match self.config.sets(&preference) {
            Some(true) => return Ok(Remembered::Unchanged),
            Some(false) => return Ok(Remembered::ForThisRun),
            None => {}
        }
        let is_new = self.update(|state| state.set(preference))?;
        Ok(if is_new { Remembered::ForNextTime } else { Remembered::Unchanged })
    }

    /// Returns the reviewer whom this name leads to in this home. Before their first act they have no id but
    /// the one made from the name.
    #[must_use]
    pub fn reviewer(&self, named: &Reviewer, source: NameSource) -> Reviewer {
        let Some(found) = home_reviewers::find(&self.state.reviewers, named.as_str(), source)
        else {
            return named.clone();
        };
        let name = if source == NameSource::Setting { named.as_str() } else { &found.name };
        Reviewer::new(name).map_or_else(|| named.clone(), |one| one.with_id(found.id))
    }

    /// Returns the reviewer whom this name leads to in this home, with an id that is minted if need be, and
    /// remembers both. Where nothing can be remembered the id is made from the name: another one at each
    /// start would be another person.
    ///
    /// # Errors
    /// `state.ron` cannot be written.
    pub fn enrol_reviewer(
        &mut self,
        named: &Reviewer,
        source: NameSource,
    ) -> Result<Reviewer, ConfigError> {
        let remember = |known: &mut _| home_reviewers::remember(known, named.as_str(), source);
        let mut known = self.state.reviewers.clone();
        remember(&mut known);
        // A home that can only be read is no trouble to anyone whom it knows.
        if self.state_file.is_some() && known != self.state.reviewers {
            self.update(|state| remember(&mut state.reviewers))?;
        }
        Ok(self.reviewer(named, source))
    }

    /// Returns every reviewer of this home.
    #[must_use]
    pub fn home_reviewers(&self) -> Vec<Reviewer> {
        let own = self.state.reviewers.iter();
        own.filter_map(|one| Some(Reviewer::new(&one.name)?.with_id(one.id))).collect()
    }

    /// Changes what is remembered, as it is on the disk now: another run may have changed it. Returns
    /// whether anything is different since.
    fn update(&mut self, change: impl FnOnce(&mut SavedState)) -> Result<bool, ConfigError> {
        let Some(file) = self.state_file.clone() else {
            change(&mut self.state);
            return Ok(true);
        };
        let unwritten = |source| ConfigError::Unwritten { file: file.clone(), source };
        files::create_folders(files::folder_of(&file)).map_err(unwritten)?;
        let _lock = files::lock_beside(&file).map_err(unwritten)?;
        let on_disk = if let Ok(on_disk) = SavedState::read(&file) {
            on_disk
        } else {
            self.state.reviewers = SavedState::saved_from_broken(&file).reviewers;
            state_file::set_aside(&file).map(|_| None).map_err(unwritten)?
        };
        let mut state = on_disk.clone().unwrap_or_else(|| self.state.clone());
        change(&mut state);
        let is_new = on_disk.as_ref() != Some(&state);
        if is_new {
            state.write(&file).map_err(unwritten)?;
        }
        self.state = state;
        Ok(is_new)
    }

    /// Returns where `config.ron` is, or would be; `None` without a home folder.
    #[must_use]
    pub fn config_file(&self) -> Option<&Path> {
        self.config_file.as_deref()
    }

    /// Returns where `state.ron` is, or would be; `None` where nothing can be remembered.
    #[must_use]
    pub fn state_file(&self) -> Option<&Path> {
        self.state_file.as_deref()
    }

    /// Returns why `config.ron` cannot be understood, if so.
    #[must_use]
    pub const fn config_trouble(&self) -> Option<&Message> {
        self.config_trouble.as_ref()
    }

    /// Returns why `state.ron` cannot be understood, if so and until [`prepare`](Self::prepare).
    #[must_use]
    pub const fn state_trouble(&self) -> Option<&Message> {
        self.state_trouble.as_ref()
    }

    /// Returns the language's tag that `config.ron` sets.
    #[must_use]
    pub fn set_language(&self) -> Option<&str> {
        self.config.language.as_deref()
    }

    /// Returns the tag of the language chosen in the program last.
    #[must_use]
    pub fn remembered_language(&self) -> Option<&str> {
        self.state.language.as_deref()
    }

    /// Returns the name that `config.ron` sets for the reviewer.
    #[must_use]
    pub fn set_reviewer(&self) -> Option<&str> {
        self.config.reviewer.as_deref()
    }

    /// Returns the name that the reviewer chose in the program last.
    #[must_use]
    pub fn remembered_reviewer(&self) -> Option<&str> {
        self.state.reviewer.as_deref()
    }

    /// Returns the name of the signs that lines are drawn with, where it is set.
    #[must_use]
    pub fn signs(&self) -> Option<&str> {
        self.config.signs.as_deref()
    }

    /// Returns the theme's name: `high-contrast`.
    #[must_use]
    pub fn theme(&self) -> Option<&str> {
        self.config.theme.as_deref().or(self.state.theme.as_deref())
    }

    /// Returns by how many columns the queue beside the report is wider than by default.
    #[must_use]
    pub fn wider_queue(&self) -> i16 {
        self.config.wider_queue.or(self.state.wider_queue).unwrap_or(0)
    }

    /// Returns whether the rules under the options are folded away.
    #[must_use]
    pub fn folds_rules(&self) -> bool {
        self.config.folds_rules.or(self.state.folds_rules).unwrap_or(false)
    }

    /// Returns whether cue words light up in the text.
    #[must_use]
    pub fn lights_cues(&self) -> bool {
        self.config.cue_words.or(self.state.cue_words).unwrap_or(false)
    }

    /// Returns whether the tour was taken.
    #[must_use]
    pub fn tour_is_taken(&self) -> bool {
        self.state.tour_taken.unwrap_or(false)
    }

    /// Returns how many cases a day the reviewer wants to classify; 0 is no goal.
    #[must_use]
    pub fn daily_goal(&self) -> u32 {
        self.config.daily_goal.or(self.state.daily_goal).unwrap_or(0)
    }

    /// Returns whether the mouse is used.
    #[must_use]
    pub fn uses_mouse(&self) -> bool {
        self.config.mouse.or(self.state.mouse).unwrap_or(false)
    }

    /// Returns whether fields with personal data are shown with a case.
    #[must_use]
    pub fn shows_personal(&self) -> bool {
        self.config.show_personal.or(self.state.show_personal).unwrap_or(false)
    }

    /// Returns other keys for commands, by the commands' ids.
    #[must_use]
    pub const fn keys(&self) -> &BTreeMap<String, Vec<String>> {
        &self.config.keys
    }

    /// Returns the answers under names, those of `config.ron` first.
    #[must_use]
    pub fn kept(&self) -> Vec<KeptAnswers> {
        let set = &self.config.kept;
        let is_other = |kept: &&KeptAnswers| set.iter().all(|own| own.name != kept.name);
        set.iter().chain(self.state.kept.iter().filter(is_other)).cloned().collect()
    }

    /// Returns the columns for files with unusual headers, those of `config.ron` first.
    #[must_use]
    pub fn columns(&self) -> Vec<KeptColumns> {
        let set = &self.config.columns;
        let is_other = |kept: &&KeptColumns| set.iter().all(|own| own.signature != kept.signature);
        set.iter().chain(self.state.columns.iter().filter(is_other)).cloned().collect()
    }
}

fn or_trouble<T: Default>(read: Result<T, ConfigError>) -> (T, Option<Message>) {
    match read {
        Ok(read) => (read, None),
        Err(error) => (T::default(), Some(error.to_message())),
    }
}
