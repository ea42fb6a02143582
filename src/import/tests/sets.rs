//! Classified sets: what comes back is what went out.

use proptest::prelude::*;
use serde::Serialize;

use super::*;
use crate::domain::{
    Answer, Category, CategoryAnswer, ChangeKind, Classification, Decision, Headers, KindSet,
    KindsAnswer, Moment, Role, TextHash,
};

#[derive(Serialize)]
struct Set<'a> {
    format: &'a str,
    version: u32,
    program: &'a str,
    cases: &'a [CaseRecord],
}

fn set(cases: &[CaseRecord]) -> Set<'_> {
    Set { format: "nybrott/classified-set", version: 1, program: "nybrott 9.9.9", cases }
}

fn as_json(cases: &[CaseRecord]) -> String {
    serde_json::to_string(&set(cases)).unwrap()
}

fn as_ron(cases: &[CaseRecord]) -> String {
    ron::ser::to_string_pretty(&set(cases), ron::ser::PrettyConfig::default()).unwrap()
}

fn as_lines(cases: &[CaseRecord]) -> String {
    let line = |case: &CaseRecord| {
        let mut line = serde_json::json!({"format": "nybrott/classified-set", "version": 1});
        let rest = serde_json::to_value(case).unwrap();
        line.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        line.to_string()
    };
    cases.iter().map(line).collect::<Vec<_>>().join("\n")
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
    (category, new, kinds, proptest::option::of(any::<String>()), any::<bool>()).prop_map(
        |(category, new, kinds, note, flagged)| Classification {
            answers: crate::domain::Answers { category, new, kinds },
            note,
            flagged,
        },
    )
}

fn decision(
    reviewer: String,
    said: &Classification,
    on: TextHash,
    current: TextHash,
    at: i64,
) -> Decision {
    Decision {
        reviewer,
        classification: said.clone(),
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
            decision(format!("r{number}"), said, on, known, *at)
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
         {{\"reviewer\": \"kari\", \"decided_at\": \"2020-05-12T08:42:00Z\", \"text_sha256\": \"{hash}\"{decision}}}\n]}}]}}"
    )
}

#[test]
fn the_hash_is_kept_without_a_text_and_made_anew_with_one() {
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
         text_sha256: \"{hash}\", classifications: [(reviewer: \"kari\", category: Some(long_term),\n\
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
         \"text_sha256\": \"{hash}\", \"classifications\": [{{\"reviewer\": \"kari\",\
         \"new_to_municipality\": \"yes\", \"change_kinds\": [\"service\"],\
         \"verdict\": \"not_innovation\", \"decided_at\": \"2020-05-12T08:42:00Z\",\
         \"text_sha256\": \"{hash}\"}}]}}]}}"
    );
    let record = &delivery("a.json", set).records[0];
    assert_eq!(record.classifications[0].verdict(), crate::domain::Verdict::Innovation);
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
    let reviewer = "{\"reviewer\": \"kari\", ";
    let twice = set.replace("\n]}]}", &format!(
        ",\n{reviewer}\"decided_at\": \"2020-05-12T08:42:00Z\", \"text_sha256\": \"{hash}\"}}]}}]}}"
    ));
    for (text, expected) in [
        (
            set.replace("\"version\": 1", "\"version\": 2"),
            SetError::NewerSet { found: "2".into(), known: 1 },
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
        (set.replace("\"reviewer\": \"kari\", ", ""), missing("reviewer", 3, 1)),
        (twice, SetError::TwoDecisions { reviewer: "kari".into(), at: spot(4, 1) }),
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
