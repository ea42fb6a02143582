//! Classified sets: cases that come with what reviewers decided about them.

use std::collections::HashSet;
use std::str::FromStr;

use indexmap::IndexMap;

use super::documents::{Document, Entries, RawText, Shape};
use super::error::ImportErrorKind;
use super::events::EventSink;
use super::set_error::{Expected, SetError};
use crate::domain::record::{FORMAT, VERSION};
use crate::domain::scheme::UnknownWord;
use crate::domain::{
    Answer, Answers, Case, CaseRecord, CategoryAnswer, Classification, Decision, Headers,
    KindsAnswer, Moment, Reviewer, Role, TextHash, Verdict,
};

/// Returns the list of cases of a whole-file set; `None` when `top` is no set.
///
/// # Errors
/// A set of another program, or of a later version of this one; no list of cases.
pub(super) fn cases_of<'a>(
    document: &Document<'a>,
    top: &Entries<'a>,
) -> Result<Option<Vec<RawText<'a>>>, ImportErrorKind> {
    let object = SetObject { document, entries: top, whole: document.whole() };
    let Some(format) = object.optional("format", text)? else { return Ok(None) };
    if format != FORMAT {
        return Err(SetError::OtherSet { found: format }.into());
    }
    check_version(&object)?;
    object.required("cases", list).map(Some)
}

/// Returns whether this line of JSON Lines belongs to a set.
///
/// # Errors
/// A set of a later version of this program.
pub(super) fn is_line_of_a_set<'a>(
    document: &Document<'a>,
    entries: &Entries<'a>,
    line: RawText<'a>,
) -> Result<bool, ImportErrorKind> {
    let object = SetObject { document, entries, whole: line };
    // A stranger's file may well have a column called "format".
    let Ok(Some(format)) = object.optional("format", text) else { return Ok(false) };
    if format != FORMAT {
        return Ok(false);
    }
    check_version(&object).map(|()| true)
}

/// Emits the cases of a set with their decisions. Where a text is present its hash is computed again, and
/// so are verdicts.
///
/// # Errors
/// A missing key, a value of the wrong kind, an id that is blank.
pub(super) fn emit_cases<'a>(
    document: &Document<'a>,
    cases: &[RawText<'a>],
    source: Option<&str>,
    sink: &mut EventSink<'_>,
) -> Result<(), ImportErrorKind> {
    if cases.is_empty() {
        return Err(ImportErrorKind::NoCases);
    }
    // Cases of one file share one row of headers, also when they come by way of a set.
    let mut headers = Headers::default();
    for (case, place) in cases.iter().zip(document.places(cases)?) {
        let mut record = record(document, *case, source)?;
        if !record.case.headers.is_same_row(&headers) {
            headers = record.case.headers.clone();
        }
        record.case.headers = headers.clone();
        sink.ids.add(&record, place, "id")?;
        if sink.case(record, place).is_break() {
            break;
        }
    }
    Ok(())
}

fn check_version(object: &SetObject<'_, '_>) -> Result<(), ImportErrorKind> {
    let version = object.required("version", number)?;
    if version > VERSION {
        return Err(SetError::NewerSet { found: version.to_string(), known: VERSION }.into());
    }
    Ok(())
}

fn record<'a>(
    document: &Document<'a>,
    value: RawText<'a>,
    source: Option<&str>,
) -> Result<CaseRecord, ImportErrorKind> {
    let Some(entries) = document.entries(value)? else {
        return Err(ImportErrorKind::NotACase { at: document.spot(value) });
    };
    document.charge_case(&entries)?;
    let object = SetObject { document, entries: &entries, whole: value };
    let case = Case {
        source: object.optional("source", text)?.or_else(|| source.map(str::to_owned)),
        id: object.required("id", text)?.trim().to_owned(),
        title: object.required("title", text)?,
        text: object.optional("text", text)?,
        municipality: object.optional("municipality", text)?,
        county: object.optional("county", text)?,
        date: object.optional("date", text)?,
        fields: object.optional("fields", fields)?.unwrap_or_default(),
        headers: object.optional("headers", headers)?.unwrap_or_default(),
    };
    let hash = match case.text_hash() {
        Some(hash) => hash,
        None => object.required("text_sha256", hash)?,
    };
    let mut decisions: Vec<Decision> = Vec::new();
    let mut reviewers = HashSet::new();
    for value in object.optional("classifications", list)?.unwrap_or_default() {
        let decision = decision(document, value, hash)?;
        if !reviewers.insert(decision.reviewer.clone()) {
            let at = document.spot(value);
            return Err(SetError::TwoDecisions { reviewer: decision.reviewer, at }.into());
        }
        decisions.push(decision);
    }
    Ok(CaseRecord::new(case, hash, decisions))
}

