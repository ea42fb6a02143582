//! Words in their places: what is never cut, what never moves, what must fit 80 columns.

use super::scenes::{at_work, drawn, failed, held_up, rows, words};
use crate::codebook;
use crate::domain::{Answers, Choice, Message, Question};
use crate::review::State;
use crate::review::tests::sitting::Sitting;
use crate::wording::text::{width, wrap};
use crate::words::Language;

/// Sizes from the smallest to a large one, each way of laying out the screen among them.
const SIZES: [(u16, u16); 9] =
    [(40, 10), (60, 16), (80, 24), (99, 26), (100, 30), (120, 30), (120, 40), (170, 45), (200, 50)];

/// Returns states of the same case, and one of another case.
fn states(language: Language) -> Vec<(&'static str, State)> {
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

/// Returns the index of the first question's row, and the rows of all three.
fn question_rows(shown: &[String], language: Language) -> (usize, Vec<String>) {
    let words = words(language);
    let label: String =
        codebook::question(&words, Question::Category).short.chars().take(4).collect();
    let is_wide = shown.iter().any(|row| row.chars().count() > 140);
    // Beside the queue the questions begin after its bar, and end before the codebook.
    let of_panel = |row: &str| -> String {
        let panel = row.split_once('|').map_or(row, |(_, panel)| panel);
        panel.chars().take(if is_wide { 90 } else { 120 }).collect()
    };
    let first = shown
        .iter()
        .position(|row| {
            let panel = of_panel(row);
            panel.chars().skip(3).collect::<String>().starts_with(&label) && panel.contains("0 ")
        })
        .unwrap_or_else(|| panic!("no questions in\n{}", shown.join("\n")));
    (first, shown[first..first + 3].iter().map(|row| of_panel(row)).collect())
}

#[test]
fn the_rows_of_answers_never_move() {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let mut expected = None;
            for (keys, state) in states(language) {
                let shown = rows(&drawn(&state, language, width, height));
                let (at, questions) = question_rows(&shown, language);
                let bare: Vec<String> = questions
                    .iter()
                    .map(|row| row.replace(['*', '>'], " ").trim_end().to_owned())
                    .collect();
                let expected = expected.get_or_insert((at, bare.clone()));
                assert_eq!(*expected, (at, bare), "{width}×{height} after {keys:?}");
            }
        }
    }
}

#[test]
fn every_digit_is_shown_at_every_size() {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let shown = rows(&drawn(&at_work(language).state, language, width, height));
            let (_, questions) = question_rows(&shown, language);
            for (question, row) in Question::ALL.into_iter().zip(questions) {
                for choice in Choice::options(question) {
                    assert!(
                        row.contains(&choice.digit().to_string()),
                        "{choice:?} at {width}×{height}: {row}"
                    );
                }
            }
        }
    }
}

#[test]
fn save_state_verdict_last_decision_and_the_way_out_are_shown_at_every_size() {
    for language in Language::ALL {
        let words = words(language);
        let quit = format!("q {}", words.get("review-footer-quit"));
        let saved = words.format(&Message::new("review-saved").with("count", "42"));
        let last = first_word(&words.format(&Message::new("review-last-saved")));
        for (width, height) in SIZES {
            for (keys, state) in states(language) {
                let shown = rows(&drawn(&state, language, width, height));
                let where_it_is = format!("{width}×{height} after {keys:?}:\n{}", shown.join("\n"));
                let footer = shown.last().unwrap();
                assert!(footer.contains(&quit), "no way out, {where_it_is}");
                let saving = state.acts_saved() != 42 || footer.ends_with(&saved);
                assert!(saving, "no save state, {where_it_is}");
                let row = &shown[shown.len() - 2];
                let noticed = state.notice().is_some() && height < 16;
                assert!(
                    noticed || row.trim_start().starts_with(&last),
                    "no last saved, {where_it_is}"
                );
            }
            for (keys, key) in [
                ("3 1 1", "review-verdict-innovation"),
                ("3 2", "review-verdict-not-new"),
                ("3 1 6", "review-verdict-minor"),
                ("3", "review-verdict-missing"),
                ("3 0 1", "review-verdict-unclear"),
            ] {
                let shown =
                    rows(&drawn(&at_work(language).keys(keys).state, language, width, height));
                let verdict = words.format(&Message::new(key));
                let verdict = verdict.split(':').next().unwrap();
                assert!(
                    shown.iter().any(|row| row.contains(&format!("{verdict}:"))),
                    "no {verdict} at {width}×{height}:\n{}",
                    shown.join("\n")
                );
            }
        }
    }
}

