//! How reviewers were prepared: training and calibration, for a report.

use std::borrow::Cow;

use super::agreement::{Collected, ComparedCases, alphas, compared_round, rows};
use crate::domain::Viewer;
use crate::domain::preparation::{Calibration, Preparation, PreparingRound};
use crate::domain::rounds::{RoundKind, RoundStatus};
use crate::store::{Reader, Result};

/// The worked cases that the program has.
const WORKED: usize = 2;

/// Returns the rounds of training and calibration; which questions missed the goal of one only where the viewer may see
/// its answers.
///
/// # Errors
/// See [`Reader`].
pub fn preparation(reader: &Reader, viewer: &Viewer) -> Result<Preparation> {
    let mut found = Preparation::default();
    let all = reader.rounds()?;
    for round in all.iter().filter(|round| round.end.as_ref().is_none_or(|end| !end.is_void)) {
        let reviewers = round.readers.len();
        match round.plan.kind {
            RoundKind::Training => {
                let cases = WORKED + round.plan.worked.len();
                found.trainings.push(PreparingRound { reviewers, cases });
            }
            RoundKind::Calibration => {
                let size = PreparingRound { reviewers, cases: round.plan.n };
                found.calibrations.push(Calibration {
                    round: size,
                    closed_at: round.end.as_ref().map(|end| end.at),
                    goal: round.plan.goal.map(|goal| (goal, round.opened_at)),
                    missed: missed_in(reader, viewer, round, &all)?,
                });
            }
            _ => {}
        }
    }
    Ok(found)
}

fn missed_in(
    reader: &Reader,
    viewer: &Viewer,
    round: &RoundStatus,
    all: &[RoundStatus],
) -> Result<Option<Vec<Cow<'static, str>>>> {
    let Some(compared) = compared_round(round, all) else { return Ok(None) };
    let which = ComparedCases::OfRound(Box::new(round.clone()));
    let Some(collected) = Collected::new(reader, viewer, &which)? else { return Ok(None) };
    let alphas = alphas(&rows(&collected.answers, collected.by));
    let missed = compared.missed(&alphas).into_iter().map(|id| id.to_owned().into());
    Ok(Some(missed.collect()))
}
