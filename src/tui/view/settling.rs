//! A difference that is settled: the case alone before the blind answer, then with the answers beside each other.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;

use super::boxes::dialogue_box;
use super::context::Context;
use super::field::draw_field;
use super::lists::{cursor_mark, window};
use super::paint::{self, rows};
use super::report::ReportPane;
use super::title::TitleBlock;
use super::{header, question, stepper, verdict};
use crate::codebook;
use crate::domain::rulings::{Disputed, RulingReason};
use crate::domain::{Answers, Choice, KindsAnswer, Message};
use crate::review::OpenCaseView;
use crate::review::settling::{SettledCase, Settling, SettlingFocus};
use crate::wording;
use crate::wording::text::{cut, one_line, width};

/// From this height on, the rule and a second row of reasons or options have room.
const TALL_FROM: u16 = 14;

/// The column of what reviewers differ about.
const LABELS: u16 = 11;

/// A column of answers is at least so wide.
const NARROWEST: u16 = 6;

/// The rows of the list of rules.
const RULES: u16 = 9;

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
    let saved = header::save_state_with_drafts(context);
    let room = usize::from(inner.width).saturating_sub(paint::spans_width(&saved) + 1);
    let mut place = context.format(&place);
    if let Some(among) = settling.among.about() {
        place = format!("{place} · {}", context.format(&among));
    }
    if !settling.marked.is_empty() {
        let marked = Message::new("settle-header-marked").with("count", settling.marked.len());
        place = format!("{place} · {}", context.format(&marked));
    }
    let left = cut(whole_parts(&place, room), room).into_owned();
    paint::text(buffer, inner, &left, context.theme.strong);
    paint::spans_at_end(buffer, inner, saved);
}

/// Returns the parts between points that fit into a row, and the first in any case.
pub(super) fn whole_parts(text: &str, room: usize) -> &str {
    let mut shown = text;
    while let Some((before, _)) = shown.rsplit_once(" · ").filter(|_| width(shown) > room) {
        shown = before;
    }
    shown
}

/// Draws the case and what is asked of it; returns the position of the cursor.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    body: Rect,
    report: &mut ReportPane,
    settling: &Settling,
) -> Option<Position> {
    let case = settling.case.as_ref()?;
    let is_tall = body.height >= TALL_FROM;
    let block = match (case.focus, is_tall) {
        (None, false) => 4,
        (None, true) | (Some(_), false) => 6,
        (Some(_), true) => 8,
    };
    let state = state_of(context, case);
    let area = draw_report(context, buffer, (body, block), report, (&case.view, &state));
    let cursor = match case.focus {
        None => draw_blind(context, buffer, area, (&case.view, "settle-ready")),
        Some(focus) => draw_answers(context, buffer, area, (case, focus, is_tall)),
    };
    draw_over(context, buffer, body, case).or(cursor)
}

/// Returns what is to be known of the case: that it was settled before, and why that does not count.
fn state_of(context: &Context<'_>, case: &SettledCase) -> String {
    let is_open = case.focus.is_some();
    let why = is_open.then(|| wording::unsettled(context.words, &case.dispute.settlement));
    why.flatten().unwrap_or_default()
}

/// Draws a case that is to be answered without knowing more than it says; returns the position of the cursor.
pub(super) fn draw_unanswered(
    context: &Context<'_>,
    buffer: &mut Buffer,
    body: Rect,
    report: &mut ReportPane,
    view: &OpenCaseView,
) -> Option<Position> {
    let block = if body.height >= TALL_FROM { 6 } else { 4 };
    let area = draw_report(context, buffer, (body, block), report, (view, ""));
    draw_blind(context, buffer, area, (view, "training-ready"))
}

/// Draws title and report above a block of so many rows, whose area is returned.
fn draw_report(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (body, block): (Rect, u16),
    report: &mut ReportPane,
    (view, state): (&OpenCaseView, &str),
) -> Rect {
    let is_tall = body.height >= TALL_FROM;
    let most_title = body.height.saturating_sub(block + 2).max(1);
    let title = TitleBlock::new(context, view, body.width, if is_tall { 24 } else { 10 });
    let title_rows = title.height().min(most_title);
    title.draw(context, buffer, rows(body, 0, title_rows));
    let report_rows = body.height.saturating_sub(title_rows + block + 1);
    report.draw(context, buffer, rows(body, title_rows, report_rows), view);
    let rule_at = body.height.saturating_sub(block + 1);
    report.draw_rule(context, buffer, rows(body, rule_at, 1), (state, view));
    rows(body, rule_at + 1, block)
}

