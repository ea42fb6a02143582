//! The barometer: what the final answers of the cases say, by the design by which they came to be.

mod counted;
mod counts;
mod county;
mod estimate;
mod finish;
mod membership;
mod parts;
mod places;
mod tables;
#[cfg(test)]
mod tests;

pub use counted::BarometerCounts;
pub use counts::{CountedFacet, NOT_CLASSIFIED, OTHER, TWO_OR_MORE};
pub use membership::is_counted_by;
