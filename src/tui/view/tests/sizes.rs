//! Any state at any size: nothing panics, nothing hostile reaches a cell.

use std::sync::OnceLock;

use proptest::prelude::*;
use ratatui::buffer::Buffer;

use super::agreement::{again, compared};
use super::barometer::barometer;
use super::scenes::{
    at_work, draw_on, drawn, failed, finished, found, history, hostile, rows, sitting, words,
};
use crate::codebook;
use crate::domain::rulings::{RuleOverview, RuleUsage, RulingReason};
use crate::domain::{
    CaseNo, CategoryAnswer, Choice, Moment, Question, ReadingReasons, Reviewer, TrainingCase,
};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::{Sitting, first_options};
use crate::review::{Action, RecentWork, Reply, Scroll, State};
use crate::tui::{Ground, Keymap, Screen, Theme, ThemeName};
use crate::words::Language;

/// Returns every sort of screen, each with a name for the message of a failure.
fn scenes(language: Language) -> Vec<(String, State)> {
    let mut scenes: Vec<(String, State)> = Vec::new();
    let mut add = |name: &str, sitting: Sitting| scenes.push((name.to_owned(), sitting.state));
    let welcome = || sitting(WorkedProject::of(0), language);
    add("welcome", welcome());
    add("import", welcome().keys("1 ~/saker"));
    add("welcome, said", welcome().keys("y"));
    add("finished", finished(language));
    add("failed", failed(language));
    add("rescue", failed(language).keys("s"));
    add("failed, quit", failed(language).keys("q"));
    let keys = [
        "",
        "3",
        "3 1 1",
        "3 2",
        "0 0 0",
        "Right Right",
        "Enter",
        "l",
        "l Down",
        "m",
        "m hei Esc",
        ":",
        ": xyzxyz",
        "/",
        "?",
        "c",
        "i",
        "e",
        "e Tab",
        "e 3",
        "e 3 Enter",
        "q",
        "3 q",
        "s",
        "u",
        "u u",
        "j",
        "3 j",
        "f",
        "y",
        "Ctrl-C",
    ];
    for key in keys {
        add(&format!("at work: {key}"), at_work(language).keys(key));
    }
    add("search", found(at_work(language).keys("3 /"), "hjemme"));
    add("no hits", found(at_work(language).keys("/"), "xyzxyz"));
    for keys in ["", "Tab", "Tab Tab", "t", "Tab Tab t"] {
        let barometer = Reply::Barometer(barometer(), RecentWork { today: 12, week: 40 });
        add(
            &format!("barometer: {keys}"),
            at_work(language).keys("B").arrives(barometer).keys(keys),
        );
    }
    for keys in ["", "Tab Tab Tab", "Down"] {
        let agreement = Reply::Agreement(0, Box::new(compared()));
        add(
            &format!("agreement: {keys}"),
            at_work(language).keys("A").arrives(agreement).keys(keys),
        );
    }
    let drift = Reply::Agreement(0, Box::new(again()));
    add("agreement: again", at_work(language).keys("A").arrives(drift));
    for keys in ["", "End", "Down m"] {
        let rules = Reply::Rules(Box::new(rules_in_dispute()));
        add(&format!("rules: {keys}"), at_work(language).keys("T").arrives(rules).keys(keys));
    }
    let open = at_work(language).state.open_case().unwrap().open.clone();
    let worked = TrainingCase {
        reasons: ReadingReasons::Known("roros"),
        open,
        reading: first_options(),
        round: None,
    };
    let cases = || Reply::Training(vec![worked.clone()]);
    for keys in ["", "3 1 1", "3 1 1 Enter", "3 1 1 Enter m"] {
        add(&format!("training: {keys}"), at_work(language).arrives(cases()).keys(keys));
    }
    let act = history(&at_work(language));
    add("history", at_work(language).arrives(act));
    let exists =
        at_work(language).keys("e 3 Enter").arrives(Reply::ExportExists("svar-2.ron".to_owned()));
    add("overwrite", exists);
    let asks = Action::Begin { warning: None, imported: Vec::new(), asks_language: true };
    add("language", welcome().arrives(asks));
    add("tour", at_work(language).touring());
    for no in 1..=7 {
        let steps = "j ".repeat(no - 1);
        let nasty = "\u{1b}[2J\u{202e}\t漢字";
        add(&format!("hostile {no}"), hostile(language).keys(&steps));
        add(&format!("hostile {no}, saved"), hostile(language).keys(&steps).keys("3 2 Enter l"));
        add(&format!("hostile {no}, fields"), hostile(language).keys(&steps).keys("i"));
        add(&format!("hostile {no}, note"), hostile(language).keys(&steps).keys("m").types(nasty));
        add(&format!("hostile {no}, draft"), hostile(language).keys(&steps).keys("3 j"));
    }
    add("hostile, search", found(hostile(language).keys("/"), "漢"));
    add("hostile, search by letters", found(hostile(language).keys("/"), "ae"));
    add("hostile, key", hostile(language).arrives(Action::UnknownKey("\u{1b}[2J".to_owned())));
    scenes
}

