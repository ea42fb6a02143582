//! `nybrott shares` and `nybrott remaining`: what the classified cases say, and how far that goes.

use serde_json::{Value, json};

use crate::place::Place;

/// Sixty cases of three counties and six municipalities; the first `classified` of them are classified.
pub(crate) fn project(classified: usize) -> Place {
    let place = Place::new();
    let municipalities = ["Bodø", "Rana", "Røros", "Oppdal", "Bergen", "Voss"];
    let counties = ["Nordland", "Nordland", "Trøndelag", "Trøndelag", "Vestland", "Vestland"];
    let case = |number: usize| {
        let at = number % 6;
        format!(
            "{number},Sak {number},Tekst {number},{},{},2020-0{}-11,{}\n",
            municipalities[at],
            counties[at],
            3 + number % 3,
            ["Helse og omsorg", "Oppvekst", "Teknisk", "Kultur", "Sjøfart"][number % 5],
        )
    };
    let cases: String = (1..=60).map(case).collect();
    let header = "id,title,text,municipality,county,date,sektor\n";
    place.write("saker.csv", format!("{header}{cases}"));
    place.run(["import", "saker.csv"]).assert().success();
    let answer = |number: usize| {
        let category = ["emergency", "preparedness", "long_term"][number % 3];
        let (new, kinds) = if number.is_multiple_of(4) {
            ("no", "")
        } else {
            ("yes", ["service", "process|organisation", "product"][number % 3])
        };
        format!("{number},{category},{new},{kinds}\n")
    };
    let answers: String = (1..=classified).map(answer).collect();
    place.write("svar.csv", format!("id,category,new,kinds\n{answers}"));
    place.run(["apply", "svar.csv"]).assert().success();
    place
}

/// The same, with three innovations among the ten reports of Røros; the county has enough.
pub(crate) fn with_a_small_count() -> Place {
    let place = project(60);
    let ids = ["2", "14", "3", "9", "15", "21", "27"].map(|id| format!("id:{id}")).join(" or ");
    place.run(["classify", "--where", &ids, "--new", "no"]).assert().success();
    place
}

fn shares(place: &Place, arguments: &[&str]) -> Value {
    let all = [&["shares", "--json"], arguments].concat();
    serde_json::from_str(&place.says(all)).unwrap()
}

fn value<'a>(row: &'a Value, id: &str) -> &'a Value {
    row["values"].as_array().unwrap().iter().find(|value| value["value"] == id).unwrap()
}

#[test]
fn all_cases_are_counted_and_some_have_no_interval() {
    let all = shares(&project(60), &["--by", "verdict"]);
    assert_eq!(
        (&all["design"], &all["cases"], &all["classified"]),
        (&json!("all_cases"), &json!(60), &json!(60))
    );
    let row = &all["tables"][0]["rows"][0];
    assert_eq!(
        value(row, "innovation"),
        &json!({
            "value": "innovation", "k": 45, "est": 0.75, "method": "counted"
        })
    );
    let place = project(40);
    let some = shares(&place, &["--by", "verdict"]);
    assert_eq!(some["design"], "not_drawn");
    let row = &some["tables"][0]["rows"][0];
    assert_eq!((&row["n"], &value(row, "innovation")["est"]), (&json!(40), &json!(0.75)));
    assert_eq!(value(row, "innovation").get("low"), None);
    let shown = place.says(["shares"]);
    assert!(
        shown.starts_with("40 of 60 cases are classified. They are not a random sample"),
        "{shown}"
    );
    assert!(shown.contains("add up to more than 100%"), "{shown}");
}

#[test]
fn cases_that_reviewers_answered_differently_are_not_called_unclassified() {
    let place = Place::with_cases(3);
    let classify = |filter: &str, category: &str, reviewer: &str| {
        let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
        let command = [&["classify", "--reviewer", reviewer, "--where", filter][..], &answers];
        place.run(command.concat()).assert().success();
    };
    classify("id:1,2,3", "emergency", "kvam");
    classify("id:1", "long_term", "lom");
    let shown = place.says(["shares"]);
    assert!(shown.starts_with("2 of 3 cases have an answer that counts."), "{shown}");
    assert!(shown.contains("1 case is left out"), "{shown}");
    // One kind each: nothing adds up to more than all.
    assert!(shown.contains("is counted with each") && !shown.contains("100%."), "{shown}");
    classify("id:2,3", "long_term", "lom");
    let shown = place.says(["shares"]);
    assert!(shown.starts_with("3 cases; none of them has an answer that counts."), "{shown}");
}

