//! Rulings that count no more, or again, by what was answered.

use super::super::notice::{Notice, Tone};
use super::super::state::State;
use crate::domain::rulings::{LapsedRulings, TurnedRulings};
use crate::domain::{Message, Reversal};

/// Returns what an act did to rulings, in words; nothing where it did nothing. Sentences of one case have room for its title.
pub(super) fn in_words(turned: TurnedRulings, is_of_one: bool) -> Vec<Message> {
    let LapsedRulings { stale, contested, agreed } = turned.lapsed;
    let counted = [
        (["settle-lapsed", "settle-lapsed-of"], stale + contested),
        (["settle-lapsed-agreed", "settle-lapsed-agreed-of"], agreed),
        (["settle-counts-again", "settle-counts-again-of"], turned.revived),
    ];
    let said = counted.into_iter().filter(|(_, count)| *count > 0);
    said.map(|([of_all, of_one], count)| {
        Message::new(if is_of_one { of_one } else { of_all }).with("count", count)
    })
    .collect()
}

/// Returns what an undo or a redo did to rulings. The title of a single case is filled in when that is open.
pub(super) fn reversed(reversal: &Reversal) -> Vec<Message> {
    in_words(reversal.turned, reversal.cases.len() == 1)
}

/// Says before the notice that rulings count no more, or again, since an answer is saved. Where it is that to one case, the
/// next one is on the screen by now: its title says which ruling is meant.
pub(super) fn saved(state: &mut State, turned: TurnedRulings) {
    let last = state.last_saved().filter(|last| last.cases == 1 && !last.title.is_empty());
    let mut said = in_words(turned, last.is_some());
    if said.is_empty() {
        return;
    }
    if let Some(title) = last.map(|last| last.title.as_str()) {
        said = said.into_iter().map(|said| said.with("title", title)).collect();
    }
    state.notice = Some(match state.notice.take() {
        Some(notice) => notice.behind(said),
        // The other notice has the key.
        None => Notice::of(said, Tone::Warning).and(Message::new("settle-undoes")),
    });
}
