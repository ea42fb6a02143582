//! Case reports to try the program with, which are part of it.

use super::error::WorkflowError;
use crate::domain::{ImportRules, Moment, Origin};
use crate::import::{Options, read_bytes};
use crate::store::Project;

const SAMPLES: &[u8] = include_bytes!("../../fixtures/cases.ron");

/// The name of the samples' project.
pub const SAMPLES_NAME: &str = "samples";

/// Imports the samples into a project that is made for them, unless they are there.
///
/// # Errors
/// The project could not be written.
pub fn import_samples(project: &mut Project, now: Moment) -> Result<(), WorkflowError> {
    let name = format!("{SAMPLES_NAME}.ron");
    let delivery = read_bytes(&name, SAMPLES, &Options::default())?;
    let origin = Origin::new(name, now);
    project.import(&delivery.records, &origin, ImportRules::default())?;
    Ok(())
}
