//! As many decisions as the server takes, beside a server that gives each its place at once.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use nybrott::domain::ParcelItem;
use uuid::Uuid;

use crate::Result;
use crate::bars::{self, Bar};
use crate::client::Client;
use crate::cluster::Cluster;
use crate::figures::quantile;
use crate::filling::{case, fill, version};
use crate::team::{Team, login};

/// Who decides.
const WORKERS: usize = 50;

/// How many cases there are.
const CASES: usize = 20_000;

/// How long they hand over.
const TIME: Duration = Duration::from_secs(12);

/// How often it is done with each of the two, in turns.
const TURNS: usize = 3;

/// How often what is new gets its places, and is taken.
const PERIOD: Duration = Duration::from_secs(1);

/// What would give places while something is handed over, without a gap: everyone waits for everyone's commit.
const PLACES_AT_ONCE: &str = "
CREATE FUNCTION nybrott.place_at_once() RETURNS trigger LANGUAGE plpgsql SET search_path = nybrott, pg_temp AS $$
DECLARE h bigint;
BEGIN
  UPDATE head SET pos = pos + 1 WHERE project = NEW.project RETURNING pos INTO h;
  INSERT INTO feed (project, pos, item, only_for, replica) VALUES (NEW.project, h, NEW.item, NEW.only_for, NEW.replica);
  RETURN NULL;
END $$;
CREATE TRIGGER at_once BEFORE INSERT ON nybrott.pending FOR EACH ROW EXECUTE FUNCTION nybrott.place_at_once();
";

/// What came of one turn.
struct Turn {
    decided: BTreeSet<Uuid>,
    pushes: Vec<Duration>,
    taken: BTreeSet<Uuid>,
    gaps: usize,
}

/// Measures how many decisions go through, with places given behind and at once.
pub fn measure(cluster: &Cluster) -> Result<()> {
    let (mut sealed, mut at_once) = (Vec::new(), Vec::new());
    for turn in 0..TURNS {
        at_once.push(one_turn(cluster, &format!("at_once_{turn}"), PLACES_AT_ONCE)?);
        sealed.push(one_turn(cluster, &format!("sealed_{turn}"), "")?);
    }
    println!("{WORKERS} reviewers without a pause, {} s, {TURNS} turns each", TIME.as_secs());
    let (ours, theirs) = (rate(&sealed), rate(&at_once));
    bars::print("decisions a second, places given behind", ours, "/s", Bar::Free);
    bars::print("decisions a second, places given at once", theirs, "/s", Bar::Free);
    bars::print("ratio", ours / theirs, "x", Bar::AtLeast(1.5));
    for (what, turns) in [("behind", &mut sealed), ("at once", &mut at_once)] {
        let mut pushes: Vec<Duration> =
            turns.iter_mut().flat_map(|turn| std::mem::take(&mut turn.pushes)).collect();
        for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
            let what = format!("handing over, places {what}, {name}");
            bars::print(&what, quantile(&mut pushes, share), "ms", Bar::Free);
        }
    }
    let missed = sealed.iter().map(|turn| turn.decided.difference(&turn.taken).count()).sum();
    bars::print_none("decisions that were never passed on", missed);
    bars::print_none("places that were missing", sealed.iter().map(|turn| turn.gaps).sum());
    Ok(())
}

fn rate(turns: &[Turn]) -> f64 {
    let decided: usize = turns.iter().map(|turn| turn.decided.len()).sum();
    #[expect(clippy::cast_precision_loss)]
    let decided = decided as f64;
    decided / (TIME.as_secs_f64() * f64::from(u32::try_from(turns.len()).unwrap_or(1)))
}

fn one_turn(cluster: &Cluster, database: &str, other_way: &str) -> Result<Turn> {
    let team = Team::share(cluster, database, WORKERS + 1)?;
    fill(cluster, &team, (1..=CASES).map(|no| version(&case(no), 1)))?;
    team.divide(2)?;
    if !other_way.is_empty() {
        team.sql(other_way);
    }
    let is_over = AtomicBool::new(false);
    let turn = thread::scope(|scope| -> Result<Turn> {
        let (team, is_over) = (&team, &is_over);
        let puller = scope.spawn(move || pull(team, is_over));
        let workers: Vec<_> = (1..=WORKERS).map(|no| scope.spawn(move || push(team, no))).collect();
        let mut decided = BTreeSet::new();
        let mut pushes = Vec::new();
        let mut failed = None;
        for worker in workers {
            match worker.join().unwrap_or_else(|_| Err("a worker gave up".into())) {
                Ok(done) => {
                    for (id, took) in done {
                        decided.insert(id);
                        pushes.push(took);
                    }
                }
                Err(error) => failed = Some(error),
            }
        }
        is_over.store(true, Ordering::SeqCst);
        let (taken, gaps) = puller.join().unwrap_or_else(|_| Err("the puller gave up".into()))?;
        failed.map_or(Ok(Turn { decided, pushes, taken, gaps }), Err)
    })?;
    team.drop();
    Ok(turn)
}

/// Decides case after case and hands each over.
fn push(team: &Team<'_>, no: usize) -> Result<Vec<(Uuid, Duration)>> {
    let mut client = Client::new(team.connect(&login(no))?, team.project);
    let begin = Instant::now();
    let mut done = Vec::new();
    for step in 0.. {
        if begin.elapsed() >= TIME {
            break;
        }
        let (id, line) = client.hand.decides(&case(1 + (no * 397 + step) % CASES))?;
        done.push((id, client.push(&[line])?));
    }
    Ok(done)
}

/// Takes what is new every second, and all that is left in the end.
fn pull(team: &Team<'_>, is_over: &AtomicBool) -> Result<(BTreeSet<Uuid>, usize)> {
    let mut client = Client::new(team.connect(&login(WORKERS + 1))?, team.project);
    let (mut taken, mut missing) = (BTreeSet::new(), 0);
    loop {
        let is_last = is_over.load(Ordering::SeqCst);
        let (lines, gaps) = client.pull()?;
        missing += gaps;
        for line in lines {
            if let ParcelItem::Event(event) = serde_json::from_str(&line)? {
                taken.insert(event.id);
            }
        }
        if is_last {
            return Ok((taken, missing));
        }
        thread::sleep(PERIOD);
    }
}
