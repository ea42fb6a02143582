//! Imports, exports, merges and rounds between files and a project, the same for the screen and the subcommands.

mod adjusting;
pub mod agreement;
mod barometer;
mod codebook;
mod demo;
mod error;
mod export;
mod export_outcome;
mod file_names;
mod import;
mod import_report;
mod labels;
mod merge;
mod near_duplicates;
mod own_references;
mod precision;
mod preparation;
mod report;
mod rounds;
mod rules;
mod samples;
mod shown_cases;
mod sources;
mod team;
mod training;
mod worklists;

pub use crate::carrier::{CarrierError, FolderSize, TeamAddress};
pub use adjusting::{AdjustBy, NotAdjusted};
pub use barometer::{
    CasesToCount, CountedCases, barometer_of_all, barometer_of_answers, cases_of_bar,
};
pub use codebook::{WordsOfActs, codebook_in_force, facets_in_force, project_codebook};
pub use demo::{DEMO_NAME, make_demo};
pub use error::WorkflowError;
pub use export::{PROGRAM, Selection, export, export_to_file};
pub use export_outcome::{ExportOutcome, not_exported};
pub use file_names::file_stem;
pub use import::{
    ImportJob, ImportProgress, OpenedFile, PendingImport, RunningImport, import_all, open_file,
    open_files, open_input, origin,
};
pub use import_report::FinishedImport;
pub use labels::labels;
pub use merge::{
    lapsed_rulings, merge_details, merge_report, merge_to_do, not_merged, own_reviewers,
    unassigned_answers, what_an_entry_is,
};
pub use own_references::{add_own_references, unreadable_references};
pub use precision::{SamplePrecision, WANTED_POINTS, sample_progress, sampled_counts};
pub use preparation::preparation;
pub use report::{
    AskedReport, ReportOfAll, read_report, report_of_all, unclear_names, unclear_places_of,
};
pub use rounds::{
    CheckedRound, DrawnCase, MovedCases, RoundError, RoundRequest, SampleSize, check_round,
    hand_out_beside, not_handed_out, plan_round, reading_list, reassign, request, round_overview,
};
pub use rules::{is_rule, rule_usage, rules_in_force};
pub use samples::{SAMPLES_NAME, import_samples};
pub use sources::spare_sources;
pub use team::{
    Exchange, ExchangeState, Membership, SyncReport, TeamError, UnconfirmedErasures, about_names,
    add_member, claimed_cases, desk_overview, exchange_state, hand_over, join, leave, set_need,
    share, sync, sync_in_short, sync_report, upgrade,
};
pub use training::{training_cases, worked_cases};
pub use worklists::{answered_otherwise, worklist_cases, worklist_counts};
