//! The palette: which commands match what is typed.

use super::super::command::{Command, PaletteEntry};
use super::super::effect::Effect;
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::search;
use super::super::state::State;
use super::super::worklist::Worklist;
use super::stage::{close, does_nothing, moves_in_list, say};
use super::worklists;
use crate::domain::Message;

/// What someone looks for on the first day, in this order, before all other commands where nothing is typed.
const ON_THE_FIRST_DAY: [Command; 10] = [
    Command::Keys,
    Command::Codebook,
    Command::Search,
    Command::Queue,
    Command::Filter,
    Command::Worklists,
    Command::Export,
    Command::Import,
    Command::Preferences,
    Command::Tour,
];

/// Gives a command to the palette.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Palette(field)) = state.layers.last_mut() else { return Vec::new() };
    if moves_in_list(&mut field.selected, field.commands.len(), command) {
        return Vec::new();
    }
    match command {
        Command::Cancel => close(state),
        Command::Save => {
            let query = field.input.value().to_owned();
            let message = Message::new("review-no-command").with("query", query);
            say(state, Notice::warning(message))
        }
        _ => does_nothing(state),
    }
}

/// So many of the commands are in sight, or nearly.
const IN_SIGHT: usize = 12;

/// Looks for the commands that match what is typed. Once a worklist is among those in sight, all of them are counted.
pub(super) fn edited(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Palette(field)) = state.layers.last() else { return Vec::new() };
    let found = matching(state, field.input.value());
    let has_list = found.iter().take(IN_SIGHT).any(|it| matches!(it, Command::Worklist(_)));
    let Some(Layer::Palette(field)) = state.layers.last_mut() else { return Vec::new() };
    (field.commands, field.selected) = (found, 0);
    let counts = has_list && !field.has_counts;
    field.has_counts |= counts;
    if counts { worklists::count(state) } else { Vec::new() }
}

/// Returns the commands that match what is typed: those whose key or id it is first, then those that it is another
/// word for, those whose name begins so or has a word that does, those for which another word begins so or which it is a
/// form of, and last those whose name has it within a word, or is like it. Of names that begin so, what is looked for on the first day comes first.
pub(super) fn matching(state: &State, query: &str) -> Vec<Command> {
    let query = query.trim();
    let exact = state.setup.palette.iter().filter(|entry| {
        !query.is_empty() && (entry.id == query || entry.keys.iter().any(|key| key == query))
    });
    let mut found: Vec<Command> = exact.map(|entry| entry.command).collect();
    let folded = query.to_lowercase();
    add_new(&mut found, meant(state, |word| word == folded));
    let names = state.setup.palette.iter().map(|entry| format!("{} {}", entry.title, entry.id));
    let ranked = search::rank(names, query).into_iter().map(|place| &state.setup.palette[place]);
    let mut ranked: Vec<(usize, Command)> = ranked
        .map(|entry| (distance(&entry.title.to_lowercase(), &folded), entry.command))
        .collect();
    let day = |command: &Command| ON_THE_FIRST_DAY.iter().position(|first| first == command);
    let place = |command: &Command| day(command).unwrap_or(ON_THE_FIRST_DAY.len());
    ranked.sort_by_key(|(distance, command)| (*distance, (*distance == 0).then(|| place(command))));
    let begin = ranked.partition_point(|(distance, _)| *distance < WITHIN_A_WORD);
    let like: Vec<Command> = ranked.split_off(begin).into_iter().map(|(_, it)| it).collect();
    add_new(&mut found, ranked.into_iter().map(|(_, command)| command).collect());
    if folded.chars().count() >= LEAST_OF_A_SYNONYM {
        add_new(&mut found, meant(state, |word| word.starts_with(&folded)));
    }
    add_new(&mut found, stemmed(state, &folded));
    add_new(&mut found, like);
    // Enter on a palette that was only looked at changes no answer.
    if query.is_empty() {
        let changes_answers = |command: &Command| {
            matches!(command, Command::ClearAnswer | Command::Save | Command::Postpone)
        };
        found.sort_by_key(|command| (changes_answers(command), place(command)));
    }
    // It is about a certain file, and offered where there is one.
    if state.files.last_delivery.is_none() {
        found.retain(|command| *command != Command::TakeBack);
    }
    // A list that a codebook without facets does not have.
    let lists = Worklist::of(state.facets());
    found.retain(|command| !matches!(command, Command::Worklist(list) if !lists.contains(list)));
    let is_open = if state.setup.is_among_samples { Command::Samples } else { Command::OwnProject };
    found.retain(|command| *command != is_open);
    // Who types `import` wants to import: both names have the word.
    let place = |wanted| found.iter().position(|command| *command == wanted);
    if let (Some(taking_back), Some(importing)) = (place(Command::TakeBack), place(Command::Import))
        && taking_back < importing
    {
        found[taking_back..=importing].rotate_left(1);
    }
    found
}

/// What is typed is in the name, but no word of it begins so.
const WITHIN_A_WORD: usize = 2;

/// Returns how far a name is from what is typed: 0 where it begins so, 1 where a word of it does, 2 where it has it within a
/// word, 3 where its letters are there one by one.
fn distance(name: &str, typed: &str) -> usize {
    let begins = |at: usize| !name[..at].ends_with(char::is_alphanumeric);
    let places = name.match_indices(typed).map(|(at, _)| match at {
        0 => 0,
        _ if begins(at) => 1,
        _ => WITHIN_A_WORD,
    });
    places.min().unwrap_or(WITHIN_A_WORD + 1)
}

/// So many letters of a synonym have to be typed.
const LEAST_OF_A_SYNONYM: usize = 3;

/// Returns the commands that one of these words means, the likeliest first.
fn meant(state: &State, is_word: impl Fn(&str) -> bool) -> Vec<Command> {
    let place = |entry: &PaletteEntry| {
        let known = entry.synonyms.iter().filter(|(word, _)| is_word(word));
        known.map(|(_, place)| *place).min()
    };
    let entries = state.setup.palette.iter();
    let mut meant: Vec<(usize, Command)> =
        entries.filter_map(|entry| Some((place(entry)?, entry.command))).collect();
    meant.sort_by_key(|(place, _)| *place);
    meant.into_iter().map(|(_, command)| command).collect()
}

/// So many letters of what is typed have to be a known word, where it goes on in another way.
const LEAST_OF_A_STEM: usize = 4;

/// Returns the commands that what is typed is a form of another word for, or of the id: `eksportering`, `flettingen`.
fn stemmed(state: &State, typed: &str) -> Vec<Command> {
    let is_stem = |word: &str| word.chars().count() >= LEAST_OF_A_STEM && typed.starts_with(word);
    let by_id = state.setup.palette.iter().filter(|entry| is_stem(entry.id));
    // Of two words that it is a form of, the longer one says more: `angre importen`.
    let entries = state.setup.palette.iter();
    let words = entries.flat_map(|entry| entry.synonyms.iter().map(|(word, _)| *word));
    let longest = words.filter(|word| is_stem(word)).max_by_key(|word| word.chars().count());
    let mut found = meant(state, |word| Some(word) == longest);
    add_new(&mut found, meant(state, is_stem));
    add_new(&mut found, by_id.map(|entry| entry.command).collect());
    found
}

fn add_new(found: &mut Vec<Command>, more: Vec<Command>) {
    for command in more {
        if !found.contains(&command) {
            found.push(command);
        }
    }
}
