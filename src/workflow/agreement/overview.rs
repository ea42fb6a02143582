//! What the page of agreement shows.

use std::collections::BTreeMap;

use super::again::{agreement_windows, answers_again};
use super::collect::{Collected, ComparedCases};
use super::measured::measured;
use super::rows::{AgreementRow, RowLevel, pair_rows, rows};
use super::written::in_csv;
use crate::domain::agreement::{
    AgreementOverview, AnswersAgain, ComparedAnswers, ComparedRound, GivenValue, Measured,
    NamedCoefficient, PairAgreement, QuestionAgreement, RoundProgress,
};
use crate::domain::rounds::{RoundKind, RoundStatus};
use crate::domain::{FacetWord, Filter, Viewer};
use crate::measure::agreement::caution::paradox;
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{
    AnswerTable, Coefficient, ComparedQuestion, IntervalBy, Rated, RatedQuestion,
};
use crate::store::{Reader, Result};

/// The questions of the page, in its order, before the facets.
const QUESTIONS: [ComparedQuestion; 6] = [
    ComparedQuestion::Rated(Rated::Category),
    ComparedQuestion::Rated(Rated::New),
    ComparedQuestion::Kinds(KindsAs::Five),
    ComparedQuestion::Kinds(KindsAs::Four),
    ComparedQuestion::Kinds(KindsAs::WithoutUnclear),
    ComparedQuestion::Rated(Rated::Verdict),
];

/// Returns how far reviewers agree in a closed round, or about all cases. Rounds are counted from the one that was closed
/// last, and after the first of them come all cases, and so round and round. What an open round hides from the viewer is
/// not compared.
///
/// # Errors
/// See [`Reader`].
pub fn agreement_overview(
    reader: &Reader,
    viewer: &Viewer,
    round: isize,
) -> Result<AgreementOverview> {
    reader.at_one_moment(|reader| {
        let rounds = reader.rounds()?;
        let (closed, chosen) = round_at(&rounds, round);
        if let Some(drift) = chosen.filter(|round| round.plan.kind == RoundKind::Drift) {
            let reviewers = answers_again(reader, drift)?;
            let closed_rounds = closed.len();
            if let Some(round) = compared_round(drift, &rounds) {
                let again = AnswersAgain { round, closed_rounds, reviewers };
                return Ok(AgreementOverview::Again(Box::new(again)));
            }
        }
        let which = match chosen {
            Some(round) => ComparedCases::OfRound(Box::new(round.clone())),
            None => ComparedCases::Matching(Filter::All),
        };
        Ok(match Collected::new(reader, viewer, &which)? {
            Some(collected) => {
                let round = chosen.map(|round| compared_now(reader, viewer, (round, &rounds)));
                let round = round.transpose()?.flatten();
                let unsettled = match &round {
                    Some(round) => round.unsettled,
                    None => Some(reader.unsettled_in(None, viewer)?),
                };
                let among = (round, closed.len());
                let found = compared(&collected, among, unsettled == Some(0));
                AgreementOverview::Compared(Box::new(found))
            }
            None => AgreementOverview::Hidden(progress(reader, viewer, &rounds)?),
        })
    })?
}

/// Returns the closed rounds, and the one with this count; `None` where that is all cases.
fn round_at(rounds: &[RoundStatus], round: isize) -> (Vec<&RoundStatus>, Option<&RoundStatus>) {
    let mut closed: Vec<&RoundStatus> = rounds.iter().filter(|round| round.is_compared()).collect();
    closed.sort_by_key(|round| std::cmp::Reverse(round.end.as_ref().map(|end| end.at)));
    let choices = isize::try_from(closed.len() + 1).unwrap_or(isize::MAX);
    let place = usize::try_from(round.rem_euclid(choices)).unwrap_or_default();
    let chosen = closed.get(place).copied();
    (closed, chosen)
}

/// Returns the same numbers as a table of comma-separated values, with the name of the round; `None` where a round hides
/// them from the viewer, or they are of drift.
///
/// # Errors
/// See [`Reader`].
pub fn agreement_table(
    reader: &Reader,
    viewer: &Viewer,
    round: isize,
) -> Result<Option<(Option<String>, Vec<u8>)>> {
    reader.at_one_moment(|reader| {
        let rounds = reader.rounds()?;
        let (_, chosen) = round_at(&rounds, round);
        if chosen.is_some_and(|round| round.plan.kind == RoundKind::Drift) {
            return Ok(None);
        }
        let which = match chosen {
            Some(round) => ComparedCases::OfRound(Box::new(round.clone())),
            None => ComparedCases::Matching(Filter::All),
        };
        let Some(collected) = Collected::new(reader, viewer, &which)? else { return Ok(None) };
        let by = collected.by;
        let all = [rows(&collected.answers, by), pair_rows(&collected.answers, by)].concat();
        let mut table = Vec::new();
        // Writing into memory does not fail.
        let _ = in_csv(&mut table, &all, &collected);
        Ok(Some((chosen.map(|round| round.plan.name.clone()), table)))
    })?
}

