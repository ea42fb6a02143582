//! How far what is decided here has reached the others of a team.

use crate::domain::ParcelCursor;

/// How the last exchange with the team went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamLink {
    /// What was new was exchanged.
    Exchanged,
    /// The shared folder or the server could not be used.
    Offline,
    /// It was refused: something is to be decided or put right first.
    Refused,
}

/// What the desk knows of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamDesk {
    /// How many acts are not sent.
    pub unsent: i64,
    /// How the last exchange went.
    pub link: TeamLink,
    /// How far what is here was sent.
    pub sent: ParcelCursor,
}
