//! Differences that are settled, at the sizes at which people work.

mod begun;
mod contested;
mod ruled_cases;
mod together;

use super::scenes::{answers, at_work, drawn, finished, rows};
use crate::domain::rounds::SettledHow;
use crate::domain::rulings::{
    BlindAnswer, Differences, Dispute, DisputeState, DisputedCase, OwnBefore, ReversedSettling,
    Ruled, RuledByOthers, Ruling, RulingReason, Settlement, WrittenRulings, built_in_rules,
};
use crate::domain::{
    Answer, Answers, CaseNo, Category, Moment, ReadingReasons, Reviewer, SeenCase, Stamp, TextHash,
    TrainingCase,
};
use crate::review::tests::project::Turn;
use crate::review::tests::sitting::{Sitting, first_options};
use crate::review::{Action, Command, Reply};
use crate::words::Language;

fn reviewer(name: &str) -> Reviewer {
    Reviewer::new(name).unwrap()
}

fn emergency() -> Answers {
    answers(Category::Emergency, Answer::Yes, &["service"])
}

fn long_term() -> Answers {
    answers(Category::LongTerm, Answer::Yes, &["service", "process", "organisation"])
}

/// Returns what there is to settle of case 214: two answers, one of them by `own` where that is the reviewer.
fn dispute(sitting: &Sitting, own: &str, is_answered: bool) -> Dispute {
    let given = vec![(reviewer("Saksbehandler A"), emergency()), (reviewer(own), long_term())];
    let given = given.into_iter().map(|(by, answers)| {
        let me = sitting.state.reviewer();
        (if by.as_str() == me.as_str() { me.clone() } else { by }, answers)
    });
    let given: Vec<_> = given.collect();
    let all: Vec<Answers> = given.iter().map(|(_, answers)| answers.clone()).collect();
    let event = uuid::Uuid::from_u128(7);
    Dispute {
        open: sitting.project.open(CaseNo(214)),
        differences: Differences::of(&all),
        inputs: TextHash([0; 32]),
        settlement: Settlement::Open,
        blind: is_answered.then(|| BlindAnswer { event, answers: long_term() }),
        before: OwnBefore { answers: is_answered.then(long_term), ..OwnBefore::default() },
        is_own: own == sitting.state.reviewer().as_str(),
        how: SettledHow::Blind,
        is_seen: is_answered,
        answers: given,
    }
}

fn ruling(by: &str, answers: Answers) -> Ruling {
    Ruling {
        stamp: Stamp { lamport: 1, id: uuid::Uuid::nil() },
        by: reviewer(by),
        at: Moment::from_millis(1_600_000_000_000),
        ruled: Ruled {
            seen: SeenCase { case: CaseNo(214), text: TextHash([0; 32]) },
            answers,
            blind: None,
            rules: Vec::new(),
            reason: None,
            inputs: TextHash([0; 32]),
            note: None,
        },
        blind: None,
    }
}

/// Returns a session in which this is settled.
fn settling(sitting: Sitting, dispute: Dispute) -> Sitting {
    let case = DisputedCase::new(CaseNo(214), dispute.differences.clone(), DisputeState::Open);
    let mut sitting = sitting.arrives(Action::Do(Command::Settle));
    sitting.act(Reply::Disputes(vec![case]));
    sitting.act(Reply::Dispute(Some(Box::new(dispute))));
    sitting
}

/// Returns a session in which the cases of these disputes are to be settled, and the first lies open.
fn settling_all(sitting: Sitting, disputes: &[&Dispute]) -> Sitting {
    let open =
        |of: &&Dispute| DisputedCase::new(of.open.no, of.differences.clone(), DisputeState::Open);
    let mut sitting = sitting.arrives(Action::Do(Command::Settle));
    sitting.act(Reply::Disputes(disputes.iter().map(open).collect()));
    sitting.arrives(read(disputes[0]))
}

fn read(dispute: &Dispute) -> Reply {
    Reply::Dispute(Some(Box::new(dispute.clone())))
}

/// The newest act of who settles is on the disk; these rulings were taken back or restored by it.
fn written(ruled: &[Ruled]) -> Reply {
    Reply::Settled(Box::new(reversed(ruled)))
}

