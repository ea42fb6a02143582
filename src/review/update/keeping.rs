//! Answers kept under a name, to be filled in with two keys.

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect};
use super::super::layer::{KeepDialogue, KeptStep, Layer};
use super::super::notice::Notice;
use super::super::state::{MOST_KEPT, State};
use super::batching;
use super::stage::{close, does_nothing, push, say};
use crate::domain::{KeptAnswers, Message, Question};

/// Asks for a name for the answers on the panel.
pub(super) fn keep(state: &mut State) -> Vec<Effect> {
    let answers = state.open_case.as_ref().map(|view| view.draft.answers.clone());
    match answers {
        Some(answers) if answers.are_complete() => {
            push(state, Layer::Keep(KeepDialogue::default()))
        }
        _ => say(state, Notice::warning(Message::new("review-keep-incomplete"))),
    }
}

/// Shows the kept answers with their digits, to fill some in or to forget them.
pub(super) fn choose(state: &mut State, command: Command) -> Vec<Effect> {
    let forgets = command == Command::ForgetKept;
    let step = if forgets { KeptStep::Forget } else { KeptStep::FillIn };
    if state.setup.kept.is_empty() {
        return say(state, Notice::plain(Message::new("review-nothing-kept")));
    }
    push(state, Layer::Kept(step))
}

/// Gives a command to the dialogue that asks for a name.
pub(super) fn naming(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Keep(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    let name = dialogue.name.value().trim().to_owned();
    let replaces = dialogue.replaces;
    match command {
        Command::Save if replaces => does_nothing(state),
        Command::Save if name.is_empty() => {
            say(state, Notice::warning(Message::new("review-keep-nameless")))
        }
        Command::Save if is_known(state, &name) => ask_to_replace(state, true),
        Command::Save if state.setup.kept.len() >= MOST_KEPT => {
            say(state, Notice::warning(Message::new("review-keep-full")))
        }
        Command::Save => keep_as(state, name),
        Command::Digit(1) if replaces => keep_as(state, name),
        Command::Digit(2) | Command::Cancel if replaces => ask_to_replace(state, false),
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

fn is_known(state: &State, name: &str) -> bool {
    state.setup.kept.iter().any(|known| known.name == name)
}

fn ask_to_replace(state: &mut State, replaces: bool) -> Vec<Effect> {
    if let Some(Layer::Keep(dialogue)) = state.layers.last_mut() {
        dialogue.replaces = replaces;
    }
    Vec::new()
}

/// Keeps the answers on the panel under a name, in the place of those that had it.
fn keep_as(state: &mut State, name: String) -> Vec<Effect> {
    close(state);
    let Some(view) = &state.open_case else { return Vec::new() };
    let kept = KeptAnswers { name: name.clone(), answers: view.draft.answers.clone() };
    match state.setup.kept.iter_mut().find(|known| known.name == name) {
        Some(known) => *known = kept.clone(),
        None => state.setup.kept.push(kept.clone()),
    }
    state.notice = Some(Notice::plain(Message::new("review-kept").with("name", name)));
    vec![Effect::Screen(ScreenEffect::KeepAnswers(kept))]
}

/// Gives a command to the dialogue that lists the kept answers.
pub(super) fn choosing(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Kept(step)) = state.layers.last().cloned() else { return Vec::new() };
    match (step, command) {
        (KeptStep::FillIn, Command::Digit(digit)) => match place_of(state, digit) {
            Some(at) => fill_in(state, at),
            None => does_nothing(state),
        },
        (KeptStep::Forget, Command::Digit(digit)) => match place_of(state, digit) {
            Some(at) => turn(state, KeptStep::Agree(at)),
            None => does_nothing(state),
        },
        (KeptStep::Agree(at), Command::Save) => forget(state, at),
        (KeptStep::Agree(_), Command::Cancel) | (KeptStep::FillIn, Command::NextQuestion) => {
            turn(state, KeptStep::Forget)
        }
        (KeptStep::Forget, Command::NextQuestion) => turn(state, KeptStep::FillIn),
        (_, Command::Cancel) => close(state),
        _ => does_nothing(state),
    }
}

fn place_of(state: &State, digit: u8) -> Option<usize> {
    usize::from(digit).checked_sub(1).filter(|at| *at < state.setup.kept.len())
}

fn turn(state: &mut State, step: KeptStep) -> Vec<Effect> {
    if let Some(Layer::Kept(shown)) = state.layers.last_mut() {
        *shown = step;
    }
    Vec::new()
}

/// Fills in the answers of this place; Enter saves them.
fn fill_in(state: &mut State, at: usize) -> Vec<Effect> {
    let Some(kept) = state.setup.kept.get(at).cloned() else { return does_nothing(state) };
    close(state);
    if state.answers_for_all() {
        batching::fill_in(state, kept.answers);
        let filled = Message::new("review-batch-filled").with("count", state.marks.len());
        return say(state, Notice::plain(filled.with("name", kept.name)));
    }
    if let Some(view) = &mut state.open_case {
        view.type_in(kept.answers, Question::Category);
    }
    say(state, Notice::plain(Message::new("review-filled").with("name", kept.name)))
}

/// Forgets the answers of this place. What was answered with them stays as it is.
fn forget(state: &mut State, at: usize) -> Vec<Effect> {
    close(state);
    if at >= state.setup.kept.len() {
        return Vec::new();
    }
    let name = state.setup.kept.remove(at).name;
    let message = Message::new("review-kept-forgotten").with("name", name.as_str());
    state.notice = Some(Notice::plain(message));
    vec![Effect::Screen(ScreenEffect::ForgetAnswers(name))]
}
