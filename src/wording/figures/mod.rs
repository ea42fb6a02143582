//! The barometer in words: names, sentences, rows of tables, bars.

mod bars;
mod rows;
mod sentences;

pub use bars::{BarRow, bar_name, bars, what_bars_show};
pub use rows::rows;
pub use sentences::{
    HIDDEN, NOTHING, TOTALS_SHOWN, base, base_of, count, design, group_name, month_name, notes,
    nothing_counted, number, percent, range, short_name, table_name, value_name, why_missing,
    why_no_share,
};
