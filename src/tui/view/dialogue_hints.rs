//! The keys of each dialogue, with what Enter does in this one.

use crate::domain::agreement::AgreementOverview;
use crate::domain::{MergeRefusal, Question};
use crate::review::layer::{Choosing, ExportContent, ExportDialogue, ExportStep, KeptStep, Layer};
use crate::review::merge_dialogue::MergeStep;
use crate::review::round_form::{FormStep, RoundDeed, RoundsDialogue};
use crate::review::settling::{SettledCase, Settling, SettlingFocus};
use crate::review::{Command, Page, State};

/// A footer shows these commands in this order; those with a higher number go first when there is
/// little room. Numbers below 2 always stay.
pub(super) type Hints = &'static [(Command, &'static str, u8)];

/// How to go back from a dialogue in which Enter does nothing.
const BACK: Hints = &[(Command::Cancel, "review-footer-cancel", 1)];

const QUITS: Hints =
    &[(Command::Quit, "review-footer-quit", 1), (Command::Cancel, "review-footer-cancel", 1)];

macro_rules! digits {
    ($first:literal, $second:literal) => {
        &[
            (Command::Digit(1), $first, 2),
            (Command::Digit(2), $second, 2),
            (Command::Cancel, "review-footer-cancel", 1),
        ]
    };
}

/// Where a file of that name is there.
const OVERWRITES: Hints = digits!("review-footer-overwrite", "review-footer-other-name");

/// Where a name means two reviewers.
const SAME_NAMES: Hints = digits!("review-footer-same-person", "review-footer-two-people");

const MERGES_ANYWAY: Hints =
    &[(Command::Digit(1), "review-footer-merge", 2), (Command::Cancel, "review-footer-cancel", 1)];

/// Where other answers have the name.
const REPLACES: Hints = digits!("review-footer-replace", "review-footer-other-name");

/// The kept answers, of which a digit fills one in.
const KEPT: Hints = &[
    (Command::NextQuestion, "review-footer-forget-one", 2),
    (Command::Cancel, "review-footer-cancel", 1),
];

/// The kept answers, of which a digit has one forgotten.
const KEPT_TO_FORGET: Hints = &[
    (Command::NextQuestion, "review-footer-fill-in", 2),
    (Command::Cancel, "review-footer-cancel", 1),
];

/// The question at the end of a session that can no longer save.
const QUITS_FAILED: Hints = &[
    (Command::Postpone, "review-footer-rescue", 2),
    (Command::Quit, "review-footer-quit", 1),
    (Command::Cancel, "review-footer-cancel", 1),
];

const PAGE: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::PageDown, "review-footer-read", 2),
    (Command::PageUp, "review-footer-read-back", 3),
];

/// The keys, among which one can be looked for.
const KEYS: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::Search, "review-footer-search", 2),
    (Command::PageDown, "review-footer-read", 3),
    (Command::PageUp, "review-footer-read-back", 4),
];

/// The keys with what was looked for: Esc shows all of them again.
const KEYS_FOUND: Hints = &[
    (Command::Cancel, "review-footer-all-keys", 1),
    (Command::Search, "review-footer-search", 2),
    (Command::PageDown, "review-footer-read", 3),
    (Command::PageUp, "review-footer-read-back", 4),
];

const BAROMETER: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::NextTable, "review-footer-next-table", 2),
    (Command::BarsOrFigures, "review-footer-bars-or-figures", 3),
    (Command::Save, "review-footer-open-bar", 4),
    (Command::Export, "barometer-footer-report", 4),
    (Command::PageDown, "review-footer-read", 6),
    (Command::Keys, "review-footer-more", 5),
];

/// The barometer in figures, where there is no bar to open.
const BAROMETER_FIGURES: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::NextTable, "review-footer-next-table", 2),
    (Command::BarsOrFigures, "review-footer-bars-or-figures", 3),
    (Command::Export, "barometer-footer-report", 4),
    (Command::PageDown, "review-footer-read", 6),
    (Command::Keys, "review-footer-more", 5),
];

const AGREEMENT: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::NextTable, "review-footer-next-question", 2),
    (Command::Settle, "review-footer-differences", 3),
    (Command::NextHit, "agreement-footer-next-round", 4),
    (Command::Pairs, "agreement-footer-pairs", 3),
    (Command::Coefficients, "agreement-footer-coefficients", 3),
    (Command::Export, "agreement-footer-export", 4),
    (Command::PageDown, "review-footer-read", 5),
    (Command::Keys, "review-footer-more", 5),
];

