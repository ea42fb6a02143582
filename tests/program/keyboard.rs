//! What a terminal sends beside keys, cut short or out of place: nothing of it becomes a decision, and
//! the keyboard goes on.

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{CTRL_C, ENTER};

/// What terminals answer to questions that another program asked before, or tell unasked.
const REPLIES: &[&str] = &[
    "\u{1b}[>0;10;1c",
    "\u{1b}[?62;22c",
    "\u{1b}]11;rgb:1e1e/2121/3131\u{7}",
    "\u{1b}]11;rgb:1e1e/2121/3131\u{1b}\\",
    "\u{1b}P>|XTerm(390)\u{1b}\\",
    "\u{1b}_Gi=31;OK\u{1b}\\",
    "\u{1b}[24;80R",
    "\u{1b}[?2026;2$y",
    "\u{1b}[I",
    "\u{1b}[<0;12;3M",
];

fn at_work() -> (Place, Screen) {
    let place = Place::with_three_cases();
    let screen = Screen::start(&place, &[]);
    screen.wait_for("Øvelsene ble filmet");
    (place, screen)
}

/// The categories that were decided, act by act.
fn decided(place: &Place) -> Vec<String> {
    let log = place.log();
    let patches = log.iter().map(|act| &act["changes"][0]["patch"]["category"]);
    patches.filter_map(|category| category.as_str().map(str::to_owned)).collect()
}

#[test]
fn what_was_begun_and_never_ended_gives_way_to_ctrl_c() {
    for begun in
        ["\u{1b}[200~2\r", "\u{1b}[<0;", "\u{1b}[M ", "\u{1b}]11;rgb:", "\u{1b}Pq", "\u{1b}O"]
    {
        let (place, mut screen) = at_work();
        screen.press(begun);
        screen.press_for(CTRL_C, "Everything is saved. Quit with q");
        screen.press(CTRL_C);
        assert!(screen.exit_status().success(), "{begun:?}");
        assert_eq!(place.log().len(), 0, "{begun:?}");
    }
}

#[test]
fn a_paste_that_never_ends_is_text_after_a_second_and_keys_are_keys_again() {
    let (place, mut screen) = at_work();
    screen.press_for("m", "── Note ──");
    screen.press_for("\u{1b}[200~212", "212");
    // What comes all at once is taken for the rest of the paste.
    screen.press_for(" og mer\r", "212 og mer");
    screen.press_for("\u{1b}[200~, slutt\u{1b}[201~", "212 og mer, slutt");
    screen.press_for(ENTER, "Note saved.");
    for (key, shown) in [("2", "✓ Category  Preparedness"), ("1", " New Yes")] {
        screen.press_for(key, shown);
    }
    screen.press_to_save("2\r", 1);
    screen.quit();
    assert_eq!(decided(&place), ["preparedness"]);
    assert_eq!(place.log()[0]["changes"][0]["patch"]["note"], "212 og mer, slutt");
}

#[test]
fn replies_of_the_terminal_are_no_keys() {
    let (place, mut screen) = at_work();
    let replies = REPLIES.concat();
    screen.press(&replies);
    screen.press_for("3", "Category  Long-term");
    screen.press(&replies);
    screen.press_for("1", " New Yes");
    screen.press(&replies);
    // A line may cut a reply in two.
    let (first, second) = replies.split_at(replies.len() / 2);
    screen.press(first);
    screen.press(second);
    screen.press_to_save("2\r", 1);
    screen.wait_for("Previous: Long-term, new, product");
    screen.quit();
    assert_eq!(decided(&place), ["long_term"]);
}

/// Bytes that look random and are the same in each run (Marsaglia, "Xorshift RNGs", 2003).
fn noise(mut seed: u64, count: usize) -> Vec<u8> {
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    (0..count).map(|_| next().to_le_bytes()[3]).collect()
}

#[test]
fn binary_noise_without_enter_decides_nothing_and_ctrl_c_still_quits() {
    let each_byte: Vec<u8> = (0..=255).collect();
    for bytes in [each_byte, noise(1, 2000), noise(2, 2000), noise(3, 2000)] {
        let (place, mut screen) = at_work();
        // These are Enter, an end, and keys that end or ask to.
        let typed = bytes.iter().filter(|byte| !b"\r\n\x03\x1bq".contains(*byte));
        screen.press_bytes(&typed.copied().collect::<Vec<_>>());
        // In the strings of a terminal and in pastes, nothing has to be left out but their ends.
        for (begin, end) in
            [("\u{1b}]", "\u{7}"), ("\u{1b}P", "\u{1b}\\"), ("\u{1b}[200~", "\u{1b}[201~")]
        {
            let within = bytes.iter().filter(|byte| !b"\x03\x07\x1b".contains(*byte));
            screen.press(begin);
            screen.press_bytes(&within.copied().collect::<Vec<_>>());
            screen.press(end);
        }
        screen.press_until_ended(CTRL_C);
        assert_eq!(decided(&place), [""; 0]);
    }
}

#[test]
fn a_key_of_the_queue_says_in_the_case_where_it_works() {
    let (_place, mut screen) = at_work();
    for key in ["*", "v", "o"] {
        screen.press_for(key, &format!("“{key}” works in the queue, which l opens."));
    }
    screen.press_for("l", "Queue");
    screen.press("*");
    screen.wait_for("3 marked");
    screen.quit();
}
