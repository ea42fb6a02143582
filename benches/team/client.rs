//! A reviewer who decides and hands over through the program's own code, without a project file.

use std::time::{Duration, Instant};

use nybrott::carrier::{FeedSender, FeedServer, PushVerdict};
use nybrott::domain::exchange::{CaseKey, PortableCase, PortableChange, PortableEvent};
use nybrott::domain::{Moment, ParcelItem, ReviewerId, TextHash};
use serde_json::json;
use uuid::Uuid;

use crate::Result;
use crate::filling::text_of;

/// How many lines a copy asks for at once.
const PAGE: i32 = 2_000;

/// Writes a reviewer's decisions, one after the other.
pub struct Hand {
    /// Whose they are.
    pub reviewer: ReviewerId,
    session: Uuid,
    seq: u64,
}

impl Hand {
    /// Of a reviewer who has decided nothing yet.
    pub fn new() -> Self {
        Self { reviewer: ReviewerId::new(), session: Uuid::now_v7(), seq: 0 }
    }

    /// Decides a case. Returns the id of the event with its line of a parcel.
    pub fn decides(&mut self, case: &CaseKey) -> Result<(Uuid, String)> {
        self.seq += 1;
        let id = Uuid::now_v7();
        let CaseKey { id: case, source } = case.clone();
        let text = TextHash::new(&case, &text_of(&case, 1));
        let patch = json!({ "category": "emergency", "kinds": ["service"], "new": "yes" });
        let event = PortableEvent {
            at: Moment::now(),
            batch_size: 1,
            changes: vec![PortableChange {
                cases: vec![PortableCase { id: case, source, text }],
                patch: Some(patch),
            }],
            codebook: None,
            id,
            imported: false,
            kind: "answered".to_owned(),
            lamport: self.seq,
            payload: None,
            reviewer: self.reviewer,
            seq: self.seq,
            session: self.session,
            target: None,
            track: None,
        };
        Ok((id, serde_json::to_string(&ParcelItem::Event(event))?))
    }
}

/// A reviewer who is connected.
pub struct Client {
    /// What the reviewer decides.
    pub hand: Hand,
    server: Box<dyn FeedServer>,
    project: Uuid,
    sender: FeedSender,
    taken: i64,
}

impl Client {
    /// Of a connection to the server that has this project.
    pub fn new(server: Box<dyn FeedServer>, project: Uuid) -> Self {
        let hand = Hand::new();
        let sender = FeedSender { replica: Uuid::now_v7(), own: vec![hand.reviewer] };
        Self { hand, server, project, sender, taken: 0 }
    }

    /// Hands over lines. Returns how long that took.
    pub fn push(&mut self, lines: &[String]) -> Result<Duration> {
        let begin = Instant::now();
        let verdicts = self.server.push(self.project, &self.sender, lines)?;
        if verdicts.iter().any(|verdict| *verdict != PushVerdict::New) {
            return Err(format!("what was handed over is {verdicts:?}").into());
        }
        Ok(begin.elapsed())
    }

    /// Takes what is new. Returns the lines, and how many places were missing between those that came.
    pub fn pull(&mut self) -> Result<(Vec<String>, usize)> {
        let (mut lines, mut gaps) = (Vec::new(), 0);
        self.server.state(self.project, self.taken)?;
        loop {
            let page = self.server.lines(self.project, self.sender.replica, self.taken, PAGE)?;
            if page.is_empty() {
                return Ok((lines, gaps));
            }
            for line in page {
                gaps += usize::from(line.place != self.taken + 1);
                self.taken = line.place;
                lines.extend(line.line);
            }
        }
    }

    /// Claims so many cases.
    pub fn claim(&mut self, wanted: i32) -> Result<Vec<CaseKey>> {
        Ok(self.server.claim(self.project, self.sender.replica, wanted)?.cases)
    }
}
