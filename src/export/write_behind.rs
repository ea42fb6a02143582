//! A file that a thread of its own writes, while what comes next is still being made.

use std::io::{self, Write};
use std::mem;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread::JoinHandle;

use tempfile::NamedTempFile;

use crate::threads;

/// How many bytes the thread gets at once.
const PIECE: usize = 1 << 20;

/// How many pieces wait for the thread at most: memory stays the same, however slow the disk.
const WAITING: usize = 2;

/// After so many pieces they are brought to the disk, so that little is left to wait for at the end.
const SYNCED: usize = 16;

/// Takes what is to be written; [`WriteBehind::finish`] gives the file back when it is on the disk.
pub(super) struct WriteBehind {
    piece: Vec<u8>,
    pieces: SyncSender<Vec<u8>>,
    thread: JoinHandle<io::Result<NamedTempFile>>,
}

impl WriteBehind {
    /// Begins to write `file`.
    ///
    /// # Errors
    /// The system allows no further thread.
    pub(super) fn new(file: NamedTempFile) -> io::Result<Self> {
        let (pieces, received) = mpsc::sync_channel(WAITING);
        let thread = threads::spawn(move || write_all(file, &received));
        let thread = thread.map_err(io::Error::other)?;
        Ok(Self { piece: Vec::new(), pieces, thread })
    }

    /// Waits until everything is on the disk, and returns the file.
    ///
    /// # Errors
    /// What the file refused, also if a write has failed because of it.
    pub(super) fn finish(mut self) -> io::Result<NamedTempFile> {
        // Where the thread has ended, it says below why.
        let _ = self.hand_over();
        let Self { pieces, thread, .. } = self;
        drop(pieces);
        thread.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
    }

    fn hand_over(&mut self) -> io::Result<()> {
        let piece = mem::replace(&mut self.piece, Vec::with_capacity(PIECE));
        self.pieces.send(piece).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl Write for WriteBehind {
    /// Fails when the thread has failed; [`WriteBehind::finish`] says why.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.piece.is_empty() && self.piece.len() + bytes.len() > PIECE {
            self.hand_over()?;
        }
        self.piece.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_over()
    }
}

/// Writes the pieces until there are no more.
fn write_all(mut file: NamedTempFile, pieces: &Receiver<Vec<u8>>) -> io::Result<NamedTempFile> {
    for (piece, written) in pieces.iter().zip(1..) {
        file.write_all(&piece)?;
        if written % SYNCED == 0 {
            file.as_file().sync_data()?;
        }
    }
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn pieces_of_any_size_come_in_order() {
        let mut out = WriteBehind::new(NamedTempFile::new().unwrap()).unwrap();
        let mut expected = Vec::new();
        for (size, byte) in [1, PIECE - 1, PIECE, 0, 3 * PIECE, 5].into_iter().zip(b'a'..) {
            let bytes = vec![byte; size];
            out.write_all(&bytes).unwrap();
            expected.extend_from_slice(&bytes);
        }
        let file = out.finish().unwrap();
        assert!(fs::read(file.path()).unwrap() == expected);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_a_full_disk_refuses_is_the_error_of_the_end() {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let path = NamedTempFile::new().unwrap().into_temp_path();
        let mut out = WriteBehind::new(NamedTempFile::from_parts(full, path)).unwrap();
        // Once the thread has ended, nothing is taken any more.
        while out.write_all(&vec![0; PIECE]).is_ok() {}
        assert_eq!(out.finish().unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
