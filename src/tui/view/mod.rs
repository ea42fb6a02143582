//! What the reviewer sees: one file a pane or dialogue. Views change nothing but their own scroll
//! and wrap caches.

mod agreement;
mod agreement_matrix;
mod alike;
mod barometer;
mod batch;
mod boxes;
mod case_pane;
mod changes;
mod clusters;
mod codebook_page;
mod columns;
mod context;
mod cues;
mod dialogue;
mod dialogue_hints;
mod disputed_rules;
mod facets;
mod field;
mod footer;
mod header;
mod history_page;
mod hits;
mod joined_cases;
mod kept;
mod keys_page;
mod layout;
mod legend;
mod list_rows;
mod lists;
mod merging;
mod message_row;
mod notice;
mod pages;
mod paint;
mod preferences;
mod progress;
mod question;
mod queue;
mod queue_heading;
mod read_on;
mod report;
mod round_ends;
mod rounds;
mod rules;
mod ruling_reasons;
mod screen;
mod screens;
mod scrolling;
mod settled_answers;
mod settled_cell;
mod settling;
mod stepper;
mod title;
mod training;
mod verdict;
mod worklists;

pub use layout::SMALLEST;
pub use round_ends::{round_finished, rounds_still_open};
pub use rounds::{round_hint, round_question, rounds_in_lines};
pub use screen::{PointedAt, Screen, page_in_lines};

#[cfg(test)]
mod tests;
