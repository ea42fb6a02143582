//! What a case is settled from: the independent answers to it, and the rulings on it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use uuid::Uuid;

use super::live;
use crate::domain::rulings::{Inputs, ReviewerInput, Ruling, Settlement};
use crate::domain::{
    Answers, CaseNo, CodebookReading, FinalRecord, OneVersion, ReadOtherwise, Reviewer, Standing,
    TextHash,
};
use crate::store::codebooks;
use crate::store::newest::of_newest_version;
use crate::store::reader::judgements::judgements;
use crate::store::visibility::Visibility;

/// What is needed of a project to say what counts of its cases.
pub(in crate::store) struct FinalSet<'a> {
    conn: &'a Connection,
    visibility: &'a Visibility,
    rulings: BTreeMap<CaseNo, Vec<Ruling>>,
    /// Cases in which what reviewers think now may be another than what they thought by themselves.
    kept_apart: BTreeSet<CaseNo>,
    hidden: BTreeSet<CaseNo>,
    /// How answers to facets under earlier codebooks read: alike are those that mean the same today.
    reading: CodebookReading,
    /// The version of the codebook of which answers count; `None` where those of all do.
    version: Option<&'a OneVersion>,
}

impl<'a> FinalSet<'a> {
    pub(in crate::store) fn new(
        conn: &'a Connection,
        visibility: &'a Visibility,
    ) -> rusqlite::Result<Self> {
        Self::with(conn, visibility, live::rulings(conn, None)?)
    }

    /// Works like [`FinalSet::new`] for these cases alone.
    pub(in crate::store) fn of_cases(
        conn: &'a Connection,
        visibility: &'a Visibility,
        cases: &[CaseNo],
    ) -> rusqlite::Result<Self> {
        Self::with(conn, visibility, live::rulings(conn, Some(cases))?)
    }

    fn with(
        conn: &'a Connection,
        visibility: &'a Visibility,
        mut rulings: BTreeMap<CaseNo, Vec<Ruling>>,
    ) -> rusqlite::Result<Self> {
        let reading = codebooks::reading(conn)?;
        // What was ruled reads as what was answered does: else a value under its old name would count beside the new one.
        for ruling in rulings.values_mut().flatten() {
            ruling.ruled.answers.facets = reading.answers(&ruling.ruled.answers.facets);
        }
        Ok(Self {
            conn,
            visibility,
            rulings,
            kept_apart: kept_apart(conn)?,
            hidden: visibility.hidden_cases(conn)?,
            reading,
            version: None,
        })
    }

    /// Has answers and rulings count of this version of the codebook alone; of all where there is none.
    pub(in crate::store) const fn of_one_version(
        mut self,
        version: Option<&'a OneVersion>,
    ) -> Self {
        self.version = version;
        self
    }

    /// Returns what counts of a case to which this is what its reviewers answer now, as far as the viewer may see it.
    pub(in crate::store) fn of(
        &self,
        case: CaseNo,
        current: Vec<Answers>,
    ) -> rusqlite::Result<FinalRecord> {
        if let Some(version) = self.version {
            return self.of_version(case, version);
        }
        if self.hidden.contains(&case) {
            return Ok(FinalRecord::new(&self.read(current.into()), Settlement::Open));
        }
        let inputs = if self.kept_apart.contains(&case) {
            answers_to(self.conn, self.visibility, case)?
        } else {
            current.into()
        };
        let settlement = self.settlement(case, &inputs)?;
        Ok(FinalRecord::new(&self.read(inputs), settlement))
    }

