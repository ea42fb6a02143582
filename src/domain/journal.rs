//! The journal of a project file: what came into it and what left it, beside the acts of reviewers.

use super::case::{CaseNo, TextHash};
use super::message::{Message, ToMessage};
use super::moment::Moment;

/// What an entry of the journal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalKind {
    /// A delivery was imported.
    Import,
    /// A copy of the project was merged.
    Merge,
    /// Texts were erased.
    Erasure,
    /// A delivery was taken back.
    TakeBack,
}

impl JournalKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Import, Self::Merge, Self::Erasure, Self::TakeBack];

    /// Returns its word in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Erasure => "erasure",
            Self::TakeBack => "take_back",
        }
    }
}

/// An entry of the journal. It belongs to this one file: a merge does not bring it to another.
///
/// A count is `None` where it says nothing about this kind, and in entries from before schema 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its number, from 1.
    pub no: i64,
    /// What it is about.
    pub kind: JournalKind,
    /// When that was.
    pub at: Moment,
    /// The file that was imported or merged, or whose import was taken back.
    pub file: Option<String>,
    /// The SHA-256 of its bytes.
    pub sha256: Option<TextHash>,
    /// Its format, as the command line names it.
    pub format: Option<String>,
    /// Cases that were new; of a take-back, cases that went.
    pub new: Option<i64>,
    /// Cases that got another version; of a merge, versions that were new to known cases; of a take-back,
    /// versions that went of cases that stay.
    pub changed: Option<i64>,
    /// Cases that were here before, just so; of a merge, all that were here before.
    pub same: Option<i64>,
    /// Cases of earlier deliveries of the same file name or source that this one no longer had.
    pub missing: Option<i64>,
    /// Acts that came with a merge.
    pub events: Option<i64>,
    /// Cases whose texts went.
    pub erased: Option<i64>,
    /// The number of the delivery that this entry takes back.
    pub target: Option<i64>,
    /// Whether a later entry takes this delivery back.
    pub is_taken_back: bool,
}

/// What goes when a delivery is taken back, or went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// The number of the delivery.
    pub no: i64,
    /// The file that it came in.
    pub file: String,
    /// The numbers of the cases that go, in their order: no other delivery has them.
    pub gone: Vec<CaseNo>,
    /// Unsaved answers of any reviewer that go with these cases.
    pub drafts: usize,
    /// Versions that go, of cases that stay.
    pub versions: usize,
    /// Cases of the delivery that stay, since they were here before or came again.
    pub kept: usize,
}

impl TakenBack {
    /// Returns how many cases go.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.gone.len()
    }

    /// Returns the number that a case has afterwards; `None` where it goes.
    #[must_use]
    pub fn place_of(&self, case: CaseNo) -> Option<CaseNo> {
        let before = self.gone.partition_point(|gone| *gone < case);
        if self.gone.get(before) == Some(&case) {
            return None;
        }
        Some(CaseNo(case.0 - i64::try_from(before).unwrap_or_default()))
    }

    /// Returns a sentence about what goes, with its counts.
    #[must_use]
    pub fn message(&self, key: &'static str) -> Message {
        Message::new(key)
            .with("file", self.file.as_str())
            .with("cases", self.cases())
            .with("versions", self.versions)
            .with("drafts", self.drafts)
    }
}

/// The delivery that was imported last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDelivery {
    /// Its number.
    pub no: i64,
    /// The file, without its folder.
    pub file: String,
    /// How many cases it has.
    pub cases: i64,
    /// Whether acts speak of cases that it brought, also undone ones: it is not taken back.
    pub has_acts: bool,
}

/// Why a delivery is not taken back. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeBackRefusal {
    /// The journal has no entry of this number.
    Unknown,
    /// The entry is no delivery, but this.
    NotADelivery(JournalKind),
    /// It was taken back before.
    TakenBackBefore,
    /// Acts speak of what would go.
    HasActs {
        /// The ids of the cases.
        ids: Vec<String>,
        /// The title of the first.
        title: String,
    },
    /// Which cases this later delivery had is not known: an older version of the program imported it.
    UnknownLater(i64),
}

/// How many ids are listed; more are counted.
const MOST_LISTED: usize = 10;

impl ToMessage for TakeBackRefusal {
    fn to_message(&self) -> Message {
        match self {
            Self::Unknown => Message::new("journal-take-back-unknown"),
            Self::NotADelivery(JournalKind::Merge) => Message::new("journal-take-back-merge"),
            Self::NotADelivery(JournalKind::Erasure) => Message::new("journal-take-back-erasure"),
            Self::NotADelivery(_) => Message::new("journal-take-back-no-delivery"),
            Self::TakenBackBefore => Message::new("journal-take-back-before"),
            Self::HasActs { ids, title } => Message::new("journal-take-back-acts")
                .with("count", ids.len())
                .with("title", title.as_str())
                .with("ids", ids[..ids.len().min(MOST_LISTED)].join(", "))
                .with("more", ids.len().saturating_sub(MOST_LISTED)),
            Self::UnknownLater(no) => {
                Message::new("journal-take-back-unknown-later").with("later", *no)
            }
        }
    }
}
