//! Dialogues: what opens them, and what keys do while one is on top.

use tui_input::{Input, InputRequest};

use super::super::command::Command;
use super::super::effect::{Effect, FileEffect, ScreenEffect, SearchEffect, StoreEffect, Via};
use super::super::layer::{
    ImportField, Layer, LayerKind, Page, PaletteField, PrefilledField, SearchField,
};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::state::State;
use super::super::unsaved::SaveFailure;
use super::stage::{close, does_nothing, moves_in_list, push, say};
use super::{
    agreement, barometer, batching, choosing_rules, deliveries, disputed_rules, exporting,
    filtering, finding, importing, keeping, merging, noting, palette, preferences, reading,
    renaming, rescuing, rounds, settling, settling_beginning, training, worklists,
};
use crate::domain::{Message, Moment};

/// Opens the dialogue of a command.
pub(super) fn open(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Keys => push(state, Layer::Page(Page::Keys(String::new()))),
        Command::Codebook => reading::open_codebook(state),
        Command::Barometer => barometer::open(state),
        Command::Agreement => agreement::open(state),
        Command::Rules => disputed_rules::open(state),
        Command::Fields if state.open_case.is_some() => push(state, Layer::Page(Page::Fields)),
        Command::History if state.open_case.is_some() => {
            state.current().map(StoreEffect::ReadHistory).map(Effect::Store).into_iter().collect()
        }
        Command::Note => noting::open(state),
        Command::Search => {
            let mut effects = push(state, Layer::Search(SearchField::default()));
            effects.push(Effect::Search(SearchEffect::Prepare));
            effects
        }
        Command::Palette => {
            let commands = palette::matching(state, "");
            let all = commands.len();
            push(state, Layer::Palette(PaletteField { commands, all, ..PaletteField::default() }))
        }
        Command::Import => push(state, Layer::Import(ImportField::default())),
        Command::ChooseColumns => {
            let field = ImportField { shows_columns: true, ..ImportField::default() };
            let mut effects = push(state, Layer::Import(field));
            effects.push(Effect::File(FileEffect::NameLastImported));
            effects
        }
        Command::Export => exporting::open(state),
        Command::Report => exporting::report(state),
        Command::Quit => quit(state),
        _ => say(state, Notice::plain(Message::new("review-no-case-open"))),
    }
}

/// What came of a command while a dialogue was on top.
pub(super) enum DialogueStep {
    /// The dialogue used it, or showed that it does nothing here.
    Taken(Vec<Effect>),
    /// This command was chosen in the palette, which has closed, or is a preference chosen on its page.
    Chosen(Command),
}

/// Gives a command to the dialogue on top.
pub(super) fn command(state: &mut State, command: Command, now: Moment) -> DialogueStep {
    if command == Command::Save
        && let Some(Layer::Palette(field)) = state.layers.last()
        && let Some(chosen) = field.commands.get(field.selected).copied()
    {
        close(state);
        return DialogueStep::Chosen(chosen);
    }
    if let Some(preference) = preferences::chosen(state, command) {
        return DialogueStep::Chosen(preference.command());
    }
    // Who types `:` and a command on a page means none of its keys.
    if command == Command::Palette && matches!(state.layers.as_slice(), [Layer::Page(_)]) {
        close(state);
        return DialogueStep::Chosen(command);
    }
    DialogueStep::Taken(take(state, command, now))
}

/// Gives Esc to the dialogue on top.
pub(super) fn cancel(state: &mut State) -> Vec<Effect> {
    // What is cancelled is not saved, so the time is not asked for.
    take(state, Command::Cancel, Moment::from_millis(0))
}

