//! A barometer as data: JSON, and a line for each count in CSV. Numbers have six digits; a key without a value is
//! absent.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::reference::{ListedReference, References};
use super::references;
use crate::domain::barometer::{
    AdjustedBy, Adjustment, Barometer, Design, Figure, FigureGroup, FigureRow, FigureTable,
};
use crate::domain::formula::guarded;
use crate::domain::preparation::{Calibration, Preparation, PreparingRound};
use crate::domain::{ReadOtherwise, SectorOrigins};
use crate::measure::numbers::six;
use crate::words::Words;

/// Returns the barometer as JSON, with ids in place of names, which are the same in every language.
#[must_use]
pub fn in_json(barometer: &Barometer) -> Value {
    let mut object = Map::new();
    object.insert("design".into(), json!(barometer.design.as_str()));
    object.insert("cases".into(), json!(barometer.cases));
    if let Design::Drawn(sample) = &barometer.design {
        object.insert("N".into(), json!(sample.population));
        object.insert("drawn".into(), json!(sample.drawn));
        object.insert("round".into(), json!(sample.origin.round));
        object.insert("seed".into(), json!(sample.origin.seed));
        object.insert("draw".into(), json!(sample.origin.draws.0));
        object.insert("draws".into(), json!(sample.origin.draws.1));
        object.insert("round_is_open".into(), json!(sample.is_open));
        if let Some(Adjustment { by: AdjustedBy::FirstAnswers(reviewer), .. }) = &sample.adjustment
        {
            object.insert("first_answers_of".into(), json!(reviewer));
        }
        if let Some(strata) = &sample.strata {
            object.insert("strata".into(), json!(strata));
        }
    }
    object.insert("classified".into(), json!(barometer.done));
    if !barometer.hides_innovations() {
        object.insert("innovations".into(), json!(barometer.innovations));
    }
    object.insert("answered_by_several".into(), json!(barometer.several));
    object.insert("disputed".into(), json!(barometer.disputed));
    if let Some((first, last)) = &barometer.period {
        object.insert("first_month".into(), json!(first));
        object.insert("last_month".into(), json!(last));
    }
    if let Some(place) = barometer.one_place {
        object.insert("one_place".into(), json!(place.as_str()));
    }
    let SectorOrigins { answers, columns } = barometer.sectors_from;
    let origins = [(answers, "answers"), (columns, "column")].into_iter();
    let origins: Vec<&str> = origins.filter(|(is_one, _)| *is_one).map(|(_, of)| of).collect();
    if !origins.is_empty() {
        object.insert("sectors_from".into(), json!(origins));
    }
    if barometer.hidden > 0 {
        object.insert("hidden_cases".into(), json!(barometer.hidden));
    }
    if let Some(threshold) = barometer.threshold {
        object.insert("hidden_below".into(), json!(threshold));
    }
    let tables: Vec<Value> = barometer.tables.iter().map(table).collect();
    object.insert("tables".into(), Value::Array(tables));
    Value::Object(object)
}

fn table(table: &FigureTable) -> Value {
    let rows: Vec<Value> = table.rows.iter().map(|of| row(table, of)).collect();
    let mut object = json!({
        "table": table.id.id(),
        "base": table.id.base().as_str(),
        "suppression": table.suppression.as_str(),
        "rows": rows,
    });
    if !table.read_otherwise.is_empty() {
        let read = |(read, cases): &(ReadOtherwise, usize)| json!({"given": read.given.as_str(), "today": read.today.as_str(), "cases": cases});
        object["read_otherwise"] = table.read_otherwise.iter().map(read).collect();
    }
    object
}

fn row(table: &FigureTable, row: &FigureRow) -> Value {
    let mut object = Map::new();
    object.insert("group".into(), group(&row.group));
    object.insert("cases".into(), json!(row.cases));
    if let Some(base) = row.base {
        object.insert("n".into(), json!(base));
    }
    let cells = table.values.iter().zip(&row.cells);
    let cells: Vec<Value> = cells.map(|(value, figure)| cell(value.as_str(), figure)).collect();
    object.insert("values".into(), Value::Array(cells));
    Value::Object(object)
}

fn group(of: &FigureGroup) -> Value {
    match of {
        FigureGroup::All => json!("all"),
        FigureGroup::Value(id) => json!(id.as_str()),
        FigureGroup::Named(name) => json!(name),
        FigureGroup::Others(groups) => Value::Array(groups.iter().map(group).collect()),
        FigureGroup::Missing => Value::Null,
    }
}

