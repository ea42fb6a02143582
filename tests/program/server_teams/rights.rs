//! What a login may read and write, and what it takes to set a server up.

use std::fs;

use super::database::{Database, database};
use super::{CASES, Member, team};

#[test]
fn a_member_reads_no_table_and_writes_under_no_other_name() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
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
    let stranger = Member::new(&database, "sola");
    one.does(&["team", "add", &stranger.login]);
    fs::copy(one.place.path("project.nybrott"), stranger.place.path("project.nybrott")).unwrap();
    stranger.classifies("2", "emergency");
    let (said, code) = stranger.tries(&["team", "join", &database.address(&stranger.login)]);
    assert!(code == 1 && said.contains("2 entries of others were not sent"), "{said}");
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
    let [one, other, third] = &team(&database, &["lom", "sola"])[..] else { panic!() };
    let judge = Member::new(&database, "dommer");
    one.does(&["team", "add", &judge.login, "--role", "adjudicator"]);
    for member in [other, third] {
        member.does(&["classify", "--where", "id:3", "--category", "emergency"]);
        member.does(&["team", "sync"]);
    }
    one.does(&["team", "sync"]);
    let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "-id:3"];
    let reviewers = ["--seed", "2026", "--reviewers", "lom,sola"];
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
fn who_may_not_set_up_a_server_gets_the_statements_for_the_one_who_may() {
    let Some(database) = database() else { return };
    let owner = Member::new(&database, "kvam");
    database.sql(&format!("CREATE ROLE {} LOGIN", owner.login));
    owner.place.write("saker.csv", CASES);
    owner.does(&["import", "saker.csv"]);
    let address = database.address(&owner.login);
    let init = ["team", "init", &address, "--reviewer", "kvam"];
    let refused = owner.place.run(init).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    database.sql(&String::from_utf8(refused.stdout).unwrap());
    owner.does(&["team", "init", &address]);
    let member = Member::new(&database, "lom");
    let add = ["team", "add", &member.login, "--reviewer", "kvam"];
    let refused = owner.place.run(add).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    database.sql(&String::from_utf8(refused.stdout).unwrap());
    owner.does(&["team", "add", &member.login]);
    member.does(&["team", "join", &database.address(&member.login)]);
    assert_eq!(member.digest(), owner.digest());
}
