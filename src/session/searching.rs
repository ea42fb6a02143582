//! Searching beside the screen: a thread with its own view of the project.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::arrivals::Arrival;
use crate::domain::Spoken as _;
use crate::review::{Action, Index};
use crate::store::{Reader, StoreError};

/// Hits shown; nobody scrolls further, and `n` steps through these.
const MOST_HITS: usize = 200;

enum Order {
    Search(u64, String),
    Forget,
}

/// The thread that searches. Only the newest query is answered.
pub(super) struct Searcher {
    orders: Sender<Order>,
    newest: Arc<AtomicU64>,
}

impl Searcher {
    pub(super) fn start(project: PathBuf, answers: Sender<Arrival>) -> Self {
        let (orders, inbox) = mpsc::channel();
        let newest = Arc::new(AtomicU64::new(0));
        let wanted = Arc::clone(&newest);
        thread::spawn(move || search(&project, &inbox, &wanted, &answers));
        Self { orders, newest }
    }

    /// Asks for hits; a query that came before is dropped.
    pub(super) fn search(&self, generation: u64, query: String) {
        self.newest.store(generation, Ordering::Relaxed);
        // The thread ends with the session only.
        let _ = self.orders.send(Order::Search(generation, query));
    }

    /// The cases have changed: they are read anew for the next query.
    pub(super) fn forget(&self) {
        let _ = self.orders.send(Order::Forget);
    }
}

fn search(project: &Path, inbox: &Receiver<Order>, newest: &AtomicU64, answers: &Sender<Arrival>) {
    let mut index = None;
    for order in inbox {
        let Order::Search(generation, query) = order else {
            index = None;
            continue;
        };
        let stale = || newest.load(Ordering::Relaxed) != generation;
        if stale() {
            continue;
        }
        if index.is_none() {
            match load(project) {
                Ok(loaded) => index = Some(loaded),
                Err(error) => {
                    let _ = answers.send(Arrival::Action(Action::Trouble(error.message())));
                    continue;
                }
            }
        }
        let Some((hits, total)) =
            index.as_ref().and_then(|index: &Index| index.find(&query, MOST_HITS, &stale))
        else {
            continue;
        };
        if answers.send(Arrival::Action(Action::Found { generation, hits, total })).is_err() {
            return;
        }
    }
}

fn load(project: &Path) -> Result<Index, StoreError> {
    let mut index = Index::default();
    Reader::open(project)?.headings(&mut |heading| index.push(heading))?;
    Ok(index)
}
