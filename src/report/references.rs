//! Figures of others, beside which the shares are put: never as a test, and with how far they can be compared.

use super::markup::MarkupWriter;
use super::reference::{Comparable, HereValue, OwnReference, Reference};
use super::source::ReportSource;
use super::table::{PageTable, table};
use crate::codebook::own::{InLanguages, RuleText};
use crate::domain::Verdict;
use crate::domain::barometer::{Barometer, FigureGroup, FigureRow, TableId};
use crate::wording::figures;
use crate::words::Words;

/// A figure of others as a row of the table.
struct ReferenceRow {
    figure: String,
    source: String,
    comparable: Comparable,
    here: Option<String>,
}

/// Returns the figures that the program knows; none where its own data cannot be read, which a test rules out.
fn known() -> Vec<Reference> {
    ron::from_str(include_str!("references.ron")).unwrap_or_default()
}

/// Writes the figures in a table.
pub(super) fn section(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    let header = ["figure", "source", "comparable", "here"]
        .map(|column| words.get(&format!("report-reference-column-{column}")));
    let barometer = &source.barometer;
    let known = known().into_iter().map(|reference| built_in(words, barometer, &reference));
    let own = source.references.iter().map(|reference| own(words, barometer, reference));
    let rows: Vec<Vec<String>> = known
        .chain(own)
        .map(|row| {
            let comparable = words.get(match row.comparable {
                Comparable::Yes => "report-comparable-yes",
                Comparable::Shape => "report-comparable-shape",
                Comparable::No => "report-comparable-no",
            });
            let here = row.here.unwrap_or_else(|| figures::NOTHING.to_owned());
            vec![row.figure, row.source, comparable, here]
        })
        .collect();
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

fn built_in(words: &Words, barometer: &Barometer, reference: &Reference) -> ReferenceRow {
    let why = reference.why.as_ref();
    ReferenceRow {
        figure: words.get(&format!("report-reference-{}", reference.words)),
        source: words.get(&format!("report-source-{}", reference.source)),
        comparable: reference.comparable,
        here: why
            .map(|why| words.get(&format!("report-reference-{why}")))
            .or_else(|| here(words, barometer, reference.here)),
    }
}

fn own(words: &Words, barometer: &Barometer, reference: &OwnReference) -> ReferenceRow {
    let said = |text: &InLanguages<RuleText>| {
        text.get(words.language()).map(|(text, _)| text.as_str().to_owned())
    };
    let compared = Some(reference.comparable).filter(|comparable| *comparable != Comparable::No);
    ReferenceRow {
        figure: said(&reference.figure).unwrap_or_default(),
        source: reference.source.as_str().to_owned(),
        comparable: reference.comparable,
        here: reference
            .why
            .as_ref()
            .and_then(said)
            .or_else(|| compared.and_then(|_| here(words, barometer, reference.here))),
    }
}

/// Returns what is found here.
fn here(words: &Words, barometer: &Barometer, here: Option<HereValue>) -> Option<String> {
    match here? {
        HereValue::Innovations => innovations(words, barometer),
        HereValue::KindsInOrder => kinds(words, barometer),
        HereValue::SeveralKinds => several(words, barometer),
        HereValue::SectorsInOrder => sectors(words, barometer),
    }
}

/// Returns the share of innovations.
fn innovations(words: &Words, barometer: &Barometer) -> Option<String> {
    let table = barometer.table(TableId::Verdict)?;
    let at =
        table.values.iter().position(|value| value.as_str() == Verdict::Innovation.as_str())?;
    let share = table.rows.first()?.cells.get(at)?.share?;
    Some(figures::percent(words, share.share))
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
