//! Reading one case, or what was done to it; and searches.

use super::super::trouble::trouble;
use super::{Executor, Outcome, answer};
use crate::domain::CaseNo;
use crate::review::{Reply, SearchEffect, Via};

impl Executor {
    /// Begins a search; its answer arrives later.
    pub(super) fn search(&self, effect: SearchEffect) -> Outcome {
        let searcher = &self.project.searcher;
        match effect {
            SearchEffect::Prepare => searcher.prepare(),
            SearchEffect::Headings { generation, query } => searcher.search(generation, query),
            SearchEffect::Texts { generation, query } => searcher.search_texts(generation, query),
            SearchEffect::NearDuplicates => searcher.near_duplicates(None),
            SearchEffect::AnsweredOtherwise { opens } => {
                searcher.answered_otherwise(self.reviewer.clone(), opens);
            }
            SearchEffect::Compare(no) => searcher.compare(no),
        }
        Outcome::Done
    }

    /// Reads the history of a case. Where there are several versions, they are compared beside the screen:
    /// reports may be long.
    pub(super) fn read_history(&self, no: CaseNo) -> Outcome {
        match self.project.reader.history(no, &self.viewer()) {
            Ok(history) if history.versions.len() > 1 => {
                self.project.searcher.compare_versions(no, history);
                Outcome::Done
            }
            read => answer(read, |history| Reply::History(no, history)),
        }
    }

    /// Opens a case.
    pub(super) fn read_case(&self, no: CaseNo, via: Via) -> Outcome {
        match self.project.reader.case(no, &self.reviewer) {
            Ok(Some(open)) => Outcome::Answered(Reply::Opened(Box::new(open), via)),
            Ok(None) => Outcome::Done,
            Err(error) => Outcome::Answered(trouble(&error)),
        }
    }
}
