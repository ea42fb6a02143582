//! A project in memory that answers as the store does: a log of acts, and the fold over it.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::domain::filter::{Filter, Subject};
use crate::domain::rounds::{RoundOverview, RoundShare, RoundStatus, SharedCase};
use crate::domain::rulings::TurnedRulings;
use crate::domain::{
    Act, AnswerDraft, Answers, Case, CaseChange, CaseNo, CaseRow, CodebookReading, DraftKind,
    DraftPlace, Event, KeptDraft, LastDelivery, Moment, NamesInUse, NextCase, OpenCase, Patch,
    PlaceLookup as _, Replay, Reversal, Reviewer, SeenCase, Stamp, Standing, Tally, TextHash,
    Underway, Verdict, WrittenPlace,
};
use crate::register::in_force;

/// Cases and what one reviewer did to them.
#[derive(Debug, Clone)]
pub(crate) struct WorkedProject {
    pub(crate) cases: Vec<Case>,
    pub(crate) reviewer: Reviewer,
    pub(crate) last_delivery: Option<LastDelivery>,
    pub(crate) drafts: BTreeMap<CaseNo, AnswerDraft>,
    /// When those of them were kept last that were typed.
    pub(crate) typed_at: BTreeMap<CaseNo, Moment>,
    /// Notes and rulings that are not finished.
    pub(crate) half_written: BTreeMap<DraftPlace, KeptDraft>,
    /// What a server has reserved for the reviewer.
    pub(crate) claimed: Vec<CaseNo>,
    /// What was answered again beside the record.
    pub(crate) again: BTreeMap<CaseNo, Answers>,
    /// The rounds, and which cases the open ones give to the reviewer.
    pub(crate) rounds: Vec<(RoundStatus, Vec<CaseNo>)>,
    log: Vec<Event>,
    replay: Replay,
}

/// Which way an act is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    Undo,
    Redo,
}

