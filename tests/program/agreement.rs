//! `nybrott agreement`: two reviewers, what is shown of them, and the script that computes it again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use serde_json::{Value, json};

use crate::place::Place;

/// Twenty-four cases that two reviewers have answered line by line, differing now and then.
fn two_reviewers() -> Place {
    let place = Place::with_cases(24);
    for (reviewer, every) in [("kvam", 0), ("lom", 5)] {
        let mut typed = String::new();
        for case in 0..24 {
            let differs = every > 0 && case % every == 0;
            let category = 1 + (case + usize::from(differs)) % 3;
            let new = usize::from(case % 7 != 0);
            let kinds = if differs { "13" } else { ["1", "4", "14"][case % 3] };
            write!(typed, "{category}\n{new}\n{kinds}\n\n").unwrap();
        }
        typed.push_str("q\n");
        let mut review = place.run(["review", "--plain", "--reviewer", reviewer]);
        review.write_stdin(typed).assert().success();
    }
    place
}

fn agreement(place: &Place, arguments: &[&str]) -> Value {
    let all = [&["agreement", "--json"], arguments].concat();
    serde_json::from_str(&place.says(all)).unwrap()
}

fn row<'a>(found: &'a Value, question: &str, level: &str) -> &'a Value {
    let rows = found["rows"].as_array().unwrap();
    rows.iter().find(|row| row["question"] == question && row["level"] == level).unwrap()
}

#[test]
fn agreement_is_that_of_what_two_reviewers_answered() {
    let place = two_reviewers();
    let found = agreement(&place, &[]);
    assert_eq!(found["label"], "not_blind");
    assert_eq!(found["reviewers"], json!(["kvam", "lom"]));
    let category = row(&found, "category", "question");
    assert_eq!((&category["n_units"], &category["answers"]), (&24.into(), &48.into()));
    // 5 of 24 differ.
    assert_eq!(category["percent"]["est"], 0.791_667);
    for coefficient in ["cohen", "scott", "alpha", "ac1", "bp"] {
        let found = &category[coefficient];
        let [low, est, high] = ["low", "est", "high"].map(|key| found[key].as_f64().unwrap());
        assert!(low < est && est < high, "{coefficient}: {found}");
        assert_eq!(found["cautions"][0], "fewer_than_50");
    }
    assert_eq!(row(&found, "new", "question")["alpha"]["est"], 1.0);
    assert!(row(&found, "kinds", "question")["ac1"].is_null(), "no AC1 of sets");
    assert_eq!(found["pairs"][0]["reviewers"], json!(["kvam", "lom"]));

    let fewer = agreement(&place, &["--where", "category:emergency"]);
    assert!(fewer["cases_with_two_answers"].as_u64() < Some(24));
    let category = row(&fewer, "category", "question");
    assert!(category["alpha"].get("low").is_none(), "no interval of a few cases: {category}");
    assert_eq!(agreement(&place, &["--where", "id:none"])["cases_with_two_answers"], 0);
}

#[test]
fn agreement_is_shown_in_words_and_tables() {
    let place = two_reviewers();
    for (language, words) in [
        ("en", "Agreement on 24 cases"),
        ("nb", "Enighet om 24 saker"),
        ("nn", "Semje om 24 saker"),
    ] {
        let shown = place.says(["agreement", "--lang", language]);
        assert!(shown.starts_with(words), "{shown}");
        assert!(!shown.contains("cli-"), "{shown}");
        let table = place.says(["agreement", "--md", "--lang", language]);
        assert!(table.contains("|---|---|---|---|---|---|"), "{table}");
    }
    let shown = place.says(["agreement"]);
    let category = shown.lines().find(|line| line.starts_with("Category ")).unwrap();
    assert!(category.contains(" 24 ") && category.contains('~'), "{category}");
    let table = place.says(["agreement", "--csv"]);
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("question,level,value,distance"), "{table}");
    assert!(lines[0].contains(",est,low,high,method,"), "{table}");
    assert!(table.contains(",exact,"), "{table}");
    assert!(
        lines.iter().any(|line| line.starts_with("category,pair,,,kvam|lom,24,2,48")),
        "{table}"
    );
}

