//! Which fields of a case hold personal data: they are kept, but a reviewer need not see them.

use unicode_normalization::UnicodeNormalization as _;

/// Headers of columns with personal data, in lower case. A list made by hand, in the languages of the
/// program; it was measured on no corpus.
const HEADERS: [&str; 12] = [
    "navn",
    "namn",
    "name",
    "mobil",
    "mobile",
    "tlf",
    "phone",
    "kontakt",
    "contact",
    "innsender",
    "innsendar",
    "respondent",
];

/// The words in headers of such columns, in lower case. Made by hand, too.
const IN_HEADERS: [&str; 20] = [
    "e-post",
    "epost",
    "e-mail",
    "email",
    "telefon",
    "mobilnummer",
    "fødselsnummer",
    "personnummer",
    "kontaktperson",
    "contact person",
    "fornavn",
    "førenamn",
    "etternavn",
    "etternamn",
    "first name",
    "last name",
    "fullt navn",
    "full name",
    "ditt navn",
    "ditt namn",
];

/// How a header asks for a person, in lower case. Made by hand, too; alone it is not enough.
const WHO: [&str; 9] =
    ["hvem", "kven", "who", "leder", "leiar", "ansvarlig", "ansvarleg", "melder", "meldar"];

/// Returns whether the field with this header names a person or how to reach one.
#[must_use]
pub fn is_personal(header: &str, value: &str) -> bool {
    let header: String = header.nfc().collect::<String>().to_lowercase();
    let header = header.trim_matches(|scalar: char| !scalar.is_alphanumeric());
    (HEADERS.contains(&header) && !is_organisation(value))
        || IN_HEADERS.iter().any(|part| header.contains(part))
        || is_address(value)
        || (WHO.iter().any(|word| header.contains(word))
            && is_like_a_name(value)
            && !is_organisation(value))
}

/// Returns whether the whole value is an e-mail address.
fn is_address(value: &str) -> bool {
    let value = value.trim();
    let Some((name, host)) = value.split_once('@') else { return false };
    !name.is_empty()
        && !value.contains(char::is_whitespace)
        && host.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty())
}

/// Forms of organisation as they end the name of a firm, the Norwegian ones as the register of Brønnøysund
/// abbreviates them.
const FORMS: [&str; 17] = [
    "AS", "ASA", "A/S", "ANS", "BA", "SA", "ENK", "NUF", "IKS", "KF", "FKF", "HF", "RHF", "Ltd",
    "Inc", "GmbH", "AB",
];

/// Words that no person is called by, in lower case. Made by hand.
const OF_ORGANISATIONS: [&str; 10] = [
    "kommune",
    "fylkeskommune",
    "stiftelsen",
    "stiftelse",
    "foreningen",
    "forening",
    "avdeling",
    "direktoratet",
    "statsforvalteren",
    "university",
];

/// Returns whether the value is the name of a firm, an association or a public body.
fn is_organisation(value: &str) -> bool {
    let words: Vec<&str> =
        value.split_whitespace().map(|word| word.trim_matches([',', '.'])).collect();
    let [_, .., last] = words.as_slice() else { return false };
    FORMS.contains(last)
        || words.iter().any(|word| OF_ORGANISATIONS.contains(&word.to_lowercase().as_str()))
}

/// Returns whether the value is two to four words of letters with capitals (a choice), as names are. Other
/// things are too, so that this alone decides nothing.
fn is_like_a_name(value: &str) -> bool {
    let words: Vec<&str> = value.split_whitespace().collect();
    let capital = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word
                .chars()
                .all(|scalar| scalar.is_alphabetic() || matches!(scalar, '-' | '.' | '\''))
    };
    (2..=4).contains(&words.len()) && words.iter().all(capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_names_are_personal_and_measures_are_not() {
        for (header, value) in [
            ("E-post", ""),
            ("Din e-postadresse:", "x"),
            ("Navn", "x"),
            ("Kontaktperson i kommunen", "x"),
            ("Svar sendt av", "post@bodo.kommune.no"),
            ("Hvem har fylt ut skjemaet?", "Første Saksbehandler"),
            ("Ditt navn", ""),
        ] {
            assert!(is_personal(header, value), "{header}: {value}");
        }
        for (header, value) in [
            ("Navn på tiltaket", "Matkasser på døra"),
            ("Enhet", "Bodø Kommune"),
            ("Hvem leverer?", "Nordlys Data AS"),
            ("Navn", "Bodø Kommune"),
            ("Hvem får hjelp?", "alle eldre over 80"),
            ("Sektor", "helse"),
            ("Konto", "@nybrott"),
            ("", ""),
        ] {
            assert!(!is_personal(header, value), "{header}: {value}");
        }
    }
}
