//! The style of each role on the screen, in themes; no colours where `NO_COLOR` is set.
//!
//! Code names roles, never colours. Colour is never the only sign: what is chosen, in focus or wrong
//! has a letter, a sign or a word too.

use ratatui::style::{Color, Modifier, Style};

use super::ground::Ground;
use super::theme_name::ThemeName;
use crate::domain::{Category, CategoryAnswer, Verdict};

/// The style of each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Which theme it is.
    pub name: ThemeName,
    /// Running text, and the ground where the theme paints one.
    pub text: Style,
    /// What may be overlooked: rules between panes, units, words beside keys.
    pub muted: Style,
    /// Titles, headings and keys.
    pub strong: Style,
    /// The question in focus, and the heading of the pane that has the keys.
    pub accent: Style,
    /// The digit of an option, the bar beside a question, the progress.
    pub bar: Style,
    /// An option that is chosen, the row in focus.
    pub chosen: Style,
    /// Something that needs attention, in words.
    pub warning: Style,
    /// The sign of something that needs attention: a flag, a note.
    pub mark: Style,
    /// Letters that a search found, and an option that is only looked at.
    pub hit: Style,
    /// A filter or marks in force, and for how many marked cases the answers are: in the colour of what is in focus, since
    /// those that are left are answers.
    pub chip: Style,
    /// The three categories and *unclear*, as chips.
    categories: [Style; 4],
    /// The same as blocks on the ground, where no letter is: in the colours that can be seen on it.
    blocks: [Style; 4],
    /// The three verdicts, as chips.
    verdicts: [Style; 3],
    /// The three verdicts, as signs on the ground.
    signs: [Style; 3],
}

/// What a theme with colours is made from.
struct Colours {
    text: Style,
    muted: Style,
    accent: Color,
    /// Text on a chip of the accent colour.
    on_accent: Color,
    warning: Color,
    categories: [Color; 4],
    /// Whether these can be seen on the ground, as blocks: 3:1.
    shows_blocks: bool,
    verdicts: [Color; 3],
    /// Text on the chips of categories and verdicts.
    on_chip: Color,
    signs: [Color; 3],
}

impl Theme {
    /// Returns the theme of that name for a terminal with that ground.
    #[must_use]
    pub const fn new(name: ThemeName, ground: Ground) -> Self {
        let theme = match (name, ground) {
            (ThemeName::Terminal, Ground::Unknown) => Self::on_any_ground(&TERMINAL_DARK),
            (ThemeName::Terminal, Ground::Dark) => Self::coloured(&TERMINAL_DARK),
            (ThemeName::Terminal, Ground::Light) => Self::coloured(&TERMINAL_LIGHT),
            (ThemeName::Dark, _) => Self::coloured(&DARK),
            (ThemeName::Light, _) => Self::coloured(&LIGHT),
            (ThemeName::HighContrast, _) => Self { muted: Style::new(), ..Self::colourless() },
            (ThemeName::BlueOrange, Ground::Unknown) => Self::on_any_ground(&BLUE_ORANGE_DARK),
            (ThemeName::BlueOrange, Ground::Dark) => Self::coloured(&BLUE_ORANGE_DARK),
            (ThemeName::BlueOrange, Ground::Light) => Self::coloured(&BLUE_ORANGE_LIGHT),
            (ThemeName::Colourless, _) => Self::colourless(),
        };
        Self { name, ..theme }
    }

