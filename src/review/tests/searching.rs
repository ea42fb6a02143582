//! Search and its hits, the palette.

use tui_input::InputRequest;

use super::sitting::{Sitting, desk};
use crate::domain::CaseNo;
use crate::review::search::{Findings, Hit, MarkedText};
use crate::review::{Action, Command, Effect, Layer, Onward, Reply, SearchEffect};

fn hits(numbers: &[i64]) -> Vec<Hit> {
    numbers
        .iter()
        .map(|no| Hit {
            no: CaseNo(*no),
            id: MarkedText::default(),
            title: MarkedText::default(),
            municipality: MarkedText::default(),
            row: None,
            snippet: None,
        })
        .collect()
}

fn all(numbers: &[i64]) -> Findings {
    Findings { hits: hits(numbers), total: numbers.len(), ..Findings::default() }
}

/// The answer to the newest query.
fn found(sitting: Sitting, numbers: &[i64]) -> Sitting {
    let generation = sitting.state.search.newest_query;
    sitting.arrives(Reply::Found { generation, found: all(numbers) })
}

#[test]
fn a_search_asks_at_each_letter_and_enter_opens_the_best_hit() {
    let sitting = desk("2 / vi")
        .shows("1 [2 - -] q2 + search, 1 draft")
        .asks(&Effect::Search(SearchEffect::Headings { generation: 2, query: "vi".to_owned() }));
    found(sitting, &[4, 2]).keys("Enter").shows("4 [- - -] q1, 1 draft");
}

#[test]
fn arrows_choose_another_hit() {
    let sitting = || found(desk("/ vi"), &[4, 2, 5]);
    sitting().keys("Down Enter").shows("2 [- - -] q1");
    sitting().keys("Down Down Down Down Enter").shows("5 [- - -] q1");
    sitting().keys("Down Up Up Enter").shows("4 [- - -] q1");
}

#[test]
fn a_hit_that_the_list_does_not_have_is_opened_where_it_can_be_read() {
    let list = desk("1 2 Enter F unclassified Enter");
    let list = list.shows("2 [- - -] q1 in queue");
    found(list.clone().keys("/ vi"), &[1]).keys("Enter").shows("1 [1 2 -] q1");
    found(list.keys("/ vi"), &[4]).keys("Enter").shows("4 [- - -] q1 in queue");
}

#[test]
fn esc_returns_to_where_one_was() {
    found(desk("2 1 / vi"), &[4]).keys("Esc").shows("1 [2 1 -] q3, 1 draft");
    desk("2 / vi Ctrl-C").shows("1 [2 - -] q2, 1 draft");
}

#[test]
fn answers_to_older_queries_are_dropped() {
    let stale = Reply::Found { generation: 1, found: all(&[5]) };
    let sitting = desk("/ vi").arrives(stale.clone()).shows("1 [- - -] q1 + search");
    found(sitting, &[3]).arrives(stale.clone()).keys("Enter").shows("3 [- - -] q1");
    desk("/ vi Esc").arrives(stale).shows("1 [- - -] q1");
}

#[test]
fn enter_before_the_answer_opens_the_best_hit_when_it_comes() {
    let sitting = desk("/ vi Enter").shows("1 [- - -] q1 + search");
    found(sitting, &[3, 2]).shows("3 [- - -] q1");
    // Another letter asks again: the hit of what was there before is not wanted any more.
    let sitting = desk("/ vi Enter d");
    found(sitting, &[3]).shows("1 [- - -] q1 + search");
}

#[test]
fn no_hits_say_so_and_nothing_typed_asks_for_letters() {
    found(desk("/ xyz"), &[])
        .keys("Enter")
        .shows("1 [- - -] q1 + search")
        .says(&["review-no-hits query=\"xyz\""]);
    // Who looks in whole texts already is not sent there.
    found(desk("/ Tab xyz"), &[]).keys("Enter").says(&["review-no-hits-in-texts query=\"xyz\""]);
    desk("/ Enter").shows("1 [- - -] q1 + search").says(&["review-search-empty"]);
}

