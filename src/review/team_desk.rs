//! How far what is decided here has reached the others of a team.

/// What the desk knows of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamDesk {
    /// How many acts are not handed over.
    pub unsent: i64,
    /// Whether the shared folder could be used the last time.
    pub is_reachable: bool,
}
