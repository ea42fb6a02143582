//! The words of a query, and how well they match.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem::Finder;

use super::folded::Folded;

/// An exact hit ranks above every fuzzy one.
const EXACT: i64 = 1_000_000;

/// A query, folded and split into words.
pub(super) struct QueryWords {
    words: Vec<Word>,
    matcher: SkimMatcherV2,
}

struct Word {
    text: String,
    finder: Finder<'static>,
    /// The letters of a fuzzy hit lie within so many bytes: those scattered over a heading are no
    /// misspelling of the word.
    spread: usize,
}

impl QueryWords {
    pub(super) fn parse(query: &str) -> Self {
        let word = |word: &str| {
            let text = Folded::from(word).text;
            let finder = Finder::new(text.as_bytes()).into_owned();
            let spread = text.chars().count() * 3 / 2 + 1;
            Word { text, finder, spread }
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

    fn fuzzy_score(&self, word: &Word, text: &str) -> Option<i64> {
        if !word.is_near(text) {
            return None;
        }
        let (score, hits) = self.matcher.fuzzy_indices(text, &word.text)?;
        (hits.last()? - hits.first()? < word.spread).then_some(score)
    }

    /// Returns the letters that match, as places in the text before folding.
    pub(super) fn places(&self, folded: &Folded) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        for word in &self.words {
            if let Some(at) = folded.text.find(word.text.as_str()) {
                let first = folded.text[..at].chars().count();
                let count = word.text.chars().count();
                places.extend((first..first + count).map(|at| folded.origin[at]));
            } else if let Some((_, hits)) = self.matcher.fuzzy_indices(&folded.text, &word.text) {
                places.extend(hits.into_iter().map(|at| folded.origin[at]));
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}

impl Word {
    fn exact_score(&self, text: &str) -> Option<i64> {
        let at = self.finder.find(text.as_bytes())?;
        Some(EXACT - i64::try_from(at).unwrap_or(EXACT).min(EXACT / 2))
    }

    /// Returns whether the letters stand in their order and near enough to each other to be worth a closer
    /// look. A letter has at most four bytes.
    fn is_near(&self, text: &str) -> bool {
        let (text, word) = (text.as_bytes(), self.text.as_bytes());
        let Some((first, rest)) = word.split_first() else { return false };
        let reach = if text.is_ascii() { self.spread } else { self.spread * 4 };
        memchr::memchr_iter(*first, text).any(|begin| {
            let mut letters = text[begin + 1..].iter().take(reach - 1);
            rest.iter().all(|wanted| letters.any(|letter| letter == wanted))
        })
    }
}
