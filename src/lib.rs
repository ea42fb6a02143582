//! nybrott: classify case reports of municipal innovation by keyboard, in the terminal.
//!
//! `ARCHITECTURE.md` shows the rooms and the way of a case through them.

pub mod carrier;
pub mod cli;
pub mod codebook;
pub mod config;
pub mod domain;
pub mod export;
pub mod files;
pub mod import;
pub mod measure;
pub mod register;
pub mod report;
pub mod review;
pub mod session;
pub mod store;
pub mod threads;
pub mod tui;
pub mod wording;
pub mod words;
pub mod workflow;
