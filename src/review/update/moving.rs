//! Moving: to the next case, back, through the queue, through the report.

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect, Scroll, SearchEffect, StoreEffect, Via};
use super::super::notice::{Notice, Sentence, Tone, Topic};
use super::super::open_case::OpenCaseView;
use super::super::queue::QueueContent;
use super::super::saving::LastSaved;
use super::super::state::{Pane, State};
use super::stage::say;
use super::{facets, marking, opening_words};
use crate::domain::{CaseNo, Message, NextCase, OpenCase, Question};

/// Steps that Backspace can go back.
const LONGEST_TRAIL: usize = 1_000;

/// Cases that a page of the queue moves.
const QUEUE_PAGE: isize = 12;

/// Goes back to the case one came from, or from a later question to the question before. Who walks back from case to case goes on
/// so, also where a draft is open at a later question.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    let here = state.current();
    // Who works in a list stays in it, unless another case was opened from there.
    let is_in_list =
        state.queue.is_narrowed() && here.is_some_and(|no| state.queue.position(no).is_some());
    state.walk.trail.retain(|been| Some(*been) != here);
    let is_meant = |been: &CaseNo| !is_in_list || state.queue.position(*been).is_some();
    let behind = state.walk.trail.iter().rposition(is_meant);
    let walks_on = std::mem::take(&mut state.walk.goes_back) && behind.is_some();
    if let Some(view) = &mut state.open_case
        && (view.focus != Question::Category || view.facet.is_some())
        && !walks_on
    {
        return facets::focus(state, -1);
    }
    if let Some(at) = behind {
        let no = state.walk.trail.remove(at);
        return vec![Effect::Store(StoreEffect::Open(no, Via::Back))];
    }
    if is_in_list {
        let nowhere = Message::new("review-nowhere-back-in-list");
        return say(state, Notice::plain(Sentence::about(Topic::EscShowsAll, nowhere)));
    }
    say(state, Notice::plain(Message::new("review-nowhere-back")))
}

/// Moves to a neighbour in the queue's order.
pub(super) fn step(state: &mut State, by: isize) -> Vec<Effect> {
    let Some(no) = state.current() else {
        // On the finished screen there is only back: to the last case one had open.
        return back(state);
    };
    let last = state.queue.count(state.total).saturating_sub(1);
    let to = match state.queue.position(no) {
        Some(here) => here.saturating_add_signed(by).min(last),
        // A case that the list does not show lies before its first one.
        None => 0,
    };
    if state.queue.at(to, state.total) == Some(no) {
        let message = if by < 0 { "review-first-case" } else { "review-last-case" };
        return say(state, Notice::plain(Message::new(message)));
    }
    let via = if state.pane == Pane::Queue { Via::Step } else { Via::Jump };
    state
        .queue
        .at(to, state.total)
        .map(|no| Effect::Store(StoreEffect::Open(no, via)))
        .into_iter()
        .collect()
}

/// Goes to a case that the queue shows; not while a dialogue lies over it.
pub(super) fn go_to(state: &mut State, no: CaseNo) -> Vec<Effect> {
    if !state.layers.is_empty() || state.current() == Some(no) {
        return Vec::new();
    }
    let via = if state.pane == Pane::Queue { Via::Step } else { Via::Jump };
    vec![Effect::Store(StoreEffect::Open(no, via))]
}

/// Moves to the first case the queue shows.
pub(super) fn jump_to_first(state: &mut State) -> Vec<Effect> {
    jump_to(state, 0, "review-first-case")
}

/// Moves to the last case the queue shows.
pub(super) fn jump_to_last(state: &mut State) -> Vec<Effect> {
    let last = state.queue.count(state.total).saturating_sub(1);
    jump_to(state, last, "review-last-case")
}

fn jump_to(state: &mut State, position: usize, already: &'static str) -> Vec<Effect> {
    let Some(no) = state.queue.at(position, state.total) else { return Vec::new() };
    if state.current() == Some(no) {
        return say(state, Notice::plain(Message::new(already)));
    }
    vec![Effect::Store(StoreEffect::Open(no, Via::Jump))]
}

/// Moves to a neighbour among the hits of the last search; with none lit, in the list that the queue shows.
pub(super) fn hit(state: &mut State, by: isize) -> Vec<Effect> {
    if !state.search.is_lit() {
        return walk(state, by);
    }
    let is_hit = |no: &CaseNo| state.search.hits.contains(no);
    let here = state.current().filter(is_hit).or(state.search.last_hit);
    let at = state.search.hits.iter().position(|no| Some(*no) == here);
    let count = state.search.hits.len();
    let next = match at {
        Some(at) => at.wrapping_add_signed(by).wrapping_add(count) % count,
        None => 0,
    };
    let message = Message::new("review-hit").with("at", next + 1).with("count", count);
    state.opening_notice = Some(Notice::plain(Sentence::about(Topic::SearchHit, message)));
    let no = state.search.hits[next];
    state.search.last_hit = Some(no);
    vec![Effect::Store(StoreEffect::Open(no, Via::Jump))]
}

