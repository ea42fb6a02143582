//! Clients that are killed while they work, and a server that breaks down.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use nybrott::domain::{HandedOver, ParcelCursor};
use nybrott::store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::bars;
use crate::cluster::{BOSS, Cluster};
use crate::filling::{case, fill, version};
use crate::synthetic::Dice;
use crate::team::{Team, login};
use crate::worker::{self, PROJECT};

/// Who works.
const WORKERS: usize = 12;

/// How many of them are killed.
const KILLS: usize = 200;

/// After how many of these the server breaks down.
const BREAKDOWNS: [usize; 3] = [50, 100, 150];

/// The longest time between two kills, in milliseconds.
const LONGEST: u64 = 300;

/// How many cases there are.
const CASES: usize = 20_000;

/// How many are to decide each.
const NEED: usize = 2;

/// Kills and restarts, and counts what is lost, double or given to too many.
pub fn measure(cluster: &Cluster) -> Result<()> {
    let team = Team::share(cluster, "faults", WORKERS)?;
    fill(cluster, &team, (1..=CASES).map(|no| version(&case(no), 1)))?;
    team.divide(u8::try_from(NEED)?)?;
    team.sql("UPDATE nybrott.claims SET lease = '3 seconds'");
    let root = tempfile::tempdir()?;
    let folders: Vec<PathBuf> = (1..=WORKERS).map(|no| root.path().join(login(no))).collect();
    for (folder, no) in folders.iter().zip(1..) {
        worker::prepare(folder, &team.address(&login(no)))?;
    }
    let begin = Instant::now();
    let over_leased = disturb(cluster, &team, &folders)?;
    let seconds = begin.elapsed().as_secs_f64();
    // What each had decided when it was killed for the last time, and then what the others had.
    for folder in folders.iter().chain(&folders) {
        worker::synchronise(folder)?;
    }
    println!(
        "{WORKERS} reviewers, {KILLS} killed, {} breakdowns, {seconds:.0} s",
        BREAKDOWNS.len()
    );
    report(&team, &folders, over_leased)?;
    team.drop();
    Ok(())
}

/// Returns how often a case had more leases than are to decide it.
fn disturb(cluster: &Cluster, team: &Team<'_>, folders: &[PathBuf]) -> Result<usize> {
    let mut dice = Dice(21);
    let mut workers: Vec<Child> =
        folders.iter().map(|folder| start(folder)).collect::<Result<_>>()?;
    let mut over_leased = 0;
    for kill in 1..=KILLS {
        thread::sleep(Duration::from_millis(dice.below(LONGEST)));
        let which = usize::try_from(dice.below(WORKERS as u64))?;
        if let Some(status) = workers[which].try_wait()? {
            return Err(format!("a worker ended by itself: {status}").into());
        }
        workers[which].kill()?;
        workers[which].wait()?;
        workers[which] = start(&folders[which])?;
        if BREAKDOWNS.contains(&kill) {
            cluster.break_down();
        }
        over_leased += leases_beyond_need(cluster, team);
    }
    for worker in &mut workers {
        worker.kill()?;
        worker.wait()?;
    }
    Ok(over_leased)
}

fn start(folder: &Path) -> Result<Child> {
    Ok(Command::new(env::current_exe()?).arg("worker").arg(folder).stdin(Stdio::piped()).spawn()?)
}

fn leases_beyond_need(cluster: &Cluster, team: &Team<'_>) -> usize {
    let count = format!(
        "SELECT count(*) FROM (SELECT key FROM nybrott.lease GROUP BY key HAVING count(*) > {NEED}) over"
    );
    let asked = cluster.psql(BOSS, &team.database, &count).output();
    // Right after a breakdown it may not answer.
    let answer = asked.map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned());
    answer.ok().and_then(|count| count.parse().ok()).unwrap_or_default()
}

fn report(team: &Team<'_>, folders: &[PathBuf], over_leased: usize) -> Result<()> {
    let mut local = BTreeSet::new();
    let mut incomplete = 0;
    let server: BTreeSet<Uuid> = team
        .sql("SELECT id FROM nybrott.event")
        .lines()
        .map(str::parse)
        .collect::<std::result::Result<_, _>>()?;
    for folder in folders {
        let reader = Reader::open(&folder.join(PROJECT))?;
        let (parcel, _) = reader.parcel_since(&ParcelCursor::default(), &HandedOver::default())?;
        let known: BTreeSet<Uuid> = parcel.events().map(|event| event.id).collect();
        incomplete += usize::from(known != server);
        local.extend(known);
    }
    println!("{} acts in the files, {} on the server", local.len(), server.len());
    bars::print_none(
        "lost: acts in a file and not on the server",
        local.difference(&server).count(),
    );
    bars::print_none("acts on the server and in no file", server.difference(&local).count());
    bars::print_none("files that do not have all acts in the end", incomplete);
    let twice = "SELECT count(*) - count(DISTINCT (e.reviewer, t.key)) FROM nybrott.touch t
        JOIN nybrott.event e ON e.id = t.event WHERE e.kind = 'answered'";
    bars::print_none("double: decided twice by the same reviewer", team.count(twice)?);
    let passed_on = "SELECT count(*) - count(DISTINCT item) FROM nybrott.feed";
    bars::print_none("double: passed on twice", team.count(passed_on)?);
    bars::print_none("over-assigned: seen with more leases than needed", over_leased);
    let answered = format!(
        "SELECT count(*) FROM (SELECT t.key FROM nybrott.touch t JOIN nybrott.event e ON e.id = t.event
         GROUP BY t.key HAVING count(DISTINCT e.reviewer) > {NEED}) over"
    );
    bars::print_none("over-assigned: decided by more than needed", team.count(&answered)?);
    bars::print_none(
        "set aside by the server",
        team.count("SELECT count(*) FROM nybrott.quarantine")?,
    );
    Ok(())
}
