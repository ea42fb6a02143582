//! What answers of a subcommand do to rulings, in words.

use super::context::CommandContext;
use crate::domain::Message;
use crate::domain::rulings::TurnedRulings;

/// Prints how many rulings no longer count, and how many count again.
pub(super) fn report(context: &CommandContext<'_>, turned: TurnedRulings) {
    let counted = [("merge-lapsed", turned.lapsed), ("settle-counts-again", turned.revived)];
    for (key, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
        context.status.print(&Message::new(key).with("count", count));
    }
}
