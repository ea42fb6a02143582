//! Dialogues over the report: search, palette, note, file names, export, the question at the end.
//! Questions, verdict and save state stay in sight below them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::saving;
use super::boxes::{dialogue_box, inner_width, list_box};
use super::context::Context;
use super::field::{PROMPT, draw_field, draw_file_field, draw_prefilled_field, style_of};
use super::layout::Layout;
use super::list_rows::{BEFORE_TEXT, ListRow, behind_key, cursor_mark};
use super::paint::rows;
use super::question::whole_sentences;
use super::{hits, kept, lists, merging, paint, preferences, rounds, worklists};
use crate::codebook;
use crate::domain::{Message, TakenBack};
use crate::review::layer::{
    CasesToExport, ExportContent, ExportDialogue, ExportStep, PrefilledField,
};
use crate::review::merge_dialogue::MergeStep;
use crate::review::round_form::FormStep;
use crate::review::{Layer, Page, State};
use crate::wording::text::{one_line, width};
use crate::words::Language;

/// Draws a dialogue; returns the position of the cursor: in its text field, else at the row in focus, where a screen reader
/// looks for it.
pub(super) fn draw(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    layer: &Layer,
) -> Option<Position> {
    let typed_at = draw_layer(context, buffer, stage, layer);
    typed_at.or_else(|| row_in_focus(context, buffer, stage))
}

/// Returns where the sign of the row in focus is, in the first column inside a box.
fn row_in_focus(context: &Context<'_>, buffer: &Buffer, stage: Rect) -> Option<Position> {
    let at = (stage.top()..stage.bottom()).map(|y| Position { x: stage.x + 1, y });
    let is_here = |at: &Position| {
        let cell = buffer.cell(*at);
        cell.is_some_and(|cell| {
            cell.symbol() == cursor_mark(true) && context.theme.is_chosen(cell.style())
        })
    };
    at.rev().find(is_here)
}

/// Draws a dialogue; returns the position of the cursor in its text field.
fn draw_layer(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    layer: &Layer,
) -> Option<Position> {
    match layer {
        Layer::Page(_) | Layer::Columns(_) | Layer::Settling(_) | Layer::Training(_) => None,
        Layer::PageSearch(input) => {
            let heading = context.get(search_heading(context.state));
            let inner = dialogue_box(context, buffer, stage, &heading, 1);
            draw_field(context, buffer, inner, "/ ", input)
        }
        Layer::Goal(field) => draw_prefilled(context, buffer, stage, ("review-goal-ask", field)),
        Layer::Search(field) => hits::draw(context, buffer, stage, field),
        Layer::Palette(field) => lists::draw_palette(context, buffer, stage, field),
        Layer::Note(field) => {
            let heading = match context.state.open_beside_marks() {
                Some(view) => Message::new("review-note-ask-beside-marks")
                    .with("title", view.open.case.title.as_str()),
                None => Message::new("review-note-ask"),
            };
            let inner = dialogue_box(context, buffer, stage, &context.format(&heading), 1);
            draw_field(context, buffer, inner, "", &field.input)
        }
        Layer::RuleNote(field) => {
            let rule = codebook::rule_name(context.words, &field.rule);
            let heading = context.format(&Message::new(field.asks).with("rule", rule));
            let inner = dialogue_box(context, buffer, stage, &heading, 1);
            draw_field(context, buffer, inner, "", &field.input)
        }
        Layer::Import(field) => {
            let heading =
                if field.shows_columns { "review-columns-anew" } else { "review-import-heading" };
            let texts = [heading, "review-import-ask"].map(|key| context.get(key));
            draw_file_field(
                context,
                buffer,
                stage,
                (&texts[0], &texts[1]),
                (&field.input, context.theme.text),
            )
        }
        Layer::Rescue(field) => draw_rescue(context, buffer, stage, field),
        Layer::Export(dialogue) => draw_export(context, buffer, stage, dialogue),
        Layer::Keep(dialogue) => kept::draw_naming(context, buffer, stage, dialogue),
        Layer::Rename(field) => {
            draw_prefilled(context, buffer, stage, ("review-reviewer-ask", field))
        }
        Layer::Kept(step) => {
            kept::draw(context, buffer, stage, *step);
            None
        }
        Layer::Filter(field) => lists::draw_filter(context, buffer, stage, field),
        Layer::DropMarks { .. } => {
            draw_drop_marks(context, buffer, stage);
            None
        }
        Layer::OtherTitles(why) => {
            draw_question(context, buffer, stage, ("review-import-heading", why));
            None
        }
        Layer::Merge(dialogue) => merging::draw(context, buffer, stage, dialogue),
        Layer::TakeBack(would_go) => {
            // What is typed here may not be in the project yet, and what others typed is not here.
            let drafts = context.state.drafts_gone_with(would_go).max(would_go.drafts);
            let ask = TakenBack { drafts, ..(**would_go).clone() }.message("review-take-back-ask");
            draw_question(context, buffer, stage, ("review-take-back-heading", &ask));
            None
        }
        Layer::Worklists(selected) => {
            let heading = context.get("review-worklists-heading");
            let begun = u16::from(context.state.rulings_begun() > 0);
            let height = worklists::height(context) + begun;
            let inner = list_box(context, buffer, stage, &heading, (height, *selected));
            let lists = inner.height.saturating_sub(begun);
            worklists::draw(context, buffer, rows(inner, 0, lists), Some(*selected));
            worklists::draw_rulings_begun(context, buffer, rows(inner, lists, begun));
            None
        }
        Layer::Preferences(selected) => {
            preferences::draw(context, buffer, stage, *selected);
            None
        }
        Layer::Rounds(dialogue) => {
            rounds::draw_rounds(context, buffer, stage, dialogue);
            None
        }
        Layer::RoundForm(form) => rounds::draw_form(context, buffer, stage, form),
        Layer::Unblind(_) => {
            rounds::draw_unblind(context, buffer, stage);
            None
        }
        Layer::Language => {
            draw_language(context, buffer, stage);
            None
        }
        Layer::Quit => {
            draw_quit(context, buffer, stage);
            None
        }
    }
}

