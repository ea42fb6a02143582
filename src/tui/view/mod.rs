//! What the reviewer sees: one file a pane or dialogue. Views change nothing but their own scroll
//! and wrap caches.

mod answers;
mod batch;
mod changes;
mod codebook;
mod columns;
mod context;
mod dialogue;
mod field;
mod footer;
mod header;
mod layout;
mod lists;
mod notice;
mod pages;
mod paint;
mod queue;
mod report;
mod screen;
mod screens;
mod scrolling;

pub use screen::{SMALLEST, Screen, page_in_lines};

#[cfg(test)]
mod tests;
