//! One place where keys go: nothing behind a dialogue is in focus.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::scenes::{at_work, draw_on, drawn, rows, words};
use crate::review::tests::sitting::Sitting;
use crate::tui::{Ground, Keymap, Screen, Theme, ThemeName};
use crate::words::Language;

fn theme() -> Theme {
    Theme::new(ThemeName::Terminal, Ground::Dark)
}

#[test]
fn nothing_behind_a_dialogue_is_in_focus() {
    let accent = theme().accent.fg;
    let ground = theme().chosen.bg;
    for keys in ["/", ":", "F", "W", "m", "e", "e 1", ": innstill Enter"] {
        for (width, height) in [(80, 24), (120, 40), (200, 50)] {
            let sitting = at_work(Language::Bokmal).keys("3 1 1").keys(keys);
            let buffer = drawn(&sitting.state, Language::Bokmal, width, height);
            let text = rows(&buffer);
            let place = format!("{keys} at {width}x{height}: {}", text.join("\n"));
            let asked = text.iter().position(|row| row.contains("Hva er nytt")).expect(&place);
            let asked = u16::try_from(asked).unwrap();
            let from = if width == 80 { 0 } else { width / 3 };
            let is_lit = (from..width).any(|x| buffer[(x, asked)].style().fg == accent);
            assert!(!is_lit, "the question, {place}");
            let filled = |y: u16| (0..width).any(|x| buffer[(x, y)].style().bg == ground);
            // The first row has the bar and the chips.
            let filled = (1..height).filter(|y| filled(*y)).count();
            assert!(filled <= 1, "{filled} rows, {place}");
        }
    }
}

#[test]
fn answers_for_marked_cases_have_the_accent_and_no_colour_besides() {
    let sitting = at_work(Language::Bokmal).keys("x j x l 1");
    let buffer = drawn(&sitting.state, Language::Bokmal, 80, 24);
    let text = rows(&buffer);
    let row = |part: &str| {
        let y = text.iter().position(|row| row.contains(part)).expect(part);
        (y, u16::try_from(y).unwrap())
    };
    let style = |part: &str| {
        let (at, y) = row(part);
        let before = text[at].split(part).next().unwrap_or_default();
        buffer[(u16::try_from(before.chars().count()).unwrap(), y)].style()
    };
    assert_eq!(style("SVAR FOR 2").bg, theme().accent.fg);
    assert_eq!(style("Ny for kommunen?").fg, theme().accent.fg, "{}", text.join("\n"));
    let (_, below) = row("SVAR FOR 2");
    let warns = |y: u16| (0..80).any(|x| buffer[(x, y)].style().fg == theme().warning.fg);
    assert!(!(below..24).any(warns), "{}", text.join("\n"));
}

/// Returns where the terminal's cursor is in a window of 80 columns.
fn cursor(sitting: &Sitting) -> Position {
    let mut screen = Screen::new(words(Language::Bokmal), theme(), Keymap::default());
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| screen.draw(&sitting.state, frame)).unwrap();
    terminal.get_cursor_position().unwrap()
}

#[test]
fn the_cursor_is_on_the_row_in_focus_of_a_list() {
    for (keys, row) in [("W Down", "flaggede"), ("e Down", "CSV"), (": innstill Enter", "Språk")] {
        let sitting = at_work(Language::Bokmal).keys(keys);
        let text = rows(&drawn(&sitting.state, Language::Bokmal, 80, 24));
        let at = cursor(&sitting);
        let shown = text.get(usize::from(at.y)).cloned().unwrap_or_default();
        assert!(shown.contains(row) && at.x == 1, "{keys}: {at:?}\n{}", text.join("\n"));
    }
}

/// Returns the first cell of a part of the screen of 120 columns in that theme.
fn first_cell(theme: &Theme, keys: &str, part: &str) -> Cell {
    let mut screen = Screen::new(words(Language::Bokmal), *theme, Keymap::default());
    let buffer = draw_on(&mut screen, &at_work(Language::Bokmal).keys(keys).state, 120, 40);
    let text = rows(&buffer);
    let y = text.iter().position(|row| row.contains(part)).unwrap();
    let before = text[y].split(part).next().unwrap_or_default().chars().count();
    buffer[(u16::try_from(before).unwrap(), u16::try_from(y).unwrap())].clone()
}

#[test]
fn in_every_theme_either_the_queue_or_the_question_looks_in_focus() {
    for name in ThemeName::ALL {
        for ground in [Ground::Dark, Ground::Light, Ground::Unknown] {
            let theme = Theme::new(name, ground);
            let looks_in_focus = |keys: &str, part: &str| {
                let cell = first_cell(&theme, keys, part);
                let colour = theme.accent.fg.unwrap_or(Color::Reset);
                cell.fg == colour && cell.modifier.contains(theme.accent.add_modifier)
            };
            // With marked cases the digits answer from the queue.
            for (keys, of_queue) in [("3 1 1", false), ("3 1 1 l", true), ("x l 1 1", false)] {
                let lit = ["Kø:", "Hva er nytt"].map(|part| looks_in_focus(keys, part));
                assert_eq!(lit, [of_queue, !of_queue], "{} on {ground:?}: {keys}", name.as_str());
            }
        }
    }
}

#[test]
fn the_sign_of_a_question_to_come_is_not_in_the_colour_of_what_is_done() {
    let sign = first_cell(&theme(), "", "· Ny for kommunen");
    assert_eq!((sign.fg, sign.modifier), (Color::Reset, Modifier::DIM));
    let sign = first_cell(&theme(), "3 1 1", "✓ Kategori");
    assert_eq!(Some(sign.fg), theme().done().fg);
}
