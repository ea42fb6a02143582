//! `nybrott round open KIND`: draws cases and gives them to reviewers.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::list::read_filter;
use crate::cli::output;
use crate::domain::rounds::{RoundKind, RoundPlan};
use crate::domain::{Message, Moment};
use crate::wording;
use crate::workflow::{PlannedRound, RoundError, RoundRequest, SampleSize, plan_round};

/// The arguments of `round open`.
#[derive(Debug, Args)]
pub(super) struct OpenArgs {
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(RoundKind::ALL.map(RoundKind::as_str)))]
    kind: String,
    #[arg(long = "name", value_name = "NAME")]
    round_name: String,
    #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
    filter: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    n: String,
    #[arg(long, value_name = "COLUMN")]
    strata: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    overlap: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    times: Option<usize>,
    #[arg(long, value_name = "NAME", value_delimiter = ',', required = true)]
    reviewers: Vec<String>,
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
    let project = if arguments.dry_run { None } else { Some(context.open_project()?) };
    let own =
        if arguments.dry_run { context.reviewer()?.clone() } else { context.acting_reviewer()? };
    let planned = plan_round(&reader, &own, &request).map_err(|error| match error {
        RoundError::Unfit(message) => Failure::Misused(message),
        RoundError::Store(error) => error.into(),
    })?;
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
    Ok(())
}

fn request(arguments: &OpenArgs) -> Result<RoundRequest, Failure> {
    let filter_text = arguments.filter.clone().unwrap_or_default();
    let wrong = |key: &str, typed: &str| {
        Failure::Misused(Message::new("round-number").with("option", key).with("typed", typed))
    };
    let size = sample_size(&arguments.n)
        .filter(|size| !matches!(size, SampleSize::Part(_)))
        .ok_or_else(|| wrong("--n", &arguments.n))?;
    let overlap = arguments.overlap.as_deref();
    let overlap = overlap.map(|typed| sample_size(typed).ok_or_else(|| wrong("--overlap", typed)));
    let goal = arguments.goal.as_deref().map(|typed| {
        let goal = typed.replace(',', ".").parse::<f64>().ok();
        goal.filter(|goal| *goal > 0.0 && *goal <= 1.0).ok_or_else(|| wrong("--goal", typed))
    });
    Ok(RoundRequest {
        kind: arguments.kind.parse().unwrap_or(RoundKind::Sample),
        name: arguments.round_name.clone(),
        filter: read_filter(&filter_text)?,
        filter_text,
        size,
        strata: arguments.strata.clone(),
        overlap: overlap.transpose()?,
        times: arguments.times,
        reviewers: arguments.reviewers.clone(),
        seed: arguments.seed.clone(),
        goal: goal.transpose()?,
        reuses: arguments.reuse,
        keeps_calibration: arguments.keep_calibration,
    })
}

/// Reads `all`, `400` or `20%`.
fn sample_size(typed: &str) -> Option<SampleSize> {
    let typed = typed.trim();
    if ["all", "alle"].contains(&typed.to_lowercase().as_str()) {
        return Some(SampleSize::All);
    }
    let Some(percent) = typed.strip_suffix('%') else {
        return typed.parse().ok().map(SampleSize::Cases);
    };
    let percent: f64 = percent.trim().replace(',', ".").parse().ok()?;
    (0.0..=100.0).contains(&percent).then_some(SampleSize::Part(percent / 100.0))
}

/// Shows what would be drawn and who would read it. The seed is shown before any list is.
fn preview(context: &CommandContext<'_>, planned: &PlannedRound) -> Result<(), Failure> {
    let plan = &planned.opened.plan;
    let mut lines = vec![
        Message::new("round-preview")
            .with("name", plan.name.as_str())
            .with("kind", wording::round_kind(plan.kind))
            .with("n", context.words.number(count(plan.n)))
            .with("frame", context.words.number(count(plan.frame_n))),
        Message::new("round-preview-seed")
            .with("seed", plan.seed.as_str())
            .with("draw", planned.draw),
        Message::new("round-preview-overlap")
            .with("overlap", plan.overlap)
            .with("times", plan.times),
    ];
    lines.extend(precision_line(context, plan));
    lines.extend(plan.allocation.iter().map(|part| {
        Message::new("round-preview-stratum")
            .with("stratum", part.stratum.as_str())
            .with("n", part.n)
            .with("of", part.of)
    }));
    lines.extend(planned.loads.iter().map(|(reviewer, given)| {
        let is_new = planned.newcomers.contains(reviewer);
        Message::new(if is_new { "round-preview-newcomer" } else { "round-preview-reader" })
            .with("reviewer", reviewer.as_str())
            .with("given", *given)
    }));
    if planned.answered_before > 0 {
        let key = if plan.reuses { "round-preview-reused" } else { "round-preview-answered" };
        lines.push(Message::new(key).with("count", planned.answered_before));
    }
    if planned.unread > 0 {
        lines.push(Message::new("round-preview-unread").with("count", planned.unread));
    }
    if planned.calibration > 0 {
        lines.push(Message::new("round-preview-calibration").with("count", planned.calibration));
    }
    output::results(|out| {
        lines.iter().try_for_each(|line| writeln!(out, "{}", context.words.format(line)))
    })
}

/// Returns how well agreement will be known, as simulated for an alpha of 0.6.
fn precision_line(context: &CommandContext<'_>, plan: &RoundPlan) -> Option<Message> {
    let known = [(200, 0.09), (100, 0.12), (50, 0.18)];
    let (_, half) = known.into_iter().find(|(cases, _)| plan.overlap >= *cases)?;
    let half = context.words.decimal(half, 2);
    Some(Message::new("round-preview-precision").with("half", half))
}

fn count(cases: usize) -> i64 {
    i64::try_from(cases).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_a_number_a_part_or_all() {
        assert_eq!(sample_size("400"), Some(SampleSize::Cases(400)));
        assert_eq!(sample_size(" Alle "), Some(SampleSize::All));
        assert_eq!(sample_size("20%"), Some(SampleSize::Part(0.2)));
        assert_eq!(sample_size("12,5 %"), Some(SampleSize::Part(0.125)));
        for wrong in ["", "-4", "120%", "4.5", "nan%"] {
            assert_eq!(sample_size(wrong), None, "{wrong}");
        }
    }
}
