//! Drafts: answers that are not saved.

use std::fs;

use super::super::{NotSaved, repair};
use super::*;
use crate::domain::rulings::{HalfRuling, Ruled, RulingAct, RulingReason};
use crate::domain::{
    AnswerDraft, DraftKind, DraftPlace, DraftsBefore, KeptDraft, MarkedDraft, MergeChoices,
};

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

fn answers_of(drafts: Vec<(DraftPlace, KeptDraft)>) -> Vec<AnswerDraft> {
    let answers = drafts.into_iter().filter_map(|(_, draft)| match draft {
        KeptDraft::Answers(draft) => Some(draft),
        _ => None,
    });
    answers.collect()
}

impl TestProject {
    fn draft(&mut self, name: &str, draft: &AnswerDraft) {
        self.half_write(name, draft.seen.case, KeptDraft::Answers(draft.clone()));
    }

    fn half_write(&mut self, name: &str, no: CaseNo, draft: KeptDraft) {
        let (place, draft) = draft.on(no);
        self.project.write_draft(&reviewer(name), place, Some(&draft), AT).unwrap();
    }

    fn drafts(&self, name: &str) -> Vec<AnswerDraft> {
        answers_of(self.reader().drafts(&reviewer(name)).unwrap())
    }

    /// What is half written beside answers.
    fn half_written(&self, name: &str) -> Vec<(i64, KeptDraft)> {
        let drafts = self.reader().drafts(&reviewer(name)).unwrap();
        let others = drafts.into_iter().filter(|(place, _)| place.kind != DraftKind::Answers);
        others.map(|(place, draft)| (place.case.0, draft)).collect()
    }
}

