//! What the store replies to changes of many cases at once: merges and take-backs.

use super::super::trouble::trouble;
use super::Executor;
use crate::codebook::own::{ProjectCodebook, hash};
use crate::domain::{MergeSummary, Message, TakenBack};
use crate::review::Reply;
use crate::workflow;

impl Executor {
    /// Returns what came of a merge, for the reviewer.
    pub(super) fn merged(&self, merged: &MergeSummary, is_unswept: bool) -> Reply {
        self.project.searcher.forget();
        match self.project.reader.case_count() {
            Ok(total) => Reply::Merged(Ok((in_short(merged, is_unswept), total))),
            Err(error) => trouble(&error),
        }
    }

    /// Returns the codebook in force and what is to be asked by it, unless it is this one or cannot be read.
    pub(in crate::session) fn codebook_unless(
        &self,
        known: &ProjectCodebook,
    ) -> Option<(ProjectCodebook, Reply)> {
        let reader = &self.project.reader;
        let codebook = workflow::project_codebook(reader).ok()?;
        if codebook.in_force.as_ref().map(hash) == known.in_force.as_ref().map(hash) {
            return None;
        }
        let facets = workflow::facets_in_force(reader).ok()?;
        let rules = workflow::rules_in_force(reader).ok()?;
        Some((codebook, Reply::CodebookInForce(Box::new((facets, rules)))))
    }

    /// Returns what went with a delivery, for the reviewer.
    pub(super) fn taken_back(&self, taken_back: Box<TakenBack>) -> Reply {
        self.project.searcher.renumber();
        match self.project.reader.case_count() {
            Ok(total) => Reply::TakenBack(Ok((taken_back, total))),
            Err(error) => trouble(&error),
        }
    }
}

/// So many sentences a reviewer reads who goes on with their work.
const MOST_SENTENCES: usize = 3;

/// Returns the short report of a merge. All of it was shown before it was agreed.
fn in_short(merged: &MergeSummary, is_unswept: bool) -> Vec<Message> {
    let unswept = is_unswept.then(|| Message::new("cli-erase-unswept"));
    let main = Message::new("review-merged")
        .with("cases", merged.new_cases)
        .with("acts", merged.new_events());
    let mut said: Vec<Message> =
        std::iter::once(main).chain(unswept).chain(workflow::merge_to_do(merged)).collect();
    if said.len() > MOST_SENTENCES {
        said.truncate(MOST_SENTENCES - 1);
        said.push(Message::new("review-merged-rest"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CaseNo;
    use crate::domain::rulings::LapsedRulings;

    #[test]
    fn a_merge_is_reported_in_three_sentences_what_is_to_be_done_first() {
        let keys = |merged: &MergeSummary| -> Vec<&str> {
            in_short(merged, false).iter().map(|message| message.key).collect()
        };
        let mut merged = MergeSummary {
            differing: [1, 2].map(CaseNo).into(),
            settled: [3].map(CaseNo).into(),
            lapsed: LapsedRulings { stale: 2, contested: 1, agreed: 0 },
            ..MergeSummary::default()
        };
        assert_eq!(keys(&merged), ["review-merged", "merge-to-settle", "merge-settled"]);
        merged.lapsed.agreed = 1;
        merged.erased = 1;
        assert_eq!(keys(&merged), ["review-merged", "merge-to-settle", "review-merged-rest"]);
    }
}
