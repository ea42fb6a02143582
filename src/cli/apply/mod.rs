//! `nybrott apply FILE`: answers that were made in another program.

mod columns;
mod rows;

use std::collections::HashMap;
use std::path::PathBuf;

use clap::Args;
use indexmap::IndexMap;

use self::columns::Columns;
use self::rows::Told;
use super::answers::Outcome;
use super::failure::Failure;
use super::import::Decoding;
use super::output;
use super::surroundings::Surroundings;
use crate::domain::{
    Act, CaseNo, Message, Moment, Patch, Reviewer, SeenCase, Spoken as _, Standing, visible_line,
};
use crate::import::{Place, read_rows};
use crate::store::{Reader, StoreError};
use crate::tui::reading;

/// What `apply` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    decoding: Decoding,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(here: &Surroundings<'_>, arguments: Arguments) -> Result<(), Failure> {
    let Arguments { file, decoding, dry_run } = arguments;
    let reviewer = here.reviewer()?;
    let rows = read_rows(&file, &decoding.read()?)?;
    let name = file.to_string_lossy();
    let columns = Columns::find(&rows.headers, &name).map_err(Failure::Failed)?;
    here.remarks.remark(&columns.message());

    let reader = here.open_reader()?;
    // Whoever writes keeps others from writing between the question and the answer.
    let project = if dry_run { None } else { Some(here.open_project()?) };
    let (told, wrong): (Vec<_>, Vec<_>) = rows
        .rows
        .iter()
        .map(|row| (row.place, rows::read(here.words, reviewer, &columns, row)))
        .partition(|(_, read)| read.is_ok());
    let told = told.into_iter().filter_map(|(place, read)| Some((place, read.ok()?)));
    let mut wrong: Vec<(Place, Message)> =
        wrong.into_iter().filter_map(|(place, read)| Some((place, read.err()?))).collect();
    let found = find(&reader, told, &mut wrong)?;
    if !wrong.is_empty() {
        return Err(refuse(here, wrong));
    }
    let batch = Batch::of(reviewer, &reader, found)?;
    batch.report(here)?;
    if batch.outcome.cases == 0 {
        here.remarks.remark(&Message::new("cli-apply-nothing"));
        return Ok(());
    }
    let outcome = batch.outcome;
    if let Some(mut project) = project {
        let act = Act::Answered { changes: batch.changes.into_iter().collect() };
        project.record(reviewer, &act, Moment::now())?;
        project.close()?;
    }
    outcome.tell(here, dry_run);
    Ok(())
}

/// A row whose case was found.
struct Found {
    place: Place,
    no: CaseNo,
    told: Told,
}

/// The cases of these rows; rows whose case is not found, or found twice, go to the wrong ones.
fn find(
    reader: &Reader,
    told: impl Iterator<Item = (Place, Told)>,
    wrong: &mut Vec<(Place, Message)>,
) -> Result<Vec<Found>, StoreError> {
    let by_id = reader.cases_by_id()?;
    let mut rows = Vec::new();
    let mut first_of: HashMap<CaseNo, Place> = HashMap::new();
    for (place, told) in told {
        let mut cases = by_id.get(&told.id).cloned().unwrap_or_default();
        if let Some(source) = &told.source {
            cases.retain(|(of, _)| of.as_deref().unwrap_or_default() == source);
        }
        let id = |key| Message::new(key).with("id", told.id.as_str());
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
            wrong.push((place, id("cli-apply-twice").with("first", first.message())));
            continue;
        }
        rows.push(Found { place, no, told });
    }
    Ok(rows)
}

/// Says of every wrong row what is wrong, in the file's order.
fn refuse(here: &Surroundings<'_>, mut wrong: Vec<(Place, Message)>) -> Failure {
    wrong.sort_by_key(|(place, _)| match *place {
        Place::Row { line, .. } | Place::Case { line, .. } => line,
        Place::File { number } => number,
    });
    let count = wrong.len();
    for (place, why) in wrong {
        let row = Message::new("cli-apply-row").with("place", place.message()).with("what", why);
        output::complain(&here.remarks.say(&row));
    }
    Failure::Failed(Message::new("cli-apply-refused").with("count", count))
}

/// What is written: each set of answers with its cases, as one act.
struct Batch {
    changes: IndexMap<Patch, Vec<SeenCase>>,
    outcome: Outcome,
    rows: Vec<(Found, Effect)>,
}

/// What a row does to its case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// It has no answer.
    Nothing,
    /// It says what stands there already.
    Same,
    /// It answers a case that was not classified.
    Answers,
    /// It changes a classified case.
    Changes,
}

impl Batch {
    fn of(reviewer: &Reviewer, reader: &Reader, found: Vec<Found>) -> Result<Self, StoreError> {
        let cases: Vec<CaseNo> = found.iter().map(|row| row.no).collect();
        let standings = reader.standings_of(&cases, reviewer)?;
        let mut batch =
            Self { changes: IndexMap::new(), outcome: Outcome::default(), rows: Vec::new() };
        for (row, (seen, before)) in found.into_iter().zip(standings) {
            let effect = effect(&row.told.patch, &before);
            if matches!(effect, Effect::Answers | Effect::Changes) {
                batch.outcome.add(&before, &row.told.patch);
                batch.changes.entry(row.told.patch.clone()).or_default().push(seen);
            }
            batch.rows.push((row, effect));
        }
        Ok(batch)
    }

    /// A line for each row: where it stands, the id, what it says and does.
    fn report(&self, here: &Surroundings<'_>) -> Result<(), Failure> {
        let words = here.words;
        output::results(|out| {
            for (Found { place, told, .. }, effect) in &self.rows {
                let what = match effect {
                    Effect::Nothing => words.get("cli-apply-no-answer"),
                    Effect::Same => words.get("cli-apply-same"),
                    Effect::Answers => reading::patch(words, &told.patch),
                    Effect::Changes => {
                        let what = reading::patch(words, &told.patch);
                        words.say(&Message::new("cli-apply-changes").with("what", what))
                    }
                };
                let place = words.say(&place.message());
                writeln!(out, "{place}  {}  {what}", visible_line(&told.id))?;
            }
            Ok(())
        })
    }
}

fn effect(patch: &Patch, before: &Standing) -> Effect {
    let mut after = before.classification.clone();
    patch.apply(&mut after);
    if *patch == Patch::default() {
        Effect::Nothing
    } else if after == before.classification {
        Effect::Same
    } else if before.is_classified() {
        Effect::Changes
    } else {
        Effect::Answers
    }
}
