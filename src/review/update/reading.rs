//! Pages to read: scrolling, the parts of the codebook, and a search in it and in the keys.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect, Scroll};
use super::super::layer::{CodebookPage, Layer, Page};
use super::super::state::State;
use super::stage::{close, does_nothing, push};
use super::{agreement, barometer, disputed_rules, training};
use crate::domain::{Moment, Question};

/// Opens the codebook at the question or facet in focus.
pub(super) fn open_codebook(state: &mut State) -> Vec<Effect> {
    let panel = state.panel();
    let question = panel.as_ref().map_or(Question::Category, |panel| panel.focus);
    let facet = panel.and_then(|panel| panel.facet);
    push(state, Layer::Page(Page::Codebook(CodebookPage::at(question, facet))))
}

/// Gives a command to the page on top.
pub(super) fn page(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    if let Some(Layer::Page(Page::Barometer(page))) = state.layers.last() {
        let page = *page;
        if let Some(effects) = barometer::command(state, page, command) {
            return effects;
        }
    }
    if let Some(Layer::Page(Page::Agreement(shown))) = state.layers.last() {
        let shown = *shown;
        if let Some(effects) = agreement::command(state, shown, command) {
            return effects;
        }
    }
    if matches!(state.layers.last(), Some(Layer::Page(Page::Reading)))
        && let Some(effects) = training::on_reading(state, command)
    {
        return effects;
    }
    if let Some(Layer::Page(Page::Rules(at))) = state.layers.last() {
        let at = *at;
        if let Some(effects) = disputed_rules::command(state, at, command, now) {
            return effects;
        }
    }
    let taken = match state.layers.last_mut() {
        Some(Layer::Page(Page::Codebook(page))) => match command {
            Command::Search => return push(state, Layer::PageSearch(Input::default())),
            _ => codebook(page, command),
        },
        Some(Layer::Page(Page::Keys(sought))) => match command {
            Command::Search => return push(state, Layer::PageSearch(Input::default())),
            Command::Cancel if !sought.is_empty() => {
                sought.clear();
                true
            }
            _ => false,
        },
        _ => false,
    };
    if taken {
        return Vec::new();
    }
    let scroll = match command {
        Command::LineUp => Scroll::LineUp,
        Command::LineDown => Scroll::LineDown,
        Command::PageUp => Scroll::PageUp,
        Command::PageDown => Scroll::PageDown,
        Command::Top => Scroll::Top,
        Command::End => Scroll::End,
        Command::Cancel => return close(state),
        _ => return does_nothing(state),
    };
    vec![Effect::Screen(ScreenEffect::Scroll(scroll))]
}

/// Goes from part to part, or from hit to hit; Esc puts the hits out first. Returns whether the command does.
fn codebook(page: &mut CodebookPage, command: Command) -> bool {
    match command {
        Command::NextTable | Command::NextQuestion => go_on(page, 1),
        Command::PreviousTable | Command::PreviousQuestion => go_on(page, -1),
        Command::NextHit if !page.sought.is_empty() => page.hit += 1,
        Command::PreviousHit if !page.sought.is_empty() => page.hit -= 1,
        Command::Cancel if !page.sought.is_empty() => page.sought.clear(),
        _ => return false,
    }
    true
}

fn go_on(page: &mut CodebookPage, by: isize) {
    page.sought.clear();
    page.parts += by;
}

/// Gives a command to the search field of a page.
pub(super) fn searching(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Save => close(state),
        Command::Cancel => {
            close(state);
            look_for(state, String::new());
            Vec::new()
        }
        _ => does_nothing(state),
    }
}

/// Looks for what is typed.
pub(super) fn edited(state: &mut State) -> Vec<Effect> {
    if let Some(Layer::PageSearch(input)) = state.layers.last() {
        let typed = input.value().trim().to_owned();
        look_for(state, typed);
    }
    Vec::new()
}

fn look_for(state: &mut State, sought: String) {
    let place = state.layers.iter_mut().rev().find_map(|layer| match layer {
        Layer::Page(Page::Codebook(page)) => {
            page.hit = 0;
            Some(&mut page.sought)
        }
        Layer::Page(Page::Keys(place)) => Some(place),
        _ => None,
    });
    if let Some(place) = place {
        *place = sought;
    }
}
