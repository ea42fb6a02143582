//! Words in their places: what is never cut, what never moves, what must fit 80 columns.

use super::scenes::{at_work, drawn, rows, sitting, words};
use crate::codebook;
use crate::domain::{Case, Message, ReadingReasons, TrainingCase, Verdict};
use crate::review::tests::project::{WorkedProject, small_case};
use crate::review::tests::sitting::{Sitting, desk, first_options};
use crate::review::{Reply, State};
use crate::words::Language;

/// Sizes from the smallest to a large one, each way of laying out the screen among them.
pub(super) const SIZES: [(u16, u16); 9] =
    [(40, 10), (60, 16), (80, 24), (99, 26), (100, 30), (120, 30), (120, 40), (170, 45), (200, 50)];

/// Returns states of the same case, and one of another case.
pub(super) fn states(language: Language) -> Vec<(&'static str, State)> {
    [
        "",
        "3",
        "3 1 1 3",
        "3 2",
        "0 0 0",
        "Right Right",
        "Tab Tab",
        "Enter",
        "f",
        "y",
        "j",
        "3 1 1 j",
        "k",
    ]
    .into_iter()
    .map(|keys| (keys, at_work(language).keys(keys).state))
    .collect()
}

#[test]
fn save_state_verdict_last_decision_and_the_way_out_are_shown_at_every_size() {
    for language in Language::ALL {
        let words = words(language);
        let quit = format!("q {}", words.get("review-footer-quit"));
        let saved = words.format(&Message::new("review-saved").with("count", "42"));
        let last = ["review-last-saved", "review-last-before"]
            .map(|key| format!(" {}: ", first_word(&words.format(&Message::new(key)))));
        for (width, height) in SIZES {
            for (keys, state) in states(language) {
                let shown = rows(&drawn(&state, language, width, height));
                let where_it_is = format!("{width}×{height} after {keys:?}:\n{}", shown.join("\n"));
                let is_noticed = state.notice().is_some();
                // On the smallest screens a message and the keys share a row.
                let way_out = shown.last().unwrap().contains(&quit);
                assert!(way_out || (is_noticed && height < 12), "no way out, {where_it_is}");
                // There the decision saved last is in the place of their count.
                let has_last = height < 12 && shown[0].contains("  ✓ ");
                let saving = state.cases_saved() != 42 || shown[0].ends_with(&saved) || has_last;
                assert!(saving, "no save state, {where_it_is}");
                let row = &shown[shown.len() - 2];
                let has_followed = state.last_saved_in_sight().is_some();
                assert_eq!(has_followed, !keys.ends_with('j'), "{where_it_is}");
                assert!(
                    is_noticed
                        || !has_followed
                        || height < 12
                        || last.iter().any(|last| row.contains(last)),
                    "no last saved, {where_it_is}"
                );
            }
            for (keys, verdict) in [
                ("3 1 1", Some(Verdict::Innovation)),
                ("3 2", Some(Verdict::NotInnovation)),
                ("3 1 6", Some(Verdict::NotInnovation)),
                ("3", None),
                ("3 0 1", Some(Verdict::Undetermined)),
            ] {
                let shown =
                    rows(&drawn(&at_work(language).keys(keys).state, language, width, height));
                // As long as there is none, its row has the rule that no other row has room for.
                let has_rule = verdict.is_none() && height < 18;
                let verdict = match verdict {
                    Some(verdict) => codebook::verdict(&words, verdict).name,
                    None => words.get("review-verdict-open"),
                };
                let verdict = verdict.to_uppercase();
                let is_shown = |row: &String| row.contains(&format!("  {verdict}  "));
                assert!(
                    has_rule || shown.iter().any(is_shown),
                    "no {verdict} at {width}×{height}:\n{}",
                    shown.join("\n")
                );
            }
        }
    }
}

pub(super) fn first_word(text: &str) -> String {
    text.split(':').next().unwrap_or_default().to_owned()
}

