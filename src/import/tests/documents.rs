//! JSON, JSON Lines and RON that are no classified sets.

use super::*;

#[test]
fn values_become_cells() {
    let json = r#"[
      {"id": 17, "title": "å\n\"b\"", "text": "t", "kommune": null, "date": 2020,
       "number": 1.50, "large": 12345678901234567890123, "yes": true, "none": null, "empty": "",
       "list": ["a", 2, null, false], "deep": {"a": [1.0, {"b": null}], "c": "d"}, "lists": [[1], []]},
      {"text": "u", "id": "18", "later": 1}
    ]"#;
    let delivery = delivery("a.json", json);
    let first = &delivery.records[0];
    assert_eq!((first.case.id.as_str(), first.case.title.as_str()), ("17", "å\n\"b\""));
    assert_eq!(
        (first.case.municipality.as_ref(), first.case.date.as_deref()),
        (None, Some("2020"))
    );
    let fields: Vec<_> =
        first.case.fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("number", "1.50"),
            ("large", "12345678901234567890123"),
            ("yes", "true"),
            ("empty", ""),
            ("list", "a; 2; false"),
            ("deep.a", r#"[1.0,{"b":null}]"#),
            ("deep.c", "d"),
            ("lists", "[[1],[]]"),
        ]
    );
    assert_eq!(delivery.records[1].case.fields.get_index(0), Some((&"later".into(), &"1".into())));
    assert_eq!(delivery.places, [case(1, 2), case(2, 5)]);
    let others =
        ["number", "large", "yes", "none", "empty", "list", "deep.a", "deep.c", "lists", "later"];
    assert_eq!(delivery.summary.other_columns, others);
}

#[test]
fn documents_are_read_in_every_encoding() {
    for (name, text) in [
        ("a.json", "[{\"title\": \"Blåbær\", \"text\": \"“Ærlig” på Ålgård\"}]"),
        ("a.jsonl", "{\"title\": \"Blåbær\", \"text\": \"“Ærlig” på Ålgård\"}\n"),
        ("a.ron", "[(title: \"Blåbær\", text: \"“Ærlig” på Ålgård\")]"),
    ] {
        let marked = format!("\u{FEFF}{text}");
        let utf_16 = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (marked.as_bytes().to_vec(), "UTF-8"),
            (utf_16, "UTF-16BE"),
            (windows, "Windows-1252"),
        ] {
            let delivery = delivery(name, bytes);
            assert_eq!(delivery.summary.encoding.as_deref(), Some(encoding));
            assert_eq!(titles_and_texts(&delivery), [("Blåbær", "“Ærlig” på Ålgård")]);
        }
    }
}

#[test]
fn json_lines_may_be_on_any_lines() {
    let delivery = delivery(
        "a.jsonl",
        "\u{FEFF}{\"text\": \"a\"}\r\n\r\n{\"text\":\n\"b\"}\r{\"text\": \"c\"}",
    );
    assert_eq!(
        delivery.records.iter().map(|r| r.case.title.as_str()).collect::<Vec<_>>(),
        ["a", "b", "c"]
    );
    assert_eq!(delivery.places, [case(1, 1), case(2, 3), case(3, 5)]);
}

