//! What a screen, a session and a settings file may know of a state. Only `update` changes it.

use std::collections::BTreeSet;

use super::batch::{BatchAnswer, Outlook};
use super::command::PaletteEntry;
use super::export_order::ExportChoice;
use super::layer::{Layer, Page};
use super::marks::Marks;
use super::notice::Notice;
use super::open_case::OpenCaseView;
use super::pace::Pace;
use super::queue::Queue;
use super::reply::RecentWork;
use super::settling::Settling;
use super::setup::Setup;
use super::state::{Pane, State};
use super::team_desk::TeamDesk;
use super::tour::Tour;
use super::training::Training;
use super::unsaved::{BatchUnderway, SaveFailure, UnderwayAct};
use super::worklist::Worklist;
use crate::domain::agreement::AgreementOverview;
use crate::domain::rulings::RuleOverview;
use crate::domain::{
    Barometer, CaseNo, CueWords, KeptAnswers, Language, LastDelivery, Message, Reviewer, Tally,
};

impl State {
    /// Returns whose decisions these are.
    #[must_use]
    pub const fn reviewer(&self) -> &Reviewer {
        &self.setup.reviewer
    }

    /// Returns the reviewer and the choices that hold now.
    #[must_use]
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Returns how many cases the project has.
    #[must_use]
    pub const fn total(&self) -> i64 {
        self.total
    }

    /// Returns the delivery that was imported last, unless it was taken back.
    #[must_use]
    pub const fn last_delivery(&self) -> Option<&LastDelivery> {
        self.files.last_delivery.as_ref()
    }

    /// Returns whether cases that came with that delivery are known to be worked on: it cannot be taken back.
    #[must_use]
    pub fn keeps_last_delivery(&self) -> bool {
        let Tally { classified, postponed, flagged, .. } = self.tally;
        let is_begun = classified + postponed + flagged > 0;
        let is_kept = |last: &LastDelivery| last.has_acts || (is_begun && last.cases == self.total);
        self.last_delivery().is_some_and(is_kept)
    }

    /// Returns how far reviewers agree, once it is computed.
    #[must_use]
    pub fn agreement(&self) -> Option<&AgreementOverview> {
        self.figures.agreement.as_deref()
    }

