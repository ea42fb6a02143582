//! The welcome of an empty project, and cases that are imported.

use super::project::WorkedProject;
use super::sitting::{BEGIN, Sitting, desk};
use crate::domain::{
    Answer, Answers, CaseNo, CategoryAnswer, Imported, LastDelivery, Message, Patch,
};
use crate::review::reply::{CompletedPath, ImportOutcome};
use crate::review::{
    Action, Command, Effect, FileEffect, KnownIds, Layer, ProjectChoice, Reply, StoreEffect,
};

fn completed(path: &str, choices: &[&str]) -> Reply {
    let choices = choices.iter().map(|name| (*name).to_owned()).collect();
    Reply::Completed(CompletedPath { path: path.to_owned(), choices })
}

#[test]
fn an_import_that_changes_marked_texts_says_so_while_answers_for_them_wait() {
    let brought = |cases: &[i64]| {
        let changed_reports: Vec<CaseNo> = cases.iter().copied().map(CaseNo).collect();
        let imported = Imported { changed: cases.len(), changed_reports, ..Imported::default() };
        let message = Message::new("import-done");
        Reply::Imported(Ok(Box::new(ImportOutcome { message, total: 5, imported })))
    };
    let waiting = || desk("l g x j x 1");
    waiting()
        .arrives(brought(&[2, 3]))
        .says(&["import-done", "review-import-marked-changed count=1"]);
    waiting().arrives(brought(&[3])).says(&["import-done"]);
    // Marks alone are no answers.
    desk("l g x j x").arrives(brought(&[1, 2])).says(&["import-done"]);
}

/// A file of which nothing new came.
pub(crate) fn imported(total: i64) -> Reply {
    Reply::Imported(Ok(Box::new(ImportOutcome {
        message: Message::new("import-done"),
        total,
        imported: Imported::default(),
    })))
}

#[test]
fn decisions_that_come_with_the_cases_count() {
    let mut sitting = desk("");
    let answers = Answers { category: Some(CategoryAnswer::Unclear), ..Answers::default() };
    let answers = Answers { new: Some(Answer::No), ..answers };
    sitting.project.record_batch(&Patch::answers(&answers), &[CaseNo(2), CaseNo(3)], BEGIN);
    assert_eq!(sitting.arrives(imported(5)).state.tally.classified, 2);
}

/// The import of the file typed.
fn imports(typed: &str) -> FileEffect {
    FileEffect::Import { typed: typed.to_owned(), shows_columns: false }
}

#[test]
fn known_ids_with_other_titles_are_asked_about_on_the_screen() {
    let asked = || {
        let why = Message::new("store-other-titles");
        desk("").arrives(Action::Do(Command::Import)).arrives(Reply::OtherTitles(why))
    };
    let goes_on = |known| Effect::File(FileEffect::ImportAs(known));
    asked().keys("1").asks(&goes_on(KnownIds::SameCases));
    asked().keys("2").asks(&goes_on(KnownIds::OtherCases));
    asked().keys("3").says(&["review-key-not-here-two"]);
    // The file can be chosen again.
    let back = asked().keys("Esc");
    assert!(matches!(back.state.top(), Some(Layer::Import(_))));
}

#[test]
fn an_empty_project_welcomes() {
    let empty = || Sitting::on(WorkedProject::of(0)).shows("welcome");
    empty().keys("1").shows("welcome + import");
    empty().keys("2").asks(&Effect::ChangeProject(ProjectChoice::Samples));
    empty().keys("q").asks(&Effect::Quit);
    let practises = empty().arrives(Action::Do(Command::Training));
    practises.asks(&Effect::Store(StoreEffect::ReadTraining));
    empty().keys("?").shows("welcome + keys").keys("Esc").shows("welcome");
    for key in ["3", "Enter", "s", "u", "e", "j", "/", "Esc", "h"] {
        empty().keys(key).shows("welcome").says(&["review-welcome-choose"]);
    }
    empty()
        .arrives(Action::Paste("'/hjem/mine saker.csv'\n".to_owned()))
        .shows("welcome + import")
        .keys("Enter")
        .asks(&Effect::File(imports("'/hjem/mine saker.csv'")));
    empty().keys("1 Enter").says(&["review-import-empty"]);
    empty().keys("1 ~/sak Tab").asks(&Effect::File(FileEffect::CompletePath("~/sak".to_owned())));
    empty()
        .keys("1 ~/sak")
        .arrives(completed("~/saker.csv", &["saker.csv"]))
        .keys("Enter")
        .asks(&Effect::File(imports("~/saker.csv")));
    empty()
        .keys("1 Tab")
        .arrives(completed("", &["a", "b", "c", "d", "e", "f", "g/"]))
        .says(&["review-path-more-choices others=1 names=\"a  b  c  d  e  f\""]);
    empty().keys("1 x Tab").arrives(completed("x", &[])).says(&["review-path-none names=\"\""]);
    empty()
        .keys("1 x Enter")
        .arrives(Reply::Imported(Err(Message::new("import-not-found"))))
        .shows("welcome + import")
        .says(&["import-not-found"]);
}

