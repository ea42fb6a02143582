//! Exchanges that other versions of the program have set up.

use std::thread;

use super::database::{Database, database};
use super::{Member, team};
use crate::screen::Screen;

/// What each earlier version made of the one before.
const EARLIER: [&str; 2] = [include_str!("exchanges/1.sql"), include_str!("exchanges/2.sql")];

/// What was handed over and passed on.
const HANDED_OVER: &str = "SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
    SELECT i::text AS line FROM nybrott.item i UNION ALL SELECT e::text FROM nybrott.event e
    UNION ALL SELECT t::text FROM nybrott.touch t UNION ALL SELECT f::text FROM nybrott.feed f
    UNION ALL SELECT m::text FROM nybrott.member m UNION ALL SELECT p::text FROM nybrott.pen p
    UNION ALL SELECT r::text FROM nybrott.round_case r UNION ALL SELECT h::text FROM nybrott.hidden h) lines";

/// Sets the exchange up as an earlier version did. It belongs to the owner of the team, who is made.
pub fn set_up_earlier(database: &Database, version: usize) {
    let owner = database.login("kvam");
    let statements = EARLIER[..version].join("\n");
    database.make_superuser(&owner);
    database.sql(&format!(
        "BEGIN; GRANT nybrott_user TO {owner}; SET LOCAL ROLE {owner}; {statements} COMMIT"
    ));
}

/// What an exchange is made of: tables, keys, indexes, triggers, functions and who may execute them.
fn shape(database: &Database) -> String {
    database.sql(
        "SELECT string_agg(line, E'\n' ORDER BY line) FROM (
           SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
             FROM information_schema.columns WHERE table_schema = 'nybrott'
           UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
             WHERE connamespace = 'nybrott'::regnamespace
           UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'nybrott'
           UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
             WHERE c.relnamespace = 'nybrott'::regnamespace AND NOT tgisinternal
           UNION ALL SELECT pg_get_functiondef(oid) || has_function_privilege('nybrott_user', oid, 'EXECUTE') FROM pg_proc
             WHERE pronamespace = 'nybrott'::regnamespace
           UNION ALL SELECT no::text FROM nybrott.exchange_version) lines",
    )
}

fn is_behind(member: &Member) -> bool {
    member.status()["is_behind"].as_bool().unwrap()
}

#[test]
fn an_exchange_of_an_earlier_version_is_brought_up_to_date_and_loses_nothing() {
    for version in 1..=EARLIER.len() {
        let Some(database) = database() else { return };
        set_up_earlier(&database, version);
        let [one, other, third] = &team(&database, &["lom", "sola"])[..] else { panic!() };
        for member in [other, third] {
            member.does(&["classify", "--where", "id:3", "--category", "emergency"]);
            member.does(&["team", "sync"]);
        }
        // It works as it did, and says what to do.
        let said = one.does(&["team", "sync"]);
        assert!(said.contains("team upgrade"), "{said}");
        assert!(is_behind(one));
        assert_eq!(one.status()["unconfirmed_erasures"], serde_json::Value::Null);
        let open = ["round", "open", "double", "--name", "hoved", "--n", "2", "--where", "-id:3"];
        one.does(&[&open[..], &["--seed", "2026", "--reviewers", "lom,sola"]].concat());
        one.does(&["team", "sync"]);
        other.does(&["team", "sync"]);
        other.classifies("1", "emergency");
        other.does(&["team", "sync"]);
        // Something that this copy has not handed over yet, and something that the others have not taken.
        third.does(&["team", "sync"]);
        third.classifies("2", "emergency");
        one.classifies("3", "long_term");
        one.does(&["team", "sync"]);
        let before = database.sql(HANDED_OVER);
        let said = one.does(&["team", "upgrade"]);
        assert!(said.contains("is up to date now"), "{said}");
        assert_eq!(database.sql(HANDED_OVER), before, "{version}");
        assert_eq!(database.sql("SELECT version FROM nybrott.exchange_1()"), "3");
        let said = one.does(&["team", "upgrade"]);
        assert!(said.contains("up to date already"), "{said}");
        // The rest goes on as if nothing had happened: what the round hides is released when both have answered.
        assert_eq!(database.sql("SELECT count(*) FROM nybrott.hidden"), "1");
        third.classifies("1", "long_term");
        for member in [third, other, one, third, other] {
            let said = member.does(&["team", "sync"]);
            assert!(!said.contains("team upgrade"), "{said}");
            assert!(!is_behind(member));
        }
        assert_eq!(one.place.answers("1").len(), 2);
        one.does(&["round", "close", "hoved", "--yes"]);
        one.does(&["team", "sync"]);
        for member in [one, other, third] {
            member.does(&["team", "sync"]);
            assert_eq!(member.digest(), one.digest(), "{version}");
            member.place.run(["doctor"]).assert().success();
        }
        // It is what a new one is, down to the rights.
        let Some(new) = super::database::database() else { return };
        team(&new, &[]);
        assert_eq!(shape(&database), shape(&new), "{version}");
    }
}

