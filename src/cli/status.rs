//! `nybrott status`: how many cases, and what each reviewer has decided.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;

use clap::Args;
use serde_json::{Map, Value, json};

use super::context::CommandContext;
use super::failure::Failure;
use super::municipalities::{self, Overview, PlaceCounts};
use super::output;
use crate::codebook;
use crate::codebook::own::{facet_name, facet_value};
use crate::domain::rulings::DisputeState;
use crate::domain::{
    Choice, FacetScheme, FacetWord, Filter, Message, ProposalCounts, Question, ReviewerStatus,
    Viewer, visible_line,
};
use crate::register::in_force;
use crate::review::Worklist;
use crate::store::{Reader, StoreError, backup_folder, backups};
use crate::wording;
use crate::words::Words;
use crate::workflow::{facets_in_force, worklist_counts};

/// The arguments of `status`.
#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &StatusArgs) -> Result<(), Failure> {
    let reader = context.open_reader()?;
    let cases = reader.case_count()?;
    let viewer = Viewer::from(context.reviewer()?);
    let statuses = reader.statuses(&viewer)?;
    let (words, facets) = (context.words_of(&reader)?, facets_in_force(&reader)?);
    let overview = Overview::new(reader.place_spellings()?, 0);
    let (places, counties) = (overview.counts(), overview.proposed_counties());
    let proposed = proposals(&reader, &viewer, &facets, counties)?;
    let to_do = ToDo {
        worklists: worklist_counts(&reader, &viewer, &facets)?,
        differences: reader.disputes_to_settle(&viewer)?.into_values().collect(),
    };
    output::results_in_words(|out| {
        if arguments.json {
            let counted = (&*statuses, &proposed, to_do.as_json(&viewer));
            let json = as_json(cases, counted, places, reader.path());
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        let file = context.project.to_string_lossy();
        let project = Message::new("cli-status-project").with("file", file.as_ref());
        writeln!(out, "{}", output::sentence(context.words, &project))?;
        writeln!(
            out,
            "{}",
            context.words.format(&Message::new("cli-status-cases").with("count", cases))
        )?;
        if cases > 0 && statuses.is_empty() {
            let none = Message::new("cli-status-none").with("cases", words.number(cases));
            writeln!(out, "{}", words.format(&none))?;
        }
        places_in_words(out, context.words, places)?;
        proposals_in_words(out, &words, &proposed)?;
        let backups = backups_in_words(reader.path());
        writeln!(out, "{}", output::sentence(context.words, &backups))?;
        statuses.iter().try_for_each(|status| {
            in_words(out, &words, cases, status)?;
            facets_in_words(out, &words, &facets, status)
        })?;
        to_do.in_words(out, &words, &viewer)
    })
}

/// What asks for another look of the reviewer who asks, as the finished screen shows it.
struct ToDo {
    /// The worklists; `None` where it takes too long to count one.
    worklists: Vec<(Worklist, Option<usize>)>,
    /// How the cases are whose differences they may settle.
    differences: Vec<DisputeState>,
}

impl ToDo {
    fn as_json(&self, viewer: &Viewer) -> Value {
        let lists = self.worklists.iter().map(|(list, count)| (list.id().to_owned(), json!(count)));
        let mut lists: Map<String, Value> = lists.collect();
        lists.insert("reviewer".to_owned(), json!(viewer.reviewer().as_str()));
        lists.insert("differences".to_owned(), json!(self.differences.len()));
        Value::Object(lists)
    }

    fn in_words(&self, out: &mut dyn Write, words: &Words, viewer: &Viewer) -> io::Result<()> {
        let of = visible_line(viewer.reviewer().as_str());
        let heading = Message::new("cli-status-worklists").with("reviewer", of.as_ref());
        writeln!(out, "\n{}", words.format(&heading))?;
        if !self.differences.is_empty() {
            let is_contested = |state: &&DisputeState| **state == DisputeState::Contested;
            let contested = self.differences.iter().filter(is_contested).count();
            let differences = Message::new("review-finished-differences");
            let differences = words.format(&differences.with("contested", contested));
            list_in_words(out, words, (differences, Some(self.differences.len())))?;
        }
        // Rows are not broken, so that names are as on a narrow screen.
        let name = |list: Worklist| words.get(list.short_title().unwrap_or(list.title()));
        let rows = self.worklists.iter().map(|(list, count)| (name(*list), *count));
        rows.into_iter().try_for_each(|row| list_in_words(out, words, row))
    }
}

