//! What lies over the case: a dialogue, a text field or a page to read. Only the top one gets keys.

use tui_input::Input;

pub use super::columns_dialogue::{Choosing, ColumnsDialogue, ColumnsLine, all_sheets};
use super::command::Command;
pub use super::export_dialogue::{CasesToExport, ExportContent, ExportDialogue, ExportStep};
use super::filter::FilterError;
pub use super::kept_dialogue::{KeepDialogue, KeptStep};
use super::merge_dialogue::{MergeDialogue, MergeStep};
pub use super::prefilled_field::PrefilledField;
use super::round_form::{RoundForm, RoundsDialogue};
use super::search::Findings;
use super::settling::Settling;
use super::training::Training;
use crate::domain::rulings::RuleKey;
use crate::domain::{
    CaseHistory, CaseNo, FacetWord, Message, NamesInUse, Question, Statement, TakenBack,
};

/// A dialogue over the case.
#[derive(Debug, Clone)]
pub enum Layer {
    /// Something to read and close.
    Page(Page),
    /// `/` on the page of the codebook or of the keys: what is looked for in it.
    PageSearch(Input),
    /// `/`: searching.
    Search(SearchField),
    /// `m`: the note of the open case.
    Note(NoteField),
    /// `m` on the page of rules: what is noted about one of them.
    RuleNote(RuleNoteField),
    /// `:`: finding a command.
    Palette(PaletteField),
    /// `e`: exporting.
    Export(ExportDialogue),
    /// Importing cases from a file.
    Import(ImportField),
    /// What was found in a file, before its cases are imported.
    Columns(ColumnsDialogue),
    /// Most known ids of a file come with another title: the question whether they are the same cases.
    OtherTitles(Message),
    /// Merging a copy of the project.
    Merge(Box<MergeDialogue>),
    /// A delivery is about to be taken back.
    TakeBack(Box<TakenBack>),
    /// Which round to work in.
    Rounds(RoundsDialogue),
    /// A round is about to be opened.
    RoundForm(Box<RoundForm>),
    /// The reviewer is about to see what others say of this case, although a round is open.
    Unblind(CaseNo),
    /// `q` with decisions that could not be saved.
    Quit,
    /// How many cases a day the reviewer wants to classify.
    Goal(PrefilledField),
    /// Another name for the reviewer.
    Rename(PrefilledField),
    /// A name for answers that are kept.
    Keep(KeepDialogue),
    /// Which of the kept answers to fill in, or to forget.
    Kept(KeptStep),
    /// `F`: narrowing the queue.
    Filter(FilterField),
    /// `C`: settling differences between reviewers.
    Settling(Box<Settling>),
    /// Practising with worked cases.
    Training(Box<Training>),
    /// `W`: which worklist to show; the one under the cursor, by its place.
    Worklists(usize),
    /// The page *Settings* with the preferences; the one under the cursor, by its place.
    Preferences(usize),
    /// The language is not chosen yet.
    Language,
    /// The marks are about to go.
    DropMarks {
        /// The last key was a digit, so that Enter is not meant for the marks.
        is_typed_over: bool,
    },
    /// Saving decisions elsewhere after the project file failed.
    Rescue(PrefilledField),
}

/// Something to read and close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The keys; those alone in which this is, where something is looked for.
    Keys(String),
    /// The codebook.
    Codebook(CodebookPage),
    /// What the cases say.
    Barometer(BarometerPage),
    /// How far reviewers agree.
    Agreement(AgreementPage),
    /// Which rules cause disputes: the place of the one under the cursor.
    Rules(usize),
    /// A reading of the worked case, beside what was answered.
    Reading,
    /// What was done to a case.
    History(CaseNo, CaseHistory),
    /// Every field of the open case.
    Fields,
    /// `w`: who answered what of a case.
    Statements(CaseNo, Vec<Statement>),
}

/// Which part of the codebook is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookPage {
    /// The question whose part is shown first.
    pub at: Question,
    /// The facet whose part is shown instead.
    pub facet: Option<FacetWord>,
    /// How many parts one has gone on from there.
    pub parts: isize,
    /// What is looked for in it; empty where nothing is.
    pub sought: String,
    /// Which of the hits is shown, counted from the first, round and round.
    pub hit: isize,
}

