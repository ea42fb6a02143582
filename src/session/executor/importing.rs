//! A file of cases: once it is opened, on its way to the store, and back as what came of it.

use std::mem;
use std::path::Path;

use super::super::trouble::trouble;
use super::Executor;
use crate::domain::{CaseNo, Imported, JournalEntry, JournalKind, Message, Moment, ToMessage as _};
use crate::review::reply::ImportOutcome;
use crate::review::{Reply, ScreenEffect};
use crate::store::Job;
use crate::words::Words;
use crate::workflow::{self, ImportJob, OpenedFile, PendingImport};

impl Executor {
    /// Takes a step on a file of cases that was opened, or could not be. One that the reviewer has meanwhile replaced by
    /// another choice goes nowhere: its errors would be read as those of the other.
    pub(in crate::session) fn opened(
        &mut self,
        attempt: u64,
        opened: Result<OpenedFile, Message>,
        words: &Words,
    ) -> Vec<ScreenEffect> {
        if !self.project.file_jobs.is_newest(attempt) {
            self.project.file_jobs.answered();
            return Vec::new();
        }
        let reply = match opened {
            Ok(OpenedFile::Pending(pending)) => return self.import(*pending, words),
            Ok(OpenedFile::Unsure(mut guess, first)) => {
                if self.was_imported(&guess.file) {
                    guess.remarks.push(Message::new("review-columns-here-already"));
                }
                Reply::LookedAt(guess, first)
            }
            Err(why) => Reply::Imported(Err(why)),
        };
        self.file_answered(reply, words)
    }

    /// Returns whether cases came from a file of this name before, and were not taken back.
    fn was_imported(&self, name: &str) -> bool {
        let is_it = |entry: &JournalEntry| {
            let file = entry.file.as_deref().map(Path::new).and_then(Path::file_name);
            entry.kind == JournalKind::Import
                && !entry.is_taken_back
                && file.is_some_and(|file| file == name)
        };
        self.project.reader.journal().is_ok_and(|journal| journal.iter().any(is_it))
    }

    /// Sends the cases of a file that has been read and understood to the store: of the reviewer's own project, where the file was
    /// chosen among the samples.
    /// Returns the same as [`Executor::act`].
    fn import(&mut self, pending: PendingImport, words: &Words) -> Vec<ScreenEffect> {
        self.project.file_jobs.answered();
        if let Err(error) = self.leave_samples() {
            return self.act(Reply::Imported(Err(error.to_message())), words);
        }
        let (ImportJob { records, origin }, running) = pending.into_job(Moment::now());
        self.project.importing = Some(running);
        let rules = self.imports.rules;
        self.project.send(Job::Import { records, origin, rules });
        self.carry_out(self.state.cues_wanted().into_iter().collect(), words)
    }

    /// Returns the question whether cases with other titles are the same ones, which one at a screen can answer.
    pub(super) fn other_titles(&self, why: Message) -> Reply {
        if self.imports.asks { Reply::OtherTitles(why) } else { Reply::Imported(Err(why)) }
    }

    /// Returns what came of an import, for the reviewer; `None` where none was underway.
    pub(super) fn imported(&mut self, imported: Imported) -> Option<Reply> {
        let running = self.project.importing.take()?;
        self.project.searcher.forget();
        let total = match self.project.reader.case_count() {
            Ok(total) => total,
            Err(error) => return Some(trouble(&error)),
        };
        self.project.searcher.compare_new(total, imported.new);
        let finished = running.finish(imported, self.imports.rules);
        let new = i64::try_from(finished.imported.new).unwrap_or_default();
        let unclear = workflow::unclear_names(&self.project.reader, CaseNo(total - new + 1));
        let mut message = finished.in_short(unclear.ok().flatten());
        if finished.summary.has_kept_columns && !self.imports.has_shown {
            message = Message::new("review-import-columns-kept").with("done", message);
        }
        if mem::take(&mut self.comes_from_samples) {
            message = Message::new("review-import-own").with("done", message);
        }
        let imported = finished.imported;
        Some(Reply::Imported(Ok(Box::new(ImportOutcome { message, total, imported }))))
    }
}
