//! Figures of others, beside which the shares are put: never as a test, and with how far they can be compared.

use super::markup::MarkupWriter;
use super::reference::{Comparable, HereValue, ListedReference, Percentage, Reference};
use super::source::ReportSource;
use super::table::{PageTable, table};
use crate::codebook::own::{InLanguages, RuleText};
use crate::domain::barometer::{
    Barometer, Design, Figure, FigureGroup, FigureRow, ShareFigure, TableId,
};
use crate::domain::{Interval, Message, Verdict};
use crate::measure::shares::{difference_interval, wilson_effective};
use crate::wording::figures;
use crate::words::Words;

/// Writes the figures in a table.
pub(super) fn section(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    let (header, rows) = rows(words, source);
    let name = words.get("report-references");
    markup.element("section", &[("aria-labelledby", "references")], |markup| {
        markup.line("h2", &[("id", "references")], &name);
        markup.line("p", &[], &words.get("report-references-note"));
        let of = PageTable {
            id: "table-references",
            caption: &words.get("report-references-caption"),
            header: &header,
            rows: &rows,
            has_words: true,
        };
        table(markup, words, &of);
    });
}

/// Returns the header and a row for each figure.
pub(super) fn rows(words: &Words, source: &ReportSource) -> (Vec<String>, Vec<Vec<String>>) {
    let header = ["figure", "source", "comparable", "here"]
        .map(|column| words.get(&format!("report-reference-column-{column}")));
    let row = |ListedReference { reference, is_own }: &ListedReference| {
        let comparable = format!("report-comparable-{}", reference.comparable.as_str());
        let here = beside(words, &source.barometer, reference);
        vec![
            figure(words, reference),
            origin(words, reference, *is_own),
            words.get(&comparable),
            here.unwrap_or_else(|| figures::NOTHING.to_owned()),
        ]
    };
    (header.to_vec(), source.references.iter().map(row).collect())
}

/// Returns a text of a figure in the language of the page, or in another with that one's tag.
pub(super) fn text(words: &Words, of: &InLanguages<RuleText>) -> String {
    match of.get(words.language()) {
        Some((text, None)) => text.as_str().to_owned(),
        Some((text, Some(other))) => format!("{} [{other}]", text.as_str()),
        None => String::new(),
    }
}

/// Returns what a figure says, with its number where the words do not have it, and what was asked.
fn figure(words: &Words, of: &Reference) -> String {
    let mut figure = text(words, &of.words);
    if let Some(value) = of.value.map(Percentage::get) {
        let number = words.decimal(value, usize::from(value.fract() != 0.0));
        if !names(&figure, &number) {
            let percent = Message::new("barometer-percent").with("share", number);
            figure = format!("{figure} ({})", words.format(&percent));
        }
    }
    if let Some(question) = &of.question {
        let question = text(words, question);
        let question = Message::new("report-reference-question").with("question", question);
        let end = if figure.ends_with(['.', '?', '!']) { "" } else { "." };
        figure = format!("{figure}{end} {}", words.format(&question));
    }
    figure
}

/// Returns who publishes a figure, when, of whom and where, and whether it was added.
fn origin(words: &Words, of: &Reference, is_own: bool) -> String {
    let source = text(words, &of.source);
    let year = of.year.map(|year| year.to_string()).filter(|year| !names(&source, year));
    let base = of.base.filter(|base| !names(&source, &base.to_string())).map(|base| {
        let base = usize::try_from(base).unwrap_or(usize::MAX);
        format!("n = {}", figures::number(words, base))
    });
    let population = of.population.as_ref().map(|population| text(words, population));
    let address = of.url.as_ref().map(|address| address.as_str().to_owned());
    let parts = [Some(source), year, population, base, address].into_iter().flatten();
    let parts = parts.collect::<Vec<_>>().join(", ");
    if is_own {
        let own = Message::new("report-reference-own").with("source", parts);
        return words.format(&own);
    }
    parts
}

/// Returns whether a text has a number already.
fn names(text: &str, number: &str) -> bool {
    let is_part = |letter: char| !letter.is_alphanumeric() && !".,".contains(letter);
    text.split(is_part).any(|word| word.trim_matches(['.', ',']) == number)
}

