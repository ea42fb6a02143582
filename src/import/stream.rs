//! A file on its way in: understood already, and its cases still to be read. They are read in a thread
//! of its own, a few ahead of the store.

use std::borrow::Borrow;
use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::vec;

use super::error::{ImportError, ImportErrorKind};
use super::events::{ImportEvent, OnEvent};
use super::office::Process;
use super::options::Options;
use super::place::CasePlace;
use super::reading::{Delivery, Input, name_of, read_path, understand};
use super::remark::Remark;
use super::summary::ImportSummary;
use super::{file, folder};
use crate::domain::CaseRecord;
use crate::threads;

/// What standard input is called in messages.
pub const STANDARD_INPUT: &str = "stdin";

/// Reads the regular file at `path`, or the files of prose in the folder there, to its end.
///
/// # Errors
/// What cannot be read, understood or distinguished; nothing is imported then.
pub fn read_file(path: &Path, options: &Options) -> Result<Delivery, ImportError> {
    ImportStream::open(path, options)?.into_delivery()
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
pub struct ImportStream {
    /// What the file was taken for.
    pub summary: ImportSummary,
    /// About where its last case is, in the numbers of [`CasePlace::order`], to show progress.
    pub last: usize,
    /// Its cases.
    pub cases: CaseStream,
}

/// A case as it came in.
pub struct ReadCase {
    /// The case. The thread that read it may hold it too, so as to be the one that frees it.
    pub record: Arc<CaseRecord>,
    /// Where it begins in the file.
    pub place: CasePlace,
}

/// The cases of a file, in its order. The first error is the last that comes: all that came before it
/// is worth nothing then.
pub struct CaseStream {
    handful: vec::IntoIter<ReadCase>,
    /// The handfuls still to come; `None` when there are none.
    rest: Option<Receiver<StreamItem>>,
    file: String,
    blanks: BlankCases,
    remarks: ReadRemarks,
}

/// The cases of a file that have no text, as far as it was read.
#[derive(Debug, Clone, Default)]
pub struct BlankCases(Arc<Mutex<Vec<BlankCase>>>);

/// What was left out of a file or decided about it: complete when its last case has come.
#[derive(Debug, Clone, Default)]
pub struct ReadRemarks(Arc<Mutex<Vec<Remark>>>);

/// A case without a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankCase {
    /// Its id.
    pub id: String,
    /// Where it begins.
    pub place: CasePlace,
}

/// What the reading thread hands over.
enum StreamItem {
    Summary(Box<ImportSummary>, usize),
    CaseStream(Vec<ReadCase>),
    Remarks(Vec<Remark>),
    Ended(Result<(), ImportError>),
}

impl ImportStream {
    /// Begins to read the regular file at `path`, or the files of prose in the folder there. What could end the
    /// process that reads it, such as a crafted spreadsheet, is read in a process of its own.
    ///
    /// # Errors
    /// What cannot be read or understood. What only shows further down, such as an open quotation mark
    /// or an id that two cases have, comes with the cases.
    pub fn open(path: &Path, options: &Options) -> Result<Self, ImportError> {
        if path.is_dir() {
            return folder::read(path, options).map(Self::from);
        }
        for tried in options.with_kept_headers() {
            let opened = Self::open_one(path, &tried);
            let is_known = match &opened {
                Ok(stream) => stream.summary.has_kept_columns,
                Err(ImportError { kind: ImportErrorKind::Unsure(guess), .. }) => {
                    tried.kept.iter().any(|kept| kept.signature == guess.signature)
                }
                Err(_) => false,
            };
            if is_known {
                return opened;
            }
        }
        Self::open_one(path, options)
    }

    fn open_one(path: &Path, options: &Options) -> Result<Self, ImportError> {
        let (path, options) = (path.to_owned(), options.clone());
        Self::begin(name_of(&path), move |on_event| read_path(&path, &options, on_event))
    }

    /// Begins to read standard input, as [`ImportStream::open`] does a file.
    ///
    /// # Errors
    /// Those of [`ImportStream::open`].
    pub fn open_input(options: &Options) -> Result<Self, ImportError> {
        let options = options.clone();
        Self::begin(STANDARD_INPUT.to_owned(), move |on_event| {
            let bytes = file::bytes_from(std::io::stdin().lock());
            bytes
                .and_then(|bytes| {
                    let input = Input::Bytes(&bytes);
                    understand(STANDARD_INPUT, input, &options, Process::Own, on_event)
                })
                .map_err(|kind| kind.in_file(STANDARD_INPUT))
        })
    }

