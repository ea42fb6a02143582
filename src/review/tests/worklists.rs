//! Worklists: the cases that ask for another look.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};
use crate::domain::CaseNo;
use crate::domain::rulings::TurnedRulings;
use crate::review::search::{Findings, Hit, MarkedText};
use crate::review::{Cancels, Effect, Reply, Worklist};

#[test]
fn a_case_that_undo_or_redo_brings_back_into_a_worklist_is_in_it_again() {
    let list = desk("f j f k l f W").keys("2").shows("2 [- - -] q1 in queue");
    assert_eq!(list.state.queue.count(5), 1);
    let back = list.keys("u").shows("1 [- - -] q1 in queue");
    assert_eq!(back.state.queue.cases(5), [CaseNo(1), CaseNo(2)]);
    // What has nothing to do with the list does not come into it.
    let other = desk("f j f j 1 2 Enter W").keys("2 u");
    assert_eq!(other.state.queue.count(5), 2);
}

#[test]
fn esc_shows_all_cases_where_the_message_of_a_list_says_so_and_answers_for_marked_ones_stay() {
    let list = desk("f l Space Space 1 W").keys("2");
    assert_eq!(list.state.cancels(), Cancels::List, "{:?}", list.notices());
    let all = list.keys("Esc");
    assert!(!all.state.queue.is_narrowed());
    assert_eq!(all.state.typed_for_marked(), 2);
    // In a case with a draft, where Backspace finds no way back.
    let back = desk("j f W").keys("2 Enter 1 Shift-Tab Backspace");
    back.clone().says(&["review-nowhere-back-in-list"]);
    assert_eq!(back.state.cancels(), Cancels::List);
}

#[test]
fn a_worklist_is_chosen_by_its_digit_and_shown_in_the_queue() {
    let chosen = desk("0 0 0 Enter 1 2 Enter f W").shows("3 [- - -] q1 + worklists");
    let counts = Worklist::ALL.map(|list| chosen.state.worklist_count(list));
    assert_eq!(counts, [Some(1), Some(1), Some(0), Some(0), Some(0), Some(0), None]);
    let undetermined = chosen.clone().keys("1").shows("1 [0 0 0] q1 in queue");
    undetermined.says(&["review-worklist-on list=(review-worklist-undetermined) count=1"]);
    chosen.clone().keys("Down Enter").shows("3 [- - -] q1 in queue");
    let empty = chosen.keys("3").shows("3 [- - -] q1 + worklists");
    empty.says(&["review-worklist-empty list=(review-worklist-noted)"]);
}

#[test]
fn half_answered_cases_are_a_worklist_too() {
    let drafts = desk("1 j j 2 j W").keys("4").shows("1 [1 - -] q2 in queue, 2 drafts");
    drafts
        .keys("n")
        .shows("3 [2 - -] q2 in queue, 2 drafts")
        .says(&["review-list-at at=2 count=2"]);
}

#[test]
fn the_first_list_with_cases_is_selected() {
    desk("1 j W Enter").shows("1 [1 - -] q2 in queue, 1 draft");
    desk("1 j f W Enter").shows("2 [- - -] q1 in queue, 1 draft");
    let none = desk("W Enter").shows("1 [- - -] q1 + worklists");
    none.says(&["review-worklist-empty list=(review-worklist-undetermined)"]);
}

#[test]
fn the_lists_at_the_end_of_the_work_are_counted_once_more_when_the_last_answer_is_on_the_disk() {
    let mut end = desk(&"0 2 Enter ".repeat(5)).shows("finished");
    // Counted before that, the last case was one of those answered in part.
    end.state.figures.worklists.half_answered = vec![CaseNo(5)];
    assert_eq!(end.state.worklist_count(Worklist::Drafts), Some(1));
    let end = end.arrives(Reply::Saved { ticket: 1, turned: TurnedRulings::default() });
    assert_eq!(end.state.worklist_count(Worklist::Drafts), Some(0));
    assert!(!matches!(end.asked.last(), Some(Effect::Search(_))), "no reports are compared");
}

#[test]
fn n_walks_the_worklist_while_no_search_is_lit() {
    let hit = |no: i64| Hit {
        no: CaseNo(no),
        id: MarkedText::default(),
        title: MarkedText::default(),
        municipality: MarkedText::default(),
        row: None,
        snippet: None,
    };
    let flagged = || desk("f j j f j f g W 2");
    flagged().keys("n").shows("3 [- - -] q1 in queue").keys("n n").shows("1 [- - -] q1 in queue");
    flagged().keys("N").shows("4 [- - -] q1 in queue");
    let searching = flagged().keys("/ s");
    let generation = searching.state.search.newest_query;
    let found = Findings { hits: vec![hit(2), hit(5)], total: 2, ..Findings::default() };
    let lit = searching.arrives(Reply::Found { generation, found }).keys("Enter");
    let lit = lit.keys("n").says(&["review-hit-list-esc at=2 count=2"]);
    // A list that is opened after the search is what is walked.
    lit.clone().keys("W 2 n").says(&["review-list-at at=2 count=3"]);
    // Esc puts the hits out in the case, since the list has none of them; then the list is walked again.
    let out = lit.keys("Esc").says(&["review-search-put-out-in-list sought=\"s\""]);
    assert!(out.state.sought().is_empty());
    out.keys("n").says(&["review-list-at at=1 count=3"]);
    desk("n").says(&["review-no-search-yet"]);
}

