//! What reviewers answered of a case that is settled, beside each other, and what digits answer below.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::super::signs;
use super::context::Context;
use super::paint::{self, rows};
use super::settled_cell::{CellRoom, cell, kinds_in_full};
use super::{joined_cases, question, rules, ruling_reasons};
use crate::domain::rulings::{AnswersOrder, Dispute, Disputed, NumberedAnswers};
use crate::domain::{Answers, Message};
use crate::review::settling::{SettledCase, SettlingFocus};
use crate::wording;
use crate::wording::text::{cut, one_line, width, wrap};

/// From so many rows of the body on, the rule and a second row of reasons or options have room.
const TALL_FROM: u16 = 14;

/// From so many on, each reason and each option has a row.
const ROOMY_FROM: u16 = 27;

/// From so many on, an answer may take several rows, and blank ones set apart what is below.
const SPACIOUS_FROM: u16 = 33;

/// From so many rows of the answers on, each reason and each option has a row.
const ROW_EACH_FROM: u16 = 14;

/// The rows of the answers where each has one: the headings, three questions and the verdict.
const TABLE: u16 = 5;

/// The column of what reviewers differ about.
const LABELS: u16 = 11;

/// A column of answers is at least so wide, and at most: what is compared is close together.
const COLUMNS: (u16, u16) = (6, 30);

/// The most rows that an answer takes in its column.
const MOST_ROWS: u16 = 3;

/// Options of a question, at most.
const OPTIONS: u16 = 7;

/// The rows of a question and its options that have one each, and the blank one before the rule.
const RULE_AT: u16 = OPTIONS + 2;

/// The rows of a rule below the options.
const RULE_ROWS: u16 = 6;

/// A column of answers.
struct SettledColumn {
    heading: String,
    /// The heading where the other has no room.
    short: String,
    answers: Answers,
    kind: ColumnOf,
}

/// Of what a column of answers is. Where not all have room, the first of these give way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ColumnOf {
    /// One's ruling of before: the new one begins with it.
    RuledBefore,
    /// Another one's ruling.
    RuledByOther,
    /// What a reviewer answered.
    Answered,
    /// What is ruled now, by digits.
    Ruled,
}

/// Returns how many rows answers want below a report, in a body of that height.
pub(super) const fn rows_wanted(body: u16) -> u16 {
    match body {
        0..TALL_FROM => 6,
        TALL_FROM..ROOMY_FROM => 8,
        // An answer has a second row there.
        ROOMY_FROM..SPACIOUS_FROM => ROW_EACH_FROM + 1,
        _ => ROW_EACH_FROM + 4,
    }
}

/// Draws the answers beside each other, and below what digits answer and which cases are settled with this one; returns the
/// position of the cursor.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (case, focus): (&SettledCase, SettlingFocus),
    joined: &[&Dispute],
) -> Option<Position> {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let (used, kinds) = draw_table(context, buffer, inner, (case, focus));
    let below = rows(inner, used, area.height.saturating_sub(used));
    let has_rule = area.height >= rows_wanted(TALL_FROM);
    // Blank rows set the parts apart as far as the question and its options have room.
    let blank = below.height.saturating_sub(1 + 1 + OPTIONS);
    let rule_at = u16::from(blank > 1);
    if has_rule {
        draw_rule_row(context, buffer, rows(below, rule_at, 1), (case, focus, kinds));
    }
    let asked_at = rule_at + u16::from(has_rule) + u16::from(blank > 0);
    let asked = rows(below, asked_at, below.height.saturating_sub(asked_at));
    let (cursor, used) = match focus {
        SettlingFocus::Reason => (None, ruling_reasons::draw(context, buffer, asked, case)),
        SettlingFocus::Questions => draw_questions(context, buffer, asked, case),
    };
    let rest = rows(asked, used + 1, asked.height.saturating_sub(used + 1));
    joined_cases::draw(context, buffer, rest, (case, joined));
    cursor
}

