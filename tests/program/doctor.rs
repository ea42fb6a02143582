//! The doctor: what is sound, what is damaged, and what is in the way.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::place::Place;

/// Puts four bytes into the file.
fn overwrite(path: &Path, at: usize, bytes: [u8; 4]) {
    let mut content = fs::read(path).unwrap();
    content[at..at + 4].copy_from_slice(&bytes);
    fs::write(path, content).unwrap();
}

#[test]
fn the_doctor_says_that_a_project_is_sound_and_where_things_are() {
    let place = Place::with_a_decision();
    place.run(["backup", "kopi.nybrott"]).assert().success();
    for (language, sound) in [
        ("en", "The project is sound."),
        ("nb", "Prosjektet er i orden."),
        ("nn", "Prosjektet er i orden."),
    ] {
        let done = place
            .run(["--lang", language, "doctor"])
            .assert()
            .success()
            .stderr(format!("{sound}\n"));
        let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
        for part in ["project.nybrott", "-backups", "config.ron", "xterm-256color", "SQLite 3."] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(said.lines().filter(|line| line.starts_with("ok ")).count() >= 6, "{said}");
    }
}

#[test]
fn the_doctor_takes_a_mistyped_name_for_no_damage() {
    let place = Place::new();
    let (remark, code) = place.remarks(["doctor"]);
    assert_eq!(code, 1);
    let path = place.folder().canonicalize().unwrap().join("project.nybrott");
    let said = format!("There is no project file “{}” to look at.", path.display());
    assert!(remark.contains(&said), "{remark}");
}

#[test]
fn the_doctor_finds_what_is_damaged_and_saves_the_rest() {
    let place = Place::new();
    let mut cases = String::from("id,title,text\n");
    for number in 1..=60 {
        writeln!(cases, "{number},Sak {number},{}", format!("ord{number} ").repeat(900)).unwrap();
    }
    place.write("saker.csv", cases);
    place.run(["import", "saker.csv"]).assert().success();
    place.run(["classify", "--where", "all", "--category", "emergency"]).assert().success();
    let project = place.path("project.nybrott");
    let whole = fs::read(&project).unwrap();
    fs::write(&project, &whole[..whole.len() / 2]).unwrap();
    let (remark, code) = place.remarks(["doctor"]);
    assert!(code == 1 && remark.contains("The project is not sound."), "{remark}");
    let said = place.says(["doctor", "--repair"]);
    assert!(said.contains("A new project was made:"), "{said}");
    assert!(said.contains("lost"), "{said}");
    assert_eq!(fs::read(&project).unwrap().len(), whole.len() / 2, "the damaged file is untouched");
    let entries = fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().path());
    let repaired =
        entries.into_iter().find(|path| path.to_string_lossy().contains("-repaired-")).unwrap();
    let repaired = repaired.to_string_lossy();
    place.run(["export", "ut.json", "--all", "--project", repaired.as_ref()]).assert().success();
    assert_eq!(place.read_json("ut.json")["cases"].as_array().unwrap().len(), 60);
}

#[test]
fn a_damaged_project_is_reported_in_every_language() {
    let place = Place::with_a_decision();
    let project = place.path("project.nybrott");
    let whole = fs::read(&project).unwrap();
    let says = |words: [&str; 3]| {
        for (language, words) in ["en", "nb", "nn"].into_iter().zip(words) {
            for command in [&["status"][..], &["classify", "--where", "all", "--new", "no"]] {
                let (remark, code) = place.remarks(["--lang", language].iter().chain(command));
                assert!(code == 1 && remark.contains(words), "{language}: {remark}");
            }
        }
    };
    // The place of the schema's number in the file.
    overwrite(&project, 60, 99_u32.to_be_bytes());
    says(["newer version of nybrott", "nyere versjon av nybrott", "nyare versjon av nybrott"]);
    fs::write(&project, &whole[..whole.len() / 3]).unwrap();
    says(["is damaged", "er skadd", "er skadd"]);
    fs::write(&project, "min handleliste".repeat(2_000)).unwrap();
    says(["is not a project file", "er ikke en prosjektfil", "er ikkje ei prosjektfil"]);
    fs::write(&project, "").unwrap();
    place.write("project.nybrott-wal", "rest");
    says(["is missing or empty", "mangler eller er tom", "manglar eller er tom"]);
    assert_eq!(place.read("project.nybrott-wal"), "rest");
}

/// With a pipe as lock file, every subcommand used to wait for somebody to write into it.
#[cfg(unix)]
#[test]
fn a_link_or_a_pipe_as_lock_file_neither_takes_a_write_nor_holds_anything_up() {
    let place = Place::with_a_decision();
    let lock = place.path("project.nybrott.lock");
    place.write("brev.txt", "kjære kommune");
    let _ = fs::remove_file(&lock);
    std::os::unix::fs::symlink(place.path("brev.txt"), &lock).unwrap();
    let classify = ["classify", "--where", "id:A-2", "--category", "emergency"];
    let (said, code) = place.remarks(classify);
    assert!(code == 1 && said.contains("project.nybrott.lock” is a link"), "{said}");
    assert_eq!(place.read("brev.txt"), "kjære kommune");

    fs::remove_file(&lock).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&lock).status().unwrap().success());
    let (said, code) = place.remarks(classify);
    assert!(code == 1 && said.contains("project.nybrott.lock”"), "{said}");
    for arguments in
        [&["status"][..], &["list"], &["log"], &["export", "ut.json"], &["backup", "b.nybrott"]]
    {
        place.run(arguments).assert().success();
    }
    let done = place.run(["doctor"]).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stdout).unwrap().contains("project.nybrott.lock”"));
    assert_eq!(place.log().len(), 1);
}
