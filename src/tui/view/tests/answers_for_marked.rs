//! What the screen shows of answers for marked cases.

use super::scenes::{at_work, drawn, finished, rows, sitting, words};
use crate::codebook;
use crate::domain::{Message, Question};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::words::Language;

#[test]
fn answers_for_marked_cases_are_called_unsaved_and_counted_as_no_draft_of_a_case() {
    for language in Language::ALL {
        let words = words(language);
        let all_saved = words.get("review-all-saved");
        let unsaved = words.get("review-marked-unsaved");
        let one = words.format(&Message::new("review-header-drafts").with("count", 1_u32));
        let fresh = sitting(WorkedProject::of(25), language);
        let marked = "l Space Space 1";
        for (sitting, before, has_draft) in [
            (&fresh, "", false),
            (&fresh, "1 2 Enter", false),
            (&fresh, "2 j 1 2 Enter", true),
            (&at_work(language), "", false),
        ] {
            let sitting = sitting.clone().keys(before).keys(marked);
            for (width, height) in [(40, 10), (80, 24), (120, 40)] {
                let header = rows(&drawn(&sitting.state, language, width, height)).remove(0);
                assert!(header.contains(&unsaved) && !header.contains('…'), "{width}: {header}");
                assert_eq!(header.contains(&one), has_draft, "{width}: {header}");
                assert!(!header.contains(&all_saved), "{width}: {header}");
            }
        }
    }
}

#[test]
fn the_numbers_of_what_enter_would_do_to_marked_cases_agree() {
    let seen = |keys: &str| {
        let sitting = Sitting::on(WorkedProject::of(25)).keys(keys);
        rows(&drawn(&sitting.state, Language::English, 120, 40)).join("\n")
    };
    // Three open ones, and one that is partly saved with the same answer.
    let shown = seen("l Space 1 Enter Enter g Space Space Space Space 1");
    assert!(shown.contains("3 cases get answers, 1 is saved again as it is."), "{shown}");
    assert!(shown.contains("Enter twice saves 4"), "{shown}");
    // Where nothing would change, no number is promised.
    let shown = seen("l Space 1 Enter Enter g Space Shift-Tab 1");
    assert!(shown.contains("The marked case has these answers already."), "{shown}");
    assert!(!shown.contains("Enter saves") && !shown.contains("twice"), "{shown}");
}

#[test]
fn what_enter_would_do_to_marked_cases_has_the_rows_that_it_needs() {
    let keys = "1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter 2 1 l g Space Space Space Space Space 3";
    for language in Language::ALL {
        let state = sitting(WorkedProject::of(5), language).keys(keys).state;
        let shown = rows(&drawn(&state, language, 80, 24));
        let shown: Vec<&str> = shown.iter().map(|row| row.trim_matches(['▌', ' '])).collect();
        let shown = shown.join(" ");
        for key in ["review-batch-drafts", "review-batch-some-open"] {
            let count = Message::new(key).with("count", 1_u32);
            let said = words(language).format(&count);
            assert!(shown.contains(&said), "{said}: {shown}");
        }
    }
}

#[test]
fn marked_cases_with_drafts_are_not_shown_as_without_any_answer() {
    for language in Language::ALL {
        for (keys, count) in [("l Space Space", 0_i64), ("1 j 2 l j x k x k x", 2)] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let drafts = Message::new("review-batch-verdict-drafts").with("count", count);
            let drafts = words(language).format(&drafts);
            let blank = words(language).get("review-verdict-blank");
            let said = if count > 0 { [drafts, blank] } else { [blank, drafts] };
            for (width, height) in [(40, 14), (80, 24), (120, 40)] {
                let shown = rows(&drawn(&state, language, width, height)).join("\n");
                assert!(shown.contains(&said[0]) && !shown.contains(&said[1]), "{shown}");
            }
        }
    }
}

#[test]
fn the_heading_of_answers_for_marked_cases_names_the_first_of_them() {
    for language in Language::ALL {
        // The report in sight is that of another case.
        let one = sitting(WorkedProject::of(25), language).keys("l j Space");
        let two = one.clone().keys("j Space 1");
        for (sitting, others) in [(one, ""), (two, " …")] {
            for (width, height) in [(80, 24), (100, 30), (120, 40), (200, 50)] {
                let shown = rows(&drawn(&sitting.state, language, width, height)).join("\n");
                assert!(shown.contains(&format!(": Sak 2{others} ")), "{width}:\n{shown}");
            }
        }
    }
}

#[test]
fn what_esc_does_to_marks_and_their_answers_is_in_the_last_row() {
    for language in Language::ALL {
        for (keys, does) in [
            ("l Space", "review-footer-clear"),
            ("l Space Space", "review-footer-clear"),
            ("l Space 1", "review-footer-clear-answers"),
            ("l Space Space 1", "review-footer-clear-answers"),
        ] {
            let state = sitting(WorkedProject::of(25), language).keys(keys).state;
            let last = rows(&drawn(&state, language, 100, 30)).pop().unwrap();
            assert!(last.contains(&format!("Esc {}", words(language).get(does))), "{last}");
        }
    }
}

