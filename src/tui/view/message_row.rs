//! The row above the keys: the message of the moment, else the decision saved last.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::saving::{self, LastState};
use super::context::Context;
use super::footer::key_label;
use super::layout::Layout;
use super::paint::{self, rows};
use super::{notice, queue, settling};
use crate::domain::Message;
use crate::review::{Command, Layer, Notice, Pane, Tone, Topic};
use crate::tui::Mode;
use crate::wording::text::width;

/// A report that shows so many rows above a message has room.
const ROOMY: u16 = 8;

/// A queue of fewer rows has none to give to a message.
const LEAST_QUEUE: u16 = 6;

/// Where the message of the moment is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MessagePlace {
    /// There is none.
    Nowhere,
    /// In its row.
    Row,
    /// Over what is here otherwise.
    Over(Rect),
}

/// Returns whether the decision saved last stays in its row below a message, which is about the case that came after it.
pub(super) fn keeps_last_saved(context: &Context<'_>, layout: &Layout) -> bool {
    let state = context.state;
    let saved = state.last_saved_in_sight().filter(|_| layout.message != layout.footer);
    let Some((saved, notice)) = saved.zip(state.notice()) else { return false };
    let is_of_another = state.current() != Some(saved.no);
    notice.is_only_about(Topic::NextCase) || (is_of_another && is_about_classified(notice))
}

/// Returns whether a message is about the open case alone, which is classified.
fn is_about_classified(notice: &Notice) -> bool {
    let is_draft = |message: &Message| message.key.starts_with("review-finished-draft");
    notice.is_only_about(Topic::Classified)
        || notice.is_only_about(Topic::TextChanged)
        || notice.messages().all(is_draft)
}

/// Draws the message of the moment: one that fits in its row, where that `is_free`, a longer one over the last rows of the
/// stage. So no row moves, and no rule is covered; on the smallest screens one that is longer than the stage covers the questions until the next key.
pub(super) fn draw_message(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (stage, body): (Rect, Rect),
    (lies_above, is_free): (bool, bool),
) -> MessagePlace {
    let Some(shown) = notice::current(context) else { return MessagePlace::Nowhere };
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let mut text = notice::text(context, &shown, usize::from(row.width));
    let style = notice::style(context, &shown);
    if width(&text) > usize::from(row.width) {
        let short = notice::short(context, &shown, usize::from(row.width));
        text = short.filter(|short| width(short) <= usize::from(row.width)).unwrap_or(text);
    }
    if is_free && width(&text) <= usize::from(row.width) {
        paint::text(buffer, row, &text, style);
        return MessagePlace::Row;
    }
    // Where nothing more can be saved, it is read whole.
    let stage = if is_apart(context) && context.state.failure().is_some() { body } else { stage };
    let inner_width = stage.width.saturating_sub(2);
    let text = if (shown.tone == Tone::Plain || is_apart(context)) && is_at_questions(context) {
        // What went as asked hides no answers, and nothing hides those of a case that lies over another.
        above_answers(context, &shown, text, (inner_width, stage.height))
    } else {
        text
    };
    let needed = paint::height(&text, inner_width);
    let is_too_long = needed > stage.height;
    // One that stays must not cover the questions.
    let is_of_the_moment = context.state.notice().is_some() && context.state.failure().is_none();
    let below = body.bottom().saturating_sub(stage.bottom());
    let is_over_queue = context.state.top().is_none() && context.state.pane() == Pane::Queue;
    if is_over_queue && is_of_the_moment && stage.height < LEAST_QUEUE && needed < below {
        // The few rows of a list stay in sight, with the one in focus; so do all answers, and where there is room the last row, which
        // says what Enter does.
        let below_stepper = stage.bottom() + 1;
        let y = (body.bottom() - 1 - needed).max(below_stepper);
        let panel = Rect { y, height: needed, ..stage };
        draw_panel(context, buffer, panel, (&text, style));
        return MessagePlace::Over(panel);
    }
    let stage = if is_too_long && is_of_the_moment && context.state.top().is_none() {
        Rect { y: body.y, height: body.height, ..stage }
    } else if needed == stage.height
        && is_of_the_moment
        && context.state.top().is_none()
        && context.state.open_case().is_some()
    {
        // The title of the case that it is about stays.
        Rect {
            y: stage.y + 1,
            height: stage.height.min(body.bottom().saturating_sub(stage.y + 1)),
            ..stage
        }
    } else {
        stage
    };
    let text =
        notice::with_its_end(&text, usize::from(inner_width), usize::from(stage.height)).join("\n");
    let lines = paint::height(&text, inner_width).min(stage.height);
    // What stays leaves a dialogue in sight, which is at the end of the stage.
    let from = if lies_above { 0 } else { stage.height - lines };
    // Where the report has room, the rule below it stays: it says how much is still to read.
    let state = context.state;
    let keeps_rule = is_at_questions(context) && !state.answers_for_all() && from >= ROOMY;
    let from = if keeps_rule { from - 1 } else { from };
    let panel = rows(stage, from, lines);
    draw_panel(context, buffer, panel, (&text, style));
    MessagePlace::Over(panel)
}

/// Returns where the queue lies over the report, drawn again above a message that would hide the row of the open case; `None`
/// where it does not.
pub(super) fn list_beside(
    context: &Context<'_>,
    buffer: &mut Buffer,
    layout: &Layout,
    message: MessagePlace,
) -> Option<Rect> {
    let state = context.state;
    let is_there = state.top().is_none() && state.open_case().is_some();
    let list = layout.queue_over_report();
    let is_over = is_there && layout.is_queue_over(state.pane());
    is_over.then(|| match message {
        MessagePlace::Over(panel) if queue::is_hidden_by(context, list, panel) => {
            let above = rows(list, 0, panel.y.saturating_sub(list.y));
            queue::draw_over(context, buffer, above);
            above
        }
        _ => list,
    })
}

