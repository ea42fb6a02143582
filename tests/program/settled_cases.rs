//! What is known of differences and rulings: the final set, agreement of rounds, rules, the filter.

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::Screen;
use crate::settling::{found, merge, two_homes, typed, typed_by};

#[test]
fn agreement_of_a_round_has_its_interval_by_jackknife_or_bootstrap() {
    let kvam = Place::with_cases(24);
    for (who, of) in [("kvam", 12), ("lom", 15)] {
        for no in 1..=24 {
            let category = if no <= of { "emergency" } else { "long_term" };
            let filter = format!("id:{no}");
            let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
            let command = ["classify", "--reviewer", who, "--where", &filter];
            kvam.run(command.iter().chain(&answers)).assert().success();
        }
    }
    let of = |more: &[&str]| {
        let command = ["agreement", "--json", "--reviewer", "leder"];
        let json: Value = serde_json::from_str(&kvam.says(command.iter().chain(more))).unwrap();
        json["rows"][0]["alpha"].clone()
    };
    let plain = of(&[]);
    let (jackknife, drawn) = (of(&["--interval", "jackknife"]), of(&["--interval", "bootstrap"]));
    assert_eq!(
        (&plain["method"], &jackknife["method"]),
        (&json!("linearised"), &json!("jackknife"))
    );
    assert_eq!(drawn["method"], "bootstrap");
    assert_eq!((&plain["est"], &plain["est"]), (&jackknife["est"], &drawn["est"]));
    assert!(plain["low"] != jackknife["low"] && jackknife["low"] != drawn["low"]);
    assert_eq!(of(&["--interval", "bootstrap"]), drawn, "the seed is fixed");
    kvam.run(["agreement", "--round", "hoved"]).assert().code(1);
}

#[test]
fn the_final_set_leaves_in_every_format_and_strictly_without_what_is_open() {
    let (kvam, _) = two_homes();
    let export = |format: &str, more: &[&str]| {
        let command = ["export", "-", "--format", format, "--final", "--reviewer", "leder"];
        kvam.says(command.iter().chain(more))
    };
    let csv = export("csv", &[]);
    let header = csv.lines().next().unwrap();
    assert!(header.contains("final_category,final_category_source"), "{header}");
    assert_eq!(csv.lines().count(), 13, "a row a case");
    assert!(csv.lines().nth(1).unwrap().contains(",,open,"), "{csv}");
    assert_eq!(export("csv", &["--strict"]).lines().count(), 10);
    assert_eq!(export("jsonl", &["--strict"]).lines().count(), 10);
    assert!(export("ron", &[]).contains("\"unanimous\""));
    assert!(export("excel-no", &[]).contains("Endelig kategori"));
    let tasks: Value = serde_json::from_str(&export("label-studio", &[])).unwrap();
    assert_eq!(tasks[3]["annotations"].as_array().unwrap().len(), 1);
    kvam.run(["export", "ut.xlsx", "--final", "--reviewer", "leder"]).assert().success();
    let again = Place::new();
    again.run(["import"]).arg(kvam.path("ut.xlsx")).assert().success();
    assert!(!again.says(["export", "-", "--format", "csv", "--all"]).contains("Final category"));
    let set = export("json", &["--pseudonymise"]);
    assert!(!set.contains("kvam") && !set.contains("\"leder\""), "{set}");
}

#[test]
fn agreement_of_a_round_is_that_of_its_reviewers_and_a_round_is_found_in_one_way() {
    let (kvam, _) = two_homes();
    let outside = ["classify", "--reviewer", "sola", "--where", "id:1", "--category", "unclear"];
    kvam.run(outside).assert().success();
    let of_round = found(&kvam, &["agreement", "--round", "hoved"]);
    assert_eq!(of_round["reviewers"], json!(["kvam", "lom"]));
    assert_eq!(of_round["reviewers_without_answers"], json!([]));
    assert_eq!(of_round["rows"][0]["answers"], 24);
    assert_eq!(found(&kvam, &["agreement"])["rows"][0]["answers"], 25);

    let rounds = found(&kvam, &["round", "list"]);
    let id = rounds[0]["plan"]["round"].as_str().unwrap().to_owned();
    assert_eq!(found(&kvam, &["agreement", "--round", &id])["rows"], of_round["rows"]);
    let by_name = found(&kvam, &["shares", "--round", "hoved"]);
    assert_eq!(found(&kvam, &["shares", "--round", &id]), by_name);
    for command in ["agreement", "shares"] {
        let output = kvam.run([command, "--round", "ukjent"]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert!(said.contains("ukjent") && said.contains("hoved"), "{command}: {said}");
    }
}

#[test]
fn a_rule_counts_each_case_once_and_only_a_rule_that_there_is_takes_a_note() {
    let (kvam, lom) = two_homes();
    // Two adjudicators settle the same case by the same rule, each in their own copy.
    for (place, who) in [(&kvam, "sola"), (&lom, "per")] {
        let lines = ["C", "3 1 1", "", "2", "r", "1", "", "-"];
        assert!(typed_by(place, who, &lines).status.success());
    }
    merge(&kvam, &lom);
    let rules = found(&kvam, &["rules"]);
    assert_eq!(rules["rules"][0]["rule"], "category.emergency");
    assert_eq!(rules["rules"][0]["disputes"], 1);
    assert_eq!(rules["without_rule"], 0);
    // What is settled by no rule is counted apart.
    let lines = ["C", "3 1 1", "", "4", "", "-"];
    assert!(typed_by(&kvam, "sola", &lines).status.success());
    let rules = found(&kvam, &["rules"]);
    assert_eq!((&rules["rules"][0]["disputes"], &rules["without_rule"]), (&1.into(), &1.into()));
    let note = |rule: &str| {
        let note = ["rules", "--reviewer", "leder", "--note", rule, "--text", "Hvor lenge?"];
        kvam.run(note).output().unwrap()
    };
    let unknown = note("category.emergencey");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("rules` lists"));
    assert!(note("category.emergency").status.success());
}

