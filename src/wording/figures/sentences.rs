//! The barometer in words: names of tables, rows and columns, shares, and how far they go.

use crate::codebook;
use crate::codebook::own::{facet_name, facet_value};
use crate::domain::barometer::{
    AdjustedBy, Adjustment, Barometer, Base, Design, DrawOrigin, FigureGroup, FigureRow,
    FigureTable, ShareFigure, TableId, TableSuppression,
};
use crate::domain::{FacetWord, Message, SECTOR_FACET, Sector, SectorOrigins, visible_line};
use crate::words::Words;

/// What replaces a count that is not published, as Statistics Norway writes it.
pub const HIDDEN: &str = ":";

/// What is shown where there is no number.
pub const NOTHING: &str = "–";

/// Returns the name of a table.
#[must_use]
pub fn table_name(words: &Words, id: TableId) -> String {
    let TableId::Facet(of) = id else {
        return words.get(&format!("barometer-table-{}", dashed(&id.id())));
    };
    let name = facet_name(words, &of.facet);
    if !of.is_proposed {
        return name;
    }
    words.format(&Message::new("barometer-table-proposed").with("facet", name))
}

fn dashed(id: &str) -> String {
    id.replace('_', "-")
}

/// Returns the name of a column of a table, or of a row that is a value of the scheme.
#[must_use]
pub fn value_name(words: &Words, table: TableId, value: FacetWord) -> String {
    if let TableId::Facet(of) = table {
        return facet_value(words, &of.facet, &value);
    }
    let id = value.as_str();
    if let Ok(verdict) = id.parse() {
        return codebook::verdict(words, verdict).name;
    }
    if let Ok(category) = id.parse() {
        return codebook::category(words, category).name;
    }
    if let Ok(kind) = id.parse() {
        return codebook::kind(words, kind).name;
    }
    words.get(&format!("barometer-value-{}", dashed(id)))
}

/// Returns the same in a word where there is one.
#[must_use]
pub fn short_name(words: &Words, table: TableId, value: FacetWord) -> String {
    match value.as_str().parse() {
        Ok(category) if !matches!(table, TableId::Facet(_)) => {
            codebook::category(words, category).short
        }
        _ => value_name(words, table, value),
    }
}

/// Returns the name of a row, made harmless.
#[must_use]
pub fn group_name(words: &Words, id: TableId, group: &FigureGroup) -> String {
    match group {
        FigureGroup::All => words.get("barometer-all"),
        FigureGroup::Missing => words.get("barometer-missing"),
        FigureGroup::Value(value) if is_by_sector(id) => sector_name(words, *value),
        FigureGroup::Value(value) => value_name(words, id, *value),
        FigureGroup::Named(month) if id == TableId::Month => month_name(words, month),
        FigureGroup::Named(name) => visible_line(name).into_owned(),
        FigureGroup::Others(groups) => {
            words.format(&Message::new("barometer-others").with("count", groups.len()))
        }
    }
}

const fn is_by_sector(table: TableId) -> bool {
    matches!(table, TableId::SectorVerdict | TableId::SectorCategory)
}

/// Returns what the codebook calls a sector, else its usual name.
fn sector_name(words: &Words, sector: FacetWord) -> String {
    let name = facet_value(words, &SECTOR_FACET, &sector);
    let is_usual = Sector::ALL.iter().any(|usual| usual.as_str() == sector.as_str());
    if is_usual && name == sector.as_str() {
        return words.get(&format!("barometer-sector-{}", dashed(sector.as_str())));
    }
    name
}

/// Returns a month such as `2020-03` in words.
#[must_use]
pub fn month_name(words: &Words, month: &str) -> String {
    const MONTHS: [&str; 12] = [
        "barometer-month-1",
        "barometer-month-2",
        "barometer-month-3",
        "barometer-month-4",
        "barometer-month-5",
        "barometer-month-6",
        "barometer-month-7",
        "barometer-month-8",
        "barometer-month-9",
        "barometer-month-10",
        "barometer-month-11",
        "barometer-month-12",
    ];
    let named = || {
        let (year, month) = month.split_once('-')?;
        let key = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(words.format(&Message::new(key).with("year", year)))
    };
    named().unwrap_or_else(|| month.to_owned())
}

/// Returns a count, or the sign of one that is not published.
#[must_use]
pub fn count(words: &Words, count: Option<usize>) -> String {
    count.map_or_else(|| HIDDEN.to_owned(), |count| number(words, count))
}

