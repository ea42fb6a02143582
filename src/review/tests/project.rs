//! A project in memory that answers as the store does: a log of acts, and the fold over it.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::domain::filter::{Filter, Subject};
use crate::domain::history::fold;
use crate::domain::{
    Act, Case, CaseNo, CaseRow, Deed, Marker, Moment, NextCase, OpenCase, Patch, Reversal,
    Reviewer, SeenCase, Stamp, Standing, Tally, TextHash, Touch, Underway, Verdict,
};

/// An act in the log, with the cases it touches in import order.
#[derive(Debug, Clone)]
struct Logged {
    stamp: Stamp,
    at: Moment,
    touched: Vec<(SeenCase, Deed)>,
}

/// Cases and what one reviewer did to them.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    pub(crate) cases: Vec<Case>,
    pub(crate) reviewer: Reviewer,
    acts: Vec<Logged>,
    markers: Vec<Marker>,
    lamport: u64,
}

/// Which way an act is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    Undo,
    Redo,
}

impl Project {
    /// A project in which nothing is decided.
    pub(crate) fn new(cases: Vec<Case>) -> Self {
        let reviewer = Reviewer::new("kari").unwrap();
        Self { cases, reviewer, acts: Vec::new(), markers: Vec::new(), lamport: 0 }
    }

    /// `count` small cases: `Sak 1` and so on.
    pub(crate) fn of(count: usize) -> Self {
        Self::new((1..=count).map(small_case).collect())
    }

    pub(crate) fn total(&self) -> i64 {
        i64::try_from(self.cases.len()).unwrap()
    }

    pub(crate) fn numbers(&self) -> impl Iterator<Item = CaseNo> + use<> {
        (1..=self.total()).map(CaseNo)
    }

    pub(crate) fn case(&self, no: CaseNo) -> &Case {
        &self.cases[usize::try_from(no.0 - 1).unwrap()]
    }

    pub(crate) fn hash(&self, no: CaseNo) -> TextHash {
        self.case(no).text_hash().unwrap_or(TextHash([0; 32]))
    }

    fn stamp(&mut self) -> Stamp {
        self.lamport += 1;
        Stamp { lamport: self.lamport, id: Uuid::from_u128(u128::from(self.lamport)) }
    }

    /// Takes an act into the log.
    pub(crate) fn record(&mut self, act: &Act, at: Moment) {
        let touched = match act {
            Act::Answered { changes } => changes
                .iter()
                .flat_map(|(patch, cases)| {
                    cases.iter().map(|case| (*case, Deed::Answered(patch.clone())))
                })
                .collect(),
            Act::Postponed { case } => vec![(*case, Deed::Postponed)],
            Act::Retracted { .. } | Act::Restored { .. } => panic!("the desk sends no markers"),
        };
        let stamp = self.stamp();
        self.acts.push(Logged { stamp, at, touched });
    }

    /// Writes one act that answers many cases.
    pub(crate) fn record_batch(&mut self, patch: &Patch, cases: &[CaseNo], at: Moment) {
        let seen = cases.iter().map(|no| SeenCase { case: *no, text: self.hash(*no) }).collect();
        self.record(&Act::Answered { changes: vec![(patch.clone(), seen)] }, at);
    }

    /// Where a case stands: the fold over its acts.
    pub(crate) fn standing(&self, no: CaseNo) -> Standing {
        let touches: Vec<Touch> = self
            .acts
            .iter()
            .flat_map(|act| {
                act.touched.iter().filter(|(seen, _)| seen.case == no).map(|(seen, deed)| Touch {
                    stamp: act.stamp,
                    reviewer: self.reviewer.clone(),
                    at: act.at,
                    text: seen.text,
                    batch_size: u32::try_from(act.touched.len()).unwrap(),
                    deed: deed.clone(),
                })
            })
            .collect();
        fold(&touches, &self.markers).remove(&self.reviewer).unwrap_or_default()
    }

    /// Where every case stands.
    pub(crate) fn standings(&self) -> Vec<Standing> {
        self.numbers().map(|no| self.standing(no)).collect()
    }

    /// Counts everything anew.
    pub(crate) fn tally(&self) -> Tally {
        let standings = self.standings();
        let count = |counts: &dyn Fn(&Standing) -> bool| {
            i64::try_from(standings.iter().filter(|standing| counts(standing)).count()).unwrap()
        };
        Tally {
            classified: count(&Standing::is_classified),
            postponed: count(&|standing| {
                standing.postponed.is_some() && !standing.classification.answers.are_complete()
            }),
            undetermined: count(&|standing| {
                standing.is_classified()
                    && standing.classification.answers.verdict() == Verdict::Undetermined
            }),
            flagged: count(&|standing| standing.classification.flagged),
        }
    }