fn reversed(ruled: &[Ruled]) -> WrittenRulings {
    let title = "Sak 214".to_owned();
    WrittenRulings { ruled: ruled.to_vec(), title, ..WrittenRulings::default() }
}

/// Returns what there is to settle of another case, on which reviewers differ about the first question alone.
fn other_dispute(sitting: &Sitting, no: i64) -> Dispute {
    let mut other = dispute(sitting, "Saksbehandler B", true);
    other.answers[0].1 = answers(Category::Emergency, Answer::Yes, &["product"]);
    other.open = sitting.project.open(CaseNo(no));
    other.differences = Differences::of(other.answers.iter().map(|(_, answers)| answers));
    other
}

pub(super) fn shown(sitting: &Sitting, width: u16, height: u16) -> Vec<String> {
    rows(&drawn(&sitting.state, Language::Bokmal, width, height))
}

/// Returns the row and the column of a text.
pub(super) fn place_of(rows: &[String], text: &str) -> (usize, usize) {
    let place = rows
        .iter()
        .enumerate()
        .find_map(|(y, row)| row.find(text).map(|at| (y, row[..at].chars().count())));
    place.unwrap_or_else(|| panic!("{text}: {rows:#?}"))
}

#[test]
fn on_a_wide_screen_what_is_settled_is_beside_the_report() {
    let sitting = at_work(Language::Bokmal);
    let blind = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", false));
    let open = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", true));
    for (width, height) in [(160, 40), (200, 50)] {
        let blind = shown(&blind, width, height);
        let report = place_of(&blind, "Da koronatiltakene");
        let option = place_of(&blind, "1 Nød");
        assert!(option.0 < report.0 + 5 && option.1 > 90, "{blind:#?}");
        assert!(place_of(&blind, "haster og er midlertidig").0 == option.0);
        let open = shown(&open, width, height);
        assert!(place_of(&open, "! Kategori").0 < 4, "{open:#?}");
        let reasons = ["1 tekst uklar", "2 regel uklar", "5 flere svar er forsvarlige"];
        let rows = reasons.map(|reason| place_of(&open, reason).0);
        assert_eq!([rows[1] - rows[0], rows[2] - rows[0]], [1, 4], "{open:#?}");
        assert!(rows[2] < height.into() && rows[2] < 18, "{open:#?}");
    }
    // Kinds of change are read whole where there is room.
    let open = shown(&open, 200, 50).join("\n");
    assert!(open.contains("Organisering"), "{open}");
}

#[test]
fn answers_of_others_have_numbers_until_names_are_asked_for_and_the_own_ones_say_so() {
    let sitting = at_work(Language::Bokmal);
    let me = sitting.state.reviewer().as_str().to_owned();
    let blind = settling(sitting.clone(), dispute(&sitting, &me, false)).keys("Down");
    let said = shown(&blind, 80, 24).join("\n");
    assert!(said.contains("Du ser svaret du ga, når du har svart."), "{said}");
    assert!(!said.contains("Ingen svar ennå"), "{said}");

    let open = settling(sitting.clone(), dispute(&sitting, &me, true));
    let columns =
        shown(&open, 80, 24).into_iter().find(|row| row.contains("Din avgjørelse")).unwrap();
    let headings: Vec<&str> =
        columns.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    assert_eq!(headings, ["Nr. 1", "Du, tidligere", "Din avgjørelse"]);
}

