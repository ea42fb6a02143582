//! The parser by pairs of bytes and events, and what must hold of any bytes.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};
use proptest::prelude::*;

use super::*;

/// Returns the events of these reads, and then of a silence, as short words: `a`, `A-S-Up`,
/// `“pasted”`.
fn heard(reads: &[&[u8]]) -> Vec<String> {
    let mut parser = InputParser::default();
    let mut events: Vec<Event> = reads.iter().flat_map(|read| parser.feed(read)).collect();
    events.extend(parser.give_up());
    assert_eq!(parser.patience(), None);
    events.iter().map(word).collect()
}

fn word(event: &Event) -> String {
    let key = match event {
        Event::Key(key) => key,
        Event::Paste(text) => return format!("“{text}”"),
        other => panic!("{other:?} is neither a key nor a paste"),
    };
    let mut word = String::new();
    for (modifier, letter) in [
        (KeyModifiers::CONTROL, "C-"),
        (KeyModifiers::ALT, "A-"),
        (KeyModifiers::SHIFT, "S-"),
        (KeyModifiers::SUPER, "super-"),
        (KeyModifiers::HYPER, "hyper-"),
        (KeyModifiers::META, "meta-"),
    ] {
        if key.modifiers.contains(modifier) {
            word += letter;
        }
    }
    let name = match key.code {
        KeyCode::Char(scalar) => scalar.to_string(),
        KeyCode::F(number) => format!("F{number}"),
        code => format!("{code:?}"),
    };
    word += &name;
    match key.kind {
        KeyEventKind::Press => word,
        kind => format!("{word} {kind:?}"),
    }
}

/// Checks the key of each of these sequences: words with spaces between, nothing where it is not a
/// key.
fn verify(pairs: &[(&[u8], &str)]) {
    for (bytes, words) in pairs {
        assert_eq!(heard(&[bytes]).join(" "), *words, "{}", bytes.escape_ascii());
    }
}

#[test]
fn letters_and_control_keys_are_those_that_terminals_send() {
    verify(&[
        (b"a", "a"),
        (b"A", "S-A"),
        ("æØ🙂".as_bytes(), "æ S-Ø 🙂"),
        (b"\r", "Enter"),
        (b"\n", "C-j"),
        (b"\t", "Tab"),
        (b"\x7f", "Backspace"),
        (b"\x08", "C-h"),
        (b"\0", "C- "),
        (b"\x01\x1a", "C-a C-z"),
        (b"\x1c\x1d\x1e\x1f", "C-4 C-5 C-6 C-7"),
        (b"\x1b", "Esc"),
        (b"\x1b\x1b", "Esc Esc"),
        (b"\x1bc", "A-c"),
        (b"\x1bH", "A-S-H"),
        ("\x1bå".as_bytes(), "A-å"),
        (b"\x1b\r\x1b\x7f\x1b\x14", "A-Enter A-Backspace C-A-t"),
    ]);
}

#[test]
fn a_letter_may_come_in_two_reads_and_a_broken_one_takes_nothing_with_it() {
    assert_eq!(heard(&[b"\xc3", b"\xa6"]), ["æ"]);
    assert_eq!(heard(&[b"\xf0\x9f", b"\x99\x82"]), ["🙂"]);
    verify(&[
        (b"\xe5 1", "  1"),
        (b"\xff\x80\xc0\xaf\xed\xa0\x80", ""),
        (b"\xc3\x03", "C-c"),
        (b"\xc3\x1b[A", "Up"),
        (b"\xf0\x9f", ""),
    ]);
}

