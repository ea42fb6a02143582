//! A team through a shared folder: several homes, each with a project file of its own, and the real program.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::place::Place;
use crate::screen::Screen;

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
    let (one, other) = (member("kari"), member("ola"));
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
    let (one, other) = (member("kari"), member("ola"));
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
    assert!(said.contains("New from the others: 2 acts"), "{said}");
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
fn what_is_half_there_is_left_until_it_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&one, "1", "emergency");
    does(&one, &["team", "sync"]);
    classify(&one, "2", "emergency");
    does(&one, &["team", "sync"]);
    let of_one: Vec<PathBuf> = segments(folder.path())
        .into_iter()
        .filter(|file| file.ends_with("00000002.seg") || file.ends_with("00000003.seg"))
        .collect();
    let [second, third] = of_one.as_slice() else { panic!("{of_one:?}") };
    let whole = fs::read(second).unwrap();
    for half in [&whole[..whole.len() / 2], &[], b"not a segment"] {
        fs::write(second, half).unwrap();
        let said = does(&other, &["team", "sync"]);
        assert!(said.contains("00000002.seg has not arrived as a whole"), "{said}");
        assert!(other.0.answers("2").is_empty(), "what comes later waits");
    }
    fs::remove_file(second).unwrap();
    assert!(does(&other, &["team", "sync"]).contains("1 part waits"));
    // What a synchronisation service leaves beside is none of ours.
    fs::write(third.with_file_name("00000003 (conflicted copy).seg"), b"x").unwrap();
    fs::write(third.with_file_name(".00000004.seg.part"), b"x").unwrap();
    fs::write(second, whole).unwrap();
    does(&other, &["team", "sync"]);
    assert_eq!((other.0.answers("1").len(), other.0.answers("2").len()), (1, 1));
    assert_eq!(digest(&one), digest(&other));
}

#[test]
fn acts_on_cases_that_have_not_arrived_wait_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let third = member("siri");
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

#[test]
fn an_erased_text_leaves_the_segments_of_this_copy_and_the_others_ask_before_theirs_goes() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    does(
        &one,
        &["classify", "--where", "id:1", "--category", "emergency", "--note", "hemmelig merknad"],
    );
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    // The other copy has it still, and all can see that.
    let unconfirmed = status(&one)["unconfirmed_erasures"].clone();
    assert_eq!((unconfirmed[0]["cases"].clone(), unconfirmed[1].clone()), (1.into(), Value::Null));
    let said = one.0.says(["team", "status"]);
    assert!(said.contains("One erased case is not confirmed by the copy"), "{said}");
    for file in segments(folder.path()) {
        let mut text = String::new();
        let bytes = fs::read(&file).unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*bytes), &mut text)
            .unwrap();
        assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{}", file.display());
    }
    let refused = other.0.run(["team", "sync", "--reviewer", "ola"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    does(&other, &["team", "sync", "--yes"]);
    assert_eq!(digest(&one), digest(&other));
    for copy in [&one, &other] {
        assert_eq!(status(copy)["unconfirmed_erasures"], serde_json::json!([]));
    }
    // A copy is named by its reviewers once they have done something.
    classify(&other, "3", "long_term");
    does(&other, &["team", "sync"]);
    does(&one, &["team", "sync"]);
    does(&one, &["erase", "2", "--yes"]);
    does(&one, &["team", "sync"]);
    let said = one.0.says(["team", "status"]);
    assert!(said.contains("is not confirmed by the copy of ola"), "{said}");
    does(&other, &["team", "sync", "--yes"]);
    assert_eq!(status(&one)["unconfirmed_erasures"], serde_json::json!([]));
    // Who joins later gets neither.
    let third = member("siri");
    does(&third, &["team", "join", &format!("folder:{}", folder.path().display())]);
    assert!(!third.0.says(["export", "-", "--format", "json", "--all"]).contains("hemmelig"));
}

#[test]
fn without_the_folder_one_works_on_and_is_told_why_nothing_is_exchanged() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("felles");
    fs::create_dir(&shared).unwrap();
    let [one, _] = two(&shared);
    fs::rename(&shared, folder.path().join("borte")).unwrap();
    classify(&one, "1", "emergency");
    let failed = one.0.run(["team", "sync"]).output().unwrap();
    assert_eq!(failed.status.code(), Some(1));
    assert!(String::from_utf8(failed.stderr).unwrap().contains("Is the drive connected?"));
    assert_eq!(
        (status(&one)["unsent"].clone(), status(&one)["is_reachable"].clone()),
        (1.into(), false.into())
    );
    fs::rename(folder.path().join("borte"), &shared).unwrap();
    does(&one, &["team", "sync"]);
    assert_eq!(status(&one)["unsent"], 0);
}

