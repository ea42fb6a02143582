//! Figures of others as data: those that the program knows, and those that a person adds.

use serde::Deserialize;

use crate::codebook::own::{InLanguages, RuleText};

/// A figure of others, as data; its words are in the catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reference {
    /// The end of the key of its words.
    pub(super) words: String,
    /// The end of the key of its source's words.
    pub(super) source: String,
    pub(super) comparable: Comparable,
    /// Where it is comparable: with what.
    pub(super) here: Option<HereValue>,
    /// Where it is not: the end of the key of the words why.
    pub(super) why: Option<String>,
}

/// How far a figure can be compared with shares of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Comparable {
    /// It counts the same, and its level may be compared.
    Yes,
    /// Orders may be compared, levels not.
    Shape,
    No,
}

/// What of a barometer is put beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum HereValue {
    Innovations,
    KindsInOrder,
    SeveralKinds,
    SectorsInOrder,
}

/// A figure of others that a person adds, with its words in the file itself.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnReference {
    /// What it says, such as `19 % of workplaces (2024, n = 1 500)`.
    pub(super) figure: InLanguages<RuleText>,
    /// Who says it, and where.
    pub(super) source: RuleText,
    pub(super) comparable: Comparable,
    /// With what it is compared here.
    #[serde(default)]
    pub(super) here: Option<HereValue>,
    /// Why it is not.
    #[serde(default)]
    pub(super) why: Option<InLanguages<RuleText>>,
}
