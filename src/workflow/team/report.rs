//! What came of a synchronisation, in words.

use crate::carrier::{SegmentFault, SegmentName};
use crate::domain::{MergeSummary, Message};
use crate::workflow::merge::{merge_details, merge_to_do};

/// What came of a synchronisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncReport {
    /// How many acts were handed over.
    pub given: usize,
    /// How many versions of reports were handed over.
    pub versions: usize,
    /// What came from the others.
    pub taken: MergeSummary,
    /// How many segments wait for others that have not arrived.
    pub waiting: usize,
    /// Segments that cannot be taken.
    pub faults: Vec<(SegmentName, SegmentFault)>,
    /// Acts of other people that a server does not take from this member.
    pub foreign: usize,
    /// Some of this home's own acts were refused: they are handed over again until the team takes them.
    pub refuses_own: bool,
    /// Acts that a server has set aside, since they contradict what is there.
    pub set_aside: usize,
    /// The server passes on what a later version of the program has written.
    pub is_outdated: bool,
    /// The exchange on the server was set up by an earlier version of the program.
    pub is_behind: bool,
    /// What came is a portion: the next exchange takes further ones.
    pub has_more: bool,
}

impl SyncReport {
    /// Adds what came of the exchange after this one.
    pub(super) fn add(&mut self, later: Self) {
        self.given += later.given;
        self.versions += later.versions;
        self.taken.add(later.taken);
        self.waiting = later.waiting;
        self.faults = later.faults;
        // What is refused is refused each time.
        self.foreign = self.foreign.max(later.foreign);
        self.refuses_own = later.refuses_own;
        self.set_aside += later.set_aside;
        self.is_outdated |= later.is_outdated;
        self.is_behind = later.is_behind;
        self.has_more = later.has_more;
    }
}

/// Reviewers whose acts are counted by name in a notice; of more, all are counted together.
const MOST_NAMED: usize = 3;

/// Returns what came of a synchronisation, a line each.
#[must_use]
pub fn sync_report(report: &SyncReport) -> Vec<Message> {
    [given(report), taken(report)]
        .into_iter()
        .chain(merge_details(&report.taken, false))
        .chain(troubles(report))
        .collect()
}

/// Returns what is new by a synchronisation, and what is to do, for who is at work: nothing that is 0, and no details.
#[must_use]
pub fn sync_in_short(report: &SyncReport) -> Vec<Message> {
    let taken = &report.taken;
    let sends = (report.given + report.versions > 0).then(|| given(report));
    let came = || taken.events.iter().filter(|of| of.new > 0);
    let mut news: Vec<Message> = if came().count() > MOST_NAMED {
        vec![self::taken(report)]
    } else {
        let named = came().map(|of| {
            let from = Message::new("team-news-from").with("reviewer", of.reviewer.as_str());
            from.with("acts", of.new)
        });
        let cases = Message::new("team-news-cases").with("count", taken.new_cases);
        named.chain((taken.new_cases > 0).then_some(cases)).collect()
    };
    if sends.is_none() && news.is_empty() && taken.is_nothing_new() {
        news.push(Message::new("team-nothing-new"));
    }
    sends.into_iter().chain(news).chain(merge_to_do(taken)).chain(troubles(report)).collect()
}

fn given(report: &SyncReport) -> Message {
    Message::new("team-given").with("acts", report.given).with("versions", report.versions)
}

fn taken(report: &SyncReport) -> Message {
    Message::new("team-taken")
        .with("acts", report.taken.new_events())
        .with("cases", report.taken.new_cases)
}

/// Returns what could not be taken or was not, a line each.
fn troubles(report: &SyncReport) -> Vec<Message> {
    let waiting = Message::new("team-waiting").with("count", report.waiting);
    let faults = report.faults.iter().map(|(name, fault)| {
        let message = match fault {
            SegmentFault::NotWhole => Message::new("team-segment-not-whole"),
            SegmentFault::Misplaced => Message::new("team-segment-misplaced"),
            SegmentFault::Newer => Message::new("team-segment-newer"),
            SegmentFault::Unreadable { cause } => {
                Message::new("team-segment-unreadable").with("reason", cause)
            }
        };
        message.with("file", name.to_string())
    });
    let at_server = [
        (report.foreign > 0).then(|| Message::new("team-foreign").with("count", report.foreign)),
        (report.set_aside > 0)
            .then(|| Message::new("team-set-aside").with("count", report.set_aside)),
        report.is_outdated.then(|| Message::new("team-feed-newer")),
        report.is_behind.then(|| Message::new("team-exchange-behind")),
    ];
    (report.waiting > 0)
        .then_some(waiting)
        .into_iter()
        .chain(faults)
        .chain(at_server.into_iter().flatten())
        .collect()
}
