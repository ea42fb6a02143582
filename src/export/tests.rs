//! What every format must hold.

mod shape;

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

use indexmap::IndexMap;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{DecisionColumn, ExportError, ExportFormat, Labels, SetHeader, SetWriter, writer};
use crate::domain::set_shape::{SetCase, SetDecision, SetHead, SetReviewer, SetShared};
use crate::domain::{
    Answer, Answers, Case, CaseRecord, Category, CategoryAnswer, ChangeKind, Choice,
    Classification, Decision, Headers, KindsAnswer, Moment, Question, Reviewer, Role, TextHash,
    Verdict,
};

/// A classified set as a reader sees it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassifiedSet {
    format: String,
    version: u32,
    program: String,
    codebook_sha256: String,
    exported_at: Moment,
    headers: Vec<Headers>,
    reviewers: Vec<SetReviewer>,
    cases: Vec<SetCase<'static>>,
}

impl ClassifiedSet {
    /// Returns what the set says before its cases, and the cases as they were before they were written.
    fn read(self) -> (SetHead, Vec<CaseRecord>) {
        let Self { format, version, program, codebook_sha256, exported_at, .. } = self;
        let (headers, reviewers) = (self.headers, self.reviewers);
        let head =
            SetHead { format, version, program, codebook_sha256, exported_at, headers, reviewers };
        let cases = self.cases.into_iter().map(|case| record_of(&head, case)).collect();
        (head, cases)
    }
}

/// The case with what it points to.
fn record_of(head: &SetHead, case: SetCase<'static>) -> CaseRecord {
    let text = |text: Option<Cow<'static, str>>| text.map(Cow::into_owned);
    let place = case.headers.map(|place| usize::try_from(place).unwrap());
    let decision = |decision: SetDecision<'static>| {
        let SetDecision { category, new_to_municipality: new, change_kinds: kinds, .. } = decision;
        let reviewer = head.reviewers.iter().find(|known| known.id == decision.reviewer).unwrap();
        let answers = Answers { category, new, kinds, ..Answers::default() };
        assert_eq!(decision.verdict, answers.verdict());
        Decision {
            reviewer: Reviewer::new(&reviewer.name).unwrap().with_id(reviewer.id),
            classification: Classification {
                answers,
                note: text(decision.note),
                flagged: decision.flagged,
            },
            facets_as_given: crate::domain::FacetAnswers::default(),
            decided_at: decision.decided_at,
            text_sha256: decision.text_sha256,
            text_changed_since: decision.text_changed_since,
            batch_size: decision.batch_size,
        }
    };
    let classifications = case.classifications.into_iter().map(decision).collect();
    let headers = place.map(|place| head.headers[place].clone()).unwrap_or_default();
    let names: Vec<String> = headers.iter().map(|(header, _)| header.to_owned()).collect();
    let row = names.into_iter().zip(case.values);
    let row = row.filter_map(|(header, value)| Some((header, value?.into_owned())));
    let case_alone = Case {
        source: text(case.source),
        id: case.id.into_owned(),
        title: case.title.into_owned(),
        text: text(case.text),
        municipality: text(case.municipality),
        county: text(case.county),
        date: text(case.date),
        fields: row.chain(case.fields.into_owned()).collect(),
        headers,
    };
    CaseRecord::new(case_alone, case.text_sha256, classifications)
}

/// What a set of these cases says before them.
fn head_of(cases: &[CaseRecord]) -> SetHead {
    let SetHeader { program, codebook_sha256, exported_at, .. } = header();
    let SetShared { headers, reviewers } = SetShared::of(cases);
    SetHead {
        format: "nybrott/classified-set".to_owned(),
        version: 2,
        program,
        codebook_sha256,
        exported_at,
        headers,
        reviewers: reviewers.iter().map(SetReviewer::from).collect(),
    }
}

pub(super) fn header() -> SetHeader {
    let at = Moment::from_millis(1_589_272_920_000);
    SetHeader { labels: labels(), ..SetHeader::new("nybrott 0.1.0", "0".repeat(64), at) }
}

fn write_set(
    writer: &mut dyn SetWriter,
    cases: &[CaseRecord],
    header: &SetHeader,
) -> Result<(), ExportError> {
    let mut header = SetHeader { shared: SetShared::of(cases), ..header.clone() };
    for case in cases {
        header.outline.add(case);
    }
    writer.begin(&header)?;
    cases.iter().try_for_each(|case| writer.case(case))?;
    writer.end()
}

