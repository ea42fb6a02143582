//! How the server is found, and that it is the one.

use std::fs;

use super::database::database;
use super::{Member, team};
use crate::place::Place;

#[test]
fn a_service_file_says_where_the_server_is_and_a_password_file_who_one_is() {
    let Some(database) = database() else { return };
    let members = team(&database, &[]);
    members[0].does(&["team", "add", "locked"]);
    let other = Member { place: Place::new(), name: "lom", login: "locked".to_owned() };
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
    let (said, code) = Member::new(&database, "sola").tries(&["team", "join", "service=borte"]);
    assert!(code == 1 && said.contains("[borte]"), "{said}");
}

#[test]
fn off_this_machine_a_server_has_to_be_who_it_says() {
    let Some(database) = database() else { return };
    let members = team(&database, &[]);
    members[0].does(&["team", "add", "locked"]);
    let lom = Member { place: Place::new(), name: "lom", login: "locked".to_owned() };
    lom.place.write("home/.pgpass", format!("*:*:{}:locked:hemmelig-ord\n", database.name));
    let password_file = lom.place.path("home/.pgpass");
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
        let (said, code) = lom.tries(&["team", "join", &address(host, certificates)]);
        assert!(code == 1 && said.contains(why), "{host} {certificates}: {said}");
        assert!(!said.contains("hemmelig"), "{said}");
    }
    lom.does(&["team", "join", &address("db.example", "ca.pem")]);
    lom.classifies("1", "emergency");
    lom.does(&["team", "sync"]);
    // A pooler as well: it has the certificate then.
    if let Some(port) = database.pooler_port() {
        let direct = format!(":{}/", database.port());
        lom.reaches_the_server_by(
            &address("db.example", "ca.pem").replace(&direct, &format!(":{port}/")),
        );
        lom.classifies("2", "emergency");
        lom.does(&["team", "sync"]);
    }
    members[0].does(&["team", "sync"]);
    assert_eq!(members[0].digest(), lom.digest());
}

#[test]
fn of_several_servers_the_first_that_answers_is_used() {
    let Some(database) = database() else { return };
    let [one] = &team(&database, &[])[..] else { panic!() };
    let lom = Member::new(&database, "lom");
    one.does(&["team", "add", &lom.login]);
    let address = database.address(&lom.login);
    // Nothing listens on port 1.
    let several = address.replacen('@', "@127.0.0.1:1,", 1);
    lom.does(&["team", "join", &several]);
    assert_eq!(one.digest(), lom.digest());
}
