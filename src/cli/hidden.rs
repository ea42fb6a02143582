//! Remarks on what a filter cannot match.

use super::context::CommandContext;
use super::failure::Failure;
use crate::domain::filter::named;
use crate::domain::{Filter, Message, Term, Viewer};
use crate::store::Reader;

/// Prints how many cases a filter that speaks of others could not match, since a round hides what these say, and whom it names that
/// has answered nothing here.
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
    if filter.has_term(&|term| matches!(term, Term::Reviewer(_))) {
        let statuses = reader.statuses(viewer)?;
        let known = || statuses.iter().map(|of| &of.reviewer).chain([viewer.reviewer()]);
        let unknown = filter.find_term(&|term| match term {
            Term::Reviewer(name) if named(name, known()).is_none() => Some(name.clone()),
            _ => None,
        });
        if let Some(name) = unknown {
            let message = Message::new("cli-no-such-reviewer");
            context.status.print(&message.with("reviewer", name.as_str()));
        }
    }
    Ok(())
}
