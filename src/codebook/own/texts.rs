//! Texts of a codebook in up to three languages.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::limits::{CodebookLimit, LONGEST_NAME, LONGEST_TEXT};
use crate::domain::{Language, visible_line};

/// A text of at most `LONGEST_TEXT` characters on one line, in the canonical composition of Unicode (NFC) and
/// without what a terminal could take for a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct RuleText(String);

impl RuleText {
    /// Returns it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RuleText {
    type Error = CodebookLimit;

    fn try_from(text: String) -> Result<Self, CodebookLimit> {
        at_most(&text, LONGEST_TEXT).map(Self)
    }
}

/// A text of at most [`LONGEST_NAME`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Name(String);

impl Name {
    /// Returns it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Name {
    type Error = CodebookLimit;

    fn try_from(name: String) -> Result<Self, CodebookLimit> {
        at_most(&name, LONGEST_NAME).map(Self)
    }
}

fn at_most(text: &str, most: usize) -> Result<String, CodebookLimit> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = visible_line(&line).nfc().collect();
    match line.chars().count() {
        0 => Err(CodebookLimit::Blank),
        long if long > most => Err(CodebookLimit::TooLong(most)),
        _ => Ok(line),
    }
}

/// What there is in bokmål, nynorsk and English; at least one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Languages<T>", deny_unknown_fields)]
pub struct InLanguages<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    nb: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nn: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<T>,
}

/// As it is in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Languages<T> {
    #[serde(default = "none")]
    nb: Option<T>,
    #[serde(default = "none")]
    nn: Option<T>,
    #[serde(default = "none")]
    en: Option<T>,
}

const fn none<T>() -> Option<T> {
    None
}

impl<T> TryFrom<Languages<T>> for InLanguages<T> {
    type Error = CodebookLimit;

    fn try_from(Languages { nb, nn, en }: Languages<T>) -> Result<Self, CodebookLimit> {
        if nb.is_none() && nn.is_none() && en.is_none() {
            return Err(CodebookLimit::NoLanguage);
        }
        Ok(Self { nb, nn, en })
    }
}

impl<T> InLanguages<T> {
    /// Returns what there is in a language; else in bokmål, nynorsk or English, with that language's tag.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<(&T, Option<&'static str>)> {
        in_language(language, [&self.nb, &self.nn, &self.en])
    }
}

/// Returns what there is in a language of bokmål, nynorsk and English; else the first that there is, with the tag
/// of its language.
pub(super) fn in_language<T>(
    language: Language,
    texts: [&Option<T>; 3],
) -> Option<(&T, Option<&'static str>)> {
    let tagged = ["nb", "nn", "en"].into_iter().zip(texts);
    let mut there = tagged.filter_map(|(tag, text)| Some((text.as_ref()?, tag)));
    let first = there.clone().next();
    let own = there.find(|(_, tag)| *tag == language.tag());
    own.map(|(text, _)| (text, None)).or_else(|| first.map(|(text, tag)| (text, Some(tag))))
}

/// Other words for an option; what is left out stays as it is built in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OptionTexts {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What it is, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleText>,
    /// When to choose it, each as half a sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub take: Vec<RuleText>,
    /// When not to choose it, each as half a sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<RuleText>,
    /// Worked examples, the first of which is on the screen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<RuleText>,
}
