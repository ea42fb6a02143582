//! What there is to read of a case: its title, who reports, and the report in lines.

use super::text::{one_line, readable, wrap};
use crate::domain::{Case, Message, OpenCase, PlaceLookup as _, WrittenPlace, is_personal};
use crate::register::{Resolution, in_force};
use crate::words::Words;

/// Returns the title on one line; a blank one is replaced by words for it and the id.
#[must_use]
pub fn title(words: &Words, case: &Case) -> String {
    title_or_id(words, &case.title, &case.id)
}

/// Returns a title on one line; a blank one is replaced by words for it and the id of its case.
#[must_use]
pub fn title_or_id(words: &Words, title: &str, id: &str) -> String {
    match one_line(title) {
        blank if blank.is_empty() => joined(&[Some(&words.get("review-title-blank")), Some(id)]),
        title => title,
    }
}

/// Returns who reports: the municipality, else the organisation.
#[must_use]
pub fn place(case: &Case) -> String {
    joined(&[case.municipality.as_deref().or_else(|| case.organisation())])
}

/// Returns a municipality as a list names it: without the word that all of them share.
#[must_use]
pub fn short_municipality(name: &str) -> String {
    let name = one_line(name);
    let short = name.strip_suffix(" kommune").map(str::trim_end).filter(|short| !short.is_empty());
    short.map(str::to_owned).unwrap_or(name)
}

/// Returns who reports, and when: `Bodø · 12.05.2020`.
#[must_use]
pub fn place_and_date(words: &Words, case: &Case) -> String {
    let date = case.date.as_deref().map(|date| words.day(date));
    joined(&[Some(&place(case)), date.as_deref()])
}

/// Returns the county of an open case; one that only follows from its municipality says by what, and where several
/// municipalities are called so, between which it is open.
#[must_use]
pub fn county(words: &Words, open: &OpenCase) -> Option<String> {
    let own = || open.case.county.clone();
    let proposed = open.proposed_county.as_deref().map(|county| {
        words.format(&Message::new("review-county-by-register").with("county", county))
    });
    proposed.or_else(own).or_else(|| unclear_county(words, &open.case))
}

fn unclear_county(words: &Words, case: &Case) -> Option<String> {
    let Resolution::Ask(places) = in_force().resolve(WrittenPlace::of(case)) else { return None };
    let mut counties: Vec<&str> =
        places.into_iter().filter_map(|place| in_force().county(place)).collect();
    counties.dedup();
    let unclear = Message::new("review-county-unclear").with("counties", counties.join(" / "));
    (counties.len() > 1).then(|| words.format(&unclear))
}

/// Marks what is proposed and decided by no one: `Kultur (foreslått)`; of a heading, that what is below it is.
#[must_use]
pub fn proposed(words: &Words, value: &str) -> String {
    words.format(&Message::new("review-proposed").with("value", value))
}

/// Joins the parts that are not blank, on one line: `Bodø · Nordland`.
#[must_use]
pub fn joined(parts: &[Option<&str>]) -> String {
    parts
        .iter()
        .flatten()
        .map(|part| one_line(part))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Whether fields that hold personal data are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalFields {
    /// They are.
    Shown,
    /// They are left out.
    Hidden,
}

/// Returns the report in lines of at most `cells` cells; long fields of the file come after it, under
/// their own headers.
#[must_use]
pub fn report(words: &Words, case: &Case, cells: usize, personal: PersonalFields) -> Vec<String> {
    let mut lines = match case.text.as_deref() {
        None => wrap(&words.get("review-text-missing"), cells),
        Some(text) if text.trim().is_empty() => wrap(&words.get("review-text-blank"), cells),
        Some(text) => wrap(&readable(text), cells),
    };
    let is_read = |(header, value): &(&String, &String)| {
        is_long(value) && (personal == PersonalFields::Shown || !is_personal(header, value))
    };
    for (header, value) in case.fields.iter().filter(is_read) {
        lines.push(String::new());
        lines.extend(wrap(&format!("{}:", one_line(header)), cells));
        lines.extend(wrap(&readable(value), cells));
    }
    lines
}

/// Returns the short fields of the file, header and value on one line each; dates as the language writes them.
#[must_use]
pub fn short_fields(words: &Words, case: &Case, personal: PersonalFields) -> Vec<(String, String)> {
    let is_shown = |(header, value): &(&String, &String)| {
        !is_long(value)
            && !value.trim().is_empty()
            && (personal == PersonalFields::Shown || !is_personal(header, value))
    };
    let shown = case.fields.iter().filter(is_shown);
    shown.map(|(header, value)| (one_line(header), one_line(&words.day(value)))).collect()
}

/// Returns whether a field is read like a text rather than looked up with `i`.
fn is_long(value: &str) -> bool {
    const SHORT: usize = 120;
    value.chars().nth(SHORT).is_some() && value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::domain::{CaseNo, Standing, TextHash};
    use crate::words::Language;

    #[test]
    fn a_name_of_several_municipalities_says_between_which_counties_it_is_open() {
        let words = Words::with_zone(Language::Bokmal, TimeZone::UTC);
        let open = |municipality: &str, county: Option<&str>, proposed: Option<&str>| OpenCase {
            no: CaseNo(1),
            case: Case {
                municipality: Some(municipality.to_owned()),
                county: county.map(str::to_owned),
                ..Case::default()
            },
            hash: TextHash([0; 32]),
            standing: Standing::default(),
            proposed_county: proposed.map(str::to_owned),
        };
        let shown = |open: OpenCase| county(&words, &open).unwrap_or_default();
        assert_eq!(shown(open("Herøy", None, None)), "Møre og Romsdal / Nordland?");
        assert_eq!(shown(open("Herøy", Some("Nordland"), None)), "Nordland");
        assert!(shown(open("Herøy", None, Some("Nordland"))).starts_with("Nordland ("));
        assert_eq!(shown(open("Røros", None, None)), "");
    }

    #[test]
    fn a_list_names_a_municipality_without_the_word_that_all_share() {
        for (name, short) in [
            ("Bodø kommune", "Bodø"),
            ("Bodø", "Bodø"),
            ("kommune", "kommune"),
            (" kommune", "kommune"),
        ] {
            assert_eq!(short_municipality(name), short);
        }
    }
}
