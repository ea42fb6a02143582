//! What many steps do: a notice, a dialogue on top or away, an act that is done or retracted.

use super::super::command::Command;
use super::super::effect::Effect;
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::open_case::OpenCaseView;
use super::super::state::State;
use crate::domain::Message;

/// Shows a notice.
pub(super) fn say(state: &mut State, notice: Notice) -> Vec<Effect> {
    state.notice = Some(notice);
    Vec::new()
}

/// Puts a dialogue on top.
pub(super) fn push(state: &mut State, layer: Layer) -> Vec<Effect> {
    state.layers.push(layer);
    Vec::new()
}

/// Closes the dialogue on top.
pub(super) fn close(state: &mut State) -> Vec<Effect> {
    state.layers.pop();
    Vec::new()
}

/// A page of a list: as many lines as are seen of it at 80x24.
const PAGE: usize = 10;

/// Moves the cursor in a list of so many lines. Returns whether the command was one that does.
pub(super) fn moves_cursor(selected: &mut usize, count: usize, command: Command) -> bool {
    match command {
        Command::LineUp => *selected = selected.saturating_sub(1),
        Command::LineDown => *selected = (*selected + 1).min(count.saturating_sub(1)),
        _ => return false,
    }
    true
}

/// Does the same in a list below a text field, where pages are no scrolling of anything else.
pub(super) fn moves_in_list(selected: &mut usize, count: usize, command: Command) -> bool {
    match command {
        Command::PageUp => *selected = selected.saturating_sub(PAGE),
        Command::PageDown => *selected = (*selected + PAGE).min(count.saturating_sub(1)),
        _ => return moves_cursor(selected, count, command),
    }
    true
}

/// Says that the key means nothing here.
pub(super) fn does_nothing(state: &mut State) -> Vec<Effect> {
    let why = Message::new(state.key_not_here());
    in_vain(state, why)
}

/// Says why a key does nothing. While differences are settled, Enter does not save at once then: who types words does not
/// mean the Enter behind them.
pub(super) fn in_vain(state: &mut State, why: Message) -> Vec<Effect> {
    if let Some(Layer::Settling(settling)) = state.layers.last_mut() {
        settling.typed_in_vain = true;
    }
    say(state, Notice::warning(why))
}

/// Notes that an act was done: undo retracts it before what was typed or put away until now.
pub(super) fn follow_act(state: &mut State) {
    state.open_case.iter_mut().for_each(OpenCaseView::follow_act);
    state.drafts.follow_act();
    state.batch.follow_act();
    state.history.undo.import_is_newest = false;
}

/// Notes that the newest act was retracted: what was typed just before it is the newest now.
pub(super) fn lose_act(state: &mut State) {
    state.open_case.iter_mut().for_each(OpenCaseView::lose_act);
    state.drafts.lose_act();
    state.batch.lose_act();
}
