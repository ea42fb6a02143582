//! `nybrott remaining`: how many cases must still be read for shares as sure as is wanted.

use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};

use super::barometer::{HiddenBelow, read_barometer};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::domain::Message;
use crate::domain::barometer::{Barometer, Design};
use crate::measure::numbers::{real, six};
use crate::measure::shares::needed;
use crate::wording::figures;
use crate::words::Words;

/// The arguments of `remaining`.
#[derive(Debug, Args)]
pub(super) struct RemainingArgs {
    #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
    filter: Option<String>,
    #[arg(long, value_name = "POINTS", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=49))]
    within: u8,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &RemainingArgs) -> Result<(), Failure> {
    let filter = arguments.filter.as_deref().unwrap_or_default();
    let barometer = read_barometer(context, filter, HiddenBelow(None))?;
    let half_width = real(arguments.within.into()) / 100.0;
    // Before anything is drawn no share is known, and a half needs most cases.
    let sample = needed(0.5, half_width, Some(barometer.cases)).min(barometer.cases);
    output::results(|out| {
        if arguments.json {
            let json = in_json(&barometer, arguments, half_width, sample);
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        in_words(out, context.words, &barometer, arguments, sample)
    })
}

fn in_json(
    barometer: &Barometer,
    arguments: &RemainingArgs,
    half_width: f64,
    sample: usize,
) -> Value {
    json!({
        "where": arguments.filter,
        "design": barometer.design.as_str(),
        "cases": barometer.cases,
        "classified": barometer.done,
        "left": barometer.cases - barometer.done,
        "half_width": six(half_width),
        "sample_needed": sample,
    })
}

fn in_words(
    out: &mut dyn Write,
    words: &Words,
    barometer: &Barometer,
    arguments: &RemainingArgs,
    sample: usize,
) -> io::Result<()> {
    let Barometer { cases, done, .. } = barometer;
    if *cases == 0 || barometer.design == Design::AllCases {
        return writeln!(out, "{}", figures::design(words, barometer).join(" "));
    }
    let counts = Message::new("cli-remaining-left").with("count", cases - done);
    writeln!(out, "{}", words.format(&counts.with("cases", *cases)))?;
    let plan = Message::new("cli-remaining-sample")
        .with("sample", sample)
        .with("cases", *cases)
        .with("points", i64::from(arguments.within));
    writeln!(out, "{}", words.format(&plan))
}
