//! A copy unites the small segments that it has put into a shared folder; whatever arrives late, in part or not at all,
//! loses and doubles nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::place::{PROGRAM, Place};
use crate::teams::{address, classify, content, digest, does, member, segments, status, two};

type Member = (Place, Vec<String>);

/// How many segments are united.
const RUN: usize = 32;

/// The file in which a copy's first segments are united.
const UNITED: &str = "00000001-00000032.seg";

/// This member decides something and hands it over, until there are so many segments of the copy.
fn deliver_until(member: &Member, count: usize) {
    let delivered = || member.0.read_json("project.nybrott-team")["written"].as_u64().unwrap();
    for number in delivered()..u64::try_from(count).unwrap() {
        classify(member, "1", if number % 2 == 0 { "emergency" } else { "long_term" });
        does(member, &["team", "sync"]);
        assert_eq!(delivered(), number + 1);
    }
}

/// The folder of the copy that shared the project: the one with most files.
fn of_who_shared(folder: &Path) -> PathBuf {
    let all = segments(folder);
    let replica = all.iter().map(|file| file.parent().unwrap());
    let count = |of: &Path| all.iter().filter(|file| file.parent() == Some(of)).count();
    replica.max_by_key(|of| count(of)).unwrap().to_owned()
}

/// The names of the segments in the folder of a copy.
fn names(of: &Path) -> Vec<String> {
    let all = segments(of.ancestors().nth(2).unwrap());
    let own = all.iter().filter(|file| file.parent() == Some(of));
    own.map(|file| file.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Two members, of whom one has read twenty segments of the other before those are united; with the folder of the other
/// copy as it was when they had just been: both what was united and what it replaces are there.
fn just_united(folder: &Path) -> ([Member; 2], PathBuf) {
    let [one, other] = two(folder);
    deliver_until(&one, 20);
    does(&other, &["team", "sync"]);
    deliver_until(&one, RUN);
    let of_one = of_who_shared(folder);
    assert_eq!(names(&of_one).len(), RUN + 1, "what was united and what it replaces");
    ([one, other], of_one)
}

#[test]
fn many_small_deliveries_become_few_files_and_all_have_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let ([one, other], of_one) = just_united(folder.path());
    assert!(does(&one, &["team", "sync"]).contains("Nothing to send"));
    assert_eq!(names(&of_one), [UNITED], "what is replaced is removed by the next exchange");
    deliver_until(&one, 67);
    let few = [UNITED, "00000033-00000064.seg", "00000065.seg", "00000066.seg", "00000067.seg"];
    assert_eq!(names(&of_one), few);
    // Who was in the middle of what is united goes on there, and who joins reads all of it.
    assert_eq!(status(&other)["untaken_segments"], 47);
    let said = does(&other, &["team", "sync"]);
    assert!(said.contains("New from the others: 47 entries"), "{said}");
    let third = member("sola");
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!((digest(&other), digest(&third)), (digest(&one), digest(&one)));
    assert_eq!(third.0.all_cases(), one.0.all_cases());
    for (place, _) in [&one, &other, &third] {
        place.run(["doctor"]).assert().success();
    }
    // Nothing was handed over a second time.
    let before = segments(folder.path());
    for copy in [&one, &other, &third] {
        let said = does(copy, &["team", "sync"]);
        assert!(said.contains("Nothing to send") && said.contains("Nothing new"), "{said}");
    }
    assert_eq!(segments(folder.path()), before);
}

#[test]
fn what_is_united_hides_nothing_before_it_has_arrived_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let ([one, other], of_one) = just_united(folder.path());
    let whole = fs::read(of_one.join(UNITED)).unwrap();
    // Some of what it replaces is gone already.
    for number in (1..=5).chain(26..=32) {
        fs::remove_file(of_one.join(format!("{number:08}.seg"))).unwrap();
    }
    for (half, taken) in [(&whole[..whole.len() / 2], "5 entries"), (&[], "Nothing new")] {
        fs::write(of_one.join(UNITED), half).unwrap();
        let said = does(&other, &["team", "sync"]);
        let faulty = format!("{UNITED} has not arrived as a whole");
        assert!(said.contains(taken) && said.contains(&faulty), "{said}");
    }
    fs::write(of_one.join(UNITED), &whole).unwrap();
    assert!(does(&other, &["team", "sync"]).contains("7 entries"));
    assert_eq!(digest(&other), digest(&one));
}

#[test]
fn what_is_united_and_has_come_damaged_does_no_harm_while_its_parts_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let ([one, other], of_one) = just_united(folder.path());
    let whole = fs::read(of_one.join(UNITED)).unwrap();
    fs::write(of_one.join(UNITED), &whole[..whole.len() - 9]).unwrap();
    // Its own copy removes nothing on the strength of it, and writes it again.
    does(&one, &["team", "sync"]);
    assert_eq!(names(&of_one).len(), RUN + 1);
    assert_eq!(fs::read(of_one.join(UNITED)).unwrap(), whole);
    fs::write(of_one.join(UNITED), b"not a segment").unwrap();
    let said = does(&other, &["team", "sync"]);
    assert!(said.contains("12 entries") && !said.contains("not arrived"), "{said}");
    assert_eq!(digest(&other), digest(&one));
}

