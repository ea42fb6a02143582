//! Text that would steer a terminal, in every place where a file can put it.

use serde_json::json;

use crate::place::Place;
use crate::screen::keys::{ENTER, ESC};
use crate::screen::{Screen, controls};

/// Sequences that clear the screen, write to the clipboard, make links, ask the terminal, turn
/// the writing direction, and hide.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]52;c;eA==\u{7}\u{1b}]8;;u\u{1b}\\\u{1b}P$q\"p\u{1b}\\\
\u{9b}2J\u{9d}0;x\u{9c}\r\u{0}\u{7}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\
\u{2066}\u{2067}\u{2068}\u{2069}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{feff}\u{e0041}";

/// How it begins on the screen.
const SHOWN: &str = "␛[2J␛]52;c;eA==␇␛]8;;u␛\\␛P$q\"p␛\\⟨U+9B⟩2J⟨U+9D⟩0;x";

fn hostile_place() -> Place {
    let place = Place::new();
    let cases = json!([
        {
            "id": format!("H1{HOSTILE}"),
            "title": format!("T{HOSTILE}"),
            "text": format!("B{HOSTILE}\nslutt"),
            "municipality": format!("K{HOSTILE}"),
            "county": format!("F{HOSTILE}"),
            "date": format!("D{HOSTILE}"),
            format!("felt{HOSTILE}"): format!("V{HOSTILE}"),
        },
        { "id": "H2", "title": "Den neste", "text": "Harmløs." },
    ]);
    place.write("fiendtlig.json", cases.to_string());
    place
}

/// Fails on every control function that the program does not mean: what it means moves the cursor,
/// sets looks, switches its modes, and clears nothing but the rest of a row.
fn assert_harmless(raw: &[u8]) {
    let text = std::str::from_utf8(raw).unwrap();
    // The program asks for the colour of the terminal's ground, once.
    let text = &text.replacen("\u{1b}]11;?\u{1b}\\", "", 1);
    // It clears the screen that it enters, once.
    let text = &text.replacen("\u{1b}[J", "", 1);
    for control in controls(text.as_bytes()) {
        let meant = match control.strip_prefix("\u{1b}[") {
            Some(csi) => {
                let (parameters, last) = csi.split_at(csi.len() - 1);
                let numbers = |text: &str| {
                    text.chars().all(|scalar| scalar.is_ascii_digit() || scalar == ';')
                };
                match last {
                    "m" | "H" | "X" | "A" | "B" | "C" | "D" | "G" => numbers(parameters),
                    "h" | "l" | "s" | "r" => {
                        ["?1049", "?2004", "?2026", "?25", "?1007"].contains(&parameters)
                    }
                    _ => false,
                }
            }
            // Line ends of what is printed on the command line, before and after the screen.
            None => control == "\r" || control == "\n",
        };
        assert!(meant, "{control:?} reached the terminal");
    }
    let hidden = |scalar: &char| {
        matches!(scalar, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}' | '\u{2028}' | '\u{2029}')
    };
    assert_eq!(text.chars().find(hidden), None, "an invisible character reached the terminal");
}

#[test]
fn the_scanner_finds_what_must_not_be_there() {
    let found = std::panic::catch_unwind(|| assert_harmless(HOSTILE.as_bytes()));
    assert!(found.is_err());
    for scalar in HOSTILE.chars().filter(|scalar| *scalar != '\r') {
        let alone = format!("a{scalar}b");
        let kept = scalar.is_ascii_graphic() || scalar == ' ';
        let found = std::panic::catch_unwind(|| assert_harmless(alone.as_bytes()));
        assert_eq!(found.is_err(), !kept, "{scalar:?}");
    }
}

