//! Rounds: what is drawn, who reads it and in which order, for the screen and the subcommands.

mod again;
mod check;
mod error;
mod handing_out;
mod overlap;
mod people;
mod plan;
mod reading;
mod reassign;
mod request;
mod typed;

pub use check::{CheckedRound, DrawnCase, check_round};
pub use error::RoundError;
pub use handing_out::{hand_out_beside, not_handed_out};
pub use plan::plan_round;
pub use reading::{reading_list, round_overview};
pub use reassign::{MovedCases, reassign};
pub use request::{RoundRequest, SampleSize};
pub use typed::request;
