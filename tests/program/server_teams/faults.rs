//! A network that fails in the middle.

use std::sync::atomic::Ordering;
use std::thread;

use super::database::{Database, database};
use super::{Member, proxies, team, wait_for};
use crate::screen::Screen;

/// So often is tried, at most.
const TRIES: usize = 40;

#[test]
fn a_connection_that_is_cut_anywhere_loses_and_doubles_nothing() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    one.does(&["classify", "--where", "id:1", "--category", "emergency", "--note", "ring"]);
    one.does(&["team", "sync"]);
    let (port, cuts) = database.being_cut();
    other.reaches_the_server_at(&database, port);
    for id in ["1", "2", "3"] {
        other.classifies(id, "long_term");
    }
    assert!((0..TRIES).any(|_| other.tries(&["team", "sync"]).1 == 0), "it never came through");
    assert!(cuts.load(Ordering::SeqCst) > 5, "{cuts:?}");
    one.does(&["team", "sync"]);
    other.place.run(["doctor"]).assert().success();
    assert_eq!(one.digest(), other.digest());
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event WHERE kind = 'answered'"), "4");
    let passed_on_twice = "SELECT count(*) - count(DISTINCT item) FROM nybrott.feed";
    assert_eq!(database.sql(passed_on_twice), "0");
}

#[test]
fn a_pooler_that_gives_each_transaction_another_connection_is_no_obstacle() {
    let Some(database) = database() else { return };
    let Some(owner) = database.pooled_address(&database.login("kvam")) else { return };
    let pooled = |member: &Member| database.pooled_address(&member.login).unwrap();
    let members = team(&database, &["lom", "sola"]);
    let late = Member::new(&database, "per");
    for member in &members {
        member.reaches_the_server_by(&pooled(member));
    }
    let [one, other, third] = &members[..] else { panic!() };
    one.does(&["team", "init", &owner, "--need", "1"]);
    one.does(&["team", "add", &late.login]);
    late.does(&["team", "join", &pooled(&late)]);
    let mut screen = Screen::start(&late.place, &["review", "--reviewer", "per"]);
    screen.wait_for("3 reserved");
    screen.press_to_save("222\r", 1);
    screen.quit();
    for member in [other, third] {
        member.classifies("3", "emergency");
        member.does(&["team", "sync"]);
    }
    one.does(&["team", "sync"]);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "-id:3"];
    one.does(&[&open[..], &["--seed", "2026", "--reviewers", "lom,sola"]].concat());
    one.does(&["team", "sync"]);
    // All at once: more than the pool has connections for.
    thread::scope(|scope| {
        for member in [one, other, third, &late] {
            scope.spawn(move || {
                for id in ["1", "2", "3"] {
                    member.classifies(id, "long_term");
                    member.does(&["team", "sync"]);
                }
            });
        }
    });
    one.does(&["erase", "1", "--yes"]);
    for _ in 0..2 {
        for member in [one, other, third, &late] {
            member.does(&["team", "sync", "--yes"]);
        }
    }
    for member in [one, other, third, &late] {
        assert_eq!(member.digest(), one.digest(), "{}", member.name);
        assert_eq!(member.status()["unconfirmed_erasures"], serde_json::json!([]));
        assert_eq!(member.status()["untaken_lines"], 0);
        member.place.run(["doctor"]).assert().success();
    }
    assert!(one.does(&["team", "upgrade"]).contains("already"));
}

/// Has the server be reached through a port where it is not waited long for an answer.
fn reaches_impatiently(member: &Member, database: &Database, port: u16) {
    let waits = "connect_timeout=1&answer_timeout=1";
    let place = format!("{}@127.0.0.1:{port}/{}", member.login, database.name);
    member.reaches_the_server_by(&format!("postgres://{place}?{waits}"));
}

#[test]
fn who_is_let_in_by_no_one_is_not_waited_for() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    other.classifies("1", "emergency");
    let port = proxies::silent();
    reaches_impatiently(other, &database, port);
    let (said, code) = other.tries(&["team", "sync"]);
    assert!(code == 1 && said.contains("says nothing"), "{said}");
    assert_eq!(other.status()["is_reachable"], false);
    let mut screen = Screen::start(&other.place, &["review", "--reviewer", "lom"]);
    screen.wait_for("offline");
    screen.press_to_save("222\r", 1);
    screen.quit();
    // Of several servers the next one is asked.
    let (login, socket) = (&other.login, database.host().replace('/', "%2F"));
    let hosts = format!("127.0.0.1:{port},{socket}:{}", database.port());
    other.reaches_the_server_by(&format!(
        "postgres://{login}@{hosts}/{}?connect_timeout=1",
        database.name
    ));
    other.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.place.log().len(), 2);
}

