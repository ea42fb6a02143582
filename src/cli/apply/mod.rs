//! `nybrott apply FILE`: answers that were made in another program.

mod columns;
mod rows;

use std::collections::HashMap;
use std::path::PathBuf;

use clap::Args;
use indexmap::IndexMap;

use self::columns::AnswerColumns;
use self::rows::RowAnswers;
use super::answers::BatchOutcome;
use super::context::CommandContext;
use super::failure::Failure;
use super::import::DecodingArgs;
use super::output;
use crate::domain::{
    Act, CaseNo, Message, Moment, Patch, Reviewer, SeenCase, Standing, ToMessage as _, visible_line,
};
use crate::import::{CasePlace, read_rows};
use crate::store::{Reader, StoreError};
use crate::wording;

/// The arguments of `apply`.
#[derive(Debug, Args)]
pub(super) struct ApplyArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    decoding: DecodingArgs,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: ApplyArgs) -> Result<(), Failure> {
    let ApplyArgs { file, decoding, dry_run } = arguments;
    let reviewer = context.reviewer()?;
    let rows = read_rows(&file, &decoding.into_options()?)?;
    let name = file.to_string_lossy();
    let columns = AnswerColumns::find(&rows.headers, &name).map_err(Failure::Failed)?;
    context.status.print(&columns.to_message());

    // A dry run changes nothing, not even the schema.
    let reader = if dry_run { context.open_reader()? } else { context.open_reader_to_write()? };
    // No one else may write between reading the cases and writing the answers.
    let project = if dry_run { None } else { Some(context.open_project()?) };
    let (answers, wrong): (Vec<_>, Vec<_>) = rows
        .rows
        .iter()
        .map(|row| (row.place, rows::read(context.words, reviewer, &columns, row)))
        .partition(|(_, read)| read.is_ok());
    let answers = answers.into_iter().filter_map(|(place, read)| Some((place, read.ok()?)));
    let mut wrong: Vec<(CasePlace, Message)> =
        wrong.into_iter().filter_map(|(place, read)| Some((place, read.err()?))).collect();
    let found = find(&reader, answers, &mut wrong)?;
    if !wrong.is_empty() {
        return Err(refuse(context, wrong));
    }
    let batch = AnswerBatch::new(reviewer, &reader, found)?;
    batch.report(context)?;
    if batch.outcome.cases == 0 {
        context.status.print(&Message::new("cli-apply-nothing"));
        return Ok(());
    }
    let outcome = batch.outcome;
    if let Some(mut project) = project {
        let act = Act::Answered { changes: batch.changes.into_iter().collect() };
        project.record(&context.acting_reviewer()?, &act, Moment::now())?;
        project.close()?;
    }
    outcome.report(context, dry_run);
    Ok(())
}

/// A row whose case was found.
struct MatchedRow {
    place: CasePlace,
    no: CaseNo,
    answers: RowAnswers,
}

/// Finds the cases of these rows; rows whose case is not found, or found twice, are added to `wrong`.
fn find(
    reader: &Reader,
    answers: impl Iterator<Item = (CasePlace, RowAnswers)>,
    wrong: &mut Vec<(CasePlace, Message)>,
) -> Result<Vec<MatchedRow>, StoreError> {
    let by_id = reader.cases_by_id()?;
    let mut rows = Vec::new();
    let mut first_of: HashMap<CaseNo, CasePlace> = HashMap::new();
    for (place, answers) in answers {
        let mut cases = by_id.get(&answers.id).cloned().unwrap_or_default();
        if let Some(source) = &answers.source {
            cases.retain(|(of, _)| of.as_deref().unwrap_or_default() == source);
        }
        let id = |key| Message::new(key).with("id", answers.id.as_str());
        let no = match *cases.as_slice() {
            [(_, no)] => no,
            [] => {
                wrong.push((place, id("cli-apply-unknown-id")));
                continue;
            }
            _ => {
                wrong.push((place, id("cli-apply-several-sources")));
                continue;
            }
        };
        if let Some(first) = first_of.insert(no, place) {
            wrong.push((place, id("cli-apply-twice").with("first", first.to_message())));
            continue;
        }
        rows.push(MatchedRow { place, no, answers });
    }
    Ok(rows)
}

/// Prints what is wrong with each row, in the order of the file.
fn refuse(context: &CommandContext<'_>, mut wrong: Vec<(CasePlace, Message)>) -> Failure {
    wrong.sort_by_key(|(place, _)| match *place {
        CasePlace::Row { line, .. } | CasePlace::Case { line, .. } => line,
        CasePlace::SheetRow { row, .. } => row,
        CasePlace::File { number } => number,
    });
    let count = wrong.len();
    for (place, why) in wrong {
        let row = Message::new("cli-apply-row").with("place", place.to_message()).with("what", why);
        output::print_error(&context.status.format(&row));
    }
    Failure::Failed(Message::new("cli-apply-refused").with("count", count))
}

/// What is written: each set of answers with its cases, as one act.
struct AnswerBatch {
    changes: IndexMap<Patch, Vec<SeenCase>>,
    outcome: BatchOutcome,
    rows: Vec<(MatchedRow, RowEffect)>,
}

/// What applying a row changes in its case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowEffect {
    /// It has no answer.
    Nothing,
    /// It answers as before.
    Same,
    /// It answers a case that was not classified.
    Answers,
    /// It changes a classified case.
    Changes,
}

impl AnswerBatch {
    fn new(
        reviewer: &Reviewer,
        reader: &Reader,
        found: Vec<MatchedRow>,
    ) -> Result<Self, StoreError> {
        let cases: Vec<CaseNo> = found.iter().map(|row| row.no).collect();
        let standings = reader.standings_of(&cases, reviewer)?;
        let mut batch =
            Self { changes: IndexMap::new(), outcome: BatchOutcome::default(), rows: Vec::new() };
        for (row, (seen, before)) in found.into_iter().zip(standings) {
            let effect = effect(&row.answers.patch, &before);
            if matches!(effect, RowEffect::Answers | RowEffect::Changes) {
                batch.outcome.add(&before, &row.answers.patch);
                batch.changes.entry(row.answers.patch.clone()).or_default().push(seen);
            }
            batch.rows.push((row, effect));
        }
        Ok(batch)
    }

    /// Prints a line for each row: its place, its id, its answers and what they change.
    fn report(&self, context: &CommandContext<'_>) -> Result<(), Failure> {
        let words = context.words;
        output::results(|out| {
            for (MatchedRow { place, answers, .. }, effect) in &self.rows {
                let what = match effect {
                    RowEffect::Nothing => words.get("cli-apply-no-answer"),
                    RowEffect::Same => words.get("cli-apply-same"),
                    RowEffect::Answers => wording::patch(words, &answers.patch),
                    RowEffect::Changes => {
                        let what = wording::patch(words, &answers.patch);
                        words.format(&Message::new("cli-apply-changes").with("what", what))
                    }
                };
                let place = words.format(&place.to_message());
                writeln!(out, "{place}  {}  {what}", visible_line(&answers.id))?;
            }
            Ok(())
        })
    }
}

fn effect(patch: &Patch, before: &Standing) -> RowEffect {
    let mut after = before.classification.clone();
    patch.apply(&mut after);
    if *patch == Patch::default() {
        RowEffect::Nothing
    } else if after == before.classification {
        RowEffect::Same
    } else if before.is_classified() {
        RowEffect::Changes
    } else {
        RowEffect::Answers
    }
}
