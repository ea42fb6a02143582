//! "This is what I found": looking at a file's columns before its cases are imported.

use super::importing::imported;
use super::project::WorkedProject;
use super::sitting::Sitting;
use crate::domain::{Case, ColumnGuess, HintRows, Message, Role, TakenBack};
use crate::review::{Effect, FileEffect, Reply, ScreenEffect};

/// What a survey's export is taken for.
pub(crate) fn survey() -> ColumnGuess {
    let headers = ["ID", "E-post", "Hva heter tiltaket?", "Bakgrunn", "Hva gjorde dere?", "Effekt"];
    let first = [
        "1",
        "post@kommune.example",
        "Bokbuss med nettbrett",
        "Skolene stengte 12. mars.",
        "Biblioteket kjørte ut nettbrett med bokbussen.",
        "Alle elever hadde utstyr etter en uke.",
    ];
    ColumnGuess {
        header_row: None,
        chosen_header: None,
        file: "Skjemasvar.xlsx".to_owned(),
        sheet: Some("Svar".to_owned()),
        sheets: vec!["Om".to_owned(), "Svar".to_owned()],
        count: 800,
        signature: "0f".to_owned(),
        headers: headers.map(str::to_owned).into(),
        first: first.map(str::to_owned).into(),
        columns: [(Role::Title, vec![2]), (Role::Text, vec![3, 4]), (Role::Id, vec![0])].into(),
        personal: vec![1],
        no_id: false,
        number_equal: false,
        rare_delimiter: None,
        reads_as_prose: false,
        hints: None,
        remarks: Vec::new(),
        alike: Vec::new(),
    }
}

/// The first case of that survey.
pub(crate) fn first_case() -> Case {
    let found = survey();
    Case {
        id: "1".to_owned(),
        title: found.first[2].clone(),
        text: Some(format!("Bakgrunn\n{}\n\nHva gjorde dere?\n{}", found.first[3], found.first[4])),
        ..Case::default()
    }
}

/// An empty project whose reviewer has named that file.
pub(crate) fn looked_at() -> Sitting {
    let looked_at = Reply::LookedAt(Box::new(survey()), Box::new(first_case()));
    Sitting::on(WorkedProject::of(0)).keys("1").types("svar.xlsx").keys("Enter").arrives(looked_at)
}

/// The same with a row of hints below the headers.
pub(crate) fn looked_at_with_hints() -> Sitting {
    let hints = HintRows { rows: vec![2], example: "maks 100 tegn".to_owned(), are_left_out: true };
    let found = ColumnGuess { hints: Some(hints), ..survey() };
    let looked_at = Reply::LookedAt(Box::new(found), Box::new(first_case()));
    Sitting::on(WorkedProject::of(0)).keys("1").types("svar.xlsx").keys("Enter").arrives(looked_at)
}

#[test]
fn rows_of_hints_are_left_out_unless_the_reviewer_says_otherwise() {
    for (keys, are_left_out) in [("Enter", true), ("8 Enter", false), ("8 8 Enter", true)] {
        let sitting = looked_at_with_hints().keys(keys);
        let Effect::File(FileEffect::ImportWith(found)) = last_asked(&sitting) else {
            panic!("{:?}", sitting.asked);
        };
        assert_eq!(found.hints.as_ref().unwrap().are_left_out, are_left_out, "{keys}");
    }
}

fn last_asked(sitting: &Sitting) -> &Effect {
    sitting.asked.last().unwrap()
}

#[test]
fn enter_takes_what_was_found_once() {
    let sitting = looked_at().shows("welcome + import + found").keys("Enter");
    let columns = Box::new(survey());
    assert_eq!(*last_asked(&sitting), Effect::File(FileEffect::ImportWith(columns.clone())));
    let asked = sitting.asked.len();
    let sitting = sitting.keys("Enter Esc").says(&["review-columns-taking"]);
    assert_eq!(sitting.asked.len(), asked);
    let failed = Reply::Imported(Err(Message::new("import-empty")));
    let sitting = sitting.arrives(failed).keys("Enter");
    assert_eq!(sitting.asked.len(), asked + 1);
    // Columns are kept once the cases are there, and no longer when these are taken back.
    let mut sitting = sitting.arrives(imported(0));
    assert!(sitting.asked.contains(&Effect::Screen(ScreenEffect::KeepColumns(columns.clone()))));
    sitting.asked.clear();
    let gone = TakenBack { no: 1, file: "svar.xlsx".into(), ..TakenBack::default() };
    let sitting = sitting.arrives(Reply::TakenBack(Ok((Box::new(gone), 0))));
    assert!(sitting.asked.contains(&Effect::Screen(ScreenEffect::ForgetColumns(columns))));
}

