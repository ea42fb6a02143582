//! What the environment tells of the terminal before it is asked anything.

use super::ground::Ground;
use super::signs::Signs;

/// What the environment tells of the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TerminalEnvironment {
    /// No colours are wanted (no-color.org: `NO_COLOR` is set and not empty).
    pub is_colourless: bool,
    /// Its ground, as far as it is known.
    pub ground: Ground,
    /// The signs that it can show.
    pub signs: Signs,
}

impl TerminalEnvironment {
    /// Reads it from variables: `NO_COLOR`, `COLORFGBG`, `TERM`, and the locale as programs find it.
    #[must_use]
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name| variable(name).filter(|value| !value.is_empty());
        let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
        Self {
            is_colourless: set("NO_COLOR").is_some(),
            ground: set("COLORFGBG")
                .and_then(|value| Ground::from_colorfgbg(&value))
                .unwrap_or_default(),
            signs: Signs::from_environment(set("TERM").as_deref(), locale.as_deref()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ground, Signs, TerminalEnvironment};

    #[test]
    fn the_first_variable_that_names_a_locale_counts() {
        let variables =
            [("LC_ALL", ""), ("LC_CTYPE", "C"), ("LANG", "nb_NO.UTF-8"), ("TERM", "xterm")];
        let variable = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        let read = TerminalEnvironment::read(variable);
        assert_eq!(read.signs, Signs::Ascii);
        assert_eq!((read.is_colourless, read.ground), (false, Ground::Unknown));
    }
}
