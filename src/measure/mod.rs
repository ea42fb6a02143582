//! The arithmetic of what several reviewers say: how far they agree, which cases are drawn and who gets them,
//! what a sample says of the whole, and which small counts must not be published.
//!
//! Nothing in here reads a file, knows a clock or rolls a die: the same input gives the same numbers on every
//! machine. Formulas name the literature they come from; `docs/method.md` explains them, and why each was
//! chosen.

pub mod agreement;
pub mod barometer;
pub mod draws;
pub mod drift;
pub mod generator;
pub mod numbers;
pub mod shares;
pub mod suppression;

pub use generator::SplitMix64;
pub use numbers::Interval;

#[cfg(test)]
mod tests;
