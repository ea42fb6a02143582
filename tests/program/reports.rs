//! `nybrott report`: the page that is published, its pictures, and that all of it says the same.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use crate::facets::three_editions;
use crate::place::Place;
use crate::screen::{Screen, rows};
use crate::shares::{name_of_the_first, project, with_a_small_count};

const AT: &str = "2020-06-02T09:00:00Z";

fn page(place: &Place, file: &str, arguments: &[&str]) -> String {
    let command = [&["report", file, "--at", AT], arguments].concat();
    place.run(command).assert().success();
    place.read(file)
}

fn numbers(place: &Place, arguments: &[&str]) -> Value {
    let command = [&["report", "--json", "--at", AT], arguments].concat();
    serde_json::from_str(&place.says(command)).unwrap()
}

/// A document as XML: its elements with their attributes in order, its texts, and the cells of each table by the table's id.
#[derive(Default)]
struct Parsed {
    elements: Vec<(String, BTreeMap<String, String>)>,
    texts: Vec<(String, String)>,
    tables: BTreeMap<String, Vec<Vec<String>>>,
}

fn parsed(document: &str) -> Parsed {
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

#[test]
fn the_page_is_well_formed_and_loads_nothing() {
    let place = project(60);
    for language in ["nb", "nn", "en"] {
        let file = format!("{language}.html");
        let page = page(&place, &file, &["--lang", language]);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang="), "{page}");
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        for forbidden in ["<script", "http:", "https:", "<link", "<img", "@import", "url(", "@font"]
        {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        for key in ["report-", "barometer-", "codebook-", "cli-"] {
            let shown = parsed(&page).texts;
            assert!(!shown.iter().any(|(_, text)| text.contains(key)), "{key}");
        }
        assert!(page.len() < 300_000, "{}", page.len());
    }
}

#[test]
fn the_page_can_be_used_without_seeing_it() {
    let parsed = parsed(&page(&project(60), "side.html", &[]));
    let all = |name: &'static str| {
        parsed.elements.iter().filter(move |(of, _)| of == name).map(|(_, attributes)| attributes)
    };
    for landmark in ["header", "nav", "main", "footer", "h1", "title"] {
        let pages = if landmark == "title" { 1 + all("svg").count() } else { 1 };
        assert_eq!(all(landmark).count(), pages, "{landmark}");
    }
    let ids: Vec<&String> = parsed.elements.iter().filter_map(|(_, of)| of.get("id")).collect();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    for of in parsed.elements.iter().filter_map(|(_, of)| of.get("aria-labelledby")) {
        assert!(of.split(' ').all(|id| ids.iter().any(|known| *known == id)), "{of}");
    }
    for link in all("a").map(|of| of["href"].trim_start_matches('#').to_owned()) {
        assert!(ids.contains(&&link), "{link}");
    }
    assert!(all("svg").count() >= 8);
    assert!(all("svg").all(|of| of["role"] == "img" && of.contains_key("aria-labelledby")));
    assert_eq!(all("desc").count(), all("svg").count());
    assert_eq!(all("table").count(), all("caption").count());
    assert!(all("th").all(|of| ["col", "row"].contains(&of["scope"].as_str())));
    // Headings never skip a level.
    let levels = parsed
        .elements
        .iter()
        .filter_map(|(name, _)| name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()));
    let levels: Vec<u8> = levels.collect();
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
}

/// The text of a count, as in English.
fn count(value: &Value) -> String {
    value["k"].as_u64().map_or_else(|| ":not published".to_owned(), |count| count.to_string())
}

fn percent(value: &Value) -> Option<String> {
    value["est"].as_f64().map(|share| format!("{:.0}%", 100.0 * share))
}

fn count_and_share(value: &Value) -> String {
    let share = percent(value).map_or_else(String::new, |share| format!(" ({share})"));
    format!("{}{share}", count(value))
}

