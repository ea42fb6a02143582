//! What is told of a file while it is read: what it was taken for, then its cases one by one. Nothing
//! is kept of them here, so that a file of a million cases takes no more memory than one of ten.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::ids::Ids;
use super::place::Place;
use super::summary::Understood;
use crate::domain::CaseRecord;

/// Something that is told of a file.
pub(super) enum News {
    /// What the file was taken for, before its cases, and about where the last of them stands, see
    /// [`Place::order`].
    Understood(Box<Understood>, usize),
    /// A case, and where it begins.
    Case(Arc<CaseRecord>, Place),
}

/// Who listens, and may stop it.
pub(super) type Hear<'h> = &'h mut dyn FnMut(News) -> ControlFlow<()>;

/// One reading of a file.
pub(super) struct Telling<'h> {
    /// The ids told so far.
    pub(super) ids: Ids,
    hear: Hear<'h>,
    is_stopped: bool,
}

impl<'h> Telling<'h> {
    pub(super) fn to(hear: Hear<'h>) -> Self {
        Self { ids: Ids::default(), hear, is_stopped: false }
    }

    /// Whether nobody wants to hear the rest.
    pub(super) const fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    pub(super) fn understood(&mut self, what: Understood, last: usize) -> ControlFlow<()> {
        self.tell(News::Understood(Box::new(what), last))
    }

    pub(super) fn case(&mut self, record: CaseRecord, place: Place) -> ControlFlow<()> {
        self.tell(News::Case(Arc::new(record), place))
    }

    fn tell(&mut self, news: News) -> ControlFlow<()> {
        let heard = (self.hear)(news);
        self.is_stopped |= heard.is_break();
        heard
    }
}
