//! What Enter does with a case that is classified, as the rows below it say.

use super::scenes::{at_work, drawn, rows, screen, sitting, words};
use crate::domain::CaseNo;
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::{Reply, Via};
use crate::words::Language;

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
    assert!(changed.contains("Saken er endret: Enter bekrefter"), "{changed}");
}

#[test]
fn the_verdict_row_says_that_a_draft_was_given_on_another_text() {
    for language in Language::ALL {
        let words = words(language);
        let mut left = sitting(WorkedProject::of(3), language).keys("1 2 j");
        left.project.cases[0].text = Some("En annen tekst.".to_owned());
        let changed = words.get("review-ready-changed");
        let shown = changed.trim_end_matches(':');
        // It stays when the message has gone.
        let open = left.keys("k Tab");
        for (width, height) in [(40, 10), (80, 24), (120, 40)] {
            let open = rows(&drawn(&open.state, language, width, height)).join("\n");
            assert!(open.contains(shown), "{open}");
        }
    }
}

#[test]
fn the_rows_behind_a_classified_case_say_that_enter_goes_to_the_next_unclassified_one() {
    for language in Language::ALL {
        let words = words(language);
        let enter = |key: &str| format!("Enter {}", words.get(key));
        let worked = sitting(WorkedProject::of(3), language).keys("1 2 Enter 1 2 Enter k k Tab");
        for (width, height, footer) in [
            (120, 40, "review-footer-next-unclassified"),
            (80, 24, "review-footer-next-unclassified"),
            (40, 10, "review-footer-next-unclassified-short"),
        ] {
            let last = rows(&drawn(&worked.state, language, width, height)).pop().unwrap();
            for seen in [enter(footer), format!("? {}", words.get("review-footer-more"))] {
                assert!(last.contains(&seen), "{seen}: {last}");
            }
        }
        let shown = |keys: &str| {
            let state = worked.clone().keys(keys).state;
            rows(&drawn(&state, language, 120, 40)).join("\n")
        };
        let next = ["review-ready-next-unclassified", "review-ready-on"];
        assert!(next.iter().any(|next| shown("").contains(&enter(next))), "{}", shown(""));
        // A change does not promise the next case either: that would be read as the next row.
        let saves = format!("Enter {}\n", words.get("review-ready-short"));
        assert!(shown("Shift-Tab 3").contains(&saves), "{}", shown("Shift-Tab 3"));
    }
}

#[test]
fn the_rows_name_what_enter_does_behind_the_last_case() {
    for language in Language::ALL {
        let words = words(language);
        let shown = |sitting: &Sitting, width, height| {
            rows(&drawn(&sitting.state, language, width, height)).join("\n")
        };
        let (next, left) = ("review-ready-next", "review-ready-what-is-left");
        let cases = [
            // Of two flagged cases; behind the second comes none, and another list has cases.
            ("W 2 l ", "review-footer-next-case", next),
            ("W 2 l Enter ", "review-footer-to-worklists", "review-ready-worklists"),
            ("", "review-footer-what-is-left", left),
        ];
        for (keys, footer, remark) in cases {
            let worked = sitting(WorkedProject::of(3), language);
            let worked = worked.keys("f 0 0 0 Enter f 1 2 Enter 3 2 Enter Backspace").keys(keys);
            for (width, height) in [(80, 24), (120, 40)] {
                let shown = shown(&worked, width, height);
                let footer = format!("Enter {}", words.get(footer));
                assert!(shown.contains(&footer), "{keys}:\n{shown}");
                // Behind a long verdict there is no room for it; no row says otherwise.
                let remark = format!("Enter {}", words.get(remark));
                let says_so = |row: &str| row.contains(&remark) || row.contains(&footer);
                let mut named = shown.lines().filter(|row| row.contains("Enter "));
                assert!(named.all(says_so), "{keys}:\n{shown}");
            }
        }
    }
}

#[test]
fn behind_the_last_case_enter_saves_and_promises_no_next_one() {
    for language in Language::ALL {
        let words = words(language);
        for keys in ["1 2 Enter 1 2 ", "1 2 Enter 1 2 Enter k 3 "] {
            let worked = sitting(WorkedProject::of(2), language).keys(keys);
            let shown = rows(&drawn(&worked.state, language, 120, 40)).join("\n");
            let does = |key: &str| shown.contains(&format!("Enter {}\n", words.get(key)));
            assert!(does("review-ready-short") && !does("review-ready"), "{keys}: {shown}");
        }
    }
}

#[test]
fn what_is_left_is_called_with_a_verb_that_fits_beside_how_to_quit() {
    for language in Language::ALL {
        let words = words(language);
        let worked = sitting(WorkedProject::of(1), language).keys("1 2 Enter Backspace Esc");
        let last = rows(&drawn(&worked.state, language, 40, 10)).pop().unwrap();
        let left = format!("Enter {} ", words.get("review-footer-what-is-left-short"));
        let more = format!("? {}", words.get("review-footer-more"));
        assert!(last.contains(&left) && last.contains(&more), "{last}");
    }
}

#[test]
fn while_a_field_is_open_the_verdict_does_not_say_what_enter_does_with_the_case() {
    for language in Language::ALL {
        let words = words(language);
        for (keys, key) in [
            ("1 2", "review-ready"),
            ("1 2 Enter k", "review-ready-next-unclassified"),
            ("1 2 Enter k l", "review-ready-open"),
        ] {
            let worked = sitting(WorkedProject::of(3), language).keys(keys);
            let says = |sitting: &Sitting| {
                let shown = rows(&drawn(&sitting.state, language, 200, 50)).join("\n");
                shown.contains(&format!("Enter {}\n", words.get(key)))
            };
            assert!(says(&worked), "{keys}");
            assert!(!says(&worked.keys("m")), "{keys} m");
        }
    }
}

#[test]
fn the_verdict_of_a_classified_case_is_whole_before_what_enter_does() {
    for language in Language::ALL {
        let words = words(language);
        let worked = sitting(WorkedProject::of(3), language).keys("1 1 4 5 Enter k Tab");
        for width in [80, 120] {
            let shown = rows(&drawn(&worked.state, language, width, 30)).join("\n");
            let kinds = ["organisation", "communication"]
                .map(|kind| words.get(&format!("codebook-kind-{kind}")));
            let kinds = kinds.join(", ").to_lowercase();
            let whole = crate::domain::Message::new("review-verdict-innovation");
            let whole = words.format(&whole.with("kinds", kinds.as_str()));
            assert!(shown.contains(&whole), "{whole}: {shown}");
        }
    }
}

#[test]
fn what_was_saved_stays_in_sight_below_a_message_about_the_case_that_comes() {
    for language in Language::ALL {
        let words = words(language);
        let last = sitting(WorkedProject::of(2), language).keys("s 1 2 Enter");
        let title = last.project.open(CaseNo(2)).case.title;
        let message =
            crate::domain::Message::new("review-only-postponed-left").with("count", 1_i64);
        let message = words.format(&message);
        for (width, height) in [(80, 24), (120, 40), (200, 50)] {
            let shown = rows(&drawn(&last.state, language, width, height));
            let said = shown.iter().position(|row| row.contains(&message));
            let saved = shown.iter().rposition(|row| row.contains(&title));
            assert!(said.is_some() && said < saved, "{shown:#?}");
        }
    }
}
