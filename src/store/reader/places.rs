//! What the municipalities of a project mean, spelling by spelling.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, params};

use super::{Reader, Result};
use crate::domain::folding;
use crate::domain::{
    CaseNo, Headers, NamesInUse, PLACE_SETTLED, PlaceLookup as _, PlaceNo, PlaceSettlement,
    Reviewer,
};
use crate::register::{Resolution, in_force};
use crate::store::columns;
use crate::store::newest::newest_heading;
use crate::store::places::ProjectPlaces;
use crate::store::reviewers;

/// A spelling of a municipality in the cases of a project, with the county beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceSpelling {
    /// The municipality as it is written.
    pub spelling: String,
    /// The county as it is written; blank where there is none.
    pub county: String,
    /// What the register says of it.
    pub resolution: Resolution,
    /// What a person settled, where the register does not find it.
    pub settled: Option<PlaceNo>,
    /// How many cases have it.
    pub cases: i64,
}

impl PlaceSpelling {
    /// Returns whether it is the name of several.
    #[must_use]
    pub const fn fits_several(&self) -> bool {
        matches!(self.resolution, Resolution::Ask(_))
    }

    /// Returns the place of today, where it is known.
    #[must_use]
    pub fn place(&self) -> Option<PlaceNo> {
        self.resolution.found().or(self.settled)
    }
}

