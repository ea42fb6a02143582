//! Triples: a state, keys, the state expected. One file a theme; `sitting` runs the keys.

mod answering;
mod batching;
mod case_below;
mod claims;
mod deliveries;
mod dialogues;
mod facets;
mod failing;
mod filtering;
pub(crate) mod finding;
mod merging;
mod moving;
pub(crate) mod project;
mod properties;
pub(crate) mod rounds;
mod searching;
pub(crate) mod sitting;
mod undoing;
mod worklists;
