//! Classified sets: what comes back is what went out.

use proptest::prelude::*;
use serde::Serialize;

use super::case as case_at;
use super::*;
use crate::domain::set_shape::{SetCase, SetReviewer, SetShared};
use crate::domain::{
    Answer, Category, CategoryAnswer, ChangeKind, Classification, Decision, FacetAnswers, Headers,
    KindSet, KindsAnswer, Moment, Reviewer, ReviewerId, Role, TextHash,
};

#[derive(Serialize)]
struct Set<'a> {
    format: &'a str,
    version: u32,
    program: &'a str,
    headers: Vec<Headers>,
    reviewers: Vec<SetReviewer>,
    cases: Vec<SetCase<'a>>,
}

fn set(cases: &[CaseRecord]) -> Set<'_> {
    let SetShared { headers, reviewers } = SetShared::of(cases);
    let place = |case: &CaseRecord| {
        let place = headers.iter().position(|row| row.is_same_row(&case.case.headers));
        place.map(|place| place as u64)
    };
    let shapes = cases.iter().map(|case| SetCase::new(case, place(case))).collect();
    Set {
        format: "nybrott/classified-set",
        version: 2,
        program: "nybrott 9.9.9",
        headers: headers.clone(),
        reviewers: reviewers.iter().map(SetReviewer::from).collect(),
        cases: shapes,
    }
}

fn as_json(cases: &[CaseRecord]) -> String {
    serde_json::to_string(&set(cases)).unwrap()
}

fn as_ron(cases: &[CaseRecord]) -> String {
    ron::ser::to_string_pretty(&set(cases), ron::ser::PrettyConfig::default()).unwrap()
}