/// Moves to a neighbour in the list that the queue shows, from the last on to the first.
fn walk(state: &mut State, by: isize) -> Vec<Effect> {
    let QueueContent::Listed { cases, .. } = &state.queue.shown else {
        return say(state, Notice::plain(Message::new("review-no-search-yet")));
    };
    let here = state.current().and_then(|no| cases.iter().position(|case| *case == no));
    let count = cases.len();
    let next = match here {
        Some(at) => at.wrapping_add_signed(by).wrapping_add(count) % count,
        None => 0,
    };
    let message = Message::new("review-list-at").with("at", next + 1).with("count", count);
    let no = cases[next];
    state.opening_notice = Some(Notice::plain(message));
    vec![Effect::Store(StoreEffect::Open(no, Via::Jump))]
}

/// Shows other cases in the queue, or others in another order.
pub(super) fn show(state: &mut State, shown: QueueContent) -> Vec<Effect> {
    state.queue.show(shown);
    state.figures.worklists.done_at = None;
    state.marks.range_from = None;
    let around = state.current().unwrap_or(CaseNo(1));
    state.queue.missing_around(around, state.total).into_iter().collect()
}

/// Scrolls the report; in the queue the same keys move the cursor by pages.
pub(super) fn scroll(state: &mut State, command: Command) -> Vec<Effect> {
    if state.pane == Pane::Queue {
        return match command {
            Command::PageUp => step(state, -QUEUE_PAGE),
            Command::PageDown => step(state, QUEUE_PAGE),
            Command::Top => jump_to_first(state),
            _ => jump_to_last(state),
        };
    }
    vec![Effect::Screen(ScreenEffect::Scroll(match command {
        Command::LineUp => Scroll::LineUp,
        Command::LineDown => Scroll::LineDown,
        Command::PageUp => Scroll::PageUp,
        Command::PageDown => Scroll::PageDown,
        Command::Top => Scroll::Top,
        _ => Scroll::End,
    }))]
}

/// Lays a case open.
pub(super) fn opened(state: &mut State, mut open: OpenCase, via: Via) -> Vec<Effect> {
    if let Some(standing) = state.underway_standing(open.no) {
        open.standing = standing.clone();
    }
    let again = state.rounds.again.shown_standing(open.no);
    let is_again = again.is_some();
    if let Some(standing) = again {
        open.standing = standing;
    }
    let stays = state.current() == Some(open.no);
    let left = leave(state, via, open.no);
    let notice = opening_words::opening_notice(state, &open, via, stays);
    if state.drafts.left.contains_key(&open.no) || state.drafts.notes.contains_key(&open.no) {
        // Where a draft lies open, the others are counted in the first row.
        state.opening_notice.take_if(|said| said.is_only_about(Topic::DraftsWait));
    }
    state.walk.finished = false;
    state.walk.goes_back = via == Via::Back;
    let is_for_typed = matches!(via, Via::Untyping | Via::Retyping);
    let by_itself = !is_for_typed && !matches!(via, Via::Jump | Via::Step | Via::Back);
    state.history.decisions.opened(open.no, by_itself);
    let emptied = state.drafts.emptied.remove(&open.no);
    let emptied = emptied.filter(|draft| draft.answers == open.standing.classification.answers);
    let draft = state.drafts.left.remove(&open.no).or(emptied);
    let put_away = state.drafts.put_away.remove(&open.no);
    let (no, title) = (open.no, open.case.title.clone());
    // Keys go on while the same case is read again, so that the next one means what it meant.
    let held = state.open_case.take().filter(|_| stays);
    let mut view = OpenCaseView::new(open, draft);
    view.put_away = put_away;
    if via == Via::Reversal && !view.draft.is_typed() {
        // What an undo leaves now is in sight, and nothing that was found.
        view.found = None;
    }
    if let Some(held) = held.filter(|held| {
        // An undo or a redo of a note or a flag leaves the answers as they were.
        via == Via::Refresh || (via == Via::Reversal && held.draft.answers == view.draft.answers)
    }) {
        (view.focus, view.facet, view.look) = (held.focus, held.facet, held.look);
        (view.found, view.draft.found) = (held.found, held.draft.found);
    }
    state.open_case = Some(view);
    let said = state.opening_notice.take().map(|said| match via {
        Via::Reversal => opening_words::titled(said, &title),
        _ => opening_words::with_way_from_hit(said, state),
    });
    // Behind a sentence about something else it would be read as that one's; the rows of the case show it too.
    let is_joined = said.is_some() || left.is_some();
    let notice = notice.filter(|opening| !(is_joined && opening.is_only_about(Topic::Classified)));
    state.notice = match (said, notice, left) {
        // What is wrong with the case itself is read first.
        (Some(said), Some(opening), _) if opening.tone == Tone::Warning => Some(opening.then(said)),
        (Some(said), Some(opening), _) => Some(said.then(opening)),
        // The title alone tells that it is another case: it is named where nothing else is to be read.
        (None, None, left) if via == Via::Back => {
            let back = Notice::plain(Message::new("review-back-to").with("title", title));
            Some(left.into_iter().fold(back, Notice::then))
        }
        (None, Some(opening), Some(left)) if opening.tone == Tone::Plain => {
            Some(left.then(opening))
        }
        (said, opening, left) => said.or(opening).or(left),
    };
    if via == Via::Reversal {
        state.waits.acts = false;
        let for_all = !state.marks.is_empty() && !state.batch.answers.is_blank();
        let is_of_many = std::mem::take(&mut state.history.undo.is_of_many);
        state.pane = match (is_of_many, for_all) {
            (true, true) => Pane::Queue,
            (true, false) => state.pane,
            // Who undoes in the queue goes on there, on the row of the case, if there is one. Marked cases that wait for
            // more answers draw no one away from the case that was undone: the next digit corrects it.
            (false, _) if state.queue.position(no).is_some() => state.pane,
            (false, _) => Pane::Case,
        };
        restore_last(state);
    }
    // Digits answer no case that is not in sight, and what was typed is seen in its case, where the panel of the queue is that
    // of marked cases.
    let is_hidden = state.queue.position(no).is_none();
    if (is_for_typed && (is_hidden || state.answers_for_all())) || (via == Via::Jump && is_hidden) {
        state.pane = Pane::Case;
    }
    let said = state.notice.take();
    state.notice = said.map(|said| opening_words::true_about_esc(said, state));
    let mut effects: Vec<Effect> =
        state.queue.missing_around(no, state.total).into_iter().collect();
    effects.extend(marking::extend_range(state));
    if state.pane == Pane::Case && !is_again {
        effects.push(Effect::Search(SearchEffect::Compare(no)));
    }
    effects
}

