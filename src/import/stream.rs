//! A file on its way in: understood already, and its cases still to be read. They are read in a thread
//! of its own, a few ahead of whoever takes them in.

use std::borrow::Borrow;
use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::vec;

use super::error::{Fault, ImportError};
use super::events::{Hear, News};
use super::office::Process;
use super::options::Options;
use super::place::Place;
use super::reading::{Delivery, Input, name_of, read_path, understand};
use super::summary::Understood;
use super::{file, folder};
use crate::domain::CaseRecord;

/// What standard input is called in messages.
pub const STANDARD_INPUT: &str = "stdin";

/// Reads the regular file at `path`, or the letters of the folder there, to its end.
///
/// # Errors
/// What cannot be read, understood or told apart; nothing is taken in then.
pub fn read_file(path: &Path, options: &Options) -> Result<Delivery, ImportError> {
    Incoming::open(path, options)?.into_delivery()
}

/// So many cases are handed over at once, unless they are long.
const AT_ONCE: usize = 128;

/// So many bytes are handed over at once, and the case that goes beyond them.
const BYTES_AT_ONCE: usize = 1 << 18;

/// What a column takes beside its text, in bytes.
const COLUMN: usize = 160;

/// So many handfuls may lie ready.
const READY: usize = 4;

/// A file that is understood, and whose cases are read when they are asked for.
pub struct Incoming {
    /// What the file was taken for.
    pub understood: Understood,
    /// About where its last case stands, in the numbers of [`Place::order`], for whoever waits.
    pub last: usize,
    /// Its cases.
    pub cases: Cases,
}

/// A case as it came in.
pub struct Arrived {
    /// The case. The thread that read it may keep it too, see [`Lent`].
    pub record: Arc<CaseRecord>,
    /// Where it begins in the file.
    pub place: Place,
}

/// The cases of a file, in its order. The first error is the last that comes: all that came before it
/// is worth nothing then.
pub struct Cases {
    handful: vec::IntoIter<Arrived>,
    /// The handfuls still to come; `None` when there are none.
    rest: Option<Receiver<Part>>,
    file: String,
    blanks: Blanks,
}

/// The cases of a file that have no text, as far as it was read.
#[derive(Debug, Clone, Default)]
pub struct Blanks(Arc<Mutex<Vec<Blank>>>);

/// A case without a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// Its id.
    pub id: String,
    /// Where it begins.
    pub place: Place,
}

/// What the reading thread hands over.
enum Part {
    Understood(Box<Understood>, usize),
    Cases(Vec<Arrived>),
    Ended(Result<(), ImportError>),
}

impl Incoming {
    /// Begins to read the regular file at `path`, or the letters of the folder there. What could end the
    /// process that reads it, such as a crafted spreadsheet, is read in a process of its own.
    ///
    /// # Errors
    /// What cannot be read or understood. What only shows further down, such as an open quotation mark
    /// or an id that two cases have, comes with the cases.
    pub fn open(path: &Path, options: &Options) -> Result<Self, ImportError> {
        if path.is_dir() {
            return folder::read(path, options).map(Self::from);
        }
        let (path, options) = (path.to_owned(), options.clone());
        Self::begin(name_of(&path), move |hear| read_path(&path, &options, hear))
    }

    /// Begins to read standard input, as [`Incoming::open`] does a file.
    ///
    /// # Errors
    /// Those of [`Incoming::open`].
    pub fn open_input(options: &Options) -> Result<Self, ImportError> {
        let options = options.clone();
        Self::begin(STANDARD_INPUT.to_owned(), move |hear| {
            let bytes = file::bytes_from(std::io::stdin().lock());
            bytes
                .and_then(|bytes| {
                    let input = Input::Bytes(&bytes);
                    understand(STANDARD_INPUT, input, &options, Process::Own, hear)
                })
                .map_err(|fault| fault.of(STANDARD_INPUT))
        })
    }

