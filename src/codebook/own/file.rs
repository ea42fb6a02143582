//! The file of a codebook as it is read, within its limits.

use std::str::FromStr;

use indexmap::IndexMap;
use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::changes::Changes;
use super::error::CodebookError;
use super::limits::{
    CodebookLimit, FACETS, Id, Identified, LONGEST_FILE, RESERVED, RESERVED_ENDS, RULES, RuleId,
    UniqueEntries, VALUES, unique_keys,
};
use super::options::option_named;
use super::texts::{InLanguages, Name, OptionTexts, RuleText};
use crate::domain::Asking;

/// What a file says that it is.
const FORMAT: &str = "nybrott/codebook";

/// The newest version of the file that this program reads.
const VERSION: u32 = 1;

/// A codebook of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Codebook", deny_unknown_fields)]
pub struct OwnCodebook {
    format: Format,
    version: FileVersion,
    /// What it is called: `trondelag-2026`.
    pub name: Name,
    /// Which edition it is: `2`.
    pub edition: Name,
    /// Other words for options, by `category.emergency`, `new.yes` or `kinds.service`.
    #[serde(
        default,
        deserialize_with = "option_words",
        skip_serializing_if = "IndexMap::is_empty"
    )]
    pub words: IndexMap<String, InLanguages<OptionTexts>>,
    /// Rules of one's own.
    #[serde(default)]
    pub rules: UniqueEntries<OwnRule, RULES>,
    /// What the questions are about.
    #[serde(default)]
    pub switches: Switches,
    /// What is asked beside the three questions.
    #[serde(default)]
    pub facets: UniqueEntries<Facet, FACETS>,
    /// What changed since another edition; not part of what is hashed.
    #[serde(default, skip_serializing)]
    pub changes: Changes,
}

/// A rule of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRule {
    /// Its id: `K1.2`.
    pub id: RuleId,
    /// What it is about: `category`, `new`, `kinds` or a facet.
    pub about: Id,
    /// In bokmål.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nb: Option<RuleText>,
    /// In nynorsk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nn: Option<RuleText>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<RuleText>,
}

/// What the questions are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Switches {
    /// Whether what is only tried out counts as an innovation; every report names it.
    pub pilots_count: bool,
    /// To whom something has to be new.
    pub unit: InnovationUnit,
}

impl Default for Switches {
    fn default() -> Self {
        Self { pilots_count: true, unit: InnovationUnit::Municipality }
    }
}

/// To whom something has to be new, of which question 2 speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InnovationUnit {
    /// To the municipality.
    #[default]
    Municipality,
    /// To the county.
    County,
    /// To the municipality or county that reports it.
    Both,
}

impl InnovationUnit {
    /// Returns the end of the keys of sentences that speak of it; none for the municipality.
    pub(super) const fn suffix(self) -> Option<&'static str> {
        match self {
            Self::Municipality => None,
            Self::County => Some("county"),
            Self::Both => Some("both"),
        }
    }
}

/// What is asked beside the three questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// Its id: `sector`.
    #[serde(deserialize_with = "facet_id")]
    pub id: Id,
    /// In bokmål; where it has no name, its id is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nb: Option<Name>,
    /// In nynorsk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nn: Option<Name>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Name>,
    /// Whether one value is given or several.
    pub kind: FacetKind,
    /// Whether it is asked.
    #[serde(default)]
    pub ask: Asking,
    /// A filter; it is asked only of cases that match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<RuleText>,
    /// Where values are proposed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<FacetSource>,
    /// Its values, by digits from 1.
    pub values: UniqueEntries<FacetValue, VALUES>,
}

/// Whether one value is given or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacetKind {
    /// One.
    Single,
    /// One or several.
    Multi,
}

/// The column from which values are proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacetSource {
    /// Its header.
    pub column: RuleText,
    /// What its entries mean, by the facet's values.
    #[serde(default, deserialize_with = "unique_keys")]
    pub values: IndexMap<String, Id>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacetValue {
    /// Its id: `health_care`.
    pub id: Id,
    /// In bokmål; where it has no name, its id is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nb: Option<Name>,
    /// In nynorsk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nn: Option<Name>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Name>,
}

