//! What goes wrong on the way to a server, and whether it is worth another try.

use std::error::Error as _;
use std::io;
use std::time::Duration;

use tokio_postgres::error::SqlState;

use crate::carrier::address::ServerAddress;
use crate::carrier::error::CarrierError;

/// Why a server has not done what it was asked.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It says why, or the connection is lost.
    Failed(tokio_postgres::Error),
    /// Nothing has come from it for so long.
    Silent(Duration),
    /// The connection has ended before.
    Ended,
    /// This machine has no means for a connection.
    System(io::Error),
}

impl From<tokio_postgres::Error> for Trouble {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Failed(error)
    }
}

/// Returns what went wrong.
pub(super) fn failed(address: &ServerAddress, trouble: &Trouble) -> CarrierError {
    let server = address.as_str().to_owned();
    let error = match trouble {
        Trouble::Failed(error) => error,
        Trouble::Silent(waited) => {
            return CarrierError::Silent { server, seconds: waited.as_secs().max(1) };
        }
        Trouble::Ended => {
            let reason = io::Error::from(io::ErrorKind::NotConnected).to_string();
            return CarrierError::Unreachable { server, reason };
        }
        Trouble::System(error) => {
            return CarrierError::Unreachable { server, reason: error.to_string() };
        }
    };
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

impl Trouble {
    /// Returns whether the same may succeed at once: two members waited for each other, or the connection was lost, in which
    /// case it may also have been done. A server that says nothing is not waited for again: the next exchange tries it.
    pub(super) fn may_pass(&self) -> bool {
        let Self::Failed(error) = self else { return matches!(self, Self::Ended) };
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
    pub(super) fn lacks_rights(&self) -> bool {
        self.is(&SqlState::INSUFFICIENT_PRIVILEGE)
    }

    /// Returns whether the server says that there is no such function, or no exchange at all.
    pub(super) fn is_unknown(&self) -> bool {
        self.is(&SqlState::UNDEFINED_FUNCTION) || self.is(&SqlState::INVALID_SCHEMA_NAME)
    }

    fn is(&self, code: &SqlState) -> bool {
        matches!(self, Self::Failed(error) if error.code() == Some(code))
    }
}
