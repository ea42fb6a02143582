//! How the rules of the codebook fare: what is decided by each, and what is disputed.

use std::collections::BTreeMap;

use crate::domain::rulings::{RuleKey, RuleUsage, built_in_rules};
use crate::domain::{Answers, CaseNo, Choice, Filter, Sort, Viewer};
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{AnswerTable, Rated, value_agreement};
use crate::store::{Reader, Result};

/// Returns what the project says of each rule, those in dispute most often first; then in the order of the codebook.
///
/// # Errors
/// See [`Reader`].
pub fn rule_usage(reader: &Reader, viewer: &Viewer) -> Result<Vec<RuleUsage>> {
    reader.at_one_moment(|reader| {
        let rules = built_in_rules();
        let mut usage: Vec<RuleUsage> =
            rules.iter().map(|rule| RuleUsage::new(rule.id.clone())).collect();
        let mut finals: Vec<Answers> = Vec::new();
        reader.answers_of_all(&Filter::All, viewer, &mut |_, case| {
            finals.push(case.counts.answers);
        })?;
        let table = table(reader, viewer)?;
        for (rule, found) in rules.iter().zip(&mut usage) {
            let Some(choice) = rule.choice else { continue };
            found.decided = Some(finals.iter().filter(|answers| choice.is_taken(answers)).count());
            found.specific = specific(&table, choice);
        }
        let mut others: BTreeMap<RuleKey, RuleUsage> = BTreeMap::new();
        let mut of =
            |usage: &mut Vec<RuleUsage>, key: &RuleKey, add: &dyn Fn(&mut RuleUsage)| match usage
                .iter_mut()
                .find(|known| known.rule == *key)
            {
                Some(known) => add(known),
                None => {
                    add(others.entry(key.clone()).or_insert_with(|| RuleUsage::new(key.clone())));
                }
            };
        for ruling in reader.rulings(viewer)? {
            for key in &ruling.ruled.rules {
                of(&mut usage, key, &|found| {
                    found.disputes.push(ruling.ruled.seen.case);
                    if let Some(reason) = ruling.ruled.reason {
                        *found.reasons.entry(reason).or_default() += 1;
                    }
                });
            }
        }
        for (noted, by, at) in reader.rule_notes(viewer)? {
            of(&mut usage, &noted.rule, &|found| {
                let case = noted.seen.map(|seen| seen.case);
                found.notes.push((by.clone(), at, case, noted.note.clone()));
            });
        }
        usage.extend(others.into_values());
        usage.sort_by_key(|found| std::cmp::Reverse(found.disputes.len()));
        Ok(usage)
    })?
}

/// Returns the independent answers to cases that several answered.
fn table(reader: &Reader, viewer: &Viewer) -> Result<AnswerTable> {
    let several = reader.cases_of_several()?;
    let mut cases: Vec<CaseNo> = reader.filtered(&Filter::All, Sort::Import, viewer)?;
    cases.retain(|case| several.binary_search(case).is_ok());
    let mut reviewers = Vec::new();
    let mut table = AnswerTable::default();
    for (_, judgements) in reader.judgements(&cases, viewer)? {
        let mut row = vec![None; reviewers.len()];
        for judgement in judgements {
            let answers = judgement.independent.classification.answers;
            let id = judgement.reviewer.id();
            let place = reviewers.iter().position(|known| *known == id).unwrap_or_else(|| {
                reviewers.push(id);
                row.push(None);
                reviewers.len() - 1
            });
            row[place] = (!answers.is_blank()).then_some(answers);
        }
        table.cases.push(row);
    }
    for row in &mut table.cases {
        row.resize(reviewers.len(), None);
    }
    Ok(table)
}

fn specific(table: &AnswerTable, choice: Choice) -> Option<f64> {
    let given = match choice {
        Choice::Category(_) | Choice::New(_) => {
            let rated = if matches!(choice, Choice::New(_)) { Rated::New } else { Rated::Category };
            let value = rated.values().iter().position(|value| *value == choice.code())?;
            table.rated(rated).pairable().one_against_rest(value)
        }
        Choice::Kind(_) | Choice::NoKind | Choice::KindsUnclear => {
            let kinds_as = KindsAs::ALL.into_iter().next()?;
            let labels = kinds_as.labels();
            let (label, _) = labels.iter().find(|(_, id)| *id == choice.code())?;
            let mut kinds = table.kinds(kinds_as);
            kinds.ratings = kinds.ratings.pairable();
            kinds.label(*label)
        }
    };
    value_agreement(&given).specific
}
