//! Rounds: their acts in the log, and what follows from them beside it.

pub(super) mod acts;
pub(super) mod closing;
pub(super) mod tables;
