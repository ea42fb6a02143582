//! How a few screens look. A changed snapshot is a changed screen: look at it before accepting it.

use super::scenes::{
    at_work, drawn, failed, finished, found, held_up, history, out_of_room, rows, sitting,
};
use crate::domain::CaseNo;
use crate::review::tests::finding::{looked_at, looked_at_with_hints};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Reply};
use crate::words::Language;

/// Returns the screen between two rules, which show its width.
fn screen_of(sitting: &Sitting, language: Language, width: u16, height: u16) -> String {
    let rule = "=".repeat(usize::from(width));
    let rows = rows(&drawn(&sitting.state, language, width, height)).join("\n");
    format!("{rule}\n{rows}\n{rule}")
}

/// Returns a scene in its size; one at 80 columns (the window of macOS Terminal) at 120×30 (that of
/// Windows Terminal) too.
fn shown(scene: &Sitting, language: Language, width: u16, height: u16) -> String {
    let mut shown = screen_of(scene, language, width, height);
    if width == 80 {
        shown = format!("{shown}\n{}", screen_of(scene, language, 120, 30));
    }
    shown
}

/// So many more sentences may be cut in a language with longer words.
const LONGER: usize = 2;

/// Returns whether every key has its sentence, and hardly more of them are cut than in bokmål; on
/// narrow screens longer words may be.
fn is_as_complete_as(shown: &str, bokmal: &str, width: u16) -> bool {
    let is_spoken = !["review-", "codebook-", "{ $"].iter().any(|raw| shown.contains(raw));
    is_spoken && (width < 80 || shown.matches('…').count() <= bokmal.matches('…').count() + LONGER)
}

/// Compares a screen in bokmål with its snapshot. The other languages are only checked for missing
/// and cut sentences: the layout is the same in all, and `fits` holds what must fit.
fn assert_looks(name: &str, (width, height): (u16, u16), scene: fn(Language) -> Sitting) {
    let shown = |language| shown(&scene(language), language, width, height);
    let bokmal = shown(Language::Bokmal);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, bokmal);
    });
    for language in [Language::Nynorsk, Language::English] {
        let shown = shown(language);
        assert!(is_as_complete_as(&shown, &bokmal, width), "{shown}");
    }
}

#[test]
fn question_3() {
    assert_looks("question_3", (80, 24), |language| at_work(language).keys("3 1 1"));
}

#[test]
fn fresh() {
    assert_looks("fresh", (80, 24), at_work);
}

#[test]
fn smallest() {
    assert_looks("smallest", (40, 10), |language| at_work(language).keys("3 1 1"));
}

#[test]
fn narrow() {
    assert_looks("narrow", (60, 16), |language| at_work(language).keys("3 1 1 3"));
}

#[test]
fn windows_terminal() {
    assert_looks("windows_terminal", (120, 30), |language| at_work(language).keys("3 1 1"));
}

#[test]
fn large() {
    assert_looks("large", (120, 40), |language| at_work(language).keys("3 1 1"));
}

#[test]
fn very_large() {
    assert_looks("very_large", (200, 50), |language| at_work(language).keys("3 1 1 3"));
}

#[test]
fn queue() {
    assert_looks("queue", (80, 24), |language| at_work(language).keys("3 l"));
}

#[test]
fn search() {
    assert_looks("search", (80, 24), |language| found(at_work(language).keys("/"), "hjemme"));
}

#[test]
fn palette() {
    assert_looks("palette", (80, 24), |language| at_work(language).keys(":").types("s"));
}

#[test]
fn note() {
    assert_looks("note", (80, 24), |language| {
        at_work(language).keys("m").types("spør Fjordvik om tallene")
    });
}

#[test]
fn export() {
    assert_looks("export", (80, 24), |language| at_work(language).keys("e"));
}

#[test]
fn export_file() {
    assert_looks("export_file", (80, 24), |language| at_work(language).keys("e 1"));
}

#[test]
fn export_exists() {
    assert_looks("export_exists", (80, 24), |language| {
        at_work(language).keys("e 1 Enter").arrives(Reply::ExportExists("svar-2.ron".to_owned()))
    });
}

#[test]
fn keys() {
    assert_looks("keys", (80, 24), |language| at_work(language).keys("?"));
}

#[test]
fn codebook() {
    assert_looks("codebook", (80, 24), |language| at_work(language).keys("c"));
}

#[test]
fn history_of_a_case() {
    assert_looks("history_of_a_case", (80, 24), |language| {
        let act = history(&at_work(language));
        at_work(language).arrives(act)
    });
}

#[test]
fn finished_screen() {
    assert_looks("finished_screen", (80, 24), finished);
}

#[test]
fn welcome() {
    assert_looks("welcome", (80, 24), |language| sitting(WorkedProject::of(0), language));
}

#[test]
fn undone_twice() {
    assert_looks("undone_twice", (80, 24), |language| {
        at_work(language).keys("3 2 Enter k 2 Enter u u")
    });
}

#[test]
fn undone() {
    assert_looks("undone", (80, 24), |language| at_work(language).keys("3 2 Enter u"));
}

#[test]
fn incomplete() {
    assert_looks("incomplete", (80, 24), |language| at_work(language).keys("3 1 Enter"));
}

#[test]
fn save_failed() {
    assert_looks("save_failed", (80, 24), failed);
}

#[test]
fn save_held_up() {
    assert_looks("save_held_up", (80, 24), held_up);
}

#[test]
fn save_failed_smallest() {
    assert_looks("save_failed_smallest", (40, 10), failed);
}

#[test]
fn unsaved() {
    assert_looks("unsaved", (80, 24), |language| {
        out_of_room(at_work(language).slowly().keys("2 1 2 Enter s f")).keys("s")
    });
}

