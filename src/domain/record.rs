//! The classified set: what a project knows of a case, in the shape in which it leaves and comes back.
//!
//! The published shape is `fixtures/classified-set.schema.json`; every key is always written.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRecord {
    /// The reporter's own id, unique within `source`.
    pub id: String,
    /// One line that names the measure.
    pub title: String,
    /// The report, as stored; `None` when left out.
    #[serde(default)]
    pub text: Option<String>,
    /// The municipality that reports.
    #[serde(default)]
    pub municipality: Option<String>,
    /// The county of that municipality.
    #[serde(default)]
    pub county: Option<String>,
    /// The date as it was found.
    #[serde(default)]
    pub date: Option<String>,
    /// The id space; `None` is the project's common one.
    #[serde(default)]
    pub source: Option<String>,
    /// All other columns, in their order.
    #[serde(default)]
    pub fields: IndexMap<String, String>,
    /// The headers of the file it came in, in their order, with what each column is.
    #[serde(default)]
    pub headers: Headers,
    /// The hash of the report as the project has it now: that of title and text where the text is there.
    pub text_sha256: TextHash,
    /// One entry for each reviewer with an answer, a note or a flag, by name.
    #[serde(default)]
    pub classifications: Vec<Decision>,
}

/// One reviewer's decision on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The reviewer's name.
    pub reviewer: String,
    /// Question 1; `None` is not answered.
    #[serde(default)]
    pub category: Option<CategoryAnswer>,
    /// Question 2; `None` is not answered.
    #[serde(default)]
    pub new_to_municipality: Option<Answer>,
    /// Question 3; `None` is not answered.
    #[serde(default)]
    pub change_kinds: Option<KindsAnswer>,
    /// Derived from the answers; read back, it is derived anew.
    pub verdict: Verdict,
    /// The reviewer's remark.
    #[serde(default)]
    pub note: Option<String>,
    /// Put aside to be looked at again.
    #[serde(default)]
    pub flagged: bool,
    /// When the case was decided.
    pub decided_at: Moment,
    /// The hash of the text it was decided on.
    pub text_sha256: TextHash,
    /// Whether the report was changed after that.
    #[serde(default)]
    pub text_changed_since: bool,
    /// How many cases were decided at once.
    #[serde(default = "one")]
    pub batch_size: u32,
}

const fn one() -> u32 {
    1
}

impl CaseRecord {
    /// The record of a case whose report has this hash.
    #[must_use]
    pub fn new(case: Case, text_sha256: TextHash, classifications: Vec<Decision>) -> Self {
        let Case { source, id, title, text, municipality, county, date, fields, headers } = case;
        Self {
            id,
            title,
            text,
            municipality,
            county,
            date,
            source,
            fields,
            headers,
            text_sha256,
            classifications,
        }
    }

    /// The case, its hash and its decisions apart.
    #[must_use]
    pub fn into_parts(self) -> (Case, TextHash, Vec<Decision>) {
        let Self {
            id,
            title,
            text,
            municipality,
            county,
            date,
            source,
            fields,
            headers,
            text_sha256,
            classifications,
        } = self;
        (
            Case { source, id, title, text, municipality, county, date, fields, headers },
            text_sha256,
            classifications,
        )
    }
}

impl Decision {
    /// What `reviewer` decided about a case whose report now has the hash `current`; `None` where
    /// there is no answer, note or flag.
    #[must_use]
    pub fn of(reviewer: &str, standing: &Standing, current: TextHash) -> Option<Self> {
        let stands = !standing.classification.is_blank();
        stands.then(|| Self::as_it_stands(reviewer, standing, current)).flatten()
    }

    /// As [`Decision::of`], but also where an act has left no answer, note or flag; `None` where there
    /// is no act.
    #[must_use]
    pub fn as_it_stands(reviewer: &str, standing: &Standing, current: TextHash) -> Option<Self> {
        let Classification { answers, note, flagged } = &standing.classification;
        let decided = standing.decided?;
        Some(Self {
            reviewer: reviewer.to_owned(),
            category: answers.category,
            new_to_municipality: answers.new,
            change_kinds: answers.kinds,
            verdict: answers.verdict(),
            note: note.clone(),
            flagged: *flagged,
            decided_at: decided.at,
            text_sha256: decided.text,
            text_changed_since: decided.text != current,
            batch_size: decided.batch_size,
        })
    }

    /// The answers, the note and the flag.
    #[must_use]
    pub fn classification(&self) -> Classification {
        Classification {
            answers: Answers {
                category: self.category,
                new: self.new_to_municipality,
                kinds: self.change_kinds,
            },
            note: self.note.clone(),
            flagged: self.flagged,
        }
    }
}
