//! The register of Norwegian municipalities and counties, and what a place as somebody wrote it means today.
//!
//! The built-in register, `register.csv`, contains data from Statistics Norway (SSB, Klass 131 and 104) and
//! Kartverket, CC BY 4.0; `docs/register.md` shows its format and how it is renewed.
//!
//! A wrong municipality is worse than none: what is not certain is asked about, with the places that it may be.

mod candidates;
mod error;
mod index;
mod narrowing;
mod place;
mod resolution;
mod segments;
mod spelling;
mod table;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::civil::Date;

use self::candidates::Candidates;
use self::index::PlaceIndex;
use crate::domain::{Days, PlaceLookup, PlaceNo, WrittenPlace};

pub use error::{RegisterError, RegisterFault};
pub use place::Place;
pub use resolution::Resolution;

/// The register that this program was built with.
const BUILT_IN: &str = include_str!("register.csv");

static IN_FORCE: OnceLock<Register> = OnceLock::new();

/// Municipalities and counties of today by number, and what every earlier name and number means today.
#[derive(Debug)]
pub struct Register {
    /// The day from which on it is right.
    as_of: Date,
    /// The source of the data, which is to be named with them.
    attribution: String,
    /// Whether it is the one that this program was built with.
    is_built_in: bool,
    places: Vec<Place>,
    index: PlaceIndex,
    /// What was asked before: there are some hundred spellings, however many cases.
    known: Mutex<HashMap<(String, String), Arc<Candidates>>>,
}

impl Register {
    /// So many spellings are kept with what they mean.
    const MOST_KNOWN: usize = 20_000;

    /// Reads a register.
    ///
    /// # Errors
    /// The row and the column of what cannot be used.
    pub fn parse(text: &str) -> Result<Self, RegisterError> {
        table::read(text).map(Self::new)
    }

    fn new(table: table::RegisterTable) -> Self {
        let table::RegisterTable { as_of, attribution, entries } = table;
        let places = place::of_today(&entries);
        Self {
            as_of,
            attribution,
            is_built_in: false,
            places,
            index: PlaceIndex::new(entries),
            known: Mutex::default(),
        }
    }

    /// Returns the day from which on it is right.
    #[must_use]
    pub const fn as_of(&self) -> Date {
        self.as_of
    }

    /// Returns where its data come from.
    #[must_use]
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// Returns whether it is the one that this program was built with, whose source has a sentence in each language.
    #[must_use]
    pub const fn is_built_in(&self) -> bool {
        self.is_built_in
    }

    /// Returns the municipalities and counties of today, in order of number; counties first.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Returns the place that has this number today.
    #[must_use]
    pub fn place(&self, number: PlaceNo) -> Option<&Place> {
        let at = self.places.binary_search_by_key(&number, |place| place.number).ok()?;
        self.places.get(at)
    }

    /// Returns names and numbers that begin like this, as the register writes them, of municipalities that are wanted: those
    /// of today first, then earlier ones.
    pub fn beginning(
        &self,
        typed: &str,
        is_wanted: impl Fn(PlaceNo) -> bool,
    ) -> impl Iterator<Item = String> {
        let is_wanted = move |spelling: &String| match self.resolve_name(spelling) {
            Resolution::Found(place) => is_wanted(place),
            Resolution::Ask(places) => places.into_iter().any(&is_wanted),
            Resolution::Unknown => false,
        };
        self.index.beginning(typed).into_iter().filter(is_wanted)
    }

    /// Returns what the place means today.
    #[must_use]
    pub fn resolve(&self, written: WrittenPlace<'_>) -> Resolution {
        let candidates = self.candidates(written.municipality, written.county);
        let day = candidates.needs_date().then(|| Days::parse(written.date)).flatten();
        candidates.on(day.map(|days| days.first))
    }

    /// Returns whether this is the name of a municipality, of today or before, or of several. Numbers are none.
    #[must_use]
    pub fn names_municipality(&self, text: &str) -> bool {
        segments::names(&self.index, text, false)
    }

    /// Returns whether this is the name of a county, of today or before. Numbers are none.
    #[must_use]
    pub fn names_county(&self, text: &str) -> bool {
        segments::names(&self.index, text, true)
    }

    /// Returns the county of today that a county as written is, where that is certain.
    #[must_use]
    pub fn county_today(&self, county: &str) -> Option<&Place> {
        let named = self.resolve_name(&format!("{county} fylke")).found()?;
        self.place(named).filter(|place| place.number.is_county())
    }

    /// Returns what a name or number means by itself.
    #[must_use]
    pub fn resolve_name(&self, name: &str) -> Resolution {
        self.resolve(WrittenPlace { municipality: name, ..WrittenPlace::default() })
    }

    fn candidates(&self, municipality: &str, county: &str) -> Arc<Candidates> {
        let key = (municipality.to_owned(), county.to_owned());
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(candidates) = known.get(&key) {
            return Arc::clone(candidates);
        }
        let candidates = Arc::new(Candidates::find(&self.index, municipality, county));
        if known.len() >= Self::MOST_KNOWN {
            known.clear();
        }
        known.insert(key, Arc::clone(&candidates));
        candidates
    }
}

impl PlaceLookup for Register {
    fn named(&self, name: &str) -> Option<PlaceNo> {
        self.resolve_name(name).found()
    }

    fn of(&self, written: WrittenPlace<'_>) -> Option<PlaceNo> {
        self.resolve(written).found()
    }

    fn name(&self, place: PlaceNo) -> Option<&str> {
        self.place(place).map(|place| place.name.as_str())
    }

    fn county(&self, place: PlaceNo) -> Option<&str> {
        self.place(place).map(|place| place.county.as_str())
    }
}

/// Has this register count in place of the built-in one, for the rest of the run. The first call counts,
/// and none after [`in_force`] was asked.
pub fn put_in_force(register: Register) {
    // A second register would answer otherwise than the first did.
    let _ = IN_FORCE.set(register);
}

/// Returns the register that counts in this run: the built-in one, unless another was put in force at its start.
#[must_use]
pub fn in_force() -> &'static Register {
    IN_FORCE.get_or_init(|| {
        // A test holds that it can be read.
        let table = table::read(BUILT_IN).unwrap_or_default();
        Register { is_built_in: true, ..Register::new(table) }
    })
}
