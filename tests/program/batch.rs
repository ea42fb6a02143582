//! Many cases at once, without the screen: list, classify, apply, undo, redo.

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::Screen;

/// Six cases in three municipalities, one of them with a column of its own.
const SIX_CASES: &str = "\
id,title,text,municipality,date,Sektor
A-1,Hjemmekontor,Alle fikk med seg skjermen hjem.,Røros,2020-03-12,Helse
A-2,Heimekontor på rådhuset,Møte på video.,Bodø,2020-04-02,Skole
A-3,Matkasser,Frivillige kjørte ut mat.,Røros,mars 2020,Helse
A-4,Koronatelefon,Innbyggerne ringte hjemmefra.,Nord-Odal,2020,Teknisk
A-5,Ærlig talt,Samtaler ute.,Ålesund,2021-01-05,Helse
A-6,Smittefrakker,Sydd på verkstedet.,Røros,,Helse
";

fn place() -> Place {
    let place = Place::new();
    place.write("saker.csv", SIX_CASES);
    place.run(["import", "saker.csv"]).assert().success();
    place
}

/// The ids that `list` gives, in its order.
fn listed(place: &Place, arguments: &[&str]) -> Vec<String> {
    let lines = place.says([&["list", "--json"], arguments].concat());
    lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].as_str().unwrap().to_owned())
        .collect()
}

fn answers(place: &Place, id: &str) -> Value {
    place.answers(id).first().cloned().unwrap_or_default()
}

#[test]
fn list_gives_the_cases_a_filter_means_in_the_order_asked_for() {
    let place = place();
    assert_eq!(listed(&place, &[]).len(), 6);
    assert_eq!(listed(&place, &["--where", "kommune:roros"]), ["A-1", "A-3", "A-6"]);
    assert_eq!(listed(&place, &["--where", "hjemme"]), ["A-1", "A-4"]);
    assert_eq!(listed(&place, &["--where", "felt.sektor:helse -kommune:Røros"]), ["A-5"]);
    assert_eq!(
        listed(&place, &["--where", "(heimekontor or matk) dato:2020-03..2020-04"]),
        ["A-2", "A-3"]
    );
    assert_eq!(listed(&place, &["--where", "-kommune:Røros"]), ["A-2", "A-4", "A-5"]);
    let by = |sort| listed(&place, &["--sort", sort]);
    assert_eq!(by("dato"), ["A-4", "A-3", "A-1", "A-2", "A-5", "A-6"]);
    assert_eq!(by("kommune"), ["A-2", "A-4", "A-1", "A-3", "A-6", "A-5"]);
    assert_eq!(by("title")[5], "A-5", "æ comes last");
    let done = place.run(["list", "--where", "id:a-2"]).output().unwrap();
    assert_eq!(String::from_utf8(done.stdout).unwrap(), "A-2  Bodø  “Heimekontor på rådhuset”\n");
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "1 case of 6.\n");
    let some = ["classify", "--where", "id:a-2", "--category", "emergency"];
    place.run(some).assert().success();
    let line = place.says(["list", "--where", "id:a-2"]);
    assert_eq!(line, "A-2  Bodø  “Heimekontor på rådhuset”  Emergency  partly saved\n");
    let one = |id: &str| -> Value {
        let line = place.says(["list", "--json", "--where", &format!("id:{id}")]);
        serde_json::from_str(&line).unwrap()
    };
    let partly = one("a-2");
    assert_eq!([&partly["classified"], &partly["verdict"]], [&json!(false), &Value::Null]);
    place.run(["classify", "--where", "id:a-2", "--new", "no"]).assert().success();
    assert_eq!(one("a-2")["verdict"], "not_innovation");
}

