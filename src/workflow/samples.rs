//! Case reports to try the program with, which are part of it.

use super::error::WorkflowError;
use crate::domain::{Case, ImportRules, Moment, Origin};
use crate::import::{Delivery, ImportError, Options, read_bytes};
use crate::store::Project;

const SAMPLES: &[u8] = include_bytes!("../../fixtures/cases.ron");

/// The name of the samples' project.
pub const SAMPLES_NAME: &str = "samples";

/// Imports the samples into a project that is made for them, unless they are there.
///
/// # Errors
/// The project could not be written.
pub fn import_samples(project: &mut Project, now: Moment) -> Result<(), WorkflowError> {
    let delivery = read_samples()?;
    let origin = Origin::new(file_name(), now);
    project.import(&delivery.records, &origin, ImportRules::default())?;
    Ok(())
}

/// Returns those samples that the newsletter of Trøndelag (May 2020) describes; all others are invented.
pub(super) fn of_the_newsletter() -> Result<Vec<Case>, ImportError> {
    let cases = read_samples()?.records.into_iter().map(|record| record.case);
    let is_there = |case: &Case| case.fields.get("opphav").is_some_and(|of| of != "oppdiktet");
    Ok(cases.filter(is_there).collect())
}

fn read_samples() -> Result<Delivery, ImportError> {
    read_bytes(&file_name(), SAMPLES, &Options::default())
}

fn file_name() -> String {
    format!("{SAMPLES_NAME}.ron")
}