#[test]
fn the_key_that_leaves_classified_cases_out_is_in_the_last_row_while_it_does_something() {
    for language in Language::ALL {
        for (keys, key) in [
            ("1 2 Enter l g Space Space", None),
            ("l g Space Space 1 2", None),
            ("1 2 Enter l g Space Space 2", Some("review-footer-leave-out")),
            ("1 2 Enter l g Space Space 2 o", Some("review-footer-include")),
        ] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let last = rows(&drawn(&state, language, 120, 40)).pop().unwrap();
            let does = key.map(|key| format!(" o {} ", words(language).get(key)));
            assert!(does.is_none_or(|does| last.contains(&does)), "{last}");
            assert!(key.is_some() || !last.contains(" o "), "{last}");
        }
    }
}

#[test]
fn questions_keep_their_names_where_marked_cases_differ_in_all_of_them() {
    for language in Language::ALL {
        let keys = "1 1 1 Enter 2 1 2 Enter l g Space Space Space";
        let state = sitting(WorkedProject::of(5), language).keys(keys).state;
        let shown = rows(&drawn(&state, language, 120, 40)).join("\n");
        for question in Question::ALL {
            let name = codebook::question(&words(language), question).short;
            let differs = words(language).get("review-stepper-mixed-lacking-short");
            let named = format!("{} {differs}", name.trim_end_matches('?'));
            assert!(shown.contains(&named), "{named}:\n{shown}");
        }
    }
}

#[test]
fn marks_that_an_undo_takes_are_named_on_the_smallest_screen() {
    for language in Language::ALL {
        let keys = "2 1 5 Enter l g j Space Space 1 1 1 Enter u u";
        let state = sitting(WorkedProject::of(5), language).keys(keys).state;
        let in_one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown = in_one_line(&rows(&drawn(&state, language, 40, 10)).join(" "));
        let gone =
            words(language).format(&Message::new("review-undone-marks-gone").with("count", 2_i64));
        let gone = gone.split_inclusive('.').next().unwrap();
        assert!(shown.contains(&in_one_line(gone)), "{shown}");
    }
}

#[test]
fn the_end_of_the_work_says_which_answers_for_marked_cases_are_not_saved() {
    for (language, size) in
        Language::ALL.into_iter().flat_map(|it| [(it, (80, 24)), (it, (40, 10))])
    {
        let waiting = finished(language).keys("k l k Space Space 3 l Enter");
        let said = Message::new("review-finished-marked").with("count", 2_i64);
        let said = words(language).format(&said);
        let shown =
            |sitting: &Sitting| rows(&drawn(&sitting.state, language, size.0, size.1)).join(" ");
        let in_one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(in_one_line(&shown(&waiting)).contains(&said), "{}", shown(&waiting));
        assert!(
            !in_one_line(&shown(&finished(language))).contains(said.split(':').next().unwrap())
        );
    }
}

#[test]
fn where_classified_cases_are_left_out_the_rows_are_about_the_others() {
    for language in Language::ALL {
        let words = words(language);
        let batch = |keys: &str| {
            let marked = sitting(WorkedProject::of(4), language).keys("1 2 Enter l g");
            marked.keys("Space Space Space").keys(keys)
        };
        let shown = |sitting: &Sitting, width, height| {
            let shown = rows(&drawn(&sitting.state, language, width, height));
            shown.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let says = |key: &'static str, values: &[(&'static str, i64)]| {
            let message =
                values.iter().fold(Message::new(key), |it, (name, value)| it.with(name, *value));
            words.format(&message)
        };
        let begin =
            |text: String| text.split_once([',', '.']).map_or(text.clone(), |it| it.0.to_owned());
        // The heading counts those that the answers are for, before and after the first digit.
        let heading = "review-batch-heading-some";
        let heading = says(heading, &[("answered", 2), ("count", 3), ("outside", 0)]);
        for keys in ["o", "o 3"] {
            let some = shown(&batch(keys), 120, 40);
            assert!(some.contains(&heading), "{keys}: {some}");
        }
        let left_out = begin(says("review-batch-leaves-out", &[("count", 1)]));
        let small = shown(&batch("o"), 40, 10);
        assert!(small.contains(&left_out), "{small}");
        let open = begin(says("review-batch-answer-open", &[("count", 2), ("left", 1)]));
        let blank = shown(&batch("o"), 120, 40);
        assert!(blank.contains(&open), "{blank}");
        let nothing = begin(says("review-batch-only-left-out", &[("same", 0), ("left", 1)]));
        let only =
            sitting(WorkedProject::of(4), language).keys("1 2 Enter 1 2 Enter l g Space Space o 3");
        let whole = shown(&only, 120, 40);
        assert!(whole.contains(nothing.split(':').next().unwrap()), "{whole}");
        // Nor do the row of the verdict and that of the keys promise anything else where there is no room for more.
        let none = words.get("review-batch-ready-none");
        for (width, height) in [(40, 10), (80, 24)] {
            let small = shown(&only, width, height);
            assert!(small.contains(&none) && !small.contains("Enter"), "{small}");
        }
    }
}