#[test]
fn what_one_reviewer_answered_first_and_later_has_one_number_and_one_name() {
    let sitting = at_work(Language::Bokmal);
    let mut case = dispute(&sitting, "Lom", true);
    case.answers.insert(0, (reviewer("Lom"), emergency()));
    case.answers.swap(1, 2);
    let open = settling(sitting, case);
    let headings = |sitting: &Sitting| {
        let shown = shown(sitting, 120, 30);
        let columns = shown.iter().find(|row| row.contains("Din avgjørelse")).unwrap();
        let cells = columns.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        cells.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(headings(&open), ["Nr. 1, først", "Nr. 1, senere", "Nr. 2", "Din avgjørelse"]);
    let named =
        ["Nr. 1 Lom, først", "Nr. 1 Lom, senere", "Nr. 2 Saksbehandler A", "Din avgjørelse"];
    assert_eq!(headings(&open.keys("w")), named);
}

#[test]
fn rulings_that_do_not_count_have_a_column_each_and_no_two_are_named_alike() {
    let sitting = at_work(Language::Bokmal);
    let mut case = dispute(&sitting, "Saksbehandler B", true);
    let own = Ruling { by: sitting.state.reviewer().clone(), ..ruling("per", long_term()) };
    let others = [ruling("per", emergency()), ruling("sola", long_term())];
    case.settlement = Settlement::Contested(others.into_iter().chain([own]).collect());
    let shown = shown(&settling(sitting, case), 140, 30);
    let columns = shown.iter().find(|row| row.contains("Ny avgjørelse")).unwrap();
    assert!(!columns.contains("Din avgjørelse"), "{columns}");
    for heading in ["Nr. 1", "Nr. 2", "Avgjort 1", "Avgjort 2", "Du avgjorde", "Ny avgjørelse"] {
        assert_eq!(columns.matches(heading).count(), 1, "{heading}: {columns}");
    }
}

#[test]
fn where_columns_are_narrow_the_own_answer_of_before_is_still_called_ones_own() {
    let sitting = at_work(Language::Bokmal);
    let me = sitting.state.reviewer().as_str().to_owned();
    let mut case = dispute(&sitting, &me, true);
    let others = vec![ruling("per", emergency()), ruling("sola", long_term())];
    case.settlement = Settlement::Contested(others);
    let shown = shown(&settling(sitting, case), 80, 24);
    let columns = shown.iter().find(|row| row.contains("Avgjort 2")).unwrap();
    assert!(columns.contains("Du før"), "{columns}");
}

#[test]
fn of_what_is_not_new_a_ruling_with_kinds_is_no_other_answer_than_one_without() {
    let sitting = at_work(Language::Bokmal);
    let needs_reason = |category| {
        let mut case = dispute(&sitting, "Saksbehandler B", true);
        case.answers[0].1 =
            Answers { kinds: None, ..answers(Category::Emergency, Answer::No, &["service"]) };
        case.differences = Differences::of(case.answers.iter().map(|(_, answers)| answers));
        case.before.answers = Some(answers(category, Answer::No, &["service"]));
        let ruled = settling(sitting.clone(), case).keys("Enter");
        shown(&ruled, 120, 30).join(" ").contains("Ingen av dem svarte dette")
    };
    assert!(!needs_reason(Category::Emergency));
    assert!(needs_reason(Category::LongTerm));
}

#[test]
fn the_rule_of_the_kind_that_was_typed_last_is_shown() {
    let sitting = at_work(Language::Bokmal);
    let open = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", true));
    let said = shown(&open.keys("Tab Tab Tab 2"), 200, 50).join("\n");
    assert!(said.contains("digital ting lages eller tas i bruk"), "{said}");
}

#[test]
fn every_kind_of_change_is_recognised_where_the_columns_are_narrow() {
    let sitting = at_work(Language::Bokmal);
    let open = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", true));
    let shown = shown(&open, 80, 24);
    let kinds = shown.iter().find(|row| row.starts_with(" ! Nytt")).unwrap();
    assert!(kinds.contains("Tjenes, Proses, Org.") && !kinds.contains('…'), "{kinds}");
}

#[test]
fn the_sign_of_a_difference_is_about_reviewers_whatever_is_ruled() {
    let sitting = at_work(Language::Bokmal);
    let open = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", true));
    let marked = |sitting: &Sitting| {
        let rows = shown(sitting, 80, 24);
        let marked =
            rows.iter().filter_map(|row| row.trim_start_matches([' ', '▸']).strip_prefix("! "));
        marked.map(|row| row.split_whitespace().next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(marked(&open), ["Kategori", "Nytt"]);
    // Both find something new; here the answer is no, and the conclusion another.
    let overruled = open.keys("Tab Tab 2");
    assert_eq!(marked(&overruled), ["Kategori", "Nytt"]);
}

#[test]
fn a_ruling_against_what_all_answered_says_so_and_how_many_they_were() {
    let sitting = at_work(Language::Bokmal);
    let mut case = dispute(&sitting, "Saksbehandler B", true);
    case.answers[1].1 = answers(Category::Emergency, Answer::Yes, &["process"]);
    let ruled = |case: &Dispute| {
        let open = settling(sitting.clone(), case.clone());
        shown(&open.keys("5 Enter").arrives(written(&[])), 80, 24).join("\n")
    };
    let said = ruled(&case);
    assert!(said.contains("Begge hadde svart Nød på «Videotrening for pasienter"), "{said}");
    case.answers.push((reviewer("Sola"), emergency()));
    let said = ruled(&case);
    assert!(said.contains("Alle 3 hadde svart Nød på «Videotrening for pasienter"), "{said}");
    // One of them answered what is settled.
    case.answers[0].1 = long_term();
    let said = ruled(&case);
    assert!(said.contains("Du har sett alle") && !said.contains("hadde svart"), "{said}");
}

#[test]
fn differences_that_were_closed_go_on_where_they_were_left() {
    let sitting = at_work(Language::Bokmal);
    let [first, second, third] = [215, 216, 217].map(|no| other_dispute(&sitting, no));
    let left = settling_all(sitting, &[&first, &second, &third]).keys("s").arrives(read(&second));
    assert!(shown(&left, 80, 24)[0].contains("Uenighet 2 av 3"));
    // The store puts first what is begun.
    let on = settling_all(left.keys("Esc"), &[&second, &first, &third]).arrives(read(&second));
    assert!(shown(&on, 80, 24)[0].contains("Uenighet 2 av 3"), "{:#?}", shown(&on, 80, 24));
    let settled = on.keys("Enter").arrives(written(&[])).arrives(read(&third));
    assert!(shown(&settled, 80, 24)[0].contains("Uenighet 3 av 3"));
    let on = settling_all(settled.keys("Esc"), &[&first, &third]).arrives(read(&third));
    assert!(shown(&on, 80, 24)[0].contains("Uenighet 3 av 3"), "{:#?}", shown(&on, 80, 24));
    // From another case that is to be settled they begin with that one.
    let other = on.keys("Esc l Down Enter");
    let no = other.state.current().unwrap();
    let own = other_dispute(&other, no.0);
    let begun = settling_all(other, &[&own, &third]);
    assert!(shown(&begun, 80, 24)[0].contains("Uenighet 1 av 2"), "{:#?}", shown(&begun, 80, 24));
    // What was settled counts on.
    assert!(shown(&begun, 80, 24)[0].contains("avgjort 1"), "{:#?}", shown(&begun, 80, 24));
}

#[test]
fn an_own_answer_that_was_left_says_whether_a_question_is_open() {
    let sitting = at_work(Language::Bokmal);
    let dispute = dispute(&sitting, "Saksbehandler B", false);
    let left = |keys: &str| {
        let left = settling(sitting.clone(), dispute.clone()).keys(keys).keys("Esc");
        shown(&settling(left, dispute.clone()), 120, 30).join(" ")
    };
    let said = left("3");
    assert!(said.contains("Sifrene går videre på det åpne spørsmålet"), "{said}");
    let said = left("3 1 1");
    assert!(said.contains("er tatt vare på. Enter gir svaret ditt; u angrer"), "{said}");
}

#[test]
fn where_no_ruling_is_left_to_take_back_it_says_that_what_was_chosen_stands() {
    let sitting = at_work(Language::Bokmal);
    let case = dispute(&sitting, "Saksbehandler B", true);
    let open = settling(sitting.clone(), case.clone());
    let nothing = shown(&open.keys("u").arrives(written(&[])), 120, 30).join(" ");
    assert!(nothing.contains("Du har ikke avgjort noe her som kan angres."), "{nothing}");
    let mut given = ruling("sola", long_term()).ruled;
    given.reason = Some(RulingReason::Slip);
    let back = settling(sitting, case.clone()).keys("u").arrives(written(&[given]));
    let back = back.arrives(read(&case)).keys("u").arrives(written(&[]));
    let said = shown(&back, 120, 30).join(" ");
    assert!(said.contains("▸4 glipp"), "{said}");
    assert!(said.contains("Du har ingen flere avgjørelser å angre."), "{said}");
}

#[test]
fn at_the_end_the_page_of_rules_is_named_where_a_case_was_settled_by_a_rule() {
    let sitting = at_work(Language::Bokmal);
    let case = dispute(&sitting, "Saksbehandler B", true);
    let mut ruled = ruling("sola", long_term()).ruled;
    let open = settling(sitting, case.clone());
    let without_rule = open.clone().keys("Enter").arrives(written(std::slice::from_ref(&ruled)));
    let said = shown(&without_rule, 200, 50).join("\n");
    assert!(said.contains("Neste steg: e tar ut de endelige svarene til en fil."), "{said}");
    ruled.rules = vec!["new.unit".parse().unwrap()];
    let ruled = [ruled];
    let by_rule = open.keys("Enter").arrives(written(&ruled));
    let next = "T viser reglene for dem som ble avgjort med en regel, e tar ut";
    let said = shown(&by_rule, 200, 50).join("\n");
    assert!(said.contains(next), "{said}");
    // Taken back, it is no longer on that page, and restored it is again.
    let back = settling(by_rule, case.clone()).keys("u").arrives(written(&ruled));
    let back = back.arrives(read(&case));
    let again = back.clone().keys("U").arrives(written(&ruled)).arrives(Reply::Dispute(None));
    let said = shown(&again, 200, 50).join("\n");
    assert!(said.contains(next), "{said}");
    let settled = back.keys("Enter").arrives(written(&[])).arrives(Reply::Dispute(None));
    let said = shown(&settled, 200, 50).join("\n");
    assert!(!said.contains("T viser reglene"), "{said}");
}

#[test]
fn the_chosen_reason_has_a_sign_and_reasons_are_short_where_there_is_little_room() {
    let sitting = at_work(Language::Bokmal);
    let open = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", true));
    for (width, height, reason) in [
        (80, 24, "5 flere svar"),
        (200, 50, "5 flere svar er forsvarlige"),
        (40, 10, "5 flere svar"),
    ] {
        assert!(!shown(&open, width, height).join("\n").contains("▸5"));
        let chosen = open.clone().keys("5");
        let chosen = shown(&chosen, width, height).join("\n");
        assert!(chosen.contains(&format!("▸{reason}")), "{chosen}");
        assert_eq!(chosen.matches('▸').count(), 1, "{chosen}");
    }
}

#[test]
fn rules_to_choose_from_are_named_and_the_one_under_the_cursor_is_read_whole() {
    let rules = built_in_rules().into_iter().map(|rule| rule.id);
    let sitting = at_work(Language::Bokmal).following(rules.collect());
    let case = dispute(&sitting, "Saksbehandler B", true);
    let sitting = settling(sitting, case).arrives(Action::Do(Command::ChooseRule));
    let small = shown(&sitting, 80, 24).join("\n");
    assert!(small.contains("Kategori: Beredskap"), "{small}");
    assert!(!small.contains("category."), "{small}");
    assert!(small.contains("ikke kunne vente."), "{small}");
    // More of them are below, until the last is in sight.
    let all = format!("{} i alt: pil ned", built_in_rules().len());
    assert!(small.contains(&all), "{small}");
    let few = shown(&sitting.clone().keys("beredskap"), 80, 24).join("\n");
    assert!(!few.contains("i alt"), "{few}");
    // Where the report has room for the list, the answers stay in sight.
    for (width, height) in [(80, 40), (120, 40), (200, 50)] {
        let said = shown(&sitting, width, height).join("\n");
        for part in ["Kategori: Beredskap", "Nr. 1", "Din avgjørelse", "4 glipp"] {
            assert!(said.contains(part), "{width}: {part}: {said}");
        }
    }
}

#[test]
fn a_second_rule_is_chosen_beside_the_first_and_the_list_says_what_enter_does() {
    let rules = built_in_rules().into_iter().map(|rule| rule.id);
    let sitting = at_work(Language::Bokmal).following(rules.collect());
    let case = dispute(&sitting, "Saksbehandler B", true);
    let open = || Action::Do(Command::ChooseRule);
    let sitting = settling(sitting, case).arrives(open()).keys("Down");
    let first = shown(&sitting, 80, 24).join("\n");
    assert!(first.contains("Enter velg  ") && !first.contains('*'), "{first}");
    let sitting = sitting.keys("Enter");
    let one = shown(&sitting, 80, 24).join("\n");
    assert!(one.contains("Regel: Kategori: Beredskap") && !one.contains("er valgt"), "{one}");
    // The list opens at the rule that is chosen, and Enter removes it.
    let list = sitting.clone().arrives(open());
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
        let said = shown(&list, width, height).join("\n");
        for part in ["* er valgt", "▸ *", "Enter fjern"] {
            assert!(said.contains(part), "{width}: {part}: {said}");
        }
    }
    let none = shown(&list.clone().keys("Enter"), 80, 24).join("\n");
    assert!(none.contains("Regel: ingen valgt"), "{none}");
    // Another one is chosen beside it, which is announced with the way back.
    let list = list.keys("Down");
    assert!(shown(&list, 40, 10).join("\n").contains("Enter velg også"));
    let both = shown(&list.keys("Enter"), 80, 24).join("\n");
    assert!(both.contains("Regler: Kategori: Beredskap, Kategori: Langsiktig"), "{both}");
    assert!(both.contains("2 regler er valgt. R og den samme regelen en gang til"), "{both}");
}

#[test]
fn a_message_before_an_answer_that_is_given_alone_leaves_the_options_in_sight() {
    let sitting = at_work(Language::Bokmal);
    let open = sitting.state.open_case().unwrap().open.clone();
    let (reading, reasons) = (first_options(), ReadingReasons::Own(None));
    let worked = TrainingCase { open, reading, reasons, round: None };
    let me = sitting.state.reviewer().as_str().to_owned();
    let [own, others] = [&*me, "Saksbehandler B"].map(|by| dispute(&sitting, by, false));
    let leaves = |options: [&str; 3], said: &str, case: &Sitting| {
        for (width, height) in [(80, 24), (40, 10), (120, 30), (160, 40)] {
            let shown = shown(case, width, height).join("\n");
            assert!(options.iter().all(|option| shown.contains(option)), "{shown}");
            assert!(width == 40 || shown.contains(said), "{shown}");
        }
    };
    let of_second = ["1 Ja", "2 Nei", "0 Ukl"];
    // The case that lies open is not always there.
    for before in [&sitting, &finished(Language::Bokmal)] {
        let first = settling(before.clone(), own.clone());
        leaves(["1 Nød", "3 Lang", "0 Ukl"], "Du er en av dem som har svart", &first);
        let begun = settling(before.clone(), others.clone()).keys("1 Esc");
        let begun = settling(begun, others.clone());
        leaves(of_second, "Det du begynte på her", &begun);
        leaves(of_second, "Svar først selv og trykk Enter", &begun.keys("w"));
        let practised = before.clone().arrives(Reply::Training(vec![worked.clone()]));
        leaves(of_second, "gjør ingenting her", &practised.keys("1 w"));
    }
}

#[test]
fn that_the_next_digit_replaces_kinds_shows_also_where_the_question_has_no_row() {
    let sitting = at_work(Language::Bokmal);
    let open = settling(sitting.clone(), dispute(&sitting, "Saksbehandler B", true));
    for (width, height) in [(40, 10), (80, 24), (120, 40), (200, 50)] {
        let says = |keys: &str| {
            let shown = shown(&open.clone().keys(keys), width, height).join("\n");
            (shown.contains("Neste siffer erstatter valget."), shown)
        };
        assert!(!says("Tab Tab Tab").0, "{}", says("Tab Tab Tab").1);
        assert!(says("Tab Tab 1").0, "{}", says("Tab Tab 1").1);
        assert!(!says("Tab Tab 1 3").0, "{}", says("Tab Tab 1 3").1);
    }
}
