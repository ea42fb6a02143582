//! What goes wrong on the way to a server, and whether it is worth another try.

use std::error::Error as _;

use postgres::error::SqlState;

use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;

/// Returns what went wrong.
pub(super) fn failed(address: &ServerAddress, error: &postgres::Error) -> CarrierError {
    let server = address.as_str().to_owned();
    if let Some(answer) = error.as_db_error() {
        return match *answer.code() {
            SqlState::INVALID_SCHEMA_NAME | SqlState::UNDEFINED_FUNCTION => {
                CarrierError::NoProject { server }
            }
            _ => CarrierError::Refused { server, reason: answer.message().to_owned() },
        };
    }
    let mut reason = error.to_string();
    let mut cause = error.source();
    while let Some(why) = cause {
        reason = why.to_string();
        cause = why.source();
    }
    CarrierError::Unreachable { server, reason }
}

/// Returns whether the same may succeed at once: two members waited for each other, or the connection was lost, in which case
/// it may also have been done.
pub(super) fn may_pass(error: &postgres::Error) -> bool {
    let passing = [
        SqlState::T_R_DEADLOCK_DETECTED,
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::LOCK_NOT_AVAILABLE,
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::CANNOT_CONNECT_NOW,
    ];
    error.code().map_or_else(
        || error.is_closed() || error.source().is_some(),
        |code| passing.contains(code),
    )
}

/// Returns whether rights are missing.
pub(super) fn lacks_rights(error: &postgres::Error) -> bool {
    error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE)
}
