//! Giving what a reviewer has not answered to another.

use std::collections::HashSet;

use super::error::{RoundError, unfit};
use super::people::person;
use crate::domain::rounds::{RoundAct, RoundReassigned, RoundStatus};
use crate::domain::{Act, CaseNo, Message, Reviewer, SeenCase, Standing};
use crate::store::Reader;

/// Cases of a round that go to another reviewer.
#[derive(Debug, Clone)]
pub struct MovedCases {
    /// The act.
    pub act: Act,
    /// Who gets them, where the project does not know them.
    pub newcomers: Vec<Reviewer>,
    /// How many cases.
    pub count: usize,
    /// How many unanswered ones stay, since the other reads them already, or has answered them before.
    pub kept: usize,
}

/// Returns the act that gives what a reviewer of an open round has not answered to another.
///
/// # Errors
/// [`RoundError::Unfit`] with what is in the way; whatever the project answers.
pub fn reassign(
    reader: &Reader,
    own: &Reviewer,
    round: &RoundStatus,
    (from, to): (&str, &str),
) -> Result<MovedCases, RoundError> {
    if !round.is_open() {
        let message = Message::new("round-already-closed");
        return unfit(message.with("name", round.plan.name.as_str()));
    }
    let giver = reader.person_named(from)?.filter(|person| round.reader(person).is_some());
    let Some(giver) = giver else {
        let message = Message::new("round-no-reader").with("reviewer", from);
        let message = message.with("name", round.plan.name.as_str());
        return unfit(message.with("readers", round.names_of_readers()));
    };
    let (taker, is_new) = person(reader, own, to)?;
    if taker == giver {
        return unfit(Message::new("round-reviewer-twice").with("name", to));
    }
    if round.adjudicators.contains(&taker) {
        return unfit(Message::new("round-adjudicator-reads").with("name", to));
    }
    let id = round.plan.round;
    let given: Vec<CaseNo> = reader.given(id, &giver)?.into_iter().map(|(no, _)| no).collect();
    let standings = reader.standings_of(&given, &giver)?;
    let is_open = |(_, standing): &(SeenCase, Standing)| standing.classification.answers.is_blank();
    let open: Vec<SeenCase> = standings.into_iter().filter(is_open).map(|(seen, _)| seen).collect();
    let mut taken: HashSet<CaseNo> =
        reader.given(id, &taker)?.into_iter().map(|(no, _)| no).collect();
    taken.extend(reader.ever_answered(&taker)?);
    let (cases, kept): (Vec<SeenCase>, Vec<SeenCase>) =
        open.into_iter().partition(|seen| !taken.contains(&seen.case));
    if cases.is_empty() {
        return unfit(Message::new("round-nothing-to-move").with("from", from).with("to", to));
    }
    let (count, kept) = (cases.len(), kept.len());
    let moved = RoundReassigned { round: id, from: giver.id(), to: taker.id(), cases };
    let act = Act::Round(RoundAct::Reassigned(moved));
    let newcomers = if is_new { vec![taker] } else { Vec::new() };
    Ok(MovedCases { act, newcomers, count, kept })
}
