//! A coefficient as a page shows it.

use crate::domain::agreement::Measured;
use crate::measure::agreement::caution::Caution;
use crate::measure::agreement::{Precision, Shown, Undefined};

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
