//! Rounds in the store: what is hidden from whom, and what is kept beside the log.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::rounds::tests::plan;
use crate::domain::rounds::{
    Assigned, RoundAct, RoundClosed, RoundId, RoundKind, RoundOpened, RoundReassigned, SeenHow,
};
use crate::domain::{
    CaseHistory, Filter, Independence, People, Replay, ReviewerId, ReviewerStatus, Sort, Stamp,
    Term,
};

pub(super) const ROUND: RoundId = RoundId(Uuid::from_u128(77));

/// The act that opens a round of these cases for kvam and lom, who both read all of them.
pub(super) fn opens(round: RoundId, name: &str, cases: &[i64]) -> Act {
    opens_for([reviewer("kvam").id(), reviewer("lom").id()], round, name, cases)
}

/// The act that opens a round of these cases for two who both read all of them.
pub(super) fn opens_for(
    readers: [ReviewerId; 2],
    round: RoundId,
    name: &str,
    cases: &[i64],
) -> Act {
    let mut plan = plan(round, name, readers.to_vec());
    plan.n = cases.len();
    let assigned = Assigned { reviewers: vec![0, 1], stratum: None };
    let sample = vec![(assigned, cases.iter().map(|no| seen(*no)).collect())];
    Act::Round(RoundAct::Opened(RoundOpened { plan: Box::new(plan), sample }))
}

pub(super) fn closes(round: RoundId) -> Act {
    Act::Round(RoundAct::Closed(RoundClosed::of(round, false)))
}

/// Kvam has answered cases 1 and 2, lom cases 1 and 3; a round gives both of them cases 1 and 2.
fn two_readers() -> TestProject {
    let mut desk = TestProject::with_cases(3);
    // Who is named is to be known.
    desk.act("kvam", &postpone(3));
    desk.act("lom", &postpone(2));
    desk.act("leder", &opens(ROUND, "hoved", &[1, 2]));
    desk.act("kvam", &classify(Category::Emergency, &[1, 2]));
    desk.act("lom", &classify(Category::LongTerm, &[1, 3]));
    desk.act("lom", &note("Et hemmelig ord", 1));
    desk
}

fn filtered(desk: &TestProject, filter: &Filter, who: &str) -> Vec<i64> {
    let found = desk.reader().filtered(filter, Sort::Import, &viewer(who)).unwrap();
    found.into_iter().map(|no| no.0).collect()
}

fn answered_by(name: &str) -> Filter {
    Filter::Is(Term::Reviewer(reviewer(name)))
}

fn authors(history: &CaseHistory) -> Vec<&str> {
    let mut authors: Vec<&str> =
        history.entries.iter().map(|entry| entry.reviewer.as_str()).collect();
    authors.dedup();
    authors
}

/// Who has answered what, as an export for `who` has it.
fn exported(desk: &TestProject, who: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let mut each = |record: CaseRecord| {
        let names = record.classifications.iter().map(|of| of.reviewer.to_string()).collect();
        found.push((record.case.id, names));
        ControlFlow::Continue(())
    };
    desk.reader().records(&viewer(who), false, true, &mut each).unwrap();
    found
}