#[test]
fn a_filter_that_cannot_be_read_says_where() {
    let place = place();
    let (remark, code) = place.remarks(["list", "--where", "flagged komune:Røros"]);
    assert_eq!(code, 2, "{remark}");
    assert!(remark.contains("Character 9") && remark.contains("“kommune:”"), "{remark}");
    let norwegian = ["list", "--lang", "nb", "--where", "kategori:"];
    let (remark, code) = place.remarks(norwegian);
    assert!(code == 2 && remark.contains("«kategori:»"), "{remark}");
    for command in ["list", "agreement", "shares"] {
        let (remark, _) = place.remarks([command, "--lang", "nn", "--where", "kategori:xx"]);
        assert!(remark.contains("naud, beredskap, langsiktig"), "{command}: {remark}");
    }
    assert_eq!(place.remarks(["list", "--sort", "size"]).1, 2);
    assert_eq!(place.remarks(["list", "--project", "none.nybrott"]).1, 1);
    assert!(!place.path("none.nybrott").exists());
}

#[test]
fn one_answer_for_all_is_one_act_and_touches_nothing_else() {
    let place = place();
    let roros = ["classify", "--where", "kommune:Røros"];
    let all = ["--category", "preparedness", "--new", "yes", "--kinds", "product,process"];
    let (remark, code) = place.remarks([&roros[..], &all].concat());
    assert_eq!(code, 0, "{remark}");
    assert!(remark.starts_with("3 cases written at once"), "{remark}");
    assert!(remark.contains("3 newly classified, 0 classified cases changed, 0 still"), "{remark}");
    let log = place.log();
    assert_eq!((log.len(), &log[0]["batch_size"]), (1, &json!(3)));
    let product = json!(["preparedness", "yes", ["product", "process"], "innovation"]);
    assert_eq!(answers(&place, "A-3"), product);

    let category = ["classify", "--where", "matkasser | koronatelefon", "--category", "nød"];
    let (remark, _) = place.remarks(category);
    assert!(remark.contains("0 newly classified, 1 classified case changed, 1 still"), "{remark}");
    assert_eq!(
        answers(&place, "A-3"),
        json!(["emergency", "yes", ["product", "process"], "innovation"])
    );
    assert_eq!(answers(&place, "A-4"), json!(["emergency", null, null, "undetermined"]));
    assert_eq!(answers(&place, "A-1"), product);

    let (remark, code) = place.remarks(["undo"]);
    assert!(code == 0 && remark.starts_with("2 cases undone. "), "{remark}");
    assert_eq!((answers(&place, "A-3"), answers(&place, "A-4")), (product, Value::Null));
    assert_eq!(place.remarks(["redo"]).1, 0);
    assert_eq!(answers(&place, "A-4")[0], "emergency");
    let (remark, code) = place.remarks(["redo"]);
    assert!(code == 1 && remark.contains("Nothing to redo"), "{remark}");
}

#[test]
fn a_dry_run_and_a_filter_without_hits_write_nothing() {
    let place = place();
    let (remark, code) = place.remarks(["classify", "--where", "alle", "--flag", "--dry-run"]);
    assert!(code == 0 && remark.starts_with("6 cases would be written"), "{remark}");
    let (remark, code) = place.remarks(["classify", "--where", "kommune:Vik", "--new", "no"]);
    assert!(code == 0 && remark.contains("Nothing was written"), "{remark}");
    for wrong in [
        &["classify", "--where", " ", "--flag"][..],
        &["classify", "--where", "all"],
        &["classify", "--flag"],
        &["classify", "--where", "all", "--category", "none"],
        &["classify", "--where", "all", "--kinds", "none,service"],
        &["classify", "--where", "all", "--kinds", "fisk"],
    ] {
        let (remark, code) = place.remarks(wrong);
        assert_eq!(code, 2, "{wrong:?}: {remark}");
    }
    assert_eq!(place.log(), Vec::<Value>::new());
}

