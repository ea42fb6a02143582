//! `nybrott export FILE`: the classified set.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::context::CommandContext;
use super::failure::{Failure, output_closed, terminal_lost};
use super::output;
use super::progress::Progress;
use crate::domain::rounds::SeenHow;
use crate::domain::{Message, Moment, ToMessage as _, Viewer};
use crate::export::{ExportError, ExportFormat, Overwrite, Reviewers};
use crate::store::NotSaved;
use crate::workflow::{
    ExportOutcome, Selection, WorkflowError, export, export_to_file, not_exported,
};

/// The arguments of `export`.
#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_enum, ignore_case = true)]
    format: Option<ExportFormat>,
    #[arg(long, value_enum)]
    dialect: Option<Dialect>,
    #[arg(long, value_enum)]
    reviewers: Option<Reviewers>,
    #[arg(long)]
    all: bool,
    #[arg(long = "final")]
    is_final: bool,
    #[arg(long, requires = "is_final")]
    strict: bool,
    #[arg(long, requires = "is_final")]
    all_versions: bool,
    #[arg(long)]
    all_facets: bool,
    #[arg(long)]
    no_text: bool,
    #[arg(long, alias = "pseudonymize")]
    pseudonymise: bool,
    #[arg(long)]
    overwrite: bool,
    #[arg(long)]
    unblind: bool,
    #[arg(short, long)]
    yes: bool,
    #[arg(long)]
    no_guard: bool,
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Dialect {
    Plain,
    ExcelNo,
}

impl ExportArgs {
    fn is_to_stdout(&self) -> bool {
        output::is_standard(&self.file)
    }

    /// Returns the format: as named, else by the file's ending; the dialect is one of CSV.
    fn format(&self) -> Result<ExportFormat, Failure> {
        let format = match self.format {
            Some(format) => {
                let checked = format.check_ending(&self.file);
                checked.map_err(|error| Failure::Misused(error.to_message()))?;
                format
            }
            None if self.is_to_stdout() => {
                return Err(Failure::Misused(Message::new("cli-stdout-needs-format")));
            }
            None if self.file.is_dir() => {
                return Err(ExportError::Folder { file: self.file.clone() }.into());
            }
            None => ExportFormat::from_path(&self.file)?,
        };
        let Some(dialect) = self.dialect else { return Ok(format) };
        if !matches!(format, ExportFormat::Csv | ExportFormat::ExcelNo) {
            return Err(Failure::Misused(Message::new("cli-dialect-not-csv")));
        }
        Ok(match dialect {
            Dialect::Plain => ExportFormat::Csv,
            Dialect::ExcelNo => ExportFormat::ExcelNo,
        })
    }

    fn reviewers(&self, format: ExportFormat) -> Result<Reviewers, Failure> {
        match self.reviewers {
            Some(_) if !format.needs_outline() => Err(Failure::Misused(
                Message::new("cli-reviewers-not-here").with("format", format.name()),
            )),
            reviewers => Ok(reviewers.unwrap_or_default()),
        }
    }
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &ExportArgs) -> Result<(), Failure> {
    let format = arguments.format()?;
    if arguments.no_guard && format != ExportFormat::Csv {
        let message = Message::new("cli-no-guard-not-here").with("format", format.name());
        return Err(Failure::Misused(message));
    }
    let selection = Selection {
        all: arguments.all,
        all_facets: arguments.all_facets,
        all_versions: arguments.all_versions,
        with_text: !arguments.no_text,
        pseudonymise: arguments.pseudonymise,
        reviewers: arguments.reviewers(format)?,
        is_guarded: !arguments.no_guard,
        is_final: arguments.is_final,
        is_strict: arguments.strict,
        ..Selection::classified(format, context.words, viewer(context, arguments)?)
    };
    let reader = context.open_reader()?;
    let begun = reader.not_saved(selection.viewer.reviewer())?;
    let now = Moment::now();
    let steps = arguments.all.then(|| reader.case_count()).transpose()?;
    let steps = steps.and_then(|steps| usize::try_from(steps).ok());
    let progress = Progress::begin(&context.status, &Message::new("cli-progress-exporting"), steps);
    let mut each = || progress.step();
    if arguments.is_to_stdout() {
        let mut out = output::standard();
        let outcome = export(&reader, &selection, &mut out, now, &mut each);
        if let Err(WorkflowError::Export(ExportError::Output(error))) = &outcome {
            return Err(output_closed(error));
        }
        let done = outcome?;
        drop(progress);
        out.flush().map_err(|error| output_closed(&error))?;
        if let Some(left_out) = done.left_out() {
            let all = Message::new("cli-left-out-all");
            let said = Message::new("cli-paragraphs").with("first", left_out).with("second", all);
            context.status.print(&said);
        }
        report(context, arguments, &done, &begun);
        return Ok(());
    }
    let overwrite = if arguments.overwrite { Overwrite::Allow } else { Overwrite::Refuse };
    let done = export_to_file(&reader, &selection, &arguments.file, overwrite, now, &mut each);
    if let Err(WorkflowError::Export(ExportError::Exists { file })) = &done {
        let file = file.to_string_lossy();
        return Err(Failure::Failed(Message::new("cli-export-exists").with("file", file.as_ref())));
    }
    let done = done?;
    drop(progress);
    context.status.print(&done.message(&arguments.file));
    report(context, arguments, &done, &begun);
    Ok(())
}

/// Returns who exports. One who wants to see what an open round hides agrees to it, and the log says so before anything is
/// written.
fn viewer(context: &CommandContext<'_>, arguments: &ExportArgs) -> Result<Viewer, Failure> {
    if !arguments.unblind {
        return Ok(Viewer::from(context.reviewer()?));
    }
    // The log is to say who looked, so that the id is the one that acts.
    let reviewer = context.acting_reviewer()?;
    let viewer = Viewer::from(&reviewer);
    let hidden = context.open_reader_to_write()?.hidden_cases(&viewer)?;
    if hidden.is_empty() {
        return Ok(viewer);
    }
    let ask = |key| Message::new(key).with("count", hidden.len());
    if !arguments.yes {
        if !io::stdin().is_terminal() {
            return Err(Failure::Misused(ask("round-unblind-needs-yes")));
        }
        let question = context.words.format(&ask("round-ask-unblind"));
        if !output::confirm(&question).map_err(|error| terminal_lost(&error))? {
            return Err(Failure::Failed(Message::new("round-not-unblinded")));
        }
    }
    let mut project = context.open_project()?;
    let proof = project.look(&reviewer, SeenHow::Unblind, &hidden, Moment::now())?;
    project.close()?;
    context.status.print(&ask("round-unblinded"));
    Ok(Viewer::unblinded(reviewer, proof))
}

/// Prints what is to be known of an export beside what it wrote.
fn report(
    context: &CommandContext<'_>,
    arguments: &ExportArgs,
    done: &ExportOutcome,
    begun: &NotSaved,
) {
    let (remarks, begun) = (done.remarks(), not_exported(begun, done.drafts));
    remarks.iter().chain(&begun).for_each(|remark| context.status.print(remark));
    warn_of_names(context, arguments);
}

/// Warns where names are not replaced by pseudonyms.
fn warn_of_names(context: &CommandContext<'_>, arguments: &ExportArgs) {
    if arguments.pseudonymise {
        context.status.print(&Message::new("cli-pseudonymised"));
    }
}
