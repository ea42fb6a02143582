//! The page that is published: findings, each with a picture, a table and a note, and how all of it was made.
//!
//! Pictures have their numbers in words.

use super::cases;
use super::document::{PageFrame, document};
use super::findings;
use super::markup::MarkupWriter;
use super::method;
use super::pictures::Picture;
use super::references;
use super::source::{ReportSource, short_hash};
use super::table::{PageTable, table};
use crate::domain::Message;
use crate::domain::barometer::{FigureTable, TableId};
use crate::wording::agreement::question_name;
use crate::wording::figures;
use crate::words::Words;

/// The tables that may have a picture, besides those of facets.
const PICTURED: [TableId; 10] = [
    TableId::Verdict,
    TableId::Category,
    TableId::InnovationCategory,
    TableId::Kinds,
    TableId::KindsInFour,
    TableId::CategoryByKind,
    TableId::SectorVerdict,
    TableId::SectorCategory,
    TableId::County,
    TableId::Month,
];

/// Returns the page.
#[must_use]
pub fn page(words: &Words, source: &ReportSource) -> String {
    let (title, lead) = (title(words, source), words.get("report-lead"));
    let of = PageFrame { title: &title, lead: &[lead], at: source.at };
    let before = |markup: &mut MarkupWriter| contents(markup, words, source);
    document(words, &of, before, |markup| {
        in_short(markup, words, source);
        cases::examples(markup, words, source);
        for (place, of) in source.barometer.tables.iter().enumerate() {
            section(markup, words, source, place + 1, of);
        }
        cases::of_others(markup, words, source);
        agreement(markup, words, source);
        references::section(markup, words, source);
        method::sections(markup, words, source);
    })
}

/// Returns each picture as a file of its own, with the name of the file.
#[must_use]
pub fn pictures(words: &Words, source: &ReportSource) -> Vec<(String, String)> {
    let tables = source.barometer.tables.iter().enumerate();
    let file = |(place, table): (usize, &FigureTable)| {
        let picture = Picture::of(words, &source.barometer, table)?;
        Some((format!("{:02}-{}.svg", place + 1, table.id.id()), picture.as_file()))
    };
    tables.filter_map(file).collect()
}

/// Returns whether [`pictures`] gives files such names, for one report or another.
#[must_use]
pub fn is_picture(file: &str) -> bool {
    let is_facet = |id: &str| {
        let plain = |of: char| of.is_ascii_lowercase() || of.is_ascii_digit() || of == '_';
        id.strip_prefix("facet.").is_some_and(|facet| facet.chars().all(plain))
    };
    file.strip_suffix(".svg").and_then(|name| name.split_once('-')).is_some_and(|(place, id)| {
        let is_place = place.len() == 2 && place.bytes().all(|digit| digit.is_ascii_digit());
        is_place && (is_facet(id) || PICTURED.iter().any(|of| of.id() == id))
    })
}

fn title(words: &Words, source: &ReportSource) -> String {
    let own = source.title.as_deref().map(|title| crate::domain::visible_line(title).into_owned());
    own.unwrap_or_else(|| words.get("report-title"))
}

/// Writes links to all sections.
fn contents(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    let name = words.get("report-contents");
    markup.element("nav", &[("aria-label", &name)], |markup| {
        markup.element("ul", &[], |markup| {
            let mut link = |id: &str, name: &str| {
                markup.element("li", &[], |markup| {
                    markup.element("a", &[("href", &format!("#{id}"))], |markup| markup.text(name));
                });
                markup.text("\n");
            };
            for table in &source.barometer.tables {
                link(&table.id.id(), &figures::table_name(words, table.id));
            }
            if let Some((place, _)) = &source.of_others {
                let place = crate::domain::visible_line(place);
                let message = Message::new("report-others").with("place", place.as_ref());
                link("others", &words.format(&message));
            }
            for (id, key) in [
                ("agreement", "report-agreement"),
                ("references", "report-references"),
                ("method", "report-method"),
                ("codebook", "report-method-codebook"),
                ("datasheet", "report-datasheet"),
            ] {
                link(id, &words.get(key));
            }
        });
    });
}

