//! A network that fails in the middle.

use std::sync::atomic::Ordering;

use super::database::database;
use super::team;

/// So often is tried, at most.
const TRIES: usize = 40;

#[test]
fn a_connection_that_is_cut_anywhere_loses_and_doubles_nothing() {
    let Some(database) = database() else { return };
    let [one, other] = &team(&database, &["ola"])[..] else { panic!() };
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
