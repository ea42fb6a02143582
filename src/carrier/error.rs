//! Why a folder or a server could not be used, or a segment not read.

use std::io;
use std::path::PathBuf;

use crate::domain::{Cause, Message, ToMessage};

/// A shared folder or a server could not be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum CarrierError {
    /// There is no such folder, or it cannot be read.
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It cannot be written to.
    Unwritten {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No project is shared there.
    Empty {
        /// The folder.
        path: PathBuf,
    },
    /// Several projects are shared there.
    Several {
        /// The folder.
        path: PathBuf,
    },
    /// It is no address of a team.
    NoAddress {
        /// What was given.
        address: String,
    },
    /// There is a password in the address of a server.
    PasswordInAddress,
    /// The program was built without PostgreSQL.
    WithoutPostgres {
        /// The address.
        server: String,
    },
    /// A setting of the connection cannot be used: of the address, the service file or the password file.
    Setting {
        /// Where it is.
        place: String,
        /// Why.
        reason: String,
    },
    /// Others can read the password file.
    OpenPasswordFile {
        /// The file.
        path: PathBuf,
    },
    /// The connection would not be encrypted.
    Unencrypted {
        /// The server.
        server: String,
    },
    /// The server answers otherwise than it is asked.
    Answer {
        /// The server.
        server: String,
        /// What is not as expected.
        reason: String,
    },
    /// The server cannot be reached.
    Unreachable {
        /// The server.
        server: String,
        /// Why.
        reason: String,
    },
    /// A later version of the program has brought the exchange up to date, and this one cannot use it any more.
    ExchangeNewer {
        /// The server.
        server: String,
    },
    /// The server, or whatever stands in between, takes the connection and then says nothing.
    Silent {
        /// The server.
        server: String,
        /// How long was waited.
        seconds: u64,
    },
    /// The server does not let one in, or does not let one do this.
    Refused {
        /// The server.
        server: String,
        /// Why.
        reason: String,
    },
    /// No project is shared there of which one is a member.
    NoProject {
        /// The server.
        server: String,
    },
    /// One is a member of several projects there.
    SeveralProjects {
        /// The server.
        server: String,
    },
    /// Only an owner may do this.
    NotOwner {
        /// The server.
        server: String,
    },
    /// An administrator has to do something first.
    Administrator {
        /// What: statements of SQL.
        sql: String,
    },
}

impl ToMessage for CarrierError {
    fn to_message(&self) -> Message {
        let about =
            |key, path: &PathBuf| Message::new(key).with("path", path.to_string_lossy().as_ref());
        let of_server = |key, server: &String| Message::new(key).with("server", server.as_str());
        match self {
            Self::Unreadable { path, source } => {
                about("team-unreadable", path).with("reason", source)
            }
            Self::Unwritten { path, source } => {
                about("team-unwritten", path).with("reason", source)
            }
            Self::Empty { path } => about("team-folder-empty", path),
            Self::Several { path } => about("team-folder-several", path),
            Self::NoAddress { address } => {
                Message::new("team-unknown-address").with("address", address.as_str())
            }
            Self::PasswordInAddress => Message::new("team-password-in-address"),
            Self::WithoutPostgres { server } => of_server("team-without-postgres", server),
            Self::Setting { place, reason } => Message::new("team-server-setting")
                .with("place", place.as_str())
                .with("reason", reason.as_str()),
            Self::OpenPasswordFile { path } => about("team-open-password-file", path),
            Self::Unencrypted { server } => of_server("team-unencrypted", server),
            Self::Unreachable { server, reason } => {
                of_server("team-server-unreachable", server).with("reason", reason.as_str())
            }
            Self::ExchangeNewer { server } => of_server("team-exchange-newer", server),
            Self::Silent { server, seconds } => {
                of_server("team-server-silent", server).with("seconds", *seconds)
            }
            Self::Answer { server, reason } => {
                of_server("team-server-answer", server).with("reason", reason.as_str())
            }
            Self::Refused { server, reason } => {
                of_server("team-server-refused", server).with("reason", reason.as_str())
            }
            Self::NoProject { server } => of_server("team-server-empty", server),
            Self::SeveralProjects { server } => of_server("team-server-several", server),
            Self::NotOwner { server } => of_server("team-not-owner", server),
            Self::Administrator { .. } => Message::new("team-administrator"),
        }
    }
}

/// Why a segment cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SegmentFault {
    /// The file cannot be read.
    Unreadable {
        /// Why.
        cause: Cause,
    },
    /// It ends early, or its content is not what its last line says.
    NotWhole,
    /// It is of another project, another copy, or has another number than its name says.
    Misplaced,
    /// It was written by a later version of the program.
    Newer,
}