#[test]
fn shares_are_shown_by_each_thing_in_each_language_and_form() {
    let place = project(60);
    for by in ["verdict", "category", "kind", "sector", "county", "municipality", "month"] {
        for language in ["nb", "nn", "en"] {
            let shown = place.says(["shares", "--by", by, "--lang", language]);
            assert!(!shown.contains("barometer-") && !shown.contains("cli-"), "{shown}");
            assert!(shown.lines().count() > 5, "{shown}");
        }
        let heading = match by {
            "sector" => "Sector",
            "county" => "County",
            "municipality" => "Municipality",
            "month" => "Month",
            _ => "Answer",
        };
        assert!(place.says(["shares", "--by", by]).contains(&format!("\n{heading} ")), "{by}");
        let table = place.says(["shares", "--by", by, "--md"]);
        assert!(table.contains("|---|---|"), "{table}");
        let table = place.says(["shares", "--by", by, "--csv"]);
        assert!(
            table.starts_with("table,base,group,cases,n,value,hidden,k,est,low,high,method,se\n")
        );
        assert!(table.lines().count() > 3, "{table}");
    }
    let sectors = shares(&place, &["--by", "sector"]);
    let rows = sectors["tables"][0]["rows"].as_array().unwrap();
    let groups: Vec<&Value> = rows.iter().map(|row| &row["group"]).collect();
    assert_eq!(groups, ["health_care", "education", "technical", "culture"]);
    let shown = place.says(["shares", "--by", "sector"]);
    assert!(shown.contains("12 cases have a sector that is not recognised."), "{shown}");
    let months = place.says(["shares", "--by", "month", "--lang", "nb"]);
    assert!(months.contains("\nmars 2020 ") && months.contains("\nmai 2020 "), "{months}");
}

#[test]
fn what_reviewers_differ_about_is_left_out_and_counted() {
    let place = project(20);
    let classify = |answers: &[&str]| {
        let command = ["classify", "--reviewer", "lom", "--where", "id:4"];
        place.run([command.as_slice(), answers].concat()).assert().success();
    };
    classify(&["--category", "preparedness", "--new", "no"]);
    assert_eq!(shares(&place, &[])["disputed"], 0, "both say the same");
    classify(&["--category", "emergency"]);
    let found = shares(&place, &[]);
    assert_eq!((&found["disputed"], &found["classified"]), (&json!(1), &json!(19)));
    assert!(place.says(["shares"]).contains("1 case is left out, since reviewers answered"));
    // One question is enough, though both agree on the category.
    let place = project(20);
    let kinds = ["classify", "--reviewer", "lom", "--where", "id:1", "--category", "preparedness"];
    place.run([&kinds[..], &["--new", "yes", "--kinds", "product"]].concat()).assert().success();
    let found = shares(&place, &["--by", "category"]);
    assert_eq!((&found["disputed"], &found["classified"]), (&json!(1), &json!(19)));
    let said = "A case is counted only when all its questions are settled.";
    assert!(place.says(["shares", "--by", "category"]).contains(said));
    place.run(["report", "page.html"]).assert().success();
    assert!(place.read("page.html").contains("A case is counted only when all its questions"));
}

