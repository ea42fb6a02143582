//! The queue narrowed by a filter, ordered otherwise, or listing what is alike.

use tui_input::InputRequest;

use super::sitting::{Sitting, desk};
use crate::domain::CaseNo;
use crate::domain::filter::Sort;
use crate::review::queue::QueueContent;
use crate::review::{Action, Layer, Pane, Reply};

/// The numbers of the cases that the queue shows; `None` for all of them.
fn shown(sitting: &Sitting) -> Option<Vec<i64>> {
    match &sitting.state.queue.shown {
        QueueContent::All => None,
        QueueContent::Listed { cases, .. } => Some(cases.iter().map(|no| no.0).collect()),
    }
}

#[test]
fn a_filter_narrows_the_queue_and_esc_shows_all_again() {
    let sitting = desk("2 1 1 3 Enter F unclassified Enter");
    assert_eq!(shown(&sitting), Some(vec![2, 3, 4, 5]));
    assert_eq!(sitting.state.pane, Pane::Queue);
    let sitting = sitting.keys("Esc Esc");
    assert_eq!(shown(&sitting), None);
}

#[test]
fn the_filter_that_holds_gives_way_to_the_first_letter_and_stays_where_it_is_edited() {
    let open = || desk("f F").types("flagged").keys("Enter F");
    let value = |sitting: &Sitting| match sitting.state.top() {
        Some(Layer::Filter(field)) => field.typed.input.value().to_owned(),
        _ => sitting.shown(),
    };
    assert_eq!(value(&open()), "flagged");
    assert_eq!(value(&open().keys("n o")), "no");
    assert_eq!(value(&open().keys("Backspace x")), "flaggex");
    let left = open().arrives(Action::Edit(InputRequest::GoToPrevChar));
    assert_eq!(value(&left.keys("x")), "flaggexd");
    assert_eq!(value(&open().arrives(Action::Paste("noted".to_owned()))), "noted");
}

#[test]
fn moves_stay_within_the_filter() {
    let sitting = desk("f j j f F flagged Enter g Enter");
    let sitting = sitting.shows("1 [- - -] q1").keys("j").shows("3 [- - -] q1");
    sitting.keys("j").says(&["review-last-case"]);
}

#[test]
fn enter_goes_to_the_next_unclassified_case_of_the_filter() {
    let sitting = desk("f j j f F flagged Enter g Enter 1 2 Enter").shows("3 [- - -] q1");
    let sitting =
        sitting.keys("1 2 Enter").says(&["review-list-done", "review-list-done-lists left=3"]);
    assert_eq!(sitting.stored(), "12-!, ---, 12-!, ---, ---");
}

#[test]
fn the_end_of_a_filter_leads_to_worklists_also_where_they_are_not_counted_yet() {
    let noted = desk("m hei Enter F noted Enter g");
    let end = noted.clone().keys("l 1 2 Enter");
    end.says(&["review-list-done", "review-list-done-lists left=4"]);
    // In the queue Enter opens the case.
    let end = noted.keys("1 2 Enter");
    end.says(&["review-list-done", "review-list-done-lists-in-queue left=4"]);
}

#[test]
fn a_ready_filter_is_chosen_with_the_arrows() {
    let sitting = desk("2 2 Enter F Down Enter");
    assert_eq!(shown(&sitting), Some(vec![2, 3, 4, 5]));
}

#[test]
fn filters_that_were_typed_are_offered_again_behind_the_ready_ones() {
    let typed = desk("f F").types("flagged or noted").keys("Enter");
    assert_eq!(shown(&typed), Some(vec![1]));
    let open = typed.keys("Esc Esc F Down Down Down Down Down Down Down");
    assert_eq!(open.state.queue().recent_filters, ["flagged or noted"]);
    let again = open.keys("Enter");
    assert_eq!(shown(&again), Some(vec![1]), "{:?}", again.notices());
    // Those that are ready are not offered twice.
    let ready = desk("f F Down Down Enter Esc");
    assert!(ready.state.queue().recent_filters.is_empty());
}

