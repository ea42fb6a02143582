//! The verdict that follows from the answers, as a chip with its reasons, and what Enter does.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::context::Context;
use super::footer::key_label;
use super::paint::{self, rows};
use crate::codebook;
use crate::codebook::own::facet_name;
use crate::domain::{Answers, FacetWord, Message};
use crate::review::settling::Settling;
use crate::review::{Command, Onward, OpenCaseView, Pane, Panel};
use crate::tui::Mode;
use crate::wording;
use crate::wording::text::{one_line, width};

/// In fewer cells a reason says nothing.
const FEWEST_OF_REASON: usize = 8;

/// Between the verdict and what Enter does: behind a single blank they are read as one sentence.
const GAP: usize = 2;

/// From so many cells on a sentence about marked cases is whole.
const ROOMY: u16 = 60;

/// From so many cells on a reason leaves room for what Enter does.
const ROOM_FOR_BOTH: usize = 50;

/// Returns what the open case is settled as, where a ruling on it counts and the queue knows of it.
pub(super) fn settled_heading(context: &Context<'_>) -> Option<String> {
    let answers = wording::answers_in_short(context.words, ruled(context)?);
    Some(context.format(&Message::new("settle-is-settled").with("answers", answers)))
}

fn ruled<'a>(context: &Context<'a>) -> Option<&'a Answers> {
    let view = context.state.open_case()?;
    context.state.queue().row(view.open.no)?.ruled.as_ref()
}

/// Returns what the open case is settled as, and that the reviewer has not answered it; in fewer cells only the former.
fn settled(context: &Context<'_>, room: usize) -> Option<String> {
    let ruled = ruled(context)?;
    let whole = wording::settled_by_others(context.words, ruled);
    let fits = width(&whole) <= room;
    Some(if fits { whole } else { wording::settled_in_full(context.words, ruled) })
}

/// Draws the verdict of the open case; at its end that Enter saves, or that a case much like this
/// one was answered otherwise. Of one that the reviewer has not answered and that is settled, what it is settled as.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, panel: &Panel) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let cells = usize::from(inner.width) * usize::from(area.height);
    if panel.answers.is_blank()
        && let Some(settled) = settled(context, cells)
    {
        paint::paragraph(buffer, inner, &settled, context.theme.text);
        return;
    }
    let answers = panel.answers.clone();
    let room = usize::from(inner.width);
    // An answer that the case cannot be saved without comes before how another case was answered.
    let differing = differing(context, &answers).filter(|_| required(context).is_none());
    let (remarks, gap) = match differing {
        _ if !answers.are_complete() => (Vec::new(), GAP),
        // A warning is not left out for a blank.
        Some(differing) => {
            (differing.map(|remark| vec![Span::styled(remark, context.theme.warning)]).into(), 1)
        }
        None => (ready_remarks(context), GAP),
    };
    // That Enter saves is not the price of a long reason, where both can be read. From a finished case it only goes on, which the
    // last row says too.
    let is_finished = context.state.open_case().is_some_and(OpenCaseView::is_untouched);
    let shares = area.height == 1 && room >= ROOM_FOR_BOTH && !is_finished;
    let mut limits: Vec<usize> =
        remarks.iter().map(|it| room.saturating_sub(paint::spans_width(it) + gap)).collect();
    if !is_changed(context) {
        // The least that it says. That the case has changed is seen nowhere else.
        limits = limits.into_iter().max().filter(|_| shares).into_iter().collect();
    }
    let fitting = limits.into_iter().filter(|_| area.height == 1).find_map(|limit| {
        let spans = spans(context, &answers, limit);
        (!spans.is_empty() && paint::spans_width(&spans) <= limit).then_some(spans)
    });
    let spans = fitting.unwrap_or_else(|| spans(context, &answers, room));
    let beside = room.saturating_sub(paint::spans_width(&spans) + gap);
    paint::cut_spans(buffer, rows(inner, 0, 1), spans);
    let (left, row) = match area.height {
        2.. => (room, rows(inner, 1, 1)),
        _ => (beside, inner),
    };
    if let Some(remark) = remarks.iter().find(|remark| paint::spans_width(remark) <= left) {
        paint::spans_at_end(buffer, row, remark.clone());
    }
}

