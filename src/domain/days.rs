//! The days that a report's date may mean: reports have dates as their authors wrote them.

use jiff::civil::Date;

use super::folding::spaced;

/// The first letters of the months in Norwegian and English, folded; the first that fits counts.
const MONTHS: [(&str, i8); 15] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("des", 12),
    ("dec", 12),
];

/// From one day to another, both included: a day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl Days {
    /// Returns the days that a date as written means: `2020`, `2020-03`, `2020-03-15`, with or without a time
    /// of day; `15.03.2020`, `15/3/20` (the day first, as in Norway), `03.2020`; `mars 2020`, `15. mars
    /// 2020`, `March 15, 2020`. `None` where it is none of these.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let spaced = spaced(text);
        let mut words: Vec<&str> = spaced.split_ascii_whitespace().collect();
        // The T of a time stamp has no space before it.
        if let Some(third) = words.get_mut(2)
            && let Some((day, _)) = third.split_once('t')
            && day.len() == 2
        {
            *third = day;
        }
        match *words.as_slice() {
            [one] if one.len() == 8 => {
                let part = |from, to| one.get(from..to);
                Self::day(year(part(0, 4)?)?, number(part(4, 6)?)?, number(part(6, 8)?)?)
            }
            [one] => Self::year(year(one)?),
            [one, two] => match (year(one), year(two)) {
                (Some(year), _) => Self::month(year, number(two).or_else(|| month(two))?),
                (None, Some(year)) => Self::month(year, month(one).or_else(|| number(one))?),
                (None, None) => None,
            },
            [one, two, three, ..] => {
                if let Some(year) = year(one) {
                    return Self::day(year, number(two)?, number(three)?);
                }
                let year = year(three).or_else(|| short_year(three))?;
                if let Some(month) = month(one) {
                    return Self::day(year, month, number(two)?);
                }
                Self::day(year, number(two).or_else(|| month(two))?, number(one)?)
            }
            [] => None,
        }
    }

    fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        let day = Date::new(year, month, day).ok()?;
        Some(Self { first: day, last: day })
    }

    fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, last: first.last_of_month() })
    }

    fn year(year: i16) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        Some(Self { first, last: first.last_of_year() })
    }
}

fn year(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
        .filter(|year| *year >= 1000)
}

/// Reads `20` as 2020.
fn short_year(word: &str) -> Option<i16> {
    (word.len() == 2).then(|| number(word)).flatten().map(|year| 2000 + i16::from(year))
}

/// Returns a day or a month in digits.
fn number(word: &str) -> Option<i8> {
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

fn month(word: &str) -> Option<i8> {
    MONTHS.iter().find(|(begins, _)| word.starts_with(begins)).map(|(_, month)| *month)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn days(text: &str) -> Option<(String, String)> {
        Days::parse(text).map(|days| (days.first.to_string(), days.last.to_string()))
    }

    #[test]
    fn dates_are_understood_as_they_are_written_in_norway() {
        for (text, first, last) in [
            ("2020", "2020-01-01", "2020-12-31"),
            ("2020-02", "2020-02-01", "2020-02-29"),
            ("2020-03-15", "2020-03-15", "2020-03-15"),
            ("2020-03-15T08:42:00.000Z", "2020-03-15", "2020-03-15"),
            ("2020-03-15 08:42", "2020-03-15", "2020-03-15"),
            ("20200315", "2020-03-15", "2020-03-15"),
            ("15.03.2020", "2020-03-15", "2020-03-15"),
            ("15/3/20", "2020-03-15", "2020-03-15"),
            ("03.2020", "2020-03-01", "2020-03-31"),
            ("Mars 2020", "2020-03-01", "2020-03-31"),
            ("15. mars 2020 kl. 10", "2020-03-15", "2020-03-15"),
            ("May 5, 2021", "2021-05-05", "2021-05-05"),
            ("desember 2020", "2020-12-01", "2020-12-31"),
        ] {
            assert_eq!(days(text), Some((first.to_owned(), last.to_owned())), "{text}");
        }
        for text in ["", "våren 2020", "2020-13", "31.02.2020", "12", "i fjor", "43891", "mars"] {
            assert_eq!(days(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_some_days_or_none(text in any::<String>()) {
            if let Some(days) = Days::parse(&text) {
                prop_assert!(days.first <= days.last);
            }
        }
    }
}
