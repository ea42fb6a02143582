//! Rounds at the desk: the queue is the round, in its order; leaving it, filters, and who answered what.

use uuid::Uuid;

use super::project::WorkedProject;
use super::sitting::{BEGIN, Sitting, first_options};
use crate::domain::rounds::{
    PlannedRound, RoundEnd, RoundId, RoundKind, RoundOpened, RoundPart, RoundPlan, RoundReader,
    RoundRefusal, RoundStatus, SettledHow,
};
use crate::domain::{CaseNo, Message, Patch, Reviewer, TextHash};
use crate::review::queue::QueueContent;
use crate::review::round_desk::Scope;
use crate::review::round_form::{FormStep, RoundDeed, RoundForm};
use crate::review::{
    Action, Command, Effect, Layer, OpenCaseView, Reply, Sentence, StoreEffect, TeamLink, TeamNews,
    Topic,
};

/// A round of this name that two read.
pub(crate) fn round(name: &str) -> RoundStatus {
    let reader = |name: &str, given, done| RoundReader {
        reviewer: Reviewer::new(name).unwrap(),
        given,
        done,
    };
    RoundStatus {
        plan: RoundPlan {
            adjudicators: Vec::new(),
            allocation: Vec::new(),
            codebook: TextHash([0; 32]),
            draw: "nybrott-draw-1".to_owned(),
            filter: String::new(),
            frame_n: 9,
            frame_sha256: TextHash([0; 32]),
            goal: None,
            keeps_calibration: false,
            kind: RoundKind::Sample,
            n: 4,
            name: name.to_owned(),
            one_per_group: false,
            overlap: 4,
            reuses: false,
            reviewers: Vec::new(),
            round: RoundId(Uuid::from_u128(name.len().try_into().unwrap())),
            seed: "2026".to_owned(),
            settled: SettledHow::Blind,
            strata: None,
            times: 2,
            worked: Vec::new(),
        },
        opened_at: BEGIN,
        opened_by: Reviewer::new("leder").unwrap(),
        end: None,
        draw: 1,
        draws: 1,
        readers: vec![reader("kvam", 3, 0), reader("lom", 4, 1)],
        adjudicators: Vec::new(),
    }
}

#[test]
fn a_hand_out_that_is_opened_under_another_name_says_whose_it_is() {
    let warning = |change: fn(&mut RoundStatus)| {
        let mut project = WorkedProject::of(4);
        let mut of_others = round("hoved");
        of_others.readers.retain(|reader| reader.reviewer.as_str() == "lom");
        change(&mut of_others);
        project.rounds = vec![(of_others, Vec::new())];
        let sitting = Sitting::on(project).shows("1 [- - -] q1");
        let messages = sitting.state.notice.into_iter().flat_map(|notice| notice.sentences);
        messages.map(|sentence| sentence.message.to_string()).collect::<String>()
    };
    let said = warning(|_| ());
    assert!(said.contains("review-round-of-others") && said.contains("lom (4)"), "{said}");
    assert_eq!(warning(|round| round.opened_by = Reviewer::new("kvam").unwrap()), "");
    assert_eq!(warning(|round| round.adjudicators = vec![Reviewer::new("kvam").unwrap()]), "");
    let ended = |round: &mut RoundStatus| {
        let (at, by) = (BEGIN, Reviewer::new("leder").unwrap());
        round.end = Some(RoundEnd { at, by, is_void: false });
    };
    assert_eq!(warning(ended), "");
}

/// A desk on nine cases, of which the round gives 7, 2 and 5 to the reviewer, in this order.
fn desk() -> Sitting {
    Sitting::on(project())
}

fn project() -> WorkedProject {
    let mut project = WorkedProject::of(9);
    project.rounds = vec![(round("hoved"), [7, 2, 5].map(CaseNo).into())];
    project
}