#[test]
fn n_goes_through_the_hits_and_round() {
    let sitting = || found(desk("/ vi"), &[4, 2, 5]).keys("Enter");
    sitting().keys("n").shows("2 [- - -] q1").says(&["review-hit-esc at=2 count=3"]);
    sitting().keys("n n").shows("5 [- - -] q1").says(&["review-hit-esc at=3 count=3"]);
    sitting().keys("n n n").shows("4 [- - -] q1");
    sitting().keys("N").shows("5 [- - -] q1");
    // Who has gone on from a hit, as Space does with a mark, goes on from there.
    let gone_on = sitting().keys("n j").shows("3 [- - -] q1");
    gone_on.clone().keys("n").shows("5 [- - -] q1").says(&["review-hit-esc at=3 count=3"]);
    gone_on.keys("N").shows("4 [- - -] q1");
    desk("n").says(&["review-no-search-yet"]).shows("1 [- - -] q1");
}

#[test]
fn esc_ends_a_search_before_it_takes_a_draft_that_lay_there() {
    let hit = found(desk("2 1 j / vi"), &[1, 3]).keys("Enter").shows("1 [2 1 -] q3, 1 draft");
    let ended = hit
        .keys("Esc")
        .says(&["review-search-put-out sought=\"vi\""])
        .shows("1 [2 1 -] q3, 1 draft");
    ended.keys("Esc Esc").shows("1 [- - -] q1");
}

#[test]
fn a_draft_names_no_esc_while_esc_ends_a_search() {
    let left = desk("1 2 Enter 3 k 3 j / sak");
    let hit = found(left, &[1]).keys("Enter");
    let hit = hit.says(&["review-hit-esc at=1 count=1", "review-finished-draft-searched"]);
    let other = hit.keys("j k").says(&["review-finished-draft-searched"]);
    let ended = other.keys("Esc").says(&["review-search-put-out sought=\"sak\""]);
    let opened = ended.shows("1 [3 2 -] q1, 2 drafts").keys("j k").says(&["review-finished-draft"]);
    opened.keys("Esc").shows("1 [1 2 -] q1, 1 draft");
}

#[test]
fn backspace_comes_back_from_a_hit() {
    found(desk("/ vi"), &[4]).keys("Enter Backspace").shows("1 [- - -] q1");
}

#[test]
fn backspace_in_a_field_is_about_the_text() {
    desk("2 / vix Backspace")
        .asks(&Effect::Search(SearchEffect::Headings { generation: 4, query: "vi".to_owned() }));
}

#[test]
fn pages_and_ends_of_the_palette_and_of_hits_are_reached_by_their_keys() {
    let (down, up) = (Action::Do(Command::PageDown), Action::Do(Command::PageUp));
    let home = || Action::Edit(InputRequest::GoToStart);
    let end = || Action::Edit(InputRequest::GoToEnd);
    let chosen = |sitting: &Sitting| match sitting.state.top() {
        Some(Layer::Palette(field)) => (field.selected, field.commands.len()),
        _ => (0, 0),
    };
    let below = desk(":").arrives(down.clone());
    assert_eq!(chosen(&below).0, 10);
    assert_eq!(chosen(&below.keys("Down").arrives(up.clone())).0, 1);
    let last = desk(":").arrives(end());
    assert_eq!(chosen(&last).0 + 1, chosen(&last).1);
    assert_eq!(chosen(&last.arrives(home())).0, 0);
    // With text before the cursor Home is first of all its own.
    let typed = desk(": e").arrives(end());
    assert_eq!(chosen(&typed).0 + 1, chosen(&typed).1);
    assert_eq!(chosen(&typed.arrives(home()).arrives(end()).arrives(end()).arrives(home())).0, 0);
    let hits = || found(desk("/ vi"), &[4, 2, 5]);
    hits().arrives(end()).keys("Enter").shows("5 [- - -] q1");
    hits().arrives(down).arrives(up).keys("Enter").shows("4 [- - -] q1");
}

