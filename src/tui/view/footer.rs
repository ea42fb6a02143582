//! The last row: the keys that matter here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::super::commands::Mode;
use super::context::Context;
use super::dialogue_hints::{self, Hints};
use super::{columns, paint};
use crate::review::preference::ListedPreference;
use crate::review::queue::ListReach;
use crate::review::round_form::RoundsDialogue;
use crate::review::{Cancels, Command, Layer, Onward, OpenCaseView, Pane, State, Worklist};
use crate::wording::text::width;

/// How to go on, how to quit and where the other keys are.
const NEVER_CUT: u8 = 2;

/// In fewer cells the longest labels are shorter ones.
const NARROW: usize = 60;

/// Cells between two keys.
const GAP: usize = 2;

/// The keys in a case, where Enter does this.
macro_rules! in_case {
    ($enter:literal) => {
        &[
            (Command::Save, $enter, 2),
            (Command::Postpone, "review-footer-postpone", 3),
            (Command::Back, "review-footer-back", 7),
            (Command::PageDown, "review-footer-read", 9),
            (Command::Flag, "review-footer-flag", 10),
            (Command::Note, "review-footer-note", 5),
            (Command::Search, "review-footer-search", 4),
            (Command::Queue, "review-footer-queue", 6),
            (Command::Undo, "review-footer-undo", 8),
            (Command::Quit, "review-footer-quit", 1),
            (Command::Keys, "review-footer-more", 1),
        ]
    };
}

const IN_CASE: Hints = in_case!("review-footer-save");

/// For a finished case on which nothing was typed, with another behind it in its worklist.
const IN_FINISHED_CASE: Hints = in_case!("review-footer-next-case");

/// For such a case where Enter goes to the next one that is not classified.
const BEFORE_UNCLASSIFIED: Hints = in_case!("review-footer-next-unclassified");

/// For such a case where it is not known whether there is one.
const BEFORE_THE_UNKNOWN: Hints = in_case!("review-footer-next-unclassified-short");

/// For such a case behind which its list has none.
const IN_LAST_OF_LIST: Hints = in_case!("review-footer-to-worklists");

/// For such a case behind which there is none.
const IN_LAST_CASE: Hints = in_case!("review-footer-what-is-left");

/// For one whose text has changed since.
const IN_CHANGED_CASE: Hints = in_case!("review-footer-confirm");

/// For a session that can no longer save.
const FAILED: Hints = &[
    (Command::Postpone, "review-footer-rescue", 2),
    (Command::Search, "review-footer-search", 4),
    (Command::Quit, "review-footer-quit", 1),
    (Command::Keys, "review-footer-more", 1),
];

const IN_QUEUE: Hints = &[
    (Command::Save, "review-footer-open", 2),
    (Command::NextCase, "review-footer-down", 4),
    (Command::PreviousCase, "review-footer-up", 4),
    (Command::MarkAndMove, "review-footer-mark", 4),
    (Command::Search, "review-footer-search", 5),
    (Command::Queue, "review-footer-report", 3),
    (Command::Quit, "review-footer-quit", 1),
    (Command::Keys, "review-footer-more", 1),
];

/// For a case in the queue that is answered and not saved.
const IN_QUEUE_ANSWERED: Hints = &[
    (Command::Save, "review-footer-save", 2),
    (Command::Queue, "review-footer-report", 3),
    (Command::NextCase, "review-footer-down", 4),
    (Command::PreviousCase, "review-footer-up", 4),
    (Command::Undo, "review-footer-undo", 5),
    (Command::MarkAndMove, "review-footer-mark", 6),
    (Command::Quit, "review-footer-quit", 1),
    (Command::Keys, "review-footer-more", 1),
];

/// The keys where cases are marked: what digits and Enter do.
macro_rules! for_marked {
    ($digits:literal, $enter:literal) => {
        &[
            (Command::Digit(0), $digits, 4),
            (Command::Save, $enter, 2),
            (Command::MarkAndMove, "review-footer-mark", 3),
            (Command::MarkAll, "review-footer-mark-all", 6),
            (Command::Quit, "review-footer-quit", 1),
            (Command::Keys, "review-footer-more", 1),
        ]
    };
}

const FOR_ALL: Hints = for_marked!("review-footer-for-all", "review-footer-save-all");

/// Where classified cases are left out.
const FOR_OPEN: Hints = for_marked!("review-footer-for-all", "review-footer-save");

/// Where a single case is marked.
const FOR_ONE: Hints = for_marked!("review-footer-for-one", "review-footer-save");

/// In a small window the page itself names the key that exports.
const FINISHED: Hints = &[
    (Command::Export, "review-footer-export", 4),
    (Command::PreviousCase, "review-footer-back", 5),
    (Command::Worklists, "review-footer-worklists", 2),
    (Command::Search, "review-footer-search", 6),
    (Command::Undo, "review-footer-undo", 3),
    (Command::Quit, "review-footer-quit", 1),
    (Command::Keys, "review-footer-more", 1),
];