#[test]
fn the_script_gives_the_same_numbers() {
    let place = two_reviewers();
    let r = place.says(["agreement", "--script", "r"]);
    assert!(r.contains("library(irrCAC)"));
    assert!(r.contains("rows <- rows[, colSums("), "reviewers are dropped after units: {r}");
    place.write("agreement.py", place.says(["agreement", "--script", "python"]));
    place.write("ratings.csv", place.says(["agreement", "--ratings"]));
    let mut python = Command::new("python3");
    let done = python.current_dir(place.folder()).args(["agreement.py", "ratings.csv"]).output();
    // Machines without Python have nothing to compare with.
    let Ok(done) = done else { return };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let again: BTreeMap<String, BTreeMap<String, Option<f64>>> =
        serde_json::from_slice(&done.stdout).unwrap();
    let found = agreement(&place, &[]);
    assert_eq!(again.len(), 6);
    for (question, coefficients) in again {
        let row = row(&found, &question, "question");
        assert!(coefficients.len() >= 2, "{question}");
        for (coefficient, value) in coefficients {
            let shown = row[&coefficient]["est"].as_f64();
            let same = match (shown, value) {
                (Some(shown), Some(value)) => (shown - value).abs() < 1e-6,
                (None, None) => true,
                _ => false,
            };
            assert!(same, "{question} {coefficient}: {shown:?} is not {value:?}");
        }
    }
}

#[test]
fn agreement_is_a_page_for_a_browser_too() {
    let place = two_reviewers();
    for (language, title) in [
        ("en", "How far the reviewers agree"),
        ("nb", "Hvor enige saksbehandlerne er"),
        ("nn", "Kor samde saksbehandlarane er"),
    ] {
        let page = place.says(["agreement", "--html", "--lang", language]);
        // Numbers and their signs are kept together.
        let page = page.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\""), "{page}");
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{page}");
        assert_eq!(page.matches("<table").count(), 2);
        assert_eq!(page.matches("<caption>").count(), 2);
        assert_eq!(page.matches("<th ").count(), page.matches("<th scope=").count());
        for no in ["<script", "<link", "src=", "href=\"http", "@font-face", "cli-"] {
            assert!(!page.contains(no), "{no}");
        }
        // What the tables of Markdown have is in those of the page.
        let table = place.says(["agreement", "--md", "--lang", language]);
        let cells =
            table.lines().filter(|line| line.starts_with('|')).flat_map(|line| line.split('|'));
        for cell in cells.map(str::trim).filter(|cell| !cell.is_empty() && !cell.contains("---")) {
            assert!(page.contains(&format!(">{cell}<")) || cell == "–", "{cell}");
        }
        let last = table.lines().last().unwrap().replace('\u{a0}', " ");
        assert!(page.contains(&format!("<li>{last}</li>")), "{last}");
    }
    place
        .run(["classify", "--reviewer", "<b>&lom", "--where", "id:1"])
        .args(EMERGENCY)
        .assert()
        .success();
    let page = place.says(["agreement", "--html"]);
    assert!(page.contains("&lt;b&gt;&amp;lom") && !page.contains("<b>"), "{page}");
}

#[test]
fn a_page_shows_no_number_while_a_round_hides_them() {
    let place = two_reviewers();
    let open = ["round", "open", "double", "--name", "hoved", "--n", "all", "--reuse"];
    place.run(open).args(["--reviewers", "kvam,lom"]).assert().success();
    let page = place.says(["agreement", "--html", "--reviewer", "kvam"]);
    assert!(page.contains("<li>") && page.contains("hoved") && !page.contains("<table"), "{page}");
}

#[test]
fn ratings_go_to_a_file_that_is_named() {
    let place = two_reviewers();
    let shown = place.says(["agreement", "--ratings"]);
    assert_eq!(place.says(["agreement", "--ratings", "-"]), shown);
    let (said, code) = place.remarks(["agreement", "--ratings", "svar.csv"]);
    assert!(code == 0 && said.contains("24 cases were written to “svar.csv”"), "{said}");
    assert_eq!(place.read("svar.csv"), shown);
    place.write("svar.csv", "mitt");
    let (said, code) = place.remarks(["agreement", "--ratings", "svar.csv"]);
    assert!(code == 1 && said.contains("--overwrite"), "{said}");
    assert_eq!(place.read("svar.csv"), "mitt");
    place.run(["agreement", "--ratings", "svar.csv", "--overwrite"]).assert().success();
    assert_eq!(place.read("svar.csv"), shown);
}

