//! The help in the reader's language: `cli-about-COMMAND` is what a subcommand does, and
//! `cli-arg-COMMAND-ARGUMENT` what an argument means, or `cli-arg-ARGUMENT` if it is the same for all.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use super::version;
use crate::words::Words;

/// The place of help and version: below every other option.
const LAST: usize = 1_000;

/// Returns the command line with its help in words.
pub(super) fn in_words(command: Command, words: &Words) -> Command {
    // The parser adds these two late and with words of its own.
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true)
        .display_order(LAST);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .display_order(LAST);
    let command = command.disable_help_flag(true).disable_version_flag(true).args([help, version]);
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = command.long_version(version::in_words(words));
    let mut command = arguments_in_words(command, "", words).about(words.get("cli-about"));
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let about = words.get(&format!("cli-about-{name}"));
            arguments_in_words(sub, &name, words).about(about)
        });
    }
    command
}

fn arguments_in_words(command: Command, of: &str, words: &Words) -> Command {
    let of = of.to_owned();
    command.mut_args(|arg| {
        let id = arg.get_id().as_str().replace('_', "-");
        let own = format!("cli-arg-{of}-{id}");
        let shared = format!("cli-arg-{id}");
        // An argument that a subcommand explains in its own way has a key of its own.
        let text = [own, shared]
            .into_iter()
            .map(|key| (words.get(&key), key))
            .find(|(text, key)| text != key);
        let arg = with_values(arg);
        match text {
            Some((text, _)) => arg.help(text),
            None => arg,
        }
    })
}

/// Returns the option with its values in place of a name: `--reviewers <wide|long>`. The parser would list
/// them after words of its own.
fn with_values(arg: Arg) -> Arg {
    let values = arg.get_possible_values();
    if arg.get_long().is_none() || !arg.get_action().takes_values() || values.is_empty() {
        return arg;
    }
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let names = names.join("|");
    arg.value_name(names).hide_possible_values(true)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::CommandLine;
    use crate::words::Language;

    #[test]
    fn every_command_and_argument_is_explained_in_every_language() {
        for language in Language::ALL {
            let command = in_words(CommandLine::command(), &Words::new(language));
            for sub in command.get_subcommands() {
                let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(
                    !about.is_empty() && !about.starts_with("cli-"),
                    "{language:?} {}",
                    sub.get_name()
                );
                for arg in sub.get_arguments() {
                    assert!(
                        arg.get_help().is_some(),
                        "{language:?} {} {}",
                        sub.get_name(),
                        arg.get_id()
                    );
                }
            }
            for arg in command.get_arguments() {
                assert!(arg.get_help().is_some(), "{language:?} {}", arg.get_id());
            }
        }
    }

    #[test]
    fn the_values_of_a_fixed_set_are_shown_in_place_of_a_name() {
        let command = in_words(CommandLine::command(), &Words::new(Language::Bokmal));
        let list = command.find_subcommand("list").unwrap();
        let sort = list.get_arguments().find(|arg| arg.get_id() == "sort").unwrap();
        let names = sort.get_value_names().unwrap();
        assert_eq!(names, ["import|date|municipality|title"]);
        assert!(sort.is_hide_possible_values_set());
    }
}
