//! Lists with a text field above them: the palette and the filters.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::keymap::key_label;
use super::boxes::framed;
use super::context::Context;
use super::field::{draw_field, draw_prefilled_field};
use super::list_rows::{cursor_mark, draw_bar, window};
use super::paint::{self, rows};
use crate::domain::Message;
use crate::review::command::PaletteEntry;
use crate::review::filter::{READY_FILTERS, TypedMeans, complete};
use crate::review::layer::{FilterField, PaletteField};
use crate::review::{Command, Worklist};
use crate::wording::text::width;

pub(super) fn draw_palette(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    field: &PaletteField,
) -> Option<Position> {
    let found = field.commands.len();
    let count = if field.input.value().trim().is_empty() {
        found.to_string()
    } else {
        let count = Message::new("review-palette-count").with("count", found);
        context.format(&count.with("all", field.all))
    };
    let heading = context.get("review-palette-heading");
    let list = framed(context, buffer, stage, (&heading, &count));
    let cursor = draw_field(context, buffer, rows(list, 0, 1), ": ", &field.input);
    let list = rows(list, 1, list.height.saturating_sub(1));
    if field.commands.is_empty() {
        let message = Message::new("review-no-command").with("query", field.input.value());
        paint::paragraph(buffer, list, &context.format(&message), context.theme.warning);
    }
    for (command, row, here) in window(&field.commands, field.selected, (list, 1)) {
        let Some(entry) = context.state.palette().iter().find(|entry| entry.command == *command)
        else {
            continue;
        };
        let keys: Vec<String> =
            entry.keys.iter().map(|name| key_label(context.words, name)).collect();
        let (style, quiet) = paint::chosen(buffer, row, &context.theme, here);
        let title = palette_title(context, entry);
        let room = usize::from(row.width).saturating_sub(2);
        let title = in_few_words(&title, field.input.value(), room);
        let title = format!("{} {title}", cursor_mark(here));
        // Where there is no room for all keys, the first is enough.
        let first = keys.first().cloned().unwrap_or_default();
        let fitting = [keys.join("  "), first];
        let fits = |keys: &&String| width(&title) + 1 + width(keys) <= usize::from(row.width);
        let keys = fitting.iter().find(fits).map_or("", String::as_str);
        paint::ends(buffer, row, (&title, style), (keys, quiet));
    }
    draw_bar(context, buffer, (list, 1), (field.selected, found));
    cursor
}

/// Returns a title that is too long for its row without what it explains at its end, else cut between words; the latter too where
/// a word of what is typed would go with what is explained.
fn in_few_words<'a>(title: &'a str, typed: &str, room: usize) -> Cow<'a, str> {
    if width(title) <= room {
        return title.into();
    }
    let longest = |ends: &[&str], room: usize| {
        let ends = ends.iter().flat_map(|end| title.match_indices(end));
        let heads = ends.map(|(at, _)| &title[..at]).filter(|head| width(head) <= room);
        heads.max_by_key(|head| head.len())
    };
    // A second thing that a command does goes whole.
    let explained = longest(&["; "], room).or_else(|| longest(&[": ", " (", ", "], room));
    let between_words = longest(&[" "], room.saturating_sub(2));
    let typed = typed.to_lowercase();
    let found = |head: &str| {
        let head = head.to_lowercase();
        typed.split_whitespace().filter(|word| head.contains(word)).count()
    };
    let loses = |head: &&str| between_words.is_some_and(|more| found(more) > found(head));
    match (explained.filter(|head| !loses(head)), between_words) {
        (Some(head), _) => head.into(),
        (None, Some(head)) => Cow::Owned(format!("{head} …")),
        (None, None) => title.into(),
    }
}

/// Returns what the palette calls a command: what is taken back is named.
fn palette_title(context: &Context<'_>, entry: &PaletteEntry) -> String {
    match context.state.last_delivery() {
        Some(last) if entry.command == Command::TakeBack && context.state.keeps_last_delivery() => {
            context.format(&Message::new("review-take-back-kept").with("file", last.file.as_str()))
        }
        Some(last) if entry.command == Command::TakeBack => {
            let title = Message::new("review-take-back-title");
            context.format(&title.with("file", last.file.as_str()))
        }
        _ => match entry.command {
            Command::Worklist(list) => with_count(context, &entry.title, list),
            _ => entry.title.clone(),
        },
    }
}

/// Returns the title of a worklist with its count, where that is known.
fn with_count(context: &Context<'_>, title: &str, list: Worklist) -> String {
    match context.state.worklist_count(list) {
        Some(count) => format!("{title} ({count})"),
        None => title.to_owned(),
    }
}