#[test]
fn what_is_written_can_be_asked_for_again() {
    let place = place();
    let classify = |arguments: &[&str]| {
        place.run([&["classify", "--where"], arguments].concat()).assert().success();
    };
    classify(&["kommune:Røros", "--category", "emergency", "--new", "no", "--note", "se her"]);
    classify(&["id:A-2", "--category", "unclear", "--new", "yes", "--kinds", "none", "--flag"]);
    place
        .run(["classify", "--reviewer", "lom", "--where", "id:A-1", "--category", "long_term"])
        .assert()
        .success();
    for (filter, ids) in [
        ("classified", &["A-1", "A-2", "A-3", "A-6"][..]),
        ("uklassifisert", &["A-4", "A-5"]),
        ("category:none", &["A-4", "A-5"]),
        ("ny:nei notert", &["A-1", "A-3", "A-6"]),
        ("kind:none flagged", &["A-2"]),
        ("verdict:not_innovation", &["A-1", "A-2", "A-3", "A-6"]),
        ("reviewer:lom category:long_term", &["A-1"]),
        ("reviewer:LOM", &["A-1"]),
        ("category:long_term", &[]),
        ("(reviewer:kvam category:emergency) (reviewer:lom)", &["A-1"]),
    ] {
        assert_eq!(listed(&place, &["--where", filter]), ids, "{filter}");
    }
    place.write("saker.csv", SIX_CASES.replace("kjørte ut mat", "kjørte ut varm mat"));
    place.run(["import", "saker.csv"]).assert().success();
    assert_eq!(listed(&place, &["--where", "endret"]), ["A-3"]);
    let line = place.says(["list", "--where", "id:A-2"]);
    assert!(line.contains("Not an innovation") || line.contains("NOT"), "{line}");
    assert!(line.trim_end().ends_with("flagged"), "{line}");
}

#[test]
fn answers_made_in_a_spreadsheet_are_one_act() {
    let place = place();
    place.write(
        "svar.csv",
        "ID;Kategori;Ny for kommunen;Tjeneste;Produkt;Prosess;Merknad;Flagg;Vår kolonne\n\
         A-1;Nød;Ja;0;1;x;Se også A-2;;1\n\
         A-2;beredskap;nei;;;;;1;2\n\
         A-3;;;;;;;;3\n\
         A-4;nød;ja;0;1;1;Se også A-2;;4\n\
         A-5;;uklart;0;0;0;;;5\n",
    );
    let done = place.run(["apply", "svar.csv"]).output().unwrap();
    let (said, remark) =
        (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
    assert_eq!(done.status.code(), Some(0), "{remark}");
    assert!(remark.contains("1 other column is not used"), "{remark}");
    assert!(remark.contains("4 cases written at once"), "{remark}");
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].starts_with("row 2, “") && lines[0].contains("” (A-1): Emergency"), "{said}");
    // What changes nothing is counted, and no line between those that do.
    assert_eq!(lines.len(), 4, "{said}");
    assert!(remark.contains("1 row has no answer."), "{remark}");
    let log = place.log();
    assert_eq!((log.len(), log[0]["changes"].as_array().unwrap().len()), (1, 3));
    assert_eq!(
        answers(&place, "A-4"),
        json!(["emergency", "yes", ["product", "process"], "innovation"])
    );
    assert_eq!(answers(&place, "A-2"), json!(["preparedness", "no", null, "not_innovation"]));
    assert_eq!(answers(&place, "A-5"), json!([null, "unclear", [], "not_innovation"]));
    let (remark, _) = place.remarks(["apply", "svar.csv"]);
    assert!(remark.contains("4 rows are as before.") && remark.contains("nothing new"), "{remark}");
    assert_eq!(place.log().len(), 1);
    assert!(place.says(["undo", "--list"]).contains("4 cases"));
    assert_eq!(place.remarks(["undo"]).1, 0);
    assert_eq!(answers(&place, "A-1"), Value::Null);
}

