//! What the writer is given to do, and what it replies.

use std::path::PathBuf;
use std::sync::Arc;

use super::error::StoreError;
use super::project::Project;
use crate::domain::rounds::{RoundId, SeenHow};
use crate::domain::rulings::{SettlingAct, TurnedRulings, WrittenRulings};
use crate::domain::{
    Act, Answers, CaseNo, CaseRecord, DraftPlace, DraftsBefore, ImportRules, Imported, KeptDraft,
    LookWritten, MergeChoices, MergeSummary, Message, Moment, Origin, ParcelOrder, Reversal,
    Reviewer, SeenCase, TakenBack, ToMessage as _,
};

/// Something to be written.
pub enum Job {
    /// One act.
    Record {
        /// Comes back in the answer.
        ticket: u64,
        /// Whose act it is.
        reviewer: Reviewer,
        /// What was done.
        act: Act,
        /// When.
        at: Moment,
    },
    /// Writes what the reviewer answers again to a case of a round of drift.
    Again {
        /// Comes back in the answer.
        ticket: u64,
        /// Who answers.
        reviewer: Reviewer,
        /// The round.
        round: RoundId,
        /// The case.
        seen: SeenCase,
        /// What is answered.
        answers: Answers,
        /// When.
        at: Moment,
    },
    /// Writes what an adjudicator does.
    Settle {
        /// Who.
        reviewer: Reviewer,
        /// What.
        act: SettlingAct,
        /// When.
        at: Moment,
    },
    /// Keeps a reviewer's draft.
    Draft {
        /// Whose draft it is.
        reviewer: Reviewer,
        /// On which case, and of what kind.
        place: DraftPlace,
        /// The draft; `None` where there is none any more.
        draft: Option<KeptDraft>,
        /// When it was changed.
        at: Moment,
    },
    /// Retracts the reviewer's newest act.
    Undo {
        /// Who.
        reviewer: Reviewer,
        /// The drafts before the newest act that answers, as far as they are known.
        before: Box<DraftsBefore>,
        /// When.
        at: Moment,
    },
    /// Restores the act retracted last.
    Redo {
        /// Who.
        reviewer: Reviewer,
        /// When.
        at: Moment,
    },
    /// Imports a file.
    Import {
        /// Its cases and decisions, in its order, or why they cannot be read.
        records: Box<dyn Iterator<Item = Result<Arc<CaseRecord>, Message>> + Send>,
        /// Which file, and when.
        origin: Origin,
        /// What to do with what the project has already.
        rules: ImportRules,
    },
    /// Unites the project with another file, in one transaction: all of it or nothing is here afterwards, and
    /// what is sent meanwhile is written behind it.
    Merge {
        /// The other file.
        file: PathBuf,
        /// What was decided about it.
        choices: MergeChoices,
        /// When.
        at: Moment,
    },
    /// Takes over what other copies handed over, in one transaction.
    TakeParcels {
        /// What.
        order: Box<ParcelOrder>,
        /// Who the reviewers of this home are.
        choices: MergeChoices,
        /// When.
        at: Moment,
    },
    /// Writes an act about a round, after introducing these reviewers where the project does not know them.
    Round {
        /// Whose act it is.
        reviewer: Reviewer,
        /// What was done.
        act: Box<Act>,
        /// Who is introduced.
        newcomers: Vec<Reviewer>,
        /// When.
        at: Moment,
    },
    /// Writes down that the reviewer is about to see what others say of a case.
    Look {
        /// Who looks.
        reviewer: Reviewer,
        /// At what.
        no: CaseNo,
        /// How.
        how: SeenHow,
        /// When.
        at: Moment,
    },
    /// Takes back the delivery of this number of the journal.
    TakeBack {
        /// The number.
        no: i64,
        /// When.
        at: Moment,
    },
}