/// What reviewers answered to their own old cases, where there is no question to go to.
const AGREEMENT_AGAIN: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::NextHit, "agreement-footer-next-round", 4),
    (Command::PageDown, "review-footer-read", 5),
    (Command::Keys, "review-footer-more", 5),
];

/// The page of agreement of a round in which nothing was answered twice.
const AGREEMENT_OF_NONE: Hints = &[
    (Command::NextHit, "agreement-footer-next-round", 4),
    (Command::Cancel, "review-footer-cancel", 1),
];

/// The line of the whole project among the rounds.
const WHOLE_PROJECT: Hints =
    &[(Command::Save, "review-footer-work-in", 1), (Command::Cancel, "review-footer-cancel", 1)];

/// The line of a round.
const ROUNDS: Hints = &[
    (Command::Save, "review-footer-work-in", 1),
    (Command::Export, "review-footer-hand-out", 2),
    (Command::NextQuestion, "review-footer-end-round", 2),
    (Command::Cancel, "review-footer-cancel", 1),
];

/// The page of agreement where there is no closed round beside all cases.
const AGREEMENT_OF_ALL: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::NextTable, "review-footer-next-question", 2),
    (Command::Settle, "review-footer-differences", 3),
    (Command::Pairs, "agreement-footer-pairs", 3),
    (Command::Coefficients, "agreement-footer-coefficients", 3),
    (Command::Export, "agreement-footer-export", 4),
    (Command::PageDown, "review-footer-read", 5),
    (Command::Keys, "review-footer-more", 5),
];

const RULES: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::Note, "settle-footer-rule-note", 2),
    (Command::Save, "settle-footer-rule-cases", 3),
    (Command::Undo, "review-footer-undo", 4),
    (Command::PageDown, "review-footer-read", 5),
    (Command::Keys, "review-footer-more", 6),
];

const CODEBOOK: Hints = &[
    (Command::Cancel, "review-footer-close", 1),
    (Command::PageDown, "review-footer-read", 3),
    (Command::NextTable, "review-footer-next-part", 2),
    (Command::Search, "review-footer-search", 2),
];

/// The codebook with the hits of a search, which Esc ends.
const CODEBOOK_LIT: Hints = &[
    (Command::Cancel, "review-footer-end-search", 1),
    (Command::NextHit, "review-footer-next-hit", 2),
    (Command::PreviousHit, "review-footer-previous-hit", 3),
    (Command::PageDown, "review-footer-read", 4),
    (Command::Search, "review-footer-search", 5),
];

const WITH_FINALS: Hints = &[
    (Command::Save, "review-footer-next", 1),
    (Command::NextQuestion, "review-footer-all-cases", 2),
    (Command::MarkAndMove, "review-footer-finals", 3),
    (Command::Cancel, "review-footer-cancel", 1),
];

/// Enter does this, and Esc goes back.
macro_rules! enter {
    ($word:literal) => {
        &[(Command::Save, $word, 1), (Command::Cancel, "review-footer-cancel", 1)]
    };
    ($word:literal, $command:ident $more:literal) => {
        &[
            (Command::Save, $word, 1),
            (Command::$command, $more, 2),
            (Command::Cancel, "review-footer-cancel", 1),
        ]
    };
}

const ALL_OR_CLASSIFIED: Hints =
    enter!("review-footer-next", NextQuestion "review-footer-all-cases");

/// The field of a note.
const SAVES_OR_CLOSES: Hints =
    &[(Command::Save, "review-footer-save", 1), (Command::Cancel, "review-footer-close", 1)];

/// The field of a note, where the next Esc discards what is typed.
const SAVES_OR_DISCARDS: Hints =
    &[(Command::Save, "review-footer-save", 1), (Command::Cancel, "review-footer-discard", 1)];

/// Before the adjudicator has answered.
const SETTLING_BLIND: Hints = &[
    (Command::Save, "settle-footer-blind", 1),
    (Command::Postpone, "settle-footer-later", 2),
    (Command::PageDown, "review-footer-read", 4),
    (Command::Undo, "settle-footer-undo", 3),
    (Command::Cancel, "review-footer-close", 1),
    (Command::Keys, "review-footer-more", 1),
];

