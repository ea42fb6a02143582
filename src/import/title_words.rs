//! What a header asks for, and what a cell is the name of, as far as it tells whether a column has the titles of what
//! was done. All lists are made by hand, in the languages of the program; they were measured on no corpus.

/// What a header asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum HeaderAsks {
    /// What it was called.
    Title,
    /// What was done, by a word or in a sentence.
    Measure,
    /// Nothing that the words below tell.
    Open,
    /// Who answers, where they work, who was in it, and whatever else can be answered in a few words.
    Other,
}

/// How a header asks for a name.
const NAMING: [&str; 14] = [
    "tittel",
    "title",
    "overskrift",
    "headline",
    "navn",
    "namn",
    "name",
    "heter",
    "heiter",
    "kaller",
    "kallar",
    "call",
    "hvilke",
    "which",
];

/// Of what the name is that of a case.
const MEASURES: [&str; 33] = [
    "tiltak",
    "prosjekt",
    "innovasjon",
    "løsning",
    "løysing",
    "idé",
    "ide ",
    "initiativ",
    "ordning",
    "tjenesten",
    "tenesta",
    "produktet",
    "praksis",
    "tilbudet",
    "tilbodet",
    "aktivitet",
    "metode",
    "project",
    "measure",
    "initiative",
    "intervention",
    "innovation",
    "solution",
    "idea",
    "practice",
    "activity",
    "programme",
    "the service",
    "the product",
    "det dere",
    "det de ",
    "case",
    "saken",
];

/// What asks for a title by itself.
const TITLES: [&str; 8] = [
    "tittel",
    "title",
    "overskrift",
    "headline",
    "hva heter",
    "kva heiter",
    "tiltaksnavn",
    "tiltaksnamn",
];

/// The beginnings of words of headers that ask for something else.
const OTHERS: [&str; 82] = [
    // Who answers.
    "rolle",
    "role",
    "stilling",
    "position",
    "funksjon",
    "yrke",
    "job",
    "jobb",
    "occupation",
    "tilsett",
    "ansatt",
    "ansett",
    "profession",
    "svarer",
    "svarar",
    "respondent",
    "innsender",
    "innsendar",
    "kontakt",
    "contact",
    "leder",
    "leiar",
    "manager",
    "ansvarlig",
    "ansvarleg",
    "responsible",
    "eier",
    "eigar",
    "owner",
    // Where they work.
    "avdeling",
    "department",
    "enhet",
    "eining",
    "unit",
    "seksjon",
    "section",
    "etat",
    "sektor",
    "sector",
    "virksomhet",
    "verksemd",
    "arbeidssted",
    "arbeidsstad",
    "arbeidsplass",
    "workplace",
    "arbeidsgiver",
    "arbeidsgivar",
    "employer",
    "organisasjon",
    "organisation",
    "organization",
    "bedrift",
    "firma",
    "company",
    "kommune",
    "municipality",
    "fylke",
    "county",
    "sted",
    "stad ",
    "place",
    "adresse",
    "address",
    "område",
    "area",
    // Who and what was in it.
    "målgruppe",
    "target",
    "samarbeid",
    "partner",
    "deltak",
    "deltag",
    "participant",
    "bruker",
    "brukar",
    "kategori",
    "category",
    "type",
    "tema",
    "topic",
    "theme",
    "status",
    "fase",
];

/// Words of questions that a title does not answer.
const QUESTIONS: [&str; 15] = [
    "hvem",
    "kven",
    "who",
    "hvor",
    "kvar",
    "where",
    "når",
    "when",
    "hvordan",
    "korleis",
    "how",
    "hvorfor",
    "kvifor",
    "why",
    "på hvilken",
];

/// Returns what a header asks for, as [`fold`](super::columns::fold) writes it.
pub(super) fn asked(header: &str) -> HeaderAsks {
    let spaced = format!(" {header} ");
    let has = |words: &[&str]| words.iter().any(|word| spaced.contains(word));
    let begins = |words: &[&str]| words.iter().any(|word| spaced.contains(&format!(" {word}")));
    let is_measure = has(&MEASURES);
    if begins(&OTHERS) || begins(&QUESTIONS) {
        // “Tittel på prosjektet i din enhet” asks for a title, “Rolle i prosjektet” and “Job title” do not.
        let leads = |words: &[&str]| words.iter().any(|word| header.starts_with(word));
        return if is_measure && leads(&NAMING) { HeaderAsks::Title } else { HeaderAsks::Other };
    }
    if has(&TITLES) || is_measure && has(&NAMING) {
        // “Stillingstittel” is one word.
        let is_of_work =
            OTHERS.iter().any(|word| has(&[&format!("{word}stittel"), &format!("{word}tittel")]));
        return if is_of_work { HeaderAsks::Other } else { HeaderAsks::Title };
    }
    // “Navn på skolen” and “Name of the school” ask for the name of something else.
    if has(&[" navn på ", " namn på ", " name of "]) {
        return HeaderAsks::Other;
    }
    if is_measure { HeaderAsks::Measure } else { HeaderAsks::Open }
}

