//! Answers to effects, and what the store reports by itself.

use std::collections::BTreeMap;

use super::command::PaletteEntry;
use super::effect::Via;
use super::export_order::ProposedFiles;
use super::merge_dialogue::{MergeOrder, MergePreview};
use super::notice::Sentence;
use super::search::Findings;
use super::settling::RuleWording;
use super::team_desk::TeamLink;
use super::today::TodaysCases;
use super::worklist::Worklist;
use crate::domain::agreement::AgreementOverview;
use crate::domain::rounds::{
    PlannedRound, RoundId, RoundOrder, RoundOverview, RoundRefusal, SampleProgress,
};
use crate::domain::rulings::{
    Dispute, DisputeState, DisputedCase, RuleKey, RuleOverview, TurnedRulings, WrittenRulings,
};
use crate::domain::{
    Barometer, Case, CaseHistory, CaseNo, CaseRow, ColumnGuess, CueWords, FacetScheme, Imported,
    Language, LastDelivery, MergeRefusal, Message, Moment, NamesInUse, OpenCase, ParcelCursor,
    Reversal, Statement, TakenBack, Tally, TrainingCase,
};

/// What the store, a search or a file answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// A case was read and is to be opened.
    Opened(Box<OpenCase>, Via),
    /// There is no unclassified case left to go to.
    NoneLeft,
    /// The list that is shown has no unclassified case left; others may be.
    ListDone,
    /// Rows of the queue, the first of which has this number.
    Rows(Vec<CaseRow>),
    /// The postponed cases, in the order of postponing.
    Postponed(Vec<CaseRow>),
    /// The cases that the filter matches.
    Filtered {
        /// In order.
        cases: Vec<CaseNo>,
        /// Those of the first of them that are neither classified nor postponed; none where all cases are listed.
        open: Vec<CaseNo>,
        /// How many it cannot match, since a round hides what it asks for.
        hidden: usize,
        /// They are sorted by municipality, and none of them has one.
        lacks_places: bool,
    },
    /// The cases most like this one, the most alike first.
    Alike(CaseNo, Vec<CaseNo>),
    /// Groups of cases that are nearly the same: because they were asked for, or because cases that
    /// were just imported are among them.
    NearDuplicates {
        /// The groups, each in import order.
        groups: Vec<Vec<CaseNo>>,
        /// The first of the cases that were just imported; `None` where the reviewer asked for all groups.
        first_new: Option<CaseNo>,
    },
    /// The few cases most like this one, by any reviewer.
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
    /// The reviewer's cue words, with what to show; or why there are none.
    Cues(Result<(CueWords, Message), Message>),
    /// Something was done that is to be shown.
    Noted(Message),
    /// How many cases match the filter that is typed.
    FilterCounted {
        /// How many.
        count: usize,
        /// As in the question.
        generation: u64,
    },
    /// The places that cases name.
    NamesInUse(NamesInUse),
    /// The cases classified today, as of this act.
    CountedToday {
        /// How many, on which day.
        today: TodaysCases,
        /// When those that were decided one by one were decided, the newest of them, oldest first.
        saves: Vec<Moment>,
        /// The newest act when it was asked.
        ticket: u64,
    },
    /// The reviewer's totals.
    Counted(Tally),
    /// What the cases say, and how many of them the reviewer classified of late.
    Barometer(Box<Barometer>, RecentWork),
    /// The same as far as it is known at once: what all cases say, without places, sectors and months.
    BarometerBegun(Box<Barometer>),
    /// How far reviewers agree in the round that was asked for.
    Agreement(isize, Box<AgreementOverview>),
    /// Worked cases to practise with.
    Training(Vec<TrainingCase>),
    /// Which rules cause disputes.
    Rules(Box<RuleOverview>),
    /// The cases that a bar of it counts.
    BarCases {
        /// What they are called.
        name: String,
        /// The cases, in import order.
        cases: Vec<CaseNo>,
    },
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
        /// What it did to rulings.
        turned: TurnedRulings,
    },
    /// The cases of a worklist.
    Worklist {
        /// Which.
        list: Worklist,
        /// Its cases, in import order or in groups.
        cases: Vec<CaseNo>,
        /// Whether it is to be shown.
        opens: bool,
    },
    /// The rounds, and what the open ones give to the reviewer.
    Rounds(Box<RoundOverview>),
    /// How sure the sample of a round is; `None` where that is not known.
    SampleProgress(RoundId, Option<SampleProgress>),
    /// What would be drawn, or what to change.
    RoundPlanned(Box<RoundOrder>, Result<Box<PlannedRound>, RoundRefusal>),
    /// A round was opened, closed or handed out, and what to say of it, or why not.
    RoundWritten(Result<Sentence, Message>),
    /// Who answered what of a case, or why that is not shown.
    Statements(CaseNo, Result<Vec<Statement>, Message>),
    /// The draft sent last is kept.
    DraftKept,
    /// A draft could not be kept, and why.
    DraftNotKept(Message),
    /// The newest act was retracted, or there was none.
    Undone(Option<Box<Reversal>>),
    /// How many cases the act changes that a redo would restore; `None` where there is none.
    RedoFound(Option<usize>),
    /// The act retracted last was restored, or there was none.
    Redone(Option<Box<Reversal>>),
    /// The marked cases could not be read, so that their answer was not sent.
    BatchNotSent(Sentence),
    /// Whether another program keeps the project file to itself: what is underway waits until it lets go.
    SavingBlocked(bool),
    /// A commit failed: what is underway is not durable, and no more is taken.
    SaveFailed {
        /// Why.
        cause: Message,
        /// Whether a file was being imported.
        importing: bool,
    },
    /// The cases that are to be settled, in order.
    Disputes(Vec<DisputedCase>),
    /// The cases that the reviewer may settle, and how they are.
    DisputesCounted(BTreeMap<CaseNo, DisputeState>),
    /// What there is to settle of the case that was asked for; `None` where that is nothing any more.
    Dispute(Option<Box<Dispute>>),
    /// What the adjudicator did is written; the rulings that were made, taken back or restored.
    Settled(Box<WrittenRulings>),
    /// What the rules of the codebook are called and say, in their order, for a search.
    RulesNamed(Vec<RuleWording>),
    /// Names for files that may be written, as of today.
    Proposed(ProposedFiles),
    /// The export ended; `Err` says why it did not. So many drafts are counted among the cases left out.
    Exported(Result<Message, Message>, usize),
    /// The file to export to is there already; this name is free.
    ExportExists(String),
    /// The file to export to is one that cases came in, or the project, as this says.
    ExportSource(Message),
    /// No page was written, since there is nothing to publish yet.
    NothingToReport(Message),
    /// What was typed for an export is this folder.
    ExportFolder(String),
    /// A file's columns have no usual names: what was found in it, and its first case.
    LookedAt(Box<ColumnGuess>, Box<Case>),
    /// The first case as the columns make it now.
    Previewed(Box<Case>),
    /// The delivery that was imported last, unless it was taken back.
    LastDelivery(Option<LastDelivery>),
    /// What a merge would bring, or why it cannot be done.
    MergePreviewed {
        /// What was to be merged.
        order: Box<MergeOrder>,
        /// What it would bring.
        preview: Result<Box<MergePreview>, MergeObstacle>,
    },
    /// A copy was merged, and how many cases the project has now; or why it was not.
    Merged(Result<(Vec<Message>, i64), Message>),
    /// What others of the team have done was merged.
    Arrived {
        /// How many cases the project has now.
        total: i64,
        /// Texts were erased, and remnants of them may still be in free pages of the file.
        is_unswept: bool,
    },
    /// Another codebook is in force: what it asks beside the questions, and its rules.
    CodebookInForce(Box<(FacetScheme, Vec<RuleKey>)>),
    /// What came of an exchange with the team.
    Team(TeamNews),
    /// How many acts are not sent to the team.
    Unsent(i64),
    /// The project belongs to no team.
    NoTeam,
    /// What would go if a delivery were taken back, or why it cannot be.
    TakeBackPreviewed(Result<Box<TakenBack>, Message>),
    /// A delivery was taken back, and how many cases the project has now; or why it was not.
    TakenBack(Result<(Box<TakenBack>, i64), Message>),
    /// Cases were imported, or why not.
    Imported(Result<Box<ImportOutcome>, Message>),
    /// Most known ids of a file come with another title: are they the same cases?
    OtherTitles(Message),
    /// What Tab made of the path in the text field.
    Completed(CompletedPath),
    /// The unsaved decisions are written elsewhere, or why not.
    Rescued(Result<Message, Message>),
    /// Something could not be read.
    Trouble(Message),
    /// The backup of the day could not be made.
    NoBackup(Message),
    /// A setting was changed; what to show, and the commands in the language that is used now.
    SettingChanged(Message, Vec<PaletteEntry>, Language),
}