fn compared(
    collected: &Collected,
    (round, closed): (Option<ComparedRound>, usize),
    is_settled: bool,
) -> ComparedAnswers {
    let by = IntervalBy::default();
    let (rows, pairs) = (rows(&collected.answers, by), pair_rows(&collected.answers, by));
    let facets = collected.answers.facets.iter();
    let facets = facets.map(|compared| ComparedQuestion::Facet(compared.facet));
    let questions = QUESTIONS.into_iter().chain(facets).filter_map(|question| {
        let headline = rows.iter().find(|row| row.question == question && row.is_headline())?;
        let found = of_question(headline, &rows, &collected.answers);
        let names = collected.names();
        let pairs = pairs.iter().filter(|row| row.question == question);
        Some(QuestionAgreement {
            pairs: pairs.filter_map(|row| pair(row, &names)).collect(),
            ..found
        })
    });
    ComparedAnswers {
        round,
        is_settled,
        closed_rounds: closed,
        cases: collected.cases.len(),
        reviewers: collected.names().into_iter().map(str::to_owned).collect(),
        label: collected.label(),
        other_text: collected.other_text,
        codebooks: collected.codebooks.clone(),
        in_batches: collected.in_batches,
        after_look: collected.after_look,
        late: collected.late,
        questions: questions.collect(),
        windows: agreement_windows(collected),
    }
}

/// Returns what a page says of a closed round; `all` are the rounds of the project, in the order in which they were
/// opened.
#[must_use]
pub fn compared_round(round: &RoundStatus, all: &[RoundStatus]) -> Option<ComparedRound> {
    let closed_at = round.end.as_ref()?.at;
    let (name, goal) = (round.plan.name.clone(), round.plan.goal);
    let is_calibration = |of: &&RoundStatus| {
        of.plan.kind == RoundKind::Calibration && of.end.as_ref().is_none_or(|end| !end.is_void)
    };
    let mut calibrations = all.iter().filter(is_calibration);
    let calibration =
        calibrations.position(|of| of.plan.round == round.plan.round).map(|at| at + 1);
    let opened_at = round.opened_at;
    Some(ComparedRound { name, opened_at, closed_at, goal, calibration, unsettled: None })
}

/// Works like [`compared_round`], and says how much of the round is not settled.
///
/// # Errors
/// See [`Reader`].
pub fn compared_now(
    reader: &Reader,
    viewer: &Viewer,
    (round, all): (&RoundStatus, &[RoundStatus]),
) -> Result<Option<ComparedRound>> {
    let Some(compared) = compared_round(round, all) else { return Ok(None) };
    let unsettled = Some(reader.unsettled_in(Some(round.plan.round), viewer)?);
    Ok(Some(ComparedRound { unsettled, ..compared }))
}

fn of_question(
    row: &AgreementRow,
    rows: &[AgreementRow],
    answers: &AnswerTable,
) -> QuestionAgreement {
    let (question, of) = (row.question, |which| row.coefficient(which).map(measured));
    let alpha = of(Coefficient::Alpha).unwrap_or(Measured::NotMeasured);
    let (kappa, ac1) = (of(Coefficient::Conger), of(Coefficient::Ac1));
    let lower = |of: Option<Measured>| of.and_then(Measured::value).unwrap_or(f64::INFINITY);
    let low = lower(kappa).min(lower(Some(alpha)));
    let high = ac1.and_then(Measured::value);
    let values: Vec<GivenValue> = rows.iter().filter_map(|row| value(row, question)).collect();
    let mut given = values.iter().filter(|value| value.given > 0);
    let only = given.next().filter(|_| given.next().is_none()).map(|only| only.value);
    QuestionAgreement {
        question: question.id(),
        units: row.units,
        percent: of(Coefficient::Percent).unwrap_or(Measured::NotMeasured),
        kappa,
        alpha,
        ac1,
        is_paradox: high.is_some_and(|ac1| paradox(low, ac1, &row.of_value).is_some()),
        only,
        values,
        against: against(question, answers),
        alike: alike(question, answers),
        pairs: Vec::new(),
        coefficients: coefficients(rows, question),
    }
}

/// Returns every coefficient of a question, as files have them; of sets, by each distance.
fn coefficients(rows: &[AgreementRow], question: ComparedQuestion) -> Vec<NamedCoefficient> {
    let is_own = |row: &&AgreementRow| row.question == question && row.level == RowLevel::Question;
    let of_row = |row: &AgreementRow| {
        let (reviewers, distance) = (row.reviewers, row.distance);
        let named = row.coefficients.iter().map(move |(which, shown)| {
            let id = which.id(reviewers);
            let id = distance.map_or(id.to_owned(), |by| format!("{id}-{}", by.as_str()));
            let found = shown.as_ref().ok();
            let errors = [
                found.and_then(|found| found.estimate.error),
                found.and_then(|found| found.jackknife),
            ];
            NamedCoefficient { id, measured: measured(shown), errors }
        });
        named.collect::<Vec<_>>()
    };
    rows.iter().filter(is_own).flat_map(of_row).collect()
}

