//! A difference that is settled: the case alone before the blind answer, then with the answers beside each other.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;

use super::boxes::{dialogue_box, remarked_box};
use super::context::Context;
use super::field::draw_field;
use super::header::SaveState;
use super::layout::Layout;
use super::list_rows::{ListRow, window};
use super::paint::{self, rows};
use super::report::ReportPane;
use super::title::TitleBlock;
use super::{dialogue, header, joined_cases, question, rules, settled_answers, stepper, verdict};
use crate::codebook;
use crate::domain::Message;
use crate::review::OpenCaseView;
use crate::review::settling::{SettledCase, Settling, SettlingFocus};
use crate::wording;
use crate::wording::text::{cut, whole_parts, width};

/// The rows of the list of rules.
const RULES: u16 = 9;

/// The rows of what the rule under the cursor says.
const RULE_TEXT: u16 = 2;

/// The list of rules lies over the report where that has so many columns.
const LIST_OVER_REPORT: u16 = 60;

/// A stage of fewer rows has no room for a message.
const LEAST_STAGE: u16 = 6;

/// Draws how far one is.
pub(super) fn draw_header(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    settling: &Settling,
) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let all = settling.cases.as_ref().map_or(0, Vec::len);
    let key = match &settling.case {
        Some(case) if case.is_shown_at_once() => "settle-header-shown",
        Some(case) if case.focus.is_some() => "settle-header-open",
        Some(_) if settling.is_mixed() => "settle-header-mixed",
        Some(_) => "settle-header-blind",
        None => "settle-header-reading",
    };
    let place = Message::new(key).with("place", (settling.at + 1).min(all)).with("all", all);
    let joined = settling.joined().len();
    // How many cases Enter settles is in sight as long as it is more than one, before what is saved.
    let together = (joined > 0)
        .then(|| context.format(&Message::new("settle-header-together").with("count", joined + 1)));
    let needed = together.as_ref().map_or(0, |together| width(together));
    let saved = save_state(context, usize::from(inner.width), needed);
    let room = usize::from(inner.width).saturating_sub(paint::spans_width(&saved) + 1);
    let mut place = context.format(&place);
    if let Some(among) = settling.among.about() {
        place = format!("{place} · {}", context.format(&among));
    }
    if joined == 0 && !settling.marked.is_empty() {
        let is_here = settling.no().is_some_and(|no| settling.is_marked(no));
        let key = if is_here { "settle-header-marked-here" } else { "settle-header-marked" };
        let marked = Message::new(key).with("count", settling.marked.len());
        place = format!("{place} · {}", context.format(&marked));
    }
    if let Some(together) = together {
        place = match place.split_once(" · ") {
            Some((at, rest)) if width(at) + width(&together) + 3 <= room => {
                format!("{at} · {together} · {rest}")
            }
            _ => format!("{together} · {place}"),
        };
    }
    let left = cut(whole_parts(&place, room), room).into_owned();
    paint::text(buffer, inner, &left, context.theme.accent);
    paint::spans_at_end(buffer, inner, saved);
}

