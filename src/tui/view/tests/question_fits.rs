//! Questions, options and rules: whole where there is room, and what is left out first.

use std::collections::BTreeMap;

use super::fits::{SIZES, states};
use super::scenes::{at_work, drawn, rows, sitting, words};
use crate::domain::{Answers, Choice, Message, Question};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::desk;
use crate::tui::signs::BAR;
use crate::wording::text::width;
use crate::words::Language;
use crate::{codebook, wording};

/// Returns the index of the row of the question in focus, and the block of question and options:
/// the rows beside the bar, from the bar on.
fn question_block(shown: &[String]) -> (usize, Vec<String>) {
    let bar = format!(" {BAR} ");
    let is_beside_bar = |row: &&String| row.contains(&bar);
    let first = shown.iter().position(|row| row.contains(&bar));
    let first = first.unwrap_or_else(|| panic!("no question in\n{}", shown.join("\n")));
    let from_bar = |row: &String| {
        row.split_once(&bar).map(|(_, row)| format!(" {row}")).map(|row| row.trim_end().to_owned())
    };
    (first, shown[first..].iter().take_while(is_beside_bar).filter_map(from_bar).collect())
}

#[test]
fn the_rows_of_answers_never_move() {
    for language in Language::ALL {
        for (width, height) in SIZES {
            let mut expected_at = None;
            let mut expected = BTreeMap::new();
            for (keys, state) in states(language) {
                let shown = rows(&drawn(&state, language, width, height));
                let (at, block) = question_block(&shown);
                let place = format!("{width}×{height} after {keys:?}");
                assert_eq!(*expected_at.get_or_insert(at), at, "{place}");
                let focus = state.panel().unwrap().focus;
                let expected =
                    expected.entry(format!("{focus:?}")).or_insert_with(|| block.clone());
                assert_eq!(*expected, block, "{place}");
            }
        }
    }
}

#[test]
fn every_digit_is_shown_at_every_size() {
    for language in Language::ALL {
        for (width, height) in SIZES {
            for (question, keys) in Question::ALL.into_iter().zip(["", "Tab", "Tab Tab"]) {
                let state = at_work(language).keys(keys).state;
                let (_, block) = question_block(&rows(&drawn(&state, language, width, height)));
                for choice in Choice::options(question) {
                    let digit = format!("  {} ", choice.digit());
                    let is_shown = block[1..].iter().any(|row| row.contains(&digit));
                    assert!(is_shown, "{choice:?} at {width}×{height}: {block:?}");
                }
            }
        }
    }
}

/// Cells of a row at 80 columns, between the margins.
pub(super) const ROOM: usize = 78;

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
fn questions_and_options_are_whole_at_80_columns() {
    for language in Language::ALL {
        let words = words(language);
        for (question, keys) in Question::ALL.into_iter().zip(["", "Tab", "Tab Tab"]) {
            let state = at_work(language).keys(keys).state;
            let (_, block) = question_block(&rows(&drawn(&state, language, 80, 24)));
            let ask = codebook::question(&words, question).ask;
            assert!(block[0].contains(&ask), "{ask} in {block:?}");
            for (digit, name) in wording::options(&words, question) {
                let option = format!("{digit} {name}");
                assert!(block.iter().any(|row| row.contains(&option)), "{option} in {block:?}");
            }
        }
    }
}

#[test]
fn tests_beside_options_are_whole_at_120_and_200_columns() {
    for language in Language::ALL {
        for keys in ["", "Tab", "Tab Tab"] {
            let state = at_work(language).keys(keys).state;
            for (width, height) in [(120, 30), (200, 50)] {
                let shown = rows(&drawn(&state, language, width, height));
                let (_, block) = question_block(&shown);
                assert!(block.iter().all(|row| !row.contains('…')), "{width}×{height} {block:?}");
            }
        }
    }
}

/// Returns every combination of answers.
fn all_answers() -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for question in Question::ALL {
        let before = all.clone();
        for choice in Choice::options(question) {
            all.extend(before.iter().map(|answers| choice.taken(answers.clone())));
        }
    }
    let kinds = Choice::options(Question::Kinds)[..5].iter();
    let five = kinds.fold(all[0].clone(), |answers, kind| kind.taken(answers));
    all.extend(all.clone().into_iter().map(|answers| Answers { kinds: five.kinds, ..answers }));
    all
}

/// Returns whether what Enter does, where a row says it, has a gap before it.
fn is_enter_apart(row: &str) -> bool {
    row.split_once("Enter").is_none_or(|(verdict, _)| verdict.ends_with("  "))
}

