//! What RON, JSON and JSON Lines have in common: the published shape, made of the header and each case.

use super::error::ExportError;
use super::set::SetHeader;
use crate::domain::set_shape::{FORMAT, SetCase, SetHead, SetReviewer, VERSION};
use crate::domain::{CaseRecord, Headers};

/// Returns what a set says before its cases.
pub(super) fn head(header: &SetHeader) -> SetHead {
    let SetHeader { program, codebook_sha256, exported_at, shared, .. } = header;
    SetHead {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: program.clone(),
        codebook_sha256: codebook_sha256.clone(),
        exported_at: *exported_at,
        headers: shared.headers.clone(),
        reviewers: shared.reviewers.iter().map(SetReviewer::from).collect(),
    }
}

/// The rows of headers of a set, among which each case's is found.
#[derive(Default)]
pub(super) struct HeaderPlaces {
    rows: Vec<Headers>,
    /// Where the row of the last case is: the next one most often has the same.
    last: usize,
}

impl HeaderPlaces {
    pub(super) fn new(header: &SetHeader) -> Self {
        Self { rows: header.shared.headers.clone(), last: 0 }
    }

    /// Returns the case as the set has it.
    ///
    /// # Errors
    /// The header does not have the case's row of headers.
    pub(super) fn shape<'r>(&mut self, record: &'r CaseRecord) -> Result<SetCase<'r>, ExportError> {
        let headers = &record.case.headers;
        if headers.is_empty() {
            return Ok(SetCase::new(record, None));
        }
        let count = self.rows.len();
        let place = (0..count)
            .map(|step| (self.last + step) % count)
            .find(|place| self.rows[*place].is_same_row(headers))
            .ok_or_else(|| ExportError::Case {
                id: record.case.id.clone(),
                reason: "the header of the set does not have its headers".to_owned(),
            })?;
        // The next case most often has not only the same row, but shares it.
        self.rows[place] = headers.clone();
        self.last = place;
        Ok(SetCase::new(record, Some(place as u64)))
    }
}
