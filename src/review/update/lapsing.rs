//! Rulings that count no more, or again, by what was answered.

use super::super::notice::Notice;
use super::super::state::State;
use crate::domain::Message;
use crate::domain::rulings::TurnedRulings;

/// Returns what an act did to rulings, in words; nothing where it did nothing.
pub(super) fn in_words(turned: TurnedRulings) -> Vec<Message> {
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let lapsed = counted("settle-lapsed", turned.lapsed);
    lapsed.into_iter().chain(counted("settle-counts-again", turned.revived)).collect()
}

/// Adds to the notice that rulings count no more, or again, since an answer is saved.
pub(super) fn saved(state: &mut State, turned: TurnedRulings) {
    for said in in_words(turned) {
        let notice = state.notice.take();
        state.notice = Some(match notice {
            Some(notice) => notice.and(said),
            None => Notice::warning(said),
        });
    }
}
