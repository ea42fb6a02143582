//! Commands that a sentence of the program suggests: each works, or is not made.

use std::process::Command;

use proptest::prelude::*;

use crate::packing::{rows, xlsx};
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
    assert!(said.contains("“1.1” in row 2 and row 4, “1.2” in row 3 and row 5"), "{said}");
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

/// Between which words each sentence of a language has what it suggests.
type Between = [(&'static str, &'static str); 8];

const ENGLISH: Between = [
    ("Their content suggests: ", ". Try that, or choose others."),
    ("If it is one, add ", ". Otherwise name"),
    ("Leave it out with ", ".\n"),
    ("leave the ids to the program with ", ":"),
    ("as separate cases with ", "."),
    (", for example ", " with its own --skip."),
    (". Use ", " to leave it out"),
    ("give its encoding with --encoding, for example ", ".\n"),
];

const BOKMAAL: Between = [
    ("Innholdet tyder på: ", ". Prøv det, eller velg andre."),
    ("Er det en tabell, legger du til ", ". Ellers oppgir"),
    ("Utelat den med ", ".\n"),
    ("la programmet lage id-ene med ", ":"),
    ("hent alle som egne saker med ", "."),
    (", for eksempel ", " med sin egen --skip."),
    (". Bruk ", " for å utelate raden"),
    ("tegnkodingen med --encoding, for eksempel ", ".\n"),
];

const NYNORSK: Between = [
    ("Innhaldet tyder på: ", ". Prøv det, eller vel andre."),
    ("Er det ein tabell, legg du til ", ". Elles oppgir"),
    ("Utelat ho med ", ".\n"),
    ("lat programmet lage id-ane med ", ":"),
    ("hent alle som eigne saker med ", "."),
    (", til dømes ", " med sin eigen --skip."),
    (". Bruk ", " for å utelate rada"),
    ("teiknkodinga med --encoding, til dømes ", ".\n"),
];

/// What a sentence suggests, as a person would type it in a shell. `None` where it suggests nothing.
fn next_options(said: &str, between: &Between) -> Option<String> {
    between.iter().find_map(|(begin, end)| {
        let (_, rest) = said.split_once(begin)?;
        let (options, _) = rest.split_once(end)?;
        options.starts_with("--").then(|| options.to_owned())
    })
}

/// The options of a command line, each as it is typed; what is suggested takes the place of what it contradicts.
#[derive(Default)]
struct TypedOptions {
    options: Vec<String>,
    skipped: Vec<String>,
}

impl TypedOptions {
    fn add(&mut self, suggested: &str) {
        if let Some((before, rows)) = suggested.split_once("--skip ") {
            self.skipped.push(rows.to_owned());
            return self.add(before);
        }
        if suggested.contains("--no-id") {
            self.options.retain(|option| !option.contains("--id"));
        }
        if suggested.contains("--sheet") {
            self.skipped.clear();
        }
        self.options.push(suggested.to_owned());
    }

    fn line(&self, file: &str) -> String {
        let skip = self.skipped.join(",");
        let skip = if skip.is_empty() { skip } else { format!("--skip {skip}") };
        format!("'{PROGRAM}' import {file} {} {skip}", self.options.join(" "))
    }
}

/// Imports a file, and does what the program suggests until it suggests no more. Returns what it suggested, and how it
/// ended.
fn follow(place: &Place, file: &str, first: &str) -> (Vec<String>, bool, String) {
    follow_in(place, ("en", &ENGLISH), file, first)
}

/// Does the same where the program speaks this language.
fn follow_in(
    place: &Place,
    (language, between): (&str, &Between),
    file: &str,
    first: &str,
) -> (Vec<String>, bool, String) {
    let mut typed = TypedOptions::default();
    typed.add(first);
    let mut suggested = Vec::new();
    loop {
        let line = format!("{} --lang {language}", typed.line(file));
        let (success, said) = run_in_shell(place, &line);
        assert!(!said.contains("unexpected argument"), "{line}: {said}");
        let Some(next) = next_options(&said, between) else { return (suggested, success, said) };
        assert!(!suggested.contains(&next), "{line}: suggested again: {said}");
        typed.add(&next);
        suggested.push(next);
    }
}

/// What is between quotation marks behind the last of these words.
fn listed(said: &str, behind: &str) -> Vec<String> {
    let Some((_, list)) = said.rsplit_once(behind) else { return Vec::new() };
    let parts = list.split('“').skip(1);
    parts.map(|part| part.split_once('”').unwrap().0.to_owned()).collect()
}

