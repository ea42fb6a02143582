//! What a reviewer waits for at the screen: the first row, and the frame after each key.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::files::{Folder, PROGRAM, path};
use crate::synthetic::Report;
use crate::terminal::Terminal;
use crate::{Result, figures};

/// Starts of each program, in turns.
const STARTS: usize = 15;

/// Keys of each kind.
const KEYS: usize = 60;

/// Measures both programs on a folder's files.
pub fn measure(folder: &Folder) -> Result<()> {
    first_row(folder)?;
    keys(folder)
}

fn start_ours(folder: &Folder) -> Result<Terminal> {
    let project = folder.project();
    let arguments = ["--lang", "en", "--reviewer", "kari", "--project", path(&project), "review"];
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

/// From a key to the frame that follows it, and the memory held after all of them.
fn keys(folder: &Folder) -> Result<()> {
    let mut bare = start_bare(folder)?;
    bare.frame_with("")?;
    bare.settle();
    let mut moving: Vec<Duration> = Vec::new();
    for _ in 0..KEYS {
        moving.push(bare.press("j")?.0);
    }
    let mut ours = start_ours(folder)?;
    ours.frame_with("Category")?;
    ours.settle();
    for (name, run) in [
        ("next case", &["j"][..]),
        ("scroll", &[" ", "b"]),
        ("answer", &["1", "1", "1"]),
        ("save", &["1", "1", "2", "\r"]),
        ("to the queue and back", &["l", "l"]),
        ("undo and redo", &["u", "\u{19}"]),
        ("last and first", &["G", "g"]),
        ("mark", &["x"]),
    ] {
        let mut took = Vec::new();
        let mut bytes = 0;
        for key in run.iter().cycle().take(KEYS) {
            let (duration, count) = ours.press(key)?;
            if *key == run[run.len() - 1] {
                took.push(duration);
            }
            bytes += count;
        }
        figures::compare_durations(name, &mut took, "bare, next case", &mut moving);
        println!("{:32} {:10} bytes a key", "", bytes / KEYS);
    }
    if let (Some(ours), Some(bare)) = (ours.memory(), bare.memory()) {
        figures::compare("memory after keys", "MB", ours / 1024.0, "bare", bare / 1024.0);
    }
    bare.quit()?;
    ours.quit()
}
