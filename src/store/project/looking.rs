//! Writing down what a reviewer is about to see of others.

use super::Project;
use crate::domain::rounds::{AnswersSeen, RoundAct, SeenHow};
use crate::domain::{Act, CaseNo, LookWritten, Moment, Reviewer, Viewer};
use crate::store::error::StoreError;

impl Project {
    /// Writes down which of these cases the reviewer is about to see others' answers to although an open round
    /// hides them: for these, blindness ends here. Nothing is written where none is hidden.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn look(
        &mut self,
        reviewer: &Reviewer,
        how: SeenHow,
        cases: &[CaseNo],
        at: Moment,
    ) -> Result<LookWritten, StoreError> {
        let reader = self.reader()?;
        let hidden = reader.hidden_cases(&Viewer::from(reviewer))?;
        let looked: Vec<CaseNo> =
            cases.iter().copied().filter(|case| hidden.binary_search(case).is_ok()).collect();
        let count = looked.len();
        if count > 0 {
            let cases = reader.seen(&looked)?;
            let act = Act::Round(RoundAct::Seen(AnswersSeen::of(how, cases)));
            self.record(reviewer, &act, at)?;
        }
        Ok(LookWritten::of(count))
    }
}
