//! What holds after any keys whatever.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tui_input::InputRequest;

use super::project::{Turn, WorkedProject};
use super::sitting::{Disk, Sitting};
use crate::domain::{
    Answers, CaseNo, CaseRow, Classification, DraftPlace, Message, Question, Standing,
};
use crate::review::batch::BatchAnswer;
use crate::review::search::{Findings, Hit, MarkedText};
use crate::review::{Action, Cancels, Command, OpenCaseView, Reply, Topic};

/// What may happen at the desk.
#[derive(Debug, Clone)]
enum Step {
    Press(&'static str),
    Edit(InputRequest),
    Paste(&'static str),
    Found(u64, Vec<i64>),
    /// The disk gets slow, or does all it was sent.
    Disk(bool),
    Exported(bool),
    Exists,
    /// A filter typed into its dialogue, and Enter.
    Filter(&'static str),
    /// The program ends and starts again on the same project.
    Restart,
}

const KEYS: [&str; 52] = [
    "x",
    "v",
    "*",
    "o",
    "F",
    "O",
    "=",
    "l",
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "Enter",
    "Tab",
    "Shift-Tab",
    "Backspace",
    "Left",
    "Right",
    "Up",
    "Down",
    "j",
    "k",
    "Space",
    "b",
    "Home",
    "End",
    "g",
    "G",
    "s",
    "f",
    "m",
    "h",
    "i",
    "u",
    "U",
    ".",
    "/",
    "n",
    "N",
    ":",
    "?",
    "c",
    "l",
    "e",
    "q",
    "Esc",
    "Ctrl-C",
    "Ctrl-S",
    "y",
];

/// Filters that find some, all or none of the cases.
const FILTERS: [&str; 6] =
    ["unclassified", "flagged or skipped", "-category:none", "verdict:innovation", "", "id:("];

/// Keys that decide are pressed more often than those that look.
const DECIDING: [&str; 12] =
    ["1", "2", "0", "Enter", "Enter", "Enter", "s", "u", "U", ".", "j", "k"];

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => prop::sample::select(&DECIDING[..]).prop_map(Step::Press),
        8 => prop::sample::select(&KEYS[..]).prop_map(Step::Press),
        1 => prop_oneof![
            any::<char>().prop_map(InputRequest::InsertChar),
            Just(InputRequest::DeletePrevChar),
            Just(InputRequest::DeleteNextWord),
            Just(InputRequest::GoToStart),
        ]
        .prop_map(Step::Edit),
        1 => prop::sample::select(vec!["æøå", "a\r\nb", "", "1 q\u{1b}[2J"]).prop_map(Step::Paste),
        1 => (1_u64..6, prop::collection::vec(1_i64..5, 0..4))
            .prop_map(|(generation, hits)| Step::Found(generation, hits)),
        2 => any::<bool>().prop_map(Step::Disk),
        1 => any::<bool>().prop_map(Step::Exported),
        1 => Just(Step::Exists),
        2 => prop::sample::select(&FILTERS[..]).prop_map(Step::Filter),
        1 => Just(Step::Restart),
    ];
    prop::collection::vec(step, 0..most)
}

fn take(sitting: &mut Sitting, step: &Step) {
    // While an undo is underway the session keeps keys back; here the disk answers first.
    if sitting.state.keeps_keys_back() {
        sitting.catch_up();
    }
    match step {
        Step::Press(key) => sitting.press(key),
        Step::Edit(request) => sitting.act(Action::Edit(*request)),
        Step::Paste(text) => sitting.act(Action::Paste((*text).to_owned())),
        Step::Found(generation, numbers) => {
            let total = sitting.state.total;
            let hits = numbers
                .iter()
                .filter(|no| **no <= total)
                .map(|no| Hit {
                    no: CaseNo(*no),
                    id: MarkedText::default(),
                    title: MarkedText::default(),
                    municipality: MarkedText::default(),
                    row: None,
                    snippet: None,
                })
                .collect();
            let found = Findings { hits, total: numbers.len(), ..Findings::default() };
            sitting.act(Reply::Found { generation: *generation, found });
        }
        Step::Disk(true) => sitting.disk = Disk::Slow,
        Step::Disk(false) => sitting.catch_up(),
        Step::Exported(well) => {
            let message = Message::new("export-done");
            sitting.act(Reply::Exported(if *well { Ok(message) } else { Err(message) }, 0));
        }
        Step::Exists => sitting.act(Reply::ExportExists("svar-2.ron".to_owned())),
        Step::Filter(text) if sitting.state.layers.is_empty() => {
            sitting.act(Action::Do(Command::Filter));
            sitting.act(Action::Fill((*text).to_owned()));
            sitting.act(Action::Do(Command::Save));
        }
        Step::Filter(_) => {}
        Step::Restart => {
            sitting.catch_up();
            *sitting = Sitting::on(sitting.project.clone());
        }
    }
}

/// What counts of a standing: the live one does not know its stamps yet.
fn known(standing: &Standing) -> (Classification, bool) {
    (standing.classification.clone(), standing.is_postponed())
}

fn seen(row: &CaseRow) -> (crate::domain::Answers, bool, bool) {
    (row.answers.clone(), row.flagged, row.postponed)
}

/// What the screen shows is what the log adds up to.
fn agrees_with_the_log(sitting: &Sitting) -> Result<(), TestCaseError> {
    let Sitting { state, project, .. } = sitting;
    prop_assert_eq!(state.tally, project.tally());
    if let Some(desk) = &state.open_case {
        prop_assert_eq!(known(&desk.open.standing), known(&project.standing(desk.open.no)));
    }
    for row in state.queue.rows.iter().chain(&state.queue.postponed) {
        prop_assert_eq!(seen(row), seen(&project.row(row.no)), "case {}", row.no);
    }
    let postponed: Vec<CaseNo> = state.queue.postponed.iter().map(|row| row.no).collect();
    prop_assert_eq!(postponed, project.postponed());
    // Of several cases decided at once, only what was answered for all is in sight.
    if let Some(last) = state.history.decisions.last.as_ref().filter(|last| last.cases == 1) {
        let standing = project.standing(last.no);
        prop_assert_eq!(standing.classification.answers, last.answers.clone(), "last saved");
    }
    Ok(())
}

/// Every draft is one: on a case that is there, different from what counts, once.
fn drafts_are_drafts(sitting: &Sitting) -> Result<(), TestCaseError> {
    let state = &sitting.state;
    let open = state.current();
    prop_assert!(open.is_none_or(|no| !state.drafts.left.contains_key(&no)));
    let mut numbers: BTreeSet<CaseNo> =
        sitting.project.numbers().filter(|no| state.has_draft(*no)).collect();
    prop_assert_eq!(numbers.len(), state.draft_count());
    numbers.extend(state.note_being_written().map(|(no, _)| no));
    for no in state.typed_drafts() {
        prop_assert!(numbers.contains(&no));
    }
    for (no, draft) in &state.drafts.left {
        let answers = sitting.project.standing(*no).classification.answers;
        prop_assert_ne!(
            draft.answers.clone(),
            answers,
            "case {} has a draft that says nothing new",
            no
        );
    }
    if sitting.has_caught_up() && state.saving.failure.is_none() {
        let (marked, kept): (Vec<DraftPlace>, Vec<DraftPlace>) = sitting
            .project
            .kept_drafts()
            .into_iter()
            .map(|(place, _)| place)
            .partition(|place| *place == DraftPlace::MARKED);
        let kept: BTreeSet<CaseNo> = kept.into_iter().map(|place| place.case).collect();
        let is_answered = !state.marks.is_empty() && !state.batch.answers.is_blank();
        prop_assert_eq!(!marked.is_empty(), is_answered, "and the answers for marked cases");
        prop_assert_eq!(kept, numbers, "the project keeps every draft");
        let again = sitting.clone().restarted();
        prop_assert_eq!(again.state.typed_drafts().len(), state.typed_drafts().len());
        if is_answered {
            prop_assert!(again.state.marks.cases().eq(state.marks.cases()));
            prop_assert_eq!(&again.state.batch.answers, &state.batch.answers);
        }
    }
    Ok(())
}

/// What counts, what is typed, and what is marked and answered for all: what undo and redo change.
fn image(sitting: &Sitting) -> impl PartialEq + std::fmt::Debug + use<> {
    let state = &sitting.state;
    let drafts = state.cases_with_drafts().into_iter();
    let drafts: Vec<_> = drafts.map(|no| (no, state.draft_answers(no))).collect();
    let marked: Vec<CaseNo> = state.marks.cases().collect();
    let stored: Vec<_> = sitting.project.standings().iter().map(known).collect();
    (stored, drafts, marked, state.batch.answers.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_leave_the_desk_in_agreement_with_the_log(steps in steps(60), cases in 0_usize..5) {
        let mut sitting = Sitting::on(WorkedProject::of(cases));
        for step in &steps {
            take(&mut sitting, step);
            if sitting.state.saving.underway.is_empty() && !sitting.state.keeps_keys_back() {
                agrees_with_the_log(&sitting)?;
                drafts_are_drafts(&sitting)?;
            }
        }
        sitting.catch_up();
        agrees_with_the_log(&sitting)?;
        drafts_are_drafts(&sitting)?;
    }

    #[test]
    fn keys_after_a_failed_save_decide_nothing(
        before in steps(20), after in steps(30), cases in 1_usize..5,
    ) {
        let mut sitting = Sitting::on(WorkedProject::of(cases));
        for step in &before {
            take(&mut sitting, step);
        }
        let mut sitting = sitting.fails();
        let (stored, underway) = (sitting.project.standings(), sitting.state.saving.underway.clone());
        for step in after.iter().filter(|step| !matches!(step, Step::Disk(_) | Step::Restart)) {
            take(&mut sitting, step);
        }
        prop_assert_eq!(sitting.project.standings(), stored);
        prop_assert_eq!(&sitting.state.saving.underway, &underway);
    }

    #[test]
    fn undo_takes_the_last_digit_back_wherever_one_has_gone_since(
        before in steps(20),
        digit in prop::sample::select(&["0", "1", "2", "3"][..]),
        moves in prop::collection::vec(prop::sample::select(&["j", "k", "g", "G"][..]), 0..4),
    ) {
        let mut sitting = Sitting::on(WorkedProject::of(4));
        for step in &before {
            take(&mut sitting, step);
        }
        sitting.catch_up();
        sitting.state.layers.clear();
        sitting.state.marks.clear();
        sitting.state.batch = BatchAnswer::default();
        sitting.act(Action::NoticeRead);
        let panel = |sitting: &Sitting| {
            let view = sitting.state.open_case.as_ref();
            view.map(|view| (view.open.no, view.draft.answers.clone(), view.focus))
        };
        let was = panel(&sitting);
        sitting.press(digit);
        let now = panel(&sitting);
        // The same answer once more changes nothing.
        let typed = |panel: &Option<(CaseNo, Answers, Question)>| panel.clone().map(|it| it.1);
        prop_assume!(typed(&was) != typed(&now));
        prop_assume!(sitting.state.open_case.as_ref().is_some_and(OpenCaseView::has_draft));
        for key in moves {
            sitting.press(key);
        }
        sitting.act(Action::Do(Command::Undo));
        prop_assert_eq!(panel(&sitting), was);
        sitting.act(Action::Do(Command::Redo));
        // Which question is in focus is that of the case as it was opened.
        let answers = |panel: Option<(CaseNo, Answers, Question)>| panel.map(|it| (it.0, it.1));
        prop_assert_eq!(answers(panel(&sitting)), answers(now));
        agrees_with_the_log(&sitting)?;
        drafts_are_drafts(&sitting)?;
    }

    #[test]
    fn esc_takes_answers_away_only_where_no_message_hides_that(steps in steps(40)) {
        let mut sitting = Sitting::on(WorkedProject::of(4));
        for step in &steps {
            take(&mut sitting, step);
        }
        sitting.catch_up();
        sitting.state.layers.clear();
        let answers = |sitting: &Sitting| {
            let view = sitting.state.open_case.as_ref();
            let open = view.map(|view| (view.open.no, view.draft.answers.clone()));
            (open, sitting.state.batch.answers.clone())
        };
        let was = answers(&sitting);
        let notice = sitting.state.notice.as_ref();
        let hides = notice.is_some_and(|notice| !notice.is_about(Topic::EscTakesAnswers));
        let cancels = sitting.state.cancels();
        sitting.press("Esc");
        let now = answers(&sitting);
        prop_assert!(was == now || !hides);
        if cancels == Cancels::Message {
            let stay = ["review-answers-stay", "review-change-stays"];
            prop_assert!(sitting.notices().iter().all(|said| stay.contains(&said.as_str())));
            sitting.press("Esc");
            // Answers that were filled in may be those that are saved: they stay, and are typed no more.
            let view = sitting.state.open_case.as_ref();
            let is_typed = view.is_some_and(|view| view.draft.is_typed());
            prop_assert!(answers(&sitting) != was || !is_typed);
        }
    }

    #[test]
    fn undoing_everything_and_redoing_it_ends_where_it_began(steps in steps(40)) {
        let mut sitting = Sitting::on(WorkedProject::of(4));
        for step in &steps {
            take(&mut sitting, step);
        }
        sitting.catch_up();
        // What an undo before this one took back is redone by nothing, once there is a newer act.
        while sitting.project.clone().turn(Turn::Redo).is_some() {
            sitting.state.layers.clear();
            // Beside an answer for all that is being given, no act is done again.
            sitting.state.batch = BatchAnswer::default();
            sitting.act(Action::Do(Command::Redo));
        }
        let standings = sitting.project.standings();
        sitting.state.layers.clear();
        // A note that was being written there is none any more.
        sitting.act(Action::NoticeRead);
        let mut undone = 0;
        while sitting.project.clone().turn(Turn::Undo).is_some() {
            let before = sitting.project.standings();
            sitting.act(Action::Do(Command::Undo));
            undone += usize::from(before != sitting.project.standings());
        }
        prop_assert!(sitting.project.standings().iter().all(|standing| *standing == Standing::default()));
        agrees_with_the_log(&sitting)?;
        while sitting.project.clone().turn(Turn::Redo).is_some() {
            sitting.state.batch = BatchAnswer::default();
            sitting.act(Action::Do(Command::Redo));
        }
        prop_assert_eq!(sitting.project.standings(), standings, "{} acts changed something", undone);
        agrees_with_the_log(&sitting)?;
        drafts_are_drafts(&sitting)?;
    }

    #[test]
    fn an_undo_right_behind_a_redo_takes_that_back(
        steps in steps(24), undos in 1_usize..5, redos in 1_usize..4,
    ) {
        let mut sitting = Sitting::on(WorkedProject::of(4));
        for step in &steps {
            take(&mut sitting, step);
        }
        sitting.catch_up();
        sitting.state.layers.clear();
        sitting.act(Action::NoticeRead);
        for _ in 0..undos {
            sitting.act(Action::Do(Command::Undo));
        }
        for _ in 0..redos {
            let before = image(&sitting);
            sitting.act(Action::Do(Command::Redo));
            if sitting.notices().iter().any(|said| said.starts_with("review-redo-ask")) {
                sitting.act(Action::Do(Command::Redo));
            }
            let mut again = sitting.clone();
            if image(&again) != before {
                again.act(Action::Do(Command::Undo));
                prop_assert_eq!(image(&again), before, "{:?}", sitting.notices());
            }
        }
    }
}
