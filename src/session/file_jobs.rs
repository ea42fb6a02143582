//! Files, beside the screen: exports, imports and the rescue of unsaved decisions.

use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use super::arrivals::{EventSender, LoopEvent};
use super::rescue::Rescue;
use crate::codebook::Words;
use crate::domain::{Moment, Origin, Spoken};
use crate::export::{ExportError, ExportFormat, Overwrite};
use crate::import::{self, Ask, ImportError, ImportErrorKind, ImportStream, Options, typed_path};
use crate::review::{Action, ExportOrder};
use crate::store::Reader;
use crate::transfer::{self, Selection, TransferError};

/// Threads that read and write files; they are waited for at the end.
pub(super) struct FileJobs {
    project: PathBuf,
    answers: EventSender,
    threads: Vec<JoinHandle<()>>,
    /// How many answers are still to come.
    underway: usize,
    imported: Option<PathBuf>,
}

impl FileJobs {
    pub(super) const fn new(project: PathBuf, answers: EventSender) -> Self {
        Self { project, answers, threads: Vec::new(), underway: 0, imported: None }
    }

    /// Whether a file is being read or written.
    pub(super) const fn is_busy(&self) -> bool {
        self.underway > 0
    }

    /// An answer has arrived.
    pub(super) const fn answered(&mut self) {
        self.underway = self.underway.saturating_sub(1);
    }

    /// Writes the classified set to a file.
    pub(super) fn export(&mut self, order: ExportOrder, words: &Words) {
        let project = self.project.clone();
        let format = ExportFormat::OFFERED.get(order.choice).copied().unwrap_or(ExportFormat::Json);
        let selection = Selection { all: order.all, ..Selection::classified(format, words) };
        self.spawn(move || LoopEvent::File(export(&project, &selection, &order)));
    }

    /// Begins to read a file of cases.
    pub(super) fn import(&mut self, path: PathBuf, options: Options) {
        self.imported = Some(path.clone());
        self.spawn(move || match ImportStream::open(&path, &options) {
            Ok(incoming) => LoopEvent::Incoming(Box::new(incoming)),
            Err(ImportError { kind: ImportErrorKind::Unsure(found), .. })
                if options.ask != Ask::Never =>
            {
                let first = import::first_case(&found);
                LoopEvent::File(Action::LookedAt(found, Box::new(first)))
            }
            Err(error) => LoopEvent::File(Action::Imported(Err(error.message()))),
        });
    }

    /// Reads the file again that was read last.
    pub(super) fn import_again(&mut self, options: Options) {
        if let Some(path) = self.imported.clone() {
            self.import(path, options);
        }
    }

    /// Where the file read last came from.
    pub(super) fn imported_from(&self, now: Moment) -> Origin {
        transfer::origin(&self.imported.clone().unwrap_or_default(), now)
    }

    /// Writes decisions that could not be saved to a file that can be imported later.
    pub(super) fn rescue(&mut self, path: PathBuf, rescue: Rescue) {
        self.spawn(move || LoopEvent::File(Action::Rescued(rescue.write(&path))));
    }

    /// Waits until every file is whole.
    pub(super) fn finish(&mut self) {
        for thread in self.threads.drain(..) {
            // A thread that panicked has left the old file untouched.
            let _ = thread.join();
        }
    }

    fn spawn(&mut self, work: impl FnOnce() -> LoopEvent + Send + 'static) {
        self.threads.retain(|thread| !thread.is_finished());
        self.underway += 1;
        let answers = self.answers.clone();
        self.threads.push(thread::spawn(move || {
            // When nobody listens any more, nobody waits for the answer.
            let _ = answers.send(work());
        }));
    }
}

fn export(project: &Path, selection: &Selection, order: &ExportOrder) -> Action {
    let path =
        std::path::absolute(typed_path(&order.file)).unwrap_or_else(|_| PathBuf::from(&order.file));
    let overwrite = if order.overwrite { Overwrite::Allow } else { Overwrite::Refuse };
    let written = Reader::open(project).map_err(TransferError::from).and_then(|reader| {
        transfer::export_to_file(&reader, selection, &path, overwrite, Moment::now(), &mut || {})
    });
    match written {
        Ok(written) => Action::Exported(Ok(transfer::written(written, &path))),
        Err(TransferError::Export(ExportError::Exists { .. })) => Action::ExportExists,
        Err(error) => Action::Exported(Err(error.message())),
    }
}
