//! What agreement is computed from: the answers of every reviewer to the cases that match.

use std::collections::{BTreeMap, BTreeSet};

use super::chosen::{ChosenAnswers, is_answered, is_of_batch, text_of};
use super::versions::VersionsOfAnswers;
use crate::domain::rounds::RoundStatus;
use crate::domain::{
    AnswerField, Answers, AskedFacet, CaseNo, CodebookReading, CountedVersions, FacetScheme,
    FacetWord, Filter, Independence, Judgement, Message, Moment, Reviewer, SeenCase, Sort,
    TextHash, Viewer,
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
#[derive(Default)]
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
    /// Which answers are compared.
    pub chosen: ChosenAnswers,
    /// Under which versions of the codebook these cases were answered, and what is left out for that.
    pub codebooks: CountedVersions,
    /// The versions under which each of these cases was answered, by their places among those.
    pub versions: Vec<BTreeSet<usize>>,
    /// Answers left out because they were given to another version than the one compared, or no two were given to
    /// the same.
    pub other_text: usize,
    /// Answers that were given while a round kept from their reviewers what others answered.
    pub blind: usize,
    /// Answers that no round kept apart.
    pub not_blind: usize,
    /// Answers left out because they were given after a look at those of others.
    pub after_look: usize,
    /// Answers that had not come by the time their round was closed; left out unless they are wanted.
    pub late: usize,
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
        Self::chosen(reader, viewer, which, ChosenAnswers::default())
    }

    /// Does the same with answers that are chosen in another way.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn chosen(
        reader: &Reader,
        viewer: &Viewer,
        which: &ComparedCases,
        chosen: ChosenAnswers,
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
            let mut judged = reader.judgements(&cases, viewer)?;
            for (_, judgements) in &mut judged {
                judgements.retain(|one| reviewers.contains(&one.reviewer));
            }
            let mut collected = Self { reviewers, chosen, ..Self::default() };
            let versions = VersionsOfAnswers::read(reader, &judged, chosen)?;
            let asked = facets_in_force(reader)?;
            for (seen, judgements) in &judged {
                collected.add(reader, *seen, judgements, (&versions, asked.reading()))?;
            }
            let left_out = collected.codebooks.left_out;
            collected.codebooks = CountedVersions { left_out, ..versions.counted };
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

    /// Adds a case to which two reviewers or more answered under the codebook that is compared, and by the same version of its
    /// text: the one that most answered by, of several such the current one.
    fn add(
        &mut self,
        reader: &Reader,
        seen: SeenCase,
        judgements: &[Judgement],
        (versions, reading): (&VersionsOfAnswers, &CodebookReading),
    ) -> Result<()> {
        self.after_look += judgements.iter().filter(|one| one.is_after_look).count();
        let of = |reviewer: &Reviewer| {
            judgements.iter().find(|one| one.reviewer == *reviewer && is_answered(one))
        };
        let mut given: Vec<Option<&Judgement>> = self.reviewers.iter().map(of).collect();
        self.late += given.iter().flatten().filter(|one| one.is_late).count();
        if !self.chosen.with_late {
            leave_out(&mut given, |one| one.is_late);
        }
        if self.chosen.without_batches {
            self.in_batches += leave_out(&mut given, is_of_batch);
        }
        let all = given.iter().flatten().count();
        let others = leave_out(&mut given, |one| !versions.are_compared(one));
        // A single answer has no other to be compared with, under whichever codebook or by whichever text.
        if all > 1 && others > 0 {
            self.codebooks.left_out += if all - others > 1 { others } else { all };
        }
        let mut readings: BTreeMap<TextHash, usize> = BTreeMap::new();
        for text in given.iter().flatten().filter_map(|one| text_of(one)) {
            *readings.entry(text).or_default() += 1;
        }
        let all: usize = readings.values().sum();
        let most = readings.into_iter().max_by_key(|(text, read)| (*read, *text == seen.text));
        let Some((text, read)) = most.filter(|(_, read)| *read > 1) else {
            self.other_text += if all > 1 { all } else { 0 };
            return Ok(());
        };
        self.other_text += all - read;
        leave_out(&mut given, |one| text_of(one) != Some(text));
        let used: Vec<&Judgement> = given.iter().flatten().copied().collect();
        if !self.chosen.without_batches {
            self.in_batches += used.iter().filter(|one| is_of_batch(one)).count();
        }
        let is_blind = |one: &&&Judgement| one.independence == Independence::Blind;
        let blind = used.iter().filter(is_blind).count();
        self.blind += blind;
        self.not_blind += used.len() - blind;
        let decided = used.iter().filter_map(|one| one.independent.decided);
        let mut moments: Vec<Moment> = decided.map(|decided| decided.at).collect();
        moments.sort_unstable();
        self.second_answers.extend(moments.get(1).or(moments.first()));
        self.versions.push(used.iter().map(|one| versions.place(one)).collect());
        let answers = |one: &Judgement| {
            let mut answers = one.independent.classification.answers.clone();
            answers.facets = reading.answers(&answers.facets);
            answers
        };
        self.answers.cases.push(given.iter().map(|one| one.map(answers)).collect());
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

    /// Returns what is to be known of answers under other codebooks, and of those that came late.
    #[must_use]
    pub fn left_out(&self) -> Vec<Message> {
        let is_left = self.late > 0 && !self.chosen.with_late;
        let late = is_left.then(|| Message::new("agreement-late").with("count", self.late));
        late.into_iter().chain(self.codebooks.message()).collect()
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

/// Leaves out some of the answers, and returns how many these are.
fn leave_out(given: &mut [Option<&Judgement>], is_out: impl Fn(&Judgement) -> bool) -> usize {
    let mut left_out = 0;
    for one in given.iter_mut().filter(|one| one.is_some_and(&is_out)) {
        *one = None;
        left_out += 1;
    }
    left_out
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
