//! What agreement is computed from: the answers of every reviewer to the cases that match.

use std::collections::BTreeMap;

use crate::cli::failure::Failure;
use crate::domain::{CaseNo, Filter, Reviewer, Sort, Standing, TextHash};
use crate::measure::agreement::AnswerTable;
use crate::store::Reader;

/// Answers with who gave them to which case.
pub(super) struct Collected {
    pub(super) reviewers: Vec<Reviewer>,
    /// Source and id of each case with two answers or more.
    pub(super) cases: Vec<(String, String)>,
    pub(super) answers: AnswerTable,
    /// Answers that were given to several cases at once.
    pub(super) in_batches: usize,
    /// Answers left out since most others to the same case were given to another wording.
    pub(super) other_text: usize,
}

impl Collected {
    pub(super) fn new(
        reader: &Reader,
        reviewer: &Reviewer,
        filter: &Filter,
    ) -> Result<Self, Failure> {
        reader.at_one_moment(|reader| {
            let cases = reader.filtered(filter, Sort::Import, reviewer)?;
            let statuses = reader.statuses()?;
            let reviewers: Vec<Reviewer> =
                statuses.into_iter().map(|status| status.reviewer).collect();
            let mut by_reviewer = Vec::with_capacity(reviewers.len());
            for reviewer in &reviewers {
                by_reviewer.push(reader.standings_of(&cases, reviewer)?);
            }
            let mut collected = Self {
                reviewers,
                cases: Vec::new(),
                answers: AnswerTable::default(),
                in_batches: 0,
                other_text: 0,
            };
            for (place, case) in cases.iter().enumerate() {
                let standings: Vec<&Standing> = by_reviewer
                    .iter()
                    .filter_map(|standings| standings.get(place).map(|(_, standing)| standing))
                    .collect();
                collected.add(reader, *case, &standings)?;
            }
            Ok(collected)
        })?
    }

    /// Adds a case that two reviewers or more answered by the same wording.
    fn add(
        &mut self,
        reader: &Reader,
        case: CaseNo,
        standings: &[&Standing],
    ) -> Result<(), Failure> {
        let has_answer = |standing: &&&Standing| !standing.classification.answers.is_blank();
        let mut readings: BTreeMap<TextHash, usize> = BTreeMap::new();
        for standing in standings.iter().filter(has_answer) {
            if let Some(decided) = standing.decided {
                *readings.entry(decided.text).or_default() += 1;
            }
        }
        let all: usize = readings.values().sum();
        let Some((text, read)) = readings.into_iter().max_by_key(|(_, read)| *read) else {
            return Ok(());
        };
        self.other_text += all - read;
        if read < 2 {
            return Ok(());
        }
        let answers = |standing: &&Standing| {
            let by_this_text = standing.decided.is_some_and(|decided| decided.text == text);
            let answers = standing.classification.answers;
            (by_this_text && !answers.is_blank()).then_some(answers)
        };
        let in_batch = |standing: &&&Standing| {
            answers(standing).is_some()
                && standing.decided.is_some_and(|decided| decided.batch_size > 1)
        };
        self.in_batches += standings.iter().filter(in_batch).count();
        self.answers.cases.push(standings.iter().map(answers).collect());
        let (source, id) = reader.case_id(case)?.unwrap_or_default();
        self.cases.push((source.unwrap_or_default(), id));
        Ok(())
    }

    /// The reviewers' names.
    pub(super) fn names(&self) -> Vec<&str> {
        self.reviewers.iter().map(Reviewer::as_str).collect()
    }
}
