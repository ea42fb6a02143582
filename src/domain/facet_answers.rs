//! Answers to facets: what a project's own codebook asks beside the three questions.
//!
//! An answer is kept as it was given. What a value is called, and whether it is still one, is for the codebook to
//! say that is in force when it is read ([`facet_scheme`](super::facet_scheme)).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::scheme::UnknownWord;

/// The longest id of a facet or of a value, in bytes.
const LONGEST: usize = 32;

/// The id of a facet or of one of its values: a small letter, then small letters, digits and `_`, 32 in all. Ids of the
/// three questions' answers are such words, too, so that tables of figures have one kind of id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct FacetWord {
    /// Filled up with zeros, which no word has, so that words are ordered as text.
    letters: [u8; LONGEST],
}

impl FacetWord {
    /// The answer that the report does not tell, which every facet has.
    pub const UNCLEAR: &str = "unclear";

    /// Returns it as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let end = self.letters.iter().position(|letter| *letter == 0).unwrap_or(LONGEST);
        // It was made of ASCII letters.
        std::str::from_utf8(&self.letters[..end]).unwrap_or_default()
    }

    /// Returns the word of an id that is known to be one; what is longer is cut.
    #[must_use]
    pub const fn known(id: &'static str) -> Self {
        let (mut letters, id, mut at) = ([0; LONGEST], id.as_bytes(), 0);
        while at < id.len() && at < LONGEST {
            letters[at] = id[at];
            at += 1;
        }
        Self { letters }
    }

    /// Returns the word for "the report does not tell".
    #[must_use]
    pub const fn unclear() -> Self {
        Self::known(Self::UNCLEAR)
    }

    /// Returns whether it is the word for "the report does not tell".
    #[must_use]
    pub fn is_unclear(&self) -> bool {
        *self == Self::unclear()
    }

    /// The value of a facet of several by which there is none of the others, since `none` says that it is not answered.
    pub const NO_PARTNER: &str = "no_partner";

    /// Returns whether it excludes every other value of its facet: `unclear` and `no_partner`.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.is_unclear() || self.as_str() == Self::NO_PARTNER
    }
}

impl FromStr for FacetWord {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        let is_letter = |letter: char| letter.is_ascii_lowercase();
        let is_inner = |letter: char| is_letter(letter) || letter.is_ascii_digit() || letter == '_';
        if word.starts_with(is_letter) && word.chars().all(is_inner) && word.len() <= LONGEST {
            let mut letters = [0; LONGEST];
            letters.iter_mut().zip(word.bytes()).for_each(|(to, letter)| *to = letter);
            return Ok(Self { letters });
        }
        Err(UnknownWord { word: word.to_owned(), expected: "[a-z][a-z0-9_]{0,31}".to_owned() })
    }
}

impl TryFrom<String> for FacetWord {
    type Error = UnknownWord;

    fn try_from(word: String) -> Result<Self, UnknownWord> {
        word.parse()
    }
}

impl From<FacetWord> for String {
    fn from(word: FacetWord) -> Self {
        word.as_str().to_owned()
    }
}

impl fmt::Debug for FacetWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for FacetWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// An answer to a facet, by the ids of its values; `unclear` is an answer.
///
/// In files it is a word where the facet takes one value, and a list of words, sorted, where it takes several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FacetAnswer {
    /// The one value.
    One(FacetWord),
    /// One value or several.
    Several(FacetWords),
}

/// One word or several, each once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "BTreeSet<FacetWord>", try_from = "BTreeSet<FacetWord>")]
pub struct FacetWords(BTreeSet<FacetWord>);

impl TryFrom<BTreeSet<FacetWord>> for FacetWords {
    type Error = UnknownWord;

    fn try_from(words: BTreeSet<FacetWord>) -> Result<Self, UnknownWord> {
        if words.is_empty() {
            // No value is no answer.
            return Err(UnknownWord { word: String::new(), expected: "unclear".to_owned() });
        }
        Ok(Self(words))
    }
}

