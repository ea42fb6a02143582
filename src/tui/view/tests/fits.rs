//! Words in their places: what is never cut, what never moves, what must fit 80 columns.

use std::collections::BTreeMap;

use super::scenes::{at_work, drawn, failed, held_up, rows, sitting, words};
use crate::codebook;
use crate::domain::{
    Answers, Case, CaseNo, Choice, MergeChoices, MergeRefusal, Message, Question, TakenBack,
    Verdict,
};
use crate::review::merge_dialogue::MergePreview;
use crate::review::reply::MergeObstacle;
use crate::review::tests::project::{WorkedProject, small_case};
use crate::review::tests::sitting::{Sitting, desk};
use crate::review::{MergeOrder, Reply, State};
use crate::tui::signs::BAR;
use crate::wording;
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
    let order = || Box::new(MergeOrder { file: "a".into(), choices: MergeChoices::default() });
    let questions = [
        MergeRefusal::SameNames(names()),
        MergeRefusal::OwnIds(names()),
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
                let saving = state.cases_saved() != 42 || shown[0].ends_with(&saved);
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
                let verdict = match verdict {
                    Some(verdict) => codebook::verdict(&words, verdict).name,
                    None => words.get("review-verdict-open"),
                };
                let verdict = verdict.to_uppercase();
                assert!(
                    shown.iter().any(|row| row.contains(&format!("  {verdict}  "))),
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
fn a_wide_screen_has_room_for_titles_in_the_queue_beside_report_and_questions() {
    let title = "Digital oppfølging av pasienter på sykehjem";
    let case = |no| Case {
        title: title.to_owned(),
        municipality: Some("Indre Østfold".to_owned()),
        ..small_case(no)
    };
    let sitting = sitting(WorkedProject::new((1..=4).map(case).collect()), Language::Bokmal);
    let shown = rows(&drawn(&sitting.state, Language::Bokmal, 200, 50));
    let listed = shown[2..6].iter().filter_map(|row| row.split('│').next());
    let whole = listed.filter(|row| row.contains(title) && row.contains(" Indre Ø"));
    assert_eq!(whole.count(), 4, "{}", shown.join("\n"));
}

#[test]
fn postponed_draft_flag_and_note_are_marked_beside_each_other() {
    let note = desk("f m x Enter s k 1 l").state;
    let shown = rows(&drawn(&note, Language::Bokmal, 80, 24));
    assert!(shown.iter().any(|row| row.contains("1 N…>>!m ")), "{}", shown.join("\n"));
    // The verdict that counts stays in sight beside a draft.
    let changed = rows(&drawn(&desk("1 2 Enter k 3 j l").state, Language::Bokmal, 80, 24));
    assert!(changed.iter().any(|row| row.contains("1 N-… ")), "{}", changed.join("\n"));
    let open = rows(&drawn(&desk("f m x Enter s k").state, Language::Bokmal, 40, 10));
    assert!(open[1].ends_with(">>  !  m"), "{}", open.join("\n"));
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
fn what_the_smallest_screen_has_no_room_for_goes_whole() {
    for language in Language::ALL {
        let marked = at_work(language).keys("l x j x 1").state;
        let row = rows(&drawn(&marked, language, 40, 10))[8].clone();
        assert!(!row.contains('…'), "{row}");
        let settings = at_work(language).keys(":").types("settings").keys("Enter").state;
        let colours = words(language).get("review-theme-terminal");
        let shown = rows(&drawn(&settings, language, 40, 10)).join("\n");
        assert!(shown.contains(&colours), "{shown}");
        let practising = at_work(language).keys(":").types("training").keys("Enter").state;
        let first = rows(&drawn(&practising, language, 40, 10))[0].clone();
        assert!(!first.contains('…'), "{first}");
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
