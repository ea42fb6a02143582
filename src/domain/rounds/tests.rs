//! What follows from a log with rounds in it.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::event::Change;
use crate::domain::{
    Act, CaseNo, Category, CategoryAnswer, Event, Independence, Moment, Patch, People, Replay,
    Reviewer, ReviewerId, SeenCase, TextHash,
};

const KVAM: &str = "kvam";
const CASE: SeenCase = SeenCase { case: CaseNo(1), text: TextHash([1; 32]) };
const ROUND: RoundId = RoundId(Uuid::from_u128(77));

fn reviewer(name: &str) -> Reviewer {
    Reviewer::new(name).unwrap()
}

fn event(lamport: u64, by: &str, act: Act) -> Event {
    Event {
        id: Uuid::from_u128(lamport.into()),
        reviewer: reviewer(by),
        session: Uuid::nil(),
        seq: lamport,
        lamport,
        at: Moment::from_millis(0),
        imported: false,
        batch_size: 1,
        track: None,
        act,
    }
}

fn answers(lamport: u64, category: Category) -> Event {
    let patch = Patch { category: Change::Set(CategoryAnswer::Is(category)), ..Patch::default() };
    event(lamport, KVAM, Act::answered(patch, CASE))
}

fn retracts(lamport: u64, target: u64) -> Event {
    event(lamport, KVAM, Act::Retracted { target: Uuid::from_u128(target.into()) })
}

fn restores(lamport: u64, target: u64) -> Event {
    event(lamport, KVAM, Act::Restored { target: Uuid::from_u128(target.into()) })
}

fn sees(lamport: u64) -> Event {
    let seen = AnswersSeen::of(SeenHow::Who, vec![CASE]);
    event(lamport, KVAM, Act::Round(RoundAct::Seen(seen)))
}

/// What a round is that gives its cases to these.
pub(crate) fn plan(round: RoundId, name: &str, reviewers: Vec<ReviewerId>) -> RoundPlan {
    RoundPlan {
        adjudicators: Vec::new(),
        allocation: Vec::new(),
        codebook: TextHash([2; 32]),
        draw: "nybrott-draw-1".into(),
        filter: String::new(),
        frame_n: 3,
        frame_sha256: TextHash([3; 32]),
        goal: Some(0.8),
        keeps_calibration: false,
        kind: RoundKind::Double,
        n: 1,
        name: name.into(),
        one_per_group: false,
        overlap: 1,
        reuses: false,
        reviewers,
        round,
        seed: "2026".into(),
        settled: SettledHow::Blind,
        strata: None,
        times: 2,
        worked: Vec::new(),
    }
}

fn opens(lamport: u64) -> Event {
    let plan = plan(ROUND, "hoved", vec![reviewer(KVAM).id(), reviewer("lom").id()]);
    let assigned = Assigned { reviewers: vec![0, 1], stratum: None };
    let opened = RoundOpened { plan: Box::new(plan), sample: vec![(assigned, vec![CASE])] };
    event(lamport, "leder", Act::Round(RoundAct::Opened(opened)))
}

fn closes(lamport: u64) -> Event {
    let closed = RoundClosed::of(ROUND, false);
    event(lamport, "leder", Act::Round(RoundAct::Closed(closed)))
}

fn category(standing: &crate::domain::Standing) -> Option<Category> {
    match standing.classification.answers.category {
        Some(CategoryAnswer::Is(category)) => Some(category),
        _ => None,
    }
}

/// Kvam's independent answer and the current one.
fn both(events: &[Event]) -> (Option<Category>, Option<Category>) {
    let replay = Replay::new(events);
    let rounds = replay.rounds(People::default());
    let (independent, _) = replay.independent(&rounds, &reviewer(KVAM), CASE.case);
    (category(&independent), category(&replay.standing(&reviewer(KVAM), CASE.case)))
}

