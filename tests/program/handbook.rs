//! The handbook and the READMEs: what the handbook says to type works, its pages are there in each language, and
//! links and pictures lead somewhere.

use std::fs;
use std::path::{Path, PathBuf};

use crate::place::{Place, THREE_CASES};

/// The pages of the reviewer's part, in every language.
const OF_THE_REVIEWER: [&str; 9] = [
    "README",
    "batches",
    "codebook",
    "filters",
    "first-day",
    "keys",
    "problems",
    "reviewers",
    "screen-readers",
];

/// The other pages, in English and bokmål.
const OTHERS: [&str; 5] = ["files", "privacy", "report", "scripts", "settings"];

/// Files that are found under these names where a page is tried: a delivery as a workbook and as a table, answers, and a
/// copy of the project.
const WORKBOOKS: [&str; 2] = ["reports.xlsx", "saker.xlsx"];
const TABLES: [&str; 2] = ["more.csv", "flere.csv"];
const ANSWERS: [&str; 2] = ["answers.csv", "svar.csv"];
const COPIES: [&str; 2] = ["from-ola.nybrott", "fra-ola.nybrott"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The pages of a language, each with its name.
fn pages(language: &str) -> Vec<(String, String)> {
    let folder = root().join("docs/handbook").join(language);
    let mut pages: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), read(&path)))
        .collect();
    pages.sort();
    pages
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// The command lines of a page that call this program, in their order.
fn commands(page: &str) -> Vec<Vec<String>> {
    let blocks = page.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines = blocks.flat_map(str::lines).filter(|line| line.starts_with("nybrott"));
    lines.map(|line| words(line.split('#').next().unwrap_or_default())).collect()
}

/// The words of a command line after the program's name, as a shell takes them.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut within = None;
    for scalar in line.trim().chars() {
        match (within, scalar) {
            (None, '\'' | '"') => within = Some(scalar),
            (Some(quote), _) if quote == scalar => within = None,
            (None, ' ') => words.push(String::new()),
            _ => words.last_mut().unwrap().push(scalar),
        }
    }
    words.into_iter().skip(1).filter(|word| !word.is_empty()).collect()
}

/// What runs of a command: where it would open the screen, the same line by line, with no more input.
fn without_a_screen(mut command: Vec<String>) -> Vec<String> {
    let with_value = |word: &String| ["--project", "--lang"].contains(&word.as_str());
    let is_value = |place: usize| place > 0 && with_value(&command[place - 1]);
    let bare = (0..command.len()).all(|place| with_value(&command[place]) || is_value(place));
    if bare {
        command.extend(["review", "--plain"].map(str::to_owned));
    }
    command
}

/// A place with the demonstration as the project, a delivery beside it, and the files that the pages name.
fn prepared() -> Place {
    let place = Place::new();
    place.run(["demo", "."]).assert().success();
    fs::rename(place.path("demo.nybrott"), place.path("project.nybrott")).unwrap();
    place.write(TABLES[0], THREE_CASES);
    place.run(["import", TABLES[0]]).assert().success();
    let other = ["--project", "other.nybrott"];
    for command in [&["import", TABLES[0]][..], &["export", WORKBOOKS[0], "--all"]] {
        place.run([&other[..], command].concat()).assert().success();
    }
    place.write(ANSWERS[0], "id,category\ndemo-001,emergency\n");
    // Only who has answered has columns in a workbook.
    let own = ["classify", "--where", "id:demo-002", "--category", "unclear", "--new", "no"];
    place.run(own).assert().success();
    place.run(["backup", COPIES[0]]).assert().success();
    for [english, norwegian] in [WORKBOOKS, TABLES, ANSWERS, COPIES] {
        fs::copy(place.path(english), place.path(norwegian)).unwrap();
    }
    place
}

/// Tries every command of every page of a language, each page where no other has been tried.
fn try_pages(language: &str) {
    for (name, page) in pages(language) {
        let commands = commands(&page);
        if commands.is_empty() {
            continue;
        }
        let place = prepared();
        for command in commands {
            let shown = format!("{language}/{name}: {}", command.join(" "));
            let output = place.run(without_a_screen(command)).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{shown}\n{said}");
        }
    }
}

#[test]
fn what_the_english_handbook_says_to_type_works() {
    try_pages("en");
}

#[test]
fn what_the_handbook_in_bokmal_says_to_type_works() {
    try_pages("nb");
}

#[test]
fn what_the_handbook_in_nynorsk_says_to_type_works() {
    try_pages("nn");
}

#[test]
fn the_handbook_has_the_same_pages_in_english_and_bokmal_and_the_reviewers_part_in_nynorsk() {
    let names = |language| pages(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let mut all = [&OF_THE_REVIEWER[..], &OTHERS].concat();
    all.sort_unstable();
    assert_eq!(names("en"), all);
    assert_eq!(names("nb"), all);
    assert_eq!(names("nn"), OF_THE_REVIEWER);
}

#[test]
fn every_link_of_the_handbook_leads_somewhere() {
    let mut links = 0;
    for language in ["en", "nb", "nn"] {
        let folder = root().join("docs/handbook").join(language);
        for (name, page) in pages(language) {
            for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                links += 1;
                assert!(folder.join(link).exists(), "{language}/{name}: {link}");
            }
        }
    }
    assert!(links > 40, "{links} links");
}

/// The pictures of a document.
fn pictures(document: &str) -> Vec<&str> {
    let starts = document.split("![").skip(1).filter_map(|rest| rest.split_once("]("));
    starts.filter_map(|(_, rest)| rest.split(')').next()).collect()
}

#[test]
fn each_readme_is_of_two_pages_and_its_links_and_pictures_are_there() {
    let [english, bokmal, nynorsk] =
        ["README.md", "README.nb.md", "README.nn.md"].map(|name| read(&root().join(name)));
    assert!(!pictures(&english).is_empty());
    for readme in [&english, &bokmal, &nynorsk] {
        assert!(readme.chars().count() <= 9_000, "{}", readme.chars().count());
        assert_eq!(pictures(readme), pictures(&english));
        let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.starts_with("https://")) {
            assert!(root().join(link).exists(), "{link}");
        }
    }
}

#[test]
fn a_command_is_cut_into_words_as_a_shell_does() {
    let cut = words(r#"nybrott list --where 'reviewer:"Saksbehandler A" a'  --md"#);
    assert_eq!(cut, ["list", "--where", r#"reviewer:"Saksbehandler A" a"#, "--md"]);
    let plain = without_a_screen(words("nybrott --project a.nybrott"));
    assert_eq!(plain, ["--project", "a.nybrott", "review", "--plain"]);
    assert_eq!(without_a_screen(words("nybrott status")), ["status"]);
}
