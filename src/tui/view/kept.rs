//! Answers kept under a name: the name that is asked for, and the list.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::boxes::{dialogue_box, inner_width};
use super::context::Context;
use super::field::draw_field;
use super::list_rows::ListRow;
use super::paint::{self, rows};
use crate::domain::{KeptAnswers, Message};
use crate::review::layer::{KeepDialogue, KeptStep};
use crate::wording;
use crate::wording::text::one_line;

/// Asks for a name, or whether the answers that have it are replaced; returns the position of the cursor.
pub(super) fn draw_naming(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    dialogue: &KeepDialogue,
) -> Option<Position> {
    let heading = context.get("review-keep-ask");
    if !dialogue.replaces {
        let inner = dialogue_box(context, buffer, stage, &heading, 1);
        return draw_field(context, buffer, inner, "> ", &dialogue.name);
    }
    let name = dialogue.name.value().trim();
    let known = context.state.kept().iter().find(|known| known.name == name)?;
    let ask = about(context, "review-keep-exists", known);
    let inner =
        dialogue_box(context, buffer, stage, &heading, paint::height(&ask, inner_width(stage)));
    paint::paragraph(buffer, inner, &ask, context.theme.warning);
    None
}

/// Draws the kept answers, each with its digit, or asks whether those of one are forgotten.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, stage: Rect, step: KeptStep) {
    let kept = context.state.kept();
    let heading = context.get(match step {
        KeptStep::FillIn => "review-kept-heading",
        KeptStep::Forget | KeptStep::Agree(_) => "review-kept-forget-heading",
    });
    if let KeptStep::Agree(at) = step {
        let Some(going) = kept.get(at) else { return };
        let ask = about(context, "review-kept-ask-forget", going);
        let inner =
            dialogue_box(context, buffer, stage, &heading, paint::height(&ask, inner_width(stage)));
        paint::paragraph(buffer, inner, &ask, context.theme.strong);
        return;
    }
    let height = u16::try_from(kept.len()).unwrap_or(u16::MAX);
    let inner = dialogue_box(context, buffer, stage, &heading, height);
    for (digit, kept) in (1_u16..).zip(kept) {
        let answers = wording::answers_in_short(context.words, &kept.answers);
        let row = ListRow::new(buffer, rows(inner, digit - 1, 1), &context.theme, false);
        let mut spans = row.keyed(digit.to_string());
        spans.push(Span::styled(format!("{}: {answers}", one_line(&kept.name)), row.text));
        row.draw(buffer, spans);
    }
}

/// Returns a question about kept answers, with their name and what they are.
fn about(context: &Context<'_>, key: &'static str, kept: &KeptAnswers) -> String {
    let answers = wording::answers_in_short(context.words, &kept.answers);
    let name = one_line(&kept.name);
    context.format(&Message::new(key).with("name", name).with("answers", answers))
}
