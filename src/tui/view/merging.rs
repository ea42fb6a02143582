//! Merging a copy of the project: the file, the questions, and what would come.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes::{dialogue_box, inner_width};
use super::context::Context;
use super::field::{draw_field, draw_file_field};
use super::paint::{self, rows};
use crate::domain::{MergeRefusal, Message, OtherIdentity, ToMessage as _};
use crate::review::merge_dialogue::{MergeDialogue, MergePreview, MergeStep};
use crate::wording::text::one_line;

/// Draws the dialogue; returns the position of the cursor in its text field.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    dialogue: &MergeDialogue,
) -> Option<Position> {
    let heading = context.get("review-merge-heading");
    match &dialogue.step {
        MergeStep::File => {
            let asked = context.get("review-merge-ask");
            draw_file_field(
                context,
                buffer,
                stage,
                (&heading, &asked),
                (&dialogue.file, context.theme.text),
            )
        }
        MergeStep::Looking => {
            let inner = dialogue_box(context, buffer, stage, &heading, 1);
            paint::text(buffer, inner, &context.get("review-merge-looking"), context.theme.text);
            None
        }
        MergeStep::Question(question) => {
            let ask = context.format(&question_of(question));
            let height = paint::height(&ask, inner_width(stage));
            let inner = dialogue_box(context, buffer, stage, &heading, height);
            paint::paragraph(buffer, inner, &ask, context.theme.strong);
            None
        }
        MergeStep::NewName(name, input) => {
            let ask = Message::new("review-merge-new-name").with("name", one_line(name));
            let inner = dialogue_box(context, buffer, stage, &context.format(&ask), 1);
            draw_field(context, buffer, inner, "> ", input)
        }
        MergeStep::Agree(preview) => {
            draw_preview(context, buffer, stage, preview);
            None
        }
    }
}

/// Draws what would come. How to agree is in the heading, which is never cut for the sake of a line.
fn draw_preview(context: &Context<'_>, buffer: &mut Buffer, stage: Rect, preview: &MergePreview) {
    let width = inner_width(stage);
    let lines: Vec<String> =
        preview.report.iter().map(|line| one_line(&context.format(line))).collect();
    let heights = lines.iter().map(|line| paint::height(line, width));
    let height = heights.fold(0, u16::saturating_add);
    let inner = dialogue_box(context, buffer, stage, &context.get("review-merge-agree"), height);
    let mut used = 0;
    for line in &lines {
        let rest = rows(inner, used, inner.height.saturating_sub(used));
        used += paint::paragraph(buffer, rest, line, context.theme.text);
    }
}

/// Returns what is to be decided, with the digits that decide it.
fn question_of(question: &MergeRefusal) -> Message {
    let names = question.to_message();
    let key = match question {
        MergeRefusal::SameNames(_) => "review-merge-same-names",
        MergeRefusal::OwnIds(others) => match others.first() {
            Some(OtherIdentity { new: Some(_), .. }) => "review-merge-own-name",
            _ => "review-merge-own-ids",
        },
        MergeRefusal::TwoReports(_) => "review-merge-two-reports",
        _ => "review-merge-other-project",
    };
    names.under(key)
}