/// What came of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobReply {
    /// The act is on the disk for good.
    Saved {
        /// The act's ticket.
        ticket: u64,
        /// What it did to rulings.
        turned: TurnedRulings,
    },
    /// What the adjudicator did is on the disk for good; the rulings that were made, taken back or restored.
    Settled(WrittenRulings),
    /// The draft is kept as it was sent.
    DraftKept,
    /// The draft is not kept, and why; work goes on.
    DraftNotKept(Message),
    /// What the undo did; `None` when there was nothing to undo.
    Undone(Option<Reversal>),
    /// What the redo did; `None` when there was nothing to redo.
    Redone(Option<Reversal>),
    /// The file was imported, or would be.
    Imported(Imported),
    /// The import was stopped, and why; nothing of it was written, and work goes on.
    Refused(Message),
    /// The import was stopped, since most known ids of the file come with another title; nothing of it was written, and work
    /// goes on.
    OtherTitles(Message),
    /// The other file was merged.
    Merged {
        /// What came.
        merged: Box<MergeSummary>,
        /// Texts were erased, and remnants of them may still be in free pages of the file.
        is_unswept: bool,
    },
    /// The other file was not merged, and why; nothing was written, and work goes on.
    NotMerged(PathBuf, StoreError),
    /// What other copies handed over was taken.
    ParcelsTaken {
        /// What came.
        taken: Box<MergeSummary>,
        /// Texts were erased, and remnants of them may still be in free pages of the file.
        is_unswept: bool,
    },
    /// What other copies handed over was not taken, and why; nothing was written, and work goes on.
    ParcelsNotTaken(StoreError),
    /// The act about a round is on the disk for good.
    RoundWritten(Box<Act>),
    /// The act about a round was not written, and why; work goes on.
    RoundNotWritten(Message),
    /// It is written that the reviewer sees what others say of this case.
    Looked(CaseNo, LookWritten),
    /// The delivery was taken back.
    TakenBack(Box<TakenBack>),
    /// The delivery was not taken back, and why; nothing was written, and work goes on.
    NotTakenBack(Message),
    /// Another program keeps the file to itself. What was sent is not written yet, and is tried again until
    /// it is, or until [`hurry`](super::Writer::hurry).
    Blocked,
    /// What kept the file is gone; the answers to what was sent follow.
    Unblocked,
    /// Writing failed, and nothing is written any more: neither this job nor those that waited
    /// behind it nor any later one.
    Failed {
        /// The tickets of the acts that are not written, in the order in which they were sent.
        unsaved: Vec<u64>,
        /// What happened.
        error: StoreError,
    },
}

impl Job {
    /// Returns the ticket of an act.
    pub(super) const fn ticket(&self) -> Option<u64> {
        match self {
            Self::Record { ticket, .. } | Self::Again { ticket, .. } => Some(*ticket),
            Self::Settle { .. }
            | Self::Draft { .. }
            | Self::Undo { .. }
            | Self::Redo { .. }
            | Self::Import { .. }
            | Self::Merge { .. }
            | Self::TakeParcels { .. }
            | Self::Round { .. }
            | Self::Look { .. }
            | Self::TakeBack { .. } => None,
        }
    }

