//! Who is at work on a project, as the lock file beside it says.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::domain::Moment;

/// Who holds a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The number of the process.
    pub pid: u32,
    /// The name under which its user is logged in.
    pub user: String,
    /// Since when.
    pub since: Moment,
}

impl Holder {
    pub(super) fn this_process() -> Self {
        Self { pid: std::process::id(), user: whoami::username(), since: Moment::now() }
    }

    /// Since when, by the clock of the place: `2020-05-12 10:42`.
    pub(super) fn since_here(&self) -> String {
        let here = self.since.timestamp().to_zoned_datetime(TimeZone::system());
        here.strftime("%Y-%m-%d %H:%M").to_string()
    }
}