#[test]
fn a_digit_changes_a_line() {
    let chosen = |sitting: &Sitting, role| match last_asked(sitting) {
        Effect::File(FileEffect::Preview(found)) => found.columns.with_role(role).to_vec(),
        other => panic!("{other:?}"),
    };
    let sitting =
        looked_at().keys("1").shows("welcome + import + found choosing").keys("Down Enter");
    assert_eq!(chosen(&sitting, Role::Title), [3]);
    assert_eq!(chosen(&sitting, Role::Text), [4]);
    // Of the report's columns several are marked; they are in the file's order.
    let sitting = looked_at().keys("2 Down Down Space Up Up Space Enter");
    assert_eq!(chosen(&sitting, Role::Text), [4, 5]);
    // Who only moves means the one under the cursor; who does not keeps them.
    assert_eq!(chosen(&looked_at().keys("2 Down Down Enter"), Role::Text), [5]);
    assert_eq!(chosen(&looked_at().keys("2 Down Enter"), Role::Text), [3, 4]);
    // What a case can do without can be let go of.
    let sitting = looked_at().keys("4 Up Enter").shows("welcome + import + found");
    assert_eq!(chosen(&sitting, Role::Id), [0; 0]);
}

#[test]
fn another_sheet_is_looked_at_instead() {
    let sitting = looked_at().keys("7 Up Enter");
    assert_eq!(*last_asked(&sitting), Effect::File(FileEffect::LookAtSheet(Some("Om".to_owned()))));
    let other = ColumnGuess { sheet: Some("Om".to_owned()), ..survey() };
    let sitting = sitting.arrives(Reply::LookedAt(Box::new(other), Box::new(first_case())));
    sitting.shows("welcome + import + found").keys("Esc").shows("welcome + import");
    let alone = ColumnGuess { sheets: vec!["Svar".to_owned()], ..survey() };
    let alone = Reply::LookedAt(Box::new(alone), Box::new(first_case()));
    Sitting::on(WorkedProject::of(0)).arrives(alone).keys("7").says(&["review-key-not-here"]);
}

#[test]
fn escape_goes_back_one_step_at_a_time() {
    looked_at()
        .keys("2 Space Esc")
        .shows("welcome + import + found")
        .keys("Esc")
        .shows("welcome + import")
        .keys("Esc")
        .shows("welcome");
    let sitting = looked_at().keys("8").says(&["review-key-not-here"]).keys("Space");
    assert!(
        !sitting
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::File(FileEffect::ImportWith(_))))
    );
}

#[test]
fn without_a_report_nothing_is_taken() {
    let mut found = survey();
    found.columns.move_to(Role::Text, Vec::new());
    let looked_at = Reply::LookedAt(Box::new(found), Box::default());
    let sitting = Sitting::on(WorkedProject::of(0)).arrives(looked_at).keys("Enter");
    assert!(sitting.notices().is_empty(), "the page asks for it from the first frame on");
    let Some(crate::review::Layer::Columns(dialogue)) = sitting.state.top() else {
        panic!("nothing is chosen among");
    };
    assert!(dialogue.choosing.is_some(), "Enter lets the column be chosen");
    assert!(!dialogue.is_taken);
}

#[test]
fn what_a_choice_takes_from_another_line_is_named() {
    let chosen = looked_at().keys("1 Down Down Enter");
    let notices = chosen.notices();
    let [said] = notices.as_slice() else { panic!("{notices:?}") };
    assert!(said.starts_with("review-columns-taken column="), "{said}");
}