#[test]
fn small_counts_by_place_are_in_no_output() {
    let place = with_a_small_count();
    let open = shares(&place, &["--by", "municipality", "--suppress", "off"]);
    let rows = open["tables"][0]["rows"].as_array().unwrap();
    let small: Vec<String> = rows
        .iter()
        .filter(|row| (1..5).contains(&value(row, "innovation")["k"].as_u64().unwrap()))
        .map(|row| row["group"].as_str().unwrap().to_owned())
        .collect();
    assert!(!small.is_empty(), "{open}");
    let hidden = shares(&place, &["--by", "municipality"]);
    for name in &small {
        let rows = hidden["tables"][0]["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["group"] == name.as_str()).unwrap();
        let cell = json!({ "value": "innovation", "hidden": true });
        assert_eq!(value(row, "innovation"), &cell, "{hidden}");
        for form in ["--md", "--csv", "--quiet"] {
            let shown = place.says(["shares", "--by", "municipality", form]);
            let line = shown.lines().filter(|line| line.contains(name.as_str()));
            for line in line.filter(|line| form != "--csv" || line.contains(",innovation,")) {
                let is_hidden =
                    line.contains(" : ") || line.ends_with(':') || line.contains(",true,,,");
                assert!(is_hidden, "{form}: {line}");
            }
        }
    }
    // Of a single municipality, all tables are by place.
    let alone = shares(&place, &["--where", &format!("municipality:{}", small[0])]);
    assert_eq!(alone.get("innovations"), None);
    let row = &alone["tables"][0]["rows"][0];
    assert_eq!(value(row, "innovation")["hidden"], true, "{alone}");
}

#[test]
fn remaining_says_how_large_a_sample_must_be() {
    let place = project(20);
    let found: Value = serde_json::from_str(&place.says(["remaining", "--json"])).unwrap();
    assert_eq!((&found["left"], &found["sample_needed"]), (&json!(40), &json!(57)));
    let shown = place.says(["remaining", "--within", "10"]);
    assert!(shown.contains("40 of 60 cases have no answer that counts."), "{shown}");
    assert!(shown.contains("A random sample of 37 of the 60 cases"), "{shown}");
    let done = project(60).says(["remaining"]);
    assert!(done.starts_with("All 60 cases are classified"), "{done}");
}

#[test]
fn a_county_that_is_chosen_out_of_several_hides_its_small_counts_too() {
    let place = with_a_small_count();
    let filter = "id:8 or id:9 or id:14 or id:15 or id:20 or id:21 or id:2 or id:3";
    place.run(["classify", "--where", filter, "--new", "no"]).assert().success();
    let counties = shares(&place, &["--by", "county", "--suppress", "off"]);
    let rows = counties["tables"][0]["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["group"] == "Trøndelag").unwrap();
    // Enough of both verdicts, too few of some categories of innovations.
    assert!(value(row, "innovation")["k"].as_u64().unwrap() >= 5, "{counties}");
    let chosen = ["--where", "county:Trøndelag", "--by", "kind"];
    let open = shares(&place, &[chosen.as_slice(), &["--suppress", "off"]].concat());
    let counts = |all: &Value| {
        let rows = all["tables"].as_array().unwrap().iter().flat_map(|table| {
            table["rows"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|row| row["values"].as_array().unwrap())
        });
        rows.filter_map(|value| value["k"].as_u64()).collect::<Vec<u64>>()
    };
    let is_small = |count: &u64| (1..5).contains(count);
    assert!(counts(&open).iter().any(is_small), "{open}");
    for by in ["verdict", "category", "kind", "sector", "municipality", "month"] {
        let hidden = shares(&place, &["--where", "county:Trøndelag", "--by", by]);
        assert_eq!(hidden["one_place"], "county");
        assert!(!counts(&hidden).iter().any(is_small), "{by}: {hidden}");
    }
    let shown = place.says(["shares", "--where", "county:Trøndelag"]);
    assert!(shown.contains("All cases are of one of several counties."), "{shown}");
    // A project of one county alone is not chosen out of others.
    let alone = Place::new();
    alone.write(
        "saker.csv",
        "id,title,text,county,municipality\n1,A,B,Trøndelag,Røros\n2,A,C,Trøndelag,Oppdal\n",
    );
    alone.run(["import", "saker.csv"]).assert().success();
    let all = shares(&alone, &["--where", "county:Trøndelag"]);
    assert_eq!(all.get("one_place"), None, "{all}");
}

#[test]
fn municipalities_of_one_name_are_told_apart_by_their_counties() {
    let place = Place::new();
    let rows = ["Herøy,Nordland", "Herøy,Møre og Romsdal", "Bodø,Nordland"];
    let rows = rows.iter().zip(1..).map(|(of, id)| format!("{id},Sak {id},Tekst {id},{of}\n"));
    let rows: String = rows.collect();
    place.write("saker.csv", format!("id,title,text,municipality,county\n{rows}"));
    place.run(["import", "saker.csv"]).assert().success();
    place
        .run(["classify", "--where", "id:1", "--category", "emergency", "--new", "no"])
        .assert()
        .success();
    let all = shares(&place, &["--by", "municipality", "--suppress", "off"]);
    let rows = all["tables"][0]["rows"].as_array().unwrap();
    let names: Vec<&Value> = rows.iter().map(|row| &row["group"]).collect();
    assert_eq!(names, ["Bodø", "Herøy (Møre og Romsdal)", "Herøy (Nordland)"]);
}

#[test]
fn a_single_case_is_never_in_the_plural() {
    let place = Place::new();
    place.write("saker.csv", "id,title,text,date\n1,Sak,Tekst,2020-03-11\n2,To,Annen,\n");
    place.run(["import", "saker.csv"]).assert().success();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    place.run([["classify", "--where", "id:1"].as_slice(), &answers].concat()).assert().success();
    let said = |arguments: &[&str]| {
        let of = |language| place.says([arguments, &["--lang", language]].concat());
        ["nb", "nn", "en"].map(of).join("\n")
    };
    let all = said(&["shares"]) + &said(&["remaining"]) + &said(&["report", "--md"]);
    let mut pages = String::new();
    for language in ["nb", "nn", "en"] {
        for (file, filter) in [("a", ""), ("b", "id:1")] {
            let file = format!("{file}-{language}.html");
            place.run(["report", &file, "--lang", language, "--where", filter]).assert().success();
            pages += &place.read(&file);
        }
    }
    let words = (all + &pages).replace('\u{a0}', " ").replace(['\u{2068}', '\u{2069}'], "");
    for wrong in [
        " 1 klassifiserte",
        " de 1 ",
        " dei 1 ",
        " the 1 ",
        "All 1 ",
        "Alle 1 ",
        "1 saker",
        "1 cases",
        "1 innovasjoner",
        "1 innovations",
        "1 rapporter",
        "1 reports",
        "klassifiserte. Dei",
        "are classified. They",
    ] {
        let found = words
            .find(wrong)
            .map(|at| words[at.saturating_sub(60)..].chars().take(160).collect::<String>());
        assert_eq!(found, None, "{wrong}");
    }
}

/// Sixty cases that kvam has classified; lom answers a random third of them alike.
fn double_sample() -> Place {
    let place = project(60);
    let round = ["round", "open", "sample", "--name", "hoved", "--n", "20", "--seed", "2026"];
    place.run(round).args(["--overlap", "0", "--reviewers", "lom"]).assert().success();
    for number in drawn(&place) {
        let category = ["emergency", "preparedness", "long_term"][number % 3];
        let new = if number.is_multiple_of(4) { "no" } else { "yes" };
        let kinds = ["service", "process,organisation", "product"][number % 3];
        let id = format!("id:{number}");
        let mut command = vec!["classify", "--reviewer", "lom", "--where", &id];
        command.extend(["--category", category, "--new", new]);
        if new == "yes" {
            command.extend(["--kinds", kinds]);
        }
        place.run(command).assert().success();
    }
    place
}

/// The ids of the cases that the round drew.
fn drawn(place: &Place) -> Vec<usize> {
    let check = place.says(["round", "check", "hoved"]);
    let lines = check.lines().filter(|line| line.contains(" + "));
    lines.map(|line| line.rsplit('\'').nth(1).unwrap().parse().unwrap()).collect()
}

pub(crate) fn name_of_the_first(place: &Place) -> String {
    let status: Value = serde_json::from_str(&place.says(["status", "--json"])).unwrap();
    let all = status["reviewers"].as_array().unwrap().iter();
    let first = all.max_by_key(|one| one["classified"].as_u64()).unwrap();
    first["reviewer"].as_str().unwrap().to_owned()
}

#[test]
fn first_answers_to_all_are_corrected_by_a_random_part() {
    let place = double_sample();
    place.run(["round", "close", "hoved"]).assert().success();
    let first = name_of_the_first(&place);
    let arguments = ["--by", "category", "--first", &first, "--suppress", "off"];
    let corrected = shares(&place, &arguments);
    assert_eq!(
        (&corrected["design"], &corrected["classified"]),
        (&json!("double_sample"), &json!(20))
    );
    assert_eq!(corrected["first_answers_of"], first.as_str());
    let row = &corrected["tables"][0]["rows"][0];
    // Both answered alike, so that the shares are those of the first answers to all.
    for category in ["emergency", "preparedness", "long_term"] {
        assert_eq!(value(row, category)["est"], json!(0.333_333), "{corrected}");
    }
    let shown = place.says(["shares", "--first", &first]);
    assert!(shown.contains(&format!("{first} answered all cases first")), "{shown}");
    let page = place.says(["report", "--md", "--first", &first, "--lang", "nb"]);
    assert!(page.contains(&format!("{first} har svart på alle sakene først")), "{page}");
    // Where they differ and no one has settled it, there is no share.
    let place = double_sample();
    let id = format!("id:{}", drawn(&place)[0]);
    let differ = ["classify", "--reviewer", "lom", "--where", &id, "--category", "unclear"];
    place.run(differ).assert().success();
    place.run(["round", "close", "hoved"]).assert().success();
    let refused = place.run(["shares", "--first", &first]).assert().failure();
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("Reviewers differ about 1 drawn case"), "{said}");
}

#[test]
fn shares_are_adjusted_only_where_the_log_allows_it() {
    let said = |place: &Place, arguments: &[&str]| {
        let refused = place.run([&["shares"], arguments].concat()).assert().failure();
        String::from_utf8(refused.get_output().stderr.clone()).unwrap()
    };
    let place = project(60);
    let first = name_of_the_first(&place);
    let not_drawn = said(&place, &["--adjust", "county"]);
    assert!(not_drawn.contains("only where a round drew a sample"), "{not_drawn}");
    let round = ["round", "open", "sample", "--name", "hoved", "--n", "20", "--seed", "2026"];
    place.run(round).args(["--overlap", "0", "--reviewers", &first]).assert().success();
    let adjusted = shares(&place, &["--adjust", "county", "--by", "category"]);
    assert_eq!(adjusted["design"], "post_stratified_sample");
    assert_eq!(adjusted["strata"].as_array().unwrap().len(), 3);
    let by_sector = place.says(["shares", "--adjust", "sector"]);
    assert!(by_sector.contains("adjusted to how many cases each sector has"), "{by_sector}");
    let partly = project(40);
    let round = ["round", "open", "sample", "--name", "hoved", "--n", "20", "--seed", "2026"];
    partly.run(round).args(["--overlap", "0", "--reviewers", "lom"]).assert().success();
    let missing = said(&partly, &["--first", &name_of_the_first(&partly)]);
    assert!(missing.contains("20 of these cases have no complete answer"), "{missing}");
    let unknown = said(&partly, &["--first", "ingen"]);
    assert!(unknown.contains("No one here is called"), "{unknown}");
}

#[test]
fn while_a_round_is_open_its_intervals_hold_at_every_look() {
    let place = project(60);
    let first = name_of_the_first(&place);
    let round = ["round", "open", "sample", "--name", "hoved", "--n", "20", "--seed", "2026"];
    place.run(round).args(["--overlap", "0", "--reviewers", &first]).assert().success();
    let method = |place: &Place| {
        let found = shares(place, &["--by", "category"]);
        value(&found["tables"][0]["rows"][0], "emergency").clone()
    };
    let open = method(&place);
    assert_eq!(open["method"], "anytime", "{open}");
    let why = "While the round is open, these shares have no interval";
    let said = |by: &str| place.says(["shares", "--by", by]);
    assert!(said("kind").contains(why) && !said("verdict").contains(why));
    place.run(["round", "close", "hoved"]).assert().success();
    let closed = method(&place);
    assert_ne!(closed["method"], "anytime");
    assert!(!said("kind").contains(why));
    let width = |of: &Value| of["high"].as_f64().unwrap() - of["low"].as_f64().unwrap();
    assert!(width(&open) > width(&closed), "{open} {closed}");
    let remaining: Value = serde_json::from_str(&place.says(["remaining", "--json"])).unwrap();
    let (now, more) = (remaining["half_width_now"].as_f64().unwrap(), &remaining["more"]);
    assert!(now > 0.1 && more.as_u64().unwrap() > 10, "{remaining}");
}

#[test]
fn the_header_of_a_sample_says_how_sure_it_is_and_how_many_more_cases_it_needs() {
    use crate::screen::Screen;
    let place = project(40);
    let first = name_of_the_first(&place);
    let round = ["round", "open", "sample", "--name", "hoved", "--n", "20", "--seed", "2026"];
    place.run(round).args(["--overlap", "0", "--reviewers", &first]).assert().success();
    let mut screen = Screen::start(&place, &["review"]);
    screen.wait_for("more for ±3");
    let expected: Value = serde_json::from_str(&place.says(["remaining", "--json"])).unwrap();
    let now = 100.0 * expected["half_width_now"].as_f64().unwrap();
    let more = &expected["more"];
    screen.wait_for(&format!("±{now:.1} now · {more} more for ±3"));
    screen.quit();
}
