//! What is kept beside the log is what follows from the log.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{
    CaseAnswers, FacetScheme, Filter, FinalAnswers, NextCase, Replay, Tally, Underway,
};

const NAMES: [&str; 2] = ["kvam", "lom"];
const CASES: i64 = 5;

/// Holds everything the store keeps beside the log against the log.
fn verify(desk: &TestProject) -> Result<(), TestCaseError> {
    let reader = desk.reader();
    let replay = Replay::new(&desk.events());
    for name in NAMES {
        let mut tally = Tally::default();
        let mut waiting = Vec::new();
        let mut closed = HashSet::new();
        for no in (1..=CASES).map(CaseNo) {
            let standing = replay.standing(&reviewer(name), no);
            let open = reader.case(no, &reviewer(name)).unwrap().unwrap();
            prop_assert_eq!(&open.standing, &standing, "{} {}", name, no);
            let row = &reader.rows(no, 1, &reviewer(name)).unwrap()[0];
            prop_assert_eq!(row.answers.clone(), standing.classification.answers.clone());
            prop_assert_eq!(row.flagged, standing.classification.flagged);
            prop_assert_eq!(row.postponed, standing.is_postponed());
            tally = tally.moved(&Standing::default(), &standing);
            if standing.is_postponed() {
                waiting.push((standing.postponed, no));
            }
            if standing.is_classified() || standing.postponed.is_some() {
                closed.insert(no.0);
            }
        }
        waiting.sort();
        prop_assert_eq!(reader.tally(&reviewer(name)).unwrap(), tally);
        let rows = reader.postponed(&reviewer(name), 99).unwrap();
        let expected: Vec<CaseNo> = waiting.iter().map(|(_, no)| *no).collect();
        prop_assert_eq!(rows.iter().map(|row| row.no).collect::<Vec<_>>(), &expected[..]);
        verify_runs(desk, name, &closed)?;
        verify_next(&reader, name, &closed, &expected)?;
    }
    verify_counts(&reader)?;
    verify_acts(desk, &replay)
}

/// What counts of cases with the same answers, found once, is what counts of each of them.
fn verify_counts(reader: &Reader) -> Result<(), TestCaseError> {
    let (mut each, mut alike) = (Vec::new(), Vec::new());
    let mut one = |_, case: CaseAnswers| each.push(case.counts);
    reader.answers_of_all(&Filter::All, &anyone(), &FacetScheme::default(), &mut one).unwrap();
    let mut several = |counts: &FinalAnswers, cases| {
        alike.extend(std::iter::repeat_n(counts.clone(), cases));
    };
    reader.answers_alone(&anyone(), &mut several).unwrap();
    for counts in [&mut each, &mut alike] {
        counts.retain(|counts| counts.given > 0);
        counts.sort_by_cached_key(|counts| format!("{counts:?}"));
    }
    prop_assert_eq!(each, alike);
    Ok(())
}

/// The runs hold the closed cases, no two of them touch, and none is empty.
fn verify_runs(desk: &TestProject, name: &str, closed: &HashSet<i64>) -> Result<(), TestCaseError> {
    let runs: Vec<(i64, i64)> = desk
        .project
        .connection()
        .prepare("SELECT first, last FROM closed_run JOIN reviewer ON no = reviewer WHERE name = ?1 ORDER BY first")
        .unwrap()
        .query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    prop_assert!(runs.iter().all(|(first, last)| first <= last));
    prop_assert!(runs.windows(2).all(|pair| pair[0].1 + 1 < pair[1].0), "{:?}", runs);
    let in_runs: HashSet<i64> = runs.into_iter().flat_map(|(first, last)| first..=last).collect();
    prop_assert_eq!(&in_runs, closed);
    Ok(())
}

