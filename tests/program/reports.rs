//! `nybrott report`: the page that is published, its pictures, and that all of it says the same.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use crate::facets::three_editions;
use crate::place::Place;
use crate::shares::{project, with_a_small_count};

const AT: &str = "2020-06-02T09:00:00Z";

pub fn page(place: &Place, file: &str, arguments: &[&str]) -> String {
    let command = [&["report", file, "--at", AT], arguments].concat();
    place.run(command).assert().success();
    place.read(file)
}

pub fn numbers(place: &Place, arguments: &[&str]) -> Value {
    let command = [&["report", "--json", "--at", AT], arguments].concat();
    serde_json::from_str(&place.says(command)).unwrap()
}

/// A document as XML: its elements with their attributes in order, its texts, and the cells of each table by the table's id.
#[derive(Default)]
pub struct Parsed {
    pub elements: Vec<(String, BTreeMap<String, String>)>,
    pub texts: Vec<(String, String)>,
    pub tables: BTreeMap<String, Vec<Vec<String>>>,
}

pub fn parsed(document: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut reader = Reader::from_str(document);
    let (mut open, mut table) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            event @ (Event::Start(_) | Event::Empty(_)) => {
                let is_open = matches!(event, Event::Start(_));
                let (Event::Start(start) | Event::Empty(start)) = event else { unreachable!() };
                let name = start.name().as_ref().to_owned();
                let attributes: BTreeMap<String, String> = start
                    .attributes()
                    .map(Result::unwrap)
                    .map(|found| (found.key.as_ref().to_owned(), found.value.into_owned()))
                    .collect();
                match name.as_str() {
                    "table" => table.clone_from(&attributes["id"]),
                    "tr" => parsed.tables.entry(table.clone()).or_default().push(Vec::new()),
                    "td" | "th" => {
                        parsed
                            .tables
                            .get_mut(&table)
                            .unwrap()
                            .last_mut()
                            .unwrap()
                            .push(String::new());
                    }
                    _ => {}
                }
                parsed.elements.push((name.clone(), attributes));
                if is_open {
                    open.push(name);
                }
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(found) => {
                let text = found.to_string();
                add_text(&mut parsed, &open, &table, &text);
            }
            Event::GeneralRef(found) => {
                let text = match &*found {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("{other}"),
                };
                add_text(&mut parsed, &open, &table, text);
            }
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    parsed
}

fn add_text(parsed: &mut Parsed, open: &[String], table: &str, text: &str) {
    let within = open.last().cloned().unwrap_or_default();
    if open.iter().any(|name| name == "td" || name == "th") {
        let cell = parsed.tables.get_mut(table).unwrap().last_mut().unwrap().last_mut().unwrap();
        cell.push_str(text);
    }
    parsed.texts.push((within, text.to_owned()));
}

/// The text of a count, as in English.
pub fn count(value: &Value) -> String {
    value["k"].as_u64().map_or_else(|| ":not published".to_owned(), |count| count.to_string())
}

pub fn percent(value: &Value) -> Option<String> {
    value["est"].as_f64().map(|share| format!("{:.0}%", 100.0 * share))
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let place = project(40);
    let first = page(&place, "en.html", &[]);
    assert_eq!(first, page(&place, "to.html", &[]));
    let later = ["report", "tre.html", "--at", "2021-01-01"];
    place.run(later).assert().success();
    assert_eq!(place.read("tre.html"), first.replace("2020-06-02", "2021-01-01"));
    let again = place.run(["report", "en.html"]).assert().code(1);
    let said = String::from_utf8(again.get_output().stderr.clone()).unwrap();
    assert!(said.contains("--overwrite"), "{said}");
    place.run(["report", "x.html", "--at", "i går"]).assert().code(2);
    for other in ["side.xlsx", "side.pdf", "side"] {
        let refused = place.run(["report", other]).assert().code(2);
        let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
        assert!(said.contains(".html") && !place.path(other).exists(), "{said}");
    }
}

#[test]
fn small_counts_by_place_are_in_no_part_of_a_report() {
    let place = with_a_small_count();
    // Røros has three innovations of ten; another municipality is hidden beside it.
    place
        .run(["report", "side.html", "--svg", "bilder", "--tables", "tabeller"])
        .assert()
        .success();
    let page = parsed(&place.read("side.html"));
    let roros = page.tables["table-municipality"].iter().find(|row| row[0] == "Røros").unwrap();
    assert_eq!(roros[1..], ["10", "10", ":not published"]);
    let tables = numbers(&place, &[])["tables"].to_string();
    let found = tables.find("\"group\":\"Røros\"").unwrap();
    assert!(tables[found..].starts_with(
        "\"group\":\"Røros\",\"cases\":10,\"n\":10,\"values\":[{\"value\":\"innovation\",\"hidden\":true}"
    ));
    let csv = place.read("tabeller/municipality.csv");
    assert!(csv.contains("Røros,10,10,innovation,true,,,,,,"), "{csv}");
    let markdown = place.says(["report", "--md"]);
    assert!(
        markdown.lines().any(|line| line.starts_with("| Røros") && line.contains("| : ")),
        "{markdown}"
    );
    for picture in fs::read_dir(place.path("bilder")).unwrap() {
        let picture = fs::read_to_string(picture.unwrap().path()).unwrap();
        parsed(&picture);
        assert!(!picture.contains("Røros"), "municipalities have no picture");
    }
    // Of this municipality alone, nothing shows the count.
    let alone = ["report", "roros.html", "--where", "municipality:Røros", "--at", AT];
    place.run(alone).assert().success();
    let alone = parsed(&place.read("roros.html"));
    assert_eq!(alone.tables["table-verdict"][1][1], ":not published");
    assert!(!alone.texts.iter().any(|(_, text)| text == "Innovations"), "nor in short");
}

#[test]
fn agreement_tells_no_count_that_is_hidden_of_a_single_municipality() {
    let place = Place::new();
    let mut cases = String::from("id;tittel;tekst;kommune\n");
    for number in 1..=30 {
        writeln!(cases, "{number};Tiltak {number};Tekst {number};Røros").unwrap();
    }
    place.write("saker.csv", cases);
    place.run(["import", "saker.csv"]).assert().success();
    for reviewer in ["kvam", "lom"] {
        for (filter, new) in [("id:1,2,3", "no"), ("-id:1,2,3", "yes")] {
            let answers = ["--category", "emergency", "--new", new, "--kinds", "service"];
            let command = ["classify", "--reviewer", reviewer, "--where", filter];
            place.run(command).args(answers).assert().success();
        }
    }
    let json = numbers(&place, &[]);
    assert_eq!(json["agreement"], Value::Null);
    let page = page(&place, "r.html", &[]);
    assert!(page.contains("All cases are of one municipality"), "{page}");
    // As a number of its own: hashes may have the digits too.
    let is_between = |letter: char| !letter.is_alphanumeric();
    let shows = |text: &str| text.split(is_between).any(|word| word == "27");
    assert!(!shows(&page) && !shows(&json["tables"].to_string()), "{page}");
}

#[test]
fn how_it_was_made_is_in_the_report() {
    let place = project(40);
    let said = |arguments: &[&str], file: &str| {
        let texts = parsed(&page(&place, file, arguments)).texts;
        texts.into_iter().map(|(_, text)| text).collect::<String>()
    };
    let text = said(&[], "en.html");
    let digest = place.says(["log", "--digest"]);
    for part in ["40 of 60 cases are classified", "Reviewers: kvam", digest.trim(), "nybrott 0.1.0"]
    {
        assert!(text.contains(part), "{part}");
    }
    let some = said(&["--no-names", "--where", "county:Nordland"], "to.html");
    assert!(some.contains("those that match the filter “county:Nordland”"), "{some}");
    assert!(!some.contains("kvam"));
    assert!(text.contains("counts and names of reviewers alone") && some.contains("counts alone"));
    let classify = ["classify", "--reviewer", "lom", "--where", "id:4", "--category", "emergency"];
    place.run(classify).assert().success();
    let agreed = said(&[], "tre.html");
    for part in [
        "1 case was answered by two reviewers or more",
        "Kappa is Conger’s (Cohen’s where there are two reviewers)",
        "Who collected them, and how, the program does not know",
    ] {
        assert!(agreed.contains(part), "{part}: {agreed}");
    }
}

#[test]
fn a_report_says_which_answers_were_given_under_an_earlier_codebook() {
    let place = three_editions();
    let page = page(&place, "side.html", &["--lang", "en"]);
    for said in [
        "1 case was answered “social” under an earlier codebook; that reads as “welfare” now.",
        "1 case was answered “technical_it” under an earlier codebook; that reads as “technical” now.",
        "It is called “own”, edition 3.",
        "to three questions and one facet.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let numbers = numbers(&place, &[]);
    let of_facet = |table: &&Value| table["table"] == "facet.sector";
    let sector = numbers["tables"].as_array().unwrap().iter().find(of_facet).unwrap();
    let given: Vec<&Value> = sector["read_otherwise"].as_array().unwrap().iter().collect();
    assert_eq!(given.len(), 2, "{sector}");
    assert_eq!(given[0]["given"], "social");
    assert_eq!(given[0]["cases"], 1);
}

#[test]
fn a_report_is_written_whole_or_not_at_all() {
    let place = project(60);
    fs::create_dir_all(place.path("tabeller")).unwrap();
    place.write("tabeller/kinds.csv", "mine");
    let parts = ["report", "side.html", "--svg", "bilder", "--tables", "tabeller", "--at", AT];
    let refused = place.run(parts).assert().failure();
    let said = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
    assert!(said.contains("kinds.csv"), "{said}");
    assert!(!place.path("side.html").exists() && !place.path("bilder").exists());
    assert_eq!(place.read("tabeller/kinds.csv"), "mine");
    let written = place.run([&parts[..], &["--overwrite"]].concat()).assert().success();
    let said = String::from_utf8(written.get_output().stderr.clone()).unwrap();
    for part in
        ["The page is in side.html", "10 pictures are in bilder", "12 tables are in tabeller"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    // Where a file turns out not to be writable on the way, the others go again.
    fs::create_dir_all(place.path("andre/verdict.csv")).unwrap();
    place.run(["report", "ny.html", "--tables", "andre"]).assert().failure();
    assert!(!place.path("ny.html").exists());
}

#[test]
fn pictures_of_an_earlier_report_are_named_and_left() {
    let place = project(60);
    let write = |more: &[&str]| place.remarks([&["report", "--svg", "bilder"], more].concat());
    let (said, code) = write(&[]);
    assert!(code == 0 && !said.contains("earlier report"), "{said}");
    for other in [
        "99-county.svg",
        "07-facet.sector_proposed.svg",
        "notes.svg",
        "1-county.svg",
        "01-county.png",
    ] {
        place.write(&format!("bilder/{other}"), "mine");
    }
    let (said, code) = write(&["--overwrite"]);
    let named = "2 pictures in bilder are of an earlier report and were not touched: 07-facet.sector_proposed.svg, 99-county.svg.";
    assert!(code == 0 && said.contains(named), "{said}");
    assert_eq!(place.read("bilder/99-county.svg"), "mine");
    assert_eq!(place.read("bilder/notes.svg"), "mine");
}

#[test]
fn a_workbook_has_the_tables_and_every_count() {
    use calamine::{Data, Reader as _, Xlsx, open_workbook};
    let place = with_a_small_count();
    place.run(["report", "--tables", "tall.xlsx", "--at", AT]).assert().success();
    let mut book: Xlsx<_> = open_workbook(place.path("tall.xlsx")).unwrap();
    let names = book.sheet_names();
    let found = numbers(&place, &[]);
    let tables = found["tables"].as_array().unwrap();
    assert_eq!(names.len(), tables.len() + 2, "{names:?}");
    let counts = book.worksheet_range("nybrott").unwrap();
    let header: Vec<String> =
        counts.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let column = |name: &str| header.iter().position(|of| of == name).unwrap();
    let values = tables.iter().flat_map(|table| table["rows"].as_array().unwrap());
    let values = values.flat_map(|row| row["values"].as_array().unwrap());
    let mut rows = counts.rows().skip(1);
    for value in values {
        let row = rows.next().unwrap();
        assert_eq!(row[column("value")], Data::String(value["value"].as_str().unwrap().to_owned()));
        match value["k"].as_f64() {
            Some(count) => assert_eq!(row[column("k")], Data::Float(count)),
            None => assert_eq!(
                (&row[column("k")], &row[column("hidden")]),
                (&Data::Empty, &Data::Bool(true))
            ),
        }
    }
    assert!(rows.next().is_none());
    let shown = book.worksheet_range(&names[0]).unwrap();
    assert_eq!(shown.get_value((1, 1)), Some(&Data::Float(38.0)), "{shown:?}");
}

#[test]
fn a_report_for_a_place_lists_what_others_did_and_never_a_text() {
    let place = project(60);
    let command = ["report", "andre.html", "--for", "røros", "--at", AT];
    let done = place.run(command).assert().success();
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.contains("lists single cases by municipality"), "{said}");
    let page = place.read("andre.html");
    let start = page.find("id=\"others\"").unwrap();
    let list = &page[start..start + page[start..].find("</section>").unwrap()];
    assert!(list.contains("Bodø, no. ") && !list.contains("Røros, no."), "{list}");
    assert!(page.contains("names single cases by title") && !page.contains(" alone: no"));
    assert!(!list.contains("Tekst "), "{list}");
    let found = numbers(&place, &["--for", "Røros"]);
    let others = found["of_others"].as_array().unwrap();
    assert_eq!(list.matches("<li>").count(), others.len());
    assert!(others.iter().all(|case| case["municipality"] != "Røros"), "{found}");
    assert_eq!(others.len() + of_roros(&place), 45);
    let whole_county = numbers(&place, &["--for", "Trøndelag"]);
    let others = whole_county["of_others"].as_array().unwrap();
    assert!(others.iter().all(|case| case["municipality"] != "Oppdal"));
    let unknown = place.run(["report", "x.html", "--for", "Atlantis"]).assert().failure();
    let said = String::from_utf8(unknown.get_output().stderr.clone()).unwrap();
    assert!(said.contains("No case is from “Atlantis”"), "{said}");
    assert!(!place.path("x.html").exists());
}

fn of_roros(place: &Place) -> usize {
    let filter = "municipality:Røros verdict:innovation";
    let listed = place.says(["list", "--where", filter, "--json"]);
    let found: Value = serde_json::from_str(&listed).unwrap_or_else(|_| {
        Value::Array(listed.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
    });
    found.as_array().unwrap().len()
}

#[test]
fn the_page_says_how_many_names_of_municipalities_fit_several() {
    let place = Place::new();
    let names = ["Herøy", "Våler", "Herøy", "Bodø", "Røros"];
    let case =
        |(number, name): (usize, &&str)| format!("{},Sak {number},Tekst,{name}\n", number + 1);
    let cases: String = names.iter().enumerate().map(case).collect();
    place.write("saker.csv", format!("id,title,text,municipality\n{cases}"));
    place.run(["import", "saker.csv"]).assert().success();
    let classify = ["classify", "--where", "id:1", "--category", "long_term", "--new", "no"];
    place.run(classify).assert().success();
    let (said, code) = place.remarks(["report", "page.html"]);
    assert_eq!(code, 0, "{said}");
    let names = "2 municipality names fit several municipalities";
    assert!(said.contains(names) && said.contains("municipalities`"), "{said}");
    assert!(place.read("page.html").contains(names));
    place.run(["municipalities", "--set", "Herøy", "1818"]).assert().success();
    place.run(["municipalities", "--set", "Våler", "3419"]).assert().success();
    let (said, _) = place.remarks(["report", "page.html", "--overwrite"]);
    assert!(!said.contains("fit several"), "{said}");
}
