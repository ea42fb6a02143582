//! The one table of commands: id, modes, default keys. Keymap, footer, help, palette, handbook and
//! the `keys` subcommand are all made from it; titles are in the word catalogue under
//! `review-command-ID`, the footer's short words under `review-footer-ID`.

use crate::review::layer::LayerKind;
use crate::review::{Command, Layer, Pane, State, Worklist};

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Report and questions; the welcome and the finished screen.
    Case,
    /// The list.
    Queue,
    /// Something to read.
    Page,
    /// A text field.
    Line,
    /// A question with choices.
    Choice,
    /// A case that is settled.
    Settle,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 6] =
        [Self::Case, Self::Queue, Self::Page, Self::Line, Self::Choice, Self::Settle];

    /// Returns the mode that receives keys now.
    #[must_use]
    pub fn current(state: &State) -> Self {
        match (state.top(), state.pane()) {
            (Some(layer), _) => Self::of(layer),
            (None, Pane::Queue) => Self::Queue,
            (None, Pane::Case) => Self::Case,
        }
    }

    /// Returns the mode of a dialogue or page.
    #[must_use]
    pub fn of(layer: &Layer) -> Self {
        match layer.kind() {
            LayerKind::Page => Self::Page,
            LayerKind::Line => Self::Line,
            LayerKind::Choice => Self::Choice,
            LayerKind::Settle => Self::Settle,
        }
    }
}

/// A row of the table.
#[derive(Debug)]
pub struct Binding {
    /// The command; one [`Command::Digit`] represents all digits of the row.
    pub command: Command,
    /// Its name in files and in the palette.
    pub id: &'static str,
    /// The modes in which it works.
    pub modes: &'static [Mode],
    /// The keys it lies on by default, by their names.
    pub keys: &'static [&'static str],
    /// Whether the palette offers it; it does not where a command only makes sense as a key.
    pub in_palette: bool,
}

const fn row(
    command: Command,
    id: &'static str,
    modes: &'static [Mode],
    keys: &'static [&'static str],
    in_palette: bool,
) -> Binding {
    Binding { command, id, modes, keys, in_palette }
}

use Mode::{Case, Choice, Line, Page, Queue, Settle};

/// Where one works on cases.
const WORK: &[Mode] = &[Case, Queue];

/// Where one works on cases, and where differences are settled.
const WORK_AND_SETTLING: &[Mode] = &[Case, Queue, Settle];

/// Where one works on cases, and where a page can be searched.
const WORK_AND_PAGES: &[Mode] = &[Case, Queue, Page];

