//! What is published of a barometer: as data, as tables and as a page. Nothing is computed here.

pub mod data;
pub mod rows;
