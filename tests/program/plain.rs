//! `nybrott review --plain`: the same desk, line by line, through pipes. The sentences are bokmål here.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::place::{PROGRAM, Place};

/// The cases of [`Place::with_three_cases`], with dates.
const THREE_CASES: &str = "\
id,title,text,municipality,date
A-1,Videotrening,Øvelsene ble filmet og sendt hjem.,Bodø,2020-05-12
A-2,Matkasser,Frivillige kjørte ut mat.,Bærum,2020-04-02
A-3,Koronatelefon,Innbyggerne kunne ringe på polsk.,Røros,2020-03-20
";

fn place_with(cases: &str) -> Place {
    let place = Place::new();
    place.write("saker.csv", cases);
    place.run(["import", "saker.csv"]).assert().success();
    place
}

fn reviewed(place: &Place, arguments: &[&str], input: &str) -> Output {
    let mut command = place.run(["review", "--plain"]);
    command.args(arguments).env("LC_ALL", "nb_NO.UTF-8").env("TERM", "dumb");
    command.write_stdin(input).output().unwrap()
}

/// Types these lines, and returns what was printed.
fn types(place: &Place, lines: &[&str]) -> String {
    let done = reviewed(place, &[], &(lines.join("\n") + "\n"));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Each act of the log: its name, its first case, what it wrote.
fn acts(place: &Place) -> Vec<Value> {
    let act = |event: Value| {
        let change = &event["changes"][0];
        json!([event["act"], change["cases"][0]["id"], change["patch"]])
    };
    place.log().into_iter().map(act).collect()
}

fn answered(id: &str, category: &str, new: &str, kinds: &[&str]) -> Value {
    json!(["answered", id, { "category": category, "new": new, "kinds": kinds }])
}

#[test]
fn a_case_that_is_answered_otherwise_says_what_was_and_what_is() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["2", "1", "1", "", "k", "3", ""]);
    let changed = "Endret: Beredskap → Langsiktig = Innovasjon · Videotrening\n";
    assert!(said.contains(changed), "{said}");
    assert_eq!(said.matches("Endret").count(), 1, "{said}");
}

#[test]
fn a_case_is_classified_question_by_question() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["2", "1", "13", ""]);
    assert_eq!(acts(&place), [answered("A-1", "preparedness", "yes", &["service", "process"])]);
    let order = [
        "Sak 1 av 3\nVideotrening\nBodø · 12.05.2020\n",
        "Øvelsene ble filmet og sendt hjem.\n",
        "Spørsmål 1. ",
        "1 Nød, 2 Beredskap, 3 Langsiktig, 0 Uklart\n",
        "Spørsmål 2. ",
        "1 Ja, 2 Nei, 0 Uklart\n",
        "Spørsmål 3. ",
        "Beredskap, ny, tjeneste, prosess. INNOVASJON: ",
        "Enter lagrer",
        "Lagret: Beredskap, ny, tjeneste, prosess = Innovasjon · Videotrening\n",
        "Sak 2 av 3\nMatkasser\n",
    ];
    let mut rest = said.as_str();
    for part in order {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("{part:?} in\n{rest}"));
        rest = after;
    }
}

#[test]
fn three_numbers_answer_a_whole_case() {
    let place = place_with(THREE_CASES);
    types(&place, &["2 1 12", "", "3 2", "", "0 0 0", ""]);
    assert_eq!(
        acts(&place),
        [
            answered("A-1", "preparedness", "yes", &["service", "product"]),
            json!(["answered", "A-2", { "category": "long_term", "new": "no", "kinds": null }]),
            answered("A-3", "unclear", "unclear", &["unclear"]),
        ]
    );
}

#[test]
fn nothing_is_saved_without_enter_and_the_end_of_the_input_says_so() {
    let place = place_with(THREE_CASES);
    let done = reviewed(&place, &[], "1 1 1\n\n2 1 1\n");
    assert_eq!(acts(&place), [answered("A-1", "emergency", "yes", &["service"])]);
    assert!(done.status.success());
    let remarks = String::from_utf8(done.stderr).unwrap();
    assert!(remarks.contains("Utkastet i 1 sak er tatt vare på til neste gang."), "{remarks}");
    assert!(remarks.contains("nybrott review --plain"), "{remarks}");
}