    /// Returns what counts of a case by the answers and rulings of one version of the codebook. What was ruled on are all
    /// answers, so that leaving some out makes no ruling stale.
    fn of_version(&self, case: CaseNo, version: &OneVersion) -> rusqlite::Result<FinalRecord> {
        let is_of_it = |act: Uuid| -> rusqlite::Result<bool> {
            Ok(version.has(codebooks::of_act(self.conn, act)?))
        };
        let (mut all, mut kept, mut others) = (Vec::new(), Vec::new(), 0);
        for input in of_case(self.conn, self.visibility, case)? {
            all.push(input.input());
            let (input, left_out) = input.keeping(is_of_it)?;
            kept.push(input.input());
            others += left_out;
        }
        let (all, kept): (Inputs, Inputs) = (all.into_iter().collect(), kept.into_iter().collect());
        let mut rulings = Vec::new();
        if !self.hidden.contains(&case) {
            for ruling in self.rulings.get(&case).into_iter().flatten() {
                if is_of_it(ruling.stamp.id)? {
                    rulings.push(ruling.clone());
                } else {
                    others += 1;
                }
            }
        }
        let settlement = Settlement::of(rulings, &all, text_of(self.conn, case)?);
        Ok(FinalRecord { left_out: others, ..FinalRecord::new(&self.read(kept), settlement) })
    }

    /// Returns whether nothing but the answers themselves decides what counts of a case.
    pub(in crate::store) fn counts_as_any_other(&self, case: CaseNo) -> bool {
        !self.hidden.contains(&case)
            && !self.kept_apart.contains(&case)
            && !self.rulings.contains_key(&case)
    }

    /// Returns what counts of any case that [`counts_as_any_other`](Self::counts_as_any_other), where its reviewers answer
    /// this.
    pub(in crate::store) fn of_any(&self, current: Vec<Answers>) -> FinalRecord {
        FinalRecord::new(&self.read(current.into()), Settlement::Open)
    }

    /// Returns which of these answers read as another value today.
    pub(in crate::store) fn read_otherwise(&self, given: &[Answers]) -> BTreeSet<ReadOtherwise> {
        given.iter().flat_map(|all| self.reading.read_otherwise(&all.facets)).collect()
    }

    fn read(&self, mut inputs: Inputs) -> Inputs {
        for all in inputs.iter_mut() {
            all.facets = self.reading.answers(&all.facets);
        }
        inputs
    }

    /// Returns what rulings come to on a case with these answers.
    pub(in crate::store) fn settlement(
        &self,
        case: CaseNo,
        inputs: &Inputs,
    ) -> rusqlite::Result<Settlement> {
        let Some(rulings) = self.rulings.get(&case).filter(|_| !self.hidden.contains(&case)) else {
            return Ok(Settlement::Open);
        };
        let text = text_of(self.conn, case)?;
        Ok(Settlement::of(rulings.clone(), inputs, text))
    }

    /// Returns the newest ruling of a person.
    pub(in crate::store) fn newest_of(&self, by: &Reviewer) -> Option<&Ruling> {
        let all = self.rulings.values().flatten();
        all.filter(|ruling| ruling.by.id() == by.id()).max_by_key(|ruling| ruling.stamp)
    }
}

/// Returns the hash of the text that a case has now.
pub(in crate::store) fn text_of(conn: &Connection, case: CaseNo) -> rusqlite::Result<TextHash> {
    conn.prepare_cached(of_newest_version!("sha256", "?1"))?.query_row([case], |row| row.get(0))
}

