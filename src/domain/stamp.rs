//! The order of all events.

use uuid::Uuid;

/// The place of an event in the order of all events: by Lamport clock, then by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The event's Lamport clock.
    pub lamport: u64,
    /// The event's id; settles ties between writers that did not know of each other.
    pub id: Uuid,
}

impl Stamp {
    /// The stamp of an act that the store has not numbered yet: after all that it has.
    pub const NEWEST: Self = Self { lamport: u64::MAX, id: Uuid::nil() };
}
