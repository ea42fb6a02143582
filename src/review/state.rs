//! Everything the screen shows and the keys work on.

use std::collections::{BTreeMap, BTreeSet};

use super::batch::BatchAnswer;
use super::layer::Layer;
use super::marks::Marks;
use super::notice::Notice;
use super::open_case::OpenCaseView;
use super::panel::Panel;
use super::queue::Queue;
use super::round_desk::{RoundDesk, Scope};
use super::saving::{Saving, Waits};
use super::search::LastSearch;
use super::setup::Setup;
use super::state_parts::{Drafts, Figures, Files, History, Walk, Workday};
use super::team_desk::TeamDesk;
use super::tour::Tour;
use crate::domain::rulings::{DisputeState, Overruled};
use crate::domain::{
    Answers, CaseNo, CaseRow, CueWords, NextCase, Standing, TakenBack, Tally, Underway,
};

/// Where the keys go: the case or the queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// Report and questions.
    #[default]
    Case,
    /// The list.
    Queue,
}

/// So many sets of answers can be kept: one a digit.
pub const MOST_KEPT: usize = 9;

/// The state of a reviewing session.
#[derive(Debug, Clone)]
pub struct State {
    /// The reviewer, and the choices that hold.
    pub(super) setup: Setup,
    /// What is known of files that were read and may be written.
    pub(super) files: Files,
    /// How many cases the project has.
    pub(super) total: i64,
    /// What was counted for the pages that show it.
    pub(super) figures: Figures,
    /// This reviewer's totals, acts underway included.
    pub(super) tally: Tally,
    /// The reviewer's cue words, while they are lit.
    pub(super) cues: Option<CueWords>,
    /// How much is done today, and how fast it goes.
    pub(super) workday: Workday,
    /// Where the keys go.
    pub(super) pane: Pane,
    /// The case that lies open; `None` before the first one and on the finished screen.
    pub(super) open_case: Option<OpenCaseView>,
    /// The way through the cases.
    pub(super) walk: Walk,
    /// What was begun and is not saved.
    pub(super) drafts: Drafts,
    /// The tour, while it is on.
    pub(super) tour: Option<Tour>,
    /// The rows of the list.
    pub(super) queue: Queue,
    /// What is known of the rounds.
    pub(super) rounds: RoundDesk,
    /// How far the decisions have reached the team; `None` where there is none, or nothing is known yet.
    pub(super) team: Option<TeamDesk>,
    /// Cases marked for one answer.
    pub(super) marks: Marks,
    /// That answer, while it is given.
    pub(super) batch: BatchAnswer,
    /// The last search.
    pub(super) search: LastSearch,
    /// What lies over the case, the top one last.
    pub(super) layers: Vec<Layer>,
    /// Shown until the next key.
    pub(super) notice: Option<Notice>,
    /// Shown as soon as the next case is open.
    pub(super) opening_notice: Option<Notice>,
    /// The last key was Ctrl-C.
    pub(super) interrupted: bool,
    /// What is on its way to the disk.
    pub(super) saving: Saving,
    /// What was done in this run, and what of it is undone.
    pub(super) history: History,
    /// What keys are kept back for.
    pub(super) waits: Waits,
}

impl State {
    /// Creates the state of a session with a project of so many cases, before anything is opened.
    #[must_use]
    pub fn new(setup: Setup, total: i64, tally: Tally) -> Self {
        Self {
            setup,
            files: Files::default(),
            total,
            figures: Figures::default(),
            tally,
            cues: None,
            workday: Workday::default(),
            pane: Pane::default(),
            open_case: None,
            walk: Walk::default(),
            drafts: Drafts::default(),
            tour: None,
            queue: Queue::default(),
            rounds: RoundDesk::default(),
            team: None,
            marks: Marks::default(),
            batch: BatchAnswer::default(),
            search: LastSearch::default(),
            layers: Vec::new(),
            notice: None,
            opening_notice: None,
            interrupted: false,
            saving: Saving::default(),
            history: History::default(),
            waits: Waits::default(),
        }
    }

