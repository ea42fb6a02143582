//! What came of a synchronisation, in words.

use super::sync::SyncReport;
use crate::carrier::SegmentFault;
use crate::domain::Message;
use crate::workflow::merge::merge_details;

/// Returns what came of a synchronisation, a line each.
#[must_use]
pub fn sync_report(report: &SyncReport) -> Vec<Message> {
    let given =
        Message::new("team-given").with("acts", report.given).with("versions", report.versions);
    let taken = Message::new("team-taken")
        .with("acts", report.taken.new_events())
        .with("cases", report.taken.new_cases);
    let waiting = Message::new("team-waiting").with("count", report.waiting);
    let faults = report.faults.iter().map(|(name, fault)| {
        let key = match fault {
            SegmentFault::NotWhole => "team-segment-not-whole",
            SegmentFault::Misplaced => "team-segment-misplaced",
            SegmentFault::Newer => "team-segment-newer",
        };
        Message::new(key).with("file", format!("{}/{:08}.seg", name.replica, name.number))
    });
    [given, taken]
        .into_iter()
        .chain(merge_details(&report.taken, false))
        .chain((report.waiting > 0).then_some(waiting))
        .chain(faults)
        .collect()
}