fn all_scenes() -> &'static [(String, State)] {
    static SCENES: OnceLock<Vec<(String, State)>> = OnceLock::new();
    SCENES.get_or_init(|| Language::ALL.into_iter().flat_map(scenes).collect())
}

fn screen(language: Language) -> Screen {
    Screen::new(words(language), Theme::new(ThemeName::Terminal, Ground::Dark), Keymap::default())
}

/// Returns the first cell that is not harmless for a terminal, if any.
fn hostile_cell(buffer: &Buffer) -> Option<&str> {
    let steers = |scalar: char| {
        scalar.is_control()
            || matches!(scalar, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E0FFF}')
    };
    buffer
        .content
        .iter()
        .map(ratatui::buffer::Cell::symbol)
        .find(|symbol| symbol.chars().any(steers) || symbol.chars().count() > 12)
}

#[test]
fn every_scene_is_drawn_at_the_usual_sizes_and_at_the_smallest() {
    let sizes =
        [(1, 1), (39, 9), (40, 10), (60, 16), (80, 24), (100, 30), (120, 40), (170, 45), (220, 60)];
    for (name, state) in all_scenes() {
        let mut screen = screen(Language::Bokmal);
        for (width, height) in sizes {
            let buffer = draw_on(&mut screen, state, width, height);
            assert_eq!(hostile_cell(&buffer), None, "{name} at {width}×{height}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn no_size_and_no_scrolling_breaks_a_screen(
        scene in 0..all_scenes().len(),
        language in prop::sample::select(&Language::ALL[..]),
        sizes in prop::collection::vec((1_u16..=220, 1_u16..=60), 1..4),
        scrolls in prop::collection::vec(prop::sample::select(vec![
            Scroll::LineUp, Scroll::LineDown, Scroll::PageUp, Scroll::PageDown, Scroll::Top,
            Scroll::End,
        ]), 0..6),
    ) {
        let (name, state) = &all_scenes()[scene];
        let mut screen = screen(language);
        for (width, height) in sizes {
            let buffer = draw_on(&mut screen, state, width, height);
            prop_assert_eq!(hostile_cell(&buffer), None, "{} at {}×{}", name, width, height);
            for scroll in &scrolls {
                screen.scroll(state, *scroll);
            }
            draw_on(&mut screen, state, width, height);
        }
    }
}

/// Returns a rule of a codebook of one's own with a long note, and one by which nothing was settled.
fn rules_in_dispute() -> RuleOverview {
    let of = |id: &str| RuleUsage::new(id.parse().unwrap());
    let at = Moment::from_millis(1_600_000_000_000);
    let note = Some("Hvor lenge er midlertidig? ".repeat(20));
    let used = RuleUsage {
        disputes: [CaseNo(1), CaseNo(4)].into(),
        reasons: [(RulingReason::RuleUnclear, 2)].into(),
        notes: vec![(Reviewer::new("leder").unwrap(), at, None, note)],
        ..of("K1.2")
    };
    let not_used = RuleUsage { decided: Some(12_345), specific: Some(1.0), ..of("category.order") };
    RuleOverview { rules: vec![used, not_used], hides_some: true, without_rule: 3 }
}

#[test]
fn what_the_columns_of_the_rules_are_stays_in_sight() {
    for keys in ["", "End", "Down Down Down"] {
        let rules = Reply::Rules(Box::new(rules_in_dispute()));
        let sitting = at_work(Language::English).keys("T").arrives(rules).keys(keys);
        let shown = rows(&drawn(&sitting.state, Language::English, 40, 10));
        assert!(shown[2].starts_with("  Rule "), "{keys}: {shown:?}");
    }
}

#[test]
fn a_message_names_a_rule_as_the_codebook_does() {
    let rules = vec![RuleUsage::new("category.unclear".parse().unwrap())];
    let rules = Reply::Rules(Box::new(RuleOverview { rules, hides_some: false, without_rule: 0 }));
    for (keys, said) in
        [("Enter", "etter «Kategori: Uklart»"), ("m hei Enter", "til regelen «Kategori: Uklart»")]
    {
        let sitting = at_work(Language::Bokmal).keys("T").arrives(rules.clone()).keys(keys);
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, 80, 24)).join("\n");
        assert!(shown.contains(said), "{keys}: {shown}");
    }
}

