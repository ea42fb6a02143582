//! Rounds: reading them, opening and closing one, and what others say of a case.

use super::super::trouble::trouble;
use super::{Executor, Outcome, answer};
use crate::domain::rounds::{PlannedRound, RoundAct, RoundClosed, RoundKind, RoundStatus, SeenHow};
use crate::domain::{Act, CaseNo, LookWritten, Message, Moment, Reviewer, Viewer};
use crate::review::round_desk::RoundQueue;
use crate::review::{Reply, Sentence, StoreEffect, Topic};
use crate::store::Job;
use crate::workflow;

impl Executor {
    /// Does what is asked about rounds.
    pub(super) fn round(&mut self, effect: StoreEffect) -> Outcome {
        match effect {
            StoreEffect::PlanRound(order) => {
                self.project.background_reader.plan_round(*order, self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::OpenRound { planned, at } => self.open_round(*planned, at),
            StoreEffect::CloseRound { round, at } => self.close_round(&round, at),
            StoreEffect::HandOut(round) => {
                self.project.background_reader.hand_out(*round, self.reviewer.clone());
                Outcome::Done
            }
            StoreEffect::WriteAgain { ticket, round, seen, answers, at } => {
                let reviewer = self.reviewer.clone();
                self.send(Job::Again { ticket, reviewer, round, seen, answers, at })
            }
            StoreEffect::ReadStatements(no) => self.read_statements(no),
            StoreEffect::Look { no, at } => self.look(no, at),
            _ => self.read_rounds(),
        }
    }

    /// Has it measured how sure the sample is that the queue gives, whenever more of it is done.
    pub(super) fn measure_sample(&mut self) {
        let is_sample = |queue: &&RoundQueue| queue.kind == RoundKind::Sample;
        let Some(queue) = self.state.round().filter(is_sample) else { return };
        let now = (queue.round, queue.left(), self.state.cases_saved());
        if self.project.measured.replace(now) == Some(now) {
            return;
        }
        let mut all = self.state.rounds().all().iter();
        if let Some(round) = all.find(|of| of.plan.round == now.0) {
            self.project.background_reader.progress(round.clone(), self.reviewer.clone());
        }
    }

    /// Reads the rounds, and what the open ones give to the reviewer.
    fn read_rounds(&self) -> Outcome {
        let overview =
            workflow::desk_overview(&self.project.path, &self.project.reader, &self.reviewer);
        answer(overview, |overview| Reply::Rounds(Box::new(overview)))
    }

    /// Opens a round as it was drawn.
    fn open_round(&mut self, planned: PlannedRound, at: Moment) -> Outcome {
        let PlannedRound { opened, newcomers, .. } = planned;
        self.write_round(RoundAct::Opened(opened), newcomers, at)
    }

    /// Closes a round.
    fn close_round(&mut self, round: &RoundStatus, at: Moment) -> Outcome {
        let closed = RoundClosed::of(round.plan.round, false);
        self.write_round(RoundAct::Closed(closed), Vec::new(), at)
    }

    fn write_round(&mut self, act: RoundAct, newcomers: Vec<Reviewer>, at: Moment) -> Outcome {
        let (reviewer, act) = (self.reviewer.clone(), Box::new(Act::Round(act)));
        self.send(Job::Round { reviewer, act, newcomers, at })
    }

    /// Reads who answered what of a case, as far as the reviewer may see it.
    fn read_statements(&self, no: CaseNo) -> Outcome {
        answer(self.project.reader.statements(no, &self.viewer()), |said| {
            Reply::Statements(no, Ok(said))
        })
    }

    /// Has it written that the reviewer is about to see what others say of a case.
    fn look(&mut self, no: CaseNo, at: Moment) -> Outcome {
        let (reviewer, how) = (self.reviewer.clone(), SeenHow::Who);
        self.send(Job::Look { reviewer, no, how, at })
    }

    /// Returns what others say of a case, now that the log says that the reviewer sees it.
    pub(super) fn looked(&self, no: CaseNo, proof: LookWritten) -> Reply {
        let viewer = Viewer::unblinded(self.reviewer.clone(), proof);
        match self.project.reader.statements(no, &viewer) {
            Ok(said) => Reply::Statements(no, Ok(said)),
            Err(error) => trouble(&error),
        }
    }

    /// Returns what was done about a round.
    pub(super) fn round_written(act: &Act) -> Reply {
        Reply::RoundWritten(Ok(match act {
            Act::Round(RoundAct::Opened(opened)) => {
                Message::new("round-opened").with("name", opened.plan.name.as_str()).into()
            }
            _ => Sentence::about(Topic::RoundClosedHere, Message::new("review-round-closed")),
        }))
    }
}
