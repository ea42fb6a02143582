//! The first row: how far one is, how fast it goes, what is in force, and what is saved.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::{saving, signs};
use super::context::Context;
use super::progress::Spans;
use super::{paint, progress, queue, queue_heading};
use crate::domain::Message;
use crate::review::layer::ExportStep;
use crate::review::queue::QueueContent;
use crate::review::{Layer, TeamDesk, TeamLink};
use crate::wording::text::{cut, width};

/// A chip is cut to so many cells where the row is narrow.
const SHORTEST_CHIP: usize = 12;

/// Draws it; where no row below has the decision saved last, that is named in place of how many are saved.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, names_last: bool) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inner.width);
    let named = names_last.then(|| last_saved(context, room)).flatten();
    let saved = named.clone().unwrap_or_else(|| save_state(context, SaveState::Counted));
    if context.state.is_empty() {
        paint::text(buffer, inner, "nybrott", context.theme.strong);
        return;
    }
    // What is in force is shown whole where it can: figures alone tell how far one is as well.
    let whole = progress::done(context);
    let in_force = chips(context, usize::MAX, SaveState::Counted);
    let needed = [&whole, &in_force, &saved].map(|spans| paint::spans_width(spans));
    let done = if needed.iter().sum::<usize>() + 3 > room {
        progress::done_in_figures(context)
    } else {
        whole
    };
    let needed = [&done, &in_force, &saved].map(|spans| paint::spans_width(spans));
    let is_tight = needed.iter().sum::<usize>() + 3 > room;
    let how = if is_tight { SaveState::Short } else { SaveState::Counted };
    let saved = named.unwrap_or_else(|| save_state(context, how));
    let fixed = paint::spans_width(&done) + paint::spans_width(&saved) + 3;
    let mut right = chips(context, room.saturating_sub(fixed), how);
    right.extend(saved);
    let left_room = room.saturating_sub(paint::spans_width(&right) + 2);
    let cells = (left_room, spare(context));
    let done = if progress::wants_figures(context, &done, cells) {
        progress::done_in_figures(context)
    } else {
        done
    };
    paint::cut_spans(
        buffer,
        Rect { width: u16::try_from(left_room).unwrap_or(u16::MAX), ..inner },
        progress::spans(context, done, cells),
    );
    paint::spans_at_end(buffer, inner, right);
}

/// A title at the end of the row has at least so many cells.
const LEAST_OF_LAST: usize = 8;

/// Returns the decision saved last: its signs, and as much of the title of its case as the figures and what is in force leave room
/// for; `None` where that is too little, or something is not saved.
fn last_saved(context: &Context<'_>, room: usize) -> Option<Spans> {
    let (state, theme) = (context.state, context.theme);
    let is_at_case = state.top().is_none() && unsettled(context, SaveState::Counted).is_none();
    let last = state.last_saved_in_sight().filter(|_| is_at_case)?;
    let mut spans = vec![Span::styled(format!("{} ", signs::DONE), theme.done())];
    if saving::shares_verdict(last) {
        spans.extend(queue::answer_spans(context, &last.answers));
        spans.push(Span::raw(" "));
    }
    let beside = [&progress::done_in_figures(context), &spans].map(|it| paint::spans_width(it));
    let in_force = paint::spans_width(&chips(context, usize::MAX, SaveState::Counted));
    let left = room.checked_sub(beside.iter().sum::<usize>() + in_force + 3)?;
    let title = saving::named(context.words, last);
    spans.push(Span::styled(cut(&title, left).into_owned(), theme.muted));
    (left >= LEAST_OF_LAST.min(width(&title))).then_some(spans)
}

/// Returns how many cells more the end of the row takes once answers are typed, acts wait to be sent and many are saved: what
/// there is room for only before that would come and go with every key.
fn spare(context: &Context<'_>) -> usize {
    let cells = |key, count: i64| width(&context.format(&Message::new(key).with("count", count)));
    let begun = if drafts(context).is_none() { cells("review-header-drafts", 1) + 3 } else { 0 };
    let sent = team(context, usize::MAX)
        .map_or(0, |(now, _)| cells("review-header-team-unsent", 10).saturating_sub(width(&now)));
    let now = paint::spans_width(&save_state(context, SaveState::Counted));
    let saved = cells("review-saved", 100).max(cells("review-rest-saved", 0)) + 2;
    let saved = saved.saturating_sub(now);
    begun + sent + saved
}

