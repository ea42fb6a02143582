//! A session on another machine, or through another mount of the same folder: the system's lock does not
//! show it, and yet no answer that was counted as saved is lost.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::ENTER;

/// What a session on another machine leaves in the lock file.
const ELSEWHERE: &str = r#"{"pid":4711,"user":"lom","since":"2020-05-12T10:42:00Z",
"host":"saksbehandler-7","mark":null,"session":{"id":"01890a5d-ac96-774b-bcce-b302099a8057",
"machine":"00","boot":"b","pids":"p","started":7}}"#;

const LOCK: &str = "project.nybrott.lock";

#[test]
fn without_a_terminal_a_session_elsewhere_keeps_others_out_until_it_is_taken_over() {
    let place = Place::with_three_cases();
    place.write(LOCK, ELSEWHERE);
    let project = std::fs::read(place.path("project.nybrott")).unwrap();
    let classify = ["classify", "--where", "id:A-1", "--category", "emergency"];
    for arguments in
        [&classify[..], &["import", "saker.csv"], &["review", "--plain"], &["status"], &["undo"]]
    {
        let (said, code) = place.remarks(arguments);
        assert_eq!(code, 1, "{arguments:?} {said}");
        assert!(said.contains("lom on saksbehandler-7") && said.contains("--take-over"), "{said}");
    }
    assert_eq!(std::fs::read(place.path("project.nybrott")).unwrap(), project);
    assert_eq!(place.read(LOCK), ELSEWHERE);
    let (said, code) = place.remarks(["doctor"]);
    assert!(code == 1 && said.contains("Nothing suggests that it is damaged"), "{said}");
    let (said, code) = place.remarks(classify.into_iter().chain(["--take-over"]));
    assert!(code == 0 && said.contains("Waiting 5 seconds"), "{said}");
    assert_eq!(place.log().len(), 1);
}

#[test]
fn at_a_terminal_the_reviewer_is_asked_before_the_screen_is_taken() {
    let place = Place::with_three_cases();
    place.write(LOCK, ELSEWHERE);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Take the project over?");
    assert!(!screen.now().alternate_screen());
    screen.press("no\r");
    assert_eq!(screen.exit_status().exit_code(), 1);
    assert!(screen.shows("left to the other session"), "{}", screen.text());
    assert_eq!(place.read(LOCK), ELSEWHERE);

    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Take the project over?");
    screen.press("yes\r");
    screen.wait_for("Waiting 5 seconds");
    screen.wait_for("Øvelsene ble filmet");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert_eq!(place.log().len(), 1);
}

#[test]
fn a_session_that_is_pushed_out_says_so_and_brings_what_is_unsaved_to_safety() {
    let place = Place::with_cases(9);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("0 of 9 done");
    screen.press_to_save("212\r", 1);
    place.write(LOCK, ELSEWHERE);
    screen.press("212\r");
    screen.wait_for("NOT SAVED");
    screen.wait_for("lom on saksbehandler-7");
    screen.wait_for("s save elsewhere");
    screen.press_for("s", "Save the answers elsewhere");
    screen.press("\u{15}rescued.json");
    screen.wait_for("> rescued.json");
    screen.press_for(ENTER, "written to");
    screen.press("q");
    assert_eq!(screen.exit_status().exit_code(), 1);
    assert!(!screen.text().contains("Everything is saved"), "{}", screen.text());
    assert_eq!(place.read(LOCK), ELSEWHERE, "the lock is the other session's");
    // What was counted as saved is in the project, and the rest comes back.
    place.run(["import", "--replace", "rescued.json", "--take-over"]).assert().success();
    assert_eq!(place.status("kvam")["classified"], 2);
}

/// Two mounts of one folder, as two machines see it; gone when it is dropped.
struct Mounts<'a>(&'a Place);

impl<'a> Mounts<'a> {
    /// `None` where nothing can be mounted.
    fn of(place: &'a Place) -> Option<Self> {
        std::fs::create_dir(place.path("felles")).unwrap();
        let mounts = Self(place);
        for name in ["en", "to"] {
            std::fs::create_dir(place.path(name)).unwrap();
            let mut bindfs = Command::new("bindfs");
            bindfs.arg(place.path("felles")).arg(place.path(name));
            if !bindfs.stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
                return None;
            }
        }
        Some(mounts)
    }
}

impl Drop for Mounts<'_> {
    fn drop(&mut self) {
        for name in ["en", "to"] {
            let place: &Path = &self.0.path(name);
            // What was not mounted, or is still in use, is let go of when it can be.
            let _ = Command::new("fusermount")
                .args(["-u", "-z"])
                .arg(place)
                .stderr(Stdio::null())
                .status();
        }
    }
}

#[test]
fn two_sessions_through_two_mounts_of_one_folder_lose_nothing() {
    let place = Place::new();
    let Some(_mounts) = Mounts::of(&place) else {
        writeln!(std::io::stderr(), "not tried here: bindfs cannot mount").unwrap();
        return;
    };
    let mut cases = String::from(
        "id,title,text
",
    );
    for number in 1..=40 {
        writeln!(cases, "{number},Sak {number},Tekst {number}").unwrap();
    }
    place.write("saker.csv", cases);
    let at = |mount: &str| place.path(mount).join("p.nybrott").to_string_lossy().into_owned();
    let (one, two) = (at("en"), at("to"));
    let (said, code) = place.remarks(["import", "saker.csv", "--project", &one]);
    assert!(code == 0 && said.contains("Others can reach this folder (fuse"), "{said}");

    let mut first = Screen::start(&place, &["--project", &one]);
    // The first screen shows it, and no other.
    first.wait_for("Others can reach this folder");
    first.press_to_save("212\r", 1);
    first.wait_for_no("Others can reach this folder");

    let classify = ["classify", "--where", "id:40", "--category", "emergency", "--project", &two];
    for arguments in [&classify[..], &["status", "--project", &two]] {
        let (said, code) = place.remarks(arguments);
        assert!(code == 1 && said.contains("may be working in"), "{said}");
    }
    first.press_to_save("212\r", 2);

    let mut second =
        Screen::start(&place, &["--project", &two, "--reviewer", "lom", "--take-over"]);
    second.wait_for("0 of 40 done");
    second.press_to_save("111\r", 1);
    first.press("212\r");
    first.wait_for("NOT SAVED");
    first.wait_for("has taken");
    first.press("qq");
    first.exit_status();
    for saved in 2..=5 {
        second.press_to_save("111\r", saved);
    }
    second.quit();

    let log = place.says(["log", "--json", "--project", &two]);
    let acts: String = log.lines().filter(|line| line.contains("\"answered\"")).collect();
    let by = |reviewer: &str| acts.matches(&format!("\"reviewer\":\"{reviewer}\"")).count();
    assert_eq!((by("kvam"), by("lom")), (2, 5), "all that was counted as saved: {acts}");
    let (said, code) = place.remarks(["doctor", "--project", &two]);
    assert_eq!(code, 0, "{said}");
}
