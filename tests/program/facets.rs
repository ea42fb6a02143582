//! Facets of a codebook of the project's own: answered, found, exported, imported again.

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::Screen;

/// A place with three cases, whose project follows the codebook of a barometer.
pub fn barometer() -> Place {
    let place = Place::with_cases(3);
    place.run(["codebook", "take", "barometer"]).assert().success();
    place
}

#[test]
fn the_codebook_shows_its_facets() {
    let place = Place::with_cases(3);
    assert!(!place.says(["codebook"]).contains("FACETS"));
    place.run(["codebook", "take", "barometer"]).assert().success();
    let shown = place.says(["codebook"]);
    for words in ["FACETS", "(facet.sector)", "   1  Health and care", "   0  Unclear"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!place.says(["codebook", "show", "--built-in"]).contains("FACETS"));
}

#[test]
fn rules_about_a_facet_are_shown_with_it_and_the_codebook_opens_there() {
    let place = Place::with_cases(3);
    place.write(
        "own.ron",
        r#"(format: "nybrott/codebook", version: 1, name: "own", edition: "1",
        rules: [(id: "S1", about: "sector", en: "Who runs the service decides the sector")],
        facets: [(id: "sector", kind: single, values: [(id: "health"), (id: "culture")])])"#,
    );
    place.run(["codebook", "take", "own.ron"]).assert().success();
    let rule = "S1  Who runs the service decides the sector";
    assert!(place.says(["codebook"]).contains(rule));
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Tekst 1");
    assert!(!screen.shows(rule));
    screen.press_for("111\t", rule);
    screen.press_for("c", "sector (facet.sector)");
    assert!(screen.shows("1  health") && screen.shows(rule), "{}", screen.text());
    screen.press_for("\u{1b}", "▌ sector");
    screen.press_to_save("1\r", 1);
    screen.quit();
}

pub fn exported(place: &Place) -> Value {
    serde_json::from_str(&place.says(["export", "-", "--format", "json", "--all"])).unwrap()
}

/// What reviewers answered to facets, case by case.
pub fn facets(place: &Place) -> Vec<Value> {
    let set = exported(place);
    let cases = set["cases"].as_array().unwrap().iter();
    cases.map(|case| case["classifications"][0]["facets"].clone()).collect()
}

pub fn answered() -> Place {
    let place = barometer();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = |filter: &str, facets: &[&str]| {
        let command = [&["classify", "--where", filter][..], &answers, facets].concat();
        place.run(command).assert().success();
    };
    classify("id:1", &["--facet", "sector=technical", "--facet", "partners=state,county"]);
    classify("id:2", &["--facet", "partners=research"]);
    place
}

#[test]
fn each_value_of_a_facet_has_a_key_on_the_screen() {
    let place = barometer();
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Tekst 1");
    // The partners are the last of five facets, and have nine values.
    screen.press_for("111\t\t\t\t\t", "7 Volunteers");
    screen.press_to_save("78\r", 1);
    screen.quit();
    assert_eq!(facets(&place)[0]["partners"], json!(["residents", "volunteers"]));
}

#[test]
fn facets_are_answered_on_the_command_line_and_found() {
    let place = answered();
    let given = [
        json!({ "partners": ["county", "state"], "sector": "technical" }),
        json!({ "partners": ["research"] }),
        Value::Null,
    ];
    assert_eq!(facets(&place), given);
    let found = |filter: &str| place.says(["list", "--json", "--where", filter]).lines().count();
    assert_eq!(found("facet.partners:county,research"), 2);
    assert_eq!(found("facet.sector:technical"), 1);
    assert_eq!(found("facet.sector:none"), 2);
    place.run(["classify", "--where", "id:1", "--facet", "sector="]).assert().success();
    assert_eq!(facets(&place)[0], json!({ "partners": ["county", "state"] }));
    place.run(["undo"]).assert().success();
    assert_eq!(facets(&place), given);
    place.run(["doctor"]).assert().success();
}

#[test]
fn a_filter_by_a_facet_or_a_value_that_no_case_can_have_is_refused_with_those_there_are() {
    let place = answered();
    let filters = [
        ("facet.sector:teknisk", "“teknisk” is no value of sector", "technical"),
        ("not flagged facet.partners:county,ks", "“ks” is no value of partners", "no_partner"),
        ("facet.sectro:technical", "no facet “sectro”", "sector, stage"),
    ];
    let classify = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    for (filter, why, known) in filters {
        for command in [&["list"][..], &["shares"], &["agreement"], &["classify"]] {
            let rest = if command == ["classify"] { &classify[..] } else { &[] };
            let arguments = [command, &["--where", filter], rest].concat();
            let (remark, code) = place.remarks(&arguments);
            let said = remark.replace('\n', " ");
            assert!(code == 2 && said.contains(why) && said.contains(known), "{said}");
        }
    }
    // Without a codebook of one's own there is nothing to compare with.
    let plain = Place::with_cases(1);
    assert_eq!(plain.says(["list", "--json", "--where", "facet.sector:x"]), "");
}

