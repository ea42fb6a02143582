//! What comes with an installed program: completions, manual pages, the version.

use std::fs;

use crate::place::Place;

const SUBCOMMANDS: [&str; 29] = [
    "agreement",
    "apply",
    "backup",
    "classify",
    "codebook",
    "completions",
    "config",
    "demo",
    "doctor",
    "erase",
    "export",
    "import",
    "imports",
    "keys",
    "list",
    "log",
    "man",
    "merge",
    "municipalities",
    "redo",
    "remaining",
    "report",
    "review",
    "round",
    "rules",
    "shares",
    "status",
    "team",
    "undo",
];

/// Neither a project nor a home is needed for what only describes the program.
fn says_without_a_home(arguments: &[&str]) -> String {
    let done = Place::new()
        .run(arguments)
        .env_clear()
        .env("HOME", "/nowhere")
        .env("LC_ALL", "nb_NO")
        .assert()
        .success();
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = says_without_a_home(&["completions", shell]);
        for word in SUBCOMMANDS.into_iter().chain(["plain", "dry-run", "reviewer"]) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let fish = says_without_a_home(&["completions", "fish"]);
    assert!(fish.contains("Hent saker fra filer"), "what each does is said in words");
    Place::new().run(["completions", "tcsh"]).assert().code(2);
}

#[test]
fn there_is_a_manual_page_for_each_subcommand() {
    let place = Place::new();
    let (said, code) = place.remarks(["--lang", "nb", "man", "deep/pages"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.starts_with(&format!("{} sider skrevet til deep/pages.", SUBCOMMANDS.len() + 1)),
        "{said}"
    );
    let page = |name: &str| fs::read_to_string(place.path("deep/pages").join(name)).unwrap();
    assert!(page("nybrott.1").contains("nybrott\\-import(1)"));
    for name in SUBCOMMANDS {
        let page = page(&format!("nybrott-{name}.1"));
        assert!(page.contains(&format!("\\fBnybrott {name}\\fR")), "{name}: {page}");
        assert!(page.contains("\\-\\-project"), "{name}: {page}");
    }
    let import = page("nybrott-import.1");
    assert!(import.contains("Kolonnen med tittelen"));
    let headings: Vec<&str> = import.lines().filter(|line| line.starts_with(".SH ")).collect();
    assert_eq!(headings[..4], [".SH NAVN", ".SH SKRIVEMÅTE", ".SH BESKRIVELSE", ".SH VALG"]);
}

#[cfg(unix)]
#[test]
fn the_folders_of_manual_pages_are_made_like_all_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    place.run(["man", "deep/pages"]).assert().success();
    for folder in ["deep", "deep/pages"] {
        let mode = fs::metadata(place.path(folder)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700, "{folder}");
    }
}

#[test]
fn manual_pages_that_cannot_be_written_say_where() {
    let place = Place::new();
    place.write("taken", "");
    let (said, code) = place.remarks(["--lang", "nb", "man", "taken"]);
    assert_eq!(code, 1);
    assert!(said.contains("Sidene kunne ikke skrives til taken"), "{said}");
}

#[test]
fn the_version_tells_how_it_was_built() {
    let version = env!("CARGO_PKG_VERSION");
    let short = says_without_a_home(&["-V"]);
    assert_eq!(short, format!("nybrott {version}\n"));
    let long = says_without_a_home(&["--version"]);
    assert!(long.starts_with(&format!("nybrott {version}")), "{long}");
    let project = format!("prosjektfiler versjon {}", nybrott::store::PROJECT_VERSION);
    for part in [std::env::consts::OS, "SQLite 3.", &project] {
        assert!(long.contains(part), "{part}: {long}");
    }
}
