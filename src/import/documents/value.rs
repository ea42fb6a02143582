//! A value of a document, one level at a time.

/// A value as a piece of the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RawText<'a>(pub(super) &'a str);

impl RawText<'_> {
    /// Returns whether it begins as a list, an object or a struct does.
    pub(crate) fn is_nested(self) -> bool {
        self.0.trim_start().starts_with(['[', '{', '('])
    }
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Shape<'a> {
    /// `null`, `None`, `()`.
    Nothing,
    /// A text.
    Text(String),
    /// A number, a truth or a bare name, as it is written.
    Word(String),
    /// A list.
    List(Vec<RawText<'a>>),
    /// An object, a struct or a map.
    Map(Entries<'a>),
}

/// Keys with their values, in the file's order.
pub(crate) type Entries<'a> = Vec<(String, RawText<'a>)>;

/// What to make of the name before the parentheses of a RON value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// It tells one variant from another, so the value is kept as it is written.
    Tell,
    /// It is the name of a type.
    PassOver,
}

/// Why a value cannot be read; offsets count bytes from the value's beginning.
pub(super) enum ParseError {
    Syntax { offset: usize, ended: bool },
    TooDeep { offset: usize },
    TooMany,
}

/// The values on one level, as long as there are not too many of them.
pub(super) struct BoundedVec<T> {
    /// Those that were kept.
    values: Vec<T>,
    /// How many may be kept.
    most: usize,
    /// Whether there are more.
    more: bool,
}

impl<T> BoundedVec<T> {
    pub(super) const fn new(most: usize) -> Self {
        Self { values: Vec::new(), most, more: false }
    }

    pub(super) fn push(&mut self, value: T) {
        if self.values.len() < self.most {
            self.values.push(value);
        } else {
            self.more = true;
        }
    }

    pub(super) fn all(self) -> Result<Vec<T>, ParseError> {
        if self.more { Err(ParseError::TooMany) } else { Ok(self.values) }
    }
}
