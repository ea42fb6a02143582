//! What comes of exchanges with the team.

use super::super::effect::{Effect, StoreEffect};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::open_case::OpenCaseView;
use super::super::reply::{Reply, TeamNews};
use super::super::state::{Pane, State};
use super::super::team_desk::{TeamDesk, TeamLink};
use super::merging;
use super::stage::say;
use crate::domain::Message;

/// Exchanges what is new now.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    state.notice = Some(Notice::plain(Message::new("review-team-underway")));
    vec![Effect::Store(StoreEffect::Synchronise)]
}

/// Has the acts counted that the others do not have yet, where by this something has come into the project.
pub(super) fn count_unsent(state: &State, reply: &Reply) -> Option<Effect> {
    let has_written = matches!(
        reply,
        Reply::Saved { .. }
            | Reply::Undone(_)
            | Reply::Redone(_)
            | Reply::Settled(_)
            | Reply::RoundWritten(Ok(_))
            | Reply::Merged(Ok(_))
            | Reply::Imported(Ok(_))
            | Reply::TakenBack(Ok(_))
    );
    let team = state.team.filter(|_| has_written)?;
    Some(Effect::Store(StoreEffect::CountUnsent(team.sent)))
}

/// Notes how many acts the others do not have yet.
pub(super) fn counted(state: &mut State, unsent: i64) -> Vec<Effect> {
    if let Some(team) = &mut state.team {
        team.unsent = unsent;
    }
    Vec::new()
}

/// Shows the project with what others have done.
pub(super) fn arrived(state: &mut State, total: i64, is_unswept: bool) -> Vec<Effect> {
    let effects = merging::refreshed(state, total);
    if is_unswept {
        state.opening_notice = Some(Notice::warning(Message::new("cli-erase-unswept")));
    }
    effects
}

/// Notes how far the decisions have reached, and shows what came: at once to who has asked, else where nothing else is
/// being shown.
pub(super) fn exchanged(state: &mut State, news: TeamNews) -> Vec<Effect> {
    let TeamNews { unsent, link, outcome, has_news, is_asked, has_claims } = news;
    // What could not be read is what it was.
    let before = state.team.map(|team| (team.unsent, team.sent));
    let (unsent, sent) = unsent.or(before).unwrap_or_default();
    state.team = Some(TeamDesk { unsent, link, sent });
    state.rounds.claims.is_asked = false;
    let mut effects: Vec<Effect> =
        has_claims.then_some(Effect::Store(StoreEffect::ReadRounds)).into_iter().collect();
    // What the screen says of rounds that came with this is as new as the rest.
    let shown = state.notice.as_ref().map_or(&[][..], |notice| &notice.sentences);
    let is_of_rounds = |said: &&Sentence| said.topic == Some(Topic::RoundNews);
    let of_rounds: Vec<Sentence> = shown.iter().filter(is_of_rounds).cloned().collect();
    if !is_asked && (!has_news || of_rounds.len() < shown.len()) {
        return effects;
    }
    effects.extend(match outcome {
        Ok(lines) => {
            let mut lines = lines.into_iter().map(Sentence::from).chain(of_rounds);
            let Some(first) = lines.next().map(Notice::plain) else { return effects };
            say(state, lines.fold(first, Notice::and))
        }
        Err(why) => say(state, Notice::warning(why)),
    });
    effects
}

/// Has further cases claimed when few are left; not where the server cannot be reached.
pub(super) fn claim_more(state: &mut State) -> Option<Effect> {
    let is_reachable = state.team.is_some_and(|team| team.link != TeamLink::Offline);
    let asks = is_reachable && state.rounds.claims.asks_for_more();
    asks.then_some(Effect::Store(StoreEffect::Claim))
}

/// Goes to what was claimed where the reviewer has only begun to read another case: others may have begun with the same one.
pub(super) fn begin_claimed(state: &mut State) -> Vec<Effect> {
    let has_begun = state.cases_saved() > 0
        || !state.walk.trail.is_empty()
        || state.walk.finished
        || state.pane != Pane::Case
        || !state.layers.is_empty()
        || state.tour.is_some()
        || state.open_case.as_ref().is_none_or(OpenCaseView::has_draft);
    let here = state.current().is_some_and(|no| state.rounds.claims.has(no));
    let after = state.last_saved().map(|last| last.no);
    if has_begun || here || state.next_claimed(after).is_none() {
        return Vec::new();
    }
    let message = Message::new("review-claimed").with("count", state.rounds.claims.left());
    state.opening_notice = state.notice.take();
    Notice::add(&mut state.opening_notice, message);
    vec![Effect::Store(StoreEffect::OpenNext { after })]
}
