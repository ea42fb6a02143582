//! Fifty reviewers at their usual pace.

use std::thread;
use std::time::{Duration, Instant};

use crate::Result;
use crate::bars::{self, Bar};
use crate::client::Client;
use crate::cluster::Cluster;
use crate::figures::quantile;
use crate::filling::{case, fill, version};
use crate::team::{Team, login};

/// Who decides.
const REVIEWERS: usize = 50;

/// The time for a decision.
const DECISION: Duration = Duration::from_secs(5);

/// Decisions of each.
const DECISIONS: u32 = 15;

/// How many cases there are.
const CASES: usize = 20_000;

/// How many are to decide each.
const NEED: u8 = 2;

/// Measures how long a decision takes to the server, and the whole exchange around it.
pub fn measure(cluster: &Cluster) -> Result<()> {
    let team = Team::share(cluster, "pace", REVIEWERS)?;
    fill(cluster, &team, (1..=CASES).map(|no| version(&case(no), 1)))?;
    team.divide(NEED)?;
    let begin = Instant::now();
    let (mut pushes, mut exchanges) = (Vec::new(), Vec::new());
    for done in reviewers(&team, begin) {
        let (mut pushed, mut exchanged) = done?;
        pushes.append(&mut pushed);
        exchanges.append(&mut exchanged);
    }
    let decided = pushes.len();
    println!("{REVIEWERS} reviewers, {decided} decisions, one per {} s each", DECISION.as_secs());
    bars::print("handing a decision over, p50", quantile(&mut pushes, 0.5), "ms", Bar::Free);
    bars::print(
        "handing a decision over, p99",
        quantile(&mut pushes, 0.99),
        "ms",
        Bar::AtMost(150.0),
    );
    bars::print(
        "with taking what is new and a claim, p50",
        quantile(&mut exchanges, 0.5),
        "ms",
        Bar::Free,
    );
    bars::print(
        "with taking what is new and a claim, p99",
        quantile(&mut exchanges, 0.99),
        "ms",
        Bar::Free,
    );
    let over = team.count(&format!(
        "SELECT count(*) FROM (SELECT key FROM (SELECT key, login::text FROM nybrott.lease
           UNION SELECT key, person FROM nybrott.claim_done) one GROUP BY key HAVING count(*) > {NEED}) over"
    ))?;
    bars::print_none("cases that more have than are to decide them", over);
    let server = team.count("SELECT count(*) FROM nybrott.event")?;
    bars::print_none("decisions that are not on the server", decided.abs_diff(server));
    team.drop();
    Ok(())
}

/// How long the pushes of a reviewer took, and the exchanges.
type Durations = (Vec<Duration>, Vec<Duration>);

fn reviewers(team: &Team<'_>, begin: Instant) -> Vec<Result<Durations>> {
    thread::scope(|scope| {
        let running: Vec<_> =
            (1..=REVIEWERS).map(|no| scope.spawn(move || decide(team, no, begin))).collect();
        let ended = running.into_iter().map(thread::ScopedJoinHandle::join);
        ended.map(|done| done.unwrap_or_else(|_| Err("a reviewer gave up".into()))).collect()
    })
}

/// Decides at each beat what comes next.
fn decide(team: &Team<'_>, no: usize, begin: Instant) -> Result<Durations> {
    let mut client = Client::new(team.connect(&login(no))?, team.project);
    let mut claimed = client.claim(20)?.into_iter();
    client.pull()?;
    let (mut pushes, mut exchanges) = (Vec::new(), Vec::new());
    // They do not all begin at the same moment.
    let share = u32::try_from(no)? * DECISION / u32::try_from(REVIEWERS)?;
    for beat in 1..=DECISIONS {
        let due = share + beat * DECISION;
        thread::sleep(due.saturating_sub(begin.elapsed()));
        let case = claimed.next().ok_or("there is nothing left to claim")?;
        let (_, line) = client.hand.decides(&case)?;
        let started = Instant::now();
        pushes.push(client.push(&[line])?);
        client.pull()?;
        if claimed.len() < 5 {
            claimed = client.claim(20)?.into_iter();
        }
        exchanges.push(started.elapsed());
    }
    Ok((pushes, exchanges))
}