#[test]
fn every_option_that_a_sentence_suggests_is_tried_and_works() {
    let table = |rows: &[&str]| {
        let rows: Vec<String> = rows.iter().map(|row| row.replace('T', PROSE)).collect();
        rows.join("\n") + "\n"
    };
    let headers = "nr;-hva heter det;\"Hva\ngjorde  dere \"; ;Hva?;Hva!";
    let row = |id: &str, text: &str| format!("{id};Bokbuss {text};T {text};x;y;z");
    let (one, two, three) = (row("1", "en"), row("2", "to"), row("3", "tre"));
    for (text, wanted) in [
        (
            table(&[headers, &one, &two, &three]),
            &["--title=\"-hva heter det\" --text \"Hva gjorde dere\" --id \"nr\""][..],
        ),
        (table(&[headers, &one, &two, &row("1", "fire")]), &["--no-id"]),
        (table(&[headers, &one, "# slutt på runde 1", &two, &three]), &["--skip 3", "--id \"nr\""]),
        (table(&["id;tekst", "1;T", "1;T"]), &["--no-id", "--number-equal"]),
        (table(&["tekst;tall", "T;1", "T;1", "U;1"]), &["--number-equal"]),
        (table(&["a:-b:c d", "1:T:x", "2:T 2:y"]), &["--delimiter \":\"", "--text=\"-b\""]),
        (table(&["a!b!c", "1!T!x", "2!T 2!y"]), &["--delimiter \"!\"", "--text \"b\""]),
        (table(&["a$b$c", "1$T$x", "2$T 2$y"]), &["--delimiter \"$\"", "--text \"b\""]),
        (
            table(&["id;tittel;tekst", "løpenr;maks 9 tegn;maks 9 ord", "1;a;b", "2;c;d"]),
            &["--skip 2"],
        ),
    ] {
        for language in [("en", &ENGLISH), ("nb", &BOKMAAL), ("nn", &NYNORSK)] {
            let place = Place::new();
            place.write("a.csv", &text);
            let (suggested, success, said) = follow_in(&place, language, "a.csv", "");
            assert!(success, "{text}\n{suggested:?}\n{said}");
            for wanted in wanted {
                assert!(suggested.iter().any(|it| it.contains(wanted)), "{wanted}: {suggested:?}");
            }
        }
    }
    for language in [("en", &ENGLISH), ("nb", &BOKMAAL), ("nn", &NYNORSK)] {
        let place = Place::new();
        place.write("a.csv", b"id;tekst\n1;Bl\xE5b\xE6r\n".as_slice());
        let (suggested, _, said) = follow_in(&place, language, "a.csv", "--encoding utf-8");
        assert_eq!(suggested, ["--encoding windows-1252"], "{said}");
    }
}

#[test]
fn every_column_and_sheet_that_a_sentence_lists_can_be_typed_as_it_is_shown() {
    let long = format!("Hva {}?", "gjorde dere ".repeat(30));
    let headers = [
        "-n",
        " blank ",
        "To\nlinjer",
        "to linjer ",
        "To  linjer",
        "Like",
        "like",
        "Like (2)",
        "",
        " ",
        "Sitat \"her\"",
        "--text",
        "Å\u{AD}l",
        "å l",
        "100 %",
        "$HOME",
        &long,
    ]
    .map(str::to_owned);
    let place = Place::new();
    let row = |text: &str| (0..headers.len()).map(|at| format!("{text}{at}")).collect();
    place.write("a.csv", csv(&[headers.to_vec(), row("a"), row("b")]));
    let (said, code) = place.remarks(["import", "a.csv", "--text", "finnes ikke"]);
    assert_eq!(code, 1, "{said}");
    let columns = listed(&said, "The columns are: ");
    assert_eq!(columns.len(), headers.len(), "{said}");
    for (at, column) in columns.iter().enumerate() {
        let (said, code) = place.remarks(["import", "a.csv", "--text", column, "--source", column]);
        assert_eq!(code, 0, "{column}: {said}");
        let case = place.all_cases().into_iter().find(|case| case["source"] == column.as_str());
        assert_eq!(case.unwrap()["text"], format!("a{at}"), "{column}");
    }

    let place = Place::new();
    let sheet = rows(&[&["id", "tittel", "tekst"], &["1", "A", "a"]]);
    let names = ["-3", "Vår &amp; høst", "$HOME", "O'Neill &quot;b&quot;", "2020", " Ark "];
    let sheets = names.map(|name| (name, sheet.as_str()));
    place.write("a.xlsx", xlsx(&sheets));
    for arguments in
        [&["import", "a.xlsx", "--sheet", "finnes ikke"][..], &["import", "a.xlsx", "--skip", "2"]]
    {
        let (said, code) = place.remarks(arguments);
        assert_eq!(code, 1, "{said}");
        let behind = if arguments.contains(&"--skip") { "together (" } else { "The sheets are: " };
        let listed = listed(&said, behind);
        assert_eq!(listed.len(), names.len(), "{said}");
        for name in listed {
            let (said, code) = place.remarks(["import", "a.xlsx", "--dry-run", "--sheet", &name]);
            assert_eq!(code, 0, "{name}: {said}");
        }
    }
    for language in [("en", &ENGLISH), ("nb", &BOKMAAL), ("nn", &NYNORSK)] {
        let (suggested, success, said) = follow_in(&place, language, "a.xlsx", "--skip 9");
        assert!(success && suggested.len() == 1, "{suggested:?} {said}");
    }
}