#[test]
fn what_rules_call_alike_is_what_agreement_says_of_answers_to_the_same_text() {
    let place = Place::with_cases(4);
    let of = |who: &str, filter: &str, category: &str| {
        let answer = ["classify", "--reviewer", who, "--where", filter, "--category", category];
        place.run(answer).assert().success();
    };
    of("kvam", "id:1 or id:2", "emergency");
    of("lom", "id:1", "emergency");
    place.write("rettet.csv", "id,title,text\n2,Sak 2,Rettet tekst\n");
    place.run(["import", "rettet.csv"]).assert().success();
    of("lom", "id:2", "long_term");
    let rows = found(&place, &["agreement"])["rows"].clone();
    let emergency = rows.as_array().unwrap().iter().find(|row| row["value"] == "emergency");
    let rules = found(&place, &["rules"])["rules"].clone();
    let rule = rules.as_array().unwrap().iter().find(|of| of["rule"] == "category.emergency");
    assert_eq!(rule.unwrap()["specific"], emergency.unwrap()["specific"]);
    assert_eq!(rule.unwrap()["specific"], 1.0);
}

#[test]
fn the_page_of_agreement_has_the_numbers_of_the_subcommand_and_leads_to_the_differences() {
    let (kvam, _) = two_homes();
    let rows = found(&kvam, &["agreement", "--round", "hoved"])["rows"].clone();
    assert_eq!(rows[0]["percent"]["est"], 0.75);
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.wait_for("Sak ");
    screen.press_for("A", "Round “hoved”, closed");
    screen.wait_for("Answers differ most on “Category” and “Changed”.");
    let row = screen.row_with("Category   ");
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert!(cells.contains(&"12") && cells.contains(&"75"), "{row}");
    screen.press_for(" ", "12 cases are too few for an interval");
    assert!(screen.shows("Most often against each other: Emergency"), "{}", screen.text());
    screen.press_for("\t", "▸ New?");
    screen.press_for(" ", "everyone answered “Yes”");
    // Each two reviewers, every measure, and a file with all of it.
    screen.press_for("p", "kvam · lom");
    screen.press_for("v", "pi (Scott)");
    assert!(!screen.shows("kvam · lom"), "{}", screen.text());
    screen.press_for("e", "Agreement was written to");
    // It is where exports are proposed: beside the file of the cases, called after it.
    let folder = kvam.path("project.nybrott").parent().unwrap().to_owned();
    let names = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name());
    let mut names = names.map(|name| name.into_string().unwrap());
    let is_agreement =
        |name: &String| name.starts_with("saker-agreement-") && name.ends_with("-hoved.csv");
    let name = names.find(is_agreement).unwrap();
    let file = std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(file, kvam.says(["agreement", "--round", "hoved", "--csv", "--reviewer", "leder"]));
    screen.press_for("v", "of others giving it too");
    screen.press_for("\r", "Difference 1 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    let said = typed(&kvam, &["A", "q"]);
    let said = String::from_utf8(said.stdout).unwrap();
    for part in ["Runde «hoved», lukket", "Oftest mot hverandre: Nød", "alle svarte «Ja»"] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
}

#[test]
fn while_a_round_is_open_the_page_of_agreement_says_how_far_everyone_is_and_no_number() {
    let kvam = Place::with_cases(12);
    let answer = ["classify", "--reviewer", "lom", "--where", "id:1", "--category", "emergency"];
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];
    kvam.run(open).args(["--reviewers", "kvam,lom", "--reviewer", "leder"]).assert().success();
    kvam.run(answer).args(["--new", "no"]).assert().success();
    let mut screen = Screen::start(&kvam, &["--reviewer", "kvam"]);
    screen.wait_for("Sak ");
    screen.press_for("A", "hoved · lom: 1 of 12");
    // The header has how much of the round is done.
    let page: String = screen.text().lines().skip(1).collect();
    assert!(!page.contains("alpha") && !page.contains('%'), "{page}");
    screen.press("\x1b");
    screen.wait_for_no("hoved · lom");
    screen.quit();
}

#[test]
fn the_filter_for_differences_has_what_is_to_be_settled_and_nothing_that_is_hidden() {
    let (kvam, _) = two_homes();
    let listed = |who: &str, filter: &str| {
        kvam.says(["list", "--reviewer", who, "--where", filter]).lines().count()
    };
    assert_eq!((listed("leder", "differs"), listed("leder", "ulikt:kategori")), (3, 3));
    assert_eq!((listed("leder", "differs:new"), listed("leder", "differs:kinds,new")), (0, 3));
    assert!(typed(&kvam, &["C", "3 1 1", "", "", "-", "q"]).status.success());
    assert_eq!((listed("leder", "differs"), listed("leder", "-differs")), (2, 10));
    let open = ["round", "open", "double", "--name", "igjen", "--n", "all", "--seed", "1"];
    let by = ["--reviewers", "sola,per", "--reviewer", "leder"];
    kvam.run(open).args(by).assert().success();
    assert_eq!((listed("sola", "differs"), listed("sola", "-differs")), (0, 0));
    let refused = ["round", "open", "double", "--name", "nei", "--n", "all", "--where", "differs"];
    let refused = kvam.run(refused).args(["--reviewers", "sola,per"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
}