pub(super) fn export(format: ExportFormat, cases: &[CaseRecord]) -> Vec<u8> {
    export_as(format, cases, &header()).unwrap()
}

/// The set with a header of its own.
pub(super) fn export_as(
    format: ExportFormat,
    cases: &[CaseRecord],
    header: &SetHeader,
) -> Result<Vec<u8>, ExportError> {
    let mut file = Vec::new();
    write_set(&mut *writer(format, Box::new(&mut file)), cases, header)?;
    Ok(file)
}

/// Words that are easy to tell from cells.
pub(super) fn labels() -> Labels {
    let choices =
        || Question::ALL.into_iter().flat_map(|question| Choice::options(question).iter());
    let verdicts = [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined];
    Labels {
        cases_sheet: "Saker".to_owned(),
        definitions_sheet: "Definisjoner".to_owned(),
        long_texts_sheet: "Lange tekster".to_owned(),
        roles: Role::ALL.map(|role| (role, format!("vår {role}"))).into(),
        source: "vår source".to_owned(),
        time_format: "dd.mm.yyyy hh:mm".to_owned(),
        parts: DecisionColumn::ALL.map(|part| format!("{part:?}")).into(),
        facets: Vec::new(),
        proposed: Vec::new(),
        names: choices().map(|choice| (*choice, format!("«{}»", choice.code()))).collect(),
        verdicts: verdicts.map(|verdict| (verdict, format!("«{verdict}»"))).into(),
        partly_saved: "«delvis»".to_owned(),
        definitions: vec![vec!["Kode".to_owned()], vec!["long_term".to_owned()]],
    }
}

fn export_text(format: ExportFormat, cases: &[CaseRecord]) -> String {
    String::from_utf8(export(format, cases)).unwrap()
}

/// Any string at all: quotes, NUL, line breaks, escapes, astral characters.
pub(super) fn text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        '\0', '\n', '\r', '\t', '"', '\'', '\\', '\u{1b}', '\u{7f}', '\u{85}', '\u{2028}',
        '\u{feff}', '=', '-', '＝', '#', '{', ',',
    ]);
    prop::collection::vec(prop_oneof![any::<char>(), nasty, prop::char::range('a', 'f')], 0..12)
        .prop_map(String::from_iter)
}

fn hash() -> impl Strategy<Value = TextHash> {
    any::<[u8; 32]>().prop_map(TextHash)
}

/// From 1970 to 9999.
fn moment() -> impl Strategy<Value = Moment> {
    (0..253_402_207_200_000_i64).prop_map(Moment::from_millis)
}

fn answers() -> impl Strategy<Value = Answers> {
    let category = prop::sample::select(vec![
        CategoryAnswer::Is(Category::Emergency),
        CategoryAnswer::Is(Category::Preparedness),
        CategoryAnswer::Is(Category::LongTerm),
        CategoryAnswer::Unclear,
    ]);
    let new = prop::sample::select(vec![Answer::Yes, Answer::No, Answer::Unclear]);
    let kinds = prop_oneof![
        Just(KindsAnswer::Unclear),
        prop::sample::subsequence(ChangeKind::ALL.to_vec(), 0..=5)
            .prop_map(|kinds| KindsAnswer::Are(kinds.into_iter().collect())),
    ];
    let maybe = prop::option::of::<BoxedStrategy<_>>;
    (maybe(category.boxed()), prop::option::of(new), prop::option::of(kinds))
        .prop_map(|(category, new, kinds)| Answers { category, new, kinds, ..Answers::default() })
}

fn decision() -> impl Strategy<Value = Decision> {
    (
        (text(), answers(), prop::option::of(text()), any::<bool>()),
        (moment(), hash(), any::<bool>(), 1..=u32::MAX),
    )
        .prop_map(
            |((name, answers, note, flagged), (decided_at, text_sha256, changed, size))| Decision {
                reviewer: Reviewer::new(&format!("Kvam{name}")).unwrap(),
                classification: Classification { answers, note, flagged },
                facets_as_given: crate::domain::FacetAnswers::default(),
                decided_at,
                text_sha256,
                text_changed_since: changed,
                batch_size: size,
            },
        )
}

fn record() -> impl Strategy<Value = CaseRecord> {
    let maybe = || prop::option::of(text());
    (
        (text(), text(), maybe(), maybe(), maybe(), maybe(), maybe()),
        prop::collection::vec((text(), text()), 0..4),
        hash(),
        prop::collection::vec(decision(), 0..3),
    )
        .prop_map(|(texts, fields, text_sha256, classifications)| {
            let (id, title, text, municipality, county, date, source) = texts;
            let headers = fields.iter().map(|(header, _)| (header.clone(), None)).collect();
            let fields = IndexMap::from_iter(fields);
            let case =
                Case { source, id, title, text, municipality, county, date, fields, headers };
            CaseRecord::new(case, text_sha256, classifications)
        })
}

