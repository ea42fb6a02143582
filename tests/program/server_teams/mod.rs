//! A team through a PostgreSQL server, which the tests start themselves.

mod claims;
mod cluster;
mod database;
mod faults;
mod pooler;
mod proxies;
mod upgrades;
mod walls;

use std::fmt;
use std::fs;
use std::process::Command;
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
    let owner = Member::new(database, "kari");
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
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
    assert_eq!(other.place.all_cases().len(), 3);
    one.classifies("1", "emergency");
    other.classifies("1", "long_term");
    other.does(&["classify", "--where", "id:2", "--category", "emergency", "--note", "ring Røros"]);
    assert_eq!(other.status()["unsent"], 2, "who is who is no act");
    other.does(&["team", "sync"]);
    assert_eq!(one.status()["untaken_lines"], 5, "the name, the three acts, and the note");
    let said = one.does(&["team", "sync"]);
    assert!(said.contains("New from the others: 2 acts"), "{said}");
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
fn a_service_file_says_where_the_server_is_and_a_password_file_who_one_is() {
    let Some(database) = database() else { return };
    let members = team(&database, &[]);
    members[0].does(&["team", "add", "locked"]);
    let other = Member { place: Place::new(), name: "ola", login: "locked".to_owned() };
    let service = format!(
        "[annen]\nhost=nowhere.example\n[saker]\nhost={}\nport={}\ndbname={}\nuser=locked\n",
        database.host(),
        database.port(),
        database.name
    );
    other.place.write("home/.pg_service.conf", service);
    let join = ["team", "join", "service=saker"];
    let (said, code) = other.tries(&join);
    assert_eq!(code, 1, "{said}");
    other.place.write("home/.pgpass", format!("*:*:{}:locked:hemmelig-ord\n", database.name));
    let file = other.place.path("home/.pgpass");
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let (said, code) = other.tries(&join);
    assert!(code == 1 && said.contains("chmod 600"), "{said}");
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let said = other.does(&join);
    other.classifies("1", "emergency");
    let said = said + &other.does(&["team", "sync"]);
    assert!(!said.contains("hemmelig"), "{said}");
    for name in ["project.nybrott", "project.nybrott-team"] {
        let content = fs::read(other.place.path(name)).unwrap();
        assert!(!content.windows(8).any(|part| part == b"hemmelig"), "{name}");
    }
    members[0].does(&["team", "sync"]);
    assert_eq!(members[0].digest(), other.digest());
    let (said, code) = other.tries(&["team", "join", "service=borte"]);
    assert!(code == 1 && said.contains("already"), "{said}");
    let (said, code) = Member::new(&database, "siri").tries(&["team", "join", "service=borte"]);
    assert!(code == 1 && said.contains("[borte]"), "{said}");
}

#[test]
fn a_member_reads_no_table_and_writes_under_no_other_name() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
    let tables = database.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'nybrott'");
    assert!(tables.lines().count() > 12, "{tables}");
    for table in tables.lines() {
        for statement in
            [format!("SELECT * FROM nybrott.{table}"), format!("DELETE FROM nybrott.{table}")]
        {
            let why = database.sql_as(&other.login, &statement).unwrap_err();
            assert!(why.contains("permission denied"), "{statement}: {why}");
        }
    }
    let functions = database.sql(
        "SELECT p.oid::regprocedure FROM pg_proc p WHERE pronamespace = 'nybrott'::regnamespace
         AND has_function_privilege('nybrott_user', p.oid, 'EXECUTE')",
    );
    assert!(functions.lines().all(|name| name.contains("_1(")), "{functions}");
    // What one who is not asked knows of others is not taken from them.
    one.classifies("1", "emergency");
    let stranger = Member::new(&database, "siri");
    one.does(&["team", "add", &stranger.login]);
    fs::copy(one.place.path("project.nybrott"), stranger.place.path("project.nybrott")).unwrap();
    stranger.classifies("2", "emergency");
    let (said, code) = stranger.tries(&["team", "join", &database.address(&stranger.login)]);
    assert!(code == 1 && said.contains("2 acts of others were not sent"), "{said}");
    one.does(&["team", "sync"]);
    other.does(&["team", "sync"]);
    stranger.does(&["team", "sync"]);
    assert_eq!((one.digest(), stranger.digest()), (other.digest(), other.digest()));
    assert_eq!(other.place.log().len(), 2);
    // A reader takes, and hands over nothing; whoever is no member gets nothing.
    let reader = Member::new(&database, "per");
    let add = |role| one.does(&["team", "add", &reader.login, "--role", role]);
    database.sql(&format!("CREATE ROLE {} LOGIN", reader.login));
    let (said, code) = reader.tries(&["team", "join", &database.address(&reader.login)]);
    assert_eq!(code, 1, "{said}");
    add("reader");
    reader.does(&["team", "join", &database.address(&reader.login)]);
    assert_eq!(reader.digest(), one.digest());
    reader.classifies("3", "emergency");
    let (said, code) = reader.tries(&["team", "sync"]);
    assert!(code == 1 && said.contains("not a writing member"), "{said}");
    add("reviewer");
    reader.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    assert_eq!(reader.digest(), one.digest());
    let (said, code) = other.tries(&["team", "add", "x"]);
    assert!(code == 1 && said.contains("not an owner"), "{said}");
}