fn as_count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Returns what is in force beside the order of import: the list shown, marks, drafts; each as a
/// chip, together in at most `room` cells.
fn chips(context: &Context<'_>, room: usize, how: SaveState) -> Spans {
    let state = context.state;
    let theme = context.theme;
    let mut chips = Vec::new();
    let cells = |chips: &[(String, Style)]| chips.iter().map(|it| width(&it.0) + 3).sum::<usize>();
    if state.setup().holds_samples {
        chips.push((context.get("review-header-samples"), theme.chip));
    }
    if !state.marks().is_empty() {
        let is_answered = how == SaveState::Counted && state.typed_for_marked() > 0;
        let key = if is_answered { "review-header-marks-unsaved" } else { "review-header-marks" };
        let marks = Message::new(key)
            .with("count", state.marks().len())
            .with("outside", state.marks_out_of_sight());
        chips.push((context.format(&marks), theme.chip));
    }
    if let QueueContent::Listed { about, .. } = &state.queue().shown
        && state.queue().is_narrowed()
    {
        // Of other lists it would soon be the number of cases that there were.
        let count = queue_heading::count_now(context).map(|count| format!(" · {count}"));
        let count = count.unwrap_or_default();
        let used = cells(&chips) + width(&count) + 3;
        let name = queue_heading::list_name(context, about, room.saturating_sub(used));
        chips.push((format!("{name}{count}"), theme.chip));
    }
    // The first of them may stand in the place of what is saved.
    let begun = begun(context, room).into_iter().skip(usize::from(ends_with_drafts(context, how)));
    chips.extend(begun);
    chips.extend(claimed(context));
    chips.extend(team(context, room.saturating_sub(cells(&chips))));
    let mut left = room;
    let mut spans = Vec::new();
    for (text, style) in chips {
        let cells = width(&text);
        // Without a ground of its own it needs no blanks around it.
        let fits_bare = style != theme.chip && (cells + 1..cells + 3).contains(&left);
        if left < SHORTEST_CHIP.min(cells + 3) && !fits_bare {
            break;
        }
        let text =
            if fits_bare { text } else { format!(" {} ", cut(&text, left.saturating_sub(3))) };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
        left = room.saturating_sub(paint::spans_width(&spans));
    }
    spans.push(Span::raw(" "));
    spans
}

/// Returns what is begun and not saved: how many drafts of cases, or that some cannot be kept, and how many of rulings.
/// It has at most `room` cells, and the count alone takes fewer.
fn begun(context: &Context<'_>, room: usize) -> Vec<(String, Style)> {
    if let not_kept @ 1.. = context.state.drafts_not_kept() {
        let count = Message::new("review-header-drafts-not-saved").with("count", not_kept);
        let whole = Some(context.format(&count)).filter(|text| width(text) + 3 <= room);
        let text = whole.or_else(|| drafts(context).map(|(text, _)| text));
        return text.map(|text| (text, context.theme.warning)).into_iter().collect();
    }
    drafts(context).into_iter().chain(rulings_begun(context)).collect()
}

/// Returns whether the row ends with the drafts, where there is no room for more: that all is saved would be read there, and a
/// long name of a list takes the room of what is before it.
fn ends_with_drafts(context: &Context<'_>, how: SaveState) -> bool {
    how == SaveState::Short
        && unsettled(context, how).is_none()
        && !begun(context, usize::MAX).is_empty()
}

/// Returns how many drafts of cases there are, that of the open case included; `None` where there is none. Answers that wait for
/// marked cases are named with the marks.
fn drafts(context: &Context<'_>) -> Option<(String, Style)> {
    counted(context, "review-header-drafts", context.state.cases_with_drafts().len())
}

/// Returns how many rulings are begun; `None` where none is. No list of drafts has them: they lie where they are made.
pub(super) fn rulings_begun(context: &Context<'_>) -> Option<(String, Style)> {
    counted(context, "review-header-rulings-begun", context.state.rulings_begun())
}

/// Returns a count in the words of this key; `None` where it is 0.
pub(super) fn counted(
    context: &Context<'_>,
    key: &'static str,
    count: usize,
) -> Option<(String, Style)> {
    let shown = Message::new(key).with("count", count);
    (count > 0).then(|| (context.format(&shown), context.theme.strong))
}