impl CodebookPage {
    /// Opens at a question, or at a facet behind it.
    #[must_use]
    pub const fn at(question: Question, facet: Option<FacetWord>) -> Self {
        Self { at: question, facet, parts: 0, sought: String::new(), hit: 0 }
    }
}

/// What of the agreement is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AgreementPage {
    /// The place of the question whose answers are shown in full.
    pub question: usize,
    /// The round, counted from the one that was closed last, round and round; after them all come all cases.
    pub round: isize,
    /// What of the question is shown.
    pub part: AgreementPart,
}

/// What of a question the page of agreement shows below the rows of all questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AgreementPart {
    /// Each answer, which are against each other, and what it means.
    #[default]
    Values,
    /// Each two reviewers.
    Pairs,
    /// Each coefficient with its errors.
    Coefficients,
}

impl AgreementPart {
    /// Returns what is shown after the key of a part: that part, or the answers where it is shown already.
    #[must_use]
    pub fn turned_to(self, part: Self) -> Self {
        if self == part { Self::Values } else { part }
    }
}

/// Which table of the barometer is shown, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BarometerPage {
    /// The place of the table among those of the screen.
    pub table: usize,
    /// In figures; else as bars.
    pub as_table: bool,
    /// The bar that Enter opens, by its place among those of the table.
    pub bar: usize,
}

/// The search field and what it found.
#[derive(Debug, Clone, Default)]
pub struct SearchField {
    /// What is typed.
    pub input: Input,
    /// The answer to the newest query that was answered.
    pub found: Findings,
    /// The hit that Enter opens, by its place among those found.
    pub selected: usize,
    /// The query the hits belong to; older answers are dropped.
    pub generation: u64,
    /// Whether the answer to what is typed is still to come.
    pub searching: bool,
    /// The words of whole reports are searched, not headings.
    pub whole_text: bool,
    /// Enter was pressed meanwhile: the best hit opens when the answer is there.
    pub opens: bool,
}

impl SearchField {
    /// Returns that nothing was found, with what to try that is not being tried.
    #[must_use]
    pub fn no_hits(&self) -> Message {
        let key = if self.whole_text { "review-no-hits-in-texts" } else { "review-no-hits" };
        Message::new(key).with("query", self.input.value())
    }
}

/// The filter while it is typed.
#[derive(Debug, Clone)]
pub struct FilterField {
    /// What is typed; it begins with the filter that holds.
    pub typed: PrefilledField,
    /// The filter that Enter takes instead, by its place in [`READY_FILTERS`](super::filter::READY_FILTERS) and behind them
    /// among those typed in this run.
    pub chosen: Option<usize>,
    /// What is wrong with what is typed.
    pub error: Option<FilterError>,
    /// How many cases match what is typed; `None` until they are counted, and where it cannot be understood.
    pub count: Option<usize>,
    /// The newest text that was counted: older answers are dropped.
    pub generation: u64,
    /// The places of the project, once they are read.
    pub places: NamesInUse,
}

/// The file that is imported while its name is typed.
#[derive(Debug, Clone, Default)]
pub struct ImportField {
    /// What is typed.
    pub input: Input,
    /// Whether its columns are shown before, also where they are known.
    pub shows_columns: bool,
}

/// The note of the open case while it is written.
#[derive(Debug, Clone)]
pub struct NoteField {
    /// What is typed.
    pub input: Input,
    /// The note as it is saved.
    pub saved: String,
    /// Esc was pressed once with a changed text.
    pub warned: bool,
}

/// What is noted about a rule while it is written.
#[derive(Debug, Clone)]
pub struct RuleNoteField {
    /// The rule.
    pub rule: RuleKey,
    /// The key of what is asked about it.
    pub asks: &'static str,
    /// What is typed.
    pub input: Input,
}

/// The palette while a command is looked for.
#[derive(Debug, Clone, Default)]
pub struct PaletteField {
    /// What is typed.
    pub input: Input,
    /// The commands that match, best first.
    pub commands: Vec<Command>,
    /// How many can be found here.
    pub all: usize,
    /// The one Enter runs, by its place in `commands`.
    pub selected: usize,
    /// The worklists are counted, or are being counted.
    pub has_counts: bool,
}

