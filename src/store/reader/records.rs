//! Reading everything that is decided: records for an export, counts for `status`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use indexmap::IndexMap;
use indexmap::map::Entry;
use rusqlite::Connection;

use super::case::{LastHeaders, case};
use super::{Reader, Result};
use crate::domain::set_shape::SetShared;
use crate::domain::{
    Answers, CaseNo, CaseRecord, Choice, Decision, FacetAnswer, FacetWord, Headers, OneVersion,
    Question, Reviewer, ReviewerStatus, Tally, TextHash, Verdict, Viewer,
};
use crate::store::newest::newest_version;
use crate::store::rulings::inputs::FinalSet;
use crate::store::visibility::Visibility;
use crate::store::{codebooks, columns, projection};

impl Reader {
    /// Passes the cases to `each` with the decisions that the viewer may see, in import order, one at a time: all
    /// cases, or those of which the viewer may see that someone has classified them; with their texts or without.
    /// What is written meanwhile is not seen.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn records(
        &self,
        viewer: &Viewer,
        all: bool,
        with_text: bool,
        each: &mut dyn FnMut(CaseRecord) -> ControlFlow<()>,
    ) -> Result<()> {
        self.read_records(viewer, (all, with_text, false), None, each)
    }

    /// Works like [`Reader::records`], and says of each case what counts of it: of all answers, or of those that were
    /// given under one version of the codebook.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn final_records(
        &self,
        viewer: &Viewer,
        (all, with_text): (bool, bool),
        version: Option<&OneVersion>,
        each: &mut dyn FnMut(CaseRecord) -> ControlFlow<()>,
    ) -> Result<()> {
        self.read_records(viewer, (all, with_text, true), version, each)
    }

    fn read_records(
        &self,
        viewer: &Viewer,
        (all, with_text, with_final): (bool, bool, bool),
        version: Option<&OneVersion>,
        each: &mut dyn FnMut(CaseRecord) -> ControlFlow<()>,
    ) -> Result<()> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let finals = with_final.then(|| FinalSet::new(conn, &visibility)).transpose()?;
            let finals = finals.map(|finals| finals.of_one_version(version));
            let mut query = conn.prepare_cached(&format!(
                concat!(
                    "SELECT r.no, v.sha256, nullif(r.source, ''), r.id, v.title, v.municipality,
                        v.county, v.date, v.fields, CASE WHEN ?2 THEN v.text END, h.headers
                     FROM case_report r ",
                    newest_version!(),
                    "LEFT JOIN header_row h ON h.no = v.header_row
                     WHERE ?1 OR {} ORDER BY r.no"
                ),
                is_classified(&visibility)
            ))?;
            let mut rows = query.query([all, with_text])?;
            let mut headers = LastHeaders::default();
            while let Some(row) = rows.next()? {
                let hash = row.get(1)?;
                let decisions = decisions(conn, &visibility, row.get(0)?, hash)?;
                let mut record = CaseRecord::new(case(row, 2, &mut headers)?, hash, decisions);
                if let Some(finals) = &finals {
                    let given = record.classifications.iter().map(Decision::answers);
                    let given = given.filter(|answers| !answers.is_blank()).collect();
                    record.final_record = Some(Box::new(finals.of(row.get(0)?, given)?));
                }
                if each(record).is_break() {
                    break;
                }
            }
            Ok(())
        })
    }

    /// Returns what the cases share that [`Reader::records`] passes on: their rows of headers and all who
    /// decided about them, as the viewer may see.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn shared(&self, viewer: &Viewer, all: bool) -> Result<SetShared> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            Ok(SetShared {
                headers: header_rows(conn, &visibility, all)?,
                reviewers: reviewers_who_decided(conn, &visibility, all)?,
            })
        })
    }

    /// Returns how many cases have answers that the viewer may see, though they may not see that anyone has classified them.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn partly_answered(&self, viewer: &Viewer) -> Result<i64> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            conn.prepare_cached(&format!(
                "SELECT count(*) FROM case_report r WHERE NOT {} AND EXISTS (
                     SELECT 1 FROM standing s WHERE s.case_no = r.no AND {IS_ANSWERED} AND {})",
                is_classified(&visibility),
                visibility.shows("s.case_no", "s.reviewer")
            ))?
            .query_row([], |row| row.get(0))
        })
    }

    /// Returns how many cases that no one has classified, as far as the viewer may see, have a note or a flag of someone's.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn marked_and_not_classified(&self, viewer: &Viewer) -> Result<i64> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            conn.prepare_cached(&format!(
                "SELECT count(*) FROM case_report r WHERE NOT {} AND EXISTS (
                     SELECT 1 FROM standing s WHERE s.case_no = r.no
                     AND (s.flagged OR s.note IS NOT NULL) AND {})",
                is_classified(&visibility),
                visibility.shows("s.case_no", "s.reviewer")
            ))?
            .query_row([], |row| row.get(0))
        })
    }

    /// Returns of how many of these cases there is no answer that the viewer may see.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn count_unanswered(&self, viewer: &Viewer, cases: &BTreeSet<CaseNo>) -> Result<i64> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let mut is_answered = conn.prepare_cached(&format!(
                "SELECT EXISTS (SELECT 1 FROM standing s WHERE s.case_no = ?1 AND {IS_ANSWERED} AND {})",
                visibility.shows("s.case_no", "s.reviewer")
            ))?;
            let mut count = 0;
            for case in cases {
                count += i64::from(!is_answered.query_row([case], |row| row.get::<_, bool>(0))?);
            }
            Ok(count)
        })
    }

    /// Returns the counts of every reviewer with any standing, by name. Answers and verdicts come
    /// in codebook order, those without a case too. While anything is hidden from the viewer, of others there is only
    /// how many cases they have classified.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn statuses(&self, viewer: &Viewer) -> Result<Vec<ReviewerStatus>> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let mut statuses: BTreeMap<i64, ReviewerStatus> = totals(conn)?;
            let mut query = conn.prepare_cached(
                "SELECT reviewer, category, new_to_municipality, change_kinds, count(*) FROM standing
                 WHERE classified GROUP BY 1, 2, 3, 4",
            )?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                if let Some(status) = statuses.get_mut(&row.get(0)?) {
                    add(status, &columns::answers(row, 1)?, row.get(4)?);
                }
            }
            add_facets(conn, &mut statuses)?;
            let is_hidden = |no: i64| visibility.hides_any() && !visibility.is_viewer(no);
            let mut statuses: Vec<ReviewerStatus> = statuses
                .into_iter()
                .map(|(no, status)| if is_hidden(no) { status.hidden() } else { status })
                .collect();
            statuses.sort_by(|one, other| one.reviewer.cmp(&other.reviewer));
            Ok(statuses)
        })
    }
}

