//! Cue words in a report: lit, and counted by what they mean in the rule below it.

use ratatui::style::Style;

use super::context::Context;
use crate::domain::{CategoryAnswer, Cue, CueList};

/// Returns the cue words of a report in lines; none where they are off.
pub(super) fn found(context: &Context<'_>, lines: &[String]) -> Vec<Cue> {
    context.state.cues().map_or_else(Vec::new, |cues| cues.find(lines))
}

/// Returns a line in parts, of which those that are cue words are lit.
pub(super) fn lit<'a>(
    context: &Context<'_>,
    line: &'a str,
    cues: impl Iterator<Item = Cue>,
    plain: Style,
) -> Vec<(&'a str, Style)> {
    let lists = context.state.cues().map_or(&[][..], |cues| cues.lists());
    let mut parts = Vec::new();
    let mut from = 0;
    for cue in cues {
        parts.push((&line[from..cue.from], plain));
        let style = lists.get(cue.list).map_or(plain, |list| style(context, list));
        parts.push((&line[cue.from..cue.to], style));
        from = cue.to;
    }
    parts.push((&line[from..], plain));
    parts
}

/// Returns how many words or phrases of each list were found, in the words of the lists; nothing where cue words are off.
pub(super) fn counted(context: &Context<'_>, found: &[Cue]) -> String {
    let Some(cues) = context.state.cues() else { return String::new() };
    let counts = cues.lists().iter().enumerate().map(|(at, list)| {
        (list, found.iter().filter(|cue| cue.is_first && cue.list == at).count())
    });
    let found = counts.filter(|(_, count)| *count > 0);
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
