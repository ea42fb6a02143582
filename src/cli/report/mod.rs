//! `nybrott report FILE.html`: what the cases say, as a page to publish, and its pictures, tables and numbers.

mod files;

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use self::files::ReportFiles;
use super::barometer::{AdjustArgs, ChosenCases, HiddenBelow};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use super::own_references;
use super::shares;
use crate::domain::barometer::FigureTable;
use crate::domain::{CategoryAnswer, ChangeKind, KindsAnswer, Message, Moment, ShownCase, Viewer};
use crate::export::ExportError;
use crate::report::{self, References, ReportSource, data};
use crate::store::Reader;
use crate::words::Words;
use crate::workflow::agreement::AgreementSummary;
use crate::workflow::{self, AskedReport, CasesToCount};

/// The arguments of `report`.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    #[arg(value_name = "FILE", required_unless_present_any = ["svg", "tables", "json", "md"])]
    file: Option<PathBuf>,
    #[command(flatten)]
    chosen: ChosenCases,
    #[command(flatten)]
    adjust: AdjustArgs,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: Option<String>,
    #[arg(long, value_name = "N|off", default_value_t)]
    suppress: HiddenBelow,
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[arg(long)]
    no_names: bool,
    #[arg(long = "for", value_name = "PLACE")]
    place: Option<String>,
    #[arg(long)]
    boxes: bool,
    #[arg(long, value_name = "FILE")]
    references: Option<PathBuf>,
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
    if let Some(file) = arguments.file.as_deref().filter(|file| !is_page(file)) {
        let message = Message::new("cli-report-ending");
        return Err(Failure::Misused(message.with("file", file.to_string_lossy().as_ref())));
    }
    // A day must not depend on where the page is made.
    let reader = context.open_reader()?;
    let words = context.words_of(&reader)?.in_zone(TimeZone::UTC);
    let references = references(context, arguments.references.as_deref())?;
    let (source, agreement) = read(context, &words, arguments, references)?;
    let mut files = ReportFiles::new(&reader, arguments.overwrite);
    let said = add_files(&words, &source, arguments, &mut files)?;
    files.write()?;
    output::results(|out| {
        if arguments.json {
            serde_json::to_writer_pretty(&mut *out, &in_json(&source, &agreement))?;
            return writeln!(out);
        }
        if arguments.md {
            return shares::in_words(out, &words, &source.barometer, true);
        }
        Ok(())
    })?;
    if source.barometer.hidden > 0 {
        let hidden = Message::new("barometer-hidden").with("count", source.barometer.hidden);
        context.status.print(&hidden);
    }
    if let Some(unclear) = workflow::unclear_places_of(&source) {
        context.status.print(&unclear);
    }
    for message in &said {
        context.status.print(message);
    }
    if !said.is_empty() {
        context.status.print(&Message::new("barometer-subtracted"));
    }
    if source.of_others.is_some() {
        context.status.print(&Message::new("cli-report-names-cases"));
    }
    Ok(())
}

/// Returns whether a browser opens a file of this name.
fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm")
    })
}

/// Returns the figures of others: those that the program knows, those beside the settings and those of a file that is named.
fn references(context: &CommandContext<'_>, named: Option<&Path>) -> Result<References, Failure> {
    let mut references = References::built_in();
    if let Err(why) = workflow::add_own_references(&mut references) {
        context.status.print(&why);
    }
    if let Some(file) = named {
        own_references::add_named(&mut references, file)?;
    }
    Ok(references)
}

/// Makes all files that are asked for, and returns what is reported of them when they are written.
fn add_files(
    words: &Words,
    source: &ReportSource,
    arguments: &ReportArgs,
    files: &mut ReportFiles<'_>,
) -> Result<Vec<Message>, Failure> {
    let mut said = Vec::new();
    let named =
        |key, place: &Path| Message::new(key).with("file", place.to_string_lossy().as_ref());
    if let Some(file) = &arguments.file {
        files.add(file, report::page(words, source));
        said.push(named("cli-report-written", file));
    }
    if let Some(folder) = &arguments.svg {
        let pictures = report::pictures(words, source);
        said.push(named("cli-report-pictures", folder).with("count", pictures.len()));
        let content = |(name, picture): (String, String)| (name, picture.into_bytes());
        files.add_folder(folder, pictures.into_iter().map(content));
        let left = files.left_in(folder, report::is_picture);
        if !left.is_empty() {
            // They may be of another report that is still wanted, so that none is removed.
            let old = named("cli-report-old-pictures", folder).with("count", left.len());
            said.push(old.with("names", left.join(", ")));
        }
    }
    if let Some(place) = &arguments.tables {
        // With the figures of others.
        let count = source.barometer.tables.len() + 1;
        if place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
            let workbook = report::workbook(words, source).map_err(ExportError::from)?;
            files.add(place, workbook);
            said.push(named("cli-report-workbook", place).with("count", count));
        } else {
            files.add_folder(place, tables(words, source, place)?);
            said.push(named("cli-report-tables", place).with("count", count));
        }
    }
    Ok(said)
}

