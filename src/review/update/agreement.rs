//! The page of agreement: one question after another, and from there to what reviewers differ about.

use super::super::command::Command;
use super::super::effect::{Effect, StoreEffect};
use super::super::layer::{Layer, Page};
use super::super::state::State;
use super::settling;
use super::stage::{close, push};
use crate::domain::agreement::AgreementOverview;

/// Opens the page; what it shows is computed meanwhile.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    state.figures.agreement = None;
    push(state, Layer::Page(Page::Agreement(0)));
    vec![Effect::Store(StoreEffect::ReadAgreement)]
}

/// Goes from question to question, or to what reviewers differ about. `None` where the command is that of any page.
pub(super) fn command(state: &mut State, shown: usize, command: Command) -> Option<Vec<Effect>> {
    let all = match state.figures.agreement.as_deref() {
        Some(AgreementOverview::Compared(found)) => found.questions.len().max(1),
        _ => 1,
    };
    let next = match command {
        Command::NextTable | Command::NextQuestion => (shown + 1) % all,
        Command::PreviousTable | Command::PreviousQuestion => (shown + all - 1) % all,
        Command::Save => {
            close(state);
            return Some(settling::begin(state));
        }
        _ => return None,
    };
    if let Some(Layer::Page(page)) = state.layers.last_mut() {
        *page = Page::Agreement(next);
    }
    Some(Vec::new())
}
