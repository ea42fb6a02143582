//! Facets of a codebook of the project's own: answered, found, exported, imported again.

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::Screen;

/// A place with three cases, whose project follows the codebook of a barometer.
fn barometer() -> Place {
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

fn exported(place: &Place) -> Value {
    serde_json::from_str(&place.says(["export", "-", "--format", "json", "--all"])).unwrap()
}

/// What reviewers answered to facets, case by case.
fn facets(place: &Place) -> Vec<Value> {
    let set = exported(place);
    let cases = set["cases"].as_array().unwrap().iter();
    cases.map(|case| case["classifications"][0]["facets"].clone()).collect()
}

fn answered() -> Place {
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
fn edition(no: u8, values: &[&str], changes: &str) -> String {
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

#[test]
fn answers_of_earlier_editions_read_as_they_are_called_today() {
    let place = three_editions();
    let read = ["welfare", "technical", "other"].map(|sector| json!({ "sector": sector }));
    assert_eq!(facets(&place), read);
    let set = exported(&place);
    let given = |at: usize| set["cases"][at]["classifications"][0]["facets_as_given"].clone();
    assert_eq!(given(0), json!({ "sector": "social" }));
    assert_eq!(given(1), json!({ "sector": "technical_it" }));
    assert_eq!(given(2), Value::Null);
    let table = place.says(["export", "-", "--format", "csv", "--all"]);
    assert!(table.lines().next().unwrap().ends_with("facet.sector,facet.sector_as_given"));
    assert!(table.lines().nth(1).unwrap().ends_with(",welfare,social"), "{table}");
    // The log keeps what was given, and nothing was reopened.
    let log = place.says(["log", "--json"]);
    assert!(log.contains("technical_it") && log.contains("social"), "{log}");
    let found = |filter: &str| place.says(["list", "--json", "--where", filter]).lines().count();
    for (filter, count) in [
        ("facet.sector:welfare", 1),
        ("facet.sector:social", 1),
        ("facet.sector:technical", 1),
        ("facet.sector:technical_it", 1),
        ("facet.sector:other", 1),
        ("classified", 3),
        ("codebook:old", 2),
        ("codebook:K1.2", 2),
        ("codebook:K1.1", 0),
    ] {
        assert_eq!(found(filter), count, "{filter}");
    }
    let (said, code) = place.remarks(["classify", "--where", "all", "--facet", "sector=other"]);
    assert!(code == 2 && said.contains("“other” is retired"), "{said}");
    place.run(["doctor"]).assert().success();
}

#[test]
fn a_retired_value_is_refused_in_a_file_of_answers_unless_the_case_has_it() {
    let place = three_editions();
    let log = place.log().len();
    place.write("a.csv", "id,facet.sector\n3,other\n2,welfare\n1,other\n");
    let (said, code) = place.remarks(["apply", "a.csv", "--lang", "en"]);
    assert!(code == 1 && said.contains("“other” is retired"), "{said}");
    assert!(said.contains("welfare, technical, unclear") && said.contains("row 4"), "{said}");
    assert!(!said.contains("row 2"), "{said}");
    assert_eq!(place.log().len(), log, "nothing is written");
    place.write("a.csv", "id,facet.sector\n3,other\n2,welfare\n");
    place.run(["apply", "a.csv"]).assert().success();
    let read = ["welfare", "welfare", "other"].map(|sector| json!({ "sector": sector }));
    assert_eq!(facets(&place), read);
}

#[test]
fn a_value_that_became_several_is_no_answer_any_more_and_stays_as_it_was_given() {
    let place = three_editions();
    place.write(
        "own.ron",
        edition(4, &["welfare", "roads", "water", "other"], r#"(words_only: ["K1.2"])"#),
    );
    place.run(["codebook", "take", "own.ron"]).assert().success();
    let found = |filter: &str| place.says(["list", "--json", "--where", filter]).lines().count();
    assert_eq!((found("facet.sector:none"), found("-facet.sector:none")), (1, 2));
    assert_eq!(facets(&place)[1], json!({ "sector": "technical" }));
    place
        .run(["classify", "--where", "facet.sector:none", "--facet", "sector=water"])
        .assert()
        .success();
    assert_eq!(found("facet.sector:none"), 0);
}

#[test]
fn sets_bring_back_what_was_given_and_facets_that_are_gone_leave_when_asked_for() {
    let place = three_editions();
    for format in ["json", "jsonl", "ron", "xlsx"] {
        let file = format!("set.{format}");
        place.run(["export", &file, "--all"]).assert().success();
        let other = Place::new();
        other.run(["import".as_ref(), place.path(&file).as_os_str()]).assert().success();
        let given = ["social", "technical_it", "other"].map(|sector| json!({ "sector": sector }));
        assert_eq!(facets(&other), given, "{format}");
    }
    place.run(["codebook", "take", "built-in"]).assert().success();
    assert_eq!(facets(&place), [Value::Null, Value::Null, Value::Null]);
    let all = place.says(["export", "-", "--format", "csv", "--all", "--all-facets"]);
    assert!(all.lines().next().unwrap().ends_with(",facet.sector"), "{all}");
    assert!(all.contains(",social\r\n") || all.contains(",social\n"), "{all}");
}

#[test]
fn an_id_that_was_given_up_is_not_used_for_something_else() {
    let place = three_editions();
    place.write("own.ron", edition(4, &["social"], r#"(words_only: ["K1.2"])"#));
    let (said, code) = place.remarks(["codebook", "take", "own.ron"]);
    assert!(code == 1 && said.contains("“sector.social” had another meaning"), "{said}");
    let renamed = r#"(renamed: {"sector.social": "sector.welfare"})"#;
    place.write("own.ron", edition(4, &["social", "welfare"], renamed));
    let (said, code) = place.remarks(["codebook", "check", "own.ron"]);
    assert!(code == 1 && said.contains("still a value"), "{said}");
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
fn what_is_classified_at_once_without_a_required_facet_is_counted() {
    let place = Place::with_cases(3);
    let own = "#![enable(implicit_some)]\nCodebook(format: \"nybrott/codebook\", version: 1, \
               name: \"eget\", edition: \"1\", facets: [(id: \"sector\", en: \"Sector\", \
               kind: single, ask: required, values: [(id: \"roads\", en: \"Roads\")])])";
    place.write("own.ron", own);
    place.run(["codebook", "take", "own.ron"]).assert().success();
    // Line by line, the prompt says that Enter asks it instead of saving.
    let plain = place.run(["review", "--plain", "--lang", "en"]);
    let plain = { plain }.write_stdin("2 1 1\n\nq\n").output().unwrap();
    let said = String::from_utf8(plain.stdout).unwrap();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Enter asks “Sector”, which needs an answer, u undoes"), "{said}");
    assert!(said.contains("“Sector” needs an answer before the case is saved"), "{said}");
    let classify = ["classify", "--where", "id:1,2", "--category", "emergency", "--new", "no"];
    let (said, code) = place.remarks(classify);
    assert!(code == 0 && said.contains("2 classified cases have no answer to sector"), "{said}");
    let (said, _) = place.remarks([&classify[..], &["--facet", "sector=roads"]].concat());
    assert!(!said.contains("no answer to"), "{said}");
    // One that is required of some is missing in those alone, by their answers or their reports.
    for (when, lacking) in [("verdict:innovation", 0), ("new:no", 3), ("id:2,3", 2)] {
        let own = own.replace("ask: required", &format!("ask: required, when: \"{when}\""));
        place.write("own.ron", own.replace("sector", "area").replace("Sector", when));
        place.run(["codebook", "take", "own.ron"]).assert().success();
        let command = ["classify", "--where", "all", "--category", "emergency", "--new", "no"];
        let (said, _) = place.remarks(command);
        let counted = said.contains(&format!("{lacking} classified cases have no answer to area"));
        assert_eq!(counted, lacking > 0, "{when}: {said}");
    }
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

#[test]
fn status_and_list_have_facets_by_their_names() {
    let place = answered();
    let status = place.says(["status", "--lang", "nb"]);
    assert!(status.contains("  Sektor\n") && status.contains("  1  Teknisk"), "{status}");
    let counts: Value = serde_json::from_str(&place.says(["status", "--json"])).unwrap();
    let facets = &counts["reviewers"][0]["facets"];
    assert_eq!(facets["partners"], json!({ "county": 1, "research": 1, "state": 1 }));
    let list = place.says(["list", "--where", "id:1", "--lang", "en"]);
    assert!(list.contains("Sector: Technical services"), "{list}");
    let line: Value =
        serde_json::from_str(&place.says(["list", "--where", "id:2", "--json"])).unwrap();
    assert_eq!(line["facets"], json!({ "partners": ["research"] }));
}

#[test]
fn what_counts_of_a_facet_is_exported_with_how_it_came_about() {
    let place = answered();
    let other = ["--reviewer", "Bo", "classify", "--category", "emergency", "--new", "yes"];
    let bo = |filter: &str, facets: &[&str]| {
        let command = [&other[..], &["--kinds", "service", "--where", filter], facets].concat();
        place.run(command).assert().success();
    };
    bo("id:1", &["--facet", "sector=culture", "--facet", "partners=county,state"]);
    bo("id:2", &["--facet", "sector=social"]);
    let set: Value =
        serde_json::from_str(&place.says(["export", "-", "--format", "json", "--final"])).unwrap();
    let finals = |case: usize| set["cases"][case]["final"]["facets"].clone();
    let partners = json!({ "value": ["county", "state"], "source": "unanimous" });
    let open = json!({ "value": null, "source": "open" });
    assert_eq!(finals(0), json!({ "partners": partners, "sector": open }));
    assert_eq!(finals(1)["sector"], json!({ "value": "social", "source": "single" }));
    // No one has to agree on facets: they make no case one to settle.
    assert_eq!(set["cases"][0]["final"]["category"]["source"], "unanimous");
    let shares = place.says(["shares", "--lang", "en"]);
    assert!(!shares.contains("answered it differently"), "{shares}");
    let csv = place.says(["export", "-", "--format", "csv", "--final"]);
    let header = csv.lines().next().unwrap();
    assert!(header.contains("final_facet.partners,final_facet.partners_source"), "{header}");
    assert!(csv.contains("county|state,unanimous"), "{csv}");
    place.run(["export", "f.xlsx", "--final", "--lang", "nb"]).assert().success();
    place.run(["import", "f.xlsx"]).assert().success();
}

#[test]
fn answers_under_an_earlier_edition_are_shown_by_the_names_they_had() {
    let place = answered();
    let own = |values: &str, changes: &str| {
        format!(
            "#![enable(implicit_some)]\nCodebook(format: \"nybrott/codebook\", version: 1, \
             name: \"eget\", edition: \"1\", facets: [(id: \"sector\", nb: \"Område\", \
             en: \"Area\", kind: single, values: [{values}])], {changes})"
        )
    };
    place.write("a.ron", own(r#"(id: "roads", nb: "Vei og vann", en: "Roads")"#, ""));
    place.run(["codebook", "take", "a.ron"]).assert().success();
    let log = place.says(["log", "--lang", "en"]);
    assert!(log.contains("Sector: Technical services"), "{log}");
    assert!(log.contains("Partners: County + State"), "{log}");
}

/// Ten cases of a file with a column of sectors, nine of them classified, whose project follows the codebook of a barometer.
fn with_sectors() -> Place {
    let place = Place::new();
    let sectors = ["Helse", "Oppvekst og utdanning", "helse og omsorg", "Kultur", "Brann"];
    let row = |(number, sector): (u32, &&str)| format!("{number};T{number};x{number};{sector}\n");
    let rows: String = (1..=10).zip(sectors.iter().cycle()).map(row).collect();
    place.write("a.csv", format!("id;tittel;tekst;Tjenesteområde\n{rows}"));
    place.run(["import", "a.csv"]).assert().success();
    place.run(["codebook", "take", "barometer"]).assert().success();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = |filter: &str, facets: &[&str]| {
        let command = [&["classify", "--where", filter][..], &answers, facets].concat();
        place.run(command).assert().success();
    };
    classify("id:1,2,3,4,5,7,8,9,10", &[]);
    classify("id:1,2,3", &["--facet", "sector=technical", "--facet", "partners=county,state"]);
    place
}

/// The counts of a table of `shares`.
fn counts(place: &Place, by: &str, table: &str) -> Vec<(String, u64)> {
    let shares: Value =
        serde_json::from_str(&place.says(["shares", "--by", by, "--json"])).unwrap();
    let tables = shares["tables"].as_array().unwrap();
    let Some(table) = tables.iter().find(|of| of["table"] == table) else { return Vec::new() };
    let values = table["rows"][0]["values"].as_array().unwrap().iter();
    let counts =
        values.map(|of| (of["value"].as_str().unwrap().to_owned(), of["k"].as_u64().unwrap()));
    counts.filter(|(_, count)| *count > 0).collect()
}

fn owned(counts: &[(&str, u64)]) -> Vec<(String, u64)> {
    counts.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
}

#[test]
fn what_a_column_proposes_is_marked_and_counted_apart_from_what_is_answered() {
    let place = with_sectors();
    let answered = counts(&place, "facet.sector", "facet.sector");
    assert_eq!(answered, owned(&[("technical", 3)]));
    // Five and ten are about fires, which is no sector of these. Six is not classified.
    let proposed = counts(&place, "facet.sector", "facet.sector_proposed");
    assert_eq!(proposed, owned(&[("health_care", 1), ("education", 1), ("culture", 2)]));
    let partners = counts(&place, "facet.partners", "facet.partners");
    assert_eq!(partners, owned(&[("county", 3), ("state", 3)]));
    let set = exported(&place);
    let case = |number: usize| &set["cases"][number - 1];
    assert_eq!(case(2)["proposals"], json!({ "sector": "education" }));
    assert_eq!(case(2)["classifications"][0]["facets"]["sector"], "technical");
    assert_eq!(case(4)["classifications"][0]["facets"], Value::Null);
    assert_eq!(case(5)["proposals"], Value::Null);
    let csv = place.says(["export", "-", "--format", "csv"]);
    assert!(csv.lines().next().unwrap().ends_with(",facet.sector_proposed"), "{csv}");
    assert!(csv.lines().nth(4).unwrap().ends_with(",culture"), "{csv}");
    // A proposal is no answer: it is missing to a filter, and comes back with no set.
    assert_eq!(place.says(["list", "--json", "--where", "facet.sector:none"]).lines().count(), 7);
    place.run(["export", "set.json", "--all"]).assert().success();
    let other = Place::new();
    other.run(["import".as_ref(), place.path("set.json").as_os_str()]).assert().success();
    assert_eq!(facets(&other), facets(&place));
    let plain = place
        .run(["review", "--plain", "--lang", "en"])
        .write_stdin("4\n\n\n\nx\nq\n")
        .output()
        .unwrap();
    let said = String::from_utf8(plain.stdout).unwrap();
    assert!(said.contains("Sector: Health and care (proposed)"), "{said}");
}

#[test]
fn the_report_has_a_table_and_a_picture_for_each_facet_in_the_codebooks_words() {
    let place = with_sectors();
    let own = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/codebook-barometer.ron"
    ));
    let words = "edition: \"2\", words: { \"category.emergency\": (nb: (name: \"Krisetiltak\")) },";
    place.write("own.ron", own.unwrap().replace("edition: \"1\",", words));
    place.run(["codebook", "take", "own.ron"]).assert().success();
    let more: Vec<String> =
        (11..=22).map(|number| format!("{number};T{number};x{number}")).collect();
    place.write("b.csv", format!("id;tittel;tekst\n{}\n", more.join("\n")));
    place.run(["import", "b.csv"]).assert().success();
    let technical = ["--new", "yes", "--kinds", "service", "--facet", "sector=technical"];
    let all = ["classify", "--where", "all", "--category", "emergency"];
    place.run([&all[..], &technical].concat()).assert().success();
    place.run(["classify", "--where", "id:4", "--facet", "sector="]).assert().success();
    place
        .run(["report", "r.html", "--lang", "nb", "--svg", "p", "--tables", "t.xlsx"])
        .assert()
        .success();
    let page = std::fs::read_to_string(place.path("r.html")).unwrap();
    for part in [
        r#"<h2 id="facet.sector">Sektor: oftest «Teknisk»"#,
        r#"id="picture-facet.sector-title""#,
        "Sektor foreslått i fila, der ingen har svart",
        r#"id="facet.partners""#,
        "Krisetiltak",
        "Av 3 klassifiserte saker der dette er kjent",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let pictures = std::fs::read_dir(place.path("p")).unwrap();
    let pictures = pictures.map(|file| file.unwrap().file_name().into_string().unwrap());
    assert!(pictures.into_iter().any(|name| name.ends_with("-facet.sector.svg")));
    let shares = place.says(["shares", "--by", "facet.sector", "--lang", "en"]);
    assert!(shares.contains("Technical services") && shares.contains("Sector"), "{shares}");
    let (said, code) = place.remarks(["shares", "--by", "facet.stage"]);
    assert!(code == 1 && said.contains("stage"), "{said}");
    let (said, code) = place.remarks(["shares", "--by", "colour"]);
    assert!(code == 2 && said.contains("verdict"), "{said}");
}

#[test]
fn agreement_about_facets_is_measured_like_that_about_questions() {
    let place = with_sectors();
    for (id, sector, partners) in [
        ("1", "technical", "county,state"),
        ("2", "culture", "county"),
        ("3", "technical", "county"),
    ] {
        let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
        let (filter, sector) = (format!("id:{id}"), format!("sector={sector}"));
        let partners = format!("partners={partners}");
        let facets = ["--facet", &sector, "--facet", &partners];
        let head = ["--reviewer", "Bo", "classify", "--where", &filter];
        place.run([&head[..], &answers, &facets].concat()).assert().success();
    }
    let json: Value = serde_json::from_str(&place.says(["agreement", "--json"])).unwrap();
    let rows = json["rows"].as_array().unwrap();
    let of = |question: &str| {
        rows.iter().find(|row| row["question"] == question && row["level"] == "question").unwrap()
    };
    // Two of three alike; of sets by the distance MASI: 1, and twice a half by two thirds.
    assert_eq!(of("facet.sector")["percent"]["est"], 0.666_667);
    assert_eq!(of("facet.partners")["distance"], "masi");
    assert_eq!(of("facet.partners")["percent"]["est"], 0.555_556);
    let said = place.says(["agreement", "--lang", "nb"]);
    assert!(said.contains("\nSektor ") && said.contains("Sektor: Kultur"), "{said}");
    let ratings = place.says(["agreement", "--ratings"]);
    assert!(ratings.contains("facet.partners,,2,"), "{ratings}");
    assert!(ratings.contains("county|state"), "{ratings}");
}