#[test]
fn a_verdict_on_the_smallest_screen_does_not_run_into_what_enter_does() {
    for language in Language::ALL {
        for answers in all_answers() {
            let state = at_work(language).answering(answers).state;
            let row = rows(&drawn(&state, language, 40, 10)).remove(8);
            assert!(is_enter_apart(&row), "{row}");
        }
    }
}

#[test]
fn every_verdict_is_whole_at_80_columns() {
    for language in Language::ALL {
        for answers in all_answers() {
            let state = at_work(language).answering(answers).state;
            let shown = rows(&drawn(&state, language, 80, 24));
            let row = &shown[21];
            assert!(!row.contains('…'), "{row}");
            assert!(is_enter_apart(row), "{row}");
        }
    }
}

#[test]
fn in_a_batch_only_what_every_case_answers_is_ticked() {
    let stepper = |keys: &str| {
        let shown = rows(&drawn(&desk(keys).state, Language::Bokmal, 80, 24));
        shown.into_iter().find(|row| row.contains("Kategori") && row.contains("Ny")).unwrap()
    };
    let partly = stepper("1 2 Enter l g Space Space Tab");
    assert!(partly.contains("· Kategori ulike"), "{partly}");
    assert!(stepper("1 2 Enter 2 2 Enter l g Space Space Tab").contains("✓ Kategori ulike"));
}

/// Returns what is below the question in focus and beside nothing else, on one line.
fn asked(shown: &[String]) -> String {
    let bar = format!(" {BAR} ");
    let (first, _) = question_block(shown);
    let column = shown[first].split_once(&bar).map_or(0, |(before, _)| before.chars().count());
    let beside = shown[first..].iter().take(16);
    let beside = beside.map(|row| row.chars().skip(column + 3).collect::<String>());
    let joined = beside.collect::<Vec<_>>().join(" ");
    joined.split_whitespace().filter(|word| *word != BAR).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_rule_takes_the_rows_that_are_free_before_it_is_cut() {
    let mut cut = Vec::new();
    for language in Language::ALL {
        for (width, height) in [(100, 30), (120, 30), (120, 40), (200, 50)] {
            for (question, tabs) in Question::ALL.into_iter().zip(["", "Tab ", "Tab Tab "]) {
                for (at, choice) in (1..).zip(Choice::options(question)) {
                    let keys = format!("{tabs}{}", "Right ".repeat(at));
                    let state = at_work(language).keys(keys.trim()).state;
                    let shown = rows(&drawn(&state, language, width, height));
                    let entry = codebook::entry(&words(language), *choice);
                    let asked = asked(&shown);
                    for rule in [entry.when, entry.when_not] {
                        if !asked.contains(&format!("{rule}.")) {
                            cut.push(format!("{rule} {width}×{height}"));
                        }
                    }
                }
            }
        }
    }
    assert_eq!(cut, Vec::<String>::new());
}

#[test]
fn a_question_and_its_hint_are_whole_from_80_columns_on() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (100, 30), (120, 30), (120, 40), (200, 50)] {
            for (question, keys) in Question::ALL.into_iter().zip(["", "Tab", "Tab Tab"]) {
                let state = at_work(language).keys(keys).state;
                let shown = rows(&drawn(&state, language, width, height));
                let asked = asked(&shown);
                let entry = codebook::question(&words(language), question);
                let place = format!("{width}×{height}:\n{}", shown.join("\n"));
                for sentence in entry.ask.split_inclusive(['?', '.']).map(str::trim) {
                    assert!(asked.contains(sentence), "{sentence} at {place}");
                }
                let is_whole = height > 24 || width > 80 || hinted(&asked, &entry.hint, question);
                assert!(is_whole, "{place}");
            }
        }
    }
}

#[test]
fn a_name_is_cut_only_where_its_line_has_no_room_for_a_letter_more() {
    // Between the margins and behind the bar, without the blank after the last name.
    const ROOM: usize = 40 - 2 - 2 - 1;
    for language in Language::ALL {
        let state = at_work(language).keys("Tab Tab").state;
        let (_, block) = question_block(&rows(&drawn(&state, language, 40, 10)));
        let last = block.last().unwrap();
        let kinds = Choice::options(Question::Kinds).iter();
        let short = kinds.map(|choice| codebook::short(&words(language), *choice));
        let short: Vec<String> = short.collect();
        let mut names = last.split_whitespace().filter(|word| word.parse::<u8>().is_err());
        let are_whole = names.all(|name| short.iter().any(|whole| whole == name));
        assert!(are_whole || last.chars().count() >= ROOM, "{block:?}");
    }
}

/// Returns whether a question has its hint in sight; the kinds take the rows for themselves.
fn hinted(asked: &str, hint: &str, question: Question) -> bool {
    question == Question::Kinds
        || hint.split_inclusive(". ").all(|sentence| asked.contains(sentence.trim()))
}

