//! Differences that are settled, and what the pages around them say, at the sizes at which people work.

use super::scenes::{answers, at_work, drawn, history, rows, sitting};
use crate::domain::rounds::SettledHow;
use crate::domain::rulings::{
    BlindAnswer, Differences, Dispute, DisputeState, DisputedCase, OwnBefore, ReversedRulings,
    RuleOverview, RuleUsage, Ruled, Ruling, RulingReason, RulingState, Settlement, built_in_rules,
};
use crate::domain::{
    Answer, Answers, Case, CaseChange, CaseNo, Category, HistoryEntry, Moment, Patch, Reviewer,
    SeenCase, Stamp, TextHash,
};
use crate::review::tests::project::{WorkedProject, small_case};
use crate::review::tests::sitting::Sitting;
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

/// The newest act of who settles is on the disk; these rulings were taken back by it.
fn written(ruled: &[Ruled]) -> Reply {
    Reply::Settled(ReversedRulings { ruled: ruled.to_vec(), title: "Sak 214".to_owned() })
}

/// Returns what there is to settle of another case, on which reviewers differ about the first question alone.
fn other_dispute(sitting: &Sitting, no: i64) -> Dispute {
    let mut other = dispute(sitting, "Saksbehandler B", true);
    other.answers[0].1 = answers(Category::Emergency, Answer::Yes, &["product"]);
    other.open = sitting.project.open(CaseNo(no));
    other.differences = Differences::of(other.answers.iter().map(|(_, answers)| answers));
    other
}

fn shown(sitting: &Sitting, width: u16, height: u16) -> Vec<String> {
    rows(&drawn(&sitting.state, Language::Bokmal, width, height))
}

/// Returns the row and the column of a text.
fn place_of(rows: &[String], text: &str) -> (usize, usize) {
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
    assert!(said.contains("Svaret du ga før, vises når du har svart her."), "{said}");
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
    let mut case = dispute(&sitting, "Ola", true);
    case.answers.insert(0, (reviewer("Ola"), emergency()));
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
        ["Nr. 1 Ola, først", "Nr. 1 Ola, senere", "Nr. 2 Saksbehandler A", "Din avgjørelse"];
    assert_eq!(headings(&open.keys("w")), named);
}

#[test]
fn rulings_that_do_not_count_have_a_column_each_and_no_two_are_named_alike() {
    let sitting = at_work(Language::Bokmal);
    let mut case = dispute(&sitting, "Saksbehandler B", true);
    case.settlement =
        Settlement::Contested(vec![ruling("per", emergency()), ruling("siri", long_term())]);
    let shown = shown(&settling(sitting, case), 120, 30);
    let columns = shown.iter().find(|row| row.contains("Din avgjørelse")).unwrap();
    for heading in ["Nr. 1", "Nr. 2", "Avgjort 1", "Avgjort 2"] {
        assert_eq!(columns.matches(heading).count(), 1, "{heading}: {columns}");
    }
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
        let marked = rows.iter().filter_map(|row| row.strip_prefix(" ! "));
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
    case.answers.push((reviewer("Siri"), emergency()));
    let said = ruled(&case);
    assert!(said.contains("Alle 3 hadde svart Nød på «Videotrening for pasienter"), "{said}");
    // One of them answered what is settled.
    case.answers[0].1 = long_term();
    let said = ruled(&case);
    assert!(said.contains("Du har sett alle") && !said.contains("hadde svart"), "{said}");
}

#[test]
fn a_case_that_differs_in_another_way_is_settled_alone_and_says_why() {
    let sitting = at_work(Language::Bokmal);
    let marked = dispute(&sitting, "Saksbehandler B", true);
    let other = other_dispute(&sitting, 215);
    let settling = settling_all(sitting, &[&marked, &other]).keys("x").arrives(read(&other));
    let said = shown(&settling, 120, 30).join("\n");
    let why = "Her står andre svar mot hverandre enn i den merkede saken: Enter avgjør bare";
    assert!(said.contains(why), "{said}");
    let settling = settling.keys("Enter").arrives(written(&[])).arrives(read(&marked));
    let said = shown(&settling, 120, 30).join(" ");
    assert!(
        said.contains("Bare «Matkasser på døra» er avgjort. Den merkede saken kommer igjen"),
        "{said}"
    );
    assert!(said.contains("1 merket"), "{said}");
    // The one that is marked is settled by itself then, and that is the end.
    let settling = settling.keys("Enter").arrives(written(&[])).arrives(Reply::Dispute(None));
    let said = shown(&settling, 200, 50).join("\n");
    assert!(said.contains("2 ble avgjort"), "{said}");
}

