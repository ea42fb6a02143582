//! A team on several machines: what this copy of a project knows goes to the others, and what they know comes here.

mod choosing;
mod erasing;
mod handing_over;
mod membership;
mod report;
mod sync;

pub use membership::{Membership, TeamError};
pub use report::{SyncReport, sync_report};
pub use sync::{Exchange, hand_over, join, share, sync, untaken};
