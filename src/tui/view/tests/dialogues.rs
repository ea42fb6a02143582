//! Dialogues: the row under the cursor, what Enter does in each, and remedies that a screen has.

use ratatui::buffer::Buffer;

use super::scenes::{at_work, drawn, failed, found, rows};
use crate::domain::{CaseNo, Message};
use crate::review::tests::finding::looked_at;
use crate::review::tests::sitting::Sitting;
use crate::review::{Reply, Via};
use crate::tui::{Ground, Theme, ThemeName};
use crate::words::Language;

fn screen(sitting: &Sitting) -> Buffer {
    drawn(&sitting.state, Language::Bokmal, 80, 24)
}

/// Returns how many cells of the row with this text have the ground of a chosen row.
fn filled(buffer: &Buffer, text: &str) -> usize {
    let ground = Theme::new(ThemeName::Terminal, Ground::Dark).chosen.bg;
    let y = rows(buffer).iter().position(|row| row.contains(text)).unwrap();
    let y = u16::try_from(y).unwrap();
    (0..buffer.area.width).filter(|x| buffer[(*x, y)].style().bg == ground).count()
}

#[test]
fn the_row_under_the_cursor_is_filled_from_side_to_side() {
    assert!(filled(&screen(&at_work(Language::Bokmal).keys(":")), "▸") >= 76);
    assert!(filled(&screen(&at_work(Language::Bokmal).keys("W")), "▸") >= 76);
    assert!(filled(&screen(&at_work(Language::Bokmal).keys("F Down")), "▸") >= 76);
    let hits = found(at_work(Language::Bokmal).keys("/"), "kontor");
    assert!(filled(&screen(&hits), "▸") >= 70);
}

#[test]
fn the_last_row_says_what_enter_does_in_this_dialogue() {
    let last_row = |sitting: &Sitting| rows(&screen(sitting)).pop().unwrap();
    for (keys, does) in [
        ("/", "Enter åpne"),
        (":", "Enter utfør"),
        ("F", "Enter vis"),
        ("m", "Enter lagre"),
        ("W", "Enter vis"),
        ("e", "Tab alle/klassifiserte"),
        ("e 1", "Enter skriv fila"),
    ] {
        let row = last_row(&at_work(Language::Bokmal).keys(keys));
        assert!(row.contains(does) && row.contains("Esc"), "{keys}: {row}");
    }
    let choosing = looked_at().keys("2");
    assert!(last_row(&choosing).contains("Enter velg"), "{}", last_row(&choosing));
    assert!(!last_row(&failed(Language::Bokmal).keys("q")).contains("Enter"));
}

#[test]
fn drafts_that_are_not_kept_are_loud_in_the_header() {
    let full = Message::new("store-disk-full").with("path", "saker.nybrott");
    let refused = at_work(Language::Bokmal).slowly().keys("1").arrives(Reply::DraftNotKept(full));
    let header = rows(&screen(&refused)).remove(0);
    assert!(header.contains("1 utkast IKKE LAGRET"), "{header}");
}

#[test]
fn the_verdict_row_says_what_enter_does_with_a_finished_case() {
    let opened = |change: fn(&mut crate::domain::OpenCase)| {
        let sitting = at_work(Language::Bokmal);
        let mut open = sitting.project.open(CaseNo(205));
        change(&mut open);
        let opened = sitting.arrives(Reply::Opened(Box::new(open), Via::Step));
        rows(&screen(&opened)).join("\n")
    };
    let untouched = opened(|_| {});
    assert!(untouched.contains("Enter åpner neste"), "{untouched}");
    let changed = opened(|open| open.hash = crate::domain::TextHash([7; 32]));
    assert!(changed.contains("Teksten er endret: Enter bekrefter"), "{changed}");
}
