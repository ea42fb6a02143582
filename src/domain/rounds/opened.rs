//! The act that opens a round: what was drawn from what, by which rule, and who reads which case.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{ActPart, RoundActKind, RoundId, RoundKind, RoundSink, payload_of};
use crate::domain::case::{SeenCase, TextHash};
use crate::domain::event::Patch;
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// What a round is: enough to make its draw again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundPlan {
    /// Who alone may settle what reviewers differ about; anyone where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjudicators: Vec<ReviewerId>,
    /// How many cases each stratum has and gives; none without strata.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allocation: Vec<StratumPart>,
    /// The SHA-256 of the codebook in force.
    pub codebook: TextHash,
    /// The rule by which was drawn.
    pub draw: String,
    /// Which cases the frame has, as typed.
    pub filter: String,
    /// How many cases the frame has.
    pub frame_n: usize,
    /// What identifies the frame.
    pub frame_sha256: TextHash,
    /// The agreement that is to be reached: alpha.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<f64>,
    /// Whether the frame has cases of earlier calibration rounds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps_calibration: bool,
    /// What it is for.
    pub kind: RoundKind,
    /// How many cases were drawn.
    pub n: usize,
    /// What reviewers call it.
    pub name: String,
    /// Whether of reports that are nearly the same one alone is read several times.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_per_group: bool,
    /// How many cases, the first of the draw, are read several times.
    pub overlap: usize,
    /// Whether cases were given to reviewers who had answered them before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reuses: bool,
    /// Who reads, in ascending order.
    pub reviewers: Vec<ReviewerId>,
    /// Its id.
    pub round: RoundId,
    /// What was drawn by.
    pub seed: String,
    /// What adjudicators see before they answer.
    #[serde(default, skip_serializing_if = "SettledHow::is_usual")]
    pub settled: SettledHow,
    /// The column by which was drawn in parts: `county`, `field.…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strata: Option<String>,
    /// How many reviewers read each case of the overlap.
    pub times: usize,
    /// Of training: the project's own worked cases, beside those of the program.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worked: Vec<WorkedCase>,
}

/// What adjudicators see of a case before they answer it themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettledHow {
    /// Nothing of the others' answers, but that they differ.
    #[default]
    Blind,
    /// Not even that: cases on which all agree are mixed in.
    Mixed,
    /// The others' answers.
    Open,
}

impl SettledHow {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    fn is_usual(&self) -> bool {
        *self == Self::Blind
    }
}

/// A worked case of a project's own. It is part of the round alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkedCase {
    /// Its id, unique within the round.
    pub id: String,
    /// Whose report it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// One reading of it.
    pub reading: Patch,
    /// The report.
    pub text: String,
    /// The title.
    pub title: String,
    /// The reasons for the reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a stratum gives to the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StratumPart {
    /// How many of its cases are in the sample.
    pub n: usize,
    /// How many cases of the frame it has.
    pub of: usize,
    /// What the cases have in common; `–` where the column is blank.
    pub stratum: String,
}

/// Who reads a case, and what part of the frame it is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Assigned {
    /// Places in the list of reviewers, ascending; none where all had answered the case before.
    pub reviewers: Vec<usize>,
    /// The stratum; `None` without strata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stratum: Option<String>,
}

/// The act that opens a round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundOpened {
    /// What the round is.
    pub plan: Box<RoundPlan>,
    /// The sample, by who reads it.
    pub sample: Vec<(Assigned, Vec<SeenCase>)>,
}

impl Eq for RoundOpened {}

impl RoundActKind for RoundOpened {
    const KIND: &'static str = "round_opened";

    fn read(payload: &Value, parts: Vec<ActPart>) -> Option<Self> {
        let plan = Box::new(RoundPlan::deserialize(payload).ok()?);
        let sample = parts.into_iter().map(|part| {
            let assigned = Assigned::deserialize(part.patch.as_ref()?).ok()?;
            Some((assigned, part.cases))
        });
        Some(Self { plan, sample: sample.collect::<Option<_>>()? })
    }

    fn payload(&self) -> Value {
        payload_of(&*self.plan)
    }

    fn parts(&self) -> Vec<ActPart> {
        let part = |(assigned, cases): &(Assigned, Vec<SeenCase>)| ActPart {
            patch: Some(payload_of(assigned)),
            cases: cases.clone(),
        };
        self.sample.iter().map(part).collect()
    }

    fn apply<S: RoundSink>(&self, _: ReviewerId, at: Stamp, sink: &mut S) -> Result<(), S::Error> {
        let RoundPlan { round, reviewers, .. } = &*self.plan;
        sink.open(*round, at)?;
        for (assigned, cases) in &self.sample {
            let readers = assigned.reviewers.iter().filter_map(|place| reviewers.get(*place));
            for reviewer in readers {
                cases.iter().try_for_each(|seen| sink.assign(*round, *reviewer, seen.case))?;
            }
        }
        Ok(())
    }
}
