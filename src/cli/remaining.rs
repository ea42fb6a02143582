//! `nybrott remaining`: how many cases must still be read for shares as sure as is wanted.

use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};

use super::barometer::{ChosenCases, HiddenBelow, read_barometer};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::domain::Message;
use crate::domain::barometer::{Barometer, Design, TableId};
use crate::measure::numbers::{real, six};
use crate::measure::shares::needed;
use crate::wording::figures;
use crate::words::Words;
use crate::workflow::{SamplePrecision, sampled_counts};

/// The arguments of `remaining`.
#[derive(Debug, Args)]
pub(super) struct RemainingArgs {
    #[command(flatten)]
    chosen: ChosenCases,
    #[arg(long, value_name = "POINTS", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=49))]
    within: u8,
    #[arg(long = "for", value_name = "VALUE")]
    value: Option<String>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &RemainingArgs) -> Result<(), Failure> {
    let barometer = read_barometer(context, &arguments.chosen, None, HiddenBelow(None))?;
    let half_width = real(arguments.within.into()) / 100.0;
    let counts = sampled_counts(&barometer, arguments.value.as_deref());
    if counts.is_empty() {
        let value = arguments.value.as_deref().unwrap_or_default();
        return Err(Failure::Misused(Message::new("cli-remaining-no-value").with("value", value)));
    }
    let found = SamplePrecision::new(&barometer, &counts, half_width);
    let words = context.words_of(&context.open_reader()?)?;
    output::results_in_words(|out| {
        if arguments.json {
            let json = in_json(&barometer, arguments, half_width, found.as_ref());
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        in_words(out, &words, &barometer, arguments, found.as_ref())
    })
}

/// Returns the size of a sample before anything is known: a half needs most cases.
fn first_sample(barometer: &Barometer, half_width: f64) -> usize {
    needed(0.5, half_width, Some(barometer.cases)).min(barometer.cases)
}

fn in_json(
    barometer: &Barometer,
    arguments: &RemainingArgs,
    half_width: f64,
    found: Option<&SamplePrecision>,
) -> Value {
    let mut json = json!({
        "where": arguments.chosen.filter,
        "round": arguments.chosen.round,
        "design": barometer.design.as_str(),
        "cases": barometer.cases,
        "classified": barometer.done,
        "left": barometer.cases - barometer.done,
        "half_width": six(half_width),
    });
    let Some(SamplePrecision { plan, value, at_most }) = found else {
        json["sample_needed"] = json!(first_sample(barometer, half_width));
        return json;
    };
    json["value"] = json!(value.as_str());
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
    found: Option<&SamplePrecision>,
) -> io::Result<()> {
    let Barometer { cases, done, .. } = barometer;
    let points = i64::from(arguments.within);
    if *cases == 0 || barometer.design == Design::AllCases {
        return writeln!(out, "{}", figures::design(words, barometer).join(" "));
    }
    let Some(SamplePrecision { plan, value, at_most }) = found else {
        let counts = Message::new("cli-remaining-left").with("count", cases - done);
        writeln!(out, "{}", words.format(&counts.with("cases", *cases)))?;
        let half_width = real(arguments.within.into()) / 100.0;
        let sample = first_sample(barometer, half_width);
        // Of one case, the sentence says it by itself.
        let reads_all = sample >= *cases && *cases > 1;
        let key = if reads_all { "cli-remaining-read-all" } else { "cli-remaining-sample" };
        let message = Message::new(key).with("sample", sample).with("cases", *cases);
        return writeln!(out, "{}", words.format(&message.with("points", points)));
    };
    let now = words.decimal(100.0 * plan.half_width, 1);
    let name = figures::value_name(words, TableId::Category, *value);
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
