//! A team on several machines: what this copy of a project knows goes to the others, and what they know comes here.

mod erasing;
mod membership;
mod report;
mod sync;

pub use membership::{Membership, TeamError};
pub use report::sync_report;
pub use sync::{SyncReport, join, share, sync, untaken};