/// Returns what is put beside a figure: why nothing is, or what is found here.
fn beside(words: &Words, barometer: &Barometer, of: &Reference) -> Option<String> {
    let why = of.why.as_ref().map(|why| text(words, why));
    let is_compared = of.comparable != Comparable::No;
    why.or_else(|| here(words, barometer, of).filter(|_| is_compared))
}

/// Returns what is found here.
fn here(words: &Words, barometer: &Barometer, of: &Reference) -> Option<String> {
    match of.here? {
        HereValue::Innovations => share(words, barometer, of, innovations(barometer)?),
        HereValue::KindsInOrder => kinds(words, barometer),
        HereValue::SeveralKinds => share(words, barometer, of, several(barometer)?),
        HereValue::SectorsInOrder => sectors(words, barometer),
    }
}

/// Returns a share; where its level may be compared, with its interval and, where both are known as samples, with the
/// interval of how much it differs.
fn share(words: &Words, barometer: &Barometer, of: &Reference, figure: Figure) -> Option<String> {
    let found = figure.share?;
    let share = figures::percent(words, found.share);
    if of.comparable != Comparable::Yes {
        return Some(share);
    }
    let range = figures::range(words, &found).map(|range| format!(" ({range})"));
    let difference = difference(words, barometer, of, found);
    let difference = difference.map(|difference| format!("; {difference}"));
    Some([Some(share), range, difference].into_iter().flatten().collect())
}

/// Returns how much a share differs from a figure, with its interval (Newcombe's). `None` where one of them has no interval,
/// and while answers are still given, since ours is another kind of interval then.
fn difference(
    words: &Words,
    barometer: &Barometer,
    of: &Reference,
    found: ShareFigure,
) -> Option<String> {
    let is_sample = matches!(&barometer.design, Design::Drawn(sample) if !sample.is_open);
    let interval = found.interval.filter(|_| is_sample)?;
    let (theirs, base) = (of.value?.get() / 100.0, of.base.filter(|base| *base > 0)?);
    let of_theirs = wilson_effective(theirs, f64::from(base));
    let Interval { low, high } = difference_interval((found.share, interval), (theirs, of_theirs));
    let [middle, low, high] = [found.share - theirs, low, high].map(|part| points(words, part));
    let message = Message::new("report-reference-difference").with("difference", middle);
    Some(words.format(&message.with("low", low).with("high", high)))
}

/// Returns a difference in percentage points, with its sign.
fn points(words: &Words, part: f64) -> String {
    let points = words.decimal(100.0 * part, 0);
    if part > 0.0 && points != "0" { format!("+{points}") } else { points }
}

/// Returns the share of innovations.
fn innovations(barometer: &Barometer) -> Option<Figure> {
    let table = barometer.table(TableId::Verdict)?;
    let at =
        table.values.iter().position(|value| value.as_str() == Verdict::Innovation.as_str())?;
    table.rows.first()?.cells.get(at).copied()
}

/// Returns the four kinds, the most frequent first.
fn kinds(words: &Words, barometer: &Barometer) -> Option<String> {
    let table = barometer.table(TableId::KindsInFour)?;
    let cells = &table.rows.first()?.cells;
    let mut kinds: Vec<_> = table.values.iter().zip(cells).take(table.values.len() - 1).collect();
    kinds.sort_by_key(|(_, cell)| std::cmp::Reverse(cell.count));
    let named = kinds.into_iter().map(|(value, cell)| match cell.share {
        Some(share) => {
            format!(
                "{} {}",
                figures::value_name(words, table.id, *value),
                figures::percent(words, share.share)
            )
        }
        None => figures::value_name(words, table.id, *value),
    });
    Some(named.collect::<Vec<_>>().join(", "))
}

/// Returns the share of innovations with two kinds or more, of four.
fn several(barometer: &Barometer) -> Option<Figure> {
    barometer.table(TableId::KindsInFour)?.rows.first()?.cells.last().copied()
}

fn sectors(words: &Words, barometer: &Barometer) -> Option<String> {
    let table = barometer.table(TableId::SectorVerdict)?;
    let mut rows: Vec<&FigureRow> =
        table.rows.iter().filter(|row| row.group != FigureGroup::Missing).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.cases));
    let names = rows.into_iter().map(|row| {
        let name = figures::group_name(words, table.id, &row.group);
        format!("{name} {}", figures::number(words, row.cases))
    });
    Some(names.collect::<Vec<_>>().join(", "))
}
