//! The part of a municipality's work that a case is about: as reviewers answered where the codebook asks for it, else as a
//! column of the file says.

use super::facet_answers::FacetWord;
use super::folding::spaced;

/// The facet by which a codebook asks for the sector.
pub const SECTOR_FACET: FacetWord = FacetWord::known("sector");

/// The sector of a case by its id, and who says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CaseSector {
    /// No one does, or reviewers do not know.
    #[default]
    Unknown,
    /// A column of the file has something that is none.
    NotRecognised,
    /// A column of the file.
    FromColumn(FacetWord),
    /// Reviewers, as the answer to [`SECTOR_FACET`].
    Answered(FacetWord),
}

impl CaseSector {
    /// Returns its id, where it is known.
    #[must_use]
    pub const fn id(self) -> Option<FacetWord> {
        match self {
            Self::FromColumn(id) | Self::Answered(id) => Some(id),
            Self::Unknown | Self::NotRecognised => None,
        }
    }
}

/// Who says the sectors by which cases are grouped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SectorOrigins {
    /// Of some cases, reviewers.
    pub answers: bool,
    /// Of some cases, a column of their file.
    pub columns: bool,
}

/// The headers under which files have the sector; the first that is there counts.
pub const SECTOR_HEADERS: [&str; 4] = ["sector", "sektor", "område", "tjenesteområde"];

/// The five sectors of the Norwegian innovation barometer, and any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Health and care.
    HealthCare,
    /// Upbringing and education.
    Education,
    /// Social services.
    Social,
    /// Technical services, planning and the environment.
    Technical,
    /// Culture and sports.
    Culture,
    /// Named as another one.
    Other,
}

/// The beginnings of words, folded, by which a sector is recognised; the first that fits counts.
const WORDS: [(&str, Sector); 27] = [
    (" helse", Sector::HealthCare),
    (" health", Sector::HealthCare),
    (" omsorg", Sector::HealthCare),
    (" care ", Sector::HealthCare),
    (" oppvekst", Sector::Education),
    (" utdanning", Sector::Education),
    (" opplaering", Sector::Education),
    (" skole", Sector::Education),
    (" skule", Sector::Education),
    (" barnehage", Sector::Education),
    (" education", Sector::Education),
    (" upbringing", Sector::Education),
    (" school", Sector::Education),
    (" sosial", Sector::Social),
    (" social", Sector::Social),
    (" velferd", Sector::Social),
    (" welfare", Sector::Social),
    (" nav ", Sector::Social),
    (" tekni", Sector::Technical),
    (" techni", Sector::Technical),
    (" plan", Sector::Technical),
    (" kultur", Sector::Culture),
    (" cultur", Sector::Culture),
    (" idrett", Sector::Culture),
    (" annet ", Sector::Other),
    (" anna ", Sector::Other),
    (" other ", Sector::Other),
];

impl Sector {
    /// In the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::HealthCare,
        Self::Education,
        Self::Social,
        Self::Technical,
        Self::Culture,
        Self::Other,
    ];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HealthCare => "health_care",
            Self::Education => "education",
            Self::Social => "social",
            Self::Technical => "technical",
            Self::Culture => "culture",
            Self::Other => "other",
        }
    }

    /// Returns the place of a sector among [`Sector::ALL`] by its id, any other behind them.
    #[must_use]
    pub fn place(id: FacetWord) -> usize {
        let place = Self::ALL.iter().position(|sector| sector.as_str() == id.as_str());
        place.unwrap_or(Self::ALL.len())
    }

    /// Returns the sector that a cell names: by its id, or by the first usual word in bokmål, nynorsk or English.
    /// `None` where nothing is recognised.
    #[must_use]
    pub fn recognised(cell: &str) -> Option<Self> {
        let words = spaced(cell);
        let by_id = Self::ALL.into_iter().find(|sector| spaced(sector.as_str()) == words);
        let found = || {
            let places =
                WORDS.iter().filter_map(|(word, sector)| Some((words.find(word)?, sector)));
            places.min_by_key(|(place, _)| *place).map(|(_, sector)| *sector)
        };
        by_id.or_else(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sectors_are_recognised_in_three_languages() {
        for (cell, sector) in [
            ("Helse og omsorg", Some(Sector::HealthCare)),
            ("Health & social care", Some(Sector::HealthCare)),
            ("Oppvekst og utdanning", Some(Sector::Education)),
            ("Opplæring", Some(Sector::Education)),
            ("SOSIALE TENESTER", Some(Sector::Social)),
            ("Teknisk", Some(Sector::Technical)),
            ("Kultur og idrett", Some(Sector::Culture)),
            ("health_care", Some(Sector::HealthCare)),
            ("Annet", Some(Sector::Other)),
            ("Brann", None),
            ("", None),
        ] {
            assert_eq!(Sector::recognised(cell), sector, "{cell}");
        }
    }
}