fn draw_blind(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (view, enter): (&OpenCaseView, &str),
) -> Option<Position> {
    let panel = view.shown();
    stepper::draw(context, buffer, rows(area, 0, 1), &panel);
    if area.height < 6 {
        question::draw(context, buffer, rows(area, 1, 1), &panel);
        return question::draw_options(context, buffer, (rows(area, 2, 2), 0), &panel);
    }
    question::draw(context, buffer, rows(area, 1, 1), &panel);
    verdict::draw_unsaved(context, buffer, rows(area, area.height - 1, 1), (&panel, enter));
    question::draw_options(context, buffer, (rows(area, 2, 2), 0), &panel)
}

/// Draws the answers beside each other, and below what digits answer.
fn draw_answers(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (case, focus, is_tall): (&SettledCase, SettlingFocus, bool),
) -> Option<Position> {
    let theme = context.theme;
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let columns = columns(context, case);
    let count = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    // Where there is little room, it is taken from the gap behind the labels.
    let each = |before: u16| (inner.width.saturating_sub(before) + 1) / count.max(1);
    let before = if each(LABELS + 2) > NARROWEST { LABELS + 2 } else { LABELS };
    let each = each(before).max(NARROWEST);
    let place = |row: u16, column: u16| {
        let x = inner.x + before + column * each;
        let width = each.saturating_sub(1).min(inner.right().saturating_sub(x));
        Rect { x, y: inner.y + row, width, height: 1 }
    };
    for ((heading, _, is_own), column) in columns.iter().zip(0..) {
        let place = place(0, column);
        let short = || context.get("settle-own-short");
        let is_cut = *is_own && width(heading) > usize::from(place.width);
        let heading = if is_cut { short() } else { heading.clone() };
        // Names of colleagues often begin alike.
        let heading = cut_in_the_middle(&heading, usize::from(place.width));
        paint::text(buffer, place, &heading, theme.strong);
    }
    let order = [Disputed::Category, Disputed::New, Disputed::Kinds, Disputed::Verdict];
    for (about, row) in order.into_iter().zip(1..) {
        let is_disputed = case.dispute.is_disputed(about);
        let style = if is_disputed { theme.strong } else { theme.muted };
        let mark = if is_disputed { "! " } else { "  " };
        let label = format!("{mark}{}", wording::disputed(context.words, about));
        paint::text(buffer, Rect { width: LABELS + 1, ..rows(inner, row, 1) }, &label, style);
        let is_asked =
            focus == SettlingFocus::Questions && Disputed::from(case.view.focus) == about;
        for ((_, answers, is_own), column) in columns.iter().zip(0..) {
            let cell = cell(context, answers, about);
            let is_here = *is_own && is_asked;
            let style = if is_here { theme.chosen } else { style_of(context, is_disputed) };
            paint::text(buffer, place(row, column), &cell, style);
        }
    }
    let below = rows(inner, 5, area.height.saturating_sub(5));
    if is_tall {
        draw_rule_row(context, buffer, rows(below, 0, 1), case);
    }
    let asked = rows(below, u16::from(is_tall), below.height - u16::from(is_tall));
    match focus {
        SettlingFocus::Reason => {
            draw_reasons(context, buffer, asked, case.reason);
            None
        }
        SettlingFocus::Questions => {
            let asked = Rect { x: asked.x.saturating_sub(1), width: asked.width + 2, ..asked };
            question::draw_options(
                context,
                buffer,
                (asked, question::free_rows(asked, &case.view.shown())),
                &case.view.shown(),
            )
        }
    }
}

/// Cuts a text that is too long so that its beginning and end are seen.
fn cut_in_the_middle(text: &str, room: usize) -> Cow<'_, str> {
    let letters: Vec<&str> = text.graphemes(true).collect();
    if width(text) <= room || letters.len() < 3 {
        return cut(text, room);
    }
    let (mut from, mut to) = (letters.len() / 2, letters.len() / 2);
    let shown =
        |from: usize, to: usize| format!("{}…{}", letters[..from].concat(), letters[to..].concat());
    while width(&shown(from, to)) > room && (from > 1 || to < letters.len()) {
        if from > letters.len() - to && from > 1 {
            from -= 1;
        } else {
            to = (to + 1).min(letters.len());
        }
    }
    Cow::Owned(shown(from, to))
}

fn style_of(context: &Context<'_>, is_disputed: bool) -> Style {
    if is_disputed { context.theme.text } else { context.theme.muted }
}

/// Returns the columns of answers: the heading, the answers, whether they are the adjudicator's.
fn columns(context: &Context<'_>, case: &SettledCase) -> Vec<(String, Answers, bool)> {
    let letters = 'A'..='Z';
    let theirs = case.dispute.answers.iter().zip(letters).map(|((by, answers), letter)| {
        let name = if case.shows_names { format!(" {by}") } else { String::new() };
        (format!("{letter}{name}"), answers.clone(), false)
    });
    // What was ruled before and does not count is beside what it was about.
    let before = case.dispute.settlement.rulings().iter().map(|ruling| {
        let name = if case.shows_names { format!(" {}", ruling.by) } else { String::new() };
        (format!("{}{name}", context.get("settle-before")), ruling.ruled.answers.clone(), false)
    });
    let own = (context.get("settle-own"), case.view.draft.answers.clone(), true);
    theirs.chain(before).chain([own]).collect()
}

