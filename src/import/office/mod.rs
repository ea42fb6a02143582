//! Files of office programs: spreadsheets and Word files.

mod child;
mod content;
mod protocol;
mod read;

pub use child::work as work_as_child;
pub(crate) use content::{OfficeContent, Process, contents};
pub(crate) use protocol::{OfficeItem, RawRow};
