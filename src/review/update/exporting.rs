//! The export dialogue: format and cases, then the file, then whether to write over an existing one.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, FileEffect};
use super::super::export_order::{ExportOrder, ProposedFiles, ReportOrder};
use super::super::layer::{
    CasesToExport, ExportContent, ExportDialogue, ExportStep, Layer, PrefilledField,
};
use super::super::notice::Notice;
use super::super::reply::Reply;
use super::super::state::State;
use super::stage::{close, does_nothing, push, say};
use crate::domain::Message;

/// Asks for the format first.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    // Without a classified case, only all of them make a file with something in it.
    let all = state.tally.classified == 0;
    let cases = CasesToExport { choice: 0, all, without_finals: false };
    let content = ExportContent::Cases(cases);
    ask(state, content, (PrefilledField::default(), ExportStep::Format))
}

/// Asks into which file what all cases say is written as a page.
pub(super) fn report(state: &mut State) -> Vec<Effect> {
    let file = PrefilledField::new(state.files.proposed.report.clone());
    ask(state, ExportContent::Report, (file, ExportStep::File))
}

fn ask(
    state: &mut State,
    content: ExportContent,
    (file, step): (PrefilledField, ExportStep),
) -> Vec<Effect> {
    let mut effects = vec![Effect::File(FileEffect::ProposeNames)];
    let dialogue = ExportDialogue { content, file, free: String::new(), step };
    effects.extend(push(state, Layer::Export(dialogue)));
    effects
}

/// Takes the names that are proposed as of today, also where the dialogue asks for a file already.
pub(super) fn named(state: &mut State, files: ProposedFiles) -> Vec<Effect> {
    let before = std::mem::replace(&mut state.files.proposed, files);
    if let Some(Layer::Export(dialogue)) = state.layers.last_mut()
        && dialogue.step == ExportStep::File
        && dialogue.file.input.value() == dialogue.proposed(&before)
    {
        dialogue.file.input = Input::new(dialogue.proposed(&state.files.proposed).to_owned());
    }
    Vec::new()
}

/// Gives a command to the dialogue.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let offers_all = state.offers_all_or_classified();
    let files = &state.files.proposed;
    let Some(Layer::Export(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    match (dialogue.step, command) {
        (ExportStep::Writing, _) => {
            say(state, Notice::plain(Message::new("review-export-writing")))
        }
        (ExportStep::File, Command::Save) if dialogue.file.input.value().trim().is_empty() => {
            say(state, Notice::warning(Message::new("review-export-nameless")))
        }
        (ExportStep::File, Command::Save) => write(dialogue, files, false),
        (ExportStep::Overwrite, Command::Digit(1)) => write(dialogue, files, true),
        (ExportStep::Overwrite, Command::Digit(2)) => {
            dialogue.file = PrefilledField::new(std::mem::take(&mut dialogue.free));
            dialogue.step = ExportStep::File;
            Vec::new()
        }
        (ExportStep::Overwrite, Command::Cancel) => {
            dialogue.step = ExportStep::File;
            Vec::new()
        }
        (ExportStep::Format, Command::Cancel) => close(state),
        _ => match dialogue.content {
            ExportContent::Cases(cases) => {
                let chosen = of_cases(dialogue, cases, command, (files, offers_all));
                chosen.unwrap_or_else(|| does_nothing(state))
            }
            ExportContent::Report if command == Command::Cancel => close(state),
            ExportContent::Report => does_nothing(state),
        },
    }
}

/// Gives a command about the cases and their format to the dialogue; `None` where it does nothing there.
fn of_cases(
    dialogue: &mut ExportDialogue,
    mut cases: CasesToExport,
    command: Command,
    (files, offers_all): (&ProposedFiles, bool),
) -> Option<Vec<Effect>> {
    let last = files.exports.len().saturating_sub(1);
    match (dialogue.step, command) {
        (ExportStep::Format, Command::Digit(digit)) => {
            let chosen = usize::from(digit).checked_sub(1).filter(|at| *at < files.exports.len());
            cases.choice = chosen?;
            dialogue.content = ExportContent::Cases(cases);
            return Some(ask_for_file(dialogue, files));
        }
        (ExportStep::Format, Command::Save) => return Some(ask_for_file(dialogue, files)),
        (ExportStep::File, Command::Cancel) => dialogue.step = ExportStep::Format,
        (ExportStep::Format, Command::LineDown) => cases.choice = (cases.choice + 1).min(last),
        (ExportStep::Format, Command::LineUp) => cases.choice = cases.choice.saturating_sub(1),
        (ExportStep::Format, Command::MarkAndMove) if files.has_finals => {
            cases.without_finals = !cases.without_finals;
        }
        (
            ExportStep::Format | ExportStep::File,
            Command::NextQuestion | Command::PreviousQuestion,
        ) if offers_all => {
            let was_proposed = dialogue.file.input.value() == cases.proposed(files);
            cases.all = !cases.all;
            // The name says which cases are in the file.
            if was_proposed {
                dialogue.file.input = Input::new(cases.proposed(files).to_owned());
            }
        }
        _ => return None,
    }
    dialogue.content = ExportContent::Cases(cases);
    Some(Vec::new())
}

/// Asks for the file where a path is pasted while the format is chosen.
pub(super) fn ask_for_pasted(state: &mut State) {
    let files = &state.files.proposed;
    if let Some(Layer::Export(dialogue)) = state.layers.last_mut()
        && dialogue.step == ExportStep::Format
    {
        ask_for_file(dialogue, files);
    }
}

/// Takes note of what became of an export.
pub(super) fn answered(state: &mut State, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Exported(outcome, counted) => ended(state, outcome, counted),
        Reply::ExportSource(why) => another_name(state, why),
        Reply::ExportFolder(folder) => into_folder(state, &folder),
        Reply::NothingToReport(why) => {
            state.layers.retain(
                |layer| !matches!(layer, Layer::Export(it) if it.content == ExportContent::Report),
            );
            say(state, Notice::plain(why))
        }
        Reply::ExportExists(free) => exists(state, free),
        _ => Vec::new(),
    }
}

