//! Everything the screen shows and the keys work on.

use std::collections::BTreeMap;

use super::batch::{BatchAnswer, Marks};
use super::effect::ProposedFiles;
use super::layer::Layer;
use super::notice::Notice;
use super::open_case::{Draft, OpenCaseView, Panel};
use super::pace::Pace;
use super::queue::Queue;
use super::setup::Setup;
use super::tour::Tour;
use super::unsaved::{BatchUnderway, Reversing, SaveFailure, UnderwayAct};
use crate::domain::filter::{Filter, Sort};
use crate::domain::{
    Answers, CaseNo, CaseRow, Message, NextCase, OpenCase, Standing, Tally, Underway,
};

/// Decisions remembered beside the one saved last.
const MOST_SAVED_BEFORE: usize = 1_000;

/// Where the keys go: the case or the queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// Report and questions.
    #[default]
    Case,
    /// The list.
    Queue,
}

/// The decision saved last, which stays on the screen: seeing it is how mistakes are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastSaved {
    /// The case.
    pub no: CaseNo,
    /// Its title.
    pub title: String,
    /// What was decided.
    pub answers: Answers,
    /// How many cases were decided at once; of several there is no title.
    pub cases: usize,
}

/// So many sets of answers can be kept: one a digit.
pub const MOST_KEPT: usize = 9;

/// The state of a reviewing session.
#[derive(Debug, Clone)]
pub struct State {
    /// The reviewer, and the choices that hold.
    pub(super) setup: Setup,
    /// Names proposed for files that may be written.
    pub(super) proposed: ProposedFiles,
    /// How many cases the project has.
    pub(super) total: i64,
    /// This reviewer's totals, acts underway included.
    pub(super) tally: Tally,
    /// Where the keys go.
    pub(super) pane: Pane,
    /// The case that lies open; `None` before the first one and on the finished screen.
    pub(super) open_case: Option<OpenCaseView>,
    /// Every case is classified and none lies open.
    pub(super) finished: bool,
    /// What lies over the case, the top one last.
    pub(super) layers: Vec<Layer>,
    /// Answers left on other cases, for this run.
    pub(super) drafts: BTreeMap<CaseNo, Draft>,
    /// The cases one came from, newest last.
    pub(super) trail: Vec<CaseNo>,
    /// The rows of the list.
    pub(super) queue: Queue,
    /// Shown until the next key.
    pub(super) notice: Option<Notice>,
    /// The decision saved last.
    pub(super) last_saved: Option<LastSaved>,
    /// The decisions saved before that one in this run, oldest first: one of them is the last when
    /// newer ones are taken back.
    pub(super) saved_before: Vec<LastSaved>,
    /// The case that a redo is about to open holds the decision saved last.
    pub(super) restores_last: bool,
    /// Acts sent and not known to be durable, oldest first.
    pub(super) underway: Vec<UnderwayAct>,
    /// Cases marked for one answer.
    pub(super) marks: Marks,
    /// That answer, while it is given.
    pub(super) batch: BatchAnswer,
    /// That answer, while it is written.
    pub(super) batch_underway: Option<BatchUnderway>,
    /// Acts made durable in this run.
    pub(super) saved: u64,
    /// The number of the newest act sent.
    pub(super) newest_ticket: u64,
    /// How fast it goes.
    pub(super) pace: Pace,
    /// An undo or redo is underway. The session keeps keys back until it is answered, because they
    /// are meant for the case it opens.
    pub(super) waiting: bool,
    /// Another program keeps the project file to itself, so that what is underway waits.
    pub(super) blocked: bool,
    /// A list is being made, which the keys pressed meanwhile are meant for: they are kept back too.
    pub(super) listing: bool,
    /// How often decisions have changed. What was read before the last change may be outdated.
    pub(super) revision: u64,
    /// Which of the two is.
    pub(super) reversing: Option<Reversing>,
    /// Undos in a row; the second one teaches the other way to correct a decision.
    pub(super) undos_in_a_row: u32,
    /// Shown when the case that an undo or a redo opens is there.
    pub(super) opening_notice: Option<Notice>,
    /// The last key was Ctrl-C.
    pub(super) interrupted: bool,
    /// Only postponed cases are being gone through.
    pub(super) among_postponed: bool,
    /// The hits of the last search, for `n` and `N`.
    pub(super) hits: Vec<CaseNo>,
    /// The query they belong to; 0 before the first.
    pub(super) hits_of: u64,
    /// The words of the last search in whole reports; they are highlighted in the report.
    pub(super) sought: String,
    /// The finished cases among the few that are most like the open one.
    pub(super) alike: Vec<CaseRow>,
    /// What the queue is narrowed to.
    pub(super) filter: Filter,
    /// The filter as it was typed.
    pub(super) filter_text: String,
    /// The order of the queue.
    pub(super) sort: Sort,
    /// The number of the newest query.
    pub(super) newest_query: u64,
    /// The tour, while it is on.
    pub(super) tour: Option<Tour>,
    /// The store failed.
    pub(super) failure: Option<SaveFailure>,
}

