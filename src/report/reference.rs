//! Figures of others as data: those that the program knows, and those that a person adds in a file of the same form.

use serde::{Deserialize, Serialize};

use crate::codebook::own::{
    CodebookError, CodebookLimit, Id, Identified, InLanguages, RuleText, UniqueEntries, from_ron,
};

/// The most figures in a file.
const MOST: usize = 60;

/// The longest address, in characters.
const LONGEST_ADDRESS: usize = 300;

/// A figure of others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reference {
    /// By which a file of one's own replaces it.
    pub(super) id: Id,
    /// What it says: `Three of four workplaces (74%) introduced an innovation.`
    pub(super) words: InLanguages<RuleText>,
    /// The number alone, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Percentage>,
    /// How many answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) year: Option<u16>,
    /// Who was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) population: Option<InLanguages<RuleText>>,
    /// What they were asked, word by word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) question: Option<InLanguages<RuleText>>,
    /// Who publishes it.
    pub(super) source: InLanguages<RuleText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<WebAddress>,
    pub(super) comparable: Comparable,
    /// With what it is compared here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) here: Option<HereValue>,
    /// Why it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<InLanguages<RuleText>>,
}

/// How far a figure can be compared with shares of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Comparable {
    /// It counts the same, and its level may be compared.
    Yes,
    /// Orders may be compared, levels not.
    Shape,
    No,
}

impl Comparable {
    /// Returns the id in files.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Shape => "shape",
            Self::No => "no",
        }
    }
}

/// What of a barometer is put beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum HereValue {
    Innovations,
    KindsInOrder,
    SeveralKinds,
    SectorsInOrder,
}

/// A number from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "f64")]
pub(super) struct Percentage(f64);

impl Percentage {
    /// Returns it.
    pub(super) const fn get(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Percentage {
    type Error = CodebookLimit;

    fn try_from(value: f64) -> Result<Self, CodebookLimit> {
        if (0.0..=100.0).contains(&value) {
            return Ok(Self(value));
        }
        Err(CodebookLimit::NoPercentage(value.to_string()))
    }
}

/// An address on the web. It is shown as text and never a link, since the page loads and opens nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct WebAddress(String);

impl WebAddress {
    /// Returns it.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for WebAddress {
    type Error = CodebookLimit;

    fn try_from(address: String) -> Result<Self, CodebookLimit> {
        let behind = ["https://", "http://"].iter().find_map(|start| address.strip_prefix(start));
        let is_plain = |letter: char| letter.is_ascii_graphic() && !"<>\"".contains(letter);
        let is_one = behind.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_plain));
        if is_one && address.len() <= LONGEST_ADDRESS {
            return Ok(Self(address));
        }
        Err(CodebookLimit::NoAddress(address))
    }
}

impl Identified for Reference {
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The figures of others that a report puts beside its own, in their order.
#[derive(Debug, Clone)]
pub struct References(Vec<ListedReference>);

/// A figure of others, as a report lists it.
#[derive(Debug, Clone)]
pub(super) struct ListedReference {
    pub(super) reference: Reference,
    /// Whether it comes from a file of one's own.
    pub(super) is_own: bool,
}

impl References {
    /// Returns those that the program knows; none where its own data cannot be read, which a test rules out.
    #[must_use]
    pub fn built_in() -> Self {
        let mut known = Self(Vec::new());
        let _ = known.add(include_str!("references.ron"), false);
        known
    }

    /// Adds those of a file; one with an id that is there already replaces that one. Returns how many there are in the file.
    ///
    /// # Errors
    /// What is wrong with the file, with row, column and remedy; nothing of it is added then.
    pub fn add_own(&mut self, text: &str) -> Result<usize, CodebookError> {
        self.add(text, true)
    }

    fn add(&mut self, text: &str, is_own: bool) -> Result<usize, CodebookError> {
        let found: UniqueEntries<Reference, MOST> = from_ron(text)?;
        for reference in found.iter().cloned() {
            let listed = ListedReference { reference, is_own };
            match self.0.iter_mut().find(|of| of.reference.id == listed.reference.id) {
                Some(known) => *known = listed,
                None => self.0.push(listed),
            }
        }
        Ok(found.len())
    }

    /// Returns each.
    pub(super) fn iter(&self) -> impl Iterator<Item = &ListedReference> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_figure_has_its_words_and_nothing_incomparable_is_compared() {
        let known = References::built_in();
        assert_eq!(known.iter().count(), 10);
        for ListedReference { reference: of, is_own } in known.iter() {
            let id = of.id.as_str();
            assert!(!is_own);
            for language in Language::ALL {
                let texts = [Some(&of.words), Some(&of.source), of.why.as_ref()];
                for text in texts.into_iter().flatten() {
                    assert_eq!(text.get(language).unwrap().1, None, "{language:?} {id}");
                }
            }
            assert_eq!(of.here.is_some(), of.why.is_none(), "{id}");
            assert_eq!(of.comparable == Comparable::No, of.why.is_some(), "{id}");
        }
    }

    #[test]
    fn an_own_figure_comes_last_or_replaces_one_and_a_faulty_file_adds_nothing() {
        let of = |id: &str| {
            format!("(id: \"{id}\", words: (nb: \"x\"), source: (nb: \"y\"), comparable: no)")
        };
        let mut all = References::built_in();
        assert_eq!(all.add_own(&format!("[{}, {}]", of("core"), of("ours"))), Ok(2));
        let own: Vec<(usize, &str)> = all
            .iter()
            .enumerate()
            .filter(|(_, of)| of.is_own)
            .map(|(at, of)| (at, of.reference.id.as_str()))
            .collect();
        assert_eq!(own, [(3, "core"), (10, "ours")]);
        let both = format!("[{}, {}]", of("theirs"), of("theirs"));
        all.add_own(&both).unwrap_err();
        all.add_own(&format!("[{}]", vec![of("z"); 61].join(","))).unwrap_err();
        assert_eq!(all.iter().count(), 11);
    }

    #[test]
    fn what_is_no_percentage_or_address_is_refused_at_its_place() {
        let with = |field: &str| {
            format!(
                "[(id: \"a\", words: (nb: \"x\"), source: (nb: \"y\"), comparable: no,\n{field})]"
            )
        };
        for field in
            ["value: 0", "value: 100.0", "value: 37.5", "url: \"https://example.org/a?b=c\""]
        {
            References::built_in().add_own(&with(field)).unwrap();
        }
        for field in [
            "value: 101",
            "value: -1",
            "value: NaN",
            "url: \"javascript:a\"",
            "url: \"http://\"",
            "url: \"https://a b\"",
            "url: \"https://a<b\"",
        ] {
            let error = References::built_in().add_own(&with(field)).unwrap_err();
            assert!(matches!(error, CodebookError::At { row: 2, .. }), "{field}: {error:?}");
        }
    }
}
