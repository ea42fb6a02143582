//! `nybrott doctor`: checks the project and its surroundings; `--repair` makes a new project from what can
//! be read of a damaged one.

use std::io::{self, Write};

use clap::Args;

use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use super::status::backups_in_words;
use super::version;
use crate::domain::{Message, Moment, visible_line};
use crate::files::in_full;
use crate::store::{Finding, Grade, examine, repair};
use crate::tui::Terminal;

/// The arguments of `doctor`.
#[derive(Debug, Args)]
pub(super) struct DoctorArgs {
    #[arg(long)]
    repair: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &DoctorArgs) -> Result<(), Failure> {
    context.take_over_if_asked()?;
    if arguments.repair {
        return repair_project(context);
    }
    let findings = examine(&context.project);
    output::results_in_words(|out| {
        write_surroundings(out, context)?;
        findings.iter().try_for_each(|finding| write_finding(out, context, finding))
    })?;
    let any = |grade| findings.iter().any(|finding| finding.grade == grade);
    if any(Grade::Fault) {
        // A name that was mistyped is no damage.
        if !context.project.is_file() {
            let path = in_full(&context.project).display().to_string();
            return Err(Failure::Failed(Message::new("doctor-nothing-there").with("path", path)));
        }
        return Err(Failure::Failed(Message::new("doctor-unsound")));
    }
    if any(Grade::Obstacle) {
        return Err(Failure::Failed(Message::new("doctor-obstacle")));
    }
    if any(Grade::Unfinished) {
        return Err(Failure::Failed(Message::new("doctor-unfinished")));
    }
    context.status.print(&Message::new("doctor-is-sound"));
    Ok(())
}

/// Writes what the program finds around the project.
fn write_surroundings(out: &mut dyn Write, context: &CommandContext<'_>) -> io::Result<()> {
    writeln!(out, "nybrott {}", version::in_words(context.words))?;
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let terminal = Message::new("doctor-terminal")
        .with("term", variable("TERM"))
        .with("columns", u32::from(Terminal::width().unwrap_or_default()))
        .with("colour", format!("NO_COLOR={}", variable("NO_COLOR")));
    let locale =
        ["LC_ALL", "LC_CTYPE", "LANG"].map(variable).into_iter().find(|value| !value.is_empty());
    let language = Message::new("doctor-language")
        .with("language", context.words.language().name())
        .with("locale", locale.unwrap_or_default());
    let config = context.preferences.config_file().map(|file| file.to_string_lossy().into_owned());
    let project = context.project.to_string_lossy();
    for message in [
        terminal,
        language,
        Message::new("doctor-config").with("file", config.unwrap_or_default()),
        Message::new("cli-status-project").with("file", project.as_ref()),
        backups_in_words(&context.project),
    ] {
        writeln!(out, "{}", output::sentence(context.words, &message))?;
    }
    writeln!(out)
}

fn write_finding(
    out: &mut dyn Write,
    context: &CommandContext<'_>,
    finding: &Finding,
) -> io::Result<()> {
    let grade = match finding.grade {
        Grade::Sound => "doctor-grade-sound",
        Grade::Remark => "doctor-grade-remark",
        Grade::Obstacle | Grade::Unfinished | Grade::Fault => "doctor-grade-fault",
    };
    writeln!(
        out,
        "{:<6} {}",
        context.words.get(grade),
        visible_line(&context.words.format(&finding.message))
    )
}

fn repair_project(context: &CommandContext<'_>) -> Result<(), Failure> {
    let repaired = repair(&context.project, Moment::now())?;
    let lost = repaired.losses.iter().map(|loss| context.words.format(loss));
    output::results_in_words(|out| {
        let done = Message::new("doctor-repaired")
            .with("file", repaired.path.to_string_lossy().as_ref())
            .with("cases", repaired.cases)
            .with("acts", repaired.acts);
        writeln!(out, "{}", output::sentence(context.words, &done))?;
        if repaired.losses.is_empty() {
            writeln!(out, "{}", context.words.get("doctor-lost-nothing"))?;
        }
        lost.into_iter().try_for_each(|line| writeln!(out, "- {line}"))?;
        writeln!(out, "{}", context.words.get("doctor-go-on"))
    })
}
