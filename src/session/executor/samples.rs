//! Leaving a project for that of the samples, and the samples for a file of one's own.

use std::mem;

use super::Executor;
use super::open_project::OpenProject;
use crate::domain::Moment;
use crate::review::{ProjectChoice, Setup, State};
use crate::session::error::SessionError;
use crate::store::Project;
use crate::workflow;

impl Executor {
    /// Leaves this project for another one.
    pub(super) fn change_project(&mut self, to: ProjectChoice) -> Result<(), SessionError> {
        match to {
            ProjectChoice::Samples => self.open_samples(),
            ProjectChoice::Own => {
                self.leave_samples()?;
                self.comes_from_samples = false;
                Ok(())
            }
        }
    }

    fn open_samples(&mut self) -> Result<(), SessionError> {
        let own = self.project.path.clone();
        if own == self.samples {
            return Ok(());
        }
        let mut project = Project::open(&self.samples)?;
        workflow::import_samples(&mut project, Moment::now())?;
        let before = self.state.setup().clone();
        let holds_samples = true;
        let setup = Setup { is_among_samples: true, has_samples: true, holds_samples, ..before };
        self.change_to(project, setup, State::touring)?;
        self.left_for_samples = Some(own);
        Ok(())
    }

    /// Goes back to the project that was left for the samples, if there is one: a file of one's own is not for the samples.
    pub(super) fn leave_samples(&mut self) -> Result<(), SessionError> {
        let Some(own) = self.left_for_samples.take() else { return Ok(()) };
        // The tour that was taken there does not begin again.
        let offers_tour = self.state.tour().is_some();
        let before = self.state.setup().clone();
        let holds_samples = false;
        let setup = Setup { offers_tour, is_among_samples: false, holds_samples, ..before };
        self.change_to(Project::open(&own)?, setup, |state| state)?;
        self.comes_from_samples = true;
        Ok(())
    }

    /// Leaves this project for another one, of which the state is as `begun` makes it.
    fn change_to(
        &mut self,
        project: Project,
        setup: Setup,
        begun: impl FnOnce(State) -> State,
    ) -> Result<(), SessionError> {
        let reader = project.reader()?;
        let (mut project, state) = OpenProject::open((project, reader), setup, &self.sender)?;
        project.begin_beside(&self.reviewer, &self.state.setup().own)?;
        self.state = begun(state);
        mem::replace(&mut self.project, project).leave()?;
        self.count_today();
        Ok(())
    }
}
