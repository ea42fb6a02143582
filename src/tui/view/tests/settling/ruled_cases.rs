//! Cases that are settled: in the queue, opened, in their history.

use super::super::scenes::{at_work, finished, history};
use super::{emergency, long_term, ruling, shown};
use crate::domain::rulings::{DisputeState, RulingReason, RulingState};
use crate::domain::{CaseChange, CaseNo, HistoryEntry, Patch};
use crate::review::Reply;
use crate::words::Language;

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
fn a_contested_case_has_a_sign_in_the_queue_and_is_counted_where_all_is_answered() {
    let mut sitting = at_work(Language::Bokmal);
    let mut rows = sitting.state.queue().rows.clone();
    rows.iter_mut().find(|row| row.no == CaseNo(216)).unwrap().is_contested = true;
    sitting.act(Reply::Rows(rows));
    for (width, height) in [(100, 30), (120, 40), (200, 50)] {
        let shown = shown(&sitting, width, height);
        let row = shown.iter().find(|row| row.contains(" 216 ")).unwrap();
        assert!(row.contains("<>"), "{width}: {row}");
        assert!(shown.iter().any(|row| row.contains("<> omstridt")), "{shown:#?}");
        // It takes no room from the signs that every queue may have.
        for sign in ["✎ utkast", "m merknad"] {
            assert!(shown.iter().any(|row| row.contains(sign)), "{sign}: {shown:#?}");
        }
    }
    let open = [(CaseNo(1), DisputeState::Open), (CaseNo(2), DisputeState::Contested)];
    let done = finished(Language::Bokmal).arrives(Reply::DisputesCounted(open.into()));
    let said = shown(&done, 100, 30).join("\n");
    assert!(said.contains("uenigheter å avgjøre, 1 omstridt"), "{said}");
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
    let mut given = ruling("sola", long_term());
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
    let whole = "sola: avgjorde som Langsiktig, ny, tjeneste, prosess, organisering; regel «";
    assert!(said.contains(whole), "{said}");
    assert!(said.contains("»; grunn: glipp; merknad «se planen» (angret)"), "{said}");
    let blind = "sola: svarte selv før avgjørelsen (klassifiserer ikke saken): Nød, ny, tjeneste";
    assert!(said.contains(blind), "{said}");
}
