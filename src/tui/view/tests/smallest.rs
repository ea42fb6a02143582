//! What there is to read at 40×10.

use super::fits::SIZES;
use super::scenes::{at_work, draw_on, drawn, finished, found, rows, sitting, words};
use crate::codebook;
use crate::domain::{Case, CaseNo, Choice, Message, Question, Verdict};
use crate::review::search::{Findings, Hit, snippet};
use crate::review::tests::project::{WorkedProject, small_case};
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Layer, Reply, Scroll};
use crate::tui::signs::HERE;
use crate::tui::view::PointedAt;
use crate::tui::{Keymap, Screen, Theme};
use crate::words::Language;

#[test]
fn on_the_smallest_screen_the_tour_speaks_in_the_last_row() {
    for language in Language::ALL {
        let last_row = |keys: &str| {
            let sitting = at_work(language).touring().keys(keys);
            rows(&drawn(&sitting.state, language, 40, 10)).pop().unwrap().trim().to_owned()
        };
        let lesson = |key: &str| {
            let text = words(language).get(key);
            assert!(crate::wording::text::width(&text) <= 38, "{text}");
            text
        };
        for (keys, key) in [
            ("", "review-tour-read-short"),
            ("3", "review-tour-new-short"),
            ("3 1", "review-tour-kinds-short"),
            ("3 1 1", "review-tour-save-short"),
            ("3 1 1 Enter", "review-tour-undo-short"),
            ("3 1 1 Enter 3 1 1 Enter", "review-tour-unclear-short"),
            ("3 1 1 Enter 3 1 1 Enter 3 1 1 Enter", "review-tour-postpone-short"),
        ] {
            assert_eq!(last_row(keys), lesson(key), "{keys}");
        }
        lesson("review-tour-find-short");
        let answer = words(language).get("review-no-answer-yet");
        assert!(!last_row("Enter").is_empty() && answer != last_row(""), "a message comes first");
        assert!(last_row("Esc j").contains("Enter"), "{}", last_row("Esc j"));
    }
}

#[test]
fn worklists_that_do_not_all_fit_say_how_many_there_are() {
    let shown = |(width, height)| {
        let sitting = at_work(Language::Bokmal).keys("W");
        rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n")
    };
    assert!(shown((40, 10)).contains("7 i alt: pil ned"), "{}", shown((40, 10)));
    assert!(!shown((80, 24)).contains("i alt"), "{}", shown((80, 24)));
}

#[test]
fn kept_answers_name_their_digits_on_the_smallest_screen_and_say_what_goes() {
    for (language, digit) in
        [(Language::Bokmal, "siffer"), (Language::Nynorsk, "siffer"), (Language::English, "digit")]
    {
        let kept = || at_work(language).keys("2 2 keep hjemme Enter");
        let shown = |keys: &str, (width, height)| {
            rows(&drawn(&kept().keys(keys).state, language, width, height)).join("\n")
        };
        for size in [(40, 10), (80, 24), (120, 40)] {
            assert!(shown("r", size).contains(digit), "{}", shown("r", size));
            assert!(shown("forget", size).contains(digit), "{}", shown("forget", size));
            for asked in [shown("forget 1", size), shown("keep hjemme Enter", size)] {
                assert!(asked.contains("hjemme") && asked.contains('2'), "{asked}");
                assert!(asked.contains(" 1\u{a0}") || asked.contains("Enter "), "{asked}");
            }
        }
    }
}

#[test]
fn no_heading_is_cut_on_the_smallest_screen() {
    for language in Language::ALL {
        let opened =
            ["m", "/", ":", "F", "e", "W", "r", "L", "?", "c", "h", "i", "A", "B", "C", "T", "w"];
        let opened = opened.map(|keys| at_work(language).keys(keys));
        let settings = || at_work(language).keys(":").types("settings").keys("Enter");
        let chosen = ["5", "8"].map(|digit| settings().keys(digit));
        for sitting in opened.into_iter().chain(chosen) {
            for row in rows(&drawn(&sitting.state, language, 40, 10)) {
                let is_heading = row.trim_start().starts_with("──");
                assert!(!is_heading || !row.contains('…'), "{language}: {row}");
            }
        }
    }
}

