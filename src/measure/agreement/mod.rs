//! How far reviewers agree: a table of ratings, coefficients of it, and how sure they are.

pub mod caution;
pub mod coefficient;
pub mod estimate;
pub mod questions;
pub mod ratings;
pub mod sets;
pub mod specific;
mod sums;
pub mod weights;

pub use caution::{Caution, IntervalBy, Precision, Shown};
pub use coefficient::{Coefficient, Undefined};
pub use estimate::{Agreement, Estimate, Resampled};
pub use questions::{
    AnswerTable, ComparedFacet, ComparedQuestion, Rated, RatedQuestion, SetDistance,
};
pub use ratings::Ratings;
pub use sets::LabelSet;
pub use specific::{ValueAgreement, value_agreement};
pub use weights::Weights;
