//! Leaving the open project for another one.

use super::super::effect::{Effect, ProjectChoice};
use super::super::notice::Notice;
use super::super::state::State;
use super::stage::say;
use crate::domain::Message;

/// Leaves the open project, when nothing is left in it that is not durable.
pub(super) fn change(state: &mut State, to: ProjectChoice) -> Vec<Effect> {
    let is_among_samples = state.setup.is_among_samples;
    if is_among_samples == (to == ProjectChoice::Samples) {
        return say(state, Notice::plain(Message::new("review-project-open")));
    }
    let is_unsaved = state.saving.failure.is_some()
        || !state.underway().is_empty()
        || state.batch_underway().is_some()
        || state.drafts_not_kept() > 0
        || state.unsaved_for_marked() > 0;
    if is_unsaved {
        return say(state, Notice::warning(Message::new("review-project-unsaved")));
    }
    vec![Effect::ChangeProject(to)]
}
