//! What `update` asks the session to do, by who carries it out.

use super::export_order::{ExportOrder, ReportOrder};
use super::known_ids::KnownIds;
use super::merge_dialogue::MergeOrder;
use super::settling::DisputesAmong;
use super::worklist::Worklist;
use crate::domain::filter::{Filter, Sort};
use crate::domain::rounds::{PlannedRound, RoundId, RoundOrder, RoundStatus};
use crate::domain::rulings::{RuleKey, SettlingAct};
use crate::domain::{
    Act, Answers, CaseNo, CaseRecord, ColumnGuess, CountedBar, DraftPlace, DraftsBefore,
    KeptAnswers, KeptDraft, Moment, NextCase, ParcelCursor, Patch, Reviewer, SeenCase,
};

/// Something the session has to do. Its answer comes back as a [`Reply`](super::reply::Reply).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write to the project, or read from it.
    Store(StoreEffect),
    /// Search or compare, beside the screen.
    Search(SearchEffect),
    /// Read or write a file other than the project.
    File(FileEffect),
    /// Change what is shown, or how.
    Screen(ScreenEffect),
    /// Leave this project for another one.
    ChangeProject(ProjectChoice),
    /// End, when everything sent is written.
    Quit,
}

/// A project that a session can go to from the one that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectChoice {
    /// The samples, which are made where they are not there.
    Samples,
    /// The project that was left for the samples.
    Own,
}

