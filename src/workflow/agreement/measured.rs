//! A coefficient as a page shows it.

use super::rows::AgreementRow;
use crate::domain::agreement::{Alpha, Measured};
use crate::measure::agreement::caution::Caution;
use crate::measure::agreement::{Coefficient, Precision, Shown, Undefined};

/// Returns a coefficient as a page shows it.
#[must_use]
pub fn measured(shown: &std::result::Result<Shown, Undefined>) -> Measured {
    match shown {
        Err(Undefined::NoPair) => Measured::NotMeasured,
        Err(Undefined::OneValue | Undefined::SilentReviewer) => Measured::NotDefined,
        Ok(shown) => Measured::Value {
            value: shown.estimate.value,
            interval: shown.precision.interval().map(|interval| (interval.low, interval.high)),
            is_rough: matches!(shown.precision, Precision::Rough(..)),
            is_few: shown.precision.cautions().contains(&Caution::Few),
        },
    }
}

/// Returns alpha of each question, by its id in files.
#[must_use]
pub fn alphas(rows: &[AgreementRow]) -> Vec<Alpha> {
    let of = |row: &AgreementRow| {
        let alpha = row.coefficient(Coefficient::Alpha).map(measured);
        (row.question.id(), alpha.unwrap_or(Measured::NotMeasured))
    };
    rows.iter().filter(|row| row.is_headline()).map(of).collect()
}
