//! The settings while the program runs: changed at once, remembered for next time.

use crate::config::{ConfigError, Preference, Preferences, Remembered};
use crate::domain::{ColumnGuess, KeptAnswers, KeptColumns, Message, Reviewer};
use crate::tui::{Ground, Signs, TerminalEnvironment, Theme, ThemeName};
use crate::words::Language;

/// Beyond this the screen's own limits hold anyway.
const MOST_WIDENED: i16 = 60;

/// Whether a choice holds next time too.
pub(super) type Kept = Result<Remembered, ConfigError>;

/// What holds in this run, and where choices are remembered.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    preferences: Preferences,
    environment: TerminalEnvironment,
    theme: ThemeName,
    wider_queue: i16,
    warning: Option<Message>,
}

impl Settings {
    /// Returns the settings at the beginning; `warning` is what there is to report of them.
    #[must_use]
    pub fn new(
        preferences: Preferences,
        environment: TerminalEnvironment,
        warning: Option<Message>,
    ) -> Self {
        let chosen = preferences.theme().and_then(ThemeName::from_name).unwrap_or_default();
        let theme = if environment.is_colourless { ThemeName::Colourless } else { chosen };
        let wider_queue = preferences.wider_queue();
        Self { preferences, environment, theme, wider_queue, warning }
    }

    /// Returns what there is to report of the settings.
    pub(super) fn warning(&self) -> Option<Message> {
        self.warning.clone()
    }

    /// Returns the theme for the ground of this terminal.
    pub(super) const fn theme(&self) -> Theme {
        Theme::new(self.theme, self.environment.ground)
    }

    /// Notes the ground that the terminal has answered with.
    pub(super) const fn set_ground(&mut self, ground: Ground) {
        self.environment.ground = ground;
    }

    pub(super) const fn theme_name(&self) -> ThemeName {
        self.theme
    }

    /// Returns the signs that are set, else those that the terminal can show.
    pub(super) fn signs(&self) -> Signs {
        match self.preferences.signs() {
            Some("ascii") => Signs::Ascii,
            Some("unicode") => Signs::Unicode,
            _ => self.environment.signs,
        }
    }

    /// Returns how many columns the queue is wider than by default.
    pub(super) const fn wider_queue(&self) -> i16 {
        self.wider_queue
    }

    pub(super) fn widen_queue(&mut self, columns: i16) -> Kept {
        let wider = self.wider_queue.saturating_add(columns);
        self.wider_queue = wider.clamp(-MOST_WIDENED, MOST_WIDENED);
        self.preferences.remember(Preference::WiderQueue(self.wider_queue))
    }

    pub(super) fn rename_reviewer(&mut self, named: Reviewer) -> Kept {
        self.preferences.remember(Preference::Reviewer(named))
    }

    /// Takes the theme of this place, from 1 on, or the next one.
    pub(super) fn take_theme(&mut self, place: Option<u8>) -> Kept {
        let chosen = place.and_then(|place| usize::from(place).checked_sub(1));
        let chosen = chosen.and_then(|at| ThemeName::ALL.get(at).copied());
        self.theme = chosen.unwrap_or_else(|| self.theme.next());
        self.preferences.remember(Preference::Theme(self.theme.as_str().to_owned()))
    }

    pub(super) fn keep_language(&mut self, language: Language) -> Kept {
        self.preferences.remember(Preference::Language(language.tag().to_owned()))
    }

    /// Returns the answers kept for the reviewer.
    pub(super) fn kept(&self) -> Vec<KeptAnswers> {
        self.preferences.kept()
    }

    pub(super) fn keep_answers(&mut self, kept: KeptAnswers) -> Kept {
        self.preferences.remember(Preference::Answers(kept))
    }

    pub(super) fn forget_answers(&mut self, name: String) -> Kept {
        self.preferences.remember(Preference::AnswersForgotten(name))
    }

    /// Returns whether the rules under the options are folded away.
    pub(super) fn folds_rules(&self) -> bool {
        self.preferences.folds_rules()
    }

    pub(super) fn fold_rules(&mut self, folded: bool) -> Kept {
        self.preferences.remember(Preference::FoldsRules(folded))
    }

    /// Returns whether cue words light up in the text.
    pub(super) fn lights_cues(&self) -> bool {
        self.preferences.lights_cues()
    }

    pub(super) fn light_cues(&mut self, lit: bool) -> Kept {
        self.preferences.remember(Preference::CueWords(lit))
    }

    /// Returns whether the tour was taken.
    pub(super) fn tour_is_taken(&self) -> bool {
        self.preferences.tour_is_taken()
    }

    pub(super) fn keep_tour_taken(&mut self) -> Kept {
        self.preferences.remember(Preference::TourTaken)
    }

    /// Returns whether the mouse is used.
    pub(super) fn uses_mouse(&self) -> bool {
        self.preferences.uses_mouse()
    }

    pub(super) fn use_mouse(&mut self, used: bool) -> Kept {
        self.preferences.remember(Preference::Mouse(used))
    }

    /// Returns how many cases a day the reviewer wants to classify; 0 is no goal.
    pub(super) fn daily_goal(&self) -> u32 {
        self.preferences.daily_goal()
    }

    pub(super) fn keep_daily_goal(&mut self, goal: u32) -> Kept {
        self.preferences.remember(Preference::DailyGoal(goal))
    }

    /// Returns whether fields with personal data are shown.
    pub(super) fn shows_personal(&self) -> bool {
        self.preferences.shows_personal()
    }

    pub(super) fn show_personal(&mut self, shown: bool) -> Kept {
        self.preferences.remember(Preference::ShowPersonal(shown))
    }

    /// Returns the columns chosen for files with unusual headers.
    pub(super) fn columns(&self) -> Vec<KeptColumns> {
        self.preferences.columns()
    }

    pub(super) fn keep_columns(&mut self, found: &ColumnGuess) -> Kept {
        self.preferences.remember(Preference::Columns(found.to_keep()))
    }

    pub(super) fn forget_columns(&mut self, found: &ColumnGuess) -> Kept {
        self.preferences.remember(Preference::ColumnsForgotten(found.signature.clone()))
    }
}