fn value(row: &AgreementRow, question: ComparedQuestion) -> Option<GivenValue> {
    let RowLevel::Given(value) = row.level else { return None };
    let (given, specific) = row.given.filter(|_| row.question == question)?;
    let alpha = row.coefficient(Coefficient::Alpha).map(measured);
    Some(GivenValue { value, given, specific, alpha })
}

fn pair(row: &AgreementRow, names: &[&str]) -> Option<PairAgreement> {
    let RowLevel::Two(first, second) = row.level else { return None };
    let of = |which| row.coefficient(which).map(measured);
    let headline = of(Coefficient::Conger).or_else(|| of(Coefficient::Alpha));
    Some(PairAgreement {
        reviewers: [(*names.get(first)?).to_owned(), (*names.get(second)?).to_owned()],
        units: row.units,
        percent: of(Coefficient::Percent).unwrap_or(Measured::NotMeasured),
        headline: headline.unwrap_or(Measured::NotMeasured),
        ac1: of(Coefficient::Ac1),
    })
}

/// Returns which values different reviewers gave to one case, with the number of such cases, most often first. Of sets
/// it is a value that is in one of them alone, against one that is in the other alone.
fn against(
    question: ComparedQuestion,
    answers: &AnswerTable,
) -> Vec<(FacetWord, FacetWord, usize)> {
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let (values, cases) = given(question, answers);
    for case in &cases {
        let mut of_case: Vec<(usize, usize)> = Vec::new();
        for (place, first) in case.iter().enumerate() {
            for second in &case[place + 1..] {
                let lacks = |set: &[usize], value: &usize| !set.contains(value);
                for one in first.iter().filter(|one| lacks(second, one)) {
                    for other in second.iter().filter(|other| lacks(first, other)) {
                        of_case.push((*one.min(other), *one.max(other)));
                    }
                }
            }
        }
        of_case.sort_unstable();
        of_case.dedup();
        for pair in of_case {
            *counts.entry(pair).or_default() += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|((one, other), count)| (values[one], values[other], count)).collect()
}

/// Returns the values that two reviewers or more gave to one case, with the number of such cases.
fn alike(question: ComparedQuestion, answers: &AnswerTable) -> Vec<(FacetWord, usize)> {
    let (values, cases) = given(question, answers);
    let is_twice = |case: &&Vec<Vec<usize>>, value: usize| {
        case.iter().filter(|set| set.contains(&value)).nth(1).is_some()
    };
    let count = |value| cases.iter().filter(|case| is_twice(case, value)).count();
    values.into_iter().enumerate().map(|(place, id)| (id, count(place))).collect()
}

/// Returns the ids of the values of a question, and for each case the places of those that each reviewer gave.
fn given(
    question: ComparedQuestion,
    answers: &AnswerTable,
) -> (Vec<FacetWord>, Vec<Vec<Vec<usize>>>) {
    match answers.answers_to(question) {
        RatedQuestion::One(ratings, values) => {
            let of_case = |unit: &Vec<Option<usize>>| {
                unit.iter().flatten().map(|place| vec![*place]).collect()
            };
            (values, ratings.units().iter().map(of_case).collect())
        }
        RatedQuestion::Several(kinds, labels) => {
            let places = |set: usize| {
                let is_in = |place: &usize| kinds.sets[set].contains(labels[*place].0);
                (0..labels.len()).filter(is_in).collect()
            };
            let of_case =
                |unit: &Vec<Option<usize>>| unit.iter().flatten().map(|set| places(*set)).collect();
            let cases = kinds.ratings.units().iter().map(of_case).collect();
            (labels.iter().map(|(_, id)| *id).collect(), cases)
        }
    }
}

/// Returns how far each reviewer is in the open rounds of the viewer, from whom they hide what agreement would say.
fn progress(
    reader: &Reader,
    viewer: &Viewer,
    rounds: &[RoundStatus],
) -> Result<Vec<RoundProgress>> {
    let person = reader.person(viewer.reviewer())?;
    let reads = |round: &&RoundStatus| {
        round.is_open() && person.as_ref().is_some_and(|person| round.reader(person).is_some())
    };
    let readers = rounds.iter().filter(reads).flat_map(|round| {
        round.readers.iter().map(|of| RoundProgress {
            round: round.plan.name.clone(),
            reviewer: of.reviewer.as_str().to_owned(),
            done: of.done,
            given: of.given,
        })
    });
    Ok(readers.collect())
}
