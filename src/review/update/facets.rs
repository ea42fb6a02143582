//! Answering facets, which come behind the three questions.

use super::super::effect::Effect;
use super::super::notice::{Notice, Sentence, Topic};
use super::super::state::State;
use super::focus;
use super::stage::say;
use crate::domain::{FacetWord, Message, Question};

/// Answers the facet in focus; `None` where none is. One that takes a single value moves the focus on.
pub(super) fn digit(state: &mut State, digit: u8) -> Option<Vec<Effect>> {
    let facet = state.facet_in_focus()?.clone();
    let option = facet.options().into_iter().find(|(known, _)| *known == digit);
    let Some((_, value)) = option else {
        let message = Message::new("review-facet-no-such-option").with("digit", i64::from(digit));
        let refused = Sentence::about(Topic::NoSuchOption, message);
        return Some(say(state, Notice::warning(refused)));
    };
    let next = state.facet_at(1).filter(|_| !facet.takes_several);
    let next = Some(next.unwrap_or(facet.id));
    if state.answers_for_all() {
        let mut answers = state.batch.answers.clone();
        let before = state.setup.facets.answer(&facet.id, &answers.facets);
        let answer = facet.taken(before.as_ref(), value);
        answers.facets.set(facet.id, answer);
        let focus = state.batch.focus;
        state.batch.type_in(answers, focus);
        state.batch.facet = next;
    } else if let Some(view) = &mut state.open_case {
        let mut answers = view.draft.answers.clone();
        let before = state.setup.facets.answer(&facet.id, &answers.facets);
        let answer = facet.taken(before.as_ref(), value);
        answers.facets.set(facet.id, answer);
        view.type_in(answers, view.focus);
        view.facet = next;
    }
    Some(Vec::new())
}

/// Takes the answer to the facet in focus away; `None` where none is in focus.
pub(super) fn clear(state: &mut State) -> Option<Vec<Effect>> {
    let facet = state.facet_in_focus()?.id;
    let view = state.open_case.as_mut()?;
    let mut answers = view.draft.answers.clone();
    answers.facets.set(facet, None);
    if answers == view.draft.answers {
        return Some(say(state, Notice::plain(Message::new("review-nothing-to-clear"))));
    }
    view.type_in(answers, view.focus);
    view.facet = Some(facet);
    Some(say(state, Notice::plain(Message::new("review-answer-cleared"))))
}

/// Moves the focus: behind the last question come the facets. The last of these is not left before a message says that it is the last:
/// who answers a facet and presses the key for the next would give the next answer to the first question.
pub(super) fn focus(state: &mut State, step: isize) -> Vec<Effect> {
    let for_all = state.answers_for_all();
    let (focus, has_facet) = match (&state.open_case, for_all) {
        (_, true) => (state.batch.focus, state.batch.facet.is_some()),
        (Some(view), false) => (view.focus, view.facet.is_some()),
        (None, false) => return focus::no_case(state),
    };
    if step > 0 && has_facet && state.facet_at(step).is_none() && has_category(state, for_all) {
        let last = Sentence::about(Topic::LastFacet, Message::new("review-facet-last"));
        return say(state, Notice::plain(last));
    }
    let at_the_edge = if step > 0 { Question::Kinds } else { Question::Category };
    let facet = if has_facet || focus == at_the_edge { state.facet_at(step) } else { None };
    let question = match (facet.is_some(), has_facet, step > 0) {
        // The verdict and what follows from it is still in sight.
        (true, ..) | (false, true, false) => Question::Kinds,
        (false, true, true) => Question::Category,
        (false, false, _) => focus::moved(focus, if step > 0 { 1 } else { 2 }),
    };
    show(state, for_all, (question, facet));
    Vec::new()
}

fn has_category(state: &State, for_all: bool) -> bool {
    if for_all {
        return state.batch.answers.category.is_some();
    }
    state.open_case.as_ref().is_some_and(|view| view.draft.answers.category.is_some())
}

/// Returns whether the notice read last was that no facet comes behind the one in focus.
pub(super) fn is_last(state: &State, read: Option<&Notice>) -> bool {
    read.is_some_and(|read| read.is_about(Topic::LastFacet)) && state.facet_in_focus().is_some()
}

/// Goes on from the last facet to the first question.
pub(super) fn go_round(state: &mut State) -> Vec<Effect> {
    let for_all = state.answers_for_all();
    show(state, for_all, (Question::Category, None));
    say(state, Notice::plain(Message::new("review-first-question-again")))
}

/// Puts a facet of the open case in focus.
pub(super) fn ask_for(state: &mut State, facet: FacetWord) {
    let for_all = state.answers_for_all();
    show(state, for_all, (Question::Kinds, Some(facet)));
}

fn show(state: &mut State, for_all: bool, (question, facet): (Question, Option<FacetWord>)) {
    if for_all {
        (state.batch.focus, state.batch.facet, state.batch.look) = (question, facet, None);
    } else if let Some(view) = &mut state.open_case {
        (view.focus, view.facet, view.look) = (question, facet, None);
    }
}
