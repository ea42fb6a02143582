//! The courier of a team: exchanges what is new through the shared folder or the server, beside everything else.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::arrivals::{EventSender, LoopEvent};
use crate::domain::exchange::CaseKey;
use crate::domain::{MergeSummary, Message, ParcelCursor, Reviewer, ToMessage};
use crate::review::{Reply, TeamLink, TeamNews};
use crate::store::{Reader, StoreError};
use crate::threads;
use crate::workflow::{Exchange, Membership, SyncReport, TeamError, hand_over, sync_in_short};

/// How often what is new is exchanged. Each time that there is something new, a folder gets a file more.
const PERIOD: Duration = Duration::from_secs(300);

/// So long the end of a session waits until what was decided is handed over: a drive that does not answer is not waited
/// for, and the next session hands it over.
const LAST: Duration = Duration::from_secs(3);

/// How often it is looked whether that is done.
const MOMENT: Duration = Duration::from_millis(5);

/// What the store has taken, or why it has not.
type Taken = Result<Box<MergeSummary>, Message>;

/// What the courier is to do.
enum Errand {
    /// Exchange now what is new.
    Synchronise,
    /// Claim further cases: what is new goes first, since answers end claims.
    Claim,
    /// Go on with what the store has taken, or has not.
    Taken(Taken),
    /// Hand over what is new, and end.
    Last,
}

/// A thread that exchanges what is new with the team, however long the folder or the server takes to answer.
pub(super) struct Courier {
    errands: Sender<Errand>,
    /// `None` where the project belongs to no team, and once it was waited for.
    thread: Option<JoinHandle<Option<i64>>>,
}

impl Courier {
    /// Starts the thread where the project belongs to a team, and exchanges what is new for the first time.
    pub(super) fn start(
        project: &Path,
        (reviewer, own): (Reviewer, Vec<Reviewer>),
        answers: EventSender,
    ) -> Self {
        let (errands, inbox) = mpsc::channel();
        let membership = Membership::read(project);
        if let Ok(None) = membership {
            return Self { errands, thread: None };
        }
        let complaint = answers.clone();
        let round = Round { project: project.to_owned(), reviewer, own, inbox, answers };
        let thread = threads::spawn(move || round.work());
        if let Err(error) = &thread {
            let _ = complaint.send(LoopEvent::Reply(Reply::Trouble(error.to_message())));
        }
        Self { errands, thread: thread.ok() }
    }

    /// Exchanges what is new now. Returns whether the project belongs to a team.
    pub(super) fn synchronise(&self) -> bool {
        self.thread.is_some() && self.errands.send(Errand::Synchronise).is_ok()
    }

    /// Claims further cases.
    pub(super) fn claim(&self) {
        // Where there is no courier, nothing was claimed.
        let _ = self.errands.send(Errand::Claim);
    }

    /// Goes on with what the store has taken, or with why it has not.
    pub(super) fn taken(&self, taken: Taken) {
        // A courier that has ended wants to know nothing.
        let _ = self.errands.send(Errand::Taken(taken));
    }

    /// Hands over what is new and ends, if the folder answers in a moment. Returns how many acts are not sent then; `None`
    /// where it does not answer, or there is no team.
    pub(super) fn finish(&mut self) -> Option<i64> {
        let thread = self.thread.take()?;
        let begins = Instant::now();
        let _ = self.errands.send(Errand::Last);
        while !thread.is_finished() && begins.elapsed() < LAST {
            thread::sleep(MOMENT);
        }
        if thread.is_finished() { thread.join().ok().flatten() } else { None }
    }
}

/// What the thread works with.
struct Round {
    project: PathBuf,
    /// Who works in this copy.
    reviewer: Reviewer,
    /// The reviewers of this home.
    own: Vec<Reviewer>,
    inbox: Receiver<Errand>,
    answers: EventSender,
}

