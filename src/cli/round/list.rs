//! `nybrott round list` and `round show`: which rounds there are, and how far they are.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::rounds_by_name::find;
use crate::domain::rounds::{RoundReader, RoundStatus};
use crate::domain::{Message, Reviewer, visible_line};
use crate::wording;
use crate::words::Words;

/// The arguments of `round list`.
#[derive(Debug, Args)]
pub(super) struct RoundListArgs {
    #[arg(long)]
    json: bool,
}

/// The arguments of `round show`.
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    #[arg(value_name = "ROUND")]
    round: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &RoundListArgs) -> Result<(), Failure> {
    let rounds = context.open_reader()?.rounds()?;
    if rounds.is_empty() && !arguments.json {
        context.status.print(&Message::new("round-none"));
    }
    output::results_in_words(|out| {
        if arguments.json {
            let rounds: Vec<Value> = rounds.iter().map(as_json).collect();
            serde_json::to_writer_pretty(&mut *out, &rounds)?;
            return writeln!(out);
        }
        rounds.iter().try_for_each(|round| writeln!(out, "{}", in_short(context.words, round)))
    })
}

pub(super) fn show(context: &CommandContext<'_>, arguments: &ShowArgs) -> Result<(), Failure> {
    let round = find(&context.open_reader()?, &arguments.round)?;
    output::results_in_words(|out| {
        if arguments.json {
            serde_json::to_writer_pretty(&mut *out, &as_json(&round))?;
            return writeln!(out);
        }
        lines(context.words, &round).iter().try_for_each(|line| writeln!(out, "{line}"))
    })
}

fn as_json(round: &RoundStatus) -> Value {
    let readers = round.readers.iter().map(|of| {
        let RoundReader { reviewer, given, done } = of;
        json!({ "reviewer": reviewer.as_str(), "id": reviewer.id(), "given": given, "classified": done })
    });
    let readers: Vec<Value> = readers.collect();
    json!({
        "plan": round.plan,
        "opened_at": round.opened_at,
        "opened_by": round.opened_by.as_str(),
        "closed_at": round.end.as_ref().map(|end| end.at),
        "closed_by": round.end.as_ref().map(|end| end.by.as_str()),
        "void": round.end.as_ref().is_some_and(|end| end.is_void),
        "draw": round.draw,
        "draws": round.draws,
        "readers": readers,
        "adjudicators": round.adjudicators.iter().map(Reviewer::as_str).collect::<Vec<_>>(),
    })
}

/// Returns a round in a line.
fn in_short(words: &Words, round: &RoundStatus) -> String {
    let state = match &round.end {
        None => Message::new("round-state-open").with("day", words.date(round.opened_at)),
        Some(end) if end.is_void => {
            Message::new("round-state-void").with("day", words.date(end.at))
        }
        Some(end) => Message::new("round-state-closed").with("day", words.date(end.at)),
    };
    let done: usize = round.readers.iter().map(|of| of.done).sum();
    let given: usize = round.readers.iter().map(|of| of.given).sum();
    let line = Message::new("round-line")
        .with("name", round.plan.name.as_str())
        .with("kind", wording::round_kind(round.plan.kind))
        .with("n", round.plan.n)
        .with("frame", round.plan.frame_n)
        .with("state", state)
        .with("done", done)
        .with("given", given);
    visible_line(&words.format(&line)).into_owned()
}

fn lines(words: &Words, round: &RoundStatus) -> Vec<String> {
    let plan = &round.plan;
    let filter =
        if plan.filter.is_empty() { words.get("round-filter-all") } else { plan.filter.clone() };
    let mut messages = vec![
        Message::new("round-show-frame")
            .with("filter", filter)
            .with("frame", plan.frame_n)
            .with("hash", plan.frame_sha256.to_string()),
        Message::new("round-show-draw")
            .with("seed", plan.seed.as_str())
            .with("rule", plan.draw.as_str())
            .with("draw", round.draw)
            .with("draws", round.draws),
        Message::new("round-show-overlap").with("overlap", plan.overlap).with("times", plan.times),
    ];
    messages.extend(plan.one_per_group.then(|| Message::new("round-preview-one-per-group")));
    messages.extend(plan.allocation.iter().map(|part| {
        Message::new("round-preview-stratum")
            .with("stratum", part.stratum.as_str())
            .with("n", part.n)
            .with("of", part.of)
    }));
    messages.extend(plan.goal.map(|goal| {
        Message::new("round-show-goal")
            .with("goal", words.decimal(goal, 2))
            .with("day", words.date(round.opened_at))
    }));
    messages.extend(wording::round_settling(plan, &round.adjudicators));
    messages.extend(round.readers.iter().map(|of| {
        Message::new("round-reader")
            .with("round", plan.name.as_str())
            .with("reviewer", of.reviewer.as_str())
            .with("done", of.done)
            .with("given", of.given)
    }));
    let mut lines = vec![in_short(words, round)];
    let shown = messages.iter().map(|message| visible_line(&words.format(message)).into_owned());
    lines.extend(shown);
    lines
}
