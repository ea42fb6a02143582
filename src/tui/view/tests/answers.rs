//! What the case, the queue and the first row show of answers, saved and not.

use super::fits::first_word;
use super::scenes::{at_work, drawn, rows, sitting, words};
use crate::codebook;
use crate::domain::{CaseNo, Message, Patch, Question, Verdict};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::{Sitting, desk};
use crate::review::{Action, Cancels, State};
use crate::tui::signs::{DONE, DRAFT, HERE, TO_COME};
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
fn the_heading_of_the_queue_says_what_its_signs_and_letters_mean() {
    for language in Language::ALL {
        let heading = |keys: &str, columns| {
            let state = at_work(language).keys(keys).state;
            let shown = rows(&drawn(&state, language, columns, 24));
            shown.into_iter().nth(1).unwrap()
        };
        let words = words(language);
        let draft = format!("{DRAFT} {}", words.get("review-legend-draft"));
        let shown = heading("3 l", 80);
        assert!(shown.contains(&draft), "{shown}");
        assert!(!heading("l", 80).contains(&draft), "none is there");
        assert!(heading("3 l", 40).contains("800"), "{}", heading("3 l", 40));
        // A category and a verdict have it, and it is explained once.
        let open = format!("? {}", words.get("review-legend-open"));
        let shown = heading("0 l", 80);
        assert!(shown.contains(&open) && shown.contains(&draft), "{shown}");
        assert_eq!(shown.matches("? ").count(), 1, "{shown}");
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
fn a_finished_case_that_becomes_not_new_says_that_its_kinds_stay() {
    let changed = |keys: &str, width, height| {
        let sitting = Sitting::on(WorkedProject::of(25)).keys(keys);
        rows(&drawn(&sitting.state, Language::English, width, height)).join("\n")
    };
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
        let shown = changed("1 1 1 Enter k Tab 2 Enter", width, height);
        // The smallest screen has room for one of the two.
        let said = if height > 10 { "(question 3 stays)" } else { "Previous: new → not new" };
        assert!(shown.contains(said), "{shown}");
        let shown = changed("1 2 Enter k 3 Enter", width, height);
        assert!(!shown.contains("question 3 stays"), "{shown}");
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
            ("Enter Esc", "review-footer-clear-answers"),
            ("Enter Esc Esc", "review-footer-show-all"),
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
fn an_undo_hides_no_answers_on_the_smallest_screen() {
    for language in Language::ALL {
        for (keys, width, key) in [
            ("1 2 Enter u", 40, "review-undone-title-short"),
            ("1 2 Enter k 3 Enter u", 40, "review-undone-older-short"),
            ("1 2 Enter k 3 Enter u", 56, "review-undone-older-title-short"),
            ("1 2 Enter k 3 Enter u Esc", 40, "review-change-cleared-short"),
            ("1 2 Enter u U", 40, "review-redone-title-short"),
        ] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let shown = rows(&drawn(&state, language, width, 10));
            let short = words(language).format(&Message::new(key).with("title", "Sak 1"));
            assert!(shown.iter().any(|row| row.contains(&short)), "{short}: {shown:#?}");
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
fn questions_are_in_the_same_place_in_every_case_whatever_is_answered() {
    for language in Language::ALL {
        let category = codebook::question(&words(language), Question::Category).short;
        for (width, height) in [(80, 24), (120, 40), (200, 50)] {
            let mut places = std::collections::BTreeSet::new();
            for keys in ["", "1", "2", "3", "0", "2 1", "3 0", "3 2", "2 1 1"] {
                let state = sitting(WorkedProject::of(5), language).keys(keys).state;
                let shown = rows(&drawn(&state, language, width, height));
                let of_pane = |row: &String| row.split('│').next_back().unwrap().to_owned();
                let is_sign =
                    |letter: char| [HERE, DONE, TO_COME].contains(&letter.to_string().as_str());
                let mut panes = shown.iter().map(of_pane);
                let stepper = panes.find(|pane| {
                    let named = pane.trim_start().strip_prefix(is_sign);
                    named.is_some_and(|named| named.starts_with(&format!(" {category}")))
                });
                let stepper = stepper.unwrap_or_else(|| panic!("{}", shown.join("\n")));
                let signs = stepper.chars().enumerate().filter(|(_, letter)| is_sign(*letter));
                let signs: Vec<usize> = signs.map(|(place, _)| place).collect();
                assert_eq!(signs.len(), 3, "{stepper}");
                places.insert(signs);
            }
            assert_eq!(places.len(), 1, "{language} {width}×{height}: {places:?}");
        }
    }
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
        // A batch has just been saved, or was before the program started.
        let mut batch = sitting(WorkedProject::of(5), language).keys("l v j 1 2 Enter Enter");
        let mut last = batch.project.open(CaseNo(2));
        batch = batch.keys("W");
        let row = |state: &State| rows(&drawn(state, language, 80, 24))[22].clone();
        assert!(begins(&row(&batch.state), "review-last-saved"), "{}", row(&batch.state));
        last.standing.decided.iter_mut().for_each(|decided| decided.batch_size = 2);
        let answers = Patch::given(&last.standing.classification.answers);
        batch = batch.restarted();
        batch.state = batch.state.after(&last, &answers, true);
        batch = batch.keys("W");
        assert!(begins(&row(&batch.state), "review-last-before"), "{}", row(&batch.state));
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
        let over_answers = last("1 2 Enter k 2 1 u");
        assert!(over_answers.contains(&closes), "{over_answers}");
        assert!(!last("1 2 Enter k 2 2").contains(&closes));
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

#[test]
fn the_heading_of_a_worklist_is_true_of_its_rows() {
    for (language, left) in [
        (Language::Bokmal, "1 av 2 gjenstår"),
        (Language::Nynorsk, "1 av 2 står att"),
        (Language::English, "1 of 2 left"),
    ] {
        for (width, height) in [(40, 10), (80, 24), (120, 40)] {
            let shown = |keys: &str| {
                let sitting =
                    Sitting::on(WorkedProject::of(25)).keys(keys).arrives(Action::NoticeRead);
                rows(&drawn(&sitting.state, language, width, height)).join("\n")
            };
            for (list, ends) in
                [("f j f W 2", "f"), ("1 j 1 j W 4", "2 Enter"), ("s s W 5", "1 2 Enter")]
            {
                let whole = shown(list);
                assert!(!whole.contains(left) && !whole.contains("1/2"), "{whole}");
                let part = shown(&format!("{list} {ends}"));
                assert!(part.contains("1/2"), "{part}");
                assert!(height == 10 || part.contains(left), "{part}");
            }
        }
    }
}

#[test]
fn what_was_saved_in_a_worklist_is_shown_below_the_message_about_its_next_case() {
    for language in Language::ALL {
        let list = sitting(WorkedProject::of(5), language).keys("f j f 1 2 Enter W 2 Enter");
        let next = list.keys("3 2 Enter");
        let notice = next.state.notice().unwrap().clone();
        let said = notice.messages().map(|message| words(language).format(message)).next().unwrap();
        let said: String = said.chars().take(12).collect();
        let saved = first_word(&words(language).format(&Message::new("review-last-before")));
        for (width, height) in [(80, 24), (120, 40), (200, 50)] {
            let shown = rows(&drawn(&next.state, language, width, height)).join("\n");
            let has_both = shown.contains(&said) && shown.contains(&format!("{saved}:"));
            assert!(has_both, "{said} {saved}\n{shown}");
        }
    }
}
