//! `nybrott municipalities`: what each spelling of a municipality in the project means today, and what a person must
//! say; with `--set`, says it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::domain::{Message, Moment, PlaceLookup as _, PlaceNo, visible_line};
use crate::register::{Place, Resolution, in_force};
use crate::store::PlaceSpelling;
use crate::words::Words;

/// The arguments of `municipalities`.
#[derive(Debug, Args)]
pub(super) struct MunicipalitiesArgs {
    #[arg(long, num_args = 2, value_names = ["SPELLING", "NUMBER"])]
    set: Vec<String>,
    #[arg(long, value_name = "SPELLING", conflicts_with = "set")]
    unset: Option<String>,
    #[arg(long)]
    json: bool,
}

impl MunicipalitiesArgs {
    /// Returns whether it writes to the project.
    pub(super) const fn writes(&self) -> bool {
        !self.set.is_empty() || self.unset.is_some()
    }
}

pub(super) fn run(
    context: &CommandContext<'_>,
    arguments: &MunicipalitiesArgs,
) -> Result<(), Failure> {
    match (arguments.set.as_slice(), &arguments.unset) {
        ([spelling, number], _) => {
            return settle(context, spelling, Some(number), arguments.json);
        }
        (_, Some(spelling)) => return settle(context, spelling, None, arguments.json),
        _ => {}
    }
    let reader = context.open_reader()?;
    let spellings = reader.place_spellings()?;
    let with_place: i64 = spellings.iter().map(|one| one.cases).sum();
    let overview = Overview::new(spellings, reader.case_count()? - with_place);
    output::results_in_words(|out| {
        if arguments.json {
            serde_json::to_writer_pretty(&mut *out, &overview.as_json())?;
            return writeln!(out);
        }
        overview.in_words(out, context.words)
    })
}

/// Writes what a spelling means into the project, or takes that back. Says so as JSON on standard output, or in words.
fn settle(
    context: &CommandContext<'_>,
    spelling: &str,
    number: Option<&String>,
    json: bool,
) -> Result<(), Failure> {
    let spelling = spelling.trim();
    let reader = context.open_reader_to_write()?;
    let fold = crate::domain::PlaceSettlement::key;
    let known: Vec<PlaceSpelling> = reader
        .place_spellings()?
        .into_iter()
        .filter(|one| fold(&one.spelling) == fold(spelling))
        .collect();
    let wrong = |key| Failure::Misused(Message::new(key).with("spelling", spelling));
    if known.is_empty() {
        return Err(wrong("municipalities-no-such-spelling"));
    }
    let open: Vec<&PlaceSpelling> =
        known.iter().filter(|one| one.resolution.found().is_none()).collect();
    if let (true, Some(found)) = (open.is_empty(), known.first().and_then(PlaceSpelling::place)) {
        let found = Message::new("municipalities-needs-none")
            .with("spelling", spelling)
            .with("place", in_full(found));
        return Err(Failure::Misused(found));
    }
    let place = number.map(|number| place_named(number)).transpose()?;
    if place.is_none() && open.iter().all(|one| one.settled.is_none()) {
        return Err(wrong("municipalities-not-settled"));
    }
    let cases: i64 = open.iter().map(|one| one.cases).sum();
    drop(reader);
    let mut project = context.open_project()?;
    project.settle_place(&context.acting_reviewer()?, spelling, place, Moment::now())?;
    project.close()?;
    if json {
        let place = place.map(place_in_json);
        let done = json!({ "spelling": spelling, "place": place, "cases": cases });
        return output::results(|out| writeln!(out, "{done}"));
    }
    let done = match place {
        Some(place) => Message::new("municipalities-settled").with("place", in_full(place)),
        None => Message::new("municipalities-unsettled"),
    };
    context.status.print(&done.with("spelling", spelling).with("count", cases));
    Ok(())
}

/// Returns the place of today that a person gives by number or name.
fn place_named(given: &str) -> Result<PlaceNo, Failure> {
    match in_force().resolve_name(given) {
        Resolution::Found(place) => Ok(place),
        Resolution::Ask(places) => {
            let places: Vec<String> = places.into_iter().map(in_full).collect();
            let message = Message::new("municipalities-which").with("given", given);
            Err(Failure::Misused(message.with("places", places.join("; "))))
        }
        Resolution::Unknown => {
            Err(Failure::Misused(Message::new("municipalities-no-place").with("given", given)))
        }
    }
}

/// Returns number, name and county: `1818 Herøy (Nordland)`.
pub(super) fn in_full(number: PlaceNo) -> String {
    match in_force().place(number) {
        Some(Place { full_name, county, .. }) if !number.is_county() => {
            format!("{number} {full_name} ({county})")
        }
        Some(place) => format!("{number} {}", place.full_name),
        None => number.to_string(),
    }
}

/// The spellings of a project by what they mean.
pub(super) struct Overview {
    today: BTreeMap<PlaceNo, Vec<PlaceSpelling>>,
    ask: Vec<(PlaceSpelling, Vec<PlaceNo>)>,
    unknown: Vec<PlaceSpelling>,
    /// Cases without a municipality.
    without: i64,
}

/// How many places a project has.
#[derive(Clone, Copy)]
pub(super) struct PlaceCounts {
    /// Municipalities of today that report.
    pub(super) municipalities: usize,
    /// Counties of today that report.
    pub(super) counties: usize,
    /// Spellings that a person must settle.
    pub(super) ask: usize,
    /// Spellings that are not in the register.
    pub(super) unknown: usize,
}

