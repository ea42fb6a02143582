//! Reading beside the screen what may be very many cases: lists, marked cases, a batch. Each reading has a
//! thread and a view of the project of its own, so that none waits for a search.

use std::collections::HashSet;
use std::path::PathBuf;

use super::arrivals::{EventSender, LoopEvent};
use super::trouble::trouble;
use crate::domain::rounds::{RoundOrder, RoundStatus};
use crate::domain::{
    Act, CaseNo, CountedBar, Filter, Heading, Message, Moment, Patch, Reviewer, Sort, Term,
    TextPattern, ToMessage as _, Viewer,
};
use crate::review::pace::SAVES_COUNTED;
use crate::review::settling::DisputesAmong;
use crate::review::today::TodaysCases;
use crate::review::{RecentWork, Reply, Sentence, Topic, Worklist};
use crate::store::{Job, JobSender, Reader, StoreError};
use crate::threads;
use crate::workflow::{self, RoundError};

/// Rows read at a time: each handful is shown as soon as it is there.
const ROWS_AT_ONCE: usize = 4_096;

/// Up to so many cases are read where they are asked for, which takes no time that is felt.
pub(super) const FEW: usize = 1_000;

/// Reads a project beside the screen.
pub(super) struct BackgroundReader {
    project: PathBuf,
    answers: EventSender,
}

/// An answer for many cases, to be written when it is known what was seen of each.
pub(super) struct BatchOrder {
    pub(super) ticket: u64,
    pub(super) patch: Patch,
    pub(super) cases: Vec<CaseNo>,
    pub(super) reviewer: Reviewer,
    pub(super) at: Moment,
    /// Every case has these answers already: they are written only where one of them has another text now, which they confirm.
    pub(super) is_as_before: bool,
}

impl BackgroundReader {
    pub(super) const fn new(project: PathBuf, answers: EventSender) -> Self {
        Self { project, answers }
    }

