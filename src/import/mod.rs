//! Bytes to cases: a file, or the bytes of one, becomes records, all of them or none.
//!
//! The way through this room: `file` reads the bytes, `format` recognises them, `decode` makes text of
//! them; `tables` or `documents` makes rows of cells, `mapping` finds which column is what, `row_screen` tells
//! cases from other rows, `sheet` makes cases, `ids` checks that each has an id of its own. Classified sets know their
//! own shape and go by way of `sets`. `reading` puts this together and sends events; `stream` hands the cases over from a
//! thread.
//!
//! `packed` unpacks what is packed. Files of office programs are no text: `office` reads them in a
//! process of its own, where `workbook` makes rows of them and `single_case` a case.

mod budget;
mod causes;
mod column_name;
mod columns;
mod content;
mod dates;
mod decode;
mod delimiter;
mod distinct;
mod documents;
mod dos;
mod emission;
mod error;
mod events;
mod exported;
mod file;
mod flow;
mod folder;
mod format;
mod garbled;
mod guess;
mod header_names;
mod header_row;
mod headless;
mod ids;
mod kinds;
mod likely_name;
mod mapping;
mod messages;
mod municipalities;
mod office;
mod options;
mod packed;
mod path;
mod place;
mod reading;
mod remark;
mod repeated;
mod roles;
mod row_ranges;
mod row_screen;
mod rows;
mod screening;
mod set_error;
mod set_values;
mod sets;
mod sheet;
mod single_case;
mod stream;
mod summary;
mod tables;
#[cfg(test)]
mod tests;
mod text_layout;
mod title_words;
mod usual_names;
mod workbook;

pub use error::{ImportError, ImportErrorKind};
pub use exported::ExportedColumn;
pub use folder::{UnreadableFiles, join_single_cases};
pub use kinds::FileKind;
pub use mapping::first_case;
pub use messages::{NAMED, case_names, cut_at, names, places};
pub use office::work_as_child;
pub use options::{Ask, ImportFormat, Options};
pub use path::typed_path;
pub use place::{CasePlace, Spot};
pub use reading::{Delivery, read_bytes};
pub use remark::{Remark, RowRemark, RowRemarkKind};
pub use repeated::{RepeatedRow, RepeatedRows};
pub use row_ranges::{NoRowRanges, RowRanges};
pub use rows::{Row, RowOrigin, Rows, read_rows};
pub use set_error::{Expected, SetError};
pub use stream::{
    BlankCase, BlankCases, CaseStream, ImportStream, ReadCase, ReadRemarks, STANDARD_INPUT,
    read_file,
};
pub use summary::ImportSummary;
pub use usual_names::USUAL_NAMES;
pub use workbook::{Limit, WorkbookError};