fn as_lines(cases: &[CaseRecord]) -> String {
    let mut head = serde_json::to_value(set(cases)).unwrap();
    let cases = head.as_object_mut().unwrap().shift_remove("cases").unwrap();
    let lines = std::iter::once(&head).chain(cases.as_array().unwrap());
    lines.map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn answer_words() -> impl Strategy<Value = Classification> {
    let category = proptest::option::of(prop_oneof![
        Just(CategoryAnswer::Unclear),
        proptest::sample::select(&Category::ALL).prop_map(CategoryAnswer::Is),
    ]);
    let new =
        proptest::option::of(proptest::sample::select(&[Answer::Yes, Answer::No, Answer::Unclear]));
    let kinds = proptest::option::of(prop_oneof![
        Just(KindsAnswer::Unclear),
        proptest::sample::subsequence(&ChangeKind::ALL, 0..=5)
            .prop_map(|kinds| KindsAnswer::Are(KindSet::from_iter(kinds))),
    ]);
    let facets = proptest::sample::subsequence(
        vec![r#""partners":["county"]"#, r#""sector":"unclear""#, r#""stage":["in_use","pilot"]"#],
        0..=3,
    );
    let facets = facets.prop_map(|facets| {
        serde_json::from_str::<FacetAnswers>(&format!("{{{}}}", facets.join(","))).unwrap()
    });
    let said = (proptest::option::of(any::<String>()), any::<bool>());
    (category, new, kinds, facets, said).prop_map(
        |(category, new, kinds, facets, (note, flagged))| Classification {
            answers: crate::domain::Answers { category, new, kinds, facets },
            note,
            flagged,
        },
    )
}

fn decision(
    reviewer: &str,
    said: &Classification,
    on: TextHash,
    current: TextHash,
    at: i64,
) -> Decision {
    let reviewer = Reviewer::new(reviewer).unwrap();
    // Of another copy, in which the reviewer has an id of their own.
    let id = ReviewerId::from_name(&format!("{reviewer} elsewhere"));
    Decision {
        reviewer: reviewer.with_id(id),
        classification: said.clone(),
        facets_as_given: crate::domain::FacetAnswers::default(),
        decided_at: Moment::from_millis(at),
        text_sha256: on,
        text_changed_since: on != current,
        batch_size: 7,
    }
}

/// The second field is the title's column, the others are what they are.
fn headers_of(fields: &[(String, String)]) -> Headers {
    let role = |at| (at == 1).then_some(Role::Title);
    fields.iter().enumerate().map(|(at, (header, _))| (header.clone(), role(at))).collect()
}

prop_compose! {
    fn any_record()(
        title in any::<String>(),
        text in proptest::option::of(any::<String>()),
        place in proptest::option::of("\\PC{0,9}"),
        source in proptest::option::of("\\PC{0,9}"),
        fields in proptest::collection::vec((any::<String>(), any::<String>()), 0..4),
        decisions in proptest::collection::vec((answer_words(), any::<bool>(), 0..4_000_000_000_000_i64), 0..3),
    ) -> CaseRecord {
        let known = TextHash::new(&title, text.as_deref().unwrap_or("elsewhere"));
        let decisions = decisions.iter().enumerate().map(|(number, (said, changed, at))| {
            let on = if *changed { TextHash::new("", "earlier") } else { known };
            decision(&format!("r{number}"), said, on, known, *at)
        }).collect();
        let case = crate::domain::Case {
            id: String::new(), title, text, municipality: place.clone(), county: place, date: None,
            source, headers: headers_of(&fields), fields: fields.into_iter().collect(),
        };
        CaseRecord::new(case, known, decisions)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_was_written_as_a_set_is_read_back(records in proptest::collection::vec(any_record(), 1..5)) {
        let mut records = records;
        for (number, record) in records.iter_mut().enumerate() {
            record.case.id = format!("sak {number}");
        }
        for (name, text) in [("a.json", as_json(&records)), ("a.jsonl", as_lines(&records)), ("a.ron", as_ron(&records))] {
            let delivery = delivery(name, &text);
            prop_assert!(delivery.summary.classified_set);
            prop_assert_eq!(&delivery.records, &records, "{}", name);
            let again = super::delivery("b.json", as_json(&delivery.records));
            prop_assert_eq!(&again.records, &records);
        }
    }
}

/// A set of one case, whose decision is written by `decision`.
fn with_decision(decision: &str) -> String {
    let hash = TextHash::new("t", "x");
    format!(
        "{{\"format\": \"nybrott/classified-set\", \"version\": 1, \"cases\": [\n\
         {{\"id\": \"1\", \"title\": \"t\", \"text\": null, \"text_sha256\": \"{hash}\", \"classifications\": [\n\
         {{\"reviewer\": \"kvam\", \"decided_at\": \"2020-05-12T08:42:00Z\", \"text_sha256\": \"{hash}\"{decision}}}\n]}}]}}"
    )
}

#[test]
fn the_hash_is_kept_without_a_text_and_computed_again_with_one() {
    let without = with_decision("");
    let record = &delivery("a.json", &without).records[0];
    assert_eq!((record.case.text.as_ref(), record.text_sha256), (None, TextHash::new("t", "x")));
    let other = without.replace("\"text\": null", "\"text\": \"y\"");
    let record = &delivery("a.json", &other).records[0];
    assert_eq!(record.text_sha256, TextHash::new("t", "y"));
    assert!(record.classifications[0].text_changed_since);
}

#[test]
fn the_option_fills_in_a_missing_source_only() {
    let options = Options { source: Some("ny".into()), ..Options::default() };
    let set = "{\"format\": \"nybrott/classified-set\", \"version\": 1, \"cases\": [\
        {\"id\": \"1\", \"title\": \"a\", \"text\": \"\"},\
        {\"id\": \"1\", \"title\": \"a\", \"text\": \"\", \"source\": \"egen\"}]}";
    let delivery = read_bytes("a.json", set.as_bytes(), &options).unwrap();
    let sources: Vec<_> =
        delivery.records.iter().map(|record| record.case.source.as_deref()).collect();
    assert_eq!(sources, [Some("ny"), Some("egen")]);
}

#[test]
fn words_may_lack_their_quotation_marks_in_ron() {
    let hash = TextHash::new("t", "x");
    let ron = format!(
        "(format: \"nybrott/classified-set\", version: 1, cases: [(id: \"1\", title: \"t\", text: None,\n\
         text_sha256: \"{hash}\", classifications: [(reviewer: \"kvam\", category: Some(long_term),\n\
         new_to_municipality: \"yes\", change_kinds: Some([service, \"process\"]), verdict: innovation,\n\
         decided_at: \"2020-05-12T08:42:00Z\", text_sha256: \"{hash}\")])])"
    );
    let decision = &delivery("a.ron", &ron).records[0].classifications[0];
    assert_eq!(
        decision.classification.answers.category,
        Some(CategoryAnswer::Is(Category::LongTerm))
    );
    assert_eq!(
        decision.classification.answers.kinds.map(KindsAnswer::words),
        Some(vec!["service", "process"])
    );
    assert_eq!(decision.batch_size, 1);
    let wrong = ron.replace("Some(long_term)", "Some(longterm)");
    let ImportErrorKind::Set(SetError::Misfit { key, found, at, .. }) = fault("a.ron", &wrong)
    else {
        panic!()
    };
    assert_eq!((key, found.as_str(), at.line), ("category", "longterm", 2));
}

#[test]
fn what_a_file_claims_of_the_verdict_does_not_count() {
    let hash = TextHash::new("t", "x");
    let set = format!(
        "{{\"format\": \"nybrott/classified-set\", \"version\": 1, \"cases\": [{{\"id\": \"1\", \"title\": \"t\",\
         \"text_sha256\": \"{hash}\", \"classifications\": [{{\"reviewer\": \"kvam\",\
         \"category\": \"emergency\", \"new_to_municipality\": \"yes\", \"change_kinds\": [\"service\"],\
         \"verdict\": \"not_innovation\", \"decided_at\": \"2020-05-12T08:42:00Z\",\
         \"text_sha256\": \"{hash}\"}}]}}]}}"
    );
    let record = &delivery("a.json", set).records[0];
    assert_eq!(record.classifications[0].verdict(), Some(crate::domain::Verdict::Innovation));
}

#[test]
fn what_a_set_must_not_hold_is_named_with_its_place() {
    for (written, key, found) in [
        (", \"category\": \"foo\"", "category", "foo"),
        (", \"category\": 3", "category", "3"),
        (", \"new_to_municipality\": \"maybe\"", "new_to_municipality", "maybe"),
        (", \"change_kinds\": [\"service\", \"foo\"]", "change_kinds", "service; foo"),
        (", \"change_kinds\": \"service\"", "change_kinds", "service"),
        (", \"verdict\": \"good\"", "verdict", "good"),
        (", \"flagged\": \"yes\"", "flagged", "yes"),
        (", \"note\": 5", "note", "5"),
        (", \"batch_size\": 0", "batch_size", "0"),
        (", \"batch_size\": 1.5", "batch_size", "1.5"),
    ] {
        let ImportErrorKind::Set(SetError::Misfit { key: named, found: shown, at, .. }) =
            fault("a.json", with_decision(written))
        else {
            panic!("{written}");
        };
        assert_eq!((named, shown.as_str(), at.line), (key, found, 3), "{written}");
    }
}

#[test]
fn a_set_that_is_not_whole_or_not_ours_is_refused() {
    let set = with_decision("");
    let hash = TextHash::new("t", "x").to_string();
    let missing = |key, line, column| SetError::MissingKey { key, at: spot(line, column) };
    let reviewer = "{\"reviewer\": \"kvam\", ";
    let twice = set.replace("\n]}]}", &format!(
        ",\n{reviewer}\"decided_at\": \"2020-05-12T08:42:00Z\", \"text_sha256\": \"{hash}\"}}]}}]}}"
    ));
    for (text, expected) in [
        (
            set.replace("\"version\": 1", "\"version\": 3"),
            SetError::NewerSet { found: "3".into(), known: 2 },
        ),
        (
            set.replace("nybrott/classified-set", "annet/sett"),
            SetError::OtherSet { found: "annet/sett".into() },
        ),
        (set.replace("\"version\": 1,", ""), missing("version", 1, 1)),
        (set.replace("\"cases\"", "\"saker\""), missing("cases", 1, 1)),
        (set.replace("\"id\": \"1\", ", ""), missing("id", 2, 1)),
        (set.replace("\"title\": \"t\", ", ""), missing("title", 2, 1)),
        (set.replacen("text_sha256", "sha", 1), missing("text_sha256", 2, 1)),
        (set.replace("\"reviewer\": \"kvam\", ", ""), missing("reviewer", 3, 1)),
        (twice, SetError::TwoDecisions { reviewer: "kvam".into(), at: spot(4, 1) }),
        (
            set.replacen(&hash, "abc", 1),
            SetError::Misfit {
                key: "text_sha256",
                found: "abc".into(),
                expected: Expected::Hash,
                at: spot(2, 56),
            },
        ),
        (
            set.replace("2020-05-12T08:42:00Z", "i går"),
            SetError::Misfit {
                key: "decided_at",
                found: "i går".into(),
                expected: Expected::Time,
                at: spot(3, 36),
            },
        ),
        (
            set.replace("\"version\": 1", "\"version\": \"en\""),
            SetError::Misfit {
                key: "version",
                found: "en".into(),
                expected: Expected::Number,
                at: spot(1, 49),
            },
        ),
    ] {
        assert_eq!(fault("a.json", &text), ImportErrorKind::Set(expected), "{text}");
    }
    let blank = set.replace("\"id\": \"1\"", "\"id\": \" \"");
    assert_eq!(
        fault("a.json", blank),
        ImportErrorKind::BlankId { place: case(1, 2), column: "id".into() }
    );
    let empty = "{\"format\": \"nybrott/classified-set\", \"version\": 1, \"cases\": []}";
    assert_eq!(fault("a.json", empty), ImportErrorKind::NoCases);
}

#[test]
fn lines_of_a_set_do_not_mix_with_others() {
    let line = "{\"format\": \"nybrott/classified-set\", \"version\": 1, \"id\": \"1\", \"title\": \"\", \"text\": \"a\"}";
    let plain = "{\"id\": \"2\", \"text\": \"b\"}";
    for lines in [format!("{line}\n{plain}"), format!("{plain}\n{line}")] {
        let expected = ImportErrorKind::Set(SetError::MixedLines { at: spot(2, 1) });
        assert_eq!(fault("a.jsonl", lines), expected);
    }
    // A column that happens to be called "format" makes no set.
    let delivery = delivery(
        "a.jsonl",
        "{\"format\": \"A4\", \"text\": \"b\"}\n{\"format\": 3, \"text\": \"c\"}",
    );
    assert!(!delivery.summary.classified_set);
    assert_eq!(delivery.records[0].case.fields["format"], "A4");
}

/// What went out before sets had a second version.
const VERSION_1: [(&str, &str); 3] = [
    ("set.json", include_str!("../../../fixtures/version-1/set.json")),
    ("set.jsonl", include_str!("../../../fixtures/version-1/set.jsonl")),
    ("set.ron", include_str!("../../../fixtures/version-1/set.ron")),
];

#[test]
fn sets_of_version_1_are_read_as_before() {
    let all = VERSION_1.map(|(name, text)| delivery(name, text).records);
    assert!(all[1..].iter().all(|records| *records == all[0]), "in every notation");
    let [first, second, third] = all[0].as_slice() else { panic!("three cases") };
    let headers: Vec<_> = first.case.headers.iter().map(|(header, _)| header).collect();
    assert_eq!(headers, ["Nr", "Bakgrunn", "Sektor", "Effekt", "Hva heter tiltaket?", "Kommune"]);
    assert!(second.case.headers.is_same_row(&first.case.headers));
    assert_eq!(third.case.source.as_deref(), Some("brev"));
    let who = |record: &CaseRecord| -> Vec<Reviewer> {
        record.classifications.iter().map(|decision| decision.reviewer.clone()).collect()
    };
    // Only the names are known, so the ids are those made from them.
    let named = |name: &str| Reviewer::new(name).unwrap();
    assert_eq!(who(first), [named("saksbehandler"), named("veileder")]);
    assert_eq!(who(second), [named("saksbehandler")]);
    assert_eq!(first.classifications[0].classification.note.as_deref(), Some("se \"7\""));
    assert!(first.classifications[1].classification.flagged);
}

/// Lines of version 2: what the cases share, and a case with a decision.
fn lines_of_2() -> [String; 2] {
    let hash = TextHash::new("t", "x");
    let head = "{\"format\": \"nybrott/classified-set\", \"version\": 2, \
        \"headers\": [{\"Tiltak\": \"title\"}], \
        \"reviewers\": [{\"id\": \"0198c0de-0000-7000-8000-000000000001\", \"name\": \"kvam\"}]}";
    let case = format!(
        "{{\"id\": \"1\", \"title\": \"t\", \"text\": null, \"headers\": 0, \"text_sha256\": \"{hash}\", \
         \"classifications\": [{{\"reviewer\": \"0198c0de-0000-7000-8000-000000000001\", \
         \"category\": \"long_term\", \"decided_at\": \"2020-05-12T08:42:00Z\", \
         \"text_sha256\": \"{hash}\"}}]}}"
    );
    [head.to_owned(), case]
}

#[test]
fn a_reviewer_keeps_the_id_that_the_set_names() {
    let [head, case] = lines_of_2();
    let record = &delivery("a.jsonl", format!("{head}\n{case}\n")).records[0];
    let reviewer = &record.classifications[0].reviewer;
    assert_eq!(reviewer.as_str(), "kvam");
    assert_eq!(reviewer.id().to_string(), "0198c0de-0000-7000-8000-000000000001");
    assert_eq!(record.case.headers.with_role(Role::Title).collect::<Vec<_>>(), ["Tiltak"]);
}

#[test]
fn a_later_first_line_counts_for_the_cases_behind_it() {
    let [head, case] = lines_of_2();
    let another = |text: &str| text.replace("000000000001", "000000000002");
    let head_2 = another(&head).replace("Tiltak", "Tittel").replace("kvam", "lom");
    let case_2 = another(&case).replace("\"id\": \"1\"", "\"id\": \"2\"");
    let joined = delivery("a.jsonl", format!("{head}\n{case}\n{head_2}\n{case_2}\n"));
    let names: Vec<&str> =
        joined.records.iter().map(|record| record.classifications[0].reviewer.as_str()).collect();
    assert_eq!(names, ["kvam", "lom"]);
    assert_eq!(joined.places, [case_at(1, 2), case_at(2, 4)]);
    // Version 1 may be before it or behind it, since its lines say everything themselves.
    let case_1 = &VERSION_1[1].1.lines().next().unwrap().replace("\"1\"", "\"3\"");
    for lines in [format!("{head}\n{case}\n{case_1}"), format!("{case_1}\n{head_2}\n{case_2}")] {
        assert_eq!(delivery("a.jsonl", lines).records.len(), 2);
    }
    let behind = fault("a.jsonl", format!("{head}\n{case_1}\n{case}"));
    assert_eq!(behind, ImportErrorKind::Set(SetError::MixedLines { at: spot(3, 1) }));
}

#[test]
fn what_points_to_nothing_is_named_with_its_place() {
    let [head, case] = lines_of_2();
    let listed = |key, found: &str, line, column| {
        let (found, expected) = (found.to_owned(), Expected::Listed);
        SetError::Misfit { key, found, expected, at: spot(line, column) }
    };
    let no_reviewer = "{\"format\": \"nybrott/classified-set\", \"version\": 2}";
    let decided = "0198c0de-0000-7000-8000-000000000001";
    let column = |wanted: &str| case.find(wanted).unwrap() + 1;
    let place = case.replace("\"headers\": 0", "\"headers\": 1");
    let row = case.replace("\"headers\": 0", "\"headers\": 0, \"values\": [\"a\", \"b\"]");
    for (lines, expected) in [
        (format!("{head}\n{place}"), listed("headers", "1", 2, column("0, \"text_sha"))),
        (
            format!("{no_reviewer}\n{}", case.replace("\"headers\": 0", "\"headers\": null")),
            listed("reviewer", decided, 2, column("\"0198") + 3),
        ),
        (
            format!("{head}\n{}", case.replace("\"headers\": 0", "\"headers\": {}")),
            listed("headers", "{}", 2, column("0, \"text_sha")),
        ),
        (
            format!("{head}\n{row}"),
            SetError::Misfit {
                key: "values",
                found: "a; b".into(),
                expected: Expected::Row(1),
                at: spot(2, row.find("[\"a").unwrap() + 1),
            },
        ),
        (case.clone(), SetError::NoHead { at: spot(1, 1) }),
        (
            format!("{}\n{case}", head.replace("\"name\": \"kvam\"", "\"name\": \" \"")),
            SetError::Misfit {
                key: "name",
                found: " ".into(),
                expected: Expected::Text,
                at: spot(1, head.find("\"kvam").unwrap() + 1),
            },
        ),
    ] {
        assert_eq!(fault("a.jsonl", &lines), ImportErrorKind::Set(expected), "{lines}");
    }
    let (from, to) = (head.find("{\"id\"").unwrap(), head.find("]}").unwrap());
    let twice = head.replacen(&head[from..to], &format!("{0}, {0}", &head[from..to]), 1);
    let fault = fault("a.jsonl", format!("{twice}\n{case}"));
    let ImportErrorKind::Set(SetError::Misfit { key: "reviewers", expected, .. }) = fault else {
        panic!("{fault:?}")
    };
    assert_eq!(expected, Expected::OtherId);
}

#[test]
fn keys_that_are_not_known_are_passed_over() {
    let [head, case] = lines_of_2();
    let more = |line: &str| format!("{{\"rulings\": [{{\"final\": true}}], {}", &line[1..]);
    let lines = format!("{}\n{}", more(&head), more(&case));
    let known = delivery("a.jsonl", format!("{head}\n{case}"));
    assert_eq!(delivery("a.jsonl", lines).records, known.records);
}
