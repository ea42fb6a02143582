//! The facets that are asked of what the panel shows, and the one in focus.

use super::state::State;
use super::worklist::Worklist;
use crate::domain::facet_scheme::first_required;
use crate::domain::{AskedFacet, Asking, FacetAnswer, FacetScheme, FacetWord, Filter};
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

    /// Returns the facets that are asked: of the open case those that its answers call for, of marked cases all.
    #[must_use]
    pub fn asked_facets(&self) -> Vec<&AskedFacet> {
        if self.answers_for_all() {
            return self.facets().iter().filter(|facet| facet.asking != Asking::Off).collect();
        }
        let Some(view) = &self.open_case else { return Vec::new() };
        let on_panel = (&view.open, &view.draft.answers);
        self.facets().asked(on_panel, &self.setup.reviewer, in_force())
    }

    /// Returns what a column of the open case's file proposes as the answer to a facet; `None` where it is answered.
    #[must_use]
    pub fn proposal(&self, facet: &AskedFacet) -> Option<FacetAnswer> {
        let view = self.open_case.as_ref().filter(|_| !self.answers_for_all())?;
        let is_answered = view.draft.answers.facets.get(facet.id.as_str()).is_some();
        let proposed = (!is_answered).then(|| self.facets().proposals(&view.open.case.fields))?;
        proposed.get(facet.id.as_str()).cloned()
    }

    /// Returns the first facet that must be answered before the open case is saved.
    #[must_use]
    pub fn required_facet(&self) -> Option<FacetWord> {
        let view = self.open_case.as_ref()?;
        let required = first_required(&self.asked_facets(), &view.draft.answers.facets);
        required.map(|facet| facet.id)
    }

    /// Returns the first facet that must be answered before the answers for marked cases are saved: one that is required
    /// of all cases. Of which of them another is asked depends on their reports, and the worklist has those.
    #[must_use]
    pub fn required_facet_of_marked(&self) -> Option<FacetWord> {
        let is_required =
            |facet: &&AskedFacet| facet.asking == Asking::Required && facet.when == Filter::All;
        let mut required = self.facets().iter().filter(is_required).map(|facet| facet.id);
        required.find(|facet| self.batch.leaves_unanswered(&self.marks, *facet))
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
