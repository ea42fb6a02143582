//! A folder of a team that is gone, damaged, holds something else, or belongs to others.

use std::fs;
use std::path::{Path, PathBuf};

use crate::place::Place;
use crate::screen::Screen;
use crate::teams::{address, classify, digest, does, member, segments, status, two};

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

#[test]
fn a_join_that_is_refused_has_handed_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = two(folder.path());
    let namesake = member("kvam");
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
        let third = member("sola");
        does(&third, &["team", "join", &address(folder.path())]);
        assert_eq!(digest(&one), digest(&third), "{lost}");
        assert_eq!(third.0.all_cases().len(), 3, "{lost}");
    }
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
    does(&member("sola"), &["team", "join", &address(folder.path())]);
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
fn a_command_that_is_advised_can_be_pasted_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let [one, mut other] = two(folder.path());
    classify(&one, "2", "emergency");
    does(&one, &["team", "sync"]);
    // The same name in another home, as after a move to a new machine.
    other.1 = vec!["--reviewer".to_owned(), "kvam".to_owned()];
    classify(&other, "1", "emergency");
    let arguments = ["review", "--reviewer", "kvam"];
    let mut screen = Screen::start(&other.0, &arguments);
    screen.wait_for("Nothing was received");
    screen.wait_for("exchange stopped");
    let advised = "nybrott --reviewer kvam team sync --same \"kvam\"";
    let shown = screen.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(advised), "{}", screen.text());
    screen.quit();
    does(&other, &["team", "sync", "--same", "kvam"]);
    let file = one.0.path("ny.nybrott").display().to_string();
    let (said, code) = one.0.remarks(["team", "sync", "--project", &file, "--reviewer", "sola"]);
    assert_ne!(code, 0);
    let whole = format!("--project {file} --reviewer sola team join");
    assert!(said.replace('\n', " ").contains(&whole), "{said}");
}
