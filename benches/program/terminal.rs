//! A program in a pseudo-terminal, with the time at which each of its frames was whole.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::Result;

/// What ends a frame.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// Longer than anything takes that works.
const PATIENCE: Duration = Duration::from_secs(60);

/// So long must nothing come before the next key is pressed.
const QUIET: Duration = Duration::from_millis(8);

/// So long must nothing come before a search is taken to have found everything.
const LONG_QUIET: Duration = Duration::from_millis(1_500);

/// What came after a key: when each frame was whole, and how many bytes in all.
struct Pressed {
    took: Vec<Duration>,
    bytes: usize,
}

/// A program and its terminal of 100 by 30.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts a program; its home is a folder of its own.
    pub fn start(program: &Path, arguments: &[&str], home: &Path) -> Result<Self> {
        let size = PtySize { rows: 30, cols: 100, ..PtySize::default() };
        let pair = native_pty_system().openpty(size)?;
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_GB.UTF-8");
        let child = pair.slave.spawn_command(command)?;
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader()?;
        let keyboard = pair.master.take_writer()?;
        let (sender, output) = mpsc::channel();
        thread::spawn(move || {
            let mut chunk = vec![0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                if sender.send((Instant::now(), chunk[..count].to_vec())).is_err() {
                    return;
                }
            }
        });
        Ok(Self { child, keyboard, output, _master: pair.master })
    }

    /// Waits for the end of a frame that has `text` in it, or of any.
    pub fn frame_with(&mut self, text: &str) -> Result<Instant> {
        let mut seen = Vec::new();
        let mut has_text = text.is_empty();
        loop {
            let (at, bytes) = self.output.recv_timeout(PATIENCE)?;
            seen.extend(bytes);
            has_text = has_text || position(&seen, text.as_bytes()).is_some();
            if has_text && position(&seen, FRAME_END).is_some() {
                return Ok(at);
            }
        }
    }

    /// Presses a key, and answers how long the next whole frame took and how many bytes came in all.
    pub fn press(&mut self, key: &str) -> Result<(Duration, usize)> {
        let pressed = self.frames_after(key, QUIET)?;
        Ok((pressed.took[0], pressed.bytes))
    }

    /// Presses a key, and answers how long the next whole frame took, and the frames after it until none
    /// comes for a good while.
    pub fn press_and_watch(&mut self, key: &str) -> Result<(Duration, Vec<Duration>)> {
        let mut took = self.frames_after(key, LONG_QUIET)?.took;
        let later = took.split_off(1);
        Ok((took[0], later))
    }

    /// Presses a key, and answers how long it took until a whole frame with `text` in it.
    pub fn press_until(&mut self, key: &str, text: &str) -> Result<Duration> {
        let begin = Instant::now();
        self.keyboard.write_all(key.as_bytes())?;
        self.keyboard.flush()?;
        Ok(self.frame_with(text)? - begin)
    }

    /// Presses a key, and waits until nothing came for as long as `quiet` after a frame.
    fn frames_after(&mut self, key: &str, quiet: Duration) -> Result<Pressed> {
        let begin = Instant::now();
        self.keyboard.write_all(key.as_bytes())?;
        self.keyboard.flush()?;
        let mut pressed = Pressed { took: Vec::new(), bytes: 0 };
        let mut frame = Vec::new();
        loop {
            match self.output.recv_timeout(if pressed.took.is_empty() { PATIENCE } else { quiet }) {
                Ok((at, bytes)) => {
                    pressed.bytes += bytes.len();
                    frame.extend(bytes);
                    if position(&frame, FRAME_END).is_some() {
                        pressed.took.push(at - begin);
                        frame.clear();
                    }
                }
                Err(RecvTimeoutError::Timeout) if !pressed.took.is_empty() => return Ok(pressed),
                Err(error) => return Err(format!("no frame after {key:?}: {error}").into()),
            }
        }
    }

    /// Waits until nothing comes any more.
    pub fn settle(&mut self) {
        while self.output.recv_timeout(QUIET * 4).is_ok() {}
    }

    /// Waits until nothing comes for a good while: what is read beside the screen is there then.
    pub fn rest(&mut self) {
        while self.output.recv_timeout(LONG_QUIET).is_ok() {}
    }

    /// The memory it holds, in kilobytes; `None` where the system does not tell.
    pub fn memory(&self) -> Option<f64> {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.child.process_id()?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    /// Ends it with `q`.
    pub fn quit(mut self) -> Result<()> {
        self.keyboard.write_all(b"q")?;
        self.keyboard.flush()?;
        while self.output.recv_timeout(Duration::from_secs(2)).is_ok() {}
        self.child.kill().ok();
        self.child.wait()?;
        Ok(())
    }
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len().max(1)).position(|window| window == wanted)
}
