//! What comes of exchanges with the team.

use super::super::effect::{Effect, StoreEffect};
use super::super::notice::Notice;
use super::super::reply::TeamNews;
use super::super::state::State;
use super::super::team_desk::TeamDesk;
use super::merging;
use super::stage::say;
use crate::domain::Message;

/// Exchanges what is new now.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    state.notice = Some(Notice::plain(Message::new("review-team-underway")));
    vec![Effect::Store(StoreEffect::Synchronise)]
}

/// Counts an act that the others do not have yet.
pub(super) fn decided(state: &mut State) {
    if let Some(team) = &mut state.team {
        team.unsent += 1;
    }
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
    let TeamNews { unsent, is_reachable, outcome, has_news, is_asked } = news;
    state.team = Some(TeamDesk { unsent, is_reachable });
    if !is_asked && (!has_news || state.notice.is_some()) {
        return Vec::new();
    }
    match outcome {
        Ok(lines) => {
            let mut lines = lines.into_iter();
            let Some(first) = lines.next().map(Notice::plain) else { return Vec::new() };
            say(state, lines.fold(first, Notice::and))
        }
        Err(why) => say(state, Notice::warning(why)),
    }
}
