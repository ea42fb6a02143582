//! A first join, beside copying the same rows and nothing else.

use std::fs::File;
use std::path::Path;
use std::time::Instant;

use crate::Result;
use crate::bars::{self, Bar};
use crate::cluster::{BOSS, Cluster};
use crate::filling::{case, fill, version};
use crate::running::run_on;
use crate::team::{Team, login};

/// How many cases there are.
const CASES: usize = 100_000;

/// How long the text of each is.
const BYTES: usize = 2_000;

/// How often each of the two is done, in turns.
const TURNS: usize = 3;

/// Measures both.
pub fn measure(cluster: &Cluster) -> Result<()> {
    let team = Team::share(cluster, "wide", 1)?;
    fill(cluster, &team, (1..=CASES).map(|no| version(&case(no), BYTES)))?;
    println!("{CASES} cases of {BYTES} bytes, medians of {TURNS}");
    let (mut joined, mut copied, mut memory) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..TURNS {
        let home = tempfile::tempdir()?;
        copied.push(copy(cluster, &team, &home.path().join("rows"))?);
        let project = home.path().join("new.nybrott");
        let address = team.address(&login(1));
        let arguments = ["team", "join", &address, "--reviewer", "sola"];
        let (seconds, megabytes) = run_on(home.path(), &project, &arguments)?;
        joined.push(seconds);
        memory = memory.max(megabytes);
    }
    let (joined, copied) = (median(&mut joined), median(&mut copied));
    bars::print("a first join", joined, "s", Bar::Free);
    bars::print("copying the rows into a file", copied, "s", Bar::Free);
    bars::print("ratio", joined / copied, "x", Bar::AtMost(4.0));
    bars::print("memory of the join", memory, "MB", Bar::Free);
    team.drop();
    Ok(())
}

/// Copies the rows into a file that is on the disk then.
fn copy(cluster: &Cluster, team: &Team<'_>, file: &Path) -> Result<f64> {
    let begin = Instant::now();
    let out = File::create(file)?;
    let rows = "COPY (SELECT body FROM nybrott.item WHERE kind = 'v' ORDER BY no) TO STDOUT";
    let mut copying = cluster.psql(BOSS, &team.database, rows);
    if !copying.stdout(out.try_clone()?).status()?.success() {
        return Err("the rows were not copied".into());
    }
    out.sync_all()?;
    Ok(begin.elapsed().as_secs_f64())
}

fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