#[test]
fn cases_ruled_together_get_the_same_and_each_has_its_own_again_when_that_is_taken_back() {
    let sitting = at_work(Language::Bokmal);
    let [first, second, third] = [215, 216, 217].map(|no| other_dispute(&sitting, no));
    let all = [&first, &second, &third];
    let settling = settling_all(sitting, &all).keys("4 x").arrives(read(&second));
    let same = "Enter avgjør også den merkede saken, med samme svar, grunn og regel.";
    let said = shown(&settling, 200, 50).join("\n");
    assert!(said.contains(same), "{said}");
    // A mark outlasts a look at something else.
    let settling = settling_all(settling.keys("Esc"), &all).arrives(read(&second));
    let said = shown(&settling, 200, 50).join("\n");
    assert!(said.contains("1 merket") && said.contains(same), "{said}");
    let settling = settling.keys("1 Enter").arrives(written(&[])).arrives(read(&third));
    let ruled = |dispute: &Dispute| {
        let mut given = ruling("siri", long_term()).ruled;
        given.seen.case = dispute.open.no;
        given.reason = Some(RulingReason::TextUnclear);
        given
    };
    let back = settling.keys("u").arrives(written(&[ruled(&first), ruled(&second)]));
    let back = back.arrives(read(&first));
    let said = shown(&back, 120, 30).join("\n");
    assert!(said.contains("▸4 glipp") && !said.contains("▸1"), "{said}");
    let said = shown(&back.keys("s").arrives(read(&second)), 120, 30).join("\n");
    assert!(said.contains("▸1 tekst uklar"), "{said}");
}

