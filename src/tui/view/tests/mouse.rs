//! The mouse: what lies under it.

use super::scenes::{at_work, draw_on, rows, words};
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Command};
use crate::tui::view::PointedAt;
use crate::tui::{Ground, Keymap, Screen, Theme, ThemeName};
use crate::words::Language;

#[test]
fn the_mouse_finds_options_and_cases_where_they_are_drawn() {
    for (width, height) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
        let sitting = at_work(Language::Bokmal).keys("3 1");
        let mut screen = Screen::new(
            words(Language::Bokmal),
            Theme::new(ThemeName::Terminal, Ground::Dark),
            Keymap::default(),
        );
        let buffer = draw_on(&mut screen, &sitting.state, width, height);
        let mut digits = Vec::new();
        for y in 0..height {
            for x in 0..width {
                match screen.pointed_at(&sitting.state, x, y) {
                    Some(PointedAt::Choice(digit)) if !digits.contains(&digit) => {
                        digits.push(digit);
                    }
                    Some(PointedAt::Case(no)) => {
                        let row = rows(&buffer).remove(usize::from(y));
                        assert!(row.contains(&no.to_string()), "{no}: {row}");
                    }
                    _ => {}
                }
            }
        }
        digits.sort_unstable();
        assert_eq!(digits, [0, 1, 2, 3, 4, 5, 6], "{width}x{height}");
        let y = rows(&buffer).iter().position(|row| row.contains("4 Org")).unwrap();
        let row = &rows(&buffer)[y];
        let x = row.chars().take_while(|scalar| *scalar != '4').count();
        let (x, y) = (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
        if width < 120 {
            assert_eq!(
                screen.pointed_at(&sitting.state, x, y),
                Some(PointedAt::Choice(4)),
                "{row}"
            );
        }
    }
}

#[test]
fn a_case_that_is_clicked_in_the_queue_stays_under_the_mouse_and_so_do_those_around_it() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut sitting = at_work(Language::Bokmal).keys("l");
        let mut screen = Screen::new(
            words(Language::Bokmal),
            Theme::new(ThemeName::Terminal, Ground::Dark),
            Keymap::default(),
        );
        let listed = |screen: &mut Screen, sitting: &Sitting| -> Vec<Option<PointedAt>> {
            draw_on(screen, &sitting.state, width, height);
            (3..12).map(|y| screen.pointed_at(&sitting.state, 6, y)).collect()
        };
        let before = listed(&mut screen, &sitting);
        for y in [11, 4] {
            let Some(PointedAt::Case(no)) = before[y - 3] else { panic!("{before:?}") };
            screen.hold(no, u16::try_from(y).unwrap());
            sitting.act(Action::GoTo(no));
            assert_eq!(sitting.state.current(), Some(no));
            assert_eq!(listed(&mut screen, &sitting), before);
        }
    }
}

#[test]
fn a_key_of_the_last_row_is_what_a_click_on_it_means() {
    let state = at_work(Language::English).state;
    let mut screen = Screen::new(
        words(Language::English),
        Theme::new(ThemeName::Terminal, Ground::Dark),
        Keymap::default(),
    );
    let last = rows(&draw_on(&mut screen, &state, 80, 24)).pop().unwrap();
    for (key, means) in [
        ("Enter save", Command::Save),
        ("s postpone", Command::Postpone),
        ("q quit", Command::Quit),
        ("? more", Command::Keys),
    ] {
        let at = last.find(key).unwrap_or_else(|| panic!("{last}"));
        for column in [at, at + key.len() - 1] {
            let column = u16::try_from(column).unwrap();
            let pointed = screen.pointed_at(&state, column, 23);
            assert_eq!(pointed, Some(PointedAt::Key(means)), "{last}");
        }
        let behind = u16::try_from(at + key.len()).unwrap();
        assert_eq!(screen.pointed_at(&state, behind, 23), None, "{last}");
    }
}
