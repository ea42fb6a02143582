//! A panic is a fault of the program itself. The terminal is given back, a report is written that
//! quotes no one, and the reviewer reads where it is.

use std::backtrace::Backtrace;
use std::io::{self, Write as _};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;

use crate::domain::{Message, Moment};
use crate::files::{create_folders, data_folder};
use crate::tui::terminal;
use crate::workflow::PROGRAM;

/// Where the report of the first panic is; `None` where it could not be written.
static REPORT: OnceLock<Option<PathBuf>> = OnceLock::new();

/// Has a panic give the terminal back and write a report from now on. It prints nothing: what it would
/// print may quote a case, and what catches it reports it in words. When the thread is not the one that
/// draws, the session is notified and ends (see `arrivals::EventSender`).
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        terminal::restore_own();
        REPORT.get_or_init(|| write(&CrashReport::from(panic)).ok());
    }));
}

/// Returns that the program has failed, and where the report is.
#[must_use]
pub fn message() -> Message {
    match REPORT.get() {
        Some(Some(file)) => {
            Message::new("cli-panicked").with("file", file.to_string_lossy().as_ref())
        }
        Some(None) | None => Message::new("cli-panicked-unreported"),
    }
}

/// What can be known of a panic without quoting anyone.
struct CrashReport {
    place: String,
    reason: &'static str,
    thread: String,
    at: Moment,
    trace: String,
}

impl From<&PanicHookInfo<'_>> for CrashReport {
    fn from(panic: &PanicHookInfo<'_>) -> Self {
        // A message that was put together at run time may hold a part of a case.
        let reason = panic.payload().downcast_ref::<&'static str>();
        Self {
            place: panic.location().map_or_else(|| "unknown".to_owned(), ToString::to_string),
            reason: reason.copied().unwrap_or("left out, since it may quote a text"),
            thread: thread::current().name().unwrap_or("unnamed").to_owned(),
            at: Moment::now(),
            trace: Backtrace::force_capture().to_string(),
        }
    }
}

impl CrashReport {
    fn text(&self) -> String {
        let Self { place, reason, thread, at, trace } = self;
        let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
        format!(
            "{PROGRAM} on {system}\nat: {at}\nplace: {place}\nthread: {thread}\nreason: {reason}\n\n{trace}"
        )
    }
}

/// Writes the report for the user alone, in the data folder, else among the temporary files.
fn write(report: &CrashReport) -> io::Result<PathBuf> {
    let at_home = data_folder().map(|folder| write_in(&folder, report));
    at_home.and_then(Result::ok).map_or_else(|| write_in(&std::env::temp_dir(), report), Ok)
}

fn write_in(folder: &Path, report: &CrashReport) -> io::Result<PathBuf> {
    create_folders(folder)?;
    // Such a file is readable for its owner alone from the beginning.
    let mut file = tempfile::Builder::new().prefix("fault-").suffix(".txt").tempfile_in(folder)?;
    file.write_all(report.text().as_bytes())?;
    let (_, path) = file.keep()?;
    Ok(path)
}
