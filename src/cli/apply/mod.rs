//! `nybrott apply FILE`: answers that were made in another program.

mod columns;
mod matching;
mod rows;

use std::collections::HashMap;
use std::path::PathBuf;

use clap::Args;
use indexmap::IndexMap;

use self::columns::AnswerColumns;
use self::matching::MatchedRow;
use self::rows::RowKind;
use super::answers::BatchOutcome;
use super::context::CommandContext;
use super::facet_answers::{FacetNames, NotAnAnswer};
use super::failure::Failure;
use super::import::DecodingArgs;
use super::output;
use super::turned;
use crate::codebook;
use crate::domain::formula::guarded;
use crate::domain::rulings::TurnedRulings;
use crate::domain::{
    Act, Answers, AskedFacet, CaseName, CaseNo, Change, Classification, CodebookReading,
    FacetAnswer, FacetWord, Message, Moment, Patch, Reviewer, SeenCase, Standing, ToMessage as _,
    Verdict,
};
use crate::import::{CasePlace, Rows, names, read_rows};
use crate::store::{Reader, StoreError};
use crate::wording;
use crate::words::Words;

/// The arguments of `apply`.
#[derive(Debug, Args)]
pub(super) struct ApplyArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    #[command(flatten)]
    decoding: DecodingArgs,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: ApplyArgs) -> Result<(), Failure> {
    let ApplyArgs { file, id, decoding, dry_run } = arguments;
    let reviewer = context.reviewer()?;
    let rows = read_rows(&file, &decoding.into_options()?)?;
    let name = file.to_string_lossy();
    // A dry run changes nothing, not even the schema.
    let reader = if dry_run { context.open_reader()? } else { context.open_reader_to_write()? };
    let facets = FacetNames::of(&reader)?;
    let columns = AnswerColumns::find(&rows, &facets.asked, id.as_deref(), reviewer, &name)
        .map_err(Failure::Failed)?;
    context.status.print(&columns.to_message());

    let words = context.words_of(&reader)?;
    // No one else may write between reading the cases and writing the answers.
    let project = if dry_run { None } else { Some(context.open_project()?) };
    let (mut answers, mut wrong, mut of_others) = (Vec::new(), Vec::new(), Vec::new());
    for row in &rows.rows {
        match rows::read(&words, reviewer, (&columns, &facets), row) {
            Ok(RowKind::Answers(read)) => answers.push((row.place, read)),
            Ok(RowKind::OfAnother) => of_others.push(row.place),
            Ok(RowKind::Blank) => {}
            Err(why) => wrong.push((row.place, why)),
        }
    }
    if !of_others.is_empty() {
        context.status.print(&about_rows(context, &rows, "cli-apply-of-others", &of_others));
    }
    let found = matching::find(&reader, &rows, answers, columns.is_own(), &mut wrong)?;
    if !wrong.is_empty() {
        return Err(refuse(context, &rows, wrong));
    }
    let batch = AnswerBatch::new(reviewer, &reader, found, &facets)?;
    wrong.extend(
        batch
            .retired
            .iter()
            .map(|(place, facet, why)| (*place, rows::refusal(&words, &columns, facet, why))),
    );
    if !wrong.is_empty() {
        return Err(refuse(context, &rows, wrong));
    }
    batch.report(&words, &reader, &rows)?;
    for (key, count) in batch.unchanged() {
        context.status.print(&Message::new(key).with("count", count));
    }
    if !batch.contradicted.is_empty() {
        let verdicts = about_rows(context, &rows, "cli-apply-verdicts", &batch.contradicted);
        context.status.print(&verdicts);
    }
    if !batch.left.is_empty() {
        context.status.print(&about_rows(context, &rows, "cli-apply-blank-left", &batch.left));
    }
    if batch.outcome.cases == 0 {
        context.status.print(&Message::new("cli-apply-nothing"));
        return Ok(());
    }
    let (outcome, after) = (batch.outcome, batch.after);
    let mut turned = TurnedRulings::default();
    if let Some(mut project) = project {
        let act = Act::Answered { changes: batch.changes.into_iter().collect() };
        turned = project.record(&context.acting_reviewer()?, &act, Moment::now())?;
        project.close()?;
    }
    outcome.report(context, dry_run);
    turned::report(context, turned);
    facets.report_lacking(context, &reader, &after)
}

/// Of so many rows a sentence has the places.
const ROWS_NAMED: usize = 5;

