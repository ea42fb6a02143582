//! Answering: digits, Enter, later, flag, and filling in the last answers.

use super::super::draft::Draft;
use super::super::effect::{Effect, ScreenEffect, StoreEffect};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::onward::Onward;
use super::super::open_case::OpenCaseView;
use super::super::saving::LastSaved;
use super::super::state::{Pane, State};
use super::super::state_parts::AnsweredDrafts;
use super::super::unsaved::UnderwayAct;
use super::focus::no_case;
use super::stage::{follow_act, say};
use super::{again, facets, focus, marking, rescuing, worklists};
use crate::domain::CaseChange;
use crate::domain::{
    Act, AppliedAct, Change, Choice, DraftKind, DraftPlace, FacetWord, Message, Moment, OpenCase,
    Patch, Question, SeenCase, Stamp, Standing,
};

/// Answers the question in focus. The first two questions move the focus on.
pub(super) fn digit(state: &mut State, digit: u8) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return refuse_decision(state);
    }
    if let Some(effects) = facets::digit(state, digit) {
        return effects;
    }
    let Some(view) = &mut state.open_case else { return no_case(state) };
    let options = Choice::options(view.focus);
    let Some(choice) = options.iter().find(|choice| choice.digit() == digit) else {
        return no_such_option(state, digit);
    };
    view.take(*choice);
    Vec::new()
}

/// Takes the answer to the question in focus away; undo brings it back.
pub(super) fn clear(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return refuse_decision(state);
    }
    if let Some(effects) = facets::clear(state) {
        return effects;
    }
    let Some(view) = &mut state.open_case else { return no_case(state) };
    let mut answers = view.draft.answers.clone();
    match view.focus {
        Question::Category => answers.category = None,
        Question::New => answers.new = None,
        Question::Kinds => answers.kinds = None,
    }
    if answers == view.draft.answers {
        return say(state, Notice::plain(Message::new("review-nothing-to-clear")));
    }
    view.type_in(answers, view.focus);
    say(state, Notice::plain(Message::new("review-answer-cleared")))
}

/// Answers questions with these options instead of the present ones, and moves the focus on.
pub(super) fn answer(state: &mut State, given: &[(Question, Vec<Choice>)]) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return refuse_decision(state);
    }
    let Some(view) = &mut state.open_case else { return no_case(state) };
    view.answer(given);
    Vec::new()
}

/// Returns whether Enter would confirm or save answers that were given on another text, while another message than that of the
/// changed text is in sight.
pub(super) fn hides_change(state: &State, read: Option<&Notice>) -> bool {
    let saves = |view: &OpenCaseView| {
        let draft = &view.draft.answers;
        view.is_to_confirm() || (view.is_draft_on_other_text() && draft.are_complete())
    };
    let saves = state.open_case.as_ref().is_some_and(saves);
    let names_it = |read: &Notice| read.is_about(Topic::TextChanged);
    saves && state.pane == Pane::Case && read.is_some_and(|read| !names_it(read))
}

/// Says again that the text has changed since the case was answered.
pub(super) fn say_change_again(state: &mut State) -> Vec<Effect> {
    state.notice = state.open_case.as_ref().and_then(OpenCaseView::about_changed_text);
    Vec::new()
}