impl From<FacetWords> for BTreeSet<FacetWord> {
    fn from(words: FacetWords) -> Self {
        words.0
    }
}

impl FacetAnswer {
    /// Returns the answer of these words to a facet that takes one value or several; `None` where there is no word, and
    /// where there are several for one value.
    #[must_use]
    pub fn of(words: impl IntoIterator<Item = FacetWord>, takes_several: bool) -> Option<Self> {
        let words: BTreeSet<FacetWord> = words.into_iter().collect();
        if takes_several {
            return FacetWords::try_from(words).ok().map(Self::Several);
        }
        let mut words = words.into_iter();
        let one = words.next()?;
        words.next().is_none().then_some(Self::One(one))
    }

    /// Returns its words, sorted.
    pub fn words(&self) -> impl Iterator<Item = &FacetWord> {
        let (one, several) = match self {
            Self::One(word) => (Some(word), None),
            Self::Several(words) => (None, Some(&words.0)),
        };
        one.into_iter().chain(several.into_iter().flatten())
    }

    /// Returns whether this value is given.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.words().any(|given| given.as_str() == word)
    }

    /// Returns whether it was given as several values.
    #[must_use]
    pub const fn is_list(&self) -> bool {
        matches!(self, Self::Several(_))
    }
}

/// Answers to facets, by the ids of these; what is not answered is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FacetAnswers(BTreeMap<FacetWord, FacetAnswer>);

impl FacetAnswers {
    /// Returns whether no facet is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the answer to a facet.
    #[must_use]
    pub fn get(&self, facet: &str) -> Option<&FacetAnswer> {
        self.0.get(&facet.parse::<FacetWord>().ok()?)
    }

    /// Gives an answer to a facet, or takes it away.
    pub fn set(&mut self, facet: FacetWord, answer: Option<FacetAnswer>) {
        match answer {
            Some(answer) => self.0.insert(facet, answer),
            None => self.0.remove(&facet),
        };
    }

    /// Leaves out answers to facets that are not to be kept.
    pub fn retain(&mut self, is_kept: impl Fn(FacetWord) -> bool) {
        self.0.retain(|facet, _| is_kept(*facet));
    }

    /// Returns the answers by the ids of their facets, sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&FacetWord, &FacetAnswer)> {
        self.0.iter()
    }

    /// Returns these answers, and to facets that they do not answer the other ones.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let mut all = other.clone();
        all.0.extend(self.0.iter().map(|(facet, answer)| (*facet, answer.clone())));
        all
    }

    /// Returns the answers that both have.
    #[must_use]
    pub fn common_with(&self, other: &Self) -> Self {
        let both = self.0.iter().filter(|(facet, answer)| other.0.get(*facet) == Some(answer));
        both.map(|(facet, answer)| (*facet, answer.clone())).collect()
    }
}

impl FromIterator<(FacetWord, FacetAnswer)> for FacetAnswers {
    fn from_iter<I: IntoIterator<Item = (FacetWord, FacetAnswer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_word_or_a_sorted_list_and_never_an_empty_one() {
        let read = |json: &str| serde_json::from_str::<FacetAnswers>(json);
        let json = r#"{"partners":["state","county","state"],"sector":"health_care"}"#;
        let answers = read(json).unwrap();
        let written = serde_json::to_string(&answers).unwrap();
        assert_eq!(written, r#"{"partners":["county","state"],"sector":"health_care"}"#);
        assert!(answers.get("partners").is_some_and(|answer| answer.has("state")));
        for wrong in [r#"{"sector":[]}"#, r#"{"sector":"Health"}"#, r#"{"a-b":"c"}"#, r#"{"a":1}"#]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn one_value_takes_one_word() {
        let word = |word: &str| word.parse::<FacetWord>().unwrap();
        assert_eq!(FacetAnswer::of([word("a"), word("b")], false), None);
        assert_eq!(FacetAnswer::of([], true), None);
        let both = FacetAnswer::of([word("b"), word("a")], true).unwrap();
        assert_eq!(both.words().map(FacetWord::as_str).collect::<Vec<_>>(), ["a", "b"]);
    }
}
