//! What a reviewer waits for at the screen: the first row, and the frame after each key.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::files::{Folder, path};
use crate::running::PROGRAM;
use crate::synthetic::Report;
use crate::terminal::Terminal;
use crate::{Result, figures};

/// Starts of each program, in turns.
const STARTS: usize = 15;

/// Keys of each kind.
const KEYS: usize = 60;

/// Kinds of keys: each run is pressed again and again, and its last key is timed.
const RUNS: [(&str, &[&str]); 12] = [
    ("next case", &["j"]),
    ("page the report", &[" ", "b"]),
    ("an answer", &["1", "1", "1"]),
    ("save, to the next case", &["1", "1", "2", "\r"]),
    ("undo or redo", &["u", "\u{19}"]),
    ("last or first case", &["G", "g"]),
    ("mark", &["x"]),
    ("to the queue and back", &["l", "l"]),
    ("into the queue", &["l"]),
    ("down in the queue", &["j"]),
    ("page the queue", &["\u{4}", "\u{15}"]),
    ("out of the queue", &["l"]),
];

/// Once in and once out of the queue is enough, and the runs between are pressed there.
const ONCE: [&str; 2] = ["into the queue", "out of the queue"];

/// Letters of a search, one after the other.
const SEARCHED: [&str; 8] = ["r", "e", "h", "a", "b", "i", "l", "i"];

/// How often it is looked whether all words are indexed.
const MOMENT: Duration = Duration::from_millis(100);

/// Measures both programs on a folder's files: while words are indexed, and when all are.
pub fn measure(folder: &Folder) -> Result<()> {
    first_row(folder)?;
    let mut ours = start_ours(folder)?;
    ours.frame_with("Category")?;
    if owed(folder)? > 0 {
        keys(folder, &mut ours, "while words are indexed")?;
        while owed(folder)? > 0 {
            std::thread::sleep(MOMENT);
        }
    }
    keys(folder, &mut ours, "when all words are indexed")?;
    search(&mut ours)?;
    batch(&mut ours)?;
    ours.quit()
}

/// How many cases are still to be indexed.
fn owed(folder: &Folder) -> Result<i64> {
    Ok(nybrott::store::Reader::open(&folder.project())?.unindexed_reports()?)
}

fn start_ours(folder: &Folder) -> Result<Terminal> {
    let project = folder.project();
    let arguments = ["--lang", "en", "--reviewer", "kvam", "--project", path(&project), "review"];
    Terminal::start(Path::new(PROGRAM), &arguments, &folder.home())
}

fn start_bare(folder: &Folder) -> Result<Terminal> {
    let file = folder.bare();
    Terminal::start(&std::env::current_exe()?, &["bare", path(&file)], &folder.home())
}

/// From the start of the program to the first frame with a case in it.
fn first_row(folder: &Folder) -> Result<()> {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let title = Report::of(1).title;
    let first = title.split(' ').next().unwrap_or(&title);
    for _ in 0..STARTS {
        let begin = Instant::now();
        let mut terminal = start_bare(folder)?;
        bare.push(terminal.frame_with(first)? - begin);
        terminal.quit()?;
        let begin = Instant::now();
        let mut terminal = start_ours(folder)?;
        ours.push(terminal.frame_with("Category")? - begin);
        terminal.quit()?;
    }
    figures::compare_durations("start to first row", &mut ours, "bare", &mut bare);
    Ok(())
}

/// From a key to the frame that follows it, and the memory held after all of them. The bare program moves
/// before each run and after it, so that both meet the same machine.
fn keys(folder: &Folder, ours: &mut Terminal, when: &str) -> Result<()> {
    println!("{when}:");
    let mut bare = start_bare(folder)?;
    bare.frame_with("")?;
    bare.settle();
    ours.settle();
    for (name, run) in RUNS {
        if ONCE.contains(&name) {
            ours.press(run[0])?;
            continue;
        }
        let (mut took, mut moving) = (Vec::new(), Vec::new());
        let mut bytes = 0;
        for _ in 0..KEYS / 2 {
            moving.push(bare.press("j")?.0);
        }
        for key in run.iter().cycle().take(KEYS * run.len()) {
            let (duration, count) = ours.press(key)?;
            if *key == run[run.len() - 1] {
                took.push(duration);
                bytes += count;
            }
        }
        for _ in 0..KEYS / 2 {
            moving.push(bare.press("j")?.0);
        }
        figures::compare_durations(name, &mut took, "bare, next case", &mut moving);
        println!("{:32} {:10} bytes", "", bytes / took.len());
    }
    if let (Some(ours), Some(bare)) = (ours.memory(), bare.memory()) {
        figures::compare("memory after keys", "MB", ours / 1024.0, "bare", bare / 1024.0);
    }
    bare.quit()
}

/// From each letter of a search to the frame that shows it, and from the last to the hits.
fn search(ours: &mut Terminal) -> Result<()> {
    let mut typed = Vec::new();
    let (mut first, mut all) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        ours.press("/")?;
        for letter in SEARCHED {
            let (shown, frames) = ours.press_and_watch(letter)?;
            typed.push(shown);
            first.extend(frames.first());
            all.extend(frames.last());
        }
        ours.press("\u{1b}")?;
        ours.settle();
    }
    for (name, durations) in
        [("a letter of a search", typed), ("its first hits", first), ("all its hits", all)]
    {
        let mut durations = durations;
        let (middle, worst) =
            (figures::quantile(&mut durations, 0.5), figures::quantile(&mut durations, 1.0));
        println!("{name:32} {middle:10.2} ms {:>24} {worst:10.2} ms", "worst");
    }
    if let Some(memory) = ours.memory() {
        println!("{:32} {:10.1} MB", "memory with the search", memory / 1024.0);
    }
    Ok(())
}

/// One answer for a tenth of all cases: the list of them, their marks, the keys meanwhile, the act and its
/// undo, beside one act on one case.
fn batch(ours: &mut Terminal) -> Result<()> {
    ours.press("g")?;
    let mut single = Vec::new();
    for _ in 0..KEYS / 4 {
        ours.press("1")?;
        ours.press("1")?;
        ours.press("2")?;
        ours.settle();
        // Without the first letter, which may be there already and is not written then.
        single.push(ours.press_until("\r", "aved")?);
        ours.settle();
    }
    let single = figures::quantile(&mut single, 0.5);
    println!("{:32} {single:10.2} ms", "one act, to saved");
    ours.press("F")?;
    for letter in "id:s-1*".chars() {
        ours.press(&letter.to_string())?;
    }
    let told = |name: &str, took: Duration| {
        let took = took.as_secs_f64() * 1_000.0;
        println!("{name:32} {took:10.2} ms {:>24} {:10.1} x", "one act", took / single);
    };
    told("a filter by ids", ours.press_until("\r", "Esc shows all")?);
    told("its marks", ours.press_until("*", "MARKED CASES")?);
    let mut keys = Vec::new();
    for key in ["1", "1", "1", "u", "1", "u", "1", "\t", "\u{1b}[Z"] {
        keys.push(ours.press(key)?.0);
    }
    let (middle, worst) = (figures::quantile(&mut keys, 0.5), figures::quantile(&mut keys, 1.0));
    println!("{:32} {middle:10.2} ms {:>24} {worst:10.2} ms", "keys meanwhile", "worst");
    ours.rest();
    told("Enter, to be asked", ours.press_until("\r", "again to save")?);
    told("the act, to saved", ours.press_until("\r", "cases saved")?);
    told("its undo", ours.press_until("u", "Undone")?);
    ours.settle();
    Ok(())
}
