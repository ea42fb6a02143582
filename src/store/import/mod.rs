//! Importing what a file has: cases, versions of reports, decisions.

mod decisions;
mod stored;

use std::borrow::Borrow;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;

use rusqlite::{Connection, params};

use self::decisions::Decisions;
use self::stored::{HeaderRows, Stored, fields_of, source_of};
use super::error::StoreError;
use super::journal::{self, Attendance};
use super::rulings::inputs;
use super::rulings::lapsing::RulingsAtOnce;
use super::sequencer::Sequencer;
use super::tx_error::TxError;
use super::version_row::VersionRow;
use super::{backlog, connection, projection, reviewers};
use crate::domain::{
    CaseName, CaseNo, CaseRecord, Classification, Decision, Differing, ImportRules, Imported,
    Moment, Origin, Reviewer, TextHash,
};

/// Imports `records` within a transaction, and reports what came of it.
pub(super) fn import<R: Borrow<CaseRecord>>(
    conn: &Connection,
    path: &Path,
    sequencer: &mut Sequencer,
    records: &mut dyn Iterator<Item = R>,
    origin: &Origin,
    rules: ImportRules,
) -> Result<Imported, TxError> {
    connection::with_many_pages(conn, || {
        Importer::new(conn, path, origin.at, rules)?.import_all(records, sequencer, origin)
    })
}

fn highest_no(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT coalesce(max(no), 0) FROM case_report", [], |row| row.get(0))
}

/// An import under way.
struct Importer<'a> {
    conn: &'a Connection,
    path: &'a Path,
    rules: ImportRules,
    at: Moment,
    /// Cases from this number on came with this import.
    first_new: CaseNo,
    /// The highest number of a case.
    highest: i64,
    /// The entry of the journal that this import will be.
    entry: i64,
    /// Whether the case before was here already.
    was_known: bool,
    header_rows: HeaderRows,
    titles: Titles,
    attendance: Attendance,
    /// Under whom the decisions of each reviewer are written.
    authors: HashMap<Reviewer, Author>,
    decisions: Decisions,
    done: Imported,
}

impl<'a> Importer<'a> {
    fn new(
        conn: &'a Connection,
        path: &'a Path,
        at: Moment,
        rules: ImportRules,
    ) -> rusqlite::Result<Self> {
        let highest = highest_no(conn)?;
        Ok(Self {
            conn,
            path,
            rules,
            at,
            first_new: CaseNo(highest + 1),
            highest,
            entry: journal::next_no(conn)?,
            was_known: false,
            header_rows: HeaderRows::default(),
            titles: Titles::default(),
            attendance: Attendance::new(highest),
            authors: HashMap::new(),
            decisions: Decisions::default(),
            done: Imported::default(),
        })
    }

    fn import_all<R: Borrow<CaseRecord>>(
        mut self,
        records: &mut dyn Iterator<Item = R>,
        sequencer: &mut Sequencer,
        origin: &Origin,
    ) -> Result<Imported, TxError> {
        let has_rulings = inputs::has_rulings(self.conn)?;
        let rulings_before = if has_rulings { Some(RulingsAtOnce::now(self.conn)?) } else { None };
        for record in records {
            let record = record.borrow();
            if let Some(no) = self.import_case(record)? {
                for decision in &record.classifications {
                    self.import_decision(no, record, decision)?;
                }
            }
        }
        let Self {
            conn,
            path,
            rules,
            first_new,
            highest,
            titles,
            attendance,
            mut decisions,
            mut done,
            ..
        } = self;
        if first_new.0 <= highest {
            backlog::add_run(conn, first_new.0, highest)?;
        }
        titles.judge(path, rules)?;
        decisions.write(conn)?;
        sequencer.catch_up(conn)?;
        // Where nothing was ruled, nothing is worked out again.
        if let Some(before) = rulings_before {
            done.lapsed = RulingsAtOnce::now(conn)?.lapsed_since(conn, &before)?;
        }
        done.missing = attendance.missing(conn, &origin.file)?;
        journal::add_import(conn, origin, &attendance, &done)?;
        Ok(done)
    }

