//! Rulings that count no more, or again, by what was answered.

use super::super::notice::{Notice, Tone};
use super::super::state::State;
use crate::domain::rulings::{LapsedRulings, TurnedRulings};
use crate::domain::{Message, Reversal};

/// Returns what an act did to rulings, in words; nothing where it did nothing.
pub(super) fn in_words(turned: TurnedRulings) -> Vec<Message> {
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let LapsedRulings { stale, contested, agreed } = turned.lapsed;
    let lapsed = counted("settle-lapsed", stale + contested);
    let agreed = counted("settle-lapsed-agreed", agreed);
    let revived = counted("settle-counts-again", turned.revived);
    lapsed.into_iter().chain(agreed).chain(revived).collect()
}

/// Returns what an undo or a redo did to rulings. The title of a single case is filled in when that is open.
pub(super) fn reversed(reversal: &Reversal) -> Vec<Message> {
    let said = in_words(reversal.turned).into_iter();
    if reversal.cases.len() == 1 { said.map(of_case).collect() } else { said.collect() }
}

/// Returns the same about a case whose title is filled in later.
fn of_case(said: Message) -> Message {
    match said.key {
        "settle-lapsed" => said.under("settle-lapsed-of"),
        "settle-lapsed-agreed" => said.under("settle-lapsed-agreed-of"),
        "settle-counts-again" => said.under("settle-counts-again-of"),
        _ => said,
    }
}

/// Says before the notice that rulings count no more, or again, since an answer is saved. Where it is that to one case, the
/// next one is on the screen by now: its title says which ruling is meant.
pub(super) fn saved(state: &mut State, turned: TurnedRulings) {
    let mut said = in_words(turned);
    if said.is_empty() {
        return;
    }
    let last = state.last_saved().filter(|last| last.cases == 1 && !last.title.is_empty());
    if let Some(title) = last.map(|last| last.title.as_str()) {
        said = said.into_iter().map(|said| of_case(said).with("title", title)).collect();
    }
    state.notice = Some(match state.notice.take() {
        Some(notice) => notice.behind(said),
        // The other notice has the key.
        None => Notice::of(said, Tone::Warning).and(Message::new("settle-undoes")),
    });
}