#[test]
fn a_server_that_falls_silent_anywhere_is_given_up_and_later_loses_and_doubles_nothing() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    one.does(&["classify", "--where", "id:1", "--category", "emergency", "--note", "ring"]);
    one.does(&["team", "sync"]);
    let (port, silences) = database.falling_silent();
    reaches_impatiently(other, &database, port);
    for id in ["1", "2", "3"] {
        other.classifies(id, "long_term");
    }
    let mut given_up = 0;
    loop {
        let (said, code) = other.tries(&["team", "sync"]);
        if code == 0 {
            break;
        }
        assert!(said.contains("says nothing"), "{said}");
        given_up += 1;
        assert!(given_up < TRIES, "it never came through: {said}");
    }
    assert!(given_up > 3 && silences.load(Ordering::SeqCst) >= given_up, "{given_up} {silences:?}");
    one.does(&["team", "sync"]);
    other.place.run(["doctor"]).assert().success();
    assert_eq!(one.digest(), other.digest());
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event WHERE kind = 'answered'"), "4");
    let passed_on_twice = "SELECT count(*) - count(DISTINCT item) FROM nybrott.feed";
    assert_eq!(database.sql(passed_on_twice), "0");
}

/// A call that hands over an answer to each of these cases, in this order.
fn push(project: &str, reviewer: u32, cases: [&str; 2]) -> String {
    let id = |of: u32| format!("00000000-0000-0000-0000-{of:012}");
    let line = |(no, case): (u32, &str)| {
        let (event, session, reviewer) = (id(reviewer * 10 + no), id(reviewer * 100), id(reviewer));
        format!(
            r#"'{{"event":{{"id":"{event}","reviewer":"{reviewer}","session":"{session}","seq":{no},"lamport":{no},"kind":"answered","changes":[{{"cases":[{{"id":"{case}"}}],"patch":{{"category":"emergency"}}}}]}}}}'"#
        )
    };
    let lines: Vec<String> = (1..).zip(cases).map(line).collect();
    let (copy, own, lines) = (id(reviewer + 1), id(reviewer), lines.join(", "));
    format!(
        "SELECT verdict FROM nybrott.push_1('{project}', '{copy}', ARRAY['{own}']::uuid[], ARRAY[{lines}])"
    )
}

#[test]
fn who_hands_over_answers_to_the_cases_of_a_round_in_another_order_is_waited_for_in_one() {
    let Some(database) = database() else { return };
    let [one, other, third] = &team(&database, &["lom", "sola"])[..] else { panic!() };
    for member in [other, third] {
        member.does(&["classify", "--where", "id:3", "--category", "emergency"]);
        member.does(&["team", "sync"]);
    }
    one.does(&["team", "sync"]);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "-id:3"];
    one.does(&[&open[..], &["--seed", "2026", "--reviewers", "lom,sola"]].concat());
    one.does(&["team", "sync"]);
    let project = database.sql("SELECT id FROM nybrott.project");
    let in_order = "SET search_path = nybrott; SELECT id FROM unnest(ARRAY['1', '2']) id ORDER BY identity_of('', id)";
    let in_order = database.sql(in_order);
    let [first, last] = in_order.lines().collect::<Vec<_>>()[..] else { panic!() };
    // Both begin while someone else holds the first of the two cases.
    let held = database.begin(&format!(
        "SELECT 1 FROM nybrott.round_case WHERE key = (SELECT i.key FROM nybrott.item i WHERE kind = 'v' AND body LIKE '%\"id\":\"{first}\"%') FOR UPDATE"
    ));
    let waiting = |count: &str| {
        let asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        wait_for(&count.to_owned(), || database.sql(asked));
    };
    let holds = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'";
    wait_for(&"1".to_owned(), || database.sql(holds));
    thread::scope(|scope| {
        let hands_over = |login: &str, statement: String| {
            let (database, login) = (&database, login.to_owned());
            scope.spawn(move || database.sql_as(&login, &statement))
        };
        let forward = hands_over(&other.login, push(&project, 7, [first, last]));
        waiting("1");
        let backward = hands_over(&third.login, push(&project, 8, [last, first]));
        waiting("2");
        held.commit();
        for done in [forward, backward] {
            assert_eq!(done.join().unwrap().as_deref(), Ok("new\nnew\n"));
        }
    });
}
