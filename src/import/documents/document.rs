//! Documents: lists of cases in JSON, JSON Lines or RON.
//!
//! A value is a piece of the file's text and is read when it is asked for. So numbers stay as they
//! are written, RON's bare names are not lost, and every value knows where it is.

use std::collections::HashSet;

use super::value::{Entries, Names, ParseError, RawText, Shape};
use super::{json, ron};
use crate::import::budget::MemoryBudget;
use crate::import::error::ImportErrorKind;
use crate::import::options::ImportFormat;
use crate::import::place::{CasePlace, LineCounter, Spot};

/// Lists and objects may lie this deep within one another.
const DEPTH: usize = 100;

/// Texts of a list that are longer than this on average are paragraphs: about one sentence.
const PARAGRAPH: usize = 60;

/// A file's text, the notation it is written in, and what its parts may take.
pub(crate) struct Document<'a> {
    text: &'a str,
    format: ImportFormat,
    pub(super) budget: MemoryBudget,
}

impl<'a> Document<'a> {
    pub(crate) const fn new(text: &'a str, format: ImportFormat) -> Self {
        Self { text, format, budget: MemoryBudget::for_text(text.len()) }
    }

    /// Returns how long its text is, in bytes.
    pub(crate) const fn len(&self) -> usize {
        self.text.len()
    }

