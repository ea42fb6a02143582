//! Who reads a round, and who settles its differences, by name.

use super::error::{RoundError, unfit, unfit_part};
use super::request::RoundRequest;
use crate::domain::folding::fold;
use crate::domain::rounds::{RoundPart, RoundRefusal, SettledHow};
use crate::domain::{Message, Reviewer};
use crate::store::Reader;

/// Returns the people of these names, and those among them whom the project does not know.
pub(super) fn people(
    reader: &Reader,
    own: &Reviewer,
    names: &[String],
) -> Result<(Vec<Reviewer>, Vec<Reviewer>), RoundError> {
    let (mut people, mut newcomers) = (Vec::new(), Vec::new());
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        let (person, is_new) = person(reader, own, name)?;
        let is_like = |other: &Reviewer| fold(other.as_str()) == fold(person.as_str());
        if people.contains(&person) || people.iter().any(is_like) {
            let twice = Message::new("round-reviewer-twice").with("name", name);
            return unfit_part(RoundPart::Reviewers, twice);
        }
        newcomers.extend(is_new.then(|| person.clone()));
        people.push(person);
    }
    if people.is_empty() {
        return no_reviewers();
    }
    Ok((people, newcomers))
}

/// Refuses an order in which no one reads.
pub(super) fn no_reviewers<T>() -> Result<T, RoundError> {
    let refusal = RoundRefusal::of(RoundPart::Reviewers, Message::new("round-no-reviewers"));
    unfit(refusal.without_options_as("review-round-no-reviewers"))
}

/// Returns who alone is to settle differences, by name, and those among them whom the project does not know. No one
/// settles what they have answered themselves.
pub(super) fn adjudicators(
    reader: &Reader,
    own: &Reviewer,
    request: &RoundRequest,
    readers: &[Reviewer],
) -> Result<(Vec<Reviewer>, Vec<Reviewer>), RoundError> {
    let is_asked = !request.adjudicators.is_empty() || request.settled != SettledHow::Blind;
    if is_asked && request.kind.has_track() {
        return unfit(Message::new("round-nothing-to-settle"));
    }
    if request.adjudicators.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let (mut found, newcomers) = people(reader, own, &request.adjudicators)?;
    if let Some(reads) = found.iter().find(|one| readers.iter().any(|of| of.id() == one.id())) {
        return unfit(Message::new("round-adjudicator-reads").with("name", reads.as_str()));
    }
    found.sort();
    Ok((found, newcomers))
}

/// Returns the person of this name, and whether the project does not know them. Their id is then made from the name,
/// until they come under an id of their own.
pub(super) fn person(
    reader: &Reader,
    own: &Reviewer,
    name: &str,
) -> Result<(Reviewer, bool), RoundError> {
    if name == own.as_str() {
        return Ok((reader.person(own)?.unwrap_or_else(|| own.clone()), false));
    }
    let like = (fold(name) == fold(own.as_str())).then(|| own.clone());
    match reader.person_named_like(name)?.or(like) {
        Some(known) if known.as_str() == name => return Ok((known, false)),
        Some(known) => {
            let message = Message::new("round-reviewer-like").with("name", name);
            return unfit_part(RoundPart::Reviewers, message.with("known", known.as_str()));
        }
        None => {}
    }
    match Reviewer::new(name) {
        Some(new) => Ok((new, true)),
        None => no_reviewers(),
    }
}
