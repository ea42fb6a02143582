//! Commands that a sentence of the program suggests: each works, or is not made.

use std::process::Command;

use proptest::prelude::*;

use crate::place::{PROGRAM, Place};

const PROSE: &str =
    "Skolen gikk over til nett på to dager, og lærte mye av det underveis i perioden";

/// Returns the options that the program suggests for this file, as it prints them.
fn suggested(place: &Place, file: &str) -> Option<String> {
    let (said, code) = place.remarks(["import", file]);
    if code == 0 {
        return None;
    }
    let (_, flags) = said.split_once("Their content suggests: ")?;
    let (flags, _) = flags.split_once(". Try that, or choose others.")?;
    Some(flags.to_owned())
}

/// Runs a command line as a person would, in a shell.
fn run_in_shell(place: &Place, line: &str) -> (bool, String) {
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(place.folder())
        .env_clear()
        .envs(place.environment())
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn works(place: &Place, file: &str, flags: &str) {
    let line = format!("'{PROGRAM}' import {file} {flags}");
    let (success, said) = run_in_shell(place, &line);
    assert!(success, "{line}\n{said}");
}

fn csv(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(";") + "\n";
    rows.iter().map(line).collect()
}

/// A survey of three answers under these three headers: what it is called, and what was done.
fn survey(headers: &[String; 3]) -> String {
    let mut rows = vec![headers.to_vec()];
    for number in 1..=3 {
        rows.push(vec![
            format!("Bokbuss og lekser {number}"),
            format!("{PROSE}. {number}"),
            "helse".to_owned(),
        ]);
    }
    csv(&rows)
}

#[test]
fn a_header_with_a_line_break_is_typed_as_it_is_shown_or_with_a_blank() {
    let place = Place::new();
    let headers = ["Hva\nskjedde *", "Hva gjorde\r\ndere?", "Sektor"].map(str::to_owned);
    place.write("svar.csv", survey(&headers));
    let flags = suggested(&place, "svar.csv").unwrap();
    assert_eq!(flags, r#"--title "Hva skjedde *" --text "Hva gjorde dere?""#);
    works(&place, "svar.csv", &flags);
    for (title, text) in
        [("Hva␊skjedde *", "Hva gjorde␍␊dere?"), ("hva  skjedde", "Hva gjorde dere")]
    {
        let (said, code) = place
            .remarks(["import", "svar.csv", "--title", title, "--text", text, "--source", text]);
        assert_eq!(code, 0, "{said}");
    }
}

#[test]
fn what_would_fail_for_its_ids_is_suggested_with_what_helps() {
    let row = |id: &str, what: &str| vec![id.to_owned(), format!("{PROSE}. {what}")];
    let header = || vec!["nr".to_owned(), "Hva gjorde dere?".to_owned()];
    for (file, rows, wanted) in [
        ("a.csv", vec![header(), row("1.1", "a"), row("1.2", "b"), row("1.1", "c")], "--no-id"),
        ("b.csv", vec![header(), row("1", "a"), row("", "b"), row("3", "c")], "--no-id"),
        (
            "c.csv",
            vec![header(), row("1", "a"), row("1", "a"), row("2", "b")],
            "--no-id --number-equal",
        ),
        ("d.csv", vec![header(), row("1", "a"), row("2", "a"), row("3", "b")], "--id \"nr\""),
    ] {
        // Columns that were named are known for the next file with the same headers.
        let place = Place::new();
        place.write(file, csv(&rows));
        let flags = suggested(&place, file).unwrap();
        assert!(flags.ends_with(wanted), "{file}: {flags}");
        works(&place, file, &flags);
        assert_eq!(place.all_cases().len(), 3);
    }
}

#[test]
fn equal_rows_are_named_all_at_once_and_numbered_alike_the_second_time() {
    let place = Place::new();
    place.write("like.csv", "date,text\n2001,Takk\n2002,Takk\n2003,Nei\n2004,Takk\n2005,Nei\n");
    let (said, code) = place.remarks(["import", "like.csv"]);
    assert_ne!(code, 0);
    assert!(said.contains("3 rows have the same title and text"), "{said}");
    assert!(
        said.contains("row 3 (same as row 2), row 5 (same as row 2), row 6 (same as row 4)"),
        "{said}"
    );
    assert!(said.contains("--number-equal"), "{said}");
    let (said, code) = place.remarks(["import", "like.csv", "--number-equal"]);
    assert_eq!(code, 0, "{said}");
    let (said, _) = place.remarks(["import", "like.csv", "--number-equal"]);
    assert!(said.contains("0 new, 0 changed, 5 as before"), "{said}");

    place.write(
        "nr.csv",
        "nr;navn;kommentar;tekst\n1.1;A;x;en\n1.2;B;y;to\n1.1;C;z;tre\n1.2;D;w;fire\n",
    );
    let (said, code) = place.remarks(["import", "nr.csv"]);
    assert_ne!(code, 0);
    assert!(said.contains("row 4 (same as row 2: “1.1”), row 5 (same as row 3: “1.2”)"), "{said}");
    assert!(said.contains("--no-id"), "{said}");
    for again in [false, true] {
        let (said, code) = place.remarks(["import", "nr.csv", "--no-id"]);
        assert_eq!(code, 0, "{said}");
        assert_eq!(said.contains("4 as before"), again, "{said}");
    }
    // The column keeps what it has.
    assert!(place.all_cases().iter().any(|case| case["fields"]["nr"] == "1.1"));
}

#[test]
fn the_title_is_found_by_what_is_in_its_column() {
    let place = Place::new();
    let row = |number: u32, what: &str| {
        format!(
            "{number};{what};0301;https://a.no/sak/{number};10:0{number};\"{PROSE}. {number}\"\n"
        )
    };
    let header = "Løpenr;Navn på tiltak;Kommunenr;Lenke;Tid;Beskrivelse av tiltaket\n";
    let rows: String =
        (1..).zip(["Hjemmeskole", "Smitte", "Tolk"]).map(|(n, what)| row(n, what)).collect();
    place.write("svar.csv", format!("{header}{rows}"));
    let (said, code) = place.remarks(["import", "svar.csv"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("title=Navn på tiltak,"), "{said}");
    assert_eq!(place.all_cases()[2]["title"], "Tolk");

    // An address, a time and a number with decimals are neither titles nor ids.
    let header = "Lenke;Tid;Areal;Beskrivelse av tiltaket\n";
    let row = |n: u32| {
        format!("https://a.no/sak/{n};2020-04-0{n}T10:00:00.000+0200;1.{n};\"{PROSE}. {n}\"\n")
    };
    place.write("uten.csv", format!("{header}{}{}{}", row(1), row(2), row(3)));
    let (said, code) = place.remarks(["import", "uten.csv"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("title=the first words of the text, id=made from"), "{said}");
}

fn header() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zæøåÆØÅ ?*.:%$'\"\\\\!`&;|<>(){}~#=\\-\n\r\t\u{A0}\u{AD}\u{200B}\u{2028}é\u{301}]{0,24}",
        "-{1,2}[a-z]{1,6}",
        "[ \n]{0,3}Hva gjorde dere[ \n?*]{0,4}",
        Just("--text".to_owned()),
        Just("$(touch skadet)".to_owned()),
        Just("`touch skadet`".to_owned()),
        Just("\u{202E}snudd".to_owned()),
        Just("Hva gjorde dere?".to_owned()),
        Just(String::new()),
    ]
}

proptest! {
    // Each case starts the program twice.
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn a_suggestion_works_in_a_shell_or_is_not_made(headers in [header(), header(), header()]) {
        let place = Place::new();
        place.write("svar.csv", survey(&headers));
        if let Some(flags) = suggested(&place, "svar.csv") {
            works(&place, "svar.csv", &flags);
            prop_assert!(!place.path("skadet").exists());
            let cases = place.all_cases();
            prop_assert!(cases[0]["text"].as_str().unwrap().contains(PROSE), "{}", flags);
        }
    }
}
