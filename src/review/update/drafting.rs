//! Drafts are kept in the project: whatever a step has changed about them is written behind it.

use std::collections::BTreeMap;

use super::super::effect::{Effect, StoreEffect};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::open_case::OpenCaseView;
use super::super::settling::AwaitedAct;
use super::super::state::State;
use super::stage::say;
use crate::domain::rulings::HalfRuling;
use crate::domain::{CaseNo, DraftPlace, KeptDraft, Message, Moment};

/// Adds what brings the project's drafts to those of the desk: behind the acts of the step, so that an answer is not lost between
/// both, and before what is read, which may be answered at once by a step with newer drafts.
pub(super) fn add(state: &mut State, effects: &mut Vec<Effect>, now: Moment) {
    let writes = keep(state, now);
    let behind = effects.iter().rposition(is_act).map_or(0, |last| last + 1);
    effects.splice(behind..behind, writes);
}

const fn is_act(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Store(
            StoreEffect::Write { .. }
                | StoreEffect::WriteBatch { .. }
                | StoreEffect::WriteAgain { .. }
                | StoreEffect::Undo { .. }
                | StoreEffect::Redo { .. }
                | StoreEffect::Settle { .. }
        )
    )
}

fn keep(state: &mut State, now: Moment) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return Vec::new();
    }
    let drafts = to_keep(state);
    let kept = &state.drafts.kept;
    let changed = drafts.iter().filter(|(place, draft)| kept.get(place) != Some(draft));
    let changed = changed.map(|(place, draft)| (*place, Some(draft.clone())));
    let gone = kept.keys().filter(|place| !drafts.contains_key(place));
    let to_write: Vec<_> = changed.chain(gone.map(|place| (*place, None))).collect();
    state.drafts.kept = drafts;
    let write = |(place, draft)| {
        state.saving.drafts.send(place);
        Effect::Store(StoreEffect::WriteDraft { place, draft, at: now })
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
        Some(said) if said.messages().all(|it| *it != why) => said.and(why),
        _ => Notice::warning(why),
    };
    say(state, notice)
}

fn to_keep(state: &State) -> BTreeMap<DraftPlace, KeptDraft> {
    let left = state.drafts.left.iter().filter_map(|(no, draft)| draft.to_keep(*no, None));
    let open = state.open_case.iter().filter_map(OpenCaseView::draft_to_keep);
    let answers = left.chain(open).map(|draft| {
        let no = draft.seen.case;
        KeptDraft::Answers(draft).on(no)
    });
    let notes = state.drafts.notes.iter().map(|(no, text)| (*no, text.clone()));
    let notes = notes.chain(state.note_being_written());
    let notes = notes.map(|(no, text)| KeptDraft::Note(text).on(no));
    let rulings = state.drafts.rulings.iter().map(|(no, left)| (*no, left.to_keep()));
    let rulings = rulings.chain(ruling_on_top(state));
    let rulings = rulings.map(|(no, half)| KeptDraft::Ruling(Box::new(half)).on(no));
    let marked = state.batch.to_keep(&state.marks).map(Box::new).map(KeptDraft::Marked);
    let marked = marked.map(|draft| (DraftPlace::MARKED, draft));
    answers.chain(notes).chain(rulings).chain(marked).collect()
}

/// Returns what is decided of the case that is being settled.
fn ruling_on_top(state: &State) -> Option<(CaseNo, HalfRuling)> {
    let settling = state.layers.iter().rev().find_map(|layer| match layer {
        Layer::Settling(settling) => Some(settling),
        _ => None,
    })?;
    // A ruling that is on its way is none that is left.
    let is_ruled = matches!(settling.awaited, Some(AwaitedAct::Ruling(_)));
    let case = settling.case.as_ref().filter(|_| !is_ruled)?;
    Some((case.dispute.open.no, case.left()?.to_keep()))
}
