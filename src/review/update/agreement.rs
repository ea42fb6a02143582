//! The page of agreement: one question and one round after another, and from there to what reviewers differ about.

use super::super::command::Command;
use super::super::effect::{Effect, FileEffect, StoreEffect};
use super::super::layer::{AgreementPage, AgreementPart, Layer, Page};
use super::super::notice::Notice;
use super::super::state::State;
use super::settling_beginning;
use super::stage::{close, push, say};
use crate::domain::Message;
use crate::domain::agreement::AgreementOverview;

/// Opens the page; what it shows is computed meanwhile.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    push(state, Layer::Page(Page::Agreement(AgreementPage::default())));
    compute(state, 0)
}

fn compute(state: &mut State, round: isize) -> Vec<Effect> {
    state.figures.agreement = None;
    vec![Effect::Store(StoreEffect::ReadAgreement { round })]
}

/// Shows what was computed, unless another round is wanted by now.
pub(super) fn computed(state: &mut State, round: isize, found: Box<AgreementOverview>) {
    let is_wanted = state.layers.iter().rev().find_map(|layer| match layer {
        Layer::Page(Page::Agreement(page)) => Some(page.round == round),
        _ => None,
    });
    if is_wanted == Some(true) {
        state.figures.agreement = Some(found);
    }
}

/// Has the numbers of the page written to a file where exports are proposed.
fn export(state: &mut State, round: isize) -> Vec<Effect> {
    match state.figures.agreement.as_deref() {
        None => say(state, Notice::plain(Message::new("agreement-computing"))),
        Some(AgreementOverview::Compared(found)) if found.cases > 0 => {
            vec![Effect::File(FileEffect::ExportAgreement(round))]
        }
        Some(_) => say(state, Notice::plain(Message::new("agreement-nothing-to-export"))),
    }
}

/// Returns that there is nothing to settle in the round that the page shows; `None` where there is, or it shows all cases.
fn all_settled(state: &State) -> Option<Message> {
    let Some(AgreementOverview::Compared(found)) = state.figures.agreement.as_deref() else {
        return None;
    };
    let round = found.round.as_ref().filter(|round| round.unsettled == Some(0))?;
    let differed = found.questions.iter().any(|question| !question.against.is_empty());
    let key = if differed { "agreement-all-settled" } else { "agreement-no-difference" };
    Some(Message::new(key).with("name", round.name.as_str()))
}

/// Goes from question to question and from round to round, or to what reviewers differ about. `None` where the command is
/// that of any page.
pub(super) fn command(
    state: &mut State,
    mut shown: AgreementPage,
    command: Command,
) -> Option<Vec<Effect>> {
    let all = match state.figures.agreement.as_deref() {
        Some(AgreementOverview::Compared(found)) => found.questions.len().max(1),
        _ => 1,
    };
    let before = shown.round;
    match command {
        Command::NextTable | Command::NextQuestion => shown.question = (shown.question + 1) % all,
        Command::PreviousTable | Command::PreviousQuestion => {
            shown.question = (shown.question + all - 1) % all;
        }
        Command::Pairs => shown.part = shown.part.turned_to(AgreementPart::Pairs),
        Command::Coefficients => shown.part = shown.part.turned_to(AgreementPart::Coefficients),
        Command::Export => return Some(export(state, shown.round)),
        Command::NextHit => shown.round += 1,
        Command::PreviousHit => shown.round -= 1,
        Command::Save | Command::Settle => {
            let round = match state.figures.agreement.as_deref() {
                Some(AgreementOverview::Compared(found)) => found.round.as_ref(),
                _ => None,
            };
            let name = round.map(|round| round.name.clone());
            if let Some(said) = all_settled(state) {
                return Some(say(state, Notice::plain(said)));
            }
            close(state);
            return Some(match name {
                Some(name) => settling_beginning::begin_in_round(state, name),
                None => settling_beginning::begin(state),
            });
        }
        _ => return None,
    }
    if let Some(Layer::Page(page)) = state.layers.last_mut() {
        *page = Page::Agreement(shown);
    }
    Some(if shown.round == before { Vec::new() } else { compute(state, shown.round) })
}