#[test]
fn where_the_removal_of_the_parts_arrives_first_the_others_wait_for_what_is_united() {
    let folder = tempfile::tempdir().unwrap();
    let ([one, other], of_one) = just_united(folder.path());
    deliver_until(&one, RUN + 1);
    assert_eq!(names(&of_one), [UNITED, "00000033.seg"]);
    let united = fs::read(of_one.join(UNITED)).unwrap();
    fs::remove_file(of_one.join(UNITED)).unwrap();
    let said = does(&other, &["team", "sync"]);
    assert!(said.contains("1 part waits") && said.contains("Nothing new"), "{said}");
    // A copy that a synchronisation service makes of a conflict is none of ours.
    fs::write(of_one.join("00000001-00000032 (conflicted copy).seg"), &united).unwrap();
    assert!(does(&other, &["team", "sync"]).contains("1 part waits"));
    fs::write(of_one.join(UNITED), united).unwrap();
    assert!(does(&other, &["team", "sync"]).contains("13 entries"));
    assert_eq!(digest(&other), digest(&one));
}

#[test]
fn a_copy_that_is_killed_between_writing_and_removing_goes_on_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let ([one, other], of_one) = just_united(folder.path());
    let before = one.0.read("project.nybrott-team");
    // Killed when some of the parts were removed, and before it had written down how far it is.
    for number in [1, 7, 32] {
        fs::remove_file(of_one.join(format!("{number:08}.seg"))).unwrap();
    }
    does(&other, &["team", "sync"]);
    assert_eq!(digest(&other), digest(&one));
    one.0.write("project.nybrott-team", before);
    does(&one, &["team", "sync"]);
    assert_eq!(names(&of_one), [UNITED]);
    let third = member("sola");
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!(digest(&third), digest(&one));
    assert!(does(&other, &["team", "sync"]).contains("Nothing new"));
    // And the mark for builds that know no such files.
    assert_eq!(segments(folder.path()).len(), 2, "nothing was handed over a second time");
}

#[test]
fn a_synchronisation_that_is_killed_while_it_unites_loses_and_doubles_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    deliver_until(&one, RUN - 4);
    for round in 0..12 {
        classify(&one, "2", if round % 2 == 0 { "emergency" } else { "preparedness" });
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(one.0.environment()).current_dir(one.0.folder());
        command.args(["team", "sync", "--reviewer", "kvam"]).stderr(Stdio::null());
        let mut running = command.spawn().unwrap();
        thread::sleep(Duration::from_millis(round * 6));
        running.kill().unwrap();
        running.wait().unwrap();
        // Whatever the kill has left can be read.
        does(&other, &["team", "sync"]);
    }
    for copy in [&one, &one, &other] {
        does(copy, &["team", "sync"]);
    }
    let third = member("sola");
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!((digest(&other), digest(&third)), (digest(&one), digest(&one)));
    let acts = |of: &Member| of.0.log().iter().filter(|act| act["act"] == "answered").count();
    assert_eq!((acts(&other), acts(&third)), (acts(&one), acts(&one)));
    assert!(segments(folder.path()).len() < RUN, "what was left is united and removed");
    one.0.run(["doctor"]).assert().success();
}

#[test]
fn what_is_erased_leaves_what_was_united_and_what_that_replaces() {
    for is_damaged in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = two(folder.path());
        let note = ["classify", "--where", "id:1", "--note", "hemmelig merknad"];
        does(&one, &[&note[..], &["--category", "emergency"]].concat());
        does(&one, &["team", "sync"]);
        deliver_until(&one, RUN);
        let of_one = of_who_shared(folder.path());
        assert_eq!(names(&of_one).len(), RUN + 1);
        if is_damaged {
            let whole = fs::read(of_one.join(UNITED)).unwrap();
            fs::write(of_one.join(UNITED), &whole[..whole.len() - 1]).unwrap();
        }
        // What a run on another machine was writing when it was killed.
        let draft = of_one.join(".nybrott-0a0a0a0a-0b0b0b0b-1-0c0c0c0c-0d0d0d0d-aB3dE6");
        fs::write(&draft, "hemmelig").unwrap();
        let long_ago = SystemTime::now() - Duration::from_secs(3 * 24 * 60 * 60);
        fs::File::options().write(true).open(&draft).unwrap().set_modified(long_ago).unwrap();
        does(&one, &["erase", "1", "--yes"]);
        does(&one, &["team", "sync"]);
        assert!(!draft.exists());
        for file in segments(folder.path()) {
            let text = content(&file);
            assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{file:?}");
        }
        does(&other, &["team", "sync", "--yes"]);
        let third = member("sola");
        does(&third, &["team", "join", &address(folder.path())]);
        assert_eq!((digest(&other), digest(&third)), (digest(&one), digest(&one)));
    }
}

#[test]
fn two_copies_that_speak_of_each_others_cases_can_both_unite() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    for (copy, id) in [(&one, "7"), (&other, "8")] {
        copy.0.write("ny.csv", format!("id;tittel;tekst\n{id};N;Ny tekst {id}.\n"));
        does(copy, &["import", "ny.csv"]);
        does(copy, &["team", "sync"]);
    }
    does(&one, &["team", "sync"]);
    for (copy, id) in [(&one, "8"), (&other, "7")] {
        classify(copy, id, "emergency");
        deliver_until(copy, RUN + 1);
    }
    for copy in [&one, &other, &one] {
        does(copy, &["team", "sync"]);
    }
    let united = segments(folder.path()).iter().filter(|file| file.ends_with(UNITED)).count();
    assert_eq!((united, digest(&other)), (2, digest(&one)));
    let third = member("sola");
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!(digest(&third), digest(&one));
    assert_eq!(third.0.all_cases(), one.0.all_cases());
}
