//! Which themes there are, and their names in the settings.

/// The themes by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// The sixteen colours that the reviewer's terminal defines, on its own ground.
    #[default]
    Terminal,
    /// Light text on a dark ground that the program paints.
    Dark,
    /// Dark text on a light ground that the program paints.
    Light,
    /// Nothing dim and no colours; what matters is bold or reversed.
    HighContrast,
    /// Blue and orange instead of green and red.
    BlueOrange,
    /// No colours.
    Colourless,
}

impl ThemeName {
    /// Every theme, in the order in which the palette steps through them.
    pub const ALL: [Self; 6] = [
        Self::Terminal,
        Self::Dark,
        Self::Light,
        Self::HighContrast,
        Self::BlueOrange,
        Self::Colourless,
    ];

    /// Returns its name in the settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::BlueOrange => "blue-orange",
            Self::Colourless => "none",
        }
    }

    /// Returns the key of its name in the word catalogue.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Terminal => "review-theme-terminal",
            Self::Dark => "review-theme-dark",
            Self::Light => "review-theme-light",
            Self::HighContrast => "review-theme-high-contrast",
            Self::BlueOrange => "review-theme-blue-orange",
            Self::Colourless => "review-theme-none",
        }
    }

    /// Returns the theme of that name; the names that settings of version 0.1 have are understood
    /// too.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name.trim() {
            "ansi" => Some(Self::Terminal),
            "colour-blind" => Some(Self::BlueOrange),
            "colourless" => Some(Self::Colourless),
            name => Self::ALL.into_iter().find(|theme| theme.as_str() == name),
        }
    }

    /// Returns the theme after this one; the first follows the last.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}
