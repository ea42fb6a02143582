//! Dates of a column that are written as no single date tells: the month first, or as Excel's day numbers.

use jiff::Span;
use jiff::civil::Date;

use crate::domain::Days;

/// The day numbers of Excel that may be dates of reports: from 1970 to 2099.
const DAY_NUMBERS: std::ops::RangeInclusive<i32> = 25_569..=73_050;

/// How the dates of one column are written, known by all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct DateOrder {
    /// The separators between which the month comes first: `/`, `-`.
    slash: Evidence,
    hyphen: Evidence,
}

/// What the dates with one separator show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Evidence {
    day_first: bool,
    month_first: bool,
    /// There is one that can be read both ways.
    open: bool,
}

/// A date as it was understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ReadDate {
    /// As it is written.
    AsWritten,
    /// With the month first: the date in ISO form.
    MonthFirst(String),
    /// As a day number of Excel: the date in ISO form.
    DayNumber(String),
    /// Not understood.
    Unread,
}

impl DateOrder {
    /// Looks at a date of the column.
    pub(super) fn look_at(&mut self, date: &str) {
        let Some(parts) = Parts::of(date) else { return };
        let evidence = if parts.separator == '/' { &mut self.slash } else { &mut self.hyphen };
        evidence.day_first |= parts.first > 12;
        evidence.month_first |= parts.second > 12;
        evidence.open |= parts.first <= 12 && parts.second <= 12 && parts.first != parts.second;
    }

    /// Returns whether dates that were not looked at could decide.
    pub(super) const fn is_open(self) -> bool {
        self.slash.is_open() || self.hyphen.is_open()
    }

    /// Returns what this date of the column is.
    pub(super) fn read(self, date: &str) -> ReadDate {
        if let Some(parts) = Parts::of(date) {
            let evidence = if parts.separator == '/' { self.slash } else { self.hyphen };
            if evidence.month_first && !evidence.day_first {
                return parts.month_first().map_or(ReadDate::Unread, ReadDate::MonthFirst);
            }
        }
        if Days::parse(date).is_some() {
            return ReadDate::AsWritten;
        }
        of_day_number(date).map_or(ReadDate::Unread, ReadDate::DayNumber)
    }
}

impl Evidence {
    const fn is_open(self) -> bool {
        self.open && !self.day_first && !self.month_first
    }
}

/// A date in digits with the year last, `4/13/2020 9:05`, and what follows it.
struct Parts<'a> {
    first: i8,
    second: i8,
    year: i16,
    separator: char,
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn of(date: &'a str) -> Option<Self> {
        let date = date.trim();
        let end = date.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(date.len());
        let (day, rest) = date.split_at(end);
        let separator =
            day.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '-'))?;
        let mut numbers = day.split(separator);
        let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
        let is_short = |digits: &str| (1..=2).contains(&digits.len());
        if numbers.next().is_some() || !is_short(first) || !is_short(second) {
            return None;
        }
        let year = match year.len() {
            2 => 2000 + year.parse::<i16>().ok()?,
            4 => year.parse().ok()?,
            _ => return None,
        };
        let (first, second) = (first.parse().ok()?, second.parse().ok()?);
        Some(Self { first, second, year, separator, rest })
    }

    fn month_first(&self) -> Option<String> {
        let day = Date::new(self.year, self.first, self.second).ok()?;
        Some(format!("{day}{}", self.rest))
    }
}

/// Returns the date of a day number of Excel, with or without a part of a day.
fn of_day_number(text: &str) -> Option<String> {
    let text = text.trim();
    let (days, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if !part.bytes().all(|byte| byte.is_ascii_digit()) || days.len() != 5 {
        return None;
    }
    let days: i32 = days.parse().ok().filter(|days| DAY_NUMBERS.contains(days))?;
    // Day 60 of Excel, 29 February 1900, was none, so that its days count from the day before the last of 1899.
    let first = Date::new(1899, 12, 30).ok()?;
    Some(first.checked_add(Span::new().try_days(days).ok()?).ok()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(dates: &[&str]) -> DateOrder {
        let mut order = DateOrder::default();
        for date in dates {
            order.look_at(date);
        }
        order
    }

    #[test]
    fn one_date_decides_for_its_column() {
        let american = order(&["04/02/2020", "4/13/2020 9:05:00 PM"]);
        assert_eq!(american.read("04/02/2020"), ReadDate::MonthFirst("2020-04-02".into()));
        assert_eq!(american.read("4/1/20 9:05"), ReadDate::MonthFirst("2020-04-01 9:05".into()));
        assert_eq!(american.read("13/4/2020"), ReadDate::Unread);
        for date in ["01.04.2020", "01-04-2020", "2020-04-02", "1/4-2020"] {
            assert_eq!(american.read(date), ReadDate::AsWritten, "{date}");
        }
        let norwegian = order(&["04/02/2020", "13/04/2020"]);
        assert_eq!(norwegian.read("04/02/2020"), ReadDate::AsWritten);
        let both = order(&["4/13/2020", "13/4/2020"]);
        assert_eq!(
            (both.read("4/2/2020"), both.read("4/13/2020")),
            (ReadDate::AsWritten, ReadDate::Unread)
        );
        assert!(
            order(&["04/02/2020"]).is_open()
                && !american.is_open()
                && !order(&["4.2.2020"]).is_open()
        );
    }

    #[test]
    fn day_numbers_of_excel_are_dates() {
        let order = DateOrder::default();
        for (text, date) in
            [("43922", "2020-04-01"), ("43922.5", "2020-04-01"), ("43922,75", "2020-04-01")]
        {
            assert_eq!(order.read(text), ReadDate::DayNumber(date.into()));
        }
        for text in ["våren 2020", "0", "1585726353", "12", "99999", "43922.x", "1. april"] {
            assert_eq!(order.read(text), ReadDate::Unread, "{text}");
        }
    }
}
