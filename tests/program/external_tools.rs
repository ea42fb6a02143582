//! The lines with which others read an export, as the handbook has them, run where the tool is there.

use std::io::Write as _;
use std::process::Command;

use crate::place::Place;

const PAGES: [(&str, &str); 2] = [
    ("classified", include_str!("../../docs/handbook/en/scripts.md")),
    ("klassifisert", include_str!("../../docs/handbook/nb/scripts.md")),
];

/// The blocks of code between the marks, each with its language.
fn blocks(page: &str) -> Vec<(String, String)> {
    let (_, rest) = page.split_once("<!-- readers: begin -->").expect("the lines are there");
    let (marked, _) = rest.split_once("<!-- readers: end -->").expect("the lines end");
    let pieces: Vec<&str> = marked.split("```").collect();
    let block = |piece: &&str| {
        let (language, code) = piece.split_once('\n').expect("a language stands before the code");
        (language.to_owned(), code.trim().to_owned())
    };
    pieces.iter().skip(1).step_by(2).map(block).collect()
}

/// What runs the code, and what must run before it is tried; `None` for an unknown language.
fn runner(language: &str, code: &str) -> Option<(Vec<String>, Vec<String>)> {
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    Some(match language {
        "python" => {
            let module = code.strip_prefix("import ")?.split(';').next()?;
            (own(&["python3", "-c", code]), own(&["python3", "-c", &format!("import {module}")]))
        }
        "r" => (own(&["Rscript", "-e", code]), own(&["Rscript", "--version"])),
        "sql" => {
            let python = format!("import duckdb; print(duckdb.sql({code:?}))");
            (own(&["python3", "-c", &python]), own(&["python3", "-c", "import duckdb"]))
        }
        "sh" => {
            let tool = code.split(' ').next()?;
            (own(&["sh", "-c", code]), own(&[tool, "--version"]))
        }
        _ => return None,
    })
}

fn run(words: &[String], place: &Place) -> Option<std::process::Output> {
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).current_dir(place.folder()).output().ok()
}

#[test]
fn others_read_an_export_as_the_handbook_says() {
    let place = Place::with_three_cases();
    let answers = ["--category", "long_term", "--new", "yes", "--kinds", "service"];
    let classify = ["classify", "--where", "-id:A-3"];
    place.run([&classify[..], &answers[..]].concat()).assert().success();
    for (name, page) in PAGES {
        for ending in ["csv", "json"] {
            place.run(["export", &format!("{name}.{ending}")]).assert().success();
        }
        let blocks = blocks(page);
        assert_eq!(blocks.len(), 5, "{name}");
        for (language, code) in blocks {
            let (words, trial) = runner(&language, &code).expect("a language that is known");
            if !run(&trial, &place).is_some_and(|output| output.status.success()) {
                let wanting = trial.join(" ");
                writeln!(std::io::stderr(), "not tried here, for want of {wanting}: {code}")
                    .unwrap();
                continue;
            }
            let output = run(&words, &place).expect("it ran a moment ago");
            let said = String::from_utf8_lossy(&output.stdout);
            let why = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{code}: {why}");
            assert!(said.contains("long_term") && said.contains('2'), "{code}: {said}");
        }
    }
}
