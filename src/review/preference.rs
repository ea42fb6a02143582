//! Preferences as the page *Settings* lists them: each is a command that changes it.

use super::command::Command;

/// A preference that is chosen on the page *Settings*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedPreference {
    /// The language of the screen.
    Language,
    /// The colours.
    Theme,
    /// Whether the rules stand under the options.
    Rules,
    /// Whether cue words light up in the text.
    CueWords,
    /// How many cases a day the reviewer wants to classify.
    Goal,
    /// Whether the mouse is used.
    Mouse,
    /// Whether fields with personal data are shown.
    Personal,
    /// The reviewer's name.
    Name,
}

impl ListedPreference {
    /// Every one of them, in the order of the digits on the page.
    pub const ALL: [Self; 8] = [
        Self::Language,
        Self::Theme,
        Self::Rules,
        Self::CueWords,
        Self::Goal,
        Self::Mouse,
        Self::Personal,
        Self::Name,
    ];

    /// Returns the command that changes it, or asks for another value.
    #[must_use]
    pub const fn command(self) -> Command {
        match self {
            Self::Language => Command::Language,
            Self::Theme => Command::Theme,
            Self::Rules => Command::FoldRules,
            Self::CueWords => Command::CueWords,
            Self::Goal => Command::DailyGoal,
            Self::Mouse => Command::Mouse,
            Self::Personal => Command::Personal,
            Self::Name => Command::Rename,
        }
    }

    /// Returns the key of its name in the word catalogue.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Language => "review-setting-language",
            Self::Theme => "review-setting-theme",
            Self::Rules => "review-setting-rules",
            Self::CueWords => "review-setting-cue-words",
            Self::Goal => "review-setting-goal",
            Self::Mouse => "review-setting-mouse",
            Self::Personal => "review-setting-personal",
            Self::Name => "review-setting-name",
        }
    }
}