/// Where there are differences to settle.
const FINISHED_WITH_DIFFERENCES: Hints = &[
    (Command::Export, "review-footer-export", 5),
    (Command::Settle, "review-footer-differences", 2),
    (Command::PreviousCase, "review-footer-back", 6),
    (Command::Worklists, "review-footer-worklists", 3),
    (Command::Search, "review-footer-search", 7),
    (Command::Undo, "review-footer-undo", 4),
    (Command::Quit, "review-footer-quit", 1),
    (Command::Keys, "review-footer-more", 1),
];

const WELCOME: Hints =
    &[(Command::Quit, "review-footer-quit", 1), (Command::Keys, "review-footer-more", 1)];

/// Draws the keys that matter here, without those of the commands that are `idle`.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect, idle: &[Command]) {
    let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let room = usize::from(row.width);
    let hint = match context.state.top() {
        Some(Layer::Columns(dialogue)) => columns::hint(context, dialogue, room),
        _ => None,
    };
    match hint {
        Some(hint) => paint::cut_spans(buffer, row, hint),
        None => paint::spans(buffer, row, hint_spans(context, room, idle)),
    }
}

/// Returns the command whose key is at a column of the last row.
pub(super) fn command_at(context: &Context<'_>, area: Rect, column: u16) -> Option<Command> {
    let mut left = usize::from(column.checked_sub(area.x + 1)?);
    for (command, key, label) in shown(context, usize::from(area.width.saturating_sub(2)), &[]) {
        let cells = width(&key) + 1 + width(&label);
        if left < cells {
            // That is all digits together.
            return Some(command).filter(|command| *command != Command::Digit(0));
        }
        left = left.checked_sub(cells + GAP)?;
    }
    None
}

/// Returns the keys that matter here, in the order of their use.
fn hints(context: &Context<'_>) -> Vec<(Command, &'static str, u8)> {
    let state = context.state;
    let mode = Mode::current(state);
    let has_failed = state.failure().is_some();
    let hints = match (state.top(), mode) {
        (Some(layer), _) => dialogue_hints::of(layer, state),
        (None, Mode::Case) if state.is_empty() => WELCOME,
        (None, _) if has_failed => FAILED,
        (None, Mode::Queue) if state.answers_for_all() => {
            if state.marks().len() == 1 {
                FOR_ONE
            } else if state.batch().leaves_out_finished {
                FOR_OPEN
            } else {
                FOR_ALL
            }
        }
        (None, Mode::Queue) if state.open_case().is_some_and(OpenCaseView::is_ready_in_queue) => {
            IN_QUEUE_ANSWERED
        }
        (None, Mode::Queue) => IN_QUEUE,
        (None, _) if state.open_case().is_none() && state.disputes() > 0 => {
            FINISHED_WITH_DIFFERENCES
        }
        (None, _) if state.open_case().is_none() => FINISHED,
        (None, _) => state.open_case().map_or(IN_CASE, |view| in_case(state, view)),
    };
    let mut hints = hints.to_vec();
    if state.top().is_none() && !has_failed && state.leads_to_facet() {
        let behind_enter = hints.iter().position(|(command, ..)| *command == Command::Save);
        let next = (Command::NextQuestion, "review-footer-next-question", 3);
        hints.insert(behind_enter.map_or(0, |at| at + 1), next);
    }
    let leaves_out = state.batch().leaves_out_finished;
    let has_finished = || leaves_out || state.batch_outlook().changed > 0;
    if state.top().is_none() && !has_failed && state.answers_for_all() && has_finished() {
        let behind_enter = hints.iter().position(|(command, ..)| *command == Command::Save);
        let does = if leaves_out { "review-footer-include" } else { "review-footer-leave-out" };
        let leave_out = (Command::LeaveOutFinished, does, 4);
        hints.insert(behind_enter.map_or(0, |at| at + 1), leave_out);
    }
    if state.top().is_none() && !has_failed && state.answers_for_all() && saves_none(state) {
        hints.retain(|(command, ..)| *command != Command::Save);
    }
    if state.top().is_none() && state.is_finished() && state.typed_for_marked() > 0 {
        hints.insert(0, (Command::Save, "review-footer-show", 2));
    }
    if state.top().is_none()
        && !has_failed
        && let Some((does, rank)) = what_esc_does(state)
    {
        let before_quit = hints.iter().position(|(command, ..)| *command == Command::Quit);
        hints.insert(before_quit.unwrap_or(0), (Command::Cancel, does, rank));
    }
    hints
}

/// Returns whether Enter saves none of the marked cases: nothing is answered, all are left out, or have the answers already.
fn saves_none(state: &State) -> bool {
    let batch = state.batch();
    let are_left_out = batch.leaves_out_finished && state.marked_open() == 0;
    let changes_none = || state.batch_outlook().changes_nothing();
    batch.answers.is_blank() || state.marks().are_known() && (are_left_out || changes_none())
}