/// With the others' answers in sight, where Tab does this. What is found only here stays longer than what the queue has too.
macro_rules! settling_with_tab {
    ($tab:literal) => {
        &[
            (Command::Save, "settle-footer-rule", 1),
            (Command::NextQuestion, $tab, 2),
            (Command::Fields, "settle-footer-report", 2),
            (Command::ChooseRule, "settle-footer-choose", 3),
            (Command::Note, "review-footer-note", 8),
            (Command::Mark, "settle-footer-mark", 6),
            (Command::Who, "settle-footer-who", 7),
            (Command::Postpone, "settle-footer-later", 9),
            (Command::Undo, "settle-footer-undo", 5),
            (Command::Cancel, "review-footer-close", 4),
            (Command::Keys, "review-footer-more", 2),
        ]
    };
}

/// Where digits say why.
const SETTLING: Hints = settling_with_tab!("settle-footer-questions");

/// Where digits answer a question before the last.
const SETTLING_QUESTION: Hints = settling_with_tab!("settle-footer-next-question");

/// Where digits answer the last question.
const SETTLING_LAST: Hints = settling_with_tab!("settle-footer-reason");

/// The report of a case that is settled, read alone.
const SETTLING_REPORT: Hints = &[
    (Command::Cancel, "settle-footer-back", 1),
    (Command::PageDown, "review-footer-read", 2),
    (Command::PageUp, "settle-footer-page-up", 3),
];

/// A worked case to practise with.
const TRAINING: Hints = &[
    (Command::Save, "training-footer-reading", 1),
    (Command::Postpone, "settle-footer-later", 3),
    (Command::PageDown, "review-footer-read", 2),
    (Command::Undo, "settle-footer-undo", 4),
    (Command::Cancel, "review-footer-close", 1),
];

const READING: Hints = &[
    (Command::Cancel, "training-footer-on", 1),
    (Command::Note, "training-footer-otherwise", 2),
    (Command::PageDown, "review-footer-read", 3),
];

fn settling(settling: &Settling, state: &State) -> Hints {
    let rules = &state.setup().rules;
    match &settling.case {
        None => BACK,
        Some(case) if case.is_noting => SAVES_OR_CLOSES,
        Some(case) if case.has_rule_at_cursor(rules) => enter!("settle-footer-choose-no-more"),
        Some(case) if case.chooses_beside_others() => enter!("settle-footer-choose-too"),
        Some(case) if case.choosing.is_some() => enter!("settle-footer-choose-this"),
        Some(case) if case.reads => SETTLING_REPORT,
        Some(SettledCase { focus: None, .. }) => SETTLING_BLIND,
        Some(SettledCase { focus: Some(SettlingFocus::Reason), .. }) => SETTLING,
        Some(case) if matches!(case.view.focus, Question::Kinds) => SETTLING_LAST,
        Some(_) => SETTLING_QUESTION,
    }
}

