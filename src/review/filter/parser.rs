//! Reads a filter.

use super::error::{FilterError, Why};
use super::misspelt;
use super::names::{AND, FLAGS, NOT, OR, facet, header, meaning};
use super::scan::Scan;
use super::values;
use crate::domain::filter::{Filter, Term, TextPattern};

/// Parentheses and minus signs may lie this deep within one another.
const DEPTH: usize = 30;

/// A filter has at most so many terms.
const TERMS: usize = 300;

/// Reads a filter as it is typed; nothing but white space means all cases.
///
/// # Errors
/// Where and why it cannot be read. [`FilterError::is_unfinished`] sets what only needs to be completed
/// apart from what is wrong.
pub fn parse(text: &str) -> Result<Filter, FilterError> {
    let mut reading = FilterParser { scan: Scan::new(text), terms: 0 };
    reading.scan.skip_space();
    if reading.scan.is_at_end() {
        return Ok(Filter::All);
    }
    let filter = reading.any_of(DEPTH)?;
    match reading.scan.peek() {
        None => Ok(filter),
        Some(_) => Err(reading.scan.wrong(Why::UnexpectedClose)),
    }
}

/// A filter being read.
struct FilterParser {
    scan: Scan,
    terms: usize,
}

impl FilterParser {
    /// Terms joined by or.
    fn any_of(&mut self, depth: usize) -> Result<Filter, FilterError> {
        let mut parts = vec![self.all_of(depth)?];
        while self.takes_or() {
            parts.push(self.all_of(depth)?);
        }
        Ok(if parts.len() > 1 { Filter::Or(parts) } else { parts.remove(0) })
    }

    fn takes_or(&mut self) -> bool {
        if self.scan.takes('|') {
            self.scan.takes_here('|');
            return true;
        }
        self.scan.takes_word(|word| OR.is_called(word))
    }

    /// Reads `&` as the word for and; within a word it is a letter like others: R&D.
    fn takes_and(&mut self) -> bool {
        if self.scan.takes('&') {
            self.scan.takes_here('&');
            return true;
        }
        self.scan.takes_word(|word| AND.is_called(word))
    }

    /// Reads the word for not, in capitals or before a term; elsewhere it is a word to look for.
    fn takes_not(&mut self) -> bool {
        let is_joined = |scan: &Scan| {
            scan.peek().is_none_or(|next| matches!(next, ')' | '|' | '&'))
                || scan.sees_word(|word| OR.is_called(word) || AND.is_called(word))
        };
        let from = self.scan.at();
        let in_capitals = self.scan.sees_word(|word| !word.chars().any(char::is_lowercase));
        if !self.scan.takes_word(|word| NOT.is_called(word)) {
            return false;
        }
        self.scan.skip_space();
        if in_capitals || !is_joined(&self.scan) {
            return true;
        }
        self.scan.return_to(from);
        false
    }

    /// Reads terms that follow one another.
    fn all_of(&mut self, depth: usize) -> Result<Filter, FilterError> {
        let mut parts: Vec<Filter> = Vec::new();
        loop {
            let from = self.scan.at();
            let part = self.unit(depth)?;
            let is_reviewer = |part: &Filter| matches!(part, Filter::Is(Term::Reviewer(_)));
            if is_reviewer(&part) && parts.iter().any(is_reviewer) {
                return Err(FilterError::wrong(from, Why::TwoReviewers));
            }
            parts.push(part);
            self.scan.skip_space();
            let joined = self.takes_and();
            let ends = self.scan.peek().is_none_or(|next| matches!(next, ')' | '|'))
                || self.scan.sees_word(|word| OR.is_called(word));
            if ends && !joined {
                break;
            }
        }
        Ok(if parts.len() > 1 { Filter::And(parts) } else { parts.remove(0) })
    }

