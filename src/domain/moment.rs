//! A moment in time, to the millisecond, as files and the event log write it.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 UTC. For display only: the order of events is never taken from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment(i64);

impl Moment {
    /// Returns the moment `milliseconds` after 1970-01-01 UTC (before it, when negative).
    #[must_use]
    pub const fn from_millis(milliseconds: i64) -> Self {
        Self(milliseconds)
    }

    /// Milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Returns what the computer's clock shows.
    #[must_use]
    pub fn now() -> Self {
        Self(Timestamp::now().as_millisecond())
    }

    /// Returns the day of this moment where the program runs: when it begins, and when the next one does.
    #[must_use]
    pub fn day(self) -> (Self, Self) {
        let here = self.timestamp().to_zoned_datetime(TimeZone::system());
        let begins = here.start_of_day().unwrap_or_else(|_| here.clone());
        let next = begins.tomorrow().unwrap_or(here);
        (Self(begins.timestamp().as_millisecond()), Self(next.timestamp().as_millisecond()))
    }

    /// Returns the same moment for calendar arithmetic; the nearest representable one when out of range.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }
}

/// RFC 3339 in UTC with milliseconds: `2020-05-12T08:42:00.000Z`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.timestamp())
    }
}

/// The text is no RFC 3339 time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC 3339 time: {0:?}")]
pub struct NotAMoment(pub String);

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Timestamp>()
            .map(|timestamp| Self(timestamp.as_millisecond()))
            .map_err(|_| NotAMoment(text.to_owned()))
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Moment {
    type Error = NotAMoment;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_lies_within_its_day() {
        for milliseconds in [0, 1_589_272_920_000, 4_102_444_800_000] {
            let moment = Moment::from_millis(milliseconds);
            let (begins, next) = moment.day();
            assert!(begins <= moment && moment < next, "{moment}");
            assert_eq!(begins.day(), (begins, next));
        }
    }

    #[test]
    fn a_moment_is_written_with_milliseconds_and_read_back() {
        let moment = Moment::from_millis(1_589_272_920_000);
        assert_eq!(moment.to_string(), "2020-05-12T08:42:00.000Z");
        assert_eq!("2020-05-12T10:42:00+02:00".parse(), Ok(moment));
    }
}
