//! Ways to a server on which something goes wrong.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// What the first connection passes on before it is cut, in bytes; each later one as much more.
const FIRST_CUT: usize = 200;

/// What the first connection brings back before it falls silent, in bytes; each later one as much more.
const FIRST_SILENCE: usize = 450;

/// Starts a way to the server that loses the answer to every second commit. Returns its port.
pub fn losing_answers(socket: PathBuf) -> u16 {
    listen(socket, |number, client, server| {
        let commits = AtomicBool::new(false);
        let note = |said: &[u8]| {
            if number % 2 == 0 && said.windows(6).any(|word| word == b"COMMIT") {
                commits.store(true, Ordering::SeqCst);
            }
            true
        };
        pass_on(client, server, note, |_| !commits.load(Ordering::SeqCst));
    })
}

/// Starts a way to the server on which every connection is cut, each one later. Returns its port, and how many were cut.
pub fn being_cut(socket: PathBuf) -> (u16, Arc<AtomicUsize>) {
    let cuts = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&cuts);
    let port = listen(socket, move |number, client, server| {
        let passed = AtomicUsize::new(0);
        let may_pass = |said: &[u8]| {
            let count = passed.fetch_add(said.len(), Ordering::SeqCst) + said.len();
            let fits = count < FIRST_CUT * (number + 1);
            counted.fetch_add(usize::from(!fits), Ordering::SeqCst);
            fits
        };
        pass_on(client, server, may_pass, may_pass);
    });
    (port, cuts)
}

/// Starts something that takes every connection and says nothing. Returns its port.
pub fn silent() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let _open: Vec<_> = listener.incoming().collect();
    });
    port
}

/// Starts a way to the server on which nothing comes back any more after a while, each time later, while every connection stays open.
/// Returns its port, and how often that happened.
pub fn falling_silent(socket: PathBuf) -> (u16, Arc<AtomicUsize>) {
    let silences = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&silences);
    let port = listen(socket, move |number, client, server| {
        let passed = AtomicUsize::new(0);
        thread::scope(|scope| {
            scope.spawn(|| {
                copy(client, server, |_| true);
                let _ = server.shutdown(Shutdown::Both);
            });
            copy(server, client, |said| {
                let count = passed.fetch_add(said.len(), Ordering::SeqCst) + said.len();
                count < FIRST_SILENCE * (number + 1)
            });
            counted.fetch_add(1, Ordering::SeqCst);
            // What the server goes on to say is lost.
            copy(server, io::sink(), |_| true);
        });
    });
    (port, silences)
}

/// Has each connection to a new port passed on to the server. Returns the port.
fn listen(
    socket: PathBuf,
    pass: impl Fn(usize, &TcpStream, &UnixStream) + Clone + Send + 'static,
) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for (number, client) in listener.incoming().enumerate() {
            let server = UnixStream::connect(&socket).unwrap();
            let pass = pass.clone();
            thread::spawn(move || pass(number, &client.unwrap(), &server));
        }
    });
    port
}

/// Passes on what both say, until one of them ends or something may not pass: then both connections end.
fn pass_on(
    client: &TcpStream,
    server: &UnixStream,
    may_ask: impl Fn(&[u8]) -> bool + Send,
    may_answer: impl Fn(&[u8]) -> bool,
) {
    let end = || {
        let _ = client.shutdown(Shutdown::Both);
        let _ = server.shutdown(Shutdown::Both);
    };
    thread::scope(|scope| {
        scope.spawn(|| {
            copy(client, server, may_ask);
            end();
        });
        copy(server, client, may_answer);
        end();
    });
}

fn copy(mut from: impl Read, mut to: impl Write, may_pass: impl Fn(&[u8]) -> bool) {
    let mut bytes = [0; 1 << 14];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        let said = &bytes[..count];
        if !may_pass(said) || to.write_all(said).is_err() {
            return;
        }
    }
}