fn decision<'a>(
    document: &Document<'a>,
    value: RawText<'a>,
    current: TextHash,
) -> Result<Decision, ImportErrorKind> {
    let Some(entries) = document.entries(value)? else {
        return Err(misfit(document, "classifications", value, Expected::Object));
    };
    let object = SetObject { document, entries: &entries, whole: value };
    let answers = Answers {
        category: object.optional("category", word::<CategoryAnswer>)?,
        new: object.optional("new_to_municipality", word::<Answer>)?,
        kinds: object.optional("change_kinds", kinds)?,
    };
    // Read only to reject what is no verdict: it follows from the answers.
    object.optional("verdict", word::<Verdict>)?;
    let decided_on = object.required("text_sha256", hash)?;
    Ok(Decision {
        reviewer: object.required("reviewer", reviewer)?,
        classification: Classification {
            answers,
            note: object.optional("note", text)?,
            flagged: object.optional("flagged", truth)?.unwrap_or(false),
        },
        decided_at: object.required("decided_at", time)?,
        text_sha256: decided_on,
        text_changed_since: decided_on != current,
        batch_size: object.optional("batch_size", number)?.unwrap_or(1),
    })
}

/// An object of a set, asked key by key. Keys of a later version are passed over.
struct SetObject<'d, 'a> {
    document: &'d Document<'a>,
    entries: &'d Entries<'a>,
    whole: RawText<'a>,
}

/// Reads what a value is as what belongs in its place.
type ReadShape<'a, T> = fn(&Document<'a>, Shape<'a>) -> Result<T, Reason>;

/// Why a value cannot be read as what belongs in its place.
enum Reason {
    /// Something within it.
    Error(ImportErrorKind),
    /// It is of another kind than this.
    Misfit(Expected),
}

impl From<ImportErrorKind> for Reason {
    fn from(error: ImportErrorKind) -> Self {
        Self::Error(error)
    }
}

impl From<UnknownWord> for Reason {
    fn from(word: UnknownWord) -> Self {
        Self::Misfit(Expected::Words(word.expected))
    }
}

impl<'a> SetObject<'_, 'a> {
    fn optional<T>(
        &self,
        key: &'static str,
        read: ReadShape<'a, T>,
    ) -> Result<Option<T>, ImportErrorKind> {
        let Some((_, value)) = self.entries.iter().find(|(known, _)| known == key) else {
            return Ok(None);
        };
        let shape = self.document.shape(*value)?;
        if matches!(shape, Shape::Nothing) {
            return Ok(None);
        }
        match read(self.document, shape) {
            Ok(read) => Ok(Some(read)),
            Err(Reason::Error(error)) => Err(error),
            Err(Reason::Misfit(expected)) => Err(misfit(self.document, key, *value, expected)),
        }
    }

    fn required<T>(&self, key: &'static str, read: ReadShape<'a, T>) -> Result<T, ImportErrorKind> {
        self.optional(key, read)?
            .ok_or_else(|| SetError::MissingKey { key, at: self.document.spot(self.whole) }.into())
    }
}

