//! Classified sets: cases that come with what reviewers decided about them.
//!
//! In version 1 each case says everything about itself; later its row of headers and the reviewers come
//! once, before the cases.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

use super::documents::{Document, Entries, RawText, Shape};
use super::error::ImportErrorKind;
use super::events::EventSink;
use super::place::{CasePlace, LineCounter};
use super::set_error::{Expected, SetError};
use super::set_values::{
    Reason, SetObject, facets, fields, hash, headers, kinds, list, misfit, number, reviewer,
    reviewer_id, row, text, time, truth, word,
};
use crate::domain::set_shape::{FORMAT, VERSION};
use crate::domain::{
    Answer, Answers, Case, CaseRecord, CategoryAnswer, Classification, Decision, FacetAnswers,
    Headers, Reviewer, ReviewerId, TextHash, Verdict,
};

/// The first version whose cases share what comes before them.
const SHARING: u32 = 2;

/// The cases of a set.
pub(super) enum SetCases<'a> {
    /// The list of a whole-file set, and what its cases share; `None` where each says everything about itself.
    List(Vec<RawText<'a>>, Option<Shared>),
    /// The lines of JSON Lines.
    Lines(Vec<RawText<'a>>),
}

/// What cases share.
#[derive(Default)]
pub(super) struct Shared {
    headers: Vec<Headers>,
    reviewers: HashMap<ReviewerId, Reviewer>,
}

/// What a line of JSON Lines is.
pub(super) enum SetLine {
    /// A case that says by itself that it is one of a set.
    Case,
    /// What the cases on the lines behind it share.
    Head(Shared),
    /// Something else.
    Other,
}

impl SetCases<'_> {
    /// Returns how many cases there are, or lines with them.
    pub(super) const fn len(&self) -> usize {
        match self {
            Self::List(elements, _) | Self::Lines(elements) => elements.len(),
        }
    }
}

/// Returns the cases of a whole-file set; `None` when `top` is no set.
///
/// # Errors
/// A set of another program, or of a later version of this one; no list of cases.
pub(super) fn cases_of<'a>(
    document: &Document<'a>,
    top: &Entries<'a>,
) -> Result<Option<SetCases<'a>>, ImportErrorKind> {
    let object = SetObject { document, entries: top, whole: document.whole() };
    let Some(format) = object.optional("format", text)? else { return Ok(None) };
    if format != FORMAT {
        return Err(SetError::OtherSet { found: format }.into());
    }
    let shared = if version(&object)? < SHARING { None } else { Some(shared(&object)?) };
    let cases = object.required("cases", list)?;
    Ok(Some(SetCases::List(cases, shared)))
}

/// Returns what this line of JSON Lines is.
///
/// # Errors
/// A set of a later version of this program; something in what cases share.
pub(super) fn line<'a>(
    document: &Document<'a>,
    entries: &Entries<'a>,
    line: RawText<'a>,
) -> Result<SetLine, ImportErrorKind> {
    let object = SetObject { document, entries, whole: line };
    // A stranger's file may well have a column called "format".
    match object.optional("format", text) {
        Ok(Some(format)) if format == FORMAT => {}
        _ => return Ok(SetLine::Other),
    }
    if version(&object)? < SHARING {
        return Ok(SetLine::Case);
    }
    shared(&object).map(SetLine::Head)
}

/// Returns the keys and values of a case.
///
/// # Errors
/// It is no object; where the grammar is not followed.
pub(super) fn entries<'a>(
    document: &Document<'a>,
    case: RawText<'a>,
) -> Result<Entries<'a>, ImportErrorKind> {
    let not_a_case = || ImportErrorKind::NotACase { at: document.spot(case) };
    document.entries(case)?.ok_or_else(not_a_case)
}

/// Returns whether a line has the keys of a case that shares something with others.
pub(super) fn is_torn_off(entries: &Entries<'_>) -> bool {
    let has = |wanted: &str| entries.iter().any(|(key, _)| key == wanted);
    has("classifications") && has("text_sha256")
}

fn version(object: &SetObject<'_, '_>) -> Result<u32, ImportErrorKind> {
    let version = object.required("version", number)?;
    if version > VERSION {
        return Err(SetError::NewerSet { found: version.to_string(), known: VERSION }.into());
    }
    Ok(version)
}

