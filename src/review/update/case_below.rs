//! Right behind a page of cases that has ended by itself: the keys typed by habit are not meant for the case below.

use super::super::command::Command;
use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::open_case::OpenCaseView;
use super::super::state::State;
use super::super::state_parts::PageEnd;
use super::stage::say;
use crate::domain::Message;

/// Notes that a page of cases has ended, and not because the reviewer has closed it.
pub(super) const fn page_has_ended(state: &mut State) {
    state.walk.page_end = PageEnd::JustNow;
}

/// Takes note of a key: any but those that answer, save or pass a case by shows that the reviewer has seen where they are.
pub(super) const fn see(state: &mut State, command: Option<Command>) {
    if !matches!(command, Some(Command::Digit(_) | Command::Postpone | Command::Save)) {
        state.walk.page_end = PageEnd::None;
    }
}

/// Keeps a command from the case below; `None` where it is meant for that. `read` is the notice that the key has closed.
pub(super) fn keep_from(
    state: &mut State,
    command: Command,
    read: Option<&Notice>,
) -> Option<Vec<Effect>> {
    let end = std::mem::take(&mut state.walk.page_end);
    if end == PageEnd::None {
        return None;
    }
    // The finished screen and the queue with marked cases say what these keys do there.
    let is_of_case = state.open_case.is_some() && !state.answers_for_all();
    let why = match command {
        Command::Digit(_) => {
            let refusal = refusal(state);
            // The last notice of the page stays in sight.
            return Some(say(
                state,
                match read.cloned() {
                    Some(read) if end == PageEnd::DigitsRefused => read,
                    Some(read) => refusal.then(read),
                    None => refusal,
                },
            ));
        }
        Command::Postpone if is_of_case => about_case(state, "review-below-later"),
        // Enter belongs to the digits before it. It saves nothing that was typed before the page was opened, either.
        Command::Save if has_answers(state) => Message::new("review-below-saves"),
        Command::Save if is_of_case && end == PageEnd::DigitsRefused => {
            about_case(state, "review-below-answers")
        }
        _ => return None,
    };
    Some(say(state, Notice::plain(why)))
}

/// Keeps answers that are typed as a line from the case below.
pub(super) fn keep_answers_from(state: &mut State) -> Option<Vec<Effect>> {
    let is_below = state.layers.is_empty() && state.walk.page_end != PageEnd::None;
    is_below.then(|| {
        let refusal = refusal(state);
        say(state, refusal)
    })
}

/// Returns what digits do here, and that they did not.
fn refusal(state: &mut State) -> Notice {
    state.walk.page_end = PageEnd::DigitsRefused;
    let why = match &state.open_case {
        _ if state.answers_for_all() => Message::new("review-below-digits-marked"),
        Some(_) => about_case(state, "review-below-digits"),
        None => Message::new("review-below-digits-finished"),
    };
    Notice::warning(why)
}

/// Returns whether Enter would save answers.
fn has_answers(state: &State) -> bool {
    if state.answers_for_all() {
        return !state.batch.answers.is_blank();
    }
    state.open_case.as_ref().is_some_and(OpenCaseView::has_draft)
}

fn about_case(state: &State, key: &'static str) -> Message {
    let title = state.open_case.as_ref().map(|view| view.open.case.title.as_str());
    Message::new(key).with("title", title.unwrap_or_default())
}