/// What of the feed a login gets.
fn feed(database: &Database, login: &str) -> String {
    let project = database.sql("SELECT id FROM nybrott.project");
    let statement =
        format!("SELECT line FROM nybrott.feed_1('{project}', gen_random_uuid(), 0, 5000)");
    database.sql_as(login, &statement).unwrap()
}

#[test]
fn what_an_open_round_hides_the_server_keeps_until_all_have_answered_or_it_is_closed() {
    let Some(database) = database() else { return };
    let [one, other, third] = &team(&database, &["ola", "siri"])[..] else { panic!() };
    let judge = Member::new(&database, "dommer");
    one.does(&["team", "add", &judge.login, "--role", "adjudicator"]);
    for member in [other, third] {
        member.does(&["classify", "--where", "id:3", "--category", "emergency"]);
        member.does(&["team", "sync"]);
    }
    one.does(&["team", "sync"]);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "-id:3"];
    let reviewers = ["--seed", "2026", "--reviewers", "ola,siri"];
    let open: Vec<&str> = open.into_iter().chain(reviewers).collect();
    one.does(&open);
    for member in [one, other, third] {
        member.does(&["team", "sync"]);
    }
    let answer = |member: &Member, id: &str, note: &str| {
        let filter = format!("id:{id}");
        let given = ["--category", "long_term", "--new", "no", "--note", note];
        member.does(&[&["classify", "--where", &filter][..], &given].concat());
        member.does(&["team", "sync"]);
    };
    answer(other, "1", "hemmelig merknad");
    other.does(&["undo"]);
    answer(other, "1", "hemmelig merknad");
    for member in [one, third] {
        member.does(&["team", "sync"]);
        assert!(!feed(&database, &member.login).contains("long_term"), "{}", member.name);
        assert!(!feed(&database, &member.login).contains("hemmelig"), "{}", member.name);
        assert!(!member.place.says(["log", "--json"]).contains("long_term"));
    }
    assert!(feed(&database, &judge.login).contains("hemmelig"), "an adjudicator sees all");
    for part in [["--note", "bare en merknad"], ["--category", "emergency"]] {
        third.does(&[&["classify", "--where", "id:1"][..], &part].concat());
        third.does(&["team", "sync"]);
        assert!(!feed(&database, &third.login).contains("hemmelig"), "{part:?} is no answer");
    }
    answer(third, "1", "sett");
    for member in [one, other] {
        member.does(&["team", "sync"]);
        assert!(feed(&database, &member.login).contains("hemmelig"));
    }
    answer(other, "2", "en til");
    one.does(&["team", "sync"]);
    assert!(!feed(&database, &one.login).contains("en til"));
    one.does(&["round", "close", "hoved", "--yes"]);
    one.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    assert!(feed(&database, &one.login).contains("en til"));
    for member in [other, third] {
        member.does(&["team", "sync"]);
        assert_eq!(member.digest(), one.digest(), "{}", member.name);
        member.place.run(["doctor"]).assert().success();
    }
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.hidden"), "0");
}

