//! The store through its public way in. What the parts share is here.

mod acts;
mod backup;
#[cfg(unix)]
mod beside;
mod digest;
mod doctor;
mod drafts;
mod erase;
mod file;
mod filter;
mod import;
mod journal;
#[cfg(unix)]
mod lock;
mod mark;
mod merge;
mod near;
mod next;
mod replay;
mod rounds;
mod rulings;
mod rulings_of_copies;
mod schema;
mod take_back;
mod take_back_repaired;
mod text_index;
mod writer;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::PathBuf;

use proptest::prelude::*;
use tempfile::TempDir;

use super::{Grade, Project, Reader, examine};
use crate::domain::{
    Act, Answer, Answers, Case, CaseNo, CaseRecord, Category, CategoryAnswer, Change, ChangeKind,
    Classification, Decision, Erased, Event, FacetAnswer, FacetWord, ImportRules, Imported,
    KindSet, KindsAnswer, Moment, Origin, Patch, Reviewer, SeenCase, Standing, TextHash, Viewer,
};

/// A folder for one test, with a project in it.
struct TestProject {
    folder: TempDir,
    project: Project,
}

impl TestProject {
    /// An empty project.
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::open(&folder.path().join("demo.nybrott")).unwrap();
        Self { folder, project }.careless()
    }

    /// Without waiting for the disk: hundreds of acts, and no power cut.
    fn careless(self) -> Self {
        self.project.connection().pragma_update(None, "synchronous", "OFF").unwrap();
        self
    }

    /// A project with so many cases, called 1, 2, …
    fn with_cases(count: usize) -> Self {
        let mut desk = Self::empty();
        let records: Vec<CaseRecord> = (1..=count).map(|no| record(&no.to_string())).collect();
        desk.import(&records);
        desk
    }

    /// Makes all answers unreadable, as a fault of a disk might.
    fn damage_answers(&self) {
        let conn = self.project.connection();
        let guard = "SELECT sql FROM sqlite_schema WHERE name = 'event_patch_is_kept'";
        let guard: String = conn.query_row(guard, [], |row| row.get(0)).unwrap();
        let damage = "DROP TRIGGER event_patch_is_kept; UPDATE event_patch SET patch = '{x'";
        conn.execute_batch(&format!("{damage}; {guard}")).unwrap();
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("demo.nybrott")
    }

    /// The same project in a new run of the program.
    fn reopened(self) -> Self {
        let path = self.path();
        let Self { folder, project } = self;
        project.close().unwrap();
        Self { folder, project: Project::open(&path).unwrap() }.careless()
    }

    fn reader(&self) -> Reader {
        self.project.reader().unwrap()
    }

    /// Imports cases, and indexes their words.
    fn import(&mut self, records: &[CaseRecord]) -> Imported {
        let imported = self.import_alone(records);
        self.index();
        imported
    }

    /// Imports cases, and leaves their words to be indexed, as every import does.
    fn import_alone(&mut self, records: &[CaseRecord]) -> Imported {
        let records: Vec<CaseRecord> = records.iter().cloned().map(rehashed).collect();
        self.project.import(&records, &origin(), ImportRules::default()).unwrap()
    }

    /// Leaves the words of these cases to be indexed, as an import leaves them.
    fn owe(&self, first: i64, last: i64) {
        let run = "INSERT OR REPLACE INTO text_backlog (first, last) VALUES (?1, ?2)";
        self.project.connection().execute(run, [first, last]).unwrap();
    }

    /// Indexes all words that are owed.
    fn index(&mut self) {
        while self.project.index_words(&mut || false).unwrap() {}
    }

    fn act(&mut self, name: &str, act: &Act) {
        self.project.record(&reviewer(name), act, Moment::from_millis(1000)).unwrap();
    }

    fn undo(&mut self, name: &str) -> Option<crate::domain::Reversal> {
        self.project.undo(&reviewer(name), Moment::from_millis(2000)).unwrap()
    }

    fn redo(&mut self, name: &str) -> Option<crate::domain::Reversal> {
        self.project.redo(&reviewer(name), Moment::from_millis(3000)).unwrap()
    }

    fn standing(&self, name: &str, no: i64) -> Standing {
        self.reader().case(CaseNo(no), &reviewer(name)).unwrap().unwrap().standing
    }

    fn digest(&self) -> TextHash {
        self.reader().digest().unwrap()
    }

    fn faults(&self) -> Vec<String> {
        let findings = examine(&self.path());
        let faults = findings.iter().filter(|finding| finding.grade == Grade::Fault);
        faults.map(|finding| format!("{:?}", finding.message)).collect()
    }

    fn records(&self) -> Vec<CaseRecord> {
        records(&self.reader(), true, true)
    }

    fn events(&self) -> Vec<Event> {
        events(&self.reader())
    }
}

