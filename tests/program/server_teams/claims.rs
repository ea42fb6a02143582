//! Which cases the server reserves for whom, where it divides them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::thread;

use serde_json::Value;

use super::database::{Database, database};
use super::upgrades::set_up_earlier;
use super::{CASES, Member, team, wait_for};
use crate::screen::Screen;

/// The copies in which logins work, where the tests call functions by themselves.
const ONE_DESK: &str = "00000000-0000-0000-0000-000000000001";
const OTHER_DESK: &str = "00000000-0000-0000-0000-000000000002";

/// A team with so many cases, `1` and so on, of which so many are to classify each.
fn dividing_team(
    database: &Database,
    names: &[&'static str],
    (cases, need): (usize, u8),
) -> Vec<Member> {
    let members = team(database, names);
    let mut file = CASES.to_owned();
    for case in 4..=cases {
        writeln!(file, "{case};Sak {case};Tekst {case}.").unwrap();
    }
    members[0].place.write("saker.csv", file);
    members[0].does(&["import", "saker.csv"]);
    for member in &members {
        member.does(&["team", "sync"]);
    }
    divide(&members[0], database, need);
    members
}

fn divide(owner: &Member, database: &Database, need: u8) -> String {
    owner.does(&["team", "init", &database.address(&owner.login), "--need", &need.to_string()])
}

fn project(database: &Database) -> String {
    database.sql("SELECT id FROM nybrott.project")
}

/// What a login gets that wants so many cases.
fn claim_at(database: &Database, login: &str, desk: &str, wanted: usize) -> Vec<String> {
    let project = project(database);
    let statement = format!("SELECT id FROM nybrott.claim_1('{project}', '{desk}', {wanted})");
    let ids = database.sql_as(login, &statement).unwrap();
    ids.lines().filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

fn claim(database: &Database, login: &str, wanted: usize) -> Vec<String> {
    claim_at(database, login, ONE_DESK, wanted)
}

fn give_back(database: &Database, login: &str, desk: &str) {
    let project = project(database);
    let statement = format!("SELECT nybrott.give_back_1('{project}', '{desk}')");
    database.sql_as(login, &statement).unwrap();
}

fn ids(cases: impl IntoIterator<Item = usize>) -> Vec<String> {
    cases.into_iter().map(|case| case.to_string()).collect()
}

fn leases(database: &Database, login: &str) -> usize {
    let count = format!("SELECT count(*) FROM nybrott.lease WHERE login = '{login}'");
    database.sql(&count).parse().unwrap()
}

/// Waits until a login has so many leases.
fn wait_for_leases(database: &Database, login: &str, wanted: usize) {
    wait_for(&wanted, || leases(database, login));
}

/// Makes leases older than they last.
fn run_out(database: &Database, login: &str) {
    database.sql(&format!(
        "UPDATE nybrott.lease SET until = now() - interval '1 second' WHERE login = '{login}'"
    ));
}

#[test]
fn members_of_one_list_get_cases_of_their_own_in_its_order() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom", "sola"], (12, 1));
    let [kvam, lom, sola] = [0, 1, 2].map(|at: usize| members[at].login.as_str());
    assert_eq!(claim(&database, kvam, 5), ids(1..=5));
    assert_eq!(claim(&database, lom, 5), ids(6..=10));
    assert_eq!(claim(&database, sola, 5), ids(11..=12));
    assert_eq!(claim(&database, kvam, 5), ids(1..=5), "those it has are renewed");
    give_back(&database, lom, ONE_DESK);
    assert_eq!(claim(&database, sola, 5), ids([6, 7, 8, 11, 12]));
    // Two a case: each may be claimed by two, and by none of them twice.
    divide(&members[0], &database, 2);
    assert_eq!(claim(&database, kvam, 8), ids(1..=8));
    assert_eq!(claim(&database, lom, 8), ids(1..=8));
    assert_eq!(claim(&database, sola, 8), ids(9..=12));
    assert_eq!(claim(&database, lom, 20), ids(1..=12));
    // None any more.
    let said = divide(&members[0], &database, 0);
    assert!(said.contains("reserves no cases any more"), "{said}");
    assert!(claim(&database, kvam, 8).is_empty());
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.claim_case"), "0");
    let (said, code) = members[1].tries(&["team", "init", &database.address(lom), "--need", "1"]);
    assert!(code == 1 && said.contains("not an owner"), "{said}");
}

#[test]
fn however_many_claim_at_once_no_case_has_more_leases_than_are_needed() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom", "sola", "per"], (60, 2));
    thread::scope(|scope| {
        for (at, member) in members.iter().enumerate() {
            let (login, database) = (member.login.clone(), &database);
            scope.spawn(move || {
                for round in 1..=8 {
                    claim(database, &login, round * 4);
                    let most = "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM nybrott.lease GROUP BY key) l";
                    assert!(database.sql(most).parse::<usize>().unwrap() <= 2);
                    if (round + at).is_multiple_of(3) {
                        give_back(database, &login, ONE_DESK);
                    }
                }
            });
        }
    });
    // What is kept of each case is what a count gives.
    let wrong = "SELECT count(*) FROM nybrott.claim_case c WHERE is_open <> (
        (SELECT count(*) FROM nybrott.lease l WHERE l.key = c.key) < 2)";
    assert_eq!(database.sql(wrong), "0");
    // What was given back can be claimed: four times thirty is exactly two of sixty.
    for member in &members {
        give_back(&database, &member.login, ONE_DESK);
    }
    let taken = members.iter().flat_map(|member| claim(&database, &member.login, 30));
    let mut readers: BTreeMap<String, usize> = BTreeMap::new();
    for case in taken {
        *readers.entry(case).or_default() += 1;
    }
    assert_eq!(readers.len(), 60);
    assert!(readers.values().all(|count| *count == 2), "{readers:?}");
}