#[test]
fn enter_in_a_worklist_goes_to_its_next_case_finished_or_not() {
    let again =
        desk("0 2 Enter 0 2 Enter 0 0 0 Enter 0 0 0 Enter W 1").shows("3 [0 0 0] q1 in queue");
    again.keys("l 1 1 1 Enter").shows("4 [0 0 0] q1").keys("Enter").says(&[
        "review-worklist-done list=(review-worklist-undetermined)",
        "review-list-done-left left=1",
    ]);
}

#[test]
fn at_the_end_of_a_list_it_says_what_is_left_and_enter_once_more_leads_to_the_worklists() {
    let flagged = desk("f 0 2 Enter 0 2 Enter 0 0 0 Enter 0 0 0 Enter W 1 l");
    // From a case that was only looked at Enter does at once what its label says.
    let left = flagged.clone().keys("l j Enter Enter").shows("4 [0 0 0] q1 + worklists");
    left.says(&["review-worklist-done list=(review-worklist-undetermined)"]);
    // After one that was answered now, that it is saved is not hidden by another list.
    let saved = flagged.keys("1 1 1 Enter 3 Enter");
    let said = saved.notices();
    assert!(said.contains(&"review-list-done-lists left=1".to_owned()), "{said:?}");
    saved.keys("Enter").shows("4 [3 0 0] q1 + worklists");
    let all = Sitting::on(WorkedProject::of(2)).keys("0 0 0 Enter 0 0 0 Enter 1 j Enter Enter");
    all.says(&["review-worklist-done list=(review-worklist-undetermined)", "review-list-done-all"]);
}

#[test]
fn in_the_list_of_drafts_enter_opens_a_full_one_and_saves_it_there() {
    let on = "review-worklist-on list=(review-worklist-drafts) count=2";
    let list = desk("f 1 2 Enter 1 j 3 2 W 4").shows("3 [3 2 -] q3 in queue, 2 drafts");
    // What was answered a while ago is looked at in its case before it is saved.
    let list = list.says(&[on]).keys("Enter").shows("3 [3 2 -] q3, 2 drafts");
    let saved = list.keys("Enter").stores("12-!, ---, 32-, ---, ---");
    let again = saved.keys("W 4").shows("2 [1 - -] q2 in queue, 1 draft");
    // One that was finished in the list itself is saved there.
    let end = again.keys("2 Enter").stores("12-!, 12-, 32-, ---, ---");
    end.says(&[
        "review-worklist-done list=(review-worklist-drafts)",
        "review-list-done-lists-in-queue left=2",
    ]);
}

#[test]
fn enter_in_the_queue_saves_only_what_was_answered_since_the_row_was_reached() {
    let left = desk("l 1 2 j k").shows("1 [1 2 -] q1 in queue, 1 draft");
    let open = left.keys("Enter").shows("1 [1 2 -] q1, 1 draft");
    open.keys("Enter").stores("12-, ---, ---, ---, ---");
    desk("l 1 2 Enter").stores("12-, ---, ---, ---, ---");
    // What an undo leaves is in sight.
    desk("l 1 2 Enter u Enter").stores("12-, ---, ---, ---, ---");
}

#[test]
fn a_case_postponed_last_in_its_list_is_not_called_classified() {
    let list = desk("f j f F flagged Enter g Enter 1 2 Enter").shows("2 [- - -] q1");
    let postponed = list.keys("s").shows("2 [- - -] q1").says(&["review-list-postponed count=1"]);
    postponed.clone().keys("s").says(&["review-list-postponed count=1"]);
    let undone = postponed.clone().keys("u").notices();
    assert!(undone[0].starts_with("review-undone-postponement"), "{undone:?}");
    let done = postponed.keys("k Enter").notices();
    assert_eq!(done[0], "review-list-done-postponed count=1");
    // Where no other case is left, it is not counted a second time.
    let all = desk("1 2 Enter 1 2 Enter 1 2 Enter s F unclassified Enter G 1 2 Enter");
    all.says(&["review-list-done-postponed count=1", "review-list-done-postponed-leads"]);
}