impl Overview {
    pub(super) fn new(spellings: Vec<PlaceSpelling>, without: i64) -> Self {
        let mut overview =
            Self { today: BTreeMap::new(), ask: Vec::new(), unknown: Vec::new(), without };
        for one in spellings {
            match (one.place(), one.resolution.clone()) {
                (Some(place), _) => overview.today.entry(place).or_default().push(one),
                (None, Resolution::Ask(places)) => overview.ask.push((one, places)),
                (None, _) => overview.unknown.push(one),
            }
        }
        overview
    }

    /// Returns how many places report and how many spellings are not clear.
    pub(super) fn counts(&self) -> PlaceCounts {
        let counties = self.today.keys().filter(|place| place.is_county()).count();
        PlaceCounts {
            municipalities: self.today.len() - counties,
            counties,
            ask: self.ask.len(),
            unknown: self.unknown.len(),
        }
    }

    /// Returns how many cases have no county of their own, which then follows from their municipality.
    pub(super) fn proposed_counties(&self) -> i64 {
        let of_municipalities = self.today.iter().filter(|(place, _)| !place.is_county());
        let spellings = of_municipalities.flat_map(|(_, spellings)| spellings);
        spellings.filter(|one| one.county.trim().is_empty()).map(|one| one.cases).sum()
    }

    fn as_json(&self) -> Value {
        let spelling = |one: &PlaceSpelling| {
            json!({
                "spelling": one.spelling,
                "county": Some(&one.county).filter(|county| !county.is_empty()),
                "cases": one.cases,
                "settled": one.settled.is_some(),
            })
        };
        let today = self.today.iter().map(|(number, spellings)| {
            let cases: i64 = spellings.iter().map(|one| one.cases).sum();
            let mut place = place_in_json(*number);
            place["cases"] = json!(cases);
            place["spellings"] = spellings.iter().map(spelling).collect();
            place
        });
        let ask = self.ask.iter().map(|(one, places)| {
            let mut asked = spelling(one);
            asked["candidates"] = places.iter().map(|place| place_in_json(*place)).collect();
            asked
        });
        json!({
            "register": register_in_json(),
            "municipalities": today.collect::<Vec<_>>(),
            "ask": ask.collect::<Vec<_>>(),
            "unknown": self.unknown.iter().map(spelling).collect::<Vec<_>>(),
            "without_municipality": self.without,
        })
    }

    fn in_words(&self, out: &mut dyn Write, words: &Words) -> io::Result<()> {
        if !self.today.is_empty() {
            writeln!(out, "{}", words.get("municipalities-today"))?;
        }
        for (place, spellings) in &self.today {
            let cases: i64 = spellings.iter().map(|one| one.cases).sum();
            writeln!(out, "{:>6}  {}", words.number(cases), in_full(*place))?;
            let name = in_force().name(*place).unwrap_or_default();
            if let [only] = spellings.as_slice()
                && only.spelling == name
            {
                continue;
            }
            for one in spellings {
                writeln!(out, "        {:>6}  {}", words.number(one.cases), written(words, one))?;
            }
        }
        if !self.ask.is_empty() {
            writeln!(out, "\n{}", words.get("municipalities-ask"))?;
        }
        for (one, places) in &self.ask {
            writeln!(out, "{:>6}  {}", words.number(one.cases), written(words, one))?;
            for place in places {
                writeln!(out, "                {}", in_full(*place))?;
            }
        }
        if !self.unknown.is_empty() {
            writeln!(out, "\n{}", words.get("municipalities-unknown"))?;
        }
        for one in &self.unknown {
            writeln!(out, "{:>6}  {}", words.number(one.cases), written(words, one))?;
        }
        if self.without > 0 {
            let without = Message::new("municipalities-without").with("count", self.without);
            writeln!(out, "\n{}", words.format(&without))?;
        }
        if !self.ask.is_empty() || !self.unknown.is_empty() {
            writeln!(out, "\n{}", words.get("municipalities-how"))?;
        }
        writeln!(out, "\n{}", words.format(&register_in_words(words)))
    }
}

/// Returns a spelling with its county, marked where a person settled it.
fn written(words: &Words, one: &PlaceSpelling) -> String {
    let quoted = Message::new("import-quoted").with("name", one.spelling.as_str());
    let mut text = words.format(&quoted);
    if !one.county.trim().is_empty() {
        text = format!("{text}, {}", one.county);
    }
    if one.settled.is_some() {
        text = format!("{text} ({})", words.get("municipalities-by-hand"));
    }
    visible_line(&text).into_owned()
}

pub(super) fn place_in_json(number: PlaceNo) -> Value {
    let place = in_force().place(number);
    json!({
        "number": number.to_string(),
        "name": place.map(|place| place.name.as_str()),
        "full_name": place.map(|place| place.full_name.as_str()),
        "county": place.map(|place| place.county.as_str()),
    })
}

/// Returns the date and the origin of the register in force.
pub(super) fn register_in_json() -> Value {
    json!({ "as_of": in_force().as_of().to_string(), "source": in_force().attribution() })
}

/// Says which register is in force.
pub(super) fn register_in_words(words: &Words) -> Message {
    let source = if in_force().is_built_in() {
        words.get("municipalities-register-built-in")
    } else {
        in_force().attribution().to_owned()
    };
    Message::new("municipalities-register")
        .with("date", words.day(&in_force().as_of().to_string()).as_str())
        .with("source", source)
}
