//! The case that Enter goes to.

use super::*;
use crate::domain::{NextCase, Underway};

fn next(desk: &TestProject, after: Option<i64>, underway: &Underway) -> NextCase {
    desk.reader().next_case(&reviewer("kvam"), after.map(CaseNo), underway).unwrap()
}

fn underway(classified: &[i64], postponed: &[i64]) -> Underway {
    let cases = |numbers: &[i64]| numbers.iter().map(|no| CaseNo(*no)).collect();
    Underway { classified: cases(classified), postponed: cases(postponed) }
}

fn unclassified(no: i64) -> NextCase {
    NextCase::Unclassified(CaseNo(no))
}

fn postponed(no: i64) -> NextCase {
    NextCase::Postponed(CaseNo(no))
}

#[test]
fn import_order_from_the_case_and_round() {
    let mut desk = TestProject::with_cases(5);
    let none = Underway::default();
    assert_eq!(next(&desk, None, &none), unclassified(1));
    assert_eq!(next(&desk, Some(5), &none), unclassified(1));
    desk.act("kvam", &classify(Category::LongTerm, &[1, 3, 4]));
    desk.act("lom", &classify(Category::LongTerm, &[2, 5]));
    assert_eq!(next(&desk, None, &none), unclassified(2));
    assert_eq!(next(&desk, Some(2), &none), unclassified(5));
    assert_eq!(next(&desk, Some(5), &none), unclassified(2));
    assert_eq!(next(&desk, Some(2), &underway(&[5], &[])), unclassified(2));
    assert_eq!(next(&desk, Some(4), &underway(&[], &[5])), unclassified(2));
}

#[test]
fn postponed_cases_come_last_in_the_order_of_skipping() {
    let mut desk = TestProject::with_cases(4);
    desk.act("kvam", &classify(Category::LongTerm, &[1]));
    desk.act("kvam", &postpone(3));
    desk.act("kvam", &postpone(2));
    let none = Underway::default();
    assert_eq!(next(&desk, Some(3), &none), unclassified(4));
    assert_eq!(next(&desk, Some(4), &underway(&[4], &[])), postponed(3));
    assert_eq!(next(&desk, Some(3), &underway(&[4], &[])), postponed(2));
    // Postponed once more, it goes to the end.
    assert_eq!(next(&desk, None, &underway(&[4], &[3])), postponed(2));
    assert_eq!(next(&desk, None, &underway(&[], &[3, 4, 2, 3])), postponed(4));
    assert_eq!(next(&desk, Some(2), &underway(&[4, 3], &[])), postponed(2));
    assert_eq!(next(&desk, Some(4), &underway(&[2, 3], &[4])), postponed(4));
    // A classified case that is postponed stays classified.
    assert_eq!(next(&desk, None, &underway(&[2, 3, 4], &[1, 4])), NextCase::None);
}

#[test]
fn a_project_without_cases_has_no_next_one() {
    assert_eq!(next(&TestProject::empty(), None, &Underway::default()), NextCase::None);
    assert_eq!(next(&TestProject::empty(), Some(7), &Underway::default()), NextCase::None);
}

#[test]
fn cases_that_come_later_are_open() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &classify(Category::LongTerm, &[1]));
    assert_eq!(next(&desk, Some(1), &Underway::default()), NextCase::None);
    desk.import(&[record("2")]);
    assert_eq!(next(&desk, Some(1), &Underway::default()), unclassified(2));
}
