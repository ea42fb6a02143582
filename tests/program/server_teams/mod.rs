//! A team through a PostgreSQL server, which the tests start themselves.

mod addresses;
mod claims;
mod cluster;
mod database;
mod erasures;
mod faults;
mod losses;
mod pooler;
mod proxies;
mod rights;
mod upgrades;
mod walls;

use std::fmt;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use self::database::{Database, database};
use crate::place::Place;
use crate::screen::Screen;

const CASES: &str = "id;tittel;tekst\n1;A;Tekst en.\n2;B;Tekst to.\n3;C;Tekst tre.\n";

/// Someone of a team: a home and a project file of their own, and a login.
struct Member {
    place: Place,
    name: &'static str,
    login: String,
}

impl Member {
    fn new(database: &Database, name: &'static str) -> Self {
        Self { place: Place::new(), name, login: database.login(name) }
    }

    /// Runs a command; it has to succeed.
    fn does(&self, arguments: &[&str]) -> String {
        let (said, code) = self.tries(arguments);
        assert_eq!(code, 0, "{arguments:?}: {said}");
        said
    }

    fn tries(&self, arguments: &[&str]) -> (String, i32) {
        let own = ["--reviewer", self.name];
        self.place.remarks(arguments.iter().copied().chain(own))
    }

    fn classifies(&self, id: &str, category: &str) {
        let filter = format!("id:{id}");
        let fixed = ["--new", "yes", "--kinds", "service"];
        let mut arguments = vec!["classify", "--where", &filter, "--category", category];
        arguments.extend(fixed);
        self.does(&arguments);
    }

    /// Has the server be reached through another port of this machine.
    fn reaches_the_server_at(&self, database: &Database, port: u16) {
        let address = format!("postgres://{}@127.0.0.1:{port}/{}", self.login, database.name);
        self.reaches_the_server_by(&address);
    }

    /// Has the server be reached by another address.
    fn reaches_the_server_by(&self, address: &str) {
        let mut written: Value =
            serde_json::from_str(&self.place.read("project.nybrott-team")).unwrap();
        written["server"] = address.into();
        self.place.write("project.nybrott-team", written.to_string());
    }

    fn digest(&self) -> String {
        self.place.says(["log", "--digest"])
    }

    fn status(&self) -> Value {
        serde_json::from_str(&self.place.says(["team", "status", "--json"])).unwrap()
    }
}

/// An owner who shares three cases, and reviewers who have joined.
fn team(database: &Database, names: &[&'static str]) -> Vec<Member> {
    let owner = Member::new(database, "kvam");
    database.make_superuser(&owner.login);
    owner.place.write("saker.csv", CASES);
    owner.does(&["import", "saker.csv"]);
    owner.does(&["team", "init", &database.address(&owner.login)]);
    let mut members = vec![owner];
    for name in names {
        let member = Member::new(database, name);
        members[0].does(&["team", "add", &member.login]);
        member.does(&["team", "join", &database.address(&member.login)]);
        members.push(member);
    }
    members
}

/// Waits until this gives what is wanted.
fn wait_for<T: PartialEq + fmt::Debug>(wanted: &T, found: impl Fn() -> T) {
    let begins = Instant::now();
    loop {
        let found = found();
        if found == *wanted {
            return;
        }
        assert!(begins.elapsed() < Duration::from_secs(20), "{found:?}, not {wanted:?}");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn what_each_does_reaches_the_other_through_the_server() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    assert_eq!(other.place.all_cases().len(), 3);
    one.classifies("1", "emergency");
    other.classifies("1", "long_term");
    other.does(&["classify", "--where", "id:2", "--category", "emergency", "--note", "ring Røros"]);
    assert_eq!(other.status()["unsent"], 2, "who is who is no act");
    other.does(&["team", "sync"]);
    assert_eq!(one.status()["untaken_lines"], 5, "the name, the three acts, and the note");
    let said = one.does(&["team", "sync"]);
    assert!(said.contains("New from the others: 2 entries"), "{said}");
    other.does(&["team", "sync"]);
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.place.answers("1").len(), 2);
    // Later deliveries, what is undone, and codebooks.
    one.place
        .write("saker.csv", CASES.replace("Tekst en.", "Tekst en, endret.") + "4;D;Tekst fire.\n");
    one.does(&["import", "saker.csv"]);
    one.does(&["codebook", "take", "barometer"]);
    other.does(&["undo"]);
    other.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    other.does(&["team", "sync"]);
    assert_eq!((one.digest(), one.place.all_cases()), (other.digest(), other.place.all_cases()));
    assert_eq!(other.place.all_cases().len(), 4);
    // Nothing new changes nothing.
    let said = one.does(&["team", "sync"]);
    assert!(said.contains("Nothing to send") && said.contains("Nothing new"), "{said}");
    assert_eq!(
        (one.status()["unsent"].clone(), one.status()["untaken_lines"].clone()),
        (0.into(), 0.into())
    );
    one.place.run(["doctor"]).assert().success();
    other.place.run(["doctor"]).assert().success();
    other.does(&["team", "leave"]);
    assert_eq!(other.tries(&["team", "sync"]).1, 1);
}

#[test]
fn while_the_screen_is_open_decisions_reach_the_others_through_the_server() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    other.classifies("3", "emergency");
    other.does(&["team", "sync"]);
    let mut screen = Screen::start(&one.place, &["review", "--reviewer", "kvam"]);
    screen.wait_for("New from lom: 1 entry");
    screen.press_to_save("111\r", 1);
    screen.wait_for("not sent");
    screen.press_for(":", "Commands");
    screen.press("team");
    screen.wait_for("Exchange with the team");
    screen.press("\r");
    screen.wait_for("Sent: ");
    other.does(&["team", "sync"]);
    assert_eq!(other.place.answers("1").len(), 1);
    // What is decided last is handed over when the screen is left.
    screen.press_to_save("222\r", 2);
    screen.quit();
    other.does(&["team", "sync"]);
    assert_eq!(one.digest(), other.digest());
}

#[test]
fn without_the_server_one_works_on() {
    let Some(database) = database() else { return };
    let [one] = &team(&database, &[])[..] else { panic!() };
    database.hide();
    let (said, code) = one.tries(&["team", "sync"]);
    assert_eq!(code, 1, "{said}");
    let mut screen = Screen::start(&one.place, &["review", "--reviewer", "kvam"]);
    screen.wait_for("offline");
    screen.press_to_save("111\r", 1);
    screen.quit();
    assert_eq!(one.status()["is_reachable"], false);
    assert_eq!(one.status()["unsent"], 1);
}
