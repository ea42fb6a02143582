//! Which cases are drawn, and who gets them: by hashes alone, so that anyone can check a draw with `sha256sum`.

pub mod assignment;
pub mod frame;
pub mod strata;

pub use assignment::{Assignment, assign, default_overlap, reading_order};
pub use frame::{draw_order, frame_sha256};
pub use strata::{TooFew, allocate, stratified_sample};