fn listed(sitting: &Sitting) -> Option<Vec<i64>> {
    match &sitting.state.queue.shown {
        QueueContent::All => None,
        QueueContent::Listed { cases, .. } => Some(cases.iter().map(|no| no.0).collect()),
    }
}

#[test]
fn the_queue_is_the_round_in_the_order_of_reading_and_enter_goes_through_it() {
    let sitting = desk().shows("7 [- - -] q1");
    assert_eq!(listed(&sitting), Some(vec![7, 2, 5]));
    assert_eq!(sitting.state.scope(), Scope { done: 0, total: 3 });
    let sitting = sitting.keys("1 2 Enter").shows("2 [- - -] q1").keys("s").shows("5 [- - -] q1");
    assert_eq!(sitting.state.scope(), Scope { done: 1, total: 3 });
    let sitting = sitting.keys("1 2 Enter");
    assert!(sitting.shown().starts_with("2 "), "the postponed one is left: {}", sitting.shown());
    let sitting = sitting.keys("1 2 Enter");
    assert!(sitting.state.is_finished(), "{}", sitting.shown());
    assert_eq!(sitting.state.scope(), Scope { done: 3, total: 3 });
    let sitting = sitting.keys("u");
    assert_eq!(sitting.state.scope(), Scope { done: 2, total: 3 }, "an undo counts");
}

#[test]
fn esc_takes_a_filter_off_and_leaves_the_round_on() {
    let sitting = desk().keys("F").types("id:s-2,s-5,s-9").keys("Enter");
    assert_eq!(listed(&sitting), Some(vec![2, 5]), "case 9 is not in the round");
    let sitting = sitting.keys("Esc");
    assert_eq!(listed(&sitting), Some(vec![7, 2, 5]));
    let sitting = sitting.keys("Esc Esc");
    assert_eq!(listed(&sitting), Some(vec![7, 2, 5]));
}

#[test]
fn one_leaves_the_round_for_the_whole_project_and_comes_back() {
    let sitting = desk().keys(":").types("round").keys("Enter").shows("7 [- - -] q1 + rounds");
    let sitting = sitting.keys("0").says(&["review-round-left"]).shows("7 [- - -] q1");
    assert_eq!(listed(&sitting), None);
    assert_eq!(sitting.state.scope(), Scope { done: 0, total: 9 });
    let sitting = sitting.keys("1 2 Enter").shows("8 [- - -] q1");
    let sitting = sitting.keys(":").types("round").keys("Enter Enter");
    assert_eq!(listed(&sitting), Some(vec![7, 2, 5]));
    sitting.shows("2 [- - -] q1").says(&["review-round-on name=\"hoved\" count=3 left=2"]);
}

/// Acts of others come, and then what the courier says of them.
fn exchanged(sitting: Sitting, is_asked: bool) -> Sitting {
    let total = sitting.project.total();
    sitting.arrives(Reply::Arrived { total, is_unswept: false }).arrives(Reply::Team(TeamNews {
        unsent: None,
        link: TeamLink::Exchanged,
        outcome: Ok(vec![Message::new("team-news-from")]),
        has_news: true,
        is_asked,
        has_claims: false,
    }))
}

/// The round is closed in the project.
fn end(project: &mut WorkedProject) {
    let (at, by) = (BEGIN, Reviewer::new("leder").unwrap());
    project.rounds[0].0.end = Some(RoundEnd { at, by, is_void: false });
    project.rounds[0].1.clear();
}

const CAME: &str = "review-round-came name=\"hoved\" count=3";

#[test]
fn a_round_that_comes_shows_its_first_case_and_one_that_is_closed_gives_the_project_back() {
    for is_asked in [false, true] {
        let mut sitting = Sitting::on(WorkedProject::of(9)).shows("1 [- - -] q1");
        sitting.project.rounds = project().rounds;
        let mut sitting = exchanged(sitting, is_asked).shows("7 [- - -] q1");
        assert_eq!(listed(&sitting), Some(vec![7, 2, 5]));
        sitting = sitting.says(&["team-news-from", CAME]).keys("1 2 Enter").shows("2 [- - -] q1");
        end(&mut sitting.project);
        let sitting = exchanged(sitting, is_asked).shows("2 [- - -] q1");
        assert_eq!(listed(&sitting), None);
        let left = "review-round-over-closed-left name=\"hoved\" count=2";
        sitting.says(&["team-news-from", left]);
    }
}

