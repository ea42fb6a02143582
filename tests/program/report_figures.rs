//! Figures of others in a report, from the settings or a named file.

use std::fs;

use serde_json::Value;

use crate::place::Place;
use crate::reports::{numbers, page, parsed, percent};
use crate::shares::{name_of_the_first, project};

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
