//! Reports of the demonstration project, put together from their parts.

use indexmap::IndexMap;

use super::dice::dice;
use super::parts::{Measure, ReportParts};
use crate::domain::{Answers, Case};
use crate::workflow::training::reading;

/// Which of its two wordings each part of a report has: title, before, done, after. Any two of these reports share
/// one of the three parts of the text, so that none are near-duplicates.
const WORDINGS: [[usize; 4]; 4] = [[0, 0, 0, 0], [1, 1, 1, 0], [1, 0, 1, 1], [0, 1, 0, 1]];

/// How many days `{d}` may be, from 25 March 2020 on.
const DAYS_OF_BEGINNING: usize = 22;

/// How many days the date of a report may be, from 25 May 2020 on.
const DAYS_OF_REPORT: usize = 33;

/// A report, and the answers that it leans towards. They are no one's.
pub(super) struct DraftedReport {
    pub(super) case: Case,
    pub(super) lean: Answers,
}

impl DraftedReport {
    /// Returns a case of the newsletter. What it leans towards is one reading among several.
    pub(super) fn from_newsletter(case: Case) -> Self {
        let lean = reading(&case);
        Self { case, lean }
    }
}

/// Returns the reports that can be made of the parts: all measures once, and then again in other words.
pub(super) fn drafted(parts: &ReportParts) -> impl Iterator<Item = DraftedReport> {
    let measures = WORDINGS
        .iter()
        .flat_map(|wording| parts.measures.iter().map(move |measure| (measure, *wording)));
    let municipalities = parts.municipalities.iter().cycle();
    measures.zip(municipalities).enumerate().map(|(place, ((measure, wording), of))| {
        let id = format!("demo-{:03}", place + 1);
        report(id, measure, wording, of)
    })
}

fn report(
    id: String,
    measure: &Measure,
    [title, before, done, after]: [usize; 4],
    (municipality, county): &(String, String),
) -> DraftedReport {
    let (new, before) = &measure.before[before];
    let (kinds, done) = &measure.done[done];
    let (category, after) = &measure.after[after];
    let (low, high) = measure.between;
    let number = low + dice(1 + high.saturating_sub(low), &[&id, "number"]);
    let fill = |text: &str| {
        text.replace("{k}", municipality)
            .replace("{n}", &number.to_string())
            .replace("{d}", &beginning(dice(DAYS_OF_BEGINNING, &[&id, "beginning"])))
    };
    let text = [before, done, after].map(|part| fill(part)).join("\n\n");
    let fields = [
        ("organisasjon", measure.unit.as_str()),
        ("sektor", measure.sector.as_str()),
        ("opphav", "oppdiktet"),
    ];
    let fields: IndexMap<String, String> =
        fields.map(|(header, value)| (header.to_owned(), value.to_owned())).into_iter().collect();
    let case = Case {
        title: fill(&measure.titles[title]),
        text: Some(text),
        municipality: Some(municipality.clone()),
        county: Some(county.clone()),
        date: Some(date_of_report(dice(DAYS_OF_REPORT, &[&id, "date"]))),
        fields,
        id,
        ..Case::default()
    };
    let lean = Answers {
        category: Some(*category),
        new: Some(*new),
        kinds: Some(*kinds),
        ..Answers::default()
    };
    DraftedReport { case, lean }
}

/// Returns a day after 25 March as a sentence has it.
fn beginning(days: usize) -> String {
    match 25 + days {
        day @ ..=31 => format!("{day}. mars"),
        day => format!("{}. april", day - 31),
    }
}

/// Returns a day after 25 May 2020 as a column has it.
fn date_of_report(days: usize) -> String {
    match 25 + days {
        day @ ..=31 => format!("2020-05-{day:02}"),
        day => format!("2020-06-{:02}", day - 31),
    }
}
