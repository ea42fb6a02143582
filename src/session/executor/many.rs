//! What concerns many cases: at once where they are few, beside the screen where they are very many.

use super::super::background_reader::{self, BatchOrder, FEW};
use super::{Executor, Outcome, answer};
use crate::domain::Moment;
use crate::review::{Action, Effect};

/// Cases listed as most like one.
const MOST_ALIKE: usize = 200;

impl Executor {
    /// Carries out an effect on many cases, or that has to look at all of them.
    pub(super) fn of_many(&self, effect: Effect) -> Outcome {
        let reviewer = self.reviewer.clone();
        let (reader, writer, background_reader) =
            (&self.project.reader, &self.project.writer, &self.project.background_reader);
        let has_many = usize::try_from(self.state.total).is_ok_and(|total| total > FEW);
        match effect {
            Effect::WriteBatch { ticket, patch, cases } => {
                let at = Moment::now();
                let batch = BatchOrder { ticket, patch, cases, reviewer, at };
                if batch.cases.len() > FEW {
                    background_reader.batch(batch, writer.job_sender());
                    return Outcome::Done;
                }
                match batch.job(reader) {
                    Ok(job) => writer.send(job),
                    Err(error) => return Outcome::Answered(background_reader::not_sent(&error)),
                }
            }
            Effect::ReadMarked(cases) => {
                let as_of = self.state.revision;
                if cases.len() <= FEW {
                    let rows = reader.rows_of(&cases, &reviewer);
                    return answer(rows, |rows| Action::Marked { rows, as_of });
                }
                background_reader.marked(cases, as_of, reviewer);
            }
            Effect::Filter { filter, sort } => {
                if !has_many {
                    return answer(reader.filtered(&filter, sort, &reviewer), Action::Filtered);
                }
                background_reader.filter(filter, sort, reviewer);
            }
            Effect::FindAlike(no) => {
                if !has_many {
                    let alike = reader.lookalikes(no, MOST_ALIKE);
                    return answer(alike, |cases| Action::Alike(no, cases));
                }
                background_reader.alike(no, MOST_ALIKE);
            }
            other => return Outcome::NotMine(other),
        }
        Outcome::Done
    }
}
