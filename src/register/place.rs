//! A municipality or county of today.

use super::table::RegisterEntry;
use crate::domain::PlaceNo;

/// A municipality or county of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its number.
    pub number: PlaceNo,
    /// Its Norwegian name: `Karasjok`.
    pub name: String,
    /// All its official names in the official order: `Kárášjohka - Karasjok`.
    pub full_name: String,
    /// The Norwegian name of its county; of a county its own.
    pub county: String,
}

/// Returns the places in force, in order of number.
pub(super) fn of_today(entries: &[RegisterEntry]) -> Vec<Place> {
    let mut places: Vec<Place> = entries
        .iter()
        .filter(|entry| entry.is_in_force())
        .map(|entry| {
            let county = entries
                .iter()
                .find(|other| other.is_in_force() && other.number == entry.number.county());
            Place {
                number: entry.number,
                name: entry.name.clone(),
                full_name: entry.full_name.clone(),
                county: county.map_or_else(String::new, |county| county.name.clone()),
            }
        })
        .collect();
    places.sort_by_key(|place| place.number);
    places
}
