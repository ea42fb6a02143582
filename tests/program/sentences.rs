//! Sentences of the command line as a person at a terminal has them: broken at blanks, with commands that can be typed.

use std::fs;
use std::process::Command;

use crate::place::{PROGRAM, Place};
use crate::screen::Screen;

/// What a subcommand shows at a terminal of so many columns, row by row.
fn shown(place: &Place, arguments: &[&str], columns: u16) -> Vec<String> {
    let mut screen = Screen::start_with(place, arguments, &[], 40, columns);
    screen.exit_status();
    let rows = screen.text();
    rows.lines().map(str::trim_end).filter(|row| !row.is_empty()).map(str::to_owned).collect()
}

/// What it prints where no one looks, on both outputs.
fn printed(place: &Place, arguments: &[&str]) -> String {
    let done = place.run(arguments).output().unwrap();
    let text = [done.stdout, done.stderr].concat();
    String::from_utf8(text).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn at_a_terminal_no_word_is_torn_apart() {
    let place = Place::with_three_cases();
    for arguments in [
        &["import", "borte.csv"][..],
        &["list", "--where", "kommune:"],
        &["classify", "--where", "id:A-1", "--category", "emergency"],
        &["remaining", "--within", "5"],
        &["report", "side.html", "--at", "i går"],
        &["agreement"],
        &["status"],
    ] {
        for columns in [40, 80] {
            let rows = shown(&place, arguments, columns);
            let joined = rows.iter().flat_map(|row| row.split_whitespace()).collect::<Vec<_>>();
            // A path that is wider than the terminal is broken by that alone.
            let whole = printed(&place, arguments);
            let is_wide = whole.split(' ').any(|word| word.chars().count() > usize::from(columns));
            assert!(is_wide || joined.join(" ") == whole, "{rows:#?}\n{whole}");
            place.run(["undo"]).output().unwrap();
        }
    }
}

#[test]
fn at_a_terminal_paths_and_commands_are_on_one_row() {
    let place = Place::with_three_cases();
    fs::create_dir_all(place.path("Mine egne rapporter")).unwrap();
    let file = "Mine egne rapporter/side om sakene.html";
    let rows = shown(&place, &["report", file], 60);
    assert!(rows.iter().any(|row| row.contains(file)), "{rows:#?}");
    let rows = shown(&place, &["classify", "--where", "id:A-1", "--category", "emergency"], 50);
    assert!(rows.iter().any(|row| row.contains("nybrott undo")), "{rows:#?}");
}

#[test]
fn at_a_terminal_json_is_what_it_is_on_a_pipe() {
    let place = Place::with_three_cases();
    let filter = "title:\"en lang tittel som ikke får plass på en rad\"";
    let of = ["remaining", "--within", "5", "--json", "--where", filter];
    let rows = shown(&place, &of, 200).join("\n");
    let narrow = shown(&place, &of, 40).join("");
    let pipe = place.says(of);
    assert_eq!(rows, pipe.trim_end());
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(squeezed(&narrow), squeezed(&pipe));
}

#[cfg(unix)]
#[test]
fn commands_name_the_program_as_it_was_started() {
    let place = Place::with_three_cases();
    std::os::unix::fs::symlink(PROGRAM, place.path("nybrott")).unwrap();
    let said = |program: &str| {
        let mut command = Command::new(program);
        command.env_clear().envs(place.environment()).current_dir(place.folder());
        let done = command.args(["classify", "--where", "id:A-1", "--flag"]).output().unwrap();
        String::from_utf8(done.stderr).unwrap()
    };
    let here = said("./nybrott");
    assert!(here.contains("(./nybrott undo undoes it)"), "{here}");
    // A launcher's path is none that is typed.
    let absolute = said(PROGRAM);
    assert!(absolute.contains("(nybrott undo undoes it)"), "{absolute}");
    let mut command = Command::new("./nybrott");
    command.env_clear().envs(place.environment()).current_dir(place.folder());
    let file = command.arg("saker.csv").output().unwrap();
    let said = String::from_utf8(file.stderr).unwrap();
    assert!(
        said.contains("To import its cases and review them: ./nybrott review \"saker.csv\""),
        "{said}"
    );
}