#[test]
fn what_is_asked_is_named_whole_on_the_smallest_screen() {
    let shown = |keys: &str, language| {
        let state = at_work(language).keys(keys).state;
        rows(&drawn(&state, language, 40, 10)).join("\n")
    };
    for language in Language::ALL {
        assert!(shown("e", language).contains(": 1–4 "), "{language}: {}", shown("e", language));
    }
    let found = shown(": municip", Language::English);
    assert!(found.contains("Search titles, municipalities"), "{found}");
    let found = shown(": own", Language::English);
    assert!(found.contains("Cue words: lists of your own"), "{found}");
    let palette = shown(": previous", Language::English);
    assert!(palette.contains("Previous question ") && !palette.contains("; "), "{palette}");
}

#[test]
fn a_message_of_two_rows_leaves_the_row_in_focus_of_a_small_queue_in_sight() {
    for language in Language::ALL {
        let said = at_work(language).keys("l Space Space 2 1 1 Enter");
        let no = said.state.open_case().unwrap().open.no.to_string();
        assert!(said.state.notice().is_some());
        let shown = rows(&drawn(&said.state, language, 40, 10));
        let is_focused = |row: &String| row.starts_with(HERE) && row.contains(&no);
        assert!(shown.iter().any(is_focused), "{shown:#?}");
    }
}

#[test]
fn no_message_hides_the_answers_for_marked_cases_on_the_smallest_screen() {
    for language in Language::ALL {
        let begun = sitting(WorkedProject::of(5), language).keys("2 1 1 j 1 l k x j x 3");
        let answers = rows(&drawn(&begun.state, language, 40, 10))[4].clone();
        let asked = begun.keys("Enter");
        assert_eq!(asked.state.notice().unwrap().messages().count(), 3);
        let shown = rows(&drawn(&asked.state, language, 40, 10));
        assert_eq!(shown[4], answers, "{shown:#?}");
    }
}

#[test]
fn an_answer_that_is_undone_leaves_all_rows_but_one_on_the_smallest_screen() {
    for language in Language::ALL {
        let undone = sitting(WorkedProject::of(5), language).keys("1 u");
        let shown = rows(&drawn(&undone.state, language, 40, 10));
        let clear = undone.arrives(Action::NoticeRead).state;
        let clear = rows(&drawn(&clear, language, 40, 10));
        let differing = shown.iter().zip(&clear).filter(|(one, other)| one != other);
        assert_eq!(differing.count(), 1, "{shown:#?}");
    }
}

#[test]
fn worklists_have_whole_names_and_counts_on_the_smallest_screen() {
    for language in Language::ALL {
        let mut sitting = at_work(language).keys("W");
        for _ in 0..8 {
            let shown = rows(&drawn(&sitting.state, language, 40, 10));
            let lists: Vec<_> = shown[2..8].iter().collect();
            assert!(lists.iter().all(|row| !row.trim_end_matches('…').contains('…')), "{shown:#?}");
            sitting = sitting.keys("Down");
        }
    }
}

#[test]
fn the_finished_page_of_the_smallest_screen_shows_the_lists_with_cases_and_says_that_there_are_others()
 {
    for language in Language::ALL {
        let project = WorkedProject::of(2);
        let finished = sitting(project, language).keys("0 2 f Enter 1 2 Enter k k 3 j Enter");
        let shown = rows(&drawn(&finished.state, language, 40, 10)).join("\n");
        for key in ["review-worklist-flagged", "review-worklist-drafts"] {
            assert!(shown.contains(&words(language).get(key)), "{shown}");
        }
        let more = words(language).get("review-worklist-noted");
        assert!(!shown.contains(&more) && shown.contains('W'), "{shown}");
    }
}

#[test]
fn the_smallest_search_names_the_key_of_the_other_kind_of_search() {
    for language in Language::ALL {
        for (keys, other) in [("/", "review-footer-texts"), ("/ Tab", "review-footer-titles")] {
            let state = at_work(language).keys(keys).types("sak").state;
            let shown = rows(&drawn(&state, language, 40, 10));
            let tab = format!("Tab {}", words(language).get(other));
            assert!(shown.last().unwrap().contains(&tab), "{}", shown.join("\n"));
        }
    }
}