    /// Imports the case, or what is new about it, and returns its number; `None` for one that is erased.
    fn import_case(&mut self, record: &CaseRecord) -> Result<Option<CaseNo>, TxError> {
        debug_assert!(
            record.case.text.as_ref().is_none_or(|text| {
                record.text_sha256 == TextHash::new(&record.case.title, text)
            }),
            "the hash of {} is that of its report",
            record.case.id
        );
        // Of most files, either all cases are here already or none is.
        let known = if self.was_known { Stored::find(self.conn, record)? } else { None };
        self.was_known = known.is_some() || !self.is_new(record)?;
        if !self.was_known {
            let no = CaseNo(self.highest);
            self.attendance.note(no.0, source_of(record));
            self.write_report(no, record)?;
            self.done.new += 1;
            // Of the first delivery, all are new.
            if self.first_new.0 > 1 || self.rules.dry_run {
                self.done.new_names.push(name_of(record));
            }
            return Ok(Some(no));
        }
        let stored = match known {
            Some(known) => known,
            None => Stored::find(self.conn, record)?.ok_or(rusqlite::Error::QueryReturnedNoRows)?,
        };
        self.attendance.note(stored.no.0, source_of(record));
        if stored.is_erased {
            self.done.erased += 1;
            return Ok(None);
        }
        if stored.no < self.first_new && !stored.is_lost {
            self.titles.compare(record, &stored);
        }
        let report_stays = stored.keeps_report(record);
        if report_stays && stored.has_columns_of(record)? {
            self.done.same += 1;
        } else {
            self.new_version(record, &stored, report_stays)?;
            self.done.changed += 1;
            self.done.changed_names.push(name_of(record));
            if !report_stays {
                self.done.changed_reports.push(stored.no);
            }
        }
        Ok(Some(stored.no))
    }

    /// Gives the case the next number, unless the project has it already.
    fn is_new(&mut self, record: &CaseRecord) -> rusqlite::Result<bool> {
        let added = self
            .conn
            .prepare_cached(
                "INSERT INTO case_report (no, source, id) VALUES (?1, ?2, ?3)
                 ON CONFLICT (source, id) DO NOTHING",
            )?
            .execute(params![self.highest + 1, source_of(record), record.case.id])?;
        self.highest += i64::from(added > 0);
        Ok(added > 0)
    }

    /// Writes the first version of a new case.
    fn write_report(&mut self, no: CaseNo, record: &CaseRecord) -> rusqlite::Result<()> {
        let text = record.case.text.as_deref();
        let headers = self.header_rows.no_of(self.conn, &record.case.headers)?;
        let report = VersionReport { title: &record.case.title, hash: record.text_sha256, text };
        self.write_version((no, 1, self.at), record, &report, headers)
    }

    fn new_version(
        &mut self,
        record: &CaseRecord,
        stored: &Stored,
        report_stays: bool,
    ) -> rusqlite::Result<()> {
        let version = stored.version + 1;
        // The newest version is that of the latest moment, in every copy; a clock that was set back must not
        // hide what came.
        let at = self.at.max(Moment::from_millis(stored.imported_at.as_millis() + 1));
        let place = (stored.no, version, at);
        // A set that knows no headers is no evidence against those that the case came in under.
        let headers =
            self.header_rows.no_of(self.conn, &record.case.headers)?.or(stored.header_row);
        if !report_stays {
            let text = record.case.text.as_deref();
            backlog::add(self.conn, stored.no)?;
            let report =
                VersionReport { title: &record.case.title, hash: record.text_sha256, text };
            return self.write_version(place, record, &report, headers);
        }
        let text: Option<String> = self
            .conn
            .prepare_cached("SELECT text FROM case_version WHERE case_no = ?1 AND version = ?2")?
            .query_row(params![stored.no, stored.version], |row| row.get(0))?;
        let report =
            VersionReport { title: &stored.title, hash: stored.hash, text: text.as_deref() };
        self.write_version(place, record, &report, headers)?;
        if stored.is_lost {
            self.conn
                .prepare_cached("INSERT INTO lost_version (case_no, version) VALUES (?1, ?2)")?
                .execute(params![stored.no, version])?;
        }
        Ok(())
    }

