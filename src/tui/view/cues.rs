//! Cue words in a report: lit, and counted by what they mean in the rule below it.

use ratatui::style::Style;
use ratatui::text::Span;

use super::context::Context;
use crate::domain::{CategoryAnswer, CueList};

/// Returns a line with its cue words lit.
pub(super) fn lit<'a>(context: &Context<'_>, line: &'a str, plain: Style) -> Vec<Span<'a>> {
    let Some(cues) = context.state.cues() else { return vec![Span::styled(line, plain)] };
    let mut spans = Vec::new();
    let mut from = 0;
    for cue in cues.find(line) {
        spans.push(Span::styled(&line[from..cue.from], plain));
        let style = cues.lists().get(cue.list).map_or(plain, |list| style(context, list));
        spans.push(Span::styled(&line[cue.from..cue.to], style));
        from = cue.to;
    }
    spans.push(Span::styled(&line[from..], plain));
    spans
}

/// Returns how many words of each list are in these lines, in the words of the lists; nothing where cue words are off.
pub(super) fn counted(context: &Context<'_>, lines: &[String]) -> String {
    let Some(cues) = context.state.cues() else { return String::new() };
    let mut counts = vec![0_usize; cues.lists().len()];
    for cue in lines.iter().flat_map(|line| cues.find(line)) {
        if let Some(count) = counts.get_mut(cue.list) {
            *count += 1;
        }
    }
    let found = cues.lists().iter().zip(counts).filter(|(_, count)| *count > 0);
    let parts: Vec<String> = found.map(|(list, count)| format!("{} {count}", list.name)).collect();
    if parts.is_empty() {
        return context.get("review-cues-none");
    }
    format!("{}: {}", context.get("review-cues-heading"), parts.join(" · "))
}

/// Returns the style of a list: that of its category, else that of hits.
fn style(context: &Context<'_>, list: &CueList) -> Style {
    match list.category {
        Some(category) => context.theme.category(CategoryAnswer::Is(category)),
        None => context.theme.hit,
    }
}
