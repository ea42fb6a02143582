//! The page of the rules in dispute: a row for each rule, and below the one under the cursor what it says and why reviewers differed.

use std::ops::Range;

use ratatui::style::Style;

use super::agreement::in_columns;
use super::codebook_page::WIDEST_CODEBOOK;
use super::context::Context;
use super::lists::cursor_mark;
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

/// The columns of numbers, those that say least last.
const NUMBERS: [&str; 5] = ["disputes", "cases", "alike", "notes", "reasons"];

/// The page, and the lines of the rule under the cursor.
#[derive(Debug, Default)]
pub(super) struct RuleLines {
    /// What the columns are, which stays in sight.
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
    if found.hides_some {
        let hidden = wrap(&context.get("settle-rules-hidden"), page_width);
        page.lines.extend(hidden.into_iter().map(|line| (line, theme.warning)));
    }
    let (table, has_digits) = table(context, &found.rules, chosen, page_width);
    let mut table = table.into_iter();
    if has_digits {
        let legend = wrap(&reasons_in_digits(context), page_width);
        page.heading.extend(legend.into_iter().map(|line| (line, theme.muted)));
    }
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
    page
}

/// Returns what the digits of reasons mean.
fn reasons_in_digits(context: &Context<'_>) -> String {
    let reasons = RulingReason::ALL.into_iter().zip(1..);
    let named = reasons.map(|(reason, digit)| {
        let name = wording::ruling_reason_in_short(context.words, reason);
        // A reason stays with its digit.
        format!("{digit} {name}").replace(' ', "\u{a0}")
    });
    let named: Vec<String> = named.collect();
    named.join(", ")
}

/// Returns the table with its header: the names, cut, and as many columns of numbers as there is room for; and whether
/// reasons are named by their digits alone.
fn table(
    context: &Context<'_>,
    rules: &[RuleUsage],
    chosen: Option<usize>,
    page_width: usize,
) -> (Vec<String>, bool) {
    let name = |(at, of): (usize, &RuleUsage)| {
        format!(
            "{}{}",
            cursor_mark(chosen == Some(at)),
            codebook::rule_name(context.words, &of.rule)
        )
    };
    let header = format!("{}{}", cursor_mark(false), context.get("settle-rules-rule"));
    let names: Vec<String> =
        std::iter::once(header).chain(rules.iter().enumerate().map(name)).collect();
    let longest = names.iter().map(|name| width(name)).max().unwrap_or_default();
    let room = |lines: &[String]| page_width.saturating_sub(lines.first().map_or(0, |l| width(l)));
    let spelled = numbers(context, rules, NUMBERS.len(), true);
    let is_spelled = room(&spelled) >= longest;
    let fewer = (1..=NUMBERS.len()).rev().map(|columns| numbers(context, rules, columns, false));
    let fitting = std::iter::once(spelled)
        .filter(|_| is_spelled)
        .chain(fewer)
        .find(|lines| room(lines) >= NARROWEST);
    let numbers = fitting.unwrap_or_else(|| numbers(context, rules, 1, false));
    let has_digits = numbers
        .first()
        .is_some_and(|header| !is_spelled && header.contains(&context.get("settle-rules-reasons")));
    let longest = longest.min(room(&numbers));
    let joined = names.iter().zip(numbers).map(|(name, numbers)| {
        let name = cut(name, longest);
        let blank = " ".repeat(longest.saturating_sub(width(&name)));
        format!("{name}{blank}{numbers}")
    });
    (joined.collect(), has_digits)
}

/// Returns the first of the columns of numbers below their headings, `is_spelled` with a column for each reason.
fn numbers(
    context: &Context<'_>,
    rules: &[RuleUsage],
    columns: usize,
    is_spelled: bool,
) -> Vec<String> {
    let heading = |column: &&str| match (*column, is_spelled) {
        ("reasons", true) => RulingReason::ALL
            .map(|reason| wording::ruling_reason_in_short(context.words, reason))
            .to_vec(),
        ("notes", false) => vec![context.get("settle-rules-notes-short")],
        (column, _) => vec![context.get(&format!("settle-rules-{column}"))],
    };
    // The first column is that of the names, which are put before it.
    let row = |cells: Vec<String>| std::iter::once(String::new()).chain(cells).collect();
    let header = row(NUMBERS.iter().take(columns).flat_map(heading).collect());
    let of_rule =
        |of| row(cells(context, of, is_spelled).into_iter().take(columns).flatten().collect());
    in_columns(&std::iter::once(header).chain(rules.iter().map(of_rule)).collect::<Vec<_>>())
}

/// Returns the numbers of a rule in the order of [`NUMBERS`].
fn cells(context: &Context<'_>, of: &RuleUsage, is_spelled: bool) -> Vec<Vec<String>> {
    let words = context.words;
    let missing = || "–".to_owned();
    // What there is none of says so in one sign: the page is read for the others.
    let number = |number: usize| match i64::try_from(number).unwrap_or(i64::MAX) {
        0 => missing(),
        number => words.number(number),
    };
    let alike = of.specific.filter(|_| of.decided != Some(0)).map(|share| {
        let share = Message::new("barometer-percent").with("share", in_percent(words, share));
        words.format(&share)
    });
    let reasons =
        RulingReason::ALL.map(|reason| of.reasons.get(&reason).copied().unwrap_or_default());
    vec![
        vec![number(of.disputes.len())],
        vec![of.decided.map_or_else(missing, number)],
        vec![alike.unwrap_or_else(missing)],
        vec![number(of.notes.len())],
        if is_spelled {
            reasons.map(number).to_vec()
        } else if reasons.iter().any(|count| *count > 0) {
            vec![reasons.map(|count| count.to_string()).join("·")]
        } else {
            vec![missing()]
        },
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
    let reasons = of
        .reasons
        .iter()
        .map(|(reason, count)| format!("{} {count}", wording::ruling_reason(words, *reason)));
    let reasons: Vec<String> = reasons.collect();
    if !reasons.is_empty() {
        let given = Message::new("settle-rules-given").with("reasons", reasons.join(", "));
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