/// Saves what is on the panel and goes to the next unclassified case; says what is missing instead. In the queue, where nothing
/// is ready to be saved, the case opens.
/// A finished case on which nothing was typed is left as it is, unless its text has changed since: then Enter
/// confirms the answers. Answers typed again are a decision of their own,
/// which the undo of an earlier batch does not hollow out.
pub(super) fn save(state: &mut State, now: Moment) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return refuse_decision(state);
    }
    let is_ready = state.open_case.as_ref().is_some_and(OpenCaseView::is_ready_in_queue);
    if state.pane == Pane::Queue && !is_ready {
        return focus::change_place(state);
    }
    let Some(view) = &mut state.open_case else { return no_case(state) };
    let answers = view.draft.answers.clone();
    if let Some(missing) = answers.first_missing() {
        view.focus = missing;
        (view.facet, view.look) = (None, None);
        let message = if answers.is_blank() && view.open.standing.is_postponed() {
            Message::new("review-no-answer-yet-postponed")
        } else if answers.is_blank() {
            Message::new("review-no-answer-yet")
        } else {
            Message::new("review-answer-missing").with("question", i64::from(missing.number()))
        };
        return say(state, Notice::warning(message));
    }
    if view.is_untouched() {
        let no = view.open.no;
        return match state.onward() {
            Onward::Worklists => worklists::leave_list(state),
            _ => vec![worklists::next_after(state, no)],
        };
    }
    if let Some(facet) = state.required_facet() {
        return ask_for_required(state, facet);
    }
    let Some(view) = &mut state.open_case else { return no_case(state) };
    if let Some(round) = state.rounds.again.round(view.open.no) {
        return again::save(state, round, now);
    }
    if view.is_changed_back() {
        return leave_unchanged(state);
    }
    let standing = &view.open.standing;
    let before = standing.classification.answers.clone();
    let is_classified = standing.is_classified();
    let patch = Patch::answers(&answers).clearing(&standing.classification.answers.facets);
    if standing.text_changed_since(view.open.hash) && !view.has_draft() {
        let message = Message::new("review-confirmed").with("title", view.open.case.title.as_str());
        state.opening_notice = Some(Notice::plain(message));
    }
    // The panel now shows what is saved, so leaving the case leaves no draft behind.
    view.draft = Draft::showing(answers.clone());
    view.put_away = None;
    let (no, title) = (view.open.no, view.open.case.title.clone());
    let saved = title.clone();
    state.history.decisions.save(LastSaved { no, title, answers: answers.clone(), cases: 1 });
    state.history.decisions.replace(before);
    if state.answers_replaced().is_some() {
        let changed = Sentence::about(Topic::AnswersReplaced, Message::new("review-changed"));
        state.opening_notice = Some(Notice::plain(changed));
    }
    // With the act, the project drops the draft that it has of the case.
    state.drafts.kept.remove(&DraftPlace { case: no, kind: DraftKind::Answers });
    // A change of what was classified before is no further case.
    if !is_classified {
        state.workday.pace.saved(now);
    }
    let takes_tour = state.tour.is_some() && std::mem::take(&mut state.setup.offers_tour);
    if state.tour.is_some_and(|tour| tour.after_case().is_none()) {
        // That the tour is over would lie over what was saved.
        Notice::add(
            &mut state.opening_notice,
            Message::new("review-tour-saved").with("title", saved),
        );
    }
    go_on_with_tour(state);
    let mut effects = write(state, &patch, now);
    let next = again::next_after(state, no);
    if let Effect::Store(StoreEffect::Open(next, _)) = next {
        state.history.decisions.leads_to(next);
    }
    effects.push(next);
    effects.extend(takes_tour.then_some(Effect::Screen(ScreenEffect::KeepTourTaken)));
    effects
}

/// Has the tour go on after a case that was saved, postponed or answered with others, and says when it is over.
pub(super) fn go_on_with_tour(state: &mut State) {
    let Some(tour) = state.tour else { return };
    state.tour = tour.after_case();
    if state.tour.is_none() {
        Notice::add(&mut state.opening_notice, Message::new("review-tour-over"));
    }
}

/// Goes on from a finished case whose answers are what they were before: nothing is written, so that what was undone can still
/// be redone.
fn leave_unchanged(state: &mut State) -> Vec<Effect> {
    let Some(view) = &mut state.open_case else { return no_case(state) };
    view.draft = Draft::showing(view.draft.answers.clone());
    let (no, title) = (view.open.no, view.open.case.title.as_str());
    let message = Message::new("review-unchanged").with("title", title);
    state.opening_notice = Some(Notice::plain(message));
    vec![worklists::next_after(state, no)]
}

/// Shows the facet that is required and not answered; at the second time as a warning.
pub(super) fn ask_for_required(state: &mut State, facet: FacetWord) -> Vec<Effect> {
    let is_there = state.facet_in_focus().is_some_and(|here| here.id == facet);
    facets::ask_for(state, facet);
    let message = Message::new("review-facet-required");
    say(state, if is_there { Notice::warning(message) } else { Notice::plain(message) })
}