#[test]
fn a_draft_is_its_reviewers_own_and_outlives_the_run_but_is_in_no_log() {
    let mut desk = TestProject::with_cases(3);
    let (before, records) = (desk.digest(), desk.records());
    desk.draft("kvam", &half(2));
    desk.draft("kvam", &whole(2, Category::Emergency));
    desk.draft("lom", &half(1));
    let desk = desk.reopened();
    assert_eq!(desk.drafts("kvam"), [whole(2, Category::Emergency)]);
    assert_eq!(desk.drafts("lom"), [half(1)]);
    assert_eq!(desk.drafts("sola"), []);
    assert_eq!((desk.digest(), desk.records(), desk.events().len()), (before, records, 0));
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn what_was_typed_since_the_newest_act_is_known_by_when_that_was() {
    let mut desk = TestProject::with_cases(5);
    for (no, at, is_typed) in
        [(1, 500, true), (4, 2_000, true), (2, 1_500, true), (3, 2_500, false)]
    {
        let (place, draft) =
            KeptDraft::Answers(AnswerDraft { is_typed, ..half(no) }).on(CaseNo(no));
        let at = Moment::from_millis(at);
        desk.project.write_draft(&reviewer("kvam"), place, Some(&draft), at).unwrap();
    }
    desk.draft("lom", &half(5));
    let typed = |desk: &TestProject| {
        let cases = desk.reader().typed_since_newest_act(&reviewer("kvam")).unwrap();
        cases.into_iter().map(|no| no.0).collect::<Vec<_>>()
    };
    assert_eq!(typed(&desk), [1, 2, 4]);
    desk.act("kvam", &note("se igjen", 5));
    assert_eq!(typed(&desk), [2, 4]);
    desk.undo("kvam");
    assert_eq!(typed(&desk), [1, 2, 4]);
}

#[test]
fn a_draft_goes_when_it_is_put_away_or_its_answers_count() {
    let mut desk = TestProject::with_cases(4);
    for no in 1..=4 {
        desk.draft("kvam", &whole(no, Category::Emergency));
    }
    desk.draft("lom", &whole(1, Category::Emergency));
    let place = DraftPlace { case: CaseNo(4), kind: DraftKind::Answers };
    desk.project.write_draft(&reviewer("kvam"), place, None, AT).unwrap();
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    // A note answers nothing, and other answers leave the draft to be looked at.
    desk.act("kvam", &note("se igjen", 2));
    desk.act("kvam", &classify(Category::LongTerm, &[3]));
    let left = [whole(2, Category::Emergency), whole(3, Category::Emergency)];
    assert_eq!(desk.drafts("kvam"), left);
    assert_eq!(desk.drafts("lom").len(), 1);
    desk.undo("kvam");
    desk.draft("kvam", &whole(3, Category::LongTerm));
    desk.redo("kvam");
    assert_eq!(desk.drafts("kvam"), left[..1]);
}

#[test]
fn an_answer_for_several_cases_uses_up_their_drafts() {
    let mut desk = TestProject::with_cases(3);
    for no in 1..=3 {
        desk.draft("kvam", &half(no));
    }
    desk.draft("kvam", &whole(2, Category::LongTerm));
    desk.draft("lom", &half(1));
    // It answers the category, and leaves what was typed to other questions.
    let category = Change::Set(CategoryAnswer::Is(Category::Emergency));
    let patch = Patch { category, ..Patch::default() };
    desk.act("kvam", &Act::Answered { changes: vec![(patch, vec![seen(1), seen(2)])] });
    assert_eq!(desk.drafts("kvam"), [whole(2, Category::Emergency), half(3)]);
    assert_eq!(desk.drafts("lom"), [half(1)]);
    desk.act("kvam", &classify(Category::Emergency, &[1, 2]));
    assert_eq!(desk.drafts("kvam"), [half(3)]);
    assert_eq!(desk.drafts("lom"), [half(1)]);
}

/// Nothing is written behind the undo: whatever a killed run finds is from its own transaction.
#[test]
fn the_undo_of_an_answer_for_several_cases_brings_marks_and_drafts_as_they_were() {
    let mut desk = TestProject::with_cases(3);
    desk.draft("kvam", &whole(2, Category::LongTerm));
    let category = Change::Set(CategoryAnswer::Is(Category::Emergency));
    let patch = Patch { category, ..Patch::default() };
    desk.act("kvam", &Act::Answered { changes: vec![(patch, vec![seen(1), seen(2)])] });
    assert_eq!(desk.drafts("kvam"), [whole(2, Category::Emergency)]);
    let before = DraftsBefore {
        cases: vec![CaseNo(1), CaseNo(2)],
        is_for_marked: true,
        drafts: vec![whole(2, Category::LongTerm)],
        joined: Vec::new(),
    };
    desk.project.undo_to_drafts(&reviewer("kvam"), &before, AT).unwrap();
    let mut desk = desk.reopened();
    assert_eq!(desk.drafts("kvam"), [whole(2, Category::LongTerm)]);
    let again = MarkedDraft { is_typed: false, leaves_out_finished: false, ..for_marked(&[1, 2]) };
    assert_eq!(desk.marked("kvam"), Some(again));
    desk.redo("kvam");
    assert_eq!(
        (desk.drafts("kvam"), desk.marked("kvam")),
        (vec![whole(2, Category::Emergency)], None)
    );
    // What is known of another act is not of this one.
    desk.act("kvam", &classify(Category::Emergency, &[3]));
    desk.project.undo_to_drafts(&reviewer("kvam"), &before, AT).unwrap();
    let left = AnswerDraft { is_typed: false, ..whole(3, Category::Emergency) };
    assert_eq!(desk.drafts("kvam"), [whole(2, Category::Emergency), left]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_case_that_is_not_there_gets_no_draft() {
    let mut desk = TestProject::with_cases(1);
    desk.draft("kvam", &half(7));
    assert_eq!(desk.drafts("kvam"), []);
}

#[test]
fn drafts_follow_their_cases_when_a_delivery_is_taken_back() {
    let mut desk = TestProject::with_cases(1);
    desk.import(&[record("2")]);
    desk.import(&[record("3")]);
    for no in 1..=3 {
        desk.draft("kvam", &half(no));
    }
    desk.project.take_back(2, Moment::from_millis(9_000)).unwrap();
    let moved = AnswerDraft { seen: SeenCase { case: CaseNo(2), ..seen(3) }, ..half(3) };
    assert_eq!(desk.drafts("kvam"), [half(1), moved]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn drafts_that_were_given_on_another_text_are_known() {
    let mut desk = TestProject::with_cases(3);
    for no in 1..=3 {
        desk.draft("kvam", &half(no));
    }
    desk.draft("lom", &half(3));
    desk.import(&[take_back::reworded("2", "Ny"), record("3")]);
    let found = |name| desk.reader().drafts_on_other_text(&reviewer(name)).unwrap();
    assert_eq!((found("kvam"), found("lom"), found("sola")), (vec![CaseNo(2)], vec![], vec![]));
}

#[test]
fn answers_on_an_erased_case_stay_whether_they_are_saved_or_not() {
    let mut desk = TestProject::with_cases(2);
    desk.draft("kvam", &half(1));
    desk.project.erase(&[CaseNo(1)], Moment::from_millis(9), false).unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.drafts("kvam"), [half(1)]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_merge_neither_brings_nor_takes_drafts() {
    let mut desk = TestProject::with_cases(2);
    desk.draft("kvam", &half(1));
    let mut other = TestProject::with_cases(0);
    fs::copy(desk.path(), other.folder.path().join("copy.nybrott")).unwrap();
    let copy = other.folder.path().join("copy.nybrott");
    other.project = Project::open(&copy).unwrap();
    other.draft("kvam", &half(2));
    other.draft("lom", &half(1));
    let TestProject { folder: _folder, project } = other;
    project.close().unwrap();
    desk.project.merge(&[copy], &MergeChoices::default(), Moment::from_millis(9_000)).unwrap();
    assert_eq!(desk.drafts("kvam"), [half(1)]);
    assert_eq!(desk.drafts("lom"), []);
}

#[test]
fn a_repair_saves_drafts_and_nothing_that_is_none() {
    let mut desk = TestProject::with_cases(3);
    for no in 1..=3 {
        desk.draft("kvam", &half(no));
    }
    let conn = desk.project.connection();
    conn.execute("UPDATE draft SET category = 'purple' WHERE case_no = 2", []).unwrap();
    let path = desk.path();
    let TestProject { folder: _folder, project } = desk;
    project.close().unwrap();
    let repaired = repair(&path, Moment::from_millis(1_589_272_920_000)).unwrap();
    let drafts = Reader::open(&repaired.path).unwrap().drafts(&reviewer("kvam")).unwrap();
    assert_eq!(answers_of(drafts), [half(1), half(3)]);
}

fn half_ruling(note: &str) -> KeptDraft {
    KeptDraft::Ruling(Box::new(HalfRuling {
        is_open: true,
        answers: complete(Category::LongTerm),
        reason: Some(RulingReason::RuleUnclear),
        rules: vec!["category.long_term".parse().unwrap()],
        note: Some(note.to_owned()),
    }))
}

fn half_note(text: &str) -> KeptDraft {
    KeptDraft::Note(text.to_owned())
}

#[test]
fn half_a_note_and_half_a_ruling_outlive_the_run_and_go_with_the_act_that_saves_them() {
    let mut desk = TestProject::with_cases(3);
    let before = desk.digest();
    desk.half_write("kvam", CaseNo(1), half_note("se"));
    desk.half_write("kvam", CaseNo(1), half_note("se på "));
    desk.half_write("kvam", CaseNo(1), half_ruling("fordi"));
    desk.half_write("kvam", CaseNo(2), half_ruling("enda en"));
    desk.half_write("lom", CaseNo(2), half_note("min"));
    desk.draft("kvam", &half(1));
    let mut desk = desk.reopened();
    let both = [(1, half_note("se på ")), (1, half_ruling("fordi")), (2, half_ruling("enda en"))];
    assert_eq!(desk.half_written("kvam"), both);
    assert_eq!(desk.half_written("lom"), [(2, half_note("min"))]);
    assert_eq!(desk.drafts("kvam"), [half(1)]);
    assert_eq!((desk.digest(), desk.faults()), (before, Vec::<String>::new()));

    // Answers are no note; the note is, and a ruling is of its own case.
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    assert_eq!(desk.half_written("kvam"), both);
    desk.act("kvam", &note("se på dette", 1));
    assert_eq!(desk.half_written("kvam"), both[1..]);
    desk.project.record_rulings(&reviewer("kvam"), vec![emergency_on(1)], AT).unwrap();
    assert_eq!(desk.half_written("kvam"), both[2..]);
    let place = DraftPlace { case: CaseNo(2), kind: DraftKind::Ruling };
    desk.project.write_draft(&reviewer("kvam"), place, None, AT).unwrap();
    assert_eq!(desk.half_written("kvam"), []);
    assert_eq!(desk.half_written("lom"), [(2, half_note("min"))]);
}

fn emergency_on(no: i64) -> RulingAct {
    RulingAct::Ruled(Box::new(Ruled {
        seen: seen(no),
        answers: complete(Category::Emergency),
        blind: None,
        rules: Vec::new(),
        reason: None,
        inputs: TextHash([0; 32]),
        note: None,
    }))
}

/// Nothing is written behind the undo: a run that is killed right after it loses no ruling that was begun.
#[test]
fn the_undo_of_rulings_leaves_them_begun_and_their_redo_leaves_none() {
    let leder = reviewer("leder");
    let begun = |act: RulingAct| match act {
        RulingAct::Ruled(ruled) => KeptDraft::Ruling(Box::new(HalfRuling::from(&*ruled))),
        RulingAct::Noted(_) => panic!(),
    };
    let KeptDraft::Ruling(own) = half_ruling("fordi") else { panic!() };
    let joined = vec![(CaseNo(1), *own)];
    let both = [(1, half_ruling("fordi")), (2, begun(emergency_on(2)))];
    // Made last is the ruling on the case that lay open.
    let together = || vec![emergency_on(1), emergency_on(2)];
    let mut desk = TestProject::with_cases(2);
    desk.project.record_rulings(&leder, together(), AT).unwrap();
    desk.project.take_back_ruling(&leder, &joined, AT).unwrap();
    let mut desk = desk.reopened();
    assert_eq!(desk.half_written("leder"), both);
    desk.project.restore_ruling(&leder, AT).unwrap();
    assert_eq!(desk.half_written("leder"), []);
    // The same by the undo of every act; what is not known of a case that was joined is nothing.
    let before = DraftsBefore { joined, ..DraftsBefore::default() };
    desk.project.undo_to_drafts(&leder, &before, AT).unwrap();
    assert_eq!(desk.half_written("leder"), both);
    desk.project.redo(&leder, AT).unwrap();
    assert_eq!(desk.half_written("leder"), []);
    desk.half_write("leder", CaseNo(1), half_ruling("siden"));
    desk.project.undo_to_drafts(&leder, &DraftsBefore::default(), AT).unwrap();
    assert_eq!(desk.reopened().half_written("leder"), both[1..]);
}

#[test]
fn what_is_half_written_goes_with_the_texts_of_its_case_and_follows_its_number() {
    let mut desk = TestProject::with_cases(2);
    desk.import(&[record("3")]);
    desk.import(&[record("4")]);
    for no in 1..=4 {
        desk.half_write("kvam", CaseNo(no), half_note("Merknad Hemmelig"));
    }
    desk.project.take_back(2, Moment::from_millis(9_000)).unwrap();
    let text = || half_note("Merknad Hemmelig");
    assert_eq!(desk.half_written("kvam"), [(1, text()), (2, text()), (3, text())]);
    desk.project.erase(&[CaseNo(1), CaseNo(2), CaseNo(3)], AT, false).unwrap();
    assert_eq!(desk.half_written("kvam"), []);
    let path = desk.path();
    let TestProject { folder: _folder, project } = desk;
    project.close().unwrap();
    let bytes = fs::read(path).unwrap();
    assert!(!bytes.windows(8).any(|part| part == b"Hemmelig"), "nothing of it is left");
}

#[test]
fn a_repair_saves_what_is_half_written() {
    let mut desk = TestProject::with_cases(2);
    desk.half_write("kvam", CaseNo(1), half_note("se på"));
    desk.half_write("kvam", CaseNo(2), half_ruling("fordi"));
    let path = desk.path();
    let TestProject { folder: _folder, project } = desk;
    project.close().unwrap();
    let repaired = repair(&path, Moment::from_millis(1_589_272_920_000)).unwrap();
    let drafts = Reader::open(&repaired.path).unwrap().drafts(&reviewer("kvam")).unwrap();
    let drafts: Vec<KeptDraft> = drafts.into_iter().map(|(_, draft)| draft).collect();
    assert_eq!(drafts, [half_note("se på"), half_ruling("fordi")]);
}

/// An emergency, as the answer to these marked cases.
fn for_marked(cases: &[i64]) -> MarkedDraft {
    let category = Some(CategoryAnswer::Is(Category::Emergency));
    MarkedDraft {
        cases: cases.iter().copied().map(CaseNo).collect(),
        answers: Answers { category, ..Answers::default() },
        is_typed: true,
        leaves_out_finished: true,
    }
}

impl TestProject {
    fn mark(&mut self, name: &str, draft: &MarkedDraft) {
        let (place, draft) = (DraftPlace::MARKED, KeptDraft::Marked(Box::new(draft.clone())));
        self.project.write_draft(&reviewer(name), place, Some(&draft), AT).unwrap();
    }

    fn marked(&self, name: &str) -> Option<MarkedDraft> {
        marked_among(self.reader().drafts(&reviewer(name)).unwrap())
    }
}

fn marked_among(drafts: Vec<(DraftPlace, KeptDraft)>) -> Option<MarkedDraft> {
    drafts.into_iter().find_map(|(_, draft)| match draft {
        KeptDraft::Marked(draft) => Some(*draft),
        _ => None,
    })
}

#[test]
fn answers_for_marked_cases_outlive_the_run_until_they_are_saved_or_put_away() {
    let mut desk = TestProject::with_cases(4);
    let before = desk.digest();
    desk.mark("kvam", &for_marked(&[1, 2, 3]));
    // Another answer to the same cases, and back.
    let unclear = Answers { category: Some(CategoryAnswer::Unclear), ..Answers::default() };
    let otherwise = MarkedDraft { answers: unclear, ..for_marked(&[2, 4]) };
    desk.mark("kvam", &otherwise);
    assert_eq!(desk.marked("kvam"), Some(otherwise));
    desk.mark("kvam", &for_marked(&[2, 4]));
    desk.mark("lom", &for_marked(&[1]));
    let begun = desk.reader().not_saved(&reviewer("kvam")).unwrap();
    assert_eq!(begun, NotSaved { marked: 2, ..NotSaved::default() });
    let mut desk = desk.reopened();
    assert_eq!(desk.marked("kvam"), Some(for_marked(&[2, 4])));
    assert_eq!(desk.marked("lom"), Some(for_marked(&[1])));
    assert_eq!((desk.drafts("kvam"), desk.half_written("sola")), (vec![], vec![]));
    assert_eq!((desk.digest(), desk.faults()), (before, Vec::<String>::new()));

    // An answer to a single case says nothing about the marked ones.
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    assert_eq!(desk.marked("kvam"), Some(for_marked(&[2, 4])));
    desk.act("kvam", &classify(Category::Emergency, &[2, 4]));
    assert_eq!(desk.marked("kvam"), None);
    desk.project.write_draft(&reviewer("lom"), DraftPlace::MARKED, None, AT).unwrap();
    assert_eq!(desk.marked("lom"), None);
}

#[test]
fn marks_follow_the_numbers_of_their_cases_and_go_with_them() {
    let mut desk = TestProject::with_cases(2);
    desk.import(&[record("3")]);
    desk.import(&[record("4")]);
    desk.mark("kvam", &for_marked(&[2, 3, 4]));
    desk.mark("lom", &for_marked(&[3]));
    desk.project.take_back(2, Moment::from_millis(9_000)).unwrap();
    assert_eq!(desk.marked("kvam"), Some(for_marked(&[2, 3])));
    assert_eq!(desk.marked("lom"), None, "no case is left of it");

    let path = desk.path();
    let TestProject { folder: _folder, project } = desk;
    project.close().unwrap();
    let repaired = repair(&path, Moment::from_millis(1_589_272_920_000)).unwrap();
    let drafts = Reader::open(&repaired.path).unwrap().drafts(&reviewer("kvam")).unwrap();
    assert_eq!(marked_among(drafts), Some(for_marked(&[2, 3])));
}
