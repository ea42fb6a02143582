//! The program in a real pseudo-terminal, with a terminal emulator that reads its screen.
//!
//! Nothing here waits for a fixed time: a test waits until the screen shows something, and fails
//! with what the screen showed when that does not come.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::place::{PROGRAM, Place};

/// Far longer than anything takes; only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The keys that have no character.
pub mod keys {
    pub const ENTER: &str = "\r";
    pub const ESC: &str = "\u{1b}";
    pub const TAB: &str = "\t";
    pub const SHIFT_TAB: &str = "\u{1b}[Z";
    pub const BACKSPACE: &str = "\u{7f}";
    pub const UP: &str = "\u{1b}[A";
    pub const DOWN: &str = "\u{1b}[B";
    pub const RIGHT: &str = "\u{1b}[C";
    pub const LEFT: &str = "\u{1b}[D";
    pub const F2: &str = "\u{1b}OQ";
    pub const F4: &str = "\u{1b}OS";
    pub const HOME: &str = "\u{1b}[H";
    pub const CTRL_C: &str = "\u{3}";
    pub const CTRL_H: &str = "\u{8}";
    pub const CTRL_S: &str = "\u{13}";
    pub const CTRL_Y: &str = "\u{19}";
    pub const CTRL_Z: &str = "\u{1a}";
}

/// The program, its terminal, and what the terminal shows.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

/// What came out of the program so far.
struct Seen {
    parser: vt100::Parser,
    /// The screen after the newest whole frame: half-drawn ones do not count.
    whole: vt100::Screen,
    raw: Vec<u8>,
    most_saved: usize,
    closed: bool,
}

impl Screen {
    /// Starts the program in a terminal of 80×24.
    pub fn start(place: &Place, arguments: &[&str]) -> Self {
        Self::start_with(place, arguments, &[], 24, 80)
    }

    /// Starts the program in a terminal of this size, with more in its environment.
    pub fn start_with(
        place: &Place,
        arguments: &[&str],
        environment: &[(&str, &str)],
        rows: u16,
        columns: u16,
    ) -> Self {
        let line: Vec<&str> = std::iter::once(PROGRAM).chain(arguments.iter().copied()).collect();
        Self::start_line(place, &line, environment, rows, columns)
    }

    /// Starts the program with no file allowed to grow beyond so many blocks of 512 bytes, as on a disk
    /// that is full.
    pub fn start_cramped(place: &Place, arguments: &[&str], blocks: u32) -> Self {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        let mut line = vec!["/bin/sh", "-c", script.as_str(), "sh", PROGRAM];
        line.extend(arguments);
        Self::start_line(place, &line, &[], 24, 80)
    }