#[test]
fn the_log_has_facets_and_values_by_their_names() {
    let place = answered();
    let log = place.says(["log", "--lang", "nb"]);
    assert!(log.contains("Sektor: ") && !log.contains("sector"), "{log}");
}

#[test]
fn what_is_no_value_of_a_facet_is_refused_with_those_that_are() {
    let place = barometer();
    for (typed, expected) in [
        ("sector=roads", "health_care"),
        ("sector=technical,culture", "Choose one of"),
        ("partners=county,no_partner", "cannot be combined with other answers"),
        ("colour=red", "sector, stage, origin, trigger, partners"),
    ] {
        let (said, code) = place.remarks(["classify", "--where", "all", "--facet", typed]);
        assert!(code == 2 && said.contains(expected), "{typed}: {said}");
    }
}

#[test]
fn every_set_and_the_workbook_bring_facets_back() {
    let place = answered();
    let given = facets(&place);
    for format in ["json", "jsonl", "ron", "xlsx"] {
        let file = format!("set.{format}");
        place.run(["export", &file, "--all"]).assert().success();
        let other = Place::new();
        other.run(["import".as_ref(), place.path(&file).as_os_str()]).assert().success();
        assert_eq!(facets(&other), given, "{format}");
        other.run(["doctor"]).assert().success();
    }
}

#[test]
fn a_table_of_codes_has_a_column_for_each_facet() {
    let place = answered();
    let table = place.says(["export", "-", "--format", "csv", "--all"]);
    let mut lines = table.lines();
    let header = lines.next().unwrap();
    let columns = "facet.sector,facet.stage,facet.origin,facet.trigger,facet.partners";
    assert!(header.ends_with(&format!("{columns},facet.sector_proposed")), "{header}");
    assert!(lines.next().unwrap().ends_with(",technical,,,,county|state,"), "{table}");
    assert!(lines.next().unwrap().ends_with(",,,,,research|,"), "{table}");
}

/// An edition of a codebook that asks for the sector, with these values and changes.
pub fn edition(no: u8, values: &[&str], changes: &str) -> String {
    let values: Vec<String> = values.iter().map(|id| format!("(id: \"{id}\")")).collect();
    format!(
        r#"(format: "nybrott/codebook", version: 1, name: "own", edition: "{no}",
        rules: [(id: "K1.2", about: "category", en: Some("As of edition {no}"))],
        facets: [(id: "sector", kind: single, values: [{}])], changes: {changes})"#,
        values.join(", ")
    )
}

/// A place whose project has followed three editions, with a case decided under each of the first two.
pub fn three_editions() -> Place {
    let place = Place::with_cases(3);
    let take = |text: String| {
        place.write("own.ron", text);
        place.run(["codebook", "take", "own.ron"]).assert().success();
    };
    let classify = |id: &str, sector: &str| {
        let (filter, facet) = (format!("id:{id}"), format!("sector={sector}"));
        let command = ["classify", "--where", &filter, "--category", "emergency", "--new", "yes"];
        let command = [&command[..], &["--kinds", "service", "--facet", &facet]].concat();
        place.run(command).assert().success();
    };
    take(edition(1, &["social", "technical_it", "other", "technical"], "()"));
    classify("1", "social");
    classify("2", "technical_it");
    take(edition(
        2,
        &["welfare", "technical_it", "other", "technical"],
        r#"(meaning: ["K1.2"], renamed: {"sector.social": "sector.welfare"})"#,
    ));
    classify("3", "other");
    take(edition(
        3,
        &["welfare", "technical", "other"],
        r#"(words_only: ["K1.2"], merged: {"sector.technical_it": "sector.technical"}, retired: ["sector.other"])"#,
    ));
    place
}