/// Returns a whole number.
#[must_use]
pub fn number(words: &Words, number: usize) -> String {
    words.number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Returns a part of 1 in whole per cent: `31 %`.
#[must_use]
pub fn percent(words: &Words, share: f64) -> String {
    let share = words.decimal(100.0 * share, 0);
    words.format(&Message::new("barometer-percent").with("share", share.as_str()))
}

/// Returns the interval of a share: `25–37 %`. `None` where there is none.
#[must_use]
pub fn range(words: &Words, share: &ShareFigure) -> Option<String> {
    let interval = share.interval?;
    let [low, high] = [interval.low, interval.high].map(|end| words.decimal(100.0 * end, 0));
    let message = Message::new("barometer-range");
    Some(words.format(&message.with("low", low.as_str()).with("high", high.as_str())))
}

/// Returns what the shares of a row are parts of.
#[must_use]
pub fn base(words: &Words, base: Base, count: usize) -> String {
    let key = match base {
        Base::Classified => "barometer-of-classified",
        Base::Innovations => "barometer-of-innovations",
        Base::Answered => "barometer-of-answered",
    };
    words.format(&Message::new(key).with("count", count))
}

/// Returns what the numbers of a table count, and what its shares are parts of; without the full stop.
#[must_use]
pub fn base_of(words: &Words, table: &FigureTable) -> String {
    if let [FigureRow { group: FigureGroup::All, base: Some(count), .. }] = table.rows.as_slice() {
        return base(words, table.id.base(), *count);
    }
    let has_shares = table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.share.is_some());
    words.get(match table.id {
        TableId::CategoryByKind if has_shares => "barometer-of-categories",
        TableId::CategoryByKind => "barometer-counts-innovations",
        TableId::Municipality => "barometer-counts-cases",
        _ if has_shares => "barometer-of-rows",
        _ => "barometer-counts-cases",
    })
}

/// Returns that no case has an answer that counts, where none has.
#[must_use]
pub fn nothing_counted(barometer: &Barometer) -> Option<Message> {
    let key = match (barometer.cases, barometer.done, barometer.disputed) {
        (0, ..) => return Some(Message::new("barometer-none")),
        (_, 0, 0) => "barometer-not-begun",
        (_, 0, _) => "barometer-no-answer-counts",
        _ => return None,
    };
    Some(Message::new(key).with("cases", barometer.cases))
}

/// Returns how the cases with answers were chosen, and what that means for the shares, sentence by sentence.
#[must_use]
pub fn design(words: &Words, barometer: &Barometer) -> Vec<String> {
    let Barometer { cases, disputed, done, hidden, .. } = barometer;
    // Where reviewers differ, a case is classified and yet has no answer that counts.
    let state = |classified, counting, count: usize| {
        Message::new(if *disputed == 0 { classified } else { counting }).with("count", count)
    };
    let is_done = state("barometer-is-classified", "barometer-has-answer", *done);
    let of = |key, cases: usize| {
        Message::new(key).with("cases", cases).with("done", *done).with("state", is_done.clone())
    };
    let counted = |key| of(key, *cases);
    if *cases == 0 {
        return vec![words.get("barometer-none")];
    }
    let mut sentences = Vec::new();
    if *hidden > 0 {
        let message = Message::new("barometer-hidden").with("count", *hidden);
        sentences.push(words.format(&message));
    }
    match &barometer.design {
        _ if *done == 0 => {
            sentences.extend(nothing_counted(barometer).map(|nothing| words.format(&nothing)));
        }
        Design::AllCases => sentences.push(words.format(&counted("barometer-design-all-cases"))),
        Design::NotDrawn => sentences.push(words.format(&counted("barometer-design-not-drawn"))),
        Design::Drawn(sample) => {
            let key = match (&sample.strata, &sample.adjustment) {
                (_, Some(_)) => "barometer-design-adjusted-sample",
                (Some(_), None) => "barometer-design-stratified-sample",
                (None, None) => "barometer-design-simple-sample",
            };
            let drawn = of(key, sample.population).with("drawn", sample.drawn);
            sentences.push(words.format(&drawn));
            sentences.push(words.format(&drawn_by(&sample.origin)));
            sentences.extend(sample.adjustment.iter().flat_map(|of| adjusted(words, of)));
            if sample.population != *cases {
                let changed = Message::new("barometer-frame-changed").with("count", *cases);
                sentences.push(words.format(&changed.with("cases", sample.population)));
            }
            let missing = sample.drawn.saturating_sub(*done);
            if sample.strata.is_some() && !sample.is_open {
                sentences.push(words.get("barometer-design-strata-intervals"));
            }
            if sample.is_open {
                let key = match sample.strata {
                    None => "barometer-design-open",
                    Some(_) => "barometer-design-open-strata",
                };
                sentences.push(words.get(key));
            } else if missing > 0 {
                let lacks =
                    state("barometer-is-not-classified", "barometer-has-no-answer", missing);
                let message = Message::new("barometer-missing-drawn").with("count", missing);
                let message = message.with("state", lacks);
                sentences.push(words.format(&message));
            }
        }
    }
    if *disputed > 0 {
        let message = Message::new("barometer-disputed").with("count", *disputed);
        sentences.push(words.format(&message));
    }
    sentences
}

/// Returns by what shares are adjusted.
fn adjusted(words: &Words, adjustment: &Adjustment) -> Vec<String> {
    let by = match &adjustment.by {
        AdjustedBy::County => Message::new("barometer-adjusted-county"),
        AdjustedBy::Sector => Message::new("barometer-adjusted-sector"),
        AdjustedBy::FirstAnswers(name) => {
            let name = visible_line(name);
            Message::new("barometer-adjusted-first").with("reviewer", name.as_ref())
        }
    };
    let without = adjustment.groups_without;
    let pooled = Message::new("barometer-adjusted-without").with("count", without);
    [Some(by), (without > 0).then_some(pooled)]
        .into_iter()
        .flatten()
        .map(|of| words.format(&of))
        .collect()
}

