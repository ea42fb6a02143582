//! Filters as SQL.
//!
//! [`Filter::matches`] defines what a filter means; here it becomes a condition on the report `r`.
//! Text is compared by the same functions of `domain` as there, which SQLite calls (`functions`).
//! Only titles and texts are too much for that; their words are in the text index.
//!
//! Every condition is true or false and never NULL, so that it can be negated.

mod own_codebook;
mod settling;

use std::fmt::Write as _;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use self::settling::CasesInSettling;
use super::newest::{newest_heading, newest_no, of_newest_version};
use super::places::ProjectPlaces;
use super::reader::{Reader, Result};
use super::visibility::Visibility;
use super::{backlog, codebooks, columns, reviewers, text_index};
use crate::domain::filter::{named, named_places};
use crate::domain::folding::fold;
use crate::domain::{
    Answer, CaseNo, CategoryAnswer, CodebookReading, Filter, KindIs, Reviewer, Sort, Stated, Term,
    TextPattern, Viewer,
};

impl Reader {
    /// Returns the cases that a filter means with the viewer at the desk, in this order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn filtered(&self, filter: &Filter, sort: Sort, viewer: &Viewer) -> Result<Vec<CaseNo>> {
        self.ask(|conn| {
            let Query { sql, values } = Query::new(conn, filter, sort, viewer)?;
            conn.prepare(&sql)?.query_map(params_from_iter(values), |row| row.get(0))?.collect()
        })
    }
}

/// A question to the project, with the values that are bound in it.
pub(super) struct Query {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Query {
    pub(super) fn new(
        conn: &Connection,
        filter: &Filter,
        sort: Sort,
        viewer: &Viewer,
    ) -> rusqlite::Result<Self> {
        let reviewer = viewer.reviewer();
        let mut builder = SqlBuilder {
            reviewers: conn
                .prepare_cached(
                    "SELECT name, id, no FROM reviewer WHERE person = no ORDER BY name",
                )?
                .query_map([], |row| Ok((columns::reviewer(row, 0)?, row.get(2)?)))?
                .collect::<rusqlite::Result<_>>()?,
            desk: (reviewer.clone(), reviewers::number(conn, reviewer)?),
            standings: Vec::new(),
            needs_heading: false,
            is_indexed: backlog::is_empty(conn)?,
            places: if sort == Sort::Municipality || asks_for_places(filter) {
                ProjectPlaces::read(conn)?
            } else {
                ProjectPlaces::default()
            },
            reading: if asks_for_codebooks(filter) {
                codebooks::reading(conn)?
            } else {
                CodebookReading::default()
            },
            settling: CasesInSettling::read(conn, filter, viewer)?,
            values: Vec::new(),
        };
        let condition = builder.condition(filter, reviewer);
        let order = match sort {
            Sort::Import => "r.no".to_owned(),
            Sort::Date => "first_day(v.date), r.no".to_owned(),
            Sort::Municipality => builder.places.sort_key(),
            Sort::Title => "sort_key(v.title), r.no".to_owned(),
        };
        builder.needs_heading |= sort != Sort::Import;
        // Another person may bear the name of the one at the desk.
        let reads_others = builder.standings.iter().any(|no| no.is_some() && *no != builder.desk.1);
        let mut sql = String::from("SELECT r.no FROM case_report r");
        if builder.needs_heading {
            sql.push_str(newest_heading!());
        }
        for (place, reviewer) in std::mem::take(&mut builder.standings).into_iter().enumerate() {
            let no = builder.bind(reviewer);
            // Writing into a String cannot fail.
            let _ = write!(
                sql,
                " LEFT JOIN standing s{place} ON s{place}.case_no = r.no AND s{place}.reviewer = {no}"
            );
        }
        let _ = write!(sql, " WHERE {condition}");
        if reads_others || filter.speaks_of_others(reviewer) {
            let _ = write!(sql, " AND NOT {}", Visibility::of(conn, viewer)?.hides("r.no"));
        }
        let _ = write!(sql, " ORDER BY {order}");
        Ok(Self { sql, values: builder.values })
    }
}

/// A condition being put together.
struct SqlBuilder {
    /// Everyone who has done something, by name, with their numbers.
    reviewers: Vec<(Reviewer, i64)>,
    /// The reviewer at the desk, whose name another person may bear.
    desk: (Reviewer, Option<i64>),
    /// The reviewers whose decisions are asked for: those of place `i` are in the table `s{i}`.
    /// One who has done nothing has no number, and no decision is found.
    standings: Vec<Option<i64>>,
    /// Whether the table `v` is asked.
    needs_heading: bool,
    /// Whether every report is in the text index.
    is_indexed: bool,
    /// What places mean.
    places: ProjectPlaces,
    /// How answers given under earlier codebooks read.
    reading: CodebookReading,
    /// What is to be settled, and what is.
    settling: CasesInSettling,
    values: Vec<Value>,
}

impl SqlBuilder {
    /// Binds a value, and gives its name in the question.
    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    fn bind_all<T: Into<Value>>(&mut self, values: impl IntoIterator<Item = T>) -> String {
        let names: Vec<String> = values.into_iter().map(|value| self.bind(value)).collect();
        names.join(", ")
    }

