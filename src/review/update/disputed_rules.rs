//! The page of the rules in dispute: from rule to rule, to the cases that brought one up, and to a note about it.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, StoreEffect};
use super::super::layer::{Layer, Page, RuleNoteField};
use super::super::notice::Notice;
use super::super::queue::{Narrowing, QueueContent};
use super::super::state::State;
use super::stage::{close, does_nothing, moves_cursor, push, say};
use super::undo_stage::{redo_act, undo_act};
use super::{answering, filtering};
use crate::domain::rulings::{RuleNoted, RuleUsage, RulingAct, SettlingAct};
use crate::domain::{Message, Moment};

/// Opens the page; what it shows is counted meanwhile.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    state.figures.rules = None;
    state.figures.rule_notes = (0, 0);
    push(state, Layer::Page(Page::Rules(0)));
    vec![Effect::Store(StoreEffect::ReadRules)]
}

/// Goes from rule to rule, to its cases or to a note about it. `None` where the command is that of any page.
pub(super) fn command(
    state: &mut State,
    mut at: usize,
    command: Command,
    now: Moment,
) -> Option<Vec<Effect>> {
    if let Some(effects) = reverse(state, command, now) {
        return Some(effects);
    }
    let rules = state.figures.rules.as_ref().map(|found| &found.rules[..]).unwrap_or_default();
    let chosen = rules.get(at);
    match command {
        Command::Save => {
            let chosen = chosen.cloned();
            return Some(chosen.map(|rule| show_cases(state, &rule)).unwrap_or_default());
        }
        Command::Note if state.saving.failure.is_some() => {
            return Some(answering::refuse_decision(state));
        }
        Command::Note => {
            let field = chosen.map(|of| RuleNoteField {
                rule: of.rule.clone(),
                asks: "settle-rules-note-ask",
                input: Input::default(),
            });
            let layer = field.map(Layer::RuleNote);
            return Some(layer.map(|layer| push(state, layer)).unwrap_or_default());
        }
        Command::Top => at = 0,
        Command::End => at = rules.len().saturating_sub(1),
        Command::NextTable | Command::NextQuestion => at = (at + 1) % rules.len().max(1),
        Command::PreviousTable | Command::PreviousQuestion => {
            at = (at + rules.len().saturating_sub(1)) % rules.len().max(1);
        }
        command if moves_cursor(&mut at, rules.len(), command) => {}
        _ => return None,
    }
    if let Some(Layer::Page(page)) = state.layers.last_mut() {
        *page = Page::Rules(at);
    }
    Some(Vec::new())
}

/// Takes back the note about a rule that was written last on the page, or has it count again. What was done before is undone
/// where it is in sight. `None` where the command is another.
fn reverse(state: &mut State, command: Command, now: Moment) -> Option<Vec<Effect>> {
    let (written, taken_back) = &mut state.figures.rule_notes;
    match command {
        Command::Undo if *written > 0 => {
            (*written, *taken_back) = (*written - 1, *taken_back + 1);
            Some(undo_act(state, now))
        }
        Command::Redo if *taken_back > 0 => {
            (*written, *taken_back) = (*written + 1, *taken_back - 1);
            Some(redo_act(state, now))
        }
        Command::Undo => {
            Some(say(state, Notice::plain(Message::new("settle-rules-nothing-to-undo"))))
        }
        Command::Redo => {
            Some(say(state, Notice::plain(Message::new("settle-rules-nothing-to-redo"))))
        }
        _ => None,
    }
}

/// Shows the cases in the queue that were settled by a rule, or brought up a note about it.
fn show_cases(state: &mut State, of: &RuleUsage) -> Vec<Effect> {
    let (rule, cases) = (of.rule.as_str(), of.cases());
    if cases.is_empty() {
        return say(state, Notice::plain(Message::new("settle-rules-no-case").with("rule", rule)));
    }
    state.layers.clear();
    state.queue.narrowing = Narrowing::default();
    let about = Message::new("settle-rules-about").with("rule", rule);
    let message = Message::new("settle-rules-on").with("rule", rule).with("count", cases.len());
    filtering::list_shown(state, QueueContent::Listed { cases, about }, message)
}

/// Gives a command to the note about a rule.
pub(super) fn noting(state: &mut State, command: Command, at: Moment) -> Vec<Effect> {
    let Some(Layer::RuleNote(field)) = state.layers.last() else { return Vec::new() };
    match command {
        Command::Cancel => close(state),
        Command::Save => {
            let (rule, note) = (field.rule.clone(), field.input.value().trim().to_owned());
            close(state);
            note_on(state, RuleNoted { rule, seen: None, note: Some(note) }, at)
        }
        _ => does_nothing(state),
    }
}

/// Writes what is noted about a rule; a blank note says nothing.
pub(super) fn note_on(state: &mut State, noted: RuleNoted, at: Moment) -> Vec<Effect> {
    if noted.note.as_ref().is_none_or(String::is_empty) {
        return Vec::new();
    }
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    state.waits.acts = true;
    state.figures.rule_notes = (state.figures.rule_notes.0 + 1, 0);
    say(state, Notice::plain(Message::new("settle-rules-noted").with("rule", noted.rule.as_str())));
    let act = Box::new(SettlingAct::Rule(RulingAct::Noted(noted)));
    vec![Effect::Store(StoreEffect::Settle { act, at })]
}

/// Counts again where the page is open: something was written that it shows.
pub(super) fn read_again(state: &State) -> Vec<Effect> {
    let is_shown = matches!(state.layers.last(), Some(Layer::Page(Page::Rules(_))));
    is_shown.then_some(Effect::Store(StoreEffect::ReadRules)).into_iter().collect()
}
