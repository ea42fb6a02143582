//! What each table says, as one sentence.

use crate::domain::Message;
use crate::domain::barometer::{
    Barometer, Design, Figure, FigureGroup, FigureRow, FigureTable, ShareFigure, TableId,
};
use crate::measure::numbers::real;
use crate::wording::figures;
use crate::wording::{listed, quoted};
use crate::words::Words;

/// Fractions that people use, with the messages that name them.
const FRACTIONS: [(f64, &str); 9] = [
    (0.1, "report-part-tenth"),
    (0.2, "report-part-fifth"),
    (0.25, "report-part-quarter"),
    (1.0 / 3.0, "report-part-third"),
    (0.5, "report-part-half"),
    (2.0 / 3.0, "report-part-two-thirds"),
    (0.75, "report-part-three-quarters"),
    (0.8, "report-part-four-fifths"),
    (0.9, "report-part-nine-tenths"),
];

/// A share is called by a fraction that is no further away.
const NEAR: f64 = 0.015;

/// Returns what a table says.
pub(super) fn finding(words: &Words, barometer: &Barometer, table: &FigureTable) -> String {
    let name = figures::table_name(words, table.id);
    let hidden = || {
        let message = Message::new("report-finding-hidden").with("table", name.as_str());
        words.format(&message)
    };
    let groups = || table.rows.iter().map(|row| number_of_groups(&row.group)).sum::<usize>();
    let counted = |key, count: usize| words.format(&Message::new(key).with("count", count));
    match table.id {
        TableId::County => counted("report-finding-county", groups()),
        TableId::Municipality => counted("report-finding-municipality", groups()),
        TableId::SectorCategory => words.get("report-finding-sector-category"),
        TableId::SectorVerdict => {
            most_frequent_group(words, table, "report-finding-sector-verdict")
        }
        TableId::Month => most_frequent_group(words, table, "report-finding-month"),
        TableId::CategoryByKind => combination(words, table).unwrap_or_else(hidden),
        _ => of_all(words, barometer, table).unwrap_or_else(hidden),
    }
}

fn number_of_groups(group: &FigureGroup) -> usize {
    match group {
        FigureGroup::Others(groups) => groups.iter().map(number_of_groups).sum(),
        FigureGroup::Missing => 0,
        _ => 1,
    }
}

/// Returns the sentence of a table about all cases; `None` where something of it is hidden.
fn of_all(words: &Words, barometer: &Barometer, table: &FigureTable) -> Option<String> {
    let row = table.rows.first()?;
    let base = row.base.filter(|_| row.cells.iter().all(|cell| cell.count.is_some()))?;
    if base == 0 {
        let message = Message::new("report-finding-none");
        return Some(words.format(&message.with("table", figures::table_name(words, table.id))));
    }
    let key = match table.id {
        TableId::Verdict => "report-finding-verdict",
        TableId::Category => "report-finding-category",
        TableId::InnovationCategory => "report-finding-innovation-category",
        TableId::Kinds => "report-finding-kinds",
        TableId::KindsInFour => "report-finding-kinds-in-four",
        TableId::Facet(_) => "report-finding-facet",
        _ => return None,
    };
    let places = match table.id {
        TableId::Verdict => vec![0],
        TableId::KindsInFour => vec![row.cells.len() - 1],
        // Two kinds or more is none of the kinds.
        TableId::Kinds => most(&row.cells[..row.cells.len() - 1]),
        _ => most(&row.cells),
    };
    let part = part(words, &barometer.design, &row.cells[*places.first()?], base);
    let value = |place: &usize| figures::value_name(words, table.id, table.values[*place]);
    if places.len() > 1 {
        let values = places.iter().map(|place| quoted(words, &value(place)));
        let all = places.len() == row.cells.len();
        let key = if all { "report-finding-all-tied" } else { "report-finding-tied" };
        let message = Message::new(key)
            .with("table", figures::table_name(words, table.id).as_str())
            .with("values", listed(words, values.collect()).as_str());
        return Some(words.format(&message.with("part", part.as_str()).with("base", base)));
    }
    let table = figures::table_name(words, table.id);
    let message =
        Message::new(key).with("part", part.as_str()).with("base", base).with("table", table);
    Some(words.format(&message.with("value", value(&places[0]).as_str())))
}

/// Returns the places of the greatest share, or of the greatest count where shares are not known. Where cases weigh
/// differently, these need not be the same.
fn most(cells: &[Figure]) -> Vec<usize> {
    let shares: Option<Vec<f64>> =
        cells.iter().map(|cell| cell.share.map(|found| found.share)).collect();
    let sizes = shares
        .unwrap_or_else(|| cells.iter().map(|cell| real(cell.count.unwrap_or_default())).collect());
    let most = sizes.iter().copied().fold(0.0, f64::max);
    (0..sizes.len()).filter(|place| sizes[*place] >= most).collect()
}

