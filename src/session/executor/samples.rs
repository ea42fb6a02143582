//! Leaving a project for that of the samples.

use super::Executor;
use super::open_project::OpenProject;
use crate::domain::Moment;
use crate::session::error::SessionError;
use crate::store::Project;
use crate::workflow;

impl Executor {
    /// Leaves this project for the samples, which are made when they are not there.
    pub(super) fn open_samples(&mut self) -> Result<(), SessionError> {
        let mut project = Project::open(&self.samples)?;
        workflow::import_samples(&mut project, Moment::now())?;
        let setup = self.state.setup().clone();
        let reader = project.reader()?;
        let (mut project, state) = OpenProject::open((project, reader), setup, &self.sender)?;
        project.begin_beside(&self.state.setup().own, &self.sender)?;
        self.state = state.touring();
        let mut left = std::mem::replace(&mut self.project, project);
        left.end_backup();
        left.drawn();
        left.writer.finish()?;
        if let Some(mut courier) = left.courier {
            courier.finish();
        }
        self.count_today();
        Ok(())
    }
}
