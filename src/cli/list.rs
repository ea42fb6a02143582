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
    CaseRow, Filter, Message, Reviewer, Sort, ToMessage as _, Viewer, visible_line,
};
use crate::review::filter;
use crate::store::Reader;
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
    let mut unread = None;
    output::results(|out| {
        for some in cases.chunks(AT_ONCE) {
            match lines(&reader, reviewer, some) {
                Ok(rows) => write(out, context.words, &rows, arguments.json)?,
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
type ListedCase = (Option<String>, CaseRow);

fn lines(
    reader: &Reader,
    reviewer: &Reviewer,
    cases: &[crate::domain::CaseNo],
) -> crate::store::Result<Vec<ListedCase>> {
    let rows = reader.rows_of(cases, reviewer)?;
    rows.into_iter()
        .map(|row| {
            let source = reader.case_id(row.no)?.and_then(|(source, _)| source);
            Ok((source, row))
        })
        .collect()
}

fn write(
    out: &mut dyn Write,
    words: &Words,
    lines: &[ListedCase],
    as_json: bool,
) -> io::Result<()> {
    for (source, row) in lines {
        if as_json {
            serde_json::to_writer(&mut *out, &in_json(source.as_deref(), row))?;
            writeln!(out)?;
        } else {
            writeln!(out, "{}", in_words(words, row))?;
        }
    }
    Ok(())
}

/// Returns a case as a JSON object, with the names of the classified set.
fn in_json(source: Option<&str>, row: &CaseRow) -> Value {
    json!({
        "source": source,
        "id": row.id,
        "title": row.title,
        "municipality": row.municipality,
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
fn in_words(words: &Words, row: &CaseRow) -> String {
    let mut parts = vec![row.id.clone(), row.municipality.clone().unwrap_or_default()];
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