    /// Returns the whole document as one value.
    pub(crate) const fn whole(&self) -> RawText<'a> {
        RawText(self.text)
    }

    /// Returns what the whole document is, whatever name or comment is before it.
    ///
    /// # Errors
    /// Those of [`Document::shape`].
    pub(crate) fn top(&self) -> Result<Shape<'a>, ImportErrorKind> {
        self.read(self.whole(), Names::PassOver)
    }

    /// Returns the values of JSON Lines. Line endings of any kind are between them, or none.
    ///
    /// # Errors
    /// Where the grammar is not followed.
    pub(crate) fn lines(&self) -> Result<Vec<RawText<'a>>, ImportErrorKind> {
        json::lines(self.text, self.budget.max_elements())
            .map_err(|error| self.error_at(self.whole(), &error))
    }

    /// Returns what this value is. A RON value with a name, such as `Other("health")`, is a word.
    ///
    /// # Errors
    /// Where the grammar is not followed; a key that an object has twice.
    pub(crate) fn shape(&self, value: RawText<'a>) -> Result<Shape<'a>, ImportErrorKind> {
        self.read(value, Names::Tell)
    }

    /// Returns the keys and values of an object; `None` where the value is no object. In RON it may
    /// have a name, such as `Case(id: …)`.
    ///
    /// # Errors
    /// Those of [`Document::shape`].
    pub(crate) fn entries(
        &self,
        value: RawText<'a>,
    ) -> Result<Option<Entries<'a>>, ImportErrorKind> {
        match self.read(value, Names::PassOver)? {
            Shape::Map(entries) => Ok(Some(entries)),
            _ => Ok(None),
        }
    }

    fn read(&self, value: RawText<'a>, names: Names) -> Result<Shape<'a>, ImportErrorKind> {
        let most = self.budget.max_elements();
        let shape = match self.format {
            ImportFormat::Ron => ron::shape(value.0, names, most),
            _ => json::shape(value.0, most),
        };
        let shape = shape.map_err(|error| self.error_at(value, &error))?;
        if let Shape::Map(entries) = &shape
            && let Some((key, value)) = repeated(entries)
        {
            return Err(ImportErrorKind::DuplicateKey { key: key.clone(), at: self.spot(*value) });
        }
        Ok(shape)
    }

    /// Returns where the value begins.
    pub(crate) fn spot(&self, value: RawText<'_>) -> Spot {
        Spot::at(self.text, self.offset(value))
    }

    /// Returns a counter of the lines of its text.
    pub(crate) const fn line_counter(&self) -> LineCounter<'a> {
        LineCounter::new(self.text)
    }

    /// Checks that so many cases fit into memory.
    ///
    /// # Errors
    /// They do not.
    pub(crate) fn check_cases(&self, count: usize) -> Result<(), ImportErrorKind> {
        self.budget.check_cases(count)
    }

    /// Returns where each of these cases begins.
    ///
    /// # Errors
    /// There are more of them than fit into memory.
    pub(crate) fn places(&self, cases: &[RawText<'_>]) -> Result<Vec<CasePlace>, ImportErrorKind> {
        self.check_cases(cases.len())?;
        let mut lines = self.line_counter();
        let place = |(index, case): (usize, &RawText<'_>)| CasePlace::Case {
            number: index + 1,
            line: lines.line_at(self.offset(*case)),
        };
        Ok(cases.iter().enumerate().map(place).collect())
    }

    /// Takes the room of a case of a set that has these entries, those within `fields` and the like
    /// counted by their length.
    ///
    /// # Errors
    /// There is not so much left.
    pub(crate) fn charge_case(&self, entries: &Entries<'a>) -> Result<(), ImportErrorKind> {
        self.budget.charge_case(entries.len(), entries.iter().map(|(_, value)| value.0.len()).sum())
    }

    /// Returns the value as text: a list of simple values joined, anything deeper as compact JSON; `None` where there is nothing.
    ///
    /// # Errors
    /// Those of [`Document::shape`]; values that lie too deep within one another.
    pub(crate) fn cell(&self, value: RawText<'a>) -> Result<Option<String>, ImportErrorKind> {
        let shape = match self.shape(value)? {
            Shape::Nothing => return Ok(None),
            Shape::Text(text) | Shape::Word(text) => return Ok(Some(text)),
            shape => shape,
        };
        if let Shape::List(elements) = &shape
            && let Some(joined) = self.joined(elements)?
        {
            return Ok(Some(joined));
        }
        let mut compact = String::new();
        self.write_compact(value, shape, &mut compact, DEPTH)?;
        Ok(Some(compact))
    }

    /// Returns the list's elements one after another: paragraphs with a blank line between them, anything
    /// shorter with `; `. `None` where one of them is a list or an object.
    fn joined(&self, elements: &[RawText<'a>]) -> Result<Option<String>, ImportErrorKind> {
        let mut texts = Vec::new();
        for element in elements {
            match self.shape(*element)? {
                Shape::Nothing => {}
                Shape::Text(text) | Shape::Word(text) => texts.push(text),
                Shape::List(_) | Shape::Map(_) => return Ok(None),
            }
        }
        let length: usize = texts.iter().map(String::len).sum();
        let are_paragraphs =
            length > PARAGRAPH * texts.len() || texts.iter().any(|text| text.contains('\n'));
        Ok(Some(texts.join(if are_paragraphs { "\n\n" } else { "; " })))
    }

    fn write_compact(
        &self,
        value: RawText<'a>,
        shape: Shape<'a>,
        compact: &mut String,
        depth: usize,
    ) -> Result<(), ImportErrorKind> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(ImportErrorKind::TooDeep { at: self.spot(value) });
        };
        match shape {
            Shape::Nothing => compact.push_str("null"),
            Shape::Text(text) => compact.push_str(&json::quoted(&text)),
            Shape::Word(word) if json::is_plain(&word) => compact.push_str(&word),
            Shape::Word(word) => compact.push_str(&json::quoted(&word)),
            Shape::List(elements) => {
                compact.push('[');
                for (index, element) in elements.into_iter().enumerate() {
                    compact.push_str(if index == 0 { "" } else { "," });
                    self.write_compact(element, self.shape(element)?, compact, depth)?;
                }
                compact.push(']');
            }
            Shape::Map(entries) => {
                compact.push('{');
                for (index, (key, element)) in entries.into_iter().enumerate() {
                    compact.push_str(if index == 0 { "" } else { "," });
                    compact.push_str(&json::quoted(&key));
                    compact.push(':');
                    self.write_compact(element, self.shape(element)?, compact, depth)?;
                }
                compact.push('}');
            }
        }
        Ok(())
    }

    /// Returns the byte at which the value begins: it is a piece of this document's text.
    pub(crate) fn offset(&self, value: RawText<'_>) -> usize {
        value.0.as_ptr().addr().saturating_sub(self.text.as_ptr().addr())
    }

    fn error_at(&self, value: RawText<'_>, error: &ParseError) -> ImportErrorKind {
        let begin = self.offset(value);
        match *error {
            ParseError::Syntax { offset, ended } => {
                let at = Spot::at(self.text, begin + offset);
                ImportErrorKind::Syntax { format: self.format, at, ended }
            }
            ParseError::TooDeep { offset } => {
                ImportErrorKind::TooDeep { at: Spot::at(self.text, begin + offset) }
            }
            ParseError::TooMany => ImportErrorKind::TooManyParts,
        }
    }
}

/// So many keys are compared with each other, as those of most objects; of more, each is looked up.
const FEW_KEYS: usize = 24;

/// Returns the first entry whose key an earlier one has.
fn repeated<'e, 'a>(entries: &'e Entries<'a>) -> Option<&'e (String, RawText<'a>)> {
    if entries.len() > FEW_KEYS {
        let mut keys = HashSet::with_capacity(entries.len());
        return entries.iter().find(|(key, _)| !keys.insert(key));
    }
    let is_repeated = |(place, (key, _)): &(usize, &(String, RawText<'a>))| {
        entries[..*place].iter().any(|(earlier, _)| earlier == key)
    };
    entries.iter().enumerate().find(is_repeated).map(|(_, entry)| entry)
}