/// Postpones the case; a classified one stays as it is.
pub(super) fn postpone(state: &mut State, now: Moment) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        // After a failed commit this key saves the decisions elsewhere, as the screen says.
        return rescuing::open(state);
    }
    let Some(view) = &state.open_case else { return no_case(state) };
    let no = view.open.no;
    if state.rounds.again.round(no).is_some() {
        return again::postpone(state, no);
    }
    let next = worklists::next_after(state, no);
    if view.open.standing.is_classified() {
        let title = view.open.case.title.clone();
        let message = Message::new("review-postpone-finished").with("title", title);
        if !state.queue.is_narrowed() && state.onward() == Onward::WhatIsLeft {
            // On the finished screen undo would seem to be for this case.
            return say(state, Notice::plain(message));
        }
        state.opening_notice = Some(Notice::plain(message));
        return vec![next];
    }
    let mut effects = record(state, |case| (Act::Postponed { case }, CaseChange::Postponed), now);
    if let Some(view) = &state.open_case {
        state.queue.postpone(view.open.row());
    }
    let postponed = Message::new("review-postponed").with("count", state.tally.postponed);
    let postponed = Sentence::about(Topic::Postponed, postponed);
    state.opening_notice = Some(Notice::plain(postponed));
    go_on_with_tour(state);
    effects.push(next);
    effects
}

/// Raises or lowers the flag, at once.
pub(super) fn flag(state: &mut State, now: Moment) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return refuse_decision(state);
    }
    let Some(view) = &state.open_case else { return no_case(state) };
    let raised = !view.open.standing.classification.flagged;
    let effects = write(state, &Patch { flag: Change::Set(raised), ..Patch::default() }, now);
    let messages = if raised {
        ["review-flagged", "review-flagged-beside-marks"]
    } else {
        ["review-unflagged", "review-unflagged-beside-marks"]
    };
    state.notice = Some(Notice::plain(of_this_case(state, messages)));
    effects
}

/// Returns the first message, or where cases are marked the second, which names the open case.
pub(super) fn of_this_case(state: &State, [alone, beside_marks]: [&'static str; 2]) -> Message {
    match state.open_beside_marks() {
        Some(view) => Message::new(beside_marks).with("title", view.open.case.title.as_str()),
        None => Message::new(alone),
    }
}

/// Fills in the answers saved last, or on the case itself those saved before; Enter saves them.
pub(super) fn repeat(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return refuse_decision(state);
    }
    let decisions = &state.history.decisions;
    let Some(view) = &mut state.open_case else { return no_case(state) };
    let Some(last) = decisions.last_of_another(view.open.no).cloned() else {
        let is_own = decisions.last.as_ref().is_some_and(|last| last.no == view.open.no);
        let nothing =
            if is_own { "review-nothing-before-to-repeat" } else { "review-nothing-to-repeat" };
        return say(state, Notice::warning(Message::new(nothing)));
    };
    let standing = &view.open.standing;
    let are_saved = last.answers == standing.classification.answers
        && !standing.text_changed_since(view.open.hash);
    // What is there already is not filled in: undo would seem to do nothing.
    if last.answers != view.draft.answers {
        view.type_in(last.answers, Question::Category);
    }
    let message = match last.cases {
        _ if are_saved => Message::new("review-repeated-same"),
        0 | 1 => Message::new("review-repeated").with("title", last.title),
        count => Message::new("review-repeated-many").with("count", count),
    };
    say(state, Notice::plain(message))
}

/// Shows the rule of a neighbouring option without answering.
pub(super) fn look(state: &mut State, step: isize) -> Vec<Effect> {
    if state.facet_in_focus().is_some() {
        // Values of facets have no rules of their own.
        return Vec::new();
    }
    let Some(view) = &mut state.open_case else { return no_case(state) };
    let options = Choice::options(view.focus);
    let shown = view.shown().shown_option();
    let at = view.look.or_else(|| options.iter().position(|choice| Some(*choice) == shown));
    view.look = Some(match at {
        Some(at) => at.saturating_add_signed(step).min(options.len() - 1),
        None if step < 0 => options.len() - 1,
        None => 0,
    });
    Vec::new()
}