#[test]
fn a_round_that_comes_with_a_merge_shows_its_first_case_too() {
    let came = || Message::new("review-merged").with("cases", 0_i64).with("acts", 1_i64);
    let merged = || Reply::Merged(Ok((vec![came()], 9)));
    let mut sitting = Sitting::on(WorkedProject::of(9));
    sitting.project.rounds = project().rounds;
    let merged_first = "review-merged cases=0 acts=1";
    let mut sitting = sitting.arrives(merged()).shows("7 [- - -] q1").says(&[merged_first, CAME]);
    sitting.project.rounds[0].1.clear();
    let sitting = sitting.arrives(merged());
    assert_eq!(listed(&sitting), None);
    sitting.says(&[merged_first, "review-round-over name=\"hoved\""]);
    // Where nothing is open any more, the first case of the round comes at once.
    let mut done = Sitting::on(WorkedProject::of(2)).keys("1 2 Enter 1 2 Enter").shows("finished");
    done.project = project();
    done.arrives(merged()).shows("7 [- - -] q1").says(&[merged_first, CAME]);
}

#[test]
fn a_case_that_an_answer_is_begun_on_stays_when_a_round_comes_and_the_round_follows() {
    let mut sitting = Sitting::on(WorkedProject::of(9)).keys("1").shows("1 [1 - -] q2, 1 draft");
    sitting.project.rounds = project().rounds;
    let outside = "review-round-came-outside name=\"hoved\" count=3";
    let sitting = exchanged(sitting, false).shows("1 [1 - -] q2, 1 draft");
    let sitting = sitting.says(&["team-news-from", outside]);
    assert_eq!(listed(&sitting), Some(vec![7, 2, 5]));
    sitting.keys("2 Enter").shows("7 [- - -] q1").keys("1 2 Enter").shows("2 [- - -] q1");
    // A page that is read is not taken away either.
    let mut reading = Sitting::on(WorkedProject::of(9)).keys("?");
    reading.project.rounds = project().rounds;
    exchanged(reading, false).keys("Esc").shows("1 [- - -] q1");
}

fn closed_here() -> Sentence {
    Sentence::about(Topic::RoundClosedHere, Message::new("review-round-closed"))
}

#[test]
fn a_round_that_is_closed_is_named_once() {
    let closed = |mut sitting: Sitting| {
        end(&mut sitting.project);
        sitting.arrives(Reply::RoundWritten(Ok(closed_here())))
    };
    closed(desk()).says(&["review-round-closed", "review-round-queue-whole"]);
    // Who works in the whole project goes on there.
    let left = || desk().keys(":").types("round").keys("Enter 0");
    closed(left()).says(&["review-round-closed"]);
    let mut elsewhere = left();
    end(&mut elsewhere.project);
    let named = "review-round-closed-elsewhere name=\"hoved\"";
    exchanged(elsewhere, false).says(&["team-news-from", named]);
}

#[test]
fn who_answered_what_is_asked_about_only_while_a_round_gives_the_case() {
    let sitting = desk().keys("w").shows("7 [- - -] q1 + unblind").keys("Esc");
    let looks = |asked: &Effect| matches!(asked, Effect::Store(StoreEffect::Look { .. }));
    assert!(!sitting.asked.iter().any(looks), "{:?}", sitting.asked);
    let sitting = sitting.keys("w Enter");
    assert!(matches!(
        sitting.asked.last(),
        Some(Effect::Store(StoreEffect::Look { no: CaseNo(7), .. }))
    ));
    let sitting = Sitting::on(WorkedProject::of(2)).keys("w").shows("1 [- - -] q1");
    assert_eq!(sitting.asked.last(), Some(&Effect::Store(StoreEffect::ReadStatements(CaseNo(1)))));
}

