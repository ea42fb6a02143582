//! The page of preferences, each with the value that holds now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::boxes::list_box;
use super::context::Context;
use super::list_rows::{ListRow, window};
use crate::review::preference::ListedPreference;
use crate::wording::text::width;

/// Draws the preferences; `selected` is the place of the one under the cursor.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, stage: Rect, selected: usize) {
    let heading = context.get("review-settings-heading");
    let rows = u16::try_from(ListedPreference::ALL.len()).unwrap_or(u16::MAX);
    let inner = list_box(context, buffer, stage, &heading, (rows, selected));
    let preferences: Vec<(usize, ListedPreference)> = (1..).zip(ListedPreference::ALL).collect();
    let widest = ListedPreference::ALL
        .iter()
        .map(|preference| width(&context.get(preference.title())))
        .max();
    // One column for all values, where there is room; a name that someone typed may be longer than the others.
    let longest = ListedPreference::ALL
        .iter()
        .filter(|preference| !matches!(preference, ListedPreference::Name))
        .map(|preference| width(&value(context, *preference)))
        .max();
    for ((digit, preference), row, here) in window(&preferences, selected, (inner, 1)) {
        let row = ListRow::new(buffer, row, &context.theme, here);
        let title = context.get(preference.title());
        let value = value(context, *preference);
        let cells = usize::from(inner.width).saturating_sub(5);
        let column = widest.unwrap_or(0) + 2;
        let free = cells.saturating_sub(width(&title) + width(&value));
        let gap = if column + longest.unwrap_or(0) > cells {
            // They end in one column instead.
            free
        } else {
            // A value that is too long for its column begins before it.
            column.saturating_sub(width(&title)).min(free)
        };
        let gap = " ".repeat(gap.max(2));
        let mut spans = row.keyed(digit.to_string());
        spans.push(Span::styled(format!("{title}{gap}"), row.quiet));
        spans.push(Span::styled(value, row.strong));
        row.draw(buffer, spans);
    }
}

/// Returns what holds now.
fn value(context: &Context<'_>, preference: ListedPreference) -> String {
    let setup = &context.state.setup();
    let switch =
        |is_on: bool| context.get(if is_on { "review-setting-on" } else { "review-setting-off" });
    match preference {
        ListedPreference::Language => context.words.language().name().to_owned(),
        ListedPreference::Theme => context.get(context.theme.name.title()),
        ListedPreference::Rules => {
            let key =
                if setup.folds_rules { "review-setting-hidden" } else { "review-setting-shown" };
            context.get(key)
        }
        ListedPreference::CueWords => switch(context.state.cues().is_some()),
        ListedPreference::Goal if setup.daily_goal == 0 => context.get("review-setting-none"),
        ListedPreference::Goal => setup.daily_goal.to_string(),
        ListedPreference::Mouse => switch(setup.uses_mouse),
        ListedPreference::Personal => {
            let key =
                if setup.shows_personal { "review-setting-shown" } else { "review-setting-hidden" };
            context.get(key)
        }
        ListedPreference::Name => setup.reviewer.as_str().to_owned(),
    }
}
