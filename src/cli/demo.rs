//! `nybrott demo DIR`: a project to try the program with that has been worked in.

use std::path::PathBuf;

use clap::Args;

use super::context::{CommandContext, ENDING};
use super::failure::Failure;
use crate::domain::Message;
use crate::files::create_folders;
use crate::workflow::{DEMO_NAME, make_demo};

/// The arguments of `demo`.
#[derive(Debug, Args)]
pub(super) struct DemoArgs {
    #[arg(value_name = "DIR")]
    demo_folder: PathBuf,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &DemoArgs) -> Result<(), Failure> {
    let folder = &arguments.demo_folder;
    let file = folder.join(format!("{DEMO_NAME}.{ENDING}"));
    let said = |key| Message::new(key).with("project", file.to_string_lossy().as_ref());
    if file.symlink_metadata().is_ok() {
        return Err(Failure::Failed(said("cli-demo-exists")));
    }
    create_folders(folder).map_err(|error| {
        let shown = folder.to_string_lossy();
        let message = Message::new("cli-demo-no-folder").with("folder", shown.as_ref());
        Failure::Failed(message.with("reason", &error))
    })?;
    let project = make_demo(context.claim(&file)?, context.words)?;
    context.warn_of_site(&project);
    let count = project.reader()?.case_count()?;
    project.close()?;
    context.status.print(&said("cli-demo-made").with("count", count));
    Ok(())
}