/// Puts a decision that counts again in sight as the one saved last; its title is known once its case lies
/// open.
fn restore_last(state: &mut State) {
    if let Some(view) = state.open_case.as_ref().filter(|_| state.history.decisions.restores_last) {
        let open = &view.open;
        let answers = open.standing.classification.answers.clone();
        state.history.decisions.save(LastSaved {
            no: open.no,
            title: open.case.title.clone(),
            answers,
            cases: 1,
        });
    }
    state.history.decisions.restores_last = false;
}

/// Shows that there is no unclassified case left.
pub(super) fn none_left(state: &mut State) -> Vec<Effect> {
    leave(state, Via::Next(NextCase::None), CaseNo(0));
    state.open_case = None;
    state.walk.finished = true;
    state.pane = Pane::Case;
    state.notice = state.opening_notice.take();
    Vec::new()
}

/// Leaves the open case: its draft stays with it, and Backspace comes back to it. Answers what to
/// say about a draft left behind.
fn leave(state: &mut State, via: Via, to: CaseNo) -> Option<Notice> {
    let view = state.open_case.as_mut()?;
    let no = view.open.no;
    state.drafts.put_away.extend(view.put_away.take().map(|away| (no, away)));
    let is_remembered =
        matches!(via, Via::Next(_) | Via::Jump | Via::Reversal | Via::Untyping | Via::Retyping);
    if is_remembered && no != to {
        // Each case is in it once, at its last place: who goes back sees none of them twice.
        state.walk.trail.retain(|been| *been != no && *been != to);
        state.walk.trail.push(no);
        if state.walk.trail.len() > LONGEST_TRAIL {
            state.walk.trail.remove(0);
        }
    }
    if !view.has_draft() {
        if view.draft.can_retype() && !view.draft.is_typed() {
            state.drafts.emptied.insert(no, view.draft.clone());
        }
        return None;
    }
    let answered =
        Question::ALL.into_iter().filter(|question| view.draft.answers.has(*question)).count();
    let mut draft = view.draft.clone();
    draft.read(view.open.hash);
    // A draft that was looked at and left as it was is no news.
    let is_news = !view.shows_what_was_found();
    let said = (view.has_typed_draft() && is_news && no != to).then(|| {
        let title = view.open.case.title.as_str();
        Notice::plain(if view.open.standing.is_classified() {
            Message::new("review-draft-left-of-saved").with("title", title)
        } else {
            let left = Message::new("review-draft-left").with("title", title);
            left.with("answered", answered)
        })
    });
    state.drafts.left.insert(no, draft);
    said
}