#[test]
fn ron_is_read_as_people_write_it() {
    let ron = r##"#![enable(implicit_some)]
// Cases of the spring.
[
    // the first
    (id: 1, title: "å", text: r#"a "quoted" text"#, kommune: Some("Røros"), date: None,
     sector: health, other: Some(Other("x")), kinds: [service, Other("x")], who: Person(name: "k"), n: 1_000, f: 1.50,
     unit: (), flag: true, letter: 'x', /* before */ commented: /* within */ word /* after */, ),
    Case(id: 2, text: "b", tags: ["a", "b"], nested: {"k": Some(1)}, deep: [(a: 1), None]),
    {"id": 3, "text": "c\nd"},
]
"##;
    let delivery = delivery("a.ron", ron);
    let [first, second, third] = delivery.records.as_slice() else { panic!("three cases") };
    assert_eq!(
        (first.case.id.as_str(), first.case.text.as_deref()),
        ("1", Some("a \"quoted\" text"))
    );
    assert_eq!((first.case.municipality.as_deref(), &first.case.date), (Some("Røros"), &None));
    let fields = |record: &CaseRecord| -> Vec<(String, String)> {
        record.case.fields.iter().map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    let expected = [
        ("sector", "health"),
        ("other", "Other(\"x\")"),
        ("kinds", "service; Other(\"x\")"),
        ("who", "Person(name: \"k\")"),
        ("n", "1_000"),
        ("f", "1.50"),
        ("flag", "true"),
        ("letter", "x"),
        ("commented", "word"),
    ];
    assert_eq!(fields(first), expected.map(|(key, value)| (key.into(), value.into())));
    let expected = [("tags", "a; b"), ("nested.k", "1"), ("deep", r#"[{"a":1},null]"#)];
    assert_eq!(fields(second), expected.map(|(key, value)| (key.into(), value.into())));
    assert_eq!((third.case.id.as_str(), third.case.text.as_deref()), ("3", Some("c\nd")));
    assert_eq!(delivery.places, [case(1, 5), case(2, 8), case(3, 9)]);
}

#[test]
fn a_key_that_comes_twice_is_named_among_however_many() {
    for count in [2, 24, 25, 400] {
        let keys: Vec<String> = (1..count).map(|number| format!("\"{number}\": 1")).collect();
        let text = format!("[{{\"text\": \"a\",\n{},\n\"1\": 2}}]", keys.join(", "));
        let at = spot(3, 6);
        assert_eq!(fault("a.json", &text), ImportErrorKind::DuplicateKey { key: "1".into(), at });
    }
}

#[test]
fn what_is_no_list_of_cases_is_refused_with_its_place() {
    let syntax = |format, line, column, ended| ImportErrorKind::Syntax {
        format,
        at: spot(line, column),
        ended,
    };
    for (name, text, expected) in [
        ("a.json", "", ImportErrorKind::Empty),
        ("a.json", "\u{FEFF} \n", ImportErrorKind::Empty),
        ("a.json", "[]", ImportErrorKind::NoCases),
        ("a.json", "{\"title\": \"a\"}", ImportErrorKind::NotCases),
        ("a.json", "17", ImportErrorKind::NotCases),
        ("a.json", "[{\"text\": \"a\"},\n  17]", ImportErrorKind::NotACase { at: spot(2, 3) }),
        (
            "a.json",
            "[{\"text\": \"a\"}\n {\"text\": \"b\"}]",
            syntax(ImportFormat::Json, 2, 2, false),
        ),
        ("a.json", "[{\"text\": \"æ\", x}]", syntax(ImportFormat::Json, 1, 16, false)),
        ("a.json", "[{\"text\": \"a\"},\n", syntax(ImportFormat::Json, 2, 1, true)),
        ("a.json", "[{\"a\": {\"text\": \"x\n\"}}]", syntax(ImportFormat::Json, 1, 18, false)),
        ("a.json", "[]\n[]", syntax(ImportFormat::Json, 2, 1, false)),
        (
            "a.json",
            "[{\"text\": \"a\",\n \"te\\u0078t\": \"b\"}]",
            ImportErrorKind::DuplicateKey { key: "text".into(), at: spot(2, 15) },
        ),
        (
            "a.json",
            "[{\"text\": \"a\", \"deep\": [{\"a\": 1,\n\"a\": 2}]}]",
            ImportErrorKind::DuplicateKey { key: "a".into(), at: spot(2, 6) },
        ),
        ("a.jsonl", "{\"text\": \"a\"}\n{\"text\": \n", syntax(ImportFormat::Jsonl, 3, 1, true)),
        ("a.jsonl", "{\"text\": \"a\"}\n[1]\n", ImportErrorKind::NotACase { at: spot(2, 1) }),
        ("a.jsonl", "{\"text\": \"a\"}\n{,}\n", syntax(ImportFormat::Jsonl, 2, 2, false)),
        (
            "a.jsonl",
            "{\"id\": 1, \"text\": \"a\"}\n\n{\"id\": \"1\", \"text\": \"b\"}",
            ImportErrorKind::RepeatedIds(Box::new(repeated(
                (case(1, 1), case(2, 3)),
                Some("1"),
                2,
            ))),
        ),
        ("a.ron", "[]", ImportErrorKind::NoCases),
        ("a.ron", "(title: \"a\")", ImportErrorKind::NotCases),
        ("a.ron", "[\n (text: \"a\"),\n b\n]", ImportErrorKind::NotACase { at: spot(3, 2) }),
        ("a.ron", "[\n (text: \"a\")\n (text: \"b\")]", syntax(ImportFormat::Ron, 3, 2, false)),
        (
            "a.ron",
            "[(text: \"a\",\n text: \"b\")]",
            ImportErrorKind::DuplicateKey { key: "text".into(), at: spot(2, 8) },
        ),
    ] {
        assert_eq!(fault(name, text), expected, "{text}");
    }
    for unclosed in ["[\n (text: \"a\")\n", "[\n (text: \"a", "[(text: \"a\") /* ", "[("] {
        let fault = fault("a.ron", unclosed);
        assert!(
            matches!(fault, ImportErrorKind::Syntax { ended: true, .. }),
            "{unclosed:?}: {fault:?}"
        );
    }
}

#[test]
fn what_lies_too_deep_is_refused_with_its_place() {
    let nested = |open: &str, close: &str, depth: usize| (open.repeat(depth), close.repeat(depth));
    for depth in [129, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let (open, close) = nested(open, close, depth);
            let json = format!("[{{\"text\": \"a\",\n\"deep\": {open}1{close}}}]");
            let ImportErrorKind::TooDeep { at } = fault("a.json", &json) else { panic!("{depth}") };
            assert_eq!(at.line, 2);
            let lines = format!("{{\"text\": \"a\",\n\"deep\": {open}1{close}}}");
            assert!(matches!(fault("a.jsonl", &lines), ImportErrorKind::TooDeep { .. }));
        }
        for (open, close) in
            [("[", "]"), ("(a: ", ")"), ("(", ")"), ("{1: ", "}"), ("Some(", ")"), ("A(", ")")]
        {
            let (open, close) = nested(open, close, depth);
            let ron = format!("[(text: \"a\",\ndeep: {open}1{close})]");
            let fault = fault("a.ron", &ron);
            assert!(
                matches!(fault, ImportErrorKind::TooDeep { at } if at.line == 2),
                "{open:.9} {fault:?}"
            );
        }
    }
    // What is open and never closed, and comments within comments.
    for (name, text) in [
        ("a.json", "[".repeat(100_000)),
        ("a.jsonl", "{\"a\":".repeat(100_000)),
        ("a.ron", "[".repeat(100_000)),
        ("a.ron", format!("{}[]", "/*".repeat(100_000))),
        ("a.ron", "#![enable(".repeat(100_000)),
    ] {
        assert!(matches!(
            fault(name, &text),
            ImportErrorKind::Syntax { .. } | ImportErrorKind::TooDeep { .. }
        ));
    }
    let (open, close) = nested("[", "]", 50);
    let shallow = format!("[{{\"text\": \"a\", \"deep\": {open}1{close}}}]");
    assert_eq!(
        delivery("a.json", shallow).records[0].case.fields["deep"],
        format!("{open}1{close}")
    );
}

/// The titles of the cases in this JSON, where their texts are the titles with `t` before.
fn titles(json: &str) -> Vec<String> {
    let delivery = delivery("a.json", json);
    for record in &delivery.records {
        let text = format!("t{}", record.case.title);
        assert_eq!(record.case.text.as_deref(), Some(text.as_str()), "{json}");
    }
    delivery.records.into_iter().map(|record| record.case.title).collect()
}

#[test]
fn the_one_list_of_cases_within_objects_is_read() {
    let cases = r#"[{"title": "A", "text": "tA"}, {"title": "B", "text": "tB"}]"#;
    for frame in [
        r#"{"data": CASES, "meta": {"total": 2, "tags": ["a"]}}"#,
        r#"{"response": {"numFound": 2, "docs": CASES}}"#,
        r#"{"title": "Datasett", "description": "Fra 2020", "results": CASES}"#,
        r#"{"schema": {"fields": [{"name": "title", "type": "string"}]}, "data": CASES}"#,
        r#"{"fields": [{"id": "title"}], "records": CASES, "links": [{"href": "x"}]}"#,
        r#"{"a": {"b": {"c": CASES}}}"#,
        r#"{"columns": ["title", "text"], "index": [0, 1], "data": [["A", "tA"], ["B", "tB"]]}"#,
        r#"{"title": {"0": "A", "1": "B"}, "text": {"0": "tA", "1": "tB"}}"#,
        r#"{"0": {"title": "A", "text": "tA"}, "1": {"title": "B", "text": "tB"}}"#,
    ] {
        assert_eq!(titles(&frame.replace("CASES", cases)), ["A", "B"], "{frame}");
    }
}

#[test]
fn a_list_that_is_left_out_is_named() {
    for json in [
        r#"{"results": [{"id": 1, "title": "A", "text": "tA"}], "errors": [{"id": 9, "title": "Z", "text": "q"}]}"#,
        r#"{"errors": [{"id": 9, "title": "Z", "text": "q"}], "data": [{"id": 1, "title": "A", "text": "tA"}]}"#,
    ] {
        let delivery = delivery("a.json", json);
        assert_eq!(delivery.records.len(), 1);
        let lists = vec![("errors".to_owned(), 1)];
        assert!(delivery.remarks.contains(&Remark::OtherLists { lists }), "{json}");
    }
}

#[test]
fn what_is_an_object_in_some_cases_and_a_plain_value_in_others_is_one_column() {
    for (of_second, municipality) in [("null", None), ("\"Oppdal\"", Some("Oppdal"))] {
        let json = r#"[{"id": 1, "title": "A", "text": "x", "kommune": {"nr": "5025", "navn": "Røros"}},
            {"id": 2, "title": "B", "text": "y", "kommune": SECOND}]"#;
        for turned in [false, true] {
            let mut cases: Vec<serde_json::Value> =
                serde_json::from_str(&json.replace("SECOND", of_second)).unwrap();
            if turned {
                cases.reverse();
            }
            let delivery = delivery("a.json", serde_json::to_string(&cases).unwrap());
            let mut found: Vec<_> = delivery.records.iter().map(|r| &r.case).collect();
            found.sort_by_key(|case| &case.id);
            let municipalities: Vec<_> = found.iter().map(|c| c.municipality.as_deref()).collect();
            assert_eq!(municipalities, [Some("Røros"), municipality], "{of_second} {turned}");
            assert_eq!(found[0].fields["kommune.nr"], "5025");
        }
    }
    // A title in several languages is no name of anything; where it is nothing, it does not hide the others.
    let json = r#"[{"title": {"nb": "A"}, "text": {"nb": "x"}}, {"title": null, "text": null}]"#;
    let ImportErrorKind::Unsure(guess) = fault("a.json", json) else { panic!("{json}") };
    assert_eq!(guess.headers, ["title.nb", "text.nb"]);
}

#[test]
fn where_several_lists_may_be_it_they_are_named() {
    let json = r#"{"nord": [{"a": 1}], "sør": {"vest": [{"b": 2}]}, "tall": [1, 2]}"#;
    let lists = vec!["nord".to_owned(), "sør.vest".to_owned()];
    assert_eq!(fault("a.json", json), ImportErrorKind::SeveralLists { lists });
    for json in [
        r#"{"title": "A", "text": "tA", "kommentarer": [{"fra": "B"}]}"#,
        r#"{"title": {"0": "A", "1": "B"}, "text": {"1": "tA", "0": "tB"}}"#,
        r#"{"columns": ["a", "a"], "data": [[1, 2]]}"#,
        "{}",
    ] {
        assert_eq!(fault("a.json", json), ImportErrorKind::NotCases, "{json}");
    }
    let ragged = r#"{"columns": ["title", "text"], "data": [["A", "tA"], ["B"]]}"#;
    assert!(matches!(fault("a.json", ragged), ImportErrorKind::NotACase { .. }));
}

#[test]
fn numbers_that_are_none_are_blank() {
    let json = r#"[{"title": "NaN, \"Infinity\"", "text": NaN, "a": -Infinity, "b": Infinity},
      {"title": "B", "text": "t", "a": NaNs}]"#;
    let fault = fault("a.json", json);
    let ImportErrorKind::Syntax { at, .. } = fault else { panic!("{fault:?}") };
    assert_eq!(at.line, 2, "places are those of the file");
    let delivery = delivery("a.json", json.replace("NaNs", "NaN"));
    assert_eq!(titles_and_texts(&delivery), [("NaN, \"Infinity\"", ""), ("B", "t")]);
    let lines =
        super::delivery("a.jsonl", "{\"title\": \"A\", \"text\": NaN}\n{\"text\": \"t\"}\n");
    assert_eq!(titles_and_texts(&lines), [("A", ""), ("", "t")]);
}