fn first_word(text: &str) -> String {
    text.split(':').next().unwrap_or_default().to_owned()
}

#[test]
fn a_failed_save_says_what_to_do_at_every_size() {
    for language in Language::ALL {
        let words = words(language);
        for (width, height) in SIZES {
            let shown = rows(&drawn(&failed(language).state, language, width, height));
            let text = shown.join("\n");
            assert!(shown.last().unwrap().ends_with(&words.get("review-not-saved")), "{text}");
            let count = Message::new("review-save-failed").with("count", 1_i64);
            let way_out: String = words.format(&count).chars().take(30).collect();
            // Beside the report the sentence may be wrapped after its first words.
            let way_out = if width < 170 { way_out } else { way_out.chars().take(20).collect() };
            assert!(text.contains(&way_out), "{way_out} at {width}×{height}\n{text}");
            let saved = first_word(&words.format(&Message::new("review-last-saved")));
            assert!(!text.contains(&format!(" {saved}:")), "nothing was saved\n{text}");
        }
    }
}

#[test]
fn that_another_program_holds_the_project_is_shown_at_every_size() {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let shown = rows(&drawn(&held_up(language).state, language, width, height));
            let text = shown.join("\n");
            let not_yet = words(language).get("review-not-saved-yet");
            assert!(shown.last().unwrap().ends_with(&not_yet), "{text}");
            assert!(text.contains(&format!("{not_yet}:")), "at {width}×{height}\n{text}");
            let saved = first_word(&words(language).format(&Message::new("review-last-saved")));
            assert!(!text.contains(&format!(" {saved}:")), "nothing was saved\n{text}");
        }
    }
}

/// Cells of a row at 80 columns, between the margins.
const ROOM: usize = 78;

#[test]
fn the_codebook_rows_fit_80_columns() {
    for language in Language::ALL {
        let words = words(language);
        let mut rows = vec![words.get("codebook-order-tests"), words.get("codebook-order")];
        for question in Question::ALL {
            let entry = codebook::question(&words, question);
            rows.extend([entry.hint, entry.ask]);
            for choice in Choice::options(question) {
                let entry = codebook::entry(&words, *choice);
                rows.extend([entry.when_row, entry.when_not_row]);
            }
        }
        for row in rows {
            assert!(width(&row) <= ROOM, "{} cells: {row}", width(&row));
        }
    }
}

#[test]
fn the_questions_are_whole_at_80_columns() {
    for language in Language::ALL {
        let words = words(language);
        let shown = rows(&drawn(&at_work(language).state, language, 80, 24));
        let (_, questions) = question_rows(&shown, language);
        for (question, row) in Question::ALL.into_iter().zip(questions) {
            for choice in Choice::options(question) {
                let option =
                    format!("{} {}", choice.digit(), codebook::entry(&words, *choice).short);
                assert!(row.contains(&option), "{option} in {row}");
            }
            assert!(row.contains(&codebook::question(&words, question).short), "{row}");
        }
    }
}

/// Returns every combination of answers.
fn all_answers() -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for question in Question::ALL {
        let before = all.clone();
        for choice in Choice::options(question) {
            all.extend(before.iter().map(|answers| choice.taken(*answers)));
        }
    }
    let kinds = Choice::options(Question::Kinds)[..5].iter();
    let five = kinds.fold(all[0], |answers, kind| kind.taken(answers));
    all.extend(all.clone().into_iter().map(|answers| Answers { kinds: five.kinds, ..answers }));
    all
}

