//! Remarks on what a round hides from the reviewer.

use super::context::CommandContext;
use super::failure::Failure;
use crate::domain::{Filter, Message, Viewer};
use crate::store::Reader;

/// Prints how many cases a filter that speaks of others could not match, since a round hides what these say.
pub(super) fn report_filtered(
    context: &CommandContext<'_>,
    reader: &Reader,
    filter: &Filter,
    viewer: &Viewer,
) -> Result<(), Failure> {
    let hidden = reader.left_out(filter, viewer)?;
    if hidden > 0 {
        context.status.print(&Message::new("round-hidden-filtered").with("count", hidden));
    }
    Ok(())
}