#[test]
fn enter_on_an_incomplete_case_names_the_question() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["", "2", ""]);
    assert!(said.contains("Svar med 0–3 først, eller s for å utsette saken."), "{said}");
    assert!(said.contains("Spørsmål 2 mangler svar"), "{said}");
    assert_eq!(acts(&place), [] as [Value; 0]);
}

#[test]
fn u_takes_back_a_whole_line_and_then_acts_and_redo_does_them_again() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["2", "1", "135", "u", "4", ""]);
    assert!(said.contains("Det siste svaret er angret. U gjør om."), "{said}");
    assert_eq!(acts(&place), [answered("A-1", "preparedness", "yes", &["organisation"])]);
    let said = types(&place, &["u", "U", "u", "3 2 6", ""]);
    assert!(said.contains("Angret: «Videotrening»"), "{said}");
    let names: Vec<Value> = acts(&place).into_iter().map(|act| act[0].clone()).collect();
    assert_eq!(names, ["answered", "retracted", "restored", "retracted", "answered"]);
    assert_eq!(acts(&place)[4], answered("A-1", "long_term", "no", &[]));
}

#[test]
fn three_numbers_of_one_line_are_taken_back_and_given_again_as_one() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["3 1 1", "1 2 3", "u", ""]);
    assert!(said.contains("Svarene som sist ble fylt inn her, er angret. U gjør om."), "{said}");
    assert_eq!(acts(&place), [answered("A-1", "long_term", "yes", &["service"])]);
    types(&place, &["2 1 2", "u", "U", ""]);
    assert_eq!(acts(&place)[1], answered("A-2", "preparedness", "yes", &["product"]));
}

#[test]
fn a_case_answered_in_part_says_so_before_it_asks_for_the_rest() {
    let place = place_with(THREE_CASES);
    types(&place, &["2", "q"]);
    let said = types(&place, &["1 2", ""]);
    let (_, rest) = said.split_once("Svart til nå: Beredskap.").unwrap_or_else(|| panic!("{said}"));
    assert!(rest.contains("Spørsmål 2."), "{said}");
}

#[test]
fn a_worklist_is_chosen_by_its_digit_walked_through_and_left() {
    let place = place_with(THREE_CASES);
    types(&place, &["s", "k", "2", "k", "q"]);
    let said = types(&place, &["W", "4", "q"]);
    assert!(said.contains("4 delvis lagret og utkast: 1"), "{said}");
    let (_, list) = said.split_once("Arbeidsliste: delvis lagret og utkast, 1 sak.").unwrap();
    assert!(list.contains("Svart til nå: Beredskap."), "{said}");
    assert!(!said.contains("Esc"), "{said}");
    let all = types(&place, &["W", "4", "-", "-", "n", "q"]);
    // What is shown of cases is nowhere in sight.
    assert!(all.contains("Svarene") && all.contains("Alle saker vises."), "{all}");
    let nothing = types(&place, &["W", "2", "", "q"]);
    assert!(nothing.contains("Ingen saker i «flaggede»."), "{nothing}");
}

#[test]
fn letters_do_what_they_do_on_the_screen() {
    let place = place_with(THREE_CASES);
    let said = types(
        &place,
        &[
            "f",
            "m se på dette",
            "m",
            "og dette",
            "s",
            "1 1 2",
            "",
            ".",
            "",
            "1 2",
            "",
            "k",
            "k",
            "n",
            "m -",
        ],
    );
    let note = |text: &str| json!(["answered", "A-1", { "note": text }]);
    let acts = acts(&place);
    assert_eq!(
        acts[..7],
        [
            json!(["answered", "A-1", { "flag": true }]),
            note("se på dette"),
            note("og dette"),
            json!(["skipped", "A-1", null]),
            answered("A-2", "emergency", "yes", &["product"]),
            answered("A-3", "emergency", "yes", &["product"]),
            json!(["answered", "A-1", { "category": "emergency", "new": "no", "kinds": null }]),
        ]
    );
    assert_eq!(acts.len(), 7, "a note that is not there cannot be taken away");
    assert!(said.contains("flagget, merknad «og dette», utsatt"), "{said}");
    assert!(said.contains("Alle 3 saker er klassifisert."), "{said}");
}