fn shared(object: &SetObject<'_, '_>) -> Result<Shared, ImportErrorKind> {
    let document = object.document;
    let mut shared = Shared::default();
    for row in object.optional("headers", list)?.unwrap_or_default() {
        let headers = headers(document, document.shape(row)?);
        shared.headers.push(headers.map_err(|reason| reason.about(document, "headers", row))?);
    }
    for value in object.optional("reviewers", list)?.unwrap_or_default() {
        let Some(entries) = document.entries(value)? else {
            return Err(misfit(document, "reviewers", value, Expected::Object));
        };
        document.charge_case(&entries)?;
        let object = SetObject { document, entries: &entries, whole: value };
        let id = object.required("id", reviewer_id)?;
        let named = object.required("name", reviewer)?.with_id(id);
        if shared.reviewers.insert(id, named).is_some() {
            return Err(misfit(document, "reviewers", value, Expected::OtherId));
        }
    }
    Ok(shared)
}

impl Shared {
    fn headers(&self, shape: &Shape<'_>) -> Result<Headers, Reason> {
        let place = match shape {
            Shape::Word(word) => word.parse::<usize>().ok(),
            _ => None,
        };
        let row = place.and_then(|place| self.headers.get(place));
        row.cloned().ok_or(Reason::Misfit(Expected::Listed))
    }

    fn reviewer(&self, shape: &Shape<'_>) -> Result<Reviewer, Reason> {
        let id = match shape {
            Shape::Text(id) => id.parse().ok(),
            _ => None,
        };
        let reviewer = id.and_then(|id: ReviewerId| self.reviewers.get(&id));
        reviewer.cloned().ok_or(Reason::Misfit(Expected::Listed))
    }
}

/// Emits the cases of a set with their decisions. Where a text is present its hash is computed again, and
/// so are verdicts.
///
/// # Errors
/// A missing key, a value of the wrong kind, an id that is blank; a line that is none of the set.
pub(super) fn emit_cases<'a>(
    document: &Document<'a>,
    set: SetCases<'a>,
    source: Option<&str>,
    sink: &mut EventSink<'_>,
) -> Result<(), ImportErrorKind> {
    let mut emission = SetEmission::new(document, source, sink);
    document.check_cases(set.len())?;
    match set {
        SetCases::List(cases, shared) => {
            for case in cases {
                let entries = entries(document, case)?;
                if emission.emit(case, &entries, shared.as_ref())?.is_break() {
                    break;
                }
            }
        }
        SetCases::Lines(lines) => {
            // What the lines behind a head share; where several heads name one reviewer, the first name counts.
            let mut shared: Option<Shared> = None;
            let mut reviewers = HashMap::new();
            for line in lines {
                let entries = entries(document, line)?;
                match self::line(document, &entries, line)? {
                    SetLine::Case => shared = None,
                    SetLine::Other if shared.is_some() => {}
                    SetLine::Other => {
                        return Err(SetError::MixedLines { at: document.spot(line) }.into());
                    }
                    SetLine::Head(mut head) => {
                        for (id, reviewer) in &mut head.reviewers {
                            *reviewer =
                                reviewers.entry(*id).or_insert_with(|| reviewer.clone()).clone();
                        }
                        shared = Some(head);
                        continue;
                    }
                }
                if emission.emit(line, &entries, shared.as_ref())?.is_break() {
                    break;
                }
            }
        }
    }
    if emission.count == 0 { Err(ImportErrorKind::NoCases) } else { Ok(()) }
}

/// The cases of a set on their way out.
struct SetEmission<'d, 'a, 's, 'h> {
    document: &'d Document<'a>,
    source: Option<&'d str>,
    sink: &'s mut EventSink<'h>,
    /// How many cases there were so far.
    count: usize,
    lines: LineCounter<'a>,
    /// Cases of one file share one row of headers, also when they come by way of a set.
    headers: Headers,
}

impl<'d, 'a, 's, 'h> SetEmission<'d, 'a, 's, 'h> {
    fn new(
        document: &'d Document<'a>,
        source: Option<&'d str>,
        sink: &'s mut EventSink<'h>,
    ) -> Self {
        let lines = document.line_counter();
        Self { document, source, sink, count: 0, lines, headers: Headers::default() }
    }