impl Identified for OwnRule {
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

impl Identified for Facet {
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

impl Identified for FacetValue {
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The word [`FORMAT`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
struct Format(String);

impl TryFrom<String> for Format {
    type Error = CodebookLimit;

    fn try_from(format: String) -> Result<Self, CodebookLimit> {
        if format == FORMAT { Ok(Self(format)) } else { Err(CodebookLimit::OtherFormat(format)) }
    }
}

/// A version up to [`VERSION`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32")]
struct FileVersion(u32);

impl TryFrom<u32> for FileVersion {
    type Error = CodebookLimit;

    fn try_from(version: u32) -> Result<Self, CodebookLimit> {
        if version <= VERSION {
            Ok(Self(version))
        } else {
            Err(CodebookLimit::NewerVersion(version))
        }
    }
}

fn facet_id<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
    let id = Id::deserialize(deserializer)?;
    let is_reserved = RESERVED.contains(&id.as_str())
        || RESERVED_ENDS.iter().any(|end| id.as_str().ends_with(end));
    if is_reserved {
        return Err(serde::de::Error::custom(CodebookLimit::ReservedId(id.as_str().to_owned())));
    }
    Ok(id)
}

fn option_words<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<IndexMap<String, InLanguages<OptionTexts>>, D::Error> {
    let words: IndexMap<String, InLanguages<OptionTexts>> = unique_keys(deserializer)?;
    match words.keys().find(|option| option_named(option).is_none()) {
        Some(unknown) => Err(serde::de::Error::custom(CodebookLimit::NoOption(unknown.clone()))),
        None => Ok(words),
    }
}

/// Reads a RON file that people write, with the limits of a codebook's.
///
/// # Errors
/// It is none of these, or exceeds a limit; the error names row, column and remedy.
pub fn from_ron<T: DeserializeOwned>(text: &str) -> Result<T, CodebookError> {
    if text.len() > LONGEST_FILE {
        return Err(CodebookError::TooLongFile { most: LONGEST_FILE / 1024 });
    }
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| CodebookError::in_file(text, &error))
}

/// Reads the RON file.
///
/// # Errors
/// It is no codebook, or exceeds a limit; the error names row, column and remedy.
impl FromStr for OwnCodebook {
    type Err = CodebookError;

    fn from_str(text: &str) -> Result<Self, CodebookError> {
        let codebook: Self = from_ron(text)?;
        codebook.check(text)?;
        Ok(codebook)
    }
}

impl OwnCodebook {
    /// Checks what one part of the file says of another.
    fn check(&self, text: &str) -> Result<(), CodebookError> {
        let is_known = |about: &Id| {
            ["category", "new", "kinds"].contains(&about.as_str())
                || self.facets.iter().any(|facet| facet.id == *about)
        };
        if let Some(rule) = self.rules.iter().find(|rule| !is_known(&rule.about)) {
            return Err(CodebookError::unknown(text, rule.about.as_str()));
        }
        for facet in self.facets.iter() {
            let is_value = |id: &Id| facet.values.iter().any(|value| value.id == *id);
            let proposed = facet.from.iter().flat_map(|from| from.values.values());
            if let Some(value) = proposed.into_iter().find(|value| !is_value(value)) {
                return Err(CodebookError::unknown(text, value.as_str()));
            }
            if let Some(value) =
                facet.values.iter().find(|value| ["unclear", "none"].contains(&value.id.as_str()))
            {
                return Err(CodebookError::reserved(text, value.id.as_str()));
            }
        }
        self.check_changes(text)
    }

    /// Checks that what is called otherwise now is a value of the same facet, and is not used any more.
    fn check_changes(&self, text: &str) -> Result<(), CodebookError> {
        let facet_of = |value: &str| value.split_once('.').map(|(facet, _)| facet.to_owned());
        for (old, new) in self.changes.renamed.iter().chain(&self.changes.merged) {
            if !self.has_value(new) {
                return Err(CodebookError::unknown(text, new));
            }
            if facet_of(old) != facet_of(new) {
                return Err(CodebookError::unknown(text, old));
            }
            if self.has_value(old) {
                return Err(CodebookError::still_used(text, old));
            }
        }
        Ok(())
    }

    /// Returns whether `facet.value` is one of its values.
    #[must_use]
    pub fn has_value(&self, name: &str) -> bool {
        name.split_once('.').is_some_and(|(facet, value)| {
            let facet = self.facets.iter().find(|one| one.id.as_str() == facet);
            facet.is_some_and(|facet| facet.values.iter().any(|one| one.id.as_str() == value))
        })
    }
}
