//! Which part of the queue is in sight, beside it.

use super::scenes::{at_work, drawn, rows, sitting};
use crate::review::tests::project::WorkedProject;
use crate::tui::signs::{SCROLLED, UPRIGHT};
use crate::words::Language;

/// Returns what the rows of a case with this number have in a column.
fn column(shown: &[String], place: usize) -> String {
    let cases = shown.iter().filter(|row| row.contains("Fjordvik") && !row.contains("lagret"));
    cases.filter_map(|row| row.chars().nth(place)).collect()
}

#[test]
fn a_queue_that_is_longer_than_its_rows_shows_which_part_is_in_sight() {
    let over = |keys: &str| {
        let state = at_work(Language::Bokmal).keys(keys).state;
        column(&rows(&drawn(&state, Language::Bokmal, 80, 24)), 79)
    };
    let (first, here, last) = (over("l g"), over("l"), over("l G"));
    assert!(first.starts_with(SCROLLED) && first.ends_with(UPRIGHT), "{first}");
    assert!(here.starts_with(UPRIGHT) && here.contains(SCROLLED), "{here}");
    assert!(last.starts_with(UPRIGHT) && last.ends_with(SCROLLED), "{last}");

    // Beside the report it lies on the line between the two.
    let shown = rows(&drawn(&at_work(Language::Bokmal).state, Language::Bokmal, 120, 40));
    assert!(column(&shown, 44).contains(SCROLLED), "{}", shown.join("\n"));
}

#[test]
fn a_queue_that_fits_or_is_narrow_has_no_scrollbar() {
    let few = sitting(WorkedProject::of(5), Language::Bokmal).keys("l").state;
    let many = at_work(Language::Bokmal).keys("l").state;
    for (state, width, height) in [(&few, 80, 24), (&few, 120, 40), (&many, 40, 10)] {
        let shown = rows(&drawn(state, Language::Bokmal, width, height));
        let queue = shown.iter().skip(1).take(usize::from(height) - 2);
        let first_pane = |row: &String| row.split(UPRIGHT).next().unwrap_or_default().to_owned();
        let panes: Vec<String> = queue.map(first_pane).collect();
        let has_bar = panes.iter().any(|pane| pane.contains(SCROLLED));
        assert!(!has_bar, "{width}×{height}: {}", shown.join("\n"));
    }
}