#[test]
fn what_a_search_has_found_is_in_sight_on_the_smallest_screen() {
    let titles = found(at_work(Language::Bokmal).keys("/"), "rehabilitering").state;
    let shown = rows(&drawn(&titles, Language::Bokmal, 40, 10)).join("\n");
    assert!(shown.lines().skip(3).any(|row| row.contains("rehabilitering")), "{shown}");
    // From the second line of a report on, a snippet has words before what is found.
    let texts = found_in_a_text(at_work(Language::Bokmal));
    let shown = rows(&drawn(&texts.state, Language::Bokmal, 40, 10)).join("\n");
    assert!(shown.contains("…og en fysioterapeut"), "{shown}");
    // What is cut says so.
    for cut in ["Videotrening", "fysioterapeut ringt"] {
        let row = shown.lines().find(|row| row.contains(cut)).unwrap_or_default();
        assert!(row.ends_with('…'), "{cut}: {shown}");
    }
    // And the report opens where the word is, though it is further down; it can be scrolled as ever.
    let opened = texts.keys("Enter").state;
    let mut screen = Screen::new(words(Language::Bokmal), Theme::colourless(), Keymap::default());
    let report = |screen: &mut Screen| rows(&draw_on(screen, &opened, 40, 12)).join("\n");
    let shown = report(&mut screen);
    assert!(shown.contains("fysioterapeut"), "{shown}");
    screen.scroll(&opened, Scroll::Top);
    let shown = report(&mut screen);
    assert!(shown.contains("Da koronatiltakene") && !shown.contains("fysioterapeut"), "{shown}");
}

/// One hit for a word that is in the middle of a report.
fn found_in_a_text(sitting: Sitting) -> Sitting {
    let texts = sitting.keys("/ Tab").types("fysioterapeut");
    let Some(Layer::Search(field)) = texts.state.top() else { panic!("nothing is searched") };
    let generation = field.generation;
    let case = &texts.project.cases[213];
    let heading = crate::domain::Heading {
        no: CaseNo(214),
        id: case.id.clone(),
        title: case.title.clone(),
        municipality: Some("Indre Østfold kommune".to_owned()),
    };
    let snippet = snippet(case.text.as_deref().unwrap(), "fysioterapeut");
    let hits = vec![Hit { snippet, ..Hit::unmarked(heading) }];
    let found = Findings { hits, total: 1, ..Findings::default() };
    texts.arrives(Reply::Found { generation, found })
}

#[test]
fn no_message_covers_what_was_sought_on_the_smallest_screen_and_it_says_what_esc_does() {
    for language in Language::ALL {
        // Of a finished case there is more to say.
        for keys in ["", "3 1 1 Enter"] {
            let opened = found_in_a_text(at_work(language).keys(keys)).keys("Enter");
            let shown = rows(&drawn(&opened.state, language, 40, 10));
            assert!(shown.iter().any(|row| row.contains("fysioterapeut")), "{shown:#?}");
            let hit = Message::new("review-hit-esc").with("at", 1_i64).with("count", 1_i64);
            let hit = words(language).format(&hit);
            assert!(shown.iter().any(|row| row.contains(&hit)), "{hit}: {shown:#?}");
            opened.keys("Esc").says(&["review-search-put-out sought=\"fysioterapeut\""]);
        }
    }
}

#[test]
fn that_answers_are_cleared_covers_no_report_on_the_smallest_screen() {
    for language in Language::ALL {
        let cleared = at_work(language).keys("3 1 Esc").state;
        let shown = rows(&drawn(&cleared, language, 40, 10));
        assert!(shown.last().unwrap().contains("Ctrl-Y"), "{shown:#?}");
    }
}

#[test]
fn what_an_export_has_written_and_left_out_is_seen_on_the_smallest_screen() {
    let file = "/home/kvam/Dokumenter/Innovasjoner/Skjemasvar-klassifisert-2026-12-04.xlsx";
    let counted = |key, count: i64| Message::new(key).with("count", count);
    let parts = Message::new("cli-left-out-and")
        .with("first", counted("cli-left-out-some-partly", 3))
        .with("second", counted("cli-left-out-some-unanswered", 586));
    let said = Message::new("cli-paragraphs")
        .with("first", counted("cli-written", 211).with("file", file))
        .with("second", counted("cli-left-out", 589).with("parts", parts));
    for language in Language::ALL {
        let exported = Reply::Exported(Ok(said.clone()), 0);
        let state = at_work(language).keys("e 1 Enter").arrives(exported).state;
        let shown = rows(&drawn(&state, language, 40, 10))[1..].join(" ");
        for seen in ["211 ", "589 ", " 3 ", "586 ", "Sk", "04.xlsx"] {
            assert!(shown.contains(seen), "{seen}: {shown}");
        }
        // The name of a file is what is looked for, not its folders.
        let folders = "/home/kvam/Dokumenter/Innovasjoner/Kommuner/Nordsund";
        let written = counted("cli-written", 211).with("file", format!("{folders}/svar-2026.xlsx"));
        let exported = Reply::Exported(Ok(written), 0);
        let state = at_work(language).keys("e 1 Enter").arrives(exported).state;
        let shown = rows(&drawn(&state, language, 40, 10));
        let shown: String = shown[1..].iter().map(|row| row.trim()).collect();
        assert!(shown.contains("/svar-2026.xlsx"), "{shown}");
    }
}

