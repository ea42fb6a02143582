//! Places of cases, as the register in force and the people who settled what it does not know say.
//!
//! A case has what its file wrote. What that means is worked out when it is asked for, by functions that SQLite
//! calls; only what people settled is in the project, as acts in its log.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::functions::{Given, define, text};
use crate::domain::folding;
use crate::domain::{Case, PLACE_SETTLED, PlaceLookup, PlaceNo, PlaceSettlement, WrittenPlace};
use crate::register::in_force;

/// What places mean in a project: the register, and what people settled where it does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectPlaces {
    settled: BTreeMap<String, PlaceNo>,
}

impl ProjectPlaces {
    /// Reads what was settled: of several acts about one spelling the newest counts.
    pub(super) fn read(conn: &Connection) -> rusqlite::Result<Self> {
        let mut settled = BTreeMap::new();
        let mut query = conn.prepare_cached(
            "SELECT payload FROM event WHERE kind = ?1 AND payload IS NOT NULL ORDER BY lamport, id",
        )?;
        let mut rows = query.query([PLACE_SETTLED])?;
        while let Some(row) = rows.next()? {
            let payload =
                row.get_ref(0)?.as_str().ok().and_then(|text| serde_json::from_str(text).ok());
            let Some(act) = payload.as_ref().and_then(PlaceSettlement::read) else { continue };
            let key = PlaceSettlement::key(&act.spelling);
            // A number that has gone since is what it has become.
            let today = act.place.and_then(|place| in_force().named(&place.to_string()));
            match today {
                Some(place) => drop(settled.insert(key, place)),
                None => drop(settled.remove(&key)),
            }
        }
        Ok(Self { settled })
    }

    /// Returns what was settled about a spelling.
    #[must_use]
    pub fn settled(&self, spelling: &str) -> Option<PlaceNo> {
        if self.settled.is_empty() {
            return None;
        }
        self.settled.get(&PlaceSettlement::key(spelling)).copied()
    }

    /// Returns the names of municipality and county of today; where they are not certain, as they are written.
    pub(super) fn of_today<'p>(
        &self,
        written: WrittenPlace<'p>,
    ) -> (Option<&'p str>, Option<&'p str>) {
        let register = in_force();
        if let Some(place) = self.of(written).and_then(|place| register.place(place)) {
            return (Some(place.name.as_str()), Some(place.county.as_str()));
        }
        let municipality = Some(written.municipality).filter(|text| !text.trim().is_empty());
        let county = written.own_county();
        let today = county.and_then(|county| register.county_today(county));
        (municipality, today.map(|place| place.name.as_str()).or(county))
    }

    /// Returns the county of the municipality of a case that has no county of its own.
    #[must_use]
    pub fn proposed_county(&self, case: &Case) -> Option<&str> {
        let written = WrittenPlace::of(case);
        if written.own_county().is_some() || written.municipality.trim().is_empty() {
            return None;
        }
        self.of(written).and_then(|place| in_force().county(place))
    }

    /// Returns the number of the place of the case `r` with the heading `v`; NULL where it is not known.
    pub(super) fn of_case(&self) -> String {
        let found = "place_no(v.municipality, v.county, v.date)";
        if self.settled.is_empty() {
            return found.to_owned();
        }
        let settled: BTreeMap<&str, u16> =
            self.settled.iter().map(|(key, place)| (key.as_str(), place.0)).collect();
        let settled = serde_json::to_string(&settled).unwrap_or_default().replace('\'', "''");
        format!(
            "coalesce({found}, (SELECT s.value FROM json_each('{settled}') s
                 WHERE s.key = fold(v.municipality)))"
        )
    }

    /// Returns the county of that case: its own, else that of its place.
    pub(super) fn county_of_case(&self) -> String {
        format!("place_county(v.county, {})", self.of_case())
    }

    /// Returns what puts cases into the order of their places.
    pub(super) fn sort_key(&self) -> String {
        format!("place_sort_key(v.municipality, {}), r.no", self.of_case())
    }
}

impl PlaceLookup for ProjectPlaces {
    fn named(&self, name: &str) -> Option<PlaceNo> {
        in_force().named(name)
    }

    fn of(&self, written: WrittenPlace<'_>) -> Option<PlaceNo> {
        in_force().of(written).or_else(|| self.settled(written.municipality))
    }

    fn name(&self, place: PlaceNo) -> Option<&str> {
        in_force().name(place)
    }

    fn county(&self, place: PlaceNo) -> Option<&str> {
        in_force().county(place)
    }
}

/// Gives a connection the functions that know places.
pub(super) fn equip(conn: &Connection) -> rusqlite::Result<()> {
    define(conn, "place_no", 3, |given| {
        let (municipality, county, date) = (text(given, 0)?, text(given, 1)?, text(given, 2)?);
        let place = in_force().of(WrittenPlace { municipality, county, date });
        Ok(Given::Number(place.map(|place| i64::from(place.0))))
    })?;
    define(conn, "place_county", 2, |given| {
        let written = WrittenPlace { county: text(given, 0)?, ..WrittenPlace::default() };
        let place: Option<i64> = given.get(1)?;
        let proposed = || number(place).and_then(|place| in_force().county(place));
        Ok(Given::Text(written.own_county().or_else(proposed).unwrap_or_default().to_owned()))
    })?;
    define(conn, "place_sort_key", 2, |given| {
        let place: Option<i64> = given.get(1)?;
        let name = number(place).and_then(|place| in_force().name(place));
        Ok(Given::Text(folding::sort_key(name.unwrap_or(text(given, 0)?))))
    })
}

fn number(place: Option<i64>) -> Option<PlaceNo> {
    place.and_then(|place| u16::try_from(place).ok()).map(PlaceNo)
}
