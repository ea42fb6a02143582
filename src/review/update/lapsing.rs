//! Rulings that count no more, or again, by what was answered.

use super::super::notice::Notice;
use super::super::state::State;
use crate::domain::Message;
use crate::domain::rulings::{LapsedRulings, TurnedRulings};

/// Returns what an act did to rulings, in words; nothing where it did nothing.
pub(super) fn in_words(turned: TurnedRulings) -> Vec<Message> {
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let LapsedRulings { stale, contested, agreed } = turned.lapsed;
    let lapsed = counted("settle-lapsed", stale + contested);
    let agreed = counted("settle-lapsed-agreed", agreed);
    let revived = counted("settle-counts-again", turned.revived);
    lapsed.into_iter().chain(agreed).chain(revived).collect()
}

/// Adds to the notice that rulings count no more, or again, since an answer is saved. Where it is that to one case, the next
/// one is on the screen by now: its title says which ruling is meant.
pub(super) fn saved(state: &mut State, turned: TurnedRulings) {
    let last = state.last_saved().filter(|last| last.cases == 1 && !last.title.is_empty());
    let title = last.map(|last| last.title.clone());
    for said in in_words(turned) {
        let said = match (said.key, &title) {
            ("settle-lapsed", Some(title)) => {
                said.under("settle-lapsed-of").with("title", title.as_str())
            }
            ("settle-lapsed-agreed", Some(title)) => {
                said.under("settle-lapsed-agreed-of").with("title", title.as_str())
            }
            ("settle-counts-again", Some(title)) => {
                said.under("settle-counts-again-of").with("title", title.as_str())
            }
            _ => said,
        };
        let notice = state.notice.take();
        state.notice = Some(match notice {
            Some(notice) => notice.and(said),
            // The other notice has the key.
            None => Notice::warning(said).and(Message::new("settle-undoes")),
        });
    }
}
