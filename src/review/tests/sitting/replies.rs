//! What the project and its disk answer to an effect.

use super::super::project::Turn;
use super::{Disk, Sitting};
use crate::domain::rulings::TurnedRulings;
use crate::domain::{CaseHistory, CaseNo, Filter, Message, NextCase, Standing};
use crate::review::queue::QueueContent;
use crate::review::{
    Effect, FileEffect, Reply, SearchEffect, Sentence, StoreEffect, Topic, Via, Worklist,
};

impl Sitting {
    pub(super) fn answer(&mut self, effect: Effect) -> Option<Reply> {
        let takes_time = matches!(
            effect,
            Effect::Store(
                StoreEffect::Write { .. }
                    | StoreEffect::WriteBatch { .. }
                    | StoreEffect::WriteAgain { .. }
                    | StoreEffect::WriteDraft { .. }
                    | StoreEffect::Undo { .. }
                    | StoreEffect::Redo { .. }
                    | StoreEffect::Filter { .. }
            )
        );
        if takes_time && self.disk != Disk::AtOnce {
            self.waiting.push(effect);
            return None;
        }
        match effect {
            // All of it is there from the beginning.
            Effect::File(FileEffect::ProposeNames) | Effect::Search(SearchEffect::Prepare) => None,
            // A test says how many they are; what else was asked for comes after it.
            Effect::Store(StoreEffect::ReadToday) => {
                self.asked.insert(0, effect);
                None
            }
            Effect::Store(StoreEffect::OpenNext { after }) => Some(self.open_next(after)),
            other => self.write_or_read(other),
        }
    }

    /// Opens the case that comes next.
    fn open_next(&self, after: Option<CaseNo>) -> Reply {
        let chosen = self.state.next_of_round(after);
        if let Some(next) = chosen.or_else(|| self.state.next_claimed(after)) {
            let Some(no) = next.case() else { return Reply::NoneLeft };
            return Reply::Opened(Box::new(self.project.open(no)), Via::Next(next));
        }
        if let QueueContent::Listed { cases, .. } = &self.state.queue.shown {
            let here = after.and_then(|no| cases.iter().position(|case| *case == no));
            let (before, behind) = cases.split_at(here.map_or(0, |here| here + 1));
            let next = behind.iter().chain(before).find(|no| {
                let standing = self.project.standing(**no);
                !standing.is_classified() && !standing.is_postponed()
            });
            let Some(no) = next else { return Reply::ListDone };
            let via = Via::Next(NextCase::Unclassified(*no));
            return Reply::Opened(Box::new(self.project.open(*no)), via);
        }
        match self.project.next_case(after, &self.state.underway_cases()) {
            NextCase::None => Reply::NoneLeft,
            next => {
                let no = next.case().unwrap();
                Reply::Opened(Box::new(self.project.open(no)), Via::Next(next))
            }
        }
    }

    /// Does what the store does at once.
    fn write_or_read(&mut self, effect: Effect) -> Option<Reply> {
        Some(match effect {
            Effect::Store(StoreEffect::Write { ticket, act, at }) => {
                self.project.record(&act, at);
                Reply::Saved { ticket, turned: TurnedRulings::default() }
            }
            Effect::Store(StoreEffect::WriteBatch { ref cases, .. })
                if self.state.batch_outlook().changes_nothing()
                    && !cases.iter().any(|no| {
                        self.project.standing(*no).text_changed_since(self.project.hash(*no))
                    }) =>
            {
                let unchanged = Message::new("review-batch-unchanged").with("count", cases.len());
                Reply::BatchNotSent(Sentence::about(Topic::EscTakesAnswers, unchanged))
            }
            Effect::Store(StoreEffect::WriteBatch { ticket, patch, cases, at }) => {
                self.project.record_batch(&patch, &cases, at);
                Reply::Saved { ticket, turned: TurnedRulings::default() }
            }
            Effect::Store(StoreEffect::WriteAgain { ticket, seen, answers, .. }) => {
                self.project.again.insert(seen.case, answers);
                Reply::Saved { ticket, turned: TurnedRulings::default() }
            }
            Effect::Store(StoreEffect::WriteDraft { place, draft, at }) => {
                self.project.keep_draft(place, draft, at);
                Reply::DraftKept
            }
            Effect::Store(StoreEffect::Undo { .. }) => {
                Reply::Undone(self.project.turn(Turn::Undo).map(Box::new))
            }
            Effect::Store(StoreEffect::LookAtRedo) => {
                let mut copy = self.project.clone();
                Reply::RedoFound(copy.turn(Turn::Redo).map(|reversal| reversal.cases.len()))
            }
            Effect::Store(StoreEffect::Redo { .. }) => {
                Reply::Redone(self.project.turn(Turn::Redo).map(Box::new))
            }
            Effect::Store(StoreEffect::Open(no, via)) => {
                Reply::Opened(Box::new(self.project.open(no)), via)
            }
            Effect::Store(StoreEffect::ReadRows { first, count }) => {
                let last = first.0 + i64::try_from(count).unwrap();
                let numbers = self.project.numbers().filter(|no| *no >= first && no.0 < last);
                Reply::Rows(numbers.map(|no| self.project.row(no)).collect())
            }
            Effect::Store(StoreEffect::ReadTheseRows(cases)) => {
                Reply::Rows(self.project.rows_of(&cases))
            }
            Effect::Store(StoreEffect::ReadAlike { no, cases }) => {
                Reply::AlikeRows(no, self.project.rows_of(&cases))
            }
            Effect::Store(StoreEffect::ReadMarked(cases)) => Reply::Marked {
                rows: self.project.rows_of(&cases),
                as_of: self.state.saving.revision,
            },
            Effect::Store(StoreEffect::Filter { filter, .. }) => {
                let cases = self.project.filtered(&filter);
                let is_open =
                    |standing: &Standing| !standing.is_classified() && !standing.is_postponed();
                let mut open = cases.clone();
                open.retain(|no| filter != Filter::All && is_open(&self.project.standing(*no)));
                Reply::Filtered { cases, open, hidden: 0, lacks_places: false }
            }
            Effect::Store(StoreEffect::CountFiltered { filter, generation }) => {
                let count = self.project.filtered(&filter).len();
                Reply::FilterCounted { count, generation }
            }
            Effect::Store(StoreEffect::ReadNamesInUse) => {
                Reply::NamesInUse(self.project.names_in_use())
            }
            Effect::Store(StoreEffect::ReadWorklist { list, opens }) => {
                let mut cases = self.project.filtered(&list.filter(self.state.facets())?);
                if list == Worklist::TextChanged {
                    cases.extend(self.project.drafts_on_other_text());
                    cases.sort_unstable();
                    cases.dedup();
                }
                Reply::Worklist { list, cases, opens }
            }
            Effect::Store(StoreEffect::ReadTally) => Reply::Counted(self.project.tally()),
            Effect::Store(StoreEffect::ReadPostponed) => Reply::Postponed(
                self.project.postponed().into_iter().map(|no| self.project.row(no)).collect(),
            ),
            Effect::Store(StoreEffect::ReadRounds) => {
                Reply::Rounds(Box::new(self.project.round_overview()))
            }
            Effect::Store(StoreEffect::ReadLastDelivery) => {
                Reply::LastDelivery(self.project.last_delivery.clone())
            }
            Effect::Store(StoreEffect::ReadHistory(no)) => {
                Reply::History(no, CaseHistory::default())
            }
            other => {
                self.asked.push(other);
                return None;
            }
        })
    }
}
