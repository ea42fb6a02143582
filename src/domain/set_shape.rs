//! The published shape of a classified set, version 2: what its cases share comes first and once, and each
//! case points to it. `fixtures/classified-set.schema.json` has it as a schema; every key is always written.
//!
//! A whole set in JSON or RON is the keys of [`SetHead`] and then `cases`, a list of [`SetCase`]. In JSON Lines
//! the head is the first line, and each case is a line.

use std::borrow::Cow;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::case::{Case, TextHash};
use super::classification::Classification;
use super::facet_answers::FacetAnswers;
use super::final_shape::{SetFinal, SetRuling};
use super::headers::Headers;
use super::moment::Moment;
use super::record::{CaseRecord, Decision};
use super::reviewer::{Reviewer, ReviewerId};
use super::scheme::{Answer, CategoryAnswer, KindsAnswer, Verdict};

/// The value of the key `format` in every classified set.
pub const FORMAT: &str = "nybrott/classified-set";

/// The version of the shape that this program writes, and the newest it reads.
pub const VERSION: u32 = 2;

/// What the cases of a set share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SetShared {
    /// The rows of headers that the cases came in under, each once, in the order of their first cases.
    pub headers: Vec<Headers>,
    /// All who decided, by name.
    pub reviewers: Vec<Reviewer>,
}

impl SetShared {
    /// Returns what these cases share.
    #[must_use]
    pub fn of(records: &[CaseRecord]) -> Self {
        let mut shared = Self::default();
        for CaseRecord { case, classifications, .. } in records {
            let is_known = |known: &Headers| known.is_same_row(&case.headers);
            if !case.headers.is_empty() && !shared.headers.iter().any(is_known) {
                shared.headers.push(case.headers.clone());
            }
            for Decision { reviewer, .. } in classifications {
                if !shared.reviewers.iter().any(|known| known.id() == reviewer.id()) {
                    shared.reviewers.push(reviewer.clone());
                }
            }
        }
        shared.reviewers.sort();
        shared
    }
}

/// What a set says before its cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetHead {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The program that wrote the set, with its version.
    pub program: String,
    /// The fingerprint of the codebook, 64 hexadecimal digits.
    pub codebook_sha256: String,
    /// When the set was written.
    pub exported_at: Moment,
    /// The rows of headers, in the order of the files' columns; the cases point to them by their places,
    /// counted from 0.
    pub headers: Vec<Headers>,
    /// All who decided; the decisions point to them by their ids.
    pub reviewers: Vec<SetReviewer>,
}

/// A reviewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetReviewer {
    /// The id, which never changes.
    pub id: ReviewerId,
    /// The name that is shown.
    pub name: String,
}

impl From<&Reviewer> for SetReviewer {
    fn from(reviewer: &Reviewer) -> Self {
        Self { id: reviewer.id(), name: reviewer.as_str().to_owned() }
    }
}

/// A case, with what every reviewer decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetCase<'r> {
    /// The reporter's own id, unique within its source.
    pub id: Cow<'r, str>,
    /// One line that names the measure.
    pub title: Cow<'r, str>,
    /// The report; `None` where it is left out or erased.
    pub text: Option<Cow<'r, str>>,
    /// The municipality's name.
    pub municipality: Option<Cow<'r, str>>,
    /// The county's name.
    pub county: Option<Cow<'r, str>>,
    /// The date as it was found.
    pub date: Option<Cow<'r, str>>,
    /// The id space; `None` is the project's common one.
    pub source: Option<Cow<'r, str>>,
    /// The place of the row of headers that the case came in under; `None` where it came in no table.
    pub headers: Option<u64>,
    /// The case's values under this row, in the order of the headers: `None` where the column is one of the
    /// keys above, or the case has nothing there. Empty where it has nothing in any of them.
    pub values: Vec<Option<Cow<'r, str>>>,
    /// All columns that the row of headers does not have, under their own headers.
    pub fields: Cow<'r, IndexMap<String, String>>,
    /// The hash of title and text as they are now.
    pub text_sha256: TextHash,
    /// What columns of the file propose as answers to facets, by which nothing is decided; absent where there is nothing.
    /// Read back, it is worked out again.
    #[serde(default, skip_serializing_if = "no_facets")]
    pub proposals: Cow<'r, FacetAnswers>,
    /// The county that follows from the municipality, where the case has none of its own; absent where there is nothing. Read
    /// back, it is worked out again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county_proposed: Option<Cow<'r, str>>,
    /// One for each reviewer with an answer, a note or a flag.
    pub classifications: Vec<SetDecision<'r>>,
    /// What counts of these; absent where the set was not asked for it.
    #[serde(default, rename = "final", skip_serializing_if = "Option::is_none")]
    pub final_answers: Option<SetFinal>,
    /// The rulings on the case: the one that counts, or those that are contested or stale; absent as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulings: Option<Vec<SetRuling<'r>>>,
}

