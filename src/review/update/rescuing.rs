//! After a failed save: what is not saved is written to another file.

use super::super::command::Command;
use super::super::draft::Draft;
use super::super::effect::{Effect, FileEffect};
use super::super::layer::{Layer, PrefilledField};
use super::super::notice::{Notice, Tone};
use super::super::state::State;
use super::super::unsaved::SaveFailure;
use super::stage::{close, does_nothing, push, say};
use crate::domain::{DraftKind, DraftPlace, Message};

/// Notes that another program holds up what is underway, or no longer does.
pub(super) fn blocked(state: &mut State, is_blocked: bool) -> Vec<Effect> {
    state.saving.blocked = is_blocked;
    if is_blocked {
        // What is shown as long as it lasts is seen at once.
        state.notice = None;
    }
    Vec::new()
}

/// Notes that a save failed: nothing more is decided. A notice of an act from before it failed does not
/// hold; one from after the first failure does, since others may follow it at any moment.
pub(super) fn failed(state: &mut State, cause: Message, importing: bool) -> Vec<Effect> {
    state.waits_for_nothing();
    state.saving.blocked = false;
    // What was answered again and is not on the disk is a draft once more.
    for (_, no) in std::mem::take(&mut state.rounds.again.underway) {
        if let Some(answers) = state.rounds.again.take_back(no) {
            state.drafts.left.insert(no, Draft::showing(answers));
            state.saving.drafts.send(DraftPlace { case: no, kind: DraftKind::Answers });
        }
    }
    state.saving.drafts.failed();
    if state.saving.failure.is_none() {
        state.notice = None;
        state.opening_notice = None;
    }
    // A file can be imported again when the project can be saved.
    state.layers.retain(|layer| !matches!(layer, Layer::Import(_)));
    let failure = SaveFailure { cause, rescued: None, importing: false };
    state.saving.failure.get_or_insert(failure).importing |= importing;
    vec![Effect::File(FileEffect::ProposeNames)]
}

/// Asks for a file; where no file could hold what is not saved, says what that is.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let unsaved = state.unsaved();
    if unsaved.decided > 0 {
        let file = format!("{}.json", state.files.proposed.rescue);
        return push(state, Layer::Rescue(PrefilledField::new(file)));
    }
    let mut messages = vec![Message::new("review-nothing-to-rescue")];
    messages.extend(unsaved.to_do_again());
    say(state, Notice::of(messages, Tone::Warning))
}

/// Gives a command to the dialogue that asks for the file.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Rescue(field)) = state.layers.last() else { return Vec::new() };
    match command {
        Command::Save => {
            let file = field.input.value().to_owned();
            vec![Effect::File(FileEffect::Rescue { file, records: state.unsaved_records() })]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Notes that the file is written, or shows why it is not.
pub(super) fn rescued(state: &mut State, outcome: Result<Message, Message>) -> Vec<Effect> {
    let done = match outcome {
        Ok(done) => done,
        Err(why) => return say(state, Notice::warning(why)),
    };
    state.layers.retain(|layer| !matches!(layer, Layer::Rescue(_)));
    if let Some(failure) = &mut state.saving.failure {
        failure.rescued = Some(done.clone());
    }
    let mut messages = vec![done];
    messages.extend(state.unsaved().to_do_again());
    say(state, Notice::of(messages, Tone::Plain))
}