#[test]
fn on_a_very_wide_screen_the_report_has_room_for_long_lines_and_the_queue_for_titles() {
    for (width, cells) in [(200, 79), (240, 91)] {
        let sitting = at_work(Language::Bokmal);
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, 50));
        let row = shown.iter().find(|row| row.contains("Da koronatiltakene")).unwrap();
        let panes: Vec<usize> = row.split('│').map(|pane| pane.chars().count()).collect();
        assert!(panes[0] >= 50 && panes[1] == cells, "{width}: {panes:?} {row}");
    }
}

#[test]
fn the_legend_beside_the_report_has_the_letters_of_the_categories_and_one_row_of_other_signs() {
    let categories = Choice::options(Question::Category).iter();
    let categories = categories.filter_map(|choice| match choice {
        // It has the sign of a verdict, which is explained once.
        Choice::Category(CategoryAnswer::Unclear) => None,
        Choice::Category(category) => Some((*choice, *category)),
        _ => None,
    });
    let categories: Vec<_> = categories.collect();
    for (width, height) in [(100, 30), (120, 40), (200, 50)] {
        for language in Language::ALL {
            let words = words(language);
            let shown = rows(&drawn(&at_work(language).state, language, width, height));
            // Below it are the row of messages and that of the keys.
            let above = &shown[..usize::from(height) - 2];
            let line = above.iter().rposition(|row| row.starts_with("──")).unwrap();
            let in_queue = |row: &String| row.split('│').next().unwrap_or_default().to_owned();
            let legend: Vec<String> = above[line + 1..].iter().map(in_queue).collect();
            let (others, letters) = legend.split_last().unwrap();
            assert!(others.contains('+') || others.contains('!'), "{}", shown.join("\n"));
            assert!(legend.concat().matches("? ").count() <= 1, "{}", shown.join("\n"));
            for (choice, category) in &categories {
                let letter = codebook::category_letter(&words, *category);
                let name = codebook::short(&words, *choice).to_lowercase();
                let meaning = format!("{letter} {name}");
                let is_there = letters.iter().any(|row| row.contains(&meaning));
                assert!(is_there, "{meaning} at {width}×{height}:\n{}", shown.join("\n"));
            }
        }
    }
}

#[test]
fn the_heading_of_a_list_explains_the_letters_that_its_cases_have_and_no_others() {
    // Two cases are classified; the second is flagged.
    let list = sitting(WorkedProject::of(5), Language::Bokmal);
    let list = list.keys("1 2 Enter 3 2 Enter k f W 2");
    let shown = rows(&drawn(&list.state, Language::Bokmal, 80, 24)).join("\n");
    assert!(shown.contains("L langsiktig") && !shown.contains("N nød"), "{shown}");
}