#[test]
fn the_palette_runs_what_its_keys_are_called() {
    desk(": q Enter").shows("1 [- - -] q1").asks(&Effect::Quit);
    desk("Ctrl-P q Enter").asks(&Effect::Quit);
    desk(": quit Enter").asks(&Effect::Quit);
    desk(": G Enter").shows("5 [- - -] q1");
    desk("G : g Enter").shows("1 [- - -] q1");
    desk(": siste Enter").shows("5 [- - -] q1");
    desk(": angre Enter").says(&["review-nothing-to-undo"]);
    desk("2 : q Enter").shows("1 [2 - -] q2, 1 draft").asks(&Effect::Quit);
    desk(": xyzxyz Enter")
        .shows("1 [- - -] q1 + palette")
        .says(&["review-no-command query=\"xyzxyz\""]);
    // What changes an answer comes last, so that Enter on a palette only looked at changes none.
    desk(": Enter").shows("1 [- - -] q1 + search");
    desk(": Down Enter").shows("1 [- - -] q1 + export");
    desk(": Esc").shows("1 [- - -] q1");
}

#[test]
fn a_choice_among_the_first_hits_stays_when_the_others_come() {
    let first = Findings { is_first: true, ..all(&[3, 2]) };
    let sitting = desk("/ sak");
    let generation = sitting.state.search.newest_query;
    let sitting = sitting.arrives(Reply::Found { generation, found: first }).keys("Down");
    found(sitting, &[5, 3, 2]).keys("Enter").shows("2 [- - -] q1");
}

#[test]
fn a_choice_among_the_hits_of_fewer_letters_stays_when_those_of_all_come() {
    let typed = found(desk("/ v"), &[4, 2, 5]).keys("Down i Down Down Up");
    found(typed, &[4, 2, 5]).keys("Enter").shows("2 [- - -] q1");
}

#[test]
fn one_who_opens_one_of_the_first_hits_steps_through_all_of_them() {
    let first = Findings { is_first: true, ..all(&[3]) };
    let sitting = desk("/ sak");
    let generation = sitting.state.search.newest_query;
    let sitting = sitting.arrives(Reply::Found { generation, found: first }).keys("Enter");
    let sitting = found(sitting, &[4, 3, 2]).shows("3 [- - -] q1");
    sitting.keys("n").shows("2 [- - -] q1").keys("n").shows("4 [- - -] q1");
}

#[test]
fn esc_ends_a_search_of_which_nothing_is_in_sight_last() {
    let elsewhere = found(desk("/ xyz"), &[4]).keys("Enter Esc");
    assert!(elsewhere.says(&["review-search-put-out sought=\"xyz\""]).state.sought().is_empty());
    let listed = found(desk("f j f W 2 / xyz"), &[4]).keys("Enter Esc");
    assert!(!listed.state.queue().is_narrowed() && !listed.state.sought().is_empty());
}

#[test]
fn enter_behind_a_hit_that_is_not_in_the_worklist_goes_to_its_first_case() {
    let hit = found(desk("f j f W 2 / vi"), &[4]).keys("Enter").shows("4 [- - -] q1");
    let list = "review-hit-list at=1 count=1";
    let hit = hit.says(&[list]);
    assert_eq!(hit.state.onward(), Onward::Next);
    let saved = hit.keys("1 2 Enter").stores("---!, ---!, ---, 12-, ---").shows("1 [- - -] q1");
    // So does Enter where that is saved already, as the rows below it say.
    let again = found(saved.keys("/ vi"), &[4]).keys("Enter").shows("4 [1 2 -] q1").says(&[list]);
    assert_eq!(again.state.onward(), Onward::Next);
    again.keys("Enter").shows("1 [- - -] q1");
}

#[test]
fn who_goes_from_a_hit_to_a_list_without_it_answers_what_the_list_shows() {
    let hit = found(desk("f j f W 2 l / vi"), &[4]).keys("Enter").shows("4 [- - -] q1");
    let list = hit.keys("l").shows("1 [- - -] q1 in queue");
    list.keys("1 2 Enter").stores("12-!, ---!, ---, ---, ---");
}
