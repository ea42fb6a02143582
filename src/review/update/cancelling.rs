//! Esc where no dialogue is open, which peels off one layer, and Ctrl-C.

use super::super::cancels::Cancels;
use super::super::effect::{Effect, ScreenEffect};
use super::super::notice::{Notice, Sentence, Tone, Topic};
use super::super::queue::QueueContent;
use super::super::state::State;
use super::reversal_words::cleared;
use super::stage::say;
use super::{batching, dialogues, filtering, focus};
use crate::domain::{Answers, Message};

/// Peels off one layer, as [`Cancels`] has them in order. `read` is the message that was in sight.
pub(super) fn cancel(state: &mut State, read: Option<&Notice>) -> Vec<Effect> {
    match state.cancels_under(read) {
        Cancels::Message => say_what_stays(state, what_stays(state)),
        Cancels::AsksAboutDraft => say_what_stays(state, "review-draft-stays"),
        Cancels::AnswersForMarked => {
            batching::put_away(state);
            say(state, Notice::plain(Message::new("review-batch-cleared")))
        }
        Cancels::Answers => put_answers_away(state),
        Cancels::Hits => {
            let sought = state.search.sought.clone();
            state.search.put_out();
            let is_listed = matches!(state.queue.shown, QueueContent::Listed { .. });
            let ended =
                if is_listed { "review-search-put-out-in-list" } else { "review-search-put-out" };
            say(state, Notice::plain(Message::new(ended).with("sought", sought)))
        }
        Cancels::Range => {
            state.marks.range_from = None;
            say(state, Notice::plain(Message::new("review-range-ended")))
        }
        Cancels::List => {
            // Where lines are typed, the queue is not in sight.
            if state.setup.is_line_by_line {
                state.notice = Some(Notice::plain(Message::new("review-filter-off")));
            }
            filtering::show_all(state)
        }
        Cancels::Marks => batching::ask_to_drop(state),
        Cancels::Queue => focus::change_place(state),
        Cancels::Tour => {
            state.tour = None;
            state.setup.offers_tour = false;
            // It does not begin again at the next start either.
            let mut effects = say(state, Notice::plain(Message::new("review-tour-left")));
            effects.push(Effect::Screen(ScreenEffect::KeepTourTaken));
            effects
        }
        Cancels::Nothing => nothing_left(state, read),
    }
}

/// Puts the answers of the open case away.
fn put_answers_away(state: &mut State) -> Vec<Effect> {
    let Some(view) = &mut state.open_case else { return Vec::new() };
    if !view.has_draft() && !view.is_typed_over_found() {
        view.forget_typed();
        return Vec::new();
    }
    view.put_away();
    let said = Message::new(cleared(view));
    say(state, Notice::plain(said))
}

/// Closes the message, or says that there is nothing to close.
fn nothing_left(state: &mut State, read: Option<&Notice>) -> Vec<Effect> {
    // There was the message to close.
    if read.is_some() {
        return Vec::new();
    }
    // An Esc too many says how the answers come back.
    let view = state.open_case.as_ref().filter(|view| view.has_just_put_away());
    let said = view.map_or("review-nothing-to-close", cleared);
    say(state, Notice::plain(Message::new(said)))
}

/// Says of answers that they stay, and that the next Esc takes them away.
fn say_what_stays(state: &mut State, stays: &'static str) -> Vec<Effect> {
    let stays = Sentence::about(Topic::EscTakesAnswers, Message::new(stays));
    say(state, Notice::plain(stays))
}

/// Returns what to say of answers that stay where a message was closed.
fn what_stays(state: &State) -> &'static str {
    let saved = state.open_case.as_ref().map(|view| &view.open.standing.classification.answers);
    let is_change = saved.is_some_and(|saved| *saved != Answers::default());
    if is_change && !state.answers_for_all() {
        "review-change-stays"
    } else {
        "review-answers-stay"
    }
}

/// Interrupts what is going on: in a dialogue Ctrl-C is Esc; else it says that everything is saved, or what is
/// not, and the second time ends.
pub(super) fn interrupt(state: &mut State, interrupted: bool) -> Vec<Effect> {
    if !state.layers.is_empty() {
        return dialogues::cancel(state);
    }
    if interrupted {
        return vec![Effect::Quit];
    }
    state.interrupted = true;
    if state.saving.failure.is_some() {
        return say(state, Notice::plain(Message::new("review-interrupt-unsaved")));
    }
    let waiting = [
        ("review-interrupt-marked", state.typed_for_marked()),
        ("review-interrupt-drafts", state.cases_with_drafts().len()),
        ("review-interrupt-rulings", state.rulings_begun()),
    ];
    let waiting = waiting.into_iter().filter(|(_, count)| *count > 0);
    let mut said: Vec<Message> =
        waiting.map(|(key, count)| Message::new(key).with("count", count)).collect();
    if said.is_empty() {
        said.push(Message::new("review-interrupt"));
    }
    said.push(Message::new("review-interrupt-how"));
    say(state, Notice::of(said, Tone::Plain))
}