fn list_in_words(
    out: &mut dyn Write,
    words: &Words,
    (name, count): (String, Option<usize>),
) -> io::Result<()> {
    let count = count.and_then(|count| i64::try_from(count).ok());
    let count = count.map_or_else(|| "…".to_owned(), |count| words.number(count));
    writeln!(out, "    {count:>6}  {name}")
}

/// Prints how many municipalities and counties report, and how many spellings are not settled.
fn places_in_words(out: &mut dyn Write, words: &Words, places: PlaceCounts) -> io::Result<()> {
    let PlaceCounts { municipalities, counties, ask, unknown } = places;
    if municipalities + counties + ask + unknown == 0 {
        return Ok(());
    }
    let line = Message::new("cli-status-municipalities")
        .with("date", words.day(&in_force().as_of().to_string()))
        .with("municipalities", municipalities)
        .with("counties", counties);
    writeln!(out, "{}", words.format(&line))?;
    if ask + unknown > 0 {
        let line = Message::new("cli-status-municipalities-open").with("count", ask + unknown);
        writeln!(out, "{}", words.format(&line))?;
    }
    Ok(())
}

/// Returns what is proposed and decided by no one whose answers the viewer may see.
fn proposals(
    reader: &Reader,
    viewer: &Viewer,
    facets: &FacetScheme,
    counties: i64,
) -> Result<ProposalCounts, StoreError> {
    let mut counts = ProposalCounts { counties, ..ProposalCounts::default() };
    if facets.propose() {
        reader.answers_of_all(&Filter::All, viewer, facets, &mut |_, case| counts.add(&case))?;
    }
    Ok(counts)
}

/// Prints how often which value is proposed; nothing where none is.
fn proposals_in_words(
    out: &mut dyn Write,
    words: &Words,
    proposed: &ProposalCounts,
) -> io::Result<()> {
    if *proposed == ProposalCounts::default() {
        return Ok(());
    }
    if proposed.counties > 0 {
        let set = Message::new("cli-status-counties").with("count", proposed.counties);
        writeln!(out, "\n{}", words.format(&set))?;
    }
    if !proposed.facets.is_empty() {
        writeln!(out, "\n{}", words.get("cli-status-proposed"))?;
    }
    for (facet, counts) in &proposed.facets {
        writeln!(out, "  {}", wording::proposed(words, &facet_name(words, facet)))?;
        let named = counts.iter().map(|(value, count)| (facet_value(words, facet, value), *count));
        counts_in_words(out, words, named)?;
    }
    Ok(())
}

fn as_json(
    cases: i64,
    (statuses, proposed, worklists): (&[ReviewerStatus], &ProposalCounts, Value),
    places: PlaceCounts,
    project: &Path,
) -> Value {
    let reviewers: Vec<Value> = statuses
        .iter()
        .map(|status| {
            if status.is_hidden {
                return json!({
                    "reviewer": status.reviewer.as_str(),
                    "classified": status.tally.classified,
                    "hidden": true,
                });
            }
            json!({
                "reviewer": status.reviewer.as_str(),
                "classified": status.tally.classified,
                "unclassified": cases - status.tally.classified,
                "postponed": status.tally.postponed,
                "flagged": status.tally.flagged,
                "undetermined": status.tally.undetermined,
                "categories": answers(status, Question::Category),
                "new_to_municipality": answers(status, Question::New),
                "change_kinds": answers(status, Question::Kinds),
                "verdicts": counts(&status.verdicts),
                "facets": status.facets,
            })
        })
        .collect();
    let backups: Vec<Value> = backups(project)
        .iter()
        .map(|backup| json!({ "file": backup.path.to_string_lossy(), "at": backup.at.to_string() }))
        .collect();
    let folder = backup_folder(project);
    json!({
        "cases": cases,
        "municipalities": {
            "of_today": places.municipalities + places.counties,
            "to_settle": places.ask,
            "unknown": places.unknown,
            "register": municipalities::register_in_json(),
        },
        "proposed": { "county": proposed.counties, "facets": proposed.facets },
        "reviewers": reviewers,
        "worklists": worklists,
        "backup_folder": folder.to_string_lossy(),
        "backups": backups,
    })
}