/// Writes how many cases there are, and the first findings.
fn in_short(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    const FINDINGS: usize = 3;
    let barometer = &source.barometer;
    let number = |count| figures::number(words, count);
    let mut shown =
        vec![("cases", number(barometer.cases)), ("classified", number(barometer.done))];
    if !barometer.hides_innovations() {
        shown.push(("innovations", number(barometer.innovations)));
    }
    shown.push(("reviewers", number(source.reviewers)));
    shown.extend((barometer.disputed > 0).then(|| ("disputed", number(barometer.disputed))));
    shown.extend(barometer.period.as_ref().map(|period| ("period", months(words, period))));
    markup.element("section", &[("aria-labelledby", "in-short")], |markup| {
        markup.line("h2", &[("id", "in-short")], &words.get("report-in-short"));
        markup.element("dl", &[("class", "short")], |markup| {
            for (name, number) in &shown {
                markup.element("div", &[], |markup| {
                    markup.line("dt", &[], &words.get(&format!("report-short-{name}")));
                    markup.line("dd", &[], number);
                });
            }
        });
        for sentence in figures::design(words, barometer) {
            markup.line("p", &[], &sentence);
        }
        if let Some(place) = barometer.one_place {
            let sentence = words.get(&format!("barometer-single-{}", place.as_str()));
            markup.line("p", &[], &sentence);
        }
        markup.element("ul", &[], |markup| {
            for table in barometer.tables.iter().take(FINDINGS) {
                let finding = findings::finding(words, barometer, table);
                markup.line("li", &[], &format!("{finding}."));
            }
        });
    });
}

fn months(words: &Words, (first, last): &(String, String)) -> String {
    let [first, last] = [first, last].map(|month| figures::month_name(words, month));
    if first == last {
        return first;
    }
    let message = Message::new("report-period").with("first", first.as_str());
    words.format(&message.with("last", last.as_str()))
}

/// Writes a finding with its picture, table and note.
fn section(
    markup: &mut MarkupWriter,
    words: &Words,
    source: &ReportSource,
    number: usize,
    of: &FigureTable,
) {
    let barometer = &source.barometer;
    let id = of.id.id();
    let id = id.as_ref();
    let picture = Picture::of(words, barometer, of);
    let numbered = if picture.is_some() { "report-figure" } else { "report-table" };
    let numbered = words.format(&Message::new(numbered).with("number", number));
    let caption = format!("{numbered}. {}", figures::table_name(words, of.id));
    let (header, rows) = figures::rows(words, of);
    markup.element("section", &[("aria-labelledby", id)], |markup| {
        markup.line("h2", &[("id", id)], &findings::finding(words, barometer, of));
        markup.element("figure", &[], |markup| {
            if let Some(picture) = &picture {
                picture.draw(markup, &format!("picture-{id}"), None);
                if let Some(shown) = figures::what_bars_show(words, of) {
                    markup.line("p", &[("class", "note")], &shown);
                }
            }
            markup.element("details", &[("open", "open")], |markup| {
                markup.line("summary", &[], &words.get("report-the-numbers"));
                let (id, has_words) = (format!("table-{id}"), false);
                let of = PageTable {
                    id: &id,
                    caption: &caption,
                    header: &header,
                    rows: &rows,
                    has_words,
                };
                table(markup, words, &of);
            });
            let note = note(words, source, of);
            markup.line("figcaption", &[("class", "note")], &note);
        });
    });
}

/// Returns the base of a table, what must be known to read it, and where it comes from.
fn note(words: &Words, source: &ReportSource, of: &FigureTable) -> String {
    let origin = Message::new("report-note")
        .with("base", figures::base_of(words, of))
        .with("version", ReportSource::version())
        .with("codebook", short_hash(source.codebook).as_str())
        .with("digest", short_hash(source.digest).as_str());
    let mut sentences = figures::notes(words, &source.barometer, of);
    if of.id == TableId::Municipality && source.unclear_places > 0 {
        let unclear = Message::new("report-unclear-places").with("count", source.unclear_places);
        sentences.push(words.format(&unclear));
    }
    sentences.insert(0, words.format(&origin));
    sentences.join(" ")
}

fn agreement(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    markup.element("section", &[("aria-labelledby", "agreement")], |markup| {
        markup.line("h2", &[("id", "agreement")], &words.get("report-agreement"));
        let found = match &source.agreement {
            Ok(found) => found,
            Err(why) => return markup.line("p", &[], &words.get(why)),
        };
        let caption = Message::new("report-agreement-finding").with("count", found.cases);
        let caption = words.format(&caption);
        let of = PageTable {
            id: "table-agreement",
            caption: &caption,
            header: &found.header,
            rows: &found.rows,
            has_words: false,
        };
        table(markup, words, &of);
        let blindness = words.get(&format!("report-{}", found.blindness.replace('_', "-")));
        let note = Message::new("report-agreement-note")
            .with("new", question_name(words, "new"))
            .with("kinds", question_name(words, "kinds"));
        let note = words.format(&note);
        let said = [&[note, blindness], found.left_out.as_slice()].concat();
        markup.line("p", &[("class", "note")], &said.join(" "));
    });
}