/// Every sequence that crossterm 0.29 reads as a key, with the key.
#[test]
fn keys_are_those_of_the_library() {
    verify(&[
        (b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F", "Up Down Right Left Home End"),
        (b"\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF", "Up Down Right Left Home End"),
        (b"\x1bOP\x1bOQ\x1bOR\x1bOS", "F1 F2 F3 F4"),
        (b"\x1b[P\x1b[Q\x1b[S", "F1 F2 F4"),
        (b"\x1b[[A\x1b[[B\x1b[[C\x1b[[D\x1b[[E", "F1 F2 F3 F4 F5"),
        (b"\x1b[Z", "S-BackTab"),
        (b"\x1b[1~\x1b[7~\x1b[4~\x1b[8~", "Home Home End End"),
        (b"\x1b[2~\x1b[3~\x1b[5~\x1b[6~", "Insert Delete PageUp PageDown"),
        (b"\x1b[11~\x1b[12~\x1b[13~\x1b[14~\x1b[15~", "F1 F2 F3 F4 F5"),
        (b"\x1b[17~\x1b[18~\x1b[19~\x1b[20~\x1b[21~", "F6 F7 F8 F9 F10"),
        (b"\x1b[23~\x1b[24~\x1b[25~\x1b[26~", "F11 F12 F13 F14"),
        (b"\x1b[28~\x1b[29~\x1b[31~\x1b[34~", "F13 F14 F14 F17"),
        (b"\x1b[1;2A\x1b[1;3B\x1b[1;5C\x1b[1;8D", "S-Up A-Down C-Right C-A-S-Left"),
        (b"\x1b[1;2P\x1b[1;5Q\x1b[;5R\x1b[1;2S", "S-F1 C-F2 C-F3 S-F4"),
        (b"\x1b[1;9H\x1b[1;17F\x1b[1;33A", "super-Home hyper-End meta-Up"),
        (b"\x1b[5C\x1b[2A", "C-Right S-Up"),
        (b"\x1b[3;2~\x1b[6;5:3~\x1b[5;1:2~", "S-Delete C-PageDown Release PageUp Repeat"),
        (b"\x1b[;1:3B\x1b[1;1:3B", "Down Release Down Release"),
        (b"\x1b[97u\x1b[97;2u\x1b[97;7u\x1b[97;1:3u", "a S-a C-A-a a Release"),
        (b"\x1b[13u\x1b[27u\x1b[9u\x1b[9;2u\x1b[127u", "Enter Esc Tab S-BackTab Backspace"),
        (b"\x1b[57:40;4u\x1b[45:95;4u\x1b[229:197;2u", "A-( A-_ Å"),
        (b"\x1b[57399u\x1b[57408u\x1b[57409u\x1b[57414u", "0 9 . Enter"),
        (b"\x1b[57417u\x1b[57420;5u\x1b[57424u\x1b[57426u", "Left C-Down End Delete"),
        (b"\x1b[57376u\x1b[57398u\x1b[99;5u", "F13 F35 C-c"),
    ]);
}

#[test]
fn what_a_terminal_says_of_itself_is_no_key() {
    let replies: &[&[u8]] = &[
        b"\x1b[>0;10;1c",
        b"\x1b[?62;22c",
        b"\x1b[=0;1c",
        b"\x1b[0n",
        b"\x1b[24;80R",
        b"\x1b[?24;80R",
        b"\x1b[R",
        b"\x1b[?2026;2$y",
        b"\x1b[20;2$y",
        b"\x1b[?1u",
        b"\x1b[?1;0;256S",
        b"\x1b[8;24;80t",
        b"\x1b[?997;1n",
        b"\x1b[I\x1b[O",
        b"\x1b[<2;12;3M\x1b[<0;12;3m",
        b"\x1b[32;12;3M",
        b"\x1b[M !!\x1b[M#\xff\xff",
        b"\x1b[201~",
        b"\x1b[27;5;99~",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        b"\x1bP>|XTerm(390)\x1b\\",
        b"\x1bP1$r0m\x07\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b^privat\x1b\\\x1bXstreng\x1b\\",
        b"\x1b[57358u\x1b[57441u\x1b[57345u\x1b[3u\x1b[10u\x1b[1114112u",
        b"\x1bO5\x1bO1;5",
        b"\x1b[1;\xc3\xa6\r5",
    ];
    for reply in replies {
        assert_eq!(heard(&[b"2", reply, b"\x1b[B"]), ["2", "Down"], "{}", reply.escape_ascii());
    }
    let long = [b"\x1b[".as_slice(), &[b'1'; 5000], b"A"].concat();
    assert_eq!(heard(&[&long, b"n"]), ["n"]);
}

#[test]
fn a_paste_is_text_whatever_is_in_it() {
    verify(&[
        (b"\x1b[200~212\r\x1b[201~n", "“212\r” n"),
        (b"\x1b[200~\x1b[201~", "“”"),
        (
            b"\x1b[200~a\x1b[A\x03\x1b]0;x\x1b[20\x1b[200~b\x1b[201~",
            "“a\x1b[A\x03\x1b]0;x\x1b[20\x1b[200~b”",
        ),
        ("\x1b[200~blåbær\x1b[201~".as_bytes(), "“blåbær”"),
        (b"\x1b[200~\xe5\x1b[201~", "“\u{fffd}”"),
    ]);
    assert_eq!(heard(&[b"\x1b[20", b"0~a", b"b\x1b", b"[201", b"~c"]), ["“ab”", "c"]);
}

#[test]
fn what_never_ends_is_given_up_and_ctrl_c_is_heard() {
    for (begun, left) in [
        (b"\x1b[200~ett to".as_slice(), vec!["“ett to”"]),
        (b"\x1b[<0;", vec![]),
        (b"\x1b[", vec![]),
        (b"\x1bO", vec![]),
        (b"\x1b[M !", vec![]),
        (b"\x1b[[", vec![]),
        (b"\x1b]11;rgb:", vec![]),
        (b"\x1bPq", vec![]),
    ] {
        let mut parser = InputParser::default();
        assert_eq!(parser.feed(begun), []);
        assert_eq!(parser.patience(), Some(Duration::from_secs(1)));
        assert_eq!(parser.give_up().iter().map(word).collect::<Vec<_>>(), left);
        assert_eq!(parser.patience(), None);
        assert_eq!(parser.feed(b"n").iter().map(word).collect::<Vec<_>>(), ["n"]);

        let with_ctrl_c = [left, vec!["C-c"]].concat();
        assert_eq!(heard(&[begun, b"\x03"]), with_ctrl_c, "{}", begun.escape_ascii());
    }
    // Esc and what begins with it end a sequence too.
    assert_eq!(heard(&[b"\x1b[<0;\x1b[A"]), ["Up"]);
    assert_eq!(heard(&[b"\x1b]0;x\x1b[A"]), ["Up"]);
    assert_eq!(heard(&[b"\x1b]0;x\x1b"]), ["Esc"]);
}

#[test]
fn the_rest_of_a_paste_that_was_given_up_is_no_command() {
    let mut parser = InputParser::default();
    parser.feed(b"\x1b[200~ett");
    parser.give_up();
    assert_eq!(
        parser.feed(b" to\r212\r\x1b[201~").iter().map(word).collect::<Vec<_>>(),
        ["“ to\r212\r”"]
    );
    assert_eq!(parser.feed(b"12").iter().map(word).collect::<Vec<_>>(), ["1", "2"]);

    parser.feed(b"\x1b[200~ett");
    parser.give_up();
    assert_eq!(parser.feed("å".as_bytes()).iter().map(word).collect::<Vec<_>>(), ["å"]);
    assert_eq!(parser.feed(b"12").iter().map(word).collect::<Vec<_>>(), ["1", "2"]);
}

#[test]
fn a_paste_without_an_end_does_not_fill_the_memory() {
    let mut parser = InputParser::default();
    parser.feed(b"\x1b[200~");
    let text = "bær \x1b[20".repeat(300_000);
    let mut events: Vec<Event> =
        text.as_bytes().chunks(999).flat_map(|read| parser.feed(read)).collect();
    events.extend(parser.feed(PASTE_END));
    assert!(events.len() > 2);
    let whole: String = events.iter().map(word).collect();
    assert!(whole.replace("”“", "") == format!("“{text}”"), "the pieces make up the paste");
    for event in &events {
        assert!(word(event).len() < PIECE + 20);
    }
}

/// Generates bytes as terminals and broken connections send them.
fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    let known: Vec<&'static [u8]> = vec![
        b"\x1b",
        b"\x1b[",
        b"\x1bO",
        b"\x1b]",
        b"\x1bP",
        b"\x1b\\",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\x1b[<0;",
        b"\x1b[M",
        b"\x1b[1;5",
        b"\x1b[[",
        b"212\r",
        b"\x07",
        b"\x03",
        b"A",
        b"~",
        b"u",
        b"\xc3\xa6",
        b"\xe5",
    ];
    let piece = prop_oneof![
        prop::sample::select(known).prop_map(<[u8]>::to_vec),
        prop::collection::vec(any::<u8>(), 1..4),
    ];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn however_a_stream_is_cut_it_says_the_same(
        bytes in any_bytes(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        places.extend([0, bytes.len()]);
        places.sort_unstable();
        let reads: Vec<&[u8]> = places.windows(2).map(|ends| &bytes[ends[0]..ends[1]]).collect();
        prop_assert_eq!(heard(&reads), heard(&[&bytes]));
    }

    #[test]
    fn no_bytes_swallow_a_later_ctrl_c_and_none_become_many_keys(bytes in any_bytes()) {
        let events = heard(&[&bytes, b"\x03"]);
        prop_assert_eq!(events.last().map(String::as_str), Some("C-c"));
        prop_assert!(events.len() <= bytes.len() + 2);
    }
}

#[test]
fn the_ground_that_a_terminal_answers_with_is_kept_and_is_no_key() {
    let reply = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\";
    for piece in 1..=reply.len() {
        let mut parser = InputParser::default();
        for bytes in reply.chunks(piece) {
            assert_eq!(parser.feed(bytes), []);
        }
        assert_eq!(parser.take_ground(), Some(Ground::Light), "in pieces of {piece}");
        assert_eq!(parser.take_ground(), None, "once");
    }
    let mut parser = InputParser::default();
    assert_eq!(parser.feed(b"\x1b]11;rgb:1e/1e/1e\x07"), []);
    assert_eq!(parser.take_ground(), Some(Ground::Dark));
    assert_eq!(parser.feed(b"\x1b]52;c;eA==\x07\x1bP11;rgb:ff/ff/ff\x1b\\"), []);
    assert_eq!(parser.take_ground(), None, "other replies are dropped");
}

#[test]
fn clicks_and_the_wheel_are_reported_and_nothing_else_of_the_mouse() {
    use crossterm::event::{Event, MouseButton, MouseEventKind};
    let report = |bytes: &[u8]| match InputParser::default().feed(bytes).as_slice() {
        [Event::Mouse(mouse)] => Some((mouse.kind, mouse.column, mouse.row)),
        [] => None,
        other => panic!("{other:?}"),
    };
    let left = MouseEventKind::Down(MouseButton::Left);
    assert_eq!(report(b"\x1b[<0;12;3M"), Some((left, 11, 2)));
    assert_eq!(report(b"\x1b[<16;223;99M"), Some((left, 222, 98)), "with Ctrl, far to the right");
    assert_eq!(report(b"\x1b[<64;1;1M"), Some((MouseEventKind::ScrollUp, 0, 0)));
    assert_eq!(report(b"\x1b[<65;1;1M"), Some((MouseEventKind::ScrollDown, 0, 0)));
    let others: [&[u8]; 6] = [
        b"\x1b[<0;12;3m",
        b"\x1b[<2;12;3M",
        b"\x1b[<32;12;3M",
        b"\x1b[<0;0;0M",
        b"\x1b[<;;M",
        b"\x1b[<99999;1;1M",
    ];
    for other in others {
        assert_eq!(report(other), None, "{}", String::from_utf8_lossy(other));
    }
}
