//! Exports: which file, which cases, and what became of it.

use super::sitting::{Sitting, desk};
use crate::domain::Message;
use crate::review::{
    Action, Command, Effect, ExportOrder, FileEffect, FormatId, ProposedFiles, Reply,
};

#[test]
fn the_export_asks_for_format_and_file() {
    desk("e").shows("1 [- - -] q1 + export");
    desk("e 3").shows("1 [- - -] q1 + export file");
    let order = |format, all, file: &str, overwrite| {
        let typed = match file {
            "svar.cx.csv" => "svar.cx".to_owned(),
            _ => file.to_owned(),
        };
        Effect::File(FileEffect::Export(ExportOrder {
            format: FormatId(format),
            all,
            is_final: false,
            file: file.to_owned(),
            typed,
            overwrite,
        }))
    };
    desk("e 3 Enter")
        .shows("1 [- - -] q1 + export writing")
        .asks(&order("ron", true, "svar.ron", false));
    desk("e Enter Enter").asks(&order("xlsx", true, "svar.xlsx", false));
    desk("e Tab 2 Enter").asks(&order("csv", false, "svar.csv", false));
    desk("e Tab Tab 4 Enter").asks(&order("json", true, "svar.json", false));
    // A name without the ending of its format gets it.
    desk("e 2 Backspace Backspace x Enter").asks(&order("csv", true, "svar.cx.csv", false));
    desk("e 2 Backspace V Enter").asks(&order("csv", true, "svar.csV", false));
    desk("e 5").shows("1 [- - -] q1 + export").says(&["review-key-not-here"]);
    desk("2 2 Enter e Enter Enter").asks(&order("xlsx", false, "svar.xlsx", false));
    desk("e 0").says(&["review-key-not-here"]);
}

#[test]
fn what_is_typed_or_pasted_takes_the_place_of_the_file_that_is_proposed() {
    let file = |sitting: Sitting| match sitting.keys("Enter").asked.last() {
        Some(Effect::File(FileEffect::Export(order))) => order.file.clone(),
        other => format!("{other:?}"),
    };
    assert_eq!(file(desk("e 2").types("/mnt/x.csv")), "/mnt/x.csv");
    assert_eq!(file(desk("e 2").arrives(Action::Paste("/mnt/x.csv".to_owned()))), "/mnt/x.csv");
    // Where the format is chosen, a path is that of the file.
    assert_eq!(file(desk("e").arrives(Action::Paste("/mnt/x.xlsx".to_owned()))), "/mnt/x.xlsx");
    // Who goes into the name changes it.
    assert_eq!(file(desk("e 2 Backspace").types("v2")), "svar.csv2.csv");
}

#[test]
fn the_export_has_what_counts_where_something_does_unless_it_is_left_out() {
    let settled = |keys: &str| {
        let exports = desk("").state.export_choices().to_vec();
        let files = ProposedFiles { exports, has_finals: true, ..ProposedFiles::default() };
        desk("e").arrives(Reply::Proposed(files)).keys(keys)
    };
    let has_finals = |sitting: &Sitting| {
        let order = sitting.asked.iter().find_map(|effect| match effect {
            Effect::File(FileEffect::Export(order)) => Some(order.is_final),
            _ => None,
        });
        order.unwrap()
    };
    assert!(has_finals(&settled("4 Enter")));
    assert!(!has_finals(&settled("Space 4 Enter")));
    assert!(has_finals(&settled("Space Space 4 Enter")));
    desk("e Space").says(&["review-key-not-here"]);
}

#[test]
fn the_name_that_is_proposed_says_which_cases_are_in_the_file() {
    let file_with = |keys: &str| {
        let mut exports = desk("").state.export_choices().to_vec();
        for choice in &mut exports {
            choice.file_of_all = choice.file.replace("svar", "alle");
        }
        let files = ProposedFiles { exports, ..ProposedFiles::default() };
        let asked = desk("2 2 Enter e").arrives(Reply::Proposed(files)).keys(keys);
        let Some(Effect::File(FileEffect::Export(order))) = asked.asked.last() else {
            panic!("{}", asked.shown());
        };
        (order.all, order.file.clone())
    };
    assert_eq!(file_with("4 Enter"), (false, "svar.json".to_owned()));
    assert_eq!(file_with("Tab 4 Enter"), (true, "alle.json".to_owned()));
    assert_eq!(file_with("4 Tab Enter"), (true, "alle.json".to_owned()));
    assert_eq!(file_with("4 Tab Tab Enter"), (false, "svar.json".to_owned()));
    // A name that was typed stays.
    assert_eq!(file_with("4 x Tab Enter"), (true, "x.json".to_owned()));
}

