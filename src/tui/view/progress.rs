//! How far one is and how fast it goes: the beginning of the first row.

use ratatui::text::Span;

use super::super::signs;
use super::context::Context;
use super::{paint, rounds};
use crate::domain::Message;
use crate::review::pace::CASES_BEFORE_A_PACE;
use crate::review::round_desk::Scope;
use crate::wording::text::width;

/// The widths of the progress bar, from the widest window to the narrowest.
const BARS: [usize; 4] = [30, 20, 12, SHORTEST_BAR];

/// The bar of the narrowest window.
const SHORTEST_BAR: usize = 6;

/// From so many cells on blanks keep the place of what is behind a number that grows.
const ROOM_TO_STAY: usize = 40;

/// Parts the facts about the work from how much is done.
const BEFORE_FACTS: &str = "   ";

/// The pieces of a row.
pub(super) type Spans = Vec<Span<'static>>;

/// Returns `211 of 800 done`.
pub(super) fn done(context: &Context<'_>) -> Spans {
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
pub(super) fn done_in_figures(context: &Context<'_>) -> Spans {
    let (words, state) = (context.words, context.state);
    let Scope { done, total } = state.scope();
    let (done, total) = (words.number(done), words.number(total));
    vec![Span::styled(format!("{done}/{total}"), context.theme.strong)]
}

/// Returns as much of the progress as there is room for: what does not fit goes from the right. The end of the row may come to
/// take `spare` cells more.
pub(super) fn spans(context: &Context<'_>, done: Spans, (room, spare): (usize, usize)) -> Spans {
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
    let is_round = state.round().is_some();
    let goal = goal_of_round(context);
    let mut spans = done;
    if !is_round && room >= ROOM_TO_STAY {
        // As wide as at the end, so that what is behind it stays in its place.
        let cells = |count| width(&context.words.number(count));
        spans.push(Span::raw(" ".repeat(cells(total).saturating_sub(cells(classified)))));
    }
    let bar_cells = bar_cells(context, &spans, (room, spare));
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
    if let Some(cells) = bar_cells {
        add(bar(context, cells), 0);
    }
    // Here too. What a round has to show may take the blanks.
    let missing = width(&whole).saturating_sub(width(&percent));
    let blanks = " ".repeat(if is_round { 0 } else { missing });
    let percent = format!(" {percent}");
    if !add(vec![Span::styled(format!("{percent}{blanks}"), theme.text)], 0) {
        add(vec![Span::styled(percent, theme.text)], 0);
    }
    let spare = if is_round { spare + missing } else { 0 };
    let mut before = BEFORE_FACTS;
    // How many are left follows from the place in the round; how sure the sample is does not.
    if let Some(precision) = rounds::precision(context)
        && add(vec![Span::styled(format!("{before}{precision}"), theme.muted)], 0)
    {
        before = " · ";
    }
    let lacks_goal = goal.is_some_and(|goal| !add(vec![Span::styled(goal, theme.muted)], spare));
    if is_round && !lacks_goal {
        let left = Message::new("review-header-round-left").with("count", total - classified);
        add(vec![Span::styled(format!(" · {}", context.format(&left)), theme.muted)], spare);
    }
    for fact in facts {
        let style = if fact.is_met { theme.strong } else { theme.muted };
        let mut fits = |text: String| {
            add(vec![Span::styled(before, theme.muted), Span::styled(text, style)], spare)
        };
        // What is less important does not take the room of what did not fit.
        if !fits(fact.text) && !fact.short.is_some_and(fits) {
            break;
        }
        before = " · ";
    }
    spans
}

/// Returns how many cells the bar has: a shorter one says as much as a long one, a goal that is left out nothing. It gives way to
/// the count of today.
fn bar_cells(
    context: &Context<'_>,
    done: &[Span<'_>],
    (room, spare): (usize, usize),
) -> Option<usize> {
    let is_round = context.state.round().is_some();
    // It does not get shorter with the first answer to a case; the shortest may go instead.
    let has_room = |cells: usize| {
        cells * 4 + spare <= room || (!is_round && cells == SHORTEST_BAR && cells * 4 <= room)
    };
    let mut bars = BARS.into_iter().filter(|cells| has_room(*cells));
    let Some(beside) = with_goal(context, done) else { return bars.next() };
    let beside = beside.into_iter().min_by_key(|cells| (*cells > room, usize::MAX - *cells));
    let Some(beside) = beside else { return bars.next() };
    let fitting = |spare: usize| bars.clone().find(|cells| cells + 1 + beside + spare <= room);
    let kept = fitting(spare);
    if is_round {
        return kept.or_else(|| bars.next());
    }
    kept.or_else(|| fitting(0)).or_else(|| bars.next().filter(|_| beside > room))
}

/// Returns how many cells the beginning of the row takes without its bar, with the goal of the round, else the count of today with
/// its goal and without; `None` where there is neither.
fn with_goal(context: &Context<'_>, done: &[Span<'_>]) -> Option<[usize; 2]> {
    let whole = context.format(&Message::new("review-header-percent").with("percent", 100_i64));
    let goals = match goal_of_round(context) {
        None if context.state.round().is_none() => {
            let Fact { text, short, .. } = today(context)?;
            let short = short.as_ref().unwrap_or(&text);
            [width(&text), width(short)].map(|cells| cells + BEFORE_FACTS.len())
        }
        goal => [width(&goal?); 2],
    };
    Some(goals.map(|goal| paint::spans_width(done) + 1 + width(&whole) + goal))
}

fn goal_of_round(context: &Context<'_>) -> Option<String> {
    rounds::goal(context).map(|goal| format!(" · {goal}"))
}

/// Returns whether figures alone make room for the count of today and its goal, or for that count alone, which the words behind
/// them do not leave.
pub(super) fn wants_figures(
    context: &Context<'_>,
    done: &[Span<'_>],
    (room, spare): (usize, usize),
) -> bool {
    let figures = done_in_figures(context);
    let has_goal = context.state.round().is_none() && context.state.setup().daily_goal > 0;
    let cells = with_goal(context, done).zip(with_goal(context, &figures));
    let Some((in_words, in_figures)) = cells.filter(|_| has_goal) else { return false };
    let mut each = in_words.into_iter().zip(in_figures);
    each.any(|(in_words, in_figures)| in_words + spare > room && in_figures <= room)
}

/// A fact about the work, beside the progress.
struct Fact {
    text: String,
    /// The same without the goal, where there is one and less room.
    short: Option<String>,
    /// A goal is reached.
    is_met: bool,
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self { text, short: None, is_met: false }
    }
}

/// Returns the count of today, of the goal where there is one; none of the samples, which are no day's work.
fn today(context: &Context<'_>) -> Option<Fact> {
    let count = today_shown(context)?;
    let goal = i64::from(context.state.setup().daily_goal);
    let alone = Message::new("review-header-today").with("count", count);
    let alone = (count > 0).then(|| context.format(&alone));
    if goal == 0 {
        return alone.map(Fact::from);
    }
    let is_met = count >= goal;
    let key = if is_met { "review-header-today-reached" } else { "review-header-today-of" };
    let today = Message::new(key).with("count", count).with("goal", goal);
    Some(Fact { text: context.format(&today), short: alone, is_met })
}

/// Returns how many cases the row says were classified today.
pub(super) fn today_shown(context: &Context<'_>) -> Option<i64> {
    context.state.today().filter(|_| !context.state.setup().holds_samples)
}

/// Returns the progress bar, exact to an eighth of a cell.
fn bar(context: &Context<'_>, cells: usize) -> Spans {
    let eighths = i64::try_from(cells).unwrap_or(0) * 8;
    let Scope { done, total } = context.state.scope();
    let full = (done.saturating_mul(eighths) / total.max(1)).clamp(0, eighths);
    let full = usize::try_from(full).unwrap_or(0);
    let (whole, part) = (full / 8, full % 8);
    let mut done = signs::EIGHTHS[7].repeat(whole);
    if part > 0 {
        done.push_str(signs::EIGHTHS[part - 1]);
    }
    let rest = cells - whole - usize::from(part > 0);
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
