//! `nybrott export`: what it writes, where, and over which files it does not.

use std::fs;

use serde_json::{Value, json};

use crate::command_line::{classified_set, hashed, place_with_decisions};
use crate::place::{Place, THREE_CASES};

const SCHEMA: &str = include_str!("../../fixtures/classified-set.schema.json");

#[test]
fn an_export_obeys_the_published_schema() {
    let place = place_with_decisions();
    let mut compiler = boon::Compiler::new();
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    compiler.add_resource("schema.json", schema).unwrap();
    let mut schemas = boon::Schemas::new();
    let set = compiler.compile("schema.json", &mut schemas).unwrap();
    let head = compiler.compile("schema.json#/$defs/head", &mut schemas).unwrap();
    let case = compiler.compile("schema.json#/$defs/case", &mut schemas).unwrap();

    let final_all = vec!["--all", "--final"];
    for flags in [vec![], vec!["--all"], vec!["--all", "--no-text"], final_all] {
        let export = |format: &str| {
            place.says([&["export", "-", "--format", format], flags.as_slice()].concat())
        };
        let written: Value = serde_json::from_str(&export("json")).unwrap();
        if let Err(why) = schemas.validate(&written, set) {
            panic!("{flags:?}: {why}");
        }
        let lines = export("jsonl");
        assert_eq!(lines.lines().count(), 1 + written["cases"].as_array().unwrap().len());
        for (text, shape) in lines.lines().zip(std::iter::once(head).chain(std::iter::repeat(case)))
        {
            let value: Value = serde_json::from_str(text).unwrap();
            if let Err(why) = schemas.validate(&value, shape) {
                panic!("{flags:?}: {why}");
            }
        }
        let mut broken = written;
        broken["cases"][0]["classifications"][0]["category"] = json!("langsiktig");
        assert!(schemas.validate(&broken, set).is_err(), "the schema can fail");
    }
}

#[test]
fn the_format_follows_the_ending_or_the_flag() {
    let place = place_with_decisions();
    for (arguments, beginning) in [
        (vec!["export", "ut.json"], "{\n  \"format\": \"nybrott/classified-set\""),
        (vec!["export", "ut.jsonl"], "{\"format\":\"nybrott/classified-set\""),
        (vec!["export", "ut.ron"], "(\n  format: \"nybrott/classified-set\""),
        (vec!["export", "ut.csv"], "\u{feff}id,title,"),
        (vec!["export", "ut.txt", "--format", "ron"], "(\n  format:"),
    ] {
        place.run(&arguments).assert().success().stdout("");
        let written = place.read(arguments[1]);
        assert!(written.starts_with(beginning), "{arguments:?}: {written}");
        assert!(
            written.contains("Bodø") && !written.contains("telefon"),
            "{arguments:?}: {written}"
        );
    }
    let csv = place.read("ut.csv");
    assert!(csv.contains("service|communication"), "{csv}");
    for (file, format, way_out) in [
        ("feil.csv", "xlsx", "Let the name end in .xlsx, or leave --format out."),
        ("feil.csv.gz", "csv", "Let the name end in .csv.\n"),
    ] {
        let (remark, code) = place.remarks(["export", file, "--format", format]);
        let said =
            format!("“{file}” has the ending of another kind of file than --format {format}");
        assert!(code == 2 && remark.contains(&said) && remark.contains(way_out), "{remark}");
        assert!(!place.path(file).exists());
    }
    let (remark, code) = place.remarks(["export", "ut.txt"]);
    assert_eq!(code, 1, "{remark}");
    assert!(remark.contains(".ron, .json, .jsonl, .csv"), "{remark}");
    let (remark, code) = place.remarks(["export", "home"]);
    assert_eq!(code, 1, "{remark}");
    assert!(remark.contains("“home” is a folder. Add a file name"), "{remark}");
}

#[test]
fn export_takes_all_cases_or_leaves_texts_out_on_request() {
    let place = place_with_decisions();
    let (remark, code) = place.remarks(["export", "noen.json"]);
    assert_eq!(code, 0);
    assert!(remark.contains("2 cases written to"), "{remark}");
    assert!(remark.contains("1 case without answers is not in it."), "{remark}");
    place.run(["export", "alle.json", "--all"]).assert().success();
    place.run(["export", "uten.json", "--no-text"]).assert().success();
    assert_eq!(place.read_json("noen.json")["cases"].as_array().unwrap().len(), 2);
    let all = place.read_json("alle.json");
    assert_eq!(all["cases"].as_array().unwrap().len(), 3);
    assert_eq!(all["cases"][2]["classifications"], json!([]));
    let without = place.read_json("uten.json");
    assert_eq!(without["cases"][0]["text"], Value::Null);
    assert_eq!(without["cases"][0]["text_sha256"], all["cases"][0]["text_sha256"]);
    assert_eq!(without["cases"][0]["classifications"], all["cases"][0]["classifications"]);
}

