//! Lines of the report, each with its bar.

use std::fs;

/// What a figure is to be.
#[derive(Clone, Copy)]
pub enum Bar {
    /// So much at most.
    AtMost(f64),
    /// So much at least.
    AtLeast(f64),
    /// Whatever it is: it stands beside others.
    Free,
}

/// Prints a figure with its unit, and whether it is what it is to be.
pub fn print(what: &str, figure: f64, unit: &str, bar: Bar) {
    let (sign, limit, is_reached) = match bar {
        Bar::AtMost(limit) => ("≤", limit, figure <= limit),
        Bar::AtLeast(limit) => ("≥", limit, figure >= limit),
        Bar::Free => return println!("{what:56} {figure:10.2} {unit}"),
    };
    let state = if is_reached { "reached" } else { "MISSED" };
    println!("{what:56} {figure:10.2} {unit:6} {sign} {limit} {state}");
}

/// Prints how often something was, and that it was not to be at all.
pub fn print_none(what: &str, count: usize) {
    #[expect(clippy::cast_precision_loss)]
    let count = count as f64;
    print(what, count, "", Bar::AtMost(0.0));
}

/// How busy the machine was in the last minute; `?` where it does not tell.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().unwrap_or("?").to_owned()
}
