//! Documents: lists of cases in JSON, JSON Lines or RON.
//!
//! A value is a piece of the file's text and is read when it is asked for. So numbers stay as they
//! are written, RON's bare names are not lost, and every value knows where it stands.

use std::collections::HashSet;

use indexmap::IndexSet;

use super::value::{Entries, Names, Shape, Slip, Value};
use super::{json, ron};
use crate::import::budget::{Room, check_columns};
use crate::import::error::Fault;
use crate::import::options::Format;
use crate::import::place::{Lines, Place, Spot};
use crate::import::sheet::{Sheet, SheetRow};

/// Lists and objects may lie this deep within one another.
const DEPTH: usize = 100;

/// A file's text, the notation it is written in, and what its parts may take.
pub(crate) struct Document<'a> {
    text: &'a str,
    format: Format,
    room: Room,
}

impl<'a> Document<'a> {
    pub(crate) const fn new(text: &'a str, format: Format) -> Self {
        Self { text, format, room: Room::of(text.len()) }
    }

    /// How long its text is, in bytes.
    pub(crate) const fn len(&self) -> usize {
        self.text.len()
    }

    /// The whole document as one value.
    pub(crate) const fn whole(&self) -> Value<'a> {
        Value(self.text)
    }

    /// What the whole document is, whatever name or comment stands before it.
    ///
    /// # Errors
    /// Those of [`Document::shape`].
    pub(crate) fn top(&self) -> Result<Shape<'a>, Fault> {
        self.read(self.whole(), Names::PassOver)
    }

    /// The values of JSON Lines. Line endings of any kind stand between them, or none.
    ///
    /// # Errors
    /// Where the grammar is not followed.
    pub(crate) fn lines(&self) -> Result<Vec<Value<'a>>, Fault> {
        json::lines(self.text, self.room.elements()).map_err(|slip| self.fault(self.whole(), &slip))
    }

    /// What this value is. A RON value with a name, such as `Other("health")`, is a word.
    ///
    /// # Errors
    /// Where the grammar is not followed; a key that an object has twice.
    pub(crate) fn shape(&self, value: Value<'a>) -> Result<Shape<'a>, Fault> {
        self.read(value, Names::Tell)
    }

    /// The keys and values of an object; `None` where the value is no object. In RON it may have a
    /// name, such as `Case(id: …)`.
    ///
    /// # Errors
    /// Those of [`Document::shape`].
    pub(crate) fn entries(&self, value: Value<'a>) -> Result<Option<Entries<'a>>, Fault> {
        match self.read(value, Names::PassOver)? {
            Shape::Map(entries) => Ok(Some(entries)),
            _ => Ok(None),
        }
    }

    fn read(&self, value: Value<'a>, names: Names) -> Result<Shape<'a>, Fault> {
        let most = self.room.elements();
        let shape = match self.format {
            Format::Ron => ron::shape(value.0, names, most),
            _ => json::shape(value.0, most),
        };
        let shape = shape.map_err(|slip| self.fault(value, &slip))?;
        if let Shape::Map(entries) = &shape {
            let mut keys = HashSet::with_capacity(entries.len());
            if let Some((key, value)) = entries.iter().find(|(key, _)| !keys.insert(key)) {
                return Err(Fault::DuplicateKey { key: key.clone(), at: self.spot(*value) });
            }
        }
        Ok(shape)
    }

    /// Where the value begins.
    pub(crate) fn spot(&self, value: Value<'_>) -> Spot {
        Spot::at(self.text, self.offset(value))
    }

    /// Where each of these cases begins.
    ///
    /// # Errors
    /// There are more of them than fit into memory.
    pub(crate) fn places(&self, cases: &[Value<'_>]) -> Result<Vec<Place>, Fault> {
        self.room.has_cases(cases.len())?;
        let mut lines = Lines::new(self.text);
        let place = |(index, case): (usize, &Value<'_>)| Place::Case {
            number: index + 1,
            line: lines.line_at(self.offset(*case)),
        };
        Ok(cases.iter().enumerate().map(place).collect())
    }

    /// Cases that are no classified set, as cells under the keys of them all.
    ///
    /// # Errors
    /// An element that is no object; no element.
    pub(crate) fn sheet(&self, cases: &[Value<'a>]) -> Result<Sheet<'static>, Fault> {
        self.sheet_of(cases, |value| self.cell(value))
    }

    /// As [`Document::sheet`], each value told by `cell`.
    ///
    /// # Errors
    /// Those of [`Document::sheet`].
    pub(crate) fn sheet_of(
        &self,
        cases: &[Value<'a>],
        cell: impl Fn(Value<'a>) -> Result<Option<String>, Fault>,
    ) -> Result<Sheet<'static>, Fault> {
        if cases.is_empty() {
            return Err(Fault::NoCases);
        }
        let places = self.places(cases)?;
        let mut headers = IndexSet::new();
        let mut rows = Vec::with_capacity(cases.len());
        for (case, place) in cases.iter().zip(places) {
            let Some(entries) = self.entries(*case)? else {
                return Err(Fault::NotACase { at: self.spot(*case) });
            };
            check_columns(entries.len())?;
            let mut cells = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                let (index, _) = headers.insert_full(key);
                if let Some(cell) = cell(value)? {
                    cells.push((index, cell));
                }
            }
            // Rows may have their keys in another order; a cell is found by its header's number.
            cells.sort_unstable_by_key(|(index, _)| *index);
            check_columns(headers.len())?;
            self.room.take_case(cells.len(), cells.iter().map(|(_, cell)| cell.len()).sum())?;
            rows.push(SheetRow { place, cells });
        }
        Sheet::new(headers.into_iter().collect(), rows.into_iter().map(Ok))
    }

    /// Takes the room of a case of a set that has these entries, those within `fields` and the like
    /// counted by their length.
    ///
    /// # Errors
    /// There is not so much left.
    pub(crate) fn take_case(&self, entries: &Entries<'a>) -> Result<(), Fault> {
        self.room.take_case(entries.len(), entries.iter().map(|(_, value)| value.0.len()).sum())
    }

    /// The value as text: a list of simple values joined by `; `, anything deeper as compact JSON;
    /// `None` where there is nothing.
    ///
    /// # Errors
    /// Those of [`Document::shape`]; values that lie too deep within one another.
    pub(crate) fn cell(&self, value: Value<'a>) -> Result<Option<String>, Fault> {
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

    /// The list's elements one after another; `None` where one of them is a list or an object.
    fn joined(&self, elements: &[Value<'a>]) -> Result<Option<String>, Fault> {
        let mut told: Option<String> = None;
        for element in elements {
            match (self.shape(*element)?, &mut told) {
                (Shape::Nothing, _) => {}
                (Shape::Text(text) | Shape::Word(text), None) => told = Some(text),
                (Shape::Text(text) | Shape::Word(text), Some(told)) => {
                    told.push_str("; ");
                    told.push_str(&text);
                }
                (Shape::List(_) | Shape::Map(_), _) => return Ok(None),
            }
        }
        Ok(Some(told.unwrap_or_default()))
    }

    fn write_compact(
        &self,
        value: Value<'a>,
        shape: Shape<'a>,
        compact: &mut String,
        depth: usize,
    ) -> Result<(), Fault> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(Fault::TooDeep { at: self.spot(value) });
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

    /// The byte at which the value begins: it is a piece of this document's text.
    fn offset(&self, value: Value<'_>) -> usize {
        value.0.as_ptr().addr().saturating_sub(self.text.as_ptr().addr())
    }

    fn fault(&self, value: Value<'_>, slip: &Slip) -> Fault {
        let begin = self.offset(value);
        match *slip {
            Slip::Syntax { offset, ended } => {
                let at = Spot::at(self.text, begin + offset);
                Fault::Syntax { format: self.format, at, ended }
            }
            Slip::TooDeep { offset } => Fault::TooDeep { at: Spot::at(self.text, begin + offset) },
            Slip::TooMany => Fault::TooManyParts,
        }
    }
}
