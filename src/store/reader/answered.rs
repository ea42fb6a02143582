//! What counts of the cases that match, in one pass and without reading a report.

use indexmap::IndexMap;
use rusqlite::{Connection, Row, params_from_iter};

use super::{Reader, Result};
use crate::domain::filter::is_header;
use crate::domain::sector::SECTOR_HEADERS;
use crate::domain::{
    Answers, CaseAnswers, CaseNo, FacetScheme, Filter, FinalAnswers, Headers, Sort, Viewer,
    WrittenPlace,
};
use crate::store::columns;
use crate::store::filter::Query;
use crate::store::newest::{newest_heading, newest_version};
use crate::store::places::ProjectPlaces;
use crate::store::rulings::inputs::FinalSet;
use crate::store::visibility::Visibility;

/// The columns of a case and of one reviewer's answers to it, before the sector.
macro_rules! answered_columns {
    () => {
        concat!("SELECT r.no, v.municipality, v.county, v.date, ", columns::answer_columns!(), ", ")
    };
}

impl Reader {
    /// Passes on each case that a filter means, with what columns propose as answers to these facets, with the viewer at the desk, in import order, with what
    /// counts of what everyone answered to it whom they may see.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn answers_of_all(
        &self,
        filter: &Filter,
        viewer: &Viewer,
        facets: &FacetScheme,
        each: &mut dyn FnMut(CaseNo, CaseAnswers),
    ) -> Result<()> {
        self.ask(|conn| {
            let Query { sql: wanted, values } = Query::new(conn, filter, Sort::Import, viewer)?;
            // Fields lie beside the report; they are read only where one of them is the sector.
            let (sector, version) = match sector_header(conn)? {
                Some(header) => {
                    let field = "SELECT f.value FROM json_each(v.fields) f WHERE is_header(f.key, ";
                    (format!("({field}'{header}') LIMIT 1)"), newest_version!())
                }
                None if facets.propose() => ("NULL".to_owned(), newest_version!()),
                None => ("NULL".to_owned(), newest_heading!()),
            };
            let given = if facets.is_empty() { "NULL" } else { columns::facet_column!() };
            let fields = if facets.propose() { "v.fields" } else { "NULL" };
            let mut query = conn.prepare(&format!(
                "{}{given}, {sector}, {fields} FROM case_report r {version}
                 LEFT JOIN standing s ON s.case_no = r.no AND {}
                 WHERE r.no IN ({wanted}) ORDER BY r.no",
                answered_columns!(),
                Visibility::of(conn, viewer)?.shows("s.case_no", "s.reviewer")
            ))?;
            let places = ProjectPlaces::read(conn)?;
            let visibility = Visibility::of(conn, viewer)?;
            let finals = FinalSet::new(conn, &visibility)?;
            let mut pass_on = |(no, mut case, given): (CaseNo, CaseAnswers, Vec<Answers>)| {
                case.counts = finals.of(no, given)?.counts;
                each(no, case);
                Ok::<_, rusqlite::Error>(())
            };
            let mut rows = query.query(params_from_iter(values))?;
            let mut open: Option<(CaseNo, CaseAnswers, Vec<Answers>)> = None;
            while let Some(row) = rows.next()? {
                let no: CaseNo = row.get(0)?;
                if open.as_ref().is_none_or(|(current, ..)| *current != no)
                    && let Some(finished) =
                        open.replace((no, case(row, &places, facets)?, Vec::new()))
                {
                    pass_on(finished)?;
                }
                if let Some((.., given)) = &mut open {
                    let answers = columns::all_answers(row, 4)?;
                    given.extend((!answers.is_blank()).then_some(answers));
                }
            }
            open.map_or(Ok(()), pass_on)
        })
    }
}

fn case(
    row: &Row<'_>,
    places: &ProjectPlaces,
    facets: &FacetScheme,
) -> rusqlite::Result<CaseAnswers> {
    let text = |at: usize| -> rusqlite::Result<&str> {
        Ok(row.get_ref(at)?.as_str_or_null()?.unwrap_or_default())
    };
    let written = WrittenPlace { municipality: text(1)?, county: text(2)?, date: text(3)? };
    let (municipality, county) = places.of_today(written);
    let fields: IndexMap<String, String> = match row.get_ref(9)?.as_str_or_null()? {
        Some(_) => columns::json(row, 9)?,
        None => IndexMap::new(),
    };
    Ok(CaseAnswers {
        proposals: facets.proposals(&fields),
        municipality: municipality.map(str::to_owned),
        county: county.map(str::to_owned),
        date: row.get(3)?,
        sector: row.get(8)?,
        counts: FinalAnswers::default(),
    })
}

/// Returns the name by which a field of the project is the sector.
fn sector_header(conn: &Connection) -> rusqlite::Result<Option<&'static str>> {
    let mut query = conn.prepare_cached("SELECT headers FROM header_row")?;
    let rows: Vec<Headers> =
        query.query_map([], |row| columns::json(row, 0))?.collect::<rusqlite::Result<_>>()?;
    let is_there = |name: &&'static str| {
        rows.iter()
            .any(|row| row.iter().any(|(header, role)| role.is_none() && is_header(header, name)))
    };
    Ok(SECTOR_HEADERS.into_iter().find(is_there))
}
