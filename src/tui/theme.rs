//! Colours, in the terminal's own sixteen; and none at all where `NO_COLOR` is set.
//!
//! Nothing is said by colour alone: what is chosen, in focus or wrong has a mark or a word too.

use ratatui::style::{Color, Modifier, Style};

/// The themes by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// The sixteen colours that the reviewer's terminal defines.
    #[default]
    Ansi,
    /// Nothing dim, everything that matters reversed or bright.
    HighContrast,
    /// Blue and orange instead of green and red.
    ColourBlind,
    /// No colours.
    Colourless,
}

impl ThemeName {
    /// Every theme, in the order in which the palette steps through them.
    pub const ALL: [Self; 4] =
        [Self::Ansi, Self::HighContrast, Self::ColourBlind, Self::Colourless];

    /// Its name in the settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ansi => "ansi",
            Self::HighContrast => "high-contrast",
            Self::ColourBlind => "colour-blind",
            Self::Colourless => "colourless",
        }
    }

    /// The theme of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name.trim())
    }

    /// The theme after this one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// What is kept, unless the environment asks for no colours (no-color.org: set and not empty).
    #[must_use]
    pub fn from_environment(kept: Self, no_color: Option<&str>) -> Self {
        match no_color {
            Some(value) if !value.is_empty() => Self::Colourless,
            _ => kept,
        }
    }
}

/// How things look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Header and headings of dialogues.
    pub bar: Style,
    /// Running text.
    pub text: Style,
    /// What can be passed over: rules, hints.
    pub quiet: Style,
    /// Titles.
    pub strong: Style,
    /// An option that is chosen.
    pub chosen: Style,
    /// The row or option in focus.
    pub focus: Style,
    /// The verdict: innovation.
    pub good: Style,
    /// The verdict: not an innovation.
    pub bad: Style,
    /// Something to look at.
    pub warning: Style,
    /// Letters that a search found.
    pub hit: Style,
    /// A key in the footer.
    pub key: Style,
}

impl Theme {
    /// The sixteen colours that the reviewer's terminal defines.
    #[must_use]
    pub const fn ansi() -> Self {
        let plain = Style::new();
        Self {
            bar: plain.add_modifier(Modifier::REVERSED),
            text: plain,
            quiet: plain.add_modifier(Modifier::DIM),
            strong: plain.add_modifier(Modifier::BOLD),
            chosen: plain.add_modifier(Modifier::REVERSED).add_modifier(Modifier::BOLD),
            focus: plain.add_modifier(Modifier::BOLD),
            good: plain.fg(Color::Green).add_modifier(Modifier::BOLD),
            bad: plain.fg(Color::Red).add_modifier(Modifier::BOLD),
            warning: plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
            hit: plain.fg(Color::Cyan).add_modifier(Modifier::UNDERLINED),
            key: plain.add_modifier(Modifier::BOLD),
        }
    }

    /// Without colours: reverse, bold and underline only. crossterm's own handling of `NO_COLOR`
    /// would wipe these modifiers off coloured cells, so no cell has a colour.
    #[must_use]
    pub const fn colourless() -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Self {
            good: bold,
            bad: bold,
            warning: bold,
            hit: Style::new().add_modifier(Modifier::UNDERLINED),
            ..Self::ansi()
        }
    }

    /// Nothing is dim, and what matters is reversed, so that it stands out on any background.
    #[must_use]
    pub const fn high_contrast() -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let reversed = bold.add_modifier(Modifier::REVERSED);
        Self {
            quiet: Style::new(),
            good: reversed,
            bad: reversed,
            warning: reversed,
            hit: bold.add_modifier(Modifier::UNDERLINED),
            ..Self::ansi()
        }
    }

    /// Blue and orange can be told apart by nearly everybody. Orange is the bright yellow of the
    /// sixteen colours on most terminals; the words say the same.
    #[must_use]
    pub const fn colour_blind() -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Self {
            good: bold.fg(Color::LightBlue),
            bad: bold.fg(Color::Indexed(208)),
            warning: bold.fg(Color::Indexed(208)).add_modifier(Modifier::UNDERLINED),
            hit: bold.fg(Color::LightBlue).add_modifier(Modifier::UNDERLINED),
            ..Self::ansi()
        }
    }
}

impl From<ThemeName> for Theme {
    fn from(name: ThemeName) -> Self {
        match name {
            ThemeName::Ansi => Self::ansi(),
            ThemeName::HighContrast => Self::high_contrast(),
            ThemeName::ColourBlind => Self::colour_blind(),
            ThemeName::Colourless => Self::colourless(),
        }
    }
}
