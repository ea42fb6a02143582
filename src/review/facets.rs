//! The facets that are asked of what the panel shows, and the one in focus.

use super::panel::Panel;
use super::state::State;
use super::worklist::Worklist;
use crate::domain::facet_scheme::first_required;
use crate::domain::{
    Answers, AskedFacet, Asking, FacetAnswer, FacetScheme, FacetWord, ProposalReader, Question,
};
use crate::register::in_force;

impl State {
    /// Returns the facets of the codebook.
    #[must_use]
    pub const fn facets(&self) -> &FacetScheme {
        &self.setup.facets
    }

    /// Returns the worklist that this digit chooses.
    #[must_use]
    pub fn worklist_of(&self, digit: u8) -> Option<Worklist> {
        let at = usize::from(digit).checked_sub(1)?;
        Worklist::of(self.facets()).get(at).copied()
    }

    /// Returns the facets that are asked: of the open case those that its answers call for, of marked cases those that the
    /// answers of one of them call for, or may.
    #[must_use]
    pub fn asked_facets(&self) -> Vec<&AskedFacet> {
        if self.answers_for_all() {
            let after = self.batch.after(&self.marks);
            let is_asked = |facet: &&AskedFacet| {
                // Where it depends on reports it may be asked of one of them.
                after.iter().any(|answers| self.asks_by_answers(facet, answers) != Some(false))
            };
            return self.facets().iter().filter(is_asked).collect();
        }
        let Some(view) = &self.open_case else { return Vec::new() };
        let on_panel = (&view.open, &view.draft.answers);
        self.facets().asked(on_panel, &self.setup.reviewer, in_force())
    }

    /// Returns how many of the facets that are asked have no answer on the panel.
    #[must_use]
    pub fn facets_unanswered(&self) -> usize {
        let answers = self.panel().map(|panel| panel.answers).unwrap_or_default();
        let is_open = |facet: &&&AskedFacet| answers.facets.get(facet.id.as_str()).is_none();
        self.asked_facets().iter().filter(is_open).count()
    }

    /// Returns whether the key for the next question leads to a facet.
    #[must_use]
    pub fn leads_to_facet(&self) -> bool {
        let is_there = |panel: &Panel| panel.facet.is_some() || panel.focus == Question::Kinds;
        self.panel().as_ref().is_some_and(is_there) && self.facet_at(1).is_some()
    }

    /// Returns what a column of the open case's file proposes as the answer to a facet; `None` where it is answered.
    #[must_use]
    pub fn proposal(&self, facet: &AskedFacet) -> Option<FacetAnswer> {
        let view = self.open_case.as_ref().filter(|_| !self.answers_for_all())?;
        let is_answered = view.draft.answers.facets.get(facet.id.as_str()).is_some();
        if is_answered {
            return None;
        }
        let proposed = ProposalReader::new(self.facets()).read(&view.open.case.fields);
        proposed.get(facet.id.as_str()).cloned()
    }

    /// Returns the first facet that must be answered before the open case is saved.
    #[must_use]
    pub fn required_facet(&self) -> Option<FacetWord> {
        let view = self.open_case.as_ref()?;
        let required = first_required(&self.asked_facets(), &view.draft.answers.facets);
        required.map(|facet| facet.id)
    }

    /// Returns the first facet that must be answered before the answers for marked cases are saved: one that the answers of
    /// one of them call for.
    #[must_use]
    pub fn required_facet_of_marked(&self) -> Option<FacetWord> {
        self.required_and_left_open(Some(true))
    }

    /// Returns whether a required facet may be left open by the answers for marked cases: of which of them it is asked
    /// depends on their reports, and the worklist has those.
    #[must_use]
    pub fn may_leave_required_open(&self) -> bool {
        self.required_and_left_open(None).is_some()
    }

    fn required_and_left_open(&self, is_asked: Option<bool>) -> Option<FacetWord> {
        let mut required = self.facets().iter().filter(|facet| facet.asking == Asking::Required);
        let is_open = |facet: &&AskedFacet| {
            self.batch.leaves_unanswered(&self.marks, facet.id, |after| {
                self.asks_by_answers(facet, after) == is_asked
            })
        };
        required.find(is_open).map(|facet| facet.id)
    }

    fn asks_by_answers(&self, facet: &AskedFacet, answers: &Answers) -> Option<bool> {
        self.facets().is_asked_by_answers(facet, answers, &self.setup.reviewer, in_force())
    }

    /// Returns the facet that digits answer.
    #[must_use]
    pub fn facet_in_focus(&self) -> Option<&AskedFacet> {
        let focus = if self.answers_for_all() {
            self.batch.facet.as_ref()
        } else {
            self.open_case.as_ref()?.facet.as_ref()
        };
        self.facets().get(focus?.as_str())
    }

    /// Returns the facet so many places behind the one in focus, among those that are asked; `None` behind the last and
    /// before the first. Where none is in focus, it is the first or the last.
    pub(super) fn facet_at(&self, step: isize) -> Option<FacetWord> {
        let asked = self.asked_facets();
        let here = self.facet_in_focus();
        let at = here.and_then(|here| asked.iter().position(|facet| facet.id == here.id));
        let at = match at {
            Some(at) => at.checked_add_signed(step)?,
            None if step > 0 => 0,
            None => asked.len().checked_sub(1)?,
        };
        asked.get(at).map(|facet| facet.id)
    }
}