/// Draws a box with a field that began with a text, which is marked as long as the next letter replaces it.
fn draw_prefilled(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    (asked, field): (&str, &PrefilledField),
) -> Option<Position> {
    let inner = dialogue_box(context, buffer, stage, &context.get(asked), 1);
    draw_prefilled_field(context, buffer, inner, (PROMPT, field))
}

/// Returns what is asked where something is looked for on a page.
fn search_heading(state: &State) -> &'static str {
    match state.page() {
        Some(Page::Keys(_)) => "review-page-search-keys",
        _ => "review-page-search",
    }
}

/// Returns where the dialogue of a layer lies. What is to be agreed to is read whole, and no question is answered meanwhile.
pub(super) fn stage_of(layer: &Layer, layout: &Layout) -> Rect {
    let is_agreed_to = match layer {
        Layer::RoundForm(form) => matches!(form.step, FormStep::Agree(_)),
        Layer::Merge(dialogue) => matches!(dialogue.step, MergeStep::Agree(_)),
        _ => false,
    };
    if is_agreed_to { layout.body } else { layout.stage_of_dialogues() }
}

/// Returns what the case or the page is drawn with: nothing of it is in focus while a dialogue lies over it.
pub(super) fn behind<'a>(context: &Context<'a>) -> Context<'a> {
    let lies_over = context.state.top().is_some_and(|layer| {
        is_box(layer) || matches!(layer, Layer::Search(_) | Layer::Palette(_) | Layer::Filter(_))
    });
    if lies_over { context.behind() } else { *context }
}

/// Returns whether a layer is a box at the bottom of the stage, and does not take all of it.
pub(super) fn is_box(layer: &Layer) -> bool {
    match layer {
        Layer::Settling(settling) => {
            settling.case.as_ref().is_some_and(|case| case.is_noting || case.choosing.is_some())
        }
        Layer::Page(_)
        | Layer::Columns(_)
        | Layer::Training(_)
        | Layer::Search(_)
        | Layer::Palette(_)
        | Layer::Filter(_) => false,
        _ => true,
    }
}

fn draw_export(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    dialogue: &ExportDialogue,
) -> Option<Position> {
    let theme = context.theme;
    let (heading, writing) = match dialogue.content {
        ExportContent::Cases(_) => ("review-export-heading", "review-export-writing"),
        ExportContent::Report => ("review-report-heading", "review-report-writing"),
    };
    let heading = context.get(heading);
    match dialogue.step {
        ExportStep::Format => {
            if let ExportContent::Cases(cases) = &dialogue.content {
                draw_formats(context, buffer, stage, cases);
            }
            None
        }
        ExportStep::File => {
            let asked = context.get("review-export-file");
            let asked = match &dialogue.content {
                // Who chose the format by its digit has not seen which cases are written.
                ExportContent::Cases(cases) => {
                    let which = which_cases(context, cases);
                    format!("{}\n{asked}", in_one_row(&which, inner_width(stage)))
                }
                ExportContent::Report => asked,
            };
            let file = (&dialogue.file.input, style_of(context, &dialogue.file));
            draw_file_field(context, buffer, stage, (&heading, &asked), file)
        }
        ExportStep::Overwrite => {
            let file = one_line(dialogue.file.input.value());
            let message = context.format(&Message::new("review-export-exists").with("file", file));
            let height = paint::height(&message, inner_width(stage));
            let inner = dialogue_box(context, buffer, stage, &heading, height);
            paint::paragraph(buffer, inner, &message, theme.warning);
            None
        }
        ExportStep::Writing => {
            let inner = dialogue_box(context, buffer, stage, &heading, 1);
            paint::text(buffer, inner, &context.get(writing), theme.text);
            None
        }
    }
}