/// Draws the filter, what is wrong with it or what can follow, and ready filters to choose.
pub(super) fn draw_filter(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    field: &FilterField,
) -> Option<Position> {
    let theme = context.theme;
    let remark = field.count.map_or_else(String::new, |count| {
        let count = Message::new("review-filter-count").with("count", count);
        context.format(&count.with("total", context.words.number(context.state.total())))
    });
    let list = framed(context, buffer, stage, (&context.get("review-filter-heading"), &remark));
    let typed = rows(list, 0, 1);
    let cursor = draw_prefilled_field(context, buffer, typed, ("F ", &field.typed));
    let below = rows(list, 1, list.height.saturating_sub(1));
    let used = if let Some(error) = &field.error {
        paint::paragraph(
            buffer,
            below,
            &context.format(&error.message_in(context.state.language())),
            theme.warning,
        )
    } else {
        let (language, facets) = (context.state.language(), context.state.facets());
        let (typed, known) = (&field.typed.input, (facets, &field.places));
        let completion = complete(typed.value(), typed.cursor(), language, known);
        let options = completion.options.join("  ");
        let (shown, style) = match completion.typed_means {
            Some(TypedMeans::Words) => {
                let place = Message::new("review-filter-place").with("filter", options);
                (context.format(&place), theme.text)
            }
            Some(TypedMeans::Negation) => {
                let word = typed.value().split_whitespace().next().unwrap_or_default();
                let negation = Message::new("review-filter-negation").with("word", word);
                (context.format(&negation.with("filter", options)), theme.text)
            }
            None => (options, theme.muted),
        };
        paint::paragraph(buffer, rows(below, 0, 2), &shown, style)
    };
    draw_ready(context, buffer, rows(below, used.max(2), below.height), field.chosen);
    cursor
}

/// Examples of filters and what they are take at least so many rows.
const LEAST_OF_EXAMPLES: u16 = 2;

/// Draws the filters that are ready to choose, and below them how filters are written.
fn draw_ready(context: &Context<'_>, buffer: &mut Buffer, area: Rect, chosen: Option<usize>) {
    let language = context.state.language();
    let ready = READY_FILTERS.into_iter().zip(0..).map(|(ready, at)| {
        let name = format!("{}{}", context.get(ready.title), ready_count(context, at));
        (name, ready.text(language))
    });
    // Behind them are those that were typed in this run.
    let recent = &context.state.queue().recent_filters;
    let again = context.get("review-filter-recent");
    let ready: Vec<_> =
        ready.chain(recent.iter().map(|text| (text.clone(), again.clone()))).collect();
    for ((name, text), row, here) in window(&ready, chosen.unwrap_or(0), (area, 1)) {
        let here = here && chosen.is_some();
        let (style, quiet) = paint::chosen(buffer, row, &context.theme, here);
        let name = format!("{} {name}", cursor_mark(here));
        let is_room = width(&name) + 1 + width(text) <= usize::from(row.width);
        paint::ends(buffer, row, (&name, style), (if is_room { text } else { "" }, quiet));
    }
    let used = u16::try_from(ready.len()).unwrap_or(u16::MAX).saturating_add(1);
    let hint = rows(area, used, area.height);
    // A single line of them would explain nothing.
    if hint.height < LEAST_OF_EXAMPLES {
        return;
    }
    // Where there is no room for both, examples say more than the words before them.
    let before = context.get("review-filter-hint");
    let has_room = paint::height(&before, hint.width) < hint.height;
    let used =
        if has_room { paint::paragraph(buffer, hint, &before, context.theme.muted) } else { 0 };
    // Examples are in lines of their own, as one types them.
    let examples = context.get("review-filter-examples");
    let room = usize::from(hint.width).saturating_sub(2);
    let mut lines: Vec<String> = Vec::new();
    for example in examples.split(" · ") {
        match lines.last_mut().filter(|line| width(line) + 4 + width(example) <= room) {
            Some(line) => *line = format!("{line}    {example}"),
            None => lines.push(example.to_owned()),
        }
    }
    for (line, at) in lines.iter().zip(used..hint.height) {
        paint::text(buffer, rows(hint, at, 1), &format!("  {line}"), context.theme.text);
    }
}

/// Returns how many cases a ready filter shows, in brackets.
fn ready_count(context: &Context<'_>, at: usize) -> String {
    let (state, tally) = (context.state, context.state.tally());
    let counts = [state.left(), tally.flagged, tally.undetermined, tally.postponed, state.total()];
    let count = counts.get(at).map(|count| context.words.number(*count));
    count.map(|count| format!(" ({count})")).unwrap_or_default()
}