#[test]
fn the_queue_of_the_smallest_screen_shows_three_cases_where_a_click_finds_each() {
    let state = sitting(WorkedProject::of(9), Language::English).keys("j j l").state;
    let mut screen = Screen::new(words(Language::English), Theme::colourless(), Keymap::default());
    let buffer = draw_on(&mut screen, &state, 40, 10);
    let shown = rows(&buffer);
    let listed: Vec<usize> =
        (0..10).filter(|y| shown[*y].contains(" Sak ") && !shown[*y].contains('“')).collect();
    assert!(listed.len() >= 3, "{}", shown.join("\n"));
    for y in listed {
        let no: i64 = shown[y].split_whitespace().find_map(|word| word.parse().ok()).unwrap();
        let at = screen.pointed_at(&state, 10, u16::try_from(y).unwrap());
        assert_eq!(at, Some(PointedAt::Case(CaseNo(no))));
    }
}

#[test]
fn the_finished_page_of_the_smallest_screen_names_the_keys_of_lists_and_undo() {
    for language in Language::ALL {
        let last = rows(&drawn(&finished(language).state, language, 40, 10)).pop().unwrap();
        for (key, does) in [("1–7", "review-footer-worklists"), ("u", "review-footer-undo")] {
            assert!(last.contains(&format!("{key} {}", words(language).get(does))), "{last}");
        }
    }
}

#[test]
fn a_short_title_of_the_smallest_screen_leaves_room_for_the_municipality() {
    let case = Case { title: "Lån av pulter".to_owned(), ..small_case(1) };
    let long = Case { municipality: Some("Indre Østfold kommune".to_owned()), ..case };
    let state = sitting(WorkedProject::new(vec![long]), Language::Bokmal).state;
    let shown = rows(&drawn(&state, Language::Bokmal, 40, 10));
    assert!(shown[1].ends_with("  Indre Østfold"), "{shown:#?}");
}

#[test]
fn a_long_title_leaves_the_municipality_in_sight_at_every_size() {
    let case = Case {
        id: "2020-0417".to_owned(),
        title: "Digital oppfølging av pasienter på sykehjem og hjemme gjennom våren".to_owned(),
        municipality: Some("Indre Østfold kommune".to_owned()),
        ..small_case(1)
    };
    let low = [(40, 11), (40, 12), (60, 13), (80, 13), (40, 16)];
    for keys in ["", "f m x Enter x"] {
        let project = WorkedProject::new(vec![case.clone()]);
        let state = sitting(project, Language::Bokmal).keys(keys).state;
        for (width, height) in SIZES.into_iter().chain(low) {
            let shown = rows(&drawn(&state, Language::Bokmal, width, height));
            let pane = usize::from(width >= 100);
            let title = shown[1..6].iter().filter_map(|row| row.split('│').nth(pane));
            let title: Vec<&str> = title.collect();
            let is_named = title.iter().any(|row| row.contains("Indre Øst"));
            assert!(is_named, "{keys} {width}×{height}: {title:#?}");
            let has_begun = title.iter().any(|row| row.contains("Digital opp"));
            assert!(has_begun, "{keys} {width}×{height}: {title:#?}");
        }
    }
}

#[test]
fn values_of_settings_are_below_each_other_on_the_smallest_screen() {
    for language in Language::ALL {
        let settings = at_work(language).keys(":").types("settings").keys("Enter").state;
        let shown = rows(&drawn(&settings, language, 40, 10));
        let ends: Vec<usize> = shown[2..8].iter().map(|row| row.chars().count()).collect();
        assert!(ends.iter().all(|end| *end == ends[0]), "{shown:#?}");
    }
}

#[test]
fn what_marked_cases_answer_otherwise_is_whole_on_the_smallest_screen() {
    for language in Language::ALL {
        let keys = "1 1 1 Enter 2 1 2 Enter l g Space Space Space";
        let state = sitting(WorkedProject::of(5), language).keys(keys).state;
        let shown = rows(&drawn(&state, language, 40, 10));
        let differs = words(language).get("review-stepper-mixed-lacking-short");
        assert!(shown[4].matches(&differs).count() == 3 && !shown[4].contains('…'), "{shown:#?}");
    }
}