#[test]
fn a_word_of_the_filter_finds_drafts_of_answers_and_notes() {
    assert_eq!(shown(&desk("2 j 3 j j F utkast Enter")), Some(vec![1, 2]));
    assert_eq!(shown(&desk("2 1 2 Enter 3 F draft Enter")), Some(vec![2]));
    let others = desk("2 j F").types("-utkast").keys("Enter");
    assert_eq!(shown(&others), Some(vec![2, 3, 4, 5]));
}

#[test]
fn what_is_wrong_is_reported_and_what_is_unfinished_is_not() {
    let error = |sitting: Sitting| match sitting.state.top() {
        Some(crate::review::Layer::Filter(field)) => field.error.is_some(),
        _ => panic!("no filter is open"),
    };
    assert!(!error(desk("F kommune:")));
    assert!(error(desk("F kategori:tull")));
    let refused = desk("F kategori:tull Enter");
    assert!(refused.notices().is_empty(), "it is said once, at the field");
    assert!(error(refused));
    assert!(error(desk("F kommune: Enter")), "Enter asks for what is missing");
}

#[test]
fn nothing_found_shows_all() {
    let sitting = desk("F flagged Enter");
    assert_eq!(shown(&sitting), None);
    assert!(sitting.notices()[0].starts_with("review-filter-empty"));
}

#[test]
fn where_no_case_matches_it_says_what_the_queue_shows_still() {
    let list = desk("f W 2 F").types("xyzzy").keys("Enter");
    let about = "list=(review-worklist-flagged)";
    let list = list.says(&[&format!("review-filter-empty-list filter=\"xyzzy\" {about}")]);
    assert_eq!(shown(&list), Some(vec![1]));
    assert!(list.state.queue().recent_filters.is_empty(), "it is of no use");
    let narrowed = desk("f F flagged Enter F").arrives(Action::Edit(InputRequest::GoToEnd));
    let narrowed = narrowed.types(" xyzzy").keys("Enter");
    let about = "list=(review-list-filter filter=\"flagged\")";
    let none = format!("review-filter-empty-list filter=\"flagged xyzzy\" {about}");
    let narrowed = narrowed.says(&[&none, "review-filter-all-must-match"]);
    assert_eq!(narrowed.state.queue.narrowing.text, "flagged");
    assert_eq!(shown(&narrowed), Some(vec![1]));
}

#[test]
fn a_municipality_that_no_text_has_is_offered_in_the_field() {
    let mut sitting = desk("");
    sitting.project.cases[1].municipality = Some("Oppdal".to_owned());
    let tried = sitting.keys("F").types("oppdal").keys("Enter");
    let tried =
        tried.says(&["review-filter-only-place word=\"oppdal\" filter=\"municipality:Oppdal\""]);
    assert!(tried.state.queue().recent_filters.is_empty());
    let found = tried.keys("Tab Enter");
    assert_eq!(shown(&found), Some(vec![2]), "{:?}", found.notices());
    assert_eq!(found.state.queue().recent_filters, ["municipality:Oppdal"]);
}

#[test]
fn an_answer_that_no_text_has_is_offered_in_the_field() {
    let tried = desk("2 1 1 Enter F preparedness Enter")
        .says(&["review-filter-only-place word=\"preparedness\" filter=\"category:preparedness\""]);
    assert_eq!(shown(&tried.keys("Tab Enter")), Some(vec![1]));
}

#[test]
fn a_word_of_the_filter_finds_cases_that_are_partly_saved() {
    let open = desk("l j x j x 1 Enter Enter Esc F").types("partly saved");
    assert_eq!(shown(&open.keys("Tab Enter")), Some(vec![2, 3]));
}

#[test]
fn marks_survive_a_filter_and_are_counted_out_of_sight() {
    let sitting = desk("2 2 Enter x F Down Enter l g l * F");
    assert_eq!(sitting.state.marks.len(), 4);
    let sitting = desk("x j 2 2 Enter F Down Down Enter");
    assert_eq!(sitting.state.marks.len(), 1);
    let sitting = desk("f x j x F flagged Enter");
    assert_eq!((sitting.state.marks.len(), sitting.state.marks_out_of_sight()), (2, 1));
}

