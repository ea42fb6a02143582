//! Colours, in the terminal's own sixteen; and none at all where `NO_COLOR` is set.
//!
//! Nothing is said by colour alone: what is chosen, in focus or wrong has a mark or a word too.

use ratatui::style::{Color, Modifier, Style};

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

    /// Colours unless the environment asks for none (no-color.org: set and not empty).
    #[must_use]
    pub fn of_environment(no_color: Option<&str>) -> Self {
        match no_color {
            Some(value) if !value.is_empty() => Self::colourless(),
            _ => Self::ansi(),
        }
    }
}