    /// Returns the worked cases, while they are practised with.
    #[must_use]
    pub fn training(&self) -> Option<&Training> {
        self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Training(training) => Some(&**training),
            _ => None,
        })
    }

    /// Returns which rules cause disputes, once it is counted.
    #[must_use]
    pub fn rules_in_dispute(&self) -> Option<&RuleOverview> {
        self.figures.rules.as_deref()
    }

    /// Returns what the cases say, once it is counted, and how many the reviewer classified of late, which comes with the
    /// whole of it.
    #[must_use]
    pub fn barometer(&self) -> Option<(&Barometer, Option<RecentWork>)> {
        self.figures.barometer.as_ref().map(|(barometer, work)| (&**barometer, *work))
    }

    /// Returns whether the cases are being counted: what [`State::barometer`] returns is from before, or not all.
    #[must_use]
    pub const fn is_counting(&self) -> bool {
        self.figures.is_counting
    }

    /// Returns how far the decisions have reached the team, where there is one.
    #[must_use]
    pub const fn team(&self) -> Option<TeamDesk> {
        self.team
    }

    /// Returns the reviewer's totals, acts underway included.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// Returns the reviewer's cue words, while they are lit.
    #[must_use]
    pub const fn cues(&self) -> Option<&CueWords> {
        self.cues.as_ref()
    }

    /// Returns how many cases the reviewer has classified today; `None` before they are counted.
    #[must_use]
    pub fn today(&self) -> Option<i64> {
        self.workday.today.count()
    }

    /// Returns how many cases the reviewer has not classified.
    #[must_use]
    pub const fn left(&self) -> i64 {
        self.total - self.tally.classified
    }

    /// Returns where the keys go.
    #[must_use]
    pub const fn pane(&self) -> Pane {
        self.pane
    }

    /// Returns the case that lies open; `None` before the first one and on the finished screen.
    #[must_use]
    pub const fn open_case(&self) -> Option<&OpenCaseView> {
        self.open_case.as_ref()
    }

    /// Returns where the project is, as the reviewer is shown it.
    #[must_use]
    pub fn project_path(&self) -> &str {
        &self.setup.project_path
    }

    /// Returns the key of what the welcome calls the samples.
    #[must_use]
    pub const fn samples_choice(&self) -> &'static str {
        if self.setup.has_samples {
            "review-welcome-samples-again"
        } else {
            "review-welcome-samples"
        }
    }

    /// Returns whether every case is classified and none lies open.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.walk.finished
    }

    /// Returns the queue: which cases it shows, and the rows in memory.
    #[must_use]
    pub const fn queue(&self) -> &Queue {
        &self.queue
    }

    /// Returns what is shown until the next key.
    #[must_use]
    pub const fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Returns the acts sent and not known to be durable, oldest first.
    #[must_use]
    pub fn underway(&self) -> &[UnderwayAct] {
        &self.saving.underway
    }

    /// Returns the answer for all marked cases, while it is written.
    #[must_use]
    pub const fn batch_underway(&self) -> Option<&BatchUnderway> {
        self.saving.batch.as_ref()
    }

    /// Returns the cases marked for one answer.
    #[must_use]
    pub const fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Returns that answer, while it is given.
    #[must_use]
    pub const fn batch(&self) -> &BatchAnswer {
        &self.batch
    }

    /// Returns what Enter would do to the marked cases.
    #[must_use]
    pub fn batch_outlook(&self) -> Outlook {
        let with_drafts = self.cases_with_drafts().into_iter();
        let drafts = with_drafts.filter_map(|no| Some((no, self.draft_answers(no)?)));
        let drafts: Vec<_> = drafts.collect();
        let unlisted = self.queue.count_outside(self.batch.cases(&self.marks));
        Outlook { unlisted, ..self.batch.outlook(&self.marks, &drafts) }
    }

    /// Returns how many of the marked cases have answers of their own that are not saved.
    #[must_use]
    pub fn marked_with_drafts(&self) -> usize {
        let has_answers = |no: &CaseNo| self.marks.has(*no) && self.draft_answers(*no).is_some();
        self.cases_with_drafts().iter().filter(|no| has_answers(no)).count()
    }

    /// Returns of how many cases answers were made durable in this run.
    #[must_use]
    pub fn cases_saved(&self) -> usize {
        self.saving.saved.count()
    }

    /// Returns of how many cases the project could not keep what was typed.
    #[must_use]
    pub fn drafts_not_kept(&self) -> usize {
        self.typed_drafts().into_iter().filter(|no| self.saving.drafts.lacks(*no)).count()
    }

    /// Returns the number of the newest act sent.
    #[must_use]
    pub const fn newest_ticket(&self) -> u64 {
        self.saving.newest_ticket
    }

    /// Returns how fast it goes.
    #[must_use]
    pub const fn pace(&self) -> &Pace {
        &self.workday.pace
    }

    /// Returns whether an undo, a redo or an answer for all is underway.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.waits.acts
    }

    /// Returns whether another program keeps the project file to itself, so that what is underway waits.
    #[must_use]
    pub const fn is_blocked(&self) -> bool {
        self.saving.blocked
    }

    /// Returns how the store failed, if it did.
    #[must_use]
    pub const fn failure(&self) -> Option<&SaveFailure> {
        self.saving.failure.as_ref()
    }

    /// Returns how often decisions have changed. What was read before the last change may be outdated.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.saving.revision
    }

    /// Returns the words of the last search, which are highlighted in title and report until Esc.
    #[must_use]
    pub fn sought(&self) -> &str {
        &self.search.sought
    }

    /// Returns the answers kept under a name, in the order of their digits.
    #[must_use]
    pub fn kept(&self) -> &[KeptAnswers] {
        &self.setup.kept
    }

    /// Returns the language in which filters are completed.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.setup.language
    }

    /// Returns the settling of differences, if that is what is done.
    #[must_use]
    pub fn settling(&self) -> Option<&Settling> {
        self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Settling(settling) => Some(&**settling),
            _ => None,
        })
    }

    /// Returns whether something counts beside what each reviewer decided, so that an export can have it.
    #[must_use]
    pub const fn has_finals(&self) -> bool {
        self.files.proposed.has_finals
    }

    /// Returns the formats that can be exported to, each with the file proposed for it.
    #[must_use]
    pub fn export_choices(&self) -> &[ExportChoice] {
        &self.files.proposed.exports
    }

    /// Returns the commands with their names in the reviewer's language.
    #[must_use]
    pub fn palette(&self) -> &[PaletteEntry] {
        &self.setup.palette
    }

    /// Returns whether fields with personal data are shown with a case.
    #[must_use]
    pub const fn shows_personal(&self) -> bool {
        self.setup.shows_personal
    }

    /// Returns whether a page is open, whatever lies over it.
    #[must_use]
    pub fn has_page(&self) -> bool {
        self.layers.iter().any(|layer| matches!(layer, Layer::Page(_)))
    }

    /// Returns the open case where cases are marked, which need not be one of them.
    #[must_use]
    pub fn open_beside_marks(&self) -> Option<&OpenCaseView> {
        self.open_case.as_ref().filter(|_| !self.marks.is_empty())
    }

    /// Returns what the keys lie over, where that is no case and no queue.
    #[must_use]
    pub fn below_keys(&self) -> Option<&Layer> {
        let is_keys = |layer: &Layer| matches!(layer, Layer::Page(Page::Keys(_)));
        self.layers.get(self.layers.iter().rposition(is_keys)?.checked_sub(1)?)
    }

    /// Returns the page that is read, also while something is looked for in it.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        let mut layers = self.layers.iter().rev();
        let top = match layers.next() {
            Some(Layer::PageSearch(_) | Layer::RuleNote(_)) => layers.next(),
            top => top,
        };
        match top {
            Some(Layer::Page(page)) => Some(page),
            _ => None,
        }
    }

    /// Returns whether the rules under the options are folded away: not where their rows are needed otherwise.
    #[must_use]
    pub fn folds_rules(&self) -> bool {
        self.setup.folds_rules && self.tour.is_none() && !self.answers_for_all()
    }

    /// Returns the tour, while it is on.
    #[must_use]
    pub const fn tour(&self) -> Option<Tour> {
        self.tour
    }

    /// Returns how many cases a worklist has; `None` where they are not counted yet.
    #[must_use]
    pub fn worklist_count(&self, list: Worklist) -> Option<usize> {
        let total = |count: i64| usize::try_from(count).ok();
        match list {
            Worklist::Undetermined => total(self.tally.undetermined),
            Worklist::Flagged => total(self.tally.flagged),
            Worklist::Postponed => total(self.tally.postponed),
            Worklist::Drafts => Some(self.half_answered().len()),
            Worklist::Noted
            | Worklist::TextChanged
            | Worklist::AnsweredOtherwise
            | Worklist::MeaningChanged
            | Worklist::FacetMissing => self.figures.worklists.counts.get(&list).copied(),
        }
    }

    /// Returns what became of the last export; none before the first, and none where something was decided since: the
    /// file lacks it.
    #[must_use]
    pub fn last_export(&self) -> Option<&Message> {
        let (said, newest) = self.files.last_export.as_ref()?;
        (*newest == self.saving.newest_ticket).then_some(said)
    }

    /// Returns the cases with a draft, and those of which some answers are saved and others missing, in import order.
    pub(super) fn half_answered(&self) -> Vec<CaseNo> {
        let saved = self.figures.worklists.half_answered.iter().copied();
        let cases: BTreeSet<CaseNo> = saved.chain(self.cases_with_drafts()).collect();
        cases.into_iter().collect()
    }

    /// Returns the cases with answers or a note that are not saved, in import order.
    #[must_use]
    pub fn cases_with_drafts(&self) -> Vec<CaseNo> {
        let open = self.open_case.iter().filter(|view| view.has_draft()).map(|view| view.open.no);
        let left = self.drafts.left.keys().chain(self.drafts.notes.keys()).copied();
        let note = self.note_being_written().map(|(no, _)| no);
        let cases: BTreeSet<CaseNo> = left.chain(open).chain(note).collect();
        cases.into_iter().collect()
    }
}
