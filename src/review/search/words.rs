//! The words of a query, and how well they match.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem::Finder;

use super::folded::{BETWEEN, Folded};

/// An exact hit ranks above every fuzzy one.
const EXACT: i64 = 1_000_000;

/// One at the beginning of a word ranks above one within it.
const BEGINS: i64 = 500_000;

/// Of a word with fewer letters none may be missing: most titles have these few near each other.
const LEAST_OF_A_MISSPELLING: usize = 4;

/// A letter may be missing for each so many that are typed.
const LETTERS_TO_ONE_MISSING: usize = 4;

/// What each letter more that is missing counts against a hit: more than where it is.
const MISSING: i64 = 10_000;

/// A query, folded and split into words.
pub(super) struct QueryWords {
    words: Vec<Word>,
    matcher: SkimMatcherV2,
}

struct Word {
    text: String,
    finder: Finder<'static>,
    /// So many letters may be missing: those scattered over a heading are no misspelling of the word.
    missing: usize,
}

impl QueryWords {
    pub(super) fn parse(query: &str) -> Self {
        let word = |word: &str| {
            let text = Folded::from(word).text;
            let finder = Finder::new(text.as_bytes()).into_owned();
            let letters = text.chars().count();
            let missing =
                if letters < LEAST_OF_A_MISSPELLING { 0 } else { letters / LETTERS_TO_ONE_MISSING };
            Word { text, finder, missing }
        };
        let words = query.split_whitespace().map(word).filter(|word| !word.text.is_empty());
        Self { words: words.collect(), matcher: SkimMatcherV2::default() }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns whether the text has the letters of every word in their order, near each other or not.
    /// What does not pass here will not pass for a longer query either.
    pub(super) fn may_match(&self, text: &str) -> bool {
        self.words.iter().all(|word| {
            let mut letters = text.bytes();
            word.text.bytes().all(|wanted| letters.any(|letter| letter == wanted))
        })
    }

    /// Returns how well all words match where the text has each of them literally.
    pub(super) fn exact_score(&self, text: &str) -> Option<i64> {
        self.sum(|word| word.exact_score(text))
    }

    /// Returns how well all words match; `None` when one does not, or there are none.
    pub(super) fn score(&self, text: &str) -> Option<i64> {
        self.sum(|word| word.exact_score(text).or_else(|| self.fuzzy_score(word, text)))
    }

    fn sum(&self, score: impl Fn(&Word) -> Option<i64>) -> Option<i64> {
        let mut words = self.words.iter();
        let first = score(words.next()?)?;
        words.try_fold(first, |sum, word| Some(sum + score(word)?))
    }

    /// Returns how well a word matches that is misspelt: one with letters missing, within one word of the text.
    fn fuzzy_score(&self, word: &Word, text: &str) -> Option<i64> {
        let near = word.nearest(text)?;
        let score = self.matcher.fuzzy_match(&text[near.found.clone()], &word.text)?;
        let missing = i64::try_from(near.missing).unwrap_or(i64::MAX);
        Some(score - missing.saturating_mul(MISSING))
    }

    /// Returns the letters that match, as places in the text before folding.
    pub(super) fn places(&self, folded: &Folded) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        for word in &self.words {
            if let Some(at) = word.exact(&folded.text) {
                let first = folded.text[..at].chars().count();
                let count = word.text.chars().count();
                places.extend((first..first + count).map(|at| folded.origin[at]));
            } else {
                places.extend(word.misspelt_at(&folded.text).map(|at| folded.origin[at]));
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// Where a misspelt word is, in bytes, and how many of the letters there were not typed.
struct Nearest {
    found: Range<usize>,
    missing: usize,
}

impl Word {
    /// Returns where the text has the word as it is typed: at the beginning of a word, else within one.
    fn exact(&self, text: &str) -> Option<usize> {
        let mut found = self.finder.find_iter(text.as_bytes()).peekable();
        let first = *found.peek()?;
        Some(found.find(|at| begins_word(text, *at)).unwrap_or(first))
    }

    fn exact_score(&self, text: &str) -> Option<i64> {
        let at = self.exact(text)?;
        let begins = if begins_word(text, at) { BEGINS } else { 0 };
        Some(EXACT + begins - i64::try_from(at).unwrap_or(BEGINS).min(BEGINS / 2))
    }

    /// Returns where the letters are in their order within one word with the fewest others between them, at most as many
    /// as may be missing.
    fn nearest(&self, text: &str) -> Option<Nearest> {
        let first = *self.text.as_bytes().first()?;
        let begins = memchr::memchr_iter(first, text.as_bytes());
        begins.filter_map(|begin| self.from(text, begin)).min_by_key(|near| near.missing)
    }

    /// Returns the same where the first letter is here.
    fn from(&self, text: &str, begin: usize) -> Option<Nearest> {
        let rest = text.get(begin..)?;
        let mut typed = self.text.chars().peekable();
        let mut missing = 0;
        for (at, letter) in rest.char_indices() {
            let wanted = *typed.peek()?;
            if letter == wanted {
                typed.next();
                if typed.peek().is_none() {
                    return Some(Nearest { found: begin..begin + at + letter.len_utf8(), missing });
                }
                continue;
            }
            missing += 1;
            if missing > self.missing || is_between_words(letter) {
                return None;
            }
        }
        None
    }

    /// Returns the letters of the misspelt word, as places in the folded text.
    fn misspelt_at(&self, text: &str) -> impl Iterator<Item = usize> {
        let found = self.nearest(text).map(|near| near.found).unwrap_or_default();
        let first = text[..found.start].chars().count();
        let mut typed = self.text.chars().peekable();
        let letters = text[found].chars().zip(first..);
        let hit = letters.filter(move |(letter, _)| typed.next_if_eq(letter).is_some());
        hit.map(|(_, at)| at).collect::<Vec<_>>().into_iter()
    }
}

/// Returns whether a word begins at this byte.
fn begins_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

/// Returns whether a letter is between two words, or two parts of a heading.
fn is_between_words(letter: char) -> bool {
    letter.is_whitespace() || letter == BETWEEN
}
