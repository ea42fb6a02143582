//! The settings while the program runs: changed at once, kept for next time.

use std::path::PathBuf;

use crate::config::{Config, ConfigError};
use crate::domain::{ColumnGuess, KeptAnswers, KeptColumns};
use crate::tui::ThemeName;
use crate::words::Language;

/// Beyond this the screen's own limits hold anyway.
const MOST_WIDENED: i16 = 60;

/// What the reviewer has chosen to keep, and where it is kept.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    config: Config,
    /// `None` without a home folder: settings hold until the end then.
    file: Option<PathBuf>,
    theme: ThemeName,
}

impl Settings {
    /// The settings of a file; `no_color` is the environment's `NO_COLOR`.
    #[must_use]
    pub fn new(config: Config, file: Option<PathBuf>, no_color: Option<&str>) -> Self {
        let kept = config.theme.as_deref().and_then(ThemeName::from_name).unwrap_or_default();
        Self { theme: ThemeName::from_environment(kept, no_color), config, file }
    }

    pub(super) const fn theme(&self) -> ThemeName {
        self.theme
    }

    /// How many columns the queue is wider than by default.
    pub(super) fn wider_queue(&self) -> i16 {
        self.config.wider_queue.unwrap_or(0)
    }

    pub(super) fn widen_queue(&mut self, columns: i16) -> Result<(), ConfigError> {
        let wider = self.wider_queue().saturating_add(columns).clamp(-MOST_WIDENED, MOST_WIDENED);
        self.config.wider_queue = Some(wider);
        self.keep()
    }

    pub(super) fn rename_reviewer(&mut self, name: String) -> Result<(), ConfigError> {
        self.config.reviewer = Some(name);
        self.keep()
    }

    pub(super) fn next_theme(&mut self) -> Result<(), ConfigError> {
        self.theme = self.theme.next();
        self.config.theme = Some(self.theme.as_str().to_owned());
        self.keep()
    }

    pub(super) fn keep_language(&mut self, language: Language) -> Result<(), ConfigError> {
        self.config.language = Some(language.tag().to_owned());
        self.keep()
    }

    /// The answers kept for the reviewer.
    pub(super) fn kept(&self) -> Vec<KeptAnswers> {
        self.config.kept.clone()
    }

    pub(super) fn keep_answers(&mut self, kept: &[KeptAnswers]) -> Result<(), ConfigError> {
        self.config.kept = kept.to_vec();
        self.keep()
    }

    /// Whether fields in which persons stand are shown.
    pub(super) fn shows_persons(&self) -> bool {
        self.config.show_persons.unwrap_or(false)
    }

    pub(super) fn show_persons(&mut self, shown: bool) -> Result<(), ConfigError> {
        self.config.show_persons = Some(shown);
        self.keep()
    }

    /// The columns chosen for files with unusual headers.
    pub(super) fn columns(&self) -> Vec<KeptColumns> {
        self.config.columns.clone()
    }

    pub(super) fn keep_columns(&mut self, found: &ColumnGuess) -> Result<(), ConfigError> {
        self.config.keep_columns(found.to_keep());
        self.keep()
    }

    fn keep(&self) -> Result<(), ConfigError> {
        self.file.as_deref().map_or(Ok(()), |file| self.config.write(file))
    }
}

/// The key of a theme's name in the word catalogue.
pub(super) const fn theme_key(theme: ThemeName) -> &'static str {
    match theme {
        ThemeName::Ansi => "review-theme-ansi",
        ThemeName::HighContrast => "review-theme-high-contrast",
        ThemeName::ColourBlind => "review-theme-colour-blind",
        ThemeName::Colourless => "review-theme-colourless",
    }
}