/// Returns whether questions are answered below a report: those of the open case, or of one that lies over it.
fn is_at_questions(context: &Context<'_>) -> bool {
    is_apart(context) || (context.state.top().is_none() && context.state.open_case().is_some())
}

/// Returns whether a case is answered that lies over the one of the queue: to be settled, before the others' answers are seen, or
/// to practise.
fn is_apart(context: &Context<'_>) -> bool {
    match context.state.top() {
        Some(Layer::Settling(layer)) => settling::is_answered_blind(layer),
        Some(Layer::Training(_)) => true,
        _ => false,
    }
}

/// Returns as much of a message as fits above the answers, which it does not hide: the folders of a path go before a sentence,
/// and so does the middle of the name of a file.
fn above_answers(
    context: &Context<'_>,
    shown: &Notice,
    whole: String,
    (width, height): (u16, u16),
) -> String {
    let fits = |text: &String| paint::height(text, width) <= height;
    if fits(&whole) {
        return whole;
    }
    let room = usize::from(width);
    let shorter = |path| notice::with_short_paths(context, shown, (room, path));
    let fitting = [room, room * 2 / 3, room / 2].into_iter().map(shorter).find(fits);
    fitting.unwrap_or_else(|| notice::in_rows(&shorter(room / 3), (width, height)).to_owned())
}

fn draw_panel(
    context: &Context<'_>,
    buffer: &mut Buffer,
    panel: Rect,
    (text, style): (&str, Style),
) {
    paint::clear(buffer, panel, context.theme.text);
    let inner = Rect { x: panel.x + 1, width: panel.width.saturating_sub(2), ..panel };
    paint::paragraph(buffer, inner, text, style);
}

/// Draws what the tour has to say in the row of the messages, where there is no room for rules; returns whether it did.
pub(super) fn draw_lesson(context: &Context<'_>, buffer: &mut Buffer, area: Rect) -> bool {
    let state = context.state;
    let is_at_case = state.top().is_none() && state.page().is_none() && !state.answers_for_all();
    let Some(tour) = state.tour().filter(|_| is_at_case) else { return false };
    let Some(panel) = state.panel() else { return false };
    let [_, lesson] = tour.lesson(panel.focus, panel.answers.are_complete());
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    paint::text(buffer, row, &context.get(lesson), context.theme.strong);
    true
}

/// Returns whether the decision saved last has nothing to do with a dialogue: something is typed, imported or practised.
pub(super) const fn hides_last_saved(layer: &Layer) -> bool {
    matches!(
        layer,
        Layer::Columns(_)
            | Layer::Import(_)
            | Layer::Search(_)
            | Layer::Filter(_)
            | Layer::Palette(_)
            | Layer::Note(_)
            | Layer::Training(_)
    )
}

/// Draws the decision saved last: its category and verdict as in the queue, then all of it in
/// words; at the end the key that takes it back.
pub(super) fn draw_last_saved(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let state = context.state;
    let theme = context.theme;
    let settling = state.settling();
    let last = match settling {
        Some(settling) => settling.last.as_ref(),
        None => state.last_saved_in_sight(),
    };
    let Some(last) = last else { return };
    // An act on its way to a disk that failed, or to a file that is held, is decided but not saved.
    let unsaved = (state.failure().is_some() || state.is_blocked())
        && state.underway().iter().any(|act| act.case.no == last.no);
    // Several cases lie nowhere: what was saved before the program started must not look like what has just been saved.
    let is_before = match last.cases {
        1 => state.current().is_some_and(|no| no != last.no),
        _ => state.cases_saved() == 0,
    };
    let (how, style) = match (unsaved, is_before) {
        (true, _) => (LastState::Unsaved, theme.warning),
        (false, true) => (LastState::OfCaseBefore, theme.muted),
        (false, false) => (LastState::Saved, theme.muted),
    };
    let mut undo = Vec::new();
    let undoes = match state.top() {
        Some(Layer::Settling(settling)) => settling.undoes_last(),
        _ => state.undoes_last_saved(),
    };
    if undoes && let Some(name) = context.keymap.key_names(Command::Undo, Mode::Case).next() {
        undo.push(Span::styled(key_label(context, name), theme.strong));
        undo.push(Span::styled(format!(" {}", context.get("review-undo-hint")), theme.muted));
    }
    let undo_width = u16::try_from(paint::spans_width(&undo)).unwrap_or(u16::MAX);
    let left = Rect { width: row.width.saturating_sub(undo_width + 2), ..row };
    let mut spans = Vec::new();
    if saving::shares_verdict(last) {
        spans = queue::answer_spans(context, &last.answers);
        spans.push(Span::raw(" "));
    }
    let replaced = state.answers_replaced().filter(|_| !unsaved);
    let room = usize::from(left.width).saturating_sub(paint::spans_width(&spans));
    let said = match (settling, replaced) {
        (Some(_), _) => saving::last_ruled(context.words, last),
        (None, Some(before)) => saving::last_changed(context.words, last, how, before, room),
        (None, None) => saving::last_saved(context.words, last, how, room),
    };
    spans.push(Span::styled(said, style));
    paint::cut_spans(buffer, left, spans);
    paint::spans_at_end(buffer, row, undo);
}