fn take(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(layer) = state.layers.last() else { return Vec::new() };
    if command == Command::Keys && !matches!(layer, Layer::Page(Page::Keys(_))) {
        return open(state, command);
    }
    // The key that quits closes a box, as Esc does. It quits only where that is asked, and about marks nothing but an answer counts.
    let closes_box = command == Command::Quit
        && layer.kind() == LayerKind::Choice
        && !matches!(layer, Layer::Quit | Layer::Language | Layer::DropMarks { .. });
    let command = if closes_box { Command::Cancel } else { command };
    match layer {
        Layer::Page(_) => reading::page(state, command, now),
        Layer::PageSearch(_) => reading::searching(state, command),
        Layer::Goal(_) => daily_goal(state, command),
        Layer::Search(_) => searching(state, command),
        Layer::Palette(_) => palette::command(state, command),
        Layer::Note(_) => noting::command(state, command, now),
        Layer::RuleNote(_) => disputed_rules::noting(state, command, now),
        Layer::Import(_) => choosing_file(state, command),
        Layer::Export(_) => exporting::command(state, command),
        Layer::Columns(_) => finding::command(state, command),
        Layer::OtherTitles(_) => importing::answer_about_titles(state, command),
        Layer::Quit => quitting(state, command),
        Layer::Rescue(_) => rescuing::command(state, command),
        Layer::Filter(_) => filtering::command(state, command),
        Layer::Keep(_) => keeping::naming(state, command),
        Layer::Kept(_) => keeping::choosing(state, command),
        // Rulings that are begun have a row among the lists.
        Layer::Worklists(_) if command == Command::Settle => {
            close(state);
            settling_beginning::begin(state)
        }
        Layer::Worklists(_) => worklists::command(state, command),
        Layer::Preferences(_) => preferences::command(state, command),
        Layer::Settling(_) => settling::command(state, command, now),
        Layer::Training(_) => training::command(state, command, now),
        Layer::Rename(_) => renaming::command(state, command),
        Layer::Language => asking_language(state, command),
        Layer::DropMarks { .. } => batching::dropping_marks(state, command),
        Layer::Merge(_) => merging::command(state, command, now),
        Layer::TakeBack(_) => deliveries::command(state, command, now),
        Layer::Rounds(_) | Layer::RoundForm(_) | Layer::Unblind(_) => {
            rounds::take(state, command, now)
        }
    }
}

/// Changes to the text field on top.
pub(super) fn edit(state: &mut State, requests: &[InputRequest]) -> Vec<Effect> {
    if noting::is_answered_over(state, requests) {
        return noting::refuse_digits(state);
    }
    if let [request] = requests
        && goes_to_an_end(state, *request)
    {
        return Vec::new();
    }
    if let (Some(InputRequest::InsertChar(_)), Some(field)) = (requests.first(), prefilled(state)) {
        field.give_way();
    }
    let Some(input) = state.layers.last_mut().and_then(Layer::input) else { return Vec::new() };
    for request in requests {
        input.handle(*request);
    }
    edited(state)
}

/// Returns the text field on top, where it may have begun with a text.
fn prefilled(state: &mut State) -> Option<&mut PrefilledField> {
    state.layers.last_mut().and_then(Layer::prefilled)
}

/// Goes to the beginning or the end of the list below a text field, where the cursor of the text is there already. Returns
/// whether it was that.
fn goes_to_an_end(state: &mut State, request: InputRequest) -> bool {
    let (input, selected, count) = match state.layers.last_mut() {
        Some(Layer::Palette(field)) => (&field.input, &mut field.selected, field.commands.len()),
        Some(Layer::Search(field)) => (&field.input, &mut field.selected, field.found.hits.len()),
        _ => return false,
    };
    match request {
        InputRequest::GoToStart if input.cursor() == 0 => *selected = 0,
        InputRequest::GoToEnd if input.cursor() == input.value().chars().count() => {
            *selected = count.saturating_sub(1);
        }
        _ => return false,
    }
    true
}

/// Puts this text into the text field on top, instead of what is there.
pub(super) fn fill(state: &mut State, text: String) -> Vec<Effect> {
    let Some(input) = state.layers.last_mut().and_then(Layer::input) else { return Vec::new() };
    *input = Input::new(text);
    edited(state)
}

/// Puts pasted text into the text field on top; where there is none, it goes nowhere.
pub(super) fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if state.is_empty() && state.layers.is_empty() {
        // A file dropped on the welcome screen is meant to be imported.
        state.layers.push(Layer::Import(ImportField::default()));
    }
    exporting::ask_for_pasted(state);
    if let Some(field) = prefilled(state) {
        field.give_way();
    }
    let Some(input) = state.layers.last_mut().and_then(Layer::input) else {
        return say(state, Notice::warning(Message::new("review-pasted-nowhere")));
    };
    // The fields have one line: line ends become spaces, and those at the end of a paste go.
    let pasted =
        text.trim_end_matches(['\r', '\n']).replace("\r\n", " ").replace(['\r', '\n'], " ");
    let (cursor, value) = (input.cursor(), input.value());
    let at = value.char_indices().nth(cursor).map_or(value.len(), |(at, _)| at);
    let (before, after) = value.split_at(at);
    // As a whole: letter by letter, a long paste takes the square of its length.
    *input =
        Input::new(format!("{before}{pasted}{after}")).with_cursor(cursor + pasted.chars().count());
    edited(state)
}

/// Returns what a changed text field asks for.
fn edited(state: &mut State) -> Vec<Effect> {
    if let Some(field) = prefilled(state) {
        field.is_selected = false;
    }
    match state.layers.last_mut() {
        Some(Layer::Search(_)) => look_for(state),
        Some(Layer::Note(field)) => {
            field.warned = false;
            Vec::new()
        }
        Some(Layer::Filter(_)) => filtering::read(state),
        Some(Layer::PageSearch(_)) => reading::edited(state),
        Some(Layer::Settling(_)) => choosing_rules::edited(state),
        Some(Layer::Palette(_)) => palette::edited(state),
        _ => Vec::new(),
    }
}