impl<'r> SetCase<'r> {
    /// Returns the case as a set has it whose row of headers at this place is the record's.
    #[must_use]
    pub fn new(record: &'r CaseRecord, headers: Option<u64>) -> Self {
        let CaseRecord { case, text_sha256, proposals, classifications, final_record } = record;
        let settlement = final_record.as_ref().map(|record| &record.settlement);
        let text = |text: &'r Option<String>| text.as_deref().map(Cow::Borrowed);
        let (values, fields) = by_place(case, headers.is_some());
        Self {
            id: Cow::Borrowed(&case.id),
            title: Cow::Borrowed(&case.title),
            text: text(&case.text),
            municipality: text(&case.municipality),
            county: text(&case.county),
            date: text(&case.date),
            source: text(&case.source),
            headers,
            values,
            fields,
            text_sha256: *text_sha256,
            proposals: Cow::Borrowed(&proposals.facets),
            county_proposed: text(&proposals.county),
            classifications: classifications.iter().map(SetDecision::from).collect(),
            final_answers: final_record.as_deref().map(SetFinal::from),
            rulings: settlement.map(|settlement| SetRuling::all(settlement, *text_sha256)),
        }
    }
}

/// Values by their places in a row of headers, and those that it does not have.
type PlacedFields<'r> = (Vec<Option<Cow<'r, str>>>, Cow<'r, IndexMap<String, String>>);

/// Returns the fields of a case by their places in its row of headers, if the set has that, and the others.
fn by_place(case: &Case, has_row: bool) -> PlacedFields<'_> {
    let values: Vec<Option<Cow<'_, str>>> = case
        .headers
        .iter()
        .map(|(header, role)| case.fields.get(header).filter(|_| role.is_none()))
        .map(|value| value.map(|value| Cow::Borrowed(value.as_str())))
        .collect();
    let placed = values.iter().flatten().count();
    if !has_row || placed == 0 {
        return (Vec::new(), Cow::Borrowed(&case.fields));
    }
    if placed == case.fields.len() {
        return (values, Cow::Owned(IndexMap::new()));
    }
    let is_other = |(header, _): &(&String, &String)| !case.headers.has_field(header);
    let others = case.fields.iter().filter(is_other);
    (values, Cow::Owned(others.map(|(header, value)| (header.clone(), value.clone())).collect()))
}

/// What one reviewer decided about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetDecision<'r> {
    /// The id of the reviewer.
    pub reviewer: ReviewerId,
    /// Question 1; `None` is not answered.
    pub category: Option<CategoryAnswer>,
    /// Question 2.
    pub new_to_municipality: Option<Answer>,
    /// Question 3.
    pub change_kinds: Option<KindsAnswer>,
    /// Answers to facets of the codebook, by their ids; absent where there are none.
    #[serde(default, skip_serializing_if = "no_facets")]
    pub facets: Cow<'r, FacetAnswers>,
    /// Those of them as they were given that read otherwise under the codebook of the set; absent where none does.
    #[serde(default, skip_serializing_if = "no_facets")]
    pub facets_as_given: Cow<'r, FacetAnswers>,
    /// What follows from the answers. Read back, it is derived again.
    pub verdict: Verdict,
    /// The note.
    pub note: Option<Cow<'r, str>>,
    /// Whether the case is flagged.
    pub flagged: bool,
    /// When it was decided.
    pub decided_at: Moment,
    /// The hash of the text it was decided on.
    pub text_sha256: TextHash,
    /// Whether the report was changed after that.
    pub text_changed_since: bool,
    /// How many cases were decided at once.
    pub batch_size: u32,
}

fn no_facets(facets: &FacetAnswers) -> bool {
    facets.is_empty()
}

impl<'r> From<&'r Decision> for SetDecision<'r> {
    fn from(decision: &'r Decision) -> Self {
        let Classification { answers, note, flagged } = &decision.classification;
        Self {
            reviewer: decision.reviewer.id(),
            category: answers.category,
            new_to_municipality: answers.new,
            change_kinds: answers.kinds,
            facets: Cow::Borrowed(&answers.facets),
            facets_as_given: Cow::Borrowed(&decision.facets_as_given),
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