#[test]
fn a_message_of_several_rows_leaves_the_reasons_in_sight_and_the_last_row_names_undo() {
    let sitting = at_work(Language::Bokmal);
    let marked = dispute(&sitting, "Saksbehandler B", true);
    let other = other_dispute(&sitting, 215);
    let settling = settling_all(sitting, &[&marked, &other]).keys("x").arrives(read(&other));
    let refused = settling.keys("2 x");
    for (width, height) in [(80, 24), (100, 30), (120, 30)] {
        let rows = shown(&refused, width, height);
        let said = rows.join("\n");
        for part in ["Bare saker med samme uenighet", "4 glipp", "5 flere svar", "x fjerner merket"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(rows.last().unwrap().contains("u angre"), "{said}");
    }
}

#[test]
fn rulings_against_what_all_had_answered_are_counted() {
    let sitting = at_work(Language::Bokmal);
    let [first, second] = [215, 216].map(|no| {
        let mut case = other_dispute(&sitting, no);
        case.answers[1].1 = answers(Category::Emergency, Answer::Yes, &["process"]);
        case.differences = Differences::of(case.answers.iter().map(|(_, answers)| answers));
        case
    });
    let settling = settling_all(sitting, &[&first, &second]).keys("x").arrives(read(&second));
    let said = shown(&settling.keys("5 Enter").arrives(written(&[])), 80, 24).join("\n");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = "2 saker er avgjort annerledes enn alle hadde svart, blant dem «Hjemmekontor for \
                  alle» (Nød).";
    assert!(said.contains(wanted), "{said}");
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
fn where_no_ruling_is_left_to_take_back_it_says_that_what_was_chosen_stands() {
    let sitting = at_work(Language::Bokmal);
    let case = dispute(&sitting, "Saksbehandler B", true);
    let open = settling(sitting.clone(), case.clone());
    let nothing = shown(&open.keys("u").arrives(written(&[])), 120, 30).join(" ");
    assert!(nothing.contains("Du har ikke avgjort noe her som kan angres."), "{nothing}");
    let mut given = ruling("siri", long_term()).ruled;
    given.reason = Some(RulingReason::Slip);
    let back = settling(sitting, case.clone()).keys("u").arrives(written(&[given]));
    let back = back.arrives(read(&case)).keys("u").arrives(written(&[]));
    let said = shown(&back, 120, 30).join(" ");
    assert!(said.contains("▸4 glipp"), "{said}");
    assert!(said.contains("Du har ingen flere avgjørelser å angre."), "{said}");
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
    let shown = shown(&sitting, 80, 24).join("\n");
    assert!(shown.contains("Kategori: Beredskap"), "{shown}");
    assert!(!shown.contains("category."), "{shown}");
    assert!(shown.contains("ikke kunne vente."), "{shown}");
}

#[test]
fn the_queue_shows_how_a_case_was_settled() {
    let mut sitting = at_work(Language::Bokmal);
    let mut rows = sitting.state.queue().rows.clone();
    let row = rows.iter_mut().find(|row| row.no == CaseNo(216)).unwrap();
    row.ruled = Some(long_term());
    sitting.act(Reply::Rows(rows));
    for (width, height) in [(100, 30), (120, 40), (200, 50)] {
        let shown = shown(&sitting, width, height);
        let row = shown.iter().find(|row| row.contains(" 216 ")).unwrap();
        assert!(row.contains("=L+"), "{width}: {row}");
        assert!(shown.iter().any(|row| row.contains("= avgjort")), "{shown:#?}");
    }
}

#[test]
fn a_case_that_one_has_not_answered_says_what_it_was_settled_as() {
    let mut sitting = at_work(Language::Bokmal);
    let open = Box::new(sitting.project.open(CaseNo(216)));
    sitting.act(Reply::Opened(open, crate::review::Via::Step));
    assert!(shown(&sitting, 80, 24).join("\n").contains("Ingen svar ennå"));
    let mut rows = sitting.state.queue().rows.clone();
    rows.iter_mut().find(|row| row.no == CaseNo(216)).unwrap().ruled = Some(emergency());
    sitting.act(Reply::Rows(rows));
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
        let said = shown(&sitting, width, height).join("\n");
        assert!(said.contains("Du har ikke svart selv. Avgjort: Innovasjon · Nød, ny,"), "{said}");
        assert_eq!(said.matches("Avgjort: ").count(), 1, "{said}");
        assert!(!said.contains("Ingen svar ennå"), "{said}");
    }
    let said = shown(&sitting, 40, 10).join("\n");
    assert!(said.contains("Avgjort: Innovasjon · Nød"), "{said}");
    // One's own answer is the one on the screen then, and the heading says what counts.
    let said = shown(&sitting.keys("3"), 80, 24).join("\n");
    assert!(said.contains("Avgjort: Nød, ny, tjeneste") && !said.contains("ikke svart selv"));
}

#[test]
fn the_history_names_rule_reason_and_note_of_a_ruling_and_says_that_one_was_taken_back() {
    let mut sitting = at_work(Language::Bokmal);
    let Reply::History(no, mut history) = history(&sitting) else { panic!("no history") };
    let mut given = ruling("siri", long_term());
    given.ruled.rules = vec!["kinds.organisation".parse().unwrap()];
    given.ruled.reason = Some(RulingReason::Slip);
    given.ruled.note = Some("se planen".to_owned());
    let blind = CaseChange::Answered(Patch::answers(&emergency()));
    let first = history.entries[0].clone();
    let by = given.by.clone();
    history.entries = vec![HistoryEntry { reviewer: by, change: blind, is_apart: true, ..first }];
    history.rulings = vec![(given, RulingState::TakenBack)];
    sitting.act(Reply::History(no, history));
    let said = shown(&sitting, 200, 50).join("\n");
    let whole = "siri: avgjorde som Langsiktig, ny, tjeneste, prosess, organisering; regel «";
    assert!(said.contains(whole), "{said}");
    assert!(said.contains("»; grunn: glipp; merknad «se planen» (angret)"), "{said}");
    let blind =
        "siri: svarte selv før avgjørelsen, som ikke klassifiserer saken: Nød, ny, tjeneste";
    assert!(said.contains(blind), "{said}");
}

#[test]
fn reasons_are_spelled_out_on_the_page_of_the_rules_and_shares_have_the_sign_of_the_language() {
    let of = |id: &str| RuleUsage {
        reasons: [(RulingReason::RuleUnclear, 1), (RulingReason::Slip, 3)].into(),
        specific: Some(0.5),
        ..RuleUsage::new(id.parse().unwrap())
    };
    let rules = ["kinds.organisation", "new.unit"].map(of).to_vec();
    let rules = Reply::Rules(Box::new(RuleOverview { rules, hides_some: false }));
    let overview = rules.clone();

    let sitting = at_work(Language::English).keys("T").arrives(rules);
    let shown = |width, height| rows(&drawn(&sitting.state, Language::English, width, height));
    let narrow = shown(80, 24).join("\n");
    assert!(narrow.contains("  3 slip, 1 "), "{narrow}");
    assert!(narrow.contains("Why reviewers differed: 3 slip, 1 rule unclear."), "{narrow}");
    assert!(narrow.contains("50%") && narrow.contains("Organisation"), "{narrow}");
    assert!(narrow.contains("municipality: in g"), "{narrow}");
    let wide = shown(200, 50);
    let is_header = |row: &&String| row.contains("text unclear") && row.contains("slip");
    let header = wide.iter().find(is_header).unwrap();
    // What the columns mean is read before them, and their rows stand right below.
    let at = wide.iter().position(|row| row == header).unwrap();
    assert!(wide[at + 1].contains("Organisation"), "{}", wide[at + 1]);
    // A note on a ruling is another than one on a rule.
    assert!(header.contains("Noted"), "{header}");
    let sitting = at_work(Language::Bokmal).keys("T").arrives(overview);
    let narrow = rows(&drawn(&sitting.state, Language::Bokmal, 80, 24)).join("\n");
    assert!(narrow.contains("Notert") && narrow.contains("Notert: merknader til regelen."));
}

#[test]
fn where_nothing_was_settled_the_page_of_the_rules_says_what_it_is_for() {
    let of = |settled: bool| {
        let mut rule = RuleUsage::new("new.unit".parse().unwrap());
        rule.disputes.extend(settled.then_some(CaseNo(1)));
        let rules = Reply::Rules(Box::new(RuleOverview { rules: vec![rule], hides_some: false }));
        let sitting = at_work(Language::English).keys("T").arrives(rules);
        rows(&drawn(&sitting.state, Language::English, 80, 24)).join("\n")
    };
    assert!(of(false).contains("No difference has been settled yet."), "{}", of(false));
    assert!(!of(true).contains("No difference has been settled yet."), "{}", of(true));
}

#[test]
fn what_is_looked_for_on_a_page_is_typed_below_it() {
    for (width, height) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
        let page = at_work(Language::Bokmal).keys("c");
        let before = shown(&page, width, height);
        let searching = shown(&page.keys("/"), width, height);
        let field = place_of(&searching, "Søk i kodeboka").0;
        assert!(field + 5 >= searching.len(), "{searching:#?}");
        // The rule above it is the last of the page.
        let mut same = before.iter().zip(&searching).take(field - 1);
        assert!(same.all(|(before, now)| before == now), "{searching:#?}");
    }
}

