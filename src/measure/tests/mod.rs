//! The numbers that others published or computed, and what must hold for any numbers.

mod agreement;
mod answers;
mod draws;
mod properties;
mod shares;
mod simulations;

use serde_json::Value as Json;

/// The JSON of a fixture.
fn fixture(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

/// Compares with a number of a fixture, which has six digits.
#[track_caller]
fn close(what: &str, found: f64, expected: &Json) {
    let expected = expected.as_f64().unwrap_or_else(|| panic!("{what}: no number expected"));
    assert!((found - expected).abs() <= 1.000_001e-6, "{what}: {found} is not {expected}");
}

fn count(json: &Json) -> usize {
    json.as_u64().unwrap().try_into().unwrap()
}

fn counts(json: &Json) -> Vec<usize> {
    json.as_array().unwrap().iter().map(count).collect()
}

fn table(json: &Json) -> Vec<Vec<usize>> {
    json.as_array().unwrap().iter().map(counts).collect()
}

/// What was computed of shares, draws and suppression.
fn estimates() -> Json {
    fixture(include_str!("../../../tests/corpus/measure/estimates.json"))
}
