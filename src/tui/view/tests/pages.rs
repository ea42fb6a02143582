//! What pages and dialogues show beside the case, and where.

use super::scenes::{at_work, sitting};
use super::settling::{place_of, shown};
use crate::domain::Case;
use crate::review::tests::project::{WorkedProject, small_case};
use crate::tui::signs::SCROLLED;
use crate::words::Language;

#[test]
fn what_is_looked_for_on_a_page_is_typed_below_it() {
    for (width, height) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
        let page = at_work(Language::Bokmal).keys("c");
        let before = shown(&page, width, height);
        let searching = shown(&page.keys("/"), width, height);
        let field = place_of(&searching, "Søk i kodeboka").0;
        assert!(field + 5 >= searching.len(), "{searching:#?}");
        // The rule above it is the last of the page.
        let mut same = before.iter().zip(&searching).take(field - 1);
        assert!(same.all(|(before, now)| before == now), "{searching:#?}");
    }
}

#[test]
fn the_id_of_a_file_stands_with_the_place_where_there_is_room() {
    let with = |id: &str| {
        let case = Case { id: id.to_owned(), title: "Bokbuss".to_owned(), ..small_case(1) };
        sitting(WorkedProject::new(vec![case]), Language::Bokmal).keys("g")
    };
    for (width, height) in [(80, 24), (100, 30), (200, 50)] {
        let shown = shown(&with("2020/4711"), width, height).join("\n");
        assert!(shown.contains(" · id 2020/4711"), "{shown}");
    }
    let made = shown(&with("c-0123456789abcdef"), 200, 50).join("\n");
    assert!(!made.contains("id c-"), "{made}");
    let long = shown(&with(&"2020/4711".repeat(9)), 80, 24);
    assert!(long[1].contains("Bokbuss") && long[1].contains("Fjordvik"), "{long:#?}");
    assert!(!long.join("\n").contains("id 2020"), "{long:#?}");
}

#[test]
fn examples_of_filters_are_in_lines_of_their_own() {
    let shown = shown(&at_work(Language::Bokmal).keys("F"), 80, 24);
    let example = shown.iter().find(|row| row.contains("kommune:Røros")).unwrap();
    assert_eq!(example.trim(), "kommune:Røros eller kommune:Steinkjer", "{shown:#?}");
}

#[test]
fn fields_have_their_headers_beside_them_where_there_is_room() {
    let sitting = at_work(Language::Bokmal).keys("i");
    let wide = shown(&sitting, 120, 40);
    assert!(wide.iter().any(|row| row.contains("Antall brukere") && row.ends_with("64")));
    let narrow = shown(&sitting, 80, 24);
    let row =
        |begins: &str| narrow.iter().find(|row| row.trim_start().starts_with(begins)).unwrap();
    assert!(row("Antall brukere").ends_with("  64"), "{narrow:#?}");
    // What is longer than a row is below its header.
    assert_eq!(row("Tekst").trim(), "Tekst", "{narrow:#?}");
}

#[test]
fn the_lines_of_a_point_of_the_codebook_begin_below_its_words() {
    for language in Language::ALL {
        let shown = shown(&at_work(language).keys("c"), 100, 60);
        let text = |row: &String| row.split('│').next_back().unwrap_or_default().to_owned();
        let pane: Vec<String> = shown.iter().map(text).collect();
        let indent = |row: &String| row.chars().take_while(|letter| *letter == ' ').count();
        let points = pane.windows(2).filter(|rows| rows[0].trim_start().starts_with("-  "));
        let wrapped = points.filter(|rows| !rows[1].trim_start().starts_with("-  "));
        let first = wrapped.take(1).map(|rows| [indent(&rows[0]) + 3, indent(&rows[1])]);
        let [words, below] = first.last().unwrap_or_else(|| panic!("{shown:#?}"));
        assert_eq!(words, below, "{shown:#?}");
    }
}

#[test]
fn a_list_that_is_longer_than_its_window_says_where_one_is() {
    let palette = |keys: &str| shown(&at_work(Language::Bokmal).keys(":").keys(keys), 80, 24);
    let at = |shown: &[String]| shown.iter().position(|row| row.ends_with(SCROLLED));
    let first = palette("");
    let further = palette(&"Down ".repeat(40));
    assert!(at(&first).is_some() && at(&first) < at(&further), "{first:#?} {further:#?}");
    let few = palette("b a r o m e t");
    assert_eq!(at(&few), None, "{few:#?}");
}