#[test]
fn export_never_writes_over_a_file_unasked() {
    let place = place_with_decisions();
    place.write("ut.json", "den gamle");
    let (remark, code) = place.remarks(["export", "ut.json"]);
    assert_eq!(code, 1);
    assert!(remark.contains("already exists"), "{remark}");
    assert_eq!(place.read("ut.json"), "den gamle");
    place.run(["export", "ut.json", "--overwrite"]).assert().success();
    assert_eq!(place.read_json("ut.json")["version"], 2);
    let names = place.folder().read_dir().unwrap().map(|one| one.unwrap().file_name());
    let mut left: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    left.sort();
    let expected = ["home", "project.nybrott", "project.nybrott-backups", "sett.json", "ut.json"];
    assert_eq!(left, expected, "no half-written file stays");
}

#[test]
fn nothing_writes_over_a_file_that_the_cases_came_from_or_over_the_project() {
    let place = Place::with_a_decision();
    place.write("kopi.csv", THREE_CASES);
    place.write("endra.csv", THREE_CASES.replace("A-1", "B-1"));
    place.run(["import", "endra.csv", "--source", "annan"]).assert().success();
    // A new delivery lies in the place of the old one.
    place.write("endra.csv", "den nye");
    let project = fs::read(place.path("project.nybrott")).unwrap();
    for (file, says) in [
        ("saker.csv", "is the file that 3 cases came from"),
        ("./saker.csv", "is the file that 3 cases came from"),
        ("kopi.csv", "is the file that 3 cases came from"),
        ("endra.csv", "is the file that 3 cases came from"),
        ("project.nybrott", "is the project itself"),
    ] {
        let before = fs::read(place.path(file)).unwrap();
        for arguments in [
            &["export", file, "--format", "csv", "--overwrite"][..],
            &["export", file, "--format", "csv"],
            &["agreement", "--ratings", file, "--overwrite"],
        ] {
            let (remark, code) = place.remarks(arguments);
            assert!(code == 1 && remark.contains(says), "{arguments:?}: {remark}");
            assert!(remark.contains("Choose another name"), "{remark}");
        }
        assert_eq!(fs::read(place.path(file)).unwrap(), before, "{file}");
    }
    assert_eq!(fs::read(place.path("project.nybrott")).unwrap(), project);
    place.write("side.html", THREE_CASES);
    let (remark, code) = place.remarks(["report", "side.html", "--overwrite"]);
    assert!(code == 1 && remark.contains("came from"), "{remark}");
    assert_eq!(place.read("side.html"), THREE_CASES);
}

#[test]
fn an_export_is_an_import_that_gives_the_same_export() {
    let place = place_with_decisions();
    let cases = place.all_cases();
    let expected = hashed(classified_set());
    assert_eq!(json!(cases), expected["cases"], "what came in goes out");
    for format in ["json", "jsonl", "ron"] {
        let name = format!("ut.{format}");
        place.run(["export", &name, "--all"]).assert().success();
        let empty = Place::new();
        let from = place.path(&name);
        empty.run(["import".as_ref(), from.as_os_str()]).assert().success();
        assert_eq!(empty.all_cases(), cases, "{format}");
        empty.run(["export", &name, "--all"]).assert().success();
        // The moment of the export is all that differs.
        let undated = |text: String| {
            let at = text.find("exported_at").unwrap();
            format!("{}{}", &text[..at], &text[at + 40..])
        };
        assert_eq!(undated(empty.read(&name)), undated(place.read(&name)), "{format}");
        let (remark, code) = empty.remarks(["import".as_ref(), from.as_os_str()]);
        assert_eq!(code, 0);
        assert!(remark.contains("0 new, 0 changed, 3 as before"), "{format}: {remark}");
        assert!(remark.contains("0 decisions imported, 3 as before"), "{format}: {remark}");
    }
}
