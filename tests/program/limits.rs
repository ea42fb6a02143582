//! No input takes more memory than its size allows, however it is made: the system holds the program
//! to the limit that is promised, 8 bytes for each byte of the file and 64 MB beside them.

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use crate::place::{PROGRAM, Place};
use crate::screen::Screen;

/// So many times this text, with its number for `#`.
fn times(count: usize, text: &str) -> String {
    let (before, after) = text.split_once('#').unwrap_or((text, ""));
    let mut all = String::new();
    for number in 0..count {
        if text.contains('#') {
            write!(all, "{before}{number}{after}").unwrap();
        } else {
            all.push_str(text);
        }
    }
    all
}

/// Imports a file with no more memory than is promised; what the program says and ends with.
fn import_within_limit(name: &str, content: &[u8]) -> (String, i32) {
    let place = Place::new();
    place.write(name, content);
    let kilobytes = (8 * content.len() + (64 << 20)) / 1024;
    let script = format!("ulimit -d {kilobytes} && exec \"$0\" import \"$1\"");
    let done = Command::new("/bin/sh")
        .args(["-c", &script, PROGRAM, name])
        .env_clear()
        .envs(place.environment())
        .current_dir(place.folder())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    let code = done.status.code();
    (said, code.unwrap_or_else(|| panic!("{name} ended the program: {:?}", done.status)))
}

#[test]
fn a_large_file_of_reports_fits() {
    let report = times(100, "Kommunen sendte øvelser på video til pasientene. ");
    let rows = times(2_000, &format!("#,{report},Røros,helse,,12\n"));
    let csv = format!("id,text,kommune,sektor,kontakt,antall\n{rows}");
    assert!(csv.len() > 9_000_000);
    let (said, code) = import_within_limit("a.csv", csv.as_bytes());
    assert_eq!(code, 0, "{said}");
    let json = format!("[{}null]", times(2_000, &format!("{{\"id\":#,\"text\":\"{report}\"}},")));
    let (said, code) = import_within_limit("a.json", json.replace(",null", "").as_bytes());
    assert_eq!(code, 0, "{said}");
}

#[test]
fn what_was_made_to_fill_the_memory_does_not() {
    let nested = |open: &str, close: &str| open.repeat(1_000_000) + &close.repeat(1_000_000);
    let quotes = "\"\"".repeat(2_000_000);
    for (name, content) in [
        ("one.csv", format!("id,text\n1,\"{}\"\n", times(5_000_000, "a\n"))),
        ("rows.csv", format!("text\n{}", times(300_000, "#\n"))),
        (
            "blank_columns.csv",
            format!(
                "text{}\n{}",
                times(99, ",c#"),
                times(10_000, &format!("#{}\n", ",".repeat(99)))
            ),
        ),
        (
            "wide.csv",
            format!(
                "text{}\n{}",
                times(4_000, ",c#"),
                times(400, &format!("#{}\n", ",".repeat(4_000)))
            ),
        ),
        ("columns.csv", format!("text{}\na{}\n", times(500_000, ",x"), ",".repeat(500_000))),
        ("cells.csv", format!("id,text\n1{}a\n", ",".repeat(5_000_000))),
        ("quote.csv", format!("id,text\n1,\"{}", "a\n".repeat(2_000_000))),
        ("quotes.csv", format!("id,text\n1,\"{quotes}\"\n")),
        ("marks.csv", format!("id,title,text\n1,a{0},b{0}\n", "\u{301}".repeat(1_000_000))),
        ("lines.csv", format!("id,text\n{}1,a\n", "\n".repeat(4_000_000))),
        ("nul.csv", format!("id,text\n1,{}\n", "\0".repeat(4_000_000))),
        ("empty.json", format!("[{}{{}}]", "{},".repeat(1_000_000))),
        ("zeros.json", format!("[{}0]", "0,".repeat(3_000_000))),
        ("zeros_within.json", format!("[{{\"text\":\"a\",\"x\":[{}0]}}]", "0,".repeat(2_000_000))),
        ("keys.json", format!("[{{\"text\":\"a\"{}}}]", times(500_000, ",\"#\":1"))),
        ("same_keys.json", format!("[{{\"text\":\"a\"{}}}]", ",\"k\":1".repeat(1_000_000))),
        ("long_key.json", format!("[{{\"text\":\"a\",\"{}\":1}}]", "k".repeat(4_000_000))),
        ("deep.json", format!("[{{\"text\":{}}}]", nested("[", "]"))),
        ("deep.ron", format!("[(text:{})]", nested("Some(", ")"))),
        ("small.json", format!("[{}{{}}]", times(300_000, "{\"id\":#,\"text\":\"\"},"))),
        ("small.jsonl", times(300_000, "{\"id\":#,\"text\":\"\"}\n")),
        ("small.ron", format!("[{}]", times(200_000, "(id:#,text:\"\"),"))),
        ("a_key_each.jsonl", times(200_000, "{\"text\":\"a\",\"#\":1}\n")),
    ] {
        let (said, code) = import_within_limit(name, content.as_bytes());
        assert!(code == 0 || (code == 1 && said.contains(name)), "{name}: {code} {said}");
    }
}

#[test]
fn no_encoding_takes_more() {
    let text = "Kommunen prøvde på nytt å nå æ, ø og å. ".repeat(25_000);
    let table = format!("id,text\n1,\"{text}\"\n");
    let utf_16: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows_1252: Vec<u8> = table.chars().map(|letter| letter as u8).collect();
    let mut damaged = table.clone().into_bytes();
    damaged.push(0xFF);
    for (name, content, expected) in
        [("utf16.csv", utf_16, 0), ("windows.csv", windows_1252, 0), ("damaged.csv", damaged, 1)]
    {
        let (said, code) = import_within_limit(name, &content);
        assert_eq!(code, expected, "{name}: {said}");
    }
}

/// Threads ask for so large a stack that the system refuses each, as it does where a limit is reached
/// (`ulimit -u`), which an administrator does not have.
const NO_THREADS: (&str, &str) = ("RUST_MIN_STACK", "140737488355328");

#[test]
fn where_the_system_allows_no_thread_the_program_says_so_and_nothing_is_lost() {
    let place = Place::with_three_cases();
    place.write("flere.csv", "id,title,text\nB-1,Ny,Tekst\n");
    for arguments in [&["review", "--plain"][..], &["import", "flere.csv"]] {
        let mut command = place.run(arguments);
        let done =
            command.env(NO_THREADS.0, NO_THREADS.1).write_stdin("2 1 1\n\n").output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("allows no further thread or process ("), "{arguments:?}: {said}");
    }
    let mut screen = Screen::start_with(&place, &[], &[NO_THREADS], 24, 80);
    assert_eq!(screen.exit_status().exit_code(), 1);
    let said = screen.text().replace('\n', " ");
    assert!(said.contains("allows no further thread or process ("), "{said}");
    assert!(!screen.now().alternate_screen(), "the terminal is given back");
    assert_eq!(place.log().len(), 0);
    assert_eq!(place.all_cases().len(), 3);
}
