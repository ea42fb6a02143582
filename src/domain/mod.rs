//! The field's own terms: what a case is, what is decided about it, and how decisions add up.
//!
//! Nothing in here knows a file format, a database, a terminal or a language. Every other room
//! imports from here; this room imports from none.

pub mod barometer;
pub mod case;
pub mod choice;
pub mod classification;
pub mod codes;
pub mod column_guess;
pub mod column_map;
pub mod days;
pub mod difference;
pub mod erasure;
pub mod event;
pub mod exchange;
pub mod filter;
pub mod final_answers;
pub mod folding;
pub mod formula;
pub mod headers;
pub mod history;
pub mod import_report;
pub mod interval;
pub mod journal;
pub mod judgement;
pub mod language;
pub mod long_text;
pub mod markup;
pub mod merge;
pub mod message;
pub mod moment;
pub mod open_case;
pub mod people;
pub mod personal;
pub mod place;
pub mod queue;
pub mod record;
pub mod replay;
pub mod reviewer;
pub mod rounds;
pub mod scheme;
pub mod sector;
pub mod set_shape;
pub mod stamp;
pub mod status;
pub mod text_pattern;
pub mod viewer;
pub mod visible;

pub use barometer::Barometer;
pub use case::{Case, CaseNo, SeenCase, TextHash};
pub use choice::Choice;
pub use classification::{Answers, Classification, KeptAnswers, Question};
pub use column_guess::ColumnGuess;
pub use column_map::{ColumnMap, KeptColumns};
pub use days::Days;
pub use erasure::Erased;
pub use event::{Act, Change, Event, Patch};
pub use filter::{Filter, KindIs, Sort, Stated, Subject, Term, TextPattern};
pub use final_answers::{CaseAnswers, FinalAnswers};
pub use headers::{Headers, Role};
pub use history::{AppliedAct, CaseChange, Decided, Retraction, Standing};
pub use import_report::{Differing, ImportRules, Imported, Origin};
pub use interval::Interval;
pub use journal::{JournalEntry, JournalKind, LastDelivery, TakeBackRefusal, TakenBack};
pub use judgement::Judgement;
pub use language::{Language, UnknownLanguage};
pub use merge::{
    Contradiction, MergeChoices, MergeRefusal, MergeSummary, MergedEvents, Quarantined,
};
pub use message::{Message, ToMessage};
pub use moment::Moment;
pub use open_case::{CaseHistory, HistoryEntry, OpenCase, VersionEntry, VersionSource};
pub use people::{INTRODUCED, Introduction, People};
pub use personal::is_personal;
pub use place::{PLACE_SETTLED, PlaceLookup, PlaceNo, PlaceSettlement, WrittenPlace};
pub use queue::{CaseRow, Heading, NextCase, Underway};
pub use record::{CaseRecord, Decision};
pub use replay::{Independence, Replay};
pub use reviewer::{Reviewer, ReviewerId};
pub use scheme::{Answer, Category, CategoryAnswer, ChangeKind, KindSet, KindsAnswer, Verdict};
pub use sector::Sector;
pub use stamp::Stamp;
pub use status::{Reversal, ReviewerStatus, Tally};
pub use viewer::{LookWritten, Viewer};
pub use visible::{is_plain, visible, visible_line};