#[test]
fn addresses_and_teams_that_do_not_fit_are_refused_with_the_way_on() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = two(folder.path());
    let stranger = Place::with_three_cases();
    let address = format!("folder:{}", folder.path().display());
    for (place, arguments, code, said) in [
        (&one.0, vec!["team", "init", &address], 1, "already"),
        (&stranger, vec!["team", "join", &address], 1, "--project NEW.nybrott"),
        (&stranger, vec!["team", "sync"], 1, "belongs to no team"),
        (&stranger, vec!["team", "join", "ftp://x"], 2, "folder:PATH"),
        (&stranger, vec!["team", "join", "postgres://a:b@x/y"], 2, "~/.pgpass"),
        (&stranger, vec!["team", "join", "folder:/no/such"], 1, "cannot be read"),
        (&stranger, vec!["team", "join", "folder:."], 1, "No project is shared"),
    ] {
        let output = place.run(&arguments).output().unwrap();
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
        assert!(text.contains(said), "{arguments:?}: {text}");
    }
    does(&one, &["team", "leave"]);
    assert_eq!(one.0.run(["team", "status"]).output().unwrap().status.code(), Some(1));
}

#[cfg(not(feature = "team"))]
#[test]
fn a_program_without_postgresql_says_so_and_changes_nothing() {
    let place = Place::with_three_cases();
    for address in ["postgres://kari@db.example/saker", "service=saker"] {
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
    let (one, other, third) = (member("ann"), member("ann"), member("siri"));
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
fn a_join_that_is_refused_has_handed_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = two(folder.path());
    let namesake = member("kari");
    fs::copy(one.0.path("project.nybrott"), namesake.0.path("project.nybrott")).unwrap();
    classify(&one, "1", "emergency");
    does(&one, &["team", "sync"]);
    classify(&namesake, "2", "emergency");
    let before = segments(folder.path());
    let refused = namesake.0.run(["team", "join", &address(folder.path())]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    assert_eq!(segments(folder.path()), before);
}

#[test]
fn what_the_folder_has_lost_is_handed_over_again() {
    for lost in ["00000002.seg", "all of this copy"] {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = two(folder.path());
        classify(&one, "1", "emergency");
        does(&one, &["team", "sync"]);
        does(&other, &["team", "sync"]);
        let of_one = segments(folder.path())
            .into_iter()
            .find(|file| file.ends_with("00000002.seg"))
            .unwrap();
        if lost == "00000002.seg" {
            fs::remove_file(&of_one).unwrap();
        } else {
            fs::remove_dir_all(of_one.parent().unwrap()).unwrap();
        }
        classify(&one, "2", "emergency");
        does(&one, &["team", "sync"]);
        does(&other, &["team", "sync"]);
        assert_eq!(digest(&one), digest(&other), "{lost}");
        let third = member("siri");
        does(&third, &["team", "join", &address(folder.path())]);
        assert_eq!(digest(&one), digest(&third), "{lost}");
        assert_eq!(third.0.all_cases().len(), 3, "{lost}");
    }
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
    assert!(said.contains("New from the others: 2 acts, 1 case"), "{said}");
    assert_eq!((one.0.answers("9").len(), one.0.answers("1").len()), (1, 1));
    does(&other, &["team", "sync"]);
    assert_eq!(digest(&one), digest(&other));
}

#[test]
fn what_is_erased_leaves_also_what_was_written_before_a_copy_left_and_joined_again() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = two(folder.path());
    let noted = |note: &str| {
        does(&one, &["classify", "--where", "id:1", "--category", "emergency", "--note", note]);
    };
    noted("hemmelig merknad");
    does(&one, &["team", "sync"]);
    does(&one, &["team", "leave"]);
    does(&one, &["team", "join", &address(folder.path())]);
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    // A note that comes behind the erasure of its case, and is erased by another.
    noted("hemmelig tillegg");
    does(&one, &["team", "sync"]);
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    for file in segments(folder.path()) {
        let text = content(&file);
        assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{}", file.display());
    }
}

#[test]
fn what_is_erased_leaves_a_damaged_segment_too_and_the_rest_of_it_is_handed_over_again() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let note = ["--category", "emergency", "--note", "hemmelig merknad"];
    does(&one, &[&["classify", "--where", "id:1"][..], &note].concat());
    classify(&one, "2", "long_term");
    does(&one, &["team", "sync"]);
    let damaged =
        segments(folder.path()).into_iter().find(|file| file.ends_with("00000002.seg")).unwrap();
    let whole = fs::read(&damaged).unwrap();
    fs::write(&damaged, &whole[..whole.len() - 1]).unwrap();
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    assert!(!damaged.exists(), "what is left of it has the note");
    does(&one, &["team", "sync"]);
    for file in segments(folder.path()) {
        let text = content(&file);
        assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{}", file.display());
    }
    does(&other, &["team", "sync", "--yes"]);
    let third = member("siri");
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!((digest(&other), digest(&third)), (digest(&one), digest(&one)));
    assert_eq!(third.0.answers("2").len(), 1);
}

