//! The help in the reader's language: `cli-about-COMMAND` is what a subcommand does, and
//! `cli-arg-COMMAND-ARGUMENT` what an argument means, or `cli-arg-ARGUMENT` if it is the same for all.
//! `cli-value-NAME` is the name of a value.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use super::version;
use crate::domain::Message;
use crate::words::Words;

/// What the parser puts before a usage line that it makes or is given.
pub(super) const USAGE: &str = "Usage:";

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
    command_in_words(command.long_version(version::in_words(words)), "nybrott", words)
}

/// Returns a command, called by what is typed for it, and those below it in words.
fn command_in_words(command: Command, typed: &str, words: &Words) -> Command {
    let below: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    // Its keys have what is typed behind the program's name.
    let name = typed.split(' ').skip(1).collect::<Vec<_>>().join("-");
    let about = if name.is_empty() { "cli-about" } else { &format!("cli-about-{name}") };
    let mut command = arguments_in_words(command, &name, words).about(words.get(about));
    // A command below that is missing is named as any other argument is, not answered with all of the help.
    command = command.arg_required_else_help(false);
    for sub in below {
        let typed = format!("{typed} {sub}");
        command = command.mut_subcommand(sub, |sub| command_in_words(sub, &typed, words));
    }
    layout_in_words(command, typed, words)
}

/// Returns the command with its usage and the headings of its help in words; the parser has them in English
/// alone.
fn layout_in_words(command: Command, typed: &str, words: &Words) -> Command {
    let usage = command.clone().bin_name(typed).render_usage().to_string();
    let usage = usage
        .trim_start_matches(USAGE)
        .trim()
        .replace("[OPTIONS]", &format!("[{}]", words.get("cli-value-options")))
        .replace("COMMAND", &words.get("cli-value-command"));
    let parts = [
        (command.get_positionals().next().is_some(), "cli-help-arguments", "{positionals}"),
        (command.has_subcommands(), "cli-help-commands", "{subcommands}"),
        (true, "cli-help-options", "{options}"),
    ];
    let heading = words.format(&Message::new("cli-usage").with("usage", usage.as_str()));
    let mut template = format!("{{about}}\n\n{heading}");
    for (_, heading, part) in parts.iter().filter(|(is_there, ..)| *is_there) {
        template.extend(["\n\n", &words.get(heading), "\n", part]);
    }
    command.override_usage(usage).help_template(template)
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
        let arg = with_value_names(with_values(arg), words);
        match text {
            Some((text, _)) => with_default(arg, text, words),
            None => arg,
        }
    })
}

/// Returns the argument with this explanation, which ends with what counts where the argument is not given. The parser
/// would say that in words of its own.
fn with_default(arg: Arg, text: String, words: &Words) -> Arg {
    let is_shown = !arg.is_hide_default_value_set() && arg.get_action().takes_values();
    let defaults = arg.get_default_values().iter().map(|value| value.to_string_lossy());
    let defaults = defaults.collect::<Vec<_>>().join(" ");
    if !is_shown || defaults.is_empty() {
        return arg.help(text);
    }
    let default = words.format(&Message::new("cli-help-default").with("value", defaults));
    arg.help(format!("{text} {default}")).hide_default_value(true)
}

/// Returns the argument with its values in place of a name: `--reviewers <wide|long>`. The parser would list
/// them after words of its own.
fn with_values(arg: Arg) -> Arg {
    let values = arg.get_possible_values();
    if !arg.get_action().takes_values() || values.is_empty() {
        return arg;
    }
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let names = names.join("|");
    arg.value_name(names).hide_possible_values(true)
}

/// Returns the argument with the names of its values in words: `--text <KOLONNE>`.
fn with_value_names(arg: Arg, words: &Words) -> Arg {
    let Some(names) = arg.get_value_names() else { return arg };
    let in_words = |name: &clap::builder::Str| {
        let key = format!("cli-value-{}", name.to_lowercase().replace('=', "-"));
        let text = words.get(&key);
        if text == key { name.to_string() } else { text }
    };
    let names: Vec<String> = names.iter().map(in_words).collect();
    arg.value_names(names)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::CommandLine;
    use crate::words::Language;

    #[test]
    fn every_value_has_a_name_in_every_language() {
        fn names(command: &Command, found: &mut Vec<String>) {
            // What has a fixed set of values shows these.
            let args = command.get_arguments().filter(|arg| arg.get_possible_values().is_empty());
            let named = args.flat_map(|arg| arg.get_value_names().unwrap_or(&[]));
            found.extend(named.map(ToString::to_string));
            command.get_subcommands().for_each(|sub| names(sub, found));
        }
        let mut found = Vec::new();
        names(&CommandLine::command(), &mut found);
        assert!(found.len() > 20, "{found:?}");
        // What is typed as it is: `N|off`.
        found.retain(|name| !name.contains('|'));
        for language in Language::ALL {
            let words = Words::new(language);
            for name in &found {
                let key = format!("cli-value-{}", name.to_lowercase().replace('=', "-"));
                assert_ne!(words.get(&key), key, "{language:?} {name}");
            }
        }
    }

    #[test]
    fn every_command_and_argument_is_explained_in_every_language() {
        for language in Language::ALL {
            let command = in_words(CommandLine::command(), &Words::new(language));
            let nested = command.get_subcommands().flat_map(Command::get_subcommands);
            for sub in command.get_subcommands().chain(nested) {
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

    #[test]
    fn nothing_in_the_help_is_in_the_words_of_the_parser() {
        for language in [Language::Bokmal, Language::Nynorsk] {
            let mut command = in_words(CommandLine::command(), &Words::new(language));
            command.build();
            let nested = command.get_subcommands().flat_map(Command::get_subcommands);
            for sub in command.get_subcommands().chain(nested) {
                let help = sub.clone().render_long_help().to_string();
                for foreign in ["[default:", "[possible values:", "Usage:", "Options:"] {
                    assert!(!help.contains(foreign), "{language:?} {}: {help}", sub.get_name());
                }
            }
        }
        let command = in_words(CommandLine::command(), &Words::new(Language::Nynorsk));
        let mut shares = command.find_subcommand("shares").unwrap().clone();
        assert!(shares.render_long_help().to_string().contains("[standard: 5]"));
    }
}