#[test]
fn for_how_many_cases_digits_answer_is_in_sight_on_the_smallest_screen_until_they_are_saved() {
    for language in Language::ALL {
        for keys in ["2", "2 1", "2 1 1", "0", "2 2"] {
            let state = at_work(language).keys("l Space Space Space").keys(keys).state;
            let shown = rows(&drawn(&state, language, 40, 10));
            let many = words(language).format(
                &Message::new("review-header-marks").with("count", 3_i64).with("outside", 0_i64),
            );
            let panel = &shown[4..9];
            assert!(
                panel
                    .iter()
                    .any(|row| row.contains('3') && row.contains(many.trim_start_matches("3 "))),
                "{keys}: {shown:#?}"
            );
        }
    }
}

#[test]
fn on_the_smallest_screen_every_kind_that_is_chosen_shows_without_colour() {
    for language in Language::ALL {
        let kinds = |keys: &str| {
            let state = at_work(language).keys(keys).state;
            rows(&drawn(&state, language, 40, 10)).join("\n")
        };
        assert!(kinds("1 1 1 3 4 5").contains(" 1 3 4 5"), "{}", kinds("1 1 1 3 4 5"));
        assert!(kinds("1 1 1 3 4 5 3").contains(" 1 4 5"), "{}", kinds("1 1 1 3 4 5 3"));
    }
}

#[test]
fn on_the_smallest_screen_every_question_has_a_rule_until_there_is_a_verdict_and_for_who_looks() {
    for language in Language::ALL {
        let words = words(language);
        let row_of_verdict = |keys: &str| {
            let state = at_work(language).keys(keys).state;
            rows(&drawn(&state, language, 40, 10))[8].trim().to_owned()
        };
        let more = format!("c {}", words.get("review-footer-more"));
        for keys in ["", "3 1"] {
            assert!(row_of_verdict(keys).ends_with(&more), "{keys}: {}", row_of_verdict(keys));
        }
        let hint = codebook::question(&words, Question::New).hint;
        assert!(hint.ends_with(&row_of_verdict("3")) && !row_of_verdict("3").is_empty());
        // ← and → go through the tests.
        let tests = [
            ("Right", Question::Category, 0),
            ("3 1 Right Right", Question::Kinds, 1),
            // Also where there is a verdict: who corrects an answer wants the rule.
            ("3 2 Right", Question::Kinds, 0),
        ];
        for (keys, question, at) in tests {
            let choice = Choice::options(question)[at];
            let test = format!("{} {}", choice.digit(), codebook::test(&words, choice));
            assert_eq!(row_of_verdict(keys), test, "{language}");
        }
        let verdict = codebook::verdict(&words, Verdict::NotInnovation).name.to_uppercase();
        assert!(row_of_verdict("3 2").starts_with(&verdict), "{}", row_of_verdict("3 2"));
    }
}

#[test]
fn on_the_smallest_screen_the_first_row_names_the_case_saved_last() {
    for language in Language::ALL {
        let first_row = |keys: &str| {
            let state = at_work(language).keys(keys).state;
            rows(&drawn(&state, language, 40, 10))[0].clone()
        };
        let named = first_row("3 1 1 Enter");
        assert!(named.contains("✓ L+ Videotr") && named.ends_with('…'), "{language}: {named}");
        // Beside a draft and a list too, and no more where another case lies open.
        assert!(first_row("3 1 1 Enter 2").contains("✓ L+ Vid"), "{}", first_row("3 1 1 Enter 2"));
        assert!(!first_row("3 1 1 Enter j").contains("Vid"), "{}", first_row("3 1 1 Enter j"));
    }
}

#[test]
fn on_the_smallest_screen_a_change_has_both_answers_and_is_not_taken_for_one_of_the_next_case() {
    for language in Language::ALL {
        let listed = sitting(WorkedProject::of(3), language);
        let listed = listed.keys("f 1 1 4 Enter f 2 1 4 Enter W 2 l");
        for change in ["Tab Tab 1 4 Enter", "2 Enter"] {
            let state = listed.clone().keys(change).state;
            let shown = rows(&drawn(&state, language, 40, 10));
            let row = shown.iter().find(|row| row.contains(" → "));
            let row = row.unwrap_or_else(|| panic!("{shown:#?}"));
            let before = words(language).get("review-changed-before");
            let before = before.split(':').next().unwrap_or_default();
            let quoted = ["«", "“"].iter().any(|quote| row.contains(quote));
            assert!(row.contains(before) || quoted, "{shown:#?}");
        }
    }
}