#[test]
fn what_else_lies_in_the_folder_stops_only_what_it_stands_for() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&one, "1", "emergency");
    does(&one, &["team", "sync"]);
    let project = segments(folder.path())[0].parent().unwrap().parent().unwrap().to_owned();
    let stranger = project.join("01890000-0000-7000-8000-000000000000");
    fs::write(&stranger, "a file").unwrap();
    let third = project.join("01890000-0000-7000-8000-000000000001");
    fs::create_dir_all(third.join("00000001.seg")).unwrap();
    let said = does(&other, &["team", "sync"]);
    assert!(said.contains("00000001.seg cannot be read"), "{said}");
    assert_eq!(other.0.answers("1").len(), 1);
    // A second project in the same folder would shut out whoever joins next.
    let another = Place::with_three_cases();
    let refused = another.run(["team", "init", &address(folder.path())]).output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    does(&member("siri"), &["team", "join", &address(folder.path())]);
}

#[cfg(unix)]
#[test]
fn who_may_use_the_folder_may_read_what_is_in_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o2770)).unwrap();
    let [one, _] = two(folder.path());
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    for file in segments(folder.path()) {
        assert_eq!(mode(&file), 0o660, "{}", file.display());
        for above in file.ancestors().skip(1).take(2) {
            assert_eq!(mode(above), 0o2770, "{}", above.display());
        }
    }
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
    let listed = |filter: &str| one.0.says(["list", "--reviewer", "kari", "--where", filter]);
    assert!(listed("reservert").starts_with("2 "), "{}", listed("reservert"));
    assert_eq!((listed("reserved").lines().count(), listed("-reserved").lines().count()), (1, 2));
    let plain = one.0.run(["review", "--plain", "--reviewer", "kari"]).write_stdin("\n").output();
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
            "kari,ola",
        ],
    ] {
        let output = one.0.run([refused, &["--reviewer", "kari"]].concat()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("changes from hour to hour"), "{said}");
    }
}

