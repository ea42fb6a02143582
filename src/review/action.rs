//! What comes in to the desk and what goes out: actions and effects.

use tui_input::InputRequest;

use super::command::{Command, PaletteEntry};
use super::search::Findings;
use crate::domain::filter::{Filter, Sort};
use crate::domain::{
    Act, Case, CaseHistory, CaseNo, CaseRecord, CaseRow, Choice, ColumnGuess, Imported,
    KeptAnswers, Language, Message, NextCase, OpenCase, Patch, Question, Reversal, Tally,
};

/// Something that happened: a key, or an answer to an effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A key that has a meaning here.
    Do(Command),
    /// A key that has none; what it is called.
    UnknownKey(String),
    /// A change to the text field.
    Edit(InputRequest),
    /// Text pasted or dropped.
    Paste(String),
    /// A whole answer to a question, as one step: from a reviewer who types lines, not keys. Several
    /// options are several kinds.
    Answer(Question, Vec<Choice>),
    /// All that is to stand in the text field.
    Fill(String),
    /// A case was read and is to be laid open.
    Opened(Box<OpenCase>, Via),
    /// There is no unclassified case left to go to.
    NoneLeft,
    /// The list that is shown has no unclassified case left; others may be.
    ListDone,
    /// Rows of the queue, the first of which has this number.
    Rows(Vec<CaseRow>),
    /// The postponed cases, in the order of postponing.
    Postponed(Vec<CaseRow>),
    /// The cases that the filter lets through, in order.
    Filtered(Vec<CaseNo>),
    /// The cases most like this one, the most alike first.
    Alike(CaseNo, Vec<CaseNo>),
    /// Groups of cases that are nearly the same: because they were asked for, or because cases that
    /// were just fetched are among them.
    NearDuplicates {
        /// The groups, each in import order.
        groups: Vec<Vec<CaseNo>>,
        /// The reviewer wants to see them.
        asked: bool,
    },
    /// The few cases most like this one, whoever has answered them.
    Compared(CaseNo, Vec<CaseNo>),
    /// Rows of the cases most like this one.
    AlikeRows(CaseNo, Vec<CaseRow>),
    /// Rows of marked cases.
    Marked {
        /// The rows.
        rows: Vec<CaseRow>,
        /// [`State::revision`](super::State::revision) when they were asked for.
        as_of: u64,
    },
    /// The reviewer's totals.
    Counted(Tally),
    /// A case's history.
    History(CaseNo, CaseHistory),
    /// An answer to the query with this generation.
    Found {
        /// Which query.
        generation: u64,
        /// What was found.
        found: Findings,
    },
    /// An act is durable.
    Saved {
        /// The number it was sent with.
        ticket: u64,
    },
    /// The newest act was taken back, or there was none.
    Undone(Option<Box<Reversal>>),
    /// The act taken back last counts again, or there was none.
    Redone(Option<Box<Reversal>>),
    /// The marked cases could not be read, so that their answer was not sent.
    BatchNotSent(Message),
    /// Whether another program keeps the project file to itself: what is underway waits until it lets go.
    SavingBlocked(bool),
    /// A commit failed: what is underway is not durable, and no more is taken.
    SaveFailed {
        /// Why.
        cause: Message,
        /// Whether a file was being taken in.
        importing: bool,
    },
    /// The export ended; `Err` says why it did not.
    Exported(Result<Message, Message>),
    /// The file to export to is there already.
    ExportExists,
    /// A file's columns have no usual names: what was found in it, and its first case.
    LookedAt(Box<ColumnGuess>, Box<Case>),
    /// The first case as the columns make it now.
    Previewed(Box<Case>),
    /// Cases were fetched, or why not.
    Imported(Result<Box<ImportOutcome>, Message>),
    /// What Tab made of the path in the text field.
    Completed(String),
    /// The unsaved decisions are written elsewhere, or why not.
    Rescued(Result<Message, Message>),
    /// Something could not be read.
    Trouble(Message),
    /// The backup of the day could not be made.
    NoBackup(Message),
    /// A setting was changed; what to say, and the commands in the language that is spoken now.
    SettingChanged(Message, Vec<PaletteEntry>, Language),
}

/// What fetching a file brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOutcome {
    /// What to say.
    pub message: Message,
    /// How many cases the project has now.
    pub total: i64,
    /// What the import did.
    pub imported: Imported,
}

/// How a case came to lie open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// As the next one to classify.
    Next(NextCase),
    /// The reviewer went there.
    Jump,
    /// The reviewer stepped there; Backspace does not remember each step through the queue.
    Step,
    /// Back to where the reviewer came from.
    Back,
    /// An undo or a redo opened it.
    Reversal,
    /// It was open and is read anew.
    Refresh,
}

