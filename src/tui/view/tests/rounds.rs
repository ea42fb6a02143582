//! What the header says of a round.

use super::scenes::{drawn, rows, sitting, words};
use crate::domain::rounds::{PlannedRound, RoundId, RoundKind, RoundOpened, SampleProgress};
use crate::domain::{CaseNo, Message, Reviewer};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::rounds::round;
use crate::review::tests::sitting::{BEGIN, Sitting};
use crate::review::{Action, Command, Effect, Reply, StoreEffect};
use crate::words::Language;

fn header(of: impl Fn(RoundId) -> RoundId, more: usize, columns: u16) -> String {
    let mut project = WorkedProject::of(9);
    let round = round("hoved");
    let measured = of(round.plan.round);
    project.rounds = vec![(round, [7, 2, 5].map(CaseNo).into())];
    let progress = SampleProgress { half_width: 5.83, wanted: 3, more, done: 2 };
    let sitting = Sitting::on(project).arrives(Reply::SampleProgress(measured, Some(progress)));
    rows(&drawn(&sitting.state, Language::Bokmal, columns, 24)).swap_remove(0)
}

#[test]
fn a_sample_says_how_sure_it_is_where_there_is_room() {
    let wide = header(|round| round, 351, 120);
    assert!(wide.contains("±5,8 nå · 351 til for ±3"), "{wide}");
    let narrow = header(|round| round, 351, 80);
    assert!(narrow.contains("±5,8 nå · 351 til for ±3"), "{narrow}");
    let enough = header(|round| round, 0, 120);
    assert!(enough.contains("±5,8 nå · nok for ±3"), "{enough}");
    let small = header(|round| round, 351, 40);
    assert!(!small.contains('±'), "{small}");
}

#[test]
fn what_was_measured_of_another_round_is_not_shown() {
    let header = header(|_| RoundId(uuid::Uuid::from_u128(99)), 351, 120);
    assert!(!header.contains('±'), "{header}");
}

#[test]
fn a_sample_that_is_read_says_what_comes_next_and_asks_for_nothing() {
    let sentences = |more: usize, progress: bool| {
        let mut project = WorkedProject::of(9);
        let mut round = round("hoved");
        round.plan.kind = RoundKind::Sample;
        let id = round.plan.round;
        project.rounds = vec![(round, [1, 2].map(CaseNo).into())];
        let measured = SampleProgress { half_width: 5.83, wanted: 3, more, done: 2 };
        let sitting = Sitting::on(project);
        let sitting = if progress {
            sitting.arrives(Reply::SampleProgress(id, Some(measured)))
        } else {
            sitting
        };
        let sitting = sitting.keys("1 1 1 Enter 1 1 1 Enter");
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, 100, 24)).join(" ");
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let shown = sentences(351, true);
    assert!(!shown.contains("til for ±3"), "{shown}");
    assert!(shown.contains("Er det nøyaktig nok, er du ferdig."), "{shown}");
    // Two cases of the round are read by no one yet.
    assert!(shown.contains("For ±3 trengs 349 saker utover de 4 i runden"), "{shown}");
    assert!(sentences(2, true).contains("Sakene som er igjen i runden, er nok for ±3."));
    assert!(sentences(0, true).contains("Det er nok for ±3"));
    assert!(sentences(0, false).contains("Så viser B andelene"));
}

#[test]
fn a_hand_out_says_nothing_of_how_far_others_are() {
    let end = |cases: usize| {
        let mut project = WorkedProject::of(cases);
        project.rounds = vec![(round("hoved"), [1, 2].map(CaseNo).into())];
        let sitting = Sitting::on(project).keys("1 1 1 Enter 1 1 1 Enter");
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, 100, 24)).join(" ");
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let whole = end(9);
    assert!(whole.contains("lom (1 av 4)") && whole.contains("Så viser B andelene"), "{whole}");
    let part = end(4);
    assert!(part.contains("viser ikke hvor langt de andre er kommet"), "{part}");
    assert!(part.contains("send så prosjektfila til leder"), "{part}");
    assert!(!part.contains("lom (1 av 4)") && !part.contains("andelene"), "{part}");
}

#[test]
fn one_file_that_is_handed_out_is_not_called_each() {
    let said = |count: usize| {
        let message = Message::new("review-round-handed-out").with("count", count);
        let message = message.with("files", "hovud-Ola.nybrott").with("folder", "prosjekt");
        words(Language::Nynorsk).format(&message.with("first", "Ola"))
    };
    let one = said(1);
    assert!(one.starts_with("Skriven fil, i prosjekt: hovud-Ola.nybrott. Ho blir"), "{one}");
    assert!(said(2).starts_with("Skrivne filer, i prosjekt"), "{}", said(2));
}