#[test]
fn a_new_round_proposes_who_has_answered_in_the_project() {
    let mut known = desk().project.round_overview();
    let names = ["Nord, Lom", "kvam", "lom", "sola"];
    known.answering = names.map(|name| Reviewer::new(name).unwrap()).into();
    let sitting = desk().arrives(Reply::Rounds(Box::new(known)));
    let sitting = sitting.keys(":").types("round-open").keys("Enter");
    let Some(Layer::RoundForm(form)) = sitting.state.top() else { panic!() };
    assert_eq!(form.typed(RoundPart::Reviewers), "kvam,lom,sola");
    // What is only proposed is nothing that was filled in.
    let sitting = sitting.keys("Esc");
    assert!(sitting.state.notice().is_none(), "{:?}", sitting.state.notice());
}

#[test]
fn a_round_is_asked_for_line_by_line_and_a_refusal_goes_to_its_line() {
    let sitting = desk().keys(":").types("round-open").keys("Enter 2").types("neste").keys("Enter");
    let sitting = sitting.keys("Enter").types("4").keys("Enter Enter Enter").types(",lom");
    let sitting = sitting.keys("Enter Enter");
    let Some(Effect::Store(StoreEffect::PlanRound(order))) = sitting.asked.last().cloned() else {
        panic!("{:?}", sitting.asked.last());
    };
    assert_eq!((order.name.as_str(), order.n.as_str()), ("neste", "4"));
    assert_eq!(order.reviewers, "kvam,lom");
    let why = Message::new("round-number").with("option", "--n").with("typed", "4");
    let why = RoundRefusal::of(RoundPart::Number, why).without_options_as("review-round-number");
    let sitting = sitting.arrives(Reply::RoundPlanned(order, Err(why)));
    let Some(Layer::RoundForm(form)) = sitting.state.top() else { panic!() };
    assert_eq!(form.line, RoundPart::Number);
    sitting.says(&["review-round-number option=\"--n\" typed=\"4\""]);
}

/// A round that could be opened, in which the project does not know these.
fn planned(newcomers: &[&str]) -> Box<PlannedRound> {
    Box::new(PlannedRound {
        opened: RoundOpened { plan: Box::new(round("neste").plan), sample: Vec::new() },
        loads: Vec::new(),
        adjudicators: Vec::new(),
        newcomers: newcomers.iter().map(|name| Reviewer::new(name).unwrap()).collect(),
        draw: 1,
        answered_before: 0,
        answered_by_others: 0,
        unread: 0,
        near: None,
        calibration: 0,
    })
}

#[test]
fn whom_a_team_may_know_is_looked_for_before_a_round_names_them() {
    let exchanged = |sitting: Sitting, link| {
        let (unsent, outcome) = (None, Ok(vec![Message::new("team-nothing-new")]));
        let (has_news, is_asked, has_claims) = (false, true, false);
        let news = TeamNews { unsent, link, outcome, has_news, is_asked, has_claims };
        sitting.arrives(Reply::Team(news))
    };
    let filled = |sitting: Sitting| {
        let sitting = sitting.keys(":").types("round-open").keys("Enter 2").types("neste");
        sitting.keys("Enter Enter").types("4").keys("Enter Enter Enter").types(",lom").keys("Enter")
    };
    let drawn = |sitting: Sitting, newcomers: &[&str]| {
        let Some(Effect::Store(StoreEffect::PlanRound(order))) = sitting.asked.last().cloned()
        else {
            panic!("{:?}", sitting.asked.last());
        };
        sitting.arrives(Reply::RoundPlanned(order, Ok(planned(newcomers))))
    };
    let step = |sitting: &Sitting| match sitting.state.top() {
        Some(Layer::RoundForm(form)) => form.step.clone(),
        _ => panic!("{}", sitting.shown()),
    };
    let agrees = |sitting: &Sitting| matches!(step(sitting), FormStep::Agree(_));
    let synchronise = Effect::Store(StoreEffect::Synchronise);
    let in_team = || filled(exchanged(desk(), TeamLink::Exchanged)).keys("Enter");
    assert!(agrees(&drawn(in_team(), &[])));
    assert!(agrees(&drawn(filled(desk()).keys("Enter"), &["lom"])), "there is no team");
    let asking = drawn(in_team(), &["lom"]);
    assert_eq!(asking.asked.last(), Some(&synchronise));
    // Who is not known after it either is new.
    let asked = drawn(exchanged(asking.clone(), TeamLink::Exchanged), &["lom"]);
    assert!(agrees(&asked));
    let offline = exchanged(asking, TeamLink::Offline);
    assert_eq!(step(&offline), FormStep::Typing);
    offline.says(&["review-round-exchange-first names=\"lom\""]);
}

