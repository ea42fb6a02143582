//! Texts that are erased in one copy, and on the server.

use serde_json::Value;

use super::database::database;
use super::{Member, team};

#[test]
fn an_erased_text_leaves_the_server() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["lom"])[..] else { panic!() };
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
    let third = Member::new(&database, "sola");
    one.does(&["team", "add", &third.login]);
    third.does(&["team", "join", &database.address(&third.login)]);
    assert_eq!(third.place.all_cases().len(), 3);
    assert!(!third.place.says(["export", "-", "--format", "json", "--all"]).contains("hemmelig"));
}

#[test]
fn who_has_not_confirmed_an_erasure_is_named() {
    let Some(database) = database() else { return };
    let [one, other, third] = &team(&database, &["lom", "sola"])[..] else { panic!() };
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
    assert_eq!(unconfirmed(one), [format!("{reads} 2"), "lom 2".to_owned(), format!("{writes} 2")]);
    let said = one.place.says(["team", "status"]);
    assert!(said.contains("2 erased cases are not confirmed by the copy of lom"), "{said}");
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
