//! The page of the rules in dispute: a row for each rule, and below the one under the cursor what it says and why reviewers differed.

use std::ops::Range;

use ratatui::style::Style;

use super::agreement::in_columns;
use super::codebook_page::WIDEST_CODEBOOK;
use super::context::Context;
use super::list_rows::cursor_mark;
use crate::codebook;
use crate::domain::Message;
use crate::domain::rulings::{RuleUsage, RulingReason};
use crate::wording::{
    self,
    agreement::in_percent,
    text::{cut, one_line, width, wrap},
};

/// The indent of what is below a rule, in cells.
const INDENT: usize = 2;

/// The narrowest column of names, in cells; where it would be narrower, columns of numbers go.
const NARROWEST: usize = 16;

/// The column of reasons in words has at least so many cells, and at most.
const LEAST_REASONS: usize = 17;
const MOST_REASONS: usize = 40;

/// In narrower pages rules come before what the columns mean.
const EXPLAINED_FIRST_FROM: usize = 60;

/// The cells between two columns.
const GAP: usize = 2;

/// The columns of numbers, those that say least last.
const NUMBERS: [&str; 5] = ["disputes", "cases", "alike", "notes", "reasons"];

/// The page, and the lines of the rule under the cursor.
#[derive(Debug, Default)]
pub(super) struct RuleLines {
    /// What the columns are and mean, which stays in sight.
    pub(super) heading: Vec<(String, Style)>,
    pub(super) lines: Vec<(String, Style)>,
    pub(super) chosen: Range<usize>,
}

/// Returns the page in lines of at most `page_width` cells; below the rule at `chosen`, or below all where that is `None`,
/// is what it says and what was noted about it.
pub(super) fn lines(context: &Context<'_>, chosen: Option<usize>, page_width: usize) -> RuleLines {
    let theme = context.theme;
    let Some(found) = context.state.rules_in_dispute() else {
        let lines = vec![(context.get("agreement-computing"), theme.muted)];
        return RuleLines { lines, ..RuleLines::default() };
    };
    let mut page = RuleLines::default();
    let mut above: Vec<(String, Style)> = Vec::new();
    let measure = page_width.min(usize::from(WIDEST_CODEBOOK));
    if found.hides_some {
        let hidden = wrap(&context.get("settle-rules-hidden"), measure);
        above.extend(hidden.into_iter().map(|line| (line, theme.warning)));
    }
    if found.rules.iter().all(|of| of.disputes.is_empty()) {
        let none = wrap(&context.get("settle-rules-none"), measure);
        above.extend(none.into_iter().map(|line| (line, theme.text)));
    }
    if found.without_rule > 0 {
        let without = Message::new("settle-rules-without").with("count", found.without_rule);
        let without = wrap(&context.format(&without), measure);
        above.extend(without.into_iter().map(|line| (line, theme.text)));
    }
    let legend = wrap(&context.get("settle-rules-legend"), measure);
    let legend = legend.into_iter().map(|line| (line, theme.muted));
    // It is read before the columns; on a small screen it would be all that is seen.
    let mut legend = Some(legend);
    if page_width >= EXPLAINED_FIRST_FROM {
        page.heading = above;
        page.heading.extend(legend.take().into_iter().flatten());
        page.heading.push((String::new(), theme.text));
    } else {
        page.lines = above;
    }
    let mut table = table(context, &found.rules, chosen, page_width).into_iter();
    page.heading.extend(table.next().map(|line| (line, theme.strong)));
    for (at, (of, line)) in found.rules.iter().zip(table).enumerate() {
        let is_here = chosen == Some(at);
        let from = page.lines.len();
        page.lines.push((line, if is_here { theme.chosen } else { theme.text }));
        if is_here || chosen.is_none() {
            // Where a rule is named by typing, and not by the cursor, its id is needed.
            page.lines.extend(in_full(context, of, chosen.is_none(), page_width));
        }
        if is_here {
            page.chosen = from..page.lines.len();
        }
    }
    page.lines.extend(legend.into_iter().flatten());
    page
}

/// Returns the table with its header: the names, cut, and as many columns of numbers as there is room for.
fn table(
    context: &Context<'_>,
    rules: &[RuleUsage],
    chosen: Option<usize>,
    page_width: usize,
) -> Vec<String> {
    let name = |(at, of): (usize, &RuleUsage)| {
        let mark = cursor_mark(chosen == Some(at));
        format!("{mark}{}", codebook::rule_name(context.words, &of.rule))
    };
    let header = format!("{}{}", cursor_mark(false), context.get("settle-rules-rule"));
    let names: Vec<String> =
        std::iter::once(header).chain(rules.iter().enumerate().map(name)).collect();
    let longest = names.iter().map(|name| width(name)).max().unwrap_or_default();
    let room = |lines: &[String]| page_width.saturating_sub(lines.first().map_or(0, |l| width(l)));
    let all = NUMBERS.len();
    let in_columns = numbers(context, rules, all, Reasons::InColumns);
    let without = room(&numbers(context, rules, all - 1, Reasons::InWords(0)));
    // Reasons get what names leave; under the cursor they are whole.
    let for_reasons = without.saturating_sub(longest + GAP).clamp(LEAST_REASONS, MOST_REASONS);
    let in_words = (1..=all)
        .rev()
        .map(|columns| numbers(context, rules, columns, Reasons::InWords(for_reasons)));
    let fitting = std::iter::once(in_columns)
        .filter(|lines| room(lines) >= longest)
        .chain(in_words)
        .find(|lines| room(lines) >= NARROWEST);
    let numbers = fitting.unwrap_or_else(|| numbers(context, rules, 1, Reasons::InWords(0)));
    let longest = longest.min(room(&numbers));
    let joined = names.iter().zip(numbers).map(|(name, numbers)| {
        let name = cut(name, longest);
        let blank = " ".repeat(longest.saturating_sub(width(&name)));
        format!("{name}{blank}{numbers}")
    });
    joined.collect()
}

