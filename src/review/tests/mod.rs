//! Triples: a state, keys, the state expected. One file a theme; `sitting` runs the keys.

mod answering;
mod batching;
mod case_below;
mod claims;
mod deliveries;
mod dialogues;
mod drafts;
mod exporting;
mod facets;
mod failing;
mod filtering;
pub(crate) mod finding;
mod finished_cases;
mod importing;
mod kept_answers;
mod merging;
mod moving;
mod notes;
mod postponing;
pub(crate) mod project;
mod properties;
pub(crate) mod rounds;
mod searching;
pub(crate) mod sitting;
mod undoing;
mod undoing_batches;
mod worklists;