    /// Reads a term or a group, perhaps negated.
    fn unit(&mut self, depth: usize) -> Result<Filter, FilterError> {
        self.scan.skip_space();
        let Some(depth) = depth.checked_sub(1) else { return Err(self.scan.wrong(Why::TooLong)) };
        match self.scan.peek() {
            None => Err(FilterError::unfinished(self.scan.at(), Why::MissingTerm)),
            Some(')' | '|' | '&') => Err(self.scan.wrong(Why::MissingTerm)),
            Some('-' | '!') => {
                self.scan.skip();
                Ok(Filter::Not(Box::new(self.unit(depth)?)))
            }
            Some('(') => self.group(depth),
            Some('~') => {
                let from = self.scan.at();
                let typed = self.scan.run(|_| false);
                let right = format!("-{}", typed.trim_start_matches('~'));
                Err(FilterError::wrong(from, Why::Misspelt { typed, right }))
            }
            Some(_) if self.takes_not() => Ok(Filter::Not(Box::new(self.unit(depth)?))),
            Some(_) if self.scan.sees_word(|word| OR.is_called(word) || AND.is_called(word)) => {
                Err(self.scan.wrong(Why::MissingTerm))
            }
            Some(_) => {
                self.terms += 1;
                if self.terms > TERMS {
                    return Err(self.scan.wrong(Why::TooLong));
                }
                self.term()
            }
        }
    }

    fn group(&mut self, depth: usize) -> Result<Filter, FilterError> {
        let from = self.scan.at();
        self.scan.skip();
        let inner = self.any_of(depth)?;
        if !self.scan.takes(')') {
            return Err(FilterError::unfinished(from, Why::OpenGroup));
        }
        // A reviewer in parentheses is a group of its own, and says nothing of what is around it.
        Ok(match inner {
            Filter::Is(Term::Reviewer(_)) => Filter::And(vec![inner]),
            inner => inner,
        })
    }

    fn term(&mut self) -> Result<Filter, FilterError> {
        let from = self.scan.at();
        if let Some(text) = self.scan.quoted()? {
            let begins = self.scan.takes_here('*');
            return words(from, text, begins);
        }
        let name = self.scan.run(|letter| letter == ':');
        if let Some(right) = misspelt::comparison(&name) {
            return Err(FilterError::wrong(from, Why::Misspelt { typed: name, right }));
        }
        let header = header(&name);
        if self.scan.takes_here(':') {
            return match (header, facet(&name)) {
                (Some(header), _) => values::field(&mut self.scan, from, header.to_owned()),
                (None, Some(id)) => values::facet(&mut self.scan, from, &name, id),
                (None, None) => values::named(&mut self.scan, from, &name),
            };
        }
        if let Some(header) = header.or_else(|| facet(&name)) {
            return self.field_without_colon(from, &name, header);
        }
        match meaning(FLAGS.as_slice(), &name) {
            Some(flag) => Ok(flag.clone()),
            None => words(from, name.trim_end_matches('*').to_owned(), true),
        }
    }

    /// Reads a column whose header is quoted, or one that is still being typed, or a word with a full stop.
    fn field_without_colon(
        &mut self,
        from: usize,
        name: &str,
        header: &str,
    ) -> Result<Filter, FilterError> {
        if header.is_empty()
            && let Some(header) = self.scan.quoted()?
        {
            return if self.scan.takes_here(':') {
                values::field(&mut self.scan, from, header)
            } else {
                Err(self.scan.wrong_or_unfinished(Why::MissingHeader))
            };
        }
        if self.scan.is_at_end() {
            return Err(FilterError::unfinished(self.scan.at(), Why::MissingHeader));
        }
        words(from, name.to_owned(), true)
    }
}

/// Words to look for in title and text.
fn words(from: usize, text: String, begins: bool) -> Result<Filter, FilterError> {
    let pattern = TextPattern { text, begins };
    match pattern.needle() {
        Some(_) => Ok(Filter::Is(Term::Text(pattern))),
        None => Err(FilterError::wrong(from, Why::Wordless { text: pattern.text })),
    }
}
