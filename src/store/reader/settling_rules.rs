//! Who may settle the differences of a case, and what they see before: as the newest round has it that gave the case to
//! reviewers.

use std::collections::BTreeMap;
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

use crate::domain::reviewer::derived_uuid;
use crate::domain::rounds::{RoundPlan, SettledHow};
use crate::domain::rulings::{Differences, DisputeState, DisputedCase};
use crate::domain::{CaseNo, Reviewer};
use crate::store::reviewers;
use crate::store::rulings::inputs::answers_to;
use crate::store::visibility::Visibility;

/// What a round says of settling, for one who looks.
#[derive(Debug, Default)]
pub(super) struct SettlingRule {
    /// Whether others are named who alone may settle.
    pub(super) is_barred: bool,
    pub(super) how: SettledHow,
    /// What the round was drawn by.
    seed: String,
}

/// The rules of rounds, each read once.
pub(super) struct SettlingRules<'a> {
    conn: &'a Connection,
    person: Option<i64>,
    of_round: BTreeMap<i64, Rc<SettlingRule>>,
}

impl<'a> SettlingRules<'a> {
    pub(super) fn new(conn: &'a Connection, by: &Reviewer) -> rusqlite::Result<Self> {
        let person = reviewers::number(conn, by)?;
        Ok(Self { conn, person, of_round: BTreeMap::new() })
    }

    /// Returns the rule for a case, with the opening of its round; where no round gave it to anyone, anyone may settle it.
    pub(super) fn of(&mut self, no: CaseNo) -> rusqlite::Result<(Option<i64>, Rc<SettlingRule>)> {
        let opening: Option<i64> = self
            .conn
            .prepare_cached(
                "SELECT a.round FROM assignment a JOIN event e ON e.no = a.round
                 WHERE a.case_no = ?1 ORDER BY e.lamport DESC, e.id DESC LIMIT 1",
            )?
            .query_row([no], |row| row.get(0))
            .optional()?;
        let Some(opening) = opening else { return Ok((None, Rc::default())) };
        if let Some(known) = self.of_round.get(&opening) {
            return Ok((Some(opening), Rc::clone(known)));
        }
        let rule = Rc::new(self.read(opening)?);
        self.of_round.insert(opening, Rc::clone(&rule));
        Ok((Some(opening), rule))
    }

    fn read(&self, opening: i64) -> rusqlite::Result<SettlingRule> {
        let payload: String = self
            .conn
            .prepare_cached("SELECT payload FROM event WHERE no = ?1")?
            .query_row([opening], |row| row.get(0))?;
        let Ok(plan) = serde_json::from_str::<RoundPlan>(&payload) else {
            return Ok(SettlingRule::default());
        };
        let mut is_named = plan.adjudicators.is_empty();
        for id in plan.adjudicators {
            is_named |=
                self.person.is_some() && reviewers::person_of(self.conn, id)? == self.person;
        }
        Ok(SettlingRule { is_barred: !is_named, how: plan.settled, seed: plan.seed })
    }

    /// Says of each case whether the one who looks may settle it, and mixes in what the rounds want mixed in: for each case on
    /// which reviewers differed one on which they agree, as long as anything is left to settle.
    pub(super) fn apply(
        &mut self,
        visibility: &Visibility,
        cases: &mut Vec<DisputedCase>,
        is_answered: &dyn Fn(CaseNo) -> rusqlite::Result<bool>,
    ) -> rusqlite::Result<()> {
        let mut mixed = Vec::new();
        for case in &mut *cases {
            let (opening, rule) = self.of(case.no)?;
            case.is_barred = rule.is_barred;
            let Some(opening) = opening.filter(|_| rule.how == SettledHow::Mixed) else { continue };
            case.mixed = Some(place(self.conn, &rule.seed, case.no)?);
            if !rule.is_barred && !mixed.contains(&opening) {
                mixed.push(opening);
            }
        }
        for opening in mixed {
            cases.extend(self.agreed(visibility, opening, is_answered)?);
        }
        Ok(())
    }

    /// Returns the cases to be mixed in. Their number does not change while they are worked through.
    fn agreed(
        &mut self,
        visibility: &Visibility,
        opening: i64,
        is_answered: &dyn Fn(CaseNo) -> rusqlite::Result<bool>,
    ) -> rusqlite::Result<Vec<DisputedCase>> {
        let cases: Vec<CaseNo> = self
            .conn
            .prepare_cached(
                "SELECT case_no FROM assignment WHERE round = ?1
                 GROUP BY case_no HAVING count(*) > 1",
            )?
            .query_map([opening], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let (mut wanted, mut agreed) = (0_usize, Vec::new());
        for no in cases {
            let (round, rule) = self.of(no)?;
            if round != Some(opening) {
                continue;
            }
            let inputs = answers_to(self.conn, visibility, no)?;
            match (Differences::of(inputs.iter()).is_empty(), inputs.given()) {
                (false, _) => wanted += 1,
                (true, 2..) => agreed.push((place(self.conn, &rule.seed, no)?, no)),
                (true, _) => {}
            }
        }
        agreed.sort_unstable();
        let mut found = Vec::new();
        for (place, no) in agreed {
            if is_answered(no)? {
                wanted = wanted.saturating_sub(1);
            } else {
                let case = DisputedCase::new(no, Differences::default(), DisputeState::Open);
                found.push(DisputedCase { mixed: Some(place), ..case });
            }
        }
        found.truncate(wanted);
        Ok(found)
    }
}

/// Returns the place of a case among those that are mixed, by the seed of the round and the same for everyone.
fn place(conn: &Connection, seed: &str, no: CaseNo) -> rusqlite::Result<Uuid> {
    conn.prepare_cached("SELECT source, id FROM case_report WHERE no = ?1")?.query_row(
        [no],
        |row| {
            let (source, id): (String, String) = (row.get(0)?, row.get(1)?);
            let parts = [seed.as_bytes(), source.as_bytes(), id.as_bytes()];
            Ok(derived_uuid("nybrott mixed", &parts))
        },
    )
}