#[test]
fn every_verdict_is_whole_at_80_columns() {
    for language in Language::ALL {
        for answers in all_answers() {
            let state = at_work(language).answering(answers).state;
            let shown = rows(&drawn(&state, language, 80, 24));
            let row = &shown[21];
            assert!(!row.contains('~'), "{row}");
        }
    }
}

#[test]
fn every_footer_is_whole_at_80_columns() {
    for language in Language::ALL {
        for keys in ["", "l", "m", ":", "/", "?", "c", "e", "e 1", "3 q"] {
            let state = at_work(language).keys(keys).having_saved(123_456).state;
            let shown = rows(&drawn(&state, language, 80, 24));
            let footer = shown.last().unwrap();
            assert!(footer.ends_with("123456"), "{footer}");
            assert!(footer.contains("  ") && !footer.contains('~'), "{footer}");
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
        assert!(typed.starts_with(&fresh), "a draft moves nothing: {typed}");
    }
}

/// Undo, a second undo, redo and a draft, each on a case with a very long title.
#[test]
fn long_titles_do_not_push_the_advice_out_of_sight() {
    let long = "En svært lang tittel som ingen har tatt seg tid til å korte ned ".repeat(3);
    for language in Language::ALL {
        for (keys, advice) in [
            ("3 2 Enter u", "Ctrl-Y"),
            ("3 2 Enter k 1 Enter u", "Ctrl-Y"),
            ("3 2 Enter 3 2 Enter u u", "k"),
            ("3 j", "3"),
            ("3 2 Enter .", "u "),
        ] {
            let mut sitting = Sitting::on(at_work(language).project);
            for case in &mut sitting.project.cases {
                case.title.clone_from(&long);
            }
            let state = sitting.keys("G k k").keys(keys).state;
            let notice = state.notice().unwrap();
            let sentences: Vec<String> =
                notice.messages.iter().map(|message| words(language).format(message)).collect();
            let last: String =
                sentences.last().unwrap().trim_end().chars().rev().take(12).collect();
            let last: String = last.chars().rev().collect();
            let text = rows(&drawn(&state, language, 80, 24)).join("\n");
            let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(joined.contains(&last), "{last:?} after {keys:?} in\n{text}");
            assert!(last.contains(advice) || sentences.concat().contains(advice));
        }
    }
}

#[test]
fn sentences_that_come_often_fit_their_rows_at_80_columns() {
    for language in Language::ALL {
        let words = words(language);
        for key in [
            "review-no-answer-yet",
            "review-answer-missing",
            "review-enter-saves",
            "review-interrupt",
            "review-key-not-here",
            "review-no-more-decisions",
            "review-only-this-left",
            "review-note-unsaved",
            "review-tour-read",
            "review-tour-new",
            "review-tour-kinds",
            "review-tour-save",
            "review-tour-undo",
            "review-tour-unclear",
            "review-tour-postpone",
            "review-tour-find",
        ] {
            let text = words.get(key);
            assert!(wrap(&text, ROOM).len() <= 2, "{text}");
        }
    }
}

#[test]
fn what_is_typed_into_a_dialogue_is_seen_at_every_size() {
    for keys in [":", "/", "F", "m", "e 1"] {
        for (width, height) in SIZES {
            let sitting = at_work(Language::Bokmal).keys(keys).types("xyzzy");
            let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n");
            assert!(shown.contains("xyzzy"), "{keys} {width}x{height}:\n{shown}");
        }
    }
    for (width, height) in SIZES {
        let empty = crate::review::tests::project::WorkedProject::of(0);
        let sitting = Sitting::on(empty).keys("1").types("xyzzy");
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n");
        assert!(shown.contains("xyzzy"), "{width}x{height}:\n{shown}");
    }
}