#[test]
fn hostile_text_shows_and_does_nothing_anywhere_on_the_screen() {
    let place = hostile_place();
    let reviewer = format!("kvam{HOSTILE}").replace('\0', "");
    let mut screen = Screen::start_with(
        &place,
        &["review", "--text", "text", "fiendtlig.json"],
        &[("NYBROTT_REVIEWER", &reviewer)],
        40,
        200,
    );
    screen.wait_for("0 of 2 done");
    for beginning in ["T", "B"] {
        assert!(screen.shows(&format!("{beginning}{SHOWN}")), "{beginning}:\n{}", screen.text());
    }
    assert!(screen.shows("␍"), "{}", screen.text());
    assert!(screen.shows("⟨RLO⟩"), "{}", screen.text());
    screen.press_for("m", "── Note ");
    screen.paste(&HOSTILE.replace(['\u{1b}', '\r'], ""));
    screen.press_for("ferdig", "ferdig");
    screen.press_for(ENTER, "Note saved.");
    screen.wait_for_saved(0);
    screen.press_for("i", "All fields");
    assert!(screen.shows("V␛[2J␛]52;c;eA==␇"), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("All fields");
    screen.press_for("h", "History of the case");
    assert!(screen.shows("kvam␛[2J"), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("History of the case");
    screen.press_for("/", "title, municipality, id");
    screen.press_for("t", "2 hits");
    screen.press(ESC);
    screen.wait_for_no("2 hits");
    screen.press_for("212\r", "Harmløs.");
    assert!(screen.shows("= Innovation · T␛[2J"), "{}", screen.text());
    screen.press_for("u", "Undone:");
    screen.quit();
    assert_harmless(&screen.raw());
}

#[test]
fn hostile_text_does_nothing_at_80_columns() {
    let place = hostile_place();
    let mut screen = Screen::start(&place, &["review", "--text", "text", "fiendtlig.json"]);
    screen.wait_for("0 of 2 done");
    assert!(screen.shows("T␛[2J␛]52;c;eA==␇"), "{}", screen.text());
    screen.press_for("l", "Queue: 2 cases");
    screen.press_for("l", "B␛[2J");
    screen.quit();
    assert_harmless(&screen.raw());
}

/// Everything that the program says at a terminal of 80 columns when it is called like this.
fn printed_at_a_terminal(place: &Place, arguments: &[&str], reviewer: &str) -> Vec<u8> {
    let environment = [("NYBROTT_REVIEWER", reviewer)];
    let mut screen = Screen::start_with(place, arguments, &environment, 24, 80);
    screen.exit_status();
    screen.raw()
}

#[test]
fn every_subcommand_only_shows_hostile_text_at_a_terminal() {
    let place = hostile_place();
    // No argument and no variable can hold a NUL, and no file name a slash.
    let text = HOSTILE.replace('\0', "");
    let name = format!("fil{}.csv", text.replace('/', ""));
    let reviewer = format!("kvam{text}");
    place.write(
        &name,
        format!("id,title,\"te{}xt\",text\n1,En,To,\n1,En,To,\n", text.replace('"', "")),
    );
    place.write(
        "svar.json",
        json!([{ "id": format!("H1{HOSTILE}"), "category": "nød", "note": text }]).to_string(),
    );
    place.write("galt.json", json!([{ "id": text, "category": text, "kinds": text }]).to_string());
    let mut shown = 0;
    let mut say = |arguments: &[&str]| {
        let raw = printed_at_a_terminal(&place, arguments, &reviewer);
        assert_harmless(&raw);
        let said = String::from_utf8(raw).unwrap();
        assert!(!said.is_empty(), "{arguments:?}");
        shown += usize::from(said.contains('␛'));
    };
    say(&["import", "fiendtlig.json"]);
    say(&["import", "fiendtlig.json", "--source", &text, "-v"]);
    say(&["import", &name]);
    say(&["import", &name, "--text", &text]);
    say(&["import", &format!("{text}.csv")]);
    say(&["import", &name, "--encoding", &text]);
    say(&["import", &name, "--delimiter", &text]);
    say(&["import", &name, "--format", &text]);
    say(&["apply", "svar.json"]);
    say(&["apply", "svar.json", "--dry-run"]);
    say(&["apply", "galt.json"]);
    say(&["classify", "--where", "id:H2", "--category", "emergency", "--note", &text]);
    say(&["classify", "--where", "id:H2", "--category", &text]);
    say(&["undo", "--list"]);
    say(&["undo"]);
    say(&["redo"]);
    say(&["status"]);
    say(&["status", "--json"]);
    say(&["list"]);
    say(&["list", "--json"]);
    say(&["list", "--where", &text.replace('"', "")]);
    say(&["list", "--where", &format!("category:{}", text.replace('"', ""))]);
    say(&["list", "--sort", &text]);
    say(&["log"]);
    say(&["log", "--json"]);
    for format in ["ron", "json", "jsonl", "csv"] {
        say(&["export", "-", "--format", format, "--all"]);
    }
    say(&["export", "ut.json", "--format", &text]);
    say(&["export", &format!("ut{}.ron", text.replace('/', ""))]);
    say(&["man", &format!("man{}", text.replace('/', ""))]);
    say(&["completions", &text]);
    say(&[&text]);
    say(&[&format!("--{text}")]);
    say(&["import", &format!("--titel={text}")]);
    say(&["status", &text]);
    say(&["status", "--lang", &text]);
    say(&["status", "--project", &text]);
    say(&["review", &text]);
    assert!(shown >= 28, "the text is shown in {shown} of these");
}

#[test]
fn hostile_headers_do_nothing_where_they_are_looked_at() {
    let place = Place::new();
    let text = HOSTILE.replace(['\0', '"', '\r'], "");
    let report =
        "Skolene stengte, og elevene fikk undervisning hjemme hver dag i flere uker. ".repeat(3);
    let row = |number: u32| {
        format!("{number};\"Tiltak {number}{text}\";{report}{number};{report}til {number}\n")
    };
    let headers = format!("ID;\"Hva {text}\";\"Hvorfor {text}\";\"Hvordan {text}\"\n");
    place.write("svar.csv", format!("{headers}{}{}", row(1), row(2)));
    let mut screen = Screen::start_with(&place, &[], &[], 40, 120);
    screen.press_for("1", "Drag the file here with the mouse");
    screen.press("svar.csv");
    screen.press_for(ENTER, "“Hva ␛[2J");
    screen.press_for("2", "which columns?");
    screen.press(ESC);
    screen.wait_for_no("which columns?");
    screen.press_for(ENTER, "2 cases imported");
    screen.quit();
    assert_harmless(&screen.raw());
}

#[test]
fn hostile_settings_are_only_shown() {
    let text = HOSTILE.replace('\0', "");
    let quoted = format!("{text:?}");
    for settings in [
        format!("(reviewer: {quoted}, theme: {quoted}, kept: [(name: {quoted})])"),
        format!("(language: {quoted})"),
        format!("(keys: {{{quoted}: [\"w\"]}})"),
        format!("(keys: {{\"flag\": [{quoted}]}})"),
        format!("(\"{text}: 1)"),
        text.clone(),
    ] {
        let place = Place::with_three_cases();
        let folder = place.path("home/config/nybrott");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("config.ron"), &settings).unwrap();
        let mut seen = Vec::new();
        for command in ["status", "keys", "config", "codebook"] {
            seen.extend(printed_at_a_terminal(&place, &[command, "-v"], "kvam"));
        }
        assert_harmless(&seen);
        assert!(!seen.is_empty());
    }
}

#[test]
fn hostile_text_is_only_shown_in_the_plain_mode() {
    let place = hostile_place();
    let mut command = place.run(["review", "--plain", "fiendtlig.json"]);
    let typed = format!("i\nh\n/ {HOSTILE}\nm {HOSTILE}\n2 1 2\nF {HOSTILE}\ne {HOSTILE}\nq\n");
    let done = command.env("NYBROTT_REVIEWER", "k\u{1b}[2J").write_stdin(typed).output().unwrap();
    assert!(String::from_utf8_lossy(&done.stdout).contains("T␛[2J␛]52"));
    assert_harmless(&done.stdout);
    assert_harmless(&done.stderr);
}

/// What comes in is what goes out: only a terminal is spared.
#[test]
fn a_pipe_gets_every_byte() {
    let place = hostile_place();
    place.run(["import", "fiendtlig.json"]).assert().success();
    let cases = place.all_cases();
    assert_eq!(cases[0]["text"], format!("B{HOSTILE}\nslutt"));
    let csv = place.says(["export", "-", "--format", "csv", "--all"]);
    assert!(csv.contains("T\u{1b}[2J"), "{csv:?}");
}

#[test]
fn what_no_encoding_gives_is_only_shown() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let place = Place::new();
    let name = OsStr::from_bytes(b"fil\xff\x1b[2J\x9b.csv");
    for arguments in [vec![OsStr::new("import"), name], vec![name]] {
        let output = place.run(arguments).output().unwrap();
        assert_harmless(&output.stderr);
        assert!(String::from_utf8_lossy(&output.stderr).contains("␛[2J"));
    }
}

