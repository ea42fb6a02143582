//! The files of a report: all of them are written, or none that was not there before.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use crate::domain::Message;
use crate::export::{ExportError, Overwrite, check_target, write_atomically};
use crate::store::Reader;
use crate::workflow::spare_sources;

/// Files that are made first and written together.
pub(super) struct ReportFiles<'a> {
    reader: &'a Reader,
    overwrite: Overwrite,
    folders: Vec<PathBuf>,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl<'a> ReportFiles<'a> {
    pub(super) fn new(reader: &'a Reader, overwrite: bool) -> Self {
        let overwrite = if overwrite { Overwrite::Allow } else { Overwrite::Refuse };
        Self { reader, overwrite, folders: Vec::new(), files: Vec::new() }
    }

    pub(super) fn add(&mut self, file: &Path, content: impl Into<Vec<u8>>) {
        self.files.push((file.to_owned(), content.into()));
    }

    /// Adds the files of a folder, which is made where there is none.
    pub(super) fn add_folder(
        &mut self,
        folder: &Path,
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
    ) {
        self.folders.push(folder.to_owned());
        let within = files.into_iter().map(|(name, content)| (folder.join(name), content));
        self.files.extend(within);
    }

    /// Returns the names of files in a folder that are such as `is_ours` says and not among these, in order. A folder that
    /// cannot be listed has none.
    pub(super) fn left_in(&self, folder: &Path, is_ours: impl Fn(&str) -> bool) -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let is_left = |name: &String| {
            is_ours(name) && !self.files.iter().any(|(file, _)| *file == folder.join(name))
        };
        let mut left: Vec<String> = names.filter(is_left).collect();
        left.sort_unstable();
        left
    }

    /// Writes all of them. Where one cannot be written, those that were not there before go again.
    pub(super) fn write(&self) -> Result<(), Failure> {
        let mut made: Vec<&PathBuf> = Vec::new();
        for (file, _) in &self.files {
            if self.folders.contains(file) {
                let message = Message::new("cli-report-file-and-folder");
                return Err(Failure::Misused(
                    message.with("file", file.to_string_lossy().as_ref()),
                ));
            }
            let is_to_come = self.folders.iter().any(|of| file.starts_with(of) && !of.exists());
            if !is_to_come {
                spare_sources(self.reader, file)?;
                check_target(file, self.overwrite).map_err(Failure::refused_file)?;
            }
        }
        for folder in &self.folders {
            made.extend((!folder.exists()).then_some(folder));
            fs::create_dir_all(folder).map_err(|error| unwritten(folder, error))?;
        }
        let mut added: Vec<&PathBuf> = Vec::new();
        for (file, content) in &self.files {
            let is_new = !file.exists();
            if let Err(error) = self.write_one(file, content) {
                // What cannot be removed either is left; the error names the trouble.
                for file in added {
                    let _: std::io::Result<()> = fs::remove_file(file);
                }
                for folder in made {
                    let _: std::io::Result<()> = fs::remove_dir(folder);
                }
                return Err(Failure::refused_file(error));
            }
            added.extend(is_new.then_some(file));
        }
        Ok(())
    }

    fn write_one(&self, file: &Path, content: &[u8]) -> Result<(), ExportError> {
        write_atomically(file, self.reader.path(), self.overwrite, |out| {
            out.write_all(content)
                .map_err(|source| ExportError::Write { file: file.to_owned(), source })
        })
    }
}

fn unwritten(folder: &Path, source: io::Error) -> Failure {
    ExportError::Write { file: folder.to_owned(), source }.into()
}