    /// Starts a command line that in the end becomes the program.
    pub fn start_line(
        place: &Place,
        line: &[&str],
        environment: &[(&str, &str)],
        rows: u16,
        columns: u16,
    ) -> Self {
        let size = PtySize { rows, cols: columns, ..PtySize::default() };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(line[0]);
        command.env_clear();
        for (name, value) in place.environment() {
            command.env(name, value);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        command.args(&line[1..]);
        command.cwd(place.folder());
        let child = pair.slave.spawn_command(command).unwrap();
        // The program alone holds its end now, so the reading ends when the program does.
        drop(pair.slave);
        let parser = vt100::Parser::new(rows, columns, 0);
        let whole = parser.screen().clone();
        let seen = Seen { parser, whole, raw: Vec::new(), most_saved: 0, closed: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        read_along(pair.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        let keyboard = pair.master.take_writer().unwrap();
        Self { child, master: pair.master, keyboard, seen }
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.press_bytes(keys.as_bytes());
    }

    /// Sends bytes as a terminal might.
    pub fn press_bytes(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Presses a key, each time that the screen has answered, until the program has ended well.
    pub fn press_until_ended(&mut self, key: &str) {
        while !self.seen.0.lock().unwrap().closed {
            let drawn = self.raw().len();
            // The program may end at this moment, and no one reads the key.
            let _ = self.keyboard.write_all(key.as_bytes());
            self.wait_for_more_than(drawn);
        }
        let status = self.exit_status();
        assert!(status.success(), "{status}:\n{}", self.text());
    }

    /// Pastes, as a terminal with bracketed paste does.
    pub fn paste(&mut self, text: &str) {
        self.press(&format!("\u{1b}[200~{text}\u{1b}[201~"));
    }

    /// Types, and waits until the screen shows a text that was not there before.
    pub fn press_for(&mut self, keys: &str, text: &str) {
        assert!(!self.shows(text), "“{text}” is there already:\n{}", self.text());
        self.press(keys);
        self.wait_for(text);
    }

    /// Types, and waits until so many acts are shown as saved.
    pub fn press_to_save(&mut self, keys: &str, saved: u32) {
        self.press(keys);
        self.wait_for_saved(saved);
    }

    /// Waits until so many acts are shown as saved, at the end of the first row; before the first, that all is, or the rest
    /// beside the drafts.
    pub fn wait_for_saved(&self, saved: u32) {
        let ends = match saved {
            0 => vec![" all saved".to_owned(), " all is kept".to_owned()],
            // Beside more cases of today, it says that it counts this run alone.
            _ => vec![format!(" saved {saved}"), format!(" saved {saved} this session")],
        };
        self.wait_until(&ends[0], |screen| {
            let row = first_row(screen);
            ends.iter().any(|end| row.ends_with(end))
        });
    }

    /// Waits until the screen shows a text, whether on one row or wrapped.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| contains(screen, text));
    }

    /// Waits until the screen no longer shows a text.
    pub fn wait_for_no(&self, text: &str) {
        self.wait_until(&format!("no “{text}”"), |screen| !contains(screen, text));
    }

    /// Waits until the screen is as wanted; `what` says how that is.
    pub fn wait_until(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let (seen, changed) = &*self.seen;
        let mut now = seen.lock().unwrap();
        while !wanted(&now.whole) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || now.closed {
                let why = if now.closed { "the program ended" } else { "20 seconds went by" };
                let shown = rows(&now.whole).join("\n");
                drop(now);
                panic!("{why} without: {what}\nThe screen shows:\n{shown}");
            }
            now = changed.wait_timeout(now, left).unwrap().0;
        }
    }

    /// Whether the screen shows a text now.
    pub fn shows(&self, text: &str) -> bool {
        contains(&self.now(), text)
    }

    /// The screen, row by row.
    pub fn text(&self) -> String {
        rows(&self.now()).join("\n")
    }

    /// The first row that holds a text.
    pub fn row_with(&self, text: &str) -> String {
        let rows = rows(&self.now());
        let found = rows.iter().find(|row| row.contains(text));
        found.unwrap_or_else(|| panic!("no row has “{text}”:\n{}", rows.join("\n"))).clone()
    }

    /// The screen after the newest whole frame.
    pub fn now(&self) -> vt100::Screen {
        self.seen.0.lock().unwrap().whole.clone()
    }

    /// Every byte that came out of the program.
    pub fn raw(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().raw.clone()
    }

    /// The window is given another size.
    pub fn resize(&self, rows: u16, columns: u16) {
        self.seen.0.lock().unwrap().parser.screen_mut().set_size(rows, columns);
        self.master.resize(PtySize { rows, cols: columns, ..PtySize::default() }).unwrap();
    }

    /// Waits until the program has ended by itself.
    pub fn exit_status(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        let (seen, changed) = &*self.seen;
        let mut now = seen.lock().unwrap();
        while !now.closed {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let shown = rows(&now.whole).join("\n");
                drop(now);
                panic!("the program is still running and shows:\n{shown}");
            }
            now = changed.wait_timeout(now, left).unwrap().0;
        }
        drop(now);
        self.child.wait().unwrap()
    }

    /// Quits with `q` and sees that the program ends well.
    pub fn quit(&mut self) {
        self.press("q");
        let status = self.exit_status();
        assert!(status.success(), "{status}:\n{}", self.text());
    }

    /// Sends a signal such as `TERM`.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let script = format!("kill -{name} {pid}");
        let sent = Command::new("/bin/sh").args(["-c", &script]).stderr(Stdio::null()).status();
        assert!(sent.unwrap().success(), "the signal {name} reaches the program");
    }

    /// Ends the program as a crash of the machine would.
    pub fn kill_9(&mut self) {
        self.signal("KILL");
        self.child.wait().unwrap();
    }

    /// The most acts that a whole frame has shown as saved.
    pub fn most_saved(&self) -> usize {
        self.seen.0.lock().unwrap().most_saved
    }

    /// Waits until more than so many bytes have come out of the program.
    pub fn wait_for_more_than(&self, bytes: usize) {
        let (seen, changed) = &*self.seen;
        let now = seen.lock().unwrap();
        let more = |now: &mut Seen| now.raw.len() <= bytes && !now.closed;
        let waited = changed.wait_timeout_while(now, PATIENCE, more).unwrap();
        assert!(!waited.1.timed_out(), "nothing more is drawn");
    }

