//! What is printed besides results and errors: `--quiet`, `--verbose`, and nothing that moves on a pipe.

use std::fmt::Write;

use serde_json::Value;

use crate::place::{Place, THREE_CASES};

/// A folder with a file of cases and no project.
fn place_with_a_file() -> Place {
    let place = Place::new();
    place.write(
        "saker.csv",
        THREE_CASES
            .replace("municipality", "municipality,Enhet,Antall")
            .replace(",Bodø", ",Bodø,Skole,1")
            .replace(",Bærum", ",Bærum,Skole,1")
            .replace(",Røros", ",Røros,Skole,1"),
    );
    place
}

#[test]
fn quiet_says_nothing_but_errors() {
    let place = place_with_a_file();
    for arguments in [
        &["-q", "import", "saker.csv"][..],
        &["import", "saker.csv", "--quiet"],
        &["export", "ut.json", "--all", "-q"],
        &["man", "pages", "-q"],
    ] {
        assert_eq!(place.remarks(arguments), (String::new(), 0), "{arguments:?}");
    }
    assert_eq!(place.read_json("ut.json")["cases"].as_array().map(Vec::len), Some(3));
    let (said, code) = place.remarks(["-q", "import", "borte.csv"]);
    assert_eq!(code, 1);
    assert!(said.contains("borte.csv"), "{said}");
}

#[test]
fn quiet_keeps_results() {
    let place = place_with_a_file();
    place.run(["-q", "import", "saker.csv"]).assert().success();
    let status: Value = serde_json::from_str(&place.says(["-q", "status", "--json"])).unwrap();
    assert_eq!(status["cases"], 3);
}

#[test]
fn answers_without_enter_are_kept_as_drafts_and_the_last_line_says_so() {
    let place = place_with_a_file();
    place.run(["-q", "import", "saker.csv"]).assert().success();
    let done = place.run(["-q", "review", "--plain"]).write_stdin("1 1 1\n").output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(said, "", "nothing is lost");
    let done = place.run(["review", "--plain"]).write_stdin("").output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(
        said.contains("The draft of 1 case is kept for the next time.")
            && said.contains("3 cases left"),
        "{said}"
    );
    place.run(["review", "--plain"]).write_stdin("\n").assert().success();
    assert_eq!(place.log().len(), 1, "Enter saves the draft that came back");
}

#[test]
fn what_was_undone_is_a_draft_and_the_last_line_counts_it() {
    let place = place_with_a_file();
    place.run(["-q", "import", "saker.csv"]).assert().success();
    let lines = "1 1 1\n\nu\n";
    let done = place.run(["review", "--plain"]).write_stdin(lines).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(said.contains("The draft of 1 case is kept for the next time."), "{said}");
}

#[test]
fn verbose_says_what_was_assumed_and_why() {
    let place = place_with_a_file();
    let (said, code) = place.remarks(["-v", "import", "saker.csv"]);
    assert_eq!(code, 0);
    for part in [
        "Language: English (from LC_ALL=en_GB.UTF-8)",
        "(from NYBROTT_PROJECT)",
        "Reviewer: kvam (from NYBROTT_REVIEWER)",
        "3 cases from saker.csv",
        "Other columns: Enhet, Antall",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let named = ["--verbose", "--lang", "nb", "--reviewer", "lom", "--project", "p.nybrott"];
    let (said, _) = place.remarks(named.into_iter().chain(["status"]));
    for part in [
        "Språk: bokmål (fra --lang)",
        "Prosjekt: p.nybrott (fra --project)",
        "Saksbehandler: lom (fra --reviewer)",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let (usual, _) = place.remarks(["status"]);
    assert_eq!(usual, "", "without -v none of it is said");
}

#[test]
fn quiet_and_verbose_at_once_is_a_mistake() {
    let (_, code) = Place::new().remarks(["-q", "-v", "status"]);
    assert_eq!(code, 2);
}

#[test]
fn a_name_cannot_steer_the_terminal_through_a_detail() {
    let place = place_with_a_file();
    let (said, _) = place.remarks(["-v", "--reviewer", "k\u{1b}[2J", "status"]);
    assert!(said.contains("k␛[2J") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn near_duplicates_are_listed_in_groups_among_the_cases_that_match() {
    let place = Place::new();
    let office = "Hjemmekontor for alle ansatte på rådhuset fra første dag, med utlån av skjermer.";
    let food = "Frivillige kjørte ut matkasser til eldre som ikke kunne gå i butikken selv i mars.";
    let other = "Bokbussen hadde med nettbrett til elever som manglet utstyr hjemme den våren.";
    let mut file = "id,title,text\n".to_owned();
    for (number, report) in (1..).zip([office, food, office, other, food]) {
        writeln!(file, "{number},Sak {number},\"{report}\"").unwrap();
    }
    place.write("saker.csv", file);
    place.run(["import", "saker.csv"]).assert().success();
    let listed = place.says(["list", "--near-duplicates"]);
    let ids: Vec<&str> = listed.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(ids, ["1", "3", "", "2", "5"]);
    let (said, _) = place.remarks(["list", "--near-duplicates"]);
    assert!(said.contains("4 of 5 cases are nearly the same, in 2 groups"), "{said}");
    let listed = place.says(["list", "--near-duplicates", "--json", "--where", "id:2,5,1"]);
    let lines = listed.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let groups: Vec<_> = lines.map(|line| (line["id"].clone(), line["group"].clone())).collect();
    assert_eq!(groups, [("2".into(), 1.into()), ("5".into(), 1.into())]);
}

#[test]
fn of_cases_that_are_nearly_the_same_an_import_lists_the_first_groups_with_their_first_cases() {
    let place = Place::new();
    let mut file = "id,title,text\n".to_owned();
    // Seven groups of five, each with words of its own.
    for number in 0..35 {
        let words = (0..12).map(|word| format!("ord{}x{word}", number % 7));
        let report = words.collect::<Vec<_>>().join(" ");
        writeln!(file, "{},Sak,\"{report}\"", number + 1).unwrap();
    }
    place.write("saker.csv", file);
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 0, "{remark}");
    let listed = "\
35 cases in 7 groups are nearly the same:
- “Sak” (1) = “Sak” (8) = “Sak” (15) and 2 more
- “Sak” (2) = “Sak” (9) = “Sak” (16) and 2 more
- “Sak” (3) = “Sak” (10) = “Sak” (17) and 2 more
- “Sak” (4) = “Sak” (11) = “Sak” (18) and 2 more
- “Sak” (5) = “Sak” (12) = “Sak” (19) and 2 more
2 more groups. `nybrott list --near-duplicates` lists all.
";
    assert!(remark.contains(listed), "{remark}");
}