/// Returns a sentence about some rows.
fn about_rows(
    context: &CommandContext<'_>,
    rows: &Rows,
    key: &'static str,
    places: &[CasePlace],
) -> Message {
    let named = places.iter().map(|place| context.words.format(&rows.locate(*place)));
    let named: Vec<String> = named.collect();
    let listed = names(named.iter().map(String::as_str), ROWS_NAMED);
    Message::new(key).with("count", places.len()).with("rows", listed)
}

/// Prints what is wrong with each row, in the order of the file.
fn refuse(
    context: &CommandContext<'_>,
    rows: &Rows,
    mut wrong: Vec<(CasePlace, Message)>,
) -> Failure {
    wrong.sort_by_key(|(place, _)| place.order());
    let count = wrong.len();
    for (place, why) in wrong {
        let row = Message::new("cli-apply-row").with("place", rows.locate(place)).with("what", why);
        output::print_message(context.words, &row);
    }
    Failure::Failed(Message::new("cli-apply-refused").with("count", count))
}

/// What is written: each set of answers with its cases, as one act.
struct AnswerBatch<'f> {
    changes: IndexMap<Patch, Vec<SeenCase>>,
    outcome: BatchOutcome,
    rows: Vec<(MatchedRow, RowEffect)>,
    /// Rows whose verdict someone corrected, and not the answers that it follows from.
    contradicted: Vec<CasePlace>,
    /// Rows of an export that are blank where there is something.
    left: Vec<CasePlace>,
    /// Rows that would give what no further case can have.
    retired: Vec<(CasePlace, &'f AskedFacet, NotAnAnswer)>,
    /// What the cases that are written are answered then.
    after: Vec<(CaseNo, Answers)>,
}

/// What applying a row changes in its case.
#[derive(PartialEq, Eq)]
enum RowEffect {
    /// It has no answer.
    Nothing,
    /// It answers as before.
    Same,
    /// It answers a case that was not classified, with this.
    Answers(Patch),
    /// It changes this of a classified case, and its verdict to this one unless that stays.
    Changes(Patch, Option<Verdict>),
}

impl<'f> AnswerBatch<'f> {
    fn new(
        reviewer: &Reviewer,
        reader: &Reader,
        found: Vec<MatchedRow>,
        facets: &'f FacetNames,
    ) -> Result<Self, StoreError> {
        let cases: Vec<CaseNo> = found.iter().map(|row| row.no).collect();
        let standings = reader.standings_of(&cases, reviewer)?;
        let mut batch = Self {
            changes: IndexMap::new(),
            outcome: BatchOutcome::default(),
            rows: Vec::new(),
            contradicted: Vec::new(),
            left: Vec::new(),
            retired: Vec::new(),
            after: Vec::new(),
        };
        for (mut row, (seen, before)) in found.into_iter().zip(standings) {
            let effect = effect(&mut row.answers.patch, &before, facets.asked.reading());
            let retired = facets.retired(&row.answers.patch, &before);
            batch.retired.extend(retired.map(|(facet, why)| (row.place, facet, why)));
            let mut answers = before.classification.answers.clone();
            row.answers.patch.apply_to(&mut answers);
            let verdicts = [before.classification.answers.verdict(), answers.verdict()];
            if row.answers.verdict.is_some_and(|edited| !verdicts.contains(&edited)) {
                batch.contradicted.push(row.place);
            }
            if row.answers.blank.iter().any(|part| part.has_answer(&before.classification)) {
                batch.left.push(row.place);
            }
            // Only what is otherwise: an answer that is written again would say that the text of today was read.
            if let RowEffect::Answers(changed) | RowEffect::Changes(changed, _) = &effect {
                batch.after.push((row.no, answers));
                batch.outcome.add(&before, changed);
                batch.changes.entry(changed.clone()).or_default().push(seen);
            }
            batch.rows.push((row, effect));
        }
        Ok(batch)
    }

