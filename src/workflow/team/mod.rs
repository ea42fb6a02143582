//! A team on several machines: what this copy of a project knows goes to the others, and what they know comes here.

mod carriers;
mod choosing;
mod claims;
mod erasing;
mod exchange_state;
mod folder_carrier;
mod handing_over;
mod joining;
mod membership;
mod opening;
mod report;
mod server_carrier;
mod sync;

pub use claims::{claimed_cases, desk_overview, leave, set_need};
pub use erasing::UnconfirmedErasures;
pub use exchange_state::{ExchangeState, exchange_state};
pub use joining::{add_member, join, share, upgrade};
pub use membership::{Membership, TeamError, about_names};
pub use report::{SyncReport, sync_in_short, sync_report};
pub use sync::{Exchange, hand_over, sync};