/// Someone whom no round gives anything.
fn anyone() -> Viewer {
    viewer("leser")
}

fn viewer(name: &str) -> Viewer {
    Viewer::new(reviewer(name))
}

fn records(reader: &Reader, all: bool, with_text: bool) -> Vec<CaseRecord> {
    let mut records = Vec::new();
    reader
        .records(&anyone(), all, with_text, &mut |record| {
            records.push(record);
            ControlFlow::Continue(())
        })
        .unwrap();
    records
}

fn events(reader: &Reader) -> Vec<Event> {
    let mut events = Vec::new();
    reader
        .events(&anyone(), &mut |event| {
            events.push(event.clone());
            true
        })
        .unwrap();
    events
}

fn reviewer(name: &str) -> Reviewer {
    Reviewer::new(name).unwrap()
}

fn origin() -> Origin {
    Origin::new("/tmp/saker.csv", Moment::from_millis(500))
}

/// A case without decisions; its title and text name its id.
fn record(id: &str) -> CaseRecord {
    let case = Case {
        id: id.into(),
        title: format!("Tiltak {id}"),
        text: Some(format!("Rapporten om tiltak {id}.")),
        municipality: Some("Fjordvik".into()),
        fields: [("E-post".to_owned(), "post@fjordvik.example".to_owned())].into(),
        ..Case::default()
    };
    let hash = case.text_hash().unwrap();
    CaseRecord::new(case, hash, Vec::new())
}

/// The record with a case that is changed so.
fn with(mut record: CaseRecord, change: impl FnOnce(&mut Case)) -> CaseRecord {
    change(&mut record.case);
    record
}

/// The record with the hash of its report, which a test may have changed.
fn rehashed(record: CaseRecord) -> CaseRecord {
    let hash = record.case.text.as_ref().map(|text| TextHash::new(&record.case.title, text));
    CaseRecord { text_sha256: hash.unwrap_or(record.text_sha256), ..record }
}

/// A decision of `name` on the text of `of`, with all answers, a note and a flag.
fn decision(name: &str, of: &CaseRecord) -> Decision {
    Decision {
        reviewer: Reviewer::new(name).unwrap(),
        classification: Classification {
            answers: complete(Category::Preparedness),
            note: Some("Se også tiltak 7".into()),
            flagged: true,
        },
        facets_as_given: crate::domain::FacetAnswers::default(),
        decided_at: Moment::from_millis(700),
        text_sha256: of.text_sha256,
        text_changed_since: false,
        batch_size: 12,
    }
}

fn complete(category: Category) -> Answers {
    Answers {
        category: Some(CategoryAnswer::Is(category)),
        new: Some(Answer::Yes),
        kinds: Some(KindsAnswer::Are(KindSet::from_iter([
            ChangeKind::Service,
            ChangeKind::Process,
        ]))),
        ..Answers::default()
    }
}

/// Changes of answers to facets: some set, some taken away.
fn facet_changes() -> impl Strategy<Value = BTreeMap<FacetWord, Change<FacetAnswer>>> {
    let change = prop_oneof![
        1 => Just(("sector", vec![])),
        2 => prop::sample::select(&["culture", "social", "unclear"][..])
            .prop_map(|value| ("sector", vec![value])),
        1 => Just(("partners", vec![])),
        2 => prop::sample::subsequence(vec!["county", "research", "state"], 1..=3)
            .prop_map(|values| ("partners", values)),
    ];
    prop::collection::vec(change, 0..3).prop_map(|changes| {
        let words = changes.into_iter().map(|(facet, values)| {
            let values = values.into_iter().map(|value| value.parse().unwrap());
            let answer = FacetAnswer::of(values, facet == "partners");
            (facet.parse().unwrap(), Change::to(answer))
        });
        words.collect()
    })
}

fn seen(no: i64) -> SeenCase {
    SeenCase {
        case: CaseNo(no),
        text: TextHash::new(&format!("Tiltak {no}"), &format!("Rapporten om tiltak {no}.")),
    }
}

/// Classifies these cases in one act.
fn classify(category: Category, cases: &[i64]) -> Act {
    let patch = Patch::answers(&complete(category));
    Act::Answered { changes: vec![(patch, cases.iter().map(|no| seen(*no)).collect())] }
}

fn note(words: &str, no: i64) -> Act {
    Act::answered(Patch { note: Change::Set(words.into()), ..Patch::default() }, seen(no))
}

fn postpone(no: i64) -> Act {
    Act::Postponed { case: seen(no) }
}

fn category_of(standing: &Standing) -> Option<Category> {
    match standing.classification.answers.category {
        Some(CategoryAnswer::Is(category)) => Some(category),
        _ => None,
    }
}
