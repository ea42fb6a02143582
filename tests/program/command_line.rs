//! The subcommands: what they say, where they say it, and how they end.

use std::fs;
use std::process::{Command as Process, Stdio};

use serde_json::{Value, json};

use crate::place::{PROGRAM, Place, THREE_CASES};

const SCHEMA: &str = include_str!("../../fixtures/classified-set.schema.json");

/// A classified set with what two reviewers decided, and a case without a decision.
fn classified_set() -> Value {
    let decision = |reviewer: &str, category: &str| {
        json!({
            "reviewer": reviewer,
            "category": category,
            "new_to_municipality": "yes",
            "change_kinds": ["service", "communication"],
            "verdict": "innovation",
            "note": "sett på nytt; æøå",
            "flagged": true,
            "decided_at": "2020-05-12T08:42:00.123Z",
            "text_sha256": null,
            "text_changed_since": false,
            "batch_size": 1,
        })
    };
    let case = |id: &str, title: &str, classifications: Vec<Value>| {
        json!({
            "id": id,
            "title": title,
            "text": format!("Teksten om {title}.\nMed to linjer."),
            "municipality": "Bodø",
            "county": null,
            "date": "12.05.2020",
            "source": null,
            "fields": { "Enhet": "Skole", "Antall": "64" },
            "headers": { "Enhet": null, "Tiltak": "title", "Antall": null },
            "text_sha256": null,
            "classifications": classifications,
        })
    };
    json!({
        "format": "nybrott/classified-set",
        "version": 1,
        "program": "nybrott 0.1.0",
        "codebook_sha256": "0".repeat(64),
        "exported_at": "2020-06-02T09:00:00.000Z",
        "cases": [
            case("1", "video", vec![decision("kari", "long_term"), decision("ola", "emergency")]),
            case("2", "mat", vec![decision("kari", "preparedness")]),
            case("3", "telefon", vec![]),
        ],
    })
}

/// A project into which [`classified_set`] was imported.
fn place_with_decisions() -> Place {
    let place = Place::new();
    place.write("sett.json", hashed(classified_set()).to_string());
    place.run(["import", "sett.json"]).assert().success();
    place
}

/// Fills in the texts' hashes by the documented rule: SHA-256 of title, NUL, text.
fn hashed(mut set: Value) -> Value {
    use sha2::{Digest, Sha256};
    for case in set["cases"].as_array_mut().unwrap() {
        let shown =
            format!("{}\0{}", case["title"].as_str().unwrap(), case["text"].as_str().unwrap());
        let hash = Sha256::digest(shown.as_bytes());
        let hash: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let hash = hash.concat();
        case["text_sha256"] = json!(hash);
        // All are from Bodø, and name no county.
        case["county_proposed"] = json!("Nordland");
        for decision in case["classifications"].as_array_mut().unwrap() {
            decision["text_sha256"] = json!(hash);
        }
    }
    set
}

#[test]
fn import_says_in_one_line_what_it_understood() {
    let place = Place::new();
    place.write(
        "F.csv",
        "id,title,description,municipality,unit\n1,En,Tekst én,Bodø,A\n2,To,Tekst to,Bærum,B\n3,Tre,Tekst tre,Røros,C\n",
    );
    let import = ["import", "F.csv"];
    place
        .run(import)
        .assert()
        .success()
        .stdout("")
        .stderr("3 cases from F.csv (CSV, UTF-8, comma): title=title, text=description, id=id, municipality=municipality; 1 other column is kept; all new\n");
    let again = place.remarks(import);
    assert!(again.0.ends_with("; 0 new, 0 changed, 3 as before\n"), "{}", again.0);
    assert_eq!(place.log().len(), 0, "cases are no acts");
    assert!(place.says(["status"]).contains("3 cases\n0 of 3 classified\n"));
}

#[test]
fn the_same_id_with_another_text_is_a_change() {
    let place = Place::with_three_cases();
    place.write("saker.csv", THREE_CASES.replace("kjørte ut mat", "kjørte ut varm mat"));
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert!(
        code == 0
            && remark.ends_with("0 new, 1 changed, 2 as before\nChanged: “Matkasser” (A-2)\n"),
        "{remark}"
    );
    assert_eq!(place.all_cases()[1]["text"], "Frivillige kjørte ut varm mat.");
}