fn records() -> impl Strategy<Value = Vec<CaseRecord>> {
    prop::collection::vec(record(), 0..3)
}

/// The id that is made from the name "Kvam".
const KVAM: &str = "5d615fba-c172-8fb0-b2c6-9e54d2f5c38b";

/// A set with one decided case, as a file shows it.
fn example() -> Value {
    json!({
        "format": "nybrott/classified-set",
        "version": 2,
        "program": "nybrott 0.1.0",
        "codebook_sha256": "0".repeat(64),
        "exported_at": "2020-05-12T08:42:00.000Z",
        "headers": [{ "Effekt": null, "Tiltak": "title" }],
        "reviewers": [{ "id": KVAM, "name": "Kvam" }],
        "cases": [{
            "id": "7",
            "title": "Videotrening",
            "text": null,
            "municipality": "Steinkjer",
            "county": null,
            "date": "mars 2020",
            "source": null,
            "headers": 0,
            "values": ["stor", null],
            "fields": {},
            "text_sha256": "a".repeat(64),
            "classifications": [{
                "reviewer": KVAM,
                "category": "long_term",
                "new_to_municipality": "yes",
                "change_kinds": ["service", "process"],
                "verdict": "innovation",
                "note": null,
                "flagged": false,
                "decided_at": "2020-05-12T08:42:00.000Z",
                "text_sha256": "a".repeat(64),
                "text_changed_since": false,
                "batch_size": 1
            }]
        }]
    })
}

pub(super) fn example_case() -> CaseRecord {
    let set: ClassifiedSet = serde_json::from_value(example()).unwrap();
    set.read().1.remove(0)
}

#[test]
fn a_row_of_headers_is_written_once_whatever_the_order_of_the_cases() {
    let one = example_case();
    let mut other = example_case();
    other.case.headers = [("Tittel".to_owned(), Some(Role::Title))].into_iter().collect();
    let mut none = example_case();
    none.case.headers = Headers::default();
    let cases = [one.clone(), other.clone(), none, other, one];
    let file: Value = serde_json::from_str(&export_text(ExportFormat::Json, &cases)).unwrap();
    assert_eq!(file["headers"].as_array().unwrap().len(), 2);
    let places: Vec<&Value> =
        file["cases"].as_array().unwrap().iter().map(|case| &case["headers"]).collect();
    assert_eq!(places, [&json!(0), &json!(1), &Value::Null, &json!(1), &json!(0)]);
}

#[test]
fn json_can_be_compared_line_by_line() {
    let file = export_text(ExportFormat::Json, &[example_case()]);
    assert_eq!(file, format!("{}\n", serde_json::to_string_pretty(&example()).unwrap()));
}