    /// Returns the note that is being written and differs from the one saved, with its case.
    pub(super) fn note_being_written(&self) -> Option<(CaseNo, String)> {
        let field = self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Note(field) => Some(field),
            _ => None,
        })?;
        let text = field.input.value();
        (text.trim() != field.saved.trim()).then(|| Some((self.current()?, text.to_owned())))?
    }

    /// Returns the dialogue that gets the keys.
    #[must_use]
    pub fn top(&self) -> Option<&Layer> {
        self.layers.last()
    }

    /// Returns whether the project has no case yet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Returns the case that lies open, or that the list points at.
    #[must_use]
    pub fn current(&self) -> Option<CaseNo> {
        self.open_case.as_ref().map(|view| view.open.no)
    }

    /// Returns the cases on which something typed is not saved, the open one included.
    #[must_use]
    pub fn typed_drafts(&self) -> Vec<CaseNo> {
        let others =
            self.drafts.left.iter().filter(|(_, draft)| draft.is_typed()).map(|(no, _)| *no);
        let open =
            self.open_case.iter().filter(|view| view.has_typed_draft()).map(|view| view.open.no);
        let notes = self.drafts.notes.keys().copied();
        let notes = notes.chain(self.note_being_written().map(|(no, _)| no));
        let rulings = self.drafts.rulings.keys().copied();
        let cases: BTreeSet<CaseNo> = open.chain(others).chain(notes).chain(rulings).collect();
        cases.into_iter().collect()
    }

    /// Returns of how many cases something typed, not saved yet, would go with a delivery.
    #[must_use]
    pub fn drafts_gone_with(&self, would_go: &TakenBack) -> usize {
        self.typed_drafts().into_iter().filter(|no| would_go.place_of(*no).is_none()).count()
    }

    /// Returns whether digits answer for all marked cases.
    #[must_use]
    pub fn answers_for_all(&self) -> bool {
        self.pane == Pane::Queue && !self.marks.is_empty()
    }

    /// Returns what the three questions show; `None` where no case is open.
    #[must_use]
    pub fn panel(&self) -> Option<Panel> {
        if self.answers_for_all() {
            return Some(self.batch.panel(&self.marks));
        }
        self.open_case.as_ref().map(OpenCaseView::shown)
    }

    /// Returns how many marked cases there are that the queue does not show.
    #[must_use]
    pub fn marks_out_of_sight(&self) -> usize {
        self.queue.count_outside(self.marks.cases())
    }

    /// Returns whether a case has answers or a note that are not saved.
    #[must_use]
    pub fn has_draft(&self, no: CaseNo) -> bool {
        self.drafts.left.contains_key(&no)
            || self.drafts.notes.contains_key(&no)
            || self.note_being_written().is_some_and(|(written, _)| written == no)
            || self.open_case.as_ref().is_some_and(|view| view.open.no == no && view.has_draft())
    }

    /// Returns whether a note on a case was half written when an earlier run ended.
    #[must_use]
    pub fn has_half_note(&self, no: CaseNo) -> bool {
        self.drafts.notes.contains_key(&no)
    }

    /// Returns the answers of a case that are not saved.
    #[must_use]
    pub fn draft_answers(&self, no: CaseNo) -> Option<Answers> {
        let open = self.open_case.as_ref().filter(|view| view.open.no == no && view.has_draft());
        open.map(|view| &view.draft)
            .or_else(|| self.drafts.left.get(&no))
            .map(|draft| draft.answers.clone())
    }

    /// Drops a draft that says no more than what counts.
    pub(super) fn drop_draft_like(&mut self, no: CaseNo, answers: &Answers) {
        if self.drafts.left.get(&no).is_some_and(|draft| draft.answers == *answers) {
            self.drafts.left.remove(&no);
        }
    }

    /// Returns how many cases the reviewer may settle, as it was counted for the finished screen.
    #[must_use]
    pub fn disputes(&self) -> usize {
        self.figures.disputes.as_ref().map_or(0, BTreeMap::len)
    }

    /// Returns how many of them two adjudicators ruled differently.
    #[must_use]
    pub fn contested_disputes(&self) -> usize {
        let all = self.figures.disputes.iter().flat_map(BTreeMap::values);
        all.filter(|state| **state == DisputeState::Contested).count()
    }

    /// Returns on how many cases that are to be settled a ruling is begun.
    #[must_use]
    pub fn rulings_begun(&self) -> usize {
        let open = self.figures.disputes.as_ref();
        // What another has settled is in no one's way, and lies there again when that is taken back.
        let is_open = |no: &&CaseNo| open.is_none_or(|open| open.contains_key(no));
        self.drafts.rulings.keys().filter(is_open).count()
    }

    /// Returns how many cases the reviewer has settled since the program started.
    #[must_use]
    pub const fn cases_settled(&self) -> usize {
        self.figures.settled
    }

    /// Returns what all had answered to the case that was ruled last, where it was ruled otherwise.
    #[must_use]
    pub const fn overruled(&self) -> Option<&Overruled> {
        self.figures.overruled.as_ref()
    }

    /// Returns how many drafts there are: cases with answers or a note that are not saved, and rulings that are begun.
    #[must_use]
    pub fn draft_count(&self) -> usize {
        self.cases_with_drafts().len() + self.rulings_begun()
    }

    /// Returns the acts underway as the store needs to know them to choose the next case.
    #[must_use]
    pub fn underway_cases(&self) -> Underway {
        let mut cases = Underway::default();
        for act in &self.saving.underway {
            let no = act.case.no;
            cases.classified.retain(|other| *other != no);
            cases.postponed.retain(|other| *other != no);
            if act.case.standing.is_classified() {
                cases.classified.push(no);
            } else if act.case.standing.is_postponed() {
                cases.postponed.push(no);
            }
        }
        cases
    }

    /// Returns a case's standing by the newest act on it that is underway.
    #[must_use]
    pub fn underway_standing(&self, no: CaseNo) -> Option<&Standing> {
        self.saving
            .underway
            .iter()
            .rev()
            .find(|act| act.case.no == no)
            .map(|act| &act.case.standing)
    }

    /// Returns whether keys are to be kept back until what they are meant for is there.
    #[must_use]
    pub fn keeps_keys_back(&self) -> bool {
        let opens_hit = matches!(self.top(), Some(Layer::Search(field)) if field.opens);
        self.waits.acts || self.waits.list || self.batch.is_awaited || opens_hit
    }

    /// Ends all waiting, because what was waited for does not come.
    pub(super) fn waits_for_nothing(&mut self) {
        (self.waits.acts, self.waits.list, self.batch.is_awaited) = (false, false, false);
        for layer in &mut self.layers {
            if let Layer::Search(field) = layer {
                (field.searching, field.opens) = (false, false);
            }
        }
    }

    /// Returns rows as the store has them, with the acts on top that are still underway.
    #[must_use]
    pub fn with_underway(&self, mut rows: Vec<CaseRow>) -> Vec<CaseRow> {
        for row in &mut rows {
            if let Some(standing) = self.underway_standing(row.no) {
                row.update(standing);
            }
        }
        self.rounds.again.mask(&mut rows);
        rows
    }

    /// Returns the minutes left at the present pace, rounded up; `None` before there is a pace.
    #[must_use]
    pub fn minutes_left(&self) -> Option<i64> {
        let pace = self.workday.pace.per_minute()?;
        let Scope { done, total } = self.scope();
        if done >= total {
            return None;
        }
        let left = u32::try_from(total - done).unwrap_or(u32::MAX);
        let minutes = (f64::from(left) / pace).ceil();
        // A float cast saturates, so no number of cases can do harm here.
        #[expect(clippy::cast_possible_truncation)]
        let minutes = minutes as i64;
        Some(minutes)
    }

    /// Notes what kind of next case was opened; `true` when the postponed ones begin.
    pub(super) fn enters_postponed(&mut self, next: NextCase) -> bool {
        let postponed = matches!(next, NextCase::Postponed(_));
        let enters = postponed && !self.walk.among_postponed;
        self.walk.among_postponed = postponed;
        enters
    }
}