    /// Returns a theme without colours: reverse, bold, underlined and dim only. crossterm's own
    /// handling of `NO_COLOR` would remove these modifiers from coloured cells, so no cell has a
    /// colour.
    #[must_use]
    pub const fn colourless() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reversed = bold.add_modifier(Modifier::REVERSED);
        Self {
            name: ThemeName::Colourless,
            text: plain,
            muted: plain.add_modifier(Modifier::DIM),
            strong: bold,
            accent: bold,
            bar: plain,
            chosen: reversed,
            warning: bold,
            mark: bold,
            hit: plain.add_modifier(Modifier::UNDERLINED),
            chip: reversed,
            categories: [reversed; 4],
            blocks: [plain; 4],
            verdicts: [reversed; 3],
            signs: [bold; 3],
        }
    }

    const fn coloured(colours: &Colours) -> Self {
        let text = colours.text;
        let bold = text.add_modifier(Modifier::BOLD);
        let [emergency, preparedness, long_term, unclear] = colours.categories;
        let [yes, no, open] = colours.verdicts;
        let [yes_sign, no_sign, open_sign] = colours.signs;
        Self {
            name: ThemeName::Terminal,
            text,
            muted: colours.muted,
            strong: bold,
            accent: bold.fg(colours.accent),
            bar: text.fg(colours.accent),
            chosen: text.fg(colours.on_accent).bg(colours.accent),
            warning: bold.fg(colours.warning),
            mark: bold.fg(colours.warning),
            hit: text.fg(colours.accent).add_modifier(Modifier::UNDERLINED),
            chip: text.fg(colours.on_accent).bg(colours.accent),
            categories: [
                text.fg(colours.on_chip).bg(emergency),
                text.fg(colours.on_chip).bg(preparedness),
                text.fg(colours.on_chip).bg(long_term),
                text.fg(colours.on_chip).bg(unclear),
            ],
            blocks: if colours.shows_blocks {
                [text.fg(emergency), text.fg(preparedness), text.fg(long_term), text.fg(unclear)]
            } else {
                [text.fg(colours.accent); 4]
            },
            verdicts: [
                text.fg(colours.on_chip).bg(yes),
                text.fg(colours.on_chip).bg(no),
                text.fg(colours.on_chip).bg(open),
            ],
            signs: [bold.fg(yes_sign), bold.fg(no_sign), bold.fg(open_sign)],
        }
    }

    /// Returns a theme whose text is in the terminal's own colour: none of the sixteen reaches 4.5:1
    /// both on black and on white. Colour is under black letters only.
    const fn on_any_ground(colours: &Colours) -> Self {
        let bold = colours.text.add_modifier(Modifier::BOLD);
        Self {
            accent: bold,
            bar: bold,
            warning: colours.text.fg(colours.on_chip).bg(colours.warning),
            mark: bold,
            hit: colours.text.add_modifier(Modifier::UNDERLINED),
            blocks: [colours.text; 4],
            signs: [bold; 3],
            ..Self::coloured(colours)
        }
    }

    /// Returns the theme for a pane beside the one that has the keys: what it asks is text as any other.
    #[must_use]
    pub const fn without_keys(self) -> Self {
        Self { accent: self.text, bar: self.muted, ..self }
    }

    /// Returns the theme for what lies behind a dialogue: nothing there is in focus, since no key goes there.
    #[must_use]
    pub const fn behind(self) -> Self {
        Self { chosen: self.strong, ..self.without_keys() }
    }

    /// Returns whether a cell that looks so is of a row in focus.
    #[must_use]
    pub fn is_chosen(&self, cell: Style) -> bool {
        let chosen = self.chosen;
        let has_ground = chosen.bg.is_none_or(|ground| cell.bg == Some(ground));
        has_ground && cell.add_modifier.contains(chosen.add_modifier)
    }

    /// Returns a style as it is in a row that is filled: in the colours of the row, since its own may be those, and a ground
    /// of its own would be a hole in it.
    #[must_use]
    pub fn on_chosen(&self, style: Style) -> Style {
        self.chosen.add_modifier(style.add_modifier.difference(Modifier::DIM))
    }

    /// Returns the style of a category's letter or name.
    #[must_use]
    pub const fn category(&self, category: CategoryAnswer) -> Style {
        self.categories[category_place(category)]
    }

    /// Returns the style of a bar that counts cases of a category.
    #[must_use]
    pub const fn category_bar(&self, category: CategoryAnswer) -> Style {
        self.blocks[category_place(category)]
    }

    /// Returns the style of a verdict in words.
    #[must_use]
    pub const fn verdict(&self, verdict: Verdict) -> Style {
        self.verdicts[verdict_place(verdict)]
    }

    /// Returns the style of a verdict as a sign, `+`, `-` or `?`.
    #[must_use]
    pub const fn sign(&self, verdict: Verdict) -> Style {
        self.signs[verdict_place(verdict)]
    }

    /// Returns the style of the sign that something is done or saved.
    #[must_use]
    pub const fn done(&self) -> Style {
        self.verdict_bar(Verdict::Innovation)
    }

    /// Returns the style of a bar that counts cases of a verdict.
    #[must_use]
    pub const fn verdict_bar(&self, verdict: Verdict) -> Style {
        match verdict {
            // Its sign may have the colour of a category.
            Verdict::Undetermined => self.category_bar(CategoryAnswer::Unclear),
            _ => self.sign(verdict).remove_modifier(Modifier::BOLD),
        }
    }
}

const fn category_place(category: CategoryAnswer) -> usize {
    match category {
        CategoryAnswer::Is(Category::Emergency) => 0,
        CategoryAnswer::Is(Category::Preparedness) => 1,
        CategoryAnswer::Is(Category::LongTerm) => 2,
        CategoryAnswer::Unclear => 3,
    }
}