#[test]
fn a_dry_run_changes_nothing() {
    let place = Place::with_three_cases();
    let before = place.all_cases();
    place.write("mer.csv", "id,title,text\nA-1,Videotrening,Ny tekst\nB-9,Ny sak,Tekst\n");
    let (remark, code) = place.remarks(["import", "--dry-run", "mer.csv"]);
    assert_eq!(code, 0);
    assert!(remark.contains("1 new, 1 changed, 0 as before"), "{remark}");
    assert!(remark.contains("Nothing was done"), "{remark}");
    assert_eq!(place.all_cases(), before);
}

#[test]
fn several_text_columns_are_named_by_flags() {
    let place = Place::new();
    place.write(
        "skjema.csv",
        "Nr|Hva heter tiltaket?|Bakgrunn|Hva gjorde dere?\n7|Video|Stengt.|Filmet.\n8|Mat||Kjørte.\n",
    );
    let (remark, code) = place.remarks(["import", "skjema.csv"]);
    assert_eq!(code, 1, "{remark}");
    for words in ["--text", "“Hva heter tiltaket?”", "“Bakgrunn”", "“Hva gjorde dere?”"]
    {
        assert!(remark.contains(words), "{words}: {remark}");
    }
    let (remark, code) = place.remarks([
        "import",
        "skjema.csv",
        "--id",
        "Nr",
        "--title",
        "Hva heter tiltaket?",
        "--text",
        "Bakgrunn",
        "--text",
        "Hva gjorde dere?",
    ]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("(CSV, UTF-8, vertical bar)"), "{remark}");
    assert!(remark.contains("text=Bakgrunn+Hva gjorde dere?"), "{remark}");
    let cases = place.all_cases();
    assert_eq!((&cases[0]["id"], &cases[0]["title"]), (&json!("7"), &json!("Video")));
    let text = cases[0]["text"].as_str().unwrap();
    let places: Vec<_> = ["Bakgrunn", "Stengt.", "Hva gjorde dere?", "Filmet."]
        .iter()
        .map(|part| text.find(part).unwrap_or_else(|| panic!("{part}: {text}")))
        .collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn an_unknown_column_is_an_error_that_lists_the_columns() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let (remark, code) = place.remarks(["import", "saker.csv", "--text", "Rapport"]);
    assert_eq!(code, 1);
    assert!(remark.contains("no column “Rapport”"), "{remark}");
    assert!(remark.contains("“id”, “title”, “text”, “municipality”"), "{remark}");
}

#[test]
fn an_unterminated_quote_is_an_error_with_row_and_column_and_nothing_is_imported() {
    let place = Place::new();
    place.write("saker.csv", "id,title,text\n1,En,\"to\nlinjer\"\n2,To,\"uten slutt\n3,Tre,mer\n");
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(remark.contains("row 3, column C (line 4)"), "{remark}");
    assert!(!place.path("project.nybrott").exists() || place.all_cases().is_empty());
}

#[test]
fn ids_that_collide_are_an_error_with_both_places() {
    let place = Place::new();
    place.write("saker.csv", "id,title,text\n1,En,a\n2,To,b\n1,Tre,c\n");
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(
        remark.contains("(1 of 3 rows repeats one)") && remark.contains("“1” in row 2 and row 4"),
        "{remark}"
    );
    place.write("saker.csv", "title,text\nEn,a\nTo,b\nEn,a\n");
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(remark.contains("row 4 (same as row 2)"), "{remark}");
}

#[test]
fn cases_without_ids_get_one_from_their_text() {
    let place = Place::new();
    place.write("saker.csv", "title,text\nEn,a\nTo,b\n");
    place.run(["import", "saker.csv"]).assert().success();
    let id = place.all_cases()[0]["id"].as_str().unwrap().to_owned();
    assert!(id.strip_prefix("c-").is_some_and(|hex| hex.len() == 16), "{id}");
    let (remark, _) = place.remarks(["import", "saker.csv"]);
    assert!(remark.ends_with("0 new, 0 changed, 2 as before\n"), "{remark}");
}

