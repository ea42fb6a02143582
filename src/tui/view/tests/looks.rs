//! How a few screens look. A changed snapshot is a changed screen: look at it before taking it.

use super::scenes::{
    at_work, drawn, failed, finished, found, held_up, history, out_of_room, rows, sitting,
};
use crate::domain::CaseNo;
use crate::review::tests::finding::looked_at;
use crate::review::tests::project::Project;
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Layer, Tour};
use crate::words::Language;

/// The screen between two rules, so that its width can be seen.
fn look(sitting: &Sitting, language: Language, width: u16, height: u16) -> String {
    let rule = "=".repeat(usize::from(width));
    let rows = rows(&drawn(&sitting.state, language, width, height)).join("\n");
    format!("{rule}\n{rows}\n{rule}")
}

/// What a scene shows, in the default window of Windows Terminal too where it is drawn in that of macOS.
fn shown(scene: &Sitting, language: Language, width: u16, height: u16) -> String {
    let mut shown = look(scene, language, width, height);
    if width == 80 {
        shown = format!("{shown}\n{}", look(scene, language, 120, 30));
    }
    shown
}

/// Whether every sentence is there, and no more of them are cut than in Norwegian.
fn says_as_much_as(shown: &str, bokmal: &str) -> bool {
    let is_spoken = !["review-", "codebook-", "{ $"].iter().any(|raw| shown.contains(raw));
    is_spoken && shown.matches('…').count() <= bokmal.matches('…').count()
}

/// Compares screens in Norwegian with what they looked like. In the other languages they are held to
/// say as much: how words lie on the screen is the same in all, and what must fit is held by `fits`.
macro_rules! looks {
    ($($name:ident: $width:literal x $height:literal, $scene:expr;)+) => {
        $(#[test]
        fn $name() {
            let scene: fn(Language) -> Sitting = $scene;
            let shown =
                |language| shown(&scene(language), language, $width, $height);
            let bokmal = shown(Language::Bokmal);
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(stringify!($name), bokmal);
            });
            for language in [Language::Nynorsk, Language::English] {
                let shown = shown(language);
                assert!(says_as_much_as(&shown, &bokmal), "{shown}");
            }
        })+
    };
}

looks! {
    question_3: 80 x 24, |language| at_work(language).keys("3 1 1");
    fresh: 80 x 24, at_work;
    smallest: 40 x 10, |language| at_work(language).keys("3 1 1");
    narrow: 60 x 16, |language| at_work(language).keys("3 1 1 3");
    windows_terminal: 120 x 30, |language| at_work(language).keys("3 1 1");
    large: 120 x 40, |language| at_work(language).keys("3 1 1");
    very_large: 200 x 50, |language| at_work(language).keys("3 1 1 3");
    queue: 80 x 24, |language| at_work(language).keys("3 l");
    search: 80 x 24, |language| found(at_work(language).keys("/"), "hjemme");
    palette: 80 x 24, |language| at_work(language).keys(":").types("s");
    note: 80 x 24, |language| at_work(language).keys("m").types("spør Fjordvik om tallene");
    export: 80 x 24, |language| at_work(language).keys("e");
    export_file: 80 x 24, |language| at_work(language).keys("e 1");
    export_exists: 80 x 24, |language| {
        at_work(language).keys("e 1 Enter").arrives(Action::ExportExists)
    };
    quit: 80 x 24, |language| at_work(language).keys("3 1 q");
    keys: 80 x 24, |language| at_work(language).keys("?");
    codebook: 80 x 24, |language| at_work(language).keys("c");
    history_of_a_case: 80 x 24, |language| {
        let act = history(&at_work(language));
        at_work(language).arrives(act)
    };
    finished_screen: 80 x 24, finished;
    welcome: 80 x 24, |language| sitting(Project::of(0), language);
    undone_twice: 80 x 24, |language| at_work(language).keys("3 2 Enter k 2 Enter u u");
    undone: 80 x 24, |language| at_work(language).keys("3 2 Enter u");
    incomplete: 80 x 24, |language| at_work(language).keys("3 1 Enter");
    save_failed: 80 x 24, failed;
    save_held_up: 80 x 24, held_up;
    save_failed_smallest: 40 x 10, failed;
    unsaved: 80 x 24, |language| {
        out_of_room(at_work(language).slowly().keys("2 1 2 Enter s f")).keys("s")
    };
    quit_unsaved: 80 x 24, |language| failed(language).keys("q");
    fields: 80 x 24, |language| at_work(language).keys("i");
    language: 80 x 24, |language| {
        let mut sitting = sitting(Project::of(0), language);
        sitting.state.layers.push(Layer::Language);
        sitting
    };
    fetch: 80 x 24, |language| sitting(Project::of(0), language).keys("1").types("~/saker.csv");
    found_in_file: 80 x 24, |_| looked_at();
    found_in_file_smallest: 40 x 10, |_| looked_at();
    found_in_file_columns: 80 x 24, |_| looked_at().keys("2 Down");
    marks: 80 x 24, |language| at_work(language).keys("l Space Space Space");
    answer_for_all: 80 x 24, |language| at_work(language).keys("l Space Space Space 1 1 4");
    finished_among_marked: 80 x 24, |language| at_work(language).keys("l k k Space Space Space 1 Enter");
    saved_for_all: 80 x 24, |language| at_work(language).keys("l Space Space Space 1 1 4 Enter");
    answered_otherwise: 80 x 24, |language| {
        let like = Action::Compared(CaseNo(214), vec![CaseNo(213), CaseNo(207)]);
        at_work(language).keys("2 1 1").arrives(like)
    };
    drop_marks: 80 x 24, |language| at_work(language).keys("x Esc");
    filter: 80 x 24, |language| at_work(language).keys("F").types("kategori:n");
    filter_wrong: 80 x 24, |language| at_work(language).keys("F").types("kategori:tull");
    filtered: 80 x 24, |language| at_work(language).keys("F").types("flagged").keys("Enter");
    tour: 80 x 24, |language| {
        let mut sitting = at_work(language);
        sitting.state.tour = Some(Tour::default());
        sitting
    };
}
