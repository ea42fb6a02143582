//! The field's own terms: what a case is, what is decided about it, and how decisions add up.
//!
//! Nothing in here knows a file format, a database, a terminal or a language. Every other room
//! imports from here; this room imports from nobody.

pub mod case;
pub mod choice;
pub mod classification;
pub mod codes;
pub mod column_guess;
pub mod column_map;
pub mod days;
pub mod difference;
pub mod event;
pub mod filter;
pub mod folding;
pub mod formula;
pub mod headers;
pub mod history;
pub mod message;
pub mod moment;
pub mod personal;
pub mod queue;
pub mod record;
pub mod replay;
pub mod scheme;
pub mod visible;

pub use case::{Case, CaseNo, TextHash};
pub use choice::Choice;
pub use classification::{Answers, Classification, KeptAnswers, Question};
pub use column_guess::ColumnGuess;
pub use column_map::{ColumnMap, KeptColumns};
pub use days::Days;
pub use event::{Act, Change, Event, Patch, Reviewer, SeenCase};
pub use filter::{Filter, KindIs, Sort, Subject, Term, TextPattern};
pub use headers::{Headers, Role};
pub use history::{AppliedAct, CaseChange, Decided, Retraction, Stamp, Standing};
pub use message::{Message, ToMessage};
pub use moment::Moment;
pub use personal::is_personal;
pub use queue::{
    CaseHistory, CaseRow, Differing, Erased, Heading, HistoryEntry, ImportRules, Imported,
    NextCase, OpenCase, Origin, Reversal, ReviewerStatus, Tally, Underway, VersionEntry,
};
pub use record::{CaseRecord, Decision};
pub use replay::Replay;
pub use scheme::{Answer, Category, CategoryAnswer, ChangeKind, KindSet, KindsAnswer, Verdict};
pub use visible::{is_plain, visible, visible_line};
