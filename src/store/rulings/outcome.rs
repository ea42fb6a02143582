//! What rulings come to that were just made, taken back or restored.

use rusqlite::Connection;

use super::inputs::{FinalSet, answers_to};
use crate::domain::rulings::{Ruled, Settlement, WrittenRulings};
use crate::domain::{CaseNo, Reviewer, Viewer};
use crate::store::reviewers;
use crate::store::titles::title_of;
use crate::store::visibility::Visibility;

/// Returns rulings of a reviewer, all of them live, with what they come to.
pub(in crate::store) fn while_live(
    conn: &Connection,
    reviewer: &Reviewer,
    ruled: Vec<Ruled>,
) -> rusqlite::Result<WrittenRulings> {
    let person = reviewers::number(conn, reviewer)?;
    let own = person.map(|person| reviewers::person(conn, person)).transpose()?;
    let is_own = |by: &Reviewer| own.as_ref().is_some_and(|own| own.id() == by.id());
    let title = match ruled.last() {
        Some(last) => title_of(conn, last.seen.case)?,
        None => String::new(),
    };
    let mut found = WrittenRulings { title, ..WrittenRulings::default() };
    for (case, settlement) in settlements(conn, reviewer, &ruled)? {
        match settlement {
            Settlement::Contested(rulings) => {
                let own = rulings.iter().find(|ruling| is_own(&ruling.by));
                let own = own.map(|own| own.ruled.answers.clone());
                let others = rulings.into_iter();
                let others = others.filter(|ruling| Some(&ruling.ruled.answers) != own.as_ref());
                found.contested.add(title_of(conn, case)?, others.map(|ruling| ruling.by));
            }
            Settlement::Stale(_) => found.stale += 1,
            Settlement::Ruled(_) | Settlement::Open => {}
        }
    }
    Ok(WrittenRulings { ruled, ..found })
}

/// Returns rulings that were taken back with those that count now instead.
pub(in crate::store) fn taken_back(
    conn: &Connection,
    reviewer: &Reviewer,
    mut taken_back: WrittenRulings,
) -> rusqlite::Result<WrittenRulings> {
    for (case, settlement) in settlements(conn, reviewer, &taken_back.ruled)? {
        if let Settlement::Ruled(ruling) = settlement {
            taken_back.instead.add(title_of(conn, case)?, [ruling.by]);
        }
    }
    Ok(taken_back)
}

/// Returns what rulings come to on the cases of these, as far as the reviewer may know.
fn settlements(
    conn: &Connection,
    reviewer: &Reviewer,
    ruled: &[Ruled],
) -> rusqlite::Result<Vec<(CaseNo, Settlement)>> {
    let cases: Vec<CaseNo> = ruled.iter().map(|ruled| ruled.seen.case).collect();
    let visibility = Visibility::of(conn, &Viewer::from(reviewer))?;
    let finals = FinalSet::of_cases(conn, &visibility, &cases)?;
    let settlement = |case: CaseNo| {
        let inputs = answers_to(conn, &visibility, case)?;
        Ok((case, finals.settlement(case, &inputs)?))
    };
    cases.into_iter().map(settlement).collect()
}
