//! A cell's value as the text that a person reads in it.

use calamine::{Data, DataRef, ExcelDateTime, Style};

/// How a cell's style makes a number look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Drawn {
    /// Zeros are put before a whole number until it has so many digits, as in 0301.
    digits: usize,
}

impl Drawn {
    /// Returns what this style does to numbers.
    pub(super) fn from_style(style: &Style) -> Self {
        let code = style.number_format.as_ref().map_or("", |format| format.format_code.as_str());
        let of_zeros = code.len() > 1 && code.bytes().all(|byte| byte == b'0');
        Self { digits: if of_zeros { code.len() } else { 0 } }
    }
}

/// Returns the text of a cell; `None` for one without a value. A formula's value is what it gave
/// when the file was saved.
pub(super) fn text(value: &DataRef<'_>, drawn: Drawn) -> Option<String> {
    Some(match value {
        DataRef::Empty | DataRef::SharedString("") => return None,
        DataRef::String(text) if text.is_empty() => return None,
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(whole) => padded(&whole.to_string(), drawn),
        DataRef::Float(number) => of_number(*number, drawn),
        DataRef::Bool(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => of_moment(*moment),
        DataRef::DateTimeIso(moment) => of_iso_moment(moment),
        DataRef::DurationIso(duration) => of_iso_duration(duration),
        DataRef::Error(error) => error.to_string(),
    })
}

/// Returns the same value, read from a whole sheet.
pub(super) fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(whole) => DataRef::Int(*whole),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(moment) => DataRef::DateTimeIso(moment.clone()),
        Data::DurationIso(duration) => DataRef::DurationIso(duration.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// Beyond this a number of this type is no longer exact to the last digit.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Returns a whole number without decimals; else the shortest that means the same number.
fn of_number(number: f64, drawn: Drawn) -> String {
    if number == 0.0 {
        return padded("0", drawn);
    }
    if number.fract() == 0.0 && number.abs() <= EXACT {
        return padded(&format!("{number:.0}"), drawn);
    }
    number.to_string()
}

fn padded(whole: &str, drawn: Drawn) -> String {
    let digits = drawn.digits;
    if whole.starts_with('-') { whole.to_owned() } else { format!("{whole:0>digits$}") }
}

/// Writes `2020-05-12`, `2020-05-12 10:42`, a time of day alone, or hours and minutes that have passed.
fn of_moment(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() {
        #[expect(clippy::cast_possible_truncation, reason = "a cast of a float saturates")]
        let seconds = (days * 86_400.0).round() as i64;
        let sign = if seconds < 0 { "-" } else { "" };
        let seconds = seconds.unsigned_abs();
        return format!("{sign}{}", clock(seconds / 3600, seconds / 60 % 60, seconds % 60));
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = (days >= 1.0).then(|| format!("{year:04}-{month:02}-{day:02}"));
    // A time is stored as a part of a day, so that a whole second may lie a hair below.
    let second = u64::from(second) + u64::from(milli >= 500);
    let time = clock(u64::from(hour), u64::from(minute), second.min(59));
    match date {
        None => time,
        Some(date) if time == "00:00" => date,
        Some(date) => format!("{date} {time}"),
    }
}

/// Writes `10:42`, with seconds where there are some.
fn clock(hours: u64, minutes: u64, seconds: u64) -> String {
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// Writes `2020-05-12T10:42:00.000` as [`of_moment`] does.
fn of_iso_moment(moment: &str) -> String {
    let Some((date, time)) = moment.split_once('T') else { return moment.to_owned() };
    let whole = time.split_once('.').map_or(time, |(whole, _)| whole);
    match whole.strip_suffix(":00").unwrap_or(whole) {
        "00:00" | "00" => date.to_owned(),
        time => format!("{date} {time}"),
    }
}

/// Writes `PT10H42M00S` as [`of_moment`] does; what is no such duration stays as it is.
fn of_iso_duration(duration: &str) -> String {
    let Some(mut rest) = duration.strip_prefix("PT") else { return duration.to_owned() };
    let mut part = |unit: char| {
        let (number, after) = rest.split_once(unit)?;
        rest = after;
        number.split(['.', ',']).next()?.parse::<u64>().ok()
    };
    match (part('H'), part('M'), part('S')) {
        (Some(hours), minutes, seconds) => clock(hours, minutes.unwrap_or(0), seconds.unwrap_or(0)),
        (None, ..) => duration.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn moment(days: f64, kind: ExcelDateTimeType) -> String {
        of_moment(ExcelDateTime::new(days, kind, false))
    }

    #[test]
    fn numbers_are_written_as_a_person_reads_them() {
        let plain = Drawn::default();
        for (number, text) in [
            (301.0, "301"),
            (-0.0, "0"),
            (-7.0, "-7"),
            (1.1, "1.1"),
            (2_000_000_000_000.0, "2000000000000"),
            (1e300, &format!("1{}", "0".repeat(300))),
        ] {
            assert_eq!(of_number(number, plain), text);
        }
        assert_eq!(of_number(301.0, Drawn { digits: 4 }), "0301");
        assert_eq!(of_number(30_100.0, Drawn { digits: 4 }), "30100");
    }

    #[test]
    fn moments_are_iso_dates_and_times() {
        use ExcelDateTimeType::{DateTime, TimeDelta};
        assert_eq!(moment(43963.0, DateTime), "2020-05-12");
        assert_eq!(moment(43963.0 + 642.0 / 1440.0, DateTime), "2020-05-12 10:42");
        assert_eq!(moment(0.5, DateTime), "12:00");
        assert_eq!(moment(1.5, TimeDelta), "36:00");
        assert_eq!(moment(f64::NAN, DateTime), "00:00");
        assert_eq!(of_iso_moment("2020-05-12"), "2020-05-12");
        assert_eq!(of_iso_moment("2020-05-12T00:00:00"), "2020-05-12");
        assert_eq!(of_iso_moment("2020-05-12T10:42:00.000"), "2020-05-12 10:42");
        assert_eq!(of_iso_moment("2020-05-12T10:42:07"), "2020-05-12 10:42:07");
        assert_eq!(of_iso_duration("PT10H42M00S"), "10:42");
        assert_eq!(of_iso_duration("P1Y"), "P1Y");
    }
}