#[test]
fn imported_cases_open_at_the_first() {
    let mut sitting = Sitting::on(WorkedProject::of(0)).keys("1 f Enter");
    sitting.project = WorkedProject::of(3);
    sitting.arrives(imported(3)).shows("1 [- - -] q1").says(&["import-done"]);
}

#[test]
fn importing_more_leaves_the_open_case_open() {
    let mut sitting = desk("1 2 Enter 3");
    sitting.project.cases.push(super::project::small_case(6));
    let sitting =
        sitting.arrives(imported(6)).shows("2 [3 - -] q2, 1 draft").says(&["import-done"]);
    assert_eq!(sitting.state.queue.rows.len(), 6);
    assert!(sitting.state.queue.row(CaseNo(6)).is_some());
}

#[test]
fn an_import_says_of_how_many_answers_it_changed_the_text() {
    let brought = |cases: &[i64]| {
        let changed_reports: Vec<CaseNo> = cases.iter().copied().map(CaseNo).collect();
        let imported = Imported { changed: 2, changed_reports, ..Imported::default() };
        let message = Message::new("import-done");
        Reply::Imported(Ok(Box::new(ImportOutcome { message, total: 5, imported })))
    };
    let mut sitting = desk("2 2 Enter");
    for case in &mut sitting.project.cases[..2] {
        case.text = Some("En annen tekst.".to_owned());
    }
    // One of the two is answered.
    let told = sitting.clone().arrives(brought(&[1, 2]));
    let told = told.says(&["review-import-changed count=1", "import-done"]);
    told.keys("W 6").shows("1 [2 2 -] q1 in queue");
    sitting.clone().arrives(brought(&[])).says(&["import-done"]);
    desk("2 2 Enter").arrives(brought(&[1])).says(&["import-done"]);
    // What an earlier import changed is not counted again.
    sitting.clone().arrives(brought(&[2])).says(&["import-done"]);
    // That the case that lies open is another now comes first, and once.
    let keys = |sitting: Sitting| {
        sitting.state.notice.unwrap().messages().map(|message| message.key).collect::<Vec<_>>()
    };
    let here = sitting.keys("k").arrives(brought(&[1, 2]));
    assert_eq!(keys(here), ["review-text-changed", "import-done"]);
    let mut both = desk("2 2 Enter 2 2 Enter k k");
    for case in &mut both.project.cases[..2] {
        case.text = Some("En annen tekst.".to_owned());
    }
    let both = keys(both.arrives(brought(&[1, 2])));
    assert_eq!(both, ["review-text-changed", "review-import-changed", "import-done"]);
    // Answers that are not saved are counted with them, and those of the case that lies open named first.
    let mut draft = desk("2 2 Enter 1");
    for case in &mut draft.project.cases[..2] {
        case.text = Some("En annen tekst.".to_owned());
    }
    draft.arrives(brought(&[1, 2])).says(&[
        "review-draft-text-changed",
        "review-import-changed count=2",
        "import-done",
    ]);
}

#[test]
fn importing_more_ends_the_finished_screen() {
    let mut sitting = Sitting::on(WorkedProject::of(1)).keys("1 2 Enter").shows("finished");
    sitting.project.cases.push(super::project::small_case(2));
    sitting.arrives(imported(2)).shows("2 [- - -] q1");
}

#[test]
fn a_second_file_opens_its_first_new_case() {
    let brought = |new, total| {
        let imported = Imported { new, ..Imported::default() };
        let message = Message::new("cli-imported");
        Reply::Imported(Ok(Box::new(ImportOutcome { message, total, imported })))
    };
    let mut sitting = desk("1");
    sitting.project.cases.push(crate::review::tests::project::small_case(6));
    sitting.clone().arrives(brought(1, 6)).shows("6 [- - -] q1, 1 draft");
    sitting.arrives(brought(0, 6)).shows("1 [1 - -] q2, 1 draft");
}

#[test]
fn undo_right_after_an_import_says_how_that_is_taken_back_and_takes_no_answer() {
    let last = LastDelivery { no: 1, file: "saker.csv".into(), cases: 1, has_acts: false };
    let sitting = desk("1 2 Enter").arrives(imported(5));
    let sitting = sitting.arrives(Reply::LastDelivery(Some(last)));
    let asked = sitting.clone().keys("u").stores("12-, ---, ---, ---, ---");
    asked.clone().says(&["review-undo-import file=\"saker.csv\"", "review-undo-older-answer"]);
    asked.keys("u").stores("---, ---, ---, ---, ---");
    // What was saved since is the newest.
    sitting.keys("3 2 Enter u").stores("12-, ---, ---, ---, ---");
}