fn cell(value: &str, figure: &Figure) -> Value {
    let mut object = Map::new();
    object.insert("value".into(), json!(value));
    let Some(count) = figure.count else {
        object.insert("hidden".into(), json!(true));
        return Value::Object(object);
    };
    object.insert("k".into(), json!(count));
    if let Some(share) = &figure.share {
        object.insert("est".into(), json!(six(share.share)));
        if let Some(interval) = share.interval {
            object.insert("low".into(), json!(six(interval.low)));
            object.insert("high".into(), json!(six(interval.high)));
        }
        object.insert("method".into(), json!(share.method));
        if let Some(error) = share.error {
            object.insert("se".into(), json!(six(error)));
        }
        if let Some(effective) = share.effective {
            object.insert("n_eff".into(), json!(six(effective)));
        }
    }
    Value::Object(object)
}

/// The columns of a line in CSV; they have the names of the keys in JSON.
pub(super) const COLUMNS: [&str; 13] = [
    "table", "base", "group", "cases", "n", "value", "hidden", "k", "est", "low", "high", "method",
    "se",
];

/// Writes a line for each count of these tables.
///
/// # Errors
/// What the output refuses.
pub fn in_csv(out: &mut dyn Write, tables: &[&FigureTable]) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for line in lines(tables) {
        writer.write_record(line.iter().map(|value| guarded(&text(value)).into_owned()))?;
    }
    writer.flush()?;
    Ok(())
}

/// Returns a line for each count of these tables, with the values of [`COLUMNS`]; null where there is none.
pub(super) fn lines(tables: &[&FigureTable]) -> Vec<Vec<Value>> {
    let mut lines = Vec::new();
    for of in tables {
        let of_table = table(of);
        for row in of_table["rows"].as_array().into_iter().flatten() {
            for value in row["values"].as_array().into_iter().flatten() {
                let found = |column| {
                    let mut places = [&of_table, row, value].into_iter().map(|of| &of[column]);
                    places.find(|value| !value.is_null()).cloned().unwrap_or_default()
                };
                lines.push(COLUMNS.map(found).to_vec());
            }
        }
    }
    lines
}

/// Returns a value as the text of a cell.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(names) => names.iter().map(text).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

/// Returns the figures of others, as their file has them, each with whether it was added.
#[must_use]
pub fn references(of: &References) -> Value {
    of.iter().map(one_reference).collect()
}

fn one_reference(ListedReference { reference, is_own }: &ListedReference) -> Value {
    // A figure is keys and texts, so that nothing of it is refused.
    let mut figure = serde_json::to_value(reference).unwrap_or_default();
    figure["own"] = json!(is_own);
    figure
}

/// The columns of a line of a figure of others; they have the names of the keys in JSON.
const REFERENCE_COLUMNS: [&str; 13] = [
    "id",
    "own",
    "comparable",
    "value",
    "base",
    "year",
    "words",
    "question",
    "population",
    "source",
    "url",
    "here",
    "why",
];

/// Writes a line for each figure of others, with its texts in one language.
///
/// # Errors
/// What the output refuses.
pub fn references_in_csv(
    out: &mut dyn Write,
    words: &Words,
    of: &References,
) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(REFERENCE_COLUMNS)?;
    for figure in of.iter() {
        let of = &figure.reference;
        let said = |text: &_| references::text(words, text);
        let texts = [
            ("words", Some(&of.words)),
            ("question", of.question.as_ref()),
            ("population", of.population.as_ref()),
            ("source", Some(&of.source)),
            ("why", of.why.as_ref()),
        ];
        let mut line = one_reference(figure);
        for (column, found) in texts {
            if let Some(found) = found {
                line[column] = json!(said(found));
            }
        }
        let cells = REFERENCE_COLUMNS.map(|column| text(&line[column]));
        writer.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))?;
    }
    writer.flush()?;
    Ok(())
}

/// Returns how reviewers were prepared; a key without a value is absent.
#[must_use]
pub fn preparation(found: &Preparation) -> Value {
    let size = |round: PreparingRound| {
        Map::from_iter([
            ("reviewers".to_owned(), json!(round.reviewers)),
            ("cases".to_owned(), json!(round.cases)),
        ])
    };
    let calibration = |of: &Calibration| {
        let mut object = size(of.round);
        if let Some(at) = of.closed_at {
            object.insert("closed".into(), json!(at.to_string()));
        }
        if let Some((goal, at)) = of.goal {
            object.insert("goal".into(), json!(goal));
            object.insert("goal_set".into(), json!(at.to_string()));
        }
        if let Some(missed) = &of.missed {
            object.insert("missed".into(), json!(missed));
        }
        Value::Object(object)
    };
    json!({
        "trainings": found.trainings.iter().map(|of| Value::Object(size(*of))).collect::<Vec<_>>(),
        "calibrations": found.calibrations.iter().map(calibration).collect::<Vec<_>>(),
    })
}