/// Draws the verdict of answers that are no decision of the open case, or what there is to know as long as there are
/// none; at its end what Enter does with them.
pub(super) fn draw_unsaved(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (panel, blank, enter): (&Panel, &str, &str),
) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if panel.answers.is_blank() && !blank.is_empty() {
        if area.height > 1 {
            paint::paragraph(buffer, inner, blank, context.theme.muted);
        } else {
            paint::text(buffer, rows(inner, 0, 1), blank, context.theme.muted);
        }
        return;
    }
    let room = usize::from(inner.width);
    let spans = spans(context, &panel.answers, room);
    let beside = room.saturating_sub(paint::spans_width(&spans) + GAP);
    paint::cut_spans(buffer, rows(inner, 0, 1), spans);
    let remark = ready(context, enter);
    let (room, row) =
        if area.height > 1 { (room, rows(inner, 1, 1)) } else { (beside, rows(inner, 0, 1)) };
    let is_typed_in = context.state.settling().is_some_and(Settling::is_typed_in);
    let is_ready = panel.answers.are_complete() && !is_typed_in;
    if is_ready && paint::spans_width(&remark) <= room {
        paint::spans_at_end(buffer, row, remark);
    }
}

/// Draws the verdict of all marked cases, where their answers are the same; before the first answer `heading`, which
/// says for how many cases the answers are where no row above the questions does.
pub(super) fn draw_for_all(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (panel, heading): (&Panel, &str),
) {
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..rows(area, 0, 1) };
    let state = context.state;
    let outlook = state.batch_outlook();
    let is_ready = state.top().is_none()
        && !state.batch().answers.is_blank()
        && state.batch_underway().is_none()
        && state.marks().are_known();
    let key = match outlook.asks_again() && !state.batch().asked_again {
        // Whether all are left out or have these answers, the panel says where it has the rows.
        _ if outlook.changes_nothing() => "review-batch-ready-none",
        true if row.width >= ROOMY => "review-batch-ready-twice-in-full",
        true => "review-batch-ready-twice",
        false => "review-batch-ready",
    };
    let ready = Message::new(key).with("count", outlook.written());
    let ready = if is_ready { context.format(&ready) } else { String::new() };
    // What Enter does to so many cases is the last to go.
    let room = usize::from(row.width).saturating_sub(width(&ready) + 2);
    let spans = if state.batch().answers.is_blank() && !heading.is_empty() {
        vec![Span::styled(heading.to_owned(), context.theme.accent)]
    } else if panel.answers.is_blank() && panel.mixed.is_empty() && state.marked_with_drafts() > 0 {
        let drafts = Message::new("review-batch-verdict-drafts");
        let drafts = context.format(&drafts.with("count", state.marked_with_drafts()));
        vec![Span::styled(drafts, context.theme.text)]
    } else if panel.mixed.is_empty() {
        spans(context, &panel.answers, room)
    } else {
        let mixed = context.get("review-batch-verdict-mixed");
        let has_room = width(&mixed) <= room;
        let mixed = has_room.then(|| Span::styled(mixed, context.theme.text));
        mixed.into_iter().collect()
    };
    let left = Rect { width: u16::try_from(room).unwrap_or(u16::MAX).min(row.width), ..row };
    paint::cut_spans(buffer, left, spans);
    paint::spans_at_end(buffer, row, vec![Span::styled(ready, context.theme.strong)]);
}

