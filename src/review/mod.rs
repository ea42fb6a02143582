//! The reviewer's desk, pure: what lies open, what keys mean for it, what must happen next.
//!
//! [`update()`] is the only way in: it takes the state, one action and the time, and returns the
//! effects that the session has to carry out. It reads no clock, no file and no terminal, so a run
//! of keys can be replayed in a test and ends in the same state every time.

pub mod action;
pub mod batch;
pub mod command;
pub mod filter;
pub mod layer;
pub mod notice;
mod on_its_way;
pub mod open_case;
pub mod pace;
pub mod queue;
pub mod search;
pub mod state;
pub mod tour;
pub mod unsaved;
mod update;

pub use action::{Action, Effect, ExportChoice, ExportOrder, Scroll, Via};
pub use batch::{BatchAnswer, Marks};
pub use command::Command;
pub use layer::{Layer, Page};
pub use notice::{Notice, Tone};
pub use open_case::{Draft, OpenCaseView, Panel};
pub use search::{Hit, Index};
pub use state::{Pane, State};
pub use tour::Tour;
pub use update::update;

#[cfg(test)]
pub(crate) mod tests;
