//! What counts of the cases that match, in one pass and without reading a report.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;
use rusqlite::{Connection, Row, params_from_iter};

use super::{Reader, Result};
use crate::domain::filter::is_header;
use crate::domain::sector::SECTOR_HEADERS;
use crate::domain::{
    Answers, AskedFacet, CaseAnswers, CaseNo, CaseSector, FacetAnswers, FacetScheme, FacetWord,
    Filter, FinalAnswers, Headers, ProposalReader, SECTOR_FACET, Sector, Sort, Viewer,
};
use crate::store::columns;
use crate::store::filter::Query;
use crate::store::newest::{newest_heading, newest_version};
use crate::store::places::ProjectPlaces;
use crate::store::rulings::inputs::FinalSet;
use crate::store::visibility::Visibility;

impl Reader {
    /// Passes on each case that a filter means with the viewer at the desk, in import order, with what columns propose as
    /// answers to these facets and what counts of what everyone answered to it whom they may see.
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
            // All are not looked for one by one.
            let (wanted, values) = if *filter == Filter::All {
                ("1".to_owned(), Vec::new())
            } else {
                let Query { sql, values } = Query::new(conn, filter, Sort::Import, viewer)?;
                (format!("r.no IN ({sql})"), values)
            };
            let sector = sector_header(conn)?;
            // Fields lie beside the report; they are read only where one of them says something.
            let (fields, version) = if sector.is_some() || facets.propose() {
                ("v.fields", newest_version!())
            } else {
                ("NULL", newest_heading!())
            };
            let given = if facets.is_empty() { "NULL" } else { columns::facet_column!() };
            let mut query = conn.prepare(&format!(
                "SELECT r.no, v.municipality, v.county, v.date, {}, {given}, {fields}
                 FROM case_report r {version}
                 LEFT JOIN standing s ON s.case_no = r.no AND {}
                 WHERE {wanted} ORDER BY r.no",
                columns::answer_columns!(),
                Visibility::of(conn, viewer)?.shows("s.case_no", "s.reviewer")
            ))?;
            let places = ProjectPlaces::read(conn)?;
            let visibility = Visibility::of(conn, viewer)?;
            let finals = FinalSet::new(conn, &visibility)?;
            let asks_sector = sector_facet(facets).is_some();
            let mut pass_on = |(no, mut case, given): (CaseNo, CaseAnswers, Vec<Answers>)| {
                case.read_otherwise = finals.read_otherwise(&given);
                case.counts = finals.of(no, given)?.counts;
                if asks_sector && case.counts.facet_source(SECTOR_FACET).is_some() {
                    case.sector = answered_sector(&case.counts.answers);
                }
                each(no, case);
                Ok::<_, rusqlite::Error>(())
            };
            let mut fields = FieldReader::new(facets, sector);
            let mut rows = query.query(params_from_iter(values))?;
            let mut open: Option<(CaseNo, CaseAnswers, Vec<Answers>)> = None;
            while let Some(row) = rows.next()? {
                let no: CaseNo = row.get(0)?;
                if open.as_ref().is_none_or(|(current, ..)| *current != no)
                    && let Some(finished) =
                        open.replace((no, case(row, &places, &mut fields)?, Vec::new()))
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

impl Reader {
    /// Passes on what counts of the cases that anyone answered whom the viewer may see, with how many cases it counts of.
    /// Nothing else of them is read, and no answers to facets.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn answers_alone(
        &self,
        viewer: &Viewer,
        each: &mut dyn FnMut(&FinalAnswers, usize),
    ) -> Result<()> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let finals = FinalSet::new(conn, &visibility)?;
            let mut query = conn.prepare(&format!(
                "SELECT s.case_no, {} FROM standing s WHERE {} ORDER BY s.case_no",
                columns::answer_columns!(),
                visibility.shows("s.case_no", "s.reviewer")
            ))?;
            let (mut known, mut alike) = (KnownAnswers::default(), HashMap::new());
            let mut pass_on = |no: CaseNo, given: &[usize], known: &KnownAnswers| {
                if finals.counts_as_any_other(no) {
                    match alike.get_mut(given) {
                        Some(cases) => *cases += 1,
                        None => drop(alike.insert(given.to_vec(), 1)),
                    }
                } else {
                    each(&finals.of(no, known.all(given))?.counts, 1);
                }
                Ok::<_, rusqlite::Error>(())
            };
            let mut rows = query.query([])?;
            let (mut open, mut given) = (None, Vec::new());
            while let Some(row) = rows.next()? {
                let no: CaseNo = row.get(0)?;
                if open.is_some_and(|open| open != no) {
                    open.map_or(Ok(()), |open| pass_on(open, &given, &known))?;
                    given.clear();
                }
                open = Some(no);
                given.push(known.place(row)?);
            }
            open.map_or(Ok(()), |open| pass_on(open, &given, &known))?;
            for (given, cases) in alike {
                each(&finals.of_any(known.all(&given)).counts, cases);
            }
            Ok(())
        })
    }
}