    /// Waits until the terminal treats what is typed like this.
    pub fn wait_for_settings(&self, wanted: &str) {
        self.wait_while_settings(|now| now != wanted);
    }

    /// Waits until the terminal treats what is typed otherwise than like this.
    pub fn wait_for_other_settings(&self, old: &str) {
        self.wait_while_settings(|now| now == old);
    }

    fn wait_while_settings(&self, unwanted: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while unwanted(&self.terminal_settings()) {
            assert!(Instant::now() < deadline, "it stays at {}", self.terminal_settings());
            thread::yield_now();
        }
    }

    /// The device at the program's end.
    pub fn terminal_name(&self) -> std::path::PathBuf {
        self.master.tty_name().unwrap()
    }

    /// Waits until the screen shows a text; `false` when the program ends without.
    pub fn comes_up(&self, text: &str) -> bool {
        let (seen, changed) = &*self.seen;
        let now = seen.lock().unwrap();
        let waits = |now: &mut Seen| !contains(&now.whole, text) && !now.closed;
        let (now, waited) = changed.wait_timeout_while(now, PATIENCE, waits).unwrap();
        assert!(!waited.timed_out(), "neither “{text}” nor the end");
        contains(&now.whole, text)
    }

    /// How the terminal treats what is typed: raw, echoed, by lines.
    pub fn terminal_settings(&self) -> String {
        format!("{:?}", self.master.get_termios().unwrap())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.kill_9();
        }
    }
}

/// Feeds the emulator until the program has closed its end.
fn read_along(mut output: Box<dyn Read + Send>, seen: Arc<(Mutex<Seen>, Condvar)>) {
    thread::spawn(move || {
        let mut chunk = [0; 8_192];
        loop {
            // At the end there is an error instead of an empty read, on some systems.
            let count = output.read(&mut chunk).unwrap_or(0);
            let mut now = seen.0.lock().unwrap();
            now.take(&chunk[..count]);
            now.closed = count == 0;
            seen.1.notify_all();
            if now.closed {
                return;
            }
        }
    });
}

impl Seen {
    /// Takes what came out, frame by frame.
    fn take(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some(at) = first_place(rest, FRAME_ENDS) {
            let (frame, after) = rest.split_at(at + FRAME_ENDS.len());
            self.take_some(frame);
            rest = after;
        }
        self.take_some(rest);
    }

    fn take_some(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.parser.process(bytes);
        if last_place(&self.raw, FRAME_BEGINS) <= last_place(&self.raw, FRAME_ENDS) {
            self.whole = self.parser.screen().clone();
            let saved = first_row(&self.whole);
            let saved = saved.rsplit_once(" saved ").and_then(|(_, count)| count.parse().ok());
            self.most_saved = self.most_saved.max(saved.unwrap_or(0));
        }
    }
}

const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

fn first_place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn last_place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

pub fn contains(screen: &vt100::Screen, text: &str) -> bool {
    let rows = rows(screen);
    rows.iter().any(|row| row.contains(text))
        || rows.iter().map(|row| row.trim()).collect::<Vec<_>>().join(" ").contains(text)
}

/// The rows of the screen without the blanks at their ends.
pub fn rows(screen: &vt100::Screen) -> Vec<String> {
    let (_, columns) = screen.size();
    screen.rows(0, columns).map(|row| row.trim_end().to_owned()).collect()
}

/// The first row, which ends in what is saved.
pub fn first_row(screen: &vt100::Screen) -> String {
    rows(screen).into_iter().next().unwrap_or_default()
}

/// The last row, which shows the keys.
pub fn last_row(screen: &vt100::Screen) -> String {
    rows(screen).pop().unwrap_or_default()
}

/// Every control function in a stream: escape sequences whole, other control characters alone.
pub fn controls(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw);
    let mut scalars = text.chars();
    let mut found = Vec::new();
    while let Some(scalar) = scalars.next() {
        if !scalar.is_control() {
            continue;
        }
        let mut control = String::from(scalar);
        if scalar == '\u{1b}' {
            control.extend(scalars.next());
            if control.ends_with('[') {
                for next in scalars.by_ref() {
                    control.push(next);
                    if ('@'..='~').contains(&next) {
                        break;
                    }
                }
            }
        }
        found.push(control);
    }
    found
}
