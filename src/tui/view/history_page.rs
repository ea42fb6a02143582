//! The page of what was done to a case.

use ratatui::style::Style;

use super::changes::{self, StyledLine};
use super::codebook_page;
use super::context::Context;
use crate::domain::rulings::{Ruling, RulingState};
use crate::domain::{CaseHistory, CaseNo, HistoryEntry, Message};
use crate::wording;
use crate::wording::text::{one_line, wrap};

/// The indent of the later rows of an entry, in cells.
const INDENT: usize = 4;

/// Wraps a text; its later rows are indented.
fn hanging(text: &str, width: usize, style: Style) -> Vec<StyledLine> {
    let lines = wrap(text, width.saturating_sub(INDENT)).into_iter().zip(0..);
    let indent = |at: usize| " ".repeat(if at == 0 { 0 } else { INDENT });
    lines.map(|(line, at)| vec![(format!("{}{line}", indent(at)), style)]).collect()
}

/// Returns the lines of the history of a case: its versions, then what was done to it in the order of time.
pub(super) fn lines(
    context: &Context<'_>,
    no: CaseNo,
    history: &CaseHistory,
    width: usize,
) -> Vec<StyledLine> {
    let words = context.words;
    let heading = Message::new("review-case-number").with("no", words.number(no.0));
    let plain = |text: String, style| vec![(text, style)];
    let blank = || plain(String::new(), Style::new());
    let mut lines = vec![plain(context.format(&heading), context.theme.strong), blank()];
    for version in &history.versions {
        let came = Message::new("review-history-version")
            .with("version", version.version)
            .with("at", words.date_and_clock(version.imported_at));
        let said = match &version.source {
            Some(source) => {
                let is_merge = source.is_merge;
                let key = if is_merge { "review-history-merge" } else { "review-history-delivery" };
                Message::new(key)
                    .with("came", came)
                    .with("no", source.entry)
                    .with("file", one_line(&source.file))
            }
            None => came,
        };
        lines.extend(hanging(&context.format(&said), width, Style::new()));
        if let Some(change) = history.changes.iter().find(|one| one.version == version.version) {
            let width = width.min(usize::from(codebook_page::WIDEST_CODEBOOK));
            lines.extend(changes::lines(context, change, width));
        }
    }
    if let Some(at) = history.erased_at {
        let erased = Message::new("review-history-erased").with("at", words.date_and_clock(at));
        lines.push(plain(context.format(&erased), Style::new()));
    }
    lines.push(blank());
    if history.entries.is_empty() && history.rulings.is_empty() {
        lines.push(plain(context.get("review-history-none"), Style::new()));
    }
    lines.extend(
        acts(context, history).into_iter().flat_map(|(line, style)| hanging(&line, width, style)),
    );
    if context.state.draft_answers(no).is_some() {
        lines.extend(hanging(&context.get("review-history-draft"), width, context.theme.strong));
    }
    lines
}

/// Returns what was done to a case in the order of time: answers, what was answered blind to settle a difference, and
/// rulings.
fn acts(context: &Context<'_>, history: &CaseHistory) -> Vec<(String, Style)> {
    let newest = history.versions.last().map(|version| version.hash);
    let mut done = Vec::new();
    for entry in &history.entries {
        let style = if entry.live { Style::new() } else { context.theme.muted };
        let is_other = newest.is_some_and(|hash| hash != entry.text);
        let versions = || history.versions.iter().rev();
        let read = versions().find(|version| version.hash == entry.text);
        let read = is_other.then(|| match read {
            Some(read) => Message::new("review-history-other-text").with("version", read.version),
            None => Message::new("review-history-unknown-text"),
        });
        let line = history_line(context, entry, read.as_ref());
        done.push(((entry.at, entry.stamp), line, style));
    }
    for (ruling, state) in &history.rulings {
        let line = ruling_line(context, ruling, *state);
        let style = match state {
            RulingState::Counts => context.theme.strong,
            RulingState::Contested | RulingState::Lapsed | RulingState::TakenBack => {
                context.theme.muted
            }
        };
        done.push(((ruling.at, ruling.stamp), line, style));
    }
    done.sort_by_key(|(when, ..)| *when);
    done.into_iter().map(|(_, line, style)| (line, style)).collect()
}

/// Returns who settled a case, when and how, and why that does not count where it does not.
fn ruling_line(context: &Context<'_>, ruling: &Ruling, state: RulingState) -> String {
    let at = context.words.date_and_clock(ruling.at);
    let line = format!(
        "{at}  {}: {}",
        one_line(ruling.by.as_str()),
        wording::ruled(context.words, &ruling.ruled)
    );
    let remark = match state {
        RulingState::Counts => return line,
        RulingState::Contested => "settle-state-contested",
        RulingState::Lapsed => "settle-history-lapsed",
        RulingState::TakenBack => "review-history-undone",
    };
    format!("{line} ({})", context.get(remark))
}

/// Returns who did what and when, with remarks; one of them is which version was read, where that is not the newest.
fn history_line(context: &Context<'_>, entry: &HistoryEntry, read: Option<&Message>) -> String {
    let change = wording::case_change(context.words, &entry.change);
    let change = wording::answered(context.words, entry.is_apart, change);
    let mut line = format!(
        "{}  {}: {change}",
        context.words.date_and_clock(entry.at),
        one_line(entry.reviewer.as_str()),
    );
    let mut remarks = Vec::new();
    if !entry.live {
        remarks.push(context.get("review-history-undone"));
    }
    if entry.imported {
        remarks.push(context.get("review-history-imported"));
    }
    if entry.batch_size > 1 {
        remarks.push(
            context.format(&Message::new("review-history-batch").with("count", entry.batch_size)),
        );
    }
    remarks.extend(read.map(|read| context.format(read)));
    if !remarks.is_empty() {
        line = format!("{line} ({})", remarks.join(", "));
    }
    line
}