/// Looks for what is typed, in headings or in whole reports.
fn look_for(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Search(field)) = state.layers.last_mut() else { return Vec::new() };
    state.search.newest_query += 1;
    let generation = state.search.newest_query;
    field.generation = generation;
    field.searching = true;
    field.selected = 0;
    field.opens = false;
    let query = field.input.value().to_owned();
    vec![if field.whole_text {
        Effect::Search(SearchEffect::Texts { generation, query })
    } else {
        Effect::Search(SearchEffect::Headings { generation, query })
    }]
}

fn searching(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Search(field)) = state.layers.last_mut() else { return Vec::new() };
    if moves_in_list(&mut field.selected, field.found.hits.len(), command) {
        return Vec::new();
    }
    match command {
        Command::Cancel => return close(state),
        Command::NextQuestion => {
            field.whole_text = !field.whole_text;
            return look_for(state);
        }
        Command::Save if field.searching => field.opens = true,
        Command::Save if field.input.value().trim().is_empty() => {
            return say(state, Notice::plain(Message::new("review-search-empty")));
        }
        Command::Save => return open_hit(state),
        _ => return does_nothing(state),
    }
    Vec::new()
}

/// Opens the selected hit; `n` and `N` step through the others.
pub(super) fn open_hit(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Search(field)) = state.layers.last_mut() else { return Vec::new() };
    field.opens = false;
    let Some(hit) = field.found.hits.get(field.selected) else {
        let message = field.no_hits();
        return say(state, Notice::warning(message));
    };
    let no = hit.no;
    state.search.hits = field.found.hits.iter().map(|hit| hit.no).collect();
    state.search.last_hit = Some(no);
    state.search.query_of_hits = field.generation;
    state.search.sought = field.input.value().to_owned();
    let hit = Message::new("review-hit").with("at", field.selected + 1);
    let hit = hit.with("count", field.found.hits.len());
    state.opening_notice = Some(Notice::plain(Sentence::about(Topic::SearchHit, hit)));
    close(state);
    vec![Effect::Store(StoreEffect::Open(no, Via::Jump))]
}

fn choosing_file(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Import(field)) = state.layers.last() else { return Vec::new() };
    let typed = field.input.value().to_owned();
    let shows_columns = field.shows_columns;
    match command {
        Command::Save if typed.trim().is_empty() => {
            say(state, Notice::warning(Message::new("review-import-empty")))
        }
        Command::Save => {
            vec![Effect::File(FileEffect::Import { typed, shows_columns })]
        }
        Command::NextQuestion => vec![Effect::File(FileEffect::CompletePath(typed))],
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Quits the program, but asks once when decisions could not be saved, or answers without Enter not kept as drafts.
fn quit(state: &mut State) -> Vec<Effect> {
    let is_unsaved = |failure: &SaveFailure| failure.rescued.is_none();
    let has_unsaved =
        state.saving.failure.as_ref().is_some_and(is_unsaved) && !state.unsaved().is_empty();
    if has_unsaved || state.drafts_not_kept() > 0 || state.unsaved_for_marked() > 0 {
        return push(state, Layer::Quit);
    }
    vec![Effect::Quit]
}

fn quitting(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Quit => vec![Effect::Quit],
        Command::Cancel => close(state),
        Command::Postpone => {
            close(state);
            rescuing::open(state)
        }
        _ => does_nothing(state),
    }
}

/// Chooses the language with a digit; Esc leaves it at that of the question, and it is asked again next
/// time.
fn asking_language(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Digit(digit) => vec![Effect::Screen(ScreenEffect::SetLanguage(Some(digit)))],
        Command::Quit => vec![Effect::Quit],
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Sets how many cases a day the reviewer wants to classify; nothing or 0 sets no goal.
fn daily_goal(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Goal(field)) = state.layers.last() else { return Vec::new() };
    let typed = field.input.value().trim().to_owned();
    match command {
        Command::Save => match typed.parse::<u32>() {
            _ if typed.is_empty() => set_daily_goal(state, 0),
            Ok(goal) => set_daily_goal(state, goal),
            Err(_) => say(state, Notice::warning(Message::new("review-goal-no-number"))),
        },
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

fn set_daily_goal(state: &mut State, goal: u32) -> Vec<Effect> {
    state.setup.daily_goal = goal;
    close(state);
    vec![Effect::Screen(ScreenEffect::KeepDailyGoal(goal))]
}