/// Returns what is saved, with the drafts before it: of cases and of rulings apart, as in the queue, where half of the row is
/// enough for that; without what is saved where `needed` cells before it would be lacking, unless something is not.
fn save_state(context: &Context<'_>, room: usize, needed: usize) -> Vec<Span<'static>> {
    let drafts = |count| header::counted(context, "review-header-drafts", count);
    let (all, rulings) = (header::draft_count(context), context.state.rulings_begun());
    let apart = vec![drafts(all - rulings), header::rulings_begun(context)];
    let with_saved = |drafts: Vec<Option<(String, Style)>>| {
        let chips = drafts.into_iter().flatten();
        let chips = chips.map(|(text, style)| Span::styled(format!("{text}   "), style));
        chips.chain(header::save_state(context, SaveState::Counted)).collect::<Vec<_>>()
    };
    let spans = with_saved(apart);
    if paint::spans_width(&spans) * 2 <= room {
        return spans;
    }
    let spans = with_saved(vec![drafts(all)]);
    let is_saved = context.state.failure().is_none() && !context.state.is_blocked();
    if is_saved && paint::spans_width(&spans) + 1 + needed > room {
        let chips = drafts(all).into_iter();
        return chips.map(|(text, style)| Span::styled(text, style)).collect();
    }
    spans
}

/// Draws the case and what is asked of it, and what lies over it; returns the position of the cursor.
pub(super) fn draw(
    over: &Context<'_>,
    buffer: &mut Buffer,
    layout: &Layout,
    report: &mut ReportPane,
    settling: &Settling,
) -> Option<Position> {
    let case = settling.case.as_ref()?;
    let context = &dialogue::behind(over);
    if case.reads {
        draw_reading(context, buffer, layout.body, report, &case.view);
        return None;
    }
    let Some(focus) = case.focus else {
        let blank = if case.dispute.is_own { "settle-blank-own" } else { "" };
        let shown = (&case.view, blank, "settle-ready");
        let cursor = draw_unanswered(context, buffer, layout, report, shown);
        return draw_over(over, buffer, layout.body, case).or(cursor);
    };
    let joined = settling.joined();
    let state = wording::unsettled(context.words, &case.dispute.settlement);
    // Below a report the answers may leave the question no row.
    let is_below = layout.beside_report().is_none() && focus == SettlingFocus::Questions;
    let replaced = question::replaced(context, &case.view.shown()).filter(|_| is_below);
    let area = if let Some(beside) = layout.beside_report() {
        let state = state.unwrap_or_default();
        draw_case(context, buffer, layout, report, (&case.view, &state));
        beside
    } else {
        let replaced = replaced.as_deref();
        // Below the answers there is no room to name the cases that are settled with this one.
        let titles = joined_cases::titles(context, &joined);
        let holds = state.into_iter().chain(titles).collect::<Vec<_>>().join(" · ");
        draw_report(context, buffer, layout.body, report, (&case.view, &holds, replaced))
    };
    let cursor = settled_answers::draw(context, buffer, area, (case, focus), &joined);
    // The answers that stand against each other stay in sight while a rule is chosen, where the report has room for the list.
    let over_report = match layout.beside_report() {
        Some(beside) => Rect { width: beside.x.saturating_sub(layout.body.x + 1), ..layout.body },
        None => stage(layout, settling),
    };
    let has_room =
        over_report.height >= RULES + RULE_TEXT + 2 && over_report.width >= LIST_OVER_REPORT;
    let stage = if has_room { over_report } else { layout.body };
    draw_over(over, buffer, stage, case).or(cursor)
}

/// Draws a case that is to be answered without knowing more than it says, with what to know as long as it has no
/// answer, and what Enter does then; returns the position of the cursor.
pub(super) fn draw_unanswered(
    context: &Context<'_>,
    buffer: &mut Buffer,
    layout: &Layout,
    report: &mut ReportPane,
    (view, blank, enter): (&OpenCaseView, &str, &str),
) -> Option<Position> {
    draw_case(context, buffer, layout, report, (view, ""));
    let panel = view.shown();
    stepper::draw(context, buffer, layout.stepper, &panel);
    question::draw(context, buffer, layout.question, &panel);
    let mut free = question::free_rows(layout.options, &panel);
    if let Some(area) = layout.rules {
        free = rules::draw_outside_queue(context, buffer, (area, free), layout.options, &panel);
    }
    let blank = if blank.is_empty() { String::new() } else { context.get(blank) };
    verdict::draw_unsaved(context, buffer, layout.verdict, (&panel, &blank, enter));
    question::draw_options(context, buffer, (layout.options, free), &panel)
}

/// Draws title and report where a case of the queue has them, and the line beside them.
fn draw_case(
    context: &Context<'_>,
    buffer: &mut Buffer,
    layout: &Layout,
    report: &mut ReportPane,
    (view, state): (&OpenCaseView, &str),
) {
    for upright in layout.uprights.iter().flatten() {
        paint::upright(buffer, *upright, context.theme.muted);
    }
    let title = TitleBlock::new(context, view, layout.title.width, layout.body.height + 3);
    title.draw(context, buffer, layout.title);
    report.draw(context, buffer, layout.report, view);
    report.draw_rule(context, buffer, layout.report_rule, (state, view));
}

/// Draws title and report in all of the room.
fn draw_reading(
    context: &Context<'_>,
    buffer: &mut Buffer,
    body: Rect,
    report: &mut ReportPane,
    view: &OpenCaseView,
) {
    let title = TitleBlock::new(context, view, body.width, body.height + 3);
    // Rows of the report stay in sight, however long the title is.
    let title_rows = title.height().min(body.height / 2);
    title.draw(context, buffer, rows(body, 0, title_rows));
    let report_rows = body.height.saturating_sub(title_rows + 1);
    report.draw(context, buffer, rows(body, title_rows, report_rows), view);
    report.draw_rule(context, buffer, rows(body, title_rows + report_rows, 1), ("", view));
}

/// Returns whether the case on top is answered before the others' answers are seen, below its report.
pub(super) fn is_answered_blind(settling: &Settling) -> bool {
    settling.case.as_ref().is_some_and(|case| case.focus.is_none() && !case.reads)
}

/// Returns where a message of several rows lies: over the report, where that is above the answers and what digits say.
pub(super) fn stage(layout: &Layout, settling: &Settling) -> Rect {
    if is_answered_blind(settling) {
        return layout.stage;
    }
    let is_below = layout.beside_report().is_none()
        && settling.case.as_ref().is_some_and(|case| case.focus.is_some() && !case.reads);
    let answers = if is_below { settled_answers::rows_wanted(layout.body.height) + 1 } else { 0 };
    let above = layout.body.height.saturating_sub(answers);
    if above < LEAST_STAGE { layout.body } else { rows(layout.body, 0, above) }
}

/// Draws title and report above the answers, whose area is returned, and between them what holds of the case, or what the next
/// digit replaces.
fn draw_report(
    context: &Context<'_>,
    buffer: &mut Buffer,
    body: Rect,
    report: &mut ReportPane,
    (view, state, replaced): (&OpenCaseView, &str, Option<&str>),
) -> Rect {
    let block = settled_answers::rows_wanted(body.height);
    let most_title = body.height.saturating_sub(block + 2).max(1);
    let title = TitleBlock::new(context, view, body.width, body.height + 3);
    let title_rows = title.height().min(most_title);
    title.draw(context, buffer, rows(body, 0, title_rows));
    let report_rows = body.height.saturating_sub(title_rows + block + 1);
    report.draw(context, buffer, rows(body, title_rows, report_rows), view);
    let rule_at = body.height.saturating_sub(block + 1);
    let rule = rows(body, rule_at, 1);
    match replaced {
        Some(replaced) => {
            let theme = context.theme;
            paint::rule(buffer, rule, (replaced, theme.warning), ("", theme.muted), theme.muted);
        }
        None => report.draw_rule(context, buffer, rule, (state, view)),
    }
    rows(body, rule_at + 1, block)
}

/// Draws what lies over the case: the rules to choose from, or the note that is typed.
fn draw_over(
    context: &Context<'_>,
    buffer: &mut Buffer,
    body: Rect,
    case: &SettledCase,
) -> Option<Position> {
    if let (true, Some(note)) = (case.is_noting, &case.note) {
        let inner = dialogue_box(context, buffer, body, &context.get("settle-note-ask"), 1);
        return draw_field(context, buffer, inner, "> ", note);
    }
    let choice = case.choosing.as_ref()?;
    let theme = context.theme;
    let matching = choice.matching(&context.state.setup().rules);
    let height = (RULES + RULE_TEXT).min(body.height.saturating_sub(2));
    let text = if height > 2 * RULE_TEXT { RULE_TEXT } else { 0 };
    let all = Message::new("review-box-all").with("count", matching.len());
    let has_below = matching.len() > usize::from(height.saturating_sub(1 + text))
        && choice.at + 1 < matching.len();
    let all = if has_below { context.format(&all) } else { String::new() };
    let is_any_chosen = !case.rules.is_empty();
    let heading =
        context.get(if is_any_chosen { "settle-choose-rule-too" } else { "settle-choose-rule" });
    let inner = remarked_box(context, buffer, body, (&heading, &all), height);
    let cursor = draw_field(context, buffer, rows(inner, 0, 1), "/ ", &choice.typed);
    let list = rows(inner, 1, inner.height.saturating_sub(1 + text));
    let text = rows(inner, inner.height - text, text);
    if matching.is_empty() {
        paint::paragraph(buffer, list, &context.get("settle-no-such-rule"), theme.text);
    }
    for (rule, row, is_here) in window(&matching, choice.at, (list, 1)) {
        let row = ListRow::new(buffer, row, &theme, is_here);
        let taken = if case.rules.contains(rule) { "*" } else { " " };
        let mut spans = row.keyed(taken);
        spans.push(Span::styled(codebook::rule_name(context.words, rule), row.text));
        let said = codebook::rule_text(context.words, rule);
        // What the one under the cursor says is below the list.
        if codebook::rule_name(context.words, rule) == rule.as_str() || text.height == 0 {
            spans.push(Span::styled(format!("  {said}"), row.quiet));
        }
        row.draw(buffer, spans);
        if is_here && text.height > 0 {
            let behind = Rect { x: text.x + 1, width: text.width.saturating_sub(1), ..text };
            paint::paragraph(buffer, behind, &said, theme.text);
        }
    }
    cursor
}
