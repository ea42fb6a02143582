//! Names of municipalities and counties, to recognise a column by its content.

use crate::register::in_force;

/// Returns whether this is the name of a municipality, of today or before: `Bodø`, `Bodø kommune`, `BODO`.
pub(super) fn is_municipality(text: &str) -> bool {
    in_force().names_municipality(text)
}

/// Returns whether this is the name of a county, of today or before.
pub(super) fn is_county(text: &str) -> bool {
    in_force().names_county(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_however_they_are_written() {
        for name in ["Bodø", "BODØ KOMMUNE", " nord-odal ", "Nore og Uvdal", "Skedsmo", "Herøy"]
        {
            assert!(is_municipality(name), "{name}");
        }
        for name in
            ["Bod", "Kommune", "", "Oslo rådhus", "Rådgiver Kvam", "5001", "2020", "Trøndelag"]
        {
            assert!(!is_municipality(name), "{name}");
        }
        for name in ["Trøndelag", "Trøndelag fylkeskommune", "Viken", "Vestland fylke", "Oslo"] {
            assert!(is_county(name), "{name}");
        }
        for name in ["Bodø", "50", ""] {
            assert!(!is_county(name), "{name}");
        }
    }
}
