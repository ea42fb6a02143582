//! Searching beside the screen: threads with their own view of the project.

use std::collections::VecDeque;
use std::mem::discriminant;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::arrivals::{EventSender, LoopEvent};
use super::comparing;
use super::hits::{Headings, in_headings, in_texts};
use super::trouble::trouble;
use crate::domain::{CaseHistory, CaseNo, Reviewer, ToMessage as _};
use crate::review::{Reply, Worklist};
use crate::store::{Reader, StoreError};
use crate::threads::{self, NoThread};
use crate::workflow::answered_otherwise;

/// Lookalikes compared: those further off say little.
const COMPARED: usize = 3;

/// How long to wait for more words to be indexed before what needs them is answered again.
const INDEXING: Duration = Duration::from_millis(250);

/// How long a reviewer stays with a case before it is compared: who pages on must not wait for it.
const STAYING: Duration = Duration::from_millis(100);

enum SearchRequest {
    /// Read headings, as long as nothing is asked for.
    Prepare,
    Headings(u64, String),
    Texts(u64, String),
    Compare(CaseNo),
    /// The reviewer has stayed with a case.
    Stayed(CaseNo),
    Versions(CaseNo, CaseHistory),
    Forget,
}

/// The threads that search: one what is typed, of which only the newest query is answered, and one what is
/// like the open case, which takes a second among a million and must not hold up the other.
pub(super) struct Searcher {
    requests: Sender<SearchRequest>,
    comparisons: Sender<SearchRequest>,
    /// What they are asked for before they begin.
    inboxes: Vec<Receiver<SearchRequest>>,
    newest: Arc<AtomicU64>,
    /// The case whose lookalikes are wanted; those of cases left behind are not looked for.
    compared: Arc<AtomicI64>,
    project: PathBuf,
    reviewer: Reviewer,
    answers: EventSender,
    /// The newest question for cases that are nearly the same; older ones are dropped.
    newest_near: Arc<AtomicU64>,
    /// Counts how often cases got other numbers. An answer names the count that it was found under.
    numbering: Arc<AtomicU64>,
}

impl Drop for Searcher {
    fn drop(&mut self) {
        self.newest_near.store(u64::MAX, Ordering::Relaxed);
    }
}

impl Searcher {
    /// Creates a search that has not begun.
    pub(super) fn new(project: PathBuf, reviewer: Reviewer, answers: EventSender) -> Self {
        let (requests, inbox) = mpsc::channel();
        let (comparisons, others) = mpsc::channel();
        Self {
            requests,
            comparisons,
            inboxes: vec![inbox, others],
            newest: Arc::default(),
            compared: Arc::default(),
            project,
            reviewer,
            answers,
            newest_near: Arc::default(),
            numbering: Arc::default(),
        }
    }

    /// Starts the threads, which answer what was asked before and what will be.
    ///
    /// # Errors
    /// The system allows no further thread.
    pub(super) fn begin(&mut self) -> Result<(), NoThread> {
        for inbox in self.inboxes.drain(..) {
            let (newest, compared) = (Arc::clone(&self.newest), Arc::clone(&self.compared));
            let (project, answers) = (self.project.clone(), self.answers.clone());
            let (numbering, reviewer) = (Arc::clone(&self.numbering), self.reviewer.clone());
            threads::spawn(move || {
                let asked = (&*newest, &*compared, &*numbering);
                search((&project, &reviewer), &inbox, asked, &answers);
            })?;
        }
        Ok(())
    }

    /// Makes ready to search headings.
    pub(super) fn prepare(&self) {
        // The thread ends with the session only.
        let _ = self.requests.send(SearchRequest::Prepare);
    }

    /// Asks for hits; a query that came before is dropped.
    pub(super) fn search(&self, generation: u64, query: String) {
        self.newest.store(generation, Ordering::Relaxed);
        let _ = self.requests.send(SearchRequest::Headings(generation, query));
    }

    /// Asks for reports with these words; a query that came before is dropped.
    pub(super) fn search_texts(&self, generation: u64, query: String) {
        self.newest.store(generation, Ordering::Relaxed);
        let _ = self.requests.send(SearchRequest::Texts(generation, query));
    }

    /// Asks for the cases most like this one.
    pub(super) fn compare(&self, no: CaseNo) {
        self.compared.store(no.0, Ordering::Relaxed);
        let _ = self.comparisons.send(SearchRequest::Compare(no));
    }