#[test]
fn a_calibration_asks_neither_for_strata_nor_for_an_overlap() {
    let mut form = RoundForm::new("kvam");
    form.kind = RoundKind::Calibration;
    assert!(!form.lines().contains(&RoundPart::Overlap));
    assert!(form.lines().contains(&RoundPart::Goal));
}

/// A desk on thirty cases of which the first two were decided long ago, and are asked for again.
fn drifting() -> Sitting {
    let mut project = WorkedProject::of(30);
    project.record_batch(&Patch::answers(&first_options()), &[CaseNo(1), CaseNo(2)], BEGIN);
    let mut drift = round("glidning");
    drift.plan.kind = RoundKind::Drift;
    project.rounds = vec![(drift, [2, 1].map(CaseNo).into())];
    Sitting::on(project)
}

#[test]
fn one_case_in_ten_is_an_own_old_one_that_is_shown_as_new_and_never_becomes_the_record() {
    let nine = "1 2 Enter ".repeat(9);
    let sitting = drifting().shows("3 [- - -] q1");
    assert_eq!(listed(&sitting), None, "it is no queue of its own");
    let again = sitting.keys(&nine).shows("2 [- - -] q1");
    assert_eq!(again.state.open_case.as_ref().map(OpenCaseView::is_untouched), Some(false));
    let row = again.state.queue.rows.iter().find(|row| row.no == CaseNo(2));
    assert!(row.is_none_or(|row| row.answers.is_blank()), "nor does the queue say what it was");
    assert!(!again.clone().keys("Enter").notices().is_empty(), "an answer is missing");

    let given = again.keys("2 1 3 Enter").shows("12 [- - -] q1").undoes_last(false);
    assert_eq!(
        given.project.again.get(&CaseNo(2)).map(super::sitting::digits).as_deref(),
        Some("2 1 3")
    );
    assert_eq!(given.project.standing(CaseNo(2)).classification.answers, first_options());
    assert_eq!(given.state.tally.classified, 11, "it is in no count");

    // It is taken back as any, before what was done before it.
    let back = given.clone().keys("u").shows("2 [2 1 3] q1, 1 draft");
    let other = back.keys("1 Enter").shows("12 [- - -] q1");
    assert_eq!(
        other.project.again.get(&CaseNo(2)).map(super::sitting::digits).as_deref(),
        Some("1 1 3")
    );
    // After going back, what was answered now is found.
    let back = given.clone().keys("Backspace");
    assert!(back.shown().starts_with("2 [2 1 3]"), "{}", back.shown());
    // After a decision on new work, that is what undo takes back.
    let undone = given.keys("1 2 Enter u").shows("12 [1 2 -] q1, 1 draft");
    assert_eq!(undone.project.again.len(), 1);
}

