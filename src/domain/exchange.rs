//! What crosses between the copies of a project, in one canonical form.
//!
//! Within a project file, an event names its cases and its reviewer by numbers of that file. Here a case is
//! its source and id, a reviewer is an id, a version of a report is the case with hash and time, and a note
//! is the hash of its text: so two files can say that they mean the same. What other versions of the program
//! put into an event (kinds of acts, keys of a patch) is kept as it came.
//!
//! The canonical form is JSON of one line: keys in the order of their bytes, no white space, nothing that
//! follows from the rest, and what is absent left out. The digest of a project is the SHA-256 over these
//! lines, so it is the same for two copies that know the same.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::case::TextHash;
use super::event::Patch;
use super::moment::Moment;
use super::people::INTRODUCED;
use super::reviewer::{ReviewerId, derived_uuid};
use super::stamp::Stamp;

/// The highest Lamport clock that is accepted from elsewhere: 2^53, which JSON numbers hold exactly. A higher
/// one could leave no room for the acts that follow it.
pub const MOST_LAMPORT: u64 = 1 << 53;

/// Names a case in every copy of a project.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CaseKey {
    /// The reporter's own id.
    pub id: String,
    /// The id space; blank for the project's common one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// An event with all its cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortableEvent {
    /// The wall clock, for display only.
    pub at: Moment,
    /// How many cases were decided at once.
    pub batch_size: u32,
    /// What is done to which cases; none for acts on other acts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<PortableChange>,
    /// The SHA-256 of the codebook in force; `None` before schema 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codebook: Option<TextHash>,
    /// Two events with one id are the same event.
    pub id: Uuid,
    /// Came from a file of decisions.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub imported: bool,
    /// What kind of act it is: `answered`, `skipped`, …
    pub kind: String,
    /// The Lamport clock: from 1 to [`MOST_LAMPORT`].
    pub lamport: u64,
    /// What an act of a newer kind says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<Value>,
    /// Whose act it is.
    pub reviewer: ReviewerId,
    /// The place among the events of its session, from 1.
    pub seq: u64,
    /// The writing process.
    pub session: Uuid,
    /// The act that a retraction or restoration speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Uuid>,
    /// The round of a training or drift answer; `None` for the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<Uuid>,
}

/// One patch of an event with its cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortableChange {
    /// The cases it touches.
    pub cases: Vec<PortableCase>,
    /// The patch as it was written, a note as the hash of its text; `None` where the kind of the act says all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patch: Option<Value>,
}

/// A case as an act found it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PortableCase {
    /// The reporter's own id.
    pub id: String,
    /// The id space; blank for the project's common one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The hash of the text that was read.
    pub text: TextHash,
}

/// A version of a report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PortableVersion {
    /// The county of the municipality.
    #[serde(default)]
    pub county: Option<String>,
    /// The date, as the file has it.
    #[serde(default)]
    pub date: Option<String>,
    /// All other columns in the file's order, each with its header.
    #[serde(default)]
    pub fields: Vec<(String, String)>,
    /// The headers of the file in its order, each with what its column is to the case.
    #[serde(default)]
    pub headers: Vec<(String, Option<String>)>,
    /// The reporter's own id.
    pub id: String,
    /// When it was imported first.
    pub imported_at: Moment,
    /// The municipality that reports.
    #[serde(default)]
    pub municipality: Option<String>,
    /// The hash of title and text.
    pub sha256: TextHash,
    /// The id space; blank for the project's common one.
    #[serde(default)]
    pub source: String,
    /// The report; `None` where only its hash is known, as of an erased one.
    #[serde(default)]
    pub text: Option<String>,
    /// The title; blank for an erased report.
    pub title: String,
}

/// A [`PortableVersion`] where it lies, so that a digest of a million reports copies none. Its fields are those of the
/// canonical form, in its order.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(missing_docs, reason = "each is the field of that name in a PortableVersion")]
pub struct VersionLine<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub fields: &'a [(String, String)],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub headers: &'a [(String, Option<String>)],
    pub id: &'a str,
    pub imported_at: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<&'a str>,
    pub sha256: TextHash,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
    pub title: &'a str,
}

impl Serialize for PortableVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = VersionLine {
            county: self.county.as_deref(),
            date: self.date.as_deref(),
            fields: &self.fields,
            headers: &self.headers,
            id: &self.id,
            imported_at: self.imported_at,
            municipality: self.municipality.as_deref(),
            sha256: self.sha256,
            source: &self.source,
            text: self.text.as_deref(),
            title: &self.title,
        };
        line.serialize(serializer)
    }
}

