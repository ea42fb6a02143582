//! What the case, the queue and the first row show of answers, saved and not.

use super::scenes::{at_work, drawn, finished, rows, sitting, words};
use crate::codebook;
use crate::domain::{Message, Question, Verdict};
use crate::review::Cancels;
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::{Sitting, desk};
use crate::tui::signs::HERE;
use crate::words::Language;

#[test]
fn a_message_under_which_esc_takes_answers_away_says_so() {
    let keys = [
        "2 1 9 Esc",
        "1 2 Enter k 3 f Esc",
        "1 2 Enter k 3 j k",
        "1 2 Enter k 3 Enter u",
        "1 2 Enter u 3 Ctrl-Y",
        "2 2 Enter 2 2 Enter l g Space Space 2 2 Enter",
    ];
    let restarted = std::iter::once_with(|| desk("l Space Space 1").restarted());
    for desk in keys.into_iter().map(desk).chain(restarted) {
        let cancels = desk.state.cancels();
        let takes_answers = matches!(cancels, Cancels::Answers | Cancels::AnswersForMarked);
        let notice = desk.state.notice().unwrap();
        assert!(takes_answers, "{cancels:?}: {notice:?}");
        for language in Language::ALL {
            let said: Vec<String> =
                notice.messages().map(|message| words(language).format(message)).collect();
            assert!(said.join(" ").contains("Esc"), "{said:?}");
        }
    }
}

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
fn the_heading_of_the_queue_says_what_signs_mean_that_are_no_letters() {
    for language in Language::ALL {
        let heading = |keys: &str, columns| {
            let state = at_work(language).keys(keys).state;
            let shown = rows(&drawn(&state, language, columns, 24));
            shown.into_iter().nth(1).unwrap()
        };
        let draft = format!("… {}", words(language).get("review-legend-draft"));
        let shown = heading("3 l", 80);
        assert!(shown.contains(&draft), "{shown}");
        assert!(!heading("l", 80).contains(&draft), "none is there");
        assert!(heading("3 l", 40).contains("800"), "{}", heading("3 l", 40));
    }
}

#[test]
fn a_municipality_in_the_queue_gets_narrower_beside_many_signs_and_does_not_go() {
    let shown = |keys: &str| {
        let state = at_work(Language::Bokmal).keys(keys).state;
        rows(&drawn(&state, Language::Bokmal, 120, 40))
    };
    for keys in ["l", "l f m x Enter", "l f m x Enter 3 j", "l k k f m x Enter 2 Enter Enter"] {
        let shown = shown(keys);
        let queue: String = shown[3].chars().take(44).collect();
        assert!(queue.contains("Fjor"), "{keys}\n{}", shown.join("\n"));
    }
}

#[test]
fn a_queue_in_another_order_says_once_what_esc_does() {
    for (language, order) in [
        (Language::Bokmal, "Esc gir den vanlige rekkefølgen"),
        (Language::Nynorsk, "Esc gir den vanlege rekkjefølgja"),
        (Language::English, "Esc gives the usual order"),
    ] {
        let state = at_work(language).keys("O").state;
        let shown = rows(&drawn(&state, language, 80, 24));
        let named: Vec<&String> = shown.iter().filter(|row| row.contains("Esc ")).collect();
        assert!(!named.is_empty() && named.iter().all(|row| row.contains(order)), "{shown:#?}");
    }
}

