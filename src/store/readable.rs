//! Records on their way into a project.

use super::error::StoreError;
use super::lock::Watch;

/// The records that can be read, up to the first that cannot.
pub(super) struct Readable<I, E> {
    records: I,
    /// Why one cannot be read.
    pub(super) unread: Option<E>,
    /// Looks from time to time whether the project is still this session's: what an import writes before
    /// its commit would get in the way of another session already. `None` for a project that no one can have
    /// taken over yet.
    watch: Option<Watch>,
}

impl<I, E> Readable<I, E> {
    pub(super) fn new(records: impl IntoIterator<IntoIter = I>, watch: Option<Watch>) -> Self {
        Self { records: records.into_iter(), unread: None, watch }
    }
}

impl<R, E: From<StoreError>, I: Iterator<Item = Result<R, E>>> Iterator for Readable<I, E> {
    type Item = R;

    fn next(&mut self) -> Option<R> {
        if self.unread.is_some() {
            return None;
        }
        if let Some(Err(error)) = self.watch.as_mut().map(Watch::verify) {
            self.unread = Some(error.into());
            return None;
        }
        self.records.next()?.map_err(|error| self.unread = Some(error)).ok()
    }
}
