//! Taking typed answers back and typing them again: the newest first, wherever it was typed.

use super::super::action::{Action, ReviewInput};
use super::super::command::Command;
use super::super::draft::BroughtBack;
use super::super::effect::{Effect, StoreEffect, Via};
use super::super::notice::{Notice, Tone};
use super::super::open_case::OpenCaseView;
use super::super::state::{Pane, State};
use super::super::typed_words::{retyped, untyped};
use super::super::typing_order::answers_on;
use super::batching;
use super::reversal_words::cleared;
use super::stage::say;
use crate::domain::{CaseNo, DraftPlace, Message};

/// How much is typed where keys may go.
#[derive(Clone, Copy)]
pub(super) struct TypedSoFar {
    /// The open case, how many answers on it are typed that change something, and whether some were put away.
    open: Option<(CaseNo, usize, bool)>,
    /// How many were given for all marked cases.
    marked: usize,
}

impl TypedSoFar {
    pub(super) fn of(state: &State) -> Self {
        let open = state.open_case.as_ref();
        let typed = |view: &OpenCaseView| view.draft.count_changes();
        let open = open.map(|view| (view.open.no, typed(view), view.put_away.is_some()));
        Self { open, marked: state.batch.count_typed() }
    }

    /// Returns where something was typed or put away since.
    fn newer_in(self, after: Self) -> Option<DraftPlace> {
        if after.marked > self.marked {
            return Some(DraftPlace::MARKED);
        }
        let ((before, typed, away), (no, typed_after, away_after)) = self.open.zip(after.open)?;
        let is_newer = typed_after > typed || (away_after && !away);
        (before == no && is_newer).then(|| answers_on(no))
    }
}

/// Notes where a step has typed an answer, or put answers away.
pub(super) fn note(state: &mut State, before: TypedSoFar, is_undo: bool) {
    let Some(place) = before.newer_in(TypedSoFar::of(state)) else { return };
    let typing = &mut state.history.undo.typing;
    typing.type_in(place);
    if !is_undo {
        typing.ends_redo();
    }
}

/// Returns whether an input is for undo or redo.
pub(super) const fn is_undo(input: &ReviewInput) -> bool {
    matches!(input, ReviewInput::Action(Action::Do(Command::Redo | Command::Undo)))
}

/// Takes back the answer typed last, or brings back those put away last; `None` where an act is newer. One on another case is
/// taken back there.
pub(super) fn untype(state: &mut State) -> Option<Vec<Effect>> {
    if let Some(effects) = untype_for_all(state) {
        return Some(effects);
    }
    let newest = state.newest_typed();
    if newest == Some(DraftPlace::MARKED) {
        state.pane = Pane::Queue;
        return untype_for_all(state);
    }
    if let Some(place) = newest.filter(|place| state.current() != Some(place.case)) {
        return Some(vec![Effect::Store(StoreEffect::Open(place.case, Via::Untyping))]);
    }
    if let Some(undone) = untype_here(state) {
        let undone = beside_marks(state, undone);
        return Some(say(state, undone));
    }
    // Those of an earlier run are newer than every act where none was done since.
    let is_free = state.batch.is_typed() && state.batch.can_untype();
    if state.pane == Pane::Case && is_free {
        state.pane = Pane::Queue;
        return untype_for_all(state);
    }
    None
}

fn untype_for_all(state: &mut State) -> Option<Vec<Effect>> {
    let said = batching::untype(state)?;
    let retracted = state.history.undo.redoable.len();
    state.history.undo.typing.untype(DraftPlace::MARKED, retracted);
    Some(say(state, Notice::plain(Message::new(said))))
}

