//! What the catalogue knows of each language: its files, and how it writes numbers and times.

use fluent::concurrent::FluentBundle;
use fluent::{FluentResource, FluentValue};
use jiff::tz::TimeZone;

use crate::domain::{Language, Moment};

/// Before a number below zero: as wide as a digit, where a hyphen is not. Files have the hyphen.
const MINUS: &str = "\u{2212}";

/// How a language writes numbers and times.
struct Customs {
    decimal_sign: char,
    thousands_sign: char,
    date: &'static str,
    clock: &'static str,
    date_and_clock: &'static str,
}

/// The files of every language, one a topic; a key begins with the name of its file.
macro_rules! files {
    ($folder:literal) => {
        files!($folder: "agreement" "barometer" "codebook" "review" "cli" "config" "doctor" "import" "export" "journal" "merge" "municipalities" "plain" "register" "report" "round" "settle" "store" "system" "table" "team" "training")
    };
    ($folder:literal : $($room:literal)+) => {
        &[$((
            concat!($folder, "/", $room, ".ftl"),
            include_str!(concat!($folder, "/", $room, ".ftl")),
        )),+]
    };
}

/// Each language with its folder here, and its customs.
macro_rules! languages {
    ($($language:ident $folder:literal $customs:expr;)+) => {
        impl Language {
            /// Returns names and contents of the language's word files.
            pub(super) const fn files(self) -> &'static [(&'static str, &'static str)] {
                match self {
                    $(Self::$language => files!($folder)),+
                }
            }

            /// Makes the bundle write numbers as the language does. A bundle takes no closure that
            /// captures anything, so each language has its own.
            pub(super) fn write_numbers_of(self, bundle: &mut FluentBundle<FluentResource>) {
                match self {
                    $(Self::$language => bundle.set_formatter(Some(|value, _| match value {
                        FluentValue::Number(number) => {
                            Some(Self::$language.decimal(number.value, 0))
                        }
                        _ => None,
                    }))),+
                }
            }

            const fn customs(self) -> Customs {
                match self {
                    $(Self::$language => $customs),+
                }
            }
        }
    };
}

const ENGLISH: Customs = Customs {
    decimal_sign: '.',
    thousands_sign: ',',
    date: "%Y-%m-%d",
    clock: "%H:%M",
    date_and_clock: "%Y-%m-%d %H:%M",
};

/// The thousands sign is a no-break space.
const NORWEGIAN: Customs = Customs {
    decimal_sign: ',',
    thousands_sign: '\u{A0}',
    date: "%d.%m.%Y",
    clock: "%H.%M",
    date_and_clock: "%d.%m.%Y kl. %H.%M",
};

languages! {
    Bokmal "nb" NORWEGIAN;
    Nynorsk "nn" NORWEGIAN;
    English "en" ENGLISH;
}

impl Language {
    /// Returns a number with `places` decimals and separated thousands. What lies halfway is rounded away from zero, as a
    /// reader does who checks it by hand: 62.5 is 63.
    pub(super) fn decimal(self, number: f64, places: usize) -> String {
        let plain = format!("{:.places$}", rounded(number, places));
        // What rounds to nothing has no sign.
        let is_nothing = !plain.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
        let plain = if is_nothing { plain.trim_start_matches('-') } else { &plain };
        match plain.split_once('.') {
            Some((whole, decimals)) => {
                format!("{}{}{decimals}", self.grouped(whole), self.customs().decimal_sign)
            }
            None => self.grouped(plain),
        }
    }

    pub(super) fn number(self, number: i64) -> String {
        self.grouped(&number.to_string())
    }

    fn grouped(self, whole: &str) -> String {
        let digits = whole.trim_start_matches('-');
        let mut written = if digits.len() < whole.len() { MINUS.to_owned() } else { String::new() };
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(self.customs().thousands_sign);
            }
            written.push(digit);
        }
        written
    }

    pub(super) fn date(self, moment: Moment, zone: &TimeZone) -> String {
        write_time(self.customs().date, moment, zone)
    }

    pub(super) fn day(self, date: jiff::civil::Date) -> String {
        jiff::fmt::strtime::format(self.customs().date, date).unwrap_or_else(|_| date.to_string())
    }

    pub(super) fn day_and_clock(self, time: jiff::civil::DateTime) -> String {
        jiff::fmt::strtime::format(self.customs().date_and_clock, time)
            .unwrap_or_else(|_| time.to_string())
    }

    pub(super) fn clock(self, moment: Moment, zone: &TimeZone) -> String {
        write_time(self.customs().clock, moment, zone)
    }

    pub(super) fn date_and_clock(self, moment: Moment, zone: &TimeZone) -> String {
        write_time(self.customs().date_and_clock, moment, zone)
    }
}

/// Rounds to so many decimals, half away from zero. A half that arithmetic made a little less, as `100.0 * 0.285`, is one.
fn rounded(number: f64, places: usize) -> f64 {
    let unit = 10_f64.powi(i32::try_from(places).unwrap_or(i32::MAX));
    let scaled = number * unit;
    let nearest_half = (scaled * 2.0).round() / 2.0;
    let is_half = (scaled - nearest_half).abs() <= scaled.abs() * f64::EPSILON * 4.0;
    (if is_half { nearest_half } else { scaled }).round() / unit
}

fn write_time(pattern: &str, moment: Moment, zone: &TimeZone) -> String {
    let local = moment.timestamp().to_zoned_datetime(zone.clone());
    jiff::fmt::strtime::format(pattern, &local).unwrap_or_else(|_| moment.to_string())
}