/// Something the session has to do. Its answer comes back as an [`Action`].
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write this act; answered by `Saved` with the same ticket.
    Write {
        /// The number of the act in this run, from 1.
        ticket: u64,
        /// The act.
        act: Act,
    },
    /// Write this patch for all these cases as one act; answered by `Saved` with the same ticket.
    WriteBatch {
        /// The number of the act in this run.
        ticket: u64,
        /// What is written to each.
        patch: Patch,
        /// The cases, in import order.
        cases: Vec<CaseNo>,
    },
    /// Take back the newest act.
    Undo,
    /// Make the act taken back last count again.
    Redo,
    /// Open the case Enter goes to from here.
    OpenNext {
        /// From here; `None` is from the beginning.
        after: Option<CaseNo>,
    },
    /// Open this case.
    Open(CaseNo, Via),
    /// Read these rows of the queue.
    ReadRows {
        /// The first.
        first: CaseNo,
        /// How many.
        count: usize,
    },
    /// Read the rows of these cases.
    ReadTheseRows(Vec<CaseNo>),
    /// Read the rows of cases that were marked.
    ReadMarked(Vec<CaseNo>),
    /// Count anew.
    ReadTally,
    /// Read the postponed cases.
    ReadPostponed,
    /// Read a case's history.
    ReadHistory(CaseNo),
    /// Scroll what is read: the report, or the page over it.
    Scroll(Scroll),
    /// Make ready for a search, beside the screen: the first letter follows at once.
    PrepareSearch,
    /// Search, beside the screen.
    Search {
        /// Comes back with the answer.
        generation: u64,
        /// What is looked for.
        query: String,
    },
    /// Search the words of whole reports.
    SearchTexts {
        /// Comes back with the answer.
        generation: u64,
        /// What is looked for.
        query: String,
    },
    /// List the cases that the filter lets through.
    Filter {
        /// Which.
        filter: Filter,
        /// In which order.
        sort: Sort,
    },
    /// List the cases most like this one.
    FindAlike(CaseNo),
    /// Find cases that are nearly the same, beside the screen.
    FindNearDuplicates,
    /// Find the few cases most like this one, beside the screen.
    CompareAlike(CaseNo),
    /// Read the rows of the cases most like this one.
    ReadAlike {
        /// The case.
        no: CaseNo,
        /// What is like it.
        cases: Vec<CaseNo>,
    },
    /// Keep these answers for next time.
    KeepAnswers(KeptAnswers),
    /// Propose names for files that may be written, as of today.
    NameFiles,
    /// Export, beside the screen.
    Export(ExportOrder),
    /// Fetch cases from the file typed.
    Import(String),
    /// Look at another sheet of the file that was looked at; answered by `LookedAt`.
    LookAtSheet(String),
    /// Make the first case of these columns.
    Preview(Box<ColumnGuess>),
    /// Fetch cases from the file that was looked at, with these columns, and keep them for files with
    /// the same headers.
    TakeColumns(Box<ColumnGuess>),
    /// Show fields in which persons stand, from now on and next time, or do not.
    ShowPersons(bool),
    /// Complete the path typed.
    CompletePath(String),
    /// Leave this project for the samples.
    OpenSamples,
    /// Write decisions that could not be saved to another file, with those of the answer for many
    /// cases that is underway.
    Rescue {
        /// The file typed.
        file: String,
        /// The decisions on single cases.
        records: Vec<CaseRecord>,
    },
    /// Speak the language with this number, from 1; the next one where there is none.
    SpeakLanguage(Option<u8>),
    /// Take the next theme.
    NextTheme,
    /// Make the queue beside the report wider by so many columns, or narrower.
    WidenQueue(i16),
    /// Call the reviewer so from the next start on.
    RenameReviewer(String),
    /// Give the terminal back to the shell until it is continued.
    Suspend,
    /// End, when everything sent is written.
    Quit,
}

/// How far to scroll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// One line up.
    LineUp,
    /// One line down.
    LineDown,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the beginning.
    Top,
    /// To the end.
    End,
}

/// A format that the export dialogue offers; which format it is only the session knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportChoice {
    /// What it is, in the reviewer's language.
    pub title: String,
    /// The file that is proposed for it.
    pub file: String,
}

/// What to export, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOrder {
    /// The format, by its place among those offered.
    pub choice: usize,
    /// Unclassified cases too.
    pub all: bool,
    /// The file as typed.
    pub file: String,
    /// The reviewer has said that an existing file may be written over.
    pub overwrite: bool,
}
