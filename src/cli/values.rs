//! Values of options with a fixed set of them, for help, completion and errors.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Command, ValueEnum};

use crate::domain::{Choice, MemberRole, Question, Sort};
use crate::export::{ExportFormat, Reviewers};
use crate::import::ImportFormat;
use crate::words::Language;

/// Of the names of a value, the first is shown.
impl ValueEnum for ImportFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Csv,
            Self::Json,
            Self::Jsonl,
            Self::Ron,
            Self::Xlsx,
            Self::Xlsb,
            Self::Xls,
            Self::Ods,
            Self::Text,
            Self::Markdown,
            Self::Docx,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Csv => PossibleValue::new("csv").alias("tsv"),
            Self::Json => PossibleValue::new("json"),
            Self::Jsonl => PossibleValue::new("jsonl").alias("ndjson"),
            Self::Ron => PossibleValue::new("ron"),
            Self::Xlsx => PossibleValue::new("xlsx").alias("xlsm"),
            Self::Xlsb => PossibleValue::new("xlsb"),
            Self::Xls => PossibleValue::new("xls"),
            Self::Ods => PossibleValue::new("ods"),
            Self::Text => PossibleValue::new("txt"),
            Self::Markdown => PossibleValue::new("md"),
            Self::Docx => PossibleValue::new("docx"),
            // Several files are no format of one.
            Self::SingleCases => return None,
        })
    }
}

impl ValueEnum for ExportFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for MemberRole {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}

impl ValueEnum for Reviewers {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Wide, Self::Long]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Wide => "wide",
            Self::Long => "long",
        }))
    }
}

/// Each order has its Norwegian name too.
impl ValueEnum for Sort {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Import, Self::Date, Self::Municipality, Self::Title]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            // A script may leave it blank.
            Self::Import => PossibleValue::new("import").alias(""),
            Self::Date => PossibleValue::new("date").alias("dato"),
            Self::Municipality => PossibleValue::new("municipality").alias("kommune"),
            Self::Title => PossibleValue::new("title").alias("tittel"),
        })
    }
}

/// Accepts any text and suggests these values: what is understood in more languages and forms than are
/// worth showing is checked later, and refused in the reader's language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Suggested(fn() -> Vec<&'static str>);

impl TypedValueParser for Suggested {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        clap::builder::StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.0)().into_iter().map(PossibleValue::new)))
    }
}

/// The languages, by their tags.
pub(super) const LANGUAGES: Suggested = Suggested(|| Language::ALL.map(Language::tag).into());

/// The answers to question 1.
pub(super) const CATEGORIES: Suggested = Suggested(|| codes(Question::Category));

/// The answers to question 2.
pub(super) const NEWNESS: Suggested = Suggested(|| codes(Question::New));

/// The answers to question 3; several kinds have commas between them.
pub(super) const KINDS: Suggested = Suggested(|| codes(Question::Kinds));

/// What shares are counted by; a facet is named by its column, `facet.sector`.
pub(super) const SHARES_BY: Suggested = Suggested(shares_by);

pub(super) fn shares_by() -> Vec<&'static str> {
    vec!["verdict", "category", "kind", "sector", "county", "municipality", "month"]
}

fn codes(question: Question) -> Vec<&'static str> {
    Choice::options(question).iter().map(|choice| choice.code()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_by_the_name_that_is_shown_and_by_its_other_names() {
        for format in ImportFormat::value_variants() {
            let shown = format.to_possible_value().unwrap();
            assert_eq!(ImportFormat::from_str(shown.get_name(), false), Ok(*format));
        }
        for (name, format) in [
            ("tsv", ImportFormat::Csv),
            ("NDJSON", ImportFormat::Jsonl),
            ("xlsm", ImportFormat::Xlsx),
        ] {
            assert_eq!(ImportFormat::from_str(name, true), Ok(format));
        }
        for format in ExportFormat::ALL {
            assert_eq!(ExportFormat::from_str(format.name(), false), Ok(format));
        }
        for (name, sort) in
            [("", Sort::Import), ("Dato", Sort::Date), ("kommune", Sort::Municipality)]
        {
            assert_eq!(Sort::from_str(name, true), Ok(sort));
        }
    }
}
