//! Cases that a server has reserved for the reviewer: they come next, and nothing else changes.

use super::project::WorkedProject;
use super::rounds::round;
use super::sitting::Sitting;
use crate::domain::{CaseNo, ParcelCursor};
use crate::review::{Effect, Reply, StoreEffect, TeamLink, TeamNews};

/// A desk on nine cases, of which these are reserved.
fn desk(claimed: &[i64]) -> Sitting {
    let mut project = WorkedProject::of(9);
    project.claimed = claimed.iter().copied().map(CaseNo).collect();
    Sitting::on(project)
}

/// The answer of the courier after an exchange.
fn news(link: TeamLink, has_claims: bool) -> Reply {
    Reply::Team(TeamNews {
        unsent: Some((0, ParcelCursor::default())),
        link,
        outcome: Ok(Vec::new()),
        has_news: false,
        is_asked: false,
        has_claims,
    })
}

fn asked(sitting: &Sitting) -> usize {
    let claims = sitting.asked.iter().filter(|it| **it == Effect::Store(StoreEffect::Claim));
    claims.count()
}

#[test]
fn what_is_reserved_comes_next_and_then_the_rest() {
    let sitting = desk(&[3, 4, 7]).shows("3 [- - -] q1").keys("1 2 Enter").shows("4 [- - -] q1");
    // A postponed one is not offered again while others are left.
    let sitting = sitting.keys("s").shows("7 [- - -] q1").keys("1 2 Enter").shows("8 [- - -] q1");
    assert_eq!(sitting.state.rounds().claims().left(), 0);
    let sitting = sitting.keys("1 2 Enter").shows("9 [- - -] q1");
    // What is undone is left again.
    let sitting = sitting.keys("u u").shows("7 [1 2 -] q1, 2 drafts");
    assert_eq!(sitting.state.rounds().claims().left(), 1);
}

#[test]
fn one_may_go_anywhere_and_decide_there_and_goes_on_with_what_is_reserved() {
    let sitting = desk(&[3, 4]).keys("g g").shows("1 [- - -] q1").keys("1 2 Enter");
    let sitting = sitting.shows("3 [- - -] q1");
    // A list that is narrowed is gone through as ever.
    let mut sitting =
        sitting.keys("F").types("id:s-7,s-8").keys("Enter").shows("7 [- - -] q1 in queue");
    sitting = sitting.keys("l 1 2 Enter").shows("8 [- - -] q1");
    assert_eq!(sitting.state.rounds().claims().left(), 2);
}

#[test]
fn what_is_reserved_can_be_listed_and_left_out_as_it_is_now() {
    let listed = |sitting: Sitting, filter: &str| sitting.keys("F").types(filter).keys("Enter");
    let mut sitting = listed(desk(&[3, 7]), "reservert").shows("3 [- - -] q1 in queue");
    sitting = sitting.says(&[
        "review-filter-on filter=(review-list-filter filter=\"reservert\") count=2 total=9",
    ]);
    // Another exchange has reserved others meanwhile.
    sitting.project.claimed = [4, 7, 9].map(CaseNo).into();
    sitting = sitting.arrives(news(TeamLink::Exchanged, true));
    let cases = |sitting: &Sitting| sitting.state.queue().count(9);
    assert_eq!(cases(&sitting), 3);
    let sitting = listed(sitting.keys("Esc"), "-reserved id:s-3,s-4");
    sitting.says(&["review-filter-on filter=(review-list-filter filter=\"-reserved id:s-3,s-4\") count=1 total=9"]);
}

#[test]
fn a_round_comes_before_what_is_reserved() {
    let mut project = WorkedProject::of(9);
    project.rounds = vec![(round("hoved"), [7, 2].map(CaseNo).into())];
    project.claimed = [3, 4].map(CaseNo).into();
    Sitting::on(project).shows("7 [- - -] q1").keys("1 2 Enter").shows("2 [- - -] q1");
}

#[test]
fn who_has_only_begun_to_read_is_taken_to_what_is_reserved_and_no_one_else() {
    let reserve = |sitting: &mut Sitting| sitting.project.claimed = [5, 6].map(CaseNo).into();
    let mut fresh = desk(&[]).shows("1 [- - -] q1");
    reserve(&mut fresh);
    let fresh = fresh.arrives(news(TeamLink::Exchanged, true)).shows("5 [- - -] q1");
    fresh.says(&["review-claimed count=2"]);
    for keys in ["1", "1 2 Enter", "j", "l"] {
        let mut busy = desk(&[]).keys(keys);
        let before = busy.shown();
        reserve(&mut busy);
        assert_eq!(busy.arrives(news(TeamLink::Exchanged, true)).shown(), before, "{keys}");
    }
}

#[test]
fn with_few_left_more_are_asked_for_once_and_not_offline() {
    let mut project = WorkedProject::of(12);
    project.claimed = (1..=7).map(CaseNo).collect();
    let sitting = Sitting::on(project).arrives(news(TeamLink::Exchanged, false));
    let sitting = sitting.keys("1 2 Enter");
    assert_eq!(asked(&sitting), 0, "six are left");
    let sitting = sitting.keys("1 2 Enter 1 2 Enter");
    assert_eq!(asked(&sitting), 1, "no answer has come");
    let sitting = sitting.arrives(news(TeamLink::Exchanged, false));
    assert_eq!(asked(&sitting), 2, "one was decided meanwhile");
    let sitting = sitting.arrives(news(TeamLink::Exchanged, false));
    assert_eq!(asked(&sitting), 2, "none was");
    let sitting = sitting.arrives(news(TeamLink::Offline, false)).keys("1 2 Enter");
    assert_eq!(asked(&sitting), 2, "without the server there is no one to ask");
}
