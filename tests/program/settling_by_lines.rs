//! Differences between reviewers, settled line by line.

use crate::settling::{finals, sources, two_homes, typed, typed_by};

#[test]
fn line_by_line_a_difference_is_settled_too() {
    let (kvam, _) = two_homes();
    let done = typed(&kvam, &["C", "3 1 1", "", "4", "", "-"]);
    let said = String::from_utf8(done.stdout).unwrap();
    let order = [
        "Uenighet 1 av 3",
        "Ditt svar: Langsiktig",
        "Nr. 1: ",
        "Nr. 2: ",
        "uenige om",
        "glipp",
        "Uenighet 2 av 3",
    ];
    let mut rest = said.as_str();
    for part in order {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not in\n{said}"));
        rest = &rest[at..];
    }
    let settled = finals(&kvam);
    // Who has not answered it hears what it is settled as.
    let at_per = String::from_utf8(typed_by(&kvam, "per", &["q"]).stdout).unwrap();
    assert!(at_per.contains("Du har ikke svart selv. Avgjort: "), "{at_per}");
    assert_eq!(settled[0]["rulings"][0]["reason"], "slip");
    assert_eq!(sources(&settled, "category")[..2], ["adjudicated", "open"]);
}

#[test]
fn line_by_line_numbers_typed_behind_the_last_difference_answer_no_case_of_the_queue() {
    let (kvam, _) = two_homes();
    let ruled = ["C", "3 1 1", "", "", "3 1 1", "", "", "3 1 1", "", ""];
    let habit = [&ruled[..], &["1 1 1", "", "q"]].concat();
    let said = String::from_utf8(typed(&kvam, &habit).stdout).unwrap();
    assert!(said.contains("Trykk Enter, og svar så på"), "{said}");
    assert_eq!(kvam.status("leder")["classified"], 0, "{said}");
    let meant = ["C", "", "1 1 1", "", "q"];
    let said = String::from_utf8(typed(&kvam, &meant).stdout).unwrap();
    assert_eq!(kvam.status("leder")["classified"], 1, "{said}");
}

#[test]
fn line_by_line_the_heading_and_the_help_fit_what_is_asked_and_an_old_ruling_is_read_out() {
    let (kvam, _) = two_homes();
    let done = typed(&kvam, &["C", "?", "3 1 1", "", "?", "4", "", "-"]);
    let said = String::from_utf8(done.stdout).unwrap();
    let at = |part: &str| said.find(part).unwrap_or_else(|| panic!("{part} is not in\n{said}"));
    assert!(at("Enter gir dem") < at("Nr. 1: ") && at("Nr. 1: ") < at("Enter avgjør"), "{said}");
    // The report is another one now: the ruling is stale.
    let case = finals(&kvam)[0]["title"].as_str().unwrap().to_owned();
    kvam.write("rettet.csv", format!("id,title,text\n1,{case},Nå står det mer.\n"));
    kvam.run(["import", "rettet.csv"]).assert().success();
    let done = typed(&kvam, &["C", "-"]);
    let said = String::from_utf8(done.stdout).unwrap();
    for part in ["svaret ditt er gitt", "må avgjøres på nytt", "Avgjort før: Langsiktig", "glipp"]
    {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    assert!(!said.contains("svar først selv"), "{said}");
}

#[test]
fn line_by_line_like_disputes_are_ruled_together_too() {
    let (kvam, _) = two_homes();
    let lines = ["C", "3 1 1", "", "x", "3 1 1", "", "x", "3 1 1", "", "", "q"];
    let said = String::from_utf8(typed(&kvam, &lines).stdout).unwrap();
    assert!(
        said.contains("avgjøres den merkede samtidig") && said.contains("de 2 merkede"),
        "{said}"
    );
    let all = ["adjudicated", "adjudicated", "adjudicated"];
    assert_eq!(sources(&finals(&kvam), "category")[..3], all);
}