#[test]
fn while_a_round_is_open_its_readers_see_nothing_of_each_other() {
    let mut desk = two_readers();
    let reader = desk.reader();
    assert_eq!(authors(&reader.history(CaseNo(1), &viewer("kvam")).unwrap()), ["kvam"]);
    assert_eq!(authors(&reader.history(CaseNo(3), &viewer("kvam")).unwrap()), ["kvam", "lom"]);
    assert_eq!(authors(&reader.history(CaseNo(1), &anyone()).unwrap()), ["kvam", "lom"]);

    let lom = answered_by("lom");
    assert_eq!(filtered(&desk, &lom, "kvam"), [3]);
    assert_eq!(filtered(&desk, &Filter::Not(Box::new(lom.clone())), "kvam"), [] as [i64; 0]);
    assert_eq!(filtered(&desk, &lom, "leder"), [1, 3]);
    assert_eq!(filtered(&desk, &answered_by("kvam"), "kvam"), [1, 2]);

    let of_kvam = |id: &str, names: &[&str]| {
        (id.to_owned(), names.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let alone = [of_kvam("1", &["kvam"]), of_kvam("2", &["kvam"]), of_kvam("3", &["lom"])];
    assert_eq!(exported(&desk, "kvam"), alone);
    assert_eq!(exported(&desk, "lom"), [of_kvam("1", &["lom"]), of_kvam("3", &["lom"])]);
    assert_eq!(exported(&desk, "leder")[0], of_kvam("1", &["kvam", "lom"]));

    let others = |statuses: Vec<ReviewerStatus>| {
        let shown = statuses.into_iter().map(|of| (of.reviewer.to_string(), of.is_hidden));
        shown.collect::<Vec<_>>()
    };
    let hidden = [("kvam".to_owned(), false), ("lom".to_owned(), true)];
    assert_eq!(others(reader.statuses(&viewer("kvam")).unwrap()), hidden);
    let mut acts = Vec::new();
    let left_out = reader.events(&viewer("kvam"), &mut |event| {
        acts.push(format!("{event:?}"));
        true
    });
    assert_eq!(left_out.unwrap(), 2, "lom's postponement of case 2, and the note on case 1");
    assert!(!acts.iter().any(|act| act.contains("hemmelig")));
    assert_eq!(reader.judgements(&[CaseNo(1)], &viewer("kvam")).unwrap()[0].1.len(), 1);

    desk.act("leder", &closes(ROUND));
    assert_eq!(filtered(&desk, &lom, "kvam"), [1, 3]);
    assert_eq!(exported(&desk, "kvam")[0], of_kvam("1", &["kvam", "lom"]));
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_look_is_written_down_and_ends_independence_for_these_cases_alone() {
    let mut desk = two_readers();
    let at = Moment::from_millis(5_000);
    let cases = [CaseNo(1), CaseNo(3)];
    let proof = desk.project.look(&reviewer("kvam"), SeenHow::Unblind, &cases, at).unwrap();
    let all = Viewer::unblinded(reviewer("kvam"), proof);
    assert_eq!(authors(&desk.reader().history(CaseNo(1), &all).unwrap()), ["kvam", "lom"]);
    let Some(Act::Round(RoundAct::Seen(seen))) = desk.events().pop().map(|event| event.act) else {
        panic!("the look is in the log");
    };
    assert_eq!(seen.cases.iter().map(|seen| seen.case.0).collect::<Vec<_>>(), [1]);

    desk.act("kvam", &classify(Category::LongTerm, &[1, 2]));
    desk.act("leder", &closes(ROUND));
    let judged = desk.reader().judgements(&[CaseNo(1), CaseNo(2)], &anyone()).unwrap();
    let of_kvam = |place: usize| &judged[place].1[0];
    assert_eq!(category_of(&of_kvam(0).independent), Some(Category::Emergency));
    assert_eq!(category_of(&of_kvam(1).independent), Some(Category::LongTerm));
    assert_eq!(of_kvam(1).independence, Independence::Blind);
}

#[test]
fn rounds_are_listed_with_how_far_they_are_and_draws_are_counted() {
    let mut desk = two_readers();
    desk.act("leder", &opens(RoundId(Uuid::from_u128(78)), "en til", &[1]));
    desk.act("leder", &closes(ROUND));
    let rounds = desk.reader().rounds().unwrap();
    let shown: Vec<_> = rounds
        .iter()
        .map(|round| (round.plan.name.as_str(), round.is_open(), round.draw, round.draws))
        .collect();
    assert_eq!(shown, [("hoved", false, 1, 2), ("en til", true, 2, 2)]);
    let done: Vec<_> = rounds[0].readers.iter().map(|of| (of.given, of.done)).collect();
    assert_eq!(done, [(2, 2), (2, 1)]);
    assert_eq!(rounds[0].outstanding(), 1);
    let sample = desk.reader().sample(&rounds[0].plan).unwrap();
    assert_eq!(sample.iter().map(|case| case.reviewers.len()).collect::<Vec<_>>(), [2, 2]);
    assert_eq!(desk.reader().given(ROUND, &reviewer("lom")).unwrap().len(), 2);
    assert_eq!(rounds[0].plan.kind, RoundKind::Double);
}

#[derive(Debug, Clone)]
enum RoundStep {
    Open(u128, Vec<i64>),
    Close(u128),
    Reassign(u128, usize, usize, i64),
    Look(usize, i64),
    Answer(usize, i64, bool),
    Undo(usize),
    Redo(usize),
}

const READERS: [&str; 3] = ["kvam", "lom", "sola"];

fn steps() -> impl Strategy<Value = Vec<RoundStep>> {
    let cases = proptest::sample::subsequence(vec![1_i64, 2, 3], 1..=3);
    let step = prop_oneof![
        3 => (0..2_u128, cases).prop_map(|(round, cases)| RoundStep::Open(round, cases)),
        2 => (0..2_u128).prop_map(RoundStep::Close),
        2 => (0..2_u128, 0..3_usize, 0..3_usize, 1..=3_i64)
            .prop_map(|(round, from, to, case)| RoundStep::Reassign(round, from, to, case)),
        2 => (0..3_usize, 1..=3_i64).prop_map(|(who, case)| RoundStep::Look(who, case)),
        6 => (0..3_usize, 1..=3_i64, any::<bool>())
            .prop_map(|(who, case, which)| RoundStep::Answer(who, case, which)),
        2 => (0..3_usize).prop_map(RoundStep::Undo),
        2 => (0..3_usize).prop_map(RoundStep::Redo),
    ];
    proptest::collection::vec(step, 0..24)
}

fn take(desk: &mut TestProject, step: &RoundStep) {
    match step {
        RoundStep::Open(round, cases) => {
            desk.act("leder", &opens(RoundId(Uuid::from_u128(*round)), "r", cases));
        }
        RoundStep::Close(round) => {
            let act = closes(RoundId(Uuid::from_u128(*round)));
            let at = Moment::from_millis(4_000);
            desk.project.record_round(&reviewer("leder"), &act, &[], at).unwrap();
        }
        RoundStep::Reassign(round, from, to, case) => {
            let act = RoundReassigned {
                round: RoundId(Uuid::from_u128(*round)),
                from: reviewer(READERS[*from]).id(),
                to: reviewer(READERS[*to]).id(),
                cases: vec![seen(*case)],
            };
            desk.act("leder", &Act::Round(RoundAct::Reassigned(act)));
        }
        RoundStep::Look(who, case) => {
            let at = Moment::from_millis(4_000);
            let who = reviewer(READERS[*who]);
            desk.project.look(&who, SeenHow::Who, &[CaseNo(*case)], at).unwrap();
        }
        RoundStep::Answer(who, case, which) => {
            let category = if *which { Category::Emergency } else { Category::LongTerm };
            desk.act(READERS[*who], &classify(category, &[*case]));
        }
        RoundStep::Undo(who) => drop(desk.undo(READERS[*who])),
        RoundStep::Redo(who) => drop(desk.redo(READERS[*who])),
    }
}

/// Holds what the store says against what the log means.
fn verify(desk: &TestProject) -> Result<(), TestCaseError> {
    let replay = Replay::new(&desk.events());
    let rounds = replay.rounds(People::default());
    let reader = desk.reader();
    for name in READERS {
        let hidden = reader.hidden_cases(&viewer(name)).unwrap();
        for case in (1..=3).map(CaseNo) {
            let is_hidden = rounds.hides(reviewer(name).id(), case);
            prop_assert_eq!(hidden.contains(&case), is_hidden, "{} {}", name, case);
            let judged = reader.judgements(&[case], &anyone()).unwrap();
            let found = judged[0].1.iter().find(|one| one.reviewer.as_str() == name);
            let (standing, independence) = replay.independent(&rounds, &reviewer(name), case);
            let is_late = found.is_some_and(|one| one.is_late);
            let found = found.map(|one| (one.independent.clone(), one.independence));
            let blank = (Standing::default(), Independence::NotBlind);
            let answered = !standing.classification.answers.is_blank();
            let late = answered && rounds.is_late(reviewer(name).id(), case);
            prop_assert_eq!(is_late, late, "{} {}", name, case);
            prop_assert_eq!(found.unwrap_or(blank), (standing, independence), "{} {}", name, case);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn what_is_kept_of_rounds_is_what_the_log_means(steps in steps()) {
        let mut desk = TestProject::with_cases(3);
        for name in READERS {
            desk.act(name, &postpone(1));
        }
        for step in &steps {
            take(&mut desk, step);
            verify(&desk)?;
        }
        prop_assert_eq!(desk.faults(), Vec::<String>::new());
        let stamps: Vec<Stamp> = desk.events().iter().map(Event::stamp).collect();
        prop_assert!(stamps.is_sorted());
    }
}