fn classify(place: &Place, reviewer: &str, filter: &str, answers: &[&str]) {
    let command = [&["classify", "--reviewer", reviewer, "--where", filter], answers].concat();
    place.run(command).assert().success();
}

const EMERGENCY: [&str; 2] = ["--category", "emergency"];

#[test]
fn a_value_that_no_one_gave_shows_no_agreement() {
    let place = two_reviewers();
    let found = agreement(&place, &[]);
    let rows = found["rows"].as_array().unwrap();
    let unclear =
        rows.iter().find(|row| row["question"] == "category" && row["value"] == "unclear");
    let unclear = unclear.unwrap();
    assert_eq!(unclear["given"], 0);
    for key in ["specific", "percent", "alpha", "ac1"] {
        assert_eq!(unclear.get(key), None, "{key}");
    }
    let shown = place.says(["agreement"]);
    let line = shown.lines().find(|line| line.starts_with("Category: Unclear")).unwrap();
    let cells: Vec<&str> = line["Category: Unclear".len()..].split_whitespace().collect();
    assert_eq!(cells, ["0", "–", "–", "–", "–"]);
    let table = place.says(["agreement", "--csv"]);
    assert!(table.lines().any(|line| line.starts_with("category,value,unclear,,,24,2,48,0,,,")));
}

#[test]
fn answers_to_another_version_are_left_out_and_counted() {
    let place = Place::with_cases(8);
    let corrected = |number: u32| format!("{number},Sak {number},Rettet tekst {number}\n");
    place.write(
        "rettet.csv",
        format!("id,title,text\n{}", (1..=8).map(corrected).collect::<String>()),
    );
    // Case 1 gets an answer to each version, case 2 two and one, the others two of each.
    let all = "id:1 or id:2 or id:3 or id:4 or id:5 or id:6 or id:7 or id:8";
    classify(&place, "kvam", all, &EMERGENCY);
    classify(&place, "lom", &all.replace("id:1 or ", ""), &EMERGENCY);
    place.run(["import", "rettet.csv"]).assert().success();
    classify(&place, "per", all, &EMERGENCY);
    classify(&place, "eva", &all.replace("id:1 or id:2 or ", ""), &["--category", "preparedness"]);
    let left_out = |filter| {
        let found = agreement(&place, &["--where", filter]);
        let counts = ["cases_with_two_answers", "answers_to_another_text"];
        counts.map(|key| found[key].as_u64().unwrap())
    };
    assert_eq!(left_out("id:1"), [0, 2]);
    assert_eq!(left_out("id:2"), [1, 1]);
    assert_eq!(left_out(all), [7, 2 + 1 + 6 * 2]);
    // Of two versions that as many answered by, the current one counts: those two never say the same.
    let tied = agreement(&place, &["--where", &all.replace("id:1 or id:2 or ", "")]);
    assert_eq!(row(&tied, "category", "question")["percent"]["est"], 0.0);
    assert_eq!(tied["reviewers"], json!(["eva", "per"]));
}

#[test]
fn a_reviewer_without_an_answer_to_the_cases_is_named_apart() {
    let place = Place::with_cases(3);
    for (reviewer, filter) in [("kvam", "id:1 or id:2"), ("lom", "id:1 or id:2"), ("per", "id:3")] {
        classify(&place, reviewer, filter, &EMERGENCY);
    }
    let all = agreement(&place, &[]);
    assert_eq!(all["reviewers"], json!(["kvam", "lom"]));
    assert_eq!(all["reviewers_without_answers"], json!(["per"]));
    assert_eq!(all["pairs"].as_array().unwrap().len(), 6, "a pair for each question");
    let shown = place.says(["agreement"]);
    assert!(shown.lines().next().unwrap().ends_with("Reviewers: kvam, lom"), "{shown}");
    assert!(shown.contains("\nLeft out, with no answer to these cases: per.\n"), "{shown}");
    let ratings = place.says(["agreement", "--ratings"]);
    assert!(ratings.starts_with("question,source,id,kvam,lom\n"), "{ratings}");
}

