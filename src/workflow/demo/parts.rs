//! The parts of which the reports of the demonstration project are made.

use serde::Deserialize;

use crate::domain::{Answer, CategoryAnswer, KindsAnswer};

const PARTS: &str = include_str!("../../../fixtures/demo.ron");

/// Everything that reports are made of.
#[derive(Debug, Default, Deserialize)]
pub(super) struct ReportParts {
    /// Municipalities, each with its county as of 2020.
    pub(super) municipalities: Vec<(String, String)>,
    /// What reviewers note now and then.
    pub(super) notes: Vec<String>,
    /// What municipalities did.
    pub(super) measures: Vec<Measure>,
}

/// A measure, in words that differ from report to report. What each part points to comes before it: a leaning, and
/// no right answer.
#[derive(Debug, Deserialize)]
pub(super) struct Measure {
    pub(super) sector: String,
    /// The unit that reports.
    pub(super) unit: String,
    /// The lowest and the highest that `{n}` can be.
    pub(super) between: (usize, usize),
    pub(super) titles: [String; 2],
    /// How it was before.
    pub(super) before: [(Answer, String); 2],
    /// What was done.
    pub(super) done: [(KindsAnswer, String); 2],
    /// How it goes on.
    pub(super) after: [(CategoryAnswer, String); 2],
}

impl ReportParts {
    /// Returns the parts that are built in. A test reads them, so that they can be read.
    pub(super) fn built_in() -> Self {
        ron::from_str(PARTS).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_can_be_read() {
        let parts: ReportParts = ron::from_str(PARTS).unwrap();
        assert_eq!(parts.measures.len(), 50);
    }
}
