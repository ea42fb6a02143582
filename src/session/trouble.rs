//! What to do about what could not be read.

use crate::domain::ToMessage as _;
use crate::review::Reply;
use crate::store::StoreError;

/// Returns a reply that names what could not be read. Where the file is not what it was, nothing more may
/// be taken: work stops as after a failed save.
pub(super) fn trouble(error: &StoreError) -> Reply {
    if error.ends_work() {
        Reply::SaveFailed { cause: error.to_message(), importing: false }
    } else {
        Reply::Trouble(error.to_message())
    }
}
