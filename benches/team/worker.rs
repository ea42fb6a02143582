//! A reviewer with a project file, who claims, decides and exchanges without a pause until the process is killed.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::process;
use std::thread;
use std::time::Duration;

use nybrott::carrier::TeamAddress;
use nybrott::domain::{
    Act, Answer, Category, CategoryAnswer, Change, MergeChoices, Moment, Patch, Reviewer,
    ReviewerId,
};
use nybrott::store::Project;
use nybrott::workflow::{self, Exchange, Membership};

use crate::Result;

/// How many cases are decided between two exchanges.
const AT_ONCE: usize = 2;

/// How long is waited where the server does not answer.
const PAUSE: Duration = Duration::from_millis(100);

/// The project file in the folder of a worker.
pub const PROJECT: &str = "project.nybrott";

/// The file with the id of the worker.
const ID: &str = "reviewer";

/// Makes the folder of a worker, who joins the team.
pub fn prepare(folder: &Path, address: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(ID), ReviewerId::new().to_string())?;
    let address: TeamAddress = address.parse()?;
    let mut project = Project::open(&folder.join(PROJECT))?;
    workflow::join(&mut project, &address, &choices(&reviewer(folder)?), Moment::now())?;
    Ok(project.close()?)
}

/// Takes and hands over everything.
pub fn synchronise(folder: &Path) -> Result<()> {
    let file = folder.join(PROJECT);
    let mut project = Project::open(&file)?;
    let membership = Membership::read(&file)?.ok_or("the worker belongs to no team")?;
    let choices = choices(&reviewer(folder)?);
    workflow::sync(&mut project, membership, &choices, Moment::now())?;
    Ok(project.close()?)
}

/// Works until the process is killed, or who started it has ended.
pub fn run(folder: &Path) -> Result<()> {
    thread::spawn(|| {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        process::exit(0);
    });
    let reviewer = reviewer(folder)?;
    let mut project = Project::open(&folder.join(PROJECT))?;
    loop {
        // Who goes on offline when a claim has run out may be one too many; here it is about what the server gives out.
        if exchange(&mut project, &reviewer).is_ok() {
            decide(&mut project, &reviewer)?;
        } else {
            thread::sleep(PAUSE);
        }
    }
}

fn exchange(project: &mut Project, reviewer: &Reviewer) -> Result<()> {
    let choices = choices(reviewer);
    let membership = Membership::read(project.path())?.ok_or("the worker belongs to no team")?;
    let membership = membership.of_home(&choices.own);
    let exchange = Exchange::begin(project.path(), membership, &project.reader()?)?;
    let mut exchange = exchange.claiming_for(reviewer.clone());
    let order = exchange.order();
    let taken =
        order.map(|order| project.take_parcels(&order, &choices, Moment::now())).transpose()?;
    exchange.finish(&project.reader()?, taken)?;
    Ok(())
}

/// Decides the first claimed cases that are not decided.
fn decide(project: &mut Project, reviewer: &Reviewer) -> Result<()> {
    let membership = Membership::read(project.path())?.ok_or("the worker belongs to no team")?;
    let reader = project.reader()?;
    let claimed = reader.claimed(&membership.claims.cases, reviewer)?;
    let open = claimed.iter().filter(|case| !case.is_classified).take(AT_ONCE);
    let cases: Vec<_> = open.map(|case| case.no).collect();
    if cases.is_empty() {
        thread::sleep(PAUSE);
    }
    for (seen, _) in reader.standings_of(&cases, reviewer)? {
        let patch = Patch {
            category: Change::Set(CategoryAnswer::Is(Category::Emergency)),
            new: Change::Set(Answer::No),
            ..Patch::default()
        };
        let act = Act::Answered { changes: vec![(patch, vec![seen])] };
        project.record(reviewer, &act, Moment::now())?;
    }
    Ok(())
}

fn reviewer(folder: &Path) -> Result<Reviewer> {
    let id: ReviewerId = fs::read_to_string(folder.join(ID))?.parse()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    Ok(Reviewer::new(&name).ok_or("the folder has no name")?.with_id(id))
}

fn choices(reviewer: &Reviewer) -> MergeChoices {
    MergeChoices { own: vec![reviewer.clone()], ..MergeChoices::default() }
}
