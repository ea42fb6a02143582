//! The reviewer's desk, pure: what lies open, what keys mean for it, what must happen next.
//!
//! [`update()`] is the only way in: it takes the state, one action or reply and the time, and returns the
//! effects that the session has to carry out. It reads no clock, no file and no terminal, so a run
//! of keys can be replayed in a test and ends in the same state every time.

mod access;
pub mod action;
mod again_desk;
pub mod batch;
mod beginning;
mod cancels;
mod claim_queue;
mod columns_dialogue;
pub mod command;
pub mod draft;
mod draft_keeping;
pub mod effect;
mod export_dialogue;
mod export_order;
mod facets;
pub mod filter;
pub mod kept_dialogue;
mod known_ids;
pub mod layer;
mod marks;
pub mod merge_dialogue;
mod newest_typed;
mod notice;
mod on_its_way;
mod onward;
pub mod open_case;
mod outlook;
pub mod pace;
pub mod panel;
pub mod preference;
mod prefilled_field;
mod question_keys;
pub mod queue;
pub mod reply;
mod round_access;
pub mod round_desk;
pub mod round_form;
mod rule_choice;
mod ruling_draft;
mod saving;
pub mod search;
mod settled_case;
pub mod settling;
mod setup;
pub mod state;
mod state_parts;
mod taking;
mod team_desk;
pub mod today;
pub mod tour;
pub mod training;
mod typed_words;
mod typing_order;
pub mod unsaved;
mod update;
pub mod worklist;

pub use action::{Action, KeyPlace, ReviewInput};
pub use batch::BatchAnswer;
pub use cancels::Cancels;
pub use command::Command;
pub use draft::Draft;
pub use effect::{
    Effect, FileEffect, ProjectChoice, ScreenEffect, Scroll, SearchEffect, StoreEffect, Via,
};
pub use export_order::{ExportChoice, ExportOrder, FormatId, ProposedFiles, ReportOrder};
pub use known_ids::KnownIds;
pub use layer::{AgreementPage, BarometerPage, CodebookPage, Layer, Page, RuleNoteField};
pub use marks::Marks;
pub use merge_dialogue::MergeOrder;
pub use notice::{Notice, Sentence, Tone, Topic};
pub use onward::Onward;
pub use open_case::OpenCaseView;
pub use panel::Panel;
pub use reply::{RecentWork, Reply, TeamNews};
pub use saving::{LastSaved, SavedDecisions, Saving};
pub use search::{Hit, Index};
pub use setup::Setup;
pub use state::{Pane, State};
pub use team_desk::{TeamDesk, TeamLink};
pub use tour::Tour;
pub use update::update;
pub use worklist::{Worklist, Worklists};

#[cfg(test)]
pub(crate) mod tests;
