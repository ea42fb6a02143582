//! What others cannot see: names in a pseudonymised export, and every file that is made.

use crate::place::Place;

#[test]
fn names_are_hidden_the_same_way_in_every_export() {
    let place = Place::with_a_decision();
    place
        .run(["classify", "--where", "all", "--category", "long_term", "--reviewer", "lom"])
        .assert()
        .success();
    let names = |file: &str, format: &str| {
        let (remark, code) =
            place.remarks(["export", file, "--format", format, "--all", "--pseudonymise"]);
        assert!(code == 0 && remark.contains("Names in notes"), "{remark}");
        let text = place.read(file);
        assert!(!text.contains("kvam") && !text.contains("\"lom"), "{text}");
        let mut names: Vec<String> =
            text.match_indices("reviewer-").map(|(at, _)| text[at..at + 19].to_owned()).collect();
        names.sort();
        names.dedup();
        names
    };
    let first = names("ut.json", "json");
    assert_eq!(first.len(), 2);
    assert_eq!(names("ut.csv", "csv"), first);
    assert_eq!(names("ut.ron", "ron"), first);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::{Path, PathBuf};

    use crate::place::PROGRAM;

    #[test]
    fn nothing_that_is_made_can_be_read_by_others_whatever_the_umask() {
        let place = Place::new();
        place.write("saker.csv", crate::place::THREE_CASES);
        fs::set_permissions(place.path("saker.csv"), fs::Permissions::from_mode(0o600)).unwrap();
        fs::set_permissions(place.path("home"), fs::Permissions::from_mode(0o700)).unwrap();
        let run = |arguments: &str| {
            let script = format!("umask 000; exec '{PROGRAM}' {arguments}");
            let mut shell = assert_cmd::Command::new("sh");
            shell.env_clear().envs(place.environment()).env("PATH", "/usr/bin:/bin");
            shell.env_remove("NYBROTT_PROJECT").current_dir(place.folder());
            shell.args(["-c", &script]).assert().success();
        };
        run("import saker.csv");
        run("classify --where id:A-1 --category emergency --new no");
        run("export ut.json");
        run("export ut.csv");
        run("backup kopi.nybrott");
        run("config --init");
        let mut found = Vec::new();
        look(place.folder(), &mut found);
        for wanted in ["project.nybrott", "kopi.nybrott", "ut.json", "ut.csv", "config.ron"] {
            assert!(found.iter().any(|path| path.ends_with(wanted)), "{wanted}: {found:?}");
        }
        assert!(found.iter().any(|path| path.to_string_lossy().contains("-backups/project-20")));
    }

    /// Every file must be 0600, every folder 0700.
    fn look(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let meta = fs::metadata(&path).unwrap();
            let mode = meta.permissions().mode() & 0o777;
            assert_eq!(mode, if meta.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
            if meta.is_dir() {
                look(&path, found);
            }
            found.push(path);
        }
    }
}
