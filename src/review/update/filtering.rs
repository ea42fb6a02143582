//! Narrowing the queue with a filter, and ordering it.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, StoreEffect, Via};
use super::super::filter::{READY_FILTERS, TypedMeans, complete, parse, refuse_facets};
use super::super::layer::{FilterField, Layer, PrefilledField};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::open_case::OpenCaseView;
use super::super::queue::{ListReach, Narrowing, QueueContent};
use super::super::state::{Pane, State};
use super::moving;
use super::stage::{close, does_nothing, say};
use crate::domain::filter::{Filter, Sort};
use crate::domain::{CaseNo, Message, NamesInUse, Standing};

/// Opens the dialogue with the filter that holds.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let typed = PrefilledField::new(state.queue.narrowing.text.clone());
    let (error, count, places) = (None, None, NamesInUse::default());
    let field = FilterField { typed, chosen: None, error, count, generation: 0, places };
    state.layers.push(Layer::Filter(field));
    let mut effects = read(state);
    effects.push(Effect::Store(StoreEffect::ReadNamesInUse));
    effects
}

/// Takes the places that can be completed.
pub(super) fn names_read(state: &mut State, places: NamesInUse) -> Vec<Effect> {
    if let Some(Layer::Filter(field)) = state.layers.last_mut() {
        field.places = places;
    }
    Vec::new()
}