/// The rows of a CSV as `excel-no` writes it.
pub fn rows_for_people(place: &Place, file: &str) -> Vec<Vec<String>> {
    let text = std::fs::read(place.path(file)).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.strip_prefix("\u{FEFF}".as_bytes()).unwrap());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_table_for_people_has_facets_by_their_names_and_is_applied() {
    let place = answered();
    let before = facets(&place);
    for lang in ["en", "nb", "nn"] {
        for file in ["k.xlsx", "k.csv"] {
            let format = if file == "k.csv" { "excel-no" } else { "xlsx" };
            let export = ["export", file, "--format", format, "--lang", lang, "--overwrite"];
            place.run(export).assert().success();
            let (said, code) = place.remarks(["apply", file, "--lang", "en"]);
            assert!(code == 0 && said.contains("nothing new"), "{file} {lang}: {said}");
        }
    }
    let rows = rows_for_people(&place, "k.csv");
    let at = |code: &str| rows[0].iter().position(|header| header.ends_with(code)).unwrap();
    let (sector, partners) = (at("[facet.sector]"), at("[facet.partners]"));
    assert_eq!(rows[1][sector], "Teknisk");
    assert_eq!(rows[1][partners], "Fylkeskommune; Staten");
    let edited: String = rows
        .iter()
        .map(|row| {
            let cell = |(at, cell): (usize, &String)| match (row[0].as_str(), at) {
                ("2", at) if at == sector => "Kultur".to_owned(),
                ("2", at) if at == partners => "Fylkeskommune;state".to_owned(),
                _ => cell.clone(),
            };
            let cells: Vec<String> =
                row.iter().enumerate().map(cell).map(|cell| format!("\"{cell}\"")).collect();
            cells.join(";") + "\n"
        })
        .collect();
    place.write("edited.csv", edited);
    place.run(["apply", "edited.csv"]).assert().success();
    let given = json!({ "partners": ["county", "state"], "sector": "culture" });
    assert_eq!(facets(&place), [before[0].clone(), given, before[2].clone()]);
    // What is wrong is named by its row, its column and the words of the sheet.
    let wrong = |at: usize, word: &str| {
        let mut rows = rows.clone();
        word.clone_into(&mut rows[1][at]);
        let line = |row: &Vec<String>| format!("\"{}\"\n", row.join("\";\""));
        place.write("galt.csv", rows.iter().map(line).collect::<String>());
        place.remarks(["apply", "galt.csv", "--lang", "nb"]).0
    };
    let said = wrong(partners, "no_partner; Staten");
    assert!(
        said.contains("rad 2: «") && said.contains("» kan ikke kombineres med andre"),
        "{said}"
    );
    let said = wrong(partners, "Staten; Fylket");
    assert!(
        said.contains("«Fylket» er ikke et svar på") && said.contains("Fylkeskommune, "),
        "{said}"
    );
    // A sign that the name has not may be a doubt.
    for doubt in ["Teknisk?", "Uklart?", "~Kultur", "technical?"] {
        let said = wrong(sector, doubt);
        assert!(said.contains(&format!("«{doubt}» er ikke et svar på")), "{said}");
    }
    let said = wrong(sector, "Teknisk; Kultur");
    assert!(
        said.contains("er flere svar på") && said.contains("[facet.sector], som tar ett"),
        "{said}"
    );
    place.write("wrong.csv", "id;facet.sector\n1;Veier\n");
    let (said, code) = place.remarks(["apply", "wrong.csv"]);
    assert!(code == 1 && said.contains("health_care") && said.contains("Veier"), "{said}");
}

#[test]
fn a_facet_of_several_is_given_by_an_option_for_each_value_or_by_names() {
    let place = barometer();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let facet = |typed: &[&str]| {
        let options = typed.iter().flat_map(|typed| ["--facet", typed]);
        let command = ["classify", "--where", "id:1"].into_iter().chain(answers).chain(options);
        place.remarks(command.collect::<Vec<_>>())
    };
    assert_eq!(facet(&["partners=county", "partners=Staten", "sector=Helse og omsorg"]).1, 0);
    let given = json!({ "partners": ["county", "state"], "sector": "health_care" });
    assert_eq!(facets(&place)[0], given);
    for (contradiction, why) in [
        (["sector=culture", "sector=social"], "are several answers to sector, which takes one"),
        (["partners=county", "partners=no_partner"], "“no_partner” cannot be combined with other"),
    ] {
        let (said, code) = facet(&contradiction);
        assert!(code == 2 && said.contains(why), "{said}");
    }
    assert_eq!(facets(&place)[0], given);
}

#[test]
fn other_programs_get_facets_as_labels_and_choices() {
    let place = answered();
    let lines = place.says(["export", "-", "--format", "doccano"]);
    let first: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    let labels = first["label"].as_array().unwrap();
    for label in ["category:emergency", "facet.sector:technical", "facet.partners:state"] {
        assert!(labels.contains(&json!(label)), "{label}");
    }
    let tasks: Value =
        serde_json::from_str(&place.says(["export", "-", "--format", "label-studio"])).unwrap();
    let results = tasks[0]["annotations"][0]["result"].as_array().unwrap();
    let partners = results.iter().find(|result| result["from_name"] == "facet.partners").unwrap();
    assert_eq!(partners["value"]["choices"], json!(["county", "state"]));
    let config = place.says(["export", "-", "--format", "label-studio-config", "--lang", "nb"]);
    for line in [
        r#"<Choices name="facet.partners" toName="text" choice="multiple">"#,
        r#"<Choices name="facet.sector" toName="text" choice="single-radio">"#,
        r#"<Choice alias="technical" value="Teknisk"/>"#,
    ] {
        assert!(config.contains(line), "{line}: {config}");
    }
}
