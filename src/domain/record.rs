//! The classified set: what a project knows of a case, in the shape in which it leaves and comes back.
//!
//! The published shape is `fixtures/classified-set.schema.json`; every key is always written.

use std::borrow::Cow;

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::case::{Case, TextHash};
use super::classification::{Answers, Classification};
use super::headers::Headers;
use super::history::Standing;
use super::moment::Moment;
use super::scheme::{Answer, CategoryAnswer, KindsAnswer, Verdict};

/// The value of the key `format` in every classified set.
pub const FORMAT: &str = "nybrott/classified-set";

/// The version of the shape that this program writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// A case and what every reviewer decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    /// The case. Its text is `None` when left out.
    pub case: Case,
    /// The hash of the report as the project has it now: that of title and text where the text is there.
    pub text_sha256: TextHash,
    /// One entry for each reviewer with an answer, a note or a flag, by name.
    pub classifications: Vec<Decision>,
}

/// One reviewer's decision on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The reviewer's name.
    pub reviewer: String,
    /// The answers, the note and the flag.
    pub classification: Classification,
    /// When the case was decided.
    pub decided_at: Moment,
    /// The hash of the text it was decided on.
    pub text_sha256: TextHash,
    /// Whether the report was changed after that.
    pub text_changed_since: bool,
    /// How many cases were decided at once.
    pub batch_size: u32,
}

impl CaseRecord {
    /// Returns the record of a case whose report has this hash.
    #[must_use]
    pub const fn new(case: Case, text_sha256: TextHash, classifications: Vec<Decision>) -> Self {
        Self { case, text_sha256, classifications }
    }
}

impl Decision {
    /// Returns what `reviewer` decided about a case whose report now has the hash `current`; `None` where
    /// there is no answer, note or flag.
    #[must_use]
    pub fn from_standing(reviewer: &str, standing: &Standing, current: TextHash) -> Option<Self> {
        let stands = !standing.classification.is_blank();
        stands.then(|| Self::from_decided(reviewer, standing, current)).flatten()
    }

    /// Works like [`Decision::from_standing`], but also where an act has left no answer, note or flag; `None`
    /// where there is no act.
    #[must_use]
    pub fn from_decided(reviewer: &str, standing: &Standing, current: TextHash) -> Option<Self> {
        let decided = standing.decided?;
        Some(Self {
            reviewer: reviewer.to_owned(),
            classification: standing.classification.clone(),
            decided_at: decided.at,
            text_sha256: decided.text,
            text_changed_since: decided.text != current,
            batch_size: decided.batch_size,
        })
    }

    /// Returns the answers to the three questions.
    #[must_use]
    pub const fn answers(&self) -> Answers {
        self.classification.answers
    }

    /// Returns the verdict that follows from the answers.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.classification.answers.verdict()
    }
}

impl Serialize for CaseRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RecordInFile::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CaseRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RecordInFile::deserialize(deserializer).map(Self::from)
    }
}

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        DecisionInFile::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Decision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        DecisionInFile::deserialize(deserializer).map(Self::from)
    }
}

/// A record as files have it: flat, with its keys in this order.
#[derive(Serialize, Deserialize)]
#[serde(rename = "CaseRecord")]
struct RecordInFile<'r> {
    id: Cow<'r, str>,
    title: Cow<'r, str>,
    #[serde(default)]
    text: Option<Cow<'r, str>>,
    #[serde(default)]
    municipality: Option<Cow<'r, str>>,
    #[serde(default)]
    county: Option<Cow<'r, str>>,
    #[serde(default)]
    date: Option<Cow<'r, str>>,
    #[serde(default)]
    source: Option<Cow<'r, str>>,
    #[serde(default)]
    fields: Cow<'r, IndexMap<String, String>>,
    #[serde(default)]
    headers: Headers,
    text_sha256: TextHash,
    #[serde(default)]
    classifications: Cow<'r, [Decision]>,
}

impl<'r> From<&'r CaseRecord> for RecordInFile<'r> {
    fn from(record: &'r CaseRecord) -> Self {
        let CaseRecord { case, text_sha256, classifications } = record;
        let text = |text: &'r Option<String>| text.as_deref().map(Cow::Borrowed);
        Self {
            id: Cow::Borrowed(&case.id),
            title: Cow::Borrowed(&case.title),
            text: text(&case.text),
            municipality: text(&case.municipality),
            county: text(&case.county),
            date: text(&case.date),
            source: text(&case.source),
            fields: Cow::Borrowed(&case.fields),
            headers: case.headers.clone(),
            text_sha256: *text_sha256,
            classifications: Cow::Borrowed(classifications),
        }
    }
}

impl From<RecordInFile<'_>> for CaseRecord {
    fn from(record: RecordInFile<'_>) -> Self {
        let text = |text: Option<Cow<'_, str>>| text.map(Cow::into_owned);
        let case = Case {
            source: text(record.source),
            id: record.id.into_owned(),
            title: record.title.into_owned(),
            text: text(record.text),
            municipality: text(record.municipality),
            county: text(record.county),
            date: text(record.date),
            fields: record.fields.into_owned(),
            headers: record.headers,
        };
        Self::new(case, record.text_sha256, record.classifications.into_owned())
    }
}

/// A decision as files have it. The verdict follows from the answers; read back, it is derived again.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Decision")]
struct DecisionInFile<'d> {
    reviewer: Cow<'d, str>,
    #[serde(default)]
    category: Option<CategoryAnswer>,
    #[serde(default)]
    new_to_municipality: Option<Answer>,
    #[serde(default)]
    change_kinds: Option<KindsAnswer>,
    verdict: Verdict,
    #[serde(default)]
    note: Option<Cow<'d, str>>,
    #[serde(default)]
    flagged: bool,
    decided_at: Moment,
    text_sha256: TextHash,
    #[serde(default)]
    text_changed_since: bool,
    #[serde(default = "one")]
    batch_size: u32,
}

const fn one() -> u32 {
    1
}

impl<'d> From<&'d Decision> for DecisionInFile<'d> {
    fn from(decision: &'d Decision) -> Self {
        let Classification { answers, note, flagged } = &decision.classification;
        Self {
            reviewer: Cow::Borrowed(&decision.reviewer),
            category: answers.category,
            new_to_municipality: answers.new,
            change_kinds: answers.kinds,
            verdict: answers.verdict(),
            note: note.as_deref().map(Cow::Borrowed),
            flagged: *flagged,
            decided_at: decision.decided_at,
            text_sha256: decision.text_sha256,
            text_changed_since: decision.text_changed_since,
            batch_size: decision.batch_size,
        }
    }
}

impl From<DecisionInFile<'_>> for Decision {
    fn from(decision: DecisionInFile<'_>) -> Self {
        let answers = Answers {
            category: decision.category,
            new: decision.new_to_municipality,
            kinds: decision.change_kinds,
        };
        let note = decision.note.map(Cow::into_owned);
        Self {
            reviewer: decision.reviewer.into_owned(),
            classification: Classification { answers, note, flagged: decision.flagged },
            decided_at: decision.decided_at,
            text_sha256: decision.text_sha256,
            text_changed_since: decision.text_changed_since,
            batch_size: decision.batch_size,
        }
    }
}