/// Gives a command to the dialogue.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let language = state.setup.language;
    let recent = &state.queue.recent_filters;
    let Some(Layer::Filter(field)) = state.layers.last_mut() else { return Vec::new() };
    match command {
        Command::LineDown => {
            let last = READY_FILTERS.len() + recent.len() - 1;
            field.chosen = Some(field.chosen.map_or(0, |at| (at + 1).min(last)));
            Vec::new()
        }
        Command::LineUp => {
            field.chosen = field.chosen.and_then(|at| at.checked_sub(1));
            Vec::new()
        }
        Command::NextQuestion => {
            field.typed.is_selected = false;
            let text = field.typed.input.value().to_owned();
            let facets = &state.setup.facets;
            let known = (facets, &field.places);
            let completion = complete(&text, field.typed.input.cursor(), language, known);
            if let Some(option) = completion.options.first() {
                let before: String = text.chars().take(completion.from).collect();
                let after: String = text.chars().skip(field.typed.input.cursor()).collect();
                let cursor = completion.from + option.chars().count();
                field.typed.input =
                    Input::new(format!("{before}{option}{after}")).with_cursor(cursor);
            }
            read(state)
        }
        Command::Save => {
            let typed = || field.typed.input.value().trim().to_owned();
            let text = match field.chosen {
                Some(at) => match READY_FILTERS.get(at) {
                    Some(ready) => ready.text(language),
                    None => recent.get(at - READY_FILTERS.len()).cloned().unwrap_or_else(typed),
                },
                None => typed(),
            };
            match parse(&text) {
                Ok(filter) => match refuse_facets(&filter, &state.setup.facets) {
                    Some(why) => say(state, Notice::warning(why)),
                    None => apply(state, filter, text),
                },
                // The field shows what is wrong, also of what only needs to be completed.
                Err(error) => {
                    field.error = Some(error);
                    Vec::new()
                }
            }
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Reads what is typed so far; what only needs to be completed is no mistake.
pub(super) fn read(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Filter(field)) = state.layers.last_mut() else { return Vec::new() };
    field.chosen = None;
    field.error = None;
    field.count = None;
    field.generation += 1;
    let generation = field.generation;
    match parse(field.typed.input.value()) {
        Ok(filter) => {
            let filter = of_desk(state, filter);
            vec![Effect::Store(StoreEffect::CountFiltered { filter, generation })]
        }
        Err(error) => {
            field.error = Some(error).filter(|error| !error.is_unfinished);
            Vec::new()
        }
    }
}

/// Takes the number of cases that match what is typed.
pub(super) fn counted(state: &mut State, count: usize, generation: u64) -> Vec<Effect> {
    if let Some(Layer::Filter(field)) = state.layers.last_mut()
        && field.generation == generation
    {
        field.count = Some(count);
    }
    Vec::new()
}

/// Orders the queue otherwise: by import, date, municipality, title, round and round.
pub(super) fn sort(state: &mut State) -> Vec<Effect> {
    let sort = &mut state.queue.narrowing.sort;
    *sort = match *sort {
        Sort::Import => Sort::Date,
        Sort::Date => Sort::Municipality,
        Sort::Municipality => Sort::Title,
        Sort::Title => Sort::Import,
    };
    list(state)
}

/// Shows the cases that the filter matches, of which some are `open`, in the order asked for; in a round those of the round. So
/// many it cannot match, since a round hides what it asks for; where `lacks_places`, the order is that of import after all.
pub(super) fn filtered(
    state: &mut State,
    (cases, open): (&[CaseNo], &[CaseNo]),
    (hidden, lacks_places): (usize, bool),
) -> Vec<Effect> {
    state.waits.list = false;
    let is_read_again = std::mem::take(&mut state.waits.list_again);
    let left_out =
        (hidden > 0).then(|| Message::new("round-hidden-filtered").with("count", hidden));
    let sort = state.queue.narrowing.sort;
    let cases = state.round().map_or_else(|| cases.to_vec(), |round| round.among(cases, sort));
    if cases.is_empty() {
        return none_found(state, left_out);
    }
    let is_new = state.queue.before.take().is_some();
    remember(state);
    state.layers.retain(|layer| !matches!(layer, Layer::Filter(_)));
    let about = state.queue.narrowing.about();
    let total = state.scope().total;
    let message = match state.queue.narrowing.reach(cases.len(), total) {
        ListReach::AllSorted if lacks_places => "review-sorted-by-no-municipality",
        ListReach::AllSorted => "review-sorted",
        ListReach::AllFiltered => "review-filter-on-all",
        ListReach::Part => "review-filter-on",
    };
    let message = Message::new(message)
        .with("filter", about.clone())
        .with("count", cases.len())
        .with("total", total);
    let shown = QueueContent::Listed { cases, about };
    if is_read_again {
        return moving::show(state, shown);
    }
    // Another order of the same cases moves no one away.
    let first = open.iter().copied().find(|no| is_new && is_still_open(state, &shown, *no));
    let effects = list_shown_from(state, (shown, first), message);
    if let Some(left_out) = left_out {
        let notice = state.notice.as_mut().or(state.opening_notice.as_mut());
        if let Some(notice) = notice {
            notice.sentences.push(left_out.into());
        }
    }
    effects
}

/// Returns whether a list has a case, on which no act is underway that classifies or postpones it.
fn is_still_open(state: &State, list: &QueueContent, no: CaseNo) -> bool {
    let is_listed = matches!(list, QueueContent::Listed { cases, .. } if cases.contains(&no));
    let is_left = |now: &Standing| !now.is_classified() && !now.is_postponed();
    is_listed && state.underway_standing(no).is_none_or(is_left)
}

/// Says that no case matches, and what the queue shows; the field stays open,
/// with the place, answer or date that
/// its words are the name of.
fn none_found(state: &mut State, left_out: Option<Message>) -> Vec<Effect> {
    let Narrowing { text, filter, .. } = std::mem::take(&mut state.queue.narrowing);
    let language = state.setup.language;
    let mut effects = Vec::new();
    let mut place = None;
    if let Some(before) = state.queue.before.take() {
        state.queue.narrowing = before;
    } else {
        effects = show_all(state);
    }
    if let Some(Layer::Filter(field)) = state.layers.last() {
        let (typed, cursor) = (field.typed.input.value(), field.typed.input.cursor());
        let completion = complete(typed, cursor, language, (&state.setup.facets, &field.places));
        let is_whole = completion.from == 0 && cursor == typed.chars().count() && typed == text;
        let are_words = completion.typed_means == Some(TypedMeans::Words);
        place = completion.options.first().cloned().filter(|_| are_words && is_whole);
    }
    let notice = match (place, &state.queue.shown) {
        (Some(place), _) => Notice::warning(
            Message::new("review-filter-only-place").with("word", text).with("filter", place),
        ),
        (None, QueueContent::All) => {
            Notice::warning(Message::new("review-filter-empty").with("filter", text))
        }
        (None, QueueContent::Listed { about, .. }) => {
            let none = Message::new("review-filter-empty-list").with("filter", text);
            Notice::warning(none.with("list", about.clone()))
        }
    };
    let has_several = matches!(filter, Filter::And(_));
    let all = has_several.then(|| Message::new("review-filter-all-must-match"));
    effects.extend(say(state, all.into_iter().chain(left_out).fold(notice, Notice::and)));
    effects
}

/// Remembers the filter that holds, unless it is one of those that are ready.
fn remember(state: &mut State) {
    let text = state.queue.narrowing.text.clone();
    let is_ready = READY_FILTERS.iter().any(|ready| ready.text(state.setup.language) == text);
    if !is_ready && state.queue.narrowing.filter != Filter::All {
        state.queue.remember_filter(&text);
    }
}

/// Shows a list in the queue, with the cursor on a case of it.
pub(super) fn list_shown(state: &mut State, shown: QueueContent, message: Message) -> Vec<Effect> {
    list_shown_from(state, (shown, None), message)
}

/// Does the same with the cursor on its `first_open` case, unless the one that lies open is in the list and still to be answered.
fn list_shown_from(
    state: &mut State,
    (shown, first_open): (QueueContent, Option<CaseNo>),
    message: Message,
) -> Vec<Effect> {
    let mut effects = moving::show(state, shown);
    state.notice = Some(Notice::plain(Sentence::about(Topic::EscShowsAll, message)));
    let here = state.current().filter(|no| state.queue.position(*no).is_some());
    let is_done = state.open_case.as_ref().is_some_and(OpenCaseView::is_untouched);
    let elsewhere = match here {
        Some(_) if !is_done => None,
        Some(_) => first_open,
        None => first_open.or_else(|| state.queue.at(0, state.total)),
    };
    // Where lines are typed, the queue is not in sight.
    let has_case = state.open_case.is_some() || elsewhere.is_some();
    if has_case && !state.setup.is_line_by_line {
        state.pane = Pane::Queue;
    }
    if let Some(first) = elsewhere {
        state.opening_notice = state.notice.take();
        effects.push(Effect::Store(StoreEffect::Open(first, Via::Jump)));
    }
    effects
}

/// Shows all cases again in their order: those of the project, or of the round one works in.
pub(super) fn show_all(state: &mut State) -> Vec<Effect> {
    (state.queue.narrowing, state.queue.before) = (Narrowing::default(), None);
    let base = state.queue.base().clone();
    moving::show(state, base)
}

fn apply(state: &mut State, filter: Filter, text: String) -> Vec<Effect> {
    state.queue.before = Some(state.queue.narrowing.clone());
    state.queue.narrowing.filter = filter;
    state.queue.narrowing.text = text;
    list(state)
}

fn list(state: &mut State) -> Vec<Effect> {
    let narrowing = &state.queue.narrowing;
    if narrowing.is_none() {
        state.layers.retain(|layer| !matches!(layer, Layer::Filter(_)));
        state.notice = Some(Notice::plain(Message::new("review-filter-off")));
        return show_all(state);
    }
    let effect = Effect::Store(asked(state));
    ask(state, effect)
}

/// Asks again for the cases of the filter that holds, since other cases may match now.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    if state.queue.narrowing.is_none() {
        return Vec::new();
    }
    state.waits.list_again = true;
    vec![Effect::Store(asked(state))]
}

