//! What agreement is computed from: the answers of every reviewer to the cases that match.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::rounds::RoundStatus;
use crate::domain::{
    AnswerField, Answers, AskedFacet, CaseNo, CodebookReading, FacetScheme, FacetWord, Filter,
    Independence, Judgement, Moment, Reviewer, SeenCase, Sort, Standing, TextHash, Viewer,
};
use crate::measure::agreement::{AnswerTable, ComparedFacet, IntervalBy};
use crate::store::{Reader, Result};
use crate::workflow::facets_in_force;

/// Which cases are compared.
pub enum ComparedCases {
    /// Those that a filter means.
    Matching(Filter),
    /// Those that a round drew, answered by those who read in it.
    OfRound(Box<RoundStatus>),
}

/// Answers with who gave them to which case.
pub struct Collected {
    /// Who answered at least one of the cases.
    pub reviewers: Vec<Reviewer>,
    /// The others of the project.
    pub silent: Vec<Reviewer>,
    /// Source and id of each case with two answers or more.
    pub cases: Vec<(String, String)>,
    /// What each of them answered to each of these.
    pub answers: AnswerTable,
    /// When each of these cases got its second answer.
    pub second_answers: Vec<Moment>,
    /// Answers that were given to several cases at once.
    pub in_batches: usize,
    /// Whether these are left out.
    pub leaves_batches: bool,
    /// Answers left out because they were given to another version than the one compared, or no two were given to
    /// the same.
    pub other_text: usize,
    /// Answers that were given while a round kept from their reviewers what others answered.
    pub blind: usize,
    /// Answers that no round kept apart.
    pub not_blind: usize,
    /// Answers left out because they were given after a look at those of others.
    pub after_look: usize,
    /// By what intervals are made.
    pub by: IntervalBy,
}

