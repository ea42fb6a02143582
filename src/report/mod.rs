//! What is published of a barometer: as data and as a page. Nothing is computed here.

mod agreement;
mod cases;
mod chart;
pub mod data;
mod document;
mod findings;
mod markup;
mod method;
mod page;
mod palette;
mod pictures;
mod reference;
mod references;
mod source;
mod table;
mod unbroken;
mod workbook;

pub use agreement::{AgreementInWords, WordedTable, agreement_page};
pub use page::{is_picture, page, pictures};
pub use reference::References;
pub use source::{ReportSource, ReportedAgreement};
pub use workbook::workbook;
