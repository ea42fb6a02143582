//! `nybrott agreement`: how far the reviewers agree about the cases that match a filter.
//!
//! It uses what reviewers answered before they could see what others did. Answers that no round kept apart are labelled
//! "not blind".

mod over_time;
mod script;
mod shape;
mod written;

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use self::script::ScriptLanguage;
use self::shape::SaidAs;
use super::context::CommandContext;
use super::failure::Failure;
use super::list::{check_facets, read_filter};
use super::output;
use super::rounds_by_name::find;
use crate::domain::rounds::{RoundKind, RoundReader, RoundStatus};
use crate::domain::{Message, Moment, Viewer};
use crate::export::{ExportError, Overwrite, write_atomically};
use crate::measure::agreement::IntervalBy;
use crate::report;
use crate::store::Reader;
use crate::wording;
use crate::workflow::agreement::{self, ChosenAnswers, Collected, ComparedCases};
use crate::workflow::{codebook_in_force, facets_in_force, spare_sources};

/// The arguments of `agreement`.
#[derive(Debug, Args)]
pub(super) struct AgreementArgs {
    #[arg(long = "where", alias = "filter", value_name = "FILTER")]
    filter: Option<String>,
    #[arg(long, conflicts_with = "filter")]
    round: Option<String>,
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    interval: IntervalChoice,
    #[arg(long, value_name = "NUMBER", default_value_t = 2026)]
    seed: u64,
    #[arg(long)]
    no_batches: bool,
    #[arg(long)]
    all_versions: bool,
    #[arg(long)]
    late: bool,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with_all = ["json"])]
    csv: bool,
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    md: bool,
    #[arg(long, conflicts_with_all = ["json", "csv", "md"])]
    html: bool,
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-",
        conflicts_with_all = ["json", "csv", "md", "html"])]
    ratings: Option<PathBuf>,
    #[arg(long, requires = "ratings")]
    overwrite: bool,
    #[arg(long, value_enum, ignore_case = true,
        conflicts_with_all = ["json", "csv", "md", "html", "ratings"])]
    script: Option<ScriptLanguage>,
}

/// By what intervals are made.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum IntervalChoice {
    #[default]
    Linearised,
    Jackknife,
    Bootstrap,
}

impl AgreementArgs {
    fn by(&self) -> IntervalBy {
        match self.interval {
            IntervalChoice::Linearised => IntervalBy::Linearised,
            IntervalChoice::Jackknife => IntervalBy::Jackknife,
            IntervalChoice::Bootstrap => IntervalBy::Bootstrap(self.seed),
        }
    }

    const fn shape(&self) -> SaidAs {
        match (self.json, self.html) {
            (true, _) => SaidAs::Json,
            (_, true) => SaidAs::Page,
            _ => SaidAs::Lines,
        }
    }

    const fn chosen(&self) -> ChosenAnswers {
        ChosenAnswers {
            without_batches: self.no_batches,
            all_versions: self.all_versions,
            with_late: self.late,
        }
    }

