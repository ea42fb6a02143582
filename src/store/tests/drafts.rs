//! Drafts: answers that are not saved.

use std::fs;

use super::super::repair;
use super::*;
use crate::domain::{AnswerDraft, MergeChoices};

const AT: Moment = Moment::from_millis(5_000);

/// Half-given answers on a case: its category.
fn half(no: i64) -> AnswerDraft {
    let category = Some(CategoryAnswer::Is(Category::LongTerm));
    let answers = Answers { category, ..Answers::default() };
    AnswerDraft { seen: seen(no), answers, is_typed: true }
}

fn whole(no: i64, category: Category) -> AnswerDraft {
    AnswerDraft { answers: complete(category), ..half(no) }
}

impl TestProject {
    fn draft(&mut self, name: &str, draft: &AnswerDraft) {
        let (no, reviewer) = (draft.seen.case, reviewer(name));
        self.project.write_draft(&reviewer, no, Some(draft), AT).unwrap();
    }

    fn drafts(&self, name: &str) -> Vec<AnswerDraft> {
        self.reader().drafts(&reviewer(name)).unwrap()
    }
}

#[test]
fn a_draft_is_its_reviewers_own_and_outlives_the_run_but_is_in_no_log() {
    let mut desk = TestProject::with_cases(3);
    let (before, records) = (desk.digest(), desk.records());
    desk.draft("kari", &half(2));
    desk.draft("kari", &whole(2, Category::Emergency));
    desk.draft("ola", &half(1));
    let desk = desk.reopened();
    assert_eq!(desk.drafts("kari"), [whole(2, Category::Emergency)]);
    assert_eq!(desk.drafts("ola"), [half(1)]);
    assert_eq!(desk.drafts("siri"), []);
    assert_eq!((desk.digest(), desk.records(), desk.events().len()), (before, records, 0));
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_draft_goes_when_it_is_put_away_or_its_answers_count() {
    let mut desk = TestProject::with_cases(4);
    for no in 1..=4 {
        desk.draft("kari", &whole(no, Category::Emergency));
    }
    desk.draft("ola", &whole(1, Category::Emergency));
    desk.project.write_draft(&reviewer("kari"), CaseNo(4), None, AT).unwrap();
    desk.act("kari", &classify(Category::Emergency, &[1]));
    // A note answers nothing, and other answers leave the draft to be looked at.
    desk.act("kari", &note("se igjen", 2));
    desk.act("kari", &classify(Category::LongTerm, &[3]));
    let left = [whole(2, Category::Emergency), whole(3, Category::Emergency)];
    assert_eq!(desk.drafts("kari"), left);
    assert_eq!(desk.drafts("ola").len(), 1);
    desk.undo("kari");
    desk.draft("kari", &whole(3, Category::LongTerm));
    desk.redo("kari");
    assert_eq!(desk.drafts("kari"), left[..1]);
}

#[test]
fn an_answer_for_several_cases_uses_up_their_drafts() {
    let mut desk = TestProject::with_cases(3);
    for no in 1..=3 {
        desk.draft("kari", &half(no));
    }
    desk.draft("kari", &whole(2, Category::LongTerm));
    desk.draft("ola", &half(1));
    // It answers the category, and leaves what was typed to other questions.
    let category = Change::Set(CategoryAnswer::Is(Category::Emergency));
    let patch = Patch { category, ..Patch::default() };
    desk.act("kari", &Act::Answered { changes: vec![(patch, vec![seen(1), seen(2)])] });
    assert_eq!(desk.drafts("kari"), [whole(2, Category::Emergency), half(3)]);
    assert_eq!(desk.drafts("ola"), [half(1)]);
    desk.act("kari", &classify(Category::Emergency, &[1, 2]));
    assert_eq!(desk.drafts("kari"), [half(3)]);
    assert_eq!(desk.drafts("ola"), [half(1)]);
}

#[test]
fn a_case_that_is_not_there_gets_no_draft() {
    let mut desk = TestProject::with_cases(1);
    desk.draft("kari", &half(7));
    assert_eq!(desk.drafts("kari"), []);
}

#[test]
fn drafts_follow_their_cases_when_a_delivery_is_taken_back() {
    let mut desk = TestProject::with_cases(1);
    desk.import(&[record("2")]);
    desk.import(&[record("3")]);
    for no in 1..=3 {
        desk.draft("kari", &half(no));
    }
    desk.project.take_back(2, Moment::from_millis(9_000)).unwrap();
    let moved = AnswerDraft { seen: SeenCase { case: CaseNo(2), ..seen(3) }, ..half(3) };
    assert_eq!(desk.drafts("kari"), [half(1), moved]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn answers_on_an_erased_case_stay_whether_they_are_saved_or_not() {
    let mut desk = TestProject::with_cases(2);
    desk.draft("kari", &half(1));
    desk.project.erase(&[CaseNo(1)], Moment::from_millis(9), false).unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.drafts("kari"), [half(1)]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_merge_neither_brings_nor_takes_drafts() {
    let mut desk = TestProject::with_cases(2);
    desk.draft("kari", &half(1));
    let mut other = TestProject::with_cases(0);
    fs::copy(desk.path(), other.folder.path().join("copy.nybrott")).unwrap();
    let copy = other.folder.path().join("copy.nybrott");
    other.project = Project::open(&copy).unwrap();
    other.draft("kari", &half(2));
    other.draft("ola", &half(1));
    let TestProject { folder: _folder, project } = other;
    project.close().unwrap();
    desk.project.merge(&[copy], &MergeChoices::default(), Moment::from_millis(9_000)).unwrap();
    assert_eq!(desk.drafts("kari"), [half(1)]);
    assert_eq!(desk.drafts("ola"), []);
}

#[test]
fn a_repair_saves_drafts_and_nothing_that_is_none() {
    let mut desk = TestProject::with_cases(3);
    for no in 1..=3 {
        desk.draft("kari", &half(no));
    }
    let conn = desk.project.connection();
    conn.execute("UPDATE draft SET category = 'purple' WHERE case_no = 2", []).unwrap();
    let path = desk.path();
    let TestProject { folder: _folder, project } = desk;
    project.close().unwrap();
    let repaired = repair(&path, Moment::from_millis(1_589_272_920_000)).unwrap();
    let drafts = Reader::open(&repaired.path).unwrap().drafts(&reviewer("kari")).unwrap();
    assert_eq!(drafts, [half(1), half(3)]);
}