/// Returns by which round cases were drawn, and how many draws there were.
fn drawn_by(origin: &DrawOrigin) -> Message {
    let (draw, draws) = origin.draws;
    Message::new(if draws > 1 { "barometer-drawn-again" } else { "barometer-drawn-by" })
        .with("round", origin.round.as_str())
        .with("seed", origin.seed.as_str())
        .with("draw", draw)
        .with("draws", draws)
}

/// Returns what must be known to read a table, sentence by sentence.
#[must_use]
pub fn notes(words: &Words, barometer: &Barometer, table: &FigureTable) -> Vec<String> {
    let mut notes = Vec::new();
    if table.id.overlaps() {
        // More than 100 also when it is rounded, as shares are shown.
        let is_over = |row: &FigureRow| {
            let shares = row.cells.iter().filter_map(|cell| cell.share);
            shares.map(|share| share.share).sum::<f64>() > 1.005
        };
        let key =
            if table.rows.iter().any(is_over) { "barometer-overlaps" } else { "barometer-several" };
        notes.push(words.get(key));
    }
    notes.extend(why_no_share(words, table));
    // Of a group whose size is not known there is no interval that holds at every look.
    let lacks_interval = |share: ShareFigure| share.method == "anytime" && share.interval.is_none();
    let mut shares = table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.share);
    if shares.any(lacks_interval) {
        notes.push(words.get("barometer-open-no-interval"));
    }
    let SectorOrigins { answers, columns } = barometer.sectors_from;
    let origin = match (answers, columns) {
        (true, true) => Some("barometer-sectors-both"),
        (true, false) => Some("barometer-sectors-answered"),
        (false, true) => Some("barometer-sectors-column"),
        (false, false) => None,
    };
    notes.extend(origin.filter(|_| is_by_sector(table.id)).map(|key| words.get(key)));
    if is_by_sector(table.id) && barometer.unknown_sectors > 0 {
        let message = Message::new("barometer-unknown-sectors");
        notes.push(words.format(&message.with("count", barometer.unknown_sectors)));
    }
    notes.extend(table.read_otherwise.iter().map(|(read, cases)| {
        let message = Message::new("barometer-read-otherwise")
            .with("count", *cases)
            .with("given", read.given.as_str())
            .with("today", facet_value(words, &read.facet, &read.today));
        words.format(&message)
    }));
    notes.extend(suppressed_of(words, barometer, table));
    notes
}

/// Returns why a table lacks counts or shares, sentence by sentence.
#[must_use]
pub fn why_missing(words: &Words, barometer: &Barometer, table: &FigureTable) -> Vec<String> {
    why_no_share(words, table).into_iter().chain(suppressed_of(words, barometer, table)).collect()
}

/// Returns why groups have no shares; `None` where all have.
#[must_use]
pub fn why_no_share(words: &Words, table: &FigureTable) -> Option<String> {
    let lacks_share = |row: &FigureRow| {
        let parts = row.cells.iter().take(row.cells.len() - usize::from(table.id.is_by_place()));
        row.base.is_some_and(|base| base > 0)
            && parts.into_iter().any(|cell| cell.count.is_some() && cell.share.is_none())
    };
    // Municipalities are shown without shares.
    let lacks_some = table.id != TableId::Municipality && table.rows.iter().any(lacks_share);
    let key = match table.id.base() {
        Base::Innovations => "barometer-few-innovations",
        Base::Classified | Base::Answered => "barometer-few",
    };
    lacks_some.then(|| words.get(key))
}

/// That how many cases there are is not hidden; it is in figures, and beside no bar of a share.
pub const TOTALS_SHOWN: [&str; 2] = ["barometer-totals-shown", "barometer-totals-shown-alone"];

/// Returns which counts of a table are hidden, and why.
fn suppressed_of(words: &Words, barometer: &Barometer, table: &FigureTable) -> Vec<String> {
    let hides_some = table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.count.is_none());
    let suppressed: &[&str] = match table.suppression {
        TableSuppression::Nothing => &[],
        TableSuppression::Cells => &["barometer-suppressed-cells", TOTALS_SHOWN[0]],
        TableSuppression::Groups if !hides_some => &["barometer-suppressed-groups"],
        TableSuppression::Groups => {
            &["barometer-suppressed-cells", TOTALS_SHOWN[0], "barometer-suppressed-groups"]
        }
        TableSuppression::AllButTotals if table.rows.is_empty() => &["barometer-suppressed-whole"],
        TableSuppression::AllButTotals => &["barometer-suppressed-all-but-totals", TOTALS_SHOWN[1]],
    };
    let threshold = barometer.threshold.unwrap_or_default();
    let said = suppressed.iter().map(|key| {
        let threshold = i64::try_from(threshold).unwrap_or(i64::MAX);
        words.format(&Message::new(key).with("threshold", threshold))
    });
    said.collect()
}