    fn cases(
        &self,
        context: &CommandContext<'_>,
        reader: &Reader,
    ) -> Result<ComparedCases, Failure> {
        let Some(name) = &self.round else {
            let filter = read_filter(context, self.filter.as_deref().unwrap_or_default())?;
            check_facets(&filter, &facets_in_force(reader)?)?;
            return Ok(ComparedCases::Matching(filter));
        };
        Ok(ComparedCases::OfRound(Box::new(find(reader, name)?)))
    }
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &AgreementArgs) -> Result<(), Failure> {
    if let Some(language) = arguments.script {
        return output::results(|out| out.write_all(script::text(language).as_bytes()));
    }
    let reader = context.open_reader()?;
    let viewer = Viewer::from(context.reviewer()?);
    let which = arguments.cases(context, &reader)?;
    if let ComparedCases::OfRound(round) = &which
        && round.plan.kind == RoundKind::Drift
    {
        return over_time::of_drift(context, &reader, round, arguments.shape());
    }
    let read = |reader: &Reader| Collected::chosen(reader, &viewer, &which, arguments.chosen());
    // Where numbers are for programs, they say of which project they are, and judged by what.
    let (collected, (codebook, digest)) = if arguments.json {
        reader.at_one_moment_with_digest(|reader, digest| -> Result<_, Failure> {
            let found = read(reader)?;
            Ok((found, (Some(codebook_in_force(reader)?), Some(digest.wait()?))))
        })??
    } else {
        (read(&reader)?, (None, None))
    };
    let Some(collected) = collected else {
        return progress(context, &reader, &viewer, arguments.shape());
    };
    let by = arguments.by();
    let collected = Collected { by, ..collected };
    if arguments.ratings.is_some() || arguments.csv {
        collected.left_out().iter().for_each(|message| context.status.print(message));
    }
    if let Some(file) = &arguments.ratings {
        return ratings(context, arguments, (&reader, file), &collected);
    }
    let rows = agreement::rows(&collected.answers, by);
    let words = context.words_of(&reader)?;
    let round = match &which {
        ComparedCases::OfRound(round) => {
            agreement::compared_now(&reader, &viewer, (round, &reader.rounds()?))?
        }
        ComparedCases::Matching(_) => None,
    };
    let alphas = agreement::alphas(&rows);
    let windows = agreement::agreement_windows(&collected);
    let write = |out: &mut dyn io::Write| -> io::Result<()> {
        if arguments.json {
            let pairs = agreement::pair_rows(&collected.answers, by);
            let mut json = json!({
                "label": collected.label(),
                "where": arguments.filter,
                "round": arguments.round,
                "seed": matches!(by, IntervalBy::Bootstrap(_)).then_some(arguments.seed),
                "digest": digest,
                "codebook": codebook,
                "codebook_of_program": crate::codebook::codebook_sha256(),
                "reviewers": collected.names(),
                "reviewers_without_answers": collected.silent_names(),
                "cases_with_two_answers": collected.cases.len(),
                "answers_blind": collected.blind,
                "answers_not_blind": collected.not_blind,
                "answers_after_a_look": collected.after_look,
                "answers_late": collected.late,
                "leaves_out_late": !collected.chosen.with_late,
                "answers_decided_in_batches": collected.in_batches,
                "leaves_out_batches": collected.chosen.without_batches,
                "answers_to_another_text": collected.other_text,
                "kinds_not_asked": collected.answers.kinds_not_asked(),
                "goal": round.as_ref().and_then(|round| over_time::goal_in_json(round, &alphas)),
                "windows": over_time::windows_in_json(&windows),
                "rows": agreement::in_json(&rows, &collected),
                "pairs": agreement::in_json(&pairs, &collected),
            });
            if let Some(object) = json.as_object_mut() {
                object.extend(over_time::versions_in_json(&collected.codebooks));
            }
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        if arguments.csv {
            let all = [rows, agreement::pair_rows(&collected.answers, by)].concat();
            return Ok(agreement::in_csv(out, &all, &collected)?);
        }
        let mut said = written::in_words(&words, &rows, &collected, arguments.filter.is_some());
        said.sentences.extend(wording::agreement::windows(&words, &windows));
        if let Some(round) = &round {
            said.sentences.extend(wording::agreement::goal(&words, round, &alphas));
        }
        if !arguments.html {
            return written::as_text(out, &said, arguments.md);
        }
        said.lead.extend(round.as_ref().map(|round| wording::agreement::of_round(&words, round)));
        write!(out, "{}", report::agreement_page(&words, &said, Moment::now()))
    };
    let is_for_programs = arguments.csv || arguments.html;
    if is_for_programs { output::results(write) } else { output::results_in_words(write) }
}

/// Writes the answers that are compared to a file, or to standard output.
fn ratings(
    context: &CommandContext<'_>,
    arguments: &AgreementArgs,
    (reader, file): (&Reader, &Path),
    collected: &Collected,
) -> Result<(), Failure> {
    if output::is_standard(file) {
        return output::results(|out| Ok(written::ratings(out, collected)?));
    }
    let overwrite = if arguments.overwrite { Overwrite::Allow } else { Overwrite::Refuse };
    spare_sources(reader, file)?;
    write_atomically(file, &context.project, overwrite, |out| {
        written::ratings(out, collected)
            .map_err(|error| ExportError::Write { file: file.to_owned(), source: error.into() })
    })
    .map_err(Failure::refused_file)?;
    let written = Message::new("cli-ratings-written").with("count", collected.cases.len());
    context.status.print(&written.with("file", file.to_string_lossy().as_ref()));
    Ok(())
}

/// Writes how far each reviewer has come in the open rounds of the viewer, from whom they hide what agreement would say.
fn progress(
    context: &CommandContext<'_>,
    reader: &Reader,
    viewer: &Viewer,
    shape: SaidAs,
) -> Result<(), Failure> {
    context.status.print(&Message::new("round-agreement-hidden"));
    let person = reader.person(viewer.reviewer())?;
    let reads = |round: &RoundStatus| {
        round.is_open() && person.as_ref().is_some_and(|person| round.reader(person).is_some())
    };
    let rounds: Vec<RoundStatus> = reader.rounds()?.into_iter().filter(reads).collect();
    let all = || rounds.iter().flat_map(|round| round.readers.iter().map(move |of| (round, of)));
    let readers = all().map(|(round, of)| {
        json!({
            "round": round.plan.name,
            "reviewer": of.reviewer.as_str(),
            "given": of.given,
            "classified": of.done,
        })
    });
    let json = json!({ "hidden": true, "readers": readers.collect::<Vec<_>>() });
    let line = |(round, of): (&RoundStatus, &RoundReader)| {
        let line = Message::new("round-reader")
            .with("round", round.plan.name.as_str())
            .with("reviewer", of.reviewer.as_str())
            .with("done", of.done)
            .with("given", of.given);
        context.words.format(&line)
    };
    shape.write(context.words, all().map(line).collect(), &json)
}