fn misfit<'a>(
    document: &Document<'a>,
    key: &'static str,
    value: RawText<'a>,
    expected: Expected,
) -> ImportErrorKind {
    // A whole object would make an unreadable sentence.
    let cell = document.cell(value).ok().flatten().unwrap_or_default();
    let found = cell.chars().take(60).collect();
    SetError::Misfit { key, found, expected, at: document.spot(value) }.into()
}

fn text(_: &Document<'_>, shape: Shape<'_>) -> Result<String, Reason> {
    match shape {
        Shape::Text(text) => Ok(text),
        _ => Err(Reason::Misfit(Expected::Text)),
    }
}

fn reviewer(_: &Document<'_>, shape: Shape<'_>) -> Result<String, Reason> {
    let name = match shape {
        Shape::Text(name) => Reviewer::new(&name),
        _ => None,
    };
    name.map(|name| name.as_str().to_owned()).ok_or(Reason::Misfit(Expected::Text))
}

fn number(_: &Document<'_>, shape: Shape<'_>) -> Result<u32, Reason> {
    let number = match shape {
        Shape::Word(word) => word.parse().ok().filter(|number| *number > 0),
        _ => None,
    };
    number.ok_or(Reason::Misfit(Expected::Number))
}

fn truth(_: &Document<'_>, shape: Shape<'_>) -> Result<bool, Reason> {
    let truth = match shape {
        Shape::Word(word) => word.parse().ok(),
        _ => None,
    };
    truth.ok_or(Reason::Misfit(Expected::Truth))
}

fn hash(_: &Document<'_>, shape: Shape<'_>) -> Result<TextHash, Reason> {
    parsed(shape).ok_or(Reason::Misfit(Expected::Hash))
}

fn time(_: &Document<'_>, shape: Shape<'_>) -> Result<Moment, Reason> {
    parsed(shape).ok_or(Reason::Misfit(Expected::Time))
}

fn parsed<T: FromStr>(shape: Shape<'_>) -> Option<T> {
    match shape {
        Shape::Text(text) => text.parse().ok(),
        _ => None,
    }
}

fn list<'a>(_: &Document<'a>, shape: Shape<'a>) -> Result<Vec<RawText<'a>>, Reason> {
    match shape {
        Shape::List(elements) => Ok(elements),
        _ => Err(Reason::Misfit(Expected::List)),
    }
}

fn fields<'a>(
    document: &Document<'a>,
    shape: Shape<'a>,
) -> Result<IndexMap<String, String>, Reason> {
    let Shape::Map(entries) = shape else { return Err(Reason::Misfit(Expected::Object)) };
    let mut fields = IndexMap::with_capacity(entries.len());
    for (header, value) in entries {
        if let Some(cell) = document.cell(value)? {
            fields.insert(header, cell);
        }
    }
    Ok(fields)
}

fn headers<'a>(document: &Document<'a>, shape: Shape<'a>) -> Result<Headers, Reason> {
    let Shape::Map(entries) = shape else { return Err(Reason::Misfit(Expected::Object)) };
    let mut headers = Vec::with_capacity(entries.len());
    for (header, value) in entries {
        let role = match document.shape(value)? {
            Shape::Nothing => None,
            shape => Some(word::<Role>(document, shape)?),
        };
        headers.push((header, role));
    }
    Ok(headers.into_iter().collect())
}

fn word<T>(_: &Document<'_>, shape: Shape<'_>) -> Result<T, Reason>
where
    T: FromStr<Err = UnknownWord>,
{
    match shape {
        // Written by hand in RON, a word may lack its quotation marks.
        Shape::Text(word) | Shape::Word(word) => Ok(word.parse()?),
        _ => Ok("".parse()?),
    }
}

fn kinds<'a>(document: &Document<'a>, shape: Shape<'a>) -> Result<KindsAnswer, Reason> {
    let mut words = Vec::new();
    for element in list(document, shape)? {
        match document.shape(element)? {
            Shape::Text(word) | Shape::Word(word) => words.push(word),
            _ => return Err(Reason::Misfit(Expected::List)),
        }
    }
    Ok(KindsAnswer::from_words(words.iter().map(String::as_str))?)
}