    /// Prints a line for each row that changes a case: its place, the case by its title, and its answers.
    fn report(&self, words: &Words, reader: &Reader, rows: &Rows) -> Result<(), Failure> {
        let written: Vec<CaseNo> = self.after.iter().map(|(no, _)| *no).collect();
        let headings = reader.headings_of(&written)?;
        let titles: HashMap<CaseNo, String> =
            headings.into_iter().map(|heading| (heading.no, heading.title)).collect();
        output::results(|out| {
            for (MatchedRow { place, no, answers }, effect) in &self.rows {
                let Some(what) = effect.in_words(words) else { continue };
                let title = titles.get(no).map_or("", String::as_str);
                let line = Message::new("cli-apply-line")
                    .with("place", rows.locate(*place))
                    .with("case", CaseName::new(title, &answers.id).to_message())
                    .with("what", what);
                writeln!(out, "{}", words.format(&line))?;
            }
            Ok(())
        })
    }

    /// Returns what to say of rows that change nothing, with their numbers.
    fn unchanged(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let count =
            |wanted: &RowEffect| self.rows.iter().filter(|(_, effect)| effect == wanted).count();
        let counts = [
            ("cli-apply-same", count(&RowEffect::Same)),
            ("cli-apply-no-answer", count(&RowEffect::Nothing)),
        ];
        counts.into_iter().filter(|(_, count)| *count > 0)
    }
}

impl RowEffect {
    /// Returns what a row changes; `None` where that is nothing.
    fn in_words(&self, words: &Words) -> Option<String> {
        match self {
            Self::Nothing | Self::Same => None,
            Self::Answers(changed) => Some(wording::patch(words, changed)),
            Self::Changes(changed, verdict) => {
                let what = wording::patch(words, changed);
                let changes = Message::new("cli-apply-changes").with("what", what);
                Some(
                    words.format(&match verdict {
                        None => changes,
                        Some(verdict) => changes
                            .under("cli-apply-changes-verdict")
                            .with("verdict", codebook::verdict(words, *verdict).name),
                    }),
                )
            }
        }
    }
}

/// Returns what the patch changes, and leaves a note alone that is the same but for white space at its ends
/// and the kind of its line ends, which a cell does not keep, or for an apostrophe of its own, which is no guard
/// where an export has none. An answer to a facet is left alone that reads as in the file, under whatever id it was given.
fn effect(patch: &mut Patch, before: &Standing, reading: &CodebookReading) -> RowEffect {
    for (facet, change) in &mut patch.facets {
        let given = before.classification.answers.facets.get(facet.as_str());
        if let (Change::Set(answer), Some(given)) = (&mut *change, given)
            && reading.answer(facet, given) == *answer
        {
            answer.clone_from(given);
        }
    }
    if let (Change::Set(note), Some(known)) = (&patch.note, &before.classification.note)
        && [note.as_str(), &guarded(note)].map(as_in_a_cell).contains(&as_in_a_cell(known))
    {
        patch.note = Change::Set(known.clone());
    }
    let is_blank = *patch == Patch::default();
    if patch.flag == Change::Set(false) {
        // By name, so that the log says it too; of a flag that never was there is nothing to say.
        patch.flag = if before.classification.flagged { Change::Clear } else { Change::Keep };
    }
    let mut after = before.classification.clone();
    patch.apply(&mut after);
    let changed = || changed(patch, &before.classification);
    if is_blank {
        RowEffect::Nothing
    } else if after == before.classification {
        RowEffect::Same
    } else if before.is_classified() {
        let verdict = after.answers.verdict();
        let is_other = verdict != before.classification.answers.verdict();
        RowEffect::Changes(changed(), is_other.then_some(verdict))
    } else {
        RowEffect::Answers(changed())
    }
}

/// Returns what of a patch is otherwise than before.
fn changed(patch: &Patch, before: &Classification) -> Patch {
    fn other<T: PartialEq + Clone>(change: &Change<T>, before: Option<&T>) -> Change<T> {
        if change.value().as_ref() == before { Change::Keep } else { change.clone() }
    }
    let Answers { category, new, kinds, facets } = &before.answers;
    let is_other = |facet: &FacetWord, change: &Change<FacetAnswer>| {
        change.value().as_ref() != facets.get(facet.as_str())
    };
    let facets = patch.facets.iter().filter(|(facet, change)| is_other(facet, change));
    Patch {
        category: other(&patch.category, category.as_ref()),
        new: other(&patch.new, new.as_ref()),
        kinds: other(&patch.kinds, kinds.as_ref()),
        facets: facets.map(|(facet, change)| (*facet, change.clone())).collect(),
        note: other(&patch.note, before.note.as_ref()),
        flag: other(&patch.flag, Some(&before.flagged)),
    }
}

fn as_in_a_cell(note: &str) -> String {
    note.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}