#[test]
fn on_the_smallest_screen_names_of_kinds_are_abbreviated_and_not_cut() {
    for language in Language::ALL {
        let words = words(language);
        let shown = rows(&drawn(&at_work(language).keys("1 1").state, language, 40, 10)).join("\n");
        for choice in Choice::options(Question::Kinds) {
            let name = format!(" {} {} ", choice.digit(), codebook::shortest(&words, *choice));
            assert!(format!("{shown} ").contains(name.trim_end()), "{language} {name}:\n{shown}");
        }
    }
}

#[test]
fn before_the_first_digit_every_size_says_for_how_many_cases_it_answers() {
    for language in Language::ALL {
        let state = at_work(language).keys("l x j x").state;
        let heading =
            Message::new("review-batch-heading").with("count", 2_usize).with("outside", 0_usize);
        let heading = words(language).format(&heading);
        for (width, height) in [(40, 10), (80, 12), (80, 24), (120, 40)] {
            let shown = rows(&drawn(&state, language, width, height)).join("\n");
            assert_eq!(shown.matches(&heading).count(), 1, "{width}×{height}:\n{shown}");
        }
    }
}

#[test]
fn a_rule_that_is_cut_names_the_key_that_shows_all_of_it() {
    for language in Language::ALL {
        let state = at_work(language).keys("1").state;
        let shown = rows(&drawn(&state, language, 40, 10));
        let cut: Vec<&String> =
            shown.iter().filter(|row| row.starts_with(" ▌") && row.contains('…')).collect();
        assert!(!cut.is_empty(), "{language}: {}", shown.join("\n"));
        let key = format!("… c {}", words(language).get("review-footer-more"));
        assert!(cut.iter().all(|row| row.ends_with(&key)), "{language}: {}", shown.join("\n"));
    }
}

#[test]
fn where_the_next_digit_replaces_kinds_the_question_says_so_until_it_is_typed() {
    for language in Language::ALL {
        let says = words(language).get("review-kinds-replaced");
        for (width, height) in [(40, 10), (80, 24), (120, 40), (200, 50)] {
            let shown = |keys: &str| {
                let state = sitting(WorkedProject::of(9), language).keys(keys).state;
                rows(&drawn(&state, language, width, height)).join("\n")
            };
            // A new answer to question 2, the same one, and kinds that the marked cases have.
            for keys in ["k 3 1 ", "k Tab 1 ", "k l Space Tab Tab "] {
                let keys = format!("1 1 1 3 Enter {keys}");
                let before = shown(&keys);
                assert!(before.contains(&says), "{keys}: {before}");
                let after = shown(&format!("{keys} 3"));
                assert!(!after.contains(&says), "{keys} 3: {after}");
            }
            let added = shown("1 1 1 3 Enter k Tab Tab");
            assert!(!added.contains(&says), "{added}");
        }
    }
}

#[test]
fn a_verdict_has_a_blank_row_above_it_where_one_is_free() {
    for language in Language::ALL {
        // The rule of each option that is looked at; the question has three.
        for keys in ["1 Right", "1 Right Right", "1 Right Right Right"] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            let shown = rows(&drawn(&state, language, 100, 30));
            let shown: Vec<_> =
                shown.iter().filter_map(|row| row.split('│').nth(1)).map(str::trim).collect();
            let verdict = words(language).get("review-verdict-open").to_uppercase();
            let verdict = shown.iter().position(|row| row.starts_with(&verdict)).unwrap();
            assert_eq!(shown[verdict - 1], "", "{keys}: {}", shown.join("\n"));
            assert_ne!(shown[verdict - 2], "", "{keys}: {}", shown.join("\n"));
        }
    }
}

#[test]
fn the_verdict_of_all_kinds_is_whole_and_moves_no_question() {
    for language in Language::ALL {
        let all = words(language).get("review-verdict-all-kinds");
        for (width, height) in [(40, 10), (80, 24), (100, 30)] {
            let shown = |keys: &str| {
                let state = sitting(WorkedProject::of(5), language).keys(keys).state;
                rows(&drawn(&state, language, width, height))
            };
            let of_all = shown("3 1 1 2 3 4 5");
            let verdict = of_all.iter().find(|row| row.contains(&all));
            let is_whole = verdict.is_some_and(|row| !row.contains('…'));
            assert!(is_whole, "{width}: {}", of_all.join("\n"));
            let place = |shown: &[String]| {
                let row = shown.iter().skip(1).find(|row| row.contains('✓')).unwrap();
                row.chars()
                    .rev()
                    .position(|letter| letter == '▸')
                    .map(|at| row.chars().count() - at)
            };
            if width == 100 {
                assert_eq!(place(&of_all), place(&shown("3 1 1")), "{}", of_all.join("\n"));
            }
        }
    }
}