#[test]
fn quit_unsaved() {
    assert_looks("quit_unsaved", (80, 24), |language| failed(language).keys("q"));
}

#[test]
fn fields() {
    assert_looks("fields", (80, 24), |language| at_work(language).keys("i"));
}

#[test]
fn language() {
    assert_looks("language", (80, 24), |language| {
        let asks = Action::Begin { warning: None, imported: Vec::new(), asks_language: true };
        sitting(WorkedProject::of(0), language).arrives(asks)
    });
}

#[test]
fn import() {
    assert_looks("import", (80, 24), |language| {
        sitting(WorkedProject::of(0), language).keys("1").types("~/saker.csv")
    });
}

#[test]
fn found_in_file() {
    assert_looks("found_in_file", (80, 24), |_| looked_at());
}

#[test]
fn found_in_file_smallest() {
    assert_looks("found_in_file_smallest", (40, 10), |_| looked_at());
}

#[test]
fn found_in_file_hints() {
    assert_looks("found_in_file_hints", (80, 24), |_| looked_at_with_hints());
}

#[test]
fn found_in_file_hints_smallest() {
    assert_looks("found_in_file_hints_smallest", (40, 10), |_| looked_at_with_hints());
}

#[test]
fn found_in_file_columns() {
    assert_looks("found_in_file_columns", (80, 24), |_| looked_at().keys("2 Down"));
}

#[test]
fn marks() {
    assert_looks("marks", (80, 24), |language| at_work(language).keys("l Space Space Space"));
}

#[test]
fn answer_for_all() {
    assert_looks("answer_for_all", (80, 24), |language| {
        at_work(language).keys("l Space Space Space 1 1 4")
    });
}

#[test]
fn finished_among_marked() {
    assert_looks("finished_among_marked", (80, 24), |language| {
        at_work(language).keys("l k k Space Space Space 1 Enter")
    });
}

#[test]
fn saved_for_all() {
    assert_looks("saved_for_all", (80, 24), |language| {
        at_work(language).keys("l Space Space Space 1 1 4 Enter")
    });
}

#[test]
fn answered_otherwise() {
    assert_looks("answered_otherwise", (80, 24), |language| {
        let like = Reply::Compared(CaseNo(214), vec![CaseNo(213), CaseNo(207)]);
        at_work(language).keys("2 1 1").arrives(like)
    });
}

#[test]
fn where_there_is_room_the_similar_case_is_named_by_its_title() {
    let like = Reply::Compared(CaseNo(214), vec![CaseNo(213), CaseNo(207)]);
    let case = at_work(Language::Bokmal).keys("2 1 1").arrives(like);
    let shown = |width| screen_of(&case, Language::Bokmal, width, 50);
    assert!(shown(200).contains("En lignende sak, «"), "{}", shown(200));
    assert!(
        !shown(80).contains("En lignende sak, «") && shown(80).contains("En lignende sak fikk")
    );
}

#[test]
fn drop_marks() {
    assert_looks("drop_marks", (80, 24), |language| at_work(language).keys("x Esc"));
}

#[test]
fn filter() {
    assert_looks("filter", (80, 24), |language| at_work(language).keys("F").types("kategori:n"));
}

#[test]
fn filter_wrong() {
    assert_looks("filter_wrong", (80, 24), |language| {
        at_work(language).keys("F").types("kategori:tull")
    });
}

#[test]
fn filtered() {
    assert_looks("filtered", (80, 24), |language| {
        at_work(language).keys("F").types("flagged").keys("Enter")
    });
}

#[test]
fn tour() {
    assert_looks("tour", (80, 24), |language| at_work(language).touring());
}

#[test]
fn a_finished_case_that_is_answered_otherwise_says_what_was_and_what_is_at_every_size() {
    let sizes = [(40, 10), (60, 16), (80, 24), (100, 30), (120, 40), (170, 45)];
    for (language, change, undo) in [
        (Language::Bokmal, "Beredskap → Langsiktig", "u angrer"),
        (Language::Nynorsk, "Beredskap → Langsiktig", "u angrar"),
        (Language::English, "Preparedness → Long-term", "u undoes"),
    ] {
        let changed = at_work(language).keys("k 3 Enter");
        let read = changed.clone().keys("Right");
        for (width, height) in sizes {
            let shown = rows(&drawn(&changed.state, language, width, height)).join("\n");
            // There it is in digits, so that the case that it is about has room beside them.
            let change = if height > 10 { change } else { " 2 → 3 · " };
            assert!(shown.contains(change) && shown.contains(undo), "{width}x{height}:\n{shown}");
            // The next key leaves it in the row of the decision saved last, where there is one.
            let shown = rows(&drawn(&read.state, language, width, height)).join("\n");
            assert_eq!(shown.contains(change), height > 10, "{width}x{height}:\n{shown}");
        }
    }
    // What is too long for the smallest screen is in digits alone.
    let both = at_work(Language::Bokmal).keys("k 3 2 Enter");
    let shown = rows(&drawn(&both.state, Language::Bokmal, 40, 10));
    assert_eq!(shown[9].trim(), "Forrige: 2 → 3, 1 → 2 · u angrer");
    let kinds = at_work(Language::Bokmal).keys("k Tab Tab 3 4 5 Enter");
    let shown = rows(&drawn(&kinds.state, Language::Bokmal, 40, 10));
    assert_eq!(shown[9].trim(), "Nytt 2 → 2+3+4+5 · «Smitt…» · u angrer");
    // A case that was not classified has changed nothing.
    let first = at_work(Language::Bokmal).keys("3 2 Enter");
    let shown = rows(&drawn(&first.state, Language::Bokmal, 80, 24)).join("\n");
    assert!(!shown.contains('→'), "{shown}");
}