    /// Looks for new cases that are nearly the same as others; the last so many of all are new.
    pub(super) fn compare_new(&self, total: i64, new: usize) {
        if let Ok(new @ 1..) = i64::try_from(new) {
            self.near_duplicates(Some(CaseNo(total.saturating_sub(new) + 1)));
        }
    }

    /// Looks for cases that are nearly the same, in a thread of its own: that takes longer than a
    /// search may wait. With a first new case, only groups with new cases are reported, if there are any.
    pub(super) fn near_duplicates(&self, first_new: Option<CaseNo>) {
        let question = self.newest_near.fetch_add(1, Ordering::Relaxed) + 1;
        let newest = Arc::clone(&self.newest_near);
        let numbering = self.numbering();
        let (project, answers) = (self.project.clone(), self.answers.clone());
        let looking = threads::spawn(move || {
            let goes_on = || newest.load(Ordering::Relaxed) == question;
            let found = Reader::open(&project).and_then(|reader| reader.near_duplicates(&goes_on));
            let asked = first_new.is_none();
            let reply = match found {
                Ok(mut groups) => {
                    let is_new = |no: &CaseNo| first_new.is_none_or(|first| *no >= first);
                    groups.retain(|group| group.iter().any(is_new));
                    Reply::NearDuplicates { groups, first_new }
                }
                // The reviewer did not ask for this: what cannot be compared is not reported.
                Err(_) if !asked => return,
                Err(error) => trouble(&error),
            };
            if goes_on() {
                let _ = answers.send(LoopEvent::Found { numbering, reply });
            }
        });
        if let (Err(error), None) = (looking, first_new) {
            let _ = self.answers.send(LoopEvent::Reply(Reply::Trouble(error.to_message())));
        }
    }

    /// Looks for classified cases that are nearly the same and answered otherwise, in a thread of its own. Groups
    /// stay together.
    pub(super) fn answered_otherwise(&self, reviewer: Reviewer, opens: bool) {
        let question = self.newest_near.fetch_add(1, Ordering::Relaxed) + 1;
        let newest = Arc::clone(&self.newest_near);
        let (project, answers) = (self.project.clone(), self.answers.clone());
        threads::spawn_or_run(move || {
            let goes_on = || newest.load(Ordering::Relaxed) == question;
            let found = Reader::open(&project)
                .and_then(|reader| answered_otherwise(&reader, &reviewer, &goes_on));
            let list = Worklist::AnsweredOtherwise;
            let reply = match found {
                _ if !goes_on() => return,
                Ok(cases) => Reply::Worklist { list, cases, opens },
                // What is only to be counted was not asked for.
                Err(_) if !opens => return,
                Err(error) => trouble(&error),
            };
            let _ = answers.send(LoopEvent::Reply(reply));
        });
    }

    /// Asks what each version of a report changed.
    pub(super) fn compare_versions(&self, no: CaseNo, history: CaseHistory) {
        let _ = self.requests.send(SearchRequest::Versions(no, history));
    }

    /// Reads the cases again for the next query, because they have changed.
    pub(super) fn forget(&self) {
        let _ = self.requests.send(SearchRequest::Forget);
    }

    /// Drops what is being looked for, because cases have other numbers now.
    pub(super) fn renumber(&self) {
        self.newest.store(u64::MAX, Ordering::Relaxed);
        self.compared.store(0, Ordering::Relaxed);
        self.newest_near.fetch_add(1, Ordering::Relaxed);
        // Last, so that who sees it sees what is no longer wanted, too.
        self.numbering.fetch_add(1, Ordering::Release);
        self.forget();
    }

    /// Returns how often cases got other numbers.
    pub(super) fn numbering(&self) -> u64 {
        self.numbering.load(Ordering::Acquire)
    }
}

