//! The note on a case, and digits that were typed while it was open.

use tui_input::{Input, InputRequest};

use super::super::command::Command;
use super::super::effect::Effect;
use super::super::layer::{Layer, NoteField};
use super::super::notice::Notice;
use super::super::open_case::OpenCaseView;
use super::super::state::{Pane, State};
use super::answering;
use super::stage::{close, does_nothing, push, say};
use crate::domain::{Change, Message, Moment, Patch};

/// Opens the note of the case, or goes on with one that is half written.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    let Some(view) = &state.open_case else {
        return say(state, Notice::plain(Message::new("review-no-case-open")));
    };
    let saved = view.open.standing.classification.note.clone().unwrap_or_default();
    let half = state.drafts.notes.remove(&view.open.no);
    let input = Input::new(half.unwrap_or_else(|| saved.clone()));
    push(state, Layer::Note(NoteField { input, saved, warned: false }))
}

/// Gives a command to the note on top.
pub(super) fn command(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(Layer::Note(field)) = state.layers.last_mut() else { return Vec::new() };
    let text = field.input.value().trim().to_owned();
    let changed = text != field.saved.trim();
    match command {
        Command::Save if state.saving.failure.is_some() => answering::refuse_decision(state),
        Command::Save => {
            close(state);
            if !changed {
                return Vec::new();
            }
            let is_removed = text.is_empty();
            let note = Change::to((!text.is_empty()).then_some(text));
            let effects = answering::write(state, &Patch { note, ..Patch::default() }, now);
            let message = if is_removed {
                Message::new("review-note-removed")
            } else {
                let messages = ["review-note-saved", "review-note-saved-beside-marks"];
                answering::of_this_case(state, messages)
            };
            state.notice = Some(Notice::plain(message));
            effects
        }
        Command::Cancel if changed && !field.warned => {
            field.warned = true;
            say(state, Notice::warning(Message::new("review-note-unsaved")))
        }
        Command::Cancel => close(state),
        Command::SaveHint => say(state, Notice::plain(Message::new("review-note-enter-saves"))),
        _ => does_nothing(state),
    }
}

/// Returns whether digits follow the Esc that has not closed a note yet: they are meant for a question, and would become text.
pub(super) fn is_answered_over(state: &State, requests: &[InputRequest]) -> bool {
    let is_digit = |request: &InputRequest| matches!(request, InputRequest::InsertChar('0'..='9'));
    let is_warned = matches!(state.layers.last(), Some(Layer::Note(field)) if field.warned);
    is_warned && requests.iter().all(is_digit)
}

/// Says that such a digit was not used, and remembers it for the Enter that is meant to save it.
pub(super) fn refuse_digits(state: &mut State) -> Vec<Effect> {
    state.walk.refused_over_note = state.current();
    say(state, Notice::warning(Message::new("review-note-digit")))
}

/// Keeps the first Enter behind such digits from the case, which would be saved without them; `None` where a command is meant
/// as it is.
pub(super) fn keep_from(state: &mut State, command: Command) -> Option<Vec<Effect>> {
    let refused = state.walk.refused_over_note?;
    let is_answered = matches!(
        command,
        Command::Digit(_)
            | Command::ClearAnswer
            | Command::Repeat
            | Command::Undo
            | Command::Redo
            | Command::Postpone
    );
    let goes_on = command == Command::Save && saves(state);
    if is_answered || goes_on {
        state.walk.refused_over_note = None;
    }
    let is_here = goes_on && state.current() == Some(refused);
    is_here.then(|| say(state, Notice::warning(Message::new("review-note-digit-lost"))))
}

/// Returns whether Enter would save answers, or go on from a finished case.
fn saves(state: &State) -> bool {
    if state.answers_for_all() {
        return !state.batch.answers.is_blank();
    }
    let is_in_queue = state.pane == Pane::Queue;
    state.open_case.as_ref().is_some_and(|view| {
        view.draft.answers.are_complete() && (!is_in_queue || OpenCaseView::is_ready_in_queue(view))
    })
}
