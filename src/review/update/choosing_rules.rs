//! The list of rules that a ruling may rest on, while one is looked for.

use super::super::command::Command;
use super::super::effect::{Effect, StoreEffect};
use super::super::notice::Notice;
use super::super::settling::{RuleChoice, RuleWording};
use super::super::state::State;
use super::settling_stage::case_on_top;
use super::stage::{does_nothing, moves_in_list, say};
use crate::domain::Message;
use crate::domain::rulings::RuleKey;

/// Opens the list at the first rule that is chosen already; what the rules are called is read meanwhile.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let rules = state.setup.rules.clone();
    let is_line_by_line = state.setup.is_line_by_line;
    if let Some(case) = case_on_top(state) {
        let chosen = rules.iter().position(|rule| case.rules.contains(rule));
        // Line by line a rule is chosen by its number, counted from the first of them.
        let at = chosen.filter(|_| !is_line_by_line).unwrap_or_default();
        case.choosing = Some(RuleChoice { at, ..RuleChoice::default() });
    }
    vec![Effect::Store(StoreEffect::NameRules(rules))]
}

/// Takes what the rules are called and say.
pub(super) fn named(state: &mut State, names: Vec<RuleWording>) -> Vec<Effect> {
    if let Some(choice) = case_on_top(state).and_then(|case| case.choosing.as_mut()) {
        let in_small_letters = |RuleWording { name, text }: RuleWording| RuleWording {
            name: name.to_lowercase(),
            text: text.to_lowercase(),
        };
        choice.names = names.into_iter().map(in_small_letters).collect();
    }
    Vec::new()
}

/// Gives a command to the list.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let rules = state.setup.rules.clone();
    let Some(case) = case_on_top(state) else { return Vec::new() };
    let Some(choice) = &mut case.choosing else { return Vec::new() };
    let matching = choice.matching(&rules);
    if moves_in_list(&mut choice.at, matching.len(), command) {
        return Vec::new();
    }
    match command {
        Command::Save => match matching.get(choice.at) {
            Some(rule) => {
                case.choosing = None;
                case.name_rule(rule);
                beside_others(state, rule)
            }
            None => say(state, Notice::warning(Message::new("settle-no-such-rule"))),
        },
        Command::Cancel => {
            case.choosing = None;
            Vec::new()
        }
        _ => does_nothing(state),
    }
}

/// Says that a rule was chosen beside others, and how one of them is removed: a reader may expect that the last one replaces
/// those before.
fn beside_others(state: &mut State, rule: &RuleKey) -> Vec<Effect> {
    let Some(case) = case_on_top(state) else { return Vec::new() };
    let count = case.rules.len();
    if count < 2 || !case.rules.contains(rule) {
        return Vec::new();
    }
    say(state, Notice::plain(Message::new("settle-several-rules").with("count", count)))
}

/// Begins at the first of the rules that match what is typed now.
pub(super) fn edited(state: &mut State) -> Vec<Effect> {
    if let Some(choice) = case_on_top(state).and_then(|case| case.choosing.as_mut()) {
        choice.at = 0;
    }
    Vec::new()
}