impl State {
    /// Creates the state of a session with a project of so many cases, before anything is opened.
    #[must_use]
    pub fn new(setup: Setup, total: i64, tally: Tally) -> Self {
        Self {
            setup,
            proposed: ProposedFiles::default(),
            total,
            tally,
            pane: Pane::default(),
            open_case: None,
            finished: false,
            layers: Vec::new(),
            drafts: BTreeMap::new(),
            trail: Vec::new(),
            queue: Queue::default(),
            notice: None,
            last_saved: None,
            saved_before: Vec::new(),
            restores_last: false,
            underway: Vec::new(),
            marks: Marks::default(),
            batch: BatchAnswer::default(),
            batch_underway: None,
            saved: 0,
            newest_ticket: 0,
            pace: Pace::default(),
            waiting: false,
            blocked: false,
            listing: false,
            revision: 0,
            reversing: None,
            undos_in_a_row: 0,
            opening_notice: None,
            interrupted: false,
            among_postponed: false,
            hits: Vec::new(),
            hits_of: 0,
            sought: String::new(),
            alike: Vec::new(),
            filter: Filter::All,
            filter_text: String::new(),
            sort: Sort::Import,
            newest_query: 0,
            tour: None,
            failure: None,
        }
    }

    /// Begins after the decision made last before this run: it stays in sight, can be filled in again,
    /// and Backspace goes to it.
    #[must_use]
    pub fn after(mut self, decision: &OpenCase) -> Self {
        self.trail.push(decision.no);
        self.last_saved = Some(LastSaved {
            no: decision.no,
            title: decision.case.title.clone(),
            answers: decision.standing.classification.answers,
            cases: 1,
        });
        self
    }

    /// Begins with a warning, which stays until the first key, whichever screen is the first.
    #[must_use]
    pub fn warning(mut self, message: Message) -> Self {
        self.warn_at_the_beginning(message);
        self
    }

    /// Begins with the tour, where the reviewer's setup offers it and nothing is decided yet.
    #[must_use]
    pub fn touring(mut self) -> Self {
        let begins = self.setup.offers_tour && self.tally == Tally::default();
        self.tour = begins.then(Tour::default);
        self
    }

    /// Shows a warning now, and again with the first case.
    pub(super) fn warn_at_the_beginning(&mut self, message: Message) {
        let warning = Notice::warning(message);
        self.opening_notice = (!self.is_empty()).then(|| warning.clone());
        self.notice = Some(warning);
    }

    /// A decision is saved: it is the one in sight.
    pub(super) fn save_last(&mut self, decision: LastSaved) {
        self.saved_before.extend(self.last_saved.replace(decision));
        if self.saved_before.len() > MOST_SAVED_BEFORE {
            self.saved_before.remove(0);
        }
    }

    /// A decision is taken back: the one before it is in sight again.
    pub(super) fn take_back_last(&mut self, no: CaseNo, answers: Answers) {
        if self.last_saved.as_ref().is_some_and(|last| last.no == no && last.answers == answers) {
            self.last_saved = self.saved_before.pop();
        }
    }

    /// The dialogue that gets the keys.
    #[must_use]
    pub fn top(&self) -> Option<&Layer> {
        self.layers.last()
    }

