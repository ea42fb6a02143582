//! What a merge would bring, tried in a copy of the project: no one who works in it waits for that.

use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::{MergeChoices, MergeRefusal, MergeSummary, Moment};
use crate::files;
use crate::store::error::StoreError;
use crate::store::identity::Identity;
use crate::store::project::Project;
use crate::store::reader::Reader;

/// The name of the copy, in a folder of its own.
const COPY: &str = "copy.nybrott";

impl Reader {
    /// Returns what a merge with each of these files would bring, one after the other.
    ///
    /// # Errors
    /// Those of [`Project::merge`]; [`StoreError::CannotBackUp`] where there is no room for a copy of the
    /// project.
    pub fn merge_preview(
        &self,
        files: &[PathBuf],
        choices: &MergeChoices,
        at: Moment,
    ) -> Result<Vec<MergeSummary>, StoreError> {
        let identity = |path: &Path| fs::metadata(path).ok().map(|found| Identity::from(&found));
        let own = identity(self.path());
        let is_own = |file: &&PathBuf| own.is_some() && identity(file) == own;
        if let Some(file) = files.iter().find(is_own) {
            let (path, why) = (file.clone(), MergeRefusal::Itself);
            return Err(StoreError::MergeRefused { path, why });
        }
        let folder = files::begin_folder(self.path()).map_err(|error| {
            StoreError::CannotBackUp { path: self.path().to_owned(), cause: (&error).into() }
        })?;
        let copy = folder.path().join(COPY);
        self.back_up(&copy, false)?;
        let mut copy = Project::open(&copy)?;
        let choices = MergeChoices { dry_run: true, ..choices.clone() };
        let copied = copy.path().to_owned();
        let merged = copy.merge(files, &choices, at).map_err(|error| match error {
            // The project is, too.
            StoreError::Damaged { path, detail } if path == copied => {
                StoreError::Damaged { path: self.path().to_owned(), detail }
            }
            error => error,
        })?;
        copy.close()?;
        Ok(merged)
    }
}