    /// Lists the cases that a filter means.
    pub(super) fn filter(&self, filter: Filter, sort: Sort, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            filtered(reader, (&filter, sort), &Viewer::from(&reviewer)).map(reply_with)
        });
    }

    /// Counts the cases that a filter means; `generation` comes back with the count.
    pub(super) fn count(&self, filter: Filter, generation: u64, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let cases = reader.filtered(&filter, Sort::Import, &Viewer::from(&reviewer))?;
            reply_with(Reply::FilterCounted { count: cases.len(), generation });
            Ok(())
        });
    }

    /// Reads which places cases name.
    pub(super) fn names_in_use(&self) {
        self.read(move |reader, reply_with| {
            reader.names_in_use().map(|places| reply_with(Reply::NamesInUse(places)))
        });
    }

    /// Lists the cases of a worklist that this filter makes.
    pub(super) fn worklist(&self, list: Worklist, filter: Filter, reviewer: Reviewer, opens: bool) {
        self.read(move |reader, reply_with| {
            let viewer = Viewer::from(&reviewer);
            let cases = workflow::worklist_cases(reader, &viewer, list, &filter)?;
            reply_with(Reply::Worklist { list, cases, opens });
            Ok(())
        });
    }

    /// Lists the cases that are most like one.
    pub(super) fn alike(&self, no: CaseNo, limit: usize) {
        self.read(move |reader, reply_with| {
            reader.lookalikes(no, limit).map(|cases| reply_with(Reply::Alike(no, cases)))
        });
    }

    /// Reads the rows of marked cases; `as_of` comes back with them.
    pub(super) fn marked(&self, cases: Vec<CaseNo>, as_of: u64, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            cases.chunks(ROWS_AT_ONCE).try_for_each(|some| {
                let rows = reader.rows_of(some, &reviewer)?;
                reply_with(Reply::Marked { rows, as_of });
                Ok(())
            })
        });
    }

    /// Reads what is seen of each case of a batch and sends the act to the writer.
    pub(super) fn batch(&self, batch: BatchOrder, jobs: JobSender) {
        let (project, answers) = (self.project.clone(), self.answers.clone());
        threads::spawn_or_run(move || {
            let count = batch.cases.len();
            let sent = Reader::open(&project).and_then(|reader| batch.job(&reader));
            let sent = sent.map_err(|error| not_sent(&error));
            match sent.and_then(|job| job.ok_or_else(|| unchanged(count))) {
                Ok(job) => jobs.send(job),
                // When the loop has ended, the answers are brought to safety.
                Err(reply) => drop(answers.send(LoopEvent::Reply(reply))),
            }
        });
    }

    /// Counts the cases that the reviewer has classified today; `ticket` comes back with them.
    pub(super) fn today(&self, reviewer: Reviewer, ticket: u64) {
        self.read(move |reader, reply_with| {
            let (begins, next) = Moment::now().day();
            let count = reader.classified_between(&reviewer, begins, next)?;
            let today = TodaysCases { count, begins, next };
            let saves = reader.saves_since(&reviewer, begins, SAVES_COUNTED)?;
            reply_with(Reply::CountedToday { today, saves, ticket });
            Ok(())
        });
    }

    /// Measures how sure the sample of a round is.
    pub(super) fn progress(&self, round: RoundStatus, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let progress = workflow::sample_progress(reader, &Viewer::new(reviewer), &round)?;
            reply_with(Reply::SampleProgress(round.plan.round, progress));
            Ok(())
        });
    }

    /// Draws a round, and finds who would read what.
    pub(super) fn plan_round(&self, order: RoundOrder, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let planned = match workflow::request(&order) {
                Err(why) => Err(why),
                Ok(request) => match workflow::plan_round(reader, &reviewer, &request) {
                    Ok(planned) => Ok(Box::new(planned)),
                    Err(RoundError::Unfit(why)) => Err(why),
                    Err(RoundError::Store(error)) => return Err(error),
                },
            };
            reply_with(Reply::RoundPlanned(Box::new(order), planned));
            Ok(())
        });
    }

    /// Writes a project for each other reviewer of a round, beside this one.
    pub(super) fn hand_out(&self, round: RoundStatus, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let done = workflow::hand_out_beside(reader, &round, &reviewer);
            reply_with(Reply::RoundWritten(match done {
                Ok(done) => Ok(done.into()),
                Err(error) => Err(workflow::not_handed_out(&error)),
            }));
            Ok(())
        });
    }

    /// Lists the cases that are to be settled.
    pub(super) fn disputes(&self, among: DisputesAmong, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let viewer = Viewer::new(reviewer);
            let mut cases = reader.disputes(&viewer)?;
            let wanted = match among {
                DisputesAmong::All => None,
                DisputesAmong::Listed { cases, .. } => Some(cases),
                DisputesAmong::Round(name) => {
                    let round = Filter::Is(Term::Round(vec![TextPattern::whole(&name)]));
                    Some(reader.filtered(&round, Sort::Import, &viewer)?)
                }
            };
            if let Some(wanted) = wanted {
                let wanted: HashSet<CaseNo> = wanted.into_iter().collect();
                cases.retain(|case| wanted.contains(&case.no));
            }
            reply_with(Reply::Disputes(cases));
            Ok(())
        });
    }

    /// Counts the cases that the reviewer may settle.
    pub(super) fn count_disputes(&self, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            reply_with(Reply::DisputesCounted(reader.disputes_to_settle(&Viewer::new(reviewer))?));
            Ok(())
        });
    }

    /// Counts what all cases say, as far as the reviewer may see it.
    pub(super) fn barometer(&self, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let viewer = Viewer::new(reviewer);
            if let Some(begun) = workflow::barometer_of_answers(reader, &viewer)? {
                reply_with(Reply::BarometerBegun(Box::new(begun)));
            }
            let work = recent_work(reader, viewer.reviewer())?;
            let barometer = workflow::barometer_of_all(reader, &viewer)?;
            reply_with(Reply::Barometer(Box::new(barometer), work));
            Ok(())
        });
    }

    /// Computes how far reviewers agree, as far as the reviewer may see it.
    pub(super) fn agreement(&self, round: isize, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let viewer = Viewer::new(reviewer);
            let found = workflow::agreement::agreement_overview(reader, &viewer, round)?;
            reply_with(Reply::Agreement(round, Box::new(found)));
            Ok(())
        });
    }

    /// Counts which rules cause disputes, as far as the reviewer may see it.
    pub(super) fn rules(&self, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let found = workflow::rule_usage(reader, &Viewer::new(reviewer))?;
            reply_with(Reply::Rules(Box::new(found)));
            Ok(())
        });
    }

    /// Lists the cases that a bar of the barometer counts.
    pub(super) fn bar(&self, bar: CountedBar, name: String, reviewer: Reviewer) {
        self.read(move |reader, reply_with| {
            let cases = workflow::cases_of_bar(reader, &Viewer::new(reviewer), &bar)?;
            reply_with(Reply::BarCases { name, cases });
            Ok(())
        });
    }

    fn read(
        &self,
        work: impl FnOnce(&Reader, &dyn Fn(Reply)) -> Result<(), StoreError> + Send + 'static,
    ) {
        let (project, answers) = (self.project.clone(), self.answers.clone());
        threads::spawn_or_run(move || {
            // When the loop has ended, the answer is not waited for.
            let reply_with = |reply| drop(answers.send(LoopEvent::Reply(reply)));
            if let Err(error) = Reader::open(&project).and_then(|reader| work(&reader, &reply_with))
            {
                reply_with(trouble(&error));
            }
        });
    }
}