#[test]
fn what_lies_in_objects_has_columns_of_its_own_and_paragraphs_are_apart() {
    let long = "Skolen gikk over til nett på to dager, og lærte mye av det underveis.";
    let json = format!(
        r#"[{{"id": 1, "title": "A", "text": ["{long}", "{long}"], "tags": ["a", "b"],
          "kommune": {{"navn": "Røros", "nr": 5025}}, "x": {{"y": {{"z": 1}}}}, "x.y.z": 2}}]"#
    );
    let delivery = delivery("a.json", json);
    let case = &delivery.records[0].case;
    assert_eq!(case.municipality.as_deref(), Some("Røros"));
    assert_eq!(case.text.as_deref(), Some(format!("{long}\n\n{long}").as_str()));
    assert_eq!(case.fields.get("tags").map(String::as_str), Some("a; b"));
    // Were two columns one, neither would be lost.
    assert_eq!(case.fields.get("x").map(String::as_str), Some(r#"{"y":{"z":1}}"#));
    assert_eq!(case.fields.get("x.y.z").map(String::as_str), Some("2"));
}

#[test]
fn tasks_of_label_studio_are_read_by_their_data() {
    let task = |beside: &str| {
        format!(
            r#"[{{"id": 11, "data": {{"id": "k1", "title": "A", "text": "tA", "kommune": "Røros"}}{beside}}},
            {{"id": 12, "data": {{"id": "k2", "title": "B", "text": "tB"}}{beside}}}]"#
        )
    };
    for beside in [
        "",
        r#", "annotations": []"#,
        r#", "predictions": [{"result": []}], "meta": {}"#,
        r#", "annotations": [{"id": 1, "result": [{"type": "choices"}]}, {"id": 2, "result": []}],
           "drafts": [], "created_at": "2020-04-01T10:00:00Z", "inner_id": 1"#,
    ] {
        let delivery = delivery("a.json", task(beside));
        assert_eq!(titles_and_texts(&delivery), [("A", "tA"), ("B", "tB")], "{beside}");
        assert_eq!(delivery.records[1].case.id, "k2");
        assert!(delivery.summary.other_columns.is_empty(), "{:?}", delivery.summary);
    }
    // What is annotated may be called otherwise.
    let other = r#"[{"data": {"Beskrivelse": "t", "navn": "N"}, "annotations": []}]"#;
    assert_eq!(titles_and_texts(&delivery("a.json", other)), [("N", "t")]);
}

#[test]
fn exports_for_other_programs_are_refused() {
    let line = r#"{"text":"t","label":["new:yes"],"id":"1","source":null,"title":"A","municipality":null,"reviewer":"kvam","note":null}"#;
    let task = r#"[{"data":{"text":"t","title":"A","case_id":"1","source":null,"municipality":""},"annotations":[]}]"#;
    for (name, text) in [("d.jsonl", line), ("d.json", line), ("l.json", task)] {
        let lines = if name == "d.json" { format!("{text}\n{text}\n") } else { text.to_owned() };
        assert_eq!(fault(name, lines), ImportErrorKind::ExportedTable, "{name}");
    }
}