const fn verdict_place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Innovation => 0,
        Verdict::NotInnovation => 1,
        Verdict::Undetermined => 2,
    }
}

/// Text in the terminal's own colour needs no contrast of ours. As coloured text only those of the
/// sixteen colours serve that reach 4.5:1 on black in the palettes of xterm, Windows Terminal and
/// macOS Terminal; blue, magenta and red do not, and are chips with black letters.
const TERMINAL_DARK: Colours = Colours {
    text: Style::new(),
    muted: Style::new().add_modifier(Modifier::DIM),
    accent: Color::Cyan,
    on_accent: Color::Black,
    warning: Color::Yellow,
    categories: [Color::Yellow, Color::LightBlue, Color::LightMagenta, Color::Gray],
    shows_blocks: true,
    verdicts: [Color::Green, Color::LightRed, Color::Gray],
    on_chip: Color::Black,
    signs: [Color::Green, Color::LightRed, Color::Yellow],
};

/// On white only blue and red of the sixteen reach 4.5:1 in all three palettes. Green and amber, which mean here what green and
/// yellow mean on black, are of the fixed part of the 256, so that a flag does not look like a no, nor an innovation like
/// what is in focus. So are the chips: of those with black letters none can be seen as a bar on white.
const TERMINAL_LIGHT: Colours = Colours {
    accent: Color::Blue,
    on_accent: Color::White,
    warning: Color::Indexed(130),
    categories: LIGHT.categories,
    verdicts: LIGHT.verdicts,
    on_chip: LIGHT.on_chip,
    signs: [Color::Indexed(28), Color::Red, Color::Indexed(130)],
    ..TERMINAL_DARK
};

/// Colours of the fixed part of the 256, which no palette changes.
const DARK: Colours = Colours {
    text: Style::new().fg(Color::Indexed(252)).bg(Color::Indexed(234)),
    muted: Style::new().fg(Color::Indexed(245)).bg(Color::Indexed(234)),
    accent: Color::Indexed(80),
    on_accent: Color::Indexed(16),
    warning: Color::Indexed(221),
    categories: [Color::Indexed(221), Color::Indexed(75), Color::Indexed(176), Color::Indexed(248)],
    shows_blocks: true,
    verdicts: [Color::Indexed(78), Color::Indexed(210), Color::Indexed(248)],
    on_chip: Color::Indexed(16),
    signs: [Color::Indexed(78), Color::Indexed(210), Color::Indexed(221)],
};

const LIGHT: Colours = Colours {
    text: Style::new().fg(Color::Indexed(235)).bg(Color::Indexed(231)),
    muted: Style::new().fg(Color::Indexed(242)).bg(Color::Indexed(231)),
    accent: Color::Indexed(25),
    on_accent: Color::Indexed(231),
    warning: Color::Indexed(130),
    categories: [Color::Indexed(94), Color::Indexed(25), Color::Indexed(90), Color::Indexed(240)],
    shows_blocks: true,
    verdicts: [Color::Indexed(22), Color::Indexed(124), Color::Indexed(240)],
    on_chip: Color::Indexed(231),
    signs: [Color::Indexed(22), Color::Indexed(124), Color::Indexed(130)],
};

/// Blue and orange have three strengths each, so that none has two meanings: pale for a category, middling for what is in focus or
/// needs attention, strong for a verdict. Of the greys the strong one is a verdict as well.
const BLUE_ORANGE_DARK: Colours = Colours {
    accent: Color::Indexed(75),
    on_accent: Color::Indexed(16),
    warning: Color::Indexed(214),
    categories: [
        Color::Indexed(223),
        Color::Indexed(153),
        Color::Indexed(253),
        Color::Indexed(248),
    ],
    shows_blocks: true,
    verdicts: [Color::Indexed(33), Color::Indexed(166), Color::Indexed(243)],
    on_chip: Color::Indexed(16),
    signs: [Color::Indexed(33), Color::Indexed(166), Color::Reset],
    ..TERMINAL_DARK
};

const BLUE_ORANGE_LIGHT: Colours = Colours {
    accent: Color::Indexed(25),
    on_accent: Color::Indexed(231),
    warning: Color::Indexed(130),
    shows_blocks: false,
    signs: [Color::Indexed(18), Color::Indexed(94), Color::Reset],
    ..BLUE_ORANGE_DARK
};

#[cfg(test)]
#[path = "theme_tests.rs"]
mod tests;
