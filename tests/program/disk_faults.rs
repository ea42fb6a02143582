//! The disk refuses the n-th write or sync: in the review screen, an import and an export.
//!
//! The faults come from strace, which not every machine has and which takes its time, so these tests run
//! only where `NYBROTT_INJECT` is set: `NYBROTT_INJECT=1 cargo test --test program injected`.

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use crate::killing;
use crate::place::{PROGRAM, Place};
use crate::screen::Screen;
use crate::screen::keys::ENTER;

/// What is refused, and up to which time it happens. strace counts for each thread by itself.
const FAULTS: [(&str, u32, usize); 5] = [
    ("fsync:error=EIO", 16, 1),
    ("fsync:error=ENOSPC", 16, 1),
    ("fdatasync:error=EIO", 3, 1),
    ("pwrite64:error=EIO", 90, 4),
    ("pwrite64:error=ENOSPC", 90, 4),
];

/// Files that are written whole are synced otherwise than SQLite's.
const FILE_FAULTS: [(&str, u32, usize); 4] = [
    ("fsync:error=EIO", 3, 1),
    ("fsync:error=ENOSPC", 3, 1),
    ("write:error=EIO", 6, 1),
    ("write:error=ENOSPC", 6, 1),
];

/// The keys of each step, and how many acts they are.
const STEPS: [(&str, u32); 9] = [
    ("32\r", 1),
    ("f", 1),
    ("212\r", 1),
    ("mhei\r", 1),
    ("s", 1),
    ("32\r", 1),
    ("u", 1),
    ("32\r", 1),
    ("lvjj32\r", 1),
];

/// Whether the tests were asked for, and can be run.
fn wanted() -> bool {
    let found = || Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_ok();
    std::env::var_os("NYBROTT_INJECT").is_some() && found()
}

fn project() -> Place {
    let place = Place::new();
    place.write("saker.csv", cases(12));
    place.run(["import", "saker.csv"]).assert().success();
    place
}

fn cases(count: u32) -> String {
    let mut cases = String::from("id,title,text\n");
    for number in 1..=count {
        writeln!(cases, "{number},Sak {number},Tekst {number}.").unwrap();
    }
    cases
}