#[test]
fn corrections_that_differ_are_not_offered_to_all_when_they_are_undone() {
    let place = place();
    place.write(
        "svar.csv",
        "id;kategori;ny;slag\nA-1;nød;ja;tjeneste\nA-2;langsiktig;ja;prosess\nA-3;uklart;uklart;ingen\n",
    );
    place.run(["apply", "svar.csv"]).assert().success();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Previous: 3 cases, each with its own answers");
    screen.press_for("u", "Undone: 3 cases, each with its own answers");
    assert!(screen.shows("▸ Category   ") && !screen.shows("3 marked"), "{}", screen.text());
    screen.press_for("\u{19}", "Redone: the answers to 3 cases apply again.");
    screen.quit();
    assert_eq!(answers(&place, "A-2"), json!(["long_term", "yes", ["process"], "innovation"]));
    // Nor where a part of it is the same.
    place.write("likt.csv", "id;kategori;ny\nA-4;nød;ja\nA-5;nød;nei\n");
    place.run(["apply", "likt.csv"]).assert().success();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Previous: Emergency · 2 cases");
    screen.press_for("u", "Undone: 2 cases, each with its own answers");
    assert!(screen.shows("▸ Category   ") && !screen.shows("2 marked"), "{}", screen.text());
    screen.quit();
}

#[test]
fn answers_in_json_and_ron_are_typed() {
    let place = place();
    place.write(
        "svar.json",
        r#"[{"id": "A-1", "category": "long_term", "new_to_municipality": true,
             "change_kinds": ["service", "communication"], "flagged": false},
            {"id": "A-2", "change_kinds": [], "note": null},
            {"id": "A-3", "change_kinds": null, "category": null, "note": "x"}]"#,
    );
    place.run(["apply", "svar.json"]).assert().success();
    let both = json!(["long_term", "yes", ["service", "communication"], "innovation"]);
    assert_eq!(answers(&place, "A-1"), both);
    assert_eq!(answers(&place, "A-2"), json!([null, null, [], "not_innovation"]));
    place.write("svar.ron", "[(id: \"A-4\", kategori: Unclear, ny: \"nei\")]");
    place.run(["apply", "svar.ron"]).assert().success();
    assert_eq!(answers(&place, "A-4")[0], "unclear");
    place.write(
        "svar.jsonl",
        "{\"id\":\"A-5\",\"slag\":\"tjeneste; prosess\"}\n{\"id\":\"A-6\",\"slag\":\"uklart\"}\n",
    );
    place.run(["apply", "svar.jsonl"]).assert().success();
    assert_eq!(answers(&place, "A-5")[2], json!(["service", "process"]));
}

#[test]
fn one_wrong_row_and_nothing_is_written() {
    let place = place();
    place.write(
        "svar.csv",
        "id,reviewer,category,flagged,note\nA-1,kvam,emergency,1,\nA-9,,emergency,,\nA-1,,long_term,,\n\
         A-2,,fisk,,\nA-3,lom,emergency,,\nA-4,,,kanskje,\n,,emergency,,\n",
    );
    let (remark, code) = place.remarks(["apply", "svar.csv"]);
    assert_eq!(code, 1, "{remark}");
    let lines: Vec<&str> = remark.lines().skip(1).collect();
    for (line, words) in lines.iter().zip([
        ["row 3", "“A-9”"],
        ["row 4", "row 2"],
        ["row 5", "“fisk”"],
        ["row 6", "lom"],
        ["row 7", "“kanskje”"],
        ["row 8", "blank"],
        ["Nothing was written", "6 rows"],
    ]) {
        assert!(words.iter().all(|word| line.contains(word)), "{words:?}: {line}");
    }
    assert_eq!(lines.len(), 7, "{remark}");
    assert_eq!(place.log(), Vec::<Value>::new());
    for (file, content) in [
        ("a.csv", "navn,kategori\nA-1,nød\n"),
        ("b.csv", "id,navn\nA-1,nød\n"),
        ("c.csv", "id,kategori,category\nA-1,nød,nød\n"),
        ("d.csv", "id,change_kinds,tjeneste\nA-1,service,1\n"),
    ] {
        place.write(file, content);
        let (remark, code) = place.remarks(["apply", file]);
        assert!(code == 1 && remark.contains(file), "{remark}");
    }
}