#[test]
fn every_encoding_and_every_separator_is_understood() {
    let table = |between: &str| {
        "id;tittel;tekst;kommune\n1;Økt vakthold;\"Blåbær; og mer\";Ås\n2;Næring;Vær så god;Ørsta\n"
            .replace(';', between)
    };
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(table(";").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let bom = format!("\u{feff}{}", table(","));
    for (bytes, how) in [
        (
            encoding_rs::WINDOWS_1252.encode(&table(";")).0.into_owned(),
            "(CSV, Windows-1252, semicolon)",
        ),
        (utf16, "(CSV, UTF-16"),
        (bom.into_bytes(), "(CSV, UTF-8, comma)"),
        (table("\t").into_bytes(), "(CSV, UTF-8, tab)"),
        (table("|").into_bytes(), "(CSV, UTF-8, vertical bar)"),
        (table(";").replace('\n', "\r\n").into_bytes(), "(CSV, UTF-8, semicolon)"),
    ] {
        let place = Place::new();
        place.write("saker.csv", bytes);
        let (remark, code) = place.remarks(["import", "saker.csv"]);
        assert_eq!(code, 0, "{remark}");
        assert!(remark.to_lowercase().contains(&how.to_lowercase()), "{how}: {remark}");
        let cases = place.all_cases();
        assert_eq!(cases[0]["title"], "Økt vakthold", "{how}");
        assert_eq!(cases[0]["municipality"], "Ås", "{how}");
        assert_eq!(cases[1]["municipality"], "Ørsta", "{how}");
    }
}

#[test]
fn other_titles_under_known_ids_stop_the_import_and_flags_lead_out() {
    let place = Place::with_three_cases();
    let other = THREE_CASES
        .replace("Videotrening", "Helt annet")
        .replace("Matkasser", "Noe tredje")
        .replace("Øvelsene", "Tingene");
    place.write("andre.csv", other);
    let before = place.all_cases();
    let (remark, code) = place.remarks(["import", "andre.csv"]);
    assert_eq!(code, 1);
    for words in ["Nothing was imported", "--source", "--update", "“Videotrening”", "“Helt annet”"]
    {
        assert!(remark.contains(words), "{words}: {remark}");
    }
    assert_eq!(place.all_cases(), before);

    let (remark, code) = place.remarks(["import", "andre.csv", "--source", "2021"]);
    assert_eq!((code, remark.ends_with("; all new\n")), (0, true), "{remark}");
    assert_eq!(place.all_cases().len(), 6);
    assert_eq!(place.all_cases()[3]["source"], "2021");

    let (remark, code) = place.remarks(["import", "andre.csv", "--update"]);
    assert_eq!(code, 0, "{remark}");
    assert_eq!(place.all_cases().len(), 6);
    assert_eq!(place.all_cases()[0]["title"], "Helt annet");
}

#[test]
fn html_is_stored_untouched() {
    let place = Place::new();
    place.write(
        "h.json",
        json!([{ "id": 1, "title": "T", "text": "<p>Én&nbsp;ting</p>" }]).to_string(),
    );
    place.run(["import", "h.json"]).assert().success();
    assert_eq!(place.all_cases()[0]["text"], "<p>Én&nbsp;ting</p>");
}

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
fn standard_output_gets_results_and_standard_error_remarks() {
    let place = place_with_decisions();
    let output = place.run(["export", "-", "--format", "json"]).output().unwrap();
    let set: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(set["cases"].as_array().unwrap().len(), 2);
    let remark = String::from_utf8(output.stderr).unwrap();
    let left_out = "1 case without answers is not in it. Add --all to include every case.";
    assert!(remark.contains(left_out), "{remark}");
    for quiet in [
        vec!["status"],
        vec!["log"],
        vec!["codebook"],
        vec!["keys"],
        vec!["--help"],
        vec!["--version"],
    ] {
        let output = place.run(&quiet).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{quiet:?}");
        assert!(!output.stdout.is_empty(), "{quiet:?}");
    }
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

#[test]
fn a_set_without_texts_never_blanks_stored_ones() {
    let place = place_with_decisions();
    let cases = place.all_cases();
    place.run(["export", "uten.json", "--all", "--no-text"]).assert().success();
    let (remark, code) = place.remarks(["import", "uten.json"]);
    assert_eq!(code, 0, "{remark}");
    assert_eq!(place.all_cases(), cases);
}

#[test]
fn differing_decisions_are_kept_out_and_listed_unless_they_are_to_replace() {
    let place = place_with_decisions();
    let before = place.all_cases();
    let mut set = hashed(classified_set());
    set["cases"][1]["classifications"][0]["category"] = json!("emergency");
    place.write("sett.json", set.to_string());
    let (remark, code) = place.remarks(["import", "sett.json"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("” (2): kari has decided differently"), "{remark}");
    assert!(
        remark.contains("1 differing decision was left out; --replace lets the file win"),
        "{remark}"
    );
    assert_eq!(place.all_cases(), before);
    let (remark, code) = place.remarks(["import", "sett.json", "--replace"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("1 decision imported, 2 as before"), "{remark}");
    assert!(remark.contains("” (2): the decision of kari was replaced"), "{remark}");
    assert_eq!(place.answers("2")[0][0], "emergency");
    assert_eq!(
        place.answers("1"),
        [before[0]["classifications"][0].clone(), before[0]["classifications"][1].clone()]
            .iter()
            .map(crate::place::answers_of)
            .collect::<Vec<_>>()
    );
}

#[test]
fn status_counts_by_reviewer() {
    let place = place_with_decisions();
    let kari = place.status("kari");
    assert_eq!(
        (&kari["classified"], &kari["unclassified"], &kari["flagged"]),
        (&json!(2), &json!(1), &json!(2))
    );
    assert_eq!(
        kari["categories"],
        json!({ "emergency": 0, "preparedness": 1, "long_term": 1, "unclear": 0 })
    );
    assert_eq!(
        kari["verdicts"],
        json!({ "innovation": 2, "not_innovation": 0, "undetermined": 0 })
    );
    assert_eq!(place.status("ola")["classified"], 1);
    let words = place.says(["status"]);
    assert!(words.contains("kari: 2 of 3 classified, 0 postponed, 2 flagged"), "{words}");
    assert!(place.says(["status", "--lang", "nb"]).contains("kari: 2 av 3"), "bokmål");
}

#[test]
fn status_counts_each_answer_and_what_the_finished_screen_shows() {
    let place = Place::with_three_cases();
    let lines = "2 1 6\n\n3 2\n\nm se på\n1\nq\n";
    place.run(["review", "--plain", "--reviewer", "kari"]).write_stdin(lines).assert().success();
    let said = place.says(["status", "--json", "--reviewer", "kari"]);
    let status: Value = serde_json::from_str(&said).unwrap();
    let kari = &status["reviewers"][0];
    assert_eq!(kari["new_to_municipality"], json!({ "yes": 1, "no": 1, "unclear": 0 }));
    let kinds = &kari["change_kinds"];
    assert_eq!(
        (&kinds["none"], &kinds["unclear"], &kinds["service"]),
        (&json!(1), &json!(0), &json!(0))
    );
    assert_eq!(
        status["worklists"],
        json!({
            "reviewer": "kari", "undetermined": 0, "flagged": 0, "noted": 1, "drafts": 1, "postponed": 0,
            "text_changed": 0, "answered_otherwise": 0, "differences": 0,
        })
    );
    let words = place.says(["status", "--lang", "nb", "--reviewer", "kari"]);
    for row in ["  Ny for kommunen?\n         1  Ja\n", "         1  Ingen av dem\n"] {
        assert!(words.contains(row), "{words}");
    }
    let lists = "\nkari: arbeidslister\n         0  uavklarte\n";
    assert!(words.contains(lists), "{words}");
    assert!(words.contains("         1  delvis lagret og utkast\n"), "{words}");
}

#[test]
fn a_filter_that_names_someone_who_has_answered_nothing_says_so() {
    let place = place_with_decisions();
    let (remark, code) = place.remarks(["list", "--where", "reviewer:per"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("No one here is called “per”. `nybrott status` shows"), "{remark}");
    let (remark, _) = place.remarks(["list", "--where", "reviewer:kari"]);
    assert!(!remark.contains("No one here"), "{remark}");
}

#[test]
fn the_log_names_who_and_which_case() {
    let place = place_with_decisions();
    let acts = place.log();
    // What a reviewer decided at one moment is one act.
    assert_eq!(acts.len(), 2);
    assert!(acts.iter().all(|act| act["imported"] == true && act["act"] == "answered"));
    assert_eq!(acts[0]["changes"][0]["cases"][0]["id"], "1");
    let words = place.says(["log"]);
    assert_eq!(words.lines().count(), 3, "two acts and the import: {words}");
    assert!(words.lines().last().unwrap().contains("imported: "), "{words}");
    assert!(words.lines().next().unwrap().contains("2020-05-12"), "{words}");
    assert!(words.contains("kari") && words.contains("sett på nytt; æøå"), "{words}");
}

#[test]
fn the_log_names_the_case_that_was_taken_back() {
    let place = Place::with_three_cases();
    place.run(["review", "--plain"]).write_stdin("2\n1\n2\n\nu\nq\n").assert().success();
    let acts = place.log();
    assert_eq!(acts[1]["target"], acts[0]["id"]);
    let words = place.says(["log"]);
    let acts = words.lines().skip_while(|line| line.contains("imported: "));
    let cases: Vec<&str> = acts.map(|line| line.split("  ").nth(2).unwrap()).collect();
    assert_eq!(cases, ["–", "A-1", "A-1"], "{words}");
}

#[test]
fn deliveries_are_listed_and_what_a_later_one_no_longer_has() {
    let place = Place::with_three_cases();
    let table = std::fs::read_to_string(place.folder().join("saker.csv")).unwrap();
    let header_and_first: Vec<&str> = table.lines().take(2).collect();
    place.write("saker.csv", &(header_and_first.join("\n") + "\n"));
    let (remark, code) = place.remarks(["import", "saker.csv", "--list-missing"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("2 cases of earlier deliveries are no longer"), "{remark}");
    assert!(
        remark.contains("No longer in the file: “Matkasser” (A-2), “Koronatelefon” (A-3)"),
        "{remark}"
    );

    let listed: serde_json::Value =
        serde_json::from_str(&place.says(["imports", "--json"])).unwrap();
    assert_eq!((&listed[0]["new"], &listed[1]["missing"]), (&3.into(), &2.into()), "{listed}");
    assert_eq!(listed[0]["sha256"].as_str().map(str::len), Some(64), "{listed}");
    assert_ne!(listed[0]["sha256"], listed[1]["sha256"]);
    assert_eq!(place.says(["imports"]).lines().count(), 2);
    assert_eq!(place.says(["log", "--json"]).lines().count(), 2, "no acts");
}

#[test]
fn wrong_use_ends_with_2_and_failure_with_1() {
    let place = Place::with_three_cases();
    for (arguments, wanted) in [
        (vec!["status"], 0),
        (vec!["gjett"], 2),
        (vec!["import"], 2),
        (vec!["status", "--lang", "klingon"], 2),
        (vec!["export", "-"], 2),
        (vec!["import", "saker.csv", "--format", "pdf"], 2),
        (vec!["import", "saker.csv", "--delimiter", "ab"], 2),
        (vec!["status", "--reviewer", " "], 2),
        (vec!["import", "finnes-ikke.csv"], 1),
        (vec!["import", "home"], 1),
        (vec!["import", "saker.csv", "--encoding", "ebcdic-norsk"], 1),
        (vec!["status", "--project", "finnes-ikke.nybrott"], 1),
        (vec!["status", "--project", "saker.csv"], 1),
        (vec!["export", "mappe/ut.json"], 1),
    ] {
        let output = place.run(&arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(wanted), "{arguments:?}: {said}");
        assert_eq!(said.is_empty(), wanted == 0, "{arguments:?}: {said}");
        assert_eq!(output.stdout.is_empty(), wanted != 0, "{arguments:?}");
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
    }
    assert!(!place.path("finnes-ikke.nybrott").exists(), "looking makes no project");
}

#[test]
fn files_that_are_no_files_are_refused_at_once() {
    let place = Place::new();
    place.write("tom.csv", "");
    place.write("hode.csv", "id,title,text\n");
    place.write("dobbel.json", r#"[{"id":"1","title":"a","title":"b","text":"c"}]"#);
    place.write("dyp.json", format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)));
    place.write("dyp.ron", "(".repeat(100_000));
    place.write("bok.xlsx", b"PK\x03\x04 and so on");
    place.write("ujevn.csv", "id,title,text\n1,a,b\n2,a\n");
    let mut wanted = vec![
        ("tom.csv", "is empty"),
        ("hode.csv", "has no cases"),
        ("dobbel.json", "duplicate key"),
        ("dyp.json", "line 1, column 2"),
        ("dyp.ron", "dyp.ron"),
        ("bok.xlsx", "is damaged"),
        ("ujevn.csv", "row 3"),
    ];
    if cfg!(unix) {
        wanted.push(("/dev/zero", "is not a regular file"));
    }
    for (file, words) in wanted {
        let (remark, code) = place.remarks(["import", file]);
        assert_eq!(code, 1, "{file}: {remark}");
        assert!(remark.contains(words), "{file}: {remark}");
    }
    assert!(
        !place.folder().join("project.nybrott").exists(),
        "what cannot be read makes no project"
    );
}

#[test]
fn a_dry_run_makes_no_project() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let (remark, code) = place.remarks(["import", "saker.csv", "--dry-run"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("; all new"), "{remark}");
    assert!(!place.folder().join("project.nybrott").exists());
}

#[test]
fn a_closed_pipe_ends_the_program_in_silence() {
    let place = place_with_decisions();
    for arguments in [
        vec!["status"],
        vec!["status", "--json"],
        vec!["log"],
        vec!["codebook"],
        vec!["keys"],
        vec!["export", "-", "--format", "csv"],
        vec!["export", "-", "--format", "json"],
        vec!["export", "-", "--format", "jsonl", "--all"],
        vec!["export", "-", "--format", "ron", "--all"],
        vec!["log", "--json"],
        vec!["completions", "bash"],
        vec!["--help"],
        vec!["--version"],
    ] {
        let (reading, writing) = std::io::pipe().unwrap();
        drop(reading);
        let done = Process::new(PROGRAM)
            .env_clear()
            .envs(place.environment())
            .current_dir(place.folder())
            .args(&arguments)
            .stdout(writing)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{arguments:?}: {:?}", done.status);
        assert_eq!(String::from_utf8_lossy(&done.stderr), "", "{arguments:?}");
    }
}

#[test]
fn everything_is_in_bokmaal_on_request() {
    let place = Place::with_three_cases();
    let (remark, _) = place.remarks(["import", "saker.csv", "--lang", "nb"]);
    assert!(remark.starts_with("3 saker fra saker.csv (CSV, UTF-8, komma): "), "{remark}");
    assert!(remark.ends_with("; 0 nye, 0 endrede, 3 som før\n"), "{remark}");
    let (remark, _) = place.remarks(["--lang=nb", "import", "borte.csv"]);
    assert!(remark.contains("Finner ikke fila «") && remark.contains("borte.csv»"), "{remark}");
    assert!(place.says(["codebook", "--lang", "nb"]).contains("Nødinnovasjon"));
    assert!(place.says(["keys", "--lang", "nb"]).contains("mellomrom"));
    let help = place.says(["import", "--help", "--lang", "nb"]);
    assert!(help.contains("Kolonnen med tittelen") || help.contains("kolonna"), "{help}");
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        let mut command = place.run(["codebook"]);
        command.env_remove("LC_ALL").env_remove("LANG").env_remove("LANGUAGE");
        let said = command.env(variable, "nb_NO.UTF-8").output().unwrap().stdout;
        assert!(String::from_utf8(said).unwrap().contains("Nødinnovasjon"), "{variable}");
    }
}

#[test]
fn what_the_system_says_of_a_file_is_in_the_readers_language() {
    let place = Place::with_three_cases();
    place.write("bytes.ron", [0xff, 0xfe, 0xe6]);
    for (command, cause) in [
        ("codebook take borte.ron", "kan ikke leses: fila eller mappa finnes ikke. Oppgi"),
        (
            "codebook take saker.csv/borte.ron",
            "kan ikke leses: en del av stien er en fil, ikke en mappe. Oppgi",
        ),
        ("codebook take .", "kan ikke leses: det er en mappe. Oppgi"),
        ("codebook draft borte/egen.ron", "kan ikke skrives: fila eller mappa finnes ikke. Velg"),
        (
            "report side.html --references borte.ron",
            "kan ikke leses: fila eller mappa finnes ikke. Oppgi",
        ),
        (
            "round open training --name x --reviewers kari,ola --cases borte.json",
            "kan ikke leses: fila eller mappa finnes ikke. Oppgi",
        ),
    ] {
        let arguments = command.split(' ').chain(["--lang", "nb"]);
        let failed = place.run(arguments).assert().failure();
        let remark = String::from_utf8(failed.get_output().stderr.clone()).unwrap();
        assert!(remark.contains(cause), "{command}: {remark}");
    }
}

#[test]
fn the_codebook_and_the_keys_are_complete() {
    let place = Place::new();
    let codebook = place.says(["codebook"]);
    for words in [
        "Emergency innovation",
        "Preparedness innovation",
        "Long-term innovation",
        "Service",
        "Product",
        "Process",
        "Communication",
    ] {
        assert!(codebook.to_lowercase().contains(&words.to_lowercase()), "{words}");
    }
    let keys = place.says(["keys"]);
    for key in ["0-6", "Enter", "Backspace", "Ctrl-Z", "Ctrl-Y", "F1", "/", "?", "q"] {
        assert!(
            keys.lines().any(|line| line.split_whitespace().any(|word| word == key)),
            "{key}: {keys}"
        );
    }
}

#[cfg(unix)]
#[test]
fn project_and_exports_are_the_reviewers_own() {
    use std::os::unix::fs::PermissionsExt;
    let place = place_with_decisions();
    place.run(["export", "ut.json"]).assert().success();
    for name in ["project.nybrott", "ut.json"] {
        let mode = place.path(name).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
