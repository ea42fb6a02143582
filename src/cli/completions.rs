//! `nybrott completions SHELL`: what a shell needs to complete the command line.
//!
//! Filters are completed by the program itself, since it knows the facets and places of the project: the scripts call
//! `nybrott completions --filter TEXT` for what follows `--where`.

use clap::{Args, Command};
use clap_complete::Shell;

use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::review::filter::complete;
use crate::words::Language;
use crate::workflow::facets_in_force;

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL", value_enum, required_unless_present = "filter")]
    shell: Option<Shell>,
    #[arg(long, value_name = "TEXT", hide = true, conflicts_with = "shell")]
    pub(super) filter: Option<String>,
}

pub(super) fn run(mut command: Command, arguments: &CompletionsArgs) -> Result<(), Failure> {
    let Some(shell) = arguments.shell else { return Ok(()) };
    // The library panics when its stream fails, so it writes to memory.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "nybrott", &mut script);
    let script = with_filters(shell, &String::from_utf8_lossy(&script));
    output::results(|out| out.write_all(script.as_bytes()))
}

/// Returns the script with the functions that complete filters, for the shells that have them.
fn with_filters(shell: Shell, script: &str) -> String {
    match shell {
        Shell::Bash => format!("{script}\n{}", include_str!("completions/filter.bash")),
        Shell::Fish => format!("{script}\n{}", include_str!("completions/filter.fish")),
        Shell::Zsh => {
            let (head, rest) = script.split_once('\n').unwrap_or((script, ""));
            let rest = rest.replace(":FILTER:_default", ":FILTER:_nybrott_filter");
            format!("{head}\n\n{}\n{rest}", include_str!("completions/filter.zsh"))
        }
        _ => script.to_owned(),
    }
}

/// Prints the filters that what is typed of one can become, a line each. Without a project no facets and places are
/// known.
pub(super) fn of_filter(
    context: &CommandContext<'_>,
    typed: &str,
    language: Language,
) -> Result<(), Failure> {
    let reader = context.open_reader().ok();
    let facets = reader.as_ref().and_then(|reader| facets_in_force(reader).ok());
    let places = reader.as_ref().and_then(|reader| reader.names_in_use().ok());
    let known = (&facets.unwrap_or_default(), &places.unwrap_or_default());
    let completion = complete(typed, typed.chars().count(), language, known);
    let before: String = typed.chars().take(completion.from).collect();
    output::results(|out| {
        completion.options.iter().try_for_each(|option| writeln!(out, "{before}{option}"))
    })
}
