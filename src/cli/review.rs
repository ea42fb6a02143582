//! `nybrott review [FILE…]`: the screen, or with `--plain` the same line by line. Files are imported
//! first.

use std::io;
use std::path::PathBuf;

use clap::Args;

use super::context::CommandContext;
use super::failure::{Failure, output_closed};
use super::import::{ImportPlan, ReadingArgs};
use super::output;
use crate::domain::Message;
use crate::register;
use crate::session::{self, Ending, SessionError, SessionOptions, Settings, plain};
use crate::threads;
use crate::tui::{Terminal, TerminalEnvironment};
use crate::words::{Words, program};
use crate::workflow::{own_reviewers, project_codebook};

/// The arguments of `review`.
#[derive(Debug, Default, Args)]
pub(super) struct ReviewArgs {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[arg(long)]
    plain: bool,
}

/// The longest line of the plain mode, in columns, however wide the terminal is.
const WIDEST_LINE: u16 = 80;

pub(super) fn run(context: &CommandContext<'_>, arguments: ReviewArgs) -> Result<(), Failure> {
    if arguments.plain {
        return run_plain(context, arguments);
    }
    if !Terminal::is_interactive() {
        return Err(Failure::Misused(Message::new("cli-no-terminal")));
    }
    let term = std::env::var("TERM").unwrap_or_default();
    // Where terminals have names, one without a name cannot be controlled.
    if term == "dumb" || (cfg!(unix) && term.is_empty()) {
        return Err(Failure::Misused(Message::new("cli-dumb-terminal").with("term", term)));
    }
    // The first case may need it, and it takes as long as to open a project.
    let _ = threads::spawn(register::in_force);
    let keymap = context.startup.keymap()?;
    let reviewer = context.acting_reviewer()?;
    let is_new_project = context.project_is_named && !context.project.exists();
    let (plan, request) = ImportPlan::read_or_ask(context, &arguments.files, arguments.reading)?;
    let (project, imported) = plan.carry_out(context, &context.project)?;
    let reader = project.reader()?;
    let codebook = project_codebook(&reader)?;
    let ending = session::run(SessionOptions {
        project: (project, reader),
        samples: context.samples(),
        own: own_reviewers(context.preferences.home_reviewers(), Some(&reviewer)),
        reviewer,
        words: codebook.words(context.words.language()),
        codebook,
        keymap,
        ask_language: context.startup.is_guess,
        settings: Settings::new(
            context.preferences.clone(),
            TerminalEnvironment::read(|name| std::env::var(name).ok()),
            context.settings_warning.clone(),
        ),
        is_new_project,
        imported,
        import: request,
    })?;
    ended(context, ending, program())
}

/// Reviews line by line, on terminals of any kind and on pipes.
fn run_plain(context: &CommandContext<'_>, arguments: ReviewArgs) -> Result<(), Failure> {
    let reviewer = context.acting_reviewer()?;
    let plan = ImportPlan::read(context, &arguments.files, arguments.reading, false)?;
    let (project, _) = plan.carry_out(context, &context.project)?;
    context.warn_of_site(&project);
    let reader = project.reader()?;
    let codebook = project_codebook(&reader)?;
    let width = Terminal::width().unwrap_or(WIDEST_LINE).min(WIDEST_LINE);
    let ending = plain::run(plain::PlainOptions {
        project: (project, reader),
        samples: context.samples(),
        reviewer,
        words: codebook.words(context.words.language()),
        codebook,
        input: Box::new(io::BufReader::new(io::stdin())),
        output: Box::new(io::stdout()),
        width: usize::from(width),
        is_prompting: Terminal::is_interactive(),
    })?;
    let closed = match &ending.cut_short {
        Some(SessionError::Terminal(error)) => Some(output_closed(error)),
        _ => None,
    };
    let command = format!("{} review --plain", program());
    let ended = ended(context, ending, &command);
    ended.map_err(|failure| closed.unwrap_or(failure))
}

/// Prints how the session ended, and which command goes on with it.
fn ended(context: &CommandContext<'_>, ending: Ending, command: &str) -> Result<(), Failure> {
    // The reviewer may have changed the language meanwhile.
    let words = Words::new(ending.language);
    // What is lost is printed even with --quiet.
    let ends_well = ending.cut_short.is_none() && ending.failure.is_none();
    let is_printed_last = ends_well && !context.status.is_quiet();
    for message in lost(&ending, is_printed_last) {
        output::print_message(&words, &message);
    }
    if let Some(error) = ending.cut_short {
        return Err(error.into());
    }
    if let Some(failure) = ending.failure {
        return Err(Failure::Failed(failure.cause));
    }
    let mut again = command.to_owned();
    if context.project_is_named || ending.project != context.project {
        again = format!(
            "{command} --project {}",
            output::shell_word(&ending.project.to_string_lossy())
        );
    }
    if let Some(reviewer) = context.reviewer_of_run() {
        again = format!("{again} --reviewer {}", output::shell_word(reviewer.as_str()));
    }
    // One chosen on the screen is remembered.
    if context.startup.is_of_run && words.language() == context.words.language() {
        again = format!("{again} --lang {}", words.language().tag());
    }
    let message = match (ending.total, ending.left) {
        (0, _) => "cli-ended-empty",
        (_, 0) => "cli-ended-finished",
        _ => "cli-ended",
    };
    let mut message =
        Message::new(message).with("today", ending.today).with("again", again.as_str());
    message = message.with("saved", saved(&ending));
    message = if ending.left > 0 {
        message.with("left", ending.left)
    } else {
        // As the finished screen says it.
        let total = words.number(ending.total);
        let finished = Message::new("review-finished").with("count", ending.total);
        message.with("finished", finished.with("total", total))
    };
    if is_printed_last {
        if let Some(exported) = &ending.exported {
            output::print_message(&words, exported);
        }
        output::print_message(&words, &message);
        if ending.unsent > 0 {
            output::print_message(
                &words,
                &Message::new("cli-ended-unsent").with("count", ending.unsent),
            );
        }
    }
    Ok(())
}

/// Returns whether everything is saved, in one sentence.
fn saved(ending: &Ending) -> Message {
    match (ending.drafts, ending.rulings_begun) {
        _ if ending.drafts_lost > 0 => {
            Message::new("cli-ended-saved-but-drafts").with("count", ending.drafts_lost)
        }
        _ if ending.marked_lost > 0 => {
            Message::new("cli-ended-saved-but-marked").with("count", ending.marked_lost)
        }
        _ if ending.marked_kept > 0 => {
            Message::new("cli-ended-saved-and-marked").with("count", ending.marked_kept)
        }
        (0, 0) => Message::new("cli-ended-saved"),
        (drafts, rulings) => Message::new("cli-ended-saved-and-drafts")
            .with("count", drafts)
            .with("rulings", rulings),
    }
}

/// Returns what is not in the project file, and where it is instead. What [`saved`] returns is left out if
/// it `is_printed_last`.
fn lost(ending: &Ending, is_printed_last: bool) -> Vec<Message> {
    let mut lost = ending.unsaved.to_do_again();
    let rescued = ending.failure.as_ref().and_then(|failure| failure.rescued.clone());
    match rescued {
        Some(rescued) => lost.push(rescued),
        None if ending.unsaved.decided > 0 => {
            lost.push(Message::new("cli-ended-unsaved").with("count", ending.unsaved.decided));
        }
        None => {}
    }
    if ending.drafts_lost > 0 && !is_printed_last {
        lost.push(Message::new("cli-ended-drafts").with("count", ending.drafts_lost));
    }
    lost
}
