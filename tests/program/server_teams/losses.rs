//! What a server, a connection or a run that is lost costs: nothing.

use std::process::Command;
use std::thread;
use std::time::Duration;

use super::database::database;
use super::{Member, team};

#[test]
fn what_was_lost_from_a_server_is_handed_over_again() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    let dump = database.dump();
    one.classifies("1", "emergency");
    one.does(&["team", "sync"]);
    other.does(&["team", "sync"]);
    other.classifies("2", "long_term");
    other.does(&["team", "sync"]);
    let before = other.digest();
    database.restore(&dump);
    // The server goes on before anyone notices, past the places that it had.
    let third = Member::new(&database, "sola");
    one.does(&["team", "add", &third.login]);
    third.does(&["team", "join", &database.address(&third.login)]);
    for id in ["1", "2", "3"] {
        third.classifies(id, "emergency");
    }
    third.does(&["team", "sync"]);
    for member in [one, other, &third, one, other] {
        member.does(&["team", "sync"]);
    }
    assert_eq!((one.digest(), other.digest()), (third.digest(), third.digest()));
    assert_ne!(other.digest(), before, "what came in the meantime");
    assert_eq!(one.place.log().len(), 5);
    // Another epoch has everything handed over again, which changes nothing.
    let events = database.sql("SELECT count(*) FROM nybrott.event");
    database.sql("UPDATE nybrott.project SET epoch = gen_random_uuid()");
    for member in [one, other, &third] {
        member.does(&["team", "sync"]);
    }
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event"), events);
    assert_eq!(one.digest(), third.digest());
}

#[test]
fn an_answer_that_is_lost_after_the_commit_doubles_nothing() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    other.reaches_the_server_at(&database, database.losing_answers());
    for id in ["1", "2", "3"] {
        other.classifies(id, "emergency");
        other.does(&["team", "sync"]);
    }
    one.does(&["team", "sync"]);
    assert_eq!(one.digest(), other.digest());
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event WHERE kind = 'answered'"), "3");
    let lines = "SELECT count(*), count(DISTINCT item), max(pos) FROM nybrott.feed";
    let lines = database.sql(lines);
    let counts: Vec<&str> = lines.split('|').collect();
    assert!(counts[0] == counts[1] && counts[0] == counts[2], "{lines}");
}

#[test]
fn a_synchronisation_that_is_killed_loses_and_doubles_nothing() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    let categories = ["emergency", "long_term", "preparedness"];
    for round in 0..12 {
        other.classifies(["1", "2", "3"][round % 3], categories[(round / 3) % 3]);
        one.classifies(["1", "2", "3"][round % 3], categories[(round + 1) % 3]);
        for member in [one, other] {
            let mut command = Command::new(crate::place::PROGRAM);
            let place = &member.place;
            command.env_clear().envs(place.environment()).current_dir(place.folder());
            command.args(["team", "sync", "--reviewer", member.name]);
            let mut running = command.stderr(std::process::Stdio::null()).spawn().unwrap();
            thread::sleep(Duration::from_millis(u64::try_from(round * 9).unwrap()));
            running.kill().unwrap();
            running.wait().unwrap();
        }
    }
    for member in [one, other, one, other] {
        member.does(&["team", "sync"]);
    }
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.place.log().len(), 24);
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event WHERE kind <> 'introduced'"), "24");
    one.place.run(["doctor"]).assert().success();
}