/// Closes the dialogue when the export has ended, or goes back to the file's name and says why it has not. What is `counted`
/// among the cases left out is not named again.
fn ended(state: &mut State, outcome: Result<Message, Message>, counted: usize) -> Vec<Effect> {
    let at = state.layers.iter().position(|layer| matches!(layer, Layer::Export(_)));
    let (Ok(message) | Err(message)) = &outcome;
    state.files.last_export = Some((message.clone(), state.saving.newest_ticket));
    match outcome {
        Ok(done) => {
            let closed = at.map(|at| state.layers.remove(at));
            // What is kept for the end says nothing of drafts: they may be saved by then, and are counted there.
            let is_of_answers = matches!(
                closed,
                Some(Layer::Export(ExportDialogue { content: ExportContent::Cases(_), .. }))
            );
            if is_of_answers {
                state.history.undo.exported();
            }
            let left = [
                ("cli-export-drafts", state.cases_with_drafts().len().saturating_sub(counted)),
                ("cli-export-marked", state.typed_for_marked()),
                ("cli-export-rulings-begun", state.rulings_begun()),
            ];
            let left = left.into_iter().filter(|(_, count)| is_of_answers && *count > 0);
            let said = left.fold(done, |first, (key, count)| {
                let second = Message::new(key).with("count", count);
                Message::new("cli-paragraphs").with("first", first).with("second", second)
            });
            say(state, Notice::plain(said))
        }
        Err(why) => {
            if let Some(Layer::Export(dialogue)) = at.and_then(|at| state.layers.get_mut(at)) {
                dialogue.step = ExportStep::File;
            }
            say(state, Notice::warning(why))
        }
    }
}

/// Asks before a file is written over that is there already; another name is free.
fn exists(state: &mut State, free: String) -> Vec<Effect> {
    if let Some(Layer::Export(dialogue)) = state.layers.last_mut() {
        (dialogue.step, dialogue.free) = (ExportStep::Overwrite, free);
    }
    Vec::new()
}

/// Proposes the file's usual name where the one that was typed is that of a file which must stay.
fn another_name(state: &mut State, why: Message) -> Vec<Effect> {
    if let Some(Layer::Export(dialogue)) = state.layers.last_mut() {
        ask_for_file(dialogue, &state.files.proposed);
    }
    say(state, Notice::warning(why))
}

/// Proposes the file in the folder that was typed, and asks once more: it is not written where the screen does not show it.
fn into_folder(state: &mut State, folder: &str) -> Vec<Effect> {
    let Some(Layer::Export(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    let proposed = dialogue.proposed(&state.files.proposed);
    let name = proposed.rsplit(['/', '\\']).next();
    let separator = if folder.ends_with(['/', '\\']) { "" } else { std::path::MAIN_SEPARATOR_STR };
    dialogue.step = ExportStep::File;
    dialogue.file.input = Input::new(format!("{folder}{separator}{}", name.unwrap_or_default()));
    say(state, Notice::warning(Message::new("review-export-folder")))
}

fn ask_for_file(dialogue: &mut ExportDialogue, files: &ProposedFiles) -> Vec<Effect> {
    dialogue.step = ExportStep::File;
    dialogue.file = PrefilledField::new(dialogue.proposed(files).to_owned());
    Vec::new()
}

fn write(dialogue: &mut ExportDialogue, files: &ProposedFiles, overwrite: bool) -> Vec<Effect> {
    let typed = dialogue.file.input.value().to_owned();
    let file = with_ending(&typed, dialogue.proposed(files));
    let effect = match dialogue.content {
        ExportContent::Report => {
            FileEffect::WriteReport(ReportOrder { file: file.clone(), typed, overwrite })
        }
        ExportContent::Cases(cases) => {
            let Some(chosen) = files.exports.get(cases.choice) else { return Vec::new() };
            FileEffect::Export(ExportOrder {
                format: chosen.format,
                all: cases.all,
                is_final: files.has_finals && !cases.without_finals,
                file: file.clone(),
                typed,
                overwrite,
            })
        }
    };
    dialogue.step = ExportStep::Writing;
    dialogue.file.input = Input::new(file);
    vec![Effect::File(effect)]
}

/// Returns the name with the ending of the proposed one, without which nothing opens the file at a double click.
fn with_ending(typed: &str, proposed: &str) -> String {
    let Some((_, ending)) = proposed.rsplit_once('.') else { return typed.to_owned() };
    let has_ending = typed
        .rsplit_once('.')
        .is_some_and(|(stem, typed)| !stem.is_empty() && typed.eq_ignore_ascii_case(ending));
    // An empty name and a folder are no names to complete.
    if has_ending || typed.trim().is_empty() || typed.ends_with(['/', '\\']) {
        return typed.to_owned();
    }
    format!("{}.{ending}", typed.trim_end_matches([' ', '.']))
}