impl Collected {
    /// Reads the independent answers of all reviewers to the cases that match. `None` where a round hides from the
    /// viewer what others say of one of them: then there is no number that does not say something of it.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn new(reader: &Reader, viewer: &Viewer, which: &ComparedCases) -> Result<Option<Self>> {
        Self::read(reader, viewer, which, false)
    }

    /// Does the same without the answers that were given to several cases at once: they are not independent of each other.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn without_batches(
        reader: &Reader,
        viewer: &Viewer,
        which: &ComparedCases,
    ) -> Result<Option<Self>> {
        Self::read(reader, viewer, which, true)
    }

    fn read(
        reader: &Reader,
        viewer: &Viewer,
        which: &ComparedCases,
        leaves_batches: bool,
    ) -> Result<Option<Self>> {
        reader.at_one_moment(|reader| {
            let mut cases = match which {
                ComparedCases::Matching(filter) => reader.filtered(filter, Sort::Import, viewer)?,
                ComparedCases::OfRound(round) => {
                    reader.sample(&round.plan)?.into_iter().map(|case| case.no).collect()
                }
            };
            let hidden: BTreeSet<CaseNo> = reader.hidden_cases(viewer)?.into_iter().collect();
            if cases.iter().any(|case| hidden.contains(case)) {
                return Ok(None);
            }
            // What one person alone decided is compared with nothing.
            let of_several = reader.cases_of_several()?;
            cases.retain(|case| of_several.binary_search(case).is_ok());
            let statuses = reader.statuses(viewer)?;
            let mut reviewers: Vec<Reviewer> =
                statuses.into_iter().map(|status| status.reviewer).collect();
            if let ComparedCases::OfRound(round) = which {
                reviewers.retain(|reviewer| round.reader(reviewer).is_some());
            }
            let mut collected = Self {
                reviewers,
                silent: Vec::new(),
                cases: Vec::new(),
                answers: AnswerTable::default(),
                second_answers: Vec::new(),
                in_batches: 0,
                leaves_batches,
                other_text: 0,
                blind: 0,
                not_blind: 0,
                after_look: 0,
                by: IntervalBy::default(),
            };
            let asked = facets_in_force(reader)?;
            for (seen, mut judgements) in reader.judgements(&cases, viewer)? {
                judgements.retain(|one| collected.reviewers.contains(&one.reviewer));
                collected.add(reader, seen, &judgements, asked.reading())?;
            }
            collected.answers.facets = compared_facets(&asked, &collected.answers.cases);
            Ok(Some(collected.without_silent()))
        })?
    }

    /// Returns how the answers came about: whether a round kept them apart.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match (self.blind, self.not_blind) {
            (0, _) => "not_blind",
            (_, 0) => "blind",
            _ => "partly_blind",
        }
    }

    /// Adds a case to which two reviewers or more answered by the same version of its text: the one that most
    /// answered by, of several such the current one.
    fn add(
        &mut self,
        reader: &Reader,
        seen: SeenCase,
        judgements: &[Judgement],
        reading: &CodebookReading,
    ) -> Result<()> {
        self.after_look += judgements.iter().filter(|one| one.is_after_look).count();
        let current = Some(seen.text);
        let nothing = Standing::default();
        let of = |reviewer: &Reviewer| judgements.iter().find(|one| one.reviewer == *reviewer);
        let is_of_batch =
            |standing: &Standing| standing.decided.is_some_and(|decided| decided.batch_size > 1);
        let mut left_out = 0;
        let mut standings: Vec<&Standing> = self
            .reviewers
            .iter()
            .map(|reviewer| of(reviewer).map_or(&nothing, |one| &one.independent))
            .collect();
        if self.leaves_batches {
            for standing in standings.iter_mut().filter(|standing| is_of_batch(standing)) {
                *standing = &nothing;
                left_out += 1;
            }
        }
        self.in_batches += left_out;
        let has_answer = |standing: &&&Standing| !standing.classification.answers.is_blank();
        let mut readings: BTreeMap<TextHash, usize> = BTreeMap::new();
        for standing in standings.iter().filter(has_answer) {
            if let Some(decided) = standing.decided {
                *readings.entry(decided.text).or_default() += 1;
            }
        }
        let all: usize = readings.values().sum();
        let most = readings.into_iter().max_by_key(|(text, read)| (*read, Some(*text) == current));
        let Some((text, read)) = most.filter(|(_, read)| *read > 1) else {
            // A single answer has no other to be compared with, by whichever version.
            self.other_text += if all > 1 { all } else { 0 };
            return Ok(());
        };
        self.other_text += all - read;
        let answers = |standing: &&Standing| {
            let by_this_text = standing.decided.is_some_and(|decided| decided.text == text);
            let mut answers = standing.classification.answers.clone();
            answers.facets = reading.answers(&answers.facets);
            (by_this_text && !answers.is_blank()).then_some(answers)
        };
        let in_batch = |standing: &&&Standing| answers(standing).is_some() && is_of_batch(standing);
        let in_batches = standings.iter().filter(in_batch).count();
        let leaves = self.leaves_batches;
        let is_used = |one: &&Judgement| {
            answers(&&one.independent).is_some() && !(leaves && is_of_batch(&one.independent))
        };
        let used = judgements.iter().filter(is_used).count();
        let is_blind = |one: &&Judgement| is_used(one) && one.independence == Independence::Blind;
        let blind = judgements.iter().filter(is_blind).count();
        self.in_batches += in_batches;
        self.blind += blind;
        self.not_blind += used - blind;
        let is_answered = |standing: &&&Standing| answers(standing).is_some();
        let decided = standings.iter().filter(is_answered).filter_map(|standing| standing.decided);
        let mut moments: Vec<Moment> = decided.map(|decided| decided.at).collect();
        moments.sort_unstable();
        self.second_answers.extend(moments.get(1).or(moments.first()));
        self.answers.cases.push(standings.iter().map(answers).collect());
        let (source, id) = reader.case_id(seen.case)?.unwrap_or_default();
        self.cases.push((source.unwrap_or_default(), id));
        Ok(())
    }

    /// Sets the reviewers apart who answered none of the cases.
    fn without_silent(mut self) -> Self {
        let cases = &self.answers.cases;
        let has_answered: Vec<bool> = (0..self.reviewers.len())
            .map(|place| cases.iter().any(|case| case.get(place).is_some_and(Option::is_some)))
            .collect();
        for case in &mut self.answers.cases {
            let mut has_answered = has_answered.iter();
            case.retain(|_| has_answered.next().is_some_and(|answered| *answered));
        }
        let reviewers = self.reviewers.into_iter().zip(has_answered);
        let (answered, silent): (Vec<_>, Vec<_>) = reviewers.partition(|(_, answered)| *answered);
        self.reviewers = answered.into_iter().map(|(reviewer, _)| reviewer).collect();
        self.silent = silent.into_iter().map(|(reviewer, _)| reviewer).collect();
        self
    }

    /// Returns the names of the reviewers who answered.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        names(&self.reviewers)
    }

    /// Returns the names of the others.
    #[must_use]
    pub fn silent_names(&self) -> Vec<&str> {
        names(&self.silent)
    }
}

/// Returns the facets that someone answered, with their values and those of earlier days that were given.
fn compared_facets(asked: &FacetScheme, cases: &[Vec<Option<Answers>>]) -> Vec<ComparedFacet> {
    let given = |facet: &AskedFacet| -> Vec<FacetWord> {
        let answers = cases.iter().flatten().flatten();
        answers.flat_map(|answers| AnswerField::Facet(facet.id).given(answers)).collect()
    };
    let compared = |facet: &AskedFacet| {
        let given = given(facet);
        let mut values: Vec<FacetWord> =
            facet.options().into_iter().map(|(_, value)| value).collect();
        for value in &given {
            if !values.contains(value) {
                values.push(*value);
            }
        }
        let (facet, takes_several) = (facet.id, facet.takes_several);
        (!given.is_empty()).then_some(ComparedFacet { facet, takes_several, values })
    };
    asked.iter().filter_map(compared).collect()
}

fn names(reviewers: &[Reviewer]) -> Vec<&str> {
    reviewers.iter().map(Reviewer::as_str).collect()
}