#[test]
fn a_redo_says_how_it_is_undone_and_asks_for_no_key_that_was_not_pressed() {
    for language in Language::ALL {
        let state = at_work(language).keys("2 1 2 Enter u U").state;
        let shown = rows(&drawn(&state, language, 80, 24)).join("\n");
        assert!(shown.contains(&words(language).get("review-undo-hint")), "{shown}");
        assert!(!shown.contains("Caps Lock"), "{shown}");
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
    let shown = seen("l Space 1 Enter Enter g Space 1");
    assert!(shown.contains("The marked case has these answers already."), "{shown}");
    assert!(!shown.contains("Enter saves") && !shown.contains("twice"), "{shown}");
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
fn a_finished_case_that_becomes_not_new_says_that_its_kinds_stay() {
    let changed = |keys: &str, width, height| {
        let sitting = Sitting::on(WorkedProject::of(25)).keys(keys);
        rows(&drawn(&sitting.state, Language::English, width, height)).join("\n")
    };
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
        let shown = changed("1 1 1 Enter k Tab 2 Enter", width, height);
        assert!(shown.contains("(question 3 stays)"), "{shown}");
        let shown = changed("1 2 Enter k 3 Enter", width, height);
        assert!(!shown.contains("question 3 stays"), "{shown}");
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
fn what_esc_does_in_a_list_is_in_the_last_row_and_no_row_says_otherwise() {
    for language in Language::ALL {
        let words = words(language);
        let shows_all = Message::new("review-queue-listed").with("count", "2").with("total", "25");
        let shows_all = words.format(&shows_all);
        for (keys, does) in [
            ("Enter", "review-footer-clear-answers"),
            ("Enter Esc", "review-footer-show-all"),
            ("v Space", "review-footer-end-range"),
            ("Space", "review-footer-show-all"),
            ("Space 1", "review-footer-clear-answers"),
        ] {
            let list = sitting(WorkedProject::of(25), language).keys("1 j 2 j W 4").keys(keys);
            for (width, height) in [(80, 24), (120, 30), (200, 50)] {
                let mut shown = rows(&drawn(&list.state, language, width, height));
                let last = shown.pop().unwrap();
                assert!(last.contains(&format!("Esc {}", words.get(does))), "{keys}: {last}");
                let is_named = shown.iter().any(|row| row.contains(&shows_all));
                let may_be = does == "review-footer-show-all";
                assert!(may_be || !is_named, "{keys}: {shown:#?}");
            }
        }
        let list = sitting(WorkedProject::of(25), language).keys("1 j 2 j W 4");
        assert!(
            rows(&drawn(&list.state, language, 80, 24)).iter().any(|row| row.contains(&shows_all))
        );
        let sorted = sitting(WorkedProject::of(25), language).keys("O Enter");
        let last = rows(&drawn(&sorted.state, language, 120, 30)).pop().unwrap();
        assert!(last.contains(&words.get("review-footer-usual-order")), "{last}");
    }
}

#[test]
fn an_old_decision_is_not_shown_below_what_is_typed() {
    let saved = sitting(WorkedProject::of(5), Language::English).keys("1 2 Enter");
    let seen = |keys: &str| {
        let state = saved.clone().keys(keys).state;
        rows(&drawn(&state, Language::English, 80, 24)).join("\n")
    };
    assert!(seen("").contains("Previous: "));
    for key in ["m", "/", ":", "F"] {
        assert!(!seen(key).contains("Previous: "), "{}", seen(key));
    }
}

#[test]
fn what_enter_does_stays_beside_a_long_reason() {
    for language in Language::ALL {
        for keys in ["3 1 1 2 5", "1 1 1 5", "3 2"] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            for (width, height) in [(80, 24), (100, 30), (120, 40), (200, 50)] {
                let shown = rows(&drawn(&state, language, width, height)).join("\n");
                let saves = format!("Enter {}", words(language).get("review-ready-short"));
                assert!(shown.contains(&saves), "{width}:\n{shown}");
            }
        }
    }
}

#[test]
fn a_case_that_lacks_an_answer_is_not_called_undetermined() {
    for (keys, key) in [("1", false), ("1 1", false), ("1 0 1", true), ("1 1 0", true)] {
        let state = sitting(WorkedProject::of(5), Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 80, 24)).join("\n");
        assert_eq!(shown.contains("UNDETERMINED"), key, "{shown}");
        assert_eq!(shown.contains("NOT FINISHED"), !key, "{shown}");
    }
}

#[test]
fn the_verdict_names_the_first_question_that_is_open_before_what_is_answered() {
    for (keys, reason) in [
        ("Tab 1 1", "no answer to “Category” · service"),
        ("Tab 1", "no answer to “Category”"),
        ("1", "no answer to “New to the municipality”"),
    ] {
        let state = sitting(WorkedProject::of(5), Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 120, 40)).join("\n");
        assert!(shown.contains(&format!(" NOT FINISHED  {reason}")), "{keys}:\n{shown}");
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
fn an_undo_hides_no_answers_on_the_smallest_screen() {
    for language in Language::ALL {
        for (keys, key) in [
            ("1 2 Enter u", "review-undone-short"),
            ("1 2 Enter k 3 Enter u", "review-undone-older-short"),
            ("1 2 Enter k 3 Enter u Esc", "review-change-cleared-short"),
            ("1 2 Enter u U", "review-redone-short"),
        ] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let shown = rows(&drawn(&state, language, 40, 10));
            let short = words(language).get(key);
            assert!(shown.iter().any(|row| row.contains(&short)), "{short}: {shown:#?}");
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
fn a_rule_that_is_cut_ends_with_a_sentence() {
    for language in Language::ALL {
        for keys in ["1 0 Shift-Tab", "0 Shift-Tab"] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let shown = rows(&drawn(&state, language, 80, 24));
            assert!(shown.iter().all(|row| !row.contains("… ")), "{shown:#?}");
        }
    }
}

#[test]
fn long_answers_do_not_push_the_verdict_out_of_the_row_of_the_last_decision() {
    for language in Language::ALL {
        let state = at_work(language).keys("3 1 1 2 3 4 5 Enter").state;
        for (width, height) in [(60, 16), (80, 24), (100, 30)] {
            let shown = rows(&drawn(&state, language, width, height));
            let row = &shown[shown.len() - 2];
            let verdict = codebook::verdict(&words(language), Verdict::Innovation).name;
            assert!(row.contains(&format!(" = {verdict} · ")), "{width}: {row}");
        }
    }
}

#[test]
fn a_postponed_case_is_pointed_at_once() {
    for keys in ["s k", "s k l"] {
        let state = sitting(WorkedProject::of(9), Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 120, 40));
        let listed: Vec<&String> =
            shown.iter().filter(|row| row.contains(">> ") && row.contains(" Sak 1 ")).collect();
        assert_eq!(listed.len(), 2, "{keys}: {}", shown.join("\n"));
        let pointed = listed.iter().filter(|row| row.starts_with(HERE)).count();
        assert_eq!(pointed, 1, "{keys}: {listed:?}");
    }
}

#[test]
fn below_a_list_are_the_postponed_cases_of_that_list_alone() {
    let shown = |keys: &str, filtered: bool| {
        let desk = sitting(WorkedProject::of(9), Language::English).keys(keys);
        let desk = if filtered { desk.keys("F").types("flagged").keys("Enter") } else { desk };
        rows(&drawn(&desk.state, Language::English, 120, 40)).join("\n")
    };
    let has_postponed = |shown: &str| shown.contains(" Postponed (1) ");
    let [all, outside, within] =
        [("s f", false), ("s f", true), ("f s", true)].map(|(keys, is)| shown(keys, is));
    assert!(has_postponed(&all), "{all}");
    assert!(!has_postponed(&outside) && !outside.contains(" Sak 1 "), "{outside}");
    assert!(has_postponed(&within), "{within}");
}

#[test]
fn answers_that_have_little_room_have_one_blank_between_them_and_whole_names_where_these_fit() {
    let stepper = |keys: &str, width, height| {
        let state = sitting(WorkedProject::of(5), Language::Nynorsk).keys(keys).state;
        let shown = rows(&drawn(&state, Language::Nynorsk, width, height));
        shown.into_iter().find(|row| row.contains("✓ Langsiktig")).unwrap()
    };
    let wide = stepper("3 1 1 2 5", 200, 50);
    assert!(wide.contains("✓ Langsiktig ✓ Ja ▸ Nytt Teneste, Produkt, Kommunikasjon"), "{wide}");
    let narrow = stepper("3 1 1", 40, 10);
    assert!(narrow.contains("✓ Langsiktig ✓ Ja ▸ Nytt Teneste"), "{narrow}");
}

#[test]
fn the_decision_of_another_case_is_not_shown_as_what_is_saved_of_this_one() {
    for language in Language::ALL {
        let above_keys = |keys: &str| {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let shown = rows(&drawn(&state, language, 80, 24));
            shown[shown.len() - 2].clone()
        };
        let begins = |row: &str, key: &str| {
            let whole = words(language).get(key);
            row.contains(whole.split(['{', ':']).next().unwrap())
        };
        let (other, own) = (above_keys("1 2 Enter 3"), above_keys("1 2 Enter Backspace h Esc"));
        assert!(
            begins(&other, "review-last-before") && !begins(&other, "review-last-saved"),
            "{other}"
        );
        assert!(begins(&own, "review-last-saved") && !begins(&own, "review-last-before"), "{own}");
        let changed = above_keys("1 2 Enter k 3 Enter h Esc");
        assert!(begins(&changed, "review-last-before-changed"), "{changed}");
    }
}

#[test]
fn a_change_that_is_cut_shows_what_counts_now() {
    for language in Language::ALL {
        let row = |width| {
            let changed = "2 1 1 2 3 4 Enter k 3 1 5 Enter h Esc";
            let state = sitting(WorkedProject::of(5), language).keys(changed).state;
            let shown = rows(&drawn(&state, language, width, 24));
            shown[shown.len() - 2].clone()
        };
        let changed_to = words(language).get("review-last-before-changed-to");
        let changed_to = changed_to.split('{').next().unwrap();
        assert!(row(80).contains(changed_to) && !row(80).contains('→'), "{}", row(80));
        assert!(row(200).contains('→'), "{}", row(200));
    }
}

#[test]
fn the_keys_name_esc_where_a_message_lies_over_answers() {
    for language in Language::ALL {
        let last = |keys: &str| {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            rows(&drawn(&state, language, 120, 40)).pop().unwrap()
        };
        let closes = words(language).get("review-footer-close-message");
        let over_answers = last("1 2 Enter k 2 2 u");
        assert!(over_answers.contains(&closes), "{over_answers}");
        assert!(!last("1 2 Enter k 2 2").contains(&closes));
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

#[test]
fn of_a_case_that_was_changed_last_the_finished_page_names_the_case() {
    for language in Language::ALL {
        let changed = sitting(WorkedProject::of(1), language).keys("1 1 1 Enter k Tab 2 Enter");
        let shown = rows(&drawn(&changed.state, language, 40, 10)).join("\n");
        assert!(changed.state.is_finished() && shown.contains("Sak 1"), "{shown}");
    }
}
