//! Killed with -9 at random moments: every act that the footer counted as saved is there, the file is
//! sound, what is kept beside the log is what follows from it, and the next start goes on where it was.
//!
//! `NYBROTT_KILL_ROUNDS` says how many rounds are run instead of twenty, `NYBROTT_KILL_SEED` with which
//! numbers; a failure names the round and its seed.

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use nybrott::domain::{Act, CaseNo, NextCase, Replay, Reviewer, Standing, Tally, Underway, Viewer};
use nybrott::store::Reader;

use crate::place::{PROGRAM, Place};
use crate::screen::{Screen, contains};

/// Cases at the beginning, and cases that each import brings.
const CASES: usize = 300;

/// Rounds on one project, before the next begins with a new one.
const ROUNDS_A_PROJECT: u64 = 10;

/// What a reviewer does: the keys, and the act that they leave in the log. The first moves on to the
/// next case, so that whatever comes after it finds one that is not classified.
const STEPS: [(&str, &[&str]); 8] = [
    ("32\r", &["answered"]),
    ("32\rf", &["answered", "answered"]),
    ("32\rmhei\r", &["answered", "answered"]),
    ("32\rs", &["answered", "skipped"]),
    ("32\ru", &["answered", "retracted"]),
    ("32\ru\u{19}", &["answered", "retracted", "restored"]),
    ("32\rlvjj32\rl", &["answered", "answered"]),
    ("32\r32\r32\r", &["answered", "answered", "answered"]),
];

/// Numbers without a pattern, the same ones for the same seed (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// Some time passes. Nothing is waited for: the moment of the kill is to be any.
    fn pass(&mut self, most: Duration) {
        let most = u64::try_from(most.as_micros()).unwrap();
        thread::sleep(Duration::from_micros(self.below(most)));
    }
}

/// Says with which numbers a round failed.
struct Round {
    number: u64,
    seed: u64,
}

impl Drop for Round {
    #[allow(clippy::print_stderr)]
    fn drop(&mut self) {
        if thread::panicking() {
            let Self { number, seed } = self;
            eprintln!("round {number}: NYBROTT_KILL_ROUNDS=1 NYBROTT_KILL_SEED={seed} repeats it");
        }
    }
}

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.parse().expect(name))
}

#[test]
fn whatever_is_killed_loses_nothing_that_was_counted() {
    let seed = setting("NYBROTT_KILL_SEED", 1);
    let rounds = setting("NYBROTT_KILL_ROUNDS", 20);
    let mut place = Place::with_cases(CASES);
    let mut counted = 0;
    for number in 0..rounds {
        let round = Round { number, seed: seed + number };
        let mut numbers = Numbers(round.seed);
        if number % ROUNDS_A_PROJECT == 0 && number > 0 {
            place = Place::with_cases(CASES);
        }
        let before = events(&place);
        // Every kind of moment comes in every four rounds.
        match round.seed % 4 {
            0 => kill_an_import(&place, &mut numbers, number),
            1 => counted += kill_an_ending(&place, &mut numbers, &before),
            _ => counted += kill_the_work(&place, &mut numbers, &before),
        }
        verify(&place);
    }
    place.write("slutt.csv", cases("slutt", 1));
    place.run(["import", "slutt.csv"]).assert().success();
    for folder in [place.folder().to_owned(), place.path("project.nybrott-backups")] {
        let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let drafts = names.filter(|name| name.file_name().to_string_lossy().starts_with('.'));
        assert_eq!(drafts.count(), 0, "who writes removes what killed runs have left");
    }
    assert!(rounds < 20 || counted > rounds, "{counted} acts were counted before a kill");
}

fn cases(prefix: &str, count: usize) -> String {
    let mut cases = String::from("id,title,text\n");
    for number in 1..=count {
        writeln!(cases, "{prefix}{number},Sak {prefix}{number},Tekst {prefix}{number}.").unwrap();
    }
    cases
}

/// The kinds of all acts, oldest first.
pub fn events(place: &Place) -> Vec<&'static str> {
    let mut kinds = Vec::new();
    let reader = Reader::open(&place.path("project.nybrott")).unwrap();
    let each = &mut |event: &nybrott::domain::Event| {
        kinds.extend(match event.act {
            Act::Answered { .. } => Some("answered"),
            Act::Postponed { .. } => Some("skipped"),
            Act::Retracted { .. } => Some("retracted"),
            Act::Restored { .. } => Some("restored"),
            // That of the reviewer comes along with the first act.
            Act::Round(_) | Act::Ruling(_) | Act::Other { .. } => None,
        });
        true
    };
    reader.events(&anyone(), each).unwrap();
    kinds
}

fn kvam() -> Reviewer {
    Reviewer::new("kvam").unwrap()
}