#[test]
fn a_lease_that_has_run_out_is_renewed_until_someone_else_claims_the_case() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom"], (6, 1));
    let [kvam, lom] = [&members[0].login, &members[1].login];
    claim(&database, kvam, 4);
    run_out(&database, kvam);
    assert_eq!(claim(&database, kvam, 4), ids(1..=4));
    run_out(&database, kvam);
    assert_eq!(claim(&database, lom, 4), ids(1..=4));
    assert_eq!(claim(&database, kvam, 4), ids(5..=6));
    let lasts = "SELECT count(*) FROM nybrott.lease WHERE until BETWEEN now() + interval '110 minutes' AND now() + interval '2 hours'";
    assert_eq!(database.sql(lasts), "6");
}

#[test]
fn an_answer_ends_the_lease_and_counts_for_as_long_as_it_is_there() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom", "sola"], (4, 1));
    let [one, other, third] = &members[..] else { panic!() };
    claim(&database, &one.login, 2);
    // A part of the answers, a note and a flag are not enough.
    one.does(&["classify", "--where", "id:1", "--category", "emergency", "--note", "ring"]);
    one.does(&["team", "sync"]);
    assert_eq!(claim(&database, &one.login, 2), ids(1..=2));
    one.classifies("1", "emergency");
    one.does(&["team", "sync"]);
    assert_eq!(claim(&database, &one.login, 2), ids(2..=3));
    assert_eq!(claim(&database, &other.login, 4), ids([4]));
    // What is undone is to be done again, and by whom does not matter.
    one.does(&["undo"]);
    one.does(&["team", "sync"]);
    assert_eq!(claim(&database, &other.login, 2), ids([1, 4]));
    // Who was offline may have classified what another has claimed: it counts, and there is nothing left to do there.
    third.classifies("2", "long_term");
    third.classifies("4", "long_term");
    third.does(&["team", "sync"]);
    assert_eq!(claim(&database, &one.login, 4), ids([3]));
    assert_eq!(claim(&database, &other.login, 4), ids([1]));
    assert!(claim(&database, &third.login, 4).is_empty());
    for member in [one, other] {
        member.does(&["team", "sync"]);
    }
    assert_eq!(one.place.answers("2").len(), 1);
    // An erased case is for no one.
    one.does(&["erase", "3", "--yes"]);
    one.does(&["team", "sync"]);
    assert!(claim(&database, &one.login, 4).is_empty());
}