pub(super) fn cell(context: &Context<'_>, answers: &Answers, about: Disputed) -> String {
    let short = |choice: Choice| codebook::short(context.words, choice);
    let found = match about {
        Disputed::Category => answers.category.map(|answer| short(Choice::Category(answer))),
        Disputed::New => answers.new.map(|answer| short(Choice::New(answer))),
        Disputed::Kinds => answers.kinds.map(|kinds| match kinds {
            KindsAnswer::NONE => short(Choice::NoKind),
            KindsAnswer::Unclear => short(Choice::KindsUnclear),
            KindsAnswer::Are(kinds) => {
                let names = kinds.iter().map(|kind| short(Choice::Kind(kind)));
                names.collect::<Vec<_>>().join(" ")
            }
        }),
        Disputed::Verdict if answers.are_complete() => {
            Some(codebook::verdict(context.words, answers.verdict()).name)
        }
        Disputed::Verdict => None,
    };
    found.unwrap_or_else(|| "–".to_owned())
}

fn draw_rule_row(context: &Context<'_>, buffer: &mut Buffer, area: Rect, case: &SettledCase) {
    let theme = context.theme;
    let shown = if case.rules.is_empty() {
        context.get("settle-no-rule")
    } else {
        let names = wording::rule_names(context.words, &case.rules);
        context.format(&Message::new("settle-rule").with("rule", names))
    };
    let note = case.note.as_ref().map(|note| one_line(note.value())).unwrap_or_default();
    let shown = match note.trim() {
        "" => shown,
        note => {
            format!(
                "{shown} · {}",
                context.format(&Message::new("settle-noted").with("note", note))
            )
        }
    };
    paint::text(buffer, area, &cut(&shown, usize::from(area.width)), theme.muted);
}

/// Draws the reasons with their digits, in as many rows as there are; in one alone from where the one that was chosen is in it.
fn draw_reasons(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    chosen: Option<RulingReason>,
) {
    let theme = context.theme;
    let mut spans = vec![Span::styled(format!("{} ", context.get("settle-reason")), theme.strong)];
    let mut row = 0;
    let named = |(reason, digit): (RulingReason, u8)| {
        let is_chosen = chosen == Some(reason);
        (format!(" {digit} {} ", wording::ruling_reason(context.words, reason)), is_chosen)
    };
    let reasons: Vec<(String, bool)> = RulingReason::ALL.into_iter().zip(1..).map(named).collect();
    let last = reasons.iter().position(|(_, is_chosen)| *is_chosen).unwrap_or(0);
    let room = usize::from(area.width).saturating_sub(paint::spans_width(&spans));
    let is_in_row = |first: &usize| {
        reasons[*first..=last].iter().map(|(text, _)| width(text)).sum::<usize>() <= room
    };
    let first = if area.height > 1 { 0 } else { (0..last).find(is_in_row).unwrap_or(last) };
    for (text, is_chosen) in reasons.iter().skip(first).cloned() {
        let style = if is_chosen { theme.chosen } else { theme.text };
        let used = paint::spans_width(&spans) + width(&text);
        if used > usize::from(area.width) && row + 1 < area.height {
            paint::spans(buffer, rows(area, row, 1), std::mem::take(&mut spans));
            row += 1;
        }
        spans.push(Span::styled(text, style));
    }
    paint::cut_spans(buffer, rows(area, row, 1), spans);
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
    let heading = context.get("settle-choose-rule");
    let inner = dialogue_box(context, buffer, body, &heading, RULES);
    let cursor = draw_field(context, buffer, rows(inner, 0, 1), "/ ", &choice.typed);
    let list = rows(inner, 1, inner.height.saturating_sub(1));
    let matching = choice.matching(&context.state.setup().rules);
    for (rule, row, is_here) in window(&matching, choice.at, (list, 1)) {
        let theme = context.theme;
        let style = if is_here { theme.chosen } else { theme.text };
        let taken = if case.rules.contains(rule) { "*" } else { " " };
        let name = codebook::rule_name(context.words, rule);
        let id = if name == rule.as_str() { String::new() } else { format!("{rule}  ") };
        let text = codebook::rule_text(context.words, rule);
        let spans = vec![
            Span::styled(format!("{}{taken} {name}", cursor_mark(is_here)), style),
            Span::styled(format!("  {id}{text}"), theme.muted),
        ];
        paint::cut_spans(buffer, row, spans);
    }
    cursor
}