/// Draws the formats, and which cases are written.
fn draw_formats(context: &Context<'_>, buffer: &mut Buffer, stage: Rect, cases: &CasesToExport) {
    let theme = context.theme;
    let titles: Vec<&str> =
        context.state.export_choices().iter().map(|choice| choice.title.as_str()).collect();
    let room = inner_width(stage).saturating_sub(BEFORE_TEXT);
    let needed: u16 = titles.iter().map(|title| paint::height(title, room)).sum();
    let finals = u16::from(context.state.has_finals());
    let digits = Message::new("review-export-choose").with("last", titles.len());
    let heading = context.format(&digits);
    let inner = dialogue_box(context, buffer, stage, &heading, needed + 2 + finals);
    let mut at = 0;
    for (place, title) in titles.into_iter().enumerate() {
        let area = rows(inner, at, paint::height(title, room).min(2));
        let row = ListRow::new(buffer, area, &theme, place == cases.choice);
        row.draw(buffer, row.keyed((place + 1).to_string()));
        at += paint::paragraph(buffer, behind_key(area), title, row.text);
    }
    let with_finals = context.state.has_finals().then(|| {
        context.get(if cases.without_finals {
            "review-export-without-finals"
        } else {
            "review-export-with-finals"
        })
    });
    let last = [Some(which_cases(context, cases)), with_finals].into_iter().flatten();
    // The last row names the keys as well.
    for (which, row) in last.zip(inner.height.saturating_sub(1 + finals)..) {
        let row = rows(inner, row, 1);
        paint::text(buffer, row, in_one_row(&which, row.width), theme.strong);
    }
}

/// Returns as many whole sentences as fit in a row, where not all do.
fn in_one_row(text: &str, cells: u16) -> &str {
    let room = usize::from(cells);
    let whole = whole_sentences(text, room).filter(|_| width(text) > room);
    whole.unwrap_or(text)
}

/// Returns which cases are exported, and how to choose others where that makes a difference.
fn which_cases(context: &Context<'_>, cases: &CasesToExport) -> String {
    let key = match (context.state.offers_all_or_classified(), cases.all) {
        (false, _) => "review-export-all-classified",
        (true, true) => "review-export-all",
        (true, false) => "review-export-classified",
    };
    let total = context.words.number(context.state.total());
    context.format(&Message::new(key).with("total", total))
}

/// Draws what is not saved, line by line, and the file to write it to.
fn draw_rescue(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    field: &PrefilledField,
) -> Option<Position> {
    const MOST_LINES: usize = 8;
    let room = usize::from(stage.height.saturating_sub(3)).min(MOST_LINES);
    let lines = saving::unsaved(context.words, context.state, room);
    let height = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
    let inner = dialogue_box(context, buffer, stage, &context.get("review-rescue-heading"), height);
    for (row, line) in (0..).zip(&lines) {
        paint::text(buffer, rows(inner, row, 1), line, context.theme.text);
    }
    draw_prefilled_field(context, buffer, rows(inner, height - 1, 1), (PROMPT, field))
}

/// Draws the question whether the marks go, with the answers that wait for them.
fn draw_drop_marks(context: &Context<'_>, buffer: &mut Buffer, stage: Rect) {
    let count = context.state.marks().len();
    let has_answers = context.state.typed_for_marked() > 0;
    let key = if has_answers { "review-drop-marks-answers" } else { "review-drop-marks" };
    let ask = context.format(&Message::new(key).with("count", count));
    let height = paint::height(&ask, inner_width(stage)).max(2);
    let inner = dialogue_box(context, buffer, stage, &context.get("review-drop-heading"), height);
    paint::paragraph(buffer, inner, &ask, context.theme.strong);
}

/// Draws a question that names its keys.
fn draw_question(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    (heading, ask): (&str, &Message),
) {
    let ask = context.format(ask);
    let height = paint::height(&ask, inner_width(stage));
    let inner = dialogue_box(context, buffer, stage, &context.get(heading), height);
    paint::paragraph(buffer, inner, &ask, context.theme.strong);
}

/// Draws each language under its own name, since none is chosen yet.
fn draw_language(context: &Context<'_>, buffer: &mut Buffer, stage: Rect) {
    let inner = dialogue_box(context, buffer, stage, &context.get("review-language-heading"), 1);
    let names: Vec<String> = (1..)
        .zip(Language::ALL)
        .map(|(digit, language)| format!("{digit} {}", language.name()))
        .collect();
    paint::text(buffer, inner, &names.join("   "), context.theme.strong);
}

fn draw_quit(context: &Context<'_>, buffer: &mut Buffer, stage: Rect) {
    let state = context.state;
    let inner = dialogue_box(context, buffer, stage, &context.get("review-quit-heading"), 3);
    let unsaved = state.unsaved();
    let mut messages = unsaved.to_do_again();
    let marked = state.unsaved_for_marked();
    if marked > 0 {
        messages.push(Message::new("review-unsaved-marked").with("count", marked));
    }
    messages.push(Message::new("review-quit-unsaved").with("count", unsaved.decided));
    let texts: Vec<String> = messages.iter().map(|message| context.format(message)).collect();
    let text = texts.join(" ");
    paint::paragraph(buffer, inner, &text, context.theme.strong);
}
