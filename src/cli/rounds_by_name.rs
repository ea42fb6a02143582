//! A round by the name that was typed, for every subcommand that takes one.

use crate::cli::failure::Failure;
use crate::domain::Message;
use crate::domain::rounds::RoundStatus;
use crate::store::Reader;

/// Finds a round by its name, or by its id where two copies gave one name to two rounds.
pub(super) fn find(reader: &Reader, typed: &str) -> Result<RoundStatus, Failure> {
    let rounds = reader.rounds()?;
    let named: Vec<&RoundStatus> = rounds
        .iter()
        .filter(|round| round.plan.name == typed || round.plan.round.to_string() == typed)
        .collect();
    match named[..] {
        [round] => Ok(round.clone()),
        [] => {
            let known: Vec<&str> = rounds.iter().map(|round| round.plan.name.as_str()).collect();
            let message = Message::new("round-unknown").with("name", typed);
            Err(Failure::Failed(message.with("known", known.join(", ")).with("count", known.len())))
        }
        _ => {
            let ids: Vec<String> = named.iter().map(|of| of.plan.round.to_string()).collect();
            let message = Message::new("round-ambiguous").with("name", typed);
            Err(Failure::Failed(message.with("ids", ids.join(", "))))
        }
    }
}
