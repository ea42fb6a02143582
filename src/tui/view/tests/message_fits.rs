//! Messages and what is asked: never cut within a sentence, and covering nothing that is needed.

use super::fits::{SIZES, first_word};
use super::question_fits::ROOM;
use super::scenes::{at_work, draw_on, drawn, failed, held_up, rows, words};
use crate::domain::{CaseNo, MergeChoices, MergeRefusal, Message, OtherIdentity, TakenBack};
use crate::review::merge_dialogue::MergePreview;
use crate::review::reply::MergeObstacle;
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Command, MergeOrder, Pane, Reply};
use crate::tui::signs::BAR;
use crate::tui::{Keymap, Screen, Theme};
use crate::wording::text::wrap;
use crate::words::Language;

#[test]
fn the_question_whether_to_take_an_import_back_is_never_cut() {
    let would_go = TakenBack {
        file: "saker fra kommunene i fylket, runde 2.xlsx".into(),
        gone: (1..=1_200).map(CaseNo).collect(),
        versions: 1_100,
        ..TakenBack::default()
    };
    for language in Language::ALL {
        for (width, height) in [(40, 16), (60, 16), (80, 24)] {
            let asked = Reply::TakeBackPreviewed(Ok(Box::new(would_go.clone())));
            let state = at_work(language).arrives(asked).state;
            let shown = rows(&drawn(&state, language, width, height)).join(" ");
            let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            let ask = words(language).format(&would_go.message("review-take-back-ask"));
            let end = ask.split_once("Enter").map(|(_, end)| format!("Enter{end}")).unwrap();
            assert!(shown.contains(&end), "{language} {width}×{height}: {shown}");
        }
    }
}

#[test]
fn the_questions_of_a_merge_are_never_cut_and_say_how_to_answer() {
    let names = || vec!["saksbehandler.nordmarka".to_owned()];
    let own_ids = |new| {
        MergeRefusal::OwnIds(vec![OtherIdentity { own: "saksbehandler.nordmarka".into(), new }])
    };
    let order = || Box::new(MergeOrder { file: "a".into(), choices: MergeChoices::default() });
    let questions = [
        MergeRefusal::SameNames(names()),
        own_ids(None),
        own_ids(names().pop()),
        MergeRefusal::OtherProject,
        MergeRefusal::TwoReports(names()),
    ];
    for language in Language::ALL {
        for (width, height) in [(40, 10), (60, 16), (80, 24)] {
            let asking = |reply| {
                let sitting = at_work(language).keys(":").types("merge").keys("Enter");
                let state = sitting.types("a").keys("Enter").arrives(reply).state;
                rows(&drawn(&state, language, width, height)).join(" ")
            };
            for question in questions.clone() {
                let message = Message::new("merge-itself");
                let question = Some(question);
                let preview = Err(MergeObstacle { question, message });
                let shown = asking(Reply::MergePreviewed { order: order(), preview });
                let esc = words(language).get("review-merge-other-project");
                let esc = esc.rsplit("· ").next().unwrap();
                assert!(shown.contains(" 1 "), "{language} {width}×{height}: {shown}");
                let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(shown.contains(esc), "{language} {width}×{height}: {shown}");
            }
            let report = vec![Message::new("merge-would-erase").with("count", 12_i64); 9];
            let preview = Ok(Box::new(MergePreview { report, is_nothing_new: false }));
            let shown = asking(Reply::MergePreviewed { order: order(), preview });
            assert!(shown.contains("Enter"), "{language} {width}×{height}: {shown}");
        }
    }
}

