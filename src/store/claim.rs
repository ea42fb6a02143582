//! The right to write to a project, acquired before it is opened.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::StoreError;
use super::lock::Lock;
use super::{beside, file};

/// The right to write to a project, before it is opened.
#[derive(Debug)]
pub struct Claim {
    pub(super) path: PathBuf,
    pub(super) lock: Lock,
}

impl Claim {
    /// Acquires the right to write to the project at `path`, unless another session has it or may have it.
    ///
    /// # Errors
    /// [`StoreError::Held`], [`StoreError::Elsewhere`], [`StoreError::SeveralNames`],
    /// [`StoreError::Planted`]; whatever the disk refuses. Nothing is touched.
    pub fn acquire(path: &Path) -> Result<Self, StoreError> {
        Self::acquire_by(path, Lock::acquire)
    }

    /// Works like [`Claim::acquire`], but pushes out a session that may be at work where the system's lock
    /// does not show it, and gives it `wait` to notice: longer than one commit takes.
    ///
    /// # Errors
    /// Those of [`Claim::acquire`] but for [`StoreError::Elsewhere`]; [`StoreError::TakenOver`].
    pub fn take_over(path: &Path, wait: Duration) -> Result<Self, StoreError> {
        Self::acquire_by(path, |path| Lock::take_over(path, wait))
    }

    fn acquire_by(
        path: &Path,
        take: impl FnOnce(&Path) -> Result<Lock, StoreError>,
    ) -> Result<Self, StoreError> {
        if path.is_dir() {
            return Err(StoreError::NotAFile { path: path.to_owned() });
        }
        let path = file::resolve(path)?;
        beside::verify_single_name(&path)?;
        beside::vet(&path)?;
        let lock = take(&path)?;
        Ok(Self { path, lock })
    }
}
