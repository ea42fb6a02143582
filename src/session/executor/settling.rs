//! What settling differences asks for, and how far reviewers agree.

use super::{Executor, Outcome, answer};
use crate::domain::ToMessage as _;
use crate::review::{Reply, StoreEffect};
use crate::store::{Job, StoreError};
use crate::workflow;

impl Executor {
    /// Returns how many differences the reviewer may settle, counted at once.
    pub(in crate::session) fn differences_left(&self) -> Result<usize, StoreError> {
        Ok(self.project.reader.disputes_to_settle(&self.viewer())?.len())
    }

    /// Reads how far reviewers agree, or what is to be settled, or writes what the adjudicator does.
    pub(super) fn settle(&mut self, effect: StoreEffect) -> Outcome {
        match effect {
            StoreEffect::ReadAgreement { round } => {
                self.project.background_reader.agreement(round, self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::ReadTraining => {
                match workflow::training_cases(&self.project.reader, &self.reviewer) {
                    Ok(cases) => Outcome::Answered(Reply::Training(cases)),
                    Err(error) => Outcome::Answered(Reply::Trouble(error.to_message())),
                }
            }
            StoreEffect::ReadRules => {
                self.project.background_reader.rules(self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::ReadDisputes(among) => {
                self.project.background_reader.disputes(among, self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::CountDisputes => {
                self.project.background_reader.count_disputes(self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::ReadDispute(no) => {
                let dispute = self.project.reader.dispute(no, &self.viewer());
                answer(dispute, |dispute| Reply::Dispute(dispute.map(Box::new)))
            }
            StoreEffect::Settle { act, at } => {
                self.send(Job::Settle { reviewer: self.reviewer.clone(), act: *act, at })
            }
            _ => Outcome::Done,
        }
    }
}