#[test]
fn what_someone_answered_before_they_had_a_login_is_theirs() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &[], (3, 2));
    let kvam = &members[0];
    let late = Member::new(&database, "lom");
    fs::copy(kvam.place.path("project.nybrott"), late.place.path("project.nybrott")).unwrap();
    late.classifies("1", "emergency");
    let copy = late.place.path("project.nybrott");
    kvam.does(&["merge", copy.to_str().unwrap()]);
    kvam.does(&["team", "sync"]);
    claim(&database, &kvam.login, 1);
    kvam.does(&["team", "add", &late.login, "--known-as", "lom"]);
    assert_eq!(claim(&database, &late.login, 5), ids([2, 3]));
}

#[test]
fn who_sees_what_others_answered_or_only_reads_claims_nothing() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom"], (3, 1));
    for (name, role) in [("dommer", "adjudicator"), ("leser", "reader")] {
        let member = Member::new(&database, name);
        members[0].does(&["team", "add", &member.login, "--role", role]);
        assert!(claim(&database, &member.login, 5).is_empty(), "{role}");
        assert_eq!(leases(&database, &member.login), 0, "{role}");
    }
    database.sql("CREATE ROLE stranger LOGIN IN ROLE nybrott_user");
    let project = project(&database);
    for call in [
        format!("claim_1('{project}', '{ONE_DESK}', 5)"),
        format!("give_back_1('{project}', '{ONE_DESK}')"),
        format!("set_need_1('{project}', 1)"),
    ] {
        let why = database.sql_as("stranger", &format!("SELECT nybrott.{call}")).unwrap_err();
        assert!(why.contains("not a member") || why.contains("not an owner"), "{call}: {why}");
    }
}

#[test]
fn what_an_open_round_gives_out_is_not_claimed_until_it_is_closed() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom", "sola"], (4, 1));
    let [one, other, _] = &members[..] else { panic!() };
    one.does(&["team", "add", &other.login]);
    other.does(&["classify", "--where", "id:4", "--category", "emergency"]);
    other.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    assert_eq!(claim(&database, &one.login, 2), ids(1..=2));
    let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "id:1,2"];
    one.does(&[&open[..], &["--seed", "7", "--reviewers", "kvam,lom"]].concat());
    one.does(&["team", "sync"]);
    assert_eq!(claim(&database, &one.login, 2), ids(3..=4));
    assert!(claim(&database, &other.login, 4).is_empty());
    one.does(&["round", "close", "hoved", "--yes"]);
    one.does(&["team", "sync"]);
    assert_eq!(claim(&database, &other.login, 4), ids(1..=2));
}

#[test]
fn two_machines_of_one_login_share_what_it_has_claimed() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom"], (6, 1));
    let [kvam, lom] = [&members[0].login, &members[1].login];
    let first = claim_at(&database, kvam, ONE_DESK, 3);
    assert_eq!(claim_at(&database, kvam, OTHER_DESK, 3), first);
    give_back(&database, kvam, ONE_DESK);
    assert_eq!(claim(&database, lom, 6), ids(4..=6), "the other machine goes on with them");
    give_back(&database, kvam, OTHER_DESK);
    assert_eq!(claim(&database, lom, 6), ids(1..=6));
}

