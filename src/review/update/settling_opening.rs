//! The next difference is laid open, or there is none left.

use super::super::effect::{Effect, ScreenEffect, Scroll, StoreEffect};
use super::super::layer::Layer;
use super::super::notice::{Notice, Topic};
use super::super::settling::SettledCase;
use super::super::state::State;
use super::case_below;
use super::settling_beginning::ended;
use super::settling_stage::{count, on_top, send};
use super::settling_together;
use super::stage::say;
use crate::domain::rulings::{Dispute, SettlingAct};
use crate::domain::{Message, Moment, SeenCase};

/// Reads the case that is to be settled now; where there is none, this is the end of it.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let settled = state.figures.settled;
    let by_rule = state.figures.settled_by_rule.len();
    let Some(settling) = on_top(state) else { return Vec::new() };
    settling.case = None;
    // What others have done since may be to be settled too, and is to be seen before this is called the end.
    if settling.no().is_none() && settling.has_news {
        let among = settling.look_again();
        state.waits.acts = true;
        return vec![Effect::Store(StoreEffect::ReadDisputes(among))];
    }
    // Marked cases that are not ruled are no end of it, and one that was passed by may be settled with them.
    let last = settling.marked.last().map(|marked| marked.open.no);
    if let (None, Some(last)) = (settling.no(), last) {
        let passed = settling.take_passed();
        settling.turn_to(passed.unwrap_or(last));
        if passed.is_some() {
            Notice::add(&mut state.notice, Message::new("settle-passed-now"));
        } else {
            say_instead(state, Topic::MarkedForSettling, "settle-marked-last");
        }
    }
    let Some(settling) = on_top(state) else { return Vec::new() };
    if let Some(no) = settling.no() {
        if settling.is_marked(no) {
            // What was to come later is on the screen next.
            say_instead(state, Topic::MarkedComeLater, "settle-marked-now");
        }
        return vec![Effect::Store(StoreEffect::ReadDispute(no))];
    }
    let (ruled, left) = (settling.ruled, settling.cases.as_ref().map_or(0, Vec::len));
    let barred = settling.barred;
    let had_any = ruled + left > 0;
    // The first row counts these too: one figure, however often the page was opened.
    let mut notice = ended(&settling.among, settled, had_any);
    if !settling.passed.is_empty() {
        notice = notice.and(Message::new("settle-left").with("count", settling.passed.len()));
    } else if had_any {
        // Without a rule of theirs the page of rules would show nothing.
        notice = notice.and(Message::new("settle-next").with("rules", by_rule));
    }
    state.layers.retain(|layer| !matches!(layer, Layer::Settling(_)));
    state.walk.settling_left = None;
    case_below::page_has_ended(state);
    if barred > 0 {
        notice = notice.and(Message::new("settle-barred").with("count", barred));
    }
    if !state.rounds.is_empty() {
        // What an open round gives to the reviewer may be disputed, and is not shown before it is closed.
        notice = notice.and(Message::new("settle-hidden"));
    }
    let counts = count(state);
    // What was redone or ruled together just now comes before the sentence that this was the last.
    let notice = match state.notice.take() {
        Some(done) => done.then(notice),
        None => notice,
    };
    say(state, notice).into_iter().chain(counts).collect()
}

/// Says what the notice says of this in the words of another key.
fn say_instead(state: &mut State, topic: Topic, key: &'static str) {
    let said = state.notice.iter_mut().flat_map(|notice| &mut notice.sentences);
    for said in said.filter(|said| said.topic == Some(topic)) {
        said.message = said.message.clone().under(key);
    }
}

/// Lays a case open that was read; what is settled meanwhile is passed over.
pub(super) fn opened(state: &mut State, dispute: Option<Box<Dispute>>, now: Moment) -> Vec<Effect> {
    let Some(settling) = on_top(state) else { return Vec::new() };
    // Someone else's ruling may have come, or the own one count again.
    let dispute = dispute.filter(|dispute| dispute.settlement.ruling().is_none());
    let Some(dispute) = dispute else { return next(state) };
    if settling.no() != Some(dispute.open.no) {
        return Vec::new();
    }
    if dispute.is_agreed() && dispute.blind.is_some() {
        let said = say(state, Notice::plain(Message::new("settle-agreed")));
        return said.into_iter().chain(next(state)).collect();
    }
    if dispute.is_shown_at_once() && !dispute.is_seen {
        let seen = SeenCase { case: dispute.open.no, text: dispute.open.hash };
        return send(state, SettlingAct::Look { seen, blind: None }, now);
    }
    let is_own = dispute.is_own && dispute.blind.is_none() && !dispute.is_shown_at_once();
    let left = state.drafts.rulings.remove(&dispute.open.no);
    let Some(settling) = on_top(state) else { return Vec::new() };
    // What was settled last stays in sight right after: that an answer is the reviewer's own, the panel says too.
    let follows_ruling = std::mem::take(&mut settling.has_just_ruled);
    let has_just_answered = std::mem::take(&mut settling.has_just_answered);
    let untyped = settling.untyped.remove(&dispute.open.no);
    let case = settling.case.insert(SettledCase::new(*dispute, left));
    case.take_up_untyped(untyped.unwrap_or_default());
    case.follows_own_answer = has_just_answered && case.dispute.blind.is_some();
    // What Enter does with the marked cases no key before it says.
    let is_open = case.focus.is_some();
    let is_begun = case.focus.is_none() && !case.view.draft.answers.is_blank();
    let said = match is_begun {
        // The first digit is meant for the first question, and goes to the one that is open.
        true if case.is_kept() => Some("settle-begun-earlier"),
        true => Some("settle-begun"),
        false => is_own.then_some("settle-one-of-them"),
    };
    // Nor does it take the place of what was undone or redone.
    let missing = usize::from(case.view.draft.answers.first_missing().is_some());
    if let Some(said) = said.filter(|_| !follows_ruling && state.notice.is_none()) {
        let said = Message::new(said);
        say(state, Notice::plain(if is_begun { said.with("missing", missing) } else { said }));
    }
    let joined = on_top(state).and_then(|settling| settling_together::what_enter_settles(settling));
    if let Some(joined) = joined.filter(|_| is_open && !follows_ruling) {
        // It repeats what the mark before it announced.
        let before = state.notice.take();
        let before = before.and_then(|before| before.without(Topic::MarkedForSettling));
        state.notice = Some(match before {
            Some(before) => before.then(joined),
            None => joined,
        });
    }
    vec![Effect::Screen(ScreenEffect::Scroll(Scroll::Top))]
}

/// Goes on to the next difference.
pub(super) fn next(state: &mut State) -> Vec<Effect> {
    if let Some(settling) = on_top(state) {
        settling.at += 1;
    }
    open(state)
}