#[test]
fn what_the_header_says_of_a_round_does_not_come_and_go_with_keys() {
    for (language, columns) in Language::ALL.into_iter().flat_map(|it| [(it, 80), (it, 100)]) {
        let words = words(language);
        let shown = |(keys, left): (&str, usize)| {
            let mut project = WorkedProject::of(9);
            let mut round = round("first");
            (round.plan.goal, round.plan.kind) = (Some(0.8), RoundKind::Double);
            project.rounds = vec![(round, [7, 2, 5, 4].map(CaseNo).into())];
            let sitting = sitting(project, language).keys(keys);
            let header = rows(&drawn(&sitting.state, language, columns, 24)).swap_remove(0);
            let goal = words.decimal(0.8, 2);
            let left = words.format(&Message::new("review-header-round-left").with("count", left));
            let bar = header.chars().filter(|scalar| BAR.contains(scalar)).count();
            (header.contains(&format!(" {goal} ")), header.contains(&format!("· {left}")), bar)
        };
        let before = shown(("", 4));
        for keys in [("1", 4), ("1 2", 4), ("1 2 Enter", 3), ("1 2 Enter 1", 3), (READ, 1)] {
            assert_eq!(shown(keys), before, "{language:?}, {columns} columns, after {keys:?}");
        }
    }
}

/// Three cases are read.
const READ: &str = "1 2 Enter 1 2 Enter 1 2 Enter";

/// What bars are drawn with.
const BAR: [char; 10] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█', '─', '░'];

/// What would be drawn, of which much is to be known.
fn planned() -> PlannedRound {
    let mut plan = round("neste").plan;
    (plan.n, plan.frame_n, plan.overlap, plan.goal) = (30, 200, 17, Some(0.8));
    let reviewer = |name: &str| Reviewer::new(name).unwrap();
    PlannedRound {
        opened: RoundOpened { plan: Box::new(plan), sample: Vec::new() },
        loads: vec![(reviewer("kvam"), 6), (reviewer("lom"), 7)],
        adjudicators: vec![reviewer("sola")],
        newcomers: vec![reviewer("per")],
        draw: 1,
        answered_before: 28,
        answered_by_others: 13,
        unread: 4,
        near: Some((4, 9)),
        calibration: 2,
    }
}

#[test]
fn all_that_would_be_drawn_is_read_before_a_round_is_opened() {
    for (language, width, height, last) in [
        (Language::English, 80, 24, "Seed: 2026"),
        (Language::Bokmal, 100, 30, "Frø: 2026"),
        (Language::Nynorsk, 120, 40, "Frø: 2026"),
    ] {
        let sitting = sitting(WorkedProject::of(9), language)
            .arrives(Action::Do(Command::OpenRound))
            .keys("2")
            .types("neste")
            .keys("Enter Enter")
            .types("4")
            .keys("Enter Enter Enter")
            .types(",lom")
            .keys("Enter Enter");
        let Some(Effect::Store(StoreEffect::PlanRound(order))) = sitting.asked.last().cloned()
        else {
            panic!("{:?}", sitting.asked.last());
        };
        let sitting = sitting.arrives(Reply::RoundPlanned(order, Ok(Box::new(planned()))));
        let shown = rows(&drawn(&sitting.state, language, width, height));
        let text = shown.join("\n");
        assert!(text.contains("kvam 6, lom 7") && text.contains(last), "{text}");
        assert!(!text.contains('…') || width > 80, "nothing is cut: {text}");
    }
}

#[test]
fn the_list_of_rounds_has_dates_whole_or_not_at_all() {
    for (width, height) in [(40, 10), (60, 24), (80, 24), (100, 30), (120, 40)] {
        let mut project = WorkedProject::of(9);
        let mut round = round("dobbeltlesing i mai");
        (round.plan.goal, round.plan.kind) = (Some(0.8), RoundKind::Calibration);
        project.rounds = vec![(round, [7, 2, 5].map(CaseNo).into())];
        let sitting = sitting(project, Language::Bokmal).arrives(Action::Do(Command::Rounds));
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, height));
        let row = shown.iter().find(|row| row.contains("1  dobbeltlesing")).unwrap();
        let words = words(Language::Bokmal);
        let since = words.format(&Message::new("round-state-open").with("day", words.date(BEGIN)));
        let stem = since.split(' ').next().unwrap();
        assert!(!row.contains(stem) || row.contains(&since), "{width}: {row}");
        assert!(row.contains("dine 0 av 3") && !row.contains('…'), "{width}: {row}");
    }
}
