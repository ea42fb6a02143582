//! The languages of the program, and the choice of the reader's own.

use std::fmt;

use super::message::{Message, ToMessage};

/// Each language with its tag, the other subtags that mean it, and its own name for itself.
macro_rules! languages {
    ($($(#[$about:meta])* $language:ident $tag:literal $(| $other:literal)*, $name:literal;)+) => {
        /// A language of the program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language {
            $($(#[$about])* $language),+
        }

        impl Language {
            /// Every language.
            pub const ALL: [Self; [$($tag),+].len()] = [$(Self::$language),+];

            /// Returns the language's subtag (BCP 47): `en`, `nb`, `nn`.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$language => $tag),+
                }
            }

            /// Returns the language's name for itself.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$language => $name),+
                }
            }

            fn from_subtag(subtag: &str) -> Option<Self> {
                match subtag {
                    $($tag $(| $other)* => Some(Self::$language),)+
                    _ => None,
                }
            }
        }
    };
}

languages! {
    /// Norwegian bokmål, also where a locale is just Norwegian (`no`).
    Bokmal "nb" | "no", "bokmål";
    /// Norwegian nynorsk.
    Nynorsk "nn", "nynorsk";
    /// English.
    English "en", "English";
}

/// The program does not have the language that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_message())]
pub struct UnknownLanguage {
    /// What was asked for.
    pub asked: String,
}

impl ToMessage for UnknownLanguage {
    fn to_message(&self) -> Message {
        let known = Language::ALL.map(Language::tag).join(", ");
        Message::new("cli-unknown-language").with("asked", self.asked.as_str()).with("known", known)
    }
}

impl Language {
    /// Returns the language of a tag or locale: `nb`, `no`, `nb-NO`, `en_GB.UTF-8`, `nn_NO@euro`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let subtag = tag.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::from_subtag(&subtag.to_ascii_lowercase())
    }

    /// The variables that name the reader's locale, the strongest first.
    pub const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// Returns the reader's language: that of `--lang`, else the kept one, else the first that the
    /// program has of `LC_ALL`, `LC_MESSAGES`, `LANG` and the system's. `None` when none of them
    /// names one; then the reader is asked, where that is possible.
    ///
    /// The locales `C` and `POSIX` name no language.
    ///
    /// # Errors
    /// `--lang` or the settings name a language that the program does not have.
    pub fn choose(
        flag: Option<&str>,
        kept: Option<&str>,
        env: impl Fn(&str) -> Option<String>,
        system: Option<String>,
    ) -> Result<Option<Self>, UnknownLanguage> {
        if let Some(asked) = flag.or(kept) {
            let known = Self::from_tag(asked);
            return known.map(Some).ok_or_else(|| UnknownLanguage { asked: asked.to_owned() });
        }
        let locales = Self::VARIABLES.into_iter().filter_map(env).chain(system);
        Ok(locales.into_iter().find_map(|locale| Self::from_tag(&locale)))
    }

    /// Returns the language after this one; the first follows the last.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|language| *language == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// Writes the language's name for itself.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(
        flag: Option<&str>,
        env: &[(&str, &str)],
        system: Option<&str>,
    ) -> Result<Language, UnknownLanguage> {
        let env = |name: &str| {
            env.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        let chosen = Language::choose(flag, None, env, system.map(str::to_owned));
        chosen.map(|language| language.unwrap_or(Language::English))
    }

    #[test]
    fn what_was_kept_wins_over_the_environment_and_there_may_be_neither() {
        let norwegian = |_: &str| Some("nb_NO".to_owned());
        let chosen = Language::choose(None, Some("en"), norwegian, None);
        assert_eq!(chosen, Ok(Some(Language::English)));
        assert_eq!(Language::choose(None, None, |_| None, Some("de-DE".to_owned())), Ok(None));
    }

    #[test]
    fn a_tag_may_come_in_any_spelling() {
        for tag in ["nb", "no", "nb-NO", "nb_NO.UTF-8", "no_NO", "NB", "nb_NO@euro"] {
            assert_eq!(Language::from_tag(tag), Some(Language::Bokmal), "{tag}");
        }
        for tag in ["nn", "nn_NO", "nn-NO", "nn_NO.UTF-8", "NN", "nn_NO@euro"] {
            assert_eq!(Language::from_tag(tag), Some(Language::Nynorsk), "{tag}");
        }
        for tag in ["en", "en_GB", "en_US.UTF-8", "en-AU"] {
            assert_eq!(Language::from_tag(tag), Some(Language::English), "{tag}");
        }
        for tag in ["", "C", "C.UTF-8", "POSIX", "de_DE", "english"] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn the_flag_wins_over_the_environment_and_that_over_the_system() {
        let norwegian = [("LANG", "nb_NO.UTF-8")];
        assert_eq!(choose(Some("en"), &norwegian, Some("nb-NO")), Ok(Language::English));
        assert_eq!(choose(None, &norwegian, Some("en-US")), Ok(Language::Bokmal));
        assert_eq!(choose(None, &[], Some("nb-NO")), Ok(Language::Bokmal));
        assert_eq!(choose(None, &[], None), Ok(Language::English));
    }

    #[test]
    fn lc_all_wins_over_lc_messages_and_that_over_lang() {
        let all = [("LANG", "en_GB"), ("LC_MESSAGES", "en_GB"), ("LC_ALL", "nb_NO")];
        assert_eq!(choose(None, &all, None), Ok(Language::Bokmal));
        let messages = [("LANG", "en_GB"), ("LC_MESSAGES", "nb_NO")];
        assert_eq!(choose(None, &messages, None), Ok(Language::Bokmal));
        let both = [("LANG", "nb_NO.UTF-8"), ("LC_MESSAGES", "nn_NO.UTF-8")];
        assert_eq!(choose(None, &both, Some("nb-NO")), Ok(Language::Nynorsk));
    }

    #[test]
    fn c_posix_and_languages_without_words_name_no_language() {
        for silent in ["C", "C.UTF-8", "POSIX", "", "de_DE.UTF-8"] {
            let env = [("LC_ALL", silent), ("LANG", "nb_NO.UTF-8")];
            assert_eq!(choose(None, &env, None), Ok(Language::Bokmal), "{silent}");
            assert_eq!(choose(None, &env[..1], Some("nb-NO")), Ok(Language::Bokmal), "{silent}");
        }
    }

    #[test]
    fn a_flag_we_do_not_know_is_refused() {
        let refused = choose(Some("tlh"), &[("LANG", "nb_NO")], None);
        assert_eq!(refused, Err(UnknownLanguage { asked: "tlh".to_owned() }));
    }
}
