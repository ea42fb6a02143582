//! `nybrott list --where FILTER`: the cases that match a filter.

use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::Failure;
use super::hidden;
use super::output;
use crate::codebook;
use crate::domain::{
    CaseRow, Filter, Message, PlaceNo, Reviewer, Sort, ToMessage as _, Viewer, shown_id,
    visible_line,
};
use crate::register::in_force;
use crate::review::filter;
use crate::store::{ProjectPlaces, Reader};
use crate::words::Words;

/// The arguments of `list`.
#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(long = "where", value_name = "FILTER")]
    filter: Option<String>,
    #[arg(long, value_enum, ignore_case = true)]
    sort: Option<Sort>,
    #[arg(long)]
    json: bool,
}

/// How many rows are read and written at a time.
const AT_ONCE: usize = 1_000;

pub(super) fn run(context: &CommandContext<'_>, arguments: &ListArgs) -> Result<(), Failure> {
    let filter = read_filter(arguments.filter.as_deref().unwrap_or_default())?;
    let sort = arguments.sort.unwrap_or(Sort::Import);
    let reader = context.open_reader()?;
    let reviewer = context.reviewer()?;
    let viewer = Viewer::from(reviewer);
    let cases = reader.filtered(&filter, sort, &viewer)?;
    // Only JSON shows them.
    let places = arguments.json.then(|| reader.places()).transpose()?;
    let ids_repeat = !arguments.json && reader.ids_repeat()?;
    let mut unread = None;
    output::results(|out| {
        for some in cases.chunks(AT_ONCE) {
            match lines(&reader, reviewer, places.as_ref(), some) {
                Ok(rows) => write(out, context.words, &rows, arguments.json, ids_repeat)?,
                Err(error) => {
                    unread = Some(error);
                    break;
                }
            }
        }
        Ok(())
    })?;
    if let Some(error) = unread {
        return Err(error.into());
    }
    hidden::report_filtered(context, &reader, &filter, &viewer)?;
    context.status.print(
        &Message::new("cli-listed")
            .with("count", cases.len())
            .with("of", context.words.number(reader.case_count()?)),
    );
    Ok(())
}

/// Parses a filter.
pub(super) fn read_filter(typed: &str) -> Result<Filter, Failure> {
    filter::parse(typed).map_err(|error| Failure::Misused(error.to_message()))
}

/// A case with its id space.
struct ListedCase {
    source: Option<String>,
    row: CaseRow,
    place: Option<PlaceNo>,
    /// Its own county.
    county: Option<String>,
}

fn lines(
    reader: &Reader,
    reviewer: &Reviewer,
    places: Option<&ProjectPlaces>,
    cases: &[crate::domain::CaseNo],
) -> crate::store::Result<Vec<ListedCase>> {
    let rows = reader.rows_of(cases, reviewer)?;
    rows.into_iter()
        .map(|row| {
            let source = reader.case_id(row.no)?.and_then(|(source, _)| source);
            let place_of = |places| reader.place_of(row.no, places);
            let (place, county) = places.map(place_of).transpose()?.unwrap_or_default();
            Ok(ListedCase { source, row, place, county })
        })
        .collect()
}

fn write(
    out: &mut dyn Write,
    words: &Words,
    lines: &[ListedCase],
    as_json: bool,
    ids_repeat: bool,
) -> io::Result<()> {
    for case in lines {
        if as_json {
            serde_json::to_writer(&mut *out, &in_json(case))?;
            writeln!(out)?;
        } else {
            let id = shown_id(case.source.as_deref(), &case.row.id, ids_repeat);
            writeln!(out, "{}", in_words(words, id, &case.row))?;
        }
    }
    Ok(())
}

/// Returns a case as a JSON object, with the names of the classified set.
fn in_json(ListedCase { source, row, place, county }: &ListedCase) -> Value {
    let today = place.and_then(|number| in_force().place(number));
    let proposed = || today.map(|place| place.county.as_str());
    json!({
        "source": source,
        "id": row.id,
        "title": row.title,
        "municipality": row.municipality,
        "municipality_number": place.map(|number| number.to_string()),
        "municipality_today": today.map(|place| place.name.as_str()),
        "county": county.as_deref().or_else(proposed),
        "county_is_proposed": county.is_none() && today.is_some(),
        "date": row.date,
        "category": row.answers.category,
        "new_to_municipality": row.answers.new,
        "change_kinds": row.answers.kinds,
        "classified": row.answers.are_complete(),
        "verdict": row.answers.verdict(),
        "flagged": row.flagged,
        "postponed": row.postponed,
    })
}

/// Returns a line for a case: id, municipality, title, status.
fn in_words(words: &Words, id: String, row: &CaseRow) -> String {
    let mut parts = vec![id, row.municipality.clone().unwrap_or_default()];
    parts.push(words.format(&Message::new("cli-list-title").with("title", row.title.as_str())));
    if let Some(answer) = row.answers.category {
        parts.push(codebook::category(words, answer).short);
    }
    if row.answers.are_complete() {
        parts.push(codebook::verdict(words, row.answers.verdict()).name);
    }
    if row.postponed {
        parts.push(words.get("cli-log-postponed"));
    }
    if row.flagged {
        parts.push(words.get("review-history-flagged"));
    }
    parts.retain(|part| !part.is_empty());
    visible_line(&parts.join("  ")).into_owned()
}