    /// Tries to do the job. An error means that writing has come to an end, or that another program keeps the
    /// file to itself and the job can be tried again.
    pub(super) fn perform(&mut self, project: &mut Project) -> Result<JobReply, StoreError> {
        match self {
            Self::Record { ticket, reviewer, act, at } => project
                .record(reviewer, act, *at)
                .map(|turned| JobReply::Saved { ticket: *ticket, turned }),
            Self::Again { ticket, reviewer, round, seen, answers, at } => project
                .answer_again(reviewer, *round, (*seen, answers), *at)
                .map(|()| JobReply::Saved { ticket: *ticket, turned: TurnedRulings::default() }),
            Self::Settle { reviewer, act, at } => {
                project.settle(reviewer, act, *at).map(JobReply::Settled)
            }
            Self::Draft { reviewer, place, draft, at } => {
                match project.write_draft(reviewer, *place, draft.as_ref(), *at) {
                    Ok(()) => Ok(JobReply::DraftKept),
                    Err(error @ StoreError::Busy { .. }) => Err(error),
                    // When another session has the project, the answer can still be completed, and the act rescued.
                    Err(error)
                        if error.leaves_project_usable()
                            || matches!(error, StoreError::TakenOver { .. }) =>
                    {
                        Ok(JobReply::DraftNotKept(error.to_message()))
                    }
                    Err(error) => Err(error),
                }
            }
            Self::Undo { reviewer, before, at } => {
                project.undo_to_drafts(reviewer, before, *at).map(JobReply::Undone)
            }
            Self::Redo { reviewer, at } => project.redo(reviewer, *at).map(JobReply::Redone),
            Self::Merge { file, choices, at } => {
                match project.merge(std::slice::from_ref(file), choices, *at) {
                    Ok(merged) => Ok(JobReply::Merged {
                        merged: Box::new(merged.into_iter().next().unwrap_or_default()),
                        is_unswept: project.has_remnants(),
                    }),
                    Err(error @ StoreError::Busy { .. }) => Err(error),
                    // What is the matter with the other file is no reason to stop.
                    Err(error) if error.leaves_project_usable() || project.can_be_written() => {
                        Ok(JobReply::NotMerged(file.clone(), error))
                    }
                    Err(error) => Err(error),
                }
            }
            Self::TakeParcels { order, choices, at } => {
                match project.take_parcels(order, choices, *at) {
                    Ok(taken) => Ok(JobReply::ParcelsTaken {
                        taken: Box::new(taken),
                        is_unswept: project.has_remnants(),
                    }),
                    Err(error @ StoreError::Busy { .. }) => Err(error),
                    Err(error) if error.leaves_project_usable() => {
                        Ok(JobReply::ParcelsNotTaken(error))
                    }
                    Err(error) => Err(error),
                }
            }
            Self::Round { reviewer, act, newcomers, at } => {
                match project.record_round(reviewer, act, newcomers, *at) {
                    Ok(()) => Ok(JobReply::RoundWritten(act.clone())),
                    Err(error @ StoreError::Busy { .. }) => Err(error),
                    Err(error) if error.leaves_project_usable() => {
                        Ok(JobReply::RoundNotWritten(error.to_message()))
                    }
                    Err(error) => Err(error),
                }
            }
            Self::Look { reviewer, no, how, at } => {
                project.look(reviewer, *how, &[*no], *at).map(|proof| JobReply::Looked(*no, proof))
            }
            Self::TakeBack { no, at } => match project.take_back(*no, *at) {
                Ok((taken_back, _)) => Ok(JobReply::TakenBack(Box::new(taken_back))),
                Err(error @ StoreError::Busy { .. }) => Err(error),
                Err(error) if error.leaves_project_usable() => {
                    Ok(JobReply::NotTakenBack(error.to_message()))
                }
                Err(error) => Err(error),
            },
            Self::Import { records, origin, rules } => {
                let mut is_begun = false;
                let records = records.by_ref().inspect(|_| is_begun = true);
                let records = records.map(|record| record.map_err(Stopped::Unread));
                match project.import_from(records, origin, *rules) {
                    Ok(imported) => Ok(JobReply::Imported(imported)),
                    Err(Stopped::Unread(why)) => Ok(JobReply::Refused(why)),
                    // All of it is still there to be read.
                    Err(Stopped::Store(error @ StoreError::Busy { .. })) if !is_begun => Err(error),
                    Err(Stopped::Store(error @ StoreError::OtherTitles { .. })) => {
                        Ok(JobReply::OtherTitles(error.to_message()))
                    }
                    Err(Stopped::Store(error)) if error.leaves_project_usable() => {
                        Ok(JobReply::Refused(error.to_message()))
                    }
                    Err(Stopped::Store(error)) => Err(error),
                }
            }
        }
    }
}

/// Why an import came to nothing.
enum Stopped {
    /// The file cannot be read to its end.
    Unread(Message),
    Store(StoreError),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
