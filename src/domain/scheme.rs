//! The scheme: the categories, the criteria and the verdict. Definitions are in the codebook.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word of a file that the scheme does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is none of {expected}")]
pub struct UnknownWord {
    /// The word as it is in the file.
    pub word: String,
    /// The words the scheme has, joined by commas.
    pub expected: String,
}

/// Gives an enum its words in files: `as_str`, `FromStr` and, as strings, serde in both directions.
/// Strings, because the `ron` crate loses bare identifiers when it reads into a general value.
macro_rules! words {
    ($name:ident { $($value:expr => $word:literal),+ $(,)? }) => {
        impl $name {
            /// Every value with its word in files.
            const WORDS: &[(Self, &'static str)] = &[$(($value, $word)),+];

            /// Returns the word in files: English snake case.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, word)| word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::WORDS.iter().find(|(_, known)| *known == word).map(|(value, _)| *value).ok_or_else(|| {
                    UnknownWord { word: word.to_owned(), expected: [$($word),+].join(", ") }
                })
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }

        impl TryFrom<String> for $name {
            type Error = UnknownWord;

            fn try_from(word: String) -> Result<Self, Self::Error> {
                word.parse()
            }
        }
    };
}

pub(super) use words;

/// Bram Timmermans' three kinds of innovation in a crisis (NHH; newsletter of Trøndelag, May 2020).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// A temporary solution to an acute problem.
    Emergency,
    /// An existing competence that is put to a new use in the crisis.
    Preparedness,
    /// A new solution or offer that can change the future.
    LongTerm,
}

impl Category {
    /// In the order of the screen's digits 1 to 3.
    pub const ALL: [Self; 3] = [Self::Emergency, Self::Preparedness, Self::LongTerm];
}

/// A reviewer's answer to "which category?". Unclear is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum CategoryAnswer {
    /// The case is of this category.
    Is(Category),
    /// The report does not show which of the three it is.
    Unclear,
}

words!(CategoryAnswer {
    CategoryAnswer::Is(Category::Emergency) => "emergency",
    CategoryAnswer::Is(Category::Preparedness) => "preparedness",
    CategoryAnswer::Is(Category::LongTerm) => "long_term",
    CategoryAnswer::Unclear => "unclear",
});

/// A reviewer's answer to "new to the municipality?". Unclear is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Answer {
    /// New to the whole municipality or county, though others may have had it before.
    Yes,
    /// The municipality had it before.
    No,
    /// The report does not tell.
    Unclear,
}

words!(Answer { Answer::Yes => "yes", Answer::No => "no", Answer::Unclear => "unclear" });

/// What is new or substantially changed, by the definition of innovation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum ChangeKind {
    /// What residents or users are offered.
    Service,
    /// A physical or digital thing that is made or put to use.
    Product,
    /// How a service is produced or delivered.
    Process,
    /// Roles, teams, shifts, responsibility, form of cooperation.
    Organisation,
    /// A channel or dialogue with residents or businesses.
    Communication,
}

words!(ChangeKind {
    ChangeKind::Service => "service",
    ChangeKind::Product => "product",
    ChangeKind::Process => "process",
    ChangeKind::Organisation => "organisation",
    ChangeKind::Communication => "communication",
});

impl ChangeKind {
    /// In codebook order, which is the order of the screen's digits 1 to 5.
    pub const ALL: [Self; 5] =
        [Self::Service, Self::Product, Self::Process, Self::Organisation, Self::Communication];
}

/// A set of change kinds; the empty set means "none of them".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindSet(u8);

impl KindSet {
    /// None of the kinds.
    pub const NONE: Self = Self(0);

    /// Returns whether no kind is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns whether `kind` is in the set.
    #[must_use]
    pub const fn contains(self, kind: ChangeKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// Returns the set with `kind` put in, or taken out where it was in.
    #[must_use]
    pub const fn toggled(self, kind: ChangeKind) -> Self {
        Self(self.0 ^ (1 << kind as u8))
    }

    /// Returns the kinds in codebook order.
    pub fn iter(self) -> impl Iterator<Item = ChangeKind> {
        ChangeKind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<ChangeKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = ChangeKind>>(kinds: I) -> Self {
        kinds.into_iter().fold(Self::NONE, |set, kind| Self(set.0 | (1 << kind as u8)))
    }
}

/// A reviewer's answer to "what is new or substantially changed?". Unclear is an answer.
///
/// In files it is a list of words: the kinds in codebook order, the empty list for none of them,
/// `["unclear"]` for unclear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Vec<String>", try_from = "Vec<String>")]
pub enum KindsAnswer {
    /// These kinds, or none of them.
    Are(KindSet),
    /// The report does not tell.
    Unclear,
}

impl KindsAnswer {
    /// None of the kinds: a minor change, a routine replacement, a price change, a plain extension.
    pub const NONE: Self = Self::Are(KindSet::NONE);

    /// Returns the words of a file, in codebook order.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Are(kinds) => kinds.iter().map(ChangeKind::as_str).collect(),
            Self::Unclear => vec!["unclear"],
        }
    }

    /// Reads the words of a file; their order and repetition do not matter.
    ///
    /// # Errors
    /// A word that is no kind, or `unclear` beside a kind.
    pub fn from_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, UnknownWord> {
        let words: Vec<&str> = words.into_iter().collect();
        if words == ["unclear"] {
            return Ok(Self::Unclear);
        }
        words.into_iter().map(ChangeKind::from_str).collect::<Result<KindSet, _>>().map(Self::Are)
    }
}

impl From<KindsAnswer> for Vec<String> {
    fn from(answer: KindsAnswer) -> Self {
        answer.words().into_iter().map(str::to_owned).collect()
    }
}

impl TryFrom<Vec<String>> for KindsAnswer {
    type Error = UnknownWord;

    fn try_from(words: Vec<String>) -> Result<Self, Self::Error> {
        Self::from_words(words.iter().map(String::as_str))
    }
}

/// Whether a case is an innovation by definition. Derived from the answers, never typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Verdict {
    /// New to the municipality, and at least one kind of change.
    Innovation,
    /// Not new to the municipality, or no kind of change fits.
    NotInnovation,
    /// The answers do not settle it.
    Undetermined,
}

impl Verdict {
    /// Every verdict, in the order of the codebook.
    pub const ALL: [Self; 3] = [Self::Innovation, Self::NotInnovation, Self::Undetermined];
}

words!(Verdict {
    Verdict::Innovation => "innovation",
    Verdict::NotInnovation => "not_innovation",
    Verdict::Undetermined => "undetermined",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_written_in_codebook_order_and_read_in_any() {
        let kinds = KindsAnswer::from_words(["communication", "service"]);
        assert_eq!(kinds.map(KindsAnswer::words), Ok(vec!["service", "communication"]));
        assert!(KindsAnswer::from_words(["unclear", "service"]).is_err());
        assert_eq!(KindsAnswer::from_words([]), Ok(KindsAnswer::NONE));
    }
}
