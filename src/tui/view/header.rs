//! The first row: how far one is, how fast it goes, what is in force, and what is saved.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::{paint, queue, rounds};
use crate::domain::Message;
use crate::review::layer::ExportStep;
use crate::review::pace::CASES_BEFORE_A_PACE;
use crate::review::queue::QueueContent;
use crate::review::round_desk::Scope;
use crate::review::{Layer, TeamDesk, TeamLink};
use crate::wording::text::{cut, width};

/// The widths of the progress bar, from the widest window to the narrowest.
const BARS: [u16; 4] = [30, 20, 12, 6];

/// A chip is cut to so many cells where the row is narrow.
const SHORTEST_CHIP: usize = 12;

type Spans = Vec<Span<'static>>;

pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(inner.width);
    let saved = save_state(context, SaveState::Counted);
    if context.state.is_empty() {
        paint::text(buffer, inner, "nybrott", context.theme.strong);
        return;
    }
    // What is in force is shown whole where it can: figures alone tell how far one is as well.
    let whole = done(context);
    let in_force = chips(context, usize::MAX, SaveState::Counted);
    let needed = [&whole, &in_force, &saved].map(|spans| paint::spans_width(spans));
    let done =
        if needed.iter().sum::<usize>() + 3 > room { done_in_figures(context) } else { whole };
    let needed = [&done, &in_force, &saved].map(|spans| paint::spans_width(spans));
    let is_tight = needed.iter().sum::<usize>() + 3 > room;
    let how = if is_tight { SaveState::Short } else { SaveState::Counted };
    let saved = save_state(context, how);
    let fixed = paint::spans_width(&done) + paint::spans_width(&saved) + 3;
    let mut right = chips(context, room.saturating_sub(fixed), how);
    right.extend(saved);
    let left_room = room.saturating_sub(paint::spans_width(&right) + 2);
    paint::cut_spans(
        buffer,
        Rect { width: u16::try_from(left_room).unwrap_or(u16::MAX), ..inner },
        progress(context, done, left_room),
    );
    paint::spans_at_end(buffer, inner, right);
}

/// Returns `211 of 800 done`.
fn done(context: &Context<'_>) -> Spans {
    let (theme, words, state) = (context.theme, context.words, context.state);
    if let Some(round) = state.round() {
        return rounds::place(context, round);
    }
    let total = Message::new("review-header-of").with("total", words.number(state.total()));
    vec![
        Span::styled(words.number(state.tally().classified), theme.strong),
        Span::styled(format!(" {}", context.format(&total)), theme.muted),
    ]
}

/// Returns `211/800`.
fn done_in_figures(context: &Context<'_>) -> Spans {
    let (words, state) = (context.words, context.state);
    let Scope { done, total } = state.scope();
    let (done, total) = (words.number(done), words.number(total));
    vec![Span::styled(format!("{done}/{total}"), context.theme.strong)]
}

/// Returns as much of the progress as there is room for: what does not fit goes from the right.
fn progress(context: &Context<'_>, done: Spans, room: usize) -> Spans {
    let theme = context.theme;
    let state = context.state;
    let Scope { done: classified, total } = state.scope();
    let percent =
        |percent| context.format(&Message::new("review-header-percent").with("percent", percent));
    let (percent, whole) = (percent(classified.saturating_mul(100) / total.max(1)), percent(100));
    let postponed = state.tally().postponed;
    let count = Message::new("review-header-postponed").with("count", postponed);
    let postponed = (postponed > 0).then(|| context.format(&count).into());
    let facts = today(context).into_iter().chain(pace(context)).chain(postponed);
    let spare = if state.round().is_some() { spare(context) } else { 0 };
    let goal = rounds::goal(context).map(|goal| format!(" · {goal}"));
    // A shorter bar says as much as a long one, a goal that is left out nothing.
    let beside = goal
        .as_ref()
        .map_or(0, |goal| paint::spans_width(&done) + width(&whole) + width(goal) + spare + 2);
    let fits = |cells: &u16| usize::from(*cells) * 4 + spare <= room;
    let mut bars = BARS.into_iter().filter(fits);
    let bars = bars.clone().find(|cells| usize::from(*cells) + beside <= room).or(bars.next());
    let mut spans = done;
    let mut left = room.saturating_sub(paint::spans_width(&spans));
    let mut add = |pieces: Spans, spare: usize| {
        let cells = paint::spans_width(&pieces);
        let fits = cells + spare <= left;
        if fits {
            left -= cells;
            spans.extend(pieces);
        }
        fits
    };
    if let Some(cells) = bars {
        add(bar(context, cells), 0);
    }
    add(vec![Span::styled(format!(" {percent}"), theme.text)], 0);
    let spare = if state.round().is_some() { spare + width(&whole) - width(&percent) } else { 0 };
    let mut before = "   ";
    // How many are left follows from the place in the round; how sure the sample is does not.
    if let Some(precision) = rounds::precision(context)
        && add(vec![Span::styled(format!("{before}{precision}"), theme.muted)], 0)
    {
        before = " · ";
    }
    let lacks_goal = goal.is_some_and(|goal| !add(vec![Span::styled(goal, theme.muted)], spare));
    if state.round().is_some() && !lacks_goal {
        let left = Message::new("review-header-round-left").with("count", total - classified);
        add(vec![Span::styled(format!(" · {}", context.format(&left)), theme.muted)], spare);
    }
    for fact in facts {
        let style = if fact.is_met { theme.strong } else { theme.muted };
        let pieces = vec![Span::styled(before, theme.muted), Span::styled(fact.text, style)];
        // What is less important does not take the room of what did not fit.
        if !add(pieces, spare) {
            break;
        }
        before = " · ";
    }
    spans
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

/// A fact about the work, beside the progress.
struct Fact {
    text: String,
    /// A goal is reached.
    is_met: bool,
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self { text, is_met: false }
    }
}

