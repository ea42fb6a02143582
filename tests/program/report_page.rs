//! The page that `nybrott report` writes: well-formed, usable without seeing it, and its tables are the numbers.

use serde_json::Value;

use crate::place::Place;
use crate::reports::{count, numbers, page, parsed, percent};
use crate::shares::project;

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
        "vanligst er «Nødinnovasjon» og «Langsiktig innovasjon», like mange (1 av de 2 hver)",
        "Vanligst er «Nødinnovasjon» med «Tjeneste» og «Langsiktig innovasjon» med «Tjeneste», like mange: 1 av de 2",
    ] {
        assert!(page.contains(finding), "{finding}: {page}");
    }
}

#[test]
fn every_table_says_what_its_shares_are_parts_of() {
    let place = project(60);
    place.run(["apply", "svar.csv", "--reviewer", "lom"]).assert().success();
    let page = page(&place, "side.html", &["--lang", "nb"]);
    for said in [
        "Andelene er av de klassifiserte sakene på hver rad. Kilde",
        "Andelene er av innovasjonene i hver kategori. Kilde",
        "er det et gjennomsnitt av hvor like de er.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let printed = place.says(["report", "--md", "--lang", "nb"]);
    assert!(
        printed.contains("Andelene er av de klassifiserte sakene på hver rad:\n\n|"),
        "{printed}"
    );
    place.run(["report", "--tables", "tall.xlsx"]).assert().success();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(place.path("tall.xlsx")).unwrap();
    let first = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    let base = calamine::Data::String("Of 60 classified cases.".to_owned());
    assert!(first.rows().any(|row| row[0] == base), "{first:?}");
}

#[test]
fn a_table_without_shares_says_that_it_counts() {
    let place = Place::with_cases(3);
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    place.run([&["classify", "--where", "id:1"], &answers[..]].concat()).assert().success();
    let page = page(&place, "side.html", &["--lang", "nb"]);
    assert!(page.contains("Antall innovasjoner. Kilde"), "{page}");
    assert!(page.contains("Der det er færre enn ti innovasjoner, vises bare antallet"), "{page}");
    assert!(!page.contains("Andelene er av innovasjonene"), "{page}");
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