    fn begin(
        file: String,
        read: impl FnOnce(Hear<'_>) -> Result<(), ImportError> + Send + 'static,
    ) -> Result<Self, ImportError> {
        let (sender, parts) = mpsc::sync_channel(READY);
        thread::spawn(move || hand_over(&sender, read));
        let broken_off = || Err(broken_off(&file));
        match parts.recv() {
            Ok(Part::Understood(understood, last)) => {
                let blanks = Blanks::default();
                let handful = Vec::new().into_iter();
                let cases = Cases { handful, rest: Some(parts), file, blanks };
                Ok(Self { understood: *understood, last, cases })
            }
            Ok(Part::Ended(Err(error))) => Err(error),
            Ok(Part::Ended(Ok(())) | Part::Cases(_)) | Err(_) => broken_off(),
        }
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// What is the matter with one of its cases.
    pub fn into_delivery(self) -> Result<Delivery, ImportError> {
        let (mut records, mut places) = (Vec::new(), Vec::new());
        for case in self.cases {
            let Arrived { record, place } = case?;
            records.push(Arc::unwrap_or_clone(record));
            places.push(place);
        }
        Ok(Delivery { understood: self.understood, records, places })
    }
}

impl From<Delivery> for Incoming {
    fn from(delivery: Delivery) -> Self {
        let Delivery { understood, records, places } = delivery;
        let last = places.last().map_or(0, |place| place.order());
        let records = records.into_iter().map(Arc::new).zip(places);
        let handful: Vec<_> = records.map(|(record, place)| Arrived { record, place }).collect();
        let (file, blanks) = (understood.name.clone(), Blanks::default());
        let cases = Cases { handful: handful.into_iter(), rest: None, file, blanks };
        Self { understood, last, cases }
    }
}

impl Cases {
    /// Those among them that have no text, as they are come upon.
    #[must_use]
    pub fn blanks(&self) -> Blanks {
        self.blanks.clone()
    }
}

impl Iterator for Cases {
    type Item = Result<Arrived, ImportError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(case) = self.handful.next() {
                self.blanks.note(&case);
                return Some(Ok(case));
            }
            match self.rest.as_ref()?.recv() {
                Ok(Part::Cases(handful)) => self.handful = handful.into_iter(),
                Ok(Part::Understood(..)) => {}
                Ok(Part::Ended(ended)) => {
                    self.rest = None;
                    return ended.err().map(Err);
                }
                // The thread is gone without a word of the file's end: there may be more cases.
                Err(_) => {
                    self.rest = None;
                    return Some(Err(broken_off(&self.file)));
                }
            }
        }
    }
}

impl Borrow<CaseRecord> for Arrived {
    fn borrow(&self) -> &CaseRecord {
        &self.record
    }
}

impl Blanks {
    /// Those that were come upon so far.
    #[must_use]
    pub fn so_far(&self) -> Vec<Blank> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, Arrived { record, place }: &Arrived) {
        if record.text.as_deref().is_some_and(|text| text.trim().is_empty()) {
            let blank = Blank { id: record.id.clone(), place: *place };
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(blank);
        }
    }
}

/// The cases that were handed over and are still read by whoever took them. They are let go of by the thread
/// that read them: where another thread gives back what this one goes on asking for, both wait for the
/// allocator at every cell. A long case is not kept for that: its memory counts, not its few cells.
#[derive(Default)]
struct Lent(VecDeque<Arc<CaseRecord>>);

impl Lent {
    fn remember(&mut self, cases: &[Arrived]) {
        let short = cases.iter().filter(|case| size_of(&case.record) < BYTES_AT_ONCE);
        self.0.extend(short.map(|case| Arc::clone(&case.record)));
    }

    /// Lets go of the cases that nobody else reads any more.
    fn settle(&mut self) {
        while self.0.front().is_some_and(|case| Arc::strong_count(case) == 1) {
            self.0.pop_front();
        }
    }
}

/// What a case takes, in bytes, about.
fn size_of(record: &CaseRecord) -> usize {
    let text = record.text.as_deref().map_or(0, str::len);
    let fields: usize = record.fields.values().map(|value| COLUMN + value.len()).sum();
    record.title.len() + text + fields
}

fn broken_off(file: &str) -> ImportError {
    Fault::Unreadable { cause: "the reading thread has ended".to_owned() }.of(file)
}

/// Reads, and sends what is told in handfuls, until nobody takes them any more.
fn hand_over(sender: &SyncSender<Part>, read: impl FnOnce(Hear<'_>) -> Result<(), ImportError>) {
    let mut handful = Vec::new();
    let mut bytes = 0;
    let mut lent = Lent::default();
    let send = |part| match sender.send(part) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let ended = read(&mut |news| match news {
        News::Understood(understood, last) => send(Part::Understood(understood, last)),
        News::Case(record, place) => {
            bytes += size_of(&record);
            handful.push(Arrived { record, place });
            if handful.len() < AT_ONCE && bytes < BYTES_AT_ONCE {
                return ControlFlow::Continue(());
            }
            bytes = 0;
            lent.settle();
            lent.remember(&handful);
            send(Part::Cases(std::mem::take(&mut handful)))
        }
    });
    // Whoever does not listen any more need not hear of the end either.
    if handful.is_empty() || send(Part::Cases(handful)).is_continue() {
        let _ = sender.send(Part::Ended(ended));
    }
}
