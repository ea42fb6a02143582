//! The program, run once.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Result;

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_nybrott");

/// How often it is looked how much memory it takes.
const LOOK: Duration = Duration::from_millis(5);

/// Runs the program on a project, with a home of its own. Returns how many seconds that took, and how many megabytes of
/// memory at most.
pub fn run_on(home: &Path, project: &Path, arguments: &[&str]) -> Result<(f64, f64)> {
    let begin = Instant::now();
    let mut child = Command::new(PROGRAM)
        .env("HOME", home)
        .args(["--lang", "en", "--quiet", "--project"])
        .arg(project)
        .args(arguments)
        .stdout(Stdio::null())
        .spawn()?;
    let status_file = format!("/proc/{}/status", child.id());
    let mut memory = 0.0_f64;
    loop {
        if let Some(status) = child.try_wait()? {
            let seconds = begin.elapsed().as_secs_f64();
            return if status.success() {
                Ok((seconds, memory))
            } else {
                Err(format!("{arguments:?} failed").into())
            };
        }
        let status = fs::read_to_string(&status_file).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        memory = memory.max(kilobytes.unwrap_or(0.0) / 1024.0);
        std::thread::sleep(LOOK);
    }
}
