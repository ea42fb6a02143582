//! The letters of a filter, one after another.

use super::error::{FilterError, Why};

/// A place in the text of a filter.
pub(super) struct Scan {
    letters: Vec<char>,
    at: usize,
}

impl Scan {
    pub(super) fn new(text: &str) -> Self {
        Self { letters: text.chars().collect(), at: 0 }
    }

    /// Returns the place, as a number of characters.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    pub(super) const fn skip(&mut self) {
        self.at += 1;
    }

    /// Goes back to this place.
    pub(super) const fn return_to(&mut self, at: usize) {
        self.at = at;
    }

    pub(super) fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.skip();
        }
    }

    /// Returns whether nothing but white space follows.
    pub(super) fn is_at_end(&self) -> bool {
        self.letters[self.at..].iter().all(|letter| letter.is_whitespace())
    }

    /// Takes this letter if it follows, perhaps after white space.
    pub(super) fn takes(&mut self, wanted: char) -> bool {
        self.skip_space();
        self.takes_here(wanted)
    }

    /// Takes this letter if it follows at once.
    pub(super) fn takes_here(&mut self, wanted: char) -> bool {
        let follows = self.peek() == Some(wanted);
        self.at += usize::from(follows);
        follows
    }

    /// Takes the word that follows if it is wanted.
    pub(super) fn takes_word(&mut self, is_wanted: impl Fn(&str) -> bool) -> bool {
        let word = self.word();
        let wanted = is_wanted(&word);
        if wanted {
            self.at += word.chars().count();
        }
        wanted
    }

    /// Returns whether the word that follows is wanted.
    pub(super) fn sees_word(&self, is_wanted: impl Fn(&str) -> bool) -> bool {
        is_wanted(&self.word())
    }

    /// Reads the word that follows, all letters: nothing is called `or,` or `-or`.
    fn word(&self) -> String {
        let rest = &self.letters[self.at.min(self.letters.len())..];
        let word: String = rest.iter().copied().take_while(|letter| !is_between(*letter)).collect();
        if word.chars().all(char::is_alphabetic) { word } else { String::new() }
    }

    /// Reads the letters up to white space, a parenthesis, a bar or a quotation mark, or up to one that
    /// `ends` it.
    pub(super) fn run(&mut self, ends: impl Fn(char) -> bool) -> String {
        let from = self.at;
        while self.peek().is_some_and(|letter| !is_between(letter) && !ends(letter)) {
            self.skip();
        }
        self.letters[from..self.at].iter().collect()
    }

    /// Returns the text between quotation marks, if one follows; a doubled mark means itself.
    pub(super) fn quoted(&mut self) -> Result<Option<String>, FilterError> {
        let from = self.at;
        let Some(closes) = self.peek().and_then(closing) else { return Ok(None) };
        self.skip();
        let mut text = String::new();
        while let Some(letter) = self.peek() {
            self.skip();
            if !closes.contains(&letter) {
                text.push(letter);
            } else if letter == '"' && self.takes_here('"') {
                text.push('"');
            } else {
                return Ok(Some(text));
            }
        }
        Err(FilterError::unfinished(from, Why::OpenQuote))
    }

    /// Returns the error that something is wrong here.
    pub(super) const fn wrong(&self, why: Why) -> FilterError {
        FilterError::wrong(self.at, why)
    }

    /// Returns the error that something is wrong here, or is unfinished where there is nothing yet.
    pub(super) fn wrong_or_unfinished(&self, why: Why) -> FilterError {
        FilterError { at: self.at, is_unfinished: self.is_at_end(), why }
    }
}

/// Returns whether no word goes on over this letter.
pub(super) fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '(' | ')' | '|') || closing(letter).is_some()
}

/// Returns the marks that close what this mark opens. Telephones and word processors bend them.
pub(super) const fn closing(open: char) -> Option<&'static [char]> {
    match open {
        '"' => Some(&['"']),
        '«' => Some(&['»']),
        '“' | '”' | '„' => Some(&['”', '“']),
        _ => None,
    }
}