/// Returns where the automatic backups are, and how many.
pub(super) fn backups_in_words(project: &Path) -> Message {
    let backups = backups(project);
    let folder = backup_folder(project);
    let message = Message::new(if backups.is_empty() { "cli-backups-none" } else { "cli-backups" })
        .with("folder", folder.to_string_lossy().as_ref());
    match backups.last() {
        Some(newest) => message.with("count", backups.len()).with("newest", newest.at),
        None => message,
    }
}

fn answers(status: &ReviewerStatus, question: Question) -> Value {
    let counted: &[(Choice, i64)] = status.answers.get(&question).map_or(&[], Vec::as_slice);
    let counted: Vec<_> = counted.iter().map(|(choice, count)| (choice.code(), *count)).collect();
    counts(&counted)
}

fn counts<T: Display>(counted: &[(T, i64)]) -> Value {
    Value::Object(
        counted.iter().map(|(what, count)| (what.to_string(), json!(count))).collect::<Map<_, _>>(),
    )
}

fn in_words(
    out: &mut dyn Write,
    words: &Words,
    cases: i64,
    status: &ReviewerStatus,
) -> io::Result<()> {
    let tally = &status.tally;
    if status.is_hidden {
        let line = Message::new("round-status-hidden")
            .with("reviewer", visible_line(status.reviewer.as_str()).as_ref())
            .with("classified", words.number(tally.classified))
            .with("cases", words.number(cases));
        return writeln!(out, "\n{}", words.format(&line));
    }
    let line = Message::new("cli-status-reviewer")
        .with("reviewer", visible_line(status.reviewer.as_str()).as_ref())
        .with("classified", words.number(tally.classified))
        .with("cases", words.number(cases))
        .with("postponed", tally.postponed)
        .with("flagged", tally.flagged);
    writeln!(out, "\n{}", words.format(&line))?;
    for (question, counted) in &status.answers {
        let counted =
            counted.iter().map(|(choice, count)| (codebook::name(words, *choice), *count));
        writeln!(out, "  {}", codebook::question(words, *question).name)?;
        counts_in_words(out, words, counted)?;
    }
    let verdicts = status
        .verdicts
        .iter()
        .map(|(verdict, count)| (codebook::verdict(words, *verdict).name, *count));
    writeln!(out, "  {}", words.get("cli-status-verdicts"))?;
    counts_in_words(out, words, verdicts)
}

/// Prints how often each value of a facet was given that anyone answered.
fn facets_in_words(
    out: &mut dyn Write,
    words: &Words,
    facets: &FacetScheme,
    status: &ReviewerStatus,
) -> io::Result<()> {
    for facet in facets.iter() {
        let Some(given) = status.facets.get(&facet.id) else { continue };
        let options = facet.options().into_iter().map(|(_, value)| value);
        let values: Vec<FacetWord> = options.collect();
        let retired = given.keys().filter(|value| !values.contains(value)).copied();
        let counted = values.iter().copied().chain(retired).map(|value| {
            (facet_value(words, &facet.id, &value), given.get(&value).copied().unwrap_or_default())
        });
        writeln!(out, "  {}", facet_name(words, &facet.id))?;
        counts_in_words(out, words, counted)?;
    }
    Ok(())
}

fn counts_in_words(
    out: &mut dyn Write,
    words: &Words,
    counted: impl Iterator<Item = (String, i64)>,
) -> io::Result<()> {
    for (name, count) in counted {
        writeln!(out, "    {:>6}  {name}", words.number(count))?;
    }
    Ok(())
}