/// How the names of positions end, alone or as the last part of a word.
const POSITIONS: [&str; 41] = [
    "leder",
    "leiar",
    "sjef",
    "rådgiver",
    "rådgivar",
    "rådgjevar",
    "konsulent",
    "koordinator",
    "direktør",
    "rektor",
    "lærer",
    "lærar",
    "lege",
    "pleier",
    "pleiar",
    "saksbehandler",
    "saksbehandlar",
    "sakshandsamar",
    "medarbeider",
    "medarbeidar",
    "ansvarlig",
    "ansvarleg",
    "ordfører",
    "ordførar",
    "ingeniør",
    "assistent",
    "sekretær",
    "bibliotekar",
    "styrer",
    "styrar",
    "manager",
    "director",
    "adviser",
    "advisor",
    "officer",
    "coordinator",
    "teacher",
    "nurse",
    "principal",
    "consultant",
    "engineer",
];

/// How the names of parts of an administration end.
const OFFICES: [&str; 14] = [
    "avdeling",
    "avdelingen",
    "avdelinga",
    "etat",
    "etaten",
    "seksjon",
    "seksjonen",
    "sektor",
    "enhet",
    "eining",
    "kontoret",
    "department",
    "unit",
    "division",
];

/// The most words that the name of a position or an office has.
const MOST_WORDS: usize = 5;

/// Returns whether the cell is the name of a position or of a part of an administration.
pub(super) fn is_position_or_office(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let ends = |endings: &[&str]| {
        let is_one = |word: &&str| endings.iter().any(|ending| word.ends_with(ending));
        words.iter().any(is_one)
    };
    (1..=MOST_WORDS).contains(&words.len()) && (ends(&POSITIONS) || ends(&OFFICES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::columns::fold;

    #[test]
    fn a_header_asks_for_a_title_or_for_something_else() {
        use HeaderAsks::{Measure, Open, Other, Title};
        for (header, expected) in [
            ("Tittel", Title),
            ("Navn på tiltak", Title),
            ("Navn på tiltaket deres", Title),
            ("Hva kaller dere tiltaket?", Title),
            ("Hva heter det dere gjorde?", Title),
            ("Hvilket tiltak gjelder det?", Title),
            ("Name of the project", Title),
            ("Tittel på prosjektet i din enhet", Title),
            ("Tiltak (kort)", Measure),
            ("Intervention", Measure),
            ("q3", Open),
            ("Emne", Open),
            ("Rolle", Other),
            ("Din rolle", Other),
            ("Hvilken rolle har du?", Other),
            ("Stilling", Other),
            ("Stillingstittel", Other),
            ("Job title", Other),
            ("Jobbtittel", Other),
            ("Rolle i prosjektet", Other),
            ("Avdeling/enhet", Other),
            ("Navn på skolen", Other),
            ("Hvem samarbeidet dere med om tiltaket?", Other),
            ("Målgruppe", Other),
            ("Hvor ble tiltaket gjennomført?", Other),
            ("Name of respondent", Other),
        ] {
            assert_eq!(asked(&fold(header)), expected, "{header}");
        }
    }

    #[test]
    fn positions_and_offices_are_known_by_their_last_part() {
        for cell in [
            "Rådgiver",
            "Virksomhetsleder barnehage",
            "Kommuneoverlege",
            "Leder for helse",
            "Daglig leder",
            "Helsesykepleier",
            "Project manager",
            "Teknisk etat",
            "Avdeling for oppvekst",
        ] {
            assert!(is_position_or_office(cell), "{cell}");
        }
        for cell in ["Matkasser på døra", "Koronatelefon på polsk", "Leker", "Drive-in-testing", ""]
        {
            assert!(!is_position_or_office(cell), "{cell}");
        }
    }
}
