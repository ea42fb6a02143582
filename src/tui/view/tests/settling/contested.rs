//! Contested cases: adjudicators have ruled them otherwise than each other.

use super::*;

#[test]
fn a_ruling_on_a_contested_case_that_differs_from_the_other_is_not_called_settled() {
    let sitting = at_work(Language::Bokmal);
    let mut case = dispute(&sitting, "Saksbehandler B", true);
    let own = Ruling { by: sitting.state.reviewer().clone(), ..ruling("per", long_term()) };
    case.settlement = Settlement::Contested(vec![ruling("sola", emergency()), own]);
    let others = other_dispute(&sitting, 215);
    let open = |case: &Dispute| settling_all(sitting.clone(), &[case, &others]);
    let text = |sitting: &Sitting| {
        let rows = shown(sitting, 120, 30).join(" ");
        rows.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut by_sola = RuledByOthers::default();
    by_sola.add("Videotrening".to_owned(), [reviewer("sola")]);
    let contested = |ruled: &[Ruled], instead: bool| {
        let instead = if instead { by_sola.clone() } else { RuledByOthers::default() };
        WrittenRulings { contested: by_sola.clone(), instead, ..reversed(ruled) }
    };
    let ruled =
        open(&case).keys("5 Enter").arrives(Reply::Settled(Box::new(contested(&[], false))));
    let ruled = ruled.arrives(read(&others));
    let said = text(&ruled);
    assert!(said.contains("fortsatt omstridt: sola har avgjort annerledes"), "{said}");
    assert!(!said.contains("avgjort 1") && !said.contains("Avgjort: "), "{said}");
    // Taken back and done again, it counts as little as before.
    let own = Ruled { answers: long_term(), ..ruling("per", long_term()).ruled };
    let own = [own];
    let undone = ruled.keys("u").arrives(Reply::Settled(Box::new(contested(&own, true))));
    let said = text(&undone);
    assert!(said.contains("er angret. Nå gjelder det sola har avgjort."), "{said}");
    let redone = undone.arrives(read(&case)).keys("U");
    let redone =
        redone.arrives(Reply::Settled(Box::new(contested(&own, false)))).arrives(read(&case));
    let doubts = |sitting: &Sitting| {
        let said = shown(sitting, 80, 24).join(" ");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("Gjort om.") && said.contains("fortsatt omstridt: sola"), "{said}");
        assert!(said.contains("med C. u angrer.") && !said.contains("gjelder igjen"), "{said}");
    };
    doubts(&redone);
    // Nor does it after a restart, where nothing was read of the case.
    let mut reversal = sitting.project.clone().turn(Turn::Undo).unwrap();
    reversal.settling = Some(ReversedSettling::Rulings(contested(&own, false)));
    doubts(&sitting.clone().arrives(Reply::Redone(Some(Box::new(reversal)))));
    // The answers of the other end it.
    case.settlement = Settlement::Contested(vec![ruling("sola", long_term())]);
    let agreed = open(&case).keys("5 Enter");
    let said = text(&agreed.arrives(written(&[])).arrives(read(&others)));
    assert!(said.contains("avgjort 1") && !said.contains("fortsatt"), "{said}");
}

#[test]
fn a_reason_of_an_earlier_ruling_is_in_sight_before_it_is_saved_with_another_answer() {
    let sitting = at_work(Language::Bokmal);
    let mut case = dispute(&sitting, "Saksbehandler B", true);
    case.settlement = Settlement::Contested(vec![ruling("sola", emergency())]);
    case.before.reason = Some(RulingReason::Slip);
    let open = settling(sitting, case);
    // Who changes nothing has it in sight.
    assert!(open.clone().keys("Enter").state.is_waiting());
    let changed = open.keys("Tab 1");
    let said = shown(&changed, 80, 24).join("\n");
    assert!(said.contains("Grunn, som før: glipp") && !said.contains("▸4"), "{said}");
    let asked = changed.keys("Enter");
    let said = shown(&asked, 80, 24).join("\n");
    assert!(said.contains("Grunnen gjaldt svaret du ga før.") && said.contains("▸4"), "{said}");
    assert!(!asked.state.is_waiting());
    assert!(asked.keys("Enter").state.is_waiting());
}

#[test]
fn what_others_have_contested_since_is_seen_before_all_is_called_seen() {
    let sitting = at_work(Language::Bokmal);
    let [first, second] = [215, 216].map(|no| other_dispute(&sitting, no));
    let settled = |sitting: Sitting| sitting.keys("Enter").arrives(written(&[]));
    let is_at = |sitting: &Sitting, place: &str| {
        let shown = shown(sitting, 80, 24);
        assert!(shown[0].contains(place), "{shown:#?}");
    };
    // Between two openings, a ruling of another on the first one comes.
    let ruled = settled(settling_all(sitting.clone(), &[&first, &second])).arrives(read(&second));
    let on = settling_all(ruled.keys("Esc"), &[&first, &second]).arrives(read(&second));
    is_at(&on, "Uenighet 1 av 2");
    let again = settled(on).arrives(read(&first));
    is_at(&again, "Uenighet 2 av 2");
    let end = shown(&settled(again), 80, 24).join(" ");
    assert!(end.contains("Du har sett alle uenighetene"), "{end}");

    // What comes while they lie open is looked for at the end.
    let total = sitting.project.total();
    let open = settling_all(sitting.clone(), &[&first]);
    let ruled = settled(open.arrives(Reply::Merged(Ok((Vec::new(), total)))));
    let said = shown(&ruled, 80, 24).join(" ");
    assert!(!said.contains("Du har sett alle"), "{said}");
    let case = DisputedCase::new(second.open.no, second.differences.clone(), DisputeState::Open);
    let on = ruled.arrives(Reply::Disputes(vec![case])).arrives(read(&second));
    is_at(&on, "Uenighet 2 av 2");
    let end = shown(&settled(on), 80, 24).join(" ");
    assert!(end.contains("Du har sett alle uenighetene. Du har gjort 2 avgjørelser"), "{end}");
}

