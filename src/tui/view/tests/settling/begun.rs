//! Rulings that are begun and not saved, where the reviewer looks for what is left to do.

use super::*;
use crate::review::settling::DisputesAmong;
use crate::review::{Effect, StoreEffect};

#[test]
fn rulings_that_are_begun_have_a_row_among_the_worklists_and_their_own_name() {
    let sitting = at_work(Language::Bokmal);
    let case = dispute(&sitting, "Saksbehandler B", true);
    let left = settling(sitting.clone(), case.clone()).keys("4 Esc");
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
        let lists = shown(&left.clone().keys("W"), width, height);
        let row = lists.iter().find(|row| row.contains("påbegynte avgjørelser"));
        let row = row.unwrap_or_else(|| panic!("{lists:#?}"));
        assert!(row.contains("C  ") && row.contains(" 1"), "{row}");
        let without = shown(&sitting.clone().keys("W"), width, height).join("\n");
        assert!(!without.contains("påbegynte"), "{without}");
    }
    let again = left.clone().keys("W").arrives(Action::Do(Command::Settle));
    let all = DisputesAmong::All;
    assert_eq!(again.asked.last(), Some(&Effect::Store(StoreEffect::ReadDisputes(all))));

    let said = left.keys("Ctrl-C").notices();
    assert!(said.contains(&"review-interrupt-rulings count=1".to_owned()), "{said:?}");
}

#[test]
fn a_ruling_that_is_taken_back_is_written_with_its_undo_and_not_sent_once_more() {
    let sitting = at_work(Language::Bokmal);
    let case = dispute(&sitting, "Saksbehandler B", true);
    let mut given = ruling("leder", long_term()).ruled;
    given.reason = Some(RulingReason::Slip);
    let open = settling(sitting, case.clone());
    let back = open.keys("u").arrives(written(&[given])).arrives(read(&case));
    assert!(shown(&back, 120, 30).join("\n").contains("▸4 glipp"));
    assert!(back.project.half_written.is_empty(), "{:?}", back.project.half_written);
    // What is chosen otherwise is sent.
    assert_eq!(back.keys("1").project.half_written.len(), 1);
}