/// Starts where Enter would go from the newest decision, and sees that it does.
fn started(place: &Place) -> Screen {
    let reader = Reader::open(&place.path("project.nybrott")).unwrap();
    let newest = reader.newest_decision(&kvam()).unwrap().map(|(case, _)| case.no);
    let next = reader.next_case(&kvam(), newest, &Underway::default()).unwrap();
    let expected = match next {
        NextCase::None => "cases are classified".to_owned(),
        next => reader.case(next.case().unwrap(), &kvam()).unwrap().unwrap().case.text.unwrap(),
    };
    drop(reader);
    let mut screen = Screen::start(place, &[]);
    screen.wait_until("the next case, or marks", |now| {
        contains(now, &expected) || contains(now, "MARKED CASE")
    });
    // Answers for marked cases outlive a kill: the queue is over the report then, and digits are for them.
    if screen.shows("MARKED CASE") {
        screen.press_for("\x1b", "marks kept");
        screen.press_for("\x1b", "Remove the marks?");
        screen.press("\r");
        screen.wait_for_no("Remove the marks?");
        screen.press("\x1b");
    }
    screen.wait_for(&expected);
    screen.wait_for_saved(0);
    screen
}

/// Kills in the middle of fast typing, after acts that were seen to be saved. Gives the number counted.
fn kill_the_work(place: &Place, numbers: &mut Numbers, before: &[&str]) -> u64 {
    let mut screen = started(place);
    let mut expected = Vec::new();
    for _ in 0..numbers.below(4) {
        let step = STEPS[usize::try_from(numbers.below(8)).unwrap()];
        expected.extend(step.1);
        screen.press(step.0);
        while events(place).len() < before.len() + expected.len() {
            thread::yield_now();
        }
    }
    for _ in 0..=numbers.below(12) {
        let step = STEPS[usize::try_from(numbers.below(8)).unwrap()];
        expected.extend(step.1);
        screen.press(step.0);
    }
    numbers.pass(Duration::from_millis(60));
    killed(screen, place, before, &expected)
}

/// Kills while the program ends: it waits for what is underway, and puts SQLite's second file away.
fn kill_an_ending(place: &Place, numbers: &mut Numbers, before: &[&str]) -> u64 {
    let mut screen = started(place);
    let mut expected = Vec::new();
    for _ in 0..=numbers.below(30) {
        expected.extend(STEPS[7].1);
        screen.press(STEPS[7].0);
    }
    screen.wait_for_saved(u32::try_from(expected.len()).unwrap());
    screen.press("32\rq");
    expected.push("answered");
    numbers.pass(Duration::from_millis(20));
    killed(screen, place, before, &expected)
}

/// Kills, and holds the log against what was done: a beginning of it, with all that was counted.
fn killed(mut screen: Screen, place: &Place, before: &[&str], expected: &[&str]) -> u64 {
    screen.kill_9();
    let counted = screen.most_saved();
    if counted.is_multiple_of(2) {
        // Another one, on what the first has left, before anybody has looked at it.
        let mut next = Screen::start(place, &[]);
        next.wait_for(" done ");
        next.kill_9();
    }
    let after = events(place);
    let (old, new) = after.split_at(before.len());
    assert_eq!(old, before);
    assert!(expected.starts_with(new), "{new:?} of {expected:?}");
    // What is shown counts cases, of which an act has three at most.
    assert!(3 * new.len() >= counted, "{counted} cases were counted, {} acts are there", new.len());
    u64::try_from(counted).unwrap()
}

/// Kills an import: all of the file is there, or nothing.
fn kill_an_import(place: &Place, numbers: &mut Numbers, round: u64) {
    let prefix = format!("r{round}-");
    place.write("flere.csv", cases(&prefix, CASES * 4));
    let count =
        |place: &Place| Reader::open(&place.path("project.nybrott")).unwrap().case_count().unwrap();
    let before = count(place);
    let mut importing = Command::new(PROGRAM)
        .args(["import", "flere.csv"])
        .env_clear()
        .envs(place.environment())
        .current_dir(place.folder())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    numbers.pass(Duration::from_millis(250));
    importing.kill().unwrap();
    importing.wait().unwrap();
    let brought = usize::try_from(count(place) - before).unwrap();
    assert!(brought == 0 || brought == CASES * 4, "{brought} of {} cases", CASES * 4);
}

/// The file is sound, and what is kept beside the log follows from it.
pub fn verify(place: &Place) {
    let path = place.path("project.nybrott");
    let reader = Reader::open(&path).unwrap();
    let file = rusqlite::Connection::open(&path).unwrap();
    for check in ["PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
        let mut query = file.prepare(check).unwrap();
        let found: Vec<String> =
            query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert!(found.is_empty() || found == ["ok"], "{found:?}");
    }
    let replay = replay(&reader);
    // The log names the reviewer by the id that the home minted.
    let statuses = reader.statuses(&anyone()).unwrap();
    let acting =
        statuses.into_iter().map(|status| status.reviewer).find(|one| one.as_str() == "kvam");
    let acting = acting.unwrap_or_else(kvam);
    let mut tally = Tally::default();
    for number in 1..=reader.case_count().unwrap() {
        let no = CaseNo(number);
        let stored = reader.case(no, &kvam()).unwrap().unwrap().standing;
        assert_eq!(stored, replay.standing(&acting, no), "case {no}");
        tally = tally.moved(&Standing::default(), &stored);
    }
    assert_eq!(reader.tally(&kvam()).unwrap(), tally);
}

/// Everything that was done in the project.
fn replay(reader: &Reader) -> Replay {
    let mut replay = Replay::default();
    let each = &mut |event: &nybrott::domain::Event| {
        replay.add(event);
        true
    };
    reader.events(&anyone(), each).unwrap();
    replay
}

/// Someone whom no round gives anything.
fn anyone() -> Viewer {
    Viewer::new(Reviewer::new("leser").unwrap())
}
