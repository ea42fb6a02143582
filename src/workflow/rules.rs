//! How the rules of the codebook fare: what is decided by each, and what is disputed.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::{Collected, ComparedCases};
use crate::codebook::own::from_canonical;
use crate::domain::rulings::{RuleKey, RuleOverview, RuleUsage, built_in_rules};
use crate::domain::{Answers, Choice, FacetScheme, Filter, Viewer};
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{AnswerTable, Rated, value_agreement};
use crate::store::{Reader, Result};

/// Returns the rules of the codebook in force: those that are built in, and those of a codebook of the project's own.
///
/// # Errors
/// See [`Reader`].
pub fn rules_in_force(reader: &Reader) -> Result<Vec<RuleKey>> {
    let mut rules: Vec<RuleKey> = built_in_rules().into_iter().map(|rule| rule.id).collect();
    let own = reader.codebook()?.and_then(|taken| from_canonical(&taken.text?));
    for rule in own.iter().flat_map(|own| own.rules.iter()) {
        rules.extend(rule.id.as_str().parse());
    }
    Ok(rules)
}

/// Returns whether there is this rule: in the codebook in force, or in what was ruled or noted before.
///
/// # Errors
/// See [`Reader`].
pub fn is_rule(reader: &Reader, viewer: &Viewer, key: &RuleKey) -> Result<bool> {
    if rules_in_force(reader)?.contains(key) {
        return Ok(true);
    }
    let is_noted = reader.rule_notes(viewer)?.iter().any(|(noted, ..)| noted.rule == *key);
    Ok(is_noted || reader.rulings(viewer)?.iter().any(|by| by.ruled.rules.contains(key)))
}

/// Returns what the project says of each rule, those in dispute most often first; then in the order of the codebook.
///
/// # Errors
/// See [`Reader`].
pub fn rule_usage(reader: &Reader, viewer: &Viewer) -> Result<RuleOverview> {
    reader.at_one_moment(|reader| {
        let rules = built_in_rules();
        let mut usage: Vec<RuleUsage> =
            rules_in_force(reader)?.into_iter().map(RuleUsage::new).collect();
        let mut finals: Vec<Answers> = Vec::new();
        reader.answers_of_all(&Filter::All, viewer, &FacetScheme::default(), &mut |_, case| {
            finals.push(case.counts.answers);
        })?;
        // As agreement: where a round hides an answer from the viewer, there is no number.
        let compared = Collected::new(reader, viewer, &ComparedCases::Matching(Filter::All))?;
        for (rule, found) in rules.iter().zip(&mut usage) {
            let Some(choice) = rule.choice else { continue };
            found.decided = Some(finals.iter().filter(|answers| choice.is_taken(answers)).count());
            found.specific =
                compared.as_ref().and_then(|compared| specific(&compared.answers, choice));
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
        // A ruling that does not count has settled nothing.
        let (mut ruled, mut by_a_rule) = (BTreeSet::new(), BTreeSet::new());
        for ruling in reader.counting_rulings(viewer)? {
            let case = ruling.ruled.seen.case;
            ruled.insert(case);
            by_a_rule.extend((!ruling.ruled.rules.is_empty()).then_some(case));
            for key in ruling.ruled.rules.iter().collect::<BTreeSet<_>>() {
                of(&mut usage, key, &|found| {
                    found.disputes.insert(case);
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
        let without_rule = ruled.difference(&by_a_rule).count();
        Ok(RuleOverview { rules: usage, hides_some: compared.is_none(), without_rule })
    })?
}

fn specific(table: &AnswerTable, choice: Choice) -> Option<f64> {
    let given = match choice {
        Choice::Category(_) | Choice::New(_) => {
            let rated = if matches!(choice, Choice::New(_)) { Rated::New } else { Rated::Category };
            let value = rated.values().iter().position(|value| value.as_str() == choice.code())?;
            table.rated(rated).pairable().one_against_rest(value)
        }
        Choice::Kind(_) | Choice::NoKind | Choice::KindsUnclear => {
            let kinds_as = KindsAs::ALL.into_iter().next()?;
            let labels = kinds_as.labels();
            let (label, _) = labels.iter().find(|(_, id)| id.as_str() == choice.code())?;
            let mut kinds = table.kinds(kinds_as);
            kinds.ratings = kinds.ratings.pairable();
            kinds.label(*label)
        }
    };
    value_agreement(&given).specific
}