#[test]
fn every_footer_is_whole_at_80_columns() {
    for language in Language::ALL {
        for keys in ["", "l", "m", ":", "/", "?", "c", "e", "e 1", "3 q"] {
            let state = at_work(language).keys(keys).having_saved(123_456).state;
            let shown = rows(&drawn(&state, language, 80, 24));
            assert!(shown[0].ends_with("123456"), "{}", shown[0]);
            let footer = shown.last().unwrap();
            assert!(!footer.trim().is_empty() && !footer.contains('…'), "{footer}");
        }
    }
}

#[test]
fn the_header_says_how_far_one_is_at_80_columns() {
    for language in Language::ALL {
        let state = at_work(language).state;
        let fresh = rows(&drawn(&state, language, 80, 24)).remove(0);
        let typed = rows(&drawn(&at_work(language).keys("3").state, language, 80, 24)).remove(0);
        assert!(
            fresh.contains("211")
                && fresh.contains("800")
                && fresh.replace(' ', "").contains("26%"),
            "{fresh}"
        );
        let left = |row: &str| row.split_once("26").map(|(left, _)| left.to_owned());
        assert_eq!(left(&typed), left(&fresh), "a draft moves nothing: {typed}");
    }
}

#[test]
fn marks_and_filter_are_in_the_header_at_every_size() {
    for (keys, part) in [("l Space Space", "2 m"), ("F f l a g g e t Enter", "Filt")] {
        for (width, height) in SIZES {
            let state = at_work(Language::Bokmal).keys(keys).state;
            let header = rows(&drawn(&state, Language::Bokmal, width, height)).remove(0);
            assert!(header.contains(part), "{keys} {width}×{height}: {header}");
            assert!(header.contains("211") && header.contains("lagret"), "{header}");
        }
    }
}

#[test]
fn the_keys_the_export_and_long_messages_are_whole_on_the_smallest_screen() {
    let shown =
        |sitting: &Sitting| rows(&drawn(&sitting.state, Language::Bokmal, 40, 10)).join("\n");
    for keys in ["?", "e", ": e x c e l"] {
        let shown = shown(&at_work(Language::Bokmal).keys(keys));
        let body = shown.split_once('\n').unwrap().1;
        assert!(!body.contains('…'), "{keys}\n{shown}");
    }
    let long = "ord ".repeat(40) + "slutt.";
    let message = Message::new("review-filter-on").with("filter", long).with("count", 3_i64);
    let said = at_work(Language::Bokmal).arrives(Reply::Trouble(message));
    assert!(shown(&said).contains("slutt"), "{}", shown(&said));
}

#[test]
fn one_case_is_no_plural() {
    let one = sitting(WorkedProject::of(1), Language::Bokmal).keys("l");
    let shown = rows(&drawn(&one.state, Language::Bokmal, 80, 24)).join("\n");
    assert!(shown.contains("Kø: 1 sak") && !shown.contains("1 saker"), "{shown}");
    let words = words(Language::English);
    let alike = |count: i64| words.format(&Message::new("review-alike").with("count", count));
    assert!(alike(1).starts_with("1 case is") && alike(21).starts_with("21 cases are"));
}

#[test]
fn a_case_without_a_title_is_named_by_its_id_in_the_queue() {
    let mut project = WorkedProject::of(3);
    project.cases[1].title = " \t".into();
    let sitting = sitting(project, Language::Bokmal).keys("l");
    for (width, height) in SIZES {
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n");
        assert!(shown.contains("(ingen"), "{width}×{height}\n{shown}");
    }
}

#[test]
fn a_very_wide_screen_has_room_for_titles_in_the_queue_beside_report_and_questions() {
    let title = "Digital oppfølging av pasienter på sykehjem";
    let case = |no| Case {
        title: title.to_owned(),
        municipality: Some("Indre Østfold".to_owned()),
        ..small_case(no)
    };
    let sitting = sitting(WorkedProject::new((1..=4).map(case).collect()), Language::Bokmal);
    let shown = rows(&drawn(&sitting.state, Language::Bokmal, 240, 50));
    let listed = shown[2..6].iter().filter_map(|row| row.split('│').next());
    let whole = listed.filter(|row| row.contains(title) && row.contains(" Indre Ø"));
    assert_eq!(whole.count(), 4, "{}", shown.join("\n"));
}