#[test]
fn ron_holds_the_same_tree() {
    let mut record = example_case();
    record.case.text = Some("«Åpent» møte\nog \"nett\"".to_owned());
    let file = export_text(ExportFormat::Ron, &[record]);
    insta::assert_snapshot!(file.replace(&"a".repeat(64), "aa…").replace(&"0".repeat(64), "00…"), @r#"
(
  format: "nybrott/classified-set",
  version: 2,
  program: "nybrott 0.1.0",
  codebook_sha256: "00…",
  exported_at: "2020-05-12T08:42:00.000Z",
  headers: [
    {
      "Effekt": None,
      "Tiltak": Some("title"),
    },
  ],
  reviewers: [
    (
      id: "5d615fba-c172-8fb0-b2c6-9e54d2f5c38b",
      name: "Kvam",
    ),
  ],
  cases: [
    (
      id: "7",
      title: "Videotrening",
      text: Some("«Åpent» møte\nog \"nett\""),
      municipality: Some("Steinkjer"),
      county: None,
      date: Some("mars 2020"),
      source: None,
      headers: Some(0),
      values: [
        Some("stor"),
        None,
      ],
      fields: {},
      text_sha256: "aa…",
      classifications: [
        (
          reviewer: "5d615fba-c172-8fb0-b2c6-9e54d2f5c38b",
          category: Some("long_term"),
          new_to_municipality: Some("yes"),
          change_kinds: Some([
            "service",
            "process",
          ]),
          verdict: "innovation",
          note: None,
          flagged: false,
          decided_at: "2020-05-12T08:42:00.000Z",
          text_sha256: "aa…",
          text_changed_since: false,
          batch_size: 1,
        ),
      ],
    )
  ],
)
"#);
}

#[test]
fn headers_are_written_once_and_what_the_row_does_not_have_under_its_own() {
    let mut record = example_case();
    let row = ["A", "B", "C"].map(|header| (header.to_owned(), None));
    record.case.headers = row.into_iter().collect();
    record.case.fields = [("A", "1"), ("C", ""), ("Z", "9")]
        .map(|(header, value)| (header.to_owned(), value.to_owned()))
        .into();
    let mut blank = record.clone();
    blank.case.fields.clear();
    let mut alone = record.clone();
    alone.case.headers = Headers::default();
    let file: Value =
        serde_json::from_str(&export_text(ExportFormat::Json, &[record, blank, alone])).unwrap();
    let shown = |at: usize| [&file["cases"][at]["values"], &file["cases"][at]["fields"]];
    assert_eq!(shown(0), [&json!(["1", null, ""]), &json!({ "Z": "9" })]);
    assert_eq!(shown(1), [&json!([]), &json!({})]);
    assert_eq!(shown(2), [&json!([]), &json!({ "A": "1", "C": "", "Z": "9" })]);
}

#[test]
fn an_empty_set_is_a_set() {
    let empty = (head_of(&[]), Vec::new());
    let json = export_text(ExportFormat::Json, &[]);
    assert_eq!(serde_json::from_str::<ClassifiedSet>(&json).unwrap().read(), empty);
    assert!(json.ends_with("\"reviewers\": [],\n  \"cases\": []\n}\n"), "{json}");
    let ron = export_text(ExportFormat::Ron, &[]);
    assert_eq!(ron::from_str::<ClassifiedSet>(&ron).unwrap().read(), empty);
    let lines = export_text(ExportFormat::Jsonl, &[]);
    assert_eq!(serde_json::from_str::<SetHead>(&lines).unwrap(), empty.0);
}

/// Takes so many bytes and no more.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_an_error_in_every_format_wherever_it_strikes() {
    for format in ExportFormat::ALL {
        let whole = export(format, &[example_case(), example_case()]).len();
        for room in [0, 1, whole / 2, whole - 1] {
            let mut full = writer(format, Box::new(Full(room)));
            let result = write_set(&mut *full, &[example_case(), example_case()], &header());
            let Err(ExportError::Output(error)) = result else {
                panic!("{format}, {room} bytes: {result:?}")
            };
            assert_eq!(error.kind(), io::ErrorKind::StorageFull, "{format}");
        }
    }
}

#[test]
fn the_format_is_recognised_by_its_ending() {
    for format in [
        ExportFormat::Ron,
        ExportFormat::Json,
        ExportFormat::Jsonl,
        ExportFormat::Csv,
        ExportFormat::Xlsx,
    ] {
        let file = format!("Svar.{}", format.ending().to_uppercase());
        assert_eq!(ExportFormat::from_path(Path::new(&file)).unwrap(), format);
    }
    for file in ["Svar", "Svar.docx", "json"] {
        let found = ExportFormat::from_path(Path::new(file));
        assert!(matches!(found, Err(ExportError::UnknownEnding { .. })), "{file}");
    }
}

#[test]
fn a_file_is_not_called_like_one_of_another_kind_than_its_format() {
    use ExportFormat::{Csv, Doccano, ExcelNo, Json, Jsonl, LabelStudio, Ron, Xlsx};
    let check = |file: &str, format: ExportFormat| format.check_ending(Path::new(file));
    for (file, format) in [
        ("ut", Xlsx),
        ("ut.txt", Csv),
        ("ut.dat", Ron),
        ("2026.10", Json),
        ("ut.CSV", ExcelNo),
        ("ut.json", LabelStudio),
        ("ut.jsonl", Doccano),
    ] {
        assert!(check(file, format).is_ok(), "{file}");
    }
    for (file, format) in [
        ("ut.csv", Xlsx),
        ("ut.XLSX", Csv),
        ("ut.json", Jsonl),
        ("ut.jsonl", LabelStudio),
        ("ut.csv.gz", Csv),
        ("ut.xls", Xlsx),
        ("ut.ods", Xlsx),
    ] {
        let refused = check(file, format);
        assert!(matches!(refused, Err(ExportError::OtherEnding { .. })), "{file}");
    }
}