    fn condition(&mut self, filter: &Filter, whose: &Reviewer) -> String {
        match filter {
            Filter::All => "1".to_owned(),
            Filter::And(parts) => {
                let whose = Filter::reviewer_of(parts).unwrap_or(whose);
                self.joined(parts, " AND ", "1", whose)
            }
            Filter::Or(parts) => self.joined(parts, " OR ", "0", whose),
            Filter::Not(part) => format!("NOT {}", self.condition(part, whose)),
            Filter::Is(term) => format!("({})", self.term(term, whose)),
        }
    }

    fn joined(&mut self, parts: &[Filter], by: &str, nothing: &str, whose: &Reviewer) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.condition(part, whose)).collect();
        if parts.is_empty() { nothing.to_owned() } else { format!("({})", parts.join(by)) }
    }

    fn term(&mut self, term: &Term, whose: &Reviewer) -> String {
        match term {
            Term::Municipality(values) => self.in_municipality(values),
            Term::County(values) => self.in_heading(&self.places.county_of_case(), values),
            Term::Title(values) => self.has_words(values, &["title"]),
            Term::Text(pattern) => {
                self.has_words(std::slice::from_ref(pattern), &["title", "text"])
            }
            Term::Field { name, values } => {
                let (name, words) = (self.bind(name.clone()), self.bind(needles_of(values)));
                format!(
                    "EXISTS (SELECT 1 FROM json_each(({})) f
                     WHERE is_header(f.key, {name}) AND has_words(f.value, {words}))",
                    of_newest_version!("fields", "r.no")
                )
            }
            Term::Id(values) => self.is_named("r.id", values),
            Term::Source(values) => {
                format!("r.source <> '' AND {}", self.is_named("r.source", values))
            }
            Term::Round(values) => {
                let named = self.is_named("e.payload ->> '$.name'", values);
                format!(
                    "r.no IN (SELECT c.case_no FROM event e JOIN event_case c ON c.event = e.no
                     WHERE e.kind = 'round_opened' AND e.payload IS NOT NULL
                       AND json_valid(e.payload) AND {named})"
                )
            }
            Term::Date { from, to } => {
                self.needs_heading = true;
                let day = |day: &Option<jiff::civil::Date>| day.map(|day| day.to_string());
                let (from, to) = (self.bind(day(from)), self.bind(day(to)));
                format!("is_within(v.date, {from}, {to})")
            }
            Term::Without(stated) => {
                self.needs_heading = true;
                let column = match stated {
                    Stated::Municipality => "v.municipality",
                    Stated::County => "v.county",
                    Stated::Date => "v.date",
                };
                format!("fold({column}) = ''")
            }
            Term::Reserved(cases) | Term::Draft(cases) => {
                format!("r.no IN ({})", self.bind_all(cases.iter().map(|no| no.0)))
            }
            Term::Reviewer(name) => {
                let s = self.standing(name);
                format!(
                    "ifnull({s}.flagged OR {s}.note IS NOT NULL OR {s}.category IS NOT NULL
                        OR {s}.new_to_municipality IS NOT NULL OR {s}.change_kinds IS NOT NULL
                        OR EXISTS (SELECT 1 FROM facet_answer f
                            WHERE f.case_no = r.no AND f.reviewer = {s}.reviewer), 0)"
                )
            }
            decision => self.decision(decision, whose),
        }
    }

    /// Returns a term about a reviewer's decisions.
    fn decision(&mut self, term: &Term, whose: &Reviewer) -> String {
        let s = self.standing(whose);
        match term {
            Term::Category(wanted) => {
                let words = wanted.iter().map(|answer| answer.map(CategoryAnswer::as_str));
                self.answered(&format!("{s}.category"), words)
            }
            Term::New(wanted) => {
                let words = wanted.iter().map(|answer| answer.map(Answer::as_str));
                self.answered(&format!("{s}.new_to_municipality"), words)
            }
            Term::Kind(wanted) => {
                let kinds = format!("{s}.change_kinds");
                let any = wanted.iter().map(|kind| match kind {
                    KindIs::Kind(kind) => {
                        let kind = self.bind(format!(",{},", kind.as_str()));
                        format!("ifnull(instr(',' || {kinds} || ',', {kind}) > 0, 0)")
                    }
                    KindIs::NoneOfThem => format!("ifnull({kinds} = '', 0)"),
                    KindIs::Unclear => format!("ifnull({kinds} = 'unclear', 0)"),
                    KindIs::Missing => format!("{kinds} IS NULL"),
                });
                any_of(&any.collect::<Vec<_>>())
            }
            Term::Facet { facet, values } => self.in_facet(&s, facet, values),
            Term::Codebook(wanted) => {
                let any: Vec<String> =
                    wanted.iter().map(|wanted| self.under_codebook(&s, wanted)).collect();
                any_of(&any)
            }
            Term::Differs(_) | Term::Ruled | Term::Lapsed => {
                let cases = self.settling.cases(term);
                let cases = self.bind(cases);
                format!("r.no IN (SELECT value FROM json_each({cases}))")
            }
            Term::Verdict(wanted) => {
                let words = self.bind_all(wanted.iter().map(|verdict| verdict.as_str().to_owned()));
                format!("ifnull({s}.classified AND {s}.verdict IN ({words}), 0)")
            }
            Term::Classified => format!("ifnull({s}.classified, 0)"),
            Term::Unclassified => format!("NOT ifnull({s}.classified, 0)"),
            Term::Flagged => format!("ifnull({s}.flagged, 0)"),
            Term::Noted => format!("{s}.note IS NOT NULL"),
            Term::Postponed => {
                format!("ifnull({s}.skipped_lamport IS NOT NULL AND NOT {s}.classified, 0)")
            }
            Term::Changed => format!(
                "{s}.decided_text IS NOT NULL AND {s}.decided_text <> ({})",
                of_newest_version!("sha256", "r.no")
            ),
            _ => "0".to_owned(),
        }
    }

    /// Returns an answer that is one of these words, or that is missing.
    fn answered<'w>(
        &mut self,
        column: &str,
        wanted: impl Iterator<Item = Option<&'w str>>,
    ) -> String {
        let (missing, words): (Vec<_>, Vec<_>) = wanted.partition(Option::is_none);
        let words = self.bind_all(words.into_iter().flatten().map(str::to_owned));
        let any = [
            (!missing.is_empty()).then(|| format!("{column} IS NULL")),
            (!words.is_empty()).then(|| format!("ifnull({column} IN ({words}), 0)")),
        ];
        any_of(&any.into_iter().flatten().collect::<Vec<_>>())
    }

    /// Returns the table with this reviewer's decisions.
    fn standing(&mut self, reviewer: &Reviewer) -> String {
        let no = if *reviewer == self.desk.0 {
            self.desk.1
        } else {
            let known = named(reviewer, self.reviewers.iter().map(|(name, _)| name));
            let number = |known| self.reviewers.iter().find(|(name, _)| name == known);
            known.and_then(number).map(|(_, no)| *no)
        };
        let place = self.standings.iter().position(|other| *other == no);
        let place = place.unwrap_or_else(|| {
            self.standings.push(no);
            self.standings.len() - 1
        });
        format!("s{place}")
    }

    fn in_heading(&mut self, column: &str, values: &[TextPattern]) -> String {
        self.needs_heading = true;
        let words = self.bind(needles_of(values));
        format!("has_words({column}, {words})")
    }

    fn in_municipality(&mut self, values: &[TextPattern]) -> String {
        let written = self.in_heading("v.municipality", values);
        let named = named_places(values, &self.places);
        if named.is_empty() {
            return written;
        }
        let named = self.bind_all(named.into_iter().map(|place| i64::from(place.0)));
        format!("({written} OR ifnull({} IN ({named}), 0))", self.places.of_case())
    }

    /// Writes the condition that one of these columns of the report has one of these patterns. Reports that
    /// are not in the text index yet are read.
    fn has_words(&mut self, values: &[TextPattern], columns: &[&str]) -> String {
        let needles: Vec<String> = values.iter().filter_map(text_index::needle).collect();
        if needles.is_empty() {
            return "0".to_owned();
        }
        let within = |needle| format!("{{{}}} : {needle}", columns.join(" "));
        let wanted = self.bind(needles.iter().map(within).collect::<Vec<_>>().join(" OR "));
        let indexed =
            format!("r.no IN (SELECT rowid FROM case_text WHERE case_text MATCH {wanted})");
        if self.is_indexed {
            return indexed;
        }
        let words = self.bind(needles_of(values));
        let read: Vec<String> =
            columns.iter().map(|column| format!("has_words(n.{column}, {words})")).collect();
        format!(
            "CASE WHEN r.no <= (SELECT last FROM text_backlog WHERE first <= r.no
                 ORDER BY first DESC LIMIT 1)
             THEN EXISTS (SELECT 1 FROM case_version n WHERE n.case_no = r.no AND ({})
                 AND n.version = {})
             ELSE {indexed} END",
            read.join(" OR "),
            newest_no!("r.no")
        )
    }

    fn is_named(&mut self, column: &str, values: &[TextPattern]) -> String {
        let (begun, whole): (Vec<&TextPattern>, Vec<&TextPattern>) =
            values.iter().partition(|value| value.begins);
        let folded = |value: &&TextPattern| fold(value.text.trim());
        let whole = self.bind_all(whole.iter().map(folded));
        let mut any: Vec<String> = begun
            .iter()
            .map(|value| {
                let begins = self.bind(folded(value));
                format!("instr(fold({column}), {begins}) = 1")
            })
            .collect();
        if !whole.is_empty() {
            any.push(format!("fold({column}) IN ({whole})"));
        }
        any_of(&any)
    }
}

/// Returns whether a term of the filter is about places.
fn asks_for_places(filter: &Filter) -> bool {
    filter.has_term(&|term| matches!(term, Term::Municipality(_) | Term::County(_)))
}

/// Returns whether it depends on earlier codebooks what a term of the filter means.
fn asks_for_codebooks(filter: &Filter) -> bool {
    filter.has_term(&|term| matches!(term, Term::Facet { .. } | Term::Codebook(_)))
}

fn any_of(conditions: &[String]) -> String {
    if conditions.is_empty() { "0".to_owned() } else { format!("({})", conditions.join(" OR ")) }
}

/// Returns what `has_words` looks for: each on a line of its own.
fn needles_of(values: &[TextPattern]) -> String {
    values.iter().filter_map(TextPattern::needle).collect::<Vec<_>>().join("\n")
}