/// Returns the rows of headers of these cases, in the order of the first case of each. No more cases are read
/// than it takes to meet every row that the project has.
fn header_rows(
    conn: &Connection,
    visibility: &Visibility,
    all: bool,
) -> rusqlite::Result<Vec<Headers>> {
    let most: usize = conn
        .query_row("SELECT count(*) FROM header_row", [], |row| row.get(0).map(i64::cast_unsigned))?
        .try_into()
        .unwrap_or(usize::MAX);
    let mut found: IndexMap<i64, Headers> = IndexMap::new();
    if most == 0 {
        return Ok(Vec::new());
    }
    let mut query = conn.prepare_cached(&format!(
        concat!(
            "SELECT h.no, h.headers FROM case_report r ",
            newest_version!(),
            "JOIN header_row h ON h.no = v.header_row WHERE ?1 OR {} ORDER BY r.no"
        ),
        is_classified(visibility)
    ))?;
    let mut rows = query.query([all])?;
    while let Some(row) = rows.next()? {
        if let Entry::Vacant(new) = found.entry(row.get(0)?) {
            new.insert(columns::json(row, 1)?);
            if found.len() == most {
                break;
            }
        }
    }
    Ok(found.into_values().collect())
}

/// Returns all with an answer, a note or a flag on one of these cases, by name.
fn reviewers_who_decided(
    conn: &Connection,
    visibility: &Visibility,
    all: bool,
) -> rusqlite::Result<Vec<Reviewer>> {
    conn.prepare_cached(&format!(
        "SELECT r.name, r.id FROM reviewer r WHERE EXISTS (
             SELECT 1 FROM standing s
             WHERE s.reviewer = r.no AND s.decided_at IS NOT NULL AND {}
               AND ({IS_ANSWERED} OR s.note IS NOT NULL OR s.flagged)
               AND (?1 OR EXISTS (SELECT 1 FROM standing c
                                  WHERE c.case_no = s.case_no AND c.classified AND {})))
         ORDER BY r.name",
        visibility.shows("s.case_no", "s.reviewer"),
        visibility.shows("c.case_no", "c.reviewer"),
    ))?
    .query_map([all], |row| columns::reviewer(row, 0))?
    .collect()
}

