//! Whether those whom a round names are known in the team before it names them.

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::merge::AgreedNames;
use crate::domain::{Message, Moment, Reviewer, ToMessage as _};
use crate::store::Project;
use crate::workflow::{self, Membership};

/// Exchanges with the team where someone is named whom the project does not know: else a colleague who has answered elsewhere
/// would be two reviewers. Returns whether what the project knows may be more by it.
pub(super) fn ask_the_team(
    context: &CommandContext<'_>,
    project: &mut Project,
    newcomers: &[Reviewer],
) -> Result<bool, Failure> {
    let membership = Membership::read(&context.project)?;
    let Some(membership) = membership.filter(|_| !newcomers.is_empty()) else { return Ok(false) };
    let choices = AgreedNames::default().choices(context)?;
    match workflow::sync(project, membership, &choices, Moment::now()) {
        Ok(report) => {
            for line in workflow::sync_report(&report) {
                context.status.print(&line);
            }
            Ok(true)
        }
        Err(why) => {
            let names: Vec<&str> = newcomers.iter().map(Reviewer::as_str).collect();
            let message = Message::new("round-exchange-first").with("names", names.join(", "));
            Err(Failure::Misused(message.with("why", why.to_message())))
        }
    }
}

/// Prints in a team how the others get to know what was done here.
pub(super) fn say_unsent(context: &CommandContext<'_>) -> Result<(), Failure> {
    if Membership::read(&context.project)?.is_some() {
        context.status.print(&Message::new("round-unsent"));
    }
    Ok(())
}