#[test]
fn an_exported_table_can_be_edited_and_applied() {
    let place = place();
    let all = ["--category", "emergency", "--new", "yes", "--kinds", "service,product"];
    let roros = ["classify", "--where", "kommune:Røros", "--note", "-se her"];
    place.run([&roros[..], &all].concat()).assert().success();
    place.run(["export", "ut.csv"]).assert().success();
    let (remark, code) = place.remarks(["apply", "ut.csv"]);
    assert!(code == 0 && remark.contains("nothing new"), "{remark}");
    let table = place.read("ut.csv").replace("service|product", "process");
    place.write("ut.csv", table);
    let (remark, _) = place.remarks(["apply", "ut.csv", "--dry-run"]);
    assert!(remark.contains("3 cases would be written"), "{remark}");
    place.run(["apply", "ut.csv"]).assert().success();
    assert_eq!(answers(&place, "A-6")[2], json!(["process"]));
    let notes = place.all_cases()[0]["classifications"][0]["note"].clone();
    assert_eq!(notes, "-se her", "the guard against formulas is taken off");
    let others = place.remarks(["apply", "ut.csv", "--reviewer", "lom"]);
    assert_eq!(others.1, 1, "{}", others.0);
    place.run(["export", "ut.json"]).assert().success();
    let (remark, code) = place.remarks(["apply", "ut.json"]);
    assert!(code == 1 && remark.contains("nybrott import"), "{remark}");
}

#[test]
fn an_id_in_several_id_spaces_wants_its_source() {
    let place = place();
    place.write("andre.csv", "id,title,text\nA-1,Annen sak,Tekst\nB-1,Ny,Tekst\n");
    place.run(["import", "andre.csv", "--source", "NAV"]).assert().success();
    place.write("svar.csv", "id,category\nB-1,emergency\nA-1,emergency\n");
    let (remark, code) = place.remarks(["apply", "svar.csv"]);
    assert!(code == 1 && remark.contains("row 3") && !remark.contains("row 2"), "{remark}");
    place.write("svar.csv", "id,source,category\nB-1,,emergency\nA-1,NAV,emergency\n");
    place.run(["apply", "svar.csv"]).assert().success();
    assert_eq!(listed(&place, &["--where", "category:emergency source:nav"]), ["A-1", "B-1"]);
    assert_eq!(listed(&place, &["--where", "category:emergency -source:nav"]), [] as [&str; 0]);
}

#[test]
fn there_is_nothing_to_undo_in_a_new_project() {
    let place = place();
    let (remark, code) = place.remarks(["undo"]);
    assert!(code == 1 && remark.contains("Nothing to undo"), "{remark}");
    assert_eq!(place.says(["undo", "--list"]), "");
    let (remark, code) = place.remarks(["undo", "--list"]);
    assert!(code == 0 && remark.contains("Nothing to undo"), "{remark}");
}

#[test]
fn an_undo_and_a_redo_name_what_of_the_case_they_were_about() {
    let place = place();
    for act in [&["--note", "see the plan"][..], &["--flag"], &["--category", "emergency"]] {
        let arguments = [&["classify", "--where", "id:A-1"], act].concat();
        place.run(arguments).assert().success();
    }
    for part in ["its answers. ", "its flag. ", "its note. "] {
        let (remark, code) = place.remarks(["undo"]);
        assert!(code == 0 && remark.contains(&format!("” undone: {part}")), "{remark}");
    }
    let (remark, _) = place.remarks(["redo"]);
    assert!(remark.contains("” redone: its note. "), "{remark}");
}