#[test]
fn without_a_case_to_compare_there_are_no_tables() {
    let place = Place::with_cases(3);
    classify(&place, "kvam", "id:1", &EMERGENCY);
    for shown in [place.says(["agreement"]), place.says(["agreement", "--md"])] {
        assert!(shown.starts_with("No case has answers from two reviewers"), "{shown}");
        assert_eq!(shown.lines().count(), 1, "{shown}");
        assert!(!shown.contains("filter"), "{shown}");
    }
    let some = place.says(["agreement", "--where", "id:1"]);
    assert!(some.starts_with("No case that matches the filter has answers"), "{some}");
    let found = agreement(&place, &[]);
    assert_eq!((&found["reviewers"], &found["cases_with_two_answers"]), (&json!([]), &0.into()));
    assert_eq!(found["codebook_of_program"].as_str().unwrap().len(), 64);
}

#[test]
fn what_alpha_means_is_written_only_with_its_interval() {
    let place = two_reviewers();
    let shown = place.says(["agreement"]);
    let meaning = |shown: &str, of: &str| {
        let mut lines = shown.lines().filter(|line| line.contains("disagreement"));
        lines.find(|line| line.contains(of)).map(str::to_owned)
    };
    let category = meaning(&shown, "Category").unwrap();
    assert!(category.contains("(between ") && category.contains(" and "), "{category}");
    assert_eq!(meaning(&shown, "New"), None, "all answered alike, which shows no doubt: {shown}");
    let few = place.says(["agreement", "--where", "category:emergency"]);
    assert_eq!(meaning(&few, ""), None, "fewer than 20 cases: {few}");
}

#[test]
fn a_low_kappa_of_nearly_equal_answers_is_explained_too() {
    // 17 cases both call new and 2 neither, 3 only one of them: kappa is 0.49 and alpha 0.50.
    let place = Place::with_cases(22);
    let ids =
        |ids: &[u32]| ids.iter().map(|id| format!("id:{id}")).collect::<Vec<_>>().join(" or ");
    for (reviewer, not_new) in [("kvam", vec![1, 2, 3]), ("lom", vec![1, 2, 4, 5])] {
        let new: Vec<u32> = (1..=22).filter(|id| !not_new.contains(id)).collect();
        classify(&place, reviewer, &ids(&new), &["--new", "yes"]);
        classify(&place, reviewer, &ids(&not_new), &["--new", "no"]);
    }
    let found = agreement(&place, &[]);
    let new = row(&found, "new", "question");
    assert_eq!(
        (&new["cohen"]["est"], &new["alpha"]["est"]),
        (&0.492_308.into(), &0.501_931.into())
    );
    let shown = place.says(["agreement"]);
    assert!(shown.contains("nearly all answers are the same"), "{shown}");
}

#[test]
fn no_cell_of_a_table_is_taken_for_a_formula() {
    let place = Place::new();
    let case = |number: u32| format!("=1+{number},Sak {number}.,Tekst\n");
    let cases: String = (1..=20).map(case).collect();
    place.write("saker.csv", format!("id,title,text\n{cases}"));
    place.run(["import", "saker.csv", "--source", "@kilde"]).assert().success();
    for (reviewer, category) in [("=cmd()", "emergency"), ("lom", "preparedness")] {
        classify(&place, reviewer, "Sak", &["--category", category]);
    }
    let ratings = place.says(["agreement", "--ratings"]);
    assert!(ratings.starts_with("question,source,id,'=cmd(),lom\n"), "{ratings}");
    assert!(ratings.contains("\ncategory,'@kilde,'=1+1,emergency,preparedness\n"), "{ratings}");
    let table = place.says(["agreement", "--csv"]);
    assert!(table.contains("\ncategory,pair,,,'=cmd()|lom,"), "{table}");
    assert!(table.contains(",alpha,-0."), "a number keeps its sign: {table}");
}

#[test]
fn answers_that_were_given_together_can_be_left_out() {
    let place = Place::with_cases(6);
    let answer = ["--category", "emergency", "--new", "no"];
    // Four cases are answered one by one by both, two by kvam together.
    let classify = |who: &str, filter: &str| {
        let command = ["classify", "--reviewer", who, "--where", filter];
        place.run(command.iter().chain(&answer)).assert().success();
    };
    for no in 1..=4 {
        classify("kvam", &format!("id:{no}"));
        classify("lom", &format!("id:{no}"));
    }
    classify("kvam", "-id:1 -id:2 -id:3 -id:4");
    classify("lom", "id:5");
    classify("lom", "id:6");
    let found = |more: &[&str]| {
        let command = ["agreement", "--json", "--reviewer", "leder"];
        let json = place.says(command.iter().chain(more));
        serde_json::from_str::<serde_json::Value>(&json).unwrap()
    };
    let (all, alone) = (found(&[]), found(&["--no-batches"]));
    assert_eq!(
        (&all["cases_with_two_answers"], &all["leaves_out_batches"]),
        (&json!(6), &json!(false))
    );
    assert_eq!(all["answers_decided_in_batches"], 2);
    assert_eq!(
        (&alone["cases_with_two_answers"], &alone["leaves_out_batches"]),
        (&json!(4), &json!(true))
    );
    assert_eq!(alone["answers_decided_in_batches"], 2);
    let said = place.says(["agreement", "--no-batches", "--reviewer", "leder"]);
    assert!(
        said.contains("2 answers were given to several cases at once, and are left out"),
        "{said}"
    );
}