#[test]
fn a_server_of_an_earlier_version_gets_claims_when_its_owner_asks_for_them() {
    let Some(database) = database() else { return };
    set_up_earlier(&database, 1);
    let members = team(&database, &["lom"]);
    let [one, other] = &members[..] else { panic!() };
    one.classifies("1", "emergency");
    let mut screen = Screen::start(&one.place, &["review", "--reviewer", "kvam"]);
    screen.wait_for("sent");
    assert!(!screen.shows("reserved"), "{}", screen.text());
    screen.press_to_save("111\r", 1);
    screen.quit();
    other.does(&["team", "sync"]);
    assert_eq!(one.digest(), other.digest());
    // Who may not change the exchange is given the statements.
    database.sql(&format!("ALTER ROLE {0} NOSUPERUSER; REASSIGN OWNED BY {0} TO boss", one.login));
    let address = database.address(&one.login);
    let init = ["team", "init", &address, "--need", "1", "--reviewer", "kvam"];
    let refused = one.place.run(init).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    database.sql(&String::from_utf8(refused.stdout).unwrap());
    divide(one, &database, 1);
    // What was answered before counts.
    assert_eq!(claim(&database, &other.login, 5), ids([3]));
    assert_eq!(database.sql("SELECT max(no) FROM nybrott.exchange_version"), "3");
    let folder = Member::new(&database, "per");
    folder.place.write("saker.csv", CASES);
    folder.does(&["import", "saker.csv"]);
    let (said, code) = folder.tries(&["team", "init", "folder:felles", "--need", "2"]);
    assert!(code == 2 && said.contains("cannot divide the work"), "{said}");
}

#[test]
fn on_the_screen_the_cases_that_are_reserved_come_next() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &["lom"], (45, 1));
    let [one, other] = &members[..] else { panic!() };
    let mut kvam = Screen::start(&one.place, &["review", "--reviewer", "kvam"]);
    kvam.wait_for("20 reserved");
    let mut lom = Screen::start(&other.place, &["review", "--reviewer", "lom"]);
    lom.wait_for("20 reserved");
    lom.wait_for("Sak 21");
    lom.press_to_save("111\r", 1);
    lom.wait_for("Sak 22");
    lom.wait_for("19 reserved");
    // Going anywhere else and deciding there is as ever, and then it goes on with what is reserved.
    lom.press_for("gg", "Tekst en.");
    lom.press_to_save("222\r", 2);
    lom.wait_for("Sak 22");
    lom.wait_for("19 reserved");
    // With few left further ones come by themselves.
    for done in 3..=16 {
        lom.press_to_save("111\r", done);
    }
    lom.wait_for("reserved");
    // The server has them a moment before the copy has written them down.
    wait_for(&Value::from(10), || other.status()["claims"]["cases"].clone());
    // A crash loses nothing of it, and without the server it goes on.
    lom.kill_9();
    assert_eq!(leases(&database, &other.login), 10);
    assert_eq!(other.status()["claims"]["need"], 1);
    kvam.quit();
    wait_for_leases(&database, &one.login, 0);
    database.hide();
    let mut lom = Screen::start(&other.place, &["review", "--reviewer", "lom"]);
    lom.wait_for("offline");
    lom.wait_for("10 reserved");
    lom.wait_for("Sak 36");
    lom.press_to_save("111\r", 1);
    lom.wait_for("9 reserved");
    lom.quit();
    assert_eq!(other.status()["claims"]["cases"], 10, "there was no one to give it back to");
}

#[test]
fn who_leaves_the_team_gives_back_what_is_reserved() {
    let Some(database) = database() else { return };
    let members = dividing_team(&database, &[], (3, 1));
    let kvam = &members[0];
    let mut screen = Screen::start(&kvam.place, &["review", "--reviewer", "kvam"]);
    screen.wait_for("3 reserved");
    screen.kill_9();
    assert_eq!(leases(&database, &kvam.login), 3);
    kvam.does(&["team", "leave"]);
    assert_eq!(leases(&database, &kvam.login), 0);
}
