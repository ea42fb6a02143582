//! Drafts are kept in the project: whatever a step has changed about them is written behind it.

use std::collections::BTreeMap;

use super::super::effect::{Effect, StoreEffect};
use super::super::notice::Notice;
use super::super::open_case::OpenCaseView;
use super::super::state::State;
use super::stage::say;
use crate::domain::{AnswerDraft, CaseNo, Message, Moment};

/// Returns what brings the project's drafts to those of the desk.
pub(super) fn keep(state: &mut State, now: Moment) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return Vec::new();
    }
    let drafts = to_keep(state);
    let changed = drafts.iter().filter(|(no, draft)| state.drafts.kept.get(no) != Some(draft));
    let changed = changed.map(|(no, draft)| (*no, Some(draft.clone())));
    let gone = state.drafts.kept.keys().filter(|no| !drafts.contains_key(no));
    let to_write: Vec<_> = changed.chain(gone.map(|no| (*no, None))).collect();
    state.drafts.kept = drafts;
    let write = |(no, draft)| {
        state.saving.drafts.send(no);
        Effect::Store(StoreEffect::WriteDraft { no, draft, at: now })
    };
    to_write.into_iter().map(write).collect()
}

/// Notes that the project has kept a draft.
pub(super) fn kept(state: &mut State) -> Vec<Effect> {
    state.saving.drafts.arrived();
    Vec::new()
}

/// Notes that the project could not keep a draft. All of them are written again with a later step.
pub(super) fn not_kept(state: &mut State, why: Message) -> Vec<Effect> {
    state.drafts.kept.clear();
    state.saving.drafts.refused();
    let notice = match state.notice.take() {
        Some(said) if !said.messages.contains(&why) => said.and(why),
        _ => Notice::warning(why),
    };
    say(state, notice)
}

fn to_keep(state: &State) -> BTreeMap<CaseNo, AnswerDraft> {
    let left = state.drafts.left.iter().filter_map(|(no, draft)| draft.to_keep(*no, None));
    let open = state.open_case.iter().filter_map(OpenCaseView::draft_to_keep);
    left.chain(open).map(|draft| (draft.seen.case, draft)).collect()
}