/// Draws what each answered, a column each. Returns the rows that it takes, and the kinds that are ruled by their names where the
/// column has no room for these.
fn draw_table(
    context: &Context<'_>,
    buffer: &mut Buffer,
    inner: Rect,
    (case, focus): (&SettledCase, SettlingFocus),
) -> (u16, Option<String>) {
    let theme = context.theme;
    let most = (inner.width.saturating_sub(LABELS) + 1) / COLUMNS.0;
    let columns = that_have_room(columns(context, case), usize::from(most));
    let count = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    // Where there is little room, it is taken from the gap behind the labels.
    let each = |before: u16| (inner.width.saturating_sub(before) + 1) / count.max(1);
    let before = if each(LABELS + 2) > COLUMNS.0 { LABELS + 2 } else { LABELS };
    let each = each(before).clamp(COLUMNS.0, COLUMNS.1);
    let place = |row: u16, column: u16| {
        let x = inner.x + before + column * each;
        let width = each.saturating_sub(1).min(inner.right().saturating_sub(x));
        Rect { x, y: inner.y + row, width, height: 1 }
    };
    for (column, at) in columns.iter().zip(0..) {
        let place = place(0, at);
        let room = usize::from(place.width);
        let heading = if width(&column.heading) > room { &column.short } else { &column.heading };
        // Names of colleagues often begin alike.
        paint::text(buffer, place, &cut_in_the_middle(heading, room), theme.strong);
    }
    let room = usize::from(each.saturating_sub(1));
    let in_cell = |column: &SettledColumn, about, most: u16| {
        let most = usize::from(most);
        in_rows(&cell(context, &column.answers, (about, (room, most))), room, most)
    };
    // The question and its options keep their rows. What is left is for kinds of change first.
    let spare = inner.height.saturating_sub(TABLE + 1 + 1 + OPTIONS);
    let most_for_kinds = MOST_ROWS.min(1 + spare);
    let kinds = columns.iter().map(|column| in_cell(column, Disputed::Kinds, most_for_kinds).len());
    let for_kinds = u16::try_from(kinds.max().unwrap_or_default()).unwrap_or(u16::MAX);
    let mut left = spare.saturating_sub(for_kinds.saturating_sub(1));
    let mut row = 1;
    for about in [Disputed::Category, Disputed::New, Disputed::Kinds, Disputed::Verdict] {
        // The sign is about what reviewers answered alone. What is ruled against them all stands out in its own column.
        let is_overruled = case.dispute.is_overruled(about, &case.view.draft.answers);
        let is_disputed = case.dispute.is_disputed(about);
        let style = if is_disputed { theme.strong } else { theme.muted };
        let mark = if is_disputed { "! " } else { "  " };
        let label = format!("{mark}{}", wording::disputed(context.words, about));
        paint::text(buffer, Rect { width: LABELS + 1, ..rows(inner, row, 1) }, &label, style);
        let is_asked =
            focus == SettlingFocus::Questions && Disputed::from(case.view.focus) == about;
        if is_asked {
            let before = Rect { x: inner.x.saturating_sub(1), width: 1, ..rows(inner, row, 1) };
            paint::text(buffer, before, signs::HERE, theme.bar);
        }
        let is_about_kinds = about == Disputed::Kinds;
        let most = if is_about_kinds { most_for_kinds } else { MOST_ROWS.min(1 + left) };
        let mut taken = 1;
        for (column, at) in columns.iter().zip(0..) {
            let is_new = column.kind == ColumnOf::Ruled;
            let is_here = is_new && is_asked;
            let is_own = is_new && is_overruled;
            let style = match (is_here, is_own, is_disputed) {
                (true, ..) => theme.chosen,
                (_, true, _) | (.., true) => differing(context, &column.answers, about, is_own),
                _ => theme.muted,
            };
            for (line, further) in in_cell(column, about, most).iter().zip(0..) {
                paint::text(buffer, place(row + further, at), line, style);
                taken = taken.max(further + 1);
            }
        }
        if !is_about_kinds {
            left -= taken - 1;
        }
        row += taken;
    }
    let in_column: CellRoom = (room, usize::from(most_for_kinds));
    // The rule beside them keeps room.
    let in_row: CellRoom = (usize::from(inner.width / 2), 1);
    (row, kinds_in_full(context, &case.view.draft.answers, [in_column, in_row]))
}