/// Asks again where what is reserved is other cases now, and the list is of such.
pub(super) fn again_if_reserved(state: &mut State) -> Vec<Effect> {
    let asks = state.queue.narrowing.filter.asks_for_reserved();
    if asks { again(state) } else { Vec::new() }
}

/// Returns what the queue's filter asks for.
fn asked(state: &State) -> StoreEffect {
    let Narrowing { filter, sort, .. } = state.queue.narrowing.clone();
    StoreEffect::Filter { filter: of_desk(state, filter), sort }
}

/// Returns a filter with what only this desk knows: which cases are reserved for it, and on which it has drafts.
fn of_desk(state: &State, filter: Filter) -> Filter {
    let drafts = state.cases_with_drafts().into_iter().collect();
    filter.with_reserved(state.rounds.claims.cases()).with_drafts(&drafts)
}

/// Asks for the cases most like the open one.
pub(super) fn find_alike(state: &mut State) -> Vec<Effect> {
    let Some(no) = state.current() else { return Vec::new() };
    ask(state, Effect::Store(StoreEffect::FindAlike(no)))
}

/// Asks for a list. Among very many cases that takes a moment, and says so.
pub(super) fn ask(state: &mut State, effect: Effect) -> Vec<Effect> {
    state.waits.list = true;
    state.waits.list_again = false;
    state.notice = Some(Notice::plain(Message::new("review-listing")));
    vec![effect]
}