/// Returns the keys of the layer on top, in the order of use.
pub(super) fn of(layer: &Layer, state: &State) -> Hints {
    match layer {
        Layer::Settling(layer) => settling(layer, state),
        Layer::Training(_) => TRAINING,
        Layer::Page(Page::Reading) => READING,
        Layer::Page(Page::Barometer(page)) if page.as_table => BAROMETER_FIGURES,
        Layer::Page(Page::Barometer(_)) => BAROMETER,
        Layer::Page(Page::Agreement(_)) => match state.agreement() {
            Some(AgreementOverview::Again(_)) => AGREEMENT_AGAIN,
            Some(AgreementOverview::Compared(found)) => match (found.cases, found.closed_rounds) {
                (0, 0) => BACK,
                (0, _) => AGREEMENT_OF_NONE,
                (_, 0) => AGREEMENT_OF_ALL,
                _ => AGREEMENT,
            },
            // What a round hides, and what is not computed yet, leads nowhere.
            Some(AgreementOverview::Hidden(_)) | None => BACK,
        },
        Layer::Page(Page::Rules(_)) => RULES,
        Layer::PageSearch(_) => enter!("review-footer-find"),
        Layer::Page(Page::Codebook(page)) if page.sought.is_empty() => CODEBOOK,
        Layer::Page(Page::Codebook(_)) => CODEBOOK_LIT,
        Layer::Search(field) if field.whole_text => {
            enter!("review-footer-open-hit", NextQuestion "review-footer-titles")
        }
        Layer::Search(_) => enter!("review-footer-open-hit", NextQuestion "review-footer-texts"),
        Layer::Palette(_) => enter!("review-footer-run"),
        Layer::Filter(_) => enter!("review-footer-show", NextQuestion "review-footer-complete"),
        Layer::Note(field) if field.warned => SAVES_OR_DISCARDS,
        Layer::Note(_) | Layer::RuleNote(_) => SAVES_OR_CLOSES,
        Layer::Import(_) => enter!("review-footer-fetch", NextQuestion "review-footer-complete"),
        Layer::Export(dialogue) => of_export(state, dialogue),
        Layer::Rescue(_) => enter!("review-footer-write"),
        Layer::Page(Page::Keys(sought)) if !sought.is_empty() => KEYS_FOUND,
        Layer::Page(Page::Keys(_)) => KEYS,
        Layer::Page(_) => PAGE,
        Layer::Keep(dialogue) if dialogue.replaces => REPLACES,
        Layer::Goal(_) | Layer::Keep(_) | Layer::Rename(_) => enter!("review-footer-save"),
        Layer::Kept(KeptStep::FillIn) => KEPT,
        Layer::Kept(KeptStep::Forget) => KEPT_TO_FORGET,
        Layer::Kept(KeptStep::Agree(_)) => enter!("review-footer-forget"),
        Layer::DropMarks { .. } => enter!("review-footer-remove-marks"),
        Layer::OtherTitles(_) => digits!("review-footer-same-cases", "review-footer-other-cases"),
        Layer::TakeBack(_) => enter!("review-footer-take-back"),
        Layer::Merge(dialogue) => of_merge(&dialogue.step),
        Layer::Rounds(RoundsDialogue { asked: Some((RoundDeed::Close, _)), .. }) => {
            enter!("review-footer-end-round")
        }
        Layer::Rounds(RoundsDialogue { asked: Some((RoundDeed::HandOut, _)), .. }) => {
            enter!("review-footer-hand-out")
        }
        Layer::Rounds(RoundsDialogue { selected: 0, .. }) => WHOLE_PROJECT,
        Layer::Rounds(_) => ROUNDS,
        Layer::RoundForm(form) => of_form(&form.step),
        Layer::Preferences(_) => {
            enter!("review-footer-change", LineDown "review-footer-down")
        }
        Layer::Worklists(_) | Layer::Unblind(_) => enter!("review-footer-show"),
        Layer::Columns(dialogue) => match &dialogue.choosing {
            Some(choosing) => of_choosing(choosing),
            None => BACK,
        },
        Layer::Quit if state.failure().is_some() => QUITS_FAILED,
        Layer::Quit | Layer::Language => QUITS,
    }
}

const fn of_merge(step: &MergeStep) -> Hints {
    match step {
        MergeStep::File => {
            enter!("review-footer-look-at-file", NextQuestion "review-footer-complete")
        }
        MergeStep::NewName(..) => enter!("review-footer-next"),
        MergeStep::Agree(_) => enter!("review-footer-merge"),
        MergeStep::Question(MergeRefusal::SameNames(_)) => SAME_NAMES,
        MergeStep::Question(_) => MERGES_ANYWAY,
        MergeStep::Looking => BACK,
    }
}

const fn of_form(step: &FormStep) -> Hints {
    match step {
        FormStep::Typing => enter!("review-footer-next"),
        FormStep::Drawing | FormStep::Exchanging(_) => BACK,
        FormStep::Agree(_) => enter!("review-footer-open-round"),
    }
}

const fn of_choosing(choosing: &Choosing) -> Hints {
    if choosing.takes_several() {
        enter!("review-footer-choose", MarkAndMove "review-footer-mark")
    } else {
        enter!("review-footer-choose")
    }
}

/// Returns the keys of the dialogue that writes a file.
fn of_export(state: &State, dialogue: &ExportDialogue) -> Hints {
    let offers_all = state.offers_all_or_classified();
    match (dialogue.step, dialogue.content) {
        (ExportStep::File, ExportContent::Cases(_)) if offers_all => {
            enter!("review-footer-write", NextQuestion "review-footer-all-cases")
        }
        (ExportStep::File, _) => enter!("review-footer-write"),
        (ExportStep::Format, _) if state.has_finals() => WITH_FINALS,
        (ExportStep::Format, _) if offers_all => ALL_OR_CLASSIFIED,
        (ExportStep::Format, _) => enter!("review-footer-next"),
        (ExportStep::Overwrite, _) => OVERWRITES,
        (ExportStep::Writing, _) => BACK,
    }
}