    /// The case that Enter goes to.
    pub(crate) fn next_case(&self, after: Option<CaseNo>, underway: &Underway) -> NextCase {
        let away: BTreeSet<CaseNo> =
            underway.classified.iter().chain(&underway.postponed).copied().collect();
        let open = |no: &CaseNo| {
            let standing = self.standing(*no);
            !away.contains(no) && !standing.is_classified() && standing.postponed.is_none()
        };
        let from = after.unwrap_or(CaseNo(0));
        let next = self.numbers().filter(|no| *no > from).chain(self.numbers()).find(|no| open(no));
        if let Some(no) = next {
            return NextCase::Unclassified(no);
        }
        let mut postponed: Vec<CaseNo> = self.postponed();
        postponed.retain(|no| !away.contains(no));
        postponed.extend(underway.postponed.iter().filter(|no| {
            !underway.classified.contains(no) && !self.standing(**no).is_classified()
        }));
        let other = postponed.iter().find(|no| Some(**no) != after).or(postponed.first());
        other.map_or(NextCase::None, |no| NextCase::Postponed(*no))
    }

    /// The postponed cases, the one put off longest ago first.
    pub(crate) fn postponed(&self) -> Vec<CaseNo> {
        let mut cases: Vec<(Stamp, CaseNo)> = self
            .numbers()
            .filter_map(|no| {
                let standing = self.standing(no);
                standing.postponed.filter(|_| standing.is_postponed()).map(|stamp| (stamp, no))
            })
            .collect();
        cases.sort_unstable();
        cases.into_iter().map(|(_, no)| no).collect()
    }

    pub(crate) fn open(&self, no: CaseNo) -> OpenCase {
        OpenCase {
            no,
            case: self.case(no).clone(),
            hash: self.hash(no),
            standing: self.standing(no),
        }
    }

    pub(crate) fn row(&self, no: CaseNo) -> CaseRow {
        let case = self.case(no);
        let mut row = CaseRow {
            no,
            id: case.id.clone(),
            title: case.title.clone(),
            municipality: case.municipality.clone(),
            date: case.date.clone(),
            answers: crate::domain::Answers::default(),
            flagged: false,
            postponed: false,
        };
        row.update(&self.standing(no));
        row
    }

    /// The cases a filter lets through, in import order.
    pub(crate) fn filtered(&self, filter: &Filter) -> Vec<CaseNo> {
        let lets_through = |no: &CaseNo| {
            let standings = [(self.reviewer.clone(), self.standing(*no))].into();
            let (case, hash) = (self.case(*no), self.hash(*no));
            filter.matches(Subject { case, hash, standings: &standings }, &self.reviewer)
        };
        self.numbers().filter(lets_through).collect()
    }

    pub(crate) fn rows_of(&self, cases: &[CaseNo]) -> Vec<CaseRow> {
        cases.iter().map(|no| self.row(*no)).collect()
    }

    /// Takes back the newest live act, or makes the one taken back last count again.
    pub(crate) fn turn(&mut self, turn: Turn) -> Option<Reversal> {
        let act = self.act_to_turn(turn)?.clone();
        let mut cases: Vec<CaseNo> = act.touched.iter().map(|(seen, _)| seen.case).collect();
        cases.sort_unstable();
        let before: Vec<Standing> = cases.iter().map(|no| self.standing(*no)).collect();
        let stamp = self.stamp();
        self.markers.push(Marker {
            stamp,
            reviewer: self.reviewer.clone(),
            target: act.stamp.id,
            restores: turn == Turn::Redo,
        });
        let after: Vec<Standing> = cases.iter().map(|no| self.standing(*no)).collect();
        let deed = act.touched.iter().find(|(seen, _)| seen.case == cases[0]).unwrap().1.clone();
        Some(Reversal {
            deed,
            unchanged: before.iter().zip(&after).filter(|(before, after)| before == after).count(),
            before: before[0].clone(),
            after: after[0].clone(),
            cases,
            tally: self.tally(),
        })
    }

    fn act_to_turn(&self, turn: Turn) -> Option<&Logged> {
        let marker = |act: &Logged| {
            self.markers
                .iter()
                .filter(|marker| marker.target == act.stamp.id)
                .max_by_key(|marker| marker.stamp)
        };
        match turn {
            Turn::Undo => {
                self.acts.iter().rev().find(|act| marker(act).is_none_or(|marker| marker.restores))
            }
            Turn::Redo => {
                let newest_act = self.acts.last()?.stamp;
                self.acts
                    .iter()
                    .filter_map(|act| marker(act).map(|marker| (marker, act)))
                    .filter(|(marker, _)| !marker.restores && marker.stamp > newest_act)
                    .max_by_key(|(marker, _)| marker.stamp)
                    .map(|(_, act)| act)
            }
        }
    }
}

/// A case with little in it.
pub(crate) fn small_case(no: usize) -> Case {
    Case {
        id: format!("s-{no}"),
        title: format!("Sak {no}"),
        text: Some(format!("Tekst {no}.")),
        municipality: Some("Fjordvik".to_owned()),
        date: Some("12.05.2020".to_owned()),
        ..Case::default()
    }
}