#[test]
fn what_was_lost_from_a_server_is_handed_over_again() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
    let dump = database.dump();
    one.classifies("1", "emergency");
    one.does(&["team", "sync"]);
    other.does(&["team", "sync"]);
    other.classifies("2", "long_term");
    other.does(&["team", "sync"]);
    let before = other.digest();
    database.restore(&dump);
    // The server goes on before anyone notices, past the places that it had.
    let third = Member::new(&database, "siri");
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
fn off_this_machine_a_server_has_to_be_who_it_says() {
    let Some(database) = database() else { return };
    let members = team(&database, &[]);
    members[0].does(&["team", "add", "locked"]);
    let ola = Member { place: Place::new(), name: "ola", login: "locked".to_owned() };
    ola.place.write("home/.pgpass", format!("*:*:{}:locked:hemmelig-ord\n", database.name));
    let password_file = ola.place.path("home/.pgpass");
    fs::set_permissions(password_file, std::os::unix::fs::PermissionsExt::from_mode(0o600))
        .unwrap();
    let address = |host: &str, certificates: &str| {
        let file = database.certificates(certificates);
        let port = database.port();
        format!(
            "postgres://locked@{host}:{port}/{}?hostaddr=127.0.0.1&sslrootcert={file}",
            database.name
        )
    };
    for (host, certificates, why) in [
        ("annen.example", "ca.pem", "not valid for name \"annen.example\""),
        ("db.example", "other.pem", "UnknownIssuer"),
        ("db.example", "borte.pem", "borte.pem"),
    ] {
        let (said, code) = ola.tries(&["team", "join", &address(host, certificates)]);
        assert!(code == 1 && said.contains(why), "{host} {certificates}: {said}");
        assert!(!said.contains("hemmelig"), "{said}");
    }
    ola.does(&["team", "join", &address("db.example", "ca.pem")]);
    ola.classifies("1", "emergency");
    ola.does(&["team", "sync"]);
    // A pooler as well: it has the certificate then.
    if let Some(port) = database.pooler_port() {
        let direct = format!(":{}/", database.port());
        ola.reaches_the_server_by(
            &address("db.example", "ca.pem").replace(&direct, &format!(":{port}/")),
        );
        ola.classifies("2", "emergency");
        ola.does(&["team", "sync"]);
    }
    members[0].does(&["team", "sync"]);
    assert_eq!(members[0].digest(), ola.digest());
}

#[test]
fn of_several_servers_the_first_that_answers_is_used() {
    let Some(database) = database() else { return };
    let [one] = &team(&database, &[])[..] else { panic!() };
    let ola = Member::new(&database, "ola");
    one.does(&["team", "add", &ola.login]);
    let address = database.address(&ola.login);
    // Nothing listens on port 1.
    let several = address.replacen('@', "@127.0.0.1:1,", 1);
    ola.does(&["team", "join", &several]);
    assert_eq!(one.digest(), ola.digest());
}

#[test]
fn an_answer_that_is_lost_after_the_commit_doubles_nothing() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
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
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
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

#[test]
fn who_may_not_set_up_a_server_gets_the_statements_for_the_one_who_may() {
    let Some(database) = database() else { return };
    let owner = Member::new(&database, "kari");
    database.sql(&format!("CREATE ROLE {} LOGIN", owner.login));
    owner.place.write("saker.csv", CASES);
    owner.does(&["import", "saker.csv"]);
    let address = database.address(&owner.login);
    let init = ["team", "init", &address, "--reviewer", "kari"];
    let refused = owner.place.run(init).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    database.sql(&String::from_utf8(refused.stdout).unwrap());
    owner.does(&["team", "init", &address]);
    let member = Member::new(&database, "ola");
    let add = ["team", "add", &member.login, "--reviewer", "kari"];
    let refused = owner.place.run(add).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    database.sql(&String::from_utf8(refused.stdout).unwrap());
    owner.does(&["team", "add", &member.login]);
    member.does(&["team", "join", &database.address(&member.login)]);
    assert_eq!(member.digest(), owner.digest());
}

#[test]
fn an_erased_text_leaves_the_server() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
    let noted = ["classify", "--where", "id:1", "--category", "emergency", "--note"];
    let noted = |note| noted.into_iter().chain([note]).collect::<Vec<_>>();
    one.does(&noted("hemmelig merknad"));
    one.does(&["team", "sync"]);
    other.does(&["team", "sync"]);
    one.does(&["erase", "1", "--yes"]);
    one.does(&["team", "sync"]);
    let (said, code) = other.tries(&["team", "sync"]);
    assert_eq!(code, 2, "{said}");
    other.does(&["team", "sync", "--yes"]);
    // A note that comes behind the erasure of its case, and is erased by another.
    other.does(&noted("hemmelig tillegg"));
    other.does(&["team", "sync"]);
    let dump = database.dump();
    assert!(!dump.contains("Tekst en.") && !dump.contains("hemmelig"), "{dump}");
    let third = Member::new(&database, "siri");
    one.does(&["team", "add", &third.login]);
    third.does(&["team", "join", &database.address(&third.login)]);
    assert_eq!(third.place.all_cases().len(), 3);
    assert!(!third.place.says(["export", "-", "--format", "json", "--all"]).contains("hemmelig"));
}

