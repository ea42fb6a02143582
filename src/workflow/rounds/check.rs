//! Making a draw again.

use std::collections::BTreeSet;

use super::error::{RoundError, unfit};
use super::people::no_reviewers;
use super::plan::sample;
use crate::domain::exchange::CaseKey;
use crate::domain::rounds::{RoundKind, RoundPlan, Strata};
use crate::domain::{Message, Reviewer, TextHash, ToMessage as _, Viewer};
use crate::measure::draws::frame::draw_key;
use crate::measure::draws::{draw_order, frame_sha256};
use crate::review::filter;
use crate::store::Reader;

/// A draw that was made again.
#[derive(Debug, Clone)]
pub struct CheckedRound {
    /// The frame as it is now, sorted.
    pub frame: Vec<(CaseKey, TextHash)>,
    /// What identifies it.
    pub frame_sha256: TextHash,
    /// Its cases in the order of the draw.
    pub order: Vec<DrawnCase>,
    /// Whether the sample is what the draw gives.
    pub is_sample_drawn: bool,
}

/// A case of a frame in its place of the draw.
#[derive(Debug, Clone)]
pub struct DrawnCase {
    /// The case.
    pub key: CaseKey,
    /// The number by which it is drawn.
    pub draw_key: [u8; 32],
    /// Whether it is in the sample.
    pub is_drawn: bool,
}

/// Makes the draw of a round again, out of the cases that its filter finds now.
///
/// # Errors
/// [`RoundError::Unfit`] where the filter cannot be read; whatever the project answers.
pub fn check_round(reader: &Reader, plan: &RoundPlan) -> Result<CheckedRound, RoundError> {
    if plan.kind.has_track() {
        // The frame of drift was what each reviewer had decided long before; nothing is drawn for training.
        return unfit(Message::new("round-drift-check"));
    }
    let filter = match filter::parse(&plan.filter) {
        Ok(filter) => filter,
        Err(error) => return unfit(error.to_message()),
    };
    let strata = plan.strata.as_deref().and_then(Strata::parse);
    // Who looks makes no difference to a filter that speaks of no answers.
    let Some(no_one) = Reviewer::new("-") else { return no_reviewers() };
    let drawn = reader.sample(plan)?;
    let in_sample: BTreeSet<&CaseKey> = drawn.iter().map(|case| &case.key).collect();
    let mut frame = reader.frame(&filter, strata.as_ref(), &Viewer::from(&no_one))?;
    if !plan.keeps_calibration {
        let left_out = reader.cases_of_rounds(RoundKind::Calibration)?;
        frame.retain(|case| {
            left_out.binary_search(&case.no).is_err() || in_sample.contains(&case.key)
        });
    }
    let keys: Vec<CaseKey> = frame.iter().map(|case| case.key.clone()).collect();
    let order = draw_order(&plan.seed, &keys);
    let (sampled, _) = sample(&frame, &order, plan.n.min(frame.len()), strata.is_some())?;
    let again: BTreeSet<&CaseKey> = sampled.iter().map(|place| &keys[*place]).collect();
    let is_sample_drawn = again == in_sample;
    let order = order.into_iter().map(|place| DrawnCase {
        draw_key: draw_key(&plan.seed, &keys[place]),
        is_drawn: in_sample.contains(&keys[place]),
        key: keys[place].clone(),
    });
    let order = order.collect();
    let mut hashed: Vec<_> = frame.iter().map(|case| (case.key.clone(), case.text)).collect();
    hashed.sort_by(|(one, _), (other, _)| (&one.source, &one.id).cmp(&(&other.source, &other.id)));
    let frame_sha256 = frame_sha256(&hashed);
    Ok(CheckedRound { frame: hashed, frame_sha256, order, is_sample_drawn })
}