fn most_frequent_group(words: &Words, table: &FigureTable, key: &'static str) -> String {
    let known = || table.rows.iter().filter(|row| row.group != FigureGroup::Missing);
    let all: usize = known().map(|row| row.cases).sum();
    let most = known().map(|row| row.cases).max().unwrap_or_default();
    let name = |row: &FigureRow| figures::group_name(words, table.id, &row.group);
    let frequent: Vec<String> = known().filter(|row| row.cases == most).map(name).collect();
    if frequent.len() > 1 {
        let equal = frequent.len() == known().count();
        let key = if equal { "report-finding-groups-equal" } else { "report-finding-groups-tied" };
        let message = Message::new(key)
            .with("values", listed(words, frequent).as_str())
            .with("part", figures::number(words, most).as_str());
        return words.format(&message.with("base", all));
    }
    let value = frequent.first().map_or("", String::as_str);
    words.format(&Message::new(key).with("value", value).with("count", most).with("cases", all))
}

/// Returns the most frequent category with a kind; of several as frequent their names, or how many they are.
fn combination(words: &Words, table: &FigureTable) -> Option<String> {
    const NAMED: usize = 3;
    let kinds = table.values.len() - 1;
    let cells = || table.rows.iter().flat_map(|row| (0..kinds).map(move |kind| (row, kind)));
    let count = cells().filter_map(|(row, kind)| row.cells[kind].count).max()?;
    let frequent = cells().filter(|(row, kind)| row.cells[*kind].count == Some(count));
    let name = |(row, kind): (&FigureRow, usize)| {
        let category = figures::group_name(words, table.id, &row.group);
        let kind = figures::value_name(words, table.id, table.values[kind]);
        let message = Message::new("report-combination").with("category", category.as_str());
        words.format(&message.with("kind", kind.as_str()))
    };
    let names: Vec<String> = frequent.map(name).collect();
    let base: usize = table.rows.iter().filter_map(|row| row.base).sum();
    let message = Message::new("report-finding-category-by-kind")
        .with("tied", names.len())
        .with("named", i64::from(names.len() <= NAMED))
        .with("count", count)
        .with("base", base);
    Some(words.format(&message.with("combinations", listed(words, names).as_str())))
}

/// Returns a share in words: a fraction that people use where it fits, else per cent with the interval; the
/// count where there is no share.
fn part(words: &Words, design: &Design, cell: &Figure, base: usize) -> String {
    let Some(share) = cell.share else { return figures::count(words, cell.count) };
    if let Some(fraction) = fraction(design, &share, base) {
        return words.get(fraction);
    }
    let percent = figures::percent(words, share.share);
    match figures::range(words, &share) {
        Some(range) => {
            let message = Message::new("report-part-interval").with("share", percent.as_str());
            words.format(&message.with("range", range.as_str()))
        }
        None => percent,
    }
}

/// Returns the fraction that a share of so many cases is near to, where no doubt is left which: an interval must have it
/// in it and no other. Of counts it must be more than a few cases.
fn fraction(design: &Design, share: &ShareFigure, base: usize) -> Option<&'static str> {
    const FEW: usize = 20;
    let nearest = FRACTIONS.iter().find(|(fraction, _)| (fraction - share.share).abs() <= NEAR)?;
    let is_fit = match (design, share.interval) {
        (Design::Drawn(_), None) => false,
        (_, Some(interval)) => {
            let within = FRACTIONS.iter().filter(|(fraction, _)| interval.contains(*fraction));
            within.count() == 1 && interval.contains(nearest.0)
        }
        (_, None) => base >= FEW,
    };
    is_fit.then_some(nearest.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_weighted_cases_the_greatest_share_is_the_most_frequent() {
        let cell = |count: usize, share: Option<f64>| {
            let share = share.map(|share| ShareFigure {
                share,
                interval: None,
                method: "stratified",
                error: None,
                effective: None,
            });
            Figure { count: Some(count), share }
        };
        assert_eq!(most(&[cell(12, Some(0.3)), cell(12, Some(0.5)), cell(6, Some(0.2))]), [1]);
        assert_eq!(most(&[cell(12, Some(0.4)), cell(12, Some(0.4)), cell(6, Some(0.2))]), [0, 1]);
        assert_eq!(most(&[cell(3, None), cell(1, None), cell(3, None)]), [0, 2]);
    }
}