impl BatchOrder {
    /// Returns the act, with the text that each case has now; `None` where it would change nothing.
    pub(super) fn job(self, reader: &Reader) -> Result<Option<Job>, StoreError> {
        let Self { ticket, patch, cases, reviewer, at, is_as_before } = self;
        if is_as_before {
            let changed = Filter::Is(Term::Changed);
            let changed = reader.filtered(&changed, Sort::Import, &Viewer::from(&reviewer))?;
            if !changed.iter().any(|no| cases.contains(no)) {
                return Ok(None);
            }
        }
        let act = Act::Answered { changes: vec![(patch, reader.seen(&cases)?)] };
        Ok(Some(Job::Record { ticket, reviewer, act, at }))
    }
}

/// Returns the reply that marked cases have the answers already.
pub(super) fn unchanged(cases: usize) -> Reply {
    let unchanged = Message::new("review-batch-unchanged").with("count", cases);
    Reply::BatchNotSent(Sentence::about(Topic::EscTakesAnswers, unchanged))
}

/// Returns how many cases the reviewer classified today, and today and in the six days before.
fn recent_work(reader: &Reader, reviewer: &Reviewer) -> Result<RecentWork, StoreError> {
    const SIX_DAYS_MS: i64 = 6 * 24 * 60 * 60 * 1_000;
    let (begins, next) = Moment::now().day();
    // On days of another length than 24 hours the week begins an hour earlier or later.
    let (week, _) = Moment::from_millis(begins.as_millis() - SIX_DAYS_MS).day();
    let counts = reader.classified_since(reviewer, [week, begins], next)?;
    let [week, today] = counts.map(|count| usize::try_from(count).unwrap_or_default());
    Ok(RecentWork { today, week })
}

/// Lists the cases that a filter means, and counts those that it cannot match.
pub(super) fn filtered(
    reader: &Reader,
    (filter, sort): (&Filter, Sort),
    viewer: &Viewer,
) -> Result<Reply, StoreError> {
    let hidden = reader.left_out(filter, viewer)?;
    let cases = reader.filtered(filter, sort, viewer)?;
    let first = cases.chunks(ROWS_AT_ONCE).next().filter(|_| *filter != Filter::All);
    let rows = reader.rows_of(first.unwrap_or_default(), viewer.reviewer())?.into_iter();
    let open = rows.filter(|row| !row.answers.are_complete() && !row.postponed);
    let open = open.map(|row| row.no).collect();
    // Those without a municipality come last.
    let first = if sort == Sort::Municipality { cases.get(..1).unwrap_or_default() } else { &[] };
    let has_place =
        |of: &Heading| of.municipality.as_deref().is_some_and(|it| !it.trim().is_empty());
    let lacks_places = !first.is_empty() && !reader.headings_of(first)?.iter().any(has_place);
    Ok(Reply::Filtered { cases, open, hidden, lacks_places })
}

/// Returns why the act of a batch was not sent.
pub(super) fn not_sent(error: &StoreError) -> Reply {
    if error.ends_work() { trouble(error) } else { Reply::BatchNotSent(error.to_message().into()) }
}
