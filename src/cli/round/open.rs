//! `nybrott round open KIND`: draws cases and gives them to reviewers.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::knowing::{ask_the_team, say_unsent};
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::domain::rounds::{PlannedRound, RoundKind, RoundOrder, SettledHow, WorkedCase};
use crate::domain::{Message, Moment};
use crate::wording;
use crate::workflow::{self, RoundError, RoundRequest, plan_round};

/// The arguments of `round open`.
#[derive(Debug, Args)]
pub(super) struct OpenArgs {
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(RoundKind::ALL.map(RoundKind::as_str)))]
    kind: String,
    #[arg(long = "name", value_name = "NAME")]
    round_name: String,
    #[arg(long = "where", alias = "filter", value_name = "FILTER", allow_hyphen_values = true)]
    filter: Option<String>,
    #[arg(long, value_name = "NUMBER", required_if_eq_any([
        ("kind", "double"), ("kind", "sample"), ("kind", "calibration"),
    ]))]
    n: Option<String>,
    #[arg(long, value_name = "NUMBER", conflicts_with = "n")]
    each: Option<String>,
    #[arg(long, value_name = "DAYS")]
    older_than: Option<String>,
    #[arg(long, value_name = "FILE")]
    cases: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN")]
    strata: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    overlap: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    times: Option<usize>,
    #[arg(long, value_name = "NAME", value_delimiter = ',', required = true)]
    reviewers: Vec<String>,
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    adjudicators: Vec<String>,
    #[arg(long)]
    one_per_group: bool,
    #[arg(long)]
    mix: bool,
    #[arg(long, conflicts_with = "mix")]
    open: bool,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    seed: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    goal: Option<String>,
    #[arg(long)]
    reuse: bool,
    #[arg(long)]
    keep_calibration: bool,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &OpenArgs) -> Result<(), Failure> {
    let request = request(arguments)?;
    let reader =
        if arguments.dry_run { context.open_reader()? } else { context.open_reader_to_write()? };
    // No one else may write between the draw and its record.
    let mut project = if arguments.dry_run { None } else { Some(context.open_project()?) };
    let own =
        if arguments.dry_run { context.reviewer()?.clone() } else { context.acting_reviewer()? };
    let plan = || {
        plan_round(&reader, &own, &request).map_err(|error| match error {
            RoundError::Unfit(refusal) => Failure::Misused(refusal.message),
            RoundError::Store(error) => error.into(),
        })
    };
    let mut planned = plan()?;
    if let Some(project) = &mut project
        && ask_the_team(context, project, &planned.newcomers)?
    {
        planned = plan()?;
    }
    preview(context, &planned)?;
    let Some(mut project) = project else {
        context.status.print(&Message::new("round-not-opened"));
        return Ok(());
    };
    let PlannedRound { opened, newcomers, .. } = planned;
    let name = opened.plan.name.clone();
    project.open_round(&own, opened, &newcomers, Moment::now())?;
    project.close()?;
    context.status.print(&Message::new("round-opened").with("name", name));
    say_unsent(context)?;
    Ok(())
}

fn request(arguments: &OpenArgs) -> Result<RoundRequest, Failure> {
    let typed = |given: &Option<String>| given.clone().unwrap_or_default();
    let order = RoundOrder {
        kind: arguments.kind.parse().unwrap_or(RoundKind::Sample),
        name: arguments.round_name.clone(),
        filter: typed(&arguments.filter),
        n: typed(if arguments.n.is_some() { &arguments.n } else { &arguments.each }),
        strata: typed(&arguments.strata),
        overlap: typed(&arguments.overlap),
        reviewers: arguments.reviewers.join(","),
        goal: typed(&arguments.goal),
    };
    Ok(RoundRequest {
        times: arguments.times,
        adjudicators: arguments.adjudicators.clone(),
        one_per_group: arguments.one_per_group,
        settled: match (arguments.mix, arguments.open) {
            (true, _) => SettledHow::Mixed,
            (_, true) => SettledHow::Open,
            _ => SettledHow::Blind,
        },
        seed: arguments.seed.clone(),
        reuses: arguments.reuse,
        keeps_calibration: arguments.keep_calibration,
        worked: arguments.cases.as_deref().map(worked).transpose()?.unwrap_or_default(),
        older_than: arguments.older_than.as_deref().map(days).transpose()?,
        ..workflow::request(&order).map_err(|refusal| Failure::Misused(refusal.message))?
    })
}

/// Reads the worked cases of a file.
fn worked(file: &Path) -> Result<Vec<WorkedCase>, Failure> {
    let name = file.to_string_lossy();
    let bytes = fs::read(file).map_err(|error| {
        let message = Message::new("round-training-file").with("file", name.as_ref());
        Failure::Failed(message.with("cause", &error))
    })?;
    workflow::worked_cases(&name, &bytes).map_err(Failure::Misused)
}

/// Reads `14d` or `14`.
fn days(typed: &str) -> Result<u32, Failure> {
    let number = typed.trim().trim_end_matches('d').parse().ok();
    number.ok_or_else(|| {
        let message = Message::new("round-number-of-days").with("option", "--older-than");
        Failure::Misused(message.with("typed", typed))
    })
}

/// Shows what would be drawn and who would read it. The seed is shown before any list is.
fn preview(context: &CommandContext<'_>, planned: &PlannedRound) -> Result<(), Failure> {
    let lines = wording::round_preview(context.words, planned);
    output::results_in_words(|out| {
        lines.iter().try_for_each(|line| writeln!(out, "{}", output::sentence(context.words, line)))
    })
}