#[test]
fn what_is_handed_over_while_the_exchange_is_brought_up_to_date_is_there_afterwards() {
    let Some(database) = database() else { return };
    set_up_earlier(&database, 1);
    let [one, other, third] = &team(&database, &["lom", "sola"])[..] else { panic!() };
    thread::scope(|scope| {
        for member in [other, third] {
            scope.spawn(move || {
                for id in ["1", "2", "3", "1", "2"] {
                    member.classifies(id, "long_term");
                    member.does(&["team", "sync"]);
                }
            });
        }
        scope.spawn(|| one.does(&["team", "upgrade"]));
    });
    for member in [one, other, third, one] {
        member.does(&["team", "sync"]);
    }
    assert_eq!((one.digest(), other.digest()), (third.digest(), third.digest()));
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event WHERE kind = 'answered'"), "10");
    assert!(!is_behind(one));
}

#[test]
fn who_may_not_bring_the_exchange_up_to_date_gets_the_statements_for_the_one_who_may() {
    let Some(database) = database() else { return };
    set_up_earlier(&database, 2);
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    let refused = other.place.run(["team", "upgrade", "--reviewer", "lom"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(is_behind(one), "nothing was changed");
    database.sql(&String::from_utf8(refused.stdout).unwrap());
    let owners = "SELECT string_agg(DISTINCT pg_get_userbyid(relowner), ' ') FROM pg_class
        WHERE relnamespace = 'nybrott'::regnamespace";
    assert_eq!(
        database.sql(owners),
        one.login,
        "what is new belongs to the one whose functions read it"
    );
    other.classifies("1", "emergency");
    other.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    assert_eq!((one.digest(), is_behind(one)), (other.digest(), false));
}

#[test]
fn a_program_that_is_too_old_for_the_exchange_says_so_and_keeps_everything() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
    other.classifies("1", "emergency");
    let of_version = |needs: u32| {
        database.sql(&format!(
            "CREATE OR REPLACE FUNCTION nybrott.exchange_1() RETURNS TABLE (version int, needs int) LANGUAGE sql
             AS 'SELECT {needs}, {needs}'"
        ));
    };
    of_version(99);
    for command in ["sync", "upgrade"] {
        let (said, code) = other.tries(&["team", command]);
        assert!(code == 1 && said.contains("Update nybrott here"), "{said}");
    }
    let said = other.place.says(["team", "status"]);
    assert!(said.contains("1 entry not sent") && said.contains("Update nybrott here"), "{said}");
    let mut screen = Screen::start(&other.place, &["review", "--reviewer", "lom"]);
    screen.wait_for("offline");
    screen.press_to_save("222\r", 1);
    screen.quit();
    assert_eq!(database.sql("SELECT count(*) FROM nybrott.event WHERE kind = 'answered'"), "0");
    of_version(3);
    other.does(&["team", "sync"]);
    one.does(&["team", "sync"]);
    assert_eq!(one.digest(), other.digest());
    // What is newer, but for this program as well, is used.
    database.sql("INSERT INTO nybrott.exchange_version VALUES (99)");
    other.does(&["team", "sync"]);
    assert!(!is_behind(other));
}

#[test]
fn what_another_version_of_the_server_answers_stops_the_synchronisation_with_a_way_on() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
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