#[test]
fn a_column_of_ids_of_answers_can_be_typed_as_it_is_shown() {
    let place = Place::with_three_cases();
    for header in ["-n", "Sak\nnr.", " Saks nr ", "Sitat \"nr\"", "$HOME", "Å\u{AD}l"] {
        let answers = csv(&[
            vec![header.to_owned(), "kategori".to_owned()],
            vec!["A-1".to_owned(), "nød".to_owned()],
        ]);
        place.write("svar.csv", answers);
        let (said, code) = place.remarks(["apply", "svar.csv", "--id", "finnes ikke"]);
        assert_eq!(code, 1, "{said}");
        let (_, list) = said.trim().rsplit_once("The columns are: ").unwrap();
        let shown = list.trim_end_matches('.').rsplit_once(", ").unwrap().0;
        let (said, code) = place.remarks(["apply", "svar.csv", "--dry-run", "--id", shown]);
        assert_eq!(code, 0, "{header:?} shown as {shown:?}: {said}");
    }
}

/// A table with faults of several kinds: headers that are hard to type, ids that are none, rows that are no cases, and a
/// delimiter that is seldom one.
fn faulty_table() -> impl Strategy<Value = String> {
    let row = (0_usize..9, 0_usize..9, 0_usize..12);
    let rows = prop::collection::vec(row, 3..7);
    let delimiter = prop::sample::select(vec![';', ',', '\t', ':', '!']);
    let id = prop::sample::select(vec!["id", "nr", " Nr ", "-id", "løpenr"]);
    (header(), header(), id, delimiter, rows).prop_map(|(title, text, id, delimiter, rows)| {
        let cells = |cells: [String; 3]| {
            let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            quoted.join(&delimiter.to_string()) + "\n"
        };
        let mut table = cells([id.to_owned(), title, text]);
        for (id, text, kind) in rows {
            let prose = format!("{PROSE}. {text}");
            table += &match kind {
                0 => "# en merknad\n".to_owned(),
                1 => cells(["Totalt".to_owned(), String::new(), String::new()]),
                2 => cells([String::new(), format!("Bokbuss {text}"), prose]),
                3 => cells(["løpenr", "maks 100 tegn", "maks 500 ord"].map(str::to_owned)),
                _ => cells([id.to_string(), format!("Bokbuss {text}"), prose]),
            };
        }
        table
    })
}

proptest! {
    // Each case starts the program several times.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn who_does_what_is_suggested_gets_on(table in faulty_table(), chosen in header()) {
        for first in [None, Some(chosen)] {
            let place = Place::new();
            place.write("svar.csv", &table);
            let typed = |name: String| format!("--text='{}'", name.replace('\'', ""));
            let first = first.map(typed).unwrap_or_default();
            // Nothing is suggested a second time, and no suggestion is one of wrong use.
            let (suggested, success, said) = follow(&place, "svar.csv", &first);
            prop_assert!(!place.path("skadet").exists());
            let is_suggested = suggested.iter().any(|it| it.contains("--text"));
            prop_assert!(success || !is_suggested || said.contains("Fill it in"), "{suggested:?} {said}");
            // What is listed instead can be typed.
            for column in listed(&said, "The columns are: ") {
                let mut line = vec!["import", "svar.csv", "--dry-run", "--text", &column];
                // They are those of the file as it is read with the delimiter that was suggested.
                let delimiter = |it: &'_ String| {
                    Some(it.split_once("--delimiter \"")?.1.split_once('"')?.0.to_owned())
                };
                let delimiter = suggested.iter().find_map(delimiter);
                line.extend(delimiter.iter().flat_map(|it| ["--delimiter", it]));
                let (said, _) = place.remarks(line);
                prop_assert!(!said.contains("has no column"), "{column}: {said}");
            }
        }
    }
}