/// What came of an exchange with the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamNews {
    /// How many acts are not sent, and how far what is here was; `None` where it could not be read.
    pub unsent: Option<(i64, ParcelCursor)>,
    /// How it went.
    pub link: TeamLink,
    /// What came of it, a line each; or why nothing did.
    pub outcome: Result<Vec<Message>, Message>,
    /// It is worth to be shown to someone who has not asked.
    pub has_news: bool,
    /// The reviewer has asked for it.
    pub is_asked: bool,
    /// Other cases are claimed than before.
    pub has_claims: bool,
}

/// How many cases a reviewer classified of late.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecentWork {
    /// Today.
    pub today: usize,
    /// Today and in the six days before.
    pub week: usize,
}

/// Why a merge cannot be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeObstacle {
    /// What the reviewer can decide about it, if anything.
    pub question: Option<MergeRefusal>,
    /// What to show otherwise.
    pub message: Message,
}

/// What importing a file brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOutcome {
    /// What to show.
    pub message: Message,
    /// How many cases the project has now.
    pub total: i64,
    /// What the import did.
    pub imported: Imported,
}

/// A path that was completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompletedPath {
    /// The path, as far as all names agree.
    pub path: String,
    /// The names that are possible there; folders end in a separator.
    pub choices: Vec<String>,
}