#[test]
fn the_text_the_rules_the_fields_and_the_codebook_are_read_on_demand() {
    let place = place_with(THREE_CASES);
    let count = |said: &str, part: &str| said.matches(part).count();
    let text = "Øvelsene ble filmet";
    assert_eq!(count(&types(&place, &["x"]), text), 1);
    assert_eq!(count(&types(&place, &["t"]), text), 2);
    assert_eq!(count(&types(&place, &["r"]), "Passer når:"), 4);
    assert_eq!(count(&types(&place, &["2", "r"]), "Passer når:"), 3);
    assert!(types(&place, &["i"]).contains("  A-1\n"));
    assert!(types(&place, &["c"]).contains("Konklusjonen"));
    assert!(types(&place, &["f", "h"]).contains("kvam: flagget"));
}

#[test]
fn every_letter_and_word_of_the_help_is_understood_in_each_language() {
    let place = place_with(THREE_CASES);
    for (language, unknown, words) in [
        (
            "nb",
            "betyr ingenting her",
            ["f, flagg", "m, merknad", "runder", "utveksle", "q, avslutt"],
        ),
        (
            "nn",
            "tyder ingenting her",
            ["f, flagg", "m, merknad", "rundar", "utveksl", "q, avslutt"],
        ),
        ("en", "means nothing here", ["f, flag", "m, note", "rounds", "exchange", "q, quit"]),
    ] {
        let said = |lines: &str| {
            let done = reviewed(&place, &["--lang", language], lines);
            assert!(done.status.success(), "{lines}: {}", String::from_utf8_lossy(&done.stderr));
            String::from_utf8(done.stdout).unwrap()
        };
        let help = said("?\n");
        let rows = help.lines().filter_map(|line| line.split_once("  "));
        let names: Vec<&str> = rows.map(|(names, _)| names).collect();
        assert!(words.iter().all(|word| names.contains(word)), "{names:?}");
        let names: Vec<&str> = names.iter().flat_map(|names| names.split(", ")).collect();
        let (quit, others): (Vec<&str>, Vec<&str>) =
            names.iter().copied().partition(|name| words[4].split(", ").any(|quit| quit == *name));
        assert!(quit.len() == 2 && others.len() > 30, "{names:?}");
        // Each is put away again, whatever it opened.
        let heard = said(&(others.join("\n-\n-\n") + "\n"));
        assert!(!heard.contains(unknown), "{heard}");
        for name in quit {
            assert!(!said(&format!("{name}\n?\n")).contains(words[0]), "{name}");
        }
    }
    // The words of other languages are understood too.
    assert!(types(&place, &["flag", "historikk"]).contains("kvam: flagget"));
}

#[test]
fn a_number_typed_where_saving_was_asked_about_says_which_question_it_answered() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["3", "2", "13", ""]);
    assert!(said.contains("Spørsmål 3 (Nytt eller endret?): Tjeneste, Prosess.\n"), "{said}");
    assert_eq!(acts(&place), [answered("A-1", "long_term", "no", &["service", "process"])]);
    let asked = types(&place, &["1", "1", "1"]);
    assert!(!asked.contains("Spørsmål 3 (Nytt eller endret?):"), "{asked}");
}

#[test]
fn what_is_not_understood_says_what_to_type() {
    let place = place_with(THREE_CASES);
    for (lines, said) in [
        (&["hei"][..], "«hei» betyr ingenting her. Svar med sifre"),
        (&["2112"], "Spørsmål 1 tar ett siffer."),
        (&["7"], "7 er ikke et svar på spørsmål 1."),
        (&["1", "1", "16"], "6 og 0 må stå alene i spørsmål 3."),
        (&["1", "1", "1 1"], "Her er flere tall enn det er spørsmål igjen."),
        (&["e"], "nybrott export FIL"),
    ] {
        let heard = types(&place, lines);
        assert!(heard.contains(said), "{lines:?}: {heard}");
    }
    assert_eq!(acts(&place), [] as [Value; 0]);
}

