//! `nybrott undo` and `nybrott redo`: retracts the reviewer's newest act, or restores it.

use clap::Args;

use super::context::CommandContext;
use super::failure::Failure;
use super::log;
use super::output;
use super::turned;
use crate::codebook;
use crate::domain::rulings::{ReversedSettling, WrittenRulings};
use crate::domain::{CaseChange, Change, Message, Moment, Reversal, Reviewer, visible_line};
use crate::store::{Project, StoreError};
use crate::words::command;

/// The arguments of `undo`.
#[derive(Debug, Args)]
pub(super) struct UndoArgs {
    #[arg(long)]
    list: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &UndoArgs) -> Result<(), Failure> {
    if arguments.list {
        let reader = context.open_reader()?;
        let acts = reader.acts_to_undo(context.reviewer()?)?;
        if acts.is_empty() {
            context.status.print(&Message::new("cli-nothing-to-undo"));
        }
        let mut ids = log::CaseIds::new(context.open_reader()?).with_titles();
        let words = context.words_of(&reader)?;
        output::results(|out| {
            acts.iter().try_for_each(|act| log::in_words(out, &words, act, &mut ids))
        })?;
        return ids.trouble().map_or(Ok(()), |error| Err(error.into()));
    }
    let done = reverse(context, Project::undo)?;
    let Some(done) = done else { return Err(nothing_to_undo(context)?) };
    let key = match &done.settling {
        None => "cli-undone",
        Some(ReversedSettling::Rulings(_)) => "cli-undone-ruling",
        Some(ReversedSettling::RuleNote(_)) => "cli-undone-rule-note",
    };
    report(context, &done, Message::new(key).with("command", format!("{} redo", command())))
}

/// Returns that there is no act to undo, and how a settlement or the last import is taken back: some expect that of
/// undo.
fn nothing_to_undo(context: &CommandContext<'_>) -> Result<Failure, Failure> {
    let reader = context.open_reader()?;
    if let Some(settled) = reader.newest_settlement(context.reviewer()?)? {
        let spelling = visible_line(&settled.spelling).into_owned();
        return Ok(Failure::Failed(Message::new("municipalities-undo").with("spelling", spelling)));
    }
    let last = reader.last_delivery()?.filter(|last| !last.has_acts);
    Ok(Failure::Failed(match last {
        Some(last) => {
            Message::new("journal-undo-import").with("no", last.no).with("file", last.file)
        }
        None => Message::new("cli-nothing-to-undo"),
    }))
}

/// Restores the act that was retracted last.
pub(super) fn redo(context: &CommandContext<'_>) -> Result<(), Failure> {
    let done = reverse(context, Project::redo)?;
    let Some(done) = done else {
        return Err(Failure::Failed(Message::new("cli-nothing-to-redo")));
    };
    let key = match &done.settling {
        None => "cli-redone",
        Some(ReversedSettling::Rulings(written)) if written.counted_of(done.cases.len()) == 0 => {
            "cli-redone-ruling-lapsed"
        }
        Some(ReversedSettling::Rulings(_)) => "cli-redone-ruling",
        Some(ReversedSettling::RuleNote(_)) => "cli-redone-rule-note",
    };
    report(context, &done, Message::new(key).with("command", format!("{} undo", command())))
}

/// Undoes or redoes on the project, which is brought up to date and closed.
fn reverse(
    context: &CommandContext<'_>,
    act: fn(&mut Project, &Reviewer, Moment) -> Result<Option<Reversal>, StoreError>,
) -> Result<Option<Reversal>, Failure> {
    context.open_reader_to_write()?;
    let mut project = context.open_project()?;
    let done = act(&mut project, &context.acting_reviewer()?, Moment::now())?;
    project.close()?;
    Ok(done)
}

/// Returns the key of what of a case an act was about.
fn what(change: &CaseChange) -> &'static str {
    match change {
        CaseChange::Postponed => "cli-case-postponement",
        CaseChange::Answered(patch) if patch.gives_answers() => "cli-case-answers",
        CaseChange::Answered(patch) if patch.flag == Change::Keep => "cli-case-note",
        CaseChange::Answered(_) => "cli-case-flag",
    }
}

/// Says what is undone or done again: a case by its title, the rule of a note as the codebook calls it.
fn report(context: &CommandContext<'_>, done: &Reversal, message: Message) -> Result<(), Failure> {
    let message = message.with("count", done.cases.len()).with("unchanged", done.unchanged);
    let message = message.with("what", context.words.get(what(&done.change)));
    let title = || visible_line(&done.title).into_owned();
    let message = match &done.settling {
        None => message.with("title", title()),
        Some(ReversedSettling::Rulings(WrittenRulings { instead, .. })) => {
            let names = visible_line(&instead.names()).into_owned();
            message.with("title", title()).with("instead", instead.cases).with("who", names)
        }
        Some(ReversedSettling::RuleNote(rule)) => {
            let words = context.words_of(&context.open_reader()?)?;
            message.with("rule", codebook::rule_name(&words, rule))
        }
    };
    context.status.print(&message);
    turned::report(context, done.turned);
    Ok(())
}
