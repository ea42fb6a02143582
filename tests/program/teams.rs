//! A team through a shared folder: several homes, each with a project file of its own, and the real program.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::place::Place;

/// Someone of a team: a home and a project file of their own.
pub fn member(name: &str) -> (Place, Vec<String>) {
    (Place::new(), vec!["--reviewer".to_owned(), name.to_owned()])
}

/// Runs a command as this member; it has to succeed.
pub fn does((place, own): &(Place, Vec<String>), arguments: &[&str]) -> String {
    let own = own.iter().map(String::as_str);
    let (said, code) = place.remarks(arguments.iter().copied().chain(own));
    assert_eq!(code, 0, "{arguments:?}: {said}");
    said
}

pub fn digest((place, _): &(Place, Vec<String>)) -> String {
    place.says(["log", "--digest"])
}

pub fn status((place, _): &(Place, Vec<String>)) -> Value {
    serde_json::from_str(&place.says(["team", "status", "--json"])).unwrap()
}

const CASES: &str = "id;tittel;tekst\n1;A;Tekst en.\n2;B;Tekst to.\n3;C;Tekst tre.\n";

/// Two members who share three cases in a folder.
pub fn two(folder: &Path) -> [(Place, Vec<String>); 2] {
    let address = format!("folder:{}", folder.display());
    let (one, other) = (member("kvam"), member("lom"));
    one.0.write("saker.csv", CASES);
    does(&one, &["import", "saker.csv"]);
    does(&one, &["team", "init", &address]);
    does(&other, &["team", "join", &address]);
    [one, other]
}

pub fn classify(member: &(Place, Vec<String>), id: &str, category: &str) {
    let filter = format!("id:{id}");
    does(
        member,
        &[
            "classify",
            "--where",
            &filter,
            "--category",
            category,
            "--new",
            "yes",
            "--kinds",
            "service",
        ],
    );
}

/// The segments in a folder, sorted.
pub fn segments(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for project in fs::read_dir(folder).unwrap() {
        for replica in fs::read_dir(project.unwrap().path()).unwrap() {
            for file in fs::read_dir(replica.unwrap().path()).unwrap() {
                found.push(file.unwrap().path());
            }
        }
    }
    found.retain(|file| file.extension().is_some_and(|ending| ending == "seg"));
    found.sort();
    found
}

#[test]
fn who_joins_has_the_cases_in_the_order_of_who_shares_them() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("folder:{}", folder.path().display());
    let (one, other) = (member("kvam"), member("lom"));
    one.0.write("saker.csv", "id;tittel;tekst\n10;A;Tekst ti.\n9;B;Tekst ni.\n1;C;Tekst en.\n");
    does(&one, &["import", "saker.csv"]);
    does(&one, &["team", "init", &address]);
    does(&other, &["team", "join", &address]);
    assert_eq!(one.0.all_cases(), other.0.all_cases());
}

#[test]
fn what_each_does_reaches_the_other_through_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    assert_eq!(other.0.all_cases().len(), 3);
    classify(&one, "1", "emergency");
    classify(&other, "1", "long_term");
    classify(&other, "2", "preparedness");
    assert_eq!(status(&other)["unsent"], 2, "who is who is no act");
    does(&other, &["team", "sync"]);
    let said = does(&one, &["team", "sync"]);
    assert!(said.contains("New from the others: 2 entries"), "{said}");
    does(&other, &["team", "sync"]);
    assert_eq!(digest(&one), digest(&other));
    assert_eq!(one.0.answers("1").len(), 2);
    // Nothing new changes nothing, and writes nothing.
    let before = segments(folder.path());
    let said = does(&one, &["team", "sync"]);
    assert!(said.contains("Nothing to send") && said.contains("Nothing new"), "{said}");
    assert_eq!(segments(folder.path()), before);
    assert_eq!(status(&one)["unsent"], 0);
    // With what each has confirmed to have erased.
    let bytes: u64 = before.iter().map(|file| fs::metadata(file).unwrap().len()).sum();
    let status = status(&one);
    assert_eq!(status["files"], before.len() + 2);
    assert!(status["bytes"].as_u64().unwrap() > bytes, "{status}");
    let said = one.0.says(["team", "status"]);
    let size = format!("In the folder are {} files, less than 1 MB in all.", before.len() + 2);
    assert!(said.contains(&size), "{said}");
    one.0.run(["doctor"]).assert().success();
    other.0.run(["doctor"]).assert().success();
}

