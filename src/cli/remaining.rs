//! `nybrott remaining`: how many cases must still be read for shares as sure as is wanted.

use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};

use super::barometer::{ChosenCases, HiddenBelow, read_barometer};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::domain::Message;
use crate::domain::barometer::{Barometer, Design, DrawnSample, TableId};
use crate::measure::numbers::{real, six};
use crate::measure::shares::{StoppingPlan, at_most_left, how_many_more, needed};
use crate::wording::figures;
use crate::words::Words;

/// The arguments of `remaining`.
#[derive(Debug, Args)]
pub(super) struct RemainingArgs {
    #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
    filter: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "filter")]
    round: Option<String>,
    #[arg(long, value_name = "POINTS", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=49))]
    within: u8,
    #[arg(long = "for", value_name = "VALUE")]
    value: Option<String>,
    #[arg(long)]
    json: bool,
}

/// The tables whose shares a sample is to show.
const WANTED: [TableId; 2] = [TableId::Verdict, TableId::Category];

pub(super) fn run(context: &CommandContext<'_>, arguments: &RemainingArgs) -> Result<(), Failure> {
    let chosen =
        ChosenCases { filter: arguments.filter.as_deref(), round: arguments.round.as_deref() };
    let barometer = read_barometer(context, &chosen, HiddenBelow(None))?;
    let half_width = real(arguments.within.into()) / 100.0;
    let counts = counts(&barometer, arguments.value.as_deref());
    if counts.is_empty() {
        let value = arguments.value.as_deref().unwrap_or_default();
        return Err(Failure::Misused(Message::new("cli-remaining-no-value").with("value", value)));
    }
    let found = match &barometer.design {
        Design::Drawn(sample) if barometer.done > 0 => {
            Found::of_sample(&barometer, sample, &counts, half_width)
        }
        _ => None,
    };
    output::results(|out| {
        if arguments.json {
            let json = in_json(&barometer, arguments, half_width, found.as_ref());
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        in_words(out, context.words, &barometer, arguments, found.as_ref())
    })
}

/// Returns how many cases have each value, or the one that is asked for.
fn counts(barometer: &Barometer, value: Option<&str>) -> Vec<(&'static str, usize)> {
    let tables = WANTED.into_iter().chain([TableId::Kinds]).filter_map(|id| barometer.table(id));
    let wanted = tables.filter(|table| value.is_some() || WANTED.contains(&table.id));
    let cells = wanted.flat_map(|table| {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        table.values.iter().zip(cells)
    });
    let counts = cells.map(|(id, cell)| (*id, cell.count.unwrap_or_default()));
    let mut counts: Vec<_> =
        counts.filter(|(id, _)| value.is_none_or(|value| value == *id)).collect();
    if value.is_some() {
        // The same value may be in two tables.
        counts.truncate(1);
    }
    counts
}

/// What a sample has shown so far.
struct Found {
    /// Of the share that needs most.
    plan: StoppingPlan,
    value: &'static str,
    /// Of the one value that is asked for: how many more there are at most, at 95 %.
    at_most: usize,
}

impl Found {
    /// Returns how far a simple sample is from the wanted width, by the share that needs most.
    fn of_sample(
        barometer: &Barometer,
        sample: &DrawnSample,
        counts: &[(&'static str, usize)],
        half_width: f64,
    ) -> Option<Self> {
        let (done, all) = (barometer.done, sample.population);
        let plans = counts.iter().filter_map(|(value, count)| {
            let plan = how_many_more(*count, done, all, half_width)?;
            let at_most = at_most_left(all, done, *count);
            Some(Self { plan, value, at_most })
        });
        let needs_more = |one: &Self, other: &Self| {
            let of = |found: &Self| (found.plan.more, found.plan.half_width);
            let (one, other) = (of(one), of(other));
            one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
        };
        plans.max_by(needs_more)
    }
}

/// Returns the size of a sample before anything is known: a half needs most cases.
fn first_sample(barometer: &Barometer, half_width: f64) -> usize {
    needed(0.5, half_width, Some(barometer.cases)).min(barometer.cases)
}

fn in_json(
    barometer: &Barometer,
    arguments: &RemainingArgs,
    half_width: f64,
    found: Option<&Found>,
) -> Value {
    let mut json = json!({
        "where": arguments.filter,
        "round": arguments.round,
        "design": barometer.design.as_str(),
        "cases": barometer.cases,
        "classified": barometer.done,
        "left": barometer.cases - barometer.done,
        "half_width": six(half_width),
    });
    let Some(Found { plan, value, at_most }) = found else {
        json["sample_needed"] = json!(first_sample(barometer, half_width));
        return json;
    };
    json["value"] = json!(value);
    json["half_width_now"] = json!(six(plan.half_width));
    json["planning_p"] = json!(six(plan.planned_share));
    json["n_needed"] = json!(plan.needed);
    json["more"] = json!(plan.more);
    if arguments.value.is_some() {
        json["at_most_more_95"] = json!(at_most);
    }
    json
}

fn in_words(
    out: &mut dyn Write,
    words: &Words,
    barometer: &Barometer,
    arguments: &RemainingArgs,
    found: Option<&Found>,
) -> io::Result<()> {
    let Barometer { cases, done, .. } = barometer;
    let points = i64::from(arguments.within);
    if *cases == 0 || barometer.design == Design::AllCases {
        return writeln!(out, "{}", figures::design(words, barometer).join(" "));
    }
    let Some(Found { plan, value, at_most }) = found else {
        let counts = Message::new("cli-remaining-left").with("count", cases - done);
        writeln!(out, "{}", words.format(&counts.with("cases", *cases)))?;
        let half_width = real(arguments.within.into()) / 100.0;
        let message = Message::new("cli-remaining-sample")
            .with("sample", first_sample(barometer, half_width))
            .with("cases", *cases);
        return writeln!(out, "{}", words.format(&message.with("points", points)));
    };
    let now = words.decimal(100.0 * plan.half_width, 1);
    let name = figures::value_name(words, value);
    let message = Message::new("cli-remaining-more")
        .with("value", name.as_str())
        .with("now", now.as_str())
        .with("count", plan.more)
        .with("points", points);
    writeln!(out, "{}", words.format(&message))?;
    if arguments.value.is_some() {
        let message = Message::new("cli-remaining-at-most").with("value", name.as_str());
        writeln!(out, "{}", words.format(&message.with("count", *at_most)))?;
    }
    Ok(())
}