/// Returns the count of today, of the goal where there is one; none of the samples, which are no day's work.
fn today(context: &Context<'_>) -> Option<Fact> {
    let count = today_shown(context)?;
    let goal = i64::from(context.state.setup().daily_goal);
    if goal == 0 {
        let today = Message::new("review-header-today").with("count", count);
        return (count > 0).then(|| context.format(&today).into());
    }
    let is_met = count >= goal;
    let key = if is_met { "review-header-today-reached" } else { "review-header-today-of" };
    let today = Message::new(key).with("count", count).with("goal", goal);
    Some(Fact { text: context.format(&today), is_met })
}

/// Returns how many cases the row says were classified today.
fn today_shown(context: &Context<'_>) -> Option<i64> {
    context.state.today().filter(|_| !context.state.setup().holds_samples)
}

fn as_count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Returns the progress bar, exact to an eighth of a cell.
fn bar(context: &Context<'_>, cells: u16) -> Spans {
    let eighths = i64::from(cells) * 8;
    let Scope { done, total } = context.state.scope();
    let full = (done.saturating_mul(eighths) / total.max(1)).clamp(0, eighths);
    let full = usize::try_from(full).unwrap_or(0);
    let (whole, part) = (full / 8, full % 8);
    let mut done = signs::EIGHTHS[7].repeat(whole);
    if part > 0 {
        done.push_str(signs::EIGHTHS[part - 1]);
    }
    let rest = usize::from(cells) - whole - usize::from(part > 0);
    vec![
        Span::raw(" "),
        Span::styled(done, context.theme.bar),
        Span::styled(signs::REST.repeat(rest), context.theme.muted),
    ]
}

/// Returns cases per minute and the time left, once enough cases are classified to estimate them.
fn pace(context: &Context<'_>) -> Vec<Fact> {
    let state = context.state;
    let Some(pace) = state.pace().per_minute() else {
        // Beside the cases of an earlier session today, "after 10 cases" would be wrong.
        let counted = usize::try_from(state.today().unwrap_or(0)).unwrap_or(usize::MAX);
        let counted = counted.max(state.cases_saved());
        let is_early = counted < CASES_BEFORE_A_PACE && state.scope().done < state.scope().total;
        let later = is_early.then(|| context.get("review-header-pace-later").into());
        return later.into_iter().collect();
    };
    let pace = context.words.decimal(pace, 1);
    let pace = context.format(&Message::new("review-header-pace").with("pace", pace));
    let left = state.minutes_left().map(|minutes| match minutes {
        60.. => Message::new("review-header-left-hours")
            .with("hours", minutes / 60)
            .with("minutes", minutes % 60),
        _ => Message::new("review-header-left").with("minutes", minutes),
    });
    let left = left.map(|left| context.format(&left).into());
    std::iter::once(pace.into()).chain(left).collect()
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
    if let QueueContent::Listed { cases, about } = &state.queue().shown
        && state.queue().is_narrowed()
    {
        let count = context.words.number(as_count(cases.len()));
        let used = cells(&chips) + width(&count) + 6;
        let name = queue::list_name(context, about, room.saturating_sub(used));
        chips.push((format!("{name} · {count}"), theme.chip));
    }
    if let not_kept @ 1.. = state.drafts_not_kept() {
        let count = Message::new("review-header-drafts-not-saved").with("count", not_kept);
        let whole = Some(context.format(&count)).filter(|text| width(text) + 3 <= room);
        let short = || drafts(context).map(|(text, _)| text);
        chips.extend(whole.or_else(short).map(|text| (text, theme.warning)));
    } else {
        chips.extend(drafts(context));
        chips.extend(rulings_begun(context));
    }
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
    let warning = |key| vec![Span::styled(context.get(key), theme.warning)];
    let busy = |key| vec![Span::styled(context.get(key), theme.strong)];
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
    if how == SaveState::Short && state.typed_for_marked() > 0 {
        // The marks are named before it, and what Enter would save is theirs.
        return busy("review-marked-unsaved");
    }
    let ruled = state.settling().map(|_| state.cases_settled());
    let drafts = draft_count(context);
    let saved = match ruled.unwrap_or_else(|| state.cases_saved()) {
        0 if drafts > 0 && how == SaveState::Counted => Message::new("review-rest-saved"),
        0 if drafts > 0 => Message::new("review-saved-short"),
        // What was saved in earlier runs is saved as well.
        0 => Message::new("review-all-saved"),
        count if ruled.is_some() => {
            Message::new("settle-header-ruled").with("count", count.to_string())
        }
        _ if how == SaveState::Short => Message::new("review-saved-short"),
        // Plain digits, so that the number differs from the words around it. Beside more cases of today it is
        // that of this run.
        count => {
            let is_part = today_shown(context).is_some_and(|today| today > as_count(count));
            let key = if is_part { "review-saved-since-start" } else { "review-saved" };
            Message::new(key).with("count", count.to_string())
        }
    };
    vec![
        Span::styled(format!("{} ", signs::DONE), theme.bar),
        Span::styled(context.format(&saved), theme.muted),
    ]
}
