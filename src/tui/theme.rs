//! Colours, from the terminal's own sixteen; none where `NO_COLOR` is set.
//!
//! Colour is never the only sign: what is chosen, in focus or wrong has a mark or a word too.

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

    /// Returns its name in the settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ansi => "ansi",
            Self::HighContrast => "high-contrast",
            Self::ColourBlind => "colour-blind",
            Self::Colourless => "colourless",
        }
    }

    /// Returns the theme of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name.trim())
    }

    /// Returns the theme after this one; the first follows the last.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// Returns the kept theme, unless the environment asks for no colours (no-color.org: set and
    /// not empty).
    #[must_use]
    pub fn from_environment(kept: Self, no_color: Option<&str>) -> Self {
        match no_color {
            Some(value) if !value.is_empty() => Self::Colourless,
            _ => kept,
        }
    }
}

/// The style of each role on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Header and headings of dialogues.
    pub bar: Style,
    /// Running text.
    pub text: Style,
    /// Less important text: rules, hints.
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
    /// Something that needs attention.
    pub warning: Style,
    /// Letters that a search found.
    pub hit: Style,
    /// A key in the footer.
    pub key: Style,
}

impl Theme {
    /// Returns the theme of the sixteen colours that the reviewer's terminal defines.
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

    /// Returns a theme without colours: reverse, bold and underline only. crossterm's own handling
    /// of `NO_COLOR` would remove these modifiers from coloured cells, so no cell has a colour.
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

    /// Returns a theme without dim text, in which what matters is reversed, so that it is seen on
    /// any background.
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

    /// Returns a theme in blue and orange, which nearly everyone can distinguish. Words carry the
    /// same meaning.
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