#[test]
fn the_tables_of_the_page_are_those_of_the_numbers() {
    let place = project(60);
    let parsed = parsed(&page(&place, "side.html", &[]));
    let numbers = numbers(&place, &[]);
    let tables = numbers["tables"].as_array().unwrap();
    assert!(tables.len() >= 10, "{}", tables.len());
    for table in tables {
        let id = table["table"].as_str().unwrap();
        let cells = &parsed.tables[&format!("table-{id}")];
        let rows = table["rows"].as_array().unwrap();
        if rows[0]["group"] == "all" {
            let values = rows[0]["values"].as_array().unwrap();
            assert_eq!(cells.len(), 1 + values.len(), "{id}");
            for (row, value) in cells[1..].iter().zip(values) {
                assert_eq!(row[1], count(value), "{id}: {row:?}");
                assert_eq!(row[2], percent(value).unwrap(), "{id}: {row:?}");
            }
            continue;
        }
        if id == "category_by_kind" {
            // A row for each kind, below that of the innovations of each category.
            let values = |at: usize| rows.iter().map(move |row| &row["values"][at]);
            assert_eq!(
                cells[1][1..],
                rows.iter().map(|row| row["n"].to_string()).collect::<Vec<_>>()
            );
            assert_eq!(cells.len(), 2 + rows[0]["values"].as_array().unwrap().len());
            for (at, row) in cells[2..].iter().enumerate() {
                assert_eq!(
                    row[1..],
                    values(at).map(count_and_share).collect::<Vec<_>>(),
                    "{row:?}"
                );
            }
            continue;
        }
        assert_eq!(cells.len(), 1 + rows.len(), "{id}");
        for (row, of) in cells[1..].iter().zip(rows) {
            let values = of["values"].as_array().unwrap();
            if ["county", "municipality"].contains(&id) {
                let expected = [of["cases"].to_string(), of["n"].to_string(), count(&values[0])];
                assert_eq!(row[1..4], expected, "{id}");
            } else {
                for (cell, value) in row[row.len() - values.len()..].iter().zip(values) {
                    assert_eq!(*cell, count_and_share(value), "{id}");
                }
            }
        }
    }
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
    for reviewer in ["kari", "ola"] {
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
fn what_comes_from_a_file_cannot_break_the_page() {
    let place = Place::new();
    let bad = "<script>alert(1)</script>\"'&\u{1b}[2J";
    let case =
        |number: usize| format!("{number},Sak,Tekst,\"{}\",{number}\n", bad.replace('"', "\"\""));
    let cases: String = (1..=3).map(case).collect();
    place.write("saker.csv", format!("id,title,text,municipality,county\n{cases}"));
    place.run(["import", "saker.csv"]).assert().success();
    let answers = ["--category", "emergency", "--new", "no"];
    place.run([&["classify", "--where", "Sak"], answers.as_slice()].concat()).assert().success();
    let page = page(&place, "side.html", &["--title", bad, "--suppress", "off", "--where", "Sak"]);
    assert!(!page.contains("<script") && !page.contains('\u{1b}'));
    let parsed = parsed(&page);
    assert!(parsed.texts.iter().any(|(within, _)| within == "h1"));
    assert!(!parsed.elements.iter().any(|(name, _)| name == "script"));
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
    for part in ["40 of 60 cases are classified", "Reviewers: kari", digest.trim(), "nybrott 0.1.0"]
    {
        assert!(text.contains(part), "{part}");
    }
    let some = said(&["--no-names", "--where", "county:Nordland"], "to.html");
    assert!(some.contains("those that match the filter “county:Nordland”"), "{some}");
    assert!(!some.contains("kari"));
    let classify = ["classify", "--reviewer", "ola", "--where", "id:4", "--category", "emergency"];
    place.run(classify).assert().success();
    assert!(said(&[], "tre.html").contains("1 case was answered by two reviewers or more"));
}

#[test]
fn of_several_as_frequent_none_is_called_the_most_frequent() {
    let place = Place::with_cases(3);
    let none = page(&place, "ingen.html", &["--lang", "nb"]);
    assert!(none.contains("Konklusjon: ingen sak er klassifisert ennå"), "{none}");
    for (id, category) in [("1", "emergency"), ("2", "long_term"), ("3", "long_term")] {
        let (filter, new) = (format!("id:{id}"), if id == "3" { "no" } else { "yes" });
        let command = ["classify", "--where", &filter, "--category", category, "--new", new];
        let kinds: &[&str] = if id == "3" { &[] } else { &["--kinds", "service"] };
        place.run([&command[..], kinds].concat()).assert().success();
    }
    let page = page(&place, "side.html", &["--lang", "nb"]);
    for finding in [
        "vanligst er «Nødinnovasjon» og «Langsiktig innovasjon», like mange (1 av 2 hver)",
        "Vanligst er «Nødinnovasjon» med «Tjeneste» og «Langsiktig innovasjon» med «Tjeneste», like mange: 1 av de 2",
    ] {
        assert!(page.contains(finding), "{finding}: {page}");
    }
}

#[test]
fn a_table_without_shares_says_that_it_counts() {
    let place = Place::with_cases(3);
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    place.run([&["classify", "--where", "id:1"], &answers[..]].concat()).assert().success();
    let page = page(&place, "side.html", &["--lang", "nb"]);
    assert!(page.contains("Antall innovasjoner. Kilde"), "{page}");
    assert!(page.contains("Der det er færre enn ti innovasjoner, vises bare antallet"), "{page}");
    assert!(!page.contains("Andelene er regnet av innovasjonene"), "{page}");
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

const OWN_FIGURES: &str = r#"[
    (
        id: "ours",
        words: (nb: "Arbeidsplasser med innovasjon", en: "Workplaces with an innovation"),
        value: 19,
        base: 1500,
        year: 2024,
        population: (nb: "Alle arbeidsplasser", en: "All workplaces"),
        question: (nb: "Har dere gjort noe nytt?"),
        source: (nb: "Egen undersøkelse", en: "Own survey"),
        url: "https://example.org/tall?a=1&b=2",
        comparable: no,
        why: (nb: "ikke rapporter", en: "no reports"),
    ),
    (id: "counted", words: (en: "<b>50 % are innovations</b>"), value: 50, base: 400, source: (en: "Another count"),
     comparable: yes, here: innovations),
    (id: "core", words: (en: "Replaced"), source: (en: "Ours"), comparable: no),
]"#;

const KEPT_FIGURES: &str = "home/config/nybrott/references.ron";

fn with_kept_figures(place: &Place, text: &str) {
    fs::create_dir_all(place.path("home/config/nybrott")).unwrap();
    place.write(KEPT_FIGURES, text);
}

#[test]
fn figures_beside_the_settings_are_in_every_report_and_marked_as_added() {
    let place = project(6);
    assert!(place.says(["config"]).contains("would be in"), "{}", place.says(["config"]));
    with_kept_figures(&place, &format!("\u{feff}{OWN_FIGURES}"));
    assert!(place.says(["config"]).contains("3 figures of others that you added are in"));
    let tables = ["--tables", "tabeller"];
    let rows = parsed(&page(&place, "a.html", &tables)).tables["table-references"].clone();
    assert_eq!(rows.len(), 1 + 10 + 2);
    let added = "(added by those who made this report)";
    let workplaces = [
        "Workplaces with an innovation (19%). Question: “Har dere gjort noe nytt? [nb]”".to_owned(),
        format!(
            "Own survey, 2024, All workplaces, n = 1,500, https://example.org/tall?a=1&b=2 {added}"
        ),
        "no".to_owned(),
        "no reports".to_owned(),
    ];
    assert_eq!(rows[11], workplaces);
    let numbers = numbers(&place, &[]);
    let share = percent(&numbers["tables"][0]["rows"][0]["values"][0]).unwrap();
    // What people happened to do has no interval, and so neither has the difference.
    let counted = [
        "<b>50\u{202f}% are innovations</b>",
        &format!("Another count, n = 400 {added}"),
        "yes",
        &share,
    ];
    assert_eq!(rows[12], counted);
    assert_eq!(rows[4], ["Replaced", &format!("Ours {added}"), "no", "–none"]);
    let figures = numbers["references"].as_array().unwrap();
    let own: Vec<&str> = figures
        .iter()
        .filter(|of| of["own"] == true)
        .map(|of| of["id"].as_str().unwrap())
        .collect();
    assert_eq!(own, ["core", "ours", "counted"]);
    assert_eq!((figures.len(), &figures[10]["value"]), (12, &Value::from(19.0)));
    let csv = place.read("tabeller/references.csv");
    assert!(csv.contains("ours,true,no,19.0,1500,2024,Workplaces with an innovation,"), "{csv}");
    assert!(csv.contains("\nworkplaces,false,no,74.0,,,"), "{csv}");
}

#[test]
fn a_faulty_file_of_figures_is_named_and_the_built_in_ones_are_used() {
    let place = project(6);
    let built_in = numbers(&place, &[])["references"].clone();
    let faulty =
        OWN_FIGURES.replace("comparable: no,\n        why", "comparable: perhaps,\n        why");
    with_kept_figures(&place, &faulty);
    let (said, code) = place.remarks(["report", "a.html"]);
    assert_eq!(code, 0, "{said}");
    for part in [
        "references.ron",
        "row 12, column 21",
        "“perhaps” is not understood here. What is: yes, shape, no",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(numbers(&place, &[])["references"], built_in);
    let (said, code) = place.remarks(["config"]);
    assert!(code == 0 && said.contains("row 12, column 21"), "{said}");
    fs::remove_file(place.path(KEPT_FIGURES)).unwrap();
    fs::create_dir(place.path(KEPT_FIGURES)).unwrap();
    let (said, code) = place.remarks(["report", "b.html"]);
    assert!(code == 0 && said.contains("references.ron” cannot be read"), "{said}");
    assert!(place.path("b.html").exists());
}

#[test]
fn figures_of_a_named_file_are_added_and_a_faulty_one_stops_the_report() {
    let place = project(6);
    with_kept_figures(&place, OWN_FIGURES);
    let named = "[(id: \"ours\", words: (en: \"Named\"), source: (en: \"A\"), comparable: no)]";
    place.write("andre.ron", named);
    let page = page(&place, "a.html", &["--references", "andre.ron"]);
    assert_eq!(parsed(&page).tables["table-references"][11][0], "Named");
    for (from, to, said) in [
        ("comparable: no", "comparable: perhaps", "row 1, column 68"),
        ("(en: \"Named\")", "()", "in no language"),
        ("(en: \"A\")", "(en: \"A\"), value: 140", "“140” is not from 0 to 100"),
        (named, "", "row 1"),
    ] {
        place.write("wrong.ron", named.replace(from, to));
        let refused =
            place.run(["report", "b.html", "--references", "wrong.ron"]).output().unwrap();
        let text = String::from_utf8(refused.stderr).unwrap();
        assert!(refused.status.code() == Some(1) && text.contains(said), "{to}: {text}");
        assert!(!place.path("b.html").exists());
    }
}

#[test]
fn a_share_that_may_be_compared_shows_how_much_it_differs_once_the_sample_is_there() {
    let place = project(60);
    with_kept_figures(&place, OWN_FIGURES);
    let first = name_of_the_first(&place);
    let round = ["round", "open", "sample", "--name", "hoved", "--n", "40", "--seed", "2026"];
    place.run(round).args(["--overlap", "0", "--reviewers", &first]).assert().success();
    let here = |file: &str| {
        let rows =
            parsed(&page(&place, file, &["--round", "hoved"])).tables["table-references"].clone();
        rows.last().unwrap()[3].clone()
    };
    let open = here("a.html");
    assert!(open.contains("% (") && !open.contains("differs"), "{open}");
    place.run(["round", "close", "hoved"]).assert().success();
    let closed = here("b.html");
    assert!(
        closed.contains("; it differs by +2") && closed.contains(" percentage points (+"),
        "{closed}"
    );
}

#[test]
fn the_figures_that_the_handbook_shows_can_be_used() {
    let place = project(6);
    for (language, handbook) in [
        ("en", include_str!("../../docs/handbook/en/report.md")),
        ("nb", include_str!("../../docs/handbook/nb/report.md")),
    ] {
        let example = handbook.split("```ron\n").nth(1).unwrap().split("```").next().unwrap();
        place.write("andre.ron", example);
        let arguments = ["--references", "andre.ron", "--lang", language, "--overwrite"];
        let rows = parsed(&page(&place, "a.html", &arguments)).tables["table-references"].clone();
        assert_eq!(rows.len(), 1 + 10 + 2, "{language}");
        assert!(!rows.iter().flatten().any(|cell| cell.ends_with(']')), "{language}: {rows:?}");
    }
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
fn no_line_of_the_page_is_broken_within_a_number() {
    let place = project(60);
    for language in ["nb", "nn", "en"] {
        let page = page(&place, &format!("{language}.html"), &["--lang", language]);
        for (_, text) in parsed(&page).texts {
            let before: Vec<&str> = text.split([' ', '\u{a0}']).collect();
            let is_broken = before.windows(2).any(|pair| {
                pair[1].starts_with('%') && pair[0].ends_with(|end: char| end.is_ascii_digit())
            });
            assert!(!is_broken, "{text}");
        }
    }
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
    assert!(page.contains("names single cases by title") && !page.contains("counts alone"));
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
fn boxes_have_one_flagged_case_of_each_category() {
    let place = project(60);
    place.run(["classify", "--where", "id:3 or id:6 or id:4", "--flag"]).assert().success();
    let page = page(&place, "med.html", &["--boxes"]);
    assert_eq!(page.matches("class=\"box\"").count(), 2, "two categories have a flagged case");
    let boxes = numbers(&place, &["--boxes"]);
    let of = |at: usize| {
        (boxes["examples"][at]["category"].clone(), boxes["examples"][at]["id"].clone())
    };
    assert_eq!(of(0), ("emergency".into(), "3".into()));
    assert_eq!(of(1), ("preparedness".into(), "4".into()));
    assert!(!page.contains("Tekst 3") && page.contains("Sak 3"));
    let without = self::page(&place, "uten.html", &[]);
    assert!(!without.contains("class=\"box\""));
}

#[test]
fn the_screen_asks_where_it_writes_the_page_of_the_subcommand_and_says_where() {
    let place = with_a_small_count();
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.wait_for("Sak 1");
    screen.press_for("B", "1/");
    screen.press_for("e", "-report-");
    screen.press_for("\r", "The page is in ");
    screen.press("\x1b");
    screen.wait_for_no("1/");
    // From the palette, another file: nothing is written over unasked.
    screen.press_for(":", "Commands");
    screen.press_for("report", "Report: write a page to publish");
    screen.press_for("\r", "Write the report");
    screen.press_for("\r", "exists. 1\u{a0}overwrites\u{a0}it");
    screen.press("\x1b");
    screen.wait_for_no("overwrites\u{a0}it");
    screen.press("\u{15}andre");
    screen.press_for("\r", "andre.html");
    screen.quit();
    let files = fs::read_dir(place.folder()).unwrap().flatten();
    let pages = files.map(|file| file.file_name().into_string().unwrap());
    let mut pages: Vec<String> = pages.filter(|name| name.contains(".html")).collect();
    pages.sort();
    assert!(pages.len() == 2 && pages[0] == "andre.html", "{pages:?}");
    assert!(pages[1].starts_with("saker-report-"), "{pages:?}");
    let written = pages.iter().map(|name| place.read(name)).collect::<Vec<_>>();
    place.run(["report", "plain.html", "--reviewer", "leder"]).assert().success();
    let plain = place.read("plain.html");
    // A report says on which day it was made, which may end meanwhile.
    let without_day = |page: &str| -> Vec<String> {
        page.lines().filter(|line| !line.contains("Made ")).map(str::to_owned).collect()
    };
    assert_eq!(without_day(&plain).len() + 1, plain.lines().count());
    for page in &written {
        assert_eq!(without_day(page), without_day(&plain));
    }
}

#[test]
fn the_page_of_cases_that_came_from_no_file_is_beside_the_project() {
    let place = Place::new();
    place.run(["demo", "mappe"]).assert().success();
    let arguments = ["--project", "mappe/demo.nybrott", "--reviewer", "leder"];
    let mut screen = Screen::start(&place, &arguments);
    screen.wait_for("200");
    screen.press_for("B", "1/");
    screen.press_for("e", "-report-");
    screen.press_for("\r", "The page is in ");
    screen.press("\x1b");
    screen.wait_for_no("1/");
    screen.quit();
    let files = fs::read_dir(place.path("mappe")).unwrap().flatten();
    let names = files.map(|file| file.file_name().into_string().unwrap());
    let pages: Vec<String> = names.filter(|name| name.contains(".html")).collect();
    assert_eq!(pages.len(), 1, "{pages:?}");
}

#[test]
fn where_no_case_is_classified_the_screen_says_so_and_writes_no_page() {
    let place = Place::with_cases(3);
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Sak 1");
    let said = "3 cases, none of them classified yet.";
    screen.press_for("B", said);
    screen.press_for("e", "-report-");
    screen.press("\r");
    screen.wait_until("the page and the row below say it", |now| {
        rows(now).iter().filter(|row| row.contains(said)).count() == 2
    });
    screen.press("\x1b");
    screen.wait_for_no("Esc close");
    screen.press_for(":", "Commands");
    screen.press_for("report\r", "-report-");
    screen.press_for("\r", said);
    screen.quit();
    let files = fs::read_dir(place.folder()).unwrap().flatten();
    let pages = files.filter(|file| file.file_name().to_string_lossy().ends_with(".html"));
    assert_eq!(pages.count(), 0);
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
