//! Files other than the project: imports, exports, the rescue of what is not saved.

use std::path::Path;

use super::super::complete;
use super::super::naming::{agreement_stem, propose_files};
use super::super::rescue::Rescue;
use super::{Executor, Outcome};
use crate::domain::ImportRules;
use crate::import::{self, Ask, Options, typed_path};
use crate::review::reply::CompletedPath;
use crate::review::{FileEffect, ProposedFiles, Reply};
use crate::words::Words;

impl Executor {
    /// Reads or writes another file. What can be answered at once is; the rest arrives later.
    pub(super) fn file(&mut self, effect: FileEffect, words: &Words) -> Outcome {
        let viewer = self.viewer();
        let project = &mut self.project;
        match effect {
            FileEffect::ProposeNames => {
                let has_finals = project.reader.has_finals(&viewer).unwrap_or_default();
                let files = propose_files(Some(&project.reader), &project.path, words);
                return Outcome::Answered(Reply::Proposed(ProposedFiles { has_finals, ..files }));
            }
            FileEffect::Export(order) => {
                project.file_jobs.export(order, viewer, words);
            }
            FileEffect::ExportAgreement(round) => {
                let stem = agreement_stem(&project.reader, &project.path, words);
                project.file_jobs.export_agreement(round, viewer, stem);
            }
            FileEffect::WriteReport(order) => {
                project.file_jobs.write_report(order, viewer, words.language());
            }
            FileEffect::NameLastImported => {
                let newest = project.reader.newest_origin().ok().flatten();
                let file =
                    newest.map(|origin| origin.file).filter(|file| Path::new(file).is_file());
                let Some(path) = file else { return Outcome::Done };
                let choices = vec![path.clone()];
                return Outcome::Answered(Reply::Completed(CompletedPath { path, choices }));
            }
            FileEffect::Import { typed, shows_columns } => {
                let ask = if shows_columns { Ask::Always } else { Ask::default() };
                let given = Options { ask, ..Options::default() };
                let options = self.imports.another(given, ImportRules::default());
                project.file_jobs.import(typed_path(&typed), options);
            }
            FileEffect::ImportAs(known) => {
                let name = project.file_jobs.newest_name();
                project.file_jobs.import_again(self.imports.knowing(known, &name));
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
            FileEffect::LookAtHeaders(sheet, row) => {
                project.file_jobs.import_again(self.imports.looking_at_headers(sheet, row));
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
}
