//! Settling differences between reviewers.

use super::Project;
use crate::domain::rounds::{AnswersSeen, RoundAct, SeenHow};
use crate::domain::rulings::{HalfRuling, Ruled, RulingAct, SettlingAct, WrittenRulings};
use crate::domain::{Act, Answers, CaseNo, Moment, Reviewer, SeenCase};
use crate::store::acts::{self, ActMeta, Direction};
use crate::store::error::StoreError;
use crate::store::half_written;
use crate::store::reader::disputes;
use crate::store::reversed_drafts;
use crate::store::reversing;
use crate::store::rulings::outcome;

impl Project {
    /// Writes what an adjudicator does. Returns the rulings that were made, taken back or restored by it, and what they come to.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn settle(
        &mut self,
        reviewer: &Reviewer,
        act: &SettlingAct,
        at: Moment,
    ) -> Result<WrittenRulings, StoreError> {
        match act {
            SettlingAct::Look { seen, blind } => {
                self.look_at_dispute(reviewer, *seen, blind.as_ref(), at)?;
            }
            SettlingAct::Names(seen) => {
                let seen = AnswersSeen::of(SeenHow::Who, vec![*seen]);
                self.record(reviewer, &Act::Round(RoundAct::Seen(seen)), at)?;
            }
            SettlingAct::Rule(ruling) => {
                return self.record_rulings(reviewer, vec![ruling.clone()], at);
            }
            SettlingAct::RuleAll(rulings) => {
                return self.record_rulings(reviewer, rulings.clone(), at);
            }
            SettlingAct::TakeBack { joined } => {
                return self.take_back_ruling(reviewer, joined, at);
            }
            SettlingAct::DoAgain => return self.restore_ruling(reviewer, at),
        }
        Ok(WrittenRulings::default())
    }

    /// Writes that an adjudicator is about to see what reviewers answered to a case, and what they answer themselves
    /// before; `None` where they look at once. Both or neither is in the log, so that nothing turns a look into a
    /// blind answer.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn look_at_dispute(
        &mut self,
        reviewer: &Reviewer,
        seen: SeenCase,
        blind: Option<&Answers>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let cases = vec![seen];
        let look = Act::Round(RoundAct::Seen(AnswersSeen::of(SeenHow::Adjudication, cases)));
        self.transact(|tx, path, sequencer| {
            if let Some(no) = acts::unknown_case(tx, &look)? {
                return Err(StoreError::NoSuchCase { path: path.to_owned(), no }.into());
            }
            let meta = ActMeta::new(tx, sequencer, reviewer, at)?;
            if let Some(answers) = blind {
                let track = disputes::track(tx, seen.case)?;
                acts::record_on_track(tx, sequencer.number(), meta, track, (seen, answers))?;
            }
            acts::record(tx, sequencer.number(), meta, &look)
        })
    }

    /// Writes rulings and notes about rules, all or none of them. Returns the rulings, and what they come to.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn record_rulings(
        &mut self,
        reviewer: &Reviewer,
        rulings: Vec<RulingAct>,
        at: Moment,
    ) -> Result<WrittenRulings, StoreError> {
        let ruled = rulings.iter().filter_map(|act| match act {
            RulingAct::Ruled(ruled) => Some((**ruled).clone()),
            RulingAct::Noted(_) => None,
        });
        let ruled: Vec<Ruled> = ruled.collect();
        let acts: Vec<Act> = rulings.into_iter().map(Act::Ruling).collect();
        self.transact(|tx, path, sequencer| {
            let meta = ActMeta::new(tx, sequencer, reviewer, at)?.together(acts.len());
            for act in &acts {
                if let Some(no) = acts::unknown_case(tx, act)? {
                    return Err(StoreError::NoSuchCase { path: path.to_owned(), no }.into());
                }
                acts::record(tx, sequencer.number(), meta, act)?;
                half_written::drop_saved(tx, reviewer, act)?;
            }
            Ok(outcome::while_live(tx, reviewer, ruled)?)
        })
    }

    /// Retracts the newest ruling that the reviewer made in this project, and those that were made with it, and returns
    /// them; none where there is none. They lie on their cases again as rulings that are begun, or what lay there before they were
    /// `joined` to another case.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn take_back_ruling(
        &mut self,
        reviewer: &Reviewer,
        joined: &[(CaseNo, HalfRuling)],
        at: Moment,
    ) -> Result<WrittenRulings, StoreError> {
        self.transact(|tx, _, sequencer| {
            let undo = Direction::Undo;
            let written = reversing::reverse_ruling(tx, sequencer, reviewer, at, undo)?;
            reversed_drafts::taken_back(tx, reviewer, (&written, joined), at)?;
            Ok(written)
        })
    }

    /// Restores the ruling that the reviewer retracted last, and those that were retracted with it, and returns them;
    /// none where there is none, or something else was done since.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn restore_ruling(
        &mut self,
        reviewer: &Reviewer,
        at: Moment,
    ) -> Result<WrittenRulings, StoreError> {
        self.transact(|tx, _, sequencer| {
            let redo = Direction::Redo;
            let written = reversing::reverse_ruling(tx, sequencer, reviewer, at, redo)?;
            reversed_drafts::ruled_again(tx, reviewer, &written)?;
            Ok(written)
        })
    }
}
