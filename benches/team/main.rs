//! What a team on a PostgreSQL server holds out: a server of its own in a temporary folder, with everything written to the
//! disk as where people work, and clients that go through the program's own code or are the program itself.
//!
//! `cargo bench --bench team --features team` measures everything; `-- pull` or `-- faults pace` these parts. Each figure
//! stands beside what it is held against in the same run. What the figures say is in `docs/performance.md`.

// The report is what this program is for, and the server comes from the tests.
#![allow(clippy::print_stdout, clippy::print_stderr)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod bars;
mod client;
#[path = "../../tests/program/server_teams/cluster.rs"]
#[allow(dead_code)]
mod cluster;
mod faults;
#[path = "../program/figures.rs"]
#[allow(dead_code)]
mod figures;
mod filling;
mod joining;
mod pace;
mod pulling;
#[path = "../program/running.rs"]
mod running;
mod saturation;
#[path = "../program/synthetic.rs"]
#[allow(dead_code)]
mod synthetic;
mod team;
mod worker;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use self::cluster::{Cluster, Durability};

/// What every part of a measurement answers.
type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A part of the measurements.
type Part = fn(&Cluster) -> Result<()>;

/// The parts by name, in their order.
const PARTS: [(&str, Part); 5] = [
    ("faults", faults::measure),
    ("pace", pace::measure),
    ("saturation", saturation::measure),
    ("pull", pulling::measure),
    ("join", joining::measure),
];

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["worker", folder] => worker::run(Path::new(folder)),
        parts => run(parts),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// How often the server has ended a wait of two for each other.
fn deadlocks(cluster: &Cluster) -> usize {
    cluster.log().matches("deadlock detected").count()
}

fn run(wanted: &[&str]) -> Result<()> {
    if let Some(unknown) = wanted.iter().find(|name| !PARTS.iter().any(|(known, _)| known == *name))
    {
        return Err(format!(
            "there is no part {unknown}: {}",
            PARTS.map(|(name, _)| name).join(", ")
        )
        .into());
    }
    let cluster =
        Cluster::start(Durability::Disk).ok_or("there is no PostgreSQL (set NYBROTT_PG_BIN)")?;
    for (name, measure) in PARTS {
        if wanted.is_empty() || wanted.contains(&name) {
            println!("\n{name} (load {})", bars::load());
            let before = deadlocks(&cluster);
            measure(&cluster)?;
            bars::print_none("two that waited for each other", deadlocks(&cluster) - before);
            println!("load {}", bars::load());
        }
    }
    Ok(())
}