    fn emit(
        &mut self,
        case: RawText<'a>,
        entries: &Entries<'a>,
        shared: Option<&Shared>,
    ) -> Result<ControlFlow<()>, ImportErrorKind> {
        self.count += 1;
        let line = self.lines.line_at(self.document.offset(case));
        let place = CasePlace::Case { number: self.count, line };
        let mut record = record(self.document, (case, entries), shared, self.source)?;
        if !record.case.headers.is_same_row(&self.headers) {
            self.headers = record.case.headers.clone();
        }
        record.case.headers = self.headers.clone();
        self.sink.ids.add(&record, place, "id")?;
        Ok(self.sink.case(record, place))
    }
}

fn record<'a>(
    document: &Document<'a>,
    (value, entries): (RawText<'a>, &Entries<'a>),
    shared: Option<&Shared>,
    source: Option<&str>,
) -> Result<CaseRecord, ImportErrorKind> {
    document.charge_case(entries)?;
    let object = SetObject { document, entries, whole: value };
    let headers = object
        .optional("headers", |document, shape| match shared {
            Some(shared) => shared.headers(&shape),
            None => headers(document, shape),
        })?
        .unwrap_or_default();
    let read_row = |document: &Document<'a>, shape| row(document, shape, &headers);
    let mut all_fields = object.optional("values", read_row)?.unwrap_or_default();
    all_fields.extend(object.optional("fields", fields)?.unwrap_or_default());
    let case = Case {
        source: object.optional("source", text)?.or_else(|| source.map(str::to_owned)),
        id: object.required("id", text)?.trim().to_owned(),
        title: object.required("title", text)?,
        text: object.optional("text", text)?,
        municipality: object.optional("municipality", text)?,
        county: object.optional("county", text)?,
        date: object.optional("date", text)?,
        fields: all_fields,
        headers,
    };
    let hash = match case.text_hash() {
        Some(hash) => hash,
        None => object.required("text_sha256", hash)?,
    };
    let mut decisions: Vec<Decision> = Vec::new();
    let mut reviewers = HashSet::new();
    for value in object.optional("classifications", list)?.unwrap_or_default() {
        let decision = decision(document, value, shared, hash)?;
        if !reviewers.insert(decision.reviewer.id()) {
            let (reviewer, at) = (decision.reviewer.to_string(), document.spot(value));
            return Err(SetError::TwoDecisions { reviewer, at }.into());
        }
        decisions.push(decision);
    }
    Ok(CaseRecord::new(case, hash, decisions))
}

fn decision<'a>(
    document: &Document<'a>,
    value: RawText<'a>,
    shared: Option<&Shared>,
    current: TextHash,
) -> Result<Decision, ImportErrorKind> {
    let Some(entries) = document.entries(value)? else {
        return Err(misfit(document, "classifications", value, Expected::Object));
    };
    let object = SetObject { document, entries: &entries, whole: value };
    // What was given is what the log has; how it reads follows from the codebook.
    let as_given = object.optional("facets_as_given", facets)?.unwrap_or_default();
    let answers = Answers {
        category: object.optional("category", word::<CategoryAnswer>)?,
        new: object.optional("new_to_municipality", word::<Answer>)?,
        kinds: object.optional("change_kinds", kinds)?,
        facets: as_given.or(&object.optional("facets", facets)?.unwrap_or_default()),
    };
    // Read only to reject what is no verdict: it follows from the answers.
    object.optional("verdict", word::<Verdict>)?;
    let decided_on = object.required("text_sha256", hash)?;
    Ok(Decision {
        reviewer: object.required("reviewer", |document, shape| match shared {
            Some(shared) => shared.reviewer(&shape),
            None => reviewer(document, shape),
        })?,
        classification: Classification {
            answers,
            note: object.optional("note", text)?,
            flagged: object.optional("flagged", truth)?.unwrap_or(false),
        },
        facets_as_given: FacetAnswers::default(),
        decided_at: object.required("decided_at", time)?,
        text_sha256: decided_on,
        text_changed_since: decided_on != current,
        batch_size: object.optional("batch_size", number)?.unwrap_or(1),
    })
}
