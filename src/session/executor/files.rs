//! Files other than the project: imports, exports, the rescue of what is not saved.

use super::super::complete;
use super::super::naming::propose_files;
use super::super::rescue::Rescue;
use super::{Executor, Outcome};
use crate::domain::{ImportRules, Message, Moment};
use crate::import::{self, Options, typed_path};
use crate::review::{FileEffect, Reply, ScreenEffect};
use crate::store::Job;
use crate::words::Words;
use crate::workflow::{ImportJob, OpenedFile, PendingImport};

impl Executor {
    /// Reads or writes another file. What can be answered at once is; the rest arrives later.
    pub(super) fn file(&mut self, effect: FileEffect, words: &Words) -> Outcome {
        let viewer = self.viewer();
        let project = &mut self.project;
        match effect {
            FileEffect::ProposeNames => {
                let newest = project.reader.newest_origin().ok().flatten();
                let files = propose_files(newest.as_ref(), &project.path, words);
                return Outcome::Answered(Reply::Proposed(files));
            }
            FileEffect::Export(order) => project.file_jobs.export(order, viewer, words),
            FileEffect::ExportAgreement(round) => {
                let word = words.get("agreement-file-word");
                project.file_jobs.export_agreement(round, viewer, word);
            }
            FileEffect::Import(typed) => {
                let options = self.imports.another(Options::default(), ImportRules::default());
                project.file_jobs.import(typed_path(&typed), options);
            }
            FileEffect::PreviewMerge(order) => project.file_jobs.preview_merge(order),
            FileEffect::PreviewTakeBack(no) => project.file_jobs.preview_take_back(no),
            FileEffect::Preview(found) => {
                let first = import::first_case(&found);
                return Outcome::Answered(Reply::Previewed(Box::new(first)));
            }
            FileEffect::LookAtSheet(sheet) => {
                project.file_jobs.import_again(self.imports.looking_at(sheet));
            }
            FileEffect::ImportWith(found) => {
                project.file_jobs.import_again(self.imports.taking(&found));
            }
            FileEffect::Rescue { file, records } => {
                let rescue = Rescue::new(&self.state, Ok(&project.reader), records);
                project.file_jobs.rescue(typed_path(&file), rescue);
            }
            FileEffect::CompletePath(typed) => {
                return Outcome::Answered(Reply::Completed(complete::path(&typed)));
            }
        }
        Outcome::Done
    }

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
            Ok(OpenedFile::Pending(pending)) => {
                self.import(*pending);
                return Vec::new();
            }
            Ok(OpenedFile::Unsure(guess, first)) => Reply::LookedAt(guess, first),
            Err(why) => Reply::Imported(Err(why)),
        };
        self.file_answered(reply, words)
    }

    /// Sends the cases of a file that has been read and understood to the store.
    fn import(&mut self, pending: PendingImport) {
        self.project.file_jobs.answered();
        let (ImportJob { records, origin }, running) = pending.into_job(Moment::now());
        self.project.importing = Some(running);
        let rules = self.imports.rules;
        self.project.send(Job::Import { records, origin, rules });
    }
}