#[test]
fn postponed_draft_flag_and_note_are_marked_beside_each_other() {
    let note = desk("f m x Enter s k 1 l").state;
    let shown = rows(&drawn(&note, Language::Bokmal, 80, 24));
    assert!(shown.iter().any(|row| row.contains("1 N✎>>!m ")), "{}", shown.join("\n"));
    // The verdict that counts stays in sight beside a draft.
    let changed = rows(&drawn(&desk("1 2 Enter k 3 j l").state, Language::Bokmal, 80, 24));
    assert!(changed.iter().any(|row| row.contains("1 N-✎ ")), "{}", changed.join("\n"));
    let open = rows(&drawn(&desk("f m x Enter s k").state, Language::Bokmal, 40, 10));
    assert!(open[1].ends_with(">>  !  m"), "{}", open.join("\n"));
}

#[test]
fn where_enter_asks_again_the_row_of_the_verdict_says_twice() {
    for language in Language::ALL {
        let words = words(language);
        let said = |key| words.format(&Message::new(key).with("count", 2_usize));
        for (keys, key) in [
            ("l x j x 1", "review-batch-ready-twice"),
            // Once is pressed already.
            ("l x j x 1 Enter", "review-batch-ready"),
            ("l x j x 1 1 1", "review-batch-ready"),
        ] {
            for (width, height) in [(40, 10), (80, 24)] {
                let state = at_work(language).keys(keys).state;
                let shown = rows(&drawn(&state, language, width, height)).join("\n");
                assert!(shown.contains(&said(key)), "{language} {keys}:\n{shown}");
            }
        }
    }
}

#[test]
fn what_the_smallest_screen_has_no_room_for_goes_whole() {
    for language in Language::ALL {
        let marked = at_work(language).keys("l x j x 1").state;
        let row = rows(&drawn(&marked, language, 40, 10))[8].clone();
        assert!(!row.contains('…'), "{row}");
        let settings = at_work(language).keys(":").types("settings").keys("Enter").state;
        let colours = words(language).get("review-theme-terminal");
        let shown = rows(&drawn(&settings, language, 40, 10)).join("\n");
        assert!(shown.contains(&colours), "{shown}");
        let worked = TrainingCase {
            reasons: ReadingReasons::Known("roros"),
            open: at_work(language).state.open_case().unwrap().open.clone(),
            reading: first_options(),
            round: None,
        };
        let practising = at_work(language).arrives(Reply::Training(vec![worked]));
        let shown = rows(&drawn(&practising.state, language, 40, 10));
        assert!(!shown[0].contains('…'), "{}", shown[0]);
        assert!(shown[9].contains(&words(language).get("training-footer-reading")), "{}", shown[9]);
        let noting = practising.keys("1 1 1 Enter m").state;
        let shown = rows(&drawn(&noting, language, 40, 10)).join("\n");
        let asked = words(language).get("training-note-ask");
        assert!(shown.contains(asked.split_once(" (").unwrap().0), "{shown}");
    }
}

#[test]
fn on_the_smallest_screen_commands_have_whole_names() {
    for language in Language::ALL {
        let mut sitting = at_work(language).keys(":");
        let mut cut = std::collections::BTreeSet::new();
        for _ in 0..sitting.state.palette().len() {
            let shown = rows(&drawn(&sitting.state, language, 40, 10));
            let is_cut = |row: &&String| row.replace(" …", "").contains('…');
            cut.extend(shown[3..8].iter().filter(is_cut).cloned());
            sitting = sitting.keys("Down");
        }
        assert!(cut.is_empty(), "{language}: {cut:#?}");
    }
}
