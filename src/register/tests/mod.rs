mod any_spelling;
mod built_in;
mod files;
mod spellings;

use super::{Register, Resolution, in_force};
use crate::domain::{PlaceNo, WrittenPlace};

fn number(digits: &str) -> PlaceNo {
    digits.parse().unwrap()
}

fn found(digits: &str) -> Resolution {
    Resolution::Found(number(digits))
}

fn ask(digits: &str) -> Resolution {
    Resolution::Ask(digits.split(';').map(number).collect())
}

fn resolve(municipality: &str, county: &str, date: &str) -> Resolution {
    in_force().resolve(WrittenPlace { municipality, county, date })
}