#[test]
fn old_cases_that_are_left_come_when_there_is_no_new_work_and_may_wait() {
    let mut project = WorkedProject::of(3);
    project.record_batch(&Patch::answers(&first_options()), &[CaseNo(1), CaseNo(2)], BEGIN);
    let mut drift = round("glidning");
    drift.plan.kind = RoundKind::Drift;
    project.rounds = vec![(drift, [2, 1].map(CaseNo).into())];
    let sitting = Sitting::on(project).keys("1 2 Enter").shows("2 [- - -] q1");
    let sitting = sitting.keys("s").shows("1 [- - -] q1").keys("1 2 Enter").shows("2 [- - -] q1");
    let done = sitting.keys("1 2 Enter").shows("finished");
    assert_eq!(done.project.again.len(), 2);
    assert_eq!(done.stored(), "111, 111, 12-");
    // After a restart nothing is asked for again.
    done.restarted().shows("finished");
}

#[test]
fn a_calibration_that_is_closed_leads_to_how_far_reviewers_agree() {
    let mut project = project();
    project.rounds[0].0.plan.kind = RoundKind::Calibration;
    let closed = Sitting::on(project).arrives(Action::Do(Command::Rounds)).keys("Tab Enter");
    let closed = closed.arrives(Reply::RoundWritten(Ok(closed_here())));
    closed.asks(&Effect::Store(StoreEffect::ReadAgreement { round: 0 }));
}

#[test]
fn a_form_that_is_left_is_filled_in_when_it_is_opened_again() {
    let opened = |sitting: Sitting| sitting.keys(":").types("round-open").keys("Enter");
    let left = opened(desk()).keys("1").types("vår").keys("Esc");
    let sitting = opened(left.says(&["review-round-form-kept"]));
    let Some(Layer::RoundForm(form)) = sitting.state.top() else { panic!() };
    assert_eq!((form.kind, form.typed(RoundPart::Name)), (RoundKind::Double, "vår"));
    assert!(!opened(desk()).keys("Esc").notices().join("").contains("kept"));
}

#[test]
fn a_line_of_a_round_that_has_to_be_filled_in_is_not_passed_blank() {
    let line = |sitting: &Sitting| match sitting.state.top() {
        Some(Layer::RoundForm(form)) => form.line,
        _ => panic!("{}", sitting.shown()),
    };
    // Who presses Enter by habit behind the digit is still asked for the name.
    let sitting = desk().keys(":").types("round-open").keys("Enter 2 Enter");
    assert_eq!(line(&sitting), RoundPart::Name);
    let sitting = sitting.says(&["review-round-no-name"]).types("vår").keys("Enter Enter Enter");
    assert_eq!(line(&sitting), RoundPart::Number);
    sitting.says(&["review-round-no-number"]);
}

#[test]
fn the_rounds_begin_with_an_open_one_where_the_queue_is_the_whole_project() {
    let whole = desk().keys(": r o u n d Enter 0").says(&["review-round-left"]);
    let sitting = whole.keys(": r o u n d Enter Tab");
    let Some(Layer::Rounds(dialogue)) = sitting.state.top() else { panic!() };
    let asked = dialogue.asked.as_ref().map(|(deed, round)| (*deed, round.plan.name.as_str()));
    assert_eq!(asked, Some((RoundDeed::Close, "hoved")));
}

#[test]
fn a_round_is_handed_out_from_its_page_after_a_question() {
    let page = |project| Sitting::on(project).keys(": r o u n d Enter e");
    let is_asked_for = |sitting: &Sitting| {
        matches!(sitting.asked.last(), Some(Effect::Store(StoreEffect::HandOut(_))))
    };
    let sitting = page(project());
    assert!(!is_asked_for(&sitting));
    assert!(is_asked_for(&sitting.keys("Enter")));
    let mut alone = project();
    alone.rounds[0].0.readers.truncate(1);
    let sitting = page(alone).says(&["review-round-nothing-to-hand-out name=\"hoved\""]);
    assert!(!is_asked_for(&sitting), "the only reader is the one who works here");
}