#[test]
fn the_independent_answer_is_the_one_given_before_the_first_look() {
    use Category::{Emergency as A, LongTerm as B};
    let drift = Event { track: Some(Uuid::from_u128(5)), ..answers(4, B) };
    let cases: [(&[Event], Option<Category>, Option<Category>); 6] = [
        (&[answers(1, A), sees(2), answers(3, B)], Some(A), Some(B)),
        (&[answers(1, A), sees(2), retracts(3, 1)], Some(A), None),
        (&[answers(1, A), retracts(2, 1), sees(3), restores(4, 1)], None, Some(A)),
        (&[sees(1), answers(2, A)], None, Some(A)),
        (&[answers(1, A), answers(2, B), sees(3)], Some(B), Some(B)),
        (&[answers(1, A), drift], Some(A), Some(A)),
    ];
    for (place, (events, independent, current)) in cases.into_iter().enumerate() {
        assert_eq!(both(events), (independent, current), "{}", place + 1);
    }
}

#[test]
fn others_are_hidden_exactly_while_an_open_round_gives_the_case() {
    let hidden = |events: &[Event], name: &str, case| {
        Replay::new(events).rounds(People::default()).hides(reviewer(name).id(), CaseNo(case))
    };
    let open = [opens(1)];
    assert!(hidden(&open, KVAM, 1) && hidden(&open, "lom", 1));
    assert!(!hidden(&open, KVAM, 2), "it is not in the sample");
    assert!(!hidden(&open, "leder", 1), "the round gives them nothing");
    assert!(!hidden(&[opens(1), closes(2)], KVAM, 1));
    assert!(hidden(&[closes(1), opens(2)], KVAM, 1), "what is not open cannot be closed");

    let moves = |lamport| {
        let (from, to) = (reviewer("lom").id(), reviewer("sola").id());
        let moved = RoundReassigned { round: ROUND, from, to, cases: vec![CASE] };
        event(lamport, "leder", Act::Round(RoundAct::Reassigned(moved)))
    };
    let moved = [opens(1), moves(2)];
    assert!(hidden(&moved, "sola", 1) && !hidden(&moved, "lom", 1));
    let late = [opens(1), closes(2), moves(3)];
    let rounds = Replay::new(&late).rounds(People::default());
    assert_eq!(rounds.first_seen(reviewer("sola").id(), CASE.case), None, "it was closed before");
}

/// Closes the round while these have not answered the case.
fn closes_without(lamport: u64, names: &[&str]) -> Event {
    let unanswered_by = names.iter().map(|name| reviewer(name).id()).collect();
    let unanswered = vec![(Unanswered { unanswered_by }, vec![CASE])];
    let closed = RoundClosed { unanswered, ..RoundClosed::of(ROUND, false) };
    event(lamport, "leder", Act::Round(RoundAct::Closed(closed)))
}

#[test]
fn what_a_closing_did_not_know_is_late() {
    let late = |events: &[Event], name: &str| {
        Replay::new(events).rounds(People::default()).is_late(reviewer(name).id(), CASE.case)
    };
    let closed = [opens(1), answers(2, Category::Emergency), closes_without(9, &[KVAM])];
    assert!(late(&closed, KVAM) && !late(&closed, "lom"));
    assert!(!late(&[opens(1), answers(2, Category::Emergency), closes(9)], KVAM));
    let twice = [opens(1), closes(5), closes_without(9, &[KVAM])];
    assert!(!late(&twice, KVAM), "of two closings the first counts");
    assert!(!late(&[opens(1), closes_without(9, &["sola"])], "sola"), "it was not given to her");
    // What it says is read back as it was written.
    let Act::Round(act) = closes_without(9, &[KVAM, "lom"]).act else { return };
    assert_eq!(RoundAct::read(act.as_str(), &act.payload(), act.parts()), Some(act));
}

#[test]
fn an_answer_is_blind_only_if_it_was_given_while_a_round_kept_others_from_view() {
    let independence = |events: &[Event]| {
        let replay = Replay::new(events);
        let rounds = replay.rounds(People::default());
        replay.independent(&rounds, &reviewer(KVAM), CASE.case).1
    };
    let a = |lamport| answers(lamport, Category::Emergency);
    assert_eq!(independence(&[opens(1), a(2)]), Independence::Blind);
    assert_eq!(independence(&[opens(1), a(2), closes(3)]), Independence::Blind);
    assert_eq!(independence(&[a(1), opens(2)]), Independence::NotBlind, "from before the round");
    assert_eq!(independence(&[a(1)]), Independence::NotBlind);
    assert_eq!(independence(&[opens(1), sees(2), a(3)]), Independence::NotBlind);
}

