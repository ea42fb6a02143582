//! What every format writes: a header, then case by case.

use jiff::tz::TimeZone;

use super::error::ExportError;
use super::labels::{FinalLabels, Labels};
use super::outline::Outline;
use crate::domain::codes::FacetColumn;
use crate::domain::set_shape::SetShared;
use crate::domain::{CaseRecord, Moment, ProposedField};

/// What a classified set says about itself, beside its format and version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetHeader {
    /// The program that wrote it, with its version: `nybrott 0.1.0`.
    pub program: String,
    /// The fingerprint of the codebook, 64 hexadecimal digits: by which rules was it classified?
    pub codebook_sha256: String,
    /// When it was written.
    pub exported_at: Moment,
    /// What the cases share, which RON, JSON and JSON Lines say once;
    /// [`ExportFormat::needs_shared`](super::ExportFormat::needs_shared) says which do.
    pub shared: SetShared,
    /// What tables need to know of the whole set;
    /// [`ExportFormat::needs_outline`](super::ExportFormat::needs_outline) says which do.
    pub outline: Outline,
    /// The words of tables.
    pub labels: Labels,
    /// The reviewer's time zone.
    pub zone: TimeZone,
    /// How tables for people show several reviewers.
    pub reviewers: Reviewers,
    /// Whether cells of a CSV that begin like formulas are guarded.
    pub is_guarded: bool,
    /// The facets that tables have columns for.
    pub facets: Vec<FacetColumn>,
    /// What is proposed for cases and has columns of its own.
    pub proposed: Vec<ProposedField>,
    /// The words of what counts of each case; `None` where the set does not say it.
    pub finals: Option<FinalLabels>,
}

impl SetHeader {
    /// Returns the header of a set that is written in no table, and whose cases share nothing.
    #[must_use]
    pub fn new(program: &str, codebook_sha256: String, exported_at: Moment) -> Self {
        Self {
            program: program.to_owned(),
            codebook_sha256,
            exported_at,
            shared: SetShared::default(),
            outline: Outline::default(),
            labels: Labels::default(),
            zone: TimeZone::UTC,
            reviewers: Reviewers::Wide,
            is_guarded: true,
            facets: Vec::new(),
            proposed: Vec::new(),
            finals: None,
        }
    }
}

/// How a table for people shows the decisions of several reviewers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reviewers {
    /// A row a case; reviewers side by side.
    #[default]
    Wide,
    /// A row a case and reviewer.
    Long,
}

/// What a table could not write as it is, because of the programs that open it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CellRemarks {
    /// How many cells have an apostrophe before them, so that no spreadsheet takes them for formulas.
    pub guarded: usize,
    /// How many texts are in pieces, because a cell of Excel cannot hold them.
    pub in_pieces: usize,
    /// How many texts are whole, and longer than a cell of Excel can hold.
    pub too_long: usize,
}

/// Writes a classified set in one format: `begin` once, `case` for each case, `end` once.
pub trait SetWriter {
    /// Writes what comes before the first case.
    ///
    /// # Errors
    /// The file or stream takes no more.
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError>;

    /// Writes one case.
    ///
    /// # Errors
    /// The file or stream takes no more, or the format cannot hold the case.
    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError>;

    /// Writes what comes after the last case, and hands everything on to the file or stream.
    ///
    /// # Errors
    /// The file or stream takes no more.
    fn end(&mut self) -> Result<(), ExportError>;

    /// Returns what was not written as it is; complete after [`SetWriter::end`].
    fn remarks(&self) -> CellRemarks {
        CellRemarks::default()
    }
}