#[test]
fn hostile_names_do_nothing_in_remarks_and_lists() {
    let place = Place::new();
    let name = "fil\u{1b}[2J\u{202e}.csv";
    place.write(name, "id,title,te\u{1b}]0;xt\u{9b}\n1,En,To\n");
    let mut streams = Vec::new();
    let mut keep = |arguments: &[&str]| {
        let output = place.run(arguments).env("NYBROTT_REVIEWER", "k\u{1b}[2J").output().unwrap();
        streams.push(output.stdout);
        streams.push(output.stderr);
    };
    keep(&["import", name]);
    keep(&["import", name, "--text", "te\u{1b}]0;xt\u{9b}"]);
    keep(&["import", name, "--text", "\u{1b}[2J"]);
    keep(&["import", "borte\u{1b}[2J.csv"]);
    keep(&["status", "--project", "borte\u{1b}[2J"]);
    keep(&["export", "ut\u{1b}[2J.txt"]);
    keep(&["export", "ut.json", "--format", "\u{1b}[2J"]);
    keep(&["status", "--lang", "\u{1b}[2J"]);
    keep(&["import", name, "--encoding", "\u{1b}[2J"]);
    keep(&["\u{1b}[2J"]);
    keep(&["status"]);
    keep(&["log"]);
    for stream in streams {
        assert_harmless(&stream);
    }
}