/// Answers to the three questions that were read before: there are few, however many cases.
#[derive(Default)]
struct KnownAnswers {
    places: HashMap<Vec<u8>, usize>,
    answers: Vec<Answers>,
    cells: Vec<u8>,
}

impl KnownAnswers {
    /// Returns the place of the answers in the columns from 1, which are read where they are new.
    fn place(&mut self, row: &Row<'_>) -> rusqlite::Result<usize> {
        self.cells.clear();
        for column in 1..=3 {
            let cell = row.get_ref(column)?.as_bytes_or_null()?;
            // Blank is another answer than none; no word of an answer has these bytes.
            self.cells.push(u8::from(cell.is_some()));
            self.cells.extend_from_slice(cell.unwrap_or_default());
        }
        if let Some(place) = self.places.get(self.cells.as_slice()) {
            return Ok(*place);
        }
        self.answers.push(columns::answers(row, 1)?);
        self.places.insert(self.cells.clone(), self.answers.len() - 1);
        Ok(self.answers.len() - 1)
    }

    /// Returns the answers at these places, but those without any.
    fn all(&self, places: &[usize]) -> Vec<Answers> {
        let all = places.iter().map(|place| &self.answers[*place]);
        all.filter(|answers| !answers.is_blank()).cloned().collect()
    }
}

/// Reads what fields say: what they propose as answers to facets, and the sector where a header is that of sectors.
struct FieldReader<'a> {
    proposals: ProposalReader<'a>,
    sector: Option<&'static str>,
    /// The facet of the codebook by which the sector is asked.
    asked: Option<&'a AskedFacet>,
    /// Headers, and whether each is that of sectors.
    headers: HashMap<String, bool>,
    /// Cells, and the sector that each names.
    sectors: HashMap<String, CaseSector>,
}

impl<'a> FieldReader<'a> {
    /// So many cells of sectors are kept: a column may as well have another text in each case.
    const MOST: usize = 10_000;

    fn new(facets: &'a FacetScheme, sector: Option<&'static str>) -> Self {
        Self {
            proposals: ProposalReader::new(facets),
            sector,
            asked: sector_facet(facets),
            headers: HashMap::new(),
            sectors: HashMap::new(),
        }
    }

    /// Returns the sector that the column of sectors has; what it proposes by the codebook, where that asks for one.
    fn sector(
        &mut self,
        fields: &IndexMap<String, String>,
        proposals: &FacetAnswers,
    ) -> CaseSector {
        let proposed = || proposals.get(SECTOR_FACET.as_str())?.words().next().copied();
        if let Some(proposed) = self.asked.and_then(|_| proposed()) {
            return CaseSector::FromColumn(proposed);
        }
        let Some(sector) = self.sector else { return CaseSector::Unknown };
        let mut is_sector = |header: &String| match self.headers.get(header) {
            Some(known) => *known,
            None => {
                *self.headers.entry(header.clone()).or_insert_with(|| is_header(header, sector))
            }
        };
        let cell = fields.iter().find(|(header, _)| is_sector(header)).map(|(_, cell)| cell.trim());
        let Some(cell) = cell.filter(|cell| !cell.is_empty()) else { return CaseSector::Unknown };
        if let Some(known) = self.sectors.get(cell) {
            return *known;
        }
        let id = Sector::recognised(cell).map(|sector| FacetWord::known(sector.as_str()));
        let id = id.filter(|id| self.asked.is_none_or(|asked| asked.takes(id)));
        let found = id.map_or(CaseSector::NotRecognised, CaseSector::FromColumn);
        if self.sectors.len() < Self::MOST {
            self.sectors.insert(cell.to_owned(), found);
        }
        found
    }
}

/// Returns the facet by which a codebook asks for the sector; one that takes several groups no cases.
fn sector_facet(facets: &FacetScheme) -> Option<&AskedFacet> {
    facets.get(SECTOR_FACET.as_str()).filter(|asked| !asked.takes_several)
}

/// Returns the sector that was answered: none where reviewers differ or the report does not tell.
fn answered_sector(answers: &Answers) -> CaseSector {
    let answer = answers.facets.get(SECTOR_FACET.as_str());
    let value = answer.and_then(|answer| answer.words().next().copied());
    let value = value.filter(|value| !value.is_unclear());
    value.map_or(CaseSector::Unknown, CaseSector::Answered)
}

/// Reads a case.
fn case(
    row: &Row<'_>,
    places: &ProjectPlaces,
    reader: &mut FieldReader<'_>,
) -> rusqlite::Result<CaseAnswers> {
    let (municipality, county) = places.of_today(columns::written_place(row, 1)?);
    let fields: IndexMap<String, String> = match row.get_ref(8)?.as_str_or_null()? {
        Some(_) => columns::json(row, 8)?,
        None => IndexMap::new(),
    };
    let proposals = reader.proposals.read(&fields);
    Ok(CaseAnswers {
        sector: reader.sector(&fields, &proposals),
        proposals,
        municipality: municipality.map(str::to_owned),
        county: county.map(str::to_owned),
        date: row.get(3)?,
        counts: FinalAnswers::default(),
        read_otherwise: BTreeSet::new(),
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