/// Returns so many of these columns at most, in their order.
fn that_have_room(mut columns: Vec<SettledColumn>, most: usize) -> Vec<SettledColumn> {
    while columns.len() > most.max(1) {
        let first = columns.iter().zip(0..).min_by_key(|(column, _)| column.kind);
        let Some((_, at)) = first else { break };
        columns.remove(at);
    }
    columns
}

/// Breaks an answer into at most `most` lines; the last has what is left, and may be too long.
fn in_rows(answer: &str, room: usize, most: usize) -> Vec<String> {
    let lines = wrap(answer, room);
    match lines.split_at_checked(most.saturating_sub(1)) {
        Some((first, rest)) if !rest.is_empty() => {
            first.iter().cloned().chain([rest.join(" ")]).collect()
        }
        _ => lines,
    }
}

/// Draws the question in focus with its options, in rows of their own where there is room for them. Returns the position of
/// the cursor, and the rows that they take.
fn draw_questions(
    context: &Context<'_>,
    buffer: &mut Buffer,
    asked: Rect,
    case: &SettledCase,
) -> (Option<Position>, u16) {
    let asked = Rect { x: asked.x.saturating_sub(1), width: asked.width + 2, ..asked };
    let panel = case.view.shown();
    if asked.height < OPTIONS {
        let options = rows(asked, 0, 2);
        return (question::draw_options(context, buffer, (options, 0), &panel), options.height);
    }
    let has_question = asked.height > OPTIONS;
    if has_question {
        question::draw(context, buffer, rows(asked, 0, 1), &panel);
    }
    let options = rows(asked, u16::from(has_question), OPTIONS);
    let mut free = question::free_rows(options, &panel);
    let rules = rows(asked, RULE_AT, RULE_ROWS.min(asked.height.saturating_sub(RULE_AT)));
    let has_rules = rules.height == RULE_ROWS;
    if has_rules {
        free = rules::draw_outside_queue(context, buffer, (rules, free), options, &panel);
    }
    let cursor = question::draw_options(context, buffer, (options, free), &panel);
    (cursor, if has_rules { RULE_AT + RULE_ROWS } else { u16::from(has_question) + OPTIONS })
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

/// Returns the style of an answer that others have otherwise: that of its category or verdict.
fn differing(context: &Context<'_>, answers: &Answers, about: Disputed, is_own: bool) -> Style {
    let theme = context.theme;
    match about {
        Disputed::Category => answers.category.map_or(theme.text, |answer| theme.category(answer)),
        Disputed::Verdict if answers.are_complete() => theme.sign(answers.verdict()),
        _ if is_own => theme.strong,
        _ => theme.text,
    }
}

/// Returns the columns of answers. Reviewers are numbered in an order that says nothing of who they are, or have their
/// names; a reviewer who settles knows their own answer from before.
fn columns(context: &Context<'_>, case: &SettledCase) -> Vec<SettledColumn> {
    let me = context.state.reviewer().id();
    let theirs = case.dispute.numbered().into_iter().map(|of| {
        let (heading, short) = headings(context, &of, of.by.id() == me, case.shows_names);
        SettledColumn { heading, short, answers: of.answers.clone(), kind: ColumnOf::Answered }
    });
    // What was ruled before and does not count is beside what it was about.
    let rulings = case.dispute.settlement.rulings();
    let rules_again = rulings.iter().any(|ruling| ruling.by.id() == me);
    let before = rulings.iter().zip(1_i64..).map(|(ruling, number)| {
        let key = if rulings.len() > 1 { "settle-ruled-numbered" } else { "settle-ruled-before" };
        let heading = context.format(&Message::new(key).with("number", number));
        let named = ruling.by.to_string();
        let (heading, short) = if ruling.by.id() == me {
            (context.get("settle-ruled-own"), context.get("settle-ruled-own-short"))
        } else if case.shows_names {
            (format!("{heading} {named}"), named)
        } else {
            (heading.clone(), heading)
        };
        let answers = ruling.ruled.answers.clone();
        let is_own = ruling.by.id() == me;
        let kind = if is_own { ColumnOf::RuledBefore } else { ColumnOf::RuledByOther };
        SettledColumn { heading, short, answers, kind }
    });
    // Beside one's ruling of before, the new one is called so.
    let [heading, short] = if rules_again {
        ["settle-new-ruling", "settle-new-ruling-short"]
    } else {
        ["settle-own-ruling", "settle-own-short"]
    };
    let own = SettledColumn {
        heading: context.get(heading),
        short: context.get(short),
        answers: case.view.draft.answers.clone(),
        kind: ColumnOf::Ruled,
    };
    theirs.chain(before).chain([own]).collect()
}

/// Returns the heading of a column, and the one where that has no room. What one reviewer answered first and later has a
/// column each.
fn headings(
    context: &Context<'_>,
    of: &NumberedAnswers<'_>,
    is_own: bool,
    shows_names: bool,
) -> (String, String) {
    let words = context.words;
    if is_own {
        let you = wording::in_order(words, of.order, context.get("settle-own-short"));
        return match of.order {
            AnswersOrder::Only => {
                (context.get("settle-own-before"), context.get("settle-own-before-short"))
            }
            AnswersOrder::First => (you, context.get("settle-own-first-short")),
            AnswersOrder::Later => (you, context.get("settle-own-later-short")),
        };
    }
    let short = if shows_names { of.by.to_string() } else { of.number.to_string() };
    (wording::numbered(words, of, shows_names), wording::in_order(words, of.order, short))
}

/// Draws by which rules it is ruled and what is noted; before that the kinds that are ruled, where they have no room above, and the
/// reason, as long as digits answer the questions and it is not among those to choose from.
fn draw_rule_row(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (case, focus, kinds): (&SettledCase, SettlingFocus, Option<String>),
) {
    let words = context.words;
    let labelled = |key, gap, text: String| context.format(&Message::new(key).with(gap, text));
    let reason = case.reason.filter(|_| focus == SettlingFocus::Questions).map(|reason| {
        let is_before = case.has_reason_of_before();
        let key = if is_before { "settle-reason-given-before" } else { "settle-reason-given" };
        labelled(key, "reason", wording::ruling_reason_in_short(words, reason))
    });
    let rule = if case.rules.is_empty() {
        context.get("settle-no-rule")
    } else {
        let key = if case.has_rules_of_before() { "settle-rule-before" } else { "settle-rule" };
        let rules = Message::new(key).with("rule", wording::rule_names(words, &case.rules));
        context.format(&rules.with("count", case.rules.len()))
    };
    let note = case.note.as_ref().map(|note| one_line(note.value()).trim().to_owned());
    let note = note.filter(|note| !note.is_empty()).map(|note| {
        let key = if case.has_note_of_before() { "settle-noted-before" } else { "settle-noted" };
        labelled(key, "note", note)
    });
    let kinds = kinds.map(|kinds| labelled("settle-kinds-ruled", "kinds", kinds));
    let parts = kinds.into_iter().chain(reason).chain([rule]).chain(note);
    let parts: Vec<String> = parts.collect();
    let shown = parts.join(" · ");
    paint::text(buffer, area, &cut(&shown, usize::from(area.width)), context.theme.muted);
}