/// Returns how many drafts there are in all: of cases, of rulings, and the one that answers all marked cases.
pub(super) fn draft_count(context: &Context<'_>) -> usize {
    context.state.draft_count() + usize::from(context.state.typed_for_marked() > 0)
}

/// Returns how many cases of those that are claimed are left, where they come next.
fn claimed(context: &Context<'_>) -> Option<(String, Style)> {
    let left = context.state.rounds().claims().left();
    let comes_next = left > 0 && context.state.round().is_none();
    let count = Message::new("review-header-claimed").with("count", left);
    comes_next.then(|| (context.format(&count), context.theme.muted))
}

/// Returns how far the decisions have reached the team, where there is one: how many have not, and why, as far as there is
/// room for both.
fn team(context: &Context<'_>, room: usize) -> Option<(String, Style)> {
    let TeamDesk { unsent, link, .. } = context.state.team()?;
    let theme = context.theme;
    let why = match link {
        TeamLink::Exchanged => None,
        TeamLink::Offline => Some("review-header-team-offline"),
        TeamLink::Refused => Some("review-header-team-refused"),
    };
    let count = Message::new("review-header-team-unsent").with("count", unsent);
    let count = (unsent > 0).then(|| context.format(&count));
    Some(match (why.map(|why| context.get(why)), count) {
        (None, None) => (context.get("review-header-team-sent"), theme.muted),
        (None, Some(count)) => (count, theme.muted),
        (Some(why), None) => (why, theme.warning),
        (Some(why), Some(count)) => {
            let both = format!("{why} · {count}");
            (if width(&both) + 3 <= room { both } else { count }, theme.warning)
        }
    })
}

/// How much the row tells of what is saved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SaveState {
    /// How many cases.
    Counted,
    /// That it is, where marks and drafts need the room.
    Short,
}

/// Returns the save state: `✓ saved N`, or that something is not saved yet, or cannot be.
pub(super) fn save_state(context: &Context<'_>, how: SaveState) -> Spans {
    let state = context.state;
    let theme = context.theme;
    if let Some(unsettled) = unsettled(context, how) {
        return vec![unsettled];
    }
    if ends_with_drafts(context, how) {
        let first = begun(context, usize::MAX).into_iter().take(1);
        return first.map(|(text, style)| Span::styled(text, style)).collect();
    }
    let ruled = state.settling().map(|_| state.cases_settled());
    let drafts = draft_count(context);
    let saved = match ruled.unwrap_or_else(|| state.cases_saved()) {
        0 if drafts > 0 => Message::new("review-rest-saved"),
        // What was saved in earlier runs is saved as well.
        0 => Message::new("review-all-saved"),
        count if ruled.is_some() => {
            Message::new("settle-header-ruled").with("count", count.to_string())
        }
        _ if how == SaveState::Short => Message::new("review-saved-short"),
        // Plain digits, so that the number differs from the words around it. Beside more cases of today it is
        // that of this run.
        count => {
            let is_part =
                progress::today_shown(context).is_some_and(|today| today > as_count(count));
            let key = if is_part { "review-saved-since-start" } else { "review-saved" };
            Message::new(key).with("count", count.to_string())
        }
    };
    vec![
        Span::styled(format!("{} ", signs::DONE), theme.done()),
        Span::styled(context.format(&saved), theme.muted),
    ]
}

/// Returns what is being saved, or cannot be, or is not yet; `None` where nothing waits.
fn unsettled(context: &Context<'_>, how: SaveState) -> Option<Span<'static>> {
    let state = context.state;
    let warning = |key| Some(Span::styled(context.get(key), context.theme.warning));
    let busy = |key| Some(Span::styled(context.get(key), context.theme.strong));
    if state.failure().is_some() {
        return warning("review-not-saved");
    }
    if matches!(state.top(), Some(Layer::Export(dialogue)) if dialogue.step == ExportStep::Writing)
    {
        return busy("review-writing");
    }
    if state.is_blocked() {
        return warning("review-not-saved-yet");
    }
    if state.is_waiting() || !state.underway().is_empty() {
        return busy("review-saving");
    }
    // The marks are named before it, and what Enter would save is theirs.
    let is_for_marked = how == SaveState::Short && state.typed_for_marked() > 0;
    if is_for_marked { busy("review-marked-unsaved") } else { None }
}