/// Does the same in the open case; `None` where an act is newer than what was typed there.
fn untype_here(state: &mut State) -> Option<Notice> {
    let view = state.open_case.as_mut()?;
    view.forget_unchanged();
    let place = answers_on(view.open.no);
    let (before, is_of_before) = (view.draft.answers.clone(), view.untypes_draft_of_before());
    let undone = if view.brought_back == Some(BroughtBack::ByRedo) && view.put_away() {
        return Some(Notice::plain(Message::new(cleared(view))));
    } else if view.has_just_put_away() && view.bring_back(BroughtBack::ByUndo) {
        // A draft that was found may lie under what was put away.
        Notice::plain(Message::new("review-answers-back"))
    } else if view.untype() {
        let undone = untyped(&before, &view.draft.answers);
        let undone = if is_of_before { "review-draft-undone" } else { undone };
        Notice::plain(Message::new(undone))
    } else {
        return None;
    };
    let retracted = state.history.undo.redoable.len();
    state.history.undo.typing.untype(place, retracted);
    Some(undone)
}

/// Types the answer again that was taken back last, or brings back those that were put away; `None` where an act was retracted
/// since.
pub(super) fn retype(state: &mut State) -> Option<Vec<Effect>> {
    let newest = state.newest_untyped();
    if newest == Some(DraftPlace::MARKED) {
        state.pane = Pane::Queue;
    }
    // An act that was retracted since, or just now, is done again before what was taken back earlier.
    let undo = &state.history.undo;
    let is_before_act = state.current().is_some_and(|no| undo.typing.has_untyped(answers_on(no)));
    let waits = newest.is_none() && (undo.is_fresh || is_before_act);
    if waits && !undo.redoable.is_empty() && !state.has_put_away() {
        return None;
    }
    let is_of_marked = newest.is_none_or(|place| place == DraftPlace::MARKED);
    if let Some(said) = is_of_marked.then(|| batching::retype(state)).flatten() {
        state.history.undo.typing.retype(DraftPlace::MARKED);
        return Some(say(state, Notice::plain(Message::new(said))));
    }
    if let Some(place) = newest.filter(|place| state.current() != Some(place.case)) {
        return Some(vec![Effect::Store(StoreEffect::Open(place.case, Via::Retyping))]);
    }
    // Where digits answer for all, what lies under them is not in sight.
    let is_for_all = state.answers_for_all() && newest.is_none();
    let done = if is_for_all { None } else { retype_here(state) }?;
    let done = beside_marks(state, done);
    Some(say(state, done))
}

fn retype_here(state: &mut State) -> Option<Notice> {
    let view = state.open_case.as_mut()?;
    view.forget_unchanged();
    let (no, before) = (view.open.no, view.draft.answers.clone());
    let done = if view.bring_back(BroughtBack::ByRedo) {
        "review-answers-back"
    } else if view.retype() {
        retyped(&before, &view.draft.answers)
    } else if view.brought_back == Some(BroughtBack::ByUndo) && view.put_away() {
        cleared(view)
    } else {
        return None;
    };
    state.history.undo.typing.retype(answers_on(no));
    Some(Notice::plain(Message::new(done)))
}

/// Takes an answer back, or types it again, in the case that was opened for it.
pub(super) fn arrived(state: &mut State, via: Via) {
    let done = match via {
        Via::Untyping => untype_here(state),
        Via::Retyping => {
            let done = retype_here(state);
            if let Some(no) = state.current().filter(|_| done.is_some()) {
                state.history.undo.typing.type_in(answers_on(no));
            }
            done
        }
        _ => return,
    };
    let Some(done) = done else { return };
    let done = in_its_case(state, done);
    state.notice = Some(match state.notice.take() {
        // What is wrong with the case itself is read first.
        Some(said) if said.tone == Tone::Warning => said.then(done),
        _ => done,
    });
}

/// Goes to the case of which a notice speaks, and names it, where the panel shows answers for marked cases.
fn beside_marks(state: &mut State, done: Notice) -> Notice {
    if !state.answers_for_all() {
        return done;
    }
    state.pane = Pane::Case;
    in_its_case(state, done)
}

/// Names the case of which a notice speaks, which was not in sight.
fn in_its_case(state: &State, done: Notice) -> Notice {
    let Some(view) = &state.open_case else { return done };
    let title = view.open.case.title.as_str();
    Notice::plain(Message::new("review-back-to").with("title", title)).then(done)
}
