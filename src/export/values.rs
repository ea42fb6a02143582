//! The content of a column, so that a spreadsheet can count with it: numbers, dates, or neither. A cell
//! becomes a number or a date only where it comes back from there just as it was written.

use jiff::civil::{Date, DateTime};

use crate::domain::Role;

/// What every filled cell of a column can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellKind {
    /// Nothing but text.
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
    /// A time of some day.
    Time,
}

/// What was seen in a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Values {
    numbers: bool,
    days: bool,
    times: bool,
    other: bool,
    /// The characters of the longest first line.
    pub(super) longest: usize,
}

impl Values {
    pub(super) fn add(&mut self, value: &str) {
        // No one widens a column beyond this.
        const WIDEST: usize = 100;
        let line = value.lines().next().unwrap_or_default();
        self.longest = self.longest.max(line.chars().take(WIDEST).count());
        match () {
            () if value.is_empty() => {}
            () if is_plain_number(value) => self.numbers = true,
            () if day(value).is_some() => self.days = true,
            () if time(value).is_some() => self.times = true,
            () => self.other = true,
        }
    }

    /// Returns what the column under this header can be written as, and what it is to a case.
    pub(super) fn kind(self, role: Option<Role>, header: &str) -> CellKind {
        let Self { numbers, days, times, other, .. } = self;
        let counts = match role {
            // An id is looked up in the reporter's own sheet, where it is a number.
            None => !names_a_code(header),
            Some(role) => role == Role::Id,
        };
        let dates = matches!(role, None | Some(Role::Date));
        match (numbers, days, times) {
            _ if other => CellKind::Text,
            (true, false, false) if counts => CellKind::Number,
            (false, true, false) if dates => CellKind::Date,
            (false, _, true) if dates => CellKind::Time,
            _ => CellKind::Text,
        }
    }
}

/// Returns whether the column under a header holds names made of digits, such as a municipality's number:
/// 0301 is one, so 5006 beside it, or without it in a smaller set, is none to count with either.
fn names_a_code(header: &str) -> bool {
    let header = header.trim().trim_end_matches(['.', ':', '?']).to_lowercase();
    ["nummer", "number", "kode", "code", "nr", "id"].iter().any(|ending| header.ends_with(ending))
}

/// Returns whether a spreadsheet would show a number just as it is written here: `64`, `-3.5`. What begins
/// with a zero, such as a municipality's number, is none, and neither is what has too many digits.
fn is_plain_number(text: &str) -> bool {
    const DIGITS: usize = 10;
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(w, f)| (w, Some(f)));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_zero = whole == "0" && fraction.is_none() && text.starts_with('-');
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(|fraction| digits(fraction) && !fraction.ends_with('0'))
        && whole.len() + fraction.map_or(0, str::len) <= DIGITS
        && !is_zero
}

/// Returns the day that is written like this: `2020-05-12`.
pub(super) fn day(text: &str) -> Option<Date> {
    // So early that every spreadsheet counts days alike only from then on.
    const FIRST_YEAR: i16 = 1901;
    let date: Date = (text.len() == 10).then(|| text.parse().ok())??;
    (date.year() >= FIRST_YEAR && date.to_string() == text).then_some(date)
}

/// Returns the time that is written like this: `2020-05-12 10:42`, and with seconds where there are
/// some.
pub(super) fn time(text: &str) -> Option<DateTime> {
    let (date, clock) = text.split_once(' ')?;
    let time = day(date)?.to_datetime(clock.parse().ok()?);
    let written = if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    // At midnight a spreadsheet has a day alone.
    let is_exact = clock != "00:00" && time.strftime(written).to_string() == clock;
    is_exact.then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_keeps_its_number_as_it_is_written() {
        for code in ["Kommunenummer", "Postnr.", "kommune-id", "Municipality number", "ZIP code:"] {
            assert!(names_a_code(code), "{code}");
        }
        for count in ["Antall brukere", "Number of users", "Timer i uka", "Kostnad"] {
            assert!(!names_a_code(count), "{count}");
        }
    }

    #[test]
    fn a_number_is_what_a_spreadsheet_shows_as_it_is_written() {
        for number in ["0", "64", "-3.5", "0.25", "1234567890"] {
            assert!(is_plain_number(number), "{number}");
        }
        for other in
            ["", "0301", "1.50", "1,5", "1e5", "-0", "+4", "-", ".5", "5.", "12345678901", "１"]
        {
            assert!(!is_plain_number(other), "{other}");
        }
    }

    #[test]
    fn a_date_is_what_a_spreadsheet_gives_back_as_it_is_written() {
        for date in ["2020-05-12", "1901-01-01", "2024-02-29"] {
            assert!(day(date).is_some(), "{date}");
        }
        for other in
            ["", "2020-02-30", "2020-5-12", "12.05.2020", "1850-01-01", "2020-05-12 ", "20200512"]
        {
            assert!(day(other).is_none(), "{other}");
        }
        for moment in ["2020-05-12 10:42", "2020-05-12 10:42:07", "2020-05-12 00:00:01"] {
            assert!(time(moment).is_some(), "{moment}");
        }
        for other in [
            "2020-05-12",
            "2020-05-12 00:00",
            "2020-05-12 10:42:00",
            "2020-05-12T10:42",
            "2020-05-12 9:05",
            "2020-05-12 10:42:07.5",
        ] {
            assert!(time(other).is_none(), "{other}");
        }
    }

    #[test]
    fn a_column_is_what_all_its_cells_are() {
        let kind = |role, header: &str, cells: &[&str]| {
            let mut values = Values::default();
            for cell in cells {
                values.add(cell);
            }
            values.kind(role, header)
        };
        assert_eq!(kind(None, "Antall", &["1", "", "2.5"]), CellKind::Number);
        assert_eq!(kind(None, "Antall", &["1", "to"]), CellKind::Text);
        assert_eq!(kind(None, "Kommunenr", &["5006"]), CellKind::Text);
        assert_eq!(kind(Some(Role::Id), "Nr", &["1", "2"]), CellKind::Number);
        assert_eq!(kind(Some(Role::Id), "Nr", &["1", "01"]), CellKind::Text);
        assert_eq!(kind(Some(Role::Title), "Tittel", &["112"]), CellKind::Text);
        assert_eq!(kind(Some(Role::Date), "Dato", &["2020-05-12", ""]), CellKind::Date);
        assert_eq!(
            kind(Some(Role::Date), "Dato", &["2020-05-12", "2020-05-13 10:42"]),
            CellKind::Time
        );
        assert_eq!(kind(Some(Role::Date), "År", &["2020"]), CellKind::Text);
        assert_eq!(kind(None, "Levert", &["2020-05-12", "1"]), CellKind::Text);
        assert_eq!(kind(None, "Levert", &[]), CellKind::Text);
    }
}