/// Every command, in the order in which help shows them.
pub const TABLE: &[Binding] = &[
    row(
        Command::Digit(0),
        "answer",
        &[Case, Queue, Choice, Settle],
        &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        false,
    ),
    row(Command::ClearAnswer, "clear-answer", &[Case], &["Delete"], true),
    row(Command::Save, "save", &[Case, Line, Choice, Settle], &["Enter"], true),
    row(Command::Postpone, "later", &[Case, Queue, Choice, Settle], &["s"], true),
    row(
        Command::NextQuestion,
        "next-question",
        &[Case, Queue, Line, Choice, Settle],
        &["Tab"],
        false,
    ),
    row(
        Command::PreviousQuestion,
        "previous-question",
        &[Case, Queue, Choice, Settle],
        &["Shift-Tab"],
        false,
    ),
    row(Command::Back, "back", &[Case], &["Backspace"], true),
    row(Command::LookLeft, "look-left", WORK, &["Left"], false),
    row(Command::LookRight, "look-right", WORK, &["Right"], false),
    row(Command::PageDown, "page-down", &[Case, Page, Settle], &["Space", "PgDn", "Ctrl-D"], true),
    row(Command::PageUp, "page-up", &[Case, Page, Settle], &["b", "PgUp", "Ctrl-U"], true),
    row(Command::LineDown, "line-down", &[Case, Page, Line, Choice, Settle], &["Down"], false),
    row(Command::LineUp, "line-up", &[Case, Page, Line, Choice, Settle], &["Up"], false),
    row(Command::PageDown, "list-page-down", &[Line], &["PgDn"], false),
    row(Command::PageUp, "list-page-up", &[Line], &["PgUp"], false),
    row(Command::LineDown, "read-down", &[Page, Choice], &["j"], false),
    row(Command::LineUp, "read-up", &[Page, Choice], &["k"], false),
    row(Command::Top, "top", &[Case, Queue, Page], &["Home"], true),
    row(Command::End, "end", &[Case, Queue, Page], &["End"], true),
    row(Command::NextCase, "next-case", &[Case], &["j", "J"], true),
    row(Command::PreviousCase, "previous-case", &[Case], &["k", "K"], true),
    row(Command::Save, "queue-open", &[Queue], &["Enter"], false),
    row(Command::NextCase, "queue-down", &[Queue], &["Down", "j", "J"], false),
    row(Command::PreviousCase, "queue-up", &[Queue], &["Up", "k", "K"], false),
    row(Command::PageDown, "queue-page-down", &[Queue], &["PgDn", "Ctrl-D"], false),
    row(Command::PageUp, "queue-page-up", &[Queue], &["b", "PgUp", "Ctrl-U"], false),
    row(Command::FirstCase, "first-case", WORK, &["g", "Ctrl-Home"], true),
    row(Command::LastCase, "last-case", WORK, &["G", "Ctrl-End"], true),
    row(Command::Queue, "queue", WORK, &["l"], true),
    row(Command::MarkAndMove, "mark-and-move", &[Queue, Choice], &["Space"], false),
    row(Command::Mark, "mark", WORK_AND_SETTLING, &["x"], true),
    row(Command::Range, "range", &[Queue], &["v"], true),
    row(Command::MarkAll, "mark-all", &[Queue], &["*", "Ctrl-A"], true),
    row(Command::LeaveOutFinished, "leave-out-finished", &[Queue], &["o"], true),
    row(Command::Search, "search", WORK_AND_PAGES, &["/", "Ctrl-F"], true),
    row(Command::Filter, "filter", WORK, &["F"], true),
    row(Command::Sort, "sort", WORK, &["O"], true),
    row(Command::Lookalikes, "lookalikes", WORK, &["="], true),
    row(Command::NearDuplicates, "near-duplicates", WORK, &[], true),
    row(Command::Worklists, "worklists", WORK, &["W"], true),
    row(Command::Worklist(Worklist::Undetermined), "list-undetermined", WORK, &[], true),
    row(Command::Worklist(Worklist::Flagged), "list-flagged", WORK, &[], true),
    row(Command::Worklist(Worklist::Noted), "list-noted", WORK, &[], true),
    row(Command::Worklist(Worklist::Drafts), "list-drafts", WORK, &[], true),
    row(Command::Worklist(Worklist::Postponed), "list-postponed", WORK, &[], true),
    row(Command::Worklist(Worklist::TextChanged), "list-text-changed", WORK, &[], true),
    row(Command::Worklist(Worklist::AnsweredOtherwise), "list-answered-otherwise", WORK, &[], true),
    row(Command::Worklist(Worklist::MeaningChanged), "list-meaning-changed", WORK, &[], true),
    row(Command::Worklist(Worklist::FacetMissing), "list-facet-missing", WORK, &[], true),
    row(Command::Settle, "settle", &[Case, Queue, Choice], &["C"], true),
    row(Command::ChooseRule, "settle-rule", &[Settle], &["R"], false),
    row(Command::Fields, "settle-report", &[Settle], &["i"], false),
    row(Command::Who, "settle-who", &[Settle], &["w"], false),
    row(Command::Note, "settle-note", &[Settle], &["m"], false),
    row(Command::Undo, "settle-undo", &[Settle], &["u", "Ctrl-Z"], false),
    row(Command::Redo, "settle-redo", &[Settle], &["Ctrl-Y", "Ctrl-R", "U"], false),
    row(Command::NextHit, "next-hit", WORK_AND_PAGES, &["n", "F3"], true),
    row(Command::PreviousHit, "previous-hit", WORK_AND_PAGES, &["N"], true),
    row(Command::Undo, "undo", WORK, &["u", "Ctrl-Z"], true),
    row(Command::Redo, "redo", WORK, &["Ctrl-Y", "Ctrl-R", "U"], true),
    row(Command::Repeat, "repeat", WORK, &[".", ","], true),
    row(Command::Kept, "kept", WORK, &["r"], true),
    row(Command::Keep, "keep", WORK, &[], true),
    row(Command::ForgetKept, "forget-kept", WORK, &[], true),
    row(Command::Flag, "flag", WORK, &["f"], true),
    row(Command::Note, "note", WORK, &["m"], true),
    row(Command::History, "history", WORK_AND_SETTLING, &["h"], true),
    row(Command::Who, "who", WORK, &["w"], true),
    row(Command::Fields, "fields", WORK, &["i"], true),
    row(Command::Codebook, "codebook", WORK, &["c", "F1"], true),
    row(Command::FoldRules, "fold-rules", WORK, &["F2"], true),
    row(Command::CueWords, "cue-words", WORK, &["F4"], true),
    row(Command::CueFile, "cue-file", WORK, &[], true),
    row(Command::Barometer, "barometer", WORK, &["B"], true),
    row(Command::Report, "report", WORK, &[], true),
    row(Command::CodebookHint, "codebook-take", WORK, &[], true),
    row(Command::MunicipalitiesHint, "municipalities", WORK, &[], true),
    row(Command::BackupHint, "backup", WORK, &[], true),
    row(Command::Agreement, "agreement", WORK, &["A"], true),
    row(Command::Rules, "rules", WORK, &["T"], true),
    row(Command::NextTable, "next-table", &[Page], &["Tab"], false),
    row(Command::PreviousTable, "previous-table", &[Page], &["Shift-Tab"], false),
    row(Command::BarsOrFigures, "bars-or-figures", &[Page], &["t"], false),
    row(Command::Save, "open-bar", &[Page], &["Enter"], false),
    row(Command::Pairs, "pairs", &[Page], &["p"], false),
    row(Command::Coefficients, "coefficients", &[Page], &["v"], false),
    row(Command::Export, "export-page", &[Page], &["e"], false),
    row(Command::Settle, "differences", &[Page], &["d"], false),
    row(Command::Note, "rule-note", &[Page], &["m"], false),
    row(Command::Undo, "rule-note-undo", &[Page], &["u", "Ctrl-Z"], false),
    row(Command::Redo, "rule-note-redo", &[Page], &["Ctrl-Y", "Ctrl-R", "U"], false),
    row(Command::Keys, "keys", &[Case, Queue, Page, Choice, Settle], &["?"], true),
    row(Command::Palette, "palette", &[Case, Queue, Page, Settle], &[":", "Ctrl-P"], false),
    row(Command::Export, "round-hand-out", &[Choice], &["e"], false),
    row(Command::Export, "export", WORK, &["e"], true),
    row(Command::Import, "import", WORK, &[], true),
    row(Command::ChooseColumns, "columns", WORK, &[], true),
    row(Command::Merge, "merge", WORK, &[], true),
    row(Command::Synchronise, "synchronise", WORK, &[], true),
    row(Command::TakeBack, "take-back", WORK, &[], true),
    row(Command::Rounds, "round", WORK, &[], true),
    row(Command::OpenRound, "round-open", WORK, &[], true),
    row(Command::Training, "training", WORK, &[], true),
    row(Command::Cancel, "cancel", &[Case, Queue, Line, Choice, Settle], &["Esc"], false),
    row(Command::Cancel, "close", &[Page], &["Esc", "q"], false),
    row(Command::Quit, "quit", &[Case, Queue, Choice, Settle], &["q"], true),
    row(Command::Samples, "samples", WORK, &[], true),
    row(Command::OwnProject, "own-project", WORK, &[], true),
    row(Command::Tour, "tour", WORK, &[], true),
    row(Command::Preferences, "settings", WORK, &[], true),
    row(Command::Language, "language", WORK, &[], false),
    row(Command::LanguageAt(1), "language-nb", WORK, &[], true),
    row(Command::LanguageAt(2), "language-nn", WORK, &[], true),
    row(Command::LanguageAt(3), "language-en", WORK, &[], true),
    row(Command::Theme, "theme", WORK, &[], false),
    row(Command::ThemeAt(1), "theme-terminal", WORK, &[], true),
    row(Command::ThemeAt(2), "theme-dark", WORK, &[], true),
    row(Command::ThemeAt(3), "theme-light", WORK, &[], true),
    row(Command::ThemeAt(4), "theme-high-contrast", WORK, &[], true),
    row(Command::ThemeAt(5), "theme-blue-orange", WORK, &[], true),
    row(Command::ThemeAt(6), "theme-none", WORK, &[], true),
    row(Command::Personal, "show-persons", WORK, &[], true),
    row(Command::WiderQueue, "wider-queue", WORK, &[], true),
    row(Command::NarrowerQueue, "narrower-queue", WORK, &[], true),
    row(Command::Rename, "reviewer", WORK, &[], true),
    row(Command::CopyTitle, "copy-title", WORK, &[], true),
    row(Command::CopyText, "copy-text", WORK, &[], true),
    row(Command::CopyId, "copy-id", WORK, &[], true),
    row(Command::Mouse, "mouse", WORK, &[], true),
    row(Command::DailyGoal, "daily-goal", WORK, &[], true),
    row(Command::Suspend, "suspend", WORK, &[], true),
    row(
        Command::Interrupt,
        "interrupt",
        &[Case, Queue, Page, Line, Choice, Settle],
        &["Ctrl-C"],
        false,
    ),
    row(Command::SaveHint, "save-hint", &[Case, Queue, Line], &["Ctrl-S"], false),
    row(Command::Repaint, "repaint", &[Case, Queue, Page, Line, Choice, Settle], &["Ctrl-L"], true),
];