/// How it is shown how often each reason was given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reasons {
    /// In a column for each.
    InColumns,
    /// In words, in one column of so many cells.
    InWords(usize),
}

/// Returns the first of the columns of numbers below their headings.
fn numbers(
    context: &Context<'_>,
    rules: &[RuleUsage],
    columns: usize,
    shown: Reasons,
) -> Vec<String> {
    let heading = |column: &&str| match (*column, shown) {
        ("reasons", Reasons::InColumns) => RulingReason::ALL
            .map(|reason| wording::ruling_reason_in_short(context.words, reason))
            .to_vec(),
        ("reasons", Reasons::InWords(room)) => {
            let heading = context.get("settle-rules-reasons");
            vec![format!("{heading:room$}")]
        }
        (column, _) => vec![context.get(&format!("settle-rules-{column}"))],
    };
    // The first column is that of the names, which are put before it.
    let row = |cells: Vec<String>| std::iter::once(String::new()).chain(cells).collect();
    let header = row(NUMBERS.iter().take(columns).flat_map(heading).collect());
    let of_rule = |of| row(cells(context, of, shown).into_iter().take(columns).flatten().collect());
    in_columns(&std::iter::once(header).chain(rules.iter().map(of_rule)).collect::<Vec<_>>())
}

/// Returns the numbers of a rule in the order of [`NUMBERS`].
fn cells(context: &Context<'_>, of: &RuleUsage, shown: Reasons) -> Vec<Vec<String>> {
    let words = context.words;
    let missing = || "–".to_owned();
    // What there is none of says so in one sign: the page is read for the others.
    let number = |number: usize| match i64::try_from(number).unwrap_or(i64::MAX) {
        0 => missing(),
        number => words.number(number),
    };
    let alike = of.specific.map(|share| {
        let share = Message::new("barometer-percent").with("share", in_percent(words, share));
        words.format(&share)
    });
    let reasons = match shown {
        Reasons::InColumns => RulingReason::ALL
            .map(|reason| number(of.reasons.get(&reason).copied().unwrap_or_default()))
            .to_vec(),
        Reasons::InWords(room) => {
            let given = wording::reasons_given_in_short(words, &of.reasons);
            let given = if given.is_empty() { missing() } else { given };
            let given = cut(&given, room);
            let blank = " ".repeat(room.saturating_sub(width(&given)));
            vec![format!("{given}{blank}")]
        }
    };
    vec![
        vec![number(of.disputes.len())],
        vec![of.decided.map_or_else(missing, number)],
        vec![alike.unwrap_or_else(missing)],
        vec![number(of.notes.len())],
        reasons,
    ]
}

/// Returns what a rule says, after its id if `has_id`, why reviewers differed by it, and what was noted about it.
fn in_full(
    context: &Context<'_>,
    of: &RuleUsage,
    has_id: bool,
    page_width: usize,
) -> Vec<(String, Style)> {
    let (words, theme) = (context.words, context.theme);
    let text = codebook::rule_text(words, &of.rule);
    let rule = match (text.is_empty(), has_id) {
        (true, _) => of.rule.to_string(),
        (false, true) => format!("{}: {text}", of.rule),
        (false, false) => text,
    };
    let mut lines = vec![(rule, theme.muted)];
    let reasons = wording::reasons_given(words, &of.reasons);
    if !reasons.is_empty() {
        let given = Message::new("settle-rules-given").with("reasons", reasons);
        lines.push((context.format(&given), theme.text));
    }
    let notes = of.notes.iter().map(|(by, at, _, note)| {
        let note = note.as_deref().map_or_else(|| "–".to_owned(), one_line);
        let by = one_line(by.as_str());
        (format!("{}  {by}: {note}", words.date_and_clock(*at)), theme.text)
    });
    lines.extend(notes);
    let room = page_width.saturating_sub(INDENT).min(usize::from(WIDEST_CODEBOOK));
    let wrapped = lines.iter().flat_map(|(text, style)| {
        wrap(text, room).into_iter().map(|line| (format!("{:INDENT$}{line}", ""), *style))
    });
    wrapped.collect()
}