    fn begin(
        file: String,
        read: impl FnOnce(OnEvent<'_>) -> Result<(), ImportError> + Send + 'static,
    ) -> Result<Self, ImportError> {
        let (sender, parts) = mpsc::sync_channel(READY);
        threads::spawn(move || hand_over(&sender, read))
            .map_err(|error| ImportErrorKind::NoThread(error).in_file(&file))?;
        let broken_off = || Err(broken_off(&file));
        match parts.recv() {
            Ok(StreamItem::Summary(summary, last)) => {
                let (blanks, remarks) = Default::default();
                let handful = Vec::new().into_iter();
                let cases = CaseStream { handful, rest: Some(parts), file, blanks, remarks };
                Ok(Self { summary: *summary, last, cases })
            }
            Ok(StreamItem::Ended(Err(error))) => Err(error),
            Ok(StreamItem::Ended(Ok(())) | StreamItem::CaseStream(_) | StreamItem::Remarks(_))
            | Err(_) => broken_off(),
        }
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// What is the matter with one of its cases.
    pub fn into_delivery(self) -> Result<Delivery, ImportError> {
        let (mut records, mut places) = (Vec::new(), Vec::new());
        let remarks = self.cases.remarks();
        for case in self.cases {
            let ReadCase { record, place } = case?;
            records.push(Arc::unwrap_or_clone(record));
            places.push(place);
        }
        Ok(Delivery { summary: self.summary, records, places, remarks: remarks.to_vec() })
    }
}

impl From<Delivery> for ImportStream {
    fn from(delivery: Delivery) -> Self {
        let Delivery { summary, records, places, remarks } = delivery;
        let last = places.last().map_or(0, |place| place.order());
        let records = records.into_iter().map(Arc::new).zip(places);
        let handful: Vec<_> = records.map(|(record, place)| ReadCase { record, place }).collect();
        let (file, blanks) = (summary.name.clone(), BlankCases::default());
        let remarks = ReadRemarks(Arc::new(Mutex::new(remarks)));
        let cases = CaseStream { handful: handful.into_iter(), rest: None, file, blanks, remarks };
        Self { summary, last, cases }
    }
}

impl CaseStream {
    /// Returns the list of those without a text, which grows while they are read.
    #[must_use]
    pub fn blanks(&self) -> BlankCases {
        self.blanks.clone()
    }

    /// Returns the list of what was left out or decided, which is complete when all of it is read.
    #[must_use]
    pub fn remarks(&self) -> ReadRemarks {
        self.remarks.clone()
    }
}

impl Iterator for CaseStream {
    type Item = Result<ReadCase, ImportError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(case) = self.handful.next() {
                self.blanks.note(&case);
                return Some(Ok(case));
            }
            match self.rest.as_ref()?.recv() {
                Ok(StreamItem::CaseStream(handful)) => self.handful = handful.into_iter(),
                Ok(StreamItem::Summary(..)) => {}
                Ok(StreamItem::Remarks(remarks)) => self.remarks.set(remarks),
                Ok(StreamItem::Ended(ended)) => {
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

impl Borrow<CaseRecord> for ReadCase {
    fn borrow(&self) -> &CaseRecord {
        &self.record
    }
}

impl ReadRemarks {
    /// Returns what is known so far.
    #[must_use]
    pub fn to_vec(&self) -> Vec<Remark> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, remarks: Vec<Remark>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = remarks;
    }
}

impl BlankCases {
    /// Returns those that were read so far.
    #[must_use]
    pub fn to_vec(&self) -> Vec<BlankCase> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, ReadCase { record, place }: &ReadCase) {
        if record.case.text.as_deref().is_some_and(|text| text.trim().is_empty()) {
            let blank = BlankCase { id: record.case.id.clone(), place: *place };
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(blank);
        }
    }
}

/// The cases that were handed over and may still be in use. They are dropped by the thread that read them:
/// where another thread gives back what this one goes on asking for, both wait for the allocator at every
/// cell (an import of 100,000 cases took 0.97 s instead of 0.64). A long case is not kept for that: its
/// memory counts, not its few cells.
#[derive(Default)]
struct Retained(VecDeque<Arc<CaseRecord>>);

impl Retained {
    fn add(&mut self, cases: &[ReadCase]) {
        let short = cases.iter().filter(|case| size_of(&case.record) < BYTES_AT_ONCE);
        self.0.extend(short.map(|case| Arc::clone(&case.record)));
    }

    /// Drops the cases that are used nowhere else any more.
    fn release(&mut self) {
        while self.0.front().is_some_and(|case| Arc::strong_count(case) == 1) {
            self.0.pop_front();
        }
    }
}

/// Returns what a case takes, in bytes, about.
fn size_of(record: &CaseRecord) -> usize {
    let text = record.case.text.as_deref().map_or(0, str::len);
    let fields = record.case.fields.iter();
    let fields: usize = fields.map(|(header, value)| COLUMN + header.len() + value.len()).sum();
    record.case.title.len() + text + fields
}

fn broken_off(file: &str) -> ImportError {
    ImportErrorKind::Unreadable { cause: "the reading thread has ended".to_owned() }.in_file(file)
}

/// Reads the file and sends the events in batches, until the receiver is gone.
fn hand_over(
    sender: &SyncSender<StreamItem>,
    read: impl FnOnce(OnEvent<'_>) -> Result<(), ImportError>,
) {
    let mut handful = Vec::new();
    let mut bytes = 0;
    let mut retained = Retained::default();
    let send = |part| match sender.send(part) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let ended = read(&mut |news| match news {
        ImportEvent::Summary(summary, last) => send(StreamItem::Summary(summary, last)),
        ImportEvent::Remarks(remarks) => send(StreamItem::Remarks(remarks)),
        ImportEvent::Case(record, place) => {
            bytes += size_of(&record);
            handful.push(ReadCase { record, place });
            if handful.len() < AT_ONCE && bytes < BYTES_AT_ONCE {
                return ControlFlow::Continue(());
            }
            bytes = 0;
            retained.release();
            retained.add(&handful);
            send(StreamItem::CaseStream(std::mem::take(&mut handful)))
        }
    });
    // A receiver that no longer listens need not hear of the end either.
    if handful.is_empty() || send(StreamItem::CaseStream(handful)).is_continue() {
        let _ = sender.send(StreamItem::Ended(ended));
    }
}