/// How the top layer takes keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayerKind {
    /// Something to read: keys scroll and close.
    Page,
    /// A text field: keys are text.
    Line,
    /// A question: digits and a few letters choose.
    Choice,
    /// A case that is settled.
    Settle,
}

impl Layer {
    /// Returns how it takes keys.
    #[must_use]
    pub fn kind(&self) -> LayerKind {
        match self {
            Self::Page(_) => LayerKind::Page,
            Self::Search(_)
            | Self::PageSearch(_)
            | Self::Goal(_)
            | Self::Filter(_)
            | Self::Note(_)
            | Self::RuleNote(_)
            | Self::Palette(_)
            | Self::Rename(_)
            | Self::Keep(KeepDialogue { replaces: false, .. })
            | Self::Import(_)
            | Self::Rescue(_)
            | Self::Export(ExportDialogue { step: ExportStep::File, .. }) => LayerKind::Line,
            Self::Merge(dialogue) if dialogue.is_typed_in() => LayerKind::Line,
            Self::RoundForm(form) if form.is_typed_in() => LayerKind::Line,
            Self::Settling(settling) if settling.is_typed_in() => LayerKind::Line,
            Self::Settling(_) | Self::Training(_) => LayerKind::Settle,
            Self::Export(_)
            | Self::Merge(_)
            | Self::Rounds(_)
            | Self::RoundForm(_)
            | Self::Unblind(_)
            | Self::Columns(_)
            | Self::OtherTitles(_)
            | Self::Quit
            | Self::Language
            | Self::DropMarks { .. }
            | Self::TakeBack(_)
            | Self::Worklists(_)
            | Self::Preferences(_)
            | Self::Keep(_)
            | Self::Kept(_) => LayerKind::Choice,
        }
    }

    /// Returns its text field, if it has one that is open.
    pub fn input(&mut self) -> Option<&mut Input> {
        match self {
            Self::Search(field) => Some(&mut field.input),
            Self::Filter(field) => Some(&mut field.typed.input),
            Self::Note(field) => Some(&mut field.input),
            Self::RuleNote(field) => Some(&mut field.input),
            Self::Palette(field) => Some(&mut field.input),
            Self::Import(field) => Some(&mut field.input),
            Self::Rescue(field) | Self::Rename(field) | Self::Goal(field) => Some(&mut field.input),
            Self::Keep(KeepDialogue { replaces: false, name: input }) | Self::PageSearch(input) => {
                Some(input)
            }
            Self::Export(ExportDialogue { step: ExportStep::File, file, .. }) => {
                Some(&mut file.input)
            }
            Self::Settling(settling) => settling.text_field(),
            Self::Merge(dialogue) => match &mut dialogue.step {
                MergeStep::File => Some(&mut dialogue.file),
                MergeStep::NewName(_, input) => Some(input),
                MergeStep::Looking | MergeStep::Question(_) | MergeStep::Agree(_) => None,
            },
            Self::RoundForm(form) if form.is_typed_in() => {
                Some(form.fields.entry(form.line).or_default())
            }
            Self::RoundForm(_)
            | Self::Rounds(_)
            | Self::Training(_)
            | Self::Unblind(_)
            | Self::Export(_)
            | Self::Columns(_)
            | Self::OtherTitles(_)
            | Self::Page(_)
            | Self::Quit
            | Self::Language
            | Self::DropMarks { .. }
            | Self::TakeBack(_)
            | Self::Worklists(_)
            | Self::Preferences(_)
            | Self::Keep(_)
            | Self::Kept(_) => None,
        }
    }

    /// Returns its text field, if it has one that is open and may have begun with a text.
    pub fn prefilled(&mut self) -> Option<&mut PrefilledField> {
        match self {
            Self::Filter(field) => Some(&mut field.typed),
            Self::Goal(field) | Self::Rename(field) | Self::Rescue(field) => Some(field),
            Self::Export(ExportDialogue { step: ExportStep::File, file, .. }) => Some(file),
            _ => None,
        }
    }
}
