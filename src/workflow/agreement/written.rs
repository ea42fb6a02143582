//! The rows of agreement for other programs: JSON, and comma-separated values.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::collect::Collected;
use super::rows::{AgreementRow, RowLevel};
use crate::domain::formula::guarded;
use crate::measure::agreement::{IntervalBy, Precision, Shown, Undefined};
use crate::measure::numbers::six;

fn why(undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::NoPair => "no_case_with_two_answers",
        Undefined::OneValue => "one_value",
        Undefined::SilentReviewer => "silent_reviewer",
    }
}

/// Returns rows as JSON objects; a key without a value is absent.
#[must_use]
pub fn in_json(rows: &[AgreementRow], collected: &Collected) -> Vec<Value> {
    let object = |row: &AgreementRow| {
        let mut object = Map::new();
        object.insert("question".into(), json!(row.question.id()));
        match row.level {
            RowLevel::Question => object.insert("level".into(), json!("question")),
            RowLevel::Given(value) => {
                object.insert("level".into(), json!("value"));
                object.insert("value".into(), json!(value))
            }
            RowLevel::Two(first, second) => {
                object.insert("level".into(), json!("pair"));
                let names = collected.names();
                object.insert("reviewers".into(), json!([names[first], names[second]]))
            }
        };
        if let Some(distance) = row.distance {
            object.insert("distance".into(), json!(distance.as_str()));
        }
        object.insert("n_units".into(), json!(row.units));
        object.insert("n_reviewers".into(), json!(row.reviewers));
        object.insert("answers".into(), json!(row.answers));
        if let Some((given, specific)) = row.given {
            object.insert("given".into(), json!(given));
            if let Some(specific) = specific {
                object.insert("specific".into(), json!(six(specific)));
            }
        }
        for (coefficient, shown) in &row.coefficients {
            object.insert(
                coefficient.id(row.reviewers).to_owned(),
                coefficient_in_json(shown, collected.by),
            );
        }
        Value::Object(object)
    };
    rows.iter().map(object).collect()
}

fn coefficient_in_json(shown: &Result<Shown, Undefined>, by: IntervalBy) -> Value {
    let shown = match shown {
        Ok(shown) => shown,
        Err(undefined) => return json!({ "undefined": why(*undefined) }),
    };
    let estimate = &shown.estimate;
    let mut object = Map::new();
    object.insert("est".into(), json!(six(estimate.value)));
    object.insert("pa".into(), json!(six(estimate.observed)));
    object.insert("pe".into(), json!(six(estimate.expected)));
    if let Some(error) = estimate.error {
        object.insert("se".into(), json!(six(error)));
    }
    if let Some(error) = shown.jackknife {
        object.insert("jackknife_se".into(), json!(six(error)));
    }
    if let Some(interval) = shown.precision.interval() {
        object.insert("low".into(), json!(six(interval.low)));
        object.insert("high".into(), json!(six(interval.high)));
        let is_exact = matches!(shown.precision, Precision::Exact(_));
        object.insert("method".into(), json!(if is_exact { "exact" } else { by.as_str() }));
    }
    let cautions: Vec<&str> = shown.precision.cautions().iter().map(|c| c.as_str()).collect();
    if !cautions.is_empty() {
        object.insert("cautions".into(), json!(cautions));
    }
    Value::Object(object)
}

/// The columns of a row of agreement in CSV; they have the names of the keys in JSON.
const OF_ROW: [&str; 10] = [
    "question",
    "level",
    "value",
    "distance",
    "reviewers",
    "n_units",
    "n_reviewers",
    "answers",
    "given",
    "specific",
];

/// The columns of a coefficient, after its name.
const OF_COEFFICIENT: [&str; 10] =
    ["est", "low", "high", "method", "se", "jackknife_se", "pa", "pe", "undefined", "cautions"];

/// Writes a line for each coefficient of each row, and one for a row without any.
///
/// # Errors
/// What the writer refuses.
pub fn in_csv(
    out: &mut dyn Write,
    rows: &[AgreementRow],
    collected: &Collected,
) -> Result<(), csv::Error> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(OF_ROW.iter().chain(&["coefficient"]).chain(&OF_COEFFICIENT))?;
    for (row, object) in rows.iter().zip(in_json(rows, collected)) {
        let ids = row.coefficients.iter().map(|(coefficient, _)| coefficient.id(row.reviewers));
        let ids: Vec<&str> = if row.coefficients.is_empty() { vec![""] } else { ids.collect() };
        for id in ids {
            let of_row = OF_ROW.iter().map(|key| csv_cell(&object[*key]));
            let of_coefficient = OF_COEFFICIENT.iter().map(|key| csv_cell(&object[id][*key]));
            table.write_record(of_row.chain([id.to_owned()]).chain(of_coefficient))?;
        }
    }
    table.flush()?;
    Ok(())
}

/// Returns a value as a cell. Texts are guarded, since reviewers choose their names; a number may begin with its sign.
fn csv_cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => guarded(text).into_owned(),
        Value::Array(parts) => {
            let parts = parts.iter().map(|part| part.as_str().unwrap_or_default());
            guarded(&parts.collect::<Vec<_>>().join("|")).into_owned()
        }
        other => other.to_string(),
    }
}