#[test]
fn while_the_screen_is_open_decisions_reach_the_others_and_theirs_come_here() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&other, "3", "emergency");
    does(&other, &["team", "sync"]);
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kari"]);
    screen.wait_for("New from ola: 1 act");
    screen.press_to_save("111\r", 1);
    screen.wait_for("1 not sent");
    screen.press_for(":", "Commands");
    screen.press("team");
    screen.wait_for("Exchange with the team");
    screen.press("\r");
    screen.wait_for("Sent: 1 act");
    does(&other, &["team", "sync"]);
    assert_eq!(other.0.answers("1").len(), 1);
    // What is decided last is handed over when the screen is left.
    screen.press_to_save("222\r", 2);
    screen.quit();
    does(&other, &["team", "sync"]);
    assert_eq!(other.0.answers("2").len(), 1);
    assert_eq!(digest(&one), digest(&other));
}

#[test]
fn without_the_folder_the_screen_says_so_and_the_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("felles");
    fs::create_dir(&shared).unwrap();
    let [one, other] = two(&shared);
    fs::rename(&shared, folder.path().join("borte")).unwrap();
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kari"]);
    screen.wait_for("offline");
    screen.press_to_save("111\r", 1);
    screen.wait_for("offline · 1 not sent");
    screen.quit();
    assert!(screen.shows("1 act is not sent to the others yet"), "{}", screen.text());
    fs::rename(folder.path().join("borte"), &shared).unwrap();
    let screen = Screen::start(&one.0, &["review", "--reviewer", "kari"]);
    screen.wait_for(" sent");
    does(&other, &["team", "sync"]);
    assert_eq!(other.0.answers("1").len(), 1);
}

#[test]
fn rulings_are_counted_as_not_sent_and_those_that_a_colleague_ends_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&one, "1", "emergency");
    classify(&other, "1", "long_term");
    for member in [&one, &other, &one] {
        does(member, &["team", "sync"]);
    }
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kari"]);
    screen.wait_for(" sent");
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "1 ruling was made");
    // What she answered, that she saw the others' answers, and what she ruled.
    screen.wait_for("3 not sent");
    classify(&other, "1", "preparedness");
    does(&other, &["team", "sync"]);
    screen.press_for(":", "Commands");
    screen.press_for("team", "Exchange with the team");
    screen.press_for("\r", "1 ruling no longer counts");
    assert!(screen.shows("Sent: 3 acts. New from ola: 1 act."), "{}", screen.text());
    assert!(!screen.shows("not sent"), "{}", screen.text());
    screen.press_for("C", "your answer is given");
}

#[test]
fn a_command_that_is_advised_can_be_pasted_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let [one, mut other] = two(folder.path());
    classify(&one, "2", "emergency");
    does(&one, &["team", "sync"]);
    // The same name in another home, as after a move to a new machine.
    other.1 = vec!["--reviewer".to_owned(), "kari".to_owned()];
    classify(&other, "1", "emergency");
    let arguments = ["review", "--reviewer", "kari"];
    let mut screen = Screen::start(&other.0, &arguments);
    screen.wait_for("Nothing was received");
    screen.wait_for("exchange stopped");
    let advised = "nybrott --reviewer kari team sync --same \"kari\"";
    let shown = screen.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(advised), "{}", screen.text());
    screen.quit();
    does(&other, &["team", "sync", "--same", "kari"]);
    let file = one.0.path("ny.nybrott").display().to_string();
    let (said, code) = one.0.remarks(["team", "sync", "--project", &file, "--reviewer", "siri"]);
    assert_ne!(code, 0);
    let whole = format!("--project {file} --reviewer siri team join");
    assert!(said.replace('\n', " ").contains(&whole), "{said}");
}