    fn write_version(
        &mut self,
        (no, version, at): (CaseNo, i64, Moment),
        record: &CaseRecord,
        report: &VersionReport<'_>,
        header_row: Option<i64>,
    ) -> rusqlite::Result<()> {
        let case = &record.case;
        let row = VersionRow {
            case: no,
            version,
            sha256: report.hash,
            title: report.title,
            municipality: case.municipality.as_deref(),
            county: case.county.as_deref(),
            date: case.date.as_deref(),
            imported_at: at,
            fields: fields_of(record)?,
            text: report.text,
            header_row,
            journal: self.entry,
        };
        row.insert(self.conn)
    }

    fn author(&mut self, reviewer: &Reviewer) -> rusqlite::Result<Author> {
        if let Some(author) = self.authors.get(reviewer) {
            return Ok(author.clone());
        }
        let known = reviewers::author(self.conn, reviewer)?;
        // Who has not acted has no standing with any case.
        let person = match reviewers::number(self.conn, &known)? {
            Some(person) if decisions::has_acted(self.conn, person)? => Some(person),
            _ => None,
        };
        let author = Author { reviewer: Rc::new(known), person };
        self.authors.insert(reviewer.clone(), author.clone());
        Ok(author)
    }

    /// Imports a decision, unless the reviewer has decided the same already, or something else.
    fn import_decision(
        &mut self,
        no: CaseNo,
        record: &CaseRecord,
        decision: &Decision,
    ) -> Result<(), TxError> {
        let Author { reviewer, person } = self.author(&decision.reviewer)?;
        let classification = decision.classification.clone();
        // Of two decisions of a file by the same reviewer on the same case, the first counts.
        let taken = self.decisions.taken.get(&(no, Rc::clone(&reviewer)));
        let (known, replaceable) = match taken {
            Some(known) => (known.clone(), false),
            None if no >= self.first_new => (Classification::default(), true),
            None => {
                let standing =
                    person.map(|person| projection::standing(self.conn, no, person)).transpose()?;
                (standing.unwrap_or_default().classification, self.rules.replace)
            }
        };
        if classification == known {
            self.done.decisions_same += 1;
        } else if known.is_blank() || replaceable {
            if !known.is_blank() {
                let (case, reviewer) = (name_of(record), reviewer.to_string());
                self.done.replaced.push(Differing { case, reviewer });
            }
            self.done.decisions += 1;
            self.done.without_answer += usize::from(classification.answers.is_blank());
            self.decisions.add(no, reviewer, decision, classification);
        } else {
            let (case, reviewer) = (name_of(record), reviewer.to_string());
            self.done.differing.push(Differing { case, reviewer });
        }
        Ok(())
    }
}

fn name_of(record: &CaseRecord) -> CaseName {
    CaseName::new(&record.case.title, &record.case.id)
}

/// Under whom the decisions of a reviewer are written.
#[derive(Clone)]
struct Author {
    reviewer: Rc<Reviewer>,
    /// The number of the person, where they have acted before the import.
    person: Option<i64>,
}

/// What is written as a version's report.
struct VersionReport<'a> {
    title: &'a str,
    hash: TextHash,
    text: Option<&'a str>,
}

/// How many known ids come with another title: many of them, and they are other cases.
#[derive(Default)]
struct Titles {
    known: usize,
    differing: usize,
    example: Option<(String, String, String)>,
}

impl Titles {
    fn compare(&mut self, record: &CaseRecord, stored: &Stored) {
        self.known += 1;
        // A file without texts may be without titles too; that is no evidence against it.
        let left_out = record.case.text.is_none() && record.case.title.trim().is_empty();
        if record.case.title != stored.title && !left_out {
            self.differing += 1;
            self.example.get_or_insert_with(|| {
                (record.case.id.clone(), stored.title.clone(), record.case.title.clone())
            });
        }
    }

    fn judge(self, path: &Path, rules: ImportRules) -> Result<(), StoreError> {
        let Self { known, differing, example } = self;
        match example {
            Some((id, old, new)) if !rules.update && differing * 2 > known => {
                Err(StoreError::OtherTitles {
                    path: path.to_owned(),
                    known,
                    differing,
                    id,
                    old,
                    new,
                })
            }
            _ => Ok(()),
        }
    }
}