/// Returns what Esc does over answers under a message, where cases are marked, and in the case of a list, with the rank of that among the keys.
fn what_esc_does(state: &State) -> Option<(&'static str, u8)> {
    let queue = state.queue();
    // The heading of the list says it there.
    let is_said = state.pane() == Pane::Queue && state.marks().is_empty();
    // Answers that are the saved ones again are not taken away.
    let has_draft = state.open_case().is_some_and(OpenCaseView::has_draft);
    let does = match state.cancels() {
        Cancels::Message => "review-footer-close-message",
        Cancels::AnswersForMarked => "review-footer-clear-answers",
        Cancels::Answers | Cancels::AsksAboutDraft if queue.is_narrowed() && has_draft => {
            "review-footer-clear-answers"
        }
        Cancels::Range => "review-footer-end-range",
        Cancels::List if is_said => return None,
        Cancels::List => match queue.reach(state.scope().total) {
            ListReach::Part => "review-footer-show-all",
            ListReach::AllSorted => "review-footer-usual-order",
            ListReach::AllFiltered => "review-footer-no-filter",
        },
        Cancels::Marks if state.answers_for_all() => "review-footer-clear",
        _ => return None,
    };
    // Where it could be meant for the list, it is not left out.
    Some((does, if queue.is_narrowed() { 3 } else { 5 }))
}

/// Returns the keys in the open case, with what Enter does there.
fn in_case(state: &State, view: &OpenCaseView) -> Hints {
    if view.is_untouched() {
        match state.onward() {
            Onward::Next => IN_FINISHED_CASE,
            Onward::NextUnclassified => BEFORE_UNCLASSIFIED,
            Onward::On => BEFORE_THE_UNKNOWN,
            Onward::Worklists => IN_LAST_OF_LIST,
            Onward::WhatIsLeft => IN_LAST_CASE,
        }
    } else if view.is_to_confirm() {
        IN_CHANGED_CASE
    } else {
        IN_CASE
    }
}

/// Returns the keys for which there is room: of each the command, its name, and what it does.
fn shown(context: &Context<'_>, room: usize, idle: &[Command]) -> Vec<(Command, String, String)> {
    let mode = Mode::current(context.state);
    let is_at_the_end = context.state.top().is_none() && context.state.open_case().is_none();
    let mut shown: Vec<(u8, (Command, String, String))> = hints(context)
        .into_iter()
        .filter(|(command, ..)| !idle.contains(command))
        .filter_map(|(command, label, rank)| {
            let key = match command {
                // The lists of the finished page are opened by their digits.
                Command::Worklists if is_at_the_end => digits_of_lists(context.state)?,
                // The keys of digits have one name together; a dialogue means single ones.
                Command::Digit(digit @ 1..) => digit.to_string(),
                _ => key_label(context, context.keymap.key_names(command, mode).next()?),
            };
            let key = match digits_of_lines(context.state).filter(|_| command == Command::Save) {
                Some(digits) => format!("{digits}/{key}"),
                None => key,
            };
            let label = match label {
                "review-footer-next-unclassified" if room < NARROW => {
                    "review-footer-next-unclassified-short"
                }
                "review-footer-to-worklists" if room < NARROW => "review-footer-to-worklists-short",
                "review-footer-what-is-left" if room < NARROW => "review-footer-what-is-left-short",
                label => label,
            };
            Some((rank, (command, key, context.get(label))))
        })
        .collect();
    let total = |shown: &[(u8, (Command, String, String))]| -> usize {
        let cells = shown.iter().map(|(_, (_, key, label))| width(key) + 1 + width(label) + GAP);
        cells.sum::<usize>().saturating_sub(GAP)
    };
    while total(&shown) > room {
        let last = shown.iter().enumerate().filter(|(_, (rank, _))| *rank >= NEVER_CUT);
        let Some((at, _)) = last.max_by_key(|(_, (rank, _))| *rank) else { break };
        shown.remove(at);
    }
    shown.into_iter().map(|(_, shown)| shown).collect()
}

/// Returns the digits that open worklists.
fn digits_of_lists(state: &State) -> Option<String> {
    digits_between(1, Worklist::of(state.facets()).len())
}

/// Returns the digits that do with a line of the list on top what Enter does with the one under the cursor.
fn digits_of_lines(state: &State) -> Option<String> {
    match state.top()? {
        Layer::Preferences(_) => digits_between(1, ListedPreference::ALL.len()),
        Layer::Worklists(_) => digits_of_lists(state),
        Layer::Rounds(RoundsDialogue { asked: None, .. }) => {
            digits_between(0, state.rounds().all().len())
        }
        _ => None,
    }
}

fn digits_between(first: usize, last: usize) -> Option<String> {
    const LAST_DIGIT: usize = 9;
    (first < last).then(|| format!("{first}–{}", last.min(LAST_DIGIT)))
}

fn hint_spans(context: &Context<'_>, room: usize, idle: &[Command]) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    for (_, key, label) in shown(context, room, idle) {
        spans.push(Span::styled(key, context.theme.strong));
        spans.push(Span::styled(format!(" {label}  "), context.theme.muted));
    }
    spans
}

/// Returns the name of a key in the reviewer's language.
pub(super) fn key_label(context: &Context<'_>, name: &str) -> String {
    super::super::keymap::key_label(context.words, name)
}
