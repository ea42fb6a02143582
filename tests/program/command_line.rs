//! The subcommands: what they say, where they say it, and how they end.

use std::process::{Command as Process, Stdio};

use serde_json::{Value, json};

use crate::place::{PROGRAM, Place};

/// A classified set with what two reviewers decided, and a case without a decision.
pub fn classified_set() -> Value {
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
            case("1", "video", vec![decision("kvam", "long_term"), decision("lom", "emergency")]),
            case("2", "mat", vec![decision("kvam", "preparedness")]),
            case("3", "telefon", vec![]),
        ],
    })
}

/// A project into which [`classified_set`] was imported.
pub fn place_with_decisions() -> Place {
    let place = Place::new();
    place.write("sett.json", hashed(classified_set()).to_string());
    place.run(["import", "sett.json"]).assert().success();
    place
}

/// Fills in the texts' hashes by the documented rule: SHA-256 of title, NUL, text.
pub fn hashed(mut set: Value) -> Value {
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
fn status_counts_by_reviewer() {
    let place = place_with_decisions();
    let kvam = place.status("kvam");
    assert_eq!(
        (&kvam["classified"], &kvam["unclassified"], &kvam["flagged"]),
        (&json!(2), &json!(1), &json!(2))
    );
    assert_eq!(
        kvam["categories"],
        json!({ "emergency": 0, "preparedness": 1, "long_term": 1, "unclear": 0 })
    );
    assert_eq!(
        kvam["verdicts"],
        json!({ "innovation": 2, "not_innovation": 0, "undetermined": 0 })
    );
    assert_eq!(place.status("lom")["classified"], 1);
    let words = place.says(["status"]);
    assert!(words.contains("kvam: 2 of 3 classified, 0 postponed, 2 flagged"), "{words}");
    assert!(place.says(["status", "--lang", "nb"]).contains("kvam: 2 av 3"), "bokmål");
}

#[test]
fn status_counts_each_answer_and_what_the_finished_screen_shows() {
    let place = Place::with_three_cases();
    let lines = "2 1 6\n\n3 2\n\nm se på\n1\nq\n";
    place.run(["review", "--plain", "--reviewer", "kvam"]).write_stdin(lines).assert().success();
    let said = place.says(["status", "--json", "--reviewer", "kvam"]);
    let status: Value = serde_json::from_str(&said).unwrap();
    let kvam = &status["reviewers"][0];
    assert_eq!(kvam["new_to_municipality"], json!({ "yes": 1, "no": 1, "unclear": 0 }));
    let kinds = &kvam["change_kinds"];
    assert_eq!(
        (&kinds["none"], &kinds["unclear"], &kinds["service"]),
        (&json!(1), &json!(0), &json!(0))
    );
    assert_eq!(
        status["worklists"],
        json!({
            "reviewer": "kvam", "undetermined": 0, "flagged": 0, "noted": 1, "drafts": 1, "postponed": 0,
            "text_changed": 0, "answered_otherwise": 0, "differences": 0,
        })
    );
    let words = place.says(["status", "--lang", "nb", "--reviewer", "kvam"]);
    for row in ["  Ny for kommunen?\n         1  Ja\n", "         1  Ingen av dem\n"] {
        assert!(words.contains(row), "{words}");
    }
    let lists = "\nkvam: arbeidslister\n         0  uavklarte\n";
    assert!(words.contains(lists), "{words}");
    assert!(words.contains("         1  delvis lagret og utkast\n"), "{words}");
}

#[test]
fn a_filter_that_names_someone_who_has_answered_nothing_says_so() {
    let place = place_with_decisions();
    let (remark, code) = place.remarks(["list", "--where", "reviewer:per"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("No one here is called “per”. `nybrott status` shows"), "{remark}");
    let (remark, _) = place.remarks(["list", "--where", "reviewer:kvam"]);
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
    assert!(words.contains("kvam") && words.contains("sett på nytt; æøå"), "{words}");
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
    assert!(
        remark.contains("2 cases of earlier deliveries of this file or source are no longer"),
        "{remark}"
    );
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
            "round open training --name x --reviewers kvam,lom --cases borte.json",
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
