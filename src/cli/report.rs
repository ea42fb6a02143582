//! `nybrott report FILE.html`: what the cases say, as a page to publish, and its pictures, tables and numbers.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::agreement::AgreementSummary;
use super::barometer::{ChosenCases, HiddenBelow};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::codebook::codebook_sha256;
use crate::domain::{Message, Moment, Reviewer, Viewer, visible_line};
use crate::export::{ExportError, Overwrite, write_atomically};
use crate::report::{self, ReportSource, ReportedAgreement, data};
use crate::words::Words;

/// The arguments of `report`.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    #[arg(value_name = "FILE", required_unless_present_any = ["svg", "tables", "json", "md"])]
    file: Option<PathBuf>,
    #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
    filter: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "filter")]
    round: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: Option<String>,
    #[arg(long, value_name = "N|off", default_value_t)]
    suppress: HiddenBelow,
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[arg(long)]
    no_names: bool,
    #[arg(long, value_name = "DIR")]
    svg: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    tables: Option<PathBuf>,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    md: bool,
    #[arg(long)]
    overwrite: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &ReportArgs) -> Result<(), Failure> {
    // A day must not depend on where the page is made.
    let words = Words::with_zone(context.words.language(), TimeZone::UTC);
    let (source, agreement) = read(context, &words, arguments)?;
    let place = ReportFiles { project: &context.project, overwrite: arguments.overwrite };
    if let Some(file) = &arguments.file {
        place.write(file, &report::page(&words, &source))?;
    }
    if let Some(folder) = &arguments.svg {
        for (name, picture) in report::pictures(&words, &source) {
            place.write(&in_folder(folder, &name)?, &picture)?;
        }
    }
    if let Some(folder) = &arguments.tables {
        for table in &source.barometer.tables {
            let mut lines = Vec::new();
            data::in_csv(&mut lines, &[table]).map_err(|error| unwritten(folder, &error.into()))?;
            let file = in_folder(folder, &format!("{}.csv", table.id.as_str()))?;
            place.write(&file, &String::from_utf8_lossy(&lines))?;
        }
    }
    output::results(|out| {
        if arguments.json {
            serde_json::to_writer_pretty(&mut *out, &in_json(&source, &agreement))?;
            return writeln!(out);
        }
        if arguments.md {
            return super::shares::in_words(out, &words, &source.barometer, true);
        }
        Ok(())
    })?;
    if let Some(file) = &arguments.file {
        let file = file.to_string_lossy();
        context.status.print(&Message::new("cli-report-written").with("file", file.as_ref()));
        context.status.print(&Message::new("barometer-subtracted"));
    }
    Ok(())
}

/// Reads everything that a report shows, at one moment.
fn read(
    context: &CommandContext<'_>,
    words: &Words,
    arguments: &ReportArgs,
) -> Result<(ReportSource, Value), Failure> {
    let at = match &arguments.at {
        None => Moment::now(),
        Some(text) => moment(text).ok_or_else(|| {
            Failure::Misused(Message::new("cli-report-no-time").with("time", text.as_str()))
        })?,
    };
    let (reader, viewer) = (context.open_reader()?, Viewer::from(context.reviewer()?));
    reader.at_one_moment(|reader| {
        let chosen =
            ChosenCases { filter: arguments.filter.as_deref(), round: arguments.round.as_deref() };
        let counted = chosen.count(reader, &viewer)?;
        let filter = counted.filter.clone();
        let barometer = counted.finish(arguments.suppress.0);
        let found = AgreementSummary::new(reader, &viewer, &filter)?;
        let is_hidden = found.is_none();
        // What reviewers agreed about tells how many there were.
        let found = found.filter(|_| !barometer.of_one_place);
        let names = |reviewer: &Reviewer| visible_line(reviewer.as_str()).into_owned();
        let all = reader.statuses(&viewer)?;
        let all: Vec<String> = all
            .iter()
            .filter(|status| status.tally.classified > 0)
            .map(|status| names(&status.reviewer))
            .collect();
        let json = found.as_ref().map_or(Value::Null, AgreementSummary::in_json);
        let measured = found.filter(|found| found.cases() > 0).map(|found| {
            let (header, rows) = found.in_rows(words);
            ReportedAgreement { cases: found.cases(), header, rows, blindness: found.blindness() }
        });
        let agreement = measured.ok_or(match (is_hidden, barometer.of_one_place) {
            (true, _) => "report-agreement-hidden",
            (_, true) => "report-agreement-one-place",
            _ => "report-agreement-none",
        });
        let source = ReportSource {
            barometer,
            title: arguments.title.clone(),
            at,
            filter: arguments.filter.clone(),
            reviewers: all.len(),
            names: if arguments.no_names { Vec::new() } else { all },
            agreement,
            codebook: codebook_sha256(),
            digest: reader.digest()?,
        };
        Ok((source, json))
    })?
}

/// Returns the moment that is named, or the beginning of the day.
fn moment(text: &str) -> Option<Moment> {
    text.parse().or_else(|_| format!("{text}T00:00:00Z").parse()).ok()
}

/// Returns all numbers of a report.
fn in_json(source: &ReportSource, agreement: &Value) -> Value {
    let mut json = data::in_json(&source.barometer);
    json["where"] = json!(source.filter);
    json["at"] = json!(source.at.to_string());
    json["program"] = json!(format!("nybrott {}", ReportSource::version()));
    json["codebook"] = json!(source.codebook.to_string());
    json["digest"] = json!(source.digest.to_string());
    json["reviewers"] = json!(source.reviewers);
    json["agreement"] = agreement.clone();
    json
}

/// Where the files of a report are written.
struct ReportFiles<'a> {
    project: &'a Path,
    overwrite: bool,
}

impl ReportFiles<'_> {
    fn write(&self, file: &Path, content: &str) -> Result<(), Failure> {
        let overwrite = if self.overwrite { Overwrite::Allow } else { Overwrite::Refuse };
        write_atomically(file, self.project, overwrite, |out| {
            out.write_all(content.as_bytes())
                .map_err(|source| ExportError::Write { file: file.to_owned(), source })
        })
        .map_err(|error| match error {
            ExportError::Exists { file } => {
                let file = file.to_string_lossy();
                let message = Message::new("cli-export-exists").with("file", file.as_ref());
                Failure::Failed(message)
            }
            other => other.into(),
        })
    }
}

/// Returns a file in a folder, which is made where there is none.
fn in_folder(folder: &Path, name: &str) -> Result<PathBuf, Failure> {
    fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    Ok(folder.join(name))
}

fn unwritten(folder: &Path, error: &std::io::Error) -> Failure {
    let source = std::io::Error::new(error.kind(), error.to_string());
    ExportError::Write { file: folder.to_owned(), source }.into()
}