#[test]
fn who_has_not_confirmed_an_erasure_is_named() {
    let Some(database) = database() else { return };
    let [one, other, third] = &team(&database, &["ola", "siri"])[..] else { panic!() };
    let reader = Member::new(&database, "leser");
    one.does(&["team", "add", &reader.login, "--role", "reader"]);
    reader.does(&["team", "join", &database.address(&reader.login)]);
    let unconfirmed = |member: &Member| {
        let copies = member.status()["unconfirmed_erasures"].clone();
        let shown =
            |copy: &Value| format!("{} {}", copy["reviewers"][0].as_str().unwrap(), copy["cases"]);
        copies.as_array().unwrap().iter().map(shown).collect::<Vec<_>>()
    };
    assert!(unconfirmed(one).is_empty());
    other.classifies("3", "emergency");
    other.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    one.does(&["erase", "1", "2", "--yes"]);
    one.does(&["team", "sync"]);
    // By the names of their reviewers, or by the login where there is none of it yet.
    let (reads, writes) = (reader.login.as_str(), third.login.as_str());
    assert_eq!(unconfirmed(one), [format!("{reads} 2"), "ola 2".to_owned(), format!("{writes} 2")]);
    let said = one.place.says(["team", "status"]);
    assert!(said.contains("2 erased cases are not confirmed by the copy of ola"), "{said}");
    for member in [other, &reader] {
        assert_eq!(member.tries(&["team", "sync"]).1, 2, "what goes here is asked about");
        assert_eq!(unconfirmed(one).len(), 3);
    }
    for member in [other, &reader] {
        member.does(&["team", "sync", "--yes"]);
    }
    assert_eq!(unconfirmed(one), [format!("{writes} 2")]);
    assert_eq!(unconfirmed(third), Vec::<String>::new(), "one's own copy is known without a list");
    // No one confirms for another, and a copy that goes on under another id for both.
    let project = database.sql("SELECT id FROM nybrott.project");
    let replica = third.status()["replica"].as_str().unwrap().to_owned();
    let confirms = format!(
        "SELECT count(*) FROM nybrott.confirm_1('{project}', ARRAY['{replica}']::uuid[], ARRAY['', ''], ARRAY['1', '2'])"
    );
    assert_eq!(database.sql_as(&other.login, &confirms).unwrap().trim(), "0");
    assert_eq!(unconfirmed(one), [format!("{writes} 2")]);
    database.sql("UPDATE nybrott.project SET epoch = gen_random_uuid()");
    third.does(&["team", "sync", "--yes"]);
    assert_ne!(third.status()["replica"], replica.as_str());
    assert!(unconfirmed(one).is_empty());
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.copy"), "5");
}

#[test]
fn what_another_version_of_the_server_answers_stops_the_synchronisation_with_a_way_on() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
    one.classifies("1", "emergency");
    one.does(&["team", "sync"]);
    // A kind of line that this version does not know, before the act that it does.
    database.sql(
        "UPDATE nybrott.item SET body = replace(body, '{\"event\"', '{\"happening\"') WHERE kind = 'e'",
    );
    let (said, code) = other.tries(&["team", "sync"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("Update the program here"), "{said}");
    database.sql(
        "DROP FUNCTION nybrott.seal_1; CREATE FUNCTION nybrott.seal_1(p uuid, at bigint) RETURNS TABLE \
         (epoch text, pos bigint, mark uuid, mark_at uuid) LANGUAGE sql AS $$ SELECT 'x', 1::bigint, p, p $$",
    );
    let (said, code) = other.tries(&["team", "sync"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("answers in a way that this version does not know"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn while_the_screen_is_open_decisions_reach_the_others_through_the_server() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
    other.classifies("3", "emergency");
    other.does(&["team", "sync"]);
    let mut screen = Screen::start(&one.place, &["review", "--reviewer", "kari"]);
    screen.wait_for("New from ola: 1 act");
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
    let mut screen = Screen::start(&one.place, &["review", "--reviewer", "kari"]);
    screen.wait_for("offline");
    screen.press_to_save("111\r", 1);
    screen.quit();
    assert_eq!(one.status()["is_reachable"], false);
    assert_eq!(one.status()["unsent"], 1);
}
