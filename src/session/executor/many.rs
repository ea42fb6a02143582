//! What concerns many cases: at once where they are few, beside the screen where they are very many.

use super::super::background_reader::{self, BatchOrder, FEW};
use super::{Executor, Outcome, answer};
use crate::domain::{CaseNo, Filter, Sort};
use crate::review::{Reply, Worklist};
use crate::workflow;

/// Cases listed as most like one.
const MOST_ALIKE: usize = 200;

impl Executor {
    /// Sends an answer for many cases to the store, once it is known what was seen of each.
    pub(super) fn write_batch(&mut self, batch: BatchOrder) -> Outcome {
        if batch.cases.len() > FEW {
            let jobs = self.project.writer.job_sender();
            self.project.background_reader.batch(batch, jobs);
            return Outcome::Done;
        }
        let count = batch.cases.len();
        match batch.job(&self.project.reader) {
            Ok(Some(job)) => {
                self.project.send(job);
                Outcome::Done
            }
            Ok(None) => Outcome::Answered(background_reader::unchanged(count)),
            Err(error) => Outcome::Answered(background_reader::not_sent(&error)),
        }
    }

    /// Reads the rows of marked cases.
    pub(super) fn read_marked(&self, cases: Vec<CaseNo>) -> Outcome {
        let as_of = self.state.revision();
        if cases.len() <= FEW {
            let rows = self.project.reader.rows_of(&cases, &self.reviewer);
            return answer(rows, |rows| Reply::Marked { rows, as_of });
        }
        self.project.background_reader.marked(cases, as_of, self.reviewer.clone());
        Outcome::Done
    }

    /// Lists the cases that a filter matches.
    pub(super) fn filter(&self, filter: Filter, sort: Sort) -> Outcome {
        if !self.has_many() {
            let filtered =
                background_reader::filtered(&self.project.reader, (&filter, sort), &self.viewer());
            return answer(filtered, |reply| reply);
        }
        self.project.background_reader.filter(filter, sort, self.reviewer.clone());
        Outcome::Done
    }

    /// Counts the cases that a filter matches while it is typed.
    pub(super) fn count_filtered(&self, filter: Filter, generation: u64) -> Outcome {
        if !self.has_many() {
            let cases = self.project.reader.filtered(&filter, Sort::Import, &self.viewer());
            let counted =
                |cases: Vec<CaseNo>| Reply::FilterCounted { count: cases.len(), generation };
            return answer(cases, counted);
        }
        self.project.background_reader.count(filter, generation, self.reviewer.clone());
        Outcome::Done
    }

    /// Reads which places cases name.
    pub(super) fn read_names_in_use(&self) -> Outcome {
        if !self.has_many() {
            return answer(self.project.reader.names_in_use(), Reply::NamesInUse);
        }
        self.project.background_reader.names_in_use();
        Outcome::Done
    }

    /// Lists the cases of a worklist.
    pub(super) fn read_worklist(&self, list: Worklist, opens: bool) -> Outcome {
        let Some(filter) = list.filter(self.state.facets()) else { return Outcome::Done };
        if !self.has_many() {
            let cases =
                workflow::worklist_cases(&self.project.reader, &self.viewer(), list, &filter);
            return answer(cases, |cases| Reply::Worklist { list, cases, opens });
        }
        self.project.background_reader.worklist(list, filter, self.reviewer.clone(), opens);
        Outcome::Done
    }

    /// Lists the cases that are most like one.
    pub(super) fn find_alike(&self, no: CaseNo) -> Outcome {
        if !self.has_many() {
            let alike = self.project.reader.lookalikes(no, MOST_ALIKE);
            return answer(alike, |cases| Reply::Alike(no, cases));
        }
        self.project.background_reader.alike(no, MOST_ALIKE);
        Outcome::Done
    }

    fn has_many(&self) -> bool {
        usize::try_from(self.state.total()).is_ok_and(|total| total > FEW)
    }
}