#[test]
fn later_deliveries_notes_undo_and_codebooks_cross_too() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    one.0.write("saker.csv", CASES.replace("Tekst en.", "Tekst en, endret.") + "4;D;Tekst fire.\n");
    does(&one, &["import", "saker.csv"]);
    does(&one, &["codebook", "take", "barometer"]);
    does(&one, &["classify", "--where", "id:2", "--category", "emergency", "--note", "ring Røros"]);
    does(&one, &["undo"]);
    does(
        &one,
        &["classify", "--where", "id:4", "--category", "emergency", "--note", "ring Steinkjer"],
    );
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    assert_eq!(digest(&one), digest(&other));
    assert_eq!(other.0.all_cases(), one.0.all_cases());
    assert!(other.0.remarks(["codebook"]).0.contains("barometer"));
}

#[test]
fn acts_on_cases_that_have_not_arrived_wait_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let third = member("sola");
    one.0.write("flere.csv", "id;tittel;tekst\n9;I;Tekst ni.\n");
    does(&one, &["import", "flere.csv"]);
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    classify(&other, "9", "emergency");
    does(&other, &["team", "sync"]);
    // The delivery is on its way, what was done with it is there.
    let delivery = segments(folder.path())
        .into_iter()
        .find(|file| file.ends_with("00000002.seg") && fs::metadata(file).unwrap().len() > 0)
        .unwrap();
    let kept = fs::read(&delivery).unwrap();
    fs::remove_file(&delivery).unwrap();
    does(&third, &["team", "join", &format!("folder:{}", folder.path().display())]);
    assert!(third.0.log().iter().all(|act| act["act"] != "answered"));
    fs::write(&delivery, kept).unwrap();
    does(&third, &["team", "sync"]);
    assert_eq!(third.0.answers("9").len(), 1);
    does(&one, &["team", "sync"]);
    assert_eq!(digest(&third), digest(&one));
}

#[test]
fn a_copied_file_is_another_member_and_an_older_one_catches_up() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&other, "1", "emergency");
    let older = fs::read(other.0.path("project.nybrott")).unwrap();
    does(&other, &["team", "sync"]);
    classify(&other, "2", "emergency");
    does(&other, &["team", "sync"]);
    // From a backup: what it had handed over comes back from the folder.
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(other.0.path(&format!("project.nybrott{ending}")));
    }
    other.0.write("project.nybrott", older);
    does(&one, &["team", "sync"]);
    let copy = other.0.path("copy.nybrott");
    fs::copy(other.0.path("project.nybrott"), &copy).unwrap();
    fs::copy(other.0.path("project.nybrott-team"), other.0.path("copy.nybrott-team")).unwrap();
    classify(&other, "3", "emergency");
    does(&other, &["team", "sync"]);
    let own = copy.to_string_lossy().into_owned();
    does(&other, &["classify", "--where", "id:3", "--category", "long_term", "--project", &own]);
    does(&other, &["team", "sync", "--project", &own]);
    does(&other, &["team", "sync"]);
    does(&one, &["team", "sync"]);
    assert_eq!(digest(&one), digest(&other));
    assert_eq!(one.0.answers("2").len(), 1, "it had been handed over before the backup came back");
    assert!(one.0.answers("3")[0].to_string().contains("long_term"), "{:?}", one.0.answers("3"));
}

#[test]
fn a_synchronisation_that_was_cut_short_is_done_again_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&one, "1", "emergency");
    classify(&other, "1", "long_term");
    does(&other, &["team", "sync"]);
    // As if it had been killed when everything was written but how far it is.
    let before = one.0.read("project.nybrott-team");
    does(&one, &["team", "sync"]);
    let digest_before = digest(&one);
    one.0.write("project.nybrott-team", before);
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    assert_eq!((digest(&one), digest(&other)), (digest_before.clone(), digest_before));
    one.0.run(["doctor"]).assert().success();
}

#[cfg(not(feature = "team"))]
#[test]
fn a_program_without_postgresql_says_so_and_changes_nothing() {
    let place = Place::with_three_cases();
    for address in ["postgres://kvam@db.example/saker", "service=saker"] {
        for command in ["init", "join"] {
            let output = place.run(["team", command, address]).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{output:?}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains("built without PostgreSQL"), "{said}");
        }
    }
    assert_eq!(place.run(["team", "status"]).output().unwrap().status.code(), Some(1));
}