/// Returns the cases that a round gave to someone, or of which someone saw what others answered.
fn kept_apart(conn: &Connection) -> rusqlite::Result<BTreeSet<CaseNo>> {
    conn.prepare_cached("SELECT case_no FROM assignment UNION SELECT case_no FROM look")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// What a reviewer answers to a case, as it is settled from that.
pub(in crate::store) struct CaseInput {
    /// Whose it is.
    pub(in crate::store) reviewer: Reviewer,
    alone: GivenAnswers,
    /// What they answer since, where that is another; blank where it was taken back.
    since: Option<GivenAnswers>,
}

/// Answers, and the act that decided them.
#[derive(Default)]
struct GivenAnswers {
    answers: Answers,
    act: Option<Uuid>,
}

impl From<Standing> for GivenAnswers {
    fn from(standing: Standing) -> Self {
        let act = standing.decided.map(|decided| decided.stamp.id);
        Self { answers: standing.classification.answers, act }
    }
}

impl CaseInput {
    /// Returns the answers that are there: what they answered alone, then what they answer since.
    pub(in crate::store) fn answers(&self) -> impl Iterator<Item = &Answers> {
        let given = std::iter::once(&self.alone).chain(&self.since).map(|given| &given.answers);
        // What was taken back is shown no more than what was never answered.
        given.filter(|answers| !answers.is_blank())
    }

    fn input(&self) -> ReviewerInput {
        let since = self.since.as_ref().map(|given| given.answers.clone());
        ReviewerInput { alone: self.alone.answers.clone(), since }
    }

    /// Returns it without what was answered by acts that are not kept, and how much that is.
    fn keeping(
        self,
        is_kept: impl Fn(Uuid) -> rusqlite::Result<bool>,
    ) -> rusqlite::Result<(Self, usize)> {
        let is_kept = |given: &GivenAnswers| given.act.map_or(Ok(true), &is_kept);
        let Self { reviewer, mut alone, mut since } = self;
        let mut others = 0;
        if !alone.answers.is_blank() && !is_kept(&alone)? {
            (alone, others) = (GivenAnswers::default(), 1);
        }
        if let Some(given) = &since
            && !is_kept(given)?
        {
            (since, others) = (None, others + 1);
        }
        Ok((Self { reviewer, alone, since }, others))
    }
}

/// Returns the answers that a case is settled from: what reviewers answered by themselves, and what they answer since they
/// saw the others', where that is another, so that nothing that was settled before contradicts it. Where
/// no more than one reviewer answered, it is what they answer now, which nothing has to be kept from.
pub(in crate::store) fn of_case(
    conn: &Connection,
    visibility: &Visibility,
    case: CaseNo,
) -> rusqlite::Result<Vec<CaseInput>> {
    let judged = judgements(conn, visibility, case)?;
    let answers = |standing: &Standing| !standing.classification.answers.is_blank();
    let independent =
        judged.iter().filter(|(judgement, _)| answers(&judgement.independent)).count();
    let current = judged.iter().filter(|(_, now)| answers(now)).count();
    let is_of_now = independent == 0 || (independent < 2 && current < 2);
    let inputs = judged.into_iter().map(|(judgement, now)| {
        let (reviewer, alone) = (judgement.reviewer, judgement.independent);
        if is_of_now {
            return CaseInput { reviewer, alone: now.into(), since: None };
        }
        let is_another = alone.classification.answers != now.classification.answers;
        CaseInput { reviewer, alone: alone.into(), since: is_another.then(|| now.into()) }
    });
    let is_there = |input: &CaseInput| !input.alone.answers.is_blank() || input.since.is_some();
    Ok(inputs.filter(is_there).collect())
}

/// Returns what rulings come to on each case on which anyone has ruled, as far as the viewer may see it.
pub(in crate::store) fn settlements(
    conn: &Connection,
    visibility: &Visibility,
) -> rusqlite::Result<BTreeMap<CaseNo, Settlement>> {
    let finals = FinalSet::new(conn, visibility)?;
    let settlement = |no: &CaseNo| {
        let inputs = answers_to(conn, visibility, *no)?;
        Ok((*no, finals.settlement(*no, &inputs)?))
    };
    finals.rulings.keys().map(settlement).collect()
}

/// Returns whether anyone has ever ruled.
pub(in crate::store) fn has_rulings(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'ruled' AND payload IS NOT NULL)",
    )?
    .query_row([], |row| row.get(0))
}

/// Returns these answers alone.
pub(in crate::store) fn answers_to(
    conn: &Connection,
    visibility: &Visibility,
    case: CaseNo,
) -> rusqlite::Result<Inputs> {
    Ok(of_case(conn, visibility, case)?.iter().map(CaseInput::input).collect())
}