impl Round {
    /// Works until the session ends. Returns how many acts are not sent then.
    fn work(&self) -> Option<i64> {
        let mut is_asked = false;
        loop {
            let claimed = self.claimed();
            let done = self.exchange();
            let period = match &done {
                Ok(report) if report.has_more => Duration::ZERO,
                _ => PERIOD,
            };
            // The session outlives its courier; when it does not, there is no one left to answer.
            let _ = self
                .answers
                .send(LoopEvent::Reply(Reply::Team(self.news(done, is_asked, &claimed))));
            is_asked = match self.inbox.recv_timeout(period) {
                Ok(Errand::Synchronise) => true,
                Ok(Errand::Taken(_) | Errand::Claim) | Err(RecvTimeoutError::Timeout) => false,
                Ok(Errand::Last) => {
                    self.hand_over();
                    return self.unsent().ok().map(|(unsent, _)| unsent);
                }
                Err(RecvTimeoutError::Disconnected) => return None,
            };
        }
    }

    fn exchange(&self) -> Result<SyncReport, Obstacle> {
        let membership = Membership::read(&self.project)?.ok_or(TeamError::NotJoined)?;
        let membership = membership.of_home(&self.own);
        let reader = Reader::open(&self.project)?;
        let exchange = Exchange::begin(&self.project, membership, &reader)?;
        let mut exchange = exchange.claiming_for(self.reviewer.clone());
        let Some(order) = exchange.order() else {
            return Ok(exchange.finish(&reader, None)?);
        };
        let _ = self.answers.send(LoopEvent::Parcels(Box::new(order)));
        match self.wait_for_the_store()? {
            Ok(taken) => Ok(exchange.finish(&reader, Some(*taken))?),
            Err(why) => {
                // What is decided here reaches the others all the same.
                exchange.finish(&reader, None)?;
                Err(Obstacle::Undecided(why))
            }
        }
    }

    /// Waits for what the store has taken, or for why it has not.
    fn wait_for_the_store(&self) -> Result<Taken, Obstacle> {
        loop {
            match self.inbox.recv() {
                Ok(Errand::Taken(taken)) => return Ok(taken),
                Ok(Errand::Synchronise | Errand::Claim) => {}
                Ok(Errand::Last) | Err(_) => return Err(Obstacle::Ended),
            }
        }
    }

    fn news(
        &self,
        done: Result<SyncReport, Obstacle>,
        is_asked: bool,
        before: &[CaseKey],
    ) -> TeamNews {
        let has_claims = self.claimed() != before;
        let unsent = self.unsent().ok();
        let (outcome, link, has_news) = match done {
            Ok(report) => {
                let has_news = !report.taken.is_nothing_new() || !report.faults.is_empty();
                (Ok(sync_in_short(&report)), TeamLink::Exchanged, has_news)
            }
            Err(Obstacle::Team(TeamError::Carrier(error))) => {
                (Err(error.to_message()), TeamLink::Offline, false)
            }
            Err(error) => (Err(error.to_message()), TeamLink::Refused, true),
        };
        TeamNews { unsent, link, outcome, has_news, is_asked, has_claims }
    }

    /// Returns what this copy has claimed.
    fn claimed(&self) -> Vec<CaseKey> {
        let membership = Membership::read(&self.project).ok().flatten();
        membership.map(|membership| membership.claims.cases).unwrap_or_default()
    }

    /// Returns how many acts are not sent, and how far what is here was.
    fn unsent(&self) -> Result<(i64, ParcelCursor), TeamError> {
        let membership = Membership::read(&self.project)?.ok_or(TeamError::NotJoined)?;
        Ok((Reader::open(&self.project)?.news_since(&membership.given)?, membership.given))
    }

    /// Hands over what was decided since the last time. What goes wrong is done the next time.
    fn hand_over(&self) {
        let (Ok(Some(membership)), Ok(reader)) =
            (Membership::read(&self.project), Reader::open(&self.project))
        else {
            return;
        };
        let _ = hand_over(&self.project, membership.of_home(&self.own), &reader);
    }
}

/// Why nothing was exchanged.
enum Obstacle {
    Team(TeamError),
    /// Something is to be decided first.
    Undecided(Message),
    /// The session ended meanwhile.
    Ended,
}

impl From<TeamError> for Obstacle {
    fn from(error: TeamError) -> Self {
        Self::Team(error)
    }
}

impl From<StoreError> for Obstacle {
    fn from(error: StoreError) -> Self {
        Self::Team(error.into())
    }
}

impl ToMessage for Obstacle {
    fn to_message(&self) -> Message {
        match self {
            Self::Team(error) => error.to_message(),
            Self::Undecided(how) => how.clone(),
            Self::Ended => Message::new("team-ended"),
        }
    }
}
