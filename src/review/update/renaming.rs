//! Another name for the reviewer.

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect};
use super::super::layer::{Layer, PrefilledField};
use super::super::notice::Notice;
use super::super::state::State;
use super::stage::{close, does_nothing, push, say};
use crate::domain::{Message, Reviewer};

/// Asks for another name, beginning with the present one.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    push(state, Layer::Rename(PrefilledField::new(state.setup.reviewer.as_str().to_owned())))
}

/// Gives the reviewer another name from the next start on: the decisions of this run stay under one name.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Rename(field)) = state.layers.last() else { return Vec::new() };
    let named =
        Reviewer::new(field.input.value()).map(|named| named.with_id(state.setup.reviewer.id()));
    match command {
        Command::Save => {
            let Some(named) = named else {
                return say(state, Notice::warning(Message::new("review-reviewer-blank")));
            };
            if is_another_here(state, &named) {
                let taken = Message::new("review-reviewer-taken").with("reviewer", named.as_str());
                return say(state, Notice::warning(taken));
            }
            close(state);
            vec![Effect::Screen(ScreenEffect::RenameReviewer(named))]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Returns whether another reviewer of this home has the name. With it the reviewer would be that person, and the answers
/// until now would stay under the old name, out of sight.
fn is_another_here(state: &State, named: &Reviewer) -> bool {
    let mut others = state.setup.own.iter().filter(|one| one.id() != named.id());
    others.any(|other| other.as_str() == named.as_str())
}