/// The text of a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortableNote {
    /// The SHA-256 of the text, which stands in the patches.
    pub sha256: TextHash,
    /// The text.
    pub text: String,
}

/// A codebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortableCodebook {
    /// The SHA-256 of its canonical form, which stands in the events.
    pub sha256: TextHash,
    /// The document.
    pub text: String,
}

/// That what was written in a case is gone for good, in every copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortableErasure {
    /// The case.
    pub erased: CaseKey,
}

impl PortableEvent {
    /// Returns whether it is an act: it does not only say who is who.
    #[must_use]
    pub fn is_act(&self) -> bool {
        self.kind != INTRODUCED
    }

    /// Returns its place in the order of all events.
    #[must_use]
    pub const fn stamp(&self) -> Stamp {
        Stamp { lamport: self.lamport, id: self.id }
    }

    /// Brings the changes into the order of the canonical form: each patch once, its cases sorted, the
    /// patches by their first case.
    pub fn sort(&mut self) {
        // As nearly all acts: one patch, of one case or several.
        if let [only] = self.changes.as_mut_slice() {
            only.patch.iter_mut().for_each(Value::sort_all_objects);
            only.cases.sort();
            self.payload.iter_mut().for_each(Value::sort_all_objects);
            return;
        }
        // An imported act may have as many patches as cases.
        let mut by_patch: IndexMap<Option<Value>, Vec<PortableCase>> = IndexMap::new();
        for PortableChange { mut patch, mut cases } in self.changes.drain(..) {
            if let Some(patch) = &mut patch {
                patch.sort_all_objects();
            }
            by_patch.entry(patch).or_default().append(&mut cases);
        }
        let sorted = by_patch.into_iter().map(|(patch, mut cases)| {
            cases.sort();
            PortableChange { cases, patch }
        });
        let mut sorted: Vec<PortableChange> = sorted.collect();
        sorted.sort_by(|one, other| one.cases.cmp(&other.cases));
        if let Some(payload) = &mut self.payload {
            payload.sort_all_objects();
        }
        self.changes = sorted;
    }

    /// Gives a decision that came from a file the id that every copy gives it, whichever imports the file.
    /// Session and sequence follow from it.
    #[must_use]
    pub fn identified_by_content(mut self) -> Self {
        (self.id, self.session, self.seq) = (Uuid::nil(), Uuid::nil(), 1);
        self.sort();
        self.id = derived_uuid("nybrott imported", &[self.canonical().as_bytes()]);
        self.session = self.id;
        self
    }
}

/// Has a canonical form.
pub trait Canonical: Serialize {
    /// Returns the canonical form, without a line break.
    fn canonical(&self) -> String {
        // Strings, numbers and lists of them are always JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Writes the canonical form behind what is in `line`.
    fn write_canonical(&self, line: &mut Vec<u8>) {
        // As above; writing into memory does not fail.
        let _ = serde_json::to_writer(line, self);
    }
}

impl Canonical for PortableEvent {}
impl Canonical for PortableVersion {}
impl Canonical for VersionLine<'_> {}
impl Canonical for PortableNote {}
impl Canonical for PortableCodebook {}
impl Canonical for PortableErasure {}

/// The digest of a project: events by stamp, then versions by case, time and hash, then erasures by case,
/// then codebooks by hash, each in its canonical form on a line of its own.
#[derive(Debug, Default)]
pub struct ProjectDigest {
    hasher: Sha256,
    /// The line that is being added; kept for its room.
    line: Vec<u8>,
}

impl ProjectDigest {
    /// Adds what comes next in the order.
    pub fn add(&mut self, next: &impl Canonical) {
        self.line.clear();
        next.write_canonical(&mut self.line);
        self.line.push(b'\n');
        self.hasher.update(&self.line);
    }