#[test]
fn the_finished_screen_shows_worklists_and_a_digit_opens_one() {
    let finished =
        Sitting::on(WorkedProject::of(2)).keys("0 0 0 Enter 1 2 Enter").shows("finished");
    assert_eq!(finished.state.worklist_count(Worklist::Undetermined), Some(1));
    assert_eq!(finished.state.worklist_count(Worklist::Noted), Some(0));
    finished.clone().keys("1").shows("1 [0 0 0] q1 in queue");
    finished.keys("2").says(&["review-worklist-empty list=(review-worklist-flagged)"]);
}

#[test]
fn those_answered_otherwise_come_when_they_are_found() {
    let asked = desk("W 7").shows("1 [- - -] q1 + worklists");
    assert!(!asked.state.keeps_keys_back(), "that takes too long to wait for");
    let list = Worklist::AnsweredOtherwise;
    let cases = vec![CaseNo(2), CaseNo(4)];
    // A line would be an answer to the case that comes.
    let mut typed = Sitting::on(WorkedProject::of(5));
    typed.state.setup.is_line_by_line = true;
    let typed = typed.keys("W 7");
    assert!(typed.state.keeps_keys_back());
    let come = typed.arrives(Reply::Worklist { list, cases: cases.clone(), opens: true });
    assert!(!come.state.keeps_keys_back() && come.state.current() == Some(CaseNo(2)));
    assert_eq!(come.keys("W").state.worklist_count(list), None, "of before the next answer");
    let counted =
        asked.clone().arrives(Reply::Worklist { list, cases: cases.clone(), opens: false });
    assert_eq!(counted.state.worklist_count(list), Some(2));
    let shown = asked.arrives(Reply::Worklist { list, cases, opens: true });
    shown.shows("2 [- - -] q1 in queue");
}

#[test]
fn what_a_batch_leaves_half_answered_is_in_the_worklist_of_drafts() {
    let left = desk("l j x j x 1 Enter Enter G 2").stores("---, 1--, 1--, ---, ---").keys("W");
    assert_eq!(left.state.worklist_count(Worklist::Drafts), Some(3), "two saved and a draft");
    let shown = left.keys("4").shows("5 [2 - -] q2 in queue, 1 draft");
    let shown = shown.says(&["review-worklist-on list=(review-worklist-drafts) count=3"]);
    let done = shown
        .keys("g")
        .shows("2 [1 - -] q2 in queue, 1 draft")
        .keys("2 Enter")
        .stores("---, 12-, 1--, ---, ---")
        .keys("W");
    assert_eq!(done.state.worklist_count(Worklist::Drafts), Some(2));
    // Undetermined or finished ones are not half answered, nor is one with a note or a flag alone.
    let others = desk("0 0 0 Enter 1 2 Enter f W");
    assert_eq!(others.state.worklist_count(Worklist::Drafts), Some(0));
}

#[test]
fn a_list_that_is_open_is_counted_again_with_each_act() {
    let count = |sitting: &Sitting, list| sitting.state.worklist_count(list);
    let noted = desk("m hei Enter j m der Enter W 3").shows("2 [- - -] q1 in queue");
    assert_eq!(count(&noted, Worklist::Noted), Some(2));
    let removed = noted.keys("m Backspace Backspace Backspace Enter");
    assert_eq!(count(&removed, Worklist::Noted), Some(1));
    assert_eq!(count(&removed.keys("u"), Worklist::Noted), Some(2));
    let half = desk("l Space Space 1 Enter Enter W 4");
    assert_eq!(count(&half, Worklist::Drafts), Some(2));
    assert_eq!(count(&half.keys("g 2 Enter"), Worklist::Drafts), Some(1));
}

#[test]
fn what_was_saved_in_a_worklist_stays_in_sight_beside_its_next_case() {
    let saved = desk("f j f 1 2 Enter W 2 Enter 3 2 Enter").shows("2 [1 2 -] q1");
    let in_sight = saved.state.last_saved_in_sight().map(|last| last.no);
    assert_eq!(in_sight, Some(CaseNo(1)));
    assert!(saved.keys("Esc j").state.last_saved_in_sight().is_none());
}

#[test]
fn the_last_case_of_a_list_takes_the_usual_digits_again_when_it_is_saved() {
    let saved = || desk("j f W 2 l 3 2 Enter").stores("---, 32-!, ---, ---, ---");
    saved().shows("2 [3 2 -] q1").keys("2 1 1 Enter").stores("---, 211!, ---, ---, ---");
    saved().keys("u 1 2 Enter").stores("---, 12-!, ---, ---, ---");
}

#[test]
fn behind_the_last_draft_it_says_how_many_further_up_are_left() {
    let last = desk("1 2 Enter k 3 j 1 2 Enter k 3 j W 4 G l Enter");
    let last = last.stores("12-, 32-, ---, ---, ---").notices();
    let left = "review-worklist-done-left list=(review-worklist-drafts) count=1".to_owned();
    assert!(last.contains(&left), "{last:?}");
}