/// The program under strace, with a fault. A shell finds strace, whatever the environment is.
fn line<'a>(fault: &'a str, arguments: &[&'a str]) -> Vec<&'a str> {
    let script = "exec strace -f -qq -o /dev/null -e \"$@\"";
    let mut line = vec!["/bin/sh", "-c", script, "sh", fault, PROGRAM];
    line.extend(arguments);
    line
}

fn fault(what: &str, at: u32) -> String {
    format!("inject={what}:when={at}")
}

/// Prints what the faults led to, if they were asked for.
#[derive(Debug, Default)]
struct Outcome {
    runs: u32,
    unnoticed: u32,
    failed_to_open: u32,
    failed_to_save: u32,
    rescued: u32,
}

#[test]
fn in_the_review_screen() {
    if !wanted() {
        return;
    }
    let mut outcome = Outcome::default();
    for (what, last, step) in FAULTS {
        for at in (1..=last).step_by(step) {
            review(&fault(what, at), &mut outcome);
        }
    }
    report(&outcome);
    assert!(outcome.failed_to_save > 20 && outcome.rescued > 10, "{outcome:?}");
}

/// Says what the faults led to.
#[allow(clippy::print_stderr)]
fn report(outcome: &dyn std::fmt::Debug) {
    eprintln!("{outcome:?}");
}

/// One sitting: step by step, until something is not saved.
fn review(fault: &str, outcome: &mut Outcome) {
    outcome.runs += 1;
    let place = project();
    let mut screen = Screen::start_line(&place, &line(fault, &[]), &[], 24, 80);
    if !screen.comes_up("0 of 12 done") {
        outcome.failed_to_open += 1;
        assert_ne!(screen.exit_status().exit_code(), 0);
        killing::verify(&place);
        return;
    }
    let mut counted = 0;
    for (keys, acts) in STEPS {
        screen.press(keys);
        let end = format!(" saved {}", counted + acts);
        screen.wait_until("saved, or not", |now| {
            let first = crate::screen::first_row(now);
            first.ends_with(&end) || first.ends_with("NOT SAVED")
        });
        if screen.shows("NOT SAVED") {
            break;
        }
        counted += acts;
    }
    let failed = screen.shows("NOT SAVED");
    let rescued = failed && rescue(&mut screen);
    if !failed {
        screen.press("q");
        outcome.unnoticed += u32::from(screen.exit_status().success());
    }
    outcome.failed_to_save += u32::from(failed);
    outcome.rescued += u32::from(rescued);
    let acts = killing::events(&place).len();
    let counted = usize::try_from(counted).unwrap();
    // A commit that the disk reported as failed may be there all the same.
    assert!((counted..=counted + usize::from(failed)).contains(&acts), "{acts}, {counted} counted");
    killing::verify(&place);
    if rescued {
        place.run(["import", "--replace", "rescued.json"]).assert().success();
        killing::verify(&place);
        let file = place.read_json("rescued.json");
        for case in file["cases"].as_array().unwrap() {
            let id = case["id"].as_str().unwrap();
            let decision = &case["classifications"][0];
            let there = place.all_cases();
            let there = there.iter().find(|one| one["id"] == id).unwrap();
            for key in ["category", "new_to_municipality", "change_kinds", "note", "flagged"] {
                assert_eq!(there["classifications"][0][key], decision[key], "{id} {key}");
            }
        }
    }
}

/// Sees that nothing more is taken, writes what is unsaved elsewhere where that is offered, and quits.
fn rescue(screen: &mut Screen) -> bool {
    screen.press("3");
    screen.wait_for("new answers are not accepted");
    screen.press("s");
    screen.wait_until("the way out", |now| {
        let shown = crate::screen::rows(now).join("\n");
        shown.contains("Save the answers elsewhere") || shown.contains("nothing to save elsewhere")
    });
    let mut rescued = false;
    if screen.shows("Save the answers elsewhere") {
        screen.press("\u{15}rescued.json");
        screen.wait_for("> rescued.json");
        screen.press(ENTER);
        // The same fault may hit the other file too.
        screen.wait_until("written, or not", |now| {
            let shown = crate::screen::rows(now).join("\n");
            shown.contains("written to")
                || shown.contains("rescued.json could")
                || shown.contains("rescued.json”")
        });
        rescued = screen.shows("written to");
        if !rescued {
            screen.press("\u{1b}");
            screen.wait_for_no("> rescued.json");
        }
    }
    screen.press("q");
    if !rescued {
        screen.press("q");
    }
    assert_ne!(screen.exit_status().exit_code(), 0);
    let said = screen.text();
    assert!(!said.contains("Everything is saved"), "{said}");
    rescued
}

#[test]
fn in_an_import() {
    if !wanted() {
        return;
    }
    let (mut refused, mut taken) = (0, 0);
    for (what, last, step) in FAULTS {
        for at in (1..=last).step_by(step) {
            let place = project();
            place.write("flere.csv", cases(600));
            let fault = fault(what, at);
            let done = run(&place, &line(&fault, &["import", "flere.csv"]));
            killing::verify(&place);
            match (done, place.all_cases().len()) {
                (true, 600) => taken += 1,
                (false, 12) => refused += 1,
                // It was imported, and removing SQLite's second file failed.
                (false, 600) => {}
                (done, count) => panic!("{fault}: {count} cases, done: {done}"),
            }
        }
    }
    report(&(("refused", refused), ("taken in", taken)));
    assert!(refused > 5, "{refused}");
}

/// The moments at which an erasure is killed: each call by which something gets onto the disk.
const KILLS: [(&str, u32, usize); 3] = [
    ("pwrite64:signal=KILL", 60, 2),
    ("fdatasync:signal=KILL", 12, 1),
    ("ftruncate:signal=KILL", 6, 1),
];

#[test]
fn in_an_erasure() {
    if !wanted() {
        return;
    }
    let (mut killed, mut unswept) = (0, 0);
    for (what, last, step) in KILLS.into_iter().chain(FAULTS) {
        for at in (1..=last).step_by(step) {
            let place = Place::new();
            place.write("saker.csv", format!("{}99,Sak,hemmeligzq igjen\n", cases(40)));
            place.run(["import", "saker.csv"]).assert().success();
            std::fs::remove_file(place.path("saker.csv")).unwrap();
            let fault = fault(what, at);
            killed += u32::from(!run(&place, &line(&fault, &["erase", "99", "--yes"])));
            let is_sound = place.run(["doctor"]).output().unwrap().status.success();
            unswept += u32::from(!is_sound);
            let is_erased = || {
                place.all_cases().iter().any(|case| case["id"] == "99" && case["text"].is_null())
            };
            let was_erased = is_erased();
            if !(was_erased && is_sound) {
                // The next command that writes finishes it.
                place.run(["undo"]).output().unwrap();
            }
            assert_eq!(is_erased(), was_erased, "{fault}");
            place.run(["doctor"]).assert().success();
            for entry in place.folder().read_dir().unwrap().map(Result::unwrap) {
                let bytes = std::fs::read(entry.path()).unwrap_or_default();
                let is_left = bytes.windows(10).any(|window| window == b"hemmeligzq");
                assert!(!(was_erased && is_left), "{fault}: {}", entry.path().display());
            }
        }
    }
    report(&(("killed or failed", killed), ("unswept", unswept)));
    assert!(killed > 20 && unswept > 5, "{killed} {unswept}");
}

#[test]
fn in_an_export() {
    if !wanted() {
        return;
    }
    let (mut refused, mut written) = (0, 0);
    for (what, last, step) in FILE_FAULTS {
        for at in (1..=last).step_by(step) {
            let place = project();
            place.write("ut.json", "den gamle");
            let files = place.folder().read_dir().unwrap().count();
            let fault = fault(what, at);
            let arguments = ["export", "ut.json", "--all", "--overwrite"];
            let done = run(&place, &line(&fault, &arguments));
            let file = place.read("ut.json");
            if done {
                assert_eq!(place.read_json("ut.json")["cases"].as_array().unwrap().len(), 12);
                written += 1;
            } else {
                // Where only the folder could not be synced, the new file is there whole.
                let is_whole = serde_json::from_str::<serde_json::Value>(&file).is_ok();
                assert!(file == "den gamle" || is_whole, "{fault}: {file}");
                refused += 1;
            }
            assert_eq!(place.folder().read_dir().unwrap().count(), files, "{fault}");
        }
    }
    report(&(("refused", refused), ("written", written)));
    assert!(refused > 5, "{refused}");
}

/// Runs a command line to its end; whether it succeeded.
fn run(place: &Place, line: &[&str]) -> bool {
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).env_clear().envs(place.environment()).current_dir(place.folder());
    command.output().unwrap().status.success()
}