#[test]
fn a_failed_save_says_what_to_do_at_every_size() {
    for language in Language::ALL {
        let words = words(language);
        for (width, height) in SIZES {
            let shown = rows(&drawn(&failed(language).state, language, width, height));
            let text = shown.join("\n");
            assert!(shown[0].ends_with(&words.get("review-not-saved")), "{text}");
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
            assert!(shown[0].ends_with(&not_yet), "{text}");
            assert!(text.contains(&format!("{not_yet}:")), "at {width}×{height}\n{text}");
            let saved = first_word(&words(language).format(&Message::new("review-last-saved")));
            assert!(!text.contains(&format!(" {saved}:")), "nothing was saved\n{text}");
        }
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
                notice.messages().map(|message| words(language).format(message)).collect();
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
            "review-no-answer-yet-postponed",
            "review-draft-stays",
            "review-answer-missing",
            "review-enter-saves",
            "review-interrupt",
            "review-key-not-here",
            "review-key-not-here-enter",
            "review-key-not-here-one",
            "review-key-not-here-two",
            "review-key-not-here-quit",
            "review-went-on",
            "review-went-on-to-facet",
            "review-from-the-top",
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

#[test]
fn a_long_message_covers_neither_what_is_typed_nor_what_can_be_chosen() {
    let long = || Reply::Trouble(Message::new("review-saving-blocked").with("count", 2_i64));
    let welcome = words(Language::Bokmal).get("review-welcome-samples");
    for (width, height) in SIZES.into_iter().filter(|(_, height)| *height >= 24) {
        let empty = crate::review::tests::project::WorkedProject::of(0);
        let sitting = Sitting::on(empty).keys("1").types("xyzzy").arrives(long());
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n");
        assert!(shown.contains("xyzzy") && shown.contains(&welcome), "{width}×{height}\n{shown}");
        for keys in [":", "/", "F", "m", "e 1"] {
            let sitting = at_work(Language::Bokmal).keys(keys).types("xyzzy").arrives(long());
            let shown = rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n");
            let is_said = shown.contains("IKKE LAGRET ENNÅ");
            assert!(shown.contains("xyzzy") && is_said, "{keys} {width}×{height}\n{shown}");
        }
    }
}

#[test]
fn a_question_is_never_cut_within_a_sentence_where_its_first_one_fits() {
    for language in Language::ALL {
        let state = at_work(language).keys("1 1").state;
        let asked = rows(&drawn(&state, language, 200, 50));
        let row = asked.iter().find(|row| row.contains(BAR)).unwrap();
        let (_, row) = row.split_once(BAR).unwrap();
        assert!(row.trim_end().ends_with(['?', '.']), "{row}");
    }
}

#[test]
fn no_message_lies_over_the_row_of_the_case_in_the_queue() {
    for language in Language::ALL {
        for (width, height) in [(40, 10), (40, 16), (60, 14), (80, 12), (80, 24), (99, 40)] {
            for keys in ["k l 3 2 Enter u", "l G 3 2 Enter u", "l G 3 1 u", "l G Space 1 2 Enter u"]
            {
                let state = at_work(language).keys(keys).state;
                let title = state.open_case().unwrap().open.case.title.clone();
                let begin: String = title.chars().take(8).collect();
                let shown = rows(&drawn(&state, language, width, height));
                let is_row = |row: &&String| row.starts_with('▸') && row.contains(&begin);
                let count = shown.iter().filter(is_row).count();
                let place = format!("{language} {width}×{height} {keys}: {shown:#?}");
                assert!(state.pane() == Pane::Queue && state.notice().is_some(), "{place}");
                assert_eq!(count, 1, "{place}");
            }
        }
    }
}

#[test]
fn lines_of_the_report_under_a_message_are_counted_as_still_to_be_read() {
    let language = Language::Bokmal;
    let long = || Reply::Trouble(Message::new("review-saving-blocked").with("count", 2_i64));
    let with_lines = |count: usize| {
        let mut project = WorkedProject::of(2);
        let lines: Vec<String> = (1..=count).map(|at| format!("Linje nummer {at}.")).collect();
        project.cases[0].text = Some(lines.join("\n"));
        Sitting::on(project)
    };
    let in_sight =
        |shown: &[String]| shown.iter().filter(|row| row.contains("Linje nummer")).count();
    for (width, height) in [(80, 24), (120, 40)] {
        for count in [6, 10, 14, 40] {
            let sitting = with_lines(count).arrives(long());
            let mut screen = Screen::new(words(language), Theme::colourless(), Keymap::default());
            let shown = rows(&draw_on(&mut screen, &sitting.state, width, height));
            let hidden = i64::try_from(count - in_sight(&shown)).unwrap();
            let left = Message::new("review-lines-below").with("count", hidden);
            let is_said = shown.join("\n").contains(&words(language).format(&left));
            assert_eq!(is_said, hidden > 0, "{count} {width}×{height}: {shown:#?}");
            // A key that scrolls shows them first.
            let meant = screen.meant(&sitting.state, Action::Do(Command::PageDown));
            assert!(matches!(meant, Action::NoticeRead), "{meant:?}");
        }
    }
}
