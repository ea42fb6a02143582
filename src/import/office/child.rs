//! A file that may end the process that reads it is read in a process of its own.
//!
//! The program runs itself under a name that people never type. The file's bytes go in; what it
//! holds comes out, a line of JSON for each row. The child bounds its own memory and time, so
//! that it ends whatever the file asks for, and the parent always has something to say.

use std::any::Any;
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;
use std::{env, process, thread};

use serde::{Deserialize, Serialize};

use super::protocol::OfficeItem;
use super::read;
use crate::import::workbook::{Limit, WorkbookError};
use crate::threads::{self, NoThread};

/// What the program is called with to be the child.
const AS_CHILD: &str = "read-in-a-process-of-its-own";

/// The largest file that is read so.
const LARGEST_FILE: usize = 256 << 20;

/// The memory that a child may take: several times what a hundred thousand reports need.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;

/// The time that a child may take.
const TIME: Duration = Duration::from_secs(60);

/// How much a child may say.
const CONTENT: u64 = 1 << 29;

/// What a child ends with when its time is up.
const LATE: u8 = 3;

/// What a child writes, a line each.
#[derive(Debug, Serialize, Deserialize)]
enum ChildLine {
    Item(OfficeItem),
    /// The sheet was read to its end.
    Done,
    Refused(WorkbookError),
}

/// Reads a file as [`read::read`] does, in a process of its own.
///
/// # Errors
/// Those of [`read::read`]; a bound that was passed; no process.
pub(crate) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    emit: &mut dyn FnMut(OfficeItem),
) -> Result<(), WorkbookError> {
    if bytes.len() > LARGEST_FILE {
        return Err(WorkbookError::Beyond(Limit::File));
    }
    let not_started = |error: io::Error| WorkbookError::NotStarted { cause: error.to_string() };
    let mut child = start(wanted).map_err(not_started)?;
    // The child reads everything before it writes, so neither waits for the other. When it has
    // ended already, it has sent the reason, or its exit code is the reason.
    let _ = child.stdin.take().map(|mut input| input.write_all(bytes));
    let outcome = listen(&mut child, emit);
    if outcome.is_err() {
        // Its output is not read any more.
        let _ = child.kill();
    }
    let status = child.wait().map_err(not_started)?;
    match outcome? {
        ChildOutput::Everything => Ok(()),
        ChildOutput::TooMuch => Err(WorkbookError::Beyond(Limit::Content)),
        ChildOutput::HalfOfIt if status.code() == Some(LATE.into()) => {
            Err(WorkbookError::Beyond(Limit::Time))
        }
        ChildOutput::HalfOfIt => Err(WorkbookError::Beyond(Limit::Memory)),
    }
}

/// What came of listening to a child.
enum ChildOutput {
    Everything,
    HalfOfIt,
    TooMuch,
}

fn start(wanted: Option<&str>) -> io::Result<Child> {
    let mut child = Command::new(this_program()?)
        .arg(AS_CHILD)
        .args(wanted)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // What it complains of is sent as its reason. Where a program has no files but its own, there is no
        // `/dev/null` either.
        .stderr(Stdio::piped())
        .spawn()?;
    drop(child.stderr.take());
    Ok(child)
}

/// Returns the program that runs, even when its file was replaced by a newer one meanwhile; in a container without
/// `/proc`, by the name it was started with.
fn this_program() -> io::Result<PathBuf> {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() {
        return Ok(running);
    }
    env::current_exe().or_else(|error| env::args_os().next().map(PathBuf::from).ok_or(error))
}

fn listen(
    child: &mut Child,
    emit: &mut dyn FnMut(OfficeItem),
) -> Result<ChildOutput, WorkbookError> {
    let Some(output) = child.stdout.take() else { return Ok(ChildOutput::HalfOfIt) };
    let mut output = BufReader::new(output.take(CONTENT));
    let mut line = Vec::new();
    loop {
        line.clear();
        // A line that ends too early is that of a child that was stopped within it.
        if output.read_until(b'\n', &mut line).is_err() || !line.ends_with(b"\n") {
            let is_cut = output.get_ref().limit() == 0;
            return Ok(if is_cut { ChildOutput::TooMuch } else { ChildOutput::HalfOfIt });
        }
        match serde_json::from_slice(&line) {
            Ok(ChildLine::Item(item)) => emit(item),
            Ok(ChildLine::Done) => return Ok(ChildOutput::Everything),
            Ok(ChildLine::Refused(error)) => return Err(error),
            Err(error) => return Err(WorkbookError::damaged(&error)),
        }
    }
}

/// Does a child's work where the arguments, without the program's name, say that this is one.
#[must_use]
pub fn work(arguments: &[std::ffi::OsString]) -> Option<ExitCode> {
    let (first, wanted) = arguments.split_first()?;
    (first == AS_CHILD).then(|| {
        let wanted = wanted.first().map(|wanted| wanted.to_string_lossy().into_owned());
        match bounded_work(wanted.as_deref()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        }
    })
}

fn bounded_work(wanted: Option<&str>) -> io::Result<()> {
    bound_memory();
    let clock = threads::spawn(|| {
        thread::sleep(TIME);
        process::exit(LATE.into());
    });
    if let Err(NoThread { cause }) = clock {
        let refused = ChildLine::Refused(WorkbookError::NotStarted { cause });
        return write_line(&mut io::stdout().lock(), &refused);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(LARGEST_FILE as u64).read_to_end(&mut bytes)?;
    let mut output = BufWriter::new(io::stdout().lock());
    let mut unsent = None;
    let mut emit = |item| match write_line(&mut output, &ChildLine::Item(item)) {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => {
            unsent = Some(error);
            ControlFlow::Break(())
        }
    };
    // The readers of spreadsheets panic at many a damaged file.
    let done = catch_unwind(AssertUnwindSafe(|| read::read(&bytes, wanted, &mut emit)))
        .unwrap_or_else(|panic| Err(WorkbookError::Damaged { cause: last_words(panic.as_ref()) }));
    if let Some(error) = unsent {
        return Err(error);
    }
    write_line(&mut output, &done.map_or_else(ChildLine::Refused, |()| ChildLine::Done))?;
    output.flush()
}

/// Returns the message of a panic.
fn last_words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("?").to_owned()
}

fn write_line(output: &mut impl Write, line: &ChildLine) -> io::Result<()> {
    serde_json::to_writer(&mut *output, line)?;
    output.write_all(b"\n")
}

/// Bounds the memory: a request for more ends the process, and with it only this file. Nothing of it is
/// left on the disk.
#[cfg(unix)]
fn bound_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |most| Rlimit { current: Some(most), maximum: Some(most) };
    // Where the system takes no such bound, the others still hold.
    let _ = setrlimit(Resource::As, at_most(MEMORY));
    let _ = setrlimit(Resource::Core, at_most(0));
}

/// Does nothing: there is no such bound on this system, and the others hold.
#[cfg(not(unix))]
fn bound_memory() {}
