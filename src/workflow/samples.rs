//! The case reports to try the program on; they are part of the program.

use super::error::WorkflowError;
use crate::domain::{ImportRules, Moment, Origin};
use crate::import::{Options, read_bytes};
use crate::store::Project;

const SAMPLES: &[u8] = include_bytes!("../../fixtures/cases.ron");

/// What the samples' project is called.
pub const SAMPLES_NAME: &str = "samples";

/// Puts the samples into a project that is made for them. Once they are there, nothing changes.
///
/// # Errors
/// The project could not be written.
pub fn import_samples(project: &mut Project, now: Moment) -> Result<(), WorkflowError> {
    let name = format!("{SAMPLES_NAME}.ron");
    let delivery = read_bytes(&name, SAMPLES, &Options::default())?;
    let origin = Origin { file: name, at: now };
    project.import(&delivery.records, &origin, ImportRules::default())?;
    Ok(())
}