impl WorkedProject {
    /// A project in which nothing is decided.
    pub(crate) fn new(cases: Vec<Case>) -> Self {
        let reviewer = Reviewer::new("kvam").unwrap();
        Self {
            cases,
            reviewer,
            last_delivery: None,
            drafts: BTreeMap::new(),
            typed_at: BTreeMap::new(),
            half_written: BTreeMap::new(),
            again: BTreeMap::new(),
            rounds: Vec::new(),
            claimed: Vec::new(),
            log: Vec::new(),
            replay: Replay::default(),
        }
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

    /// Returns the places that cases name.
    pub(crate) fn names_in_use(&self) -> NamesInUse {
        let mut in_use = NamesInUse::default();
        for case in &self.cases {
            let place = in_force().of(WrittenPlace::of(case));
            in_use.today.extend(place);
            let county = place.and_then(|place| in_force().county(place));
            let county = case.county.as_deref().or(county);
            in_use.counties.extend(county.map(str::to_owned));
            if place.is_none() {
                in_use.unknown.extend(case.municipality.clone());
            }
        }
        in_use
    }

    /// Writes an act into the log.
    pub(crate) fn record(&mut self, act: &Act, at: Moment) {
        let number = self.log.len() + 1;
        let event = Event {
            id: Uuid::from_u128(number.try_into().unwrap()),
            reviewer: self.reviewer.clone(),
            session: Uuid::nil(),
            seq: number.try_into().unwrap(),
            lamport: number.try_into().unwrap(),
            at,
            imported: false,
            batch_size: act.case_count().try_into().unwrap(),
            track: None,
            act: act.clone(),
        };
        self.replay.add(&event);
        self.log.push(event);
        let settled = |no: CaseNo, draft: &AnswerDraft| {
            self.standing(no).classification.answers == draft.answers
        };
        let kept: Vec<CaseNo> = self
            .drafts
            .iter()
            .filter(|(no, draft)| !settled(**no, draft))
            .map(|(no, _)| *no)
            .collect();
        self.drafts.retain(|no, _| kept.contains(no));
    }

    /// Keeps a draft, or removes it.
    pub(crate) fn keep_draft(&mut self, place: DraftPlace, draft: Option<KeptDraft>, at: Moment) {
        match (place.kind, draft) {
            (_, Some(KeptDraft::Answers(draft))) => {
                self.typed_at.remove(&place.case);
                self.typed_at.extend(draft.is_typed.then_some((place.case, at)));
                self.drafts.insert(place.case, draft);
            }
            (DraftKind::Answers, None) => {
                self.typed_at.remove(&place.case);
                self.drafts.remove(&place.case);
            }
            (_, Some(draft)) => {
                self.half_written.insert(place, draft);
            }
            (_, None) => {
                self.half_written.remove(&place);
            }
        }
    }

    /// All drafts.
    pub(crate) fn kept_drafts(&self) -> Vec<(DraftPlace, KeptDraft)> {
        let answers =
            self.drafts.iter().map(|(no, draft)| KeptDraft::Answers(draft.clone()).on(*no));
        let others = self.half_written.iter().map(|(place, draft)| (*place, draft.clone()));
        answers.chain(others).collect()
    }

    /// The cases on which answers were typed since the newest act that counts, by when that was.
    pub(crate) fn typed_since_newest_act(&self) -> Vec<CaseNo> {
        let act = self.replay.act_to_undo(&self.reviewer);
        let act = act.and_then(|id| self.log.iter().find(|event| event.id == id));
        let since = self.typed_at.iter().filter(|(no, _)| self.drafts.contains_key(*no));
        let since = since.filter(|(_, at)| act.is_none_or(|act| **at > act.at));
        let mut since: Vec<(Moment, CaseNo)> = since.map(|(no, at)| (*at, *no)).collect();
        since.sort_unstable();
        since.into_iter().map(|(_, no)| no).collect()
    }

    /// Writes one act that answers many cases.
    pub(crate) fn record_batch(&mut self, patch: &Patch, cases: &[CaseNo], at: Moment) {
        for no in cases.iter().filter(|_| cases.len() > 1) {
            self.drafts.entry(*no).and_modify(|draft| patch.apply_to(&mut draft.answers));
        }
        let seen = cases.iter().map(|no| SeenCase { case: *no, text: self.hash(*no) }).collect();
        self.record(&Act::Answered { changes: vec![(patch.clone(), seen)] }, at);
    }

    /// What is known of the rounds.
    pub(crate) fn round_overview(&self) -> RoundOverview {
        let shared = |no: &CaseNo| SharedCase {
            no: *no,
            is_classified: self.standing(*no).is_classified(),
            is_postponed: self.standing(*no).is_postponed(),
        };
        let share = |(round, cases): &(RoundStatus, Vec<CaseNo>)| RoundShare {
            round: round.plan.round,
            name: round.plan.name.clone(),
            kind: round.plan.kind,
            cases: cases
                .iter()
                .map(|no| {
                    if round.plan.kind.has_track() {
                        SharedCase { is_classified: self.again.contains_key(no), ..shared(no) }
                    } else {
                        shared(no)
                    }
                })
                .collect(),
        };
        let open = self.rounds.iter().filter(|(round, cases)| round.is_open() && !cases.is_empty());
        RoundOverview {
            rounds: self.rounds.iter().map(|(round, _)| round.clone()).collect(),
            shares: open.map(share).collect(),
            claimed: self.claimed.iter().map(shared).collect(),
            answering: Vec::new(),
        }
    }

    /// Where a case stands.
    pub(crate) fn standing(&self, no: CaseNo) -> Standing {
        self.replay.standing(&self.reviewer, no)
    }

    /// Where every case stands.
    pub(crate) fn standings(&self) -> Vec<Standing> {
        self.numbers().map(|no| self.standing(no)).collect()
    }

    /// Counts everything again.
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

    /// The postponed cases, the one postponed longest ago first.
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
            proposed_county: None,
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
            has_note: false,
            postponed: false,
            ruled: None,
            is_contested: false,
        };
        row.update(&self.standing(no));
        row
    }

    /// The cases whose drafts were given on another text.
    pub(crate) fn drafts_on_other_text(&self) -> Vec<CaseNo> {
        let drafts = self.drafts.iter();
        let changed = drafts.filter(|(no, draft)| draft.seen.text != self.hash(**no));
        changed.map(|(no, _)| *no).collect()
    }

    /// The cases a filter lets through, in import order.
    pub(crate) fn filtered(&self, filter: &Filter) -> Vec<CaseNo> {
        let lets_through = |no: &CaseNo| {
            let standings = [(self.reviewer.clone(), self.standing(*no))].into();
            let (case, hash) = (self.case(*no), self.hash(*no));
            let (standings, places) = (&standings, crate::register::in_force());
            let (reading, codebooks) = (&CodebookReading::default(), &BTreeMap::new());
            filter.matches(
                Subject {
                    no: *no,
                    differences: &crate::domain::rulings::Differences::default(),
                    settlement: &crate::domain::rulings::Settlement::Open,
                    case,
                    hash,
                    standings,
                    is_hidden: false,
                    rounds: &[],
                    places,
                    reading,
                    codebooks,
                },
                &self.reviewer,
            )
        };
        self.numbers().filter(lets_through).collect()
    }

    pub(crate) fn rows_of(&self, cases: &[CaseNo]) -> Vec<CaseRow> {
        cases.iter().map(|no| self.row(*no)).collect()
    }

    /// Takes back the newest live act, or makes the one taken back last count again.
    pub(crate) fn turn(&mut self, turn: Turn) -> Option<Reversal> {
        let (target, retraction) = match turn {
            Turn::Undo => {
                let target = self.replay.act_to_undo(&self.reviewer)?;
                (target, Act::Retracted { target })
            }
            Turn::Redo => {
                let target = self.replay.act_to_redo(&self.reviewer)?;
                (target, Act::Restored { target })
            }
        };
        let (cases, changes): (Vec<CaseNo>, Vec<CaseChange>) = self
            .replay
            .applied_acts()
            .filter(|(_, act)| act.stamp.id == target)
            .map(|(no, act)| (no, act.change.clone()))
            .unzip();
        let standings = |project: &Self| -> Vec<Standing> {
            cases.iter().map(|no| project.standing(*no)).collect()
        };
        let before = standings(self);
        self.record(&retraction, Moment::from_millis(0));
        let after = standings(self);
        let patches = changes.iter().map(|change| match change {
            CaseChange::Answered(patch) => patch.clone(),
            CaseChange::Postponed => Patch::default(),
        });
        Some(Reversal {
            change: changes[0].clone(),
            shared: patches.reduce(|one, other| one.shared_with(&other)).unwrap_or_default(),
            unchanged: before.iter().zip(&after).filter(|(before, after)| before == after).count(),
            before: before[0].clone(),
            after: after[0].clone(),
            title: String::new(),
            cases,
            tally: self.tally(),
            settling: None,
            turned: TurnedRulings::default(),
            drafts: Vec::new(),
        })
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
