//! How cases, answers and acts are put into words: the same on the screen, in the plain mode and in
//! what subcommands print.

pub mod agreement;
mod answered_again;
mod answers;
mod case;
pub mod figures;
mod journal;
mod listing;
mod round;
mod ruling;
pub mod text;

pub use answered_again::answered_again;
pub use answers::{
    answers_in_short, case_change, facet_answer, facet_values, options, patch, verdict,
    verdict_reason,
};
pub use case::{
    PersonalFields, county, joined, place, place_and_date, proposed, report, short_fields,
    short_municipality, title, title_or_id,
};
pub use journal::journal_entry;
pub use listing::{listed, quoted};
pub use round::{round_act, round_kind, round_preview, round_settling};
pub use ruling::{
    answered, disputed, final_source, in_order, joined_case, numbered, reasons_given,
    reasons_given_in_short, rule_names, ruled, ruling_act, ruling_reason, ruling_reason_in_short,
    settled_by_others, settled_in_full, unsettled,
};