#[test]
fn marked_cases_that_the_list_does_not_show_want_enter_twice() {
    let asked = desk("f x j x F flagged Enter 1 1 3 Enter")
        .stores("---!, ---, ---, ---, ---")
        .says(&["review-batch-unlisted count=1", "review-batch-again count=2 changed=0 open=0"]);
    asked.keys("Enter").stores("113!, 113, ---, ---, ---");
    desk("f x F flagged Enter 1 1 3 Enter").stores("113!, ---, ---, ---, ---");
}

#[test]
fn the_order_goes_round() {
    let orders = ["O", "O O", "O O O", "O O O O"].map(|keys| desk(keys).state.queue.narrowing.sort);
    assert_eq!(orders, [Sort::Date, Sort::Municipality, Sort::Title, Sort::Import]);
    assert_eq!(shown(&desk("O O O O")), None);
    assert!(desk("O").notices()[0].starts_with("review-sorted"), "no filter is taken off");
}

#[test]
fn what_is_alike_follows_its_case() {
    let sitting = desk("=").arrives(Reply::Alike(CaseNo(1), vec![CaseNo(4), CaseNo(2)]));
    assert_eq!(shown(&sitting), Some(vec![1, 4, 2]));
    assert_eq!(sitting.state.pane, Pane::Queue);
    desk("=").arrives(Reply::Alike(CaseNo(1), Vec::new())).says(&["review-nothing-alike"]);
}

/// The finished cases like the open one that the desk knows.
fn alike(sitting: &Sitting) -> Vec<i64> {
    sitting.state.open_case.iter().flat_map(|view| &view.alike).map(|row| row.no.0).collect()
}

#[test]
fn finished_lookalikes_are_known_even_while_they_are_being_saved() {
    let like = || Reply::Compared(CaseNo(2), vec![CaseNo(1), CaseNo(3)]);
    assert_eq!(alike(&desk("1 1 1 Enter").arrives(like())), [1]);
    let sitting = desk("").slowly().keys("1 1 1 Enter").arrives(like());
    assert_eq!(alike(&sitting), [1]);
    assert_eq!(alike(&sitting.catches_up()), [1]);
    assert_eq!(alike(&desk("1 1 1 Enter j").arrives(like())), [0; 0]);
    assert_eq!(alike(&desk("1 1 1 Enter").arrives(like()).keys("j k")), [0; 0]);
}

#[test]
fn a_case_that_the_list_does_not_show_is_among_the_postponed() {
    let sitting = desk("f j F flagged Enter").arrives(Action::GoTo(CaseNo(2))).keys("s");
    let postponed = sitting.state.queue.postponed.iter().map(|row| row.no.0);
    assert_eq!(postponed.collect::<Vec<_>>(), [2]);
}

#[test]
fn a_list_that_takes_a_while_keeps_back_the_keys_that_are_meant_for_it() {
    let sitting = desk("j f F flagged").slowly().keys("Enter").says(&["review-listing"]);
    assert!(sitting.state.keeps_keys_back());
    let sitting = sitting.catches_up();
    assert!(!sitting.state.keeps_keys_back());
}

#[test]
fn a_filter_of_several_words_that_finds_nothing_says_that_all_must_match() {
    let none = "review-filter-all-must-match";
    assert_eq!(desk("F").types("tekst finnes").keys("Enter").notices().last().unwrap(), none);
    assert!(!desk("F finnes Enter").notices().contains(&none.to_owned()));
}

#[test]
fn a_filter_opens_its_first_unclassified_case_where_the_one_that_lies_open_is_done() {
    let flagged = || desk("f 1 2 Enter f j f k k").shows("1 [1 2 -] q1");
    flagged().keys("F flagged Enter").shows("2 [- - -] q1 in queue");
    flagged().keys("j j F flagged Enter").shows("3 [- - -] q1 in queue");
    // Also where the list begins with one that is done, and not where none is left or what is there was changed.
    flagged().keys("G F flagged Enter").shows("2 [- - -] q1 in queue");
    flagged().keys("F classified Enter").shows("1 [1 2 -] q1 in queue");
    flagged().keys("3 F flagged Enter").shows("1 [3 2 -] q2 in queue, 1 draft");
    // Another order moves no one away.
    flagged().keys("F flagged Enter k O").shows("1 [1 2 -] q1 in queue");
}