/// Sends an act that answers, notes or flags the open case.
pub(super) fn write(state: &mut State, patch: &Patch, now: Moment) -> Vec<Effect> {
    let act = |case| (Act::answered(patch.clone(), case), CaseChange::Answered(patch.clone()));
    record(state, act, now)
}

/// Sends an act on the open case, and shows the case with it at once.
fn record(
    state: &mut State,
    act: impl FnOnce(SeenCase) -> (Act, CaseChange),
    now: Moment,
) -> Vec<Effect> {
    let Some(view) = &mut state.open_case else { return Vec::new() };
    let seen = SeenCase { case: view.open.no, text: view.open.hash };
    let (act, change) = act(seen);
    let answers = matches!(&change, CaseChange::Answered(patch) if patch.gives_answers());
    let before = view.open.standing.clone();
    view.open.standing.apply(&AppliedAct {
        stamp: Stamp::NEWEST,
        reviewer: state.setup.reviewer.clone(),
        at: now,
        text: seen.text,
        batch_size: 1,
        change: change.clone(),
    });
    let case = view.open.clone();
    follow_act(state);
    state.drafts.retracted.clear();
    state.history.undo.ends_redo();
    state.rounds.again.newest = None;
    if answers {
        let answered = AnsweredDrafts { cases: vec![seen.case], ..AnsweredDrafts::default() };
        state.drafts.answered.push(answered);
    } else {
        state.history.decisions.follow_with_another();
    }
    moved(state, &before, &case, now);
    let ticket = state.saving.next_ticket();
    state.saving.underway.push(UnderwayAct { ticket, change, case });
    vec![Effect::Store(StoreEffect::Write { ticket, act, at: now })]
}

/// Counts a case again and shows it as it is now in the list.
fn moved(state: &mut State, before: &Standing, case: &OpenCase, now: Moment) {
    state.workday.today.moved(before, &case.standing, now);
    state.tally = state.tally.moved(before, &case.standing);
    state.queue.update(case.no, &case.standing);
    state.rounds.update(case.no, &case.standing);
    let answers = case.standing.classification.answers.clone();
    marking::change(state, |marks| marks.update(case.no, answers));
}

/// Shows that the question in focus has no answer with this digit.
pub(super) fn no_such_option(state: &mut State, digit: u8) -> Vec<Effect> {
    let open = state.open_case.as_ref().map(|view| view.focus);
    let focus = if state.answers_for_all() { Some(state.batch.focus) } else { open };
    let question = focus.map_or(1, Question::number);
    let message = Message::new("review-no-such-option")
        .with("digit", i64::from(digit))
        .with("question", i64::from(question));
    say(state, Notice::warning(Sentence::about(Topic::NoSuchOption, message)))
}

/// Returns whether Enter would save, or go on, without the digit right before it, which answered nothing: it may have been meant
/// for the question in focus. Where an answer is missing, Enter names that.
pub(super) fn leaves_digit_out(state: &State, read: Option<&Notice>) -> bool {
    let is_refused = read.is_some_and(|read| read.is_about(Topic::NoSuchOption));
    is_refused
        && if state.answers_for_all() {
            !state.batch.answers.is_blank()
        } else {
            let answers = state.open_case.as_ref().map(|view| &view.draft.answers);
            answers.is_some_and(|answers| answers.first_missing().is_none())
        }
}

/// Says that the digit before Enter answered nothing; the next Enter goes on.
pub(super) fn say_digit_left_out(state: &mut State) -> Vec<Effect> {
    say(state, Notice::warning(Message::new("review-digit-left-out")))
}

/// Shows that after a failed commit nothing more is decided, because it could not be kept.
pub(super) fn refuse_decision(state: &mut State) -> Vec<Effect> {
    say(state, Notice::warning(Message::new("review-no-more-decisions")))
}
