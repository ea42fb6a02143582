//! The preferences: their page, which stays while one is changed, and what changes each.

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect, StoreEffect};
use super::super::layer::{Layer, PrefilledField};
use super::super::notice::Notice;
use super::super::preference::ListedPreference;
use super::super::state::State;
use super::super::tour::Tour;
use super::stage::{close, does_nothing, moves_cursor, push};
use crate::domain::{CueWords, Message};

/// Shows the preferences.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    push(state, Layer::Preferences(0))
}

/// Returns the preference that a command on the page changes, under the cursor or by its digit.
pub(super) fn chosen(state: &mut State, command: Command) -> Option<ListedPreference> {
    let Some(Layer::Preferences(selected)) = state.layers.last_mut() else { return None };
    match command {
        Command::Digit(digit) => {
            let place = usize::from(digit).checked_sub(1)?;
            let preference = ListedPreference::ALL.get(place).copied()?;
            *selected = place;
            Some(preference)
        }
        Command::Save => ListedPreference::ALL.get(*selected).copied(),
        _ => None,
    }
}

/// Gives a command to the page that changes no preference.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Preferences(selected)) = state.layers.last_mut() else { return Vec::new() };
    if moves_cursor(selected, ListedPreference::ALL.len(), command) {
        return Vec::new();
    }
    match command {
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Lights cue words up, or puts them out.
pub(super) fn light_cues(state: &mut State) -> Vec<Effect> {
    if state.cues.take().is_none() {
        // Where they are wanted and their file cannot be read, they are wanted no longer, unless it can be now: else its error would
        // come at every start.
        let was_wanted = std::mem::take(&mut state.setup.lights_cues);
        let off = was_wanted.then_some(Effect::Screen(ScreenEffect::LightCues(false)));
        return off.into_iter().chain([Effect::Store(StoreEffect::ReadCues)]).collect();
    }
    state.setup.lights_cues = false;
    state.notice = Some(Notice::plain(Message::new("review-cues-off")));
    vec![Effect::Screen(ScreenEffect::LightCues(false))]
}

/// Lights up the cue words that were read. What they are is shown where the reviewer has just asked for them.
pub(super) fn cues_read(state: &mut State, cues: CueWords, message: Message) -> Vec<Effect> {
    state.cues = Some(cues);
    if std::mem::replace(&mut state.setup.lights_cues, true) {
        return Vec::new();
    }
    // A promise of light where nothing lights up is taken for a fault.
    let none = Message::new("review-cues-on-none");
    state.notice = Some(Notice::plain(if is_any_lit(state) { message } else { none }));
    vec![Effect::Screen(ScreenEffect::LightCues(true))]
}

/// Returns whether the report of the open case has a cue word; where none lies open, it may be any.
fn is_any_lit(state: &State) -> bool {
    let (Some(cues), Some(view)) = (&state.cues, &state.open_case) else { return true };
    let text = view.open.case.text.as_deref().unwrap_or_default();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    !cues.find(&lines).is_empty()
}

/// Begins the tour at the open case.
pub(super) fn begin_tour(state: &mut State) -> Vec<Effect> {
    state.tour = Some(Tour::default());
    Vec::new()
}

/// Takes another language or theme: the next, or the one that the command names.
pub(super) fn look(command: Command) -> Vec<Effect> {
    let effect = match command {
        Command::LanguageAt(place) => ScreenEffect::SetLanguage(Some(place)),
        Command::Theme => ScreenEffect::NextTheme,
        Command::ThemeAt(place) => ScreenEffect::SetTheme(place),
        _ => ScreenEffect::SetLanguage(None),
    };
    vec![Effect::Screen(effect)]
}

/// Turns the mouse on or off.
pub(super) fn use_mouse(state: &mut State) -> Vec<Effect> {
    state.setup.uses_mouse = !state.setup.uses_mouse;
    vec![Effect::Screen(ScreenEffect::UseMouse(state.setup.uses_mouse))]
}

/// Asks how many cases a day the reviewer wants to classify.
pub(super) fn ask_for_goal(state: &mut State) -> Vec<Effect> {
    let goal = state.setup.daily_goal;
    let typed = if goal == 0 { String::new() } else { goal.to_string() };
    push(state, Layer::Goal(PrefilledField::new(typed)))
}

/// Shows fields with personal data, or hides them.
pub(super) fn show_personal(state: &mut State) -> Vec<Effect> {
    state.setup.shows_personal = !state.setup.shows_personal;
    vec![Effect::Screen(ScreenEffect::ShowPersonal(state.setup.shows_personal))]
}

/// Folds the rules away, so that the report has their rows, or shows them again.
pub(super) fn fold_rules(state: &mut State) -> Vec<Effect> {
    state.setup.folds_rules = !state.setup.folds_rules;
    vec![Effect::Screen(ScreenEffect::FoldRules(state.setup.folds_rules))]
}