/// Returns the verdict as a chip and its reasons.
fn spans(context: &Context<'_>, answers: &Answers, room: usize) -> Vec<Span<'static>> {
    if answers.is_blank() {
        let blank = context.get("review-verdict-blank");
        return vec![Span::styled(blank, context.theme.muted)];
    }
    let verdict = answers.verdict();
    // "Undetermined" is a decision, of which the worklists count the cases; where an answer is missing there is none yet, and
    // nothing to catch the eye.
    let (name, style) = if answers.are_complete() {
        (codebook::verdict(context.words, verdict).name, context.theme.verdict(verdict))
    } else {
        (context.get("review-verdict-open"), context.theme.muted)
    };
    let chip = format!(" {} ", name.to_uppercase());
    let left = room.saturating_sub(width(&chip) + 1);
    let chip = Span::styled(chip, style);
    if width(&chip.content) > room {
        return Vec::new();
    }
    if left < FEWEST_OF_REASON {
        return vec![chip];
    }
    let reason = wording::verdict_reason(context.words, answers, left);
    vec![chip, Span::styled(format!(" {reason}"), context.theme.text)]
}

/// Returns what Enter does, in the most words and in the fewest: it saves, goes on from a finished case,
/// confirms or saves answers that were given on another text, or opens the case that the queue points at.
fn ready_remarks(context: &Context<'_>) -> Vec<Vec<Span<'static>>> {
    // There Enter is for the field or the list on top.
    if context.state.top().is_some() {
        return Vec::new();
    }
    let is_ready = context.state.open_case().is_some_and(OpenCaseView::is_ready_in_queue);
    if context.state.pane() == Pane::Queue && !is_ready {
        return vec![ready(context, "review-ready-open")];
    }
    if let Some(facet) = required(context) {
        let message = Message::new("review-ready-required");
        let asks = context.format(&message.with("facet", facet_name(context.words, &facet)));
        return vec![enter(context, &asks), ready(context, "review-ready-required-short")];
    }
    let view = context.state.open_case();
    if is_changed(context) {
        let confirms = view.is_some_and(OpenCaseView::is_to_confirm);
        let what = if confirms { "review-ready-confirm" } else { "review-ready-short" };
        let changed = context.get("review-ready-changed");
        let alone = changed.trim_end_matches(':').to_owned();
        let mut whole = vec![Span::styled(format!("{changed} "), context.theme.warning)];
        whole.extend(ready(context, what));
        return vec![whole, vec![Span::styled(alone, context.theme.warning)], ready(context, what)];
    }
    if view.is_some_and(OpenCaseView::is_untouched) {
        let forms: &[&str] = match context.state.onward() {
            Onward::Next => &["review-ready-next"],
            Onward::NextUnclassified => &["review-ready-next-unclassified", "review-ready-on"],
            Onward::On => &["review-ready-on"],
            Onward::Worklists => &["review-ready-worklists"],
            Onward::WhatIsLeft => &["review-ready-what-is-left"],
        };
        return forms.iter().map(|form| ready(context, form)).collect();
    }
    let open = context.state.facets_unanswered();
    let whole = match open {
        0 if context.state.saving_opens_next() => context.get("review-ready"),
        0 => context.get("review-ready-short"),
        _ => context.format(&Message::new("review-ready-facets").with("count", open)),
    };
    vec![enter(context, &whole), ready(context, "review-ready-short")]
}

/// Returns whether Enter confirms or saves answers that were given on another title or text than the open case has now.
fn is_changed(context: &Context<'_>) -> bool {
    let is_in_case = context.state.top().is_none() && context.state.pane() == Pane::Case;
    let has_changed = |view: &OpenCaseView| view.is_to_confirm() || view.is_draft_on_other_text();
    is_in_case && context.state.open_case().is_some_and(has_changed)
}

/// Returns that Enter saves, with the key as it is bound.
fn ready(context: &Context<'_>, what: &str) -> Vec<Span<'static>> {
    enter(context, &context.get(what))
}

/// Returns what Enter does, in these words.
fn enter(context: &Context<'_>, what: &str) -> Vec<Span<'static>> {
    let key = context.keymap.key_names(Command::Save, Mode::Case).next();
    let key = key.map(|name| key_label(context, name)).unwrap_or_default();
    let what = format!(" {what}");
    vec![Span::styled(key, context.theme.strong), Span::styled(what, context.theme.muted)]
}

/// Returns the facet that Enter asks instead of saving.
fn required(context: &Context<'_>) -> Option<FacetWord> {
    let saves = context.state.open_case().is_some_and(|view| !view.is_untouched());
    context.state.required_facet().filter(|_| saves)
}

/// Returns a remark on a finished case that is much like this one and was answered otherwise: with its title and
/// all its answers, or with the answer that differs and no title where there is less room.
fn differing(context: &Context<'_>, answers: &Answers) -> Option<[String; 4]> {
    let other = context.state.open_case()?.alike.iter().find(|alike| {
        alike.answers.category != answers.category || alike.answers.verdict() != answers.verdict()
    })?;
    let category = Answers { category: other.answers.category, ..Answers::default() };
    let difference = if other.answers.category == answers.category {
        codebook::verdict(context.words, other.answers.verdict()).name
    } else {
        wording::answers_in_short(context.words, &category)
    };
    let all = wording::answers_in_short(context.words, &other.answers);
    let remark = |key, answers: &str| {
        let message = Message::new(key).with("title", one_line(&other.title));
        context.format(&message.with("answers", answers))
    };
    let (titled, short) = ("review-alike-differs", "review-alike-differs-short");
    let remarks = [(titled, &all), (titled, &difference), (short, &all), (short, &difference)];
    Some(remarks.map(|(key, answers)| remark(key, answers)))
}
