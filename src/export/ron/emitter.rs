//! Values in RON, indented.
//!
//! The `ron` crate writes a string letter by letter, which takes ten times as long as JSON takes; here
//! a string is written in the runs between the few letters that must be escaped. What is not in the
//! published shape (numbers with fractions, enums with fields, keys that are no strings) is refused. A
//! property test holds that the `ron` crate reads back what was written.

use std::fmt::Display;
use std::io::{self, Write};

use serde::Serializer;
use serde::ser::{Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct};

/// A value that the published shape does not have, or a stream that takes no more.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error(transparent)]
    Output(#[from] io::Error),
    #[error("{0}")]
    Shape(String),
}

impl serde::ser::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self::Shape(message.to_string())
    }
}

/// Writes one value, which begins so many steps in.
pub(super) struct Emitter<'a, W> {
    out: &'a mut W,
    depth: usize,
}

impl<'a, W: Write> Emitter<'a, W> {
    pub(super) const fn new(out: &'a mut W, depth: usize) -> Self {
        Self { out, depth }
    }

    fn compound(self, opening: &str, closing: &'static str) -> Result<Compound<'a, W>, Error> {
        self.out.write_all(opening.as_bytes())?;
        Ok(Compound { out: self.out, depth: self.depth + 1, closing, is_empty: true })
    }
}

/// A struct, list or map that is being written, entry by entry.
pub(super) struct Compound<'a, W> {
    out: &'a mut W,
    depth: usize,
    closing: &'static str,
    is_empty: bool,
}

impl<W: Write> Compound<'_, W> {
    fn line(&mut self) -> Result<(), Error> {
        self.is_empty = false;
        new_line(self.out, self.depth)
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Emitter::new(self.out, self.depth))?;
        Ok(self.out.write_all(b",")?)
    }

    fn close(self) -> Result<(), Error> {
        if !self.is_empty {
            new_line(self.out, self.depth - 1)?;
        }
        Ok(self.out.write_all(self.closing.as_bytes())?)
    }
}

fn new_line(out: &mut impl Write, depth: usize) -> Result<(), Error> {
    const SPACES: &[u8] = &[b' '; 32];
    out.write_all(b"\n")?;
    Ok(out.write_all(&SPACES[..(2 * depth).min(SPACES.len())])?)
}

/// Which bytes are escaped in a text: quotation mark, backslash, control characters.
const IS_ESCAPED: [bool; 256] = {
    let mut is_escaped = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        is_escaped[byte] = true;
        byte += 1;
    }
    is_escaped[b'"' as usize] = true;
    is_escaped[b'\\' as usize] = true;
    is_escaped[0x7F] = true;
    is_escaped
};

/// Writes a text between quotation marks.
fn write_text(out: &mut impl Write, text: &str) -> io::Result<()> {
    out.write_all(b"\"")?;
    let mut left = text.as_bytes();
    while let Some(at) = left.iter().position(|byte| IS_ESCAPED[usize::from(*byte)]) {
        out.write_all(&left[..at])?;
        match left[at] {
            b'"' => out.write_all(b"\\\"")?,
            b'\\' => out.write_all(b"\\\\")?,
            b'\n' => out.write_all(b"\\n")?,
            b'\r' => out.write_all(b"\\r")?,
            b'\t' => out.write_all(b"\\t")?,
            byte => write!(out, "\\u{{{byte:x}}}")?,
        }
        left = &left[at + 1..];
    }
    out.write_all(left)?;
    out.write_all(b"\"")
}

/// What the published shape does not have.
macro_rules! refused {
    ($($method:ident($($value:ident: $kind:ty),*) -> $done:ty;)+) => {
        $(fn $method(self, $($value: $kind),*) -> Result<$done, Error> {
            $(let _ = $value;)*
            Err(Error::custom(concat!("no RON for ", stringify!($method))))
        })+
    };
}

impl<'a, W: Write> Serializer for Emitter<'a, W> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Compound<'a, W>;
    type SerializeMap = Compound<'a, W>;
    type SerializeStruct = Compound<'a, W>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        Ok(write!(self.out, "{value}")?)
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        Ok(write!(self.out, "{value}")?)
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        Ok(write!(self.out, "{value}")?)
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        Ok(write_text(self.out, value)?)
    }

    fn serialize_none(self) -> Result<(), Error> {
        Ok(self.out.write_all(b"None")?)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.out.write_all(b"Some(")?;
        value.serialize(Emitter::new(self.out, self.depth))?;
        Ok(self.out.write_all(b")")?)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'a, W>, Error> {
        self.compound("[", "]")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'a, W>, Error> {
        self.compound("{", "}")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Compound<'a, W>, Error> {
        self.compound("(", ")")
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error::custom(format!("no RON for {variant}")))
    }

    refused! {
        serialize_i8(value: i8) -> ();
        serialize_i16(value: i16) -> ();
        serialize_i32(value: i32) -> ();
        serialize_u8(value: u8) -> ();
        serialize_u16(value: u16) -> ();
        serialize_f32(value: f32) -> ();
        serialize_f64(value: f64) -> ();
        serialize_char(value: char) -> ();
        serialize_bytes(value: &[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(name: &'static str) -> ();
        serialize_unit_variant(name: &'static str, place: u32, variant: &'static str) -> ();
        serialize_tuple(length: usize) -> Self::SerializeTuple;
        serialize_tuple_struct(name: &'static str, length: usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, place: u32, variant: &'static str, length: usize)
            -> Self::SerializeTupleVariant;
        serialize_struct_variant(name: &'static str, place: u32, variant: &'static str, length: usize)
            -> Self::SerializeStructVariant;
    }
}

impl<W: Write> SerializeSeq for Compound<'_, W> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.line()?;
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl<W: Write> SerializeMap for Compound<'_, W> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.line()?;
        key.serialize(Emitter::new(self.out, self.depth))?;
        Ok(self.out.write_all(b": ")?)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl<W: Write> SerializeStruct for Compound<'_, W> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.line()?;
        self.out.write_all(name.as_bytes())?;
        self.out.write_all(b": ")?;
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}