/// A codebook that adds a rule to the one that is built in.
const OWN: &str = r#"Codebook(
    format: "nybrott/codebook", version: 1, name: "egen", edition: "1",
    rules: [(id: "K1.2", about: "category", nb: "Varer det, er det 3")],
)"#;

#[test]
fn the_numbers_name_the_project_and_the_codebook_that_they_are_of() {
    let place = two_reviewers();
    let before = agreement(&place, &[]);
    assert_eq!(before["digest"], place.says(["log", "--digest"]).trim());
    assert_eq!(before["codebook"], before["codebook_of_program"]);
    place.write("egen.ron", OWN);
    place.run(["codebook", "take", "egen.ron"]).assert().success();
    let after = agreement(&place, &[]);
    assert_ne!(after["codebook"], after["codebook_of_program"]);
    assert_eq!(after["codebook_of_program"], before["codebook_of_program"]);
    assert_eq!(after["digest"], place.says(["log", "--digest"]).trim());
    assert_eq!(after["rows"], before["rows"]);
}

/// Forty cases, the first twenty answered alike, the others not.
#[test]
fn agreement_over_time_is_shown_in_windows_of_equal_count() {
    let place = Place::with_cases(40);
    for reviewer in ["kvam", "lom"] {
        let category =
            |case: usize| if case < 20 || reviewer == "kvam" { case % 3 } else { (case + 1) % 3 };
        let mut typed = String::new();
        (0..40).for_each(|case| write!(typed, "{}\n1\n1\n\n", 1 + category(case)).unwrap());
        typed.push_str("q\n");
        let mut review = place.run(["review", "--plain", "--reviewer", reviewer]);
        review.write_stdin(typed).assert().success();
    }
    let found = agreement(&place, &["--reviewer", "leder"]);
    let windows = found["windows"].as_array().unwrap();
    let alike = |window: &Value| window["questions"]["category"]["percent"]["est"].clone();
    let counts: Vec<(&Value, Value)> =
        windows.iter().map(|window| (&window["cases"], alike(window))).collect();
    assert_eq!(counts, [(&json!(20), json!(1.0)), (&json!(20), json!(0.0))], "{windows:?}");
    assert!(windows[0]["to"].as_str() <= windows[1]["from"].as_str(), "{windows:?}");
    let fewer = agreement(&place, &["--where", "-id:40", "--reviewer", "leder"]);
    assert_eq!(fewer["windows"], json!([]), "39 cases are too few for two windows");
}

#[test]
fn reviewers_who_read_different_texts_are_told_so_with_a_command_that_lists_the_cases() {
    let place = Place::with_three_cases();
    let answers = ["--category", "emergency", "--new", "no"];
    let classify = |reviewer: &str| {
        let of = [&["classify", "--where", "id:A-1", "--reviewer", reviewer], &answers[..]];
        place.run(of.concat()).assert().success();
    };
    classify("kvam");
    let changed = place.read("saker.csv").replace("sendt hjem", "sendt ut");
    place.write("saker.csv", changed);
    place.run(["import", "saker.csv"]).assert().success();
    classify("lom");
    for (language, command) in [("en", "changed"), ("nb", "endret"), ("nn", "endra")] {
        let said = place.says(["agreement", "--lang", language, "--reviewer", "kvam"]);
        assert!(said.contains(&format!(" list --where {command} ")), "{said}");
        let listed = place.says(["list", "--where", command, "--reviewer", "kvam"]);
        assert!(listed.starts_with("A-1") && listed.lines().count() == 1, "{listed}");
    }
}
