//! `nybrott round check ROUND`: makes the draw again, and prints what `sha256sum` needs to do the same.

use std::io::Write;

use clap::Args;

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::rounds_by_name::find;
use crate::domain::{Message, TextHash};
use crate::workflow::{CheckedRound, check_round};

/// The arguments of `round check`.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(value_name = "ROUND")]
    round: String,
    #[arg(long)]
    frame: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &CheckArgs) -> Result<(), Failure> {
    let reader = context.open_reader()?;
    let round = find(&reader, &arguments.round)?;
    let checked = check_round(&reader, &round.plan)?;
    if arguments.frame {
        return output::results(|out| {
            checked
                .frame
                .iter()
                .try_for_each(|(key, text)| writeln!(out, "{}\0{}\0{text}", key.source, key.id))
        });
    }
    output::results(|out| draw(out, &round.plan.seed, &checked))?;
    let is_same_frame = checked.frame_sha256 == round.plan.frame_sha256;
    // A hand-out has a part of the cases.
    let is_part = checked.frame.len() < round.plan.frame_n;
    let other_frame = if is_part { "round-frame-part" } else { "round-frame-changed" };
    let hash = |hash: TextHash| hash.to_string();
    context.status.print(
        &Message::new(if is_same_frame { "round-frame-same" } else { other_frame })
            .with("count", checked.frame.len())
            .with("frame", round.plan.frame_n)
            .with("hash", hash(round.plan.frame_sha256))
            .with("now", hash(checked.frame_sha256))
            .with("name", round.plan.name.as_str()),
    );
    if checked.is_sample_drawn {
        context.status.print(&Message::new("round-draw-same").with("count", round.plan.n));
        return Ok(());
    }
    let key = match (is_same_frame, is_part) {
        (true, _) => "round-draw-differs",
        (false, true) => "round-draw-part",
        (false, false) => "round-draw-unknown",
    };
    Err(Failure::Failed(Message::new(key)))
}

/// Writes each case of the frame in the order of the draw: its hash, whether it is in the sample, and the command that
/// gives the hash.
fn draw(out: &mut dyn Write, seed: &str, checked: &CheckedRound) -> std::io::Result<()> {
    for case in &checked.order {
        let mark = if case.is_drawn { '+' } else { '-' };
        let hash = TextHash(case.draw_key);
        let [seed, source, id] =
            [seed, &case.key.source, &case.key.id].map(|text| text.replace('\'', r"'\''"));
        writeln!(
            out,
            r"{hash} {mark} printf 'nybrott-draw-1\0%s\0%s\0%s' '{seed}' '{source}' '{id}' | sha256sum"
        )?;
    }
    Ok(())
}