impl Reader {
    /// Returns what places mean in the project.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn places(&self) -> Result<ProjectPlaces> {
        self.ask(ProjectPlaces::read)
    }

    /// Returns whether one of these is by itself the name of several municipalities.
    #[must_use]
    pub fn fits_several<'n>(names: impl IntoIterator<Item = &'n String>) -> bool {
        let mut resolved = names.into_iter().map(|name| in_force().resolve_name(name));
        resolved.any(|resolution| matches!(resolution, Resolution::Ask(_)))
    }

    /// Returns each spelling of a municipality in the newest versions of the cases with what it means, in order
    /// of spelling. Cases without a municipality are not among them.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn place_spellings(&self) -> Result<Vec<PlaceSpelling>> {
        self.place_spellings_from(CaseNo(1))
    }

    /// Returns the same of the cases from this one on.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn place_spellings_from(&self, first: CaseNo) -> Result<Vec<PlaceSpelling>> {
        let places = self.places()?;
        let mut counted: HashMap<(String, String, Resolution), i64> = HashMap::new();
        self.ask(|conn| {
            // They are counted here: SQLite would sort all cases to group them.
            let mut query = conn.prepare_cached(concat!(
                "SELECT v.municipality, v.county, v.date FROM case_report r",
                newest_heading!(),
                "WHERE v.municipality IS NOT NULL AND r.no >= ?1"
            ))?;
            let mut rows = query.query([first])?;
            while let Some(row) = rows.next()? {
                let written = columns::written_place(row, 0)?;
                if written.municipality.trim().is_empty() {
                    continue;
                }
                let resolution = in_force().resolve(written);
                let key = (written.municipality.to_owned(), written.county.to_owned(), resolution);
                *counted.entry(key).or_default() += 1;
            }
            Ok(())
        })?;
        let mut spellings: Vec<PlaceSpelling> = counted
            .into_iter()
            .map(|((spelling, county, resolution), cases)| {
                let settled = match resolution {
                    Resolution::Found(_) => None,
                    _ => places.settled(&spelling),
                };
                PlaceSpelling { spelling, county, resolution, settled, cases }
            })
            .collect();
        spellings.sort_by_cached_key(|one| {
            (
                folding::sort_key(&one.spelling),
                one.spelling.clone(),
                one.county.clone(),
                one.place(),
            )
        });
        Ok(spellings)
    }

    /// Returns the places that cases name in their newest versions.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn names_in_use(&self) -> Result<NamesInUse> {
        self.ask(|conn| {
            let places = ProjectPlaces::read(conn)?;
            let mut in_use = NamesInUse::default();
            let mut query = conn.prepare_cached(concat!(
                "SELECT DISTINCT v.municipality, v.county, v.date FROM case_report r",
                newest_heading!()
            ))?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let written = columns::written_place(row, 0)?;
                let (place, municipality) = (places.of(written), written.municipality.trim());
                match place {
                    Some(place) => drop(in_use.today.insert(place)),
                    None if municipality.is_empty() => {}
                    None => drop(in_use.unknown.insert(municipality.to_owned())),
                }
                let proposed = || place.and_then(|place| in_force().county(place));
                let county = written.own_county().or_else(proposed).map(str::trim);
                in_use.counties.extend(county.map(str::to_owned));
            }
            let mut rows = conn.prepare_cached("SELECT headers FROM header_row ORDER BY no")?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let headers: Headers = columns::json(row, 0)?;
                for (header, _) in headers.iter().filter(|(_, role)| role.is_none()) {
                    if !in_use.columns.iter().any(|known| known == header) {
                        in_use.columns.push(header.to_owned());
                    }
                }
            }
            Ok(in_use)
        })
    }

    /// Returns whether the municipality of a case without a county says which that is.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn has_proposed_counties(&self) -> Result<bool> {
        self.ask(|conn| {
            let places = ProjectPlaces::read(conn)?;
            conn.query_row(
                &format!(
                    concat!(
                        "SELECT EXISTS (SELECT 1 FROM case_report r",
                        newest_heading!(),
                        "WHERE trim(ifnull(v.county, '')) = '' AND trim(ifnull(v.municipality, '')) <> ''
                           AND {} IS NOT NULL)"
                    ),
                    places.of_case()
                ),
                [],
                |row| row.get(0),
            )
        })
    }

    /// Returns whether a case of the project is of another county of today than this one.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn has_other_county(&self, county: &str) -> Result<bool> {
        self.ask(|conn| {
            let places = ProjectPlaces::read(conn)?;
            let mut query = conn.prepare_cached(concat!(
                "SELECT v.municipality, v.county, v.date FROM case_report r",
                newest_heading!()
            ))?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let written = columns::written_place(row, 0)?;
                let (_, found) = places.of_today(written);
                if found.is_some_and(|found| !found.trim().is_empty() && found.trim() != county) {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// Returns whether two municipalities are among the first cases; false does not say that they are not further on.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn begins_with_several_places(&self) -> Result<bool> {
        self.ask(|conn| {
            let places = ProjectPlaces::read(conn)?;
            let mut query = conn.prepare_cached(concat!(
                "SELECT v.municipality, v.county, v.date FROM case_report r",
                newest_heading!(),
                "WHERE r.no <= 1000"
            ))?;
            let mut rows = query.query([])?;
            let mut first = None;
            while let Some(row) = rows.next()? {
                let written = columns::written_place(row, 0)?;
                let (municipality, _) = places.of_today(written);
                let Some(municipality) = municipality.map(str::trim) else { continue };
                if first.get_or_insert_with(|| municipality.to_owned()) != municipality {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// Returns the newest settlement of a spelling by this reviewer since the last delivery came, unless it has been taken
    /// back: a person may mean it when they undo.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_settlement(&self, reviewer: &Reviewer) -> Result<Option<PlaceSettlement>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let payload: Option<String> = conn
                .prepare_cached(
                    "SELECT e.payload FROM event e JOIN reviewer r ON r.no = e.reviewer
                     WHERE e.kind = ?1 AND e.payload IS NOT NULL AND r.person = ?2
                       AND e.at >= coalesce((SELECT max(at) FROM journal WHERE kind = 'import'), 0)
                     ORDER BY e.lamport DESC, e.id DESC LIMIT 1",
                )?
                .query_row(params![PLACE_SETTLED, person], |row| row.get(0))
                .optional()?;
            let payload = payload.and_then(|text| serde_json::from_str(&text).ok());
            let newest = payload.as_ref().and_then(PlaceSettlement::read);
            Ok(newest.filter(|settlement| settlement.place.is_some()))
        })
    }

    /// Returns a case's place, where it is known, and its own county, where it has one.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn place_of(
        &self,
        no: CaseNo,
        places: &ProjectPlaces,
    ) -> Result<(Option<PlaceNo>, Option<String>)> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(concat!(
                "SELECT v.municipality, v.county, v.date FROM case_report r",
                newest_heading!(),
                "WHERE r.no = ?1"
            ))?;
            let mut rows = query.query([no])?;
            let Some(row) = rows.next()? else { return Ok((None, None)) };
            let written = columns::written_place(row, 0)?;
            Ok((places.of(written), written.own_county().map(str::to_owned)))
        })
    }
}