fn search(
    (project, reviewer): (&Path, &Reviewer),
    inbox: &Receiver<SearchRequest>,
    (newest, compared, numbering): (&AtomicU64, &AtomicI64, &AtomicU64),
    answers: &EventSender,
) {
    let mut headings = Headings::default();
    let mut later = VecDeque::new();
    while let Some(request) = next_request(inbox, &mut later) {
        let numbering = numbering.load(Ordering::Acquire);
        let reply_with = |reply| answers.send(LoopEvent::Found { numbering, reply }).is_ok();
        let wanted = |generation: u64| newest.load(Ordering::Relaxed) == generation;
        let found = match request {
            SearchRequest::Forget => {
                headings = Headings::default();
                continue;
            }
            SearchRequest::Prepare => {
                // What goes wrong goes wrong again when the reviewer searches, and is shown then.
                let read = Reader::open(project).and_then(|reader| headings.read_some(&reader));
                if matches!(read, Ok(true)) {
                    postpone(&mut later, SearchRequest::Prepare, Duration::ZERO);
                }
                continue;
            }
            SearchRequest::Compare(no) => {
                postpone(&mut later, SearchRequest::Stayed(no), STAYING);
                continue;
            }
            SearchRequest::Stayed(no) => {
                // The reviewer did not ask for this: what cannot be compared is not reported.
                let alike = (compared.load(Ordering::Relaxed) == no.0).then(|| alike(project, no));
                if let Some(Ok((cases, is_indexed))) = alike {
                    reply_with(Reply::Compared(no, cases));
                    if !is_indexed {
                        postpone(&mut later, SearchRequest::Stayed(no), INDEXING);
                    }
                }
                continue;
            }
            SearchRequest::Versions(no, history) => {
                let reply = match comparing::changes(project, no) {
                    Ok(changes) => Reply::History(no, CaseHistory { changes, ..history }),
                    Err(error) => trouble(&error),
                };
                reply_with(reply);
                continue;
            }
            SearchRequest::Headings(generation, _) | SearchRequest::Texts(generation, _)
                if !wanted(generation) =>
            {
                continue;
            }
            SearchRequest::Headings(generation, query) => {
                let is_stale = || !wanted(generation);
                let mut first = |found| {
                    reply_with(Reply::Found { generation, found });
                };
                in_headings((project, reviewer), &mut headings, &query, &is_stale, &mut first)
                    .map(|found| (generation, found))
            }
            SearchRequest::Texts(generation, query) => {
                in_texts(project, reviewer, &query).map(|found| {
                    if found.unread > 0 {
                        postpone(&mut later, SearchRequest::Texts(generation, query), INDEXING);
                    }
                    (generation, Some(found))
                })
            }
        };
        let reply = match found {
            Ok((generation, Some(found))) => Reply::Found { generation, found },
            Ok((_, None)) => continue,
            Err(error) => trouble(&error),
        };
        if !reply_with(reply) {
            return;
        }
    }
}

/// What is to be done when nothing else was asked for in this time.
struct Later {
    what: SearchRequest,
    wait: Duration,
}

/// Leaves it for later, instead of what was left before of its kind. What waits least comes first.
fn postpone(later: &mut VecDeque<Later>, what: SearchRequest, wait: Duration) {
    later.retain(|other| discriminant(&other.what) != discriminant(&what));
    let place = later.partition_point(|other| other.wait <= wait);
    later.insert(place, Later { what, wait });
}

/// Returns the next request; when none comes for a while, what was left for later.
fn next_request(
    inbox: &Receiver<SearchRequest>,
    later: &mut VecDeque<Later>,
) -> Option<SearchRequest> {
    let Some(first) = later.pop_front() else { return inbox.recv().ok() };
    match inbox.recv_timeout(first.wait) {
        Ok(request) => {
            later.push_front(first);
            Some(request)
        }
        Err(RecvTimeoutError::Timeout) => Some(first.what),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// Returns the cases most like one, and whether all words were indexed.
fn alike(project: &Path, no: CaseNo) -> Result<(Vec<CaseNo>, bool), StoreError> {
    let reader = Reader::open(project)?;
    let is_indexed = reader.unindexed_reports()? == 0;
    Ok((reader.lookalikes(no, COMPARED)?, is_indexed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ImportRules, Moment};
    use crate::session::arrivals::channel;
    use crate::store::Project;
    use crate::workflow;

    #[test]
    fn what_was_found_under_numbers_that_cases_no_longer_have_is_distinguished() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.nybrott");
        let mut project = Project::open(&path).unwrap();
        let text = "Kommunen filmet øvelsene og sendte dem hjem til alle som ville";
        let cases = format!("id,title,text\n1,A,{text}\n2,B,{text}\n");
        let options = crate::import::Options::default();
        let delivery = crate::import::read_bytes("a.csv", cases.as_bytes(), &options).unwrap();
        let origin = workflow::origin(Path::new("a.csv"), Moment::now());
        project.import(&delivery.records, &origin, ImportRules::default()).unwrap();
        let (sender, arrivals) = channel();
        let searcher = Searcher::new(path, Reviewer::new("kvam").unwrap(), sender);
        searcher.near_duplicates(None);
        let Ok(LoopEvent::Found { numbering, reply }) = arrivals.recv() else { panic!() };
        assert!(matches!(reply, Reply::NearDuplicates { groups, .. } if groups.len() == 1));
        assert_eq!(numbering, searcher.numbering());
        searcher.renumber();
        assert_ne!(numbering, searcher.numbering());
    }
}