/// The condition, as SQL, that a question or a facet is answered in the standing `s`.
const IS_ANSWERED: &str = "(s.category IS NOT NULL OR s.new_to_municipality IS NOT NULL
    OR s.change_kinds IS NOT NULL OR EXISTS (
        SELECT 1 FROM facet_answer f WHERE f.case_no = s.case_no AND f.reviewer = s.reviewer))";

/// Returns the condition, as SQL, that the viewer may see that someone has classified the report `r`.
fn is_classified(visibility: &Visibility) -> String {
    format!(
        "EXISTS (SELECT 1 FROM standing s WHERE s.case_no = r.no AND s.classified AND {})",
        visibility.shows("s.case_no", "s.reviewer")
    )
}

/// Returns what those decided about a case whom the viewer may see, by name.
fn decisions(
    conn: &Connection,
    visibility: &Visibility,
    no: CaseNo,
    current: TextHash,
) -> rusqlite::Result<Vec<Decision>> {
    let decisions = conn
        .prepare_cached(&format!(
            concat!(
                "SELECT ",
                columns::standing_columns!(),
                ", r.name, r.id, s.reviewer FROM standing s JOIN reviewer r ON r.no = s.reviewer
                 LEFT JOIN note_text n ON n.sha256 = s.note
                 WHERE s.case_no = ?1 AND {} ORDER BY r.name"
            ),
            visibility.shows("s.case_no", "s.reviewer")
        ))?
        .query_map([no], |row| {
            let reviewer = columns::reviewer(row, 14)?;
            let mut standing = columns::standing(row, 0)?;
            if let Some(decided) = &mut standing.decided
                && !visibility.is_viewer(row.get(16)?)
            {
                let (act, size) = (decided.stamp.id, decided.batch_size);
                decided.batch_size = visibility.shown_of_batch(conn, act, size)?;
            }
            Ok(Decision::from_standing(&reviewer, &standing, current))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(decisions.into_iter().flatten().collect())
}

/// Returns the totals of everyone with a standing, by number.
fn totals(conn: &Connection) -> rusqlite::Result<BTreeMap<i64, ReviewerStatus>> {
    conn.prepare_cached(
        "SELECT r.no, r.name, r.id, t.classified, t.postponed, t.undetermined, t.flagged
         FROM reviewer r JOIN tally t ON t.reviewer = r.no
         WHERE r.no IN (SELECT DISTINCT reviewer FROM standing)",
    )?
    .query_map([], |row| {
        Ok((row.get(0)?, blank(columns::reviewer(row, 1)?, projection::read_tally(row, 3)?)))
    })?
    .collect()
}

fn blank(reviewer: Reviewer, tally: Tally) -> ReviewerStatus {
    let verdicts = [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined];
    let uncounted =
        |question| Choice::options(question).iter().map(|choice| (*choice, 0)).collect();
    ReviewerStatus {
        reviewer,
        is_hidden: false,
        tally,
        answers: Question::ALL.map(|question| (question, uncounted(question))).into(),
        verdicts: verdicts.map(|verdict| (verdict, 0)).into(),
        facets: BTreeMap::new(),
    }
}

/// Counts the answers to facets of classified cases.
fn add_facets(
    conn: &Connection,
    statuses: &mut BTreeMap<i64, ReviewerStatus>,
) -> rusqlite::Result<()> {
    let reading = codebooks::reading(conn)?;
    let mut query = conn.prepare_cached(
        "SELECT f.reviewer, f.facet, f.answer, count(*) FROM facet_answer f
         JOIN standing s ON s.case_no = f.case_no AND s.reviewer = f.reviewer
         WHERE s.classified GROUP BY 1, 2, 3",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (Some(status), Ok(facet)) =
            (statuses.get_mut(&row.get(0)?), row.get::<_, String>(1)?.parse::<FacetWord>())
        else {
            continue;
        };
        let (answer, count): (FacetAnswer, i64) = (columns::json(row, 2)?, row.get(3)?);
        if reading.is_gone(&facet) {
            continue;
        }
        let of_facet = status.facets.entry(facet).or_default();
        for value in reading.answer(&facet, &answer).words() {
            *of_facet.entry(*value).or_default() += count;
        }
    }
    Ok(())
}

/// Counts `count` cases that are answered like this.
fn add(status: &mut ReviewerStatus, answers: &Answers, count: i64) {
    for (choice, total) in status.answers.values_mut().flatten() {
        *total += if choice.is_taken(answers) { count } else { 0 };
    }
    for (verdict, total) in &mut status.verdicts {
        *total += if *verdict == answers.verdict() { count } else { 0 };
    }
}
