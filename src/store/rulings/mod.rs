//! Rulings: their acts in the log, and what they come to. Nothing of it is kept beside the log.

pub(super) mod acts;
pub(super) mod inputs;
pub(super) mod lapsing;
pub(super) mod live;
pub(super) mod outcome;
pub(super) mod turning;