/// What the project's file is written or read for.
#[derive(Debug, Clone, PartialEq)]
pub enum StoreEffect {
    /// Write this act; answered by `Saved` with the same ticket.
    Write {
        /// The number of the act in this run, from 1.
        ticket: u64,
        /// The act.
        act: Act,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Write this patch for all these cases as one act; answered by `Saved` with the same ticket.
    WriteBatch {
        /// The number of the act in this run.
        ticket: u64,
        /// What is written to each.
        patch: Patch,
        /// The cases, in import order.
        cases: Vec<CaseNo>,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Keep this draft in the project, or remove it.
    WriteDraft {
        /// On which case, and of what kind.
        place: DraftPlace,
        /// The draft; `None` where there is none any more.
        draft: Option<KeptDraft>,
        /// When it was changed.
        at: Moment,
    },
    /// Retract the newest act.
    Undo {
        /// The drafts before the newest act that answers: they come back with it.
        before: Box<DraftsBefore>,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Read what a redo would restore; answered by `RedoFound`.
    LookAtRedo,
    /// Restore the act retracted last.
    Redo {
        /// When the reviewer decided.
        at: Moment,
    },
    /// Read which of these cases are to be settled; answered by `Disputes`.
    ReadDisputes(DisputesAmong),
    /// Count the cases that the reviewer may settle; answered by `DisputesCounted`.
    CountDisputes,
    /// Read what there is to settle of this case; answered by `Dispute`.
    ReadDispute(CaseNo),
    /// Say what these rules are called and say; answered by `RulesNamed`.
    NameRules(Vec<RuleKey>),
    /// Write what the adjudicator does; answered by `Settled`.
    Settle {
        /// What.
        act: Box<SettlingAct>,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Read the rounds, and what the open ones give to the reviewer.
    ReadRounds,
    /// Draw a round, and say who would read what.
    PlanRound(Box<RoundOrder>),
    /// Open this round.
    OpenRound {
        /// As it was drawn.
        planned: Box<PlannedRound>,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Close this round.
    CloseRound {
        /// Which.
        round: Box<RoundStatus>,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Write a project for each other reviewer of this round, beside this one.
    HandOut(Box<RoundStatus>),
    /// Write what is answered again to a case of a round of drift; answered by `Saved`.
    WriteAgain {
        /// Its number in this run.
        ticket: u64,
        /// The round.
        round: RoundId,
        /// The case.
        seen: SeenCase,
        /// What is answered.
        answers: Answers,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Read who answered what of a case.
    ReadStatements(CaseNo),
    /// Write down that the reviewer is about to see what others say of a case, then read it.
    Look {
        /// The case.
        no: CaseNo,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Read which delivery was imported last.
    ReadLastDelivery,
    /// Merge another file, and what was decided about it.
    Merge {
        /// Which file.
        order: Box<MergeOrder>,
        /// When the reviewer decided.
        at: Moment,
    },
    /// Exchange with the team what is new; answered by `Team` or `NoTeam`.
    Synchronise,
    /// Count the acts since this one: they are not sent to the team. Answered by `Unsent`.
    CountUnsent(ParcelCursor),
    /// Have further cases claimed.
    Claim,
    /// Take back this delivery.
    TakeBack {
        /// Its number.
        no: i64,
        /// When the reviewer decided.
        at: Moment,
    },
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
    /// Count again.
    ReadTally,
    /// Read the reviewer's cue words.
    ReadCues,
    /// Begin the file of the reviewer's cue words, where there is none.
    BeginCues,
    /// Count the cases classified today.
    ReadToday,
    /// Counts what all cases say.
    ReadBarometer,
    /// Compute how far reviewers agree; answered by `Agreement`.
    ReadAgreement {
        /// In which round, counted from the one that was closed last.
        round: isize,
    },
    /// Read the worked cases to practise with; answered by `Training`.
    ReadTraining,
    /// Count which rules cause disputes; answered by `Rules`.
    ReadRules,
    /// Lists the cases that a bar of it counts.
    ReadBar(CountedBar),
    /// Read the postponed cases.
    ReadPostponed,
    /// Read a case's history.
    ReadHistory(CaseNo),
    /// List the cases that the filter matches.
    Filter {
        /// Which.
        filter: Filter,
        /// In which order.
        sort: Sort,
    },
    /// Count the cases that the filter matches.
    CountFiltered {
        /// Which.
        filter: Filter,
        /// Comes back with the count.
        generation: u64,
    },
    /// Read which places cases name.
    ReadNamesInUse,
    /// List the cases of a worklist that a filter makes.
    ReadWorklist {
        /// Which.
        list: Worklist,
        /// Whether it is to be shown; else it is only counted.
        opens: bool,
    },
    /// List the cases most like this one.
    FindAlike(CaseNo),
    /// Read the rows of the cases most like this one.
    ReadAlike {
        /// The case.
        no: CaseNo,
        /// What is like it.
        cases: Vec<CaseNo>,
    },
}

/// What is searched for or compared beside the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchEffect {
    /// Make ready for a search: the first letter follows at once.
    Prepare,
    /// Search titles, municipalities and ids.
    Headings {
        /// Comes back with the answer.
        generation: u64,
        /// What is looked for.
        query: String,
    },
    /// Search the words of whole reports.
    Texts {
        /// Comes back with the answer.
        generation: u64,
        /// What is looked for.
        query: String,
    },
    /// Find cases that are nearly the same.
    NearDuplicates,
    /// Find classified cases that are nearly the same and answered otherwise.
    AnsweredOtherwise {
        /// Whether they are to be shown; else they are only counted.
        opens: bool,
    },
    /// Find the few cases most like this one.
    Compare(CaseNo),
}

/// What is done with files other than the project.
#[derive(Debug, Clone, PartialEq)]
pub enum FileEffect {
    /// Propose names for files that may be written, as of today.
    ProposeNames,
    /// Export.
    Export(ExportOrder),
    /// Write how far reviewers agree to a file of its own, in the round with this count; answered by `Exported`, or `Noted` where there is no number.
    ExportAgreement(isize),
    /// Write what all cases say as a page to publish; answered as an export, or by `NothingToReport`.
    WriteReport(ReportOrder),
    /// Import cases from the file typed.
    Import {
        /// The file typed.
        typed: String,
        /// Whether its columns are shown before, also where they are known.
        shows_columns: bool,
    },
    /// Put the file that was imported last into the field.
    NameLastImported,
    /// Look at another sheet of the file that was looked at; answered by `LookedAt`.
    LookAtSheet(Option<String>),
    /// Look at the file that was looked at, of that sheet, with its headers in this row, 0 for none; answered by `LookedAt`.
    LookAtHeaders(Option<String>, usize),
    /// Make the first case of these columns.
    Preview(Box<ColumnGuess>),
    /// Import cases from the file that was looked at, with these columns.
    ImportWith(Box<ColumnGuess>),
    /// Import the file that was read last, its known ids being what the reviewer says they are.
    ImportAs(KnownIds),
    /// Find what a merge would bring.
    PreviewMerge(Box<MergeOrder>),
    /// Find what would go if this delivery were taken back.
    PreviewTakeBack(i64),
    /// Complete the path typed.
    CompletePath(String),
    /// Write decisions that could not be saved to another file, with those of the answer for many that is underway.
    Rescue {
        /// The file typed.
        file: String,
        /// The decisions on single cases.
        records: Vec<CaseRecord>,
    },
}

/// What only a screen, or who knows the reviewer's settings, can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScreenEffect {
    /// Scroll what is read: the report, or the page over it.
    Scroll(Scroll),
    /// Use the language with this number, from 1; the next one where there is none.
    SetLanguage(Option<u8>),
    /// Use the next theme.
    NextTheme,
    /// Take the theme of this place, from 1 on.
    SetTheme(u8),
    /// Make the queue beside the report wider by so many columns, or narrower.
    WidenQueue(i16),
    /// Call the reviewer so from the next start on.
    RenameReviewer(Reviewer),
    /// Keep these answers for next time.
    KeepAnswers(KeptAnswers),
    /// Keep the answers of this name no longer.
    ForgetAnswers(String),
    /// Keep these columns for files with the same headers.
    KeepColumns(Box<ColumnGuess>),
    /// Keep none for files with these headers any longer.
    ForgetColumns(Box<ColumnGuess>),
    /// Show fields with personal data, from now on and next time, or do not.
    ShowPersonal(bool),
    /// Fold the rules away, from now on and next time, or do not.
    FoldRules(bool),
    /// Remember whether cue words light up in the text.
    LightCues(bool),
    /// Keep how many cases a day the reviewer wants to classify; 0 is no goal.
    KeepDailyGoal(u32),
    /// Offer no tour with a new project next time: it was taken.
    KeepTourTaken,
    /// Use the mouse, from now on and next time, or do not.
    UseMouse(bool),
    /// Copy this text to the terminal's clipboard.
    Copy(String),
    /// Follow the codebook that is in force after others' acts came.
    FollowCodebook,
    /// Draw every cell again.
    Repaint,
    /// Give the terminal back to the shell until it is continued.
    Suspend,
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
    /// To take an answer back there that is not saved.
    Untyping,
    /// To type an answer there again that was taken back.
    Retyping,
    /// It was open and is read again.
    Refresh,
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