    /// Returns the digest.
    #[must_use]
    pub fn finish(self) -> TextHash {
        TextHash(self.hasher.finalize().into())
    }
}

/// Returns a patch as it travels: what it says, with a note as its hash.
#[must_use]
pub fn portable_patch(patch: &Patch) -> Value {
    let mut value = serde_json::to_value(patch).unwrap_or_default();
    value.sort_all_objects();
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of the canonical form, one of each kind. Other copies hash the same bytes: no line is ever changed.
    const GOLDEN: &str = include_str!("../../tests/corpus/projects/canonical.jsonl");

    fn uuid(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn event(kind: &str) -> PortableEvent {
        PortableEvent {
            at: Moment::from_millis(1_585_735_200_123),
            batch_size: 1,
            changes: Vec::new(),
            codebook: Some(TextHash([0xc0; 32])),
            id: uuid(0x0190_0000_0000_7000_8000_0000_0000_0001),
            imported: false,
            kind: kind.to_owned(),
            lamport: 7,
            payload: None,
            reviewer: ReviewerId(uuid(0x0190_0000_0000_7000_8000_0000_0000_00aa)),
            seq: 2,
            session: uuid(0x0190_0000_0000_7000_8000_0000_0000_00bb),
            target: None,
            track: None,
        }
    }

    fn on(id: &str, source: &str, hash: u8) -> PortableCase {
        PortableCase { id: id.into(), source: source.into(), text: TextHash([hash; 32]) }
    }

    fn of(kind: &str, patch: Option<Value>, cases: Vec<PortableCase>) -> PortableEvent {
        let mut event = event(kind);
        event.changes = vec![PortableChange { cases, patch }];
        event.sort();
        event
    }

    /// Everything that crosses, made by the code.
    fn made() -> Vec<String> {
        let patch = |json: &str| Some(serde_json::from_str(json).unwrap());
        let whole = r#"{"kinds":["service","process"],"new":"yes","category":"long_term"}"#;
        let several = r#"{"note":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","flag":true}"#;
        let target = Some(uuid(0x0190_0000_0000_7000_8000_0000_0000_0001));
        let imported = PortableEvent {
            imported: true,
            codebook: None,
            ..of("answered", patch(whole), vec![on("2", "", 1), on("1", "", 1)])
        };
        let mut introduced = PortableEvent {
            batch_size: 0,
            payload: patch(
                r#"{"same_as":"282907e3-6487-8c58-ae61-f3e902baea98","name":"kari","id":"01900000-0000-7000-8000-0000000000aa"}"#,
            ),
            ..event("introduced")
        };
        introduced.sort();
        let track = Some(uuid(0x0190_0000_0000_7000_8000_0000_0000_00cc));
        let version = PortableVersion {
            county: Some("Trøndelag".into()),
            date: Some("2020-04-02".into()),
            fields: vec![("E-post".into(), "post@roros.example".into())],
            headers: vec![("Nr".into(), Some("id".into())), ("E-post".into(), None)],
            id: "A-2".into(),
            imported_at: Moment::from_millis(1_585_735_200_000),
            municipality: Some("Røros".into()),
            sha256: TextHash::new("Øvelser «på» video", "Filmet\nog \"delt\"."),
            source: "skjema 1".into(),
            text: Some("Filmet\nog \"delt\".".into()),
            title: "Øvelser «på» video".into(),
        };
        let erased = PortableVersion {
            fields: Vec::new(),
            headers: Vec::new(),
            text: None,
            title: String::new(),
            ..version.clone()
        };
        let key = CaseKey { id: "A-2".into(), source: "skjema 1".into() };
        vec![
            of("answered", patch(whole), vec![on("A-2", "skjema 1", 1)]).canonical(),
            of("answered", patch(several), vec![on("b", "", 3), on("a", "x", 2)]).canonical(),
            of("skipped", None, vec![on("A-2", "", 1)]).canonical(),
            PortableEvent { target, batch_size: 0, ..event("retracted") }.canonical(),
            PortableEvent { target, batch_size: 0, ..event("restored") }.canonical(),
            introduced.canonical(),
            PortableEvent { track, ..of("answered", patch(whole), vec![on("1", "", 1)]) }
                .canonical(),
            imported.identified_by_content().canonical(),
            version.canonical(),
            erased.canonical(),
            PortableNote { sha256: TextHash([9; 32]), text: "sett på nytt; æøå".into() }
                .canonical(),
            PortableErasure { erased: key }.canonical(),
            PortableCodebook { sha256: TextHash([8; 32]), text: "()".into() }.canonical(),
        ]
    }

    #[test]
    fn the_canonical_form_is_the_same_bytes_for_good() {
        let golden: Vec<&str> = GOLDEN.lines().collect();
        assert_eq!(made(), golden, "\n{}", made().join("\n"));
    }

    #[test]
    fn what_is_read_is_written_as_the_same_bytes() {
        for line in GOLDEN.lines().filter(|line| line.contains("\"kind\":")) {
            let mut event: PortableEvent = serde_json::from_str(line).unwrap();
            assert_eq!(event.canonical(), line);
            event.sort();
            assert_eq!(event.canonical(), line, "it is in its order");
        }
    }
}