#[test]
fn drafts_are_named_when_an_export_is_done_and_not_kept_for_the_end() {
    let done = || Reply::Exported(Ok(Message::new("cli-exported")), 0);
    let exported = desk("2 2 Enter 1 e Enter Enter").arrives(done());
    exported
        .clone()
        .says(&["cli-paragraphs first=(cli-exported) second=(cli-export-drafts count=1)"]);
    assert_eq!(exported.state.last_export().map(|said| said.key), Some("cli-exported"));
    desk("2 2 Enter e Enter Enter").arrives(done()).says(&["cli-exported"]);
}

#[test]
fn esc_goes_one_step_back_in_the_export() {
    desk("e 3 Esc").shows("1 [- - -] q1 + export").keys("Esc").shows("1 [- - -] q1");
}

#[test]
fn an_export_never_writes_over_a_file_unasked() {
    let asked = || {
        desk("e 3 Enter")
            .arrives(Reply::ExportExists("svar-2.ron".to_owned()))
            .shows("1 [- - -] q1 + export overwrite")
    };
    asked().keys("2").shows("1 [- - -] q1 + export file");
    // Another name is one that is free, and gives way to what is typed.
    let writes = |keys: &str| {
        let written = asked().keys(keys);
        let Some(Effect::File(FileEffect::Export(order))) = written.asked.last() else {
            panic!("{}", written.shown());
        };
        (order.file.clone(), order.overwrite)
    };
    assert_eq!(writes("2 Enter"), ("svar-2.ron".to_owned(), false));
    assert_eq!(writes("2 x Enter"), ("x.ron".to_owned(), false));
    assert_eq!(writes("Esc Enter"), ("svar.ron".to_owned(), false));
    asked().keys("Esc").shows("1 [- - -] q1 + export file");
    asked().keys("q").shows("1 [- - -] q1 + export file");
    asked()
        .keys("Enter")
        .shows("1 [- - -] q1 + export overwrite")
        .says(&["review-key-not-here-two"]);
    let order = ExportOrder {
        format: FormatId("ron"),
        all: true,
        is_final: false,
        file: "svar.ron".to_owned(),
        typed: "svar.ron".to_owned(),
        overwrite: true,
    };
    asked()
        .keys("1")
        .shows("1 [- - -] q1 + export writing")
        .asks(&Effect::File(FileEffect::Export(order)));
}

#[test]
fn a_folder_gets_the_proposed_name_and_nothing_is_written_unasked() {
    let folder = Reply::ExportFolder("ut".to_owned());
    let proposed = desk("e 2 Enter").arrives(folder).shows("1 [- - -] q1 + export file");
    let proposed = proposed.says(&["review-export-folder"]).keys("Enter");
    let Some(Effect::File(FileEffect::Export(order))) = proposed.asked.last() else {
        panic!("{}", proposed.shown());
    };
    assert_eq!(order.file, format!("ut{}svar.csv", std::path::MAIN_SEPARATOR));
}

#[test]
fn an_export_ends_with_a_sentence_either_way() {
    let done = Message::new("export-done");
    desk("e 3 Enter")
        .arrives(Reply::Exported(Ok(done), 0))
        .shows("1 [- - -] q1")
        .says(&["export-done"]);
    let locked = Message::new("export-locked");
    desk("e 3 Enter")
        .keys("q")
        .says(&["review-export-writing"])
        .stays()
        .arrives(Reply::Exported(Err(locked), 0))
        .shows("1 [- - -] q1 + export file")
        .says(&["export-locked"]);
}

#[test]
fn what_became_of_an_export_is_kept_for_the_end_until_something_is_decided() {
    let done = || Reply::Exported(Ok(Message::new("cli-exported")), 0);
    let exported = desk("e Enter Enter").arrives(done());
    assert_eq!(exported.state.last_export().map(|said| said.key), Some("cli-exported"));
    assert_eq!(exported.keys("1 2 Enter").state.last_export(), None);
}

#[test]
fn an_undo_says_that_a_file_of_this_run_has_the_answers_and_not_where_none_has() {
    let done = || Reply::Exported(Ok(Message::new("cli-exported")), 0);
    let is_named = |sitting: &Sitting| {
        sitting.notices().iter().any(|said| said.starts_with("review-undone-exported"))
    };
    let exported = desk("1 2 Enter 2 2 Enter e Enter Enter").arrives(done());
    let undone = exported.clone().keys("u");
    assert!(is_named(&undone));
    assert!(is_named(&undone.clone().keys("u")));
    assert!(is_named(&undone.keys("U u")), "it counted again, and is in the file");
    // What is saved after the export is not in the file, be it after an undo; what was saved before is.
    for keys in ["3 2 Enter u", "u Esc 3 2 Enter u"] {
        let later = exported.clone().keys(keys);
        assert!(!is_named(&later), "{:?}", later.notices());
        assert!(is_named(&later.keys("u")));
    }
    assert!(!is_named(&desk("1 2 Enter u")));
    // A report names no case.
    let report = desk("1 2 Enter").arrives(Action::Do(Command::Report)).keys("Enter");
    let report = report.arrives(done()).keys("u");
    assert!(!is_named(&report), "{:?}", report.notices());
}
