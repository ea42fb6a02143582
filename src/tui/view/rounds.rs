//! Rounds: the dialogues, what the header says of one, what is next when a share is done, who answered what.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::boxes::{dialogue_box, inner_width};
use super::context::Context;
use super::field::draw_field;
use super::list_rows::{BEFORE_TEXT, ListRow, cursor_mark, window};
use super::paint::{self, rows};
use crate::domain::rounds::{PlannedRound, RoundKind, RoundPart, RoundStatus, SampleProgress};
use crate::domain::{CaseNo, Message, Statement};
use crate::review::State;
use crate::review::round_desk::RoundQueue;
use crate::review::round_form::{FormStep, RoundDeed, RoundForm, RoundsDialogue};
use crate::wording;
use crate::wording::text::{cut, one_line, whole_parts, width, wrap};
use crate::words::Words;

/// Returns `round main 37 of 154`: where the open case is in the order of reading.
pub(super) fn place(context: &Context<'_>, round: &RoundQueue) -> Vec<Span<'static>> {
    let theme = context.theme;
    let at = match context.state.current() {
        Some(no) => {
            let at = round.place(no);
            let Some(at) = at.map(|place| number(context, place + 1)) else {
                return outside(context, round);
            };
            // Beside how sure a sample is there is no room for a word more in 80 columns.
            if context.state.rounds().sample_progress().is_some() {
                at
            } else {
                context.format(&Message::new("review-header-round-case").with("at", at))
            }
        }
        None => number(context, round.count() - round.left()),
    };
    let name = Message::new("review-header-round").with("name", one_line(&round.name));
    let of = Message::new("review-header-round-of").with("total", number(context, round.count()));
    vec![
        Span::styled(format!("{} ", cut(&context.format(&name), LONGEST_NAME)), theme.strong),
        Span::styled(at, theme.strong),
        Span::styled(format!(" {}", context.format(&of)), theme.muted),
    ]
}

/// Returns that the open case is none of the round's, and how far that is.
fn outside(context: &Context<'_>, round: &RoundQueue) -> Vec<Span<'static>> {
    let theme = context.theme;
    let done = number(context, round.count() - round.left());
    let of = Message::new("review-header-round-of").with("total", number(context, round.count()));
    let name = format!("{} {}", context.get("review-header-round-outside"), one_line(&round.name));
    vec![
        Span::styled(format!("{} ", cut(&name, LONGEST_NAME + LONGEST_NAME / 2)), theme.strong),
        Span::styled(done, theme.strong),
        Span::styled(format!(" {}", context.format(&of)), theme.muted),
    ]
}

/// Returns how sure a sample is by now: `±5.8 now · 351 more for ±3`.
pub(super) fn precision(context: &Context<'_>) -> Option<String> {
    // The finished screen says what a sample that is read comes to.
    context.state.round().filter(|round| round.left() > 0)?;
    let SampleProgress { half_width, wanted, more, .. } =
        context.state.rounds().sample_progress()?;
    let now = context.words.decimal(half_width, 1);
    let message = Message::new("review-header-precision").with("now", now.as_str());
    Some(context.format(&message.with("more", more).with("wanted", i64::from(wanted))))
}

/// Returns the goal of the round that the queue is: `goal 0.80`.
pub(super) fn goal(context: &Context<'_>) -> Option<String> {
    let round = context.state.round()?.round;
    let all = context.state.rounds().all();
    let goal = all.iter().find(|of| of.plan.round == round)?.plan.goal?;
    let goal = context.words.decimal(goal, 2);
    Some(context.format(&Message::new("review-header-goal").with("goal", goal)))
}

/// Cells of a round's name in the header.
const LONGEST_NAME: usize = 24;

fn number(context: &Context<'_>, count: usize) -> String {
    context.words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Draws the rounds, and which of them one works in.
pub(super) fn draw_rounds(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    dialogue: &RoundsDialogue,
) {
    if let Some((deed, round)) = &dialogue.asked {
        let ask = round_question(context.words, context.state, (*deed, round));
        let height = paint::height(&ask, inner_width(stage));
        let heading = context.get(match deed {
            RoundDeed::Close => "review-round-close-heading",
            RoundDeed::HandOut => "review-round-hand-out-heading",
        });
        let inner = dialogue_box(context, buffer, stage, &heading, height);
        paint::paragraph(buffer, inner, &ask, context.theme.strong);
        return;
    }
    let room = usize::from(inner_width(stage).saturating_sub(BEFORE_TEXT));
    let lines = rounds_in_lines(context.words, context.state, room);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let heading = context.get("review-rounds-heading");
    let inner = dialogue_box(context, buffer, stage, &heading, height);
    let numbered: Vec<(usize, &String)> = (0..).zip(&lines).collect();
    for ((digit, line), row, here) in window(&numbered, dialogue.selected, (inner, 1)) {
        let row = ListRow::new(buffer, row, &context.theme, here);
        let digit = if *digit < 10 { digit.to_string() } else { " ".to_owned() };
        let mut spans = row.keyed(digit);
        spans.push(Span::styled((*line).clone(), row.text));
        row.draw(buffer, spans);
    }
}

/// Returns what is asked before that is done with a round.
#[must_use]
pub fn round_question(
    words: &Words,
    state: &State,
    (deed, round): (RoundDeed, &RoundStatus),
) -> String {
    let name = round.plan.name.as_str();
    let message = match deed {
        RoundDeed::Close => {
            let outstanding = round.outstanding();
            let is_unsure = outstanding > 0 && state.team().is_some();
            let key =
                if is_unsure { "review-round-ask-close-team" } else { "review-round-ask-close" };
            Message::new(key).with("count", outstanding)
        }
        RoundDeed::HandOut => {
            let own = state.reviewer();
            let others = round.readers.iter().filter(|of| of.reviewer.id() != own.id());
            let counted = others.map(|of| format!("{} ({})", of.reviewer.as_str(), of.given));
            let project = Path::new(&state.setup().project_path);
            let folder = project.parent().unwrap_or(project).to_string_lossy();
            Message::new("review-round-ask-hand-out")
                .with("readers", counted.collect::<Vec<_>>().join(", "))
                .with("folder", folder.as_ref())
        }
    };
    words.format(&message.with("name", name))
}

/// Returns the whole project and each round in a line of at most so many cells, as far as that is possible.
#[must_use]
pub fn rounds_in_lines(words: &Words, state: &State, room: usize) -> Vec<String> {
    let whole = Message::new("review-round-whole").with("total", state.total());
    let whole = words.format(&whole);
    let rounds = state.rounds().all().iter().map(|round| in_short(words, state, (round, room)));
    std::iter::once(whole).chain(rounds).collect()
}

/// Returns a round in a line: what it is, how far the reviewer is, since when it is open or closed, and its goal. Where that is
/// too long, the goal goes first, then the kind, and a part that has no room goes whole.
fn in_short(words: &Words, state: &State, (round, room): (&RoundStatus, usize)) -> String {
    let is_of = match &round.end {
        None => Message::new("round-state-open").with("day", words.date(round.opened_at)),
        Some(end) if end.is_void => {
            Message::new("round-state-void").with("day", words.date(end.at))
        }
        Some(end) => Message::new("round-state-closed").with("day", words.date(end.at)),
    };
    let own = state.rounds().queue(round.plan.round).map(|queue| {
        let own = Message::new("review-round-own")
            .with("done", queue.count() - queue.left())
            .with("given", queue.count());
        words.format(&own)
    });
    let goal = round.plan.goal.map(|goal| {
        words.format(&Message::new("review-round-goal").with("goal", words.decimal(goal, 2)))
    });
    let name = Some(one_line(&round.plan.name));
    let kind = Some(words.format(&wording::round_kind(round.plan.kind)));
    let since = Some(words.format(&is_of));
    let joined = |parts: [&Option<String>; 5]| {
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
    };
    let lines = [
        joined([&name, &kind, &own, &since, &goal]),
        joined([&name, &kind, &own, &since, &None]),
        joined([&name, &None, &own, &since, &None]),
    ];
    let [.., shortest] = &lines;
    let line = lines.iter().find(|line| width(line) <= room).unwrap_or(shortest);
    whole_parts(line, room).to_owned()
}

/// Draws the dialogue that opens a round; returns the position of the cursor in the line that is typed.
pub(super) fn draw_form(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    form: &RoundForm,
) -> Option<Position> {
    match &form.step {
        FormStep::Drawing | FormStep::Exchanging(_) => {
            let heading = context.get("review-round-form-heading");
            let inner = dialogue_box(context, buffer, stage, &heading, 1);
            let is_drawn = form.step == FormStep::Drawing;
            let key = if is_drawn { "review-round-drawing" } else { "review-team-underway" };
            paint::text(buffer, inner, &context.get(key), context.theme.text);
            None
        }
        FormStep::Agree(planned) => {
            draw_preview(context, buffer, stage, planned);
            None
        }
        FormStep::Typing => draw_lines(context, buffer, stage, form),
    }
}

/// Draws what would be drawn. How to agree is in the heading, which is never cut for the sake of a line.
fn draw_preview(context: &Context<'_>, buffer: &mut Buffer, stage: Rect, planned: &PlannedRound) {
    let lines = wording::round_preview(context.words, planned);
    let lines: Vec<String> = lines.iter().map(|line| one_line(&context.format(line))).collect();
    let heights = lines.iter().map(|line| paint::height(line, inner_width(stage)));
    let height = heights.fold(0, u16::saturating_add);
    let heading = context.get("review-round-agree");
    let inner = dialogue_box(context, buffer, stage, &heading, height);
    let mut used = 0;
    for line in &lines {
        let rest = rows(inner, used, inner.height.saturating_sub(used));
        used += paint::paragraph(buffer, rest, line, context.theme.text);
    }
}

/// Draws the lines of the form, the one that is asked for with what to type below it.
fn draw_lines(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    form: &RoundForm,
) -> Option<Position> {
    let lines = form.lines();
    let hint = round_hint(context.words, form);
    let hint_height = paint::height(&hint, inner_width(stage));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(hint_height);
    let heading = context.get("review-round-form-heading");
    let inner = dialogue_box(context, buffer, stage, &heading, height);
    let hint_height = hint_height.min(inner.height.saturating_sub(1));
    let under = rows(inner, inner.height.saturating_sub(hint_height), hint_height);
    paint::paragraph(buffer, under, &hint, context.theme.text);
    let titles: Vec<String> = lines.iter().map(|line| context.get(line.title())).collect();
    let widest = titles.iter().map(|title| width(title)).max().unwrap_or(0);
    let named: Vec<(RoundPart, &String)> = lines.iter().copied().zip(&titles).collect();
    let at = lines.iter().position(|line| *line == form.line).unwrap_or(0);
    let area = rows(inner, 0, inner.height.saturating_sub(hint_height));
    let mut cursor = None;
    for ((line, title), row, here) in window(&named, at, (area, 1)) {
        let gap = " ".repeat(widest.saturating_sub(width(title)));
        let label = format!("{} {title}{gap}  ", cursor_mark(here));
        let style = if here { context.theme.strong } else { context.theme.muted };
        let field = form.fields.get(line).filter(|_| here);
        paint::text(buffer, row, &label, style);
        let cells = u16::try_from(width(&label)).unwrap_or(u16::MAX).min(row.width);
        let value = Rect { x: row.x + cells, width: row.width - cells, ..row };
        match (line, field) {
            (RoundPart::Kind, _) => {
                let kind = context.format(&wording::round_kind(form.kind));
                paint::text(buffer, value, &kind, context.theme.text);
            }
            (_, Some(input)) => cursor = draw_field(context, buffer, value, "", input),
            (_, None) if here => {
                cursor = draw_field(context, buffer, value, "", &tui_input::Input::default());
            }
            (line, None) => {
                paint::text(buffer, value, &one_line(form.typed(*line)), context.theme.text);
            }
        }
    }
    cursor
}

/// Returns what to type on the line that is asked for.
#[must_use]
pub fn round_hint(words: &Words, form: &RoundForm) -> String {
    if form.line != RoundPart::Kind {
        return words.get(form.line.hint());
    }
    let kinds = (1..).zip(RoundKind::ALL);
    let kinds = kinds.map(|(digit, kind): (usize, RoundKind)| {
        format!("{digit} {}", words.format(&wording::round_kind(kind)))
    });
    kinds.collect::<Vec<_>>().join(" · ")
}

/// Draws the question whether to see what others say although a round is open.
pub(super) fn draw_unblind(context: &Context<'_>, buffer: &mut Buffer, stage: Rect) {
    let ask = context.get("review-unblind-ask");
    let height = paint::height(&ask, inner_width(stage));
    let heading = context.get("review-unblind-heading");
    let inner = dialogue_box(context, buffer, stage, &heading, height);
    paint::paragraph(buffer, inner, &ask, context.theme.strong);
}

/// Returns who answered what of a case, in lines.
pub(super) fn statement_lines(
    context: &Context<'_>,
    (no, said): (CaseNo, &[Statement]),
    room: usize,
) -> Vec<(String, Style)> {
    let words = context.words;
    let heading = Message::new("review-case-number").with("no", words.number(no.0));
    let mut lines = vec![(context.format(&heading), context.theme.strong)];
    lines.push((String::new(), Style::new()));
    if said.is_empty() {
        let none = wrap(&context.get("review-said-none"), room);
        lines.extend(none.into_iter().map(|line| (line, Style::new())));
    }
    for Statement { reviewer, standing } in said {
        let classification = &standing.classification;
        let answers = classification.answers.clone();
        let mut parts = vec![wording::answers_in_short(words, &answers)];
        if answers.are_complete() {
            parts.push(wording::verdict(words, &answers, usize::MAX));
        }
        if classification.flagged {
            parts.push(context.get("review-mark-flag"));
        }
        if let Some(note) = &classification.note {
            let note = Message::new("review-history-note").with("note", note.as_str());
            parts.push(context.format(&note));
        }
        parts.retain(|part| !part.is_empty());
        let text = format!("{}: {}", one_line(reviewer.as_str()), parts.join(" · "));
        for (line, at) in wrap(&text, room.saturating_sub(4)).into_iter().zip(0..) {
            let indent = if at == 0 { "" } else { "    " };
            lines.push((format!("{indent}{line}"), Style::new()));
        }
    }
    lines
}
