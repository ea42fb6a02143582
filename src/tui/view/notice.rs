//! Notices, which are shown until the next key.

use ratatui::style::Style;

use super::context::Context;
use crate::domain::Message;
use crate::domain::message::Value;
use crate::review::{Notice, Tone};
use crate::wording::text::cut;
use crate::wording::title_or_id;

/// Returns the notice to show: a failed save stays until the program ends, one that is held up
/// until it goes on.
pub(super) fn current(context: &Context<'_>) -> Option<Notice> {
    let state = context.state;
    if state.failure().is_some() && state.notice().is_none() {
        return Some(Notice { messages: state.failure_messages(), tone: Tone::Warning });
    }
    if state.is_blocked() && state.notice().is_none() {
        return Some(Notice::warning(state.blocked_message()));
    }
    state.notice().cloned()
}

/// Returns the sentences of a notice. Titles are cut, so that what follows them stays in sight.
pub(super) fn text(context: &Context<'_>, notice: &Notice) -> String {
    let sentence = |message: &Message| context.format(&with_short_title(context, message.clone()));
    notice.messages.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

fn with_short_title(context: &Context<'_>, mut message: Message) -> Message {
    const LONGEST: usize = 44;
    for (name, value) in &mut message.args {
        if let ("title", Value::Text(title)) = (*name, &mut *value) {
            let whole = title_or_id(context.words, title, "");
            *title = cut(&whole, LONGEST).into_owned();
        }
    }
    message
}

/// Returns the style of a notice.
pub(super) fn style(context: &Context<'_>, notice: &Notice) -> Style {
    match notice.tone {
        Tone::Plain => context.theme.strong,
        Tone::Warning => context.theme.warning,
    }
}