    /// Whether the project has no case yet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The case that lies open, or that the list points at.
    #[must_use]
    pub fn current(&self) -> Option<CaseNo> {
        self.open_case.as_ref().map(|view| view.open.no)
    }

    /// Cases with typed answers that are not saved, the open one included.
    #[must_use]
    pub fn typed_drafts(&self) -> Vec<CaseNo> {
        let others = self.drafts.iter().filter(|(_, draft)| draft.is_typed()).map(|(no, _)| *no);
        let open =
            self.open_case.iter().filter(|view| view.has_typed_draft()).map(|view| view.open.no);
        open.chain(others).collect()
    }

    /// Whether digits answer for all marked cases.
    #[must_use]
    pub fn answers_for_all(&self) -> bool {
        self.pane == Pane::Queue && !self.marks.is_empty()
    }

    /// What the three questions show; `None` where no case is open.
    #[must_use]
    pub fn panel(&self) -> Option<Panel> {
        if self.answers_for_all() {
            return Some(self.batch.panel(&self.marks));
        }
        self.open_case.as_ref().map(OpenCaseView::shown)
    }

    /// Marked cases that the queue does not show.
    #[must_use]
    pub fn marks_out_of_sight(&self) -> usize {
        self.queue.count_outside(self.marks.cases())
    }

    /// Whether a case has answers that are not saved.
    #[must_use]
    pub fn has_draft(&self, no: CaseNo) -> bool {
        self.drafts.contains_key(&no)
            || self.open_case.as_ref().is_some_and(|view| view.open.no == no && view.has_draft())
    }

    /// A draft that says no more than what counts is none.
    pub(super) fn drop_draft_like(&mut self, no: CaseNo, answers: Answers) {
        if self.drafts.get(&no).is_some_and(|draft| draft.answers == answers) {
            self.drafts.remove(&no);
        }
    }

    /// How many cases have answers that are not saved.
    #[must_use]
    pub fn draft_count(&self) -> usize {
        self.drafts.len()
            + usize::from(self.open_case.as_ref().is_some_and(OpenCaseView::has_draft))
    }

    /// The acts underway as the store needs to know them to choose the next case.
    #[must_use]
    pub fn underway_cases(&self) -> Underway {
        let mut cases = Underway::default();
        for act in &self.underway {
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
        self.underway.iter().rev().find(|act| act.case.no == no).map(|act| &act.case.standing)
    }

    /// Whether keys are to be kept back until what they are meant for is there.
    #[must_use]
    pub fn keeps_keys_back(&self) -> bool {
        let opens_hit = matches!(self.top(), Some(Layer::Search(field)) if field.opens);
        self.waiting || self.listing || self.batch.is_awaited || opens_hit
    }

    /// What was waited for does not come.
    pub(super) fn waits_for_nothing(&mut self) {
        (self.waiting, self.listing, self.batch.is_awaited) = (false, false, false);
        for layer in &mut self.layers {
            if let Layer::Search(field) = layer {
                (field.searching, field.opens) = (false, false);
            }
        }
    }

    /// Rows as the store has them, with the acts on top that are still underway.
    #[must_use]
    pub fn with_underway(&self, mut rows: Vec<CaseRow>) -> Vec<CaseRow> {
        for row in &mut rows {
            if let Some(standing) = self.underway_standing(row.no) {
                row.update(standing);
            }
        }
        rows
    }

    /// Minutes left at the present pace, rounded up; `None` before there is a pace.
    #[must_use]
    pub fn minutes_left(&self) -> Option<i64> {
        let pace = self.pace.per_minute()?;
        let left = u32::try_from(self.total - self.tally.classified).unwrap_or(u32::MAX);
        let minutes = (f64::from(left) / pace).ceil();
        // A float cast saturates, so no number of cases can do harm here.
        #[expect(clippy::cast_possible_truncation)]
        let minutes = minutes as i64;
        Some(minutes)
    }

    /// Notes what kind of next case was opened; `true` when the postponed ones begin.
    pub(super) fn enters_postponed(&mut self, next: NextCase) -> bool {
        let postponed = matches!(next, NextCase::Postponed(_));
        let enters = postponed && !self.among_postponed;
        self.among_postponed = postponed;
        enters
    }
}
