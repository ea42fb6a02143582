//! Figures of others, beside which the shares are put: never as a test, and with how far they can be compared.

use serde::Deserialize;

use super::markup::MarkupWriter;
use super::table::{PageTable, table};
use crate::domain::barometer::{Barometer, FigureGroup, FigureRow, TableId};
use crate::wording::figures;
use crate::words::Words;

/// A figure of others, as data; its words are in the catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reference {
    /// The end of the key of its words.
    words: String,
    /// The end of the key of its source's words.
    source: String,
    comparable: Comparable,
    /// Where it is comparable: with what.
    here: Option<HereValue>,
    /// Where it is not: the end of the key of the words why.
    why: Option<String>,
}

/// How far a figure can be compared with shares of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Comparable {
    Shape,
    No,
}

/// What of a barometer is put beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum HereValue {
    KindsInOrder,
    SeveralKinds,
    SectorsInOrder,
}

/// Returns the figures that the program knows; none where its own data cannot be read, which a test rules out.
fn known() -> Vec<Reference> {
    ron::from_str(include_str!("references.ron")).unwrap_or_default()
}

/// Writes the figures in a table.
pub(super) fn section(markup: &mut MarkupWriter, words: &Words, barometer: &Barometer) {
    let header = ["figure", "source", "comparable", "here"]
        .map(|column| words.get(&format!("report-reference-column-{column}")));
    let row = |reference: &Reference| {
        let comparable = match reference.comparable {
            Comparable::Shape => "report-comparable-shape",
            Comparable::No => "report-comparable-no",
        };
        vec![
            words.get(&format!("report-reference-{}", reference.words)),
            words.get(&format!("report-source-{}", reference.source)),
            words.get(comparable),
            here(words, barometer, reference),
        ]
    };
    let rows: Vec<Vec<String>> = known().iter().map(row).collect();
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

/// Returns what is found here, or why it is not comparable.
fn here(words: &Words, barometer: &Barometer, reference: &Reference) -> String {
    if let Some(why) = &reference.why {
        return words.get(&format!("report-reference-{why}"));
    }
    let found = match reference.here {
        Some(HereValue::KindsInOrder) => kinds(words, barometer),
        Some(HereValue::SeveralKinds) => several(words, barometer),
        Some(HereValue::SectorsInOrder) => sectors(words, barometer),
        None => None,
    };
    found.unwrap_or_else(|| figures::NOTHING.to_owned())
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
                figures::value_name(words, value),
                figures::percent(words, share.share)
            )
        }
        None => figures::value_name(words, value),
    });
    Some(named.collect::<Vec<_>>().join(", "))
}

fn several(words: &Words, barometer: &Barometer) -> Option<String> {
    let share = barometer.table(TableId::KindsInFour)?.rows.first()?.cells.last()?.share?;
    Some(figures::percent(words, share.share))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_figure_has_its_words_and_nothing_incomparable_is_compared() {
        let all = known();
        assert_eq!(all.len(), 10);
        for language in Language::ALL {
            let words = Words::new(language);
            for Reference { words: key, source, comparable, here, why } in &all {
                let keys = [Some(key), why.as_ref()].into_iter().flatten();
                let keys = keys.map(|key| format!("report-reference-{key}"));
                for key in keys.chain([format!("report-source-{source}")]) {
                    assert_ne!(words.get(&key), key, "{language:?}");
                }
                assert_eq!(here.is_some(), why.is_none(), "{key}");
                assert_eq!(*comparable == Comparable::No, why.is_some(), "{key}");
            }
        }
    }
}
