//! A long log: what is new at its end, and all of it into a new project file.

use std::time::{Duration, Instant};

use nybrott::domain::ParcelItem;
use nybrott::domain::exchange::CaseKey;

use crate::Result;
use crate::bars::{self, Bar};
use crate::client::{Client, Hand};
use crate::cluster::Cluster;
use crate::figures::quantile;
use crate::filling::{case, fill, version};
use crate::running::run_on;
use crate::team::{Team, login};

/// How many decisions there are.
const EVENTS: usize = 1_000_000;

/// Who has decided them.
const REVIEWERS: usize = 50;

/// How many cases there are.
const CASES: usize = 100_000;

/// How many decisions are new each time.
const NEW: usize = 10;

/// How often what is new is taken.
const TIMES: usize = 60;

/// Measures both.
pub fn measure(cluster: &Cluster) -> Result<()> {
    let team = Team::share(cluster, "long", 3)?;
    let begin = Instant::now();
    fill(cluster, &team, lines())?;
    println!(
        "{EVENTS} decisions on {CASES} cases, filled in {:.0} s",
        begin.elapsed().as_secs_f64()
    );
    #[expect(clippy::cast_precision_loss)]
    let size = team.count(&format!("SELECT pg_database_size('{}')", team.database))? as f64;
    bars::print("the database", size / 1e6, "MB", Bar::Free);
    what_is_new(&team)?;
    everything(&team)?;
    team.drop();
    Ok(())
}

fn lines() -> impl Iterator<Item = Result<String>> {
    let mut hands: Vec<Hand> = (0..REVIEWERS).map(|_| Hand::new()).collect();
    let named: Vec<_> = hands.iter().enumerate().map(|(no, hand)| named(no, hand)).collect();
    let decided = (0..EVENTS).map(move |no| {
        // Each case comes from several reviewers, in no order of theirs.
        let hand = &mut hands[(no / CASES * 7 + no) % REVIEWERS];
        Ok(hand.decides(&case(1 + no % CASES))?.1)
    });
    named.into_iter().chain((1..=CASES).map(|no| version(&case(no), 1))).chain(decided)
}

fn named(no: usize, hand: &Hand) -> Result<String> {
    let item = ParcelItem::Reviewer { id: hand.reviewer, name: format!("reviewer {no}") };
    Ok(serde_json::to_string(&item)?)
}

/// Ten decisions of someone else, again and again; and the same where the planner may do as it likes.
fn what_is_new(team: &Team<'_>) -> Result<()> {
    let mut deciding = Client::new(team.connect(&login(1))?, team.project);
    let mut taking = Client::new(team.connect(&login(2))?, team.project);
    let begin = Instant::now();
    let (all, gaps) = taking.pull()?;
    println!("all lines taken and left, in pages: {:.1} s", begin.elapsed().as_secs_f64());
    bars::print_none("places that were missing", gaps);
    let expected = EVENTS + CASES + REVIEWERS;
    bars::print_none("lines that were missing", expected.abs_diff(all.len()));
    drop(all);
    let mut pinned = take(&mut deciding, &mut taking, TIMES)?;
    team.sql("ALTER FUNCTION nybrott.feed_1 RESET ALL; ALTER FUNCTION nybrott.feed_1 SET search_path = nybrott, pg_temp");
    let mut free = take(&mut deciding, &mut taking, TIMES / 6)?;
    team.sql("ALTER FUNCTION nybrott.feed_1 SET enable_hashjoin = off; ALTER FUNCTION nybrott.feed_1 SET enable_mergejoin = off");
    bars::print("ten new ones, p50", quantile(&mut pinned, 0.5), "ms", Bar::AtMost(25.0));
    bars::print("ten new ones, p99", quantile(&mut pinned, 0.99), "ms", Bar::Free);
    bars::print("with any plan, p50", quantile(&mut free, 0.5), "ms", Bar::Free);
    Ok(())
}

fn take(deciding: &mut Client, taking: &mut Client, times: usize) -> Result<Vec<Duration>> {
    let mut took = Vec::new();
    for time in 0..times {
        let cases = (0..NEW).map(|no| case(1 + (time * NEW + no) % CASES));
        let decide = |case: CaseKey| Ok(deciding.hand.decides(&case)?.1);
        let decided: Vec<String> = cases.map(decide).collect::<Result<_>>()?;
        deciding.push(&decided)?;
        let begin = Instant::now();
        let (lines, _) = taking.pull()?;
        took.push(begin.elapsed());
        if lines.len() != NEW {
            return Err(format!("{} lines came, not {NEW}", lines.len()).into());
        }
    }
    Ok(took)
}

/// The program joins with a new project file.
fn everything(team: &Team<'_>) -> Result<()> {
    let home = tempfile::tempdir()?;
    let project = home.path().join("new.nybrott");
    let address = team.address(&login(3));
    let (seconds, memory) =
        run_on(home.path(), &project, &["team", "join", &address, "--reviewer", "sola"])?;
    bars::print("all into a new project file", seconds, "s", Bar::AtMost(120.0));
    bars::print("its memory", memory, "MB", Bar::Free);
    let (seconds, _) = run_on(home.path(), &project, &["team", "sync", "--reviewer", "sola"])?;
    bars::print("once more, with nothing new", seconds, "s", Bar::Free);
    let (seconds, _) = run_on(home.path(), &project, &["doctor"])?;
    bars::print("the file is sound: a check took", seconds, "s", Bar::Free);
    Ok(())
}
