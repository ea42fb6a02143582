//! The digest of a project.

use super::*;
use crate::domain::exchange::ProjectDigest;
use crate::domain::{HandedOver, Headers};
use crate::store::portable;
use crate::threads::without_threads;

/// A project with cases of two sources, one of them with three versions, under headers.
fn desk() -> TestProject {
    let mut desk = TestProject::with_cases(12);
    let headers = Headers::from_iter([("Id".to_owned(), None), ("sektor".to_owned(), None)]);
    for text in ["En", "To med \"anførsel\"\n", "Tre"] {
        let mut changed = record("7");
        changed.case.text = Some(text.into());
        changed.case.fields.insert("sektor".into(), format!("skole {text}"));
        changed.case.headers = headers.clone();
        let mut other = record("7");
        other.case.source = Some("annen".into());
        desk.import(&[changed, other]);
    }
    desk
}

#[test]
fn it_is_that_of_the_canonical_lines() {
    let desk = desk();
    let conn = desk.project.connection();
    let mut digest = ProjectDigest::default();
    let mut versions = portable::versions_since(conn, 0, &HandedOver::default()).unwrap();
    assert_eq!(versions.len(), 16);
    versions.sort_by_key(|of| (of.source.clone(), of.id.clone(), of.imported_at, of.sha256));
    for version in &versions {
        digest.add(version);
    }
    assert_eq!(desk.digest(), digest.finish());
}

#[test]
fn beside_other_readings_it_is_that_of_their_moment() {
    let mut desk = desk();
    let (reader, before) = (desk.reader(), desk.digest());
    let found = reader.at_one_moment_with_digest(|_, digest| {
        desk.import(&[record("99")]);
        digest.wait().unwrap()
    });
    assert_eq!(found.unwrap(), before);
    let alone =
        without_threads(|| reader.at_one_moment_with_digest(|_, digest| digest.wait().unwrap()));
    assert_eq!(alone.unwrap(), desk.digest());
    assert_ne!(desk.digest(), before);
}