/// Enter goes where a walk through all cases goes.
fn verify_next(
    reader: &Reader,
    name: &str,
    closed: &HashSet<i64>,
    waiting: &[CaseNo],
) -> Result<(), TestCaseError> {
    let underway = Underway { classified: vec![CaseNo(2)], postponed: vec![CaseNo(4)] };
    for (underway, away) in [(Underway::default(), vec![]), (underway, vec![2, 4])] {
        for after in 0..=CASES {
            let found = reader
                .next_case(&reviewer(name), (after > 0).then_some(CaseNo(after)), &underway)
                .unwrap();
            let open = |no: &i64| !closed.contains(no) && !away.contains(no);
            match (after + 1..=CASES).chain(1..=after).find(open) {
                Some(no) => prop_assert_eq!(found, NextCase::Unclassified(CaseNo(no))),
                None if away.is_empty() => {
                    let another = waiting.iter().find(|no| no.0 != after).or(waiting.first());
                    let expected = another.map_or(NextCase::None, |no| NextCase::Postponed(*no));
                    prop_assert_eq!(found, expected);
                }
                None => prop_assert!(!matches!(found, NextCase::Unclassified(_))),
            }
        }
    }
    Ok(())
}

/// The set of live acts, with the newest retraction of each.
fn verify_acts(desk: &TestProject, replay: &Replay) -> Result<(), TestCaseError> {
    type Liveness = (Uuid, (bool, Option<Uuid>));
    let kept: HashMap<Uuid, (bool, Option<Uuid>)> = desk
        .project
        .connection()
        .prepare("SELECT id, live, marked_id FROM act")
        .unwrap()
        .query_map([], |row| {
            let marked: Option<[u8; 16]> = row.get(2)?;
            Ok((Uuid::from_bytes(row.get(0)?), (row.get(1)?, marked.map(Uuid::from_bytes))))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let expected: HashMap<Uuid, (bool, Option<Uuid>)> = replay
        .applied_acts()
        .map(|(_, act)| -> Liveness {
            let retraction = replay.newest_retraction(act.stamp.id, &act.reviewer);
            let live = retraction.is_none_or(|retraction| retraction.restores);
            (act.stamp.id, (live, retraction.map(|retraction| retraction.stamp.id)))
        })
        .collect();
    prop_assert_eq!(kept, expected);
    Ok(())
}

#[derive(Debug, Clone)]
enum LogStep {
    Answer(usize, Vec<(Patch, Vec<i64>)>),
    Postpone(usize, i64),
    Undo(usize),
    Redo(usize),
    /// A retraction of a reviewer on any earlier event, of whichever reviewer.
    Mark(usize, prop::sample::Index, bool),
    Import(usize, i64, bool),
    Reopen,
}

fn patches() -> impl Strategy<Value = Patch> {
    fn change<T: Clone + std::fmt::Debug + 'static>(
        values: Vec<T>,
    ) -> impl Strategy<Value = Change<T>> {
        prop_oneof![
            3 => Just(Change::Keep),
            1 => Just(Change::Clear),
            4 => prop::sample::select(values).prop_map(Change::Set),
        ]
    }
    let categories = vec![CategoryAnswer::Is(Category::Emergency), CategoryAnswer::Unclear];
    let kinds = vec![
        KindsAnswer::NONE,
        KindsAnswer::Unclear,
        KindsAnswer::Are(KindSet::from_iter(ChangeKind::ALL)),
    ];
    (
        change(categories),
        change(vec![Answer::Yes, Answer::No]),
        change(kinds),
        change(vec!["én".to_owned(), "to".to_owned()]),
        change(vec![true, false]),
        facet_changes(),
    )
        .prop_map(|(category, new, kinds, note, flag, facets)| Patch {
            category,
            new,
            kinds,
            facets,
            note,
            flag,
        })
}

fn steps() -> impl Strategy<Value = LogStep> {
    let who = 0..NAMES.len();
    let batch = (
        patches(),
        patches(),
        prop::sample::subsequence((1..=CASES).collect::<Vec<_>>(), 1..=4),
        0..3_usize,
    )
        .prop_map(|(one, other, mut cases, split)| {
            let rest = cases.split_off(split.min(cases.len() - 1) + 1);
            let mut changes = vec![(one, cases)];
            if !rest.is_empty() {
                changes.push((other, rest));
            }
            changes
        });
    prop_oneof![
        8 => (who.clone(), batch).prop_map(|(who, changes)| LogStep::Answer(who, changes)),
        3 => (who.clone(), 1..=CASES).prop_map(|(who, no)| LogStep::Postpone(who, no)),
        6 => who.clone().prop_map(LogStep::Undo),
        5 => who.clone().prop_map(LogStep::Redo),
        1 => (who.clone(), any::<prop::sample::Index>(), any::<bool>())
            .prop_map(|(who, event, restores)| LogStep::Mark(who, event, restores)),
        2 => (who, 1..=CASES, any::<bool>()).prop_map(|(who, no, replace)| LogStep::Import(who, no, replace)),
        1 => Just(LogStep::Reopen),
    ]
}

fn last_act(desk: &TestProject) -> Act {
    desk.events().pop().unwrap().act
}

/// Does a step, and holds what undo and redo do against the log.
fn take(mut desk: TestProject, step: LogStep) -> Result<TestProject, TestCaseError> {
    match step {
        LogStep::Answer(who, changes) => {
            let changes = changes
                .into_iter()
                .map(|(patch, cases)| (patch, cases.into_iter().map(seen).collect()))
                .collect();
            desk.act(NAMES[who], &Act::Answered { changes });
        }
        LogStep::Postpone(who, no) => desk.act(NAMES[who], &postpone(no)),
        LogStep::Undo(who) => {
            let expected = Replay::new(&desk.events()).act_to_undo(&reviewer(NAMES[who]));
            let undone = desk.undo(NAMES[who]);
            prop_assert_eq!(undone.is_some(), expected.is_some());
            if let Some(target) = expected {
                prop_assert_eq!(&last_act(&desk), &Act::Retracted { target });
            }
        }
        LogStep::Redo(who) => {
            let expected = Replay::new(&desk.events()).act_to_redo(&reviewer(NAMES[who]));
            let redone = desk.redo(NAMES[who]);
            prop_assert_eq!(redone.is_some(), expected.is_some());
            if let Some(target) = expected {
                prop_assert_eq!(&last_act(&desk), &Act::Restored { target });
            }
        }
        LogStep::Mark(who, event, restores) => {
            let events = desk.events();
            if !events.is_empty() {
                let target = event.get(&events).id;
                let retraction =
                    if restores { Act::Restored { target } } else { Act::Retracted { target } };
                desk.act(NAMES[who], &retraction);
            }
        }
        LogStep::Import(who, no, replace) => {
            let mut record = record(&no.to_string());
            record.classifications = vec![decision(NAMES[who], &record)];
            let rules = ImportRules { replace, ..ImportRules::default() };
            desk.project.import(&[record], &origin(), rules).unwrap();
        }
        LogStep::Reopen => desk = desk.reopened(),
    }
    Ok(desk)
}

#[test]
fn the_runs_of_very_many_cases_at_once_are_those_of_one_after_the_other() {
    let mut desk = TestProject::with_cases(10_300);
    desk.act("lom", &classify(Category::Preparedness, &[1]));
    let cases: Vec<i64> = (1..=10_300).filter(|no| no % 100 != 0).collect();
    desk.act("kvam", &classify(Category::LongTerm, &cases));
    verify_runs(&desk, "kvam", &cases.into_iter().collect()).unwrap();
    verify_runs(&desk, "lom", &HashSet::from([1])).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]
    #[test]
    fn live_is_replay(steps in prop::collection::vec(steps(), 1..24)) {
        let mut desk = TestProject::with_cases(usize::try_from(CASES).unwrap());
        for step in steps {
            desk = take(desk, step)?;
            verify(&desk)?;
        }
        let events = desk.events();
        prop_assert!(events.windows(2).all(|pair| pair[0].stamp() < pair[1].stamp()));

        let before = desk.records();
        for name in NAMES {
            let standings = |desk: &TestProject| -> Vec<Standing> {
                (1..=CASES).map(|no| desk.standing(name, no)).collect()
            };
            let was = standings(&desk);
            if desk.undo(name).is_some() {
                prop_assert!(desk.redo(name).is_some());
            }
            prop_assert_eq!(standings(&desk), was);
        }
        prop_assert_eq!(&desk.records(), &before);

        let mut copy = TestProject::empty();
        copy.import(&before);
        prop_assert_eq!(copy.records(), before);
        verify(&copy)?;
    }
}
