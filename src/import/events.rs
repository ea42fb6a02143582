//! What is sent while a file is read: what it was taken for, then its cases one by one. Nothing
//! is kept of them here, so that a file of a million cases takes no more memory than one of ten.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::ids::IdCheck;
use super::place::CasePlace;
use super::remark::{Remark, Remarks};
use super::summary::ImportSummary;
use crate::domain::{CaseRecord, TextHash};

/// What is sent while a file is read.
pub(super) enum ImportEvent {
    /// What the file was taken for, before its cases, and about where the last of them is, see
    /// [`CasePlace::order`].
    Summary(Box<ImportSummary>, usize),
    /// A case, and where it begins.
    Case(Arc<CaseRecord>, CasePlace),
    /// What was left out of the file or decided about it, behind all cases.
    Remarks(Vec<Remark>),
}

/// Receives the events, and may stop the reading.
pub(super) type OnEvent<'h> = &'h mut dyn FnMut(ImportEvent) -> ControlFlow<()>;

/// One reading of a file.
pub(super) struct EventSink<'h> {
    /// The ids sent so far.
    pub(super) ids: IdCheck,
    /// The SHA-256 of the file, where its bytes were all looked at before its summary.
    pub(super) sha256: Option<TextHash>,
    /// What was left out or decided so far.
    pub(super) remarks: Remarks,
    on_event: OnEvent<'h>,
    is_stopped: bool,
}

impl<'h> EventSink<'h> {
    pub(super) fn new(on_event: OnEvent<'h>) -> Self {
        Self {
            ids: IdCheck::default(),
            sha256: None,
            remarks: Remarks::default(),
            on_event,
            is_stopped: false,
        }
    }

    /// Returns whether the receiver has stopped the reading.
    pub(super) const fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    pub(super) fn summary(&mut self, what: ImportSummary, last: usize) -> ControlFlow<()> {
        let what = ImportSummary { sha256: self.sha256, ..what };
        self.emit(ImportEvent::Summary(Box::new(what), last))
    }

    pub(super) fn case(&mut self, record: CaseRecord, place: CasePlace) -> ControlFlow<()> {
        self.emit(ImportEvent::Case(Arc::new(record), place))
    }

    /// Hands over what was left out or decided.
    pub(super) fn end(&mut self) {
        let remarks = self.remarks.to_vec();
        // There is nothing after it that could be stopped.
        let _ = self.emit(ImportEvent::Remarks(remarks));
    }

    fn emit(&mut self, news: ImportEvent) -> ControlFlow<()> {
        let heard = (self.on_event)(news);
        self.is_stopped |= heard.is_break();
        heard
    }
}
