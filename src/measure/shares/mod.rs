//! Shares with honest uncertainty: what a sample says of all cases.

pub mod exact;
