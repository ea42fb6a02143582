//! What answers of a subcommand do to rulings, in words.

use super::context::CommandContext;
use crate::domain::Message;
use crate::domain::rulings::TurnedRulings;
use crate::workflow::lapsed_rulings;

/// Prints how many rulings no longer count, and how many count again.
pub(super) fn report(context: &CommandContext<'_>, turned: TurnedRulings) {
    for line in lapsed_rulings(turned.lapsed, false) {
        context.status.print(&line);
    }
    if turned.revived > 0 {
        context.status.print(&Message::new("settle-counts-again").with("count", turned.revived));
    }
}