#[test]
fn the_id_of_a_file_stands_with_the_place_where_there_is_room() {
    let with = |id: &str| {
        let case = Case { id: id.to_owned(), title: "Bokbuss".to_owned(), ..small_case(1) };
        sitting(WorkedProject::new(vec![case]), Language::Bokmal).keys("g")
    };
    for (width, height) in [(80, 24), (100, 30), (200, 50)] {
        let shown = shown(&with("2020/4711"), width, height).join("\n");
        assert!(shown.contains(" · id 2020/4711"), "{shown}");
    }
    let made = shown(&with("c-0123456789abcdef"), 200, 50).join("\n");
    assert!(!made.contains("id c-"), "{made}");
    let long = shown(&with(&"2020/4711".repeat(9)), 80, 24);
    assert!(long[1].contains("Bokbuss") && long[1].contains("Fjordvik"), "{long:#?}");
    assert!(!long.join("\n").contains("id 2020"), "{long:#?}");
}

#[test]
fn examples_of_filters_are_in_lines_of_their_own() {
    let shown = shown(&at_work(Language::Bokmal).keys("F"), 80, 24);
    let example = shown.iter().find(|row| row.contains("kommune:Røros")).unwrap();
    assert_eq!(example.trim(), "kommune:Røros eller kommune:Steinkjer", "{shown:#?}");
}

#[test]
fn fields_have_their_headers_beside_them_where_there_is_room() {
    let sitting = at_work(Language::Bokmal).keys("i");
    let wide = shown(&sitting, 120, 40);
    assert!(wide.iter().any(|row| row.contains("Antall brukere") && row.ends_with("64")));
    let narrow = shown(&sitting, 80, 24);
    assert!(narrow.iter().any(|row| row.trim() == "64"), "{narrow:#?}");
}