#[test]
fn only_plain_lines_are_written_whatever_a_report_holds() {
    let evil = "id,title,text,Felt\n1,\u{1b}[2J\u{9b}31mTittel\u{7},\"<p>Tekst\u{1b}]52;c;eA==\u{7}</p>\u{202e}x\r\u{0}y\",\u{1b}[0m\n2,To,ord ord ord,felt\n";
    let place = place_with(evil);
    let long = "lang ".repeat(60);
    let said = types(
        &place,
        &[
            "i",
            "h",
            "c",
            "r",
            "?",
            "t",
            "\u{1b}[A",
            &long,
            "m \u{1b}[2J",
            "k",
            "n",
            "u",
            "1 1 1",
            "",
        ],
    );
    let steers = |scalar: &char| (scalar.is_control() && *scalar != '\n') || *scalar == '\u{202e}';
    assert_eq!(said.chars().find(steers), None, "{said:?}");
    for line in said.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for key in ["Ctrl", "Esc", "Tab "] {
        assert!(!said.contains(key), "{key} is no line: {said}");
    }
}

#[test]
fn a_control_sequence_in_a_line_is_no_answer() {
    let place = place_with(THREE_CASES);
    let odd =
        ["\u{1b}[>0;10;1c2 1 1", "2 1\u{1b}[D 1", "\u{1b}]11;rgb:0/0/0\u{7}", "m hei\u{1b}[A"];
    let said = types(&place, &odd);
    assert_eq!(said.matches("styresekvens").count(), odd.len(), "{said}");
    // The answers stay as they were, and Enter saves them.
    types(&place, &["2 1 1", "\u{1b}[>0;10;1c", "3\u{1b}[A", ""]);
    assert_eq!(acts(&place), [answered("A-1", "preparedness", "yes", &["service"])]);
}

#[test]
fn q_keeps_answers_that_are_not_saved_for_the_next_time() {
    let place = place_with(THREE_CASES);
    types(&place, &["1 1 1", "q"]);
    assert_eq!(acts(&place).len(), 0);
    types(&place, &["", "q"]);
    assert_eq!(acts(&place), [answered("A-1", "emergency", "yes", &["service"])]);
}

#[test]
fn what_is_not_there_to_remove_is_said_and_how_to_export_names_no_other_key() {
    let place = Place::with_cases(2);
    let said = types(&place, &["-"]);
    assert!(said.contains("Her er det ingen ulagrede svar å fjerne"), "{said}");
    let said = types(&place, &["e"]);
    assert!(said.contains("Svarene tas ut med: nybrott export FIL."), "{said}");
    assert!(!said.contains("k går tilbake"), "{said}");
    let said = types(&place, &["1 1 1", "", "1 1 1", ""]);
    assert!(said.contains("k går tilbake til siste sak."), "{said}");
}

#[test]
fn an_empty_project_asks_for_a_file() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let said = types(&place, &["9", "1", "borte.csv", "saker.csv", "2 1 1", ""]);
    assert!(said.contains("Velg 1 for å hente saker"), "{said}");
    let missing = place.folder().canonicalize().unwrap().join("borte.csv");
    assert!(said.contains(&format!("Finner ikke fila «{}»", missing.display())), "{said}");
    assert!(said.contains("3 saker hentet fra «saker.csv»"), "{said}");
    assert_eq!(acts(&place), [answered("A-1", "preparedness", "yes", &["service"])]);
    let said = types(&Place::new(), &["2", "1 1 1", ""]);
    assert!(said.contains("Sak 1 av 30") && said.contains("Lagret: "), "{said}");
}

#[test]
fn files_given_are_imported_first() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let done = reviewed(&place, &["saker.csv"], "1 2\n\n");
    assert!(done.status.success());
    assert_eq!(acts(&place).len(), 1);
}

#[test]
fn it_ends_in_silence_when_the_pipe_is_closed() {
    let place = place_with(THREE_CASES);
    let mut child = Command::new(PROGRAM)
        .env_clear()
        .envs(place.environment())
        .args(["review", "--plain"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let _ = child.stdin.take().unwrap().write_all(b"1 1 1\n\n");
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
}

#[test]
fn the_screen_names_the_plain_mode_where_it_cannot_be_shown() {
    let (said, code) = Place::new().remarks(["review"]);
    assert_eq!(code, 2);
    assert!(said.contains("nybrott review --plain"), "{said}");
}

#[test]
fn what_the_cases_say_is_shown_by_a_command_of_its_own() {
    let place = place_with(THREE_CASES);
    let said = types(&place, &["B", "?"]);
    assert!(
        said.contains("nybrott shares") && said.contains("Slik ser du hva sakene sier"),
        "{said}"
    );
}