#[test]
fn what_others_had_answered_when_the_case_was_given_may_have_been_seen() {
    let of = |name: &str, events: &[Event]| {
        let replay = Replay::new(events);
        let rounds = replay.rounds(People::default());
        replay.independent(&rounds, &reviewer(name), CASE.case).1
    };
    let by = |name: &str, lamport| Event {
        reviewer: reviewer(name),
        ..answers(lamport, Category::Emergency)
    };
    let moves = |lamport| {
        let (from, to) = (reviewer("lom").id(), reviewer("sola").id());
        let moved = RoundReassigned { round: ROUND, from, to, cases: vec![CASE] };
        event(lamport, "leder", Act::Round(RoundAct::Reassigned(moved)))
    };
    let blind = Independence::Blind;
    assert_eq!(of("sola", &[opens(1), moves(2), by(KVAM, 3), by("sola", 4)]), blind);
    let after = [opens(1), by(KVAM, 2), moves(3), by("sola", 4)];
    assert_eq!(of("sola", &after), Independence::NotBlind, "sola saw it until then");
    assert_eq!(of(KVAM, &after), blind);
    assert_eq!(of(KVAM, &[by("lom", 1), opens(2), by(KVAM, 3)]), Independence::NotBlind);
}

#[test]
fn an_act_is_read_as_it_was_written_and_others_are_left() {
    for event in [opens(1), closes(2), sees(3)] {
        let Act::Round(act) = event.act else { unreachable!() };
        let read = RoundAct::read(act.as_str(), &act.payload(), act.parts());
        assert_eq!(read, Some(act));
    }
    let Act::Round(act) = opens(1).act else { unreachable!() };
    let payload = act.payload().to_string();
    assert!(payload.starts_with(r#"{"codebook":""#), "keys in order: {payload}");
    assert_eq!(RoundAct::read("round_closed", &serde_json::json!({ "round": 7 }), vec![]), None);
    assert_eq!(RoundAct::read("ruled", &act.payload(), vec![]), None);
}

fn happening(lamport: u64) -> impl Strategy<Value = Event> {
    let before = 1..lamport.max(2);
    prop_oneof![
        3 => Just(answers(lamport, Category::Emergency)),
        3 => Just(answers(lamport, Category::LongTerm)),
        2 => before.clone().prop_map(move |target| retracts(lamport, target)),
        2 => before.prop_map(move |target| restores(lamport, target)),
        1 => Just(sees(lamport)),
        1 => Just(opens(lamport)),
        1 => Just(closes(lamport)),
    ]
}

fn log() -> impl Strategy<Value = Vec<Event>> {
    (1..=14_u64).map(happening).collect::<Vec<_>>()
}

proptest! {
    #[test]
    fn nothing_later_changes_an_independent_answer(log in log(), looked in 1..=14_usize) {
        let independent = |events: &[Event]| {
            let replay = Replay::new(events);
            let rounds = replay.rounds(People::default());
            let seen = rounds.first_seen(reviewer(KVAM).id(), CASE.case);
            (replay.independent(&rounds, &reviewer(KVAM), CASE.case), seen)
        };
        let (then, seen) = independent(&log[..looked]);
        if seen.is_some() {
            prop_assert_eq!(independent(&log), (then, seen));
        }
    }

    #[test]
    fn the_order_in_which_acts_come_does_not_matter(
        log in log().prop_shuffle(),
        again in 0..=14_usize,
    ) {
        let sorted = {
            let mut log = log.clone();
            log.sort_by_key(Event::stamp);
            Replay::new(&log).rounds(People::default())
        };
        let twice: Vec<&Event> = log.iter().chain(&log[..again.min(log.len())]).collect();
        prop_assert_eq!(Replay::new(twice).rounds(People::default()), sorted);
    }
}