/// Returns each table as a file, and the figures of others.
fn tables(
    words: &Words,
    source: &ReportSource,
    folder: &Path,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let refused =
        |error: csv::Error| ExportError::Write { file: folder.to_owned(), source: error.into() };
    let file = |table: &FigureTable| {
        let mut lines = Vec::new();
        data::in_csv(&mut lines, &[table]).map_err(refused)?;
        Ok((format!("{}.csv", table.id.id()), lines))
    };
    let mut files =
        source.barometer.tables.iter().map(file).collect::<Result<Vec<_>, Failure>>()?;
    let mut lines = Vec::new();
    data::references_in_csv(&mut lines, words, &source.references).map_err(refused)?;
    files.push(("references.csv".to_owned(), lines));
    Ok(files)
}

/// Reads everything that a report shows, at one moment.
fn read(
    context: &CommandContext<'_>,
    words: &Words,
    arguments: &ReportArgs,
    references: References,
) -> Result<(ReportSource, Value), Failure> {
    let at = match &arguments.at {
        None => Moment::now(),
        Some(text) => moment(text).ok_or_else(|| {
            Failure::Misused(Message::new("cli-report-no-time").with("time", text.as_str()))
        })?,
    };
    let (reader, viewer) = (context.open_reader()?, Viewer::from(context.reviewer()?));
    reader.at_one_moment_with_digest(|reader, digest| {
        let counted = arguments.chosen.count(context, reader, &viewer, Some(&arguments.adjust))?;
        let cases = arguments.chosen.choose(context, reader)?;
        let examples = if arguments.boxes { cases.examples(reader, &viewer)? } else { Vec::new() };
        let of_others = of_others(reader, &viewer, &cases, arguments)?;
        let asked = AskedReport {
            title: arguments.title.clone(),
            at,
            filter: arguments.chosen.filter.clone(),
            threshold: arguments.suppress.0,
            has_names: !arguments.no_names,
            examples,
            of_others,
            references,
        };
        let (source, agreement) =
            workflow::read_report((reader, digest), &viewer, words, counted, asked)?;
        let json = agreement.as_ref().map_or(Value::Null, AgreementSummary::in_json);
        Ok((source, json))
    })?
}

/// Returns the innovations of all others, where a report is made for a municipality or county.
fn of_others(
    reader: &Reader,
    viewer: &Viewer,
    cases: &CasesToCount,
    arguments: &ReportArgs,
) -> Result<Option<(String, Vec<ShownCase>)>, Failure> {
    let Some(place) = &arguments.place else { return Ok(None) };
    let unknown =
        || Failure::Misused(Message::new("cli-report-no-place").with("place", place.as_str()));
    let found = cases.of_others(reader, viewer, place)?.ok_or_else(unknown)?;
    Ok(Some((place.clone(), found)))
}

/// Returns the moment that is named, or the beginning of the day.
fn moment(text: &str) -> Option<Moment> {
    text.parse().or_else(|_| format!("{text}T00:00:00Z").parse()).ok()
}

fn case_in_json(case: &ShownCase) -> Value {
    let kinds: Vec<&str> = match case.answers.kinds {
        Some(KindsAnswer::Are(kinds)) => kinds.iter().map(ChangeKind::as_str).collect(),
        _ => Vec::new(),
    };
    json!({
        "id": case.id,
        "title": case.title,
        "municipality": case.municipality,
        "sector": case.sector,
        "category": case.answers.category.map(CategoryAnswer::as_str),
        "kinds": kinds,
    })
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
    json["references"] = data::references(&source.references);
    if !source.preparation.is_none() {
        json["preparation"] = data::preparation(&source.preparation);
    }
    if let Some((place, cases)) = &source.of_others {
        json["for"] = json!(place);
        json["of_others"] = cases.iter().map(case_in_json).collect();
    }
    if !source.examples.is_empty() {
        json["examples"] = source.examples.iter().map(case_in_json).collect();
    }
    json
}
