//! Acts about rounds in words.

use crate::domain::Message;
use crate::domain::rounds::{RoundAct, RoundKind, SeenHow};

/// Returns what an act about rounds does.
#[must_use]
pub fn round_act(act: &RoundAct) -> Message {
    match act {
        RoundAct::Opened(opened) => Message::new("round-log-opened")
            .with("name", opened.plan.name.as_str())
            .with("kind", round_kind(opened.plan.kind))
            .with("count", opened.plan.n),
        RoundAct::Reassigned(_) => Message::new("round-log-reassigned"),
        RoundAct::Closed(closed) if closed.void => Message::new("round-log-void"),
        RoundAct::Closed(_) => Message::new("round-log-closed"),
        RoundAct::Seen(seen) => Message::new(match seen.how {
            SeenHow::Who => "round-log-seen-who",
            SeenHow::Unblind => "round-log-seen-unblind",
            SeenHow::Adjudication => "round-log-seen-adjudication",
        }),
    }
}

/// Returns what a round is for.
#[must_use]
pub fn round_kind(kind: RoundKind) -> Message {
    Message::new(match kind {
        RoundKind::Double => "round-kind-double",
        RoundKind::Sample => "round-kind-sample",
        RoundKind::Calibration => "round-kind-calibration",
    })
}