/// A segment's lines.
pub fn content(segment: &Path) -> String {
    let mut text = String::new();
    let bytes = fs::read(segment).unwrap();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*bytes), &mut text).unwrap();
    text
}

pub fn address(folder: &Path) -> String {
    format!("folder:{}", folder.display())
}

#[test]
fn what_one_settles_about_names_reaches_all() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other, third) = (member("ann"), member("ann"), member("sola"));
    one.0.write("saker.csv", CASES);
    does(&one, &["import", "saker.csv"]);
    does(&one, &["team", "init", &address(folder.path())]);
    classify(&one, "1", "emergency");
    does(&one, &["team", "sync"]);
    does(&other, &["team", "join", &address(folder.path()), "--same", "ann"]);
    classify(&other, "2", "emergency");
    does(&other, &["team", "sync"]);
    does(&one, &["team", "sync"]);
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!((digest(&one), digest(&other)), (digest(&third), digest(&third)));
    let reviewers: Vec<Value> =
        third.0.all_cases().iter().map(|case| case["reviewer"].clone()).collect();
    assert_eq!(reviewers[0], reviewers[1], "one person: {reviewers:?}");
}

#[test]
fn an_older_file_that_lacks_only_cases_catches_up() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let older = fs::read(other.0.path("project.nybrott")).unwrap();
    let team = other.0.read("project.nybrott-team");
    one.0.write("flere.csv", "id;tittel;tekst\n9;I;Tekst ni.\n");
    does(&one, &["import", "flere.csv"]);
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    let newer_team = other.0.read("project.nybrott-team");
    for (file, team) in [(older.clone(), newer_team), (older, team)] {
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(other.0.path(&format!("project.nybrott{ending}")));
        }
        other.0.write("project.nybrott", file);
        other.0.write("project.nybrott-team", team);
        does(&other, &["team", "sync"]);
        assert_eq!(other.0.all_cases().len(), 4);
    }
}

#[test]
fn what_a_colleague_decided_brings_back_an_import_that_was_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    one.0.write("flere.csv", "id;tittel;tekst\n9;I;Tekst ni.\n");
    does(&one, &["import", "flere.csv"]);
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    does(&one, &["imports", "--take-back", "2", "--yes"]);
    assert_eq!(one.0.all_cases().len(), 3);
    classify(&other, "9", "emergency");
    classify(&other, "1", "emergency");
    does(&other, &["team", "sync"]);
    let said = does(&one, &["team", "sync"]);
    assert!(said.contains("New from the others: 2 entries; 1 case"), "{said}");
    assert_eq!((one.0.answers("9").len(), one.0.answers("1").len()), (1, 1));
    does(&other, &["team", "sync"]);
    assert_eq!(digest(&one), digest(&other));
}

#[test]
fn what_is_reserved_can_be_listed_and_is_named_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = two(folder.path());
    assert_eq!(one.0.says(["list", "--where", "reserved"]), "");
    // As a server would have reserved it, which this copy keeps beside the project.
    let mut team = one.0.read_json("project.nybrott-team");
    let source = "";
    team["claims"] = serde_json::json!({ "need": 2, "cases": [{ "source": source, "id": "2" }] });
    one.0.write("project.nybrott-team", team.to_string());
    let listed = |filter: &str| one.0.says(["list", "--reviewer", "kvam", "--where", filter]);
    assert!(listed("reservert").starts_with("2 "), "{}", listed("reservert"));
    assert_eq!((listed("reserved").lines().count(), listed("-reserved").lines().count()), (1, 2));
    let plain = one.0.run(["review", "--plain", "--reviewer", "kvam"]).write_stdin("\n").output();
    let said = String::from_utf8(plain.unwrap().stdout).unwrap();
    assert!(said.contains("Reserved for you; of the reserved ones, 1 left"), "{said}");
    // What is to be the same tomorrow cannot be chosen by it.
    for refused in [
        &["agreement", "--where", "reserved"][..],
        &[
            "round",
            "open",
            "double",
            "--name",
            "a",
            "--where",
            "reserved",
            "--n",
            "2",
            "--reviewers",
            "kvam,lom",
        ],
    ] {
        let output = one.0.run([refused, &["--reviewer", "kvam"]].concat()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("changes from hour to hour"), "{said}");
    }
}
