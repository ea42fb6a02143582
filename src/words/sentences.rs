//! The word catalogue: puts messages, numbers and times into the reader's language.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use fluent::{FluentArgs, FluentValue};
use jiff::tz::TimeZone;

use super::catalogue::Catalogue;
use crate::domain::message::Value;
use crate::domain::{Language, Message, Moment, visible_line};

/// Ends the key of a message that is used on the screen instead of the one without it.
pub(super) const ON_SCREEN: &str = "-on-screen";

/// Every sentence of the program in one language. A missing one is replaced by the English one.
pub struct Words {
    language: Language,
    /// Remedies name keys and dialogues instead of options of the command line.
    on_screen: bool,
    zone: OnceLock<TimeZone>,
    own: Catalogue,
    /// To whom something has to be new: the end of the keys of sentences that speak of it.
    unit: Option<&'static str>,
    /// What a codebook of one's own says in the place of some sentences, by their keys.
    of_codebook: HashMap<String, String>,
    english: OnceLock<Catalogue>,
}

impl Words {
    /// Returns the words of `language`, with times in the computer's own time zone. The zone is
    /// looked up when the first time is formatted, since the system's list of zones is a folder of
    /// some six hundred files.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (zone, english) = (OnceLock::new(), OnceLock::new());
        let of_codebook = HashMap::new();
        let own = Catalogue::new(language);
        Self { language, on_screen: false, zone, own, unit: None, of_codebook, english }
    }

    /// Returns the same words for a reader who has a screen with keys: a message that exists as `KEY-on-screen`
    /// too is spoken as that, since options of the command line are no remedy there. Commands have no backticks.
    #[must_use]
    pub fn on_screen(mut self) -> Self {
        self.own.leave_out_backticks();
        Self { on_screen: true, english: OnceLock::new(), ..self }
    }

    /// Returns the same words for a codebook by which something has to be new to another unit than the municipality:
    /// a message that exists as `KEY-UNIT` too is spoken as that.
    #[must_use]
    pub fn with_unit(self, unit: Option<&'static str>) -> Self {
        Self { unit, ..self }
    }

    /// Returns the words with what a codebook of one's own says in the place of some sentences, by their keys.
    #[must_use]
    pub fn with_codebook(self, of_codebook: HashMap<String, String>) -> Self {
        Self { of_codebook, ..self }
    }

    /// Returns the words of `language`, with times in `zone`.
    #[must_use]
    pub fn with_zone(language: Language, zone: TimeZone) -> Self {
        Self { zone: OnceLock::from(zone), ..Self::new(language) }
    }

    /// Returns the same words with times in `zone`.
    #[must_use]
    pub fn in_zone(self, zone: TimeZone) -> Self {
        Self { zone: OnceLock::from(zone), ..self }
    }

    /// Returns the same words for a reviewer who has bound other keys: each command with its key as it is shown.
    #[must_use]
    pub fn with_keys(mut self, keys: &[(&str, String)]) -> Self {
        self.own.name_keys(keys);
        self
    }

    /// Returns the language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Formats a message as a sentence. Texts in its gaps are made harmless for a terminal and stay
    /// on one line; a key that no language has is returned as it is.
    #[must_use]
    pub fn format(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            let value = match value {
                Value::Text(text) => FluentValue::from(visible_line(text).into_owned()),
                Value::Count(count) => FluentValue::from(*count),
                Value::Moment(moment) => FluentValue::from(self.date_and_clock(*moment)),
                Value::Message(inner) => FluentValue::from(self.format(inner)),
            };
            args.set(*name, value);
        }
        self.in_either(message.key, |catalogue, key| catalogue.fill(key, &args))
    }

    /// Returns a message without gaps; a key that no language has is returned as it is.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        if let Some(sentence) = self.of_codebook(key) {
            return sentence.to_owned();
        }
        self.in_either(key, Catalogue::get)
    }

    /// Returns what a codebook of one's own says under a key; `None` where it says nothing.
    #[must_use]
    pub fn of_codebook(&self, key: &str) -> Option<&str> {
        self.of_codebook.get(key).map(String::as_str)
    }

    /// Formats a whole number: `1,042`, `1 042`.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        self.language.number(number)
    }

    /// Formats a number with `places` decimals: `5.8`, `5,8`.
    #[must_use]
    pub fn decimal(&self, number: f64, places: usize) -> String {
        self.language.decimal(number, places)
    }

    /// Formats the day of a moment: `2020-05-12`, `12.05.2020`.
    #[must_use]
    pub fn date(&self, moment: Moment) -> String {
        self.language.date(moment, self.zone())
    }

    /// Formats the date of a report: an ISO date as the language writes it, anything else as it is,
    /// since `mars 2020` must not become more exact. A spreadsheet's midnight is the day; another time of day
    /// follows it, to the minute.
    #[must_use]
    pub fn day(&self, text: &str) -> String {
        match dated(text) {
            Some(time) if time.time() == jiff::civil::Time::midnight() => {
                self.language.day(time.date())
            }
            Some(time) => self.language.day_and_clock(time),
            None => text.to_owned(),
        }
    }

    /// Formats the date of a report as [`Self::day`] does, without the time of day, for a narrow column.
    #[must_use]
    pub fn day_alone(&self, text: &str) -> String {
        dated(text).map_or_else(|| text.to_owned(), |time| self.language.day(time.date()))
    }

    /// Formats the time of day: `10:42`, `10.42`.
    #[must_use]
    pub fn clock(&self, moment: Moment) -> String {
        self.language.clock(moment, self.zone())
    }

    /// Formats day and time of day: `2020-05-12 10:42`, `12.05.2020 kl. 10.42`.
    #[must_use]
    pub fn date_and_clock(&self, moment: Moment) -> String {
        self.language.date_and_clock(moment, self.zone())
    }

    /// Returns the time zone of formatted times.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        self.zone.get_or_init(TimeZone::system)
    }

    /// Formats `key` in this language, or else in English.
    fn in_either(&self, key: &str, format: impl Fn(&Catalogue, &str) -> Option<String>) -> String {
        // What the screen alone says is written for it.
        if self.on_screen && !key.starts_with("review-") && !key.starts_with("codebook-") {
            let here = format!("{key}{ON_SCREEN}");
            if let Some(sentence) = format(&self.own, &here) {
                return sentence;
            }
        }
        if let Some(sentence) =
            self.unit.and_then(|unit| format(&self.own, &format!("{key}-{unit}")))
        {
            return sentence;
        }
        let english = || {
            self.english.get_or_init(|| {
                let mut english = Catalogue::new(Language::English);
                if self.on_screen {
                    english.leave_out_backticks();
                }
                english
            })
        };
        format(&self.own, key).or_else(|| format(english(), key)).unwrap_or_else(|| key.to_owned())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Returns the day that a text names in the form of ISO 8601 with hyphens, with the time of day where it has one,
/// else with midnight.
fn dated(text: &str) -> Option<jiff::civil::DateTime> {
    let text = text.trim();
    let (day, time) = text.split_at_checked("2020-05-12".len())?;
    if !day.as_bytes().iter().enumerate().all(|(at, byte)| (*byte == b'-') == matches!(at, 4 | 7)) {
        return None;
    }
    let date = day.parse::<jiff::civil::Date>().ok()?;
    let time = match time.strip_prefix(['T', ' ']) {
        None if time.is_empty() => jiff::civil::Time::midnight(),
        Some(time) if time.contains(':') => time.trim().parse().ok()?,
        _ => return None,
    };
    Some(date.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(language: Language) -> Words {
        Words::with_zone(language, TimeZone::get("Europe/Oslo").unwrap())
    }

    /// 2020-05-12 at 10:42 in Norway.
    const MOMENT: Moment = Moment::from_millis(1_589_272_920_000);

    #[test]
    fn a_reports_date_is_as_exact_as_it_was_given() {
        let words = Words::new(Language::Bokmal);
        assert_eq!(words.day("2020-05-12"), "12.05.2020");
        assert_eq!(words.day("mars 2020"), "mars 2020");
        assert_eq!(words.day("2019"), "2019");
        assert_eq!(words.day("2020-05-12 00:00:00"), "12.05.2020");
        assert_eq!(words.day("2020-05-12 10:30:00"), "12.05.2020 kl. 10.30");
        assert_eq!(words.day("2020-03-20T12:31"), "20.03.2020 kl. 12.31");
        assert_eq!(words.day_alone("2020-03-20 12:31"), "20.03.2020");
        assert_eq!(words.day_alone("mars 2020"), "mars 2020");
        for other in [
            "2020-03-20 noe",
            "2020-13-20 12:31",
            "20200320",
            "20200320T1231",
            "2020-03-20 25:00",
            "",
        ] {
            assert_eq!(words.day(other), other);
            assert_eq!(words.day_alone(other), other);
        }
    }

    #[test]
    fn numbers_and_times_are_written_as_the_language_does() {
        let en = words(Language::English);
        assert_eq!(en.number(1_042), "1,042");
        assert_eq!(en.number(800), "800");
        for (number, places, written) in [
            (5.75, 1, "5.8"),
            (62.5, 0, "63"),
            (100.0 * 0.285, 0, "29"),
            (62.499, 0, "62"),
            (0.125, 2, "0.13"),
        ] {
            assert_eq!(en.decimal(number, places), written);
        }
        assert_eq!(en.date(MOMENT), "2020-05-12");
        assert_eq!(en.clock(MOMENT), "10:42");
        assert_eq!(en.date_and_clock(MOMENT), "2020-05-12 10:42");
        let nb = words(Language::Bokmal);
        assert_eq!(nb.number(1_042), "1\u{A0}042");
        assert_eq!(nb.number(-1_234_567), "\u{2212}1\u{A0}234\u{A0}567");
        assert_eq!(
            nb.number(i64::MIN),
            "\u{2212}9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808"
        );
        assert_eq!(nb.number(-800), "\u{2212}800");
        assert_eq!(nb.decimal(-0.05, 2), "\u{2212}0,05");
        assert_eq!(nb.decimal(-0.004, 2), "0,00");
        assert_eq!(nb.decimal(5.75, 1), "5,8");
        assert_eq!(nb.decimal(1_042.0, 0), "1\u{A0}042");
        assert_eq!(nb.date(MOMENT), "12.05.2020");
        assert_eq!(nb.clock(MOMENT), "10.42");
        assert_eq!(nb.date_and_clock(MOMENT), "12.05.2020 kl. 10.42");
    }

    #[test]
    fn the_zone_is_that_of_the_reader() {
        let utc = Words::with_zone(Language::English, TimeZone::UTC);
        assert_eq!(utc.clock(MOMENT), "08:42");
    }

    #[test]
    fn numbers_in_a_sentence_are_written_as_the_language_does() {
        let heading =
            Message::new("codebook-heading-question").with("number", 1_042_i64).with("ask", "Ny?");
        assert_eq!(words(Language::Bokmal).format(&heading), "Spørsmål 1\u{A0}042. Ny?");
        assert_eq!(words(Language::English).format(&heading), "Question 1,042. Ny?");
    }

    #[test]
    fn a_text_in_a_gap_is_made_harmless() {
        let message =
            Message::new("cli-unknown-language").with("asked", "\u{1b}[2J\n").with("known", "nb");
        let sentence = words(Language::Bokmal).format(&message);
        assert!(sentence.contains("«␛[2J␊»"), "{sentence}");
    }

    #[test]
    fn a_message_within_a_message_is_formatted_first() {
        let inner =
            Message::new("codebook-heading-question").with("number", 1_i64).with("ask", "\t");
        let outer = Message::new("codebook-row-when").with("rule", inner);
        assert_eq!(words(Language::Bokmal).format(&outer), "Passer når: Spørsmål 1. ⇥.");
    }

    #[test]
    fn a_remedy_on_the_screen_names_no_option_of_the_command_line() {
        let found = Message::new("store-not-found").with("path", "kopi.nybrott");
        let spoken = words(Language::Bokmal).format(&found);
        assert!(spoken.contains("--project"), "{spoken}");
        let refused = Message::new("store-merge-refused").with("path", "a").with("why", found);
        let spoken = words(Language::Bokmal).on_screen().format(&refused);
        assert!(spoken.contains("dra fila hit") && !spoken.contains("--"), "{spoken}");
    }

    #[test]
    fn commands_on_the_screen_have_no_backticks_and_titles_keep_theirs() {
        let unknown = Message::new("settle-rules-unknown").with("typed", "K`9`");
        for language in Language::ALL {
            let here = words(language);
            let plain = here.format(&unknown);
            assert!(plain.contains("rules`") && plain.contains("K`9`"), "{plain}");
            // Also where a sentence was spoken before.
            let shown = here.on_screen().format(&unknown);
            assert!(!shown.contains("rules`") && shown.contains("K`9`"), "{shown}");
        }
    }

    #[test]
    fn an_unknown_key_is_returned_as_it_is() {
        assert_eq!(words(Language::Bokmal).get("no-such-key"), "no-such-key");
    }

    #[test]
    fn english_replaces_a_missing_word() {
        let mut words = words(Language::Bokmal);
        words.own = Catalogue::empty();
        assert_eq!(words.get("codebook-title"), "Codebook");
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&words(Language::Bokmal));
    }
}
