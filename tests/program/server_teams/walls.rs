//! What a login does not get to see, however it asks, and where a password is not.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::database::{Database, database};
use super::{Member, team};
use crate::place::Place;
use crate::screen::Screen;

/// Every call of every function of the exchange, with what an argument of its type may be, and every way to read a table.
fn questions(database: &Database) -> Vec<String> {
    let project = database.sql("SELECT id FROM nybrott.project");
    let round = database.sql("SELECT id FROM nybrott.round");
    let reviewers = database.sql("SELECT reviewer FROM nybrott.pen ORDER BY reviewer");
    let uuids: Vec<&str> = [&*project, &*round].into_iter().chain(reviewers.lines()).collect();
    let one_of = |kind: &str| -> Vec<String> {
        match kind {
            "uuid" => uuids.iter().map(|id| format!("'{id}'::uuid")).collect(),
            "uuid[]" => vec![format!("ARRAY['{}']::uuid[]", uuids.join("','"))],
            "bigint" => vec!["0".to_owned()],
            "integer" => vec!["5000".to_owned()],
            "text[]" => vec!["ARRAY['', '', '']".to_owned(), "ARRAY['1', '2', '3']".to_owned()],
            other => vec![format!("NULL::{other}")],
        }
    };
    let functions = database.sql(
        "SELECT proname || ' ' || array_to_string(ARRAY(SELECT format_type(t, NULL) FROM unnest(proargtypes) t), ',')
         FROM pg_proc WHERE pronamespace = 'nybrott'::regnamespace",
    );
    let mut questions = Vec::new();
    for function in functions.lines() {
        let (name, kinds) = function.split_once(' ').unwrap_or((function, ""));
        let mut calls = vec![Vec::new()];
        for kind in kinds.split(',').filter(|kind| !kind.is_empty()) {
            let further = |call: &Vec<String>| {
                let with = |value| call.iter().cloned().chain([value]).collect::<Vec<_>>();
                one_of(kind).into_iter().map(with).collect::<Vec<_>>()
            };
            calls = calls.iter().flat_map(further).collect();
        }
        let call = |values: &Vec<String>| {
            format!("SELECT answer::text FROM nybrott.{name}({}) answer", values.join(", "))
        };
        questions.extend(calls.iter().map(call));
    }
    let tables = database.sql(
        "SELECT oid::regclass FROM pg_class WHERE relnamespace = 'nybrott'::regnamespace AND relkind IN ('r', 'v', 'S')",
    );
    for table in tables.lines() {
        questions.push(format!("SELECT * FROM {table}"));
        questions.push(format!("COPY {table} TO STDOUT"));
        questions.push(format!("UPDATE {table} SET project = NULL RETURNING *"));
    }
    questions.push("SELECT * FROM pg_stats WHERE schemaname = 'nybrott'".to_owned());
    questions.push("SELECT query FROM pg_stat_activity".to_owned());
    questions
}

#[test]
fn what_an_open_round_hides_no_function_and_no_table_gives_away() {
    let Some(database) = database() else { return };
    let [one, other, third] = &team(&database, &["lom", "sola"])[..] else { panic!() };
    let (judge, reader) = (Member::new(&database, "dommer"), Member::new(&database, "leser"));
    one.does(&["team", "add", &judge.login, "--role", "adjudicator"]);
    one.does(&["team", "add", &reader.login, "--role", "reader"]);
    let stranger = database.login("fremmed");
    database.sql(&format!("CREATE ROLE {stranger} LOGIN IN ROLE nybrott_user"));
    for member in [other, third] {
        member.does(&["classify", "--where", "id:3", "--category", "emergency"]);
        member.does(&["team", "sync"]);
    }
    one.does(&["team", "sync"]);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "-id:3"];
    one.does(&[&open[..], &["--seed", "2026", "--reviewers", "lom,sola"]].concat());
    for member in [one, other, third] {
        member.does(&["team", "sync"]);
    }
    let answers = ["--category", "long_term", "--new", "no", "--note", "hemmelig merknad"];
    other.does(&[&["classify", "--where", "id:1"][..], &answers].concat());
    other.does(&["team", "sync"]);
    one.does(&["team", "init", &database.address(&one.login), "--need", "2"]);
    one.does(&["team", "sync"]);
    let event = database.sql("SELECT event FROM nybrott.hidden");
    database.sql("ANALYZE");
    let questions = questions(&database);
    assert!(questions.len() > 300, "{}", questions.len());
    let seen_by = |login: &str| {
        let seen = database.all_answers(login, &questions);
        let is_seen = |part: &&&str| seen.contains(**part);
        [&*event, "long_term", "hemmelig"].iter().filter(is_seen).count()
    };
    assert_eq!(seen_by(&judge.login), 3, "an adjudicator sees all, by the same questions");
    for login in [&third.login, &reader.login, &stranger] {
        assert_eq!(seen_by(login), 0, "{login}");
    }
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.hidden"), "1", "asking opens nothing");
}

/// The files of a folder and all below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.flat_map(of).collect()
}

#[test]
fn a_password_is_in_nothing_that_the_program_writes_or_says() {
    let Some(database) = database() else { return };
    let members = team(&database, &[]);
    members[0].does(&["team", "add", "locked"]);
    let lom = Member { place: Place::new(), name: "lom", login: "locked".to_owned() };
    let service = |password: &str| {
        let (host, port) = (database.host(), database.port());
        format!(
            "[saker]\nhost={host}\nport={port}\ndbname={}\nuser=locked\npassword={password}\n",
            database.name
        )
    };
    let file = lom.place.path("home/.pg_service.conf");
    let write = |password: &str| {
        lom.place.write("home/.pg_service.conf", service(password));
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    };
    write("hemmelig-ord");
    let mut said = lom.does(&["team", "join", "service=saker"]);
    lom.classifies("1", "emergency");
    let mut screen = Screen::start(&lom.place, &["review", "--reviewer", "lom"]);
    screen.wait_for("sent");
    said += &screen.text();
    screen.quit();
    said += &lom.does(&["team", "sync"]);
    said += &lom.status().to_string();
    said += &lom.place.says(["log", "--json"]);
    // Neither where it is refused, nor where it was typed into the address.
    write("hemmelig-feil");
    let (refusal, code) = lom.tries(&["team", "sync"]);
    assert_eq!(code, 1, "{refusal}");
    said += &refusal;
    lom.does(&["team", "leave"]);
    let address = format!("postgres://locked:hemmelig-ord@localhost/{}", database.name);
    let (refusal, code) = lom.tries(&["team", "join", &address]);
    assert_eq!(code, 2, "{refusal}");
    said += &refusal;
    assert!(!said.contains("hemmelig"), "{said}");
    let written = files(lom.place.folder());
    assert!(written.len() > 5, "{written:?}");
    for path in written.iter().filter(|path| **path != file) {
        let content = fs::read(path).unwrap();
        assert!(!content.windows(8).any(|part| part == b"hemmelig"), "{}", path.display());
    }
}
