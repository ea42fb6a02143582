//! The field's own terms: what a case is, what is decided about it, and how decisions add up.
//!
//! Nothing in here knows a file format, a database, a terminal or a language. Every other room
//! imports from here; this room imports from none.

pub mod agreement;
mod answer_field;
pub mod barometer;
pub mod case;
mod cause;
pub mod choice;
pub mod classification;
pub mod codebook_reading;
pub mod codebook_version;
pub mod codes;
pub mod column_guess;
pub mod column_map;
mod cue_words;
pub mod days;
pub mod difference;
pub mod draft;
pub mod erasure;
pub mod event;
pub mod exchange;
pub mod facet_answers;
pub mod facet_scheme;
pub mod figure_bars;
pub mod filter;
mod filter_terms;
pub mod final_answers;
pub mod final_shape;
pub mod folding;
pub mod formula;
pub mod handed_over;
pub mod headers;
pub mod history;
pub mod import_report;
pub mod interval;
pub mod journal;
pub mod judgement;
pub mod language;
pub mod long_text;
pub mod markup;
pub mod member_role;
pub mod merge;
pub mod message;
pub mod mixing;
pub mod moment;
pub mod open_case;
pub mod parcel;
pub mod patch;
pub mod people;
pub mod personal;
pub mod place;
pub mod preparation;
pub mod proposals;
pub mod queue;
pub mod record;
pub mod replay;
pub mod reviewer;
pub mod rounds;
pub mod rulings;
pub mod scheme;
pub mod sector;
pub mod set_shape;
pub mod shown_case;
pub mod sort;
mod stamp;
pub mod statement;
pub mod status;
pub mod taken_codebook;
pub mod text_pattern;
pub mod training;
pub mod viewer;
pub mod visible;

pub use answer_field::AnswerField;
pub use barometer::Barometer;
pub use case::{Case, CaseName, CaseNo, SeenCase, TextHash, is_made_id, made_id, shown_id};
pub use cause::Cause;
pub use choice::Choice;
pub use classification::{Answers, Classification, KeptAnswers, Question};
pub use codebook_reading::{CodebookIs, CodebookReading, ReadOtherwise};
pub use codebook_version::{
    BUILT_IN_CODEBOOK, CodebookVersion, CodebookVersions, CountedVersions, OneVersion,
};
pub use column_guess::{ColumnGuess, HintRows};
pub use column_map::{ColumnMap, KeptColumns};
pub use cue_words::{Cue, CueList, CueWords, LONGEST_CUES};
pub use days::Days;
pub use draft::{
    AnswerDraft, DraftKind, DraftPlace, DraftsBefore, HalfRuling, KeptDraft, MarkedDraft,
};
pub use erasure::Erased;
pub use event::{Act, Change, Event, Patch};
pub use facet_answers::{FacetAnswer, FacetAnswers, FacetWord};
pub use facet_scheme::{AskedFacet, Asking, FacetScheme, ProposalSource};
pub use figure_bars::{BarPlace, CountedBar};
pub use filter::{Filter, KindIs, Sort, Stated, Subject, Term, TextPattern};
pub use final_answers::{CaseAnswers, FinalAnswers, FinalRecord, FinalSource};
pub use handed_over::{HandedOver, VersionIdentity};
pub use headers::{Headers, Role};
pub use history::{AppliedAct, CaseChange, Decided, Retraction, Standing};
pub use import_report::{Differing, ImportRules, Imported, Origin};
pub use interval::Interval;
pub use journal::{JournalEntry, JournalKind, LastDelivery, TakeBackRefusal, TakenBack};
pub use judgement::Judgement;
pub use language::{Language, UnknownLanguage};
pub use member_role::MemberRole;
pub use merge::{
    Contradiction, MergeChoices, MergeRefusal, MergeSummary, MergedEvents, Quarantined,
    UnassignedAnswers,
};
pub use message::{Message, ToMessage};
pub use moment::Moment;
pub use open_case::{CaseHistory, HistoryEntry, OpenCase, VersionEntry, VersionSource};
pub use parcel::{Parcel, ParcelCursor, ParcelItem, ParcelOrder};
pub use people::{INTRODUCED, Introduction, People};
pub use personal::is_personal;
pub use place::{NamesInUse, PLACE_SETTLED, PlaceLookup, PlaceNo, PlaceSettlement, WrittenPlace};
pub use proposals::{ProposalCounts, ProposalReader, Proposals, ProposedField};
pub use queue::{CaseRow, Heading, NextCase, Underway};
pub use record::{CaseRecord, Decision};
pub use replay::{Independence, Replay};
pub use reviewer::{Reviewer, ReviewerId};
pub use scheme::{Answer, Category, CategoryAnswer, ChangeKind, KindSet, KindsAnswer, Verdict};
pub use sector::{CaseSector, SECTOR_FACET, Sector, SectorOrigins};
pub use shown_case::ShownCase;
pub use stamp::Stamp;
pub use statement::Statement;
pub use status::{Reversal, ReviewerStatus, Tally};
pub use taken_codebook::{CODEBOOK_TAKEN, CodebookEdition, TakenCodebook};
pub use training::{ReadingReasons, TrainingCase};
pub use viewer::{LookWritten, Viewer};
pub use visible::{is_plain, visible, visible_line};