/// Returns a case that `own` and another have ruled otherwise, and on which two reviewers differ.
fn ruled_otherwise(sitting: &Sitting) -> Dispute {
    let mut case = dispute(sitting, "Saksbehandler B", true);
    let own = Ruling { by: sitting.state.reviewer().clone(), ..ruling("per", long_term()) };
    case.settlement = Settlement::Contested(vec![ruling("sola", emergency()), own]);
    case
}

#[test]
fn from_a_case_whose_ruling_does_not_count_they_begin_with_it_again_until_it_is_passed() {
    let sitting = at_work(Language::Bokmal);
    assert_eq!(sitting.state.current(), Some(CaseNo(214)));
    let case = ruled_otherwise(&sitting);
    let others = other_dispute(&sitting, 215);
    let mut by_sola = RuledByOthers::default();
    by_sola.add("Videotrening".to_owned(), [reviewer("sola")]);
    let in_vain = WrittenRulings { contested: by_sola, ..reversed(&[]) };
    let ruled = settling_all(sitting, &[&case, &others]).keys("Enter");
    let ruled = ruled.arrives(Reply::Settled(Box::new(in_vain))).arrives(read(&others));
    let opens = |sitting: Sitting, title: &str| {
        let open = settling_all(sitting.keys("Esc"), &[&case, &others]);
        let open = open.arrives(read(&others)).arrives(read(&case));
        let shown = shown(&open, 80, 24);
        assert!(shown[1].contains(title), "{shown:#?}");
        open
    };
    let title = |case: &Dispute| case.open.case.title.clone();
    let again = opens(ruled, &title(&case));
    // Who passes it goes on behind it.
    let passed = again.keys("s").arrives(read(&others));
    opens(passed, &title(&others));
}

#[test]
fn the_question_keeps_its_row_below_answers_that_take_several() {
    let sitting = at_work(Language::Bokmal);
    let mut case = ruled_otherwise(&sitting);
    case.answers
        .insert(0, (reviewer("Saksbehandler C"), answers(Category::Emergency, Answer::No, &[])));
    let asked = settling(sitting, case).keys("Tab");
    for (width, height) in [(100, 30), (120, 30), (120, 36), (160, 24), (160, 40), (200, 50)] {
        let shown = shown(&asked, width, height);
        let question = place_of(&shown, "Kategori: hvilken passer best?");
        let option = place_of(&shown, "1 Nød");
        assert_eq!(option.0, question.0 + 1, "{shown:#?}");
        assert!(place_of(&shown, "0 Uklart").0 == question.0 + 4, "{shown:#?}");
        assert!(shown.iter().any(|row| row.contains("▸! Kategori")), "{shown:#?}");
        assert!(!shown.iter().any(|row| row.contains("▸  Ny")), "{shown:#?}");
    }
}

#[test]
fn all_kinds_that_are_ruled_are_read_however_narrow_their_column_is() {
    let sitting = at_work(Language::Bokmal);
    let ruled = settling(sitting.clone(), ruled_otherwise(&sitting)).keys("Tab Tab Tab 2");
    for (width, height) in [(80, 24), (100, 30), (120, 30), (160, 40), (200, 50)] {
        let shown = shown(&ruled, width, height);
        let first = shown.iter().position(|row| row.contains("! Nytt")).unwrap();
        let last = shown.iter().position(|row| row.contains("Regel: ")).unwrap();
        let said = shown[first..=last].join("\n");
        // Where there is little room, each has the letters by which it is known.
        for kind in ["Tjene", "Produ", "Prose", "Org"] {
            assert!(said.contains(kind), "{kind} {width}: {shown:#?}");
        }
        assert!(!shown[first..last].concat().contains('…'), "{width}: {shown:#?}");
    }
}

#[test]
fn what_is_ruled_now_has_a_column_in_the_narrowest_window() {
    let sitting = at_work(Language::Bokmal);
    let mut case = ruled_otherwise(&sitting);
    let ruled = settling(sitting.clone(), case.clone()).keys("Tab 2");
    for (width, height) in [(40, 10), (40, 24), (50, 24)] {
        let shown = shown(&ruled, width, height);
        let heading = shown.iter().find(|row| row.contains("Nr. 1")).unwrap();
        assert!(heading.contains("Du nå") && heading.contains("Nr. 2"), "{shown:#?}");
        let answers = shown.iter().find(|row| row.contains("! Kat")).unwrap();
        assert!(answers.contains("Bere"), "{shown:#?}");
    }
    // One's ruling of before gives way, then those of others.
    let columns = |case: &Dispute| {
        let shown = shown(&settling(sitting.clone(), case.clone()), 40, 24);
        shown.into_iter().find(|row| row.contains("Nr. 1")).unwrap()
    };
    assert!(columns(&case).contains("Avg"), "{}", columns(&case));
    assert!(!columns(&case).contains("Du…"), "{}", columns(&case));
    case.answers.insert(0, (reviewer("Saksbehandler C"), emergency()));
    assert!(columns(&case).contains("Nr. 3  Du nå"), "{}", columns(&case));
}
