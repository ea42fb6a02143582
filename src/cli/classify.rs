//! `nybrott classify --where FILTER --category …`: one answer for all cases that match a filter.

use clap::Args;

use super::answers::{self, BatchOutcome};
use super::context::CommandContext;
use super::facet_answers::{FacetNames, add_facet};
use super::failure::Failure;
use super::hidden;
use super::list::{check_facets, read_filter_here};
use super::turned;
use super::values;
use crate::domain::rulings::TurnedRulings;
use crate::domain::{
    Act, Answers, CaseNo, Change, Message, Moment, Patch, SeenCase, Sort, Standing, Viewer,
};

/// The arguments of `classify`.
#[derive(Debug, Args)]
pub(super) struct ClassifyArgs {
    #[arg(long = "where", alias = "filter", value_name = "FILTER")]
    filter: String,
    #[arg(long, value_parser = values::CATEGORIES)]
    category: Option<String>,
    #[arg(long, value_parser = values::NEWNESS)]
    new: Option<String>,
    #[arg(long, value_parser = values::KINDS)]
    kinds: Option<String>,
    #[arg(long = "facet", value_name = "FACET=VALUE")]
    facets: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long)]
    flag: bool,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &ClassifyArgs) -> Result<(), Failure> {
    if arguments.filter.trim().is_empty() {
        return Err(Failure::Misused(Message::new("cli-blank-filter")));
    }
    let filter = read_filter_here(context, &arguments.filter)?;
    // A dry run changes nothing, not even the schema.
    let reader =
        if arguments.dry_run { context.open_reader()? } else { context.open_reader_to_write()? };
    let facets = FacetNames::of(&reader)?;
    check_facets(&filter, &facets.asked)?;
    let patch = patch(context, arguments, &facets)?;
    // No one else may write between reading the cases and writing the answers.
    let project = if arguments.dry_run { None } else { Some(context.open_project()?) };
    let viewer = Viewer::from(context.reviewer()?);
    let cases = reader.filtered(&filter, Sort::Import, &viewer)?;
    hidden::report_filtered(context, &reader, &filter, &viewer)?;
    if cases.is_empty() {
        context.status.print(&Message::new("cli-batch-nothing"));
        return Ok(());
    }
    let standings = reader.standings_of(&cases, context.reviewer()?)?;
    let mut outcome = BatchOutcome::default();
    for (_, before) in &standings {
        outcome.add(before, &patch);
    }
    let answered = |(seen, before): &(SeenCase, Standing)| {
        let mut answers = before.classification.answers.clone();
        patch.apply_to(&mut answers);
        (seen.case, answers)
    };
    let after: Vec<(CaseNo, Answers)> = standings.iter().map(answered).collect();
    let mut turned = TurnedRulings::default();
    if let Some(mut project) = project {
        let seen: Vec<SeenCase> = standings.into_iter().map(|(seen, _)| seen).collect();
        let act = Act::Answered { changes: vec![(patch, seen)] };
        turned = project.record(&context.acting_reviewer()?, &act, Moment::now())?;
        project.close()?;
    }
    outcome.report(context, arguments.dry_run);
    turned::report(context, turned);
    facets.report_lacking(context, &reader, &after)
}

/// Returns the patch with the answers that are given, and no others.
fn patch(
    context: &CommandContext<'_>,
    arguments: &ClassifyArgs,
    facets: &FacetNames,
) -> Result<Patch, Failure> {
    let words = context.words;
    let set = |answer| Change::to(Some(answer));
    let mut patch = Patch::default();
    if let Some(word) = &arguments.category {
        patch.category = Change::Set(answers::category(words, word).map_err(Failure::Misused)?);
    }
    if let Some(word) = &arguments.new {
        patch.new = Change::Set(answers::newness(words, word).map_err(Failure::Misused)?);
    }
    if let Some(list) = &arguments.kinds {
        patch.kinds = Change::Set(answers::kinds(words, list).map_err(Failure::Misused)?);
    }
    for typed in &arguments.facets {
        add_facet(facets, &mut patch, typed).map_err(Failure::Misused)?;
    }
    if let Some(note) = &arguments.note {
        let note = note.trim();
        patch.note = if note.is_empty() { Change::Clear } else { set(note.to_owned()) };
    }
    if arguments.flag {
        patch.flag = Change::Set(true);
    }
    if patch == Patch::default() {
        return Err(Failure::Misused(Message::new("cli-no-answer")));
    }
    Ok(patch)
}
